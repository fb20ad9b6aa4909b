"""Places that a sentence names in passing: where its source speaks from, where somebody came from or wanted to go."""

from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.comparing import is_comparison
from coder.conjugation import FormTag
from coder.events.phrase import Phrase
from coder.triggers import trigger_index
from coder.wordlists import word_list

_RULES = word_list("sites.toml", "rules_over")
_REPORTED = word_list("telling.toml", "aside_verbs")
_OBJECT = frozenset({"", "of", "van"})
_PASSING = frozenset("to towards about from over naar richting uit vanuit".split())


class Asides:
    """Tells the asides of sentences of one language."""

    def __init__(self, language: str) -> None:
        """Reads the triggers of the language (nl or en)."""
        self._triggers = trigger_index(language)

    def of(self, clause: Clause, clauses: Sequence[Clause], phrases: Sequence[Phrase]) -> frozenset[int]:
        """Gives the first tokens of the phrases of a clause's sentence that other clauses name in passing."""
        beside = _of_its_sentence(clause, clauses)
        saying, passing = self._in_saying(clause, beside), self._in_relatives(clause, beside)
        ruled = _ruled(clause, beside)
        saying |= {at for other in beside if other is not clause and is_comparison(other) for at in other.members}
        return frozenset(
            phrase.first
            for phrase in phrases
            if phrase.first in saying
            or (phrase.first in passing and phrase.preposition in _PASSING)
            or (phrase.first in ruled and phrase.preposition in _OBJECT)
        )

    def _in_saying(self, clause: Clause, clauses: Sequence[Clause]) -> frozenset[int]:
        """Gives the words of other clauses that only name the source ("an official in Kabul said")."""
        reported = _REPORTED()
        return frozenset(
            at
            for other in clauses
            if other is not clause
            and not reported.isdisjoint(token.lemma for token in other.tokens)
            and not self._tells(other)
            for at in other.members
        )

    def _in_relatives(self, clause: Clause, clauses: Sequence[Clause]) -> frozenset[int]:
        """Gives the words of the relative clauses that hang from a clause: they say who somebody is."""
        return frozenset(
            at
            for other in clauses
            if other.parent == clause.index and other.kind is ClauseKind.RELATIVE
            for at in other.members
        )

    def _tells(self, clause: Clause) -> bool:
        """Says whether a clause that names a source tells an event of its own ("a woman held in X said that")."""
        tags = (self._triggers.verb_tag(token.lemma) for token in clause.tokens)
        return any(tag in {FormTag.PAST, FormTag.PARTICIPLE} for tag in tags)


def _ruled(clause: Clause, clauses: Sequence[Clause]) -> frozenset[int]:
    """Gives the words of the relative clauses beside one that tell what somebody holds: "who already run X"."""
    rules = _RULES()
    return frozenset(
        at
        for other in clauses
        if other is not clause and other.kind is ClauseKind.RELATIVE
        if any(token.lemma in rules for token in other.tokens)
        for at in other.members
    )


def _of_its_sentence(clause: Clause, clauses: Sequence[Clause]) -> Sequence[Clause]:
    """Gives the clauses of a clause's sentence, which stand side by side among those of the document."""
    first = last = clause.index
    while first > 0 and clauses[first - 1].sentence is clause.sentence:
        first -= 1
    while last + 1 < len(clauses) and clauses[last + 1].sentence is clause.sentence:
        last += 1
    return clauses[first : last + 1]
