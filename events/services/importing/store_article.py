"""Stores an article, and where its text names actors."""

from collections.abc import Sequence

from events.fixtures.keys import text_hash
from events.fixtures.rows import Row
from events.models import ActorMention, Article
from events.services.errors import Refused
from events.services.importing.resolve import References
from events.services.importing.store_references import correct_rows


def store_article(*, row: Row, references: References) -> Article:
    """Stores the article, or gives the stored one with what is newly known of it.

    A text with the source and address of a stored one replaces that one. Raises Refused for an article whose text an
    editor has removed or redacted: reading it would bring back what is not to be read.
    """
    stored = references.look_up(row.model, [row.key]).get(row.key)
    columns = references.columns(row)
    if stored is None:
        article = Article(**columns)
        if article.url:
            same = Article.objects.filter(source_id=article.source_id, url=article.url)
            article.supersedes = same.order_by("-pk").first()
        article.save()
    else:
        article = stored
        if text_hash(article.text) != article.text_hash:
            raise Refused(f"the text of {article} was removed or redacted by an editor; it is not read again")
        correct_rows([(article, columns)])
    references.add(row.model, row.key, article.pk)
    return article


def store_mentions(*, article: Article, rows: Sequence[Row], references: References) -> None:
    """Brings the places where the text names actors in step with `rows`."""
    stored = {(one.start, one.end, one.actor_id): one.pk for one in ActorMention.objects.filter(article=article)}
    read = {}
    for row in rows:
        columns = references.columns(row)
        read[columns["start"], columns["end"], columns["actor_id"]] = columns
    gone = [pk for key, pk in stored.items() if key not in read]
    if gone:
        ActorMention.objects.filter(pk__in=gone).delete()
    ActorMention.objects.bulk_create(ActorMention(**columns) for key, columns in read.items() if key not in stored)
