"""Whether a quotation goes on with the one before it: "“...,” said Anna Pol. “...”", also in the next paragraph."""

from coder.quotes.attribution import Attribution
from coder.quotes.inheriting import added_by_same, another_speaks
from coder.quotes.narration import Frame
from coder.quotes.topics import Narrator
from coder.quotes.utterance import Utterance

_LEAST_CLAUSE = 5  # tokens of a relative clause that tells something of its own


def goes_on(current: Utterance, narrator: Narrator, frame: Frame, number: int) -> bool:
    """Says whether a quotation continues the utterance before it: only its attribution stands between.

    `number` is that of the quotation in its frame. Annotation rule: a quotation cut by its attribution is one quote.
    """
    slot = frame.slots[number]
    if frame.index == current.frame.index and number:
        return _goes_on_in_frame(current, narrator, frame, number)
    if not frame.is_bare or number:
        return not number and _is_last(current, narrator, frame) and added_by_same(narrator, frame, current.speaker)
    if not _is_last(current, narrator, frame):
        return False
    last = current.parts[-1]
    if frame.paragraph == narrator.frames[frame.index - 1].paragraph:
        return True
    unclosed = last.inner.end == last.outer.end
    opens_alike = narrator.document.text[slot.quotation.outer.start] == narrator.document.text[last.outer.start]
    alone = narrator.frames[frame.index - 1].is_bare  # closed, and nobody is told beside it: what follows is a new one
    return unclosed or (opens_alike and not alone and frame.paragraph == narrator.frames[frame.index - 1].paragraph + 1)


def _is_last(current: Utterance, narrator: Narrator, frame: Frame) -> bool:
    """Says whether the utterance holds the last quotation of the sentence before."""
    return [slot.quotation for slot in narrator.frames[frame.index - 1].slots][-1:] == current.parts[-1:]


def _goes_on_in_frame(current: Utterance, narrator: Narrator, frame: Frame, number: int) -> bool:
    slot, previous = frame.slots[number], frame.slots[number - 1]
    between = frame.tokens[previous.before : slot.before]
    if previous.quotation != current.parts[-1]:
        return False
    if not any(token.is_word for token in between):
        return True
    attribution = current.attribution
    if attribution is None or not attribution.follows:
        return False
    last = between[-1]
    after_words = last.is_word and last.lower in narrator.lexicon.words["conjunctions"]
    if last.text not in {",", ";", ":", "–", "—", "-", "."} and not after_words:
        return False
    if last.text == ":" and another_speaks(narrator, frame, previous.before, slot.before):
        return False
    if last.text == ":" and _is_told_anew(attribution, frame, slot.before, narrator):
        return False
    near = attribution.cue + 1 if last.text == ":" else max(attribution.cue + 1, slot.before - 3)
    return not any(
        narrator.lexicon.verb_at(frame.tokens, position) is not None for position in range(near, slot.before)
    )


def _is_told_anew(attribution: Attribution, frame: Frame, end: int, narrator: Narrator) -> bool:
    """Says whether a relative clause of his own leads to the second quotation: "said Pol, who denied it: “...”"."""
    after = attribution.phrase.last if attribution.phrase is not None else attribution.cue + 1
    opened = frame.tokens[after].text == "," and frame.tokens[after + 1].lower in narrator.lexicon.words["relatives"]
    return opened and end - after > _LEAST_CLAUSE
