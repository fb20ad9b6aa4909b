"""Datelines and the times of live blogs stand apart from the sentence behind them."""

import pytest

from coder import code_article
from coder.datelines import dateline_of
from coder.records import Article, Span


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("BEIRUT, Dec 11 (Reuters) - Shells fell on Tyre.", "BEIRUT, Dec 11 (Reuters) -"),
        ("BAMAKO (ANP) - Het leger trok zich terug.", "BAMAKO (ANP) -"),
        ("GOMA, Congo (AP) — Rebels entered the city.", "GOMA, Congo (AP) —"),
        ("DELHI, Nov 20: Curfew was lifted.", "DELHI, Nov 20:"),
        ("KHARTOUM — Shells fell.", "KHARTOUM —"),
        ("Kabul (AFP) – A bomb went off.", "Kabul (AFP) –"),
        ("09.15 uur - In Odesa vielen raketten.", "09.15 uur -"),
        ("The army - or what is left of it - withdrew.", None),
        ("NATO said that it had shot down a drone.", None),
        ("M23 (Mouvement du 23 Mars) took the town.", None),
        ("UN: fighting goes on", None),
    ],
)
def test_a_dateline_is_told_from_a_sentence(text: str, dateline: str | None) -> None:
    found = dateline_of(text, Span(0, len(text)))
    assert (None if found is None else found.of(text)) == dateline


def location(text: str) -> str | None:
    (event,) = code_article(Article(id="a", text=text, published="2024-03-15", language="en")).events
    return event.location


def test_the_place_of_a_dateline_is_not_the_place_of_what_is_told_elsewhere() -> None:
    assert location("KAMPALA, March 15 (Reuters) - Congolese rebels captured Rutshuru on Thursday.") == "Rutshuru"


def test_what_the_opening_tells_without_a_place_happened_where_the_dateline_says() -> None:
    assert location("BANGUI (AFP) - Gunmen killed four traders on Thursday.") == "Bangui"
