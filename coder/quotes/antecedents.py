"""Whom a pronoun may stand for: the people of its sentence before it, then those of the sentences before."""

from abc import ABC, abstractmethod
from collections.abc import Iterator

from coder.quotes.account import Account
from coder.quotes.introductions import bears_first_name, heads_fragment, names_itself
from coder.quotes.kin import opens_with_owned
from coder.quotes.narration import Frame
from coder.quotes.owners import is_relatives, only_owns
from coder.quotes.phrase import Phrase, PhraseForm
from coder.quotes.protagonists import opens_with_person, told_aside
from coder.quotes.speakers import Speaker

_NEAR = 2  # sentences in which somebody is named as another's relative or master
FAR_BACK = 6
"""Sentences in which a pronoun's antecedent is looked for."""


class Antecedents(Account, ABC):
    """An account that tells who may be meant by a pronoun; who a sentence is about its readers say."""

    @abstractmethod
    def speaker_of(self, phrase: Phrase, frame: Frame) -> Speaker | None:
        """Gives who a phrase stands for; None where a pronoun finds nobody."""

    @abstractmethod
    def topic(self, frame: Frame) -> Speaker | None:
        """Gives who a frame is about."""

    def antecedents(self, phrase: Phrase, frame: Frame) -> Iterator[Speaker]:
        """Gives whom a pronoun may stand for, the likeliest first: its sentence before it, then those before."""
        doubtful: list[Speaker] = []
        told = {speaker.name for speaker in self.memory.speakers.values()}
        beside_it = self.phrases[frame.index]
        if told_aside(phrase, frame, self.lexicon):
            beside_it = [other for other in beside_it[:2] if self.is_introduced(other)]
        for other in beside_it:
            itself = names_itself(other) or other.form is PhraseForm.ROLE
            beside = not other.governed and not other.embedded and not self.is_no_person(other, frame)
            beside = beside and not self.is_place(other, frame)
            if other.last <= phrase.first and beside and itself:
                speaker = self.speaker_of(other, frame)
                if speaker is not None:
                    yield speaker
        if beside_it and opens_with_person(phrase, frame, beside_it):
            fronted = self.named(beside_it[0], frame)
            if fronted is not None:
                yield fronted
        for earlier in reversed(self.frames[max(0, frame.index - FAR_BACK) : frame.index]):
            topic = self.topic(earlier)
            if topic is not None and self.is_doubtful(topic, earlier):
                doubtful.append(topic)
                continue
            if topic is not None:
                yield topic
            owned = next((p for p in self.phrases[earlier.index] if opens_with_owned(p, earlier, self.lexicon)), None)
            relative = self.speaker_of(owned, earlier) if owned is not None else None
            if relative is not None:
                yield relative
            if earlier.heading:
                continue
            owner = self.possessor(earlier)
            if owner is not None:
                yield owner
            inner = sorted(self.phrases[earlier.index], key=lambda p: (p.governed or p.embedded, p.first))
            for other in inner:
                fit = (
                    names_itself(other)
                    and not only_owns(other, earlier)
                    and not self.is_no_person(other, earlier)
                    and not self.is_place(other, earlier)
                    and not heads_fragment(other, earlier, self.lexicon, self.verbs)
                )
                speaker = self.named(other, earlier) if fit else None
                if speaker is None:
                    continue
                known = speaker.actor is not None or bears_first_name(speaker.name) or speaker.name in told
                if other.governed and not known:
                    continue  # "in Port Sudan"
                yield speaker
        yield from doubtful
        yield from self._related(frame)

    def _related(self, frame: Frame) -> Iterator[Speaker]:
        """Gives who is named only by what is hers or his: "two sons of Marwa Haddad", "President Pol's adviser"."""
        for earlier in reversed(self.frames[max(0, frame.index - _NEAR) : frame.index]):
            for other in self.phrases[earlier.index]:
                if earlier.heading or not other.governed or not names_itself(other):
                    continue
                if only_owns(other, earlier) or is_relatives(other, earlier, self.lexicon):
                    speaker = self.named(other, earlier)
                    if speaker is not None:
                        yield speaker

    def possessor(self, frame: Frame) -> Speaker | None:
        """Gives whose relative or thing a frame opens with: "Haar oom belde", "His shop is gone"."""
        if not frame.tokens or frame.tokens[0].lower not in self.lexicon.words["possessive"]:
            return None
        token = frame.tokens[0]
        return self.speaker_of(Phrase(0, 1, PhraseForm.PRONOUN, token.span), frame)

    def aside(self, frame: Frame, word: str) -> Speaker | None:
        """Gives who stands in the nearest sentence before by the way: "the desk of the surgeon"."""
        for earlier in reversed(self.frames[max(0, frame.index - FAR_BACK) : frame.index]):
            if earlier.heading:
                continue
            for phrase in self.phrases[earlier.index]:
                role = phrase.form is PhraseForm.ROLE and phrase.definite is True
                speaker = self.speaker_of(phrase, earlier) if role and phrase.governed else None
                if speaker is not None and self.memory.fits(word, speaker, self.lexicon):
                    return speaker
        return None
