"""What parts people from words of death: a "not" before these, a comma that opens another clause."""

from collections.abc import Sequence

from coder.deaths.counted import Counted
from coder.deaths.words import DeathWords, TriggerHit
from coder.words import Token

_CLOSE = 3  # tokens from "not" to the words of death
_RELATIVE = 8  # tokens from "zes mannen die" to "niet"
_WHO = frozenset({"die", "who", "that"})
_FINITE = ("en", "t", "de", "te")


def is_denied(hit: TriggerHit, tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether "not" stands right before words of death, not in a clause on people: "zes die niet weg konden"."""
    for at in range(max(hit.first - _CLOSE, 0), hit.first):
        if tokens[at].lower in words.negations:
            begin = max(at - _RELATIVE, 1)
            return not any(
                tokens[k].lower in _WHO and words.is_people(tokens[k - 1]) and _is_finite(tokens[at + 1 : hit.first])
                for k in range(begin, at)
            )
    return False


def is_cut_off(last: Counted, hit: TriggerHit, tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether a comma parts people from a verb at the end, other than around some of them: ", onder wie drie,"."""
    between = tokens[last.last : hit.first]
    commas = sum(token.text == "," for token in between)
    return commas == 1 or (commas > 0 and not words.has("parts", between))


def _is_finite(tokens: Sequence[Token]) -> bool:
    """Says whether words close a clause with its verb: "niet weg konden"."""
    return any(token.lower.endswith(_FINITE) for token in tokens)


def is_in_aside(
    counted: Counted, hit: TriggerHit, before: Sequence[Counted], tokens: Sequence[Token], words: DeathWords
) -> bool:
    """Says whether one person stands in a clause on those who died: "zes boeren die bij een wacht waren, werden".

    The clause ends in a comma right behind which the verb of the dead stands.
    """
    if not before or counted.quantity.best != 1:
        return False
    mark = next((at for at in range(counted.last, hit.first - 1) if tokens[at].text == ","), None)
    if mark is None or tokens[mark + 1].lower not in words.aux:
        return False
    who = next((at for at in range(counted.first - 1, before[-1].last - 1, -1) if tokens[at].lower in _WHO), None)
    return who is not None and all(token.is_word for token in tokens[who : counted.first])
