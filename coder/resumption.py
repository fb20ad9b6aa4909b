"""Where a main clause goes on behind a relative clause that no comma ends: "De man die schoot | is opgepakt"."""

from collections.abc import Sequence

from coder.verbs import VerbReader
from coder.vocabulary import word_set
from coder.words import Token, is_early

_ENGLISH_RELATIVES = frozenset({"who", "that", "which"})
_SHORTEST = 2  # tokens of a relative clause, at least
_RELATIVES = frozenset({"die", "dat"})


class EnglishResumption:
    """Finds where a main clause without a verb so far goes on: "The men who burned the mill | fled to Gao"."""

    def __init__(self, verbs: VerbReader) -> None:
        """Keeps the verbs of English."""
        grammar = "en/grammar.toml"
        self._verbs = verbs
        self._stops = word_set(grammar, "coordinators") | word_set(grammar, "subordinators") | {"to", "by", "who", "-"}
        self._auxiliaries = word_set(grammar, "be") | word_set(grammar, "have") | word_set(grammar, "modals")

    def at(self, tokens: Sequence[Token], first: int, last: int) -> int | None:
        """Gives the token of the second finite verb behind a relative pronoun at `first`, or None.

        Participles behind an auxiliary, and before "by", belong to the verb or noun before them.
        """
        if tokens[first].lemma not in _ENGLISH_RELATIVES or self._verbs.has_verb(tokens, 0, first):
            return None
        seen = False
        for at in range(first + 1, last):
            word, before = tokens[at].lemma, tokens[at - 1].lemma
            if word in self._stops and word != "to":
                if word in {"and", "or"}:
                    return None
                continue
            if not self._verbs.has_finite(tokens, at, at + 1) and word not in self._auxiliaries:
                continue
            if before in self._auxiliaries | {"not", "to", "-"} or (at + 1 < last and tokens[at + 1].lemma == "by"):
                seen = True
                continue
            if seen and at - first > _SHORTEST:
                return at
            seen = True
        return None


class Resumption:
    """Finds the second finite verb of a stretch that begins with a relative pronoun."""

    def __init__(self, verbs: VerbReader) -> None:
        """Keeps the verbs of Dutch."""
        grammar = "nl/grammar.toml"
        self._verbs = verbs
        self._finite = word_set(grammar, "finite") - {"aldus"}
        self._modals = word_set(grammar, "modals")
        self._coordinators = word_set(grammar, "coordinators")
        self._infinitives = word_set(grammar, "infinitives")

    def at(self, tokens: Sequence[Token], first: int, last: int) -> int | None:
        """Gives the token from which the main clause goes on, or None; `first` is the relative pronoun.

        A relative clause has one finite verb, at its end: a second one, with no "en" between, is the main clause's.
        """
        if tokens[first].lemma not in _RELATIVES:
            return None
        seen: int | None = None
        for at in range(first + 1, last):
            word = tokens[at].lemma
            if word in self._coordinators:
                return None
            if word not in self._finite and not self._verbs.has_finite(tokens, at, at + 1):
                continue
            if is_early(tokens, at):
                continue
            if word == "zijn" and not self._verbs.has_verb_in(tokens, [at]):
                continue  # "dat zijn mannen het dorp hebben ingenomen": his men
            if seen is None:
                seen = at
            elif self._is_second(tokens, seen, at):
                return at
        return None

    def _is_second(self, tokens: Sequence[Token], seen: int, at: int) -> bool:
        before = tokens[at - 1].lemma
        if before == "te":
            return False
        if tokens[at].lemma in self._infinitives:
            return tokens[seen].lemma not in self._modals and not self._verbs.is_verb(tokens[at - 1])
        return True
