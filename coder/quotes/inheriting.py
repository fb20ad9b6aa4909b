"""Who speaks where a quotation has no attribution of its own: the same sentence told it, or the next one names him."""

from coder.passages import Quotation
from coder.quotes.attribution import Attribution, attribute
from coder.quotes.following import is_named
from coder.quotes.introductions import names_itself
from coder.quotes.narration import Frame, Slot
from coder.quotes.phrase import Phrase, PhraseForm, is_medium
from coder.quotes.speakers import UNNAMED, Speaker
from coder.quotes.topics import Narrator
from coder.speech import SpeechKind, SpeechLexicon

_PASSIVE = frozenset({"werd", "werden", "wordt", "worden", "was", "were", "is"})
_HEARSAY = frozenset({"zou", "zouden"})
_TOLD = frozenset({SpeechKind.SAY, SpeechKind.TELL, SpeechKind.WRITE, SpeechKind.POST, SpeechKind.ACCUSE})
_BREAKS = frozenset({";", "while", "whereas", "terwijl"})
_FAR_SAYING = 9  # tokens at the head of a sentence that tells whose the words before it are
_ABLE = (PhraseForm.ROLE, PhraseForm.PRONOUN, PhraseForm.EPITHET)
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


def told_before(
    frame: Frame, slot: Slot, before: int, phrases: list[Phrase], lexicon: SpeechLexicon
) -> Attribution | None:
    """Gives the attribution before words that a medium behind them passes on: "X said: “...,” Reuters wrote"."""
    found = attribute(frame, slot, before, slot.before, phrases, lexicon)
    if found is None or found.verb is None or found.phrase is None or is_medium(found.phrase):
        return None
    return None if found.verb.kind is SpeechKind.THINK else found


def added_by_same(narrator: Narrator, frame: Frame, speaker: Speaker) -> bool:
    """Says whether a sentence goes on with the quotation before it, of which only the attribution stands between:
    "“...,” said Anna Pol. “...,” she added."
    """
    earlier = narrator.frames[frame.index - 1] if frame.index else None
    if earlier is None or earlier.paragraph != frame.paragraph or len(earlier.slots) != 1 or len(frame.slots) != 1:
        return False
    if earlier.slots[0].before or frame.slots[0].before or len(frame.tokens) > _FAR_SAYING or speaker.anonymous:
        return False
    spoken = sum(narrator.lexicon.verb_at(earlier.tokens, at) is not None for at in range(len(earlier.tokens)))
    phrases = narrator.phrases[frame.index]
    told = attribute(frame, frame.slots[0], 0, len(frame.tokens), phrases, narrator.lexicon) if spoken < 2 else None
    if told is None or told.phrase is None or told.phrase.form is not PhraseForm.PRONOUN:
        return False
    meant = narrator.speaker_of(told.phrase, frame)
    return meant is not None and meant.name == speaker.name


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


def pointed_back(narrator: Narrator, frame: Frame) -> Speaker | None:
    """Gives whose words the sentence behind a lone quotation says they are: "“...” Those were the words of Anna Pol.".

    It opens with a word that points back and tells of words; theirs is who says it, or whom "of" names.
    """
    following = narrator.frames[frame.index + 1] if frame.index + 1 < len(narrator.frames) else None
    if following is None or following.slots or following.paragraph != frame.paragraph or len(following.tokens) < 4:
        return None
    tokens, lexicon, phrases = following.tokens, narrator.lexicon, narrator.phrases[following.index]
    sayings = lexicon.words["sayings"]
    opening = [token.lower for token in tokens[:_FAR_SAYING]]
    if opening[0] in {"met", "with"} and opening[2] in sayings and opening[3] in _PASSIVE:
        return Speaker(UNNAMED, "", tokens[2].span, True, None, None, "nobody is told")  # "With those words X was met"
    if opening[0] not in lexicon.words["pointing"] and not (opening[1] in sayings and tokens[0].is_capital):
        return None
    saying = next((k for k, word in enumerate(opening) if word in sayings), None)
    verb = next((k for k in range(1, len(opening)) if lexicon.verb_at(tokens, k) is not None), None)
    cues = [at for at in (saying, verb) if at is not None]
    if not cues or (saying is None and opening[0] in {"de", "the"}):
        return None  # "De gemeente houdt vol dat"
    able = (p for p in phrases if p.first > min(cues) - _FAR_NAME and (names_itself(p) or p.form in _ABLE))
    told = next((p for p in able if not p.embedded or saying is not None), None)
    return narrator.speaker_of(told, following) if told is not None else None


def relays(attribution: Attribution, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether a medium only reports what somebody told of before said: "... “...,” the news agency reported"."""
    phrase = attribution.phrase
    if phrase is None:
        return False
    words = frame.tokens[max(0, phrase.first - 1) : phrase.last]
    return is_medium(phrase) or any(token.lower in lexicon.media_kinds or token.lower == "press" for token in words)


def goes_on_telling(narrator: Narrator, frame: Frame, slot: Slot) -> bool:
    """Says whether a sentence goes on with what the one before told that somebody said.

    It opens with a clause alone ("Only that it was “...”"), or is Dutch hearsay ("Het zou gaan om „...”").
    """
    lexicon, words = narrator.lexicon, [token.lower for token in frame.tokens]
    earlier = narrator.frames[frame.index - 1] if frame.index else None
    if earlier is None or earlier.paragraph != frame.paragraph or not slot.before:
        return False
    clause = len(words) > 1 and words[0] in lexicon.words["elliptic"] and words[1] in {"that", "dat"}
    hearsay = lexicon.language == "nl" and not _HEARSAY.isdisjoint(words)
    if not clause and not hearsay:
        return False
    verbs = (lexicon.verb_at(earlier.tokens, position) for position in range(len(earlier.tokens)))
    return any(verb is not None and verb.kind in _TOLD for verb in verbs)


def another_speaks(narrator: Narrator, frame: Frame, begin: int, end: int) -> bool:
    """Says whether a new sentence names somebody before a colon: "he said. His wife, Ana Pol, was blunt:"."""
    full_stop = next((k for k in range(begin, end) if frame.tokens[k].text == "."), end)
    return any(full_stop < phrase.first and is_named(phrase) for phrase in narrator.phrases[frame.index])


def behind_question(narrator: Narrator, frame: Frame, slot: Slot) -> tuple[Attribution | None, Frame]:
    """Finds the attribution of "“Why?” Kalonji asked." in the short sentence behind the mark."""
    following = narrator.frames[frame.index + 1] if frame.index + 1 < len(narrator.frames) else None
    ends = slot.quotation.inner.of(narrator.document.text)[-1:]
    if following is None or ends not in {"?", "!", "…"} or following.slots or following.paragraph != frame.paragraph:
        return None, frame
    if len(following.tokens) > 7 or len(following.tokens) < 3:
        return None, frame
    position = len(following.tokens) - 2
    verb = narrator.lexicon.verb_at(following.tokens, position)
    phrases = [p for p in narrator.phrases[following.index] if p.last <= position and not p.governed]
    if verb is None or not phrases:
        return None, frame
    why = f"verb behind the question: {verb.lemma} ({verb.where})"
    return Attribution(position, verb, phrases[-1], why, True), following
