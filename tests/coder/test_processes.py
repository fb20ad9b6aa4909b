"""Work on several processes: the same results in the same order, and no process left behind."""

import os
import signal
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

import pytest

from coder import code_article
from coder.processes import AHEAD, ProcessDied, in_order
from coder.records import Article

ROOT = Path(__file__).resolve().parents[2]
KILLED = """
import sys
from itertools import repeat
from multiprocessing import active_children
from coder import code_article
from coder.processes import in_order
from coder.records import Article
if __name__ == "__main__":
    article = Article("a", "The army of Mali took Kidal on Monday.", "2024-03-20", "en")
    coded = in_order(code_article, repeat(article), jobs=2, fork="fork" in sys.argv)
    next(coded)
    print(*(child.pid for child in active_children()), flush=True)
    sys.stdin.read()
"""


def article(number):
    return Article(str(number), f"The army of Mali arrested {number + 2} men in Bamako on Monday.", "2024-03-20", "en")


@pytest.mark.parametrize("fork", [False, True])
def test_two_processes_give_what_one_gives_in_the_same_order(fork):
    articles = [article(number) for number in range(12)]
    assert list(in_order(code_article, articles, jobs=2, fork=fork)) == [code_article(one) for one in articles]


def test_the_item_whose_process_died_is_named():
    with pytest.raises(ProcessDied, match="fewer --jobs") as caught:
        list(in_order(os._exit, [3], jobs=2))
    assert caught.value.item == 3


def test_articles_are_taken_as_they_are_needed():
    taken = []

    def endless():
        for number in count():
            taken.append(number)
            yield article(number)

    coded = in_order(code_article, endless(), jobs=2, fork=True)
    assert next(coded).id == "0"
    coded.close()
    assert len(taken) <= 2 * AHEAD + 1


@pytest.mark.parametrize("method", ["spawn", "fork"])
def test_no_process_outlives_a_parent_that_was_killed(tmp_path, method):
    script = tmp_path / "killed.py"
    script.write_text(KILLED)
    parent = subprocess.Popen(
        [sys.executable, script, method],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    children = [int(pid) for pid in parent.stdout.readline().split()]
    assert len(children) == 2
    parent.send_signal(signal.SIGKILL)
    parent.communicate()
    for _ in range(100):
        if not any(is_running(pid) for pid in children):
            break
        time.sleep(0.1)
    assert not any(is_running(pid) for pid in children)


def is_running(pid):
    """Whether the process still works; one that has ended and waits to be noticed does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
