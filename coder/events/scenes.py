"""What sentences without a trigger tell by their outcome: what became of people or things, and by whose arms."""

from collections.abc import Sequence
from dataclasses import dataclass

from coder.clause import Clause, ClauseKind
from coder.conjugation import FormTag
from coder.events.afterwards import WEAPONS
from coder.events.manner import Manner
from coder.events.openverbs import OpenVerbs
from coder.events.phrase import Phrase
from coder.events.rivals import are_one_side
from coder.events.role import Roles
from coder.events.runs import RunReader
from coder.frames import frames
from coder.lexicon import derived, read_table
from coder.passages import Sentence
from coder.triggerentries import Trigger
from coder.triggers import Hit
from coder.values import replace
from coder.verbs import VerbReader
from coder.vocabulary import Found, vocabulary, word_set
from coder.wordlists import word_list
from coder.words import fold

_OUTCOMES = {
    "held": "gist held",
    "fell": "gist fell",
    "bodies": "gist corpses",
    "harmed": "gist harm",
    "ruined": "gist ruin",
    "stopped": "gist stopped",
    "jailed": "gist in a cell",
}
"""The frames by the list that an outcome stands in; what stands first decides."""

_PEOPLE = ("civilians", "person", "group", "prominent", "protesters", "armed", "suspects")
_THINGS = ("property", "base", "vehicle", "village", "civil", "transport", "plants")
_DOERS = ("armed", "weapons", "aircraft", "crowd", "rioters", "protesters")
_NOT_REACH = 24  # tokens from the verb to "niet"
_NEVER = frozenset("not never none nobody neither nor without n't".split())
_THAT = frozenset({"that", "which", "who", "whom", "die", "dat"})
_NEVER_REACH = 9  # tokens back from "come home alive" to "never"
_OF_REACH = 4  # tokens from bodies to whose they are
_SOURCES = frozenset(
    "volgens aldus namens naast behalve zonder naar richting aan voor bij to towards toward besides beside except"
    " without for near like than unlike".split()
)
_REPORTED = word_list("telling.toml", "reported")
_BEFALLEN = frozenset({"", "voor", "for", "to"})  # "liep voor acht houthakkers fataal af"
_FULL = frozenset({"vol", "boordevol", "volgeladen"})  # "een busje vol gewonden"
_LASTING = frozenset({"held", "jailed"})
_ALONE = frozenset({"fell", "jailed"})  # told without a weapon or people in arms
_BARS = frozenset({"barred", "unsure"})
_SINCE = frozenset({"sinds", "sindsdien", "since"})
_BEFORE_THAT = frozenset({"had", "hadden"})
_OF = frozenset({"", "van", "onder", "of", "among"})


@dataclass(frozen=True, slots=True)
class Scene:
    """An outcome as the trigger of an event: its clause, the words, who acts on whom, and the signs beside it."""

    clause: Clause
    hit: Hit
    roles: Roles
    cues: frozenset[str]
    phrases: tuple[Phrase, ...]


@derived
def _first_words(lexicon: str) -> frozenset[str]:
    """Gives the words with which what tells an outcome begins."""
    table = read_table(lexicon)
    return frozenset(fold(words.split(" ")[0]) for group in (*_OUTCOMES, "survived") for words in table.get(group, ()))


class SceneReader:
    """Reads the sentences of one document that no trigger tells."""

    def __init__(self, language: str, phrases: dict[int, tuple[Phrase, ...]], manner: Manner) -> None:
        """Keeps the phrases of each sentence by its number, and who reads its signs."""
        self._phrases, self._manner, self._language = phrases, manner, language
        self._runs = RunReader(language)
        lexicon = f"{language}/scenes.toml"
        self._words = vocabulary(lexicon)
        self._verbs, self._open = VerbReader(language), OpenVerbs(language)
        self._time = word_set(f"{language}/grammar.toml", "time_words")
        self._first = _first_words(lexicon)

    def read(self, sentence: Sentence, clauses: Sequence[Clause]) -> Scene | None:
        """Gives the scene of a sentence, all of whose `clauses` are given; None where it tells none.

        It needs an outcome in the past, a day, and a weapon or people in arms; and no word of doubt, of how things
        went on, of accident, illness or play.
        """
        if self._time.isdisjoint(token.lemma for token in sentence.tokens):
            return None
        for outcome in self._outcomes(sentence, clauses):
            clause = next((c for c in clauses if outcome.first in c.members), None)
            if clause is None or clause.kind is ClauseKind.CONDITIONAL or self._only_says_which(clause):
                continue
            since = outcome.group in _LASTING and any(token.lemma in _SINCE for token in sentence.tokens)
            lasting = self._language == "en" and outcome.group in _LASTING
            if not since and not self._is_past(clause, clauses, lasting):
                continue
            return self._scene(outcome, sentence, clause, (outcome.first, outcome.last), sentence)
        return None

    def read_both(self, sentence: Sentence, after: Sentence, clauses: Sequence[Clause]) -> Scene | None:
        """Gives the scene of two sentences: the first tells who did what and when, the one after it what came of it.

        `clauses` are those of the first. The outcome has no day of its own and is not told as gone before.
        """
        words = {token.lemma for token in after.tokens}
        told_of_then = self._time.isdisjoint(token.lemma for token in sentence.tokens)
        if told_of_then or words & _BEFORE_THAT or words & self._time or self._is_barred(sentence):
            return None
        for outcome in self._outcomes(after, ()):
            for clause in clauses:
                at = self._open.past(clause) if clause.kind is ClauseKind.MAIN else None
                if at is not None:
                    return self._scene(outcome, sentence, clause, (at, at), after)
        return None

    def _outcomes(self, sentence: Sentence, clauses: Sequence[Clause]) -> list[Found]:
        """Gives the outcomes of a sentence, those that say most first; none where it has a word against them.

        Doubt in a relative clause is of something else: "a mine that nobody had marked".
        """
        if self._first.isdisjoint(token.lemma for token in sentence.tokens):
            return []
        read = (one for one in self._words.find(sentence.tokens) if not _is_aside(sentence, one))
        found = [_as_harm(sentence, one) if one.group == "survived" else one for one in read]
        found = [one for one in found if one.group != "survived"]
        outcomes = [one for one in found if one.group in _OUTCOMES]
        rank = list(_OUTCOMES)
        held = any(one.group == "held" for one in outcomes)
        aside = {at for clause in clauses if clause.kind is ClauseKind.RELATIVE for at in clause.members}
        aside -= {at for clause in clauses for at in clause.members if outcomes and outcomes[0].first in clause.members}
        doubts = [one for one in found if one.group == "unsure" and not held and one.first not in aside]
        against = [*doubts, *(one for one in found if one.group == "barred")]
        return [] if against else sorted(outcomes, key=lambda one: rank.index(one.group))

    def _is_barred(self, sentence: Sentence) -> bool:
        return any(one.group in _BARS for one in self._words.find(sentence.tokens))

    def _only_says_which(self, clause: Clause) -> bool:
        """Says whether an English relative clause without a comma only tells who is meant: "those who died in it"."""
        first, tokens = clause.members[0], clause.sentence.tokens
        relative = self._language == "en" and clause.kind is ClauseKind.RELATIVE
        return relative and 0 < first and tokens[first - 1].is_word

    def _is_past(self, clause: Clause, clauses: Sequence[Clause], lasting: bool) -> bool:
        return self._verbs.tells_past(clause.tokens) or any(
            self._verbs.tells_past(one.tokens) for one in clauses if one.kind is ClauseKind.MAIN or lasting
        )

    def _scene(
        self, outcome: Found, first: Sentence, clause: Clause, words: tuple[int, int], last: Sentence
    ) -> Scene | None:
        """Makes the scene that an outcome in the last of one or two sentences tells, as a deed in the first."""
        cues = self._manner.signs(first) | self._manner.signs(last)
        near = [p for p in self._phrases[first.index] if not p.inside or (p.is_a("armed") and p.actor is not None)]
        behind = self._phrases[last.index] if last is not first else ()
        phrases = [*near, *(p for p in behind if not p.inside and p.mention is not None)]  # a mention knows its place
        if not cues & WEAPONS and not any(p.is_a(*_DOERS) for p in phrases) and outcome.group not in _ALONE:
            return None
        frame = frames()[_OUTCOMES[outcome.group]]
        word = " ".join(token.text for token in last.tokens[outcome.first : outcome.last + 1])
        hit = Hit(Trigger(word, True, frame, frozenset(), frame.where), FormTag.PAST, *words)
        if outcome.group == "bodies" and not _REPORTED().isdisjoint(t.lemma for t in last.tokens[: outcome.first]):
            return None  # "het leger sprak dinsdag van elf doden": of what was told before
        patient = self._befallen(outcome, hit, clause, phrases, last)
        if self._language == "nl" and outcome.group == "held" and (patient is None or patient.is_a("armed")):
            return None  # "is X in handen van de rebellen": a place that no list has
        doers = [p for p in phrases if p is not patient and p.is_a(*_DOERS) and not _is_source(p, clause)]
        if self._language == "en":
            doers = [p for p in doers if not p.is_a("prominent") or p.preposition]  # a minister whose guard was hurt
        armed = bool(cues & WEAPONS)
        if not armed and patient is not None and patient.is_a("armed"):
            doers = [p for p in doers if not are_one_side(p, patient)]
        agent = min(doers, key=lambda p: (armed and not p.is_a("weapons"), p.actor is None), default=None)
        if agent is None and patient is None:
            return None
        agent, patient = (_carried(one, behind, words[0]) for one in (agent, patient))
        roles = Roles(agent, patient, "who is armed there", "whom the outcome befell")
        return Scene(clause, hit, roles, cues, self._phrases[first.index])

    def _befallen(
        self, outcome: Found, hit: Hit, clause: Clause, phrases: Sequence[Phrase], last: Sentence
    ) -> Phrase | None:
        """Gives whom or what an outcome befell: in its clause first, then its subject that no list knows."""
        wanted = _THINGS if outcome.group == "ruined" else _PEOPLE
        fallen = [p for p in phrases if p.is_a(*wanted) and not p.is_a("weapons") and p.place is None]
        members = set(clause.members) if last is clause.sentence else set()
        own = [p for p in fallen if p.first in members]
        if outcome.group == "bodies":
            own = fallen = [
                p for p in phrases if p in self._phrases[last.index] and _is_of(p, outcome) and p.is_a(*wanted)
            ]
        elif self._language == "en" and members:
            own = [p for p in own if p.first < outcome.first or p.preposition in _BEFALLEN]
            subject = None if own else self._runs.subject(hit, clause, phrases)
            if subject is not None:
                return replace(subject, classes=subject.classes | {"property" if wanted is _THINGS else "group"})
            fallen = [p for p in fallen if not p.is_a("armed") or p.first in members]
        own = own or ([] if outcome.group == "fell" and members else fallen)
        found = min(own, key=lambda p: (p.preposition not in _BEFALLEN, abs(p.first - outcome.first)), default=None)
        whole = (p for p in own if found is not None and p.last == found.last and p.is_a("prominent", "civilians"))
        return next(whole, found)  # a "former minister" is no minister


def _carried(phrase: Phrase | None, behind: Sequence[Phrase], at: int) -> Phrase | None:
    """Gives a phrase of the sentence `behind` the place of the verb: its own numbers are of that sentence's words."""
    if phrase is None or not any(one is phrase for one in behind):
        return phrase
    return replace(phrase, first=at, last=at, begin=at)


def _is_source(phrase: Phrase, clause: Clause) -> bool:
    """Says whether a preposition makes somebody who tells it or whom it was meant for: "according to the army"."""
    tokens = clause.sentence.tokens
    that = any(token.lemma in _THAT for token in tokens[max(phrase.begin - 2, 0) : phrase.begin])
    return phrase.preposition in _SOURCES and not that


def _is_of(phrase: Phrase, bodies: Found) -> bool:
    """Says whether bodies are those of a phrase: right before it, or by "of"."""
    if phrase.first <= bodies.last and bodies.first <= phrase.last:
        return phrase.is_a("actor", "armed")
    return 0 < phrase.first - bodies.last <= _OF_REACH and phrase.preposition in _OF


def _as_harm(sentence: Sentence, survived: Found) -> Found:
    """Gives "overleefde de aanval niet" and "did not all get home" as harm; the word itself where nothing denies it."""
    near = range(survived.last + 1, min(survived.last + _NOT_REACH, len(sentence.tokens)))
    at = next((k for k in near if sentence.tokens[k].lemma == "niet"), None)
    if at is not None:
        return Found("harmed", survived.first, at)
    before = range(survived.first - 1, max(survived.first - _NEVER_REACH, -1), -1)
    at = next((k for k in before if sentence.tokens[k].lemma in _NEVER), None)
    return survived if at is None else Found("harmed", at, survived.last)


def _is_aside(sentence: Sentence, found: Found) -> bool:
    """Says whether "geen" only rounds a number ("nog geen twaalf jaar"), or something is full of the wounded."""
    words = [token.lemma for token in sentence.tokens[max(found.first - 1, 0) : found.last + 1]]
    return words == ["nog", "geen"] or words[0] in _FULL
