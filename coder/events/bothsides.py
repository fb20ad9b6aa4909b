"""The two sides of a fight whose sentence takes both up by one noun: "een dag later vochten de twee groepen"."""

from bisect import bisect_left
from collections.abc import Sequence

from coder.actors import ActorReading
from coder.codebook import ActorKind, SubEventType
from coder.events.draft import Draft
from coder.events.participant import Participant
from coder.kinds import PARTIES_TO_CONFLICTS
from coder.mentions import KnownActor, MentionForm
from coder.values import replace

_PARTIES = PARTIES_TO_CONFLICTS | {ActorKind.ORGANISATION}
_NAMED = frozenset({MentionForm.NAME, MentionForm.FORCES, MentionForm.METONYM})
_BOTH, _TWICE = frozenset({"beide", "both"}), frozenset({"twee", "two"})
_THE = frozenset({"the", "de", "those", "these", "die", "deze"})
_BEFORE = 3  # tokens before the noun in which "twee" stands: "de twee rivaliserende groepen"
_TWO = 2
_LOOK_BACK = 12  # mentions of actors before the fight
_SENTENCES = 6  # between a fight of both and this one, at most


def give_both(draft: Draft, told: Sequence[Draft], actors: ActorReading) -> None:
    """Names both sides of a clash that "the two groups" fight: the two who fought last, else the two named last.

    `told` are the events before it, in reading order.
    """
    if draft.sub_event_type is not SubEventType.ARMED_CLASH or not _takes_both_up(draft):
        return
    for other in reversed(told):
        if draft.sentence - other.sentence > _SENTENCES:
            break
        sides = [side for side in (other.actor1, other.actor2) if side is not None and _is_party(side.actor)]
        if len(sides) == _TWO:
            _set(draft, *sides)
            return
    named: dict[str, KnownActor] = {}
    last = bisect_left(actors.mentions, draft.span.start, key=lambda mention: mention.span.start)
    for mention in reversed(actors.mentions[max(last - _LOOK_BACK, 0) : last]):
        group = actors.group_of(mention.actor)
        if _is_party(group) and mention.form in _NAMED:
            named.setdefault(group.name, group)
    if len(named) >= _TWO:
        second, first = list(named.values())[:_TWO]
        _set(draft, Participant(first.name, None, None, "", first), Participant(second.name, None, None, "", second))


def _set(draft: Draft, first: Participant, second: Participant) -> None:
    rule = "the two told of before"
    draft.actor1 = replace(first, span=None, text=None, rule=rule)
    draft.actor2 = replace(second, span=None, text=None, rule=rule)


def _is_party(actor: KnownActor | None) -> bool:
    return actor is not None and actor.kind in _PARTIES


def _takes_both_up(draft: Draft) -> bool:
    """Says whether the only side in the clause is a noun for two that have no name there."""
    candidate, roles = draft.candidate, draft.candidate.roles
    told = [phrase for phrase in (roles.agent, roles.patient, *roles.partners) if phrase is not None]
    if not candidate.hit.trigger.frame.reciprocal or len(told) != 1:
        return False
    if told[0].actor is not None and told[0].actor.actor.known:
        return False
    before = candidate.clause.sentence.tokens[max(0, told[0].begin - _BEFORE) : told[0].last]
    words = [token.lemma for token in before]
    return not _BOTH.isdisjoint(words) or (not _TWICE.isdisjoint(words) and not _THE.isdisjoint(words))
