"""The steps of coding an article, in order."""

from coder.records import Article, Coding


def code_article(article: Article) -> Coding:
    """Codes one article: passages, places, actors, dates, quotes, events, alliances, identity.

    Returns the records with the spans they were read from. The same article gives the same records on every run.
    Raises coder.reading.ReadingError for an article that cannot be read (no text, an impossible date).
    """
    raise NotImplementedError
