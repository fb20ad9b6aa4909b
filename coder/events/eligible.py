"""Which phrases of a clause can be arguments of its trigger: those that neither describe another nor tell the event."""

from collections.abc import Sequence

from coder.actors.states import peoples
from coder.clause import Clause, ClauseKind
from coder.conjugation import FormTag
from coder.events.nounphrases import NounPhrase
from coder.events.phrase import Phrase
from coder.functionwords import THE
from coder.mentions import MentionForm
from coder.numbers import number_words
from coder.speech import speech_lexicon
from coder.triggers import Hit
from coder.values import replace
from coder.vocabulary import word_set
from coder.wordlists import word_list, word_row
from coder.words import Token

_TELLING = frozenset({"say", "tell", "write", "post"})
_CLAUSE_AFTER = frozenset({"say", "think", "write", "post"})
_AND = frozenset({"en"})
_DOOR = "door"
_FELL = "sneuvelen"
_STATE = frozenset({"actor", "armed", "state"})
_ARMS = frozenset({"weapons"})
_FIRING = frozenset({"launch", "shoot", "fire_at", "shell"})
_FIRED = word_row("things.toml", "projectiles")
_MILITARY = frozenset(
    "capture recapture expel shell shoot fire_at air_strike bomb bombard attack raid kill hit launch invade march_in"
    " withdraw intercept shoot_down shred strike blast free repel clash raise_flag enter lose establish".split()
)
_COUNTED = frozenset({"deploy", "surrender", "arrive"})  # frames of what troops do who are told by nation and number
_WHO = frozenset({"die", "dat", "wier", "waarvan", "waarin"})
_HAVING = frozenset({"met", "van"})
_NOUN = 3  # tokens of "een stad met"
_GOING = word_list("en/movement.toml", "going")
_WITH = frozenset({"with", "by"})
_WITH_REACH = 8  # tokens from "answered" to "with"
_PARTICLE_REACH = 5  # "drove off 11 Bedouin women"


class Eligible:
    """Chooses among the phrases of a clause in one language."""

    def __init__(self, language: str) -> None:
        """Reads the verbs of speech of the language (nl or en)."""
        self.language = language
        self._speech = speech_lexicon(language)
        self._peoples = peoples(language)
        self._prepositions = word_set(f"{language}/grammar.toml", "prepositions")
        self._support = word_set(f"{language}/grammar.toml", "support_verbs")
        self._determiners = word_set(f"{language}/grammar.toml", "determiners")

    def of(self, hit: Hit, clause: Clause, phrases: Sequence[Phrase]) -> list[Phrase]:
        """Gives the phrases of the clause outside the trigger that may be its arguments, in reading order."""
        tokens = clause.sentence.tokens
        members = set(clause.members)
        taken = {*range(hit.first, hit.last + 1), *hit.apart}
        here = [p for p in phrases if p.first in members and p.first not in taken and not p.inside]
        here = [self._as_arms(self._as_nation(phrase, hit, tokens), hit, tokens) for phrase in here]
        return [
            replace(phrase, preposition="")
            if self._particle_before(phrase, hit, tokens) or self._is_opened(phrase, clause)
            else phrase
            for phrase in here
            if not self.tells(phrase, hit, tokens) and not self._is_apposed(phrase, tokens)
        ]

    def _is_apposed(self, phrase: Phrase, tokens: Sequence[Token]) -> bool:
        """Says whether a Dutch noun only says what or who a name before it is: "In Ronse, een stadje bij Gent, werden".

        So a group beside its name: "M23, een beweging die Tutsi's verdedigt, liep de kazerne onder de voet".
        """
        if self.language != "nl" or phrase.place is not None:
            return False
        at = phrase.begin if phrase.noun is None else phrase.noun.first
        if phrase.noun is not None and not phrase.preposition and phrase.is_a("armed", "group", "organisation"):
            return self._says_who(phrase.noun, tokens)
        if phrase.preposition in _HAVING and at > _NOUN and tokens[at - 1].lemma == phrase.preposition:
            at -= _NOUN  # "in X, een stad met 80.000 inwoners,"
        elif phrase.preposition or not phrase.is_a("place"):
            return False
        return (
            at > 1
            and tokens[at - 1].text == ","
            and tokens[at - 2].is_capital
            and tokens[at].lemma in self._determiners
        )

    def _says_who(self, noun: NounPhrase, tokens: Sequence[Token]) -> bool:
        """Says whether a noun without a name stands behind a name and a comma, and is no further one in a list."""
        at, after = noun.first, max(noun.last, noun.located) + 1
        if at < _NOUN - 1 or tokens[at - 1].text != "," or tokens[at].lemma not in self._determiners:
            return False
        if not (tokens[at - 2].is_capital or tokens[at - 2].text == ")") or tokens[noun.head].is_capital:
            return False
        return after >= len(tokens) or not tokens[after].is_word or tokens[after].lemma in _WHO

    def _as_nation(self, phrase: Phrase, hit: Hit, tokens: Sequence[Token]) -> Phrase:
        """Lets a people with its article stand for its state where it acts by arms: "de Fransen bombardeerden X"."""
        if "adjective" not in phrase.classes:
            return phrase
        if self.language == "nl" and hit.trigger.frame.reciprocal and tokens[phrase.last].lemma in self._peoples:
            return replace(phrase, classes=_STATE, preposition=self._before(phrase, tokens), mention=phrase.owner)
        fell = hit.trigger.word == _FELL and tokens[phrase.last].lemma in self._peoples
        if fell:
            return replace(phrase, classes=_STATE, preposition=self._before(phrase, tokens), mention=phrase.owner)
        if hit.trigger.frame.name in _COUNTED and self.language == "nl" and self._counts(phrase, tokens):
            return replace(phrase, classes=_STATE, preposition="", mention=phrase.owner)  # "tweehonderd Tsjadiërs"
        if hit.trigger.frame.name not in _MILITARY or not hit.trigger.is_verb:
            return phrase
        before = tokens[phrase.first - 2].lemma if phrase.first > 1 else ""
        doer = before if before == _DOOR and hit.tag is FormTag.PARTICIPLE else ""  # "door de Russen veroverd"
        bare = before not in self._prepositions or bool(doer)
        article = phrase.first > 0 and tokens[phrase.first - 1].lemma in THE
        if not article or not bare or tokens[phrase.last].lemma not in self._peoples:
            return phrase
        return replace(phrase, classes=_STATE, preposition=doer, mention=phrase.owner, begin=phrase.first - 1)

    def _as_arms(self, phrase: Phrase, hit: Hit, tokens: Sequence[Token]) -> Phrase:
        """Takes what is fired for arms, whosever make it is: "fired Iranian missiles at X" strikes no Iranians."""
        if phrase.mention is None or phrase.preposition or hit.trigger.frame.name not in _FIRING:
            return phrase
        if phrase.mention.form is not MentionForm.FORCES or not tokens[phrase.last].lemma.endswith(_FIRED()):
            return phrase
        return replace(phrase, classes=_ARMS, owner=phrase.mention, mention=None)

    def _counts(self, people: Phrase, tokens: Sequence[Token]) -> bool:
        """Says whether a number stands right before a Dutch people, and no preposition before that."""
        if tokens[people.last].lemma not in self._peoples or people.first < _NOUN:
            return False
        number = number_words("nl").number(tokens, people.first - 1)
        return number is not None and tokens[people.first - 2].lemma not in self._prepositions

    def _before(self, people: Phrase, tokens: Sequence[Token]) -> str:
        """Gives the preposition of a Dutch people in a fight, also over the one joined: "tussen Russen en Polen"."""
        at = people.first - 1
        while at > 0 and (tokens[at].lemma in THE | _AND or tokens[at].lemma in self._peoples):
            at -= 1
        word = tokens[at].lemma if at >= 0 else ""
        return word if word in self._prepositions else ""

    def _is_opened(self, phrase: Phrase, clause: Clause) -> bool:
        """Says whether what looks like an English preposition opens the clause: "after X sent its army"."""
        if self.language != "en" or clause.kind is not ClauseKind.ADVERBIAL or phrase.preposition != clause.opener:
            return False
        tokens = clause.sentence.tokens
        between = range(clause.members[0] + 1, phrase.begin)
        return all(tokens[at].lemma in self._determiners or tokens[at].lemma == "only" for at in between)

    def _particle_before(self, phrase: Phrase, hit: Hit, tokens: Sequence[Token]) -> bool:
        """Says whether what looks like a preposition is the trigger's particle ("handed over the town")."""
        if not phrase.preposition or hit.trigger.frame.inverse:
            return False
        before = range(phrase.begin - 1, max(phrase.begin - _PARTICLE_REACH, -1), -1)
        at = next((at for at in before if tokens[at].lemma == phrase.preposition), None)
        if at is None:
            return False
        return at in hit.apart or hit.first <= at <= hit.last

    def tells(self, phrase: Phrase, hit: Hit, tokens: Sequence[Token]) -> bool:
        """Says whether a phrase behind the trigger names who told it: ", zei de politie", ", the army said"."""
        if phrase.noun is None or phrase.preposition or phrase.first < hit.last:
            return False
        before, after = phrase.noun.first - 1, phrase.noun.located + 1
        if hit.first <= after <= hit.last:
            return False  # "X said it had sent the bomber": the trigger itself tells
        if self.language == "en" and after < len(tokens) and self._is_telling(tokens, after):
            return True
        return before >= 0 and self._is_telling(tokens, before)

    def is_object(self, noun: NounPhrase, tokens: Sequence[Token]) -> bool:
        """Says whether a noun phrase right behind a verb is its object; behind "said" a clause of its own begins."""
        if not noun.object or self.language == "nl":
            return noun.object
        if noun.first > 0 and tokens[noun.first - 1].lemma.endswith("ing") and self._describes(tokens, noun.first - 1):
            return False
        verb = self._speech.verb_at(tokens, noun.first - 1) if noun.first > 0 else None
        return verb is None or verb.kind not in _CLAUSE_AFTER

    def _describes(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether an -ing form opens a noun phrase: "On Monday retreating fighters", "The advancing rebels"."""
        if at == 0 and tokens[at].lemma in _GOING():
            return True  # "Retreating soldiers blew up"
        if at == 0:
            return False  # "Killing fighters ..." may be a deed
        before = tokens[at - 1]
        if at == 1 and before.lemma not in self._determiners:
            return False  # "Soldiers searching houses found": its object
        return before.is_capital or before.lemma in self._determiners or before.text.isdigit()

    def after_telling(self, clause: Clause, until: int) -> int:
        """Gives the token behind the last verb of speech before `until` in an English clause: "X said their troops"."""
        tokens, members = clause.sentence.tokens, clause.members
        if self.language == "nl":
            return members[0]
        said = [at for at in members if at < until and self._is_telling(tokens, at) and not self._acts(tokens, at)]
        return said[-1] + 1 if said else members[0]

    def _acts(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a verb that can ascribe words has a deed for its object: "continued their strike"."""
        after = tokens[at + 1].lemma if at + 1 < len(tokens) else ""
        answers = any(token.lemma in _WITH for token in tokens[at + 1 : at + _WITH_REACH])  # "answered with a salvo"
        return tokens[at].lemma in self._support and (after in self._determiners or answers)

    def _is_telling(self, tokens: Sequence[Token], at: int) -> bool:
        verb = self._speech.verb_at(tokens, at)
        return (verb is not None and verb.kind in _TELLING) or tokens[at].lemma in {"aldus", "volgens"}
