"""The command line of the coder: JSON lines in, JSON lines out."""

import json
import sys
from collections.abc import Iterable
from typing import Any, TextIO

from coder.pipeline import code_article
from coder.reading import ReadingError
from coder.records import Article

_FIELDS = ("id", "language", "title", "source", "published", "text", "url", "licence")


def main(lines: Iterable[str], output: TextIO, errors: TextIO) -> int:
    """Codes each line; an error names the line and the others are still coded. Returns the exit status."""
    status = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            coded = code_article(article_of(line, f"line {number}"))
        except ReadingError as error:
            print(error, file=errors)
            status = 1
            continue
        print(json.dumps(coded.as_dict(), ensure_ascii=False), file=output, flush=True)
    return status


def article_of(line: str, where: str) -> Article:
    """Reads one JSON line; raises ReadingError that names the line and what is wrong with it."""
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
    return Article(**{key: value for key, value in values.items() if key in _FIELDS})


if __name__ == "__main__":
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main(sys.stdin, sys.stdout, sys.stderr))
