"""Many articles coded on all cores of one machine, in order."""

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context, parent_process

from coder.pipeline import code_article
from coder.reading import ReadingError
from coder.records import Article, Coding

AHEAD = 4  # articles that wait for each process: enough to keep it busy, and few enough to hold in memory

Coded = Coding | ReadingError | None


def code_many(articles: Iterable[Article | None], *, jobs: int = 1) -> Iterator[Coded]:
    """Yields the coding of each article, or the ReadingError that it raised; None stays None.

    `jobs`: processes; the order and the results do not depend on it. Articles are taken from the iterable as they are
    needed, so that millions fit.
    """
    if jobs <= 1:
        yield from map(_code, articles)
        return
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin)
    waiting: deque[Future[Coded]] = deque()
    try:
        for article in articles:
            waiting.append(pool.submit(_code, article))
            if len(waiting) >= AHEAD * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _code(article: Article | None) -> Coded:
    try:
        return None if article is None else code_article(article)
    except ReadingError as error:
        return error


def _begin() -> None:
    """Leaves Ctrl-C to the parent, and ends the process when the parent was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
