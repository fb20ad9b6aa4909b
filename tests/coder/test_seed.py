"""The seed article in our own words: every record that it must yield, and none of the mistakes."""

import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from coder import code_article
from coder.reading import read_article
from coder.records import Article, Coding

ROOT = Path(__file__).resolve().parents[2]
EXPECTED: dict[str, Any] = json.loads(
    (Path(__file__).parent / "expectations" / "libie-2020-05.nl.json").read_text(encoding="utf-8")
)


@cache
def article() -> Article:
    return read_article((ROOT / "seeds" / "libie-2020-05.nl.txt").read_bytes(), "libie-2020-05.nl.txt")


@cache
def coded() -> Coding:
    return code_article(article())


def fold(name: str | None) -> str:
    plain = unicodedata.normalize("NFKD", re.sub(r"\(.*?\)", "", name or "").replace("ı", "i"))
    letters = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return re.sub(r"\b(?:al|el) ?", "al", " ".join(re.sub(r"[\W_]+", " ", letters).split()))


def same_person(name: str, other: str | None) -> bool:
    spellings = {"sergei": "sergey", "wattiya": "watiya"}
    left, right = fold(name), fold(other)
    for spelling, preferred in spellings.items():
        left, right = left.replace(spelling, preferred), right.replace(spelling, preferred)
    return left == right


def stands_for(name: str, other: str | None) -> bool:
    """A leader may stand for the forces."""
    forces = {"khalifa haftar", "libyan national army"}
    return same_person(name, other) or {fold(name), fold(other)} == forces


def test_the_header_says_what_the_article_is() -> None:
    assert (article().published, article().language, article().licence) == ("2020-05", "nl", "CC BY 4.0")
    assert article().url is None
    assert article().title and article().source


@pytest.mark.parametrize("wanted", EXPECTED["events"]["must"], ids=lambda event: event["sub_event_type"][0])
def test_an_event_that_the_article_tells(wanted: dict[str, Any]) -> None:
    found = [
        event
        for event in coded().events
        if event.event_type == wanted["event_type"]
        and event.sub_event_type in wanted["sub_event_type"]
        and fold(event.location) in {fold(place) for place in wanted["location"]}
    ]
    assert len(found) == 1
    event = found[0]
    for field in ("country", "event_date", "time_precision", "fatalities", "geo_precision", "certainty"):
        if field in wanted:
            assert getattr(event, field) == wanted[field], field
    for field in ("actor1", "actor2"):
        if field in wanted:
            assert any(stands_for(name, getattr(event, field)) for name in wanted[field]), field
    if "also_read_from" in wanted:
        at = article().text.index(wanted["also_read_from"])
        assert any(span.start <= at < span.end for span in event.spans)


@pytest.mark.parametrize(("why", "words"), EXPECTED["events"]["never_at"].items())
def test_no_event_is_read_from(why: str, words: str) -> None:
    at = article().text.index(words)
    triggers = [event.fields["sub_event_type"] for event in coded().events]
    assert not [trigger for trigger in triggers if trigger.start < at + len(words) and at < trigger.end], why


def test_no_event_is_placed_where_another_place_is_only_described() -> None:
    forbidden = {fold(place) for place in EXPECTED["events"]["never_in"]}
    assert not forbidden & {fold(event.location) for event in coded().events}
    assert not set(EXPECTED["events"]["never_country"]) & {event.country for event in coded().events}


@pytest.mark.parametrize("wanted", EXPECTED["alliances"]["must"], ids=lambda pair: f"{pair[0]} - {pair[1]}")
def test_an_alliance_that_the_article_tells(wanted: list[str | None]) -> None:
    supporter, supported, kind, status = wanted
    found = [
        alliance
        for alliance in coded().alliances
        if stands_for(str(supporter), alliance.supporter) and stands_for(str(supported), alliance.supported)
    ]
    assert len({alliance.status for alliance in found}) == 1
    assert kind in {None, found[0].kind}
    assert status in {None, found[0].status}


@pytest.mark.parametrize("pair", EXPECTED["alliances"]["never"], ids=lambda pair: " - ".join(pair))
def test_a_joint_call_is_no_alliance(pair: list[str]) -> None:
    assert pair not in [[alliance.supporter, alliance.supported] for alliance in coded().alliances]


@pytest.mark.parametrize("wanted", EXPECTED["quotes"]["must"], ids=lambda quote: quote["speaker"][0])
def test_a_quotation_that_the_article_gives(wanted: dict[str, Any]) -> None:
    found = [
        quote
        for quote in coded().quotes
        if quote.text.startswith(wanted["begins"]) and quote.text.endswith(wanted["ends"])
    ]
    assert len(found) == 1
    quote = found[0]
    assert any(same_person(name, quote.speaker) for name in wanted["speaker"])
    assert quote.anonymous is wanted.get("anonymous", False)
    for field in ("partial", "said_on", "said_precision", "medium", "reported_by", "affiliation"):
        if field in wanted:
            assert getattr(quote, field) == wanted[field], field
    assert wanted.get("about") in {None, *quote.about}


@pytest.mark.parametrize("words", EXPECTED["quotes"]["never"])
def test_a_term_or_title_is_no_quotation(words: str) -> None:
    assert not [quote for quote in coded().quotes if words in quote.text and len(quote.text) < 40]


@pytest.mark.parametrize("name", EXPECTED["actors"]["must"])
def test_an_actor_that_the_article_names(name: str) -> None:
    assert [actor for actor in coded().actors if same_person(name, actor.name)]


def test_nobody_is_listed_twice_under_a_title_or_a_last_name() -> None:
    forbidden = {fold(name) for name in EXPECTED["actors"]["never"]}
    assert not forbidden & {fold(actor.name) for actor in coded().actors}


@pytest.mark.parametrize("wanted", EXPECTED["memberships"]["must"], ids=lambda member: member[0])
def test_a_membership_that_the_article_tells(wanted: list[str]) -> None:
    member, group, role = wanted
    assert [
        membership
        for membership in coded().memberships
        if same_person(member, membership.member)
        and stands_for(group, membership.group)
        and re.search(role, (membership.role or "").lower())
    ]


def test_each_span_is_a_stretch_of_the_text_and_the_first_is_the_evidence() -> None:
    records = [*coded().events, *coded().alliances, *coded().quotes, *coded().memberships]
    assert records
    for record in records:
        assert record.spans[0].of(article().text) == record.evidence
