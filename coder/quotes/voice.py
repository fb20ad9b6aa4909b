"""Who may say a quotation by the persons it tells of: "I" is one person, and he of whom it tells is another."""

from dataclasses import dataclass

from coder.passages import Quotation
from coder.quotes.memory import sex_of_role
from coder.quotes.speakers import Speaker
from coder.speech import SpeechLexicon

_MOST_WORDS = 60  # words of a quotation that are looked at
_MARKS = ".,;:!?…()\"'“”„‘’«»"


@dataclass(frozen=True, slots=True)
class Voice:
    """What a quotation tells: `alone` where it says "I" and never "we"; `others` are the he and she in it."""

    alone: bool
    others: frozenset[str]

    def tells_of(self, speaker: Speaker, lexicon: SpeechLexicon) -> bool:
        """Says whether the quotation may speak of that relative as he or she."""
        if speaker.role not in lexicon.words["relations"]:
            return False
        sex = sex_of_role(speaker.role, lexicon)
        return bool(self.others) if sex is None else sex in self.others


def voice_of(quotation: Quotation, text: str, lexicon: SpeechLexicon) -> Voice:
    """Reads the pronouns of a quotation."""
    words = {word.strip(_MARKS) for word in quotation.inner.of(text).lower().split()[:_MOST_WORDS]}
    words |= {word.replace("’", "'").partition("'")[0] for word in words}
    own = lexicon.words["possessive"]
    others = frozenset(sex for sex in ("he", "she") if words & (lexicon.words[sex] - own))
    return Voice(bool(words & lexicon.words["i"]) and not words & lexicon.words["we"], others)
