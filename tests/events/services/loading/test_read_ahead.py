"""Making items ahead in a thread: their order, their errors, and the thread's end."""

import threading

import pytest

from events.services.loading.read_ahead import read_ahead


def reading():
    return [thread for thread in threading.enumerate() if thread.name == "read ahead"]


def test_items_come_in_their_order():
    assert list(read_ahead(iter(range(100)), 3)) == list(range(100))
    assert not reading()


def test_they_are_made_before_they_are_asked_for_but_not_without_limit():
    made, enough = [], threading.Event()

    def items():
        for number in range(100):
            made.append(number)
            if number == 3:
                enough.set()
            yield number

    ahead = read_ahead(items(), 3)
    assert next(ahead) == 0
    assert enough.wait(30)
    assert len(made) <= 6  # three that wait, one on its way, one that was taken, one being made
    ahead.close()


def test_an_error_is_raised_where_the_item_would_have_come():
    def items():
        yield 1
        raise ValueError("the second one")

    ahead = read_ahead(items(), 3)
    assert next(ahead) == 1
    with pytest.raises(ValueError, match="the second one"):
        next(ahead)
    assert not reading()


def test_whoever_closes_it_early_ends_the_thread():
    ahead = read_ahead(iter(range(1_000_000)), 3)
    next(ahead)
    ahead.close()
    assert not reading()
