"""Who a narrator's sentence is about as a speaker, so that a pronoun or a bare quotation finds its speaker."""

from dataclasses import dataclass, field
from functools import cached_property

from coder.actors import ActorReading
from coder.passages import Document
from coder.quotes.narration import Frame, read_frames
from coder.quotes.phrase import Phrase, PhraseForm
from coder.quotes.phrases import read_phrases
from coder.quotes.speakers import Speaker, described_speaker, named_speaker
from coder.quotes.subjects import subject_of, unlisted_person
from coder.quotes.terms import opening_marks
from coder.speech import SpeechLexicon, speech_lexicon
from coder.verbs import VerbReader

_LONGEST = 120  # tokens of a sentence in which its topic is looked for
_LABEL = 2  # words of a label before a paragraph at most
_UNNAMED = "unnamed person"
_FAR_BACK = 6  # sentences in which a pronoun's antecedent is looked for


@dataclass(slots=True)
class _Memory:
    topics: dict[int, Speaker | None] = field(default_factory=dict)
    speakers: dict[int, Speaker] = field(default_factory=dict)
    roles: dict[str, Speaker] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)


class Narrator:
    """Reads the frames of one article in order, and remembers who was spoken of."""

    def __init__(self, document: Document, actors: ActorReading) -> None:
        """Reads the frames and noun phrases of `document`."""
        self.document = document
        self.actors = actors
        self.lexicon: SpeechLexicon = speech_lexicon(document.language)
        self.frames = read_frames(document)
        self.marks = opening_marks(document)
        self._verbs = VerbReader(document.language)
        self.phrases = [read_phrases(frame, actors, self.lexicon, self._common) for frame in self.frames]
        self._memory = _Memory()
        for frame in self.frames:
            self._learn(frame)

    @cached_property
    def _common(self) -> frozenset[str]:
        """The words that the article also writes with a small letter."""
        return frozenset(t.text for s in self.document.sentences for t in s.tokens if t.text[:1].islower())

    def _learn(self, frame: Frame) -> None:
        """Remembers full names by their last word, and names by the role that introduces them."""
        for phrase in self.phrases[frame.index]:
            if not (phrase.form is PhraseForm.NAME or _is_person(phrase)):
                continue
            speaker = self._named(phrase, frame)
            if speaker is None or speaker.anonymous:
                continue
            words = speaker.text.split()
            if len(words) > 1:
                self._memory.names.setdefault(words[-1], speaker.name)
            role = self._role_beside(phrase, frame)
            if role is not None:
                self._memory.roles.setdefault(role, speaker)

    def _named(self, phrase: Phrase, frame: Frame) -> Speaker | None:
        phrases = self.phrases[frame.index]
        return named_speaker(phrase, frame, self.document.text, self._memory.names, self.lexicon, phrases)

    def _role_beside(self, phrase: Phrase, frame: Frame) -> str | None:
        before = frame.tokens[phrase.first - 1] if phrase.first else None
        if before is not None and self.lexicon.role_of(before) is not None:
            return before.lemma
        fronted = phrase.governed and phrase.first == 1  # "After Homs, its chairman declared"
        if phrase.last < len(frame.tokens) and frame.tokens[phrase.last].text == "," and not fronted:
            for token in frame.tokens[phrase.last + 1 : phrase.last + 6]:
                if self.lexicon.role_of(token) is not None:
                    return token.lemma
                if not token.is_word:
                    break
        return None

    def said(self, frame: Frame, speaker: Speaker) -> None:
        """Remembers who spoke in a frame."""
        self._memory.speakers[frame.index] = speaker
        if speaker.role is not None:
            self._memory.roles[speaker.role] = speaker

    def speaker_of(self, phrase: Phrase, frame: Frame) -> Speaker | None:
        """Gives who a phrase stands for; None where a pronoun finds nobody."""
        text = self.document.text
        if phrase.form is PhraseForm.PROCLAIMER:
            return self._proclaimed(phrase, frame)
        if phrase.form is PhraseForm.SOMEBODY:
            return Speaker(_UNNAMED, phrase.span.of(text), phrase.span, True, None, None, "one of several")
        if phrase.form is PhraseForm.PRONOUN:
            return self._meant_by_pronoun(phrase, frame)
        speaker = self._named(phrase, frame)
        if speaker is not None:
            if speaker.role is not None:
                self._memory.roles[speaker.role] = speaker
            return speaker
        known = self._memory.roles.get(frame.tokens[phrase.last - 1].lemma)
        if known is not None:
            return known
        return described_speaker(phrase, frame, text, self.lexicon, self.phrases[frame.index])

    def _proclaimed(self, phrase: Phrase, frame: Frame) -> Speaker | None:
        """Gives whose statement it is: its complement ("the statement of the ministry"), else who spoke before."""
        for other in self.phrases[frame.index]:
            if (
                phrase.last < other.first <= phrase.last + 4
                and other.governed
                and other.form in {PhraseForm.ACTOR, PhraseForm.NAME}
            ):
                return self.speaker_of(other, frame)
        issuers = [
            (other, earlier)
            for earlier in self.frames[max(0, frame.index - _FAR_BACK) : frame.index]
            if any(p.form is PhraseForm.PROCLAIMER for p in self.phrases[earlier.index])
            for other in self.phrases[earlier.index][:1]
            if other.form in {PhraseForm.ACTOR, PhraseForm.NAME}
        ]
        if issuers:
            return self.speaker_of(*issuers[-1])
        return self.before(frame)

    def _meant_by_pronoun(self, phrase: Phrase, frame: Frame) -> Speaker | None:
        misfits = self._misfits(phrase)
        found = self.before(frame, misfits) or self._aside(frame, misfits)
        if found is not None:
            return found
        if phrase.mention is not None and phrase.mention.actor.kind == "person":
            actor = phrase.mention.actor
            text = phrase.span.of(self.document.text)
            return Speaker(actor.name, text, phrase.span, False, actor, None, "pronoun")
        return None

    def _aside(self, frame: Frame, misfits: frozenset[str]) -> Speaker | None:
        """Gives who stands in the nearest sentence before by the way: "the desk of the surgeon"."""
        for earlier in reversed(self.frames[max(0, frame.index - _FAR_BACK) : frame.index]):
            if earlier.heading:
                continue
            for phrase in self.phrases[earlier.index]:
                role = phrase.form is PhraseForm.ROLE and phrase.definite is True
                if role and phrase.governed and earlier.tokens[phrase.last - 1].lemma not in misfits:
                    return self.speaker_of(phrase, earlier)
        return None

    def unknown(self, phrase: Phrase) -> Speaker | None:
        """Gives a speaker without name for a pronoun that finds nobody."""
        if phrase.form is not PhraseForm.PRONOUN:
            return None
        return Speaker(_UNNAMED, phrase.span.of(self.document.text), phrase.span, True, None, None, "pronoun")

    def _misfits(self, phrase: Phrase) -> frozenset[str]:
        """Gives the roles that a pronoun cannot stand for: "he" is no daughter."""
        word, words = phrase.span.of(self.document.text).lower(), self.lexicon.words
        if word in words["he"]:
            return words["women"]
        return words["men"] if word in words["she"] else frozenset()

    def before(self, frame: Frame, misfits: frozenset[str] = frozenset()) -> Speaker | None:
        """Gives who the nearest sentence before a frame is about; headings and the roles `misfits` left out."""
        for earlier in reversed(self.frames[max(0, frame.index - _FAR_BACK) : frame.index]):
            topic = self.topic(earlier)
            if topic is not None and topic.role not in misfits:
                return topic
        return None

    def topic(self, frame: Frame) -> Speaker | None:
        """Gives who a frame is about: who speaks, on whose word it rests, else the person that it begins with."""
        if frame.index in self._memory.speakers:
            return self._memory.speakers[frame.index]
        if frame.index not in self._memory.topics:
            self._memory.topics[frame.index] = None  # a pronoun that leads back here finds nobody
            self._memory.topics[frame.index] = self._find_topic(frame)
        return self._memory.topics[frame.index]

    def _find_topic(self, frame: Frame) -> Speaker | None:
        phrases = self.phrases[frame.index]
        if frame.heading or (not phrases and not frame.tokens) or _is_label(frame):
            return None
        end = min(len(frame.tokens), _LONGEST)
        phrases = [phrase for phrase in phrases if phrase.last <= end]
        for position in range(end):
            covered = self.lexicon.phrase_at("according", frame.tokens, position)
            if covered:
                phrase = next((p for p in phrases if p.first >= position + covered), None)
                if phrase is not None and phrase.form is not PhraseForm.PROCLAIMER:
                    return self.speaker_of(phrase, frame)
            verb = self.lexicon.verb_at(frame.tokens, position)
            if verb is None:
                continue
            phrase = subject_of(position, verb, 0, end, frame, phrases, self.lexicon)
            if phrase is not None and phrase.form is not PhraseForm.PROCLAIMER:
                return self.speaker_of(phrase, frame)
        stranger = unlisted_person(frame, 0, end, self.lexicon)
        if stranger is not None and frame.tokens[stranger.last].lower in self.lexicon.words["relatives"]:
            return self.speaker_of(stranger, frame)  # "A pedlar who slept there woke up."
        for phrase in phrases:
            if self._heads_fragment(phrase, frame):
                continue
            personal = phrase.form in {PhraseForm.NAME, PhraseForm.ROLE, PhraseForm.PRONOUN} or _is_person(phrase)
            if personal and not phrase.governed and not phrase.embedded:
                return self.speaker_of(phrase, frame)
        return None

    def _heads_fragment(self, phrase: Phrase, frame: Frame) -> bool:
        """Says whether a lone name heads words without a verb: "Bulape, in May lost to the river.": a place."""
        tokens = frame.tokens
        lone = phrase.form is PhraseForm.NAME and phrase.first == 0 and phrase.last == 1 and len(tokens) > 3
        if not lone or tokens[1].text != "," or tokens[2].lower not in self.lexicon.words["prepositions"]:
            return False
        return not self._verbs.has_finite(tokens, 1, len(tokens))


def _is_label(frame: Frame) -> bool:
    """Says whether a frame is a word or two that head a paragraph: "Security."."""
    words = [token for token in frame.tokens if token.is_word]
    return len(words) <= _LABEL and not frame.slots and frame.tokens[-1].text == "."


def _is_person(phrase: Phrase) -> bool:
    return phrase.mention is not None and phrase.mention.actor.kind == "person" and phrase.form is PhraseForm.ACTOR
