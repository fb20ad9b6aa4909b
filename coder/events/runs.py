"""Noun phrases that no lexicon knows, read from word order alone: the subject before the verb, the object behind it."""

from collections.abc import Sequence

from coder.clauses import Clause
from coder.events.phrase import Phrase
from coder.triggers import Hit
from coder.vocabulary import word_set
from coder.words import Token

_LONGEST = 9
_UNKNOWN = frozenset({"unknown"})
_PRONOUNS = frozenset(
    "it they he she we who which that this there i you nobody none"
    " hij zij ze het er die dat wie we men niemand dit".split()
)


class RunReader:
    """Reads unknown subjects and objects in the clauses of one language."""

    def __init__(self, language: str) -> None:
        """Reads the closed classes of the language (nl or en)."""
        name = f"{language}/grammar.toml"
        self.language = language
        self._prepositions = word_set(name, "prepositions")
        self._finite = word_set(name, "finite")
        self._determiners = word_set(name, "determiners")
        self._time = word_set(name, "time_words")
        self._coordinators = word_set(name, "coordinators")
        self._quantities = word_set(name, "quantities")
        self._closed = self._prepositions | word_set(name, "subordinators") | word_set(name, "relatives")

    def subject(self, hit: Hit, clause: Clause) -> Phrase | None:
        """Gives the noun phrase at the head of the clause, or behind the verb where the two are inverted."""
        tokens, members = clause.sentence.tokens, clause.members
        start = 0
        while start < len(members) and self._skips(tokens, members[start]):
            start += 1
        if start < len(members) and tokens[members[start]].lemma in self._prepositions - self._determiners:
            start = self._behind_verb(tokens, members)
        return self._run(tokens, members[start:], hit) if start < len(members) else None

    def object(self, hit: Hit, clause: Clause) -> Phrase | None:
        """Gives the noun phrase right behind the verb; in Dutch, right before a verb at the clause's end."""
        tokens, members = clause.sentence.tokens, clause.members
        after = [at for at in members if at > hit.last and at not in hit.apart]
        while after and (tokens[after[0]].lemma.endswith("ly") or tokens[after[0]].lemma in self._time):
            after = after[1:]
        found = self._run(tokens, after, hit) if after else None
        if found is not None or self.language == "en":
            return found
        run: list[int] = []
        for at in reversed([at for at in members if at < hit.first]):
            if self._ends(tokens, at) or len(run) >= _LONGEST:
                break
            run.append(at)
        return self._phrase(tokens, run[::-1])

    def _behind_verb(self, tokens: Sequence[Token], members: Sequence[int]) -> int:
        if self.language == "en":
            return len(members)
        verb = next((k for k, at in enumerate(members) if tokens[at].lemma in self._finite), len(members))
        start = verb + 1
        while start < len(members) and self._skips(tokens, members[start]):
            start += 1
        return start

    def _skips(self, tokens: Sequence[Token], at: int) -> bool:
        word = tokens[at].lemma
        return word in self._time or word in self._coordinators or not tokens[at].is_word or word == "er"

    def _run(self, tokens: Sequence[Token], members: Sequence[int], hit: Hit) -> Phrase | None:
        run: list[int] = []
        for at in members:
            if hit.first <= at <= hit.last or self._ends(tokens, at) or len(run) >= _LONGEST:
                break
            run.append(at)
        return self._phrase(tokens, run)

    def _ends(self, tokens: Sequence[Token], at: int) -> bool:
        word = tokens[at].lemma
        if word in {"of", "van"} and at > 0 and tokens[at - 1].lemma in self._quantities:
            return False
        if word in {"than", "to", "dan"} and at > 0 and tokens[at - 1].lemma in {"more", "less", "up", "meer", "tot"}:
            return False
        stops = word in self._closed and word not in self._determiners
        is_mark = not tokens[at].is_word and tokens[at].text not in "-'’."
        return stops or is_mark or word in self._time or (word in self._finite and word not in self._determiners)

    def _phrase(self, tokens: Sequence[Token], run: list[int]) -> Phrase | None:
        words = [at for at in run if tokens[at].is_word and tokens[at].lemma not in self._determiners]
        if not words or tokens[words[0]].lemma in _PRONOUNS or tokens[run[0]].lemma in _PRONOUNS:
            return None
        counted = any(tokens[at].text.isdigit() or tokens[at].lemma in self._quantities for at in run)
        return Phrase(run[0], words[-1], _UNKNOWN | {"group"} if counted else _UNKNOWN, "", begin=run[0])
