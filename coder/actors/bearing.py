"""People of whom the words behind them say that they bear arms: "about 20 men with hunting guns"."""

from coder.actors.context import Context, Line
from coder.actors.forcephrase import ForcePhrase
from coder.actors.nouns import NounClass
from coder.functionwords import OF, WITH

_SEVERAL = frozenset({NounClass.PEOPLE, NounClass.CIVILIANS})
_BETWEEN = 6  # words of ", on two motorbikes, " between people and what they carry
_REACH = 5  # words from "with" to the arms
_STOPS = frozenset({";", ".", "who", "which", "that", "die", "and", "en"})


def bear_arms(context: Context, line: Line, phrase: ForcePhrase) -> bool:
    """Says whether people carry guns or hide who they are; "with" counts only where they may be the subject.

    "Soldiers beat men with rifle butts" tells what the men were beaten
    with. Those who come with sticks and knives may be a crowd, and are left alone.
    """
    cues, first = context.cues, phrase.first
    if not phrase.is_a(_SEVERAL) or not cues["people_of_arms"] & {line.key(phrase.chunk.end - 1)}:
        return False
    for at in range(phrase.chunk.end, phrase.chunk.end + _BETWEEN):
        word = line.key(at)
        if not word or word in _STOPS:
            return False
        if word not in cues["bearing"]:
            continue
        if word in WITH and line.key(first - 1) and line.key(first - 1) not in cues["before_subject"]:
            return False
        for behind in range(at + 1, at + 1 + _REACH):
            key = line.key(behind)
            if not key or key in _STOPS:
                break
            if key in cues["firearms"]:
                return line.key(behind + 1) not in OF  # "in the uniforms of the army": its men
    return False
