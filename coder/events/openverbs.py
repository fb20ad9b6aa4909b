"""The verb of a clause, whatever it be, where what stands beside it tells the event."""

from coder.clause import Clause, ClauseKind
from coder.conjugation import FormTag
from coder.frames import frames
from coder.speech import speech_lexicon
from coder.triggerentries import Trigger
from coder.triggers import Hit, trigger_index
from coder.verbs import looks_past
from coder.vocabulary import word_set

_FRAMES = {
    "placard": "gist crowd",
    "posture": "gist crowd",
    "chain": "gist crowd",
    "before_seat": "gist crowd",
    "calm": "gist crowd",
    "ammo": "gist come",
    "gone": "gist presence",
    "in_protest": "gist in_protest",
}
"""The frames that let any verb tell an event, by the part that must stand in the clause."""


class OpenVerbs:
    """Finds the past tense of a clause in one language."""

    def __init__(self, language: str) -> None:
        """Reads the past tenses that no ending tells, and those that tell of no motion and no blow."""
        name = f"{language}/grammar.toml"
        self._language = language
        self._strong = word_set(name, "strong_pasts")
        self._still = word_set(name, "still")
        self._leaving = word_set(name, "leaving")
        self._determiners = word_set(name, "determiners")
        self._auxiliaries = word_set(name, "be") | word_set(name, "have") | word_set(name, "modals")
        self._index = trigger_index(language)
        self._spoken = speech_lexicon(language).verbs

    def hits(self, clause: Clause, parts: frozenset[str]) -> list[list[Hit]]:
        """Gives the verb of a clause as a hit of each frame that its `parts` allow; none where it is not past."""
        allowed = {frame for part, frame in _FRAMES.items() if part in parts}
        at = self.past(clause) if allowed else None
        if at is None:
            return []
        word = clause.sentence.tokens[at].lemma
        if word in self._still:
            allowed.discard("gist come")
        if word in self._leaving or clause.kind is ClauseKind.RELATIVE or word in self._spoken:
            allowed.discard("gist presence")
        made = (frames()[name] for name in sorted(allowed))
        return [[Hit(Trigger(word, True, frame, frozenset(), frame.where), FormTag.PAST, at, at)] for frame in made]

    def past(self, clause: Clause) -> int | None:
        """Gives the first past tense of a clause that no auxiliary stands beside."""
        tokens = clause.sentence.tokens
        if any(tokens[at].lemma in self._auxiliaries for at in clause.members):
            return None
        for at in clause.members:
            word, before = tokens[at].lemma, tokens[at - 1].lemma if at else ""
            if before in self._determiners or tokens[at].is_capital:
                continue
            if word in self._strong or looks_past(word, self._language):
                return at
            if self._index.verb_tag(word) is FormTag.PAST:
                return at
        return None
