"""Compares a stored fact with what is read of it now."""

from dataclasses import dataclass, replace
from typing import Any

from events.choices import ReviewStatus
from events.fixtures.rows import Fact
from events.models import Article
from events.services.importing.kinds import KINDS
from events.services.importing.know_again import Trace
from events.services.importing.resolve import References, differences
from events.services.importing.stored import StoredFact, Stretch

KEPT = "key"  # given when a fact is first stored; a better coder does not change it


@dataclass(slots=True)
class ReadFact:
    """A fact as read, its references resolved to columns."""

    fact: Fact
    columns: dict[str, Any]
    parts: list[dict[str, Any]]  # the columns of its actors, but for the fact's own
    evidence: dict[Stretch, str]  # passages

    def membership_key(self) -> tuple[Any, ...]:
        """Gives what tells memberships apart: member, group, role and first day."""
        return tuple(self.columns[name] for name in ("member_id", "group_id", "role", "start"))

    def trace(self) -> Trace:
        """Gives what the fact is known again by, in the terms of StoredFact.trace."""
        spans = {f"{name} read at": (start, end) for start, end, name in self.evidence if name}
        identity = KINDS[self.fact.kind].part_identity
        actors = {"_".join(str(part[name]) for name in identity): part["actor_id"] for part in self.parts}
        return Trace(self.fact.spans, self.columns | spans | actors)


@dataclass(slots=True)
class Difference:
    """What a reading would change on a stored fact."""

    columns: dict[str, Any]  # the new values
    actors: bool
    evidence: bool
    source: bool  # whether the article is not among those that reported it
    withdrawn: bool  # whether the fact is withdrawn, though it is read

    def __bool__(self) -> bool:
        return bool(self.columns) or self.actors or self.evidence or self.source or self.withdrawn


def resolve_fact(fact: Fact, references: References) -> ReadFact:
    """Gives a fact as read, its references resolved; raises UnknownReference."""
    identity = KINDS[fact.kind].part_identity
    parts: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in fact.parts:
        own = {name: value for name, value in row.fields.items() if name != fact.kind}
        columns = references.columns(replace(row, fields=own))
        # Two actors of a quote may have been merged into one; it keeps the first one's place.
        parts.setdefault((*(columns[name] for name in identity if name != "order"), columns["actor_id"]), columns)
    evidence = {
        (row.fields["start"], row.fields["end"], row.fields["field"]): row.fields["passage"] for row in fact.evidence
    }
    ordered = sorted(parts.values(), key=lambda part: [part[name] for name in identity])
    return ReadFact(fact, references.columns(fact.row), ordered, evidence)


def stands(fact: Fact, references: References) -> bool:
    """Says whether a fact is still one of two actors: an editor may have merged a member and its group into one."""
    if fact.kind == "membership":
        keys = (fact.row.fields["member"], fact.row.fields["group"])
    elif fact.kind == "alliance_report":
        backed = fact.row.fields["alliance"]
        keys = (backed[:2], backed[2:4])
    else:
        return True
    first, second = (references.find("events.actor", tuple(key)) for key in keys)
    return first != second


def compare(stored: StoredFact, read: ReadFact, article: Article) -> Difference:
    """Gives what `read`, read from `article`, would change on `stored`."""
    columns = {name: value for name, value in read.columns.items() if name != KEPT}
    sides = zip(stored.parts, read.parts, strict=False)  # of different length: that is a difference of its own
    parts = [{name: getattr(part, name) for name in columns_read} for part, columns_read in sides]
    return Difference(
        columns=differences(stored.record, columns),
        actors=len(stored.parts) != len(read.parts) or parts != read.parts,
        evidence=stored.evidence.keys() != read.evidence.keys(),
        source=bool(read.fact.sources) and all(source.article_id != article.pk for source in stored.sources),
        withdrawn=stored.record.review_status == ReviewStatus.WITHDRAWN,
    )
