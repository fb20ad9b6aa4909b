"""Whom a noun phrase without a name points at: the name before it, the group told of last, another state."""

from collections.abc import Sequence

from coder.alliances.support import SupportLexicon
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import ActorMention, KnownActor
from coder.speech import SpeechLexicon
from coder.values import replace
from coder.words import Token

_UNSURE = ARMED_GROUPS | {ActorKind.ORGANISATION}
_FAR = 5  # tokens before the noun of an apposition in which its comma stands


def pointed_at(
    mention: ActorMention,
    tokens: Sequence[Token],
    index: int,
    told: Sequence[tuple[KnownActor, int]],
    support: SupportLexicon,
    speech: SpeechLexicon,
) -> ActorMention | None:
    """Gives a mention of forces with whom it points at; None for a neighbour of somebody where none was told of.

    "X, the militia that ..." is X. "Those militias" at the head of a sentence are the group told of last. "His
    neighbour" is not the state he is of.
    """
    word, near = tokens[index].lower, tokens[max(0, index - 3) : index]
    owned = any(token.lower in support.words["possessive"] for token in near)
    if owned and word in support.words["neighbour"]:
        here = told[-1][0].country if told else None
        others = [actor for actor, _ in told if actor.kind in STATES and actor.country != here]
        return replace(mention, actor=others[-1]) if others else None
    if any(token.is_capital and token.start > tokens[0].start for token in tokens[index : index + 1]):
        return mention
    if mention.actor.kind not in ARMED_GROUPS:
        return mention
    named = _named_before(tokens, index, told, speech)
    if named is not None and named.kind in _UNSURE:
        return replace(mention, actor=named)
    if (
        tokens[0].lower in support.words["demonstrative"]
        and 0 < index <= _FAR
        and all(token.is_word and token.lower not in speech.words["prepositions"] for token in tokens[:index])
    ):
        groups = [actor for actor, start in told if start < tokens[0].start and actor.kind in ARMED_GROUPS]
        return replace(mention, actor=groups[-1]) if groups else mention
    return mention


def _named_before(
    tokens: Sequence[Token], index: int, told: Sequence[tuple[KnownActor, int]], speech: SpeechLexicon
) -> KnownActor | None:
    """Gives who is named right before the comma of an apposition: "X, the militia"."""
    position = index - 1
    while position > 0 and index - position <= _FAR and tokens[position].text != ",":
        position -= 1
    if position < 1 or tokens[position].text != ",":
        return None
    closed = speech.words["definite"] | speech.words["determiners"]
    if tokens[position + 1].lower not in closed or not tokens[position - 1].is_capital:
        return None
    if not told or not tokens[0].start <= told[-1][1] <= tokens[position].start:
        inside = [a for a, start in told if tokens[0].start <= start < tokens[position].start]
        return inside[-1] if inside else None
    return told[-1][0]
