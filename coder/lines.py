"""JSON lines in and out: a line to an article, a coding to a line."""

import json
from typing import Any

from coder.pipeline import code_article
from coder.reading import ReadingError
from coder.records import Article, Coding

_FIELDS = ("id", "language", "title", "source", "published", "text", "url", "licence")


def article_of(line: str, where: str) -> Article:
    """Reads one JSON line with id, published, text and optionally language, title, source, url, licence.

    Raises ReadingError that begins with `where` and says what is wrong with the line.
    """
    try:
        values: Any = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ReadingError(f"{where}: no JSON: {error}") from None
    if not isinstance(values, dict):
        raise ReadingError(f"{where}: a JSON object is wanted, with id, published and text")
    for key in ("id", "published", "text"):
        if not isinstance(values.get(key), str):
            raise ReadingError(f"{where}: {key} is missing, or no string")
    for key, value in values.items():
        if key in _FIELDS and value is not None and not isinstance(value, str):
            raise ReadingError(f"{where}: {key} is no string")
        if key in _FIELDS and isinstance(value, str) and any("\ud800" <= letter <= "\udfff" for letter in value):
            raise ReadingError(f"{where}: {key} holds half a character (a lone surrogate); save the text as UTF-8")
    return Article(**{key: value for key, value in values.items() if key in _FIELDS})


def line_of(coding: Coding) -> str:
    """Gives a coding as one line of JSON, the same bytes on every run."""
    return json.dumps(coding.as_dict(), ensure_ascii=False)


def code_line(line: str, where: str) -> str:
    """Codes one JSON line to one JSON line; raises ReadingError that begins with `where`."""
    article = article_of(line, where)
    try:
        return line_of(code_article(article))
    except ReadingError as error:
        raise ReadingError(f"{where}: {error}") from None
