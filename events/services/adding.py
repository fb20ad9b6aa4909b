"""Adding an article by hand: what an editor pasted or uploaded is coded and stored."""

from dataclasses import replace

from django.contrib.auth.models import AbstractBaseUser

from coder import code_article
from coder.reading import ReadingError, checked, normalise, read_article
from coder.records import Article as Text
from events.fixtures import FixtureError, article_rows
from events.models import Article
from events.services.errors import Refused
from events.services.importing.check_article import check_article
from events.services.importing.import_article import import_article
from events.services.importing.outcome import Report

HEADER = ("source", "title", "url", "language", "licence")


def add_article(
    text: str | bytes, *, header: dict[str, str], by: AbstractBaseUser | None, name: str = "the text"
) -> tuple[Article, Report]:
    """Codes a text and stores what it tells; an editor publishes it later.

    `text`: a seed file's bytes, whose header lines count where `header` is silent, or the pasted words. `header`: date
    (YYYY-MM-DD or YYYY-MM), source, title, url, language, licence. Returns the article and what became of its facts.
    Raises Refused, saying what is wrong and how to mend it; nothing is stored then.
    """
    try:
        article = read(text, header, name)
        check_article(article=article, where=name)
        rows = article_rows(article, code_article(article))
    except (ReadingError, FixtureError) as error:
        raise Refused(str(error)) from error
    report = import_article(name=name, rows=rows, by=by)
    source, text_hash = rows.article.key
    return Article.objects.get_by_natural_key(str(source), str(text_hash)), report


def read(text: str | bytes, header: dict[str, str], name: str) -> Text:
    """Makes the coder's article of a file or a pasted text; raises ReadingError."""
    given = {field: header[field] for field in HEADER if header.get(field)}
    if isinstance(text, bytes):
        article = replace(read_article(text, name), **given)
        return checked(replace(article, published=header["date"]) if header.get("date") else article, name)
    words = normalise(text, name).strip()
    return checked(Text(id=name, text=words, published=header.get("date", ""), **given), name)
