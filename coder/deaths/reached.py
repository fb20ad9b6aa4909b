"""A number of dead told by a whole clause on them: "the number of inmates who died has gone up to 116"."""

from collections.abc import Sequence

from coder.deaths.tolls import ends_there
from coder.deaths.words import DeathWords
from coder.mentions import DeathCount
from coder.records import Span
from coder.wordlists import word_list
from coder.words import Token

_NUMBER = frozenset({"number", "aantal"})
_WHO = frozenset("who that dat die killed gedood vermoord murdered slain".split())
_DIED = word_list("fate.toml", "number_who_died")
_REACHED = word_list("fate.toml", "number_reached")
_WAR = 1000  # dead of no single event
_NOUN = 5  # tokens from "the number of" to "who"
_CLAUSE = 12  # tokens from "who" to "died"
_REACH = 14  # tokens from "died" to the number


def number_reached(tokens: Sequence[Token], words: DeathWords) -> DeathCount | None:
    """Gives what the number of those who died has come to; None where the sentence tells none."""
    for at in range(len(tokens) - 2):
        if tokens[at].lower not in _NUMBER:
            continue
        who = next((k for k in range(at + 1, min(at + _NOUN, len(tokens))) if tokens[k].lower in _WHO), None)
        if who is None or not any(words.is_people(token) for token in tokens[at + 1 : who + 1]):
            continue
        died = next((k for k in range(who, min(who + _CLAUSE, len(tokens))) if tokens[k].lower in _DIED()), None)
        if died is None or any(token.lower in words.wounded for token in tokens[who : died + 1]):
            continue
        for later in range(died + 1, min(died + _REACH, len(tokens) - 1)):
            if tokens[later].lower not in _REACHED():
                continue
            reading = words.numbers.quantity(tokens, later + 1)
            if reading is not None and ends_there(reading[0], tokens) and reading[1].best < _WAR:
                number = reading[1]
                span = Span(tokens[later + 1].start, tokens[reading[0] - 1].end)
                trigger = Span(tokens[at].start, tokens[died].end)
                return DeathCount(
                    span,
                    trigger,
                    number.low,
                    number.best,
                    number.high,
                    vague=number.vague,
                    claimed=False,
                    other=False,
                    rule="number of those who died",
                    meant=True,
                    revised=True,
                )
    return None
