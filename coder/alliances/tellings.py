"""Who is named in an English sentence only as its source: ", by the reckoning of X,", ", say two envoys,"."""

from collections.abc import Iterator, Sequence

from coder.alliances.party import HARD, Party
from coder.alliances.support import SupportLexicon
from coder.mentions import MentionForm
from coder.speech import SpeechLexicon
from coder.values import replace
from coder.words import Token

ACCORDING = "according to"
"""The preposition that whoever only tells something is given."""
_ASIDE = 12  # tokens of ", say two envoys of X," at most


def without_english_tellers(
    parties: list[Party], tokens: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon
) -> list[Party]:
    """Gives the parties of a sentence; those that only tell what it says are governed by "according to".

    Rule of the language, as in Dutch (`attribution`): what stands between commas with a verb of speech at its head or
    end, or behind an expression for a source, is no part of what is told.
    """
    told = [*_told(tokens, support, speech)] if parties else []
    if not told:
        return parties
    named = [p.form is not MentionForm.PRONOUN for p in parties]
    return [
        replace(p, preposition=ACCORDING, owner=False)
        if name and any(first <= p.first < last for first, last in told)
        else p
        for p, name in zip(parties, named, strict=True)
    ]


def _told(tokens: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon) -> Iterator[tuple[int, int]]:
    according = speech.phrases["according"]
    for index, token in enumerate(tokens):
        covered = speech.phrase_at("according", tokens, index) if token.lower in according else 0
        if covered and index and tokens[index - 1].text == ",":
            yield index + covered, _mark(tokens, index + covered)
        elif token.text == "," and index + 2 < len(tokens):
            end = _mark(tokens, index + 1)
            aside = tokens[index + 1 : end]
            if 1 < len(aside) <= _ASIDE and _speaks(tokens, index + 1, end, speech) and not _supports(aside, support):
                yield index + 1, end


def _mark(tokens: Sequence[Token], begin: int) -> int:
    marks = (k for k in range(begin, len(tokens)) if tokens[k].text in HARD or tokens[k].text in {",", "."})
    return next(marks, len(tokens))


def _speaks(tokens: Sequence[Token], first: int, last: int, speech: SpeechLexicon) -> bool:
    """Says whether a verb of speech opens or ends an aside: "say two envoys", "two envoys say"."""
    return any(
        speech.verb_at(tokens, at) is not None and not tokens[at].lower.endswith("ing") for at in (first, last - 1)
    )


def _supports(aside: Sequence[Token], support: SupportLexicon) -> bool:
    """Says whether a verb of support stands in it, so that it is no aside: ", said Z armed Y", ", pledged Y help"."""
    if any(token.lower in support.verbs for token in aside[1:-1]):
        return True
    given = any(token.lower in support.nouns or token.lower in support.goods for token in aside[2:])
    return given and aside[0].lower in support.verbs
