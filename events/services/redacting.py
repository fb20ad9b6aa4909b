"""Scrubbing words that endanger somebody, or that a court forbids: the one exception to "nothing is lost"."""

import json

from django.contrib.auth.models import AbstractBaseUser
from django.db import connection

from events.history.attribution import acting
from events.history.columns import ended
from events.history.tracked import tracked
from events.permissions import REDACT, require
from events.services.errors import Refused

REDACTED = "[redacted]"
COLUMNS = """
SELECT quote_ident(attname), format_type(atttypid, NULL) FROM pg_attribute
WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped AND format_type(atttypid, NULL) = ANY (%s)
"""
TEXT = ("replace({0}, %(words)s, %(mark)s)", "position(%(words)s in {0}) > 0")
LIST = (
    "ARRAY(SELECT replace(x, %(words)s, %(mark)s) FROM unnest({0}) WITH ORDINALITY AS l(x, place) ORDER BY place)",
    "EXISTS (SELECT FROM unnest({0}) x WHERE position(%(words)s in x) > 0)",
)
FORMS = {
    "text": TEXT,
    "character varying": TEXT,
    "text[]": LIST,
    "character varying[]": LIST,
    "jsonb": ("replace({0}::text, %(json)s, %(mark)s)::jsonb", "position(%(json)s in {0}::text) > 0"),
}
"""How a column of each type is scrubbed, and how it is known to hold the words."""


def redact(words: str, *, by: AbstractBaseUser, reason: str) -> dict[str, int]:
    """Replaces `words` by "[redacted]" in every text of every record, in the history too.

    The change itself is noted with user and reason, without the words. Returns the number of rows changed by table.
    Raises PermissionDenied; Refused without a reason, or for fewer than three characters.
    """
    require(by, REDACT)
    if not reason.strip():
        raise Refused("redacting needs a reason; do not repeat the words in it")
    if len(words.strip()) < 3:
        raise Refused("give at least three characters: shorter ones stand in nearly every text")
    if words.casefold() in reason.casefold():
        raise Refused("the reason repeats the words that are to vanish")
    changed: dict[str, int] = {}
    with acting(by=by, reason=f"redaction: {reason}"):
        forget_texts(words)
        for table in tracked():
            for name in (table.table, ended(table.table)):  # in this order: an update ends a version
                count = scrub(name, words)
                if count:
                    changed[name] = count
        scrub_reasons(words)
    return changed


def forget_texts(words: str) -> None:
    """Empties the articles that contain the words: a scrubbed text would disagree with its hash; evidence stays."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE events_article SET text = '' WHERE position(%s in text) > 0", [words])
        cursor.execute("UPDATE history.events_article_ended SET text = '' WHERE position(%s in text) > 0", [words])


def scrub(table: str, words: str) -> int:
    """Replaces the words in all text, array and JSON columns of one table; gives the number of rows changed."""
    with connection.cursor() as cursor:
        cursor.execute(COLUMNS, [table, [*FORMS]])
        # `key`, `text_hash` and the ids are no texts; a replacement would only break them.
        columns = [(name, kind) for name, kind in cursor.fetchall() if name not in {"key", "public_id", "text_hash"}]
        if not columns:
            return 0
        sets = ", ".join(f"{name} = {FORMS[kind][0].format(name)}" for name, kind in columns)
        where = " OR ".join(FORMS[kind][1].format(name) for name, kind in columns)
        cursor.execute(
            f"UPDATE {table} SET {sets} WHERE {where}",  # noqa: S608 - names of our own tables and columns
            {"words": words, "json": json.dumps(words, ensure_ascii=False)[1:-1], "mark": REDACTED},
        )
        return int(cursor.rowcount)


def scrub_reasons(words: str) -> None:
    """Replaces the words in the reasons that the history keeps."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE events_change SET reason = replace(reason, %s, %s)", [words, REDACTED])
