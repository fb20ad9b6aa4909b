"""Who speaks where a quotation has no attribution of its own: the same sentence told it, or the next one names him."""

from coder.passages import Quotation
from coder.quotes.attribution import Attribution, attribute
from coder.quotes.introductions import names_itself
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm
from coder.quotes.speakers import Speaker
from coder.quotes.topics import Narrator

_BREAKS = frozenset({";", "while", "whereas", "terwijl"})
_FAR_NAME = 4  # tokens at the head of a sentence in which its subject begins


def carried_over(narrator: Narrator, frame: Frame, number: int) -> Attribution | None:
    """Gives the attribution of an earlier quotation of the sentence: "X said “...”, but also “...”".

    It must stand before both, and no clause that is set against it between them.
    """
    phrases = narrator.phrases[frame.index]
    here = frame.slots[number].before
    for earlier in range(number - 1, -1, -1):
        slot = frame.slots[earlier]
        if any(token.lower in _BREAKS for token in frame.tokens[slot.before : here]):
            return None
        before = frame.slots[earlier - 1].before if earlier else 0
        told = attribute(frame, slot, before, here, phrases, narrator.lexicon)
        if told is not None and told.cue < slot.before:
            return Attribution(told.cue, told.verb, told.phrase, f"goes on: {told.why}", False)
    return None


def introduced_behind(narrator: Narrator, frame: Frame, quotation: Quotation) -> Speaker | None:
    """Gives whom the sentence behind a lone quotation at the head of a paragraph introduces: "“...” Anna Pol (31), a
    nurse, has not slept."
    """
    if frame.index + 1 >= len(narrator.frames) or quotation.inner.end == quotation.outer.end:
        return None
    following = narrator.frames[frame.index + 1]
    if following.slots or following.paragraph != frame.paragraph:
        return None
    opening = next((p for p in narrator.phrases[following.index] if _opens(p)), None)
    return narrator.speaker_of(opening, following) if opening is not None else None


def _opens(phrase: Phrase) -> bool:
    """Says whether a phrase at the head of a sentence names or describes a person as its subject."""
    person = phrase.mention is None or phrase.mention.actor.kind in {"person", "civilians"}
    named = names_itself(phrase) or phrase.form is PhraseForm.ROLE
    return named and person and phrase.first <= _FAR_NAME and not phrase.governed and not phrase.embedded
