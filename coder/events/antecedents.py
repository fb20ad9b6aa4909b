"""Subjects that stand outside their clause: the antecedent of a relative, the subject of the clause before."""

from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.conjugation import FormTag
from coder.events.clefts import brought_forward, tells_of_antecedent
from coder.events.invertedsubjects import inverted_subject
from coder.events.phrase import Phrase
from coder.events.role import NEAR, Roles
from coder.events.runs import RunReader
from coder.events.whomtold import whom_one_tells_of
from coder.functionwords import DUTCH_ARTICLES
from coder.mentions import MentionForm
from coder.triggers import Hit, trigger_index
from coder.values import replace
from coder.wordlists import word_list
from coder.words import Token

_WAS = frozenset({"was", "were", "is", "are"})
_SAID = frozenset("said says added reported wrote told".split())
_MANY, _ONE = frozenset("they ze zij".split()), frozenset("he she hij zij ze".split())
_PLURAL = ("en", "s")
_JOINING = frozenset({"en", "maar"})
_APPOSED = 14  # tokens of a noun between commas that describes a place, at most
_PLURALS = word_list("people.toml", "plural_without_s")


class SubjectFinder:
    """Finds subjects outside the clause of a trigger."""

    def __init__(self, language: str) -> None:
        """Reads the noun phrases of the language (nl or en)."""
        self.language = language
        self._people = ("civilians",) if language == "en" else ("group",)
        self._runs = RunReader(language)
        self._triggers = trigger_index(language)

    def outside(
        self, hit: Hit, clause: Clause, clauses: Sequence[Clause], phrases: Sequence[Phrase]
    ) -> tuple[Phrase | None, str]:
        """Finds the subject outside the clause: the antecedent of a relative, the subject of the clause before."""
        if self.language == "en" and (head := brought_forward(clause, clauses, phrases)) is not None:
            return head, "antecedent of the relative clause"
        if clause.kind is ClauseKind.RELATIVE and clause.members:
            if hit.trigger.frame.requires & {"place", "base"} and (place := self.place_described(clause, phrases)):
                return place, "antecedent of the relative clause"  # "het plein van X, dat gisteren viel"
            return self.antecedent(clause, phrases), "antecedent of the relative clause"
        opening = [token.lemma for token in clause.sentence.tokens[clause.members[0] : clause.members[0] + 2]]
        if clause.index > 0 and opening == ["only", "to"]:
            subject = self.subject_of(clauses[clause.index - 1], clauses, phrases)  # "left, only to be arrested"
            return subject, "subject of the clause before" if subject else ""
        if clause.opener == "om" and clause.parent is not None:
            sent = any(t.lemma in {"werd", "werden"} for t in clauses[clause.parent].tokens)  # "werden jets ingezet om"
            subject = None if sent else self.subject_of(clauses[clause.parent], clauses, phrases)
            return subject, "subject of the clause above" if subject else ""
        goes_on = clause.kind is ClauseKind.COORDINATE and clause.parent is not None and self.language == "en"
        goes_on = goes_on and clause.sentence.tokens[clause.members[0]].lemma in _WAS
        if goes_on and "place" in hit.trigger.frame.requires:
            above = set(clauses[clause.parent or 0].members)
            towns = (p for p in phrases if p.first in above and p.is_a("place", "base") and not p.preposition)
            if (town := next(towns, None)) is not None:
                return town, "subject of the clause before"  # "X, lost in May, was back in army hands"
        if self._is_reduced(hit, clause):
            named = _place_before(clause, phrases) if "place" in hit.trigger.frame.requires else None
            if named is not None:
                return named, "described by a participle"
        return self.shared(clause, clauses, phrases)

    def place_described(self, clause: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
        """Gives the place that a relative clause describes, also behind an apposition."""
        return _place_before(clause, phrases) or _place_apposed(clause, phrases)

    def _is_reduced(self, hit: Hit, clause: Clause) -> bool:
        """Says whether a participle tells of what stands beside it: "X, retaken on", "X, in mei heroverd, is"."""
        first = clause.members[0]
        begins = hit.first == first if self.language == "en" else clause.kind is ClauseKind.PARTICIPIAL
        return begins and (first == 0 or clause.sentence.tokens[first - 1].text == ",")

    def shared(self, clause: Clause, clauses: Sequence[Clause], phrases: Sequence[Phrase]) -> tuple[Phrase | None, str]:
        """Gives the subject that a coordinate or participial clause shares with the clause before."""
        if clause.kind in {ClauseKind.COORDINATE, ClauseKind.PARTICIPIAL} and clause.parent is not None:
            subject = self.subject_of(clauses[clause.parent], clauses, phrases)
            return subject, "subject of the clause before" if subject else ""
        return None, ""

    def with_shared_place(
        self, roles: Roles, hit: Hit, clause: Clause, clauses: Sequence[Clause], phrases: Sequence[Phrase]
    ) -> Roles:
        """Gives a verb joined by "en" the place that the one before it acts on: "overviel X en kreeg het in handen"."""
        joined = clause.parent is not None and clause.opener in _JOINING and not hit.trigger.frame.inverse
        if clause.parent is None or not joined or not hit.trigger.frame.requires & {"place"}:
            return roles
        members = set(clauses[clause.parent].members)
        bare = [p for p in phrases if p.first in members and p.place is not None and p.is_a("place", "base")]
        shared = next((p for p in bare if not p.preposition and not p.inside), None)
        return roles if shared is None else replace(roles, patient=shared, patient_rule="object of the verb before")

    def antecedent(self, clause: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
        """Gives what a relative clause is about: the noun phrase right before it, else the nearest actor."""
        first, tokens = clause.members[0], clause.sentence.tokens
        last = first - 1 if first > 0 and tokens[first - 1].is_word else first - 2
        before = [phrase for phrase in phrases if phrase.last < first and not phrase.inside]
        for phrase in reversed(before):
            noun = phrase.noun
            if noun is not None and not noun.inner and last in {noun.located, noun.last} and phrase.last == noun.head:
                return phrase
        found = before[-1] if before else None
        for phrase in reversed(before):
            if phrase.is_a("actor", "armed") and first - phrase.last <= NEAR + 4:
                return phrase
        return self._runs.ending_at(last, clause, phrases) or found

    def with_pronoun(self, own: list[Phrase], hit: Hit, clause: Clause) -> list[Phrase]:
        """Adds the pronoun that is the subject of the clause where nobody knows yet whom it stands for."""
        tokens = clause.sentence.tokens
        known = {phrase.first for phrase in own}
        behind = inverted_subject(hit, clause, own, known) if self.language == "nl" else None
        if behind is not None:
            return sorted([*own, behind], key=lambda phrase: phrase.first)
        for at in clause.members:
            if at >= hit.first:
                break
            if (tokens[at].lemma in _MANY or tokens[at].lemma in _ONE) and at not in known:
                pronoun = Phrase(at, at, frozenset({"pronoun", "armed"}), "", begin=at)
                return sorted([*own, pronoun], key=lambda phrase: phrase.first)
        return own

    def named(
        self, pronoun: Phrase, phrases: Sequence[Phrase], tokens: Sequence[Token], *, violent: bool
    ) -> Phrase | None:
        """Gives the first subject of the sentence that a pronoun may take up ("X said they had ..."), else itself.

        A pronoun that stands for nobody known gives None; of a `violent` deed in Dutch the armed are the subject.
        """
        unknown = pronoun.is_a("pronoun")
        if not unknown and (pronoun.mention is None or pronoun.mention.form is not MentionForm.PRONOUN):
            return pronoun
        word = tokens[pronoun.first].lemma
        told: list[Phrase] = []
        for phrase in phrases:
            if phrase.last >= pronoun.first:
                break
            subject = not phrase.preposition and not phrase.possessive and not phrase.inside
            inverted = violent and self.language == "nl" and phrase.is_a("armed")  # "schoten strijders ... dood"
            subject = subject and (phrase.noun is None or not phrase.noun.object or inverted)
            head = tokens[phrase.last].lemma
            many = (
                head in _MANY
                or head in _PLURALS()
                or head.endswith(("s", "en") if self.language == "nl" else ("s", "men"))
            )
            if subject and phrase.is_a("armed", "group", "civilians", "protesters", "rioters") and many:
                if word in _MANY:
                    told.append(phrase)
            elif subject and phrase.is_a("armed") and word == "het" and not phrase.is_a("place"):
                told.append(phrase)  # "het leger ..., en maandag joeg het"
            elif subject and phrase.is_a("person") and word in _ONE:
                told.append(phrase)
            if told and not (violent and self.language == "nl"):
                return told[0]
        if told:
            return next((phrase for phrase in told if phrase.is_a("armed")), told[0])
        return None if unknown else pronoun

    def _begins_with_verb(self, clause: Clause) -> bool:
        """Says whether a clause joined on begins with its verb: its subject stands in the clause before."""
        if clause.kind is not ClauseKind.COORDINATE or clause.parent is None:
            return False
        tokens = clause.sentence.tokens
        first = next((at for at in clause.members if tokens[at].lemma not in {clause.opener, ","}), clause.members[0])
        return self._triggers.verb_tag(tokens[first].lemma) is FormTag.PAST

    def _has_one_side(self, clause: Clause, above: Clause, phrases: Sequence[Phrase]) -> bool:
        """Says whether a clause that begins with its verb names no more than whom it acts on.

        Behind a Dutch adverbial clause the subject follows the verb: "Toen X viel, schoten soldaten er drie dood".
        """
        if self.language == "en":
            return True
        members = set(clause.members)
        sides = [p for p in phrases if p.first in members and not p.preposition and p.is_a("actor", "armed")]
        return len(sides) <= 1 and not (above.kind is ClauseKind.ADVERBIAL and above.members[0] == 0)

    def subject_of(self, clause: Clause, clauses: Sequence[Clause], phrases: Sequence[Phrase]) -> Phrase | None:
        """Gives the first bare actor of a clause, or of the clause whose subject it shares."""
        if clause.kind is ClauseKind.RELATIVE and tells_of_antecedent(self.language, clause, phrases):
            told = brought_forward(clause, clauses, phrases) or self.antecedent(clause, phrases)
            if told is not None and told.is_a("armed", "crowd", "rioters", "protesters"):
                return told  # "de soldaten, die drie leraren oppakten en de winkel leeghaalden"
        if self.language == "en" and (told := whom_one_tells_of(clause, phrases)) is not None:
            return told
        members = set(clause.members)
        verb_first = self._begins_with_verb(clause)
        above = None if clause.parent is None else clauses[clause.parent]
        asked = verb_first and above is not None and self._has_one_side(clause, above, phrases)
        if asked and above is not None and (shared := self.subject_of(above, clauses, phrases)) is not None:
            return shared  # "overvielen X, doodden acht soldaten en namen er twee mee"
        verb_first = verb_first and self.language == "nl"
        for phrase in phrases:
            if phrase.first in members and phrase.is_a("nature", "weapons") and not phrase.preposition:
                return phrase  # "An earthquake has struck Peru", "a mine hit a patrol, killing fourteen"
            if (
                phrase.first in members
                and not (phrase.preposition or phrase.possessive or phrase.inside)
                and not (verb_first and not phrase.is_a("armed", "crowd", "rioters", "protesters"))
                and phrase.is_a("actor", "armed", *self._people)
                and clause.sentence.tokens[phrase.begin - 1 if phrase.begin else 0].lemma not in _SAID
            ):
                return phrase
        for phrase in phrases:
            if phrase.first in members and not phrase.preposition and phrase.is_a("weapons", "vehicle", "group"):
                return phrase
        if clause.kind in {ClauseKind.COORDINATE, ClauseKind.PARTICIPIAL} and above is not None:
            return None if asked else self.subject_of(above, clauses, phrases)  # once, or time would double
        if clause.kind is ClauseKind.RELATIVE and clause.members:
            return next((p for p in reversed(phrases) if p.last < clause.members[0] and p.is_a("actor", "armed")), None)
        return None


def agrees(antecedent: Phrase, hit: Hit, clause: Clause) -> bool:
    """Says whether a Dutch antecedent can be the subject of its relative clause: by number, "dat" being one.

    "een kruispunt, dat strijders bezetten": the verb is a plural, so the crossroads are what they hold.
    """
    tokens = clause.sentence.tokens
    many = hit.trigger.is_verb and hit.tag is FormTag.PAST and tokens[hit.last].lemma.endswith("en")
    if clause.opener == "dat":
        return not many and not tokens[antecedent.last].lemma.endswith(_PLURAL)
    return True


def _place_apposed(clause: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
    """Gives the place that a noun between commas describes before a relative clause: "X, een kruispunt, dat"."""
    first, tokens = clause.members[0], clause.sentence.tokens
    if first < 2 or tokens[first - 1].text != ",":
        return None
    comma = next((at for at in range(first - 2, max(first - _APPOSED, 0), -1) if tokens[at].text == ","), None)
    if comma is None or tokens[comma + 1].lemma not in DUTCH_ARTICLES:
        return None
    return next((p for p in phrases if p.last == comma - 1 and p.place is not None and p.is_a("place", "base")), None)


def _place_before(clause: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
    """Gives the place whose name ends right before a clause, or begins right behind one that opens its sentence."""
    first, tokens, end = clause.members[0], clause.sentence.tokens, clause.members[-1]
    last = first - 1 if first > 0 and tokens[first - 1].is_word else first - 2
    named = [p for p in phrases if p.place is not None and p.is_a("place", "base")]
    behind = (p for p in named if first == 0 and 0 < p.first - end <= NEAR and not p.preposition)
    return next((p for p in named if p.last == last), next(behind, None))
