"""How something was said: when, in what medium, to whom, about whom, on whose behalf, in which language."""

from bisect import bisect_left
from itertools import takewhile

from coder.actors import ActorReading
from coder.codebook import ActorKind
from coder.kinds import CROWDS
from coder.mentions import DateMention, MentionForm
from coder.passages import Document
from coder.quotes.attribution import Attribution
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm
from coder.quotes.speakers import Speaker
from coder.reading import detect_language
from coder.records import Span
from coder.speech import SpeechKind, SpeechLexicon
from coder.words import Token

_LEAST_FOREIGN = 8  # words from which on the language of a quotation can be told


def said_on(frame: Frame, attribution: Attribution | None, dates: tuple[DateMention, ...]) -> DateMention | None:
    """Gives the expression of time that stands nearest to the verb among the narrator's words; None where none does."""
    quoted = [slot.quotation.outer for slot in frame.slots]
    span = frame.span
    first = bisect_left(dates, span.start, key=lambda date: date.span.start)
    here = takewhile(lambda date: date.span.end <= span.end, dates[first:])
    told = [d for d in here if d.anchored and not any(d.span.overlaps(quote) for quote in quoted)]
    if not told or attribution is None:
        return None
    at = frame.tokens[attribution.cue].start
    return min(told, key=lambda d: (abs(d.span.start - at), d.span.start))


def medium(frame: Frame, attribution: Attribution | None, lexicon: SpeechLexicon) -> tuple[str | None, Span | None]:
    """Gives in what something was said (Twitter, interview, statement) and the words that tell it."""
    if attribution is not None and attribution.verb is not None and attribution.verb.medium is not None:
        return attribution.verb.medium, frame.tokens[attribution.cue].span
    tokens = frame.tokens
    for index in range(len(tokens)):
        for phrase, name in lexicon.media.get(tokens[index].lower, ()):
            words = tokens[index : index + len(phrase)]
            if tuple(token.lower for token in words) != phrase:
                continue
            if len(phrase) > 1 or _told_in(tokens, index, lexicon):
                return name, Span(words[0].start, words[-1].end)
    return None, None


def _told_in(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a preposition or a verb of speech stands before a word for a medium: "in een open brief"."""
    if tokens[index].lower in lexicon.words["by"]:
        return True
    for token in reversed(tokens[max(0, index - 3) : index]):
        if token.lower in lexicon.words["prepositions"]:
            return token.lower not in lexicon.words["according"]
        if token.lower in lexicon.verbs:
            return True
        if not token.is_word:
            return False
    return False


def told_to(
    frame: Frame,
    phrases: list[Phrase],
    speaker: Speaker,
    document: Document,
    lexicon: SpeechLexicon,
) -> tuple[str | None, Span | None]:
    """Gives the medium that was told ("tegen de krant Mada Masr", "told the BBC") and where it is named."""
    for phrase in phrases:
        mention = phrase.mention
        if mention is not None and mention.actor.kind is ActorKind.MEDIA and mention.actor != speaker.actor:
            return mention.actor.name, phrase.span
    for index, token in enumerate(frame.tokens[:-1]):
        if token.lower not in lexicon.media_kinds or not frame.tokens[index + 1].is_capital:
            continue
        named = next((p for p in phrases if index < p.first <= index + 2), None)  # "de krant De Morgen"
        if named is not None and named.span != speaker.span:
            span = Span(frame.tokens[index + 1].start, named.span.end)
            return (named.mention.actor.name if named.mention is not None else span.of(document.text)), span
    return None, None


def addressee(
    attribution: Attribution | None, frame: Frame, phrases: list[Phrase], speaker: Speaker, lexicon: SpeechLexicon
) -> str | None:
    """Gives the actor that is spoken to: "told Kagame that", "zei tegen Poetin", "waarschuwde Israël"."""
    if attribution is None or attribution.verb is None:
        return None
    tokens = frame.tokens
    direct = attribution.verb.kind in {SpeechKind.ASK, SpeechKind.ACCUSE, SpeechKind.TELL}
    for phrase in phrases:
        mention = phrase.mention
        if phrase.first <= attribution.cue or mention is None or phrase.form is not PhraseForm.ACTOR:
            continue
        if mention.actor.kind in CROWDS or mention.actor.kind is ActorKind.MEDIA or mention.actor.name == speaker.name:
            continue
        between = tokens[attribution.cue + 1 : phrase.first]
        if len(between) > 6 or any(not t.is_word or t.lower in lexicon.words["conjunctions"] for t in between):
            return None
        preposition = next((t.lower for t in between if t.lower in lexicon.words["prepositions"]), None)
        if preposition is None and direct and not (attribution.follows and phrase == attribution.phrase):
            return mention.actor.name
        if preposition in lexicon.words["addressed"]:
            return mention.actor.name
    return None


def affiliation(speaker: Speaker, frame: Frame, actors: ActorReading) -> str | None:
    """Gives the organisation of the speaker as the text tells it, else the group that the actor belongs to."""
    if speaker.anonymous:
        return None
    told = [m for m in actors.memberships if m.member.name == speaker.name and not m.ended]
    if told:
        here = [m for m in told if m.span.overlaps(frame.span)]
        return (here or told)[0].group.name
    if speaker.actor is not None:
        group = actors.group_of(speaker.actor)
        return group.name if group != speaker.actor else None
    return None


def about_whom(
    spans: tuple[Span, ...],
    attribution: Attribution | None,
    speaker: Speaker,
    phrases: list[Phrase],
    actors: ActorReading,
) -> tuple[str, ...]:
    """Gives the actors that the words name, and whom the speaker calls or accuses so; crowds left out."""
    named = [mention for span in spans for mention in actors.within(span) if mention.form is not MentionForm.PRONOUN]
    found = [mention.actor for mention in named if mention.actor.kind not in CROWDS]
    if attribution is not None and attribution.verb is not None:
        if attribution.verb.kind in {SpeechKind.CALL, SpeechKind.ACCUSE}:
            found += [
                phrase.mention.actor
                for phrase in phrases
                if phrase.mention is not None
                and phrase.first > attribution.cue
                and phrase.mention.actor.kind not in CROWDS | {ActorKind.MEDIA}
            ]
    return tuple(dict.fromkeys(actor.name for actor in found if actor.name != speaker.name))


def translated(words: str, speaker: Speaker, language: str, lexicon: SpeechLexicon) -> tuple[str, bool | None]:
    """Gives the language of the words, and whether they are a translation (None: not to be told)."""
    spoken = detect_language(words) if len(words.split()) >= _LEAST_FOREIGN else language
    if spoken != language:
        return spoken, False
    country = speaker.actor.country if speaker.actor is not None else None
    if country is None:
        return language, None
    if country in lexicon.native:
        return language, False
    return language, True if lexicon.always_translated else None
