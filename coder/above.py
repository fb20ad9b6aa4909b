"""What the clauses around one make of it: those it hangs from, a condition at the head, a denial behind it."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from coder.clause import Clause, ClauseKind
from coder.codebook import NotCodedReason
from coder.conjugation import FormTag
from coder.cuegroups import GOVERNING, REASONS, words_of
from coder.fronted import is_confirmed, opens_sentence
from coder.judgment import Judgment
from coder.marks import STRONG
from coder.passages import Document
from coder.presupposed import Presupposed
from coder.triggers import Hit, trigger_index
from coder.vocabulary import Found, word_set
from coder.wordlists import word_list

_DURING = frozenset({"waarbij", "waarin", "where", "which"})
_ALL_OF_IT = frozenset({"wat", "hetgeen"})
_NEAR = 6  # clauses of a sentence before and after one that are looked at
_TAKEN_BACK = frozenset(
    (verb, particle)
    for particle, verbs in (("terug", "nam namen neemt nemen"), ("in", "trok trokken trekt slikte slikten"))
    for verb in verbs.split()
) | frozenset((verb, "inslikken") for verb in ("moest", "moesten"))
_WHO = frozenset({"who", "whom", "whose", "wie", "wier", "wiens"})  # people, and no deed
_THAT = frozenset({"that", "which"})
_NOT = frozenset({"not", "nobody", "no", "never", "cannot", "couldn't", "hasn't", "wasn't", "without"})
_NEW = frozenset({"a", "an"})  # what is told for the first time
_NOUN = 4  # tokens of "a roadside bomb that"
_CLAIM_REACH = 3  # tokens of ", a claim"
_CLAIMS = word_list("en/telling.toml", "assertions")
_CONFIRMED = word_list("en/telling.toml", "checked")
_STAGED = word_list("unreal.toml", "exercised")


class Above:
    """Judges the clauses of one document by those around them."""

    def __init__(
        self,
        document: Document,
        clauses: Sequence[Clause],
        cues: Mapping[int, Sequence[tuple[Found, int]]],
        presupposed: Presupposed,
    ) -> None:
        """Keeps the `clauses` of the `document` and its `cues`, each with the number of its clause, by sentence."""
        self._document, self._clauses, self._cues = document, clauses, cues
        self._presupposed = presupposed
        self._index = trigger_index(document.language)
        self._modals = word_set(f"{document.language}/grammar.toml", "modals")

    def _opens_in_the_past(self, clause: Clause) -> str | None:
        """Gives the words at the head of a sentence that set its clauses joined by "and" in a bygone time too."""
        for found, index in self._cues.get(clause.sentence.index, ()):
            if found.first == 0 < found.last and index == clause.index and found.group == "background":
                return words_of(self._document, clause, found)
        return None

    def governed(self, clause: Clause, hit: Hit) -> Judgment | None:
        """Judges by the clauses that this one hangs from, or a clause after it that takes it as its object."""
        child, depth = clause, 0
        while child.parent is not None and depth < 4:
            parent = self._clauses[child.parent]
            depth += 1
            shares = child.kind in {ClauseKind.COORDINATE, ClauseKind.PARTICIPIAL} and hit.tag in {
                FormTag.INFINITIVE,
                FormTag.GERUND,
                FormTag.NOUN,
                FormTag.PLURAL,
            }
            if child.kind is ClauseKind.COORDINATE and self._shares_modal(child, parent, hit):
                return Judgment(NotCodedReason.HYPOTHETICAL, "a modal before it")
            if (child.kind is ClauseKind.COMPLEMENT and not self._describes(child)) or shares:
                for found, index in self._cues.get(clause.sentence.index, ()):
                    held = self._presupposed.holds(clause, hit) and not self._presupposed.is_new(clause, hit)
                    behind = shares and self._document.language == "en" and found.first > max(clause.members)
                    if index == parent.index and found.group in GOVERNING and not held and not behind:
                        return Judgment(REASONS[found.group], words_of(self._document, clause, found))
            if child.kind is ClauseKind.COORDINATE and (bygone := self._opens_in_the_past(parent)) is not None:
                return Judgment(NotCodedReason.BACKGROUND, bygone)
            if child.opener in _DURING and (staged := self._staged(parent)) is not None:
                return Judgment(NotCodedReason.HYPOTHETICAL, staged)
            if parent.kind is ClauseKind.CONDITIONAL and child.kind is not ClauseKind.RELATIVE:
                return Judgment(NotCodedReason.HYPOTHETICAL, parent.opener)
            child = parent
        if self._document.language == "nl" and (taken := self._retracted(clause)) is not None:
            return Judgment(NotCodedReason.NEGATED, taken)
        if clause.kind is ClauseKind.COMPLEMENT and clause.parent is None:
            for found, index in self._cues.get(clause.sentence.index, ()):
                if index > clause.index and found.group in {"denial", *GOVERNING, "negation"}:
                    return Judgment(REASONS[found.group], words_of(self._document, clause, found))
        if self._document.language == "nl" and opens_sentence(clause, self._clauses):
            if not is_confirmed(clause, self._clauses):
                return Judgment(NotCodedReason.BACKGROUND, "taken up at the head of its sentence")
        return None

    def _describes(self, clause: Clause) -> bool:
        """Says whether English "that" is the subject of its verb: "a bomb that tore through a lorry" is."""
        tokens, first = clause.sentence.tokens, clause.members[0]
        if clause.opener != "that" or len(clause.members) < 2 or not self._index.is_past(tokens[first + 1].lemma):
            return False
        return any(token.lemma in _NEW for token in tokens[max(0, first - _NOUN) : first])

    def _retracted(self, clause: Clause) -> str | None:
        """Gives the verb by which what a Dutch sentence told first is taken back: "Dat X viel, nam Y later terug".

        The verb itself tells no deed then either: "trok Y weer in".
        """
        here = [other for other in self._clauses[max(0, clause.index - _NEAR) : clause.index + _NEAR + 1]]
        here = [other for other in here if other.sentence is clause.sentence]
        opened = bool(here) and here[0].kind is ClauseKind.COMPLEMENT and here[0].parent is None
        if not opened or here[0].opener != "dat":
            return None
        for other in here[1:]:
            words = [token.lemma for token in other.tokens if token.is_word]
            if words and (words[0], words[-1]) in _TAKEN_BACK and clause.index <= other.index:
                return f"{words[0]} ... {words[-1]}"
        return None

    def _staged(self, clause: Clause) -> str | None:
        """Gives the word by which a clause tells of an exercise, if it does: "oefende een landing waarbij ..."."""
        for found, index in self._cues.get(clause.sentence.index, ()):
            if index == clause.index and clause.sentence.tokens[found.first].lemma in _STAGED():
                return words_of(self._document, clause, found)
        return None

    def _shares_modal(self, clause: Clause, parent: Clause, hit: Hit) -> bool:
        """Says whether a bare English participle goes on after "can be": "can be seen, and shot at"."""
        if self._document.language != "en" or hit.tag not in {FormTag.PARTICIPLE, FormTag.PAST}:
            return False
        words = [token.lemma for token in parent.tokens]
        passive = any(first in self._modals and second in {"be", "have"} for first, second in pairwise(words))
        return passive and hit.first - clause.members[0] <= 1

    def supposed(self, clause: Clause, hit: Hit) -> Judgment | None:
        """Judges by a condition at the head of the sentence, and by a relative clause that takes a noun back."""
        for other in self._clauses[max(0, clause.index - len(clause.sentence.tokens)) :]:
            if other.sentence.index > clause.sentence.index:
                break
            if other.sentence.index != clause.sentence.index:
                continue
            if other.kind is ClauseKind.RELATIVE and other.opener in _ALL_OF_IT and self._denies(clause, other):
                return Judgment(NotCodedReason.NEGATED, "denied behind it")
            if other.index > clause.index and other.kind is ClauseKind.MAIN and self._takes_back(clause, other):
                return Judgment(NotCodedReason.NEGATED, "taken back after it")
            heads = other.kind is ClauseKind.CONDITIONAL and other.members[0] <= 2 and other.index < clause.index
            if (
                heads
                and clause.kind in {ClauseKind.MAIN, ClauseKind.COORDINATE}
                and not self._presupposed.holds(clause, hit)
                and not self._is_closed(other, clause)
            ):
                return Judgment(NotCodedReason.HYPOTHETICAL, other.opener)
            if self._is_unconfirmed(clause, other):
                return Judgment(NotCodedReason.HYPOTHETICAL, "a claim that nobody could confirm")
            about = other.kind is ClauseKind.RELATIVE and other.parent == clause.index and other.opener not in _WHO
            if not hit.trigger.is_verb and about:
                for found, index in self._cues.get(clause.sentence.index, ()):
                    if index == other.index and found.group in {"hypothetical", "planned", "negation"}:
                        return Judgment(REASONS[found.group], words_of(self._document, clause, found))
        return None

    def _is_closed(self, condition: Clause, clause: Clause) -> bool:
        """Says whether what a condition leads to stands before a colon or semicolon, and the clause behind it."""
        tokens, first = clause.sentence.tokens, clause.members[0]
        led_to = self._clauses[condition.index + 1 : clause.index]
        then = next((other for other in led_to if other.kind is ClauseKind.MAIN), None)
        return then is not None and any(tokens[at].text in STRONG for at in range(then.members[0], first))

    def _is_unconfirmed(self, clause: Clause, later: Clause) -> bool:
        """Says whether an English sentence calls what it told a claim that could not be confirmed: ", a claim that"."""
        if later.index <= clause.index or later.parent is None or later.opener not in _THAT:
            return False
        if later.parent != clause.index and later.parent != clause.parent:
            return False
        tokens, at = clause.sentence.tokens, later.members[0]
        row = [token.lemma for token in tokens[max(0, at - _CLAIM_REACH) : at]]
        if len(row) < _CLAIM_REACH or row[0] not in {",", "—", "–"} or row[-1] not in _CLAIMS():
            return False
        words = {token.lemma for token in later.tokens}
        return not words.isdisjoint(_CONFIRMED()) and not words.isdisjoint(_NOT)

    def _denies(self, clause: Clause, later: Clause) -> bool:
        """Says whether a relative clause of all that was told denies it: "nam X in, wat Y een leugen noemde"."""
        cues = self._cues.get(clause.sentence.index, ())
        return later.parent == clause.index and any(
            index == later.index and found.group == "denial" for found, index in cues
        )

    def _takes_back(self, clause: Clause, later: Clause) -> bool:
        """Says whether a later clause of the sentence denies what this one only reports ("...; residents deny it")."""
        cues = self._cues.get(clause.sentence.index, ())
        claims = any(index <= clause.index and found.group in {"claimed", "reported"} for found, index in cues)
        return claims and any(index == later.index and found.group == "denial" for found, index in cues)
