"""Whether a clause asserts what its trigger says, or negates, threatens, plans, supposes, calls for or quotes it."""

from collections.abc import Sequence

from coder.above import Above
from coder.alternatives import is_open_alternative
from coder.attributes import describes_another, tells_of_more
from coder.calledoff import is_off
from coder.calledso import is_called_so
from coder.certainty import certainty_of
from coder.clause import Clause, ClauseKind
from coder.codebook import NotCodedReason
from coder.conjugation import FormTag
from coder.cuegroups import GOVERNING, REASONS, words_of
from coder.cues import cues_by_sentence
from coder.enclosed import Enclosed
from coder.hearsay import is_hearsay
from coder.implied import had_to, managed_to
from coder.judgment import Judgment
from coder.located import Located
from coder.mentions import PlaceMention
from coder.negation import Negation
from coder.numbers import number_words
from coder.ofnouns import is_governed, reason_of
from coder.passages import Document
from coder.presupposed import Presupposed
from coder.publications import is_publication
from coder.puttouse import was_put_to_use
from coder.records import Span
from coder.subjectparticiples import describes_subject, only_describes
from coder.tense import TRIED, TenseReader
from coder.trends import in_general
from coder.triggers import Hit, trigger_index
from coder.unreal import Unreal
from coder.vocabulary import Found, vocabulary, word_set
from coder.whofled import tells_who_fled
from coder.wordlists import word_list

_VERB_LAST = frozenset({ClauseKind.RELATIVE, ClauseKind.COMPLEMENT, ClauseKind.ADVERBIAL})
_QUOTED_WORDS = 3
_MODAL_REACH = 12
_HABIT_REACH = 8  # tokens between a verb and "often"
_VICTIMS = frozenset({"victims", "survivors", "slachtoffers", "overlevenden"})
_THINKABLE = frozenset("denkbaar mogelijk waarschijnlijk onvermijdelijk ophanden".split())
_PARTICIPLES = ("ge", "ver", "voor", "be")
_TO_COME = frozenset({"begin", "start", "open", "resume", "convene"})  # "a new round of talks ... is to begin"
_OFTEN = word_list("unreal.toml", "often")
_OCCASION = frozenset({"anniversary"})
_BEGUN = word_list("nl/deeds.toml", "begun")
_EXACTING = frozenset("eist eisen eiste eisten geeist geëist".split())
_LIVES = frozenset("doden slachtoffers levens mensenlevens burgerslachtoffers tol".split())
_SCHEDULED = frozenset({"gepland", "voorzien", "herdacht"})


class Factuality:
    """The judge of one document: its clauses with the cues in them."""

    def __init__(
        self,
        document: Document,
        clauses: Sequence[Clause],
        places: Sequence[PlaceMention],
        narrated: frozenset[int] = frozenset(),
    ) -> None:
        """Finds the cues of every clause; `places` are those of the document, `narrated` are told in the present."""
        self._places = frozenset(place.span.start for place in places)
        self._document = document
        self._clauses = clauses
        self._cues = cues_by_sentence(document, clauses, vocabulary(f"{document.language}/cues.toml"))
        self._tense = TenseReader(document.language, narrated)
        self._index = trigger_index(document.language)
        self._modals = word_set(f"{document.language}/grammar.toml", "modals")
        self._presupposed = Presupposed(document.language, self._places)
        self._above = Above(document, clauses, self._cues, self._presupposed)
        self._time = word_set(f"{document.language}/grammar.toml", "time_words")
        self._negation = Negation(document, self._presupposed)
        self._located = Located(self._time, self._places)
        self._numbers = number_words(document.language)
        self._unreal = Unreal(document, clauses)
        self._enclosed = Enclosed() if document.language == "nl" else None

    def idioms(self, clause: Clause) -> frozenset[int]:
        """Gives the tokens of a clause that belong to set phrases ("took place"), whose words trigger nothing."""
        found = (cue for cue, index in self._cues.get(clause.sentence.index, ()) if index == clause.index)
        return frozenset(at for cue in found if cue.group == "idiom" for at in range(cue.first, cue.last + 1))

    def judge(self, clause: Clause, hit: Hit) -> Judgment:
        """Says whether the clause asserts the trigger, and on whose word.

        The scope of a cue is its clause, and the clauses that it governs (GUIDE.md rule 1: what is asserted by the
        text or a source it cites has happened; threats, plans, predictions, suppositions, denials and calls have not).
        """
        own = [found for found, index in self._cues.get(clause.sentence.index, ()) if index == clause.index]
        phrases = self.idioms(clause)
        own = [found for found in own if found.group == "idiom" or found.first not in phrases]
        own = [found for found in own if found.group != "planned" or found.first not in hit.apart]  # "in het wilde weg"
        tokens = clause.sentence.tokens
        if self._is_quoted(Span(tokens[hit.first].start, tokens[hit.last].end)) or is_called_so(clause, hit):
            return Judgment(NotCodedReason.QUOTED, "inside a quotation")
        if tokens[-1].text == "?" or (len(tokens) > 1 and tokens[-2].text == "?"):
            return Judgment(NotCodedReason.HYPOTHETICAL, "a question")
        if clause.kind is ClauseKind.CONDITIONAL:
            return Judgment(NotCodedReason.HYPOTHETICAL, clause.opener)
        if is_publication(clause, hit):
            return Judgment(NotCodedReason.BACKGROUND, "made public")
        if is_open_alternative(clause, hit, self._index):
            return Judgment(NotCodedReason.HYPOTHETICAL, clause.opener)
        if clause.opener == "om" and clause.parent is not None:
            if not hit.trigger.is_verb:
                return Judgment(NotCodedReason.PLANNED, clause.opener)
            own = [*self._success(clause), *own]
        if self._enclosed is not None:
            if self._enclosed.is_bygone(clause, hit):
                return Judgment(NotCodedReason.BACKGROUND, "an aside about a year")
            own = [found for found in own if not self._enclosed.holds(found, clause, hit)]
        if denied := self._negation.judge(own, clause, hit) or is_off(clause, hit):
            return denied
        if was_put_to_use(clause, hit):
            return self._asserted(clause, own)
        for found in own:
            judged = self._in_clause(found, clause, hit)
            if judged:
                return judged
        if supposed := self._above.supposed(clause, hit):
            return supposed
        if governed := self._above.governed(clause, hit):
            return governed
        managed = any(
            had_to(found, clause, hit) or (found.group == "hypothetical" and managed_to(found, clause, hit, self._time))
            for found in own
        )
        if managed and hit.tag is FormTag.INFINITIVE:
            return self._asserted(clause, own)
        if (unreal := self._unreal.judge(clause, hit)) is not None:
            return unreal
        if tells_who_fled(clause, hit, self._document.language, self._time):
            return Judgment(NotCodedReason.BACKGROUND, "who had fled")
        if (general := in_general(clause, hit, self._numbers, self._document.article.published)) is not None:
            return general
        tense = self._tense.judge(clause, hit, own, presupposed=self.is_presupposed(clause, hit))
        return tense or self._asserted(clause, own)

    def _asserted(self, clause: Clause, own: list[Found]) -> Judgment:
        cues = self._cues.get(clause.sentence.index, ())
        return Judgment(None, "", certainty_of(clause, own, self._clauses, cues))

    def _is_quoted(self, span: Span) -> bool:
        quotation = self._document.quotation_at(span)
        return quotation is not None and len(quotation.inner.of(self._document.text).split()) >= _QUOTED_WORDS

    def _in_clause(self, found: Found, clause: Clause, hit: Hit) -> Judgment | None:
        group = found.group
        if found.first <= hit.last and hit.first <= found.last:
            return None
        if group == "verbal" and (hit.trigger.is_verb or self._located.is_dated(clause, hit)):
            return None
        if describes_another(found, clause, hit) or is_hearsay(self._word(clause, found), clause, hit, self._document):
            return None
        if self._document.language == "en" and describes_subject(found, clause, hit):
            return None
        if group == "of_nouns":
            told = self._word(clause, found) in _VICTIMS and self._located.is_located(clause, hit)
            told = told or self._begun(clause, found) or tells_of_more(found, clause)
            if not told and is_governed(found, clause, hit, self._time):
                return Judgment(reason_of(self._word(clause, found)), words_of(self._document, clause, found))
            return None
        if group not in REASONS or group == "negation":
            return None
        if group == "general" and self._word(clause, found) in _OCCASION and found.first > hit.last:
            return None  # "marched on the anniversary of the uprising"
        if group == "general" and not hit.trigger.is_verb and self._word(clause, found) in _OFTEN():
            return Judgment(REASONS[group], words_of(self._document, clause, found))
        if group == "general" and not hit.trigger.is_verb and self._located.is_located(clause, hit):
            return None  # "the number of victims of the attack of 3 May on X has risen"
        if group == "background" and clause.kind is not ClauseKind.RELATIVE and found.first == found.last:
            return None
        if group == "call" and self._word(clause, found) in _EXACTING and _LIVES & {t.lemma for t in clause.tokens}:
            return None  # "dat een aanval geen doden had geëist"
        if group == "attempt" and hit.trigger.frame.name in TRIED and clause.kind is not ClauseKind.RELATIVE:
            return None
        if group == "hypothetical" and managed_to(found, clause, hit, self._time):
            return None
        if group == "planned" and had_to(found, clause, hit):
            return None
        if group == "accused" and (not (found.last < hit.first) or only_describes(found, clause, hit)):
            return None
        before = found.last < hit.first
        if hit.trigger.is_verb:
            taken_back = group == "denial" and (clause.kind is ClauseKind.COMPLEMENT or hit.tag is FormTag.GERUND)
            late = self._document.language == "en" or hit.tag is FormTag.PARTICIPLE
            if not before and late and group not in {"general", "background"} and not taken_back:
                return None
            far = hit.first - found.last > _HABIT_REACH and found.last - found.first < 2
            if group == "general" and (far or (found.first - hit.last > _HABIT_REACH and found.first == found.last)):
                return None
        elif self.is_presupposed(clause, hit):
            return None
        elif not before and not self._governs_noun(clause, found, hit):
            return None
        if group != "accused" and self._achieved(clause, hit, found):
            return None
        return Judgment(REASONS[group], words_of(self._document, clause, found))

    def _begun(self, clause: Clause, found: Found) -> bool:
        """Says whether a clause tells on what day something new began: "begon maandag een nieuwe ronde"."""
        words = {token.lemma for token in clause.tokens} if self._word(clause, found) == "nieuwe" else set()
        return not words.isdisjoint(_BEGUN()) and not words.isdisjoint(self._time)

    def _governs_noun(self, clause: Clause, found: Found, hit: Hit) -> bool:
        """Says whether a modal after a noun is the verb of the noun: "the attack will", "een aanval zou"."""
        near = found.first - hit.last <= _MODAL_REACH
        if self._document.language == "nl" and near and found.group in GOVERNING:
            after = clause.sentence.tokens[found.last + 1 : found.last + 2]
            if clause.kind in _VERB_LAST and (not after or not after[0].is_word):
                return True  # "dat een offensief voorbereidt"
        if self._document.language == "nl" and found.first - hit.last <= 3 and found.last == clause.last_word:
            word = self._word(clause, found)
            if found.group in GOVERNING and (word.startswith(_PARTICIPLES) or word in _THINKABLE):
                return True  # "al wordt een aanval gevreesd"
        if self._document.language == "nl" and near:  # "een aanval in de maak", "is er een protestmars gepland tegen"
            if (found.group == "planned" and found.last > found.first) or self._word(clause, found) in _SCHEDULED:
                return True
        words = {self._word(clause, found), *(token.lemma for token in clause.sentence.tokens[found.last + 1 :][:1])}
        modal = found.group in {"planned", "hypothetical"} and not words.isdisjoint(self._modals | _TO_COME)
        return found.group == "denial" or (near and modal)

    def _word(self, clause: Clause, found: Found) -> str:
        return clause.sentence.tokens[found.first].lemma

    def _achieved(self, clause: Clause, hit: Hit, found: Found) -> bool:
        """Says whether a verb of success stands between a cue and the trigger ("planned to and managed to seize")."""
        return any(
            other.group == "achieved" and found.last < other.first < hit.first
            for other, index in self._cues.get(clause.sentence.index, ())
            if index == clause.index and other.last - other.first >= 1
        )

    def _success(self, clause: Clause) -> list[Found]:
        """Gives the cues of the clause above that let an infinitive count: "slaagde erin om ... in te nemen"."""
        cues = self._cues.get(clause.sentence.index, ())
        return [found for found, index in cues if index == clause.parent and found.group in {"achieved", "attempt"}]

    def is_presupposed(self, clause: Clause, hit: Hit) -> bool:
        """Says whether a noun is taken for granted: "after the attack", "bij de aanval"."""
        return self._presupposed.holds(clause, hit)
