"""A seed file, or the text of an article, read into an Article: header lines, paragraphs, language."""

import re
import unicodedata
from datetime import date

from coder.records import Article
from coder.words import fold

LANGUAGES = ("nl", "en")
MAXIMUM_CHARACTERS = 10_000_000
_FIRST_YEAR, _LAST_YEAR = 1600, 9900  # newspapers begin; days can still be counted on
_HEADER = re.compile(r"(date|source|title|url|language|licence)[ \t]*:?[ \t]+(\S.*)", re.IGNORECASE)
_DATE = re.compile(r"(\d{4}-\d{2}(?:-\d{2})?)(?:[ \t]+(.*))?\Z", re.DOTALL)
_COMMON = {
    "nl": frozenset(
        "de het een en van in op met voor door aan bij naar niet zijn is werd wordt dat die te om ook maar als uit"
        " heeft hebben worden werden tegen over na volgens nog zich ze hij er".split()
    ),
    "en": frozenset(
        "the a an and of in on with for by at to not are is was were that which who it also but as from has have been"
        " be against over after according his their they he this said had".split()
    ),
}


class ReadingError(ValueError):
    """An article that cannot be read: says what, where, and how to mend it."""


def read_article(source: bytes | str, name: str) -> Article:
    """Reads a seed file: header lines in any order, then the text; `name` is the file's name, for id and messages.

    The header line `date YYYY-MM[-DD]` may have the text on the same line. Raises ReadingError for bytes that are not
    UTF-8 text, an unknown date or language, a missing date or an empty text, naming file, byte and line.
    """
    text = normalise(_decode(source, name) if isinstance(source, bytes) else source, name)
    header: dict[str, str] = {}
    lines = text.split("\n")
    at = 0
    body: list[str] = []
    while at < len(lines):
        line = lines[at].strip()
        match = _HEADER.match(line)
        if match is None or match[1].lower() in header:
            if line or header:
                break
            at += 1
            continue
        key, value = match[1].lower(), match[2].strip()
        at += 1
        if key == "date":
            stated = _DATE.match(value)
            if stated is None:
                raise ReadingError(f"{name}, line {at}: {value[:40]!r} is no date; write YYYY-MM-DD or YYYY-MM")
            header["date"] = check_published(stated[1], f"{name}, line {at}")
            if stated[2]:
                body.append(stated[2])
                break
        else:
            header[key] = value
    body.extend(lines[at:])
    article = Article(
        id=name.rsplit("/", 1)[-1].removesuffix(".txt"),
        text="\n".join(body).strip(),
        published=header.get("date", ""),
        language=header.get("language"),
        title=header.get("title"),
        source=header.get("source"),
        url=header.get("url"),
        licence=header.get("licence"),
    )
    if not article.published:
        raise ReadingError(f"{name}, line 1: no date; begin with a line: date YYYY-MM-DD or date YYYY-MM")
    return checked(article, name)


def checked(article: Article, where: str) -> Article:
    """Gives the article with its language filled in; `where` begins every message.

    Raises ReadingError for an empty or oversized text, a date that does not exist, or a language other than nl and en.
    """
    if not article.text.strip():
        raise ReadingError(f"{where}: no text; give at least one sentence")
    if len(article.text) > MAXIMUM_CHARACTERS:
        raise ReadingError(f"{where}: {len(article.text)} characters; at most {MAXIMUM_CHARACTERS}: split the text")
    check_published(article.published, where)
    language = article.language or detect_language(article.text)
    if language not in LANGUAGES:
        raise ReadingError(f"{where}: language {language!r} is not known; one of: {', '.join(LANGUAGES)}")
    if language == article.language:
        return article
    return Article(
        id=article.id,
        text=article.text,
        published=article.published,
        language=language,
        title=article.title,
        source=article.source,
        url=article.url,
        licence=article.licence,
    )


def check_published(value: str, where: str) -> str:
    """Gives `value` back when it is a day (YYYY-MM-DD) or month (YYYY-MM) that exists; else raises ReadingError."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?", value):
        raise ReadingError(f"{where}: {value[:40]!r} is no date; write YYYY-MM-DD or YYYY-MM")
    try:
        day = date.fromisoformat(value if len(value) == 10 else f"{value}-01")
    except ValueError:
        raise ReadingError(f"{where}: the date {value} does not exist") from None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise ReadingError(f"{where}: the date {value} lies outside the years {_FIRST_YEAR} to {_LAST_YEAR}")
    return value


def detect_language(text: str) -> str:
    """Says whether a text is Dutch (nl) or English (en), by its commonest words."""
    words = [fold(word) for word in re.findall(r"[^\W\d_]+", text[:20_000])]
    counts = {language: sum(word in common for word in words) for language, common in _COMMON.items()}
    return "nl" if counts["nl"] > counts["en"] else "en"


def normalise(text: str, name: str) -> str:
    """Gives a text as it is stored and coded: NFC, line feeds, no BOM.

    Raises ReadingError for a zero byte, naming the line of `name`.
    """
    normal = unicodedata.normalize("NFC", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    if (binary := normal.find("\0")) >= 0:
        line = normal[:binary].count("\n") + 1
        raise ReadingError(f"{name}, line {line}: a zero byte; this is no text file")
    return normal


def _decode(raw: bytes, name: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ReadingError(f"{name}, byte {error.start}, line {line}: not UTF-8 text; save the file as UTF-8") from None
