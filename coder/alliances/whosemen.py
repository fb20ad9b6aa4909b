"""Whose men a Dutch possessive or "hun" means where the state that acts cannot be meant: "X laat haar leiders"."""

from collections.abc import Sequence

from coder.alliances.support import SupportLexicon
from coder.codebook import ActorKind
from coder.firstnames import sex_of_name
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import ActorMention, KnownActor
from coder.values import replace
from coder.words import Token

_HER = ARMED_GROUPS | {ActorKind.PERSON, ActorKind.ORGANISATION}
_WHOSE = {"haar": _HER, "hun": ARMED_GROUPS}
_RECENT = 8  # actors told of of late
_SEVERAL = frozenset({"hun", "hen", "ze"})
_PLURAL_STATES = frozenset({"staten", "emiraten", "vs", "filipijnen", "nederlanden", "navo", "eu"})


def whose_men(
    mention: ActorMention,
    tokens: Sequence[Token],
    index: int,
    told: Sequence[tuple[KnownActor, int]],
    support: SupportLexicon,
) -> ActorMention:
    """Gives forces with their owner where "haar" or "hun" was read as the state of the same sentence.

    Rule of the language: names of states are neuter and singular, so "Zedland laat haar commandanten" and "Zedland
    betaalt hun mannen" tell of others': of the group, or with "haar" also the woman, told of last.
    """
    kinds = _WHOSE.get(tokens[index - 1].lower) if index and support.language == "nl" else None
    if kinds is None or mention.actor.kind not in STATES:
        return mention
    start = tokens[0].start
    if mention.actor not in {actor for actor, at in told if at >= start}:
        return mention
    words = {token.lower for token in tokens[:index]}
    if words & (support.words["rulers"] | _PLURAL_STATES):
        return mention
    if kinds is _HER:
        meant = whom_her(told, frozenset({mention.actor}))
    else:
        meant = next((actor for actor, _ in reversed(told) if actor.kind in kinds), None)
    return replace(mention, actor=meant) if meant is not None else mention


def whom_her(told: Sequence[tuple[KnownActor, int]], others: frozenset[KnownActor]) -> KnownActor | None:
    """Gives whom Dutch "haar" means: a woman told of of late, else the group or the person of no known sex told last.

    `others` are who cannot be meant.
    """
    free = [actor for actor, _ in told if actor.kind in _HER and actor not in others]
    sexes = {actor: sex_of_name(actor.name) for actor in free if actor.kind is ActorKind.PERSON}
    women = [actor for actor in free[-_RECENT:] if sexes.get(actor) == "she"]
    if women:
        return women[-1]
    return next((actor for actor in reversed(free) if sexes.get(actor) != "he"), None)


def several_here(
    tokens: Sequence[Token], index: int, told: Sequence[tuple[KnownActor, int]], support: SupportLexicon
) -> KnownActor | None:
    """Gives the group that "hun" takes up from an earlier clause of its sentence, another state acting in its own.

    "De rebellen zitten klem, maar X stuurt hun geld": not who acts, but who was told of first.
    """
    if support.language != "nl" or tokens[index].lower not in _SEVERAL:
        return None
    here = [actor for actor, at in told if tokens[0].start <= at < tokens[index].start]
    if len(here) < 2 or here[-1].kind not in STATES:
        return None
    return next((actor for actor in here[:-1] if actor.kind in ARMED_GROUPS and actor != here[-1]), None)
