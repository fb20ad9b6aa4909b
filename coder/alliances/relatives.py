"""Relative clauses of a sentence: where their pronoun stands, where they end, and the party before them."""

from collections.abc import Sequence
from dataclasses import dataclass

from coder.alliances.party import HARD, Party
from coder.alliances.support import SupportLexicon
from coder.speech import SpeechLexicon
from coder.words import Token

_FAR_PRONOUN = 40  # tokens between a relative pronoun and what stands in its clause


@dataclass(frozen=True, slots=True)
class Relative:
    """A relative clause: its pronoun, its end, and the number of the party before it (None: no party there).

    `preposition` governs the pronoun: "on which", "waarop".
    """

    pronoun: int
    end: int
    antecedent: int | None
    preposition: str | None = None


def relative_at(
    tokens: Sequence[Token], index: int, parties: list[Party], support: SupportLexicon, speech: SpeechLexicon
) -> Relative | None:
    """Gives the relative clause in which token `index` stands: behind a comma, or right behind a party."""
    for position in range(index - 1, max(0, index - _FAR_PRONOUN), -1):
        token = tokens[position]
        if token.text in HARD:
            return None
        if token.text == ",":
            closed = tokens[position + 1].lower not in support.words["relative"] and position < index
            opens = position + 2 < len(tokens) and tokens[position + 2].lower in support.words["relative"]
            if closed and not opens and not _in_list(tokens[position + 1 : index], support):
                return None
        if token.lower not in support.words["relative"]:
            continue
        head = position - 1
        preposition = token.lower[4:] or None if token.lower.startswith("waar") else None
        if tokens[head].lower in speech.words["prepositions"]:
            preposition = tokens[head].lower
            head -= 1
        comma = tokens[head].text == ","
        edge = head if comma else head + 1
        near = [number for number, party in enumerate(parties) if edge - 4 <= party.last <= edge]
        if not comma and not (near and parties[near[-1]].last == edge) and not _follows_noun(tokens, position, speech):
            continue
        end = next((k for k in range(index, len(tokens)) if _ends_clause(tokens[k])), len(tokens))
        return Relative(position, end, near[-1] if near else None, preposition)
    return None


def _in_list(behind: Sequence[Token], support: SupportLexicon) -> bool:
    """Says whether a comma stands within a list of goods: "dat helikopters, graan en huurlingen levert"."""
    if not 2 < len(behind) <= 6 or behind[0].lower in support.words["coordination"]:
        return False
    joins = any(token.lower in support.words["coordination"] for token in behind)
    return joins and any(token.lower in support.goods for token in behind)


def _ends_clause(token: Token) -> bool:
    return token.text == "," or token.text in HARD


def _follows_noun(tokens: Sequence[Token], position: int, speech: SpeechLexicon) -> bool:
    """Says whether "who" or "die" stands behind a plain noun that is no party: "rebels who once fought"."""
    if tokens[position].lower in speech.words["conjunctions"]:  # "that", "dat"
        return False
    before = tokens[position - 1]
    closed = ("prepositions", "conjunctions", "determiners", "definite", "skipped")
    plain = before.is_word and not any(before.lower in speech.words[name] for name in closed)
    return plain and before.lower not in speech.verbs
