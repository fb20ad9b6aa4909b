"""What an article's header may not say."""

import datetime

import pytest

from coder.reading import ReadingError
from events.services.importing.check_article import check_article
from tests.codings import article


def refusal(**values):
    with pytest.raises(ReadingError) as caught:
        check_article(article=article(**values), where="a.txt")
    return str(caught.value)


def test_a_day_or_month_in_the_future_is_refused():
    later = datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=40)
    assert "lies in the future" in refusal(published=later.isoformat())
    assert "lies in the future" in refusal(published=later.isoformat()[:7])


def test_today_is_no_future_anywhere():
    today = (datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=14)).date()
    check_article(article=article(published=today.isoformat()), where="a.txt")
    check_article(article=article(published=today.isoformat()[:7]), where="a.txt")


def test_headers_that_do_not_fit_are_refused_by_name():
    assert refusal(source="x" * 191) == "a.txt: source has 191 characters; at most 190"
    assert refusal(title="x" * 501) == "a.txt: title has 501 characters; at most 500"


def test_an_address_must_be_one_of_the_web():
    assert "is no address; begin with https://" in refusal(url="javascript:alert(1)")
    check_article(article=article(url="https://courier.example/1"), where="a.txt")
