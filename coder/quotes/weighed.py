"""Whose a quotation is that its sentence only points at or leaves untold: the likeliest of those named before."""

from coder.quotes.memory import sex_of
from coder.quotes.narration import Slot
from coder.quotes.phrase import PhraseForm
from coder.quotes.sightings import Sightings
from coder.quotes.speakersigns import BARE, SpeakerSigns, key_of
from coder.quotes.topics import Narrator
from coder.quotes.utterance import Utterance
from coder.quotes.voice import voice_of
from coder.weighing import speaker_weights

_SURE = 1.5
"""By how much the weights must speak rather for another than for whom the rules read."""


class Weighed:
    """A second look at who speaks, by all that one article names."""

    def __init__(self, narrator: Narrator) -> None:
        """Takes the article as it is read; what it names is read when it is first asked for."""
        self._narrator = narrator
        self._sightings = Sightings(narrator)

    def reconsider(self, utterance: Utterance, slot: Slot) -> None:
        """Gives an utterance its likeliest speaker, where its sentence tells none or only "she".

        The rules take the nearest that fits; the weights ask of everybody how lately, how often and as what he was
        named, and who spoke before (docs/coder.md). A sentence that names or describes its speaker is left alone.
        """
        signs = self.signs(utterance, slot)
        if signs is None or self._tells_of_another(utterance, slot):
            return
        weights, read = speaker_weights(), utterance.speaker
        found = max(signs.candidates().values(), key=lambda one: weights.of(signs.of(one)))
        if key_of(found) == key_of(read) or weights.of(signs.of(found)) - weights.of(signs.of(read)) < _SURE:
            return
        utterance.speaker = found
        utterance.why.append(f"weighed: rather {found.name} than {read.name}")
        pronoun = self._pronoun(utterance)
        if pronoun is not None and pronoun != BARE:
            self._narrator.memory.learn_pronoun(pronoun, found, self._narrator.lexicon)

    def signs(self, utterance: Utterance, slot: Slot) -> SpeakerSigns | None:
        """Gives the signs by which it is weighed whose the quotation in a slot is; None where that is told."""
        pronoun = self._pronoun(utterance)
        if pronoun is None:
            return None
        at = slot.before if slot in utterance.frame.slots else 0  # of a question: in the sentence behind it
        return SpeakerSigns(self._narrator, self._sightings, utterance.frame, at, pronoun, utterance.speaker)

    def _tells_of_another(self, utterance: Utterance, slot: Slot) -> bool:
        """Says whether a quotation that nothing ascribes tells of "he" and never says "I": he is hardly who speaks."""
        narrator = self._narrator
        voice = voice_of(slot.quotation, narrator.document.text, narrator.lexicon)
        return utterance.attribution is None and bool(voice.others) and not voice.alone

    def _pronoun(self, utterance: Utterance) -> str | None:
        """Gives "he" or "she" that tells who speaks, BARE where nothing does; None where a sentence tells it."""
        if utterance.attribution is None:
            return None if utterance.told else BARE
        phrase = utterance.attribution.phrase
        if phrase is None or phrase.form is not PhraseForm.PRONOUN:
            return None
        word = utterance.frame.tokens[phrase.first].lower
        return word if sex_of(word, self._narrator.lexicon) is not None else None
