"""What Dutch sentences without a trigger tell by their outcome: what became of people or things, and by whose arms."""

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
from coder.frames import frames
from coder.lexicon import read_table
from coder.passages import Sentence
from coder.triggers import Hit, Trigger
from coder.verbs import VerbReader
from coder.vocabulary import Found, vocabulary, word_set
from coder.wordlists import word_list
from coder.words import fold

_LEXICON = "nl/scenes.toml"
_OUTCOMES = {
    "held": "gist held",
    "fell": "gist fell",
    "bodies": "gist corpses",
    "harmed": "gist harm",
    "ruined": "gist ruin",
    "stopped": "gist stopped",
}
"""The frames by the list that an outcome stands in; what stands first decides."""

_PEOPLE = ("civilians", "person", "group", "prominent", "protesters", "armed", "suspects")
_THINGS = ("property", "base", "vehicle", "village", "civil", "transport", "plants")
_DOERS = ("armed", "weapons", "aircraft", "crowd", "rioters", "protesters")
_NOT_REACH = 14  # tokens from the verb to "niet"
_OF_REACH = 4  # tokens from bodies to whose they are
_SOURCES = frozenset("volgens aldus namens naast behalve zonder naar richting aan voor bij".split())
_REPORTED = word_list("nl/telling.toml", "reported")
_BEFALLEN = frozenset({"", "voor"})  # "liep voor acht houthakkers fataal af"
_BARS = frozenset({"barred", "unsure"})
_SINCE = frozenset({"sinds", "sindsdien"})
_BEFORE_THAT = frozenset({"had", "hadden"})


@dataclass(frozen=True, slots=True)
class Scene:
    """An outcome as the trigger of an event: its clause, the words, who acts on whom, and the signs beside it."""

    clause: Clause
    hit: Hit
    roles: Roles
    cues: frozenset[str]
    phrases: tuple[Phrase, ...]


class SceneReader:
    """Reads the sentences of one Dutch document that no trigger tells."""

    def __init__(self, phrases: dict[int, tuple[Phrase, ...]], manner: Manner) -> None:
        """Keeps the phrases of each sentence by its number, and who reads its signs."""
        self._phrases, self._manner = phrases, manner
        self._words = vocabulary(_LEXICON)
        self._verbs, self._open = VerbReader("nl"), OpenVerbs("nl")
        self._time = word_set("nl/grammar.toml", "time_words")
        table = read_table(_LEXICON)
        self._first = frozenset(
            fold(words.split(" ")[0]) for group in (*_OUTCOMES, "survived") for words in table[group]
        )

    def read(self, sentence: Sentence, clauses: Sequence[Clause]) -> Scene | None:
        """Gives the scene of a sentence, all of whose `clauses` are given; None where it tells none.

        It needs an outcome in the past, a day, and a weapon or people in arms; and no word of doubt, of how things
        went on, of accident, illness or play.
        """
        if self._time.isdisjoint(token.lemma for token in sentence.tokens):
            return None
        for outcome in self._outcomes(sentence):
            clause = next((c for c in clauses if outcome.first in c.members), None)
            if clause is None or clause.kind is ClauseKind.CONDITIONAL:
                continue
            since = outcome.group == "held" and any(token.lemma in _SINCE for token in sentence.tokens)
            if not since and not self._is_past(clause, clauses):
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
        for outcome in self._outcomes(after):
            for clause in clauses:
                at = self._open.past(clause) if clause.kind is ClauseKind.MAIN else None
                if at is not None:
                    return self._scene(outcome, sentence, clause, (at, at), after)
        return None

    def _outcomes(self, sentence: Sentence) -> list[Found]:
        """Gives the outcomes of a sentence, those that say most first; none where it has a word against them."""
        if self._first.isdisjoint(token.lemma for token in sentence.tokens):
            return []
        read = (one for one in self._words.find(sentence.tokens) if not _is_number(sentence, one))
        found = [_as_harm(sentence, one) if one.group == "survived" else one for one in read]
        found = [one for one in found if one.group != "survived"]
        outcomes = [one for one in found if one.group in _OUTCOMES]
        rank = list(_OUTCOMES)
        held = any(one.group == "held" for one in outcomes)
        against = [one for one in found if one.group == "barred" or (one.group == "unsure" and not held)]
        return [] if against else sorted(outcomes, key=lambda one: rank.index(one.group))

    def _is_barred(self, sentence: Sentence) -> bool:
        return any(one.group in _BARS for one in self._words.find(sentence.tokens))

    def _is_past(self, clause: Clause, clauses: Sequence[Clause]) -> bool:
        return self._verbs.tells_past(clause.tokens) or any(
            self._verbs.tells_past(one.tokens) for one in clauses if one.kind is ClauseKind.MAIN
        )

    def _scene(
        self, outcome: Found, first: Sentence, clause: Clause, words: tuple[int, int], last: Sentence
    ) -> Scene | None:
        """Makes the scene that an outcome in the last of one or two sentences tells, as a deed in the first."""
        cues = self._manner.signs(first) | self._manner.signs(last)
        near = [p for p in self._phrases[first.index] if not p.inside]
        phrases = near if last is first else [*near, *(p for p in self._phrases[last.index] if not p.inside)]
        if not cues & WEAPONS and not any(p.is_a(*_DOERS) for p in phrases) and outcome.group != "fell":
            return None
        frame = frames()[_OUTCOMES[outcome.group]]
        word = " ".join(token.text for token in last.tokens[outcome.first : outcome.last + 1])
        hit = Hit(Trigger(word, True, frame, frozenset(), frame.where), FormTag.PAST, *words)
        wanted = _THINGS if outcome.group == "ruined" else _PEOPLE
        fallen = [p for p in phrases if p.is_a(*wanted) and not p.is_a("weapons") and p.place is None]
        members = set(clause.members) if last is first else set()
        own = [p for p in fallen if p.first in members]
        if outcome.group == "bodies":
            if not _REPORTED().isdisjoint(token.lemma for token in last.tokens[: outcome.first]):
                return None  # "het leger sprak dinsdag van elf doden": of what was told before
            own = fallen = [p for p in self._phrases[last.index] if p.is_a(*wanted) and _is_of(p, outcome)]
        own = own or ([] if outcome.group == "fell" and last is first else fallen)
        patient = min(own, key=lambda p: (p.preposition not in _BEFALLEN, abs(p.first - outcome.first)), default=None)
        doers = [p for p in phrases if p is not patient and p.is_a(*_DOERS) and p.preposition not in _SOURCES]
        armed = bool(cues & WEAPONS)
        if not armed and patient is not None and patient.is_a("armed"):
            doers = [p for p in doers if not are_one_side(p, patient)]
        agent = min(doers, key=lambda p: (armed and not p.is_a("weapons"), p.actor is None), default=None)
        if agent is None and patient is None:
            return None
        return Scene(
            clause,
            hit,
            Roles(agent, patient, "who is armed there", "whom the outcome befell"),
            cues,
            self._phrases[first.index],
        )


def _is_of(phrase: Phrase, bodies: Found) -> bool:
    """Says whether bodies are those of a phrase: right before it, or by "of"."""
    if phrase.first <= bodies.last and bodies.first <= phrase.last:
        return phrase.is_a("actor", "armed")
    return 0 < phrase.first - bodies.last <= _OF_REACH and phrase.preposition in {"", "van", "onder"}


def _as_harm(sentence: Sentence, survived: Found) -> Found:
    """Gives "overleefde de aanval niet" as harm, from the verb to its "niet"; the word itself where none follows."""
    near = range(survived.last + 1, min(survived.last + _NOT_REACH, len(sentence.tokens)))
    at = next((k for k in near if sentence.tokens[k].lemma == "niet"), None)
    return survived if at is None else Found("harmed", survived.first, at)


def _is_number(sentence: Sentence, found: Found) -> bool:
    """Says whether "geen" only rounds a number: "nog geen twaalf jaar"."""
    words = [token.lemma for token in sentence.tokens[max(found.first - 1, 0) : found.last + 1]]
    return words == ["nog", "geen"]
