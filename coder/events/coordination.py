"""Who else stands beside the subject of a verb: those joined to it, and who stands between commas behind it."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.events.role import AGENTS
from coder.triggers import Hit
from coder.words import Token

_JOINS = frozenset("en als maar evenals alsook".split())
_JOINING = _JOINS | frozenset("ook de het een hun haar zijn".split())


def first_of_coordination(agent: Phrase | None, before: list[Phrase], tokens: Sequence[Token]) -> Phrase | None:
    """Of "X and Y attacked" the subject is X: gives the first of bare phrases joined with the agent."""
    if agent is None:
        return None
    at = before.index(agent)
    found = agent
    while at > 0:
        overlaps = before[at - 1].last >= found.begin
        if not overlaps and not (before[at - 1].is_a("actor", "armed") and _joined(before[at - 1], found, tokens)):
            break
        at -= 1
        found = found if overlaps else before[at]
    return found


def _joined(first: Phrase, second: Phrase, tokens: Sequence[Token]) -> bool:
    between = [tokens[at].lemma for at in range(first.last + 1, second.first)]
    return 0 < len(between) <= 4 and between[0] in {"and", "en", ",", "or", "of"}


def without_joined(agent: Phrase, rest: list[Phrase], tokens: Sequence[Token]) -> list[Phrase]:
    """Leaves out of the objects of a Dutch verb who only acts too: "rebellen en soldaten plunderden winkels"."""
    last, kept = agent.last, []
    for phrase in sorted(rest, key=lambda one: one.first):
        between = [token.lemma for token in tokens[last + 1 : phrase.first]]
        if between and last < phrase.first and between[0] in _JOINS and set(between) <= _JOINING:
            last = phrase.last
        else:
            kept.append(phrase)
    return kept


def without_asides(before: list[Phrase], hit: Hit, tokens: Sequence[Token]) -> list[Phrase]:
    """Leaves out who stands between commas behind the subject: "five rebels, one of them a boy, gave up"."""
    acting = [phrase for phrase in before if phrase.is_a(*AGENTS)]
    if len(acting) < len(("subject", "aside")):
        return before
    subject = acting[0]
    between = [at for at in range(subject.last + 1, hit.first) if tokens[at].text == ","]
    closed = len(between) > 1 and subject.last < between[0] < acting[1].begin and between[-1] == hit.first - 1
    return before[: before.index(subject) + 1] if closed else before
