"""What a value may be, and what it comes to."""

from datetime import date

import pytest

from events.filtersets.reading import Period, read_box, read_day, read_flag, read_integer, read_period, read_span
from events.filtersets.refusal import Unreadable


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020-05-18", date(2020, 5, 18), date(2020, 5, 18)),
        ("2020-05", date(2020, 5, 1), date(2020, 5, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2021-02", date(2021, 2, 1), date(2021, 2, 28)),
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
    ],
)
def test_a_date_is_a_day_a_month_or_a_year(text, first, last):
    assert read_period(text) == Period(first, last)


@pytest.mark.parametrize(
    "text", ["", "20-05", "2020-5", "2020-00", "2020-13", "0000", "2020-02-30", "May 2020", "٢٠٢٠"]
)
def test_other_dates_are_refused(text):
    with pytest.raises(Unreadable):
        read_period(text)


def test_a_day_is_no_month():
    with pytest.raises(Unreadable, match="YYYY-MM-DD"):
        read_day("2020-05")


def test_a_span_has_two_days_in_order():
    assert read_span("2020-05-01, 2020-05-18") == Period(date(2020, 5, 1), date(2020, 5, 18))
    with pytest.raises(Unreadable, match="comes after"):
        read_span("2020-05-18,2020-05-01")


def test_a_box_may_cross_the_180th_meridian():
    assert read_box("170,-20,-170,-10").west == 170
    with pytest.raises(Unreadable, match="outside the earth"):
        read_box("0,10,1,5")


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("12", 12), ("-3", -3)])
def test_whole_numbers(text, number):
    assert read_integer(text) == number


@pytest.mark.parametrize("text", ["1.5", "1e3", "twelve", "1234567890"])
def test_no_whole_numbers(text):
    with pytest.raises(Unreadable):
        read_integer(text)


@pytest.mark.parametrize(("text", "flag"), [("true", True), ("1", True), ("False", False), ("0", False)])
def test_flags(text, flag):
    assert read_flag(text) is flag
