"""Houses that burn after people were harmed: "Zeven mannen werden gedood. De kerk ging in vlammen op"."""

from collections.abc import Mapping, Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.triggers import TriggerIndex

_BEFORE = 2  # sentences looked at
_HARM = frozenset("kill murder shoot attack raid abduct loot rape eliminate assault batter".split())
_FROM_AFAR = frozenset("bomb bombard shell strike drop explode air_strike launch hit suicide fire_at".split())
_CROWD = ("rioters", "protesters", "demonstration")


def was_raided(
    clause: Clause, clauses: Sequence[Clause], phrases: Mapping[int, Sequence[Phrase]], index: TriggerIndex
) -> bool:
    """Says whether the sentences before one, in its paragraph, tell of violence, and of no crowd."""
    here, found = clause.sentence, False
    for other in reversed(clauses[: clause.index]):
        sentence = other.sentence
        if sentence.paragraph != here.paragraph or here.index - sentence.index > _BEFORE:
            break
        if sentence is here:
            continue
        near = [phrase for phrase in phrases.get(sentence.index, ()) if phrase.first in other.members]
        told = _frames(other, index)
        if any(phrase.is_a(*_CROWD) for phrase in near) or told & _FROM_AFAR:
            return False  # what a crowd set alight, or a shell
        found = found or bool(told & _HARM)
    return found


def _frames(clause: Clause, index: TriggerIndex) -> frozenset[str]:
    """Gives the frames of the verbs of a clause that are triggers."""
    tokens, lemmas = clause.sentence.tokens, {token.lemma for token in clause.tokens}
    begun = (pattern.trigger for at in clause.members for pattern, _ in index.candidates(tokens, at, lemmas))
    return frozenset(trigger.frame.name for trigger in begun if trigger.is_verb)
