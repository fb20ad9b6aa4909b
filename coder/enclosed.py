"""Words of doubt or denial that only stand in a smaller phrase of a Dutch clause, and do not govern its verb."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.conjugation import PASTS, FormTag
from coder.functionwords import SCARCELY
from coder.marks import STRONG
from coder.numbers import number_words
from coder.triggers import Hit
from coder.verbs import VerbReader
from coder.vocabulary import Found, word_set
from coder.wordlists import word_list
from coder.words import Token, is_month

_REACH = 4  # tokens from a preposition to the noun behind it, at most
_ASIDE = 12  # tokens between two commas, at most
_THAT, _TO = "dat", "te"
_INFINITIVE = 3  # tokens from a participle to "te" behind it: "zonder geraakt te worden"
_NOUNS = word_list("nl/unreal.toml", "enclosing_nouns")
"""Nouns among the cues: behind a preposition they tell why, in spite of what or after what something was done."""

_WHY = frozenset(
    "na ondanks zonder wegens vanwege uit tegen sinds bij tijdens onder door om met op in voor over van aan".split()
)
_NEVER_BEFORE = frozenset({"eerder", "sinds", "tevoren"})
_SO_MUCH = frozenset("zo zoveel zovele zo'n zulke zulk dergelijk dergelijke".split())
_NOT = "niet"
_BUT = frozenset({"maar", "doch"})
_PUT_RIGHT = 9  # tokens from "niet" to "maar", at most
_DESCRIBING = frozenset({"negation", "negation_article", "negation_after", "general", "background", "hypothetical"})
_AGO = frozenset({"geleden", "destijds", "ooit", "eerder", "vroeger", "eeuw"})
_YEAR_LENGTH = 4


class Enclosed:
    """Reads how far the cues of Dutch clauses reach."""

    def __init__(self) -> None:
        """Reads the closed classes of Dutch."""
        grammar = "nl/grammar.toml"
        self._prepositions = word_set(grammar, "prepositions")
        self._between = word_set(grammar, "determiners") | word_set(grammar, "time_words")
        self._verbs = VerbReader("nl")
        self._numbers = number_words("nl")

    def holds(self, found: Found, clause: Clause, hit: Hit) -> bool:
        """Says whether a cue of the clause of a trigger leaves what the trigger tells as it is.

        A noun behind a preposition ("ondanks een oproep tot kalmte", "uit angst voor X"), "zonder" and its noun, a
        number or comparison ("nauwelijks tien", "nooit eerder zoveel"), the other half of "niet X maar Y", and what
        stands in an aside between commas ("een gehucht met nauwelijks huizen").
        """
        tokens = clause.sentence.tokens
        if found.group == "negation_after":
            return self._is_outside(tokens, found, hit)
        if found.group in {"negation", "negation_article"} and self._only_measures(tokens, found, hit):
            return True
        told = hit.tag in PASTS and hit.trigger.is_verb
        if {tokens[found.first].lemma, tokens[found.last].lemma} & _NOUNS() and (
            told or self._is_over(tokens, found, hit)
        ):
            return self._is_governed(tokens, found.first)
        return found.group in _DESCRIBING and self._is_aside(tokens, found, hit)

    def is_bygone(self, clause: Clause, hit: Hit) -> bool:
        """Says whether a participle only tells in an aside what befell somebody in a year: "X, in 2014 gevallen,"."""
        if hit.tag is not FormTag.PARTICIPLE or hit.first == 0:
            return False
        tokens = clause.sentence.tokens
        span = _aside(tokens, hit.first)
        if span is None or any(self._verbs.has_finite(tokens, at, at + 1) for at in range(*span)):
            return False
        words = [tokens[at] for at in range(*span)]
        if any(is_month(tokens, at) for at in range(*span)):
            return False
        return any(_is_year(word) or word.lemma in _AGO for word in words)

    def _is_outside(self, tokens: Sequence[Token], found: Found, hit: Hit) -> bool:
        """Says whether "zonder" only has a noun behind it and the trigger is the verb after that."""
        if any(token.lemma == _THAT for token in tokens[found.last + 1 : found.last + 2]):
            return False  # "zonder dat er iemand ingreep"
        if hit.tag is FormTag.PAST and hit.trigger.is_verb:
            return True
        if hit.tag is FormTag.PARTICIPLE and hit.first > found.last + 1:
            behind = [token.lemma for token in tokens[found.last + 1 : hit.last + _INFINITIVE]]
            return _TO not in behind  # "zonder strijd verlaten", not "zonder een schot te hebben gelost"
        return self._is_over(tokens, found, hit)

    def _is_over(self, tokens: Sequence[Token], found: Found, hit: Hit) -> bool:
        """Says whether a finite verb or a mark stands between a cue and a trigger behind it."""
        between = range(found.last + 1, hit.first)
        return any(self._verbs.has_finite(tokens, at, at + 1) or tokens[at].text in STRONG for at in between)

    def _only_measures(self, tokens: Sequence[Token], found: Found, hit: Hit) -> bool:
        word, after = tokens[found.first].lemma, tokens[found.last + 1 : found.last + 2]
        if word in SCARCELY and self._numbers.number(tokens, found.last + 1) is not None:
            return True  # "nauwelijks tienduizend zielen"
        if after and after[0].lemma in _NEVER_BEFORE:
            return any(token.lemma in _SO_MUCH for token in tokens[found.last + 2 :])
        return word == _NOT and self._is_put_right(tokens, found, hit)

    def _is_put_right(self, tokens: Sequence[Token], found: Found, hit: Hit) -> bool:
        """Says whether "maar" tells right after "niet" how, where or by whom it was: "niet bij X maar bij Y"."""
        stop = min(found.last + _PUT_RIGHT, len(tokens))
        but = next((at for at in range(found.last + 1, stop) if tokens[at].lemma in _BUT), None)
        if but is None or any(found.last < at < but for at in (hit.first, *hit.apart)):
            return False
        head, other = tokens[found.last + 1].lemma, tokens[but + 1].lemma if but + 1 < len(tokens) else ""
        between = range(found.last + 1, but)
        if any(self._verbs.has_finite(tokens, at, at + 1) for at in between):
            return False
        return head in self._prepositions and (other in self._prepositions or other in self._between)

    def _is_governed(self, tokens: Sequence[Token], first: int) -> bool:
        """Says whether a preposition stands before a noun, over its article and adjectives."""
        for at in range(first - 1, max(first - 1 - _REACH, -1), -1):
            word = tokens[at].lemma
            if word in _WHY:
                return True
            if not tokens[at].is_word or self._verbs.has_finite(tokens, at, at + 1):
                return False
        return False

    def _is_aside(self, tokens: Sequence[Token], found: Found, hit: Hit) -> bool:
        """Says whether a cue stands between two commas without a verb, and the trigger does not."""
        span = _aside(tokens, found.first) or self._last_aside(tokens, found)
        if span is None or found.last == span[1] - 1 and found.first != span[0]:
            return False
        if any(span[0] <= at < span[1] for at in (hit.first, *hit.apart)):
            return False
        return not any(self._verbs.has_finite(tokens, at, at + 1) for at in range(*span))

    def _last_aside(self, tokens: Sequence[Token], found: Found) -> tuple[int, int] | None:
        """Gives what a sentence ends with behind a comma where that tells of old: ", van oudsher een haven."""
        end = len(tokens) - 1
        first = next((k for k in range(found.first - 1, max(end - _ASIDE, -1), -1) if not tokens[k].is_word), None)
        if found.group != "background" or first is None or tokens[first].text != "," or tokens[end].is_word:
            return None
        return (first + 1, end) if all(token.is_word for token in tokens[first + 1 : end]) else None


def _aside(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Gives the tokens between the commas around a token: the first, and the one behind the last."""
    first = next((k for k in range(at - 1, max(at - _ASIDE, -1), -1) if not tokens[k].is_word), None)
    last = next((k for k in range(at + 1, min(at + _ASIDE, len(tokens))) if not tokens[k].is_word), None)
    if first is None or last is None or tokens[first].text != "," or tokens[last].text != ",":
        return None
    return first + 1, last


def _is_year(token: Token) -> bool:
    """Says whether a token is a year in figures."""
    return len(token.text) == _YEAR_LENGTH and token.text.isdigit() and token.text[:2] in {"19", "20", "18"}
