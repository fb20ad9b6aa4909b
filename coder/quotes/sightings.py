"""Whom an article names or describes, sentence by sentence: of whom its quotations may be."""

from collections.abc import Iterator

from coder.quotes.account import Account
from coder.quotes.introductions import is_nobody, names_itself
from coder.quotes.memory import is_named_person
from coder.quotes.narration import Frame
from coder.quotes.owners import only_owns
from coder.quotes.phrase import Phrase, PhraseForm
from coder.quotes.speakers import Speaker, described_speaker
from coder.quotes.subjects import subject_of
from coder.values import dataclass

Key = tuple[str, bool]
"""By what the same speaker is known again: the name, and whether it is only a description."""

_REACH = 200
"""Namings before a quotation that are looked at."""

_OF_WHOM = 2  # tokens of "wife of" before a name


@dataclass(frozen=True, slots=True)
class Sighting:
    """One naming of somebody: where it stands, and how.

    `free`: neither governed nor embedded; `opens`: the first of its sentence; `speaks`: subject of a verb of speech.
    """

    speaker: Speaker
    frame: int
    paragraph: int
    phrase: Phrase
    free: bool
    opens: bool
    speaks: bool


class Sightings:
    """The namings of one article, each sentence read once."""

    def __init__(self, account: Account) -> None:
        """Takes what was read of the article; nothing is read before it is asked for."""
        self._account = account
        self._all: list[Sighting] = []
        self._ends: list[int] = []  # how many namings there are up to the end of each frame
        self._first: Speaker | None = None
        self._owners: dict[int, set[Key]] = {}

    def before(self, index: int) -> list[Sighting]:
        """Gives the latest namings in the frames before one, in reading order."""
        self._read(index)
        end = self._ends[index - 1] if index else 0
        return self._all[max(0, end - _REACH) : end]

    def of(self, index: int) -> list[Sighting]:
        """Gives the namings of a frame in reading order."""
        self._read(index + 1)
        return self._all[self._ends[index - 1] if index else 0 : self._ends[index]]

    def owners(self, index: int) -> set[Key]:
        """Gives of whom a frame only tells whose relative or man it is about: "The wife of Pol disagrees"."""
        self._read(index + 1)
        return self._owners.get(index, set())

    def first_person(self) -> Speaker | None:
        """Gives the person named first in what was read so far."""
        return self._first

    def _read(self, end: int) -> None:
        """Reads the frames up to one."""
        while len(self._ends) < end:
            frame = self._account.frames[len(self._ends)]
            for sighting in () if frame.heading else self._find(frame):
                self._all.append(sighting)
                if self._first is None and is_named_person(sighting.speaker):
                    self._first = sighting.speaker
            self._ends.append(len(self._all))

    def _find(self, frame: Frame) -> Iterator[Sighting]:
        account, opens = self._account, True
        speaking = _speaking(account, frame)
        for phrase in account.phrases[frame.index]:
            speaker = _speaker(account, phrase, frame)
            if speaker is None or account.is_no_person(phrase, frame) or account.is_place(phrase, frame):
                continue
            if account.is_doubtful(speaker, frame):
                continue
            if _is_owner(account, phrase, frame):
                self._owners.setdefault(frame.index, set()).add((speaker.name, speaker.anonymous))
                continue
            free = not phrase.governed and not phrase.embedded
            yield Sighting(speaker, frame.index, frame.paragraph, phrase, free, opens, phrase in speaking)
            opens = False


def _speaker(account: Account, phrase: Phrase, frame: Frame) -> Speaker | None:
    """Gives whom a phrase names or describes by itself."""
    if names_itself(phrase):
        return account.named(phrase, frame)
    if phrase.form is not PhraseForm.ROLE or is_nobody(phrase, frame, account.lexicon):
        return None
    known = account.memory.holder(frame.tokens[phrase.last - 1].lemma, frame.index) if phrase.definite else None
    if known is not None and not known.anonymous:
        return known  # "the midwife", who was named before
    phrases = account.phrases[frame.index]
    return described_speaker(phrase, frame, account.document.text, account.lexicon, phrases)


def _is_owner(account: Account, phrase: Phrase, frame: Frame) -> bool:
    """Says whether a phrase only tells whose relative or man is told of: "the wife of Pol", "Pol's adviser"."""
    if phrase.form not in {PhraseForm.NAME, PhraseForm.ACTOR} or phrase.first < _OF_WHOM:
        return False
    noun, of = frame.tokens[phrase.first - _OF_WHOM : phrase.first]
    owned = of.lower in account.lexicon.words["partitive"] and account.lexicon.role_of(noun) is not None
    return owned or only_owns(phrase, frame)


def _speaking(account: Account, frame: Frame) -> list[Phrase]:
    """Gives the subjects of the verbs of speech of a frame."""
    phrases, end = account.phrases[frame.index], len(frame.tokens)
    found: list[Phrase] = []
    for position in range(end) if phrases else ():
        verb = account.lexicon.verb_at(frame.tokens, position)
        subject = subject_of(position, verb, 0, end, frame, phrases, account.lexicon) if verb is not None else None
        if subject is not None:
            found.append(subject)
    return found
