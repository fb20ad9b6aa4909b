"""The sentences of an article with their noun phrases, and the names, roles and groups that it tells of."""

from functools import cached_property

from coder.actors import ActorReading
from coder.passages import Document
from coder.quotes.introductions import is_personal_actor, renames, role_beside
from coder.quotes.memory import Memory
from coder.quotes.narration import Frame, read_frames
from coder.quotes.phrase import Phrase, PhraseForm
from coder.quotes.phrases import read_phrases
from coder.quotes.protagonists import heads_body, names_group
from coder.quotes.speakers import Speaker, named_speaker
from coder.quotes.terms import opening_marks
from coder.speech import SpeechLexicon, speech_lexicon
from coder.verbs import VerbReader


class Account:
    """What one article tells around its quotations, and whom it names."""

    def __init__(self, document: Document, actors: ActorReading) -> None:
        """Reads the frames and noun phrases of `document`."""
        self.document = document
        self.actors = actors
        self.lexicon: SpeechLexicon = speech_lexicon(document.language)
        self.frames = read_frames(document)
        self.marks = opening_marks(document)
        self.verbs = VerbReader(document.language)
        self.phrases = [read_phrases(frame, actors, self.lexicon, self._common) for frame in self.frames]
        self.memory = Memory()
        for frame in self.frames:
            self._learn(frame)

    @cached_property
    def _common(self) -> frozenset[str]:
        """The words that the article also writes with a small letter."""
        return frozenset(t.text for s in self.document.sentences for t in s.tokens if t.text[:1].islower())

    def _learn(self, frame: Frame) -> None:
        """Remembers full names by their last word, and names by the role that introduces them."""
        for phrase in self.phrases[frame.index]:
            if names_group(phrase) and phrase.mention is not None:
                first = phrase.span.of(self.document.text).split()[0]
                self.memory.groups.setdefault(first, phrase.mention.actor)
            if not (phrase.form is PhraseForm.NAME or is_personal_actor(phrase)):
                continue
            speaker = self.named(phrase, frame)
            if speaker is None or speaker.anonymous:
                continue
            words = speaker.text.split()
            if len(words) > 1:
                self.memory.names.setdefault(words[-1], speaker.name)
            role = role_beside(phrase, frame, self.lexicon)
            if role is not None:
                self.memory.learn_role(role, frame.index, speaker)
                if renames(phrase, frame, self.lexicon):
                    self.memory.renamed.setdefault(role, speaker)

    def named(self, phrase: Phrase, frame: Frame) -> Speaker | None:
        """Gives the speaker that a phrase names by itself; None for a pronoun or a definite description."""
        phrases = self.phrases[frame.index]
        group = self.memory.groups.get(phrase.span.of(self.document.text).split()[0])
        if group is not None and heads_body(phrase, frame, self.lexicon):  # "the Kuki group"
            return Speaker(group.name, phrase.span.of(self.document.text), phrase.span, False, group, None, "group")
        found = named_speaker(phrase, frame, self.document.text, self.memory.names, self.lexicon, phrases)
        return self._by_last_name(phrase, found)

    def _by_last_name(self, phrase: Phrase, found: Speaker | None) -> Speaker | None:
        """Gives the person whose last name a lone name is, rather than the one whose first name it is."""
        if found is None or found.actor is None or found.actor.kind != "person" or phrase.last - phrase.first > 1:
            return found
        word = phrase.span.of(self.document.text)
        whole = self.memory.names.get(word)
        if whole is None or not found.actor.name.startswith(f"{word} "):
            return found
        return Speaker(whole, word, phrase.span, False, None, None, "last name")

    def said(self, frame: Frame, speaker: Speaker) -> None:
        """Remembers who spoke in a frame."""
        self.memory.speakers[frame.index] = speaker
        if speaker.role is not None:
            self.memory.learn_role(speaker.role, frame.index, speaker)
