"""On a cluster the same lines come out in the same order, also when a worker is killed in the middle."""

import io
import json
import os
import signal
from collections.abc import Iterator

import pytest
from distributed import Client, LocalCluster

from coder.cluster import code_on, main
from coder.running import code_lines
from tests.coder.test_event_sentences import rows

LINES = [
    json.dumps({"id": f"{number}", "language": language, "published": "2024-03-15", "text": cells[0] + " " + cells[0]})
    for number, (language, _, cells) in enumerate([*rows("nl", "+")[:30], *rows("en", "+")[:30]])
]


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as cluster,
        Client(cluster, set_as_default=False) as connected,
    ):
        yield connected


def test_a_killed_worker_loses_no_article(client: Client) -> None:
    outcomes = code_on(client, LINES)
    first = next(outcomes)
    os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)
    assert [first, *outcomes] == list(code_lines(LINES, jobs=1))


def test_the_command_writes_lines_and_names_bad_ones(client: Client) -> None:
    output, errors = io.StringIO(), io.StringIO()
    status = main([client.scheduler.address], io.StringIO(f"{LINES[0]}\nno json\n"), output, errors)
    assert status == 1
    assert json.loads(output.getvalue())["id"] == "0"
    assert errors.getvalue().startswith("line 2: no JSON")


def test_a_cluster_that_is_not_there_is_named() -> None:
    errors = io.StringIO()
    assert main(["tcp://127.0.0.1:9"], io.StringIO(""), io.StringIO(), errors) == 1
    assert "no cluster reached" in errors.getvalue()
