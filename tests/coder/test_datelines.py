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
        ("Cairo, Oct 16 (EFE).- An officer was killed.", "Cairo, Oct 16 (EFE).-"),
        ("Port Sudan, 3 May (AFP) - Shells fell.", "Port Sudan, 3 May (AFP) -"),
        ("July 18 (UPI) -- A convoy has arrived.", "July 18 (UPI) --"),
        ("LA PAZ - Three officers were killed.", "LA PAZ -"),
        ("SAN JOSE, Costa Rica - Police fired.", "SAN JOSE, Costa Rica -"),
        ("KARACHI: Gunmen killed a trader.", "KARACHI:"),
        ("Port Sudan - Shells fell on the docks.", "Port Sudan -"),
        ("Juba – Er vielen granaten.", "Juba –"),
        ("Hamas – Israel's old enemy – denied it.", None),
        ("Rebels - all of them - left.", None),
        ("May 5 was a black day - for all.", None),
        ("US troops - and others - left.", None),
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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("BAMAKO - Gunmen killed ten villagers in the north of Mali on Thursday.", None),
        ("BAMAKO (AFP) - Gunmen killed ten villagers in northern Mali on Thursday.", None),
        ("NAIROBI, Kenya - Gunmen killed ten villagers in the east of the country on Thursday.", None),
        ("BAMAKO - Gunmen killed ten villagers in the north, near the border, on Thursday.", None),
        ("BAMAKO - A bomb killed ten soldiers in the north of Mali on Thursday. It went off near Kidal.", "Kidal"),
        ("BAMAKO - Gunmen killed ten traders in the north of the city on Thursday.", "Bamako"),
        ("BAMAKO - Gunmen killed ten traders near the northern gate on Thursday.", "Bamako"),
        ("BAMAKO - Gunmen killed ten traders in Gao, in the north of Mali, on Thursday.", "Gao"),
    ],
)
def test_another_part_of_the_country_is_not_the_town_of_the_dateline(text: str, place: str | None) -> None:
    assert location(text) == place


def test_a_deed_elsewhere_in_the_country_is_told_without_a_town() -> None:
    text = (
        "JUBA - Rebels attacked the airport on Friday.\n\nOn Thursday soldiers killed nine civilians elsewhere in {}."
    )
    for where, place in (("the country", None), ("the south", None), ("the city", "Juba")):
        read = code_article(Article(id="a", text=text.format(where), published="2024-03-15", language="en")).events
        assert [event.location for event in read if event.fatalities == 9] == [place]
