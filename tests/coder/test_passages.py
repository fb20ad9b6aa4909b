"""Paragraphs, sentences, quotations and clauses, with offsets into the text."""

import pytest

from coder.clause import ClauseKind
from coder.clauses import find_clauses
from coder.passages import Document, read_passages
from coder.reading import ReadingError, read_article
from coder.records import Article
from coder.words import tokenize


def read(text: str, language: str = "en") -> Document:
    return read_passages(Article(id="a", text=text, published="2024-03-15", language=language))


def sentences(text: str, language: str = "en") -> list[str]:
    return [sentence.span.of(text) for sentence in read(text, language).sentences]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "Gen. Haftar left. He went to Cairo.", 2),
        ("en", "The U.S. army left Mosul at 7 p.m. on Monday.", 1),
        ("en", "The U.S. Treasury froze the funds of both. It gave no reason.", 2),
        ("en", "They left the U.S. The army stayed.", 2),
        ("en", "“We will stay.” He left. “Never!” she said.", 3),
        ("nl", "Dr. Jansen sprak met o.a. de V.N. over vrede. Daarna vertrok hij.", 2),
        ("nl", "De gezant van de VS. Vorige week vielen er doden.", 2),
        ("nl", "„Wij blijven”, zei hij. ’s Avonds vertrok hij.", 2),
        ("en", "M. K. Gandhi spoke... Nobody listened.", 2),
    ],
)
def test_sentences_end_where_they_end(language: str, text: str, count: int) -> None:
    assert len(sentences(text, language)) == count


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("He said “we stay”.", ["we stay"]),
        ("Hij zei: „wij blijven”.", ["wij blijven"]),
        ("Er sagte: „wir bleiben“.", ["wir bleiben"]),
        ("Il dit : «nous restons».", ["nous restons"]),
        ("Hij noemt het ‘Libya’s Fragmentation’ en gaat.", ["Libya’s Fragmentation"]),
        ('She said "no" and "yes".', ["no", "yes"]),
        ("‘s Ochtends is het koud, zei ze.", []),
        ("An open “mark without an end.", []),
        ("He said “they called it ‘peace’ then”.", ["they called it ‘peace’ then", "peace"]),
    ],
)
def test_quotations_of_all_marks_are_found(text: str, quotations: list[str]) -> None:
    assert [quotation.inner.of(text) for quotation in read(text).quotations] == quotations


def test_a_quotation_of_several_paragraphs_is_open_till_its_last() -> None:
    text = "“We stay.\n\n“We fight,” he said."
    assert [quotation.inner.of(text) for quotation in read(text).quotations] == ["We stay.", "We fight,"]


def test_sub_headings_are_short_lines_without_an_end() -> None:
    document = read("Troops left Goma.\n\nCall for peace\n\nThe army said so.")
    assert [paragraph.heading for paragraph in document.paragraphs] == [False, True, False]


def test_tokens_part_hyphens_and_possessives() -> None:
    text = "M23-rebellen, Congo’s leger en zo’n 12.000 U.S. soldaten"
    words = [token.text for token in tokenize(text, 0, len(text), "nl")]
    assert words == ["M23", "-", "rebellen", ",", "Congo", "’s", "leger", "en", "zo’n", "12.000", "U.S.", "soldaten"]


@pytest.mark.parametrize(
    ("language", "text", "clauses"),
    [
        (
            "en",
            "Rebels attacked Goma, killing nine.",
            [("main", "Rebels attacked Goma"), ("participial", "killing nine .")],
        ),
        (
            "en",
            "He denied that rebels had seized Goma.",
            [("main", "He denied"), ("complement", "that rebels had seized Goma .")],
        ),
        (
            "nl",
            "Frankrijk, dat in 2013 te hulp schoot, kreeg te horen dat het kon gaan.",
            [
                ("main", "Frankrijk kreeg te horen"),
                ("relative", "dat in 2013 te hulp schoot"),
                ("complement", "dat het kon gaan ."),
            ],
        ),
        ("nl", "Als Goma valt, vluchten velen.", [("conditional", "Als Goma valt"), ("main", "vluchten velen .")]),
    ],
)
def test_clauses_and_what_they_hang_from(language: str, text: str, clauses: list[tuple[str, str]]) -> None:
    found = [
        (clause.kind.value, " ".join(token.text for token in clause.tokens))
        for clause in find_clauses(read(text, language))
    ]
    assert found == clauses
    assert ClauseKind(found[0][0])


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"date 2024-02-30 text", "the date 2024-02-30 does not exist"),
        (b"text without a date", "no date"),
        (b"date 2024-02\n\xff", "byte 13, line 2: not UTF-8"),
        (b"date 2024-02\na\0b", "line 2: a zero byte"),
        (b"date 2024-02\n\n", "no text"),
        (b"date soon\ntext", "line 1: 'soon' is no date"),
        (b"date 2024-02\nlanguage fr\ntext", "language 'fr' is not known"),
    ],
)
def test_a_seed_file_that_cannot_be_read_is_told_where(raw: bytes, told: str) -> None:
    with pytest.raises(ReadingError, match="seed.txt") as error:
        read_article(raw, "seed.txt")
    assert told in str(error.value)


def test_a_seed_file_has_header_lines_and_a_byte_order_mark() -> None:
    article = read_article(
        "\ufeffsource NRC\r\ndate 2020-05 Generaal Haftar dreigde.\r\n\r\nHij bleef.".encode(), "s.txt"
    )
    assert (article.source, article.published, article.language) == ("NRC", "2020-05", "nl")
    assert article.text == "Generaal Haftar dreigde.\n\nHij bleef."
