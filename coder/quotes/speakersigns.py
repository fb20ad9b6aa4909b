"""The signs by which it is weighed whose a quotation is: how lately, how often and as what one was named and spoke."""

from collections import Counter
from collections.abc import Iterator

from coder.kinds import ARMED_GROUPS, STATES
from coder.quotes.memory import is_named_person, is_personal, sex_of
from coder.quotes.narration import Frame
from coder.quotes.phrase import PhraseForm
from coder.quotes.sightings import Key, Sighting, Sightings
from coder.quotes.speakers import Speaker
from coder.quotes.topics import Narrator
from coder.weighing.distances import distance, ranks

BARE = "bare"
"""What stands for the pronoun where no word of a sentence tells whose a quotation is."""

_LATEST = 3  # people by whom it is told how lately one was named
_DESCRIBED = 2  # paragraphs in which a description may still be who speaks
_REACH = 200  # sentences before a quotation in which it is looked who spoke


class SpeakerSigns:
    """The signs of all whose one quotation may be."""

    def __init__(
        self, narrator: Narrator, sightings: Sightings, frame: Frame, at: int, pronoun: str, read: Speaker
    ) -> None:
        """Reads what stands before token `at`, where a quotation is.

        `pronoun` is the word for who speaks ("she"), or BARE; `read` is whom the rules read.
        """
        self._narrator, self._frame, self._read = narrator, frame, read
        self._pronoun = "" if pronoun == BARE else pronoun
        self._how = "person" if self._pronoun else BARE
        self._owners = set() if self._pronoun or not frame.index else sightings.owners(frame.index - 1)
        here = sightings.of(frame.index)
        before = sightings.before(frame.index) + [s for s in here if s.phrase.last <= at]
        self._before = before
        self._left = [s for s in here if s.phrase.last <= at]
        self._right = [s for s in here if s.phrase.last > at]
        following = narrator.frames[frame.index + 1 : frame.index + 2]
        self._next = [s for f in following if f.paragraph == frame.paragraph for s in sightings.of(f.index)]
        self._last = {key_of(s.speaker): s for s in before}
        self._counts = Counter(key_of(s.speaker) for s in before)
        self._opening = next((key_of(s.speaker) for s in before if s.paragraph == frame.paragraph), None)
        self._ranks = ranks(key_of(one.speaker) for one in before)
        able = [s for s in before if is_personal(s.speaker) and self._may_be(s.speaker)]
        self._able, self._able_free = (
            ranks(key_of(one.speaker) for one in able),
            ranks(key_of(one.speaker) for one in able if one.free),
        )
        people = [key_of(s.speaker) for s in before if is_named_person(s.speaker)]
        first = sightings.first_person()
        self._people = (key_of(first) if first is not None else None, people[-1] if people else None)
        told = narrator.memory.speakers
        frames = range(max(0, frame.index - _REACH), frame.index + 1)
        self._spoke = {key_of(told[index]): index for index in frames if index in told}
        self._topic = _topic(narrator, frame.index - 1)
        self._spoke_last = next((key_of(told[index]) for index in reversed(frames) if index in told), None)

    def candidates(self) -> dict[Key, Speaker]:
        """Gives whose a quotation may be: who is named before it or in the next sentence, or is described near it.

        Whom a pronoun cannot stand for is left out, as is whom only the sentence itself names behind "he said"; of a
        bare quotation also whose wife or adviser the sentence before tells of. Whom the rules read is one of them.
        """
        found = {key_of(self._read): self._read}
        for sighting in (*self._before, *self._next):
            near = self._frame.paragraph - sighting.paragraph < _DESCRIBED
            if (near or not sighting.speaker.anonymous) and self._may_be(sighting.speaker):
                found.setdefault(key_of(sighting.speaker), sighting.speaker)
        return {key: one for key, one in found.items() if key not in self._owners or key == key_of(self._read)}

    def of(self, speaker: Speaker) -> frozenset[str]:
        """Gives the signs that a quotation is a speaker's."""
        key = key_of(speaker)
        signs = {*self._kind(speaker, key), *self._here(key), *self._named(key), *self._told(speaker, key)}
        return frozenset((*signs, *(f"{self._how}: {sign}" for sign in signs)))

    def _may_be(self, speaker: Speaker) -> bool:
        """Says whether the pronoun may stand for a speaker."""
        return not self._pronoun or self._narrator.memory.fits(self._pronoun, speaker, self._narrator.lexicon)

    def _kind(self, speaker: Speaker, key: Key) -> Iterator[str]:
        """Gives what a speaker is, and whether the rules read him."""
        kind = _kind_of(speaker)
        yield kind
        if key == key_of(self._read):
            yield from ("read", f"read, {kind}")
            yield from ("read, told right before",) if self._is_right_before(speaker) else ()

    def _is_right_before(self, speaker: Speaker) -> bool:
        """Says whether the sentence before names a speaker, in whatever way."""
        index = self._frame.index
        return index > 0 and self._narrator.frames[index - 1].span.overlaps(speaker.span)

    def _here(self, key: Key) -> Iterator[str]:
        """Gives how the sentence of the quotation and the one behind it name a speaker."""
        left = [s for s in self._left if key_of(s.speaker) == key]
        right = [s for s in self._right if key_of(s.speaker) == key]
        if left:
            yield "before it in the sentence"
            yield from ("subject before it",) if any(s.free for s in left) else ()
        if right:
            yield "behind it, free" if any(s.free for s in right) else "behind it, not free"
            yield from ("speaks behind it",) if any(s.speaks for s in right) else ()
        if any(key_of(s.speaker) == key for s in self._next):
            yield "opens the next sentence" if key_of(self._next[0].speaker) == key else "in the next sentence"

    def _named(self, key: Key) -> Iterator[str]:
        """Gives how lately and in which place the text before names a speaker."""
        if key == self._opening:
            yield "opens the paragraph"
        for order, person in zip(("first", "last"), self._people, strict=True):
            yield from (f"the {order} person",) if key == person else ()
        last = self._last.get(key)
        if last is None:
            yield "not before"
            return
        yield from ("named once",) if self._counts[key] == 1 else ()
        yield f"latest {min(_LATEST, self._ranks[key])}"
        if key in self._able:
            yield f"able {min(_LATEST, self._able[key])}"
        if key in self._able_free:
            yield f"able, free {min(_LATEST, self._able_free[key])}"
        yield f"back {distance(self._frame.index - last.frame)}"
        yield f"paragraphs {min(2, self._frame.paragraph - last.paragraph)}"
        yield "last free" if last.free else "last not free"
        yield from ("last opens",) if last.opens else ()
        yield f"last as {_form_of(last)}"
        if last.frame == self._frame.index - 1:
            yield f"right before as {_form_of(last)}{', free' if last.free else ''}"

    def _told(self, speaker: Speaker, key: Key) -> Iterator[str]:
        """Gives what was told of a speaker: whether he spoke before, and is surely he or she."""
        memory = self._narrator.memory
        if self._pronoun and memory.sex_of(speaker) == sex_of(self._pronoun, self._narrator.lexicon):
            yield "surely he or she"
        if key == self._topic:
            yield "topic"
        if key not in self._spoke:
            yield "did not speak" if self._spoke else "nobody spoke"
            return
        yield "spoke"
        yield from ("spoke last",) if key == self._spoke_last else ()
        if self._narrator.frames[self._spoke[key]].paragraph == self._frame.paragraph:
            yield "spoke in the paragraph"


def key_of(speaker: Speaker) -> Key:
    """Gives by what speakers are told apart: the name, and whether it is only a description."""
    return speaker.name, speaker.anonymous


def _topic(narrator: Narrator, index: int) -> Key | None:
    """Gives who spoke in a frame, else whom it is about, where that was asked before."""
    memory = narrator.memory
    found = memory.speakers.get(index) or memory.topics.get(index)
    return key_of(found) if found is not None else None


def _kind_of(speaker: Speaker) -> str:
    """Gives the kind of a speaker as the signs tell it: described, a person, or what body."""
    if speaker.anonymous:
        return "described"
    if speaker.actor is None or speaker.actor.kind == "person":
        return "person of several words" if " " in speaker.name else "person of one word"
    if speaker.actor.kind in STATES:
        return "state"
    return "group" if speaker.actor.kind in ARMED_GROUPS else "body"


def _form_of(sighting: Sighting) -> str:
    """Gives the form of a naming: by name, or as somebody new or known."""
    if not sighting.speaker.anonymous and sighting.phrase.form is not PhraseForm.ROLE:
        return "named"
    return "new" if sighting.phrase.definite is False else "known"
