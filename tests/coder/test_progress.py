"""A bar on a terminal, plain lines elsewhere, nothing for a single step."""

import io
from itertools import count

from coder.progress import follow, told


class Terminal(io.StringIO):
    def isatty(self):
        return True


def run(steps, stream, seconds=1.0):
    ticks = count(0, seconds)
    assert list(follow(range(steps), total=steps, stream=stream, clock=lambda: next(ticks))) == list(range(steps))
    return stream.getvalue()


def test_a_terminal_gets_a_bar_that_is_away_while_something_is_printed_and_at_the_end():
    written = run(3, Terminal())
    assert "[##########....................] 1 of 3" in written
    assert written.endswith("\r\033[K")


def test_a_file_gets_a_line_now_and_then():
    lines = run(30, io.StringIO()).splitlines()
    assert 1 < len(lines) < 10
    assert "of 30" in lines[0]


def test_a_single_step_is_not_worth_a_bar():
    assert run(1, Terminal()) == ""


def test_rate_and_time_left_in_words():
    assert told(120, 1000, 10.0) == "120 of 1,000, 12.0/s, 1:13 left"
