"""Checks what the reader of articles cannot know: today's date, and what the columns hold."""

import datetime

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from coder.reading import ReadingError
from coder.records import Article

# The key of a fact holds the source's name beside the hash of the text and a span.
LENGTHS = {"source": 190, "title": 500, "url": 1000, "licence": 100}
EASTERNMOST = datetime.timedelta(hours=14)  # where the day begins first


def check_article(*, article: Article, where: str) -> None:
    """Raises ReadingError for a day of publication in the future, an address that is none, or too long a header.

    `where` begins the message: the file and line.
    """
    today = (datetime.datetime.now(datetime.UTC) + EASTERNMOST).date()
    if article.published > today.isoformat()[: len(article.published)]:
        raise ReadingError(f"{where}: the date {article.published} lies in the future; give the day of publication")
    for name, length in LENGTHS.items():
        value = getattr(article, name) or ""
        if len(value) > length:
            raise ReadingError(f"{where}: {name} has {len(value)} characters; at most {length}")
    if article.url:
        try:
            URLValidator(["http", "https"])(article.url)
        except ValidationError:
            raise ReadingError(f"{where}: {article.url[:60]!r} is no address; begin with https://") from None
