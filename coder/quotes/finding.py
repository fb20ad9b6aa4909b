"""Who says what about whom: quotations of an article that somebody said."""

from itertools import pairwise

from coder.actors import ActorReading
from coder.mentions import DateMention, PlaceMention
from coder.passages import Document
from coder.quotes.ahead import unknown
from coder.quotes.attribution import Attribution, attribute
from coder.quotes.circumstances import about_whom, addressee, affiliation, medium, said_on, told_to, translated
from coder.quotes.goingon import goes_on
from coder.quotes.inheriting import (
    behind_question,
    carried_over,
    goes_on_telling,
    introduced_behind,
    pointed_back,
    relays,
    told_before,
)
from coder.quotes.narration import Frame, Slot
from coder.quotes.speakers import UNNAMED, Speaker
from coder.quotes.terms import is_term, is_written_on, reads_as_sentence
from coder.quotes.topics import Narrator
from coder.quotes.unascribed import whose
from coder.quotes.utterance import Utterance
from coder.quotes.weighed import Weighed
from coder.records import Quote, Span

LEAST_WORDS = 3
"""A quotation of fewer words is a term or a label (annotation rule: at least three words)."""

_LOOSE = ("verb further on", "cited after")  # attributions that may belong to an earlier quotation of the sentence
_REACH = 80  # tokens of the narrator around a quotation in which its attribution is looked for


def find_quotes(
    document: Document, actors: ActorReading, dates: tuple[DateMention, ...], places: tuple[PlaceMention, ...]
) -> tuple[Quote, ...]:
    """Finds the quotations of a document that somebody said, in reading order.

    `actors`, `dates` and `places` are what was read of the document before. Scare quotes, terms, titles and nicknames
    are left out; a quotation split by its attribution, or going on in the next paragraph, is one quote of several
    parts.
    """
    narrator = Narrator(document, actors, places)
    weighed = Weighed(narrator)
    utterances: list[Utterance] = []
    current: Utterance | None = None
    for frame in narrator.frames:
        if not frame.slots or (frame.heading and frame.is_bare):  # also words that are taken for a sub-heading
            narrator.topic(frame)  # in reading order, so that a chain of pronouns is followed link by link
            current = None
            continue
        for number, slot in enumerate(frame.slots):
            going_on = current is not None and goes_on(current, narrator, frame, number)
            if current is not None and going_on:
                current.parts.append(slot.quotation)
                narrator.said(frame, current.speaker)
                continue
            current = _begin(narrator, frame, number, slot)
            if current is not None:
                weighed.reconsider(current, slot)
                utterances.append(current)
                narrator.said(frame, current.speaker)
    return tuple(
        _quote(utterance, narrator, dates)
        for utterance in utterances
        if sum(len(part.inner.of(document.text).split()) for part in utterance.parts) >= LEAST_WORDS
    )


def _begin(narrator: Narrator, frame: Frame, number: int, slot: Slot) -> Utterance | None:
    before = max(frame.slots[number - 1].before if number else 0, slot.before - _REACH)
    after = frame.slots[number + 1].before if number + 1 < len(frame.slots) else len(frame.tokens)
    after = min(after, slot.before + _REACH)
    phrases, lexicon = narrator.phrases[frame.index], narrator.lexicon
    text = narrator.document.text
    attribution = attribute(frame, slot, before, after, phrases, lexicon)
    if number and (attribution is None or attribution.why.startswith(_LOOSE) or relays(attribution, frame, lexicon)):
        attribution = carried_over(narrator, frame, number) or attribution
    elif attribution is not None and attribution.follows and relays(attribution, frame, lexicon):
        attribution = told_before(frame, slot, before, phrases, lexicon) or attribution
    sentence = reads_as_sentence(slot.quotation, text)
    if is_term(slot, frame, attribution, narrator.document, narrator.lexicon, narrator.marks):
        return None
    if attribution is None and goes_on_telling(narrator, frame, slot):
        attribution = Attribution(0, None, None, "told on from the sentence before", False)
    if attribution is None and not sentence:
        told = whose(frame, slot, phrases, lexicon)
        if told is None or len(slot.quotation.inner.of(text).split()) < LEAST_WORDS:
            return None
        attribution = Attribution(told.first, None, told, "subject of the clause that holds the words", False)
    if attribution is None and frame.is_bare:
        attribution, frame_of = behind_question(narrator, frame, slot)
        if attribution is not None and attribution.phrase is not None:
            speaker = narrator.speaker_of(attribution.phrase, frame_of)
            return Utterance([slot.quotation], speaker, frame_of, attribution, [attribution.why]) if speaker else None
    if attribution is None and not frame.is_bare:
        return None
    if attribution is not None and is_written_on(frame, slot, attribution.phrase, lexicon, narrator.frames):
        return None
    behind = False
    if attribution is not None and attribution.phrase is not None:
        speaker = narrator.speaker_of(attribution.phrase, frame) or unknown(narrator, attribution.phrase, frame)
        why = [attribution.why]
    else:
        speaker = narrator.before(frame, quotation=slot.quotation)
        why = [attribution.why] if attribution is not None else []
        why.append("speaker from the sentence before")
        heads = not frame.index or narrator.frames[frame.index - 1].paragraph != frame.paragraph
        pointed = pointed_back(narrator, frame) if frame.is_bare else None
        behind = pointed is not None
        if pointed is not None:
            speaker = pointed
        elif frame.is_bare and heads and speaker is None:
            speaker = introduced_behind(narrator, frame, slot.quotation) or speaker
        if speaker is None and attribution is not None and sentence:
            speaker = Speaker(UNNAMED, "", frame.tokens[attribution.cue].span, True, None, None, "nobody is told")
    if speaker is None:
        return None
    return Utterance([slot.quotation], speaker, frame, attribution, [*why, f"speaker: {speaker.why}"], behind)


def _speakers(utterance: Utterance, narrator: Narrator) -> tuple[str, ...]:
    """Gives all who speak: "zeggen Frankrijk en Duitsland", "said Smith and Jones"."""
    names = [utterance.speaker.name]
    attribution, frame = utterance.attribution, utterance.frame
    if attribution is None or attribution.phrase is None or utterance.speaker.anonymous:
        return tuple(names)
    phrases = narrator.phrases[frame.index]
    for first, second in pairwise(phrases):
        between = [token.lower for token in frame.tokens[first.last : second.first]]
        if not between or between[0] not in narrator.lexicon.words["and"] or attribution.phrase not in (first, second):
            continue
        if len(between) > 1 and not set(between[1:]) <= narrator.lexicon.words["definite"]:
            continue
        other = narrator.speaker_of(second if attribution.phrase == first else first, frame)
        if other is not None and not other.anonymous:
            names.append(other.name)
    return tuple(dict.fromkeys(names))


def _quote(utterance: Utterance, narrator: Narrator, dates: tuple[DateMention, ...]) -> Quote:
    document, actors, speaker = narrator.document, narrator.actors, utterance.speaker
    text = document.text
    spans = tuple(part.inner for part in utterance.parts)
    parts = tuple(span.of(text) for span in spans)
    frame, lexicon = utterance.frame, narrator.lexicon
    fields: dict[str, Span] = {"speaker": speaker.span}
    why = list(utterance.why)
    day = said_on(utterance.frame, utterance.attribution, dates)
    if day is not None:
        fields["said_on"] = day.span
        why.append(f"said on: {day.rule}")
    said_in, in_span = medium(frame, utterance.attribution, lexicon)
    if in_span is not None:
        fields["medium"] = in_span
    reported_by, by_span = told_to(frame, narrator.phrases[frame.index], speaker, document, lexicon)
    if by_span is not None:
        fields["reported_by"] = by_span
    language, is_translation = translated(" ".join(parts), speaker, document.language, lexicon)
    return Quote(
        speaker=speaker.name,
        speaker_text=speaker.text,
        speakers=_speakers(utterance, narrator),
        anonymous=speaker.anonymous,
        text=" ".join(parts),
        parts=parts,
        partial=not reads_as_sentence(utterance.parts[0], text),
        language=language,
        is_translation=is_translation,
        said_on=day.event_date if day is not None else None,
        said_precision=day.precision if day is not None else None,
        medium=said_in,
        reported_by=reported_by,
        affiliation=affiliation(speaker, frame, actors),
        about=about_whom(spans, utterance.attribution, speaker, narrator.phrases[frame.index], actors),
        addressee=addressee(utterance.attribution, frame, narrator.phrases[frame.index], speaker, lexicon),
        evidence=parts[0],
        spans=spans,
        fields=fields,
        rationale=tuple(why),
    )
