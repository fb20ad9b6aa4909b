"""Work spread over the processes of one machine, its results in the order of the items."""

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_all_start_methods, get_context, parent_process
from typing import Any, TypeVar

from coder.pipeline import code_article
from coder.reading import LANGUAGES
from coder.records import Article
from coder.weighing import ROLE_WEIGHTS, standing_weights
from coder.wordlists import read_word_lists

_COLLECTED_AFTER = 200_000  # new objects after which the collector of garbage looks for cycles
AHEAD = 4  # items handed out for each process before the first is awaited: enough to keep it busy, few to hold

Item = TypeVar("Item")
Result = TypeVar("Result")


class ProcessDied(RuntimeError):
    """A process ended before its work was done: killed, or out of memory; `item` is the first without a result."""

    def __init__(self, item: Any) -> None:
        super().__init__("a process died while coding; start again with fewer --jobs")
        self.item = item


def in_order(
    work: Callable[[Item], Result], items: Iterable[Item], *, jobs: int, fork: bool = False
) -> Iterator[Result]:
    """Yields `work(item)` for each item; items are taken as they are needed, so that millions fit.

    `jobs`: processes; neither order nor results depend on it. `fork`: share the lexicons of this process, where the
    system can and this process holds nothing that must not be shared, such as a connection to a database. Raises
    ProcessDied. No process outlives this one, even if it is killed.
    """
    if jobs <= 1:
        yield from map(work, items)
        return
    method = "fork" if fork and "fork" in get_all_start_methods() else "spawn"
    if method == "fork":
        load_lexicons()
    pool = ProcessPoolExecutor(jobs, mp_context=get_context(method), initializer=_begin)
    waiting: deque[tuple[Item, Future[Result]]] = deque()
    try:
        for item in items:
            waiting.append((item, _submit(pool, work, item)))
            if len(waiting) >= AHEAD * jobs:
                yield _result(*waiting.popleft())
        while waiting:
            yield _result(*waiting.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def load_lexicons() -> None:
    """Reads all lexicons, by coding a sentence in each language, and the weights that a sentence alone does not ask.

    They live as long as the process: the collector of garbage neither runs meanwhile nor walks over them later. It is
    called more seldom too: an article leaves no cycles to speak of.
    """
    collects = gc.isenabled()
    gc.disable()
    for language in LANGUAGES:
        code_article(Article(id="", text="1.", published="2000-01-01", language=language))
        standing_weights(language)
    for read in ROLE_WEIGHTS:
        read()
    read_word_lists()
    gc.freeze()
    often, *seldom = gc.get_threshold()
    gc.set_threshold(max(often, _COLLECTED_AFTER) if often else 0, *seldom)
    if collects:
        gc.enable()


def _submit(pool: ProcessPoolExecutor, work: Callable[[Item], Result], item: Item) -> "Future[Result]":
    try:
        return pool.submit(work, item)
    except BrokenProcessPool:
        raise ProcessDied(item) from None


def _result(item: Item, future: "Future[Result]") -> Result:
    try:
        return future.result()
    except BrokenProcessPool:
        raise ProcessDied(item) from None


def _begin() -> None:
    """Leaves Ctrl-C to the parent, and ends the process when the parent was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
