"""Stores the facts of an article: known ones brought in step, new ones added, those no longer read withdrawn."""

from events.fixtures.rows import ArticleRows
from events.models import Article
from events.services.importing.add_facts import add_facts
from events.services.importing.compare import ReadFact, resolve_fact, stands
from events.services.importing.kinds import KINDS
from events.services.importing.know_again import know_again
from events.services.importing.outcome import Report
from events.services.importing.recognise import note_duplicates, recognise_events
from events.services.importing.resolve import References
from events.services.importing.stored import StoredFact, memberships_by_key, stored_facts
from events.services.importing.update_facts import update_facts
from events.services.importing.withdraw_facts import withdraw_facts


def store_facts(
    *, article: Article, rows: ArticleRows, references: References, known_memberships: set[int], report: Report
) -> list[StoredFact]:
    """Brings the facts of `article` in step with `rows`, and counts in `report` what became of each.

    `known_memberships`: primary keys of those that the lexicon knows; they stand without being told. Returns the facts
    that the article tells now, as stored.
    """
    stored = stored_facts(article)
    read = [resolve_fact(fact, references) for fact in rows.facts if stands(fact, references)]
    known, new, gone = _pair(stored, read)
    events = [one for one in new if one.fact.kind == "event"]
    recognition = recognise_events(article=article, read=events)
    known += [(fact, events[at]) for at, fact in recognition.same.items()]
    recognised = {id(events[at]) for at in recognition.same}
    update_facts(article=article, known=known, report=report)
    new = [one for one in new if id(one) not in recognised]
    added = add_facts(article=article, read=new, report=report)
    for at, doubts in recognition.doubts.items():
        event = next(fact.record for fact, one in zip(added, new, strict=True) if one is events[at])
        note_duplicates(event=event, doubts=doubts, report=report)
    for fact in gone:
        fact.elsewhere |= fact.kind.name == "membership" and fact.record.pk in known_memberships
    withdraw_facts(article=article, facts=gone, report=report)
    return [*(fact for fact, _ in known), *added]


def _pair(
    stored: list[StoredFact], read: list[ReadFact]
) -> tuple[list[tuple[StoredFact, ReadFact]], list[ReadFact], list[StoredFact]]:
    """Gives the facts known again with what is read of them, the new ones, and those no longer read."""
    pairs, read, stored = _pair_memberships(stored, read)
    new, gone = [], []
    for name in KINDS:
        theirs = [fact for fact in stored if fact.kind.name == name]
        ours = [one for one in read if one.fact.kind == name]
        found = know_again(stored=[fact.trace() for fact in theirs], read=[one.trace() for one in ours])
        pairs += [(theirs[found[at]], one) for at, one in enumerate(ours) if at in found]
        new += [one for at, one in enumerate(ours) if at not in found]
        taken = set(found.values())
        gone += [fact for at, fact in enumerate(theirs) if at not in taken]
    return pairs, new, gone


def _pair_memberships(
    stored: list[StoredFact], read: list[ReadFact]
) -> tuple[list[tuple[StoredFact, ReadFact]], list[ReadFact], list[StoredFact]]:
    """Pairs memberships that are stored with the same member, group, role and first day, told by whichever article.

    Gives the pairs, and what is left of `read` and `stored`.
    """
    told = {one.membership_key(): one for one in read if one.fact.kind == "membership"}
    here = {fact.record.pk: fact for fact in stored if fact.kind.name == "membership"}
    pairs = []
    for key, record in memberships_by_key(told).items():
        fact = here.get(record.pk) or StoredFact(KINDS["membership"], record, elsewhere=True, ours=False)
        pairs.append((fact, told[key]))
    known, paired = {id(one) for _, one in pairs}, {id(fact) for fact, _ in pairs}
    return (
        pairs,
        [one for one in read if id(one) not in known],
        [fact for fact in stored if id(fact) not in paired],
    )
