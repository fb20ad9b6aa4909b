"""Many articles on several processes: the same results in the same order, and no process left behind."""

import os
import signal
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

from coder import code_article
from coder.many import AHEAD, code_many
from coder.reading import ReadingError
from coder.records import Article

ROOT = Path(__file__).resolve().parents[2]
KILLED = """
import sys
from itertools import repeat
from multiprocessing import active_children
from coder.many import code_many
from coder.records import Article
if __name__ == "__main__":
    coded = code_many(repeat(Article("a", "The army of Mali took Kidal on Monday.", "2024-03-20", "en")), jobs=2)
    next(coded)
    print(*(child.pid for child in active_children()), flush=True)
    sys.stdin.read()
"""


def article(number):
    return Article(str(number), f"The army of Mali arrested {number + 2} men in Bamako on Monday.", "2024-03-20", "en")


def test_two_processes_give_what_one_gives_in_the_same_order():
    articles = [article(number) for number in range(12)]
    assert list(code_many(articles, jobs=2)) == [code_article(one) for one in articles]


def test_an_article_that_cannot_be_read_gives_its_error_and_the_others_go_on():
    bad = Article("bad", "", "2024-03-20", "en")
    for jobs in (1, 2):
        first, error, nothing, last = code_many([article(0), bad, None, article(1)], jobs=jobs)
        assert (first.id, last.id, nothing) == ("0", "1", None)
        assert isinstance(error, ReadingError)
        assert "no text" in str(error)


def test_articles_are_taken_as_they_are_needed():
    taken = []

    def endless():
        for number in count():
            taken.append(number)
            yield article(number)

    coded = code_many(endless(), jobs=2)
    assert next(coded).id == "0"
    coded.close()
    assert len(taken) <= 2 * AHEAD + 1


def test_no_process_outlives_a_parent_that_was_killed(tmp_path):
    script = tmp_path / "killed.py"
    script.write_text(KILLED)
    parent = subprocess.Popen(
        [sys.executable, script],
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
