"""Whose doing "by" tells behind the noun of a deed: its doer's, or only that of another verb ("condemned by")."""

import re

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.triggers import Hit
from coder.vocabulary import word_set
from coder.wordlists import word_list

_REACH = 5  # tokens from "by" to the noun phrase it governs
_BETWEEN = 4  # tokens from a form of "be" to its participle: "was immediately and strongly condemned"
_PARTICLES = frozenset("out off up down on over upon to in back apart dead along into at after".split())
_IRREGULAR = word_list("en/verbforms.toml", "irregular_participles")
_DUTCH = re.compile(r"(?:[a-z]{2,6})?ge[a-z]+(?:d|t|en)$|(?:be|ver|ont|her|er)[a-z]+(?:d|t|en)$|onder[a-z]+(?:d|t|en)$")


class ByWhom:
    """Tells the doer of a deed from who only does something with it, in one language."""

    def __init__(self, language: str) -> None:
        """Reads the closed classes of the language (nl or en)."""
        name = f"{language}/grammar.toml"
        self._by = word_set(name, "agent_prepositions")
        self._done = word_set(name, "done") | word_set(name, "support_verbs")
        self._language = language
        self._strong = word_set(name, "strong_pasts") if language == "en" else frozenset()
        self._be = word_set(name, "be" if language == "en" else "passive") | {"is", "zijn"}

    def is_of_another_verb(self, phrase: Phrase, hit: Hit, clause: Clause) -> bool:
        """Says whether `phrase`, which "by" governs, does something else with what the noun of `hit` names.

        "The bombing was condemned by France", "De aanslag is door Frankrijk veroordeeld": France bombed nobody. What
        is done with a deed by its doer is listed: "carried out by", "gepleegd door".
        """
        tokens = clause.sentence.tokens
        by = next((at for at in range(phrase.begin, phrase.begin - _REACH, -1) if tokens[at].lemma in self._by), None)
        if by is None or by <= hit.last + 1:
            return False
        verb = self._english(hit, clause, by) if self._language == "en" else self._dutch(phrase, hit, clause, by)
        return verb is not None and tokens[verb].lemma not in self._done

    def _english(self, hit: Hit, clause: Clause, by: int) -> int | None:
        """Gives the participle that "by" hangs from: the one right before it, or the last one with "was" before it."""
        tokens = clause.sentence.tokens
        last = by - 1
        while last > hit.last and tokens[last].lemma in _PARTICLES:
            last -= 1
        for at in range(last, hit.last, -1):
            word = tokens[at].lemma
            if not (word.endswith("ed") or word in self._strong or word in _IRREGULAR()) or at not in clause.members:
                continue
            before = {token.lemma for token in tokens[max(at - _BETWEEN, hit.last + 1) : at]}
            if before & self._be or at == last:
                return at
        return None

    def _dutch(self, phrase: Phrase, hit: Hit, clause: Clause, by: int) -> int | None:
        """Gives the participle of a passive whose auxiliary stands between the noun and "door"."""
        tokens = clause.sentence.tokens
        if not any(tokens[at].lemma in self._be for at in clause.members if hit.last < at < by):
            return None
        if _DUTCH.fullmatch(tokens[by - 1].lemma):
            return by - 1
        behind = [at for at in clause.members if at > phrase.last and _DUTCH.fullmatch(tokens[at].lemma)]
        return behind[-1] if behind else None
