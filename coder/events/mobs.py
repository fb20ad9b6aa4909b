"""People killed in the act of a crowd: "nine guards were beaten to death when a crowd set upon their post"."""

from coder.clause import ClauseKind
from coder.codebook import RIOT_TYPES, STOPPED_PROTESTS, ActorKind, SubEventType
from coder.events.draft import Draft
from coder.events.participant import GENERIC, UNIDENTIFIED, Participant, is_of_state

_FORCE = frozenset({SubEventType.ATTACK, SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS})
_WHERE = frozenset({"where", "waar"})
_WHEREUPON = frozenset({"waarop", "waarna", "whereupon"})
_WHEN = frozenset({"when", "as", "while", "after", "toen", "nadat", "terwijl"})


def killed_by_crowd(new: Draft, old: Draft) -> bool:
    """Says whether a clause with "when" tells which crowd did what its sentence told by the dead alone."""
    return new.sub_event_type in RIOT_TYPES and _goes_with_killing(new, old)


def fights_guards(draft: Draft) -> bool:
    """Says whether a crowd fights the forces of a state: who dies then, dies in a violent demonstration."""
    return draft.candidate.hit.trigger.frame.name == "clash" and is_of_state(draft.actor2)


def shot_at_rally(new: Draft, old: Draft) -> bool:
    """Says whether a clause with "when" tells that police broke up a crowd as somebody was shot by nobody named."""
    return new.sub_event_type in STOPPED_PROTESTS and _goes_with_killing(new, old)


def _goes_with_killing(new: Draft, old: Draft) -> bool:
    """Says whether a clause with "when" belongs to a killing that its sentence told, by nobody named."""
    clause = new.candidate.clause
    nobody = old.actor1 is None or old.actor1.name == UNIDENTIFIED
    when = clause.kind is ClauseKind.ADVERBIAL and clause.opener in _WHEN
    killing = old.sub_event_type is SubEventType.ATTACK and nobody
    return killing and when and new.sentence == old.sentence and new.place_name == old.place_name


def _fired_into_riot(new: Draft, old: Draft) -> bool:
    """Says whether shots only answer the riot told right before them: "youths burned a post; police shot two dead".

    Who steps in is the other side of a violent demonstration, and its dead are those of it (ACLED codebook, Violent
    demonstration): the shots are no attack of their own.
    """
    if old.sub_event_type is not SubEventType.VIOLENT_DEMONSTRATION or new.sub_event_type not in _FORCE:
        return False
    soon = new.paragraph == old.paragraph and old.sentences_before(new.sentence) <= 1
    clause = new.candidate.clause
    if clause.kind is ClauseKind.RELATIVE and clause.opener not in _WHEREUPON:
        return False  # "over a raid in which three youths were shot"
    return soon and _is_by_guards(_shooter(new)) and _is_there(new, old)


def _rioted_where_shot(new: Draft, old: Draft) -> bool:
    """Says whether a relative clause tells that those shot were rioting: "shot dead, where boys threw stones"."""
    if new.sub_event_type is not SubEventType.VIOLENT_DEMONSTRATION or old.sub_event_type not in _FORCE:
        return False
    clause = new.candidate.clause
    where = clause.kind is ClauseKind.RELATIVE or clause.opener in _WHERE
    shooter = _shooter(old)
    of_country = shooter is not None and shooter.text is None and shooter.name not in GENERIC  # which no word names
    by_guards = of_country or _is_by_guards(shooter)
    return where and new.sentence == old.sentence and by_guards and _is_there(new, old)


def is_shot_at_riot(new: Draft, old: Draft) -> bool:
    """Says whether two drafts are a riot and the shots that answered it, whichever is told first."""
    return _fired_into_riot(new, old) or _rioted_where_shot(new, old)


def _shooter(shots: Draft) -> Participant | None:
    """Gives who fired: the other side of protesters whom excessive force struck, else who attacks."""
    return shots.actor1 if shots.sub_event_type is SubEventType.ATTACK else shots.actor2


def _is_there(new: Draft, old: Draft) -> bool:
    return new.place_name in (None, old.place_name) and new.date.event_date == old.date.event_date


def _is_by_guards(doer: Participant | None) -> bool:
    """Says whether a state or nobody by name did something."""
    if doer is None or doer.name == UNIDENTIFIED:
        return True
    return doer.actor is not None and doer.actor.kind is ActorKind.STATE and doer.name not in GENERIC


def as_riot(old: Draft, new: Draft) -> None:
    """Makes one violent demonstration of a riot and the shots that answered it: first the crowd, then who shot."""
    riot, shots = (old, new) if old.sub_event_type is SubEventType.VIOLENT_DEMONSTRATION else (new, old)
    doer = _shooter(shots)
    known = doer is not None and doer.name != UNIDENTIFIED
    old.actor1, old.actor2 = riot.actor1, doer if known else riot.actor2
    old.sub_event_type, old.candidate = riot.sub_event_type, riot.candidate
    old.more_spans, old.last = (*old.more_spans, new.span), max(old.last, new.sentence)
    old.reasons.append("the shots answer the riot")
