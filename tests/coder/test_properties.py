"""What holds for any text at all."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from coder import code_article
from coder.codebook import ActorKind, AllianceKind, AllianceStatus, Certainty, NotCodedReason, SubEventType
from coder.lines import line_of
from coder.reading import LANGUAGES, ReadingError
from coder.records import Article, Coding, Span
from tests.coder.test_event_sentences import rows

SCHEMA: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "contracts" / "coder-output.schema.json").read_text(encoding="utf-8")
)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
SENTENCES = [
    (language, cells[0]) for language in ("nl", "en") for mark in "+-" for language, _, cells in rows(language, mark)
]
MARKS = st.text(alphabet="“”„\"'‘’«»()[]–—-:;,.!?… \n\t'’al-ibnzë0123456789%€", max_size=60)
SEVERAL = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5)
LIMITS = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def code(text: str, language: str, published: str = "2024-03-15") -> Coding:
    return code_article(Article(id="a", text=text, published=published, language=language))


def joined(sentences: list[tuple[str, str]]) -> str:
    return "\n\n".join(sentence for _, sentence in sentences)


def check(coding: Coding, text: str) -> None:
    VALIDATOR.validate(json.loads(line_of(coding)))
    for record in (*coding.events, *coding.alliances, *coding.quotes, *coding.memberships, *coding.not_coded):
        assert record.spans[0].of(text) == record.evidence
        for span in (*record.spans, *getattr(record, "fields", {}).values()):
            assert 0 <= span.start < span.end <= len(text)
    for event in coding.events:
        assert event.sub_event_type in set(SubEventType)
        assert event.certainty in set(Certainty)
        assert event.date_start is None or event.date_start <= event.event_date
        assert event.date_end is None or event.event_date <= event.date_end
    assert {alliance.kind for alliance in coding.alliances} <= set(AllianceKind)
    assert {alliance.status for alliance in coding.alliances} <= set(AllianceStatus)
    assert {actor.kind for actor in coding.actors} <= set(ActorKind)
    assert {left_out.why for left_out in coding.not_coded} <= set(NotCodedReason)


@settings(LIMITS, max_examples=100)
@given(one=st.sampled_from(SENTENCES), cut=st.integers(1, 30), end=st.sampled_from(["", ".", ",", "?”"]))
@example(one=("en", "Soldiers burned the town they had once"), cut=30, end="")
def test_a_text_that_breaks_off_anywhere_gives_a_result(one: tuple[str, str], cut: int, end: str) -> None:
    language, sentence = one
    text = " ".join(sentence.split()[:cut]).rstrip(".,!?") + end
    check(code(text, language), text)


@LIMITS
@given(
    text=st.text(max_size=300),
    language=st.sampled_from(["nl", "en"]),
    published=st.sampled_from(["2024-02", "2020-02-29"]),
)
def test_any_text_gives_a_result_or_a_clear_error(text: str, language: str, published: str) -> None:
    try:
        coding = code(text, language, published)
    except ReadingError:
        assert not text.strip()
    else:
        check(coding, text)


@LIMITS
@given(sentences=SEVERAL, between=MARKS, language=st.sampled_from(["nl", "en"]))
def test_news_with_any_marks_between_keeps_to_the_schema(
    sentences: list[tuple[str, str]], between: str, language: str
) -> None:
    text = between.join(sentence for _, sentence in sentences)
    check(code(text, language), text)


@LIMITS
@given(sentences=SEVERAL)
def test_coding_twice_gives_the_same_bytes(sentences: list[tuple[str, str]]) -> None:
    language = sentences[0][0]
    assert line_of(code(joined(sentences), language)) == line_of(code(joined(sentences), language))


@LIMITS
@given(sentences=SEVERAL)
def test_a_blank_paragraph_moves_spans_only(sentences: list[tuple[str, str]]) -> None:
    language, text = sentences[0][0], joined(sentences)
    before, after = code(text, language), code("\n\n" + text, language)
    moved = json.loads(line_of(before), object_hook=_shift(2))
    assert moved == json.loads(line_of(after))


def _shift(by: int) -> Any:
    def shift(values: dict[str, Any]) -> dict[str, Any]:
        if "spans" in values:
            values["spans"] = [[start + by, end + by] for start, end in values["spans"]]
        if "fields" in values:
            values["fields"] = {field: [start + by, end + by] for field, (start, end) in values["fields"].items()}
        return values

    return shift


@pytest.mark.parametrize("language", ["nl", "en"])
def test_paragraphs_of_two_articles_never_share_an_event(language: str) -> None:
    """Each event of a mixed text has its actors and its place from one paragraph."""
    told = [(cells[0], cells[-1]) for _, _, cells in rows(language, "+")]
    for (first, place), (second, other) in zip(told[::5], told[3::5], strict=False):
        if place == other:
            continue  # one place and day: the same event told twice
        text = f"{first}\n\n{second}"
        cut = len(first)
        for event in code(text, language).events:
            sides = {span.start < cut for field, span in event.fields.items() if field != "event_date"}
            assert len(sides) == 1, event


def test_a_span_is_of_code_points() -> None:
    text = "\U0001f525 Rebels captured Goma on Monday."
    event = code(text, "en").events[0]
    assert event.fields["event_date"] == Span(text.index("Monday"), text.index("Monday") + 6)


@pytest.mark.parametrize(
    "unit",
    [
        "(",
        "“",
        "'",
        "of ",
        "a, ",
        "die ",
        "12.",
        "- ",
        "Al-",
        "\n",
        "e\u0301",
        "on Monday ",
        "attacked and ",
        "viel aan en ",
    ],
)
def test_hostile_repetition_is_read_in_linear_time(unit: str) -> None:
    """A pattern with exponential or quadratic cases would not come to an end here."""
    text = unit * (20_000 // len(unit)) + "end."
    for language in LANGUAGES:
        check(code(text, language), text)
