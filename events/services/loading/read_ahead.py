"""Makes the next items of an iterator in a thread, while those before are used."""

import queue
import threading
from collections.abc import Generator, Iterator
from contextlib import suppress
from typing import TypeVar

Item = TypeVar("Item")


class End(BaseException):
    """What the thread puts after the last item, with the exception that ended it, if one did."""


def read_ahead(items: Iterator[Item], most: int) -> Generator[Item]:
    """Yields the items in their order, of which up to `most` are made before they are asked for.

    An exception of `items` is raised where the item that failed would have come. Whoever closes the iterator early, an
    interrupt too, ends the thread.
    """
    made: queue.Queue[Item | End] = queue.Queue(most)
    unwanted = threading.Event()

    def make() -> None:
        end = End()
        try:
            for item in items:
                made.put(item)
                if unwanted.is_set():
                    break
        except BaseException as error:  # noqa: BLE001 - raised again by whoever reads
            end.__cause__ = error
        made.put(end)

    thread = threading.Thread(target=make, name="read ahead", daemon=True)
    thread.start()
    try:
        while not isinstance(item := made.get(), End):
            yield item
        if item.__cause__ is not None:
            raise item.__cause__
    finally:
        unwanted.set()
        while thread.is_alive():
            with suppress(queue.Empty):
                made.get(timeout=0.01)
