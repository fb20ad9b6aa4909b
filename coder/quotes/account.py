"""The sentences of an article with their noun phrases, and the names, roles and groups that it tells of."""

from functools import cached_property

from coder.actors import ActorReading
from coder.actors.known import rows_by_name
from coder.actors.states import capital_of
from coder.firstnames import is_first_name
from coder.mentions import PlaceMention
from coder.passages import Document
from coder.quotes.introductions import is_aged, is_nobody, is_personal_actor, issuer, issues, renames, role_beside
from coder.quotes.memory import Memory
from coder.quotes.narration import Frame, read_frames
from coder.quotes.phrase import Phrase, PhraseForm
from coder.quotes.phrases import read_phrases
from coder.quotes.placenames import is_whereabouts
from coder.quotes.speakers import Speaker, named_speaker
from coder.quotes.terms import opening_marks
from coder.speech import SpeechLexicon, speech_lexicon
from coder.values import replace
from coder.verbs import VerbReader

_BRUSSELS = frozenset({"Brussels", "Brussel"})
_FAR_TRADE = 2  # tokens of a trade before the name that opens a sentence
_FAR_PREPOSITION = 12  # letters before a place in which its preposition stands


class Account:
    """What one article tells around its quotations, and whom it names."""

    def __init__(self, document: Document, actors: ActorReading, places: tuple[PlaceMention, ...] = ()) -> None:
        """Reads the frames and noun phrases of `document`."""
        self.document = document
        self.actors = actors
        self.lexicon: SpeechLexicon = speech_lexicon(document.language)
        self.towns = self._town_names(places)
        self.places = frozenset(place.span.of(document.text) for place in places)
        self.frames = read_frames(document)
        self.marks = opening_marks(document)
        self.verbs = VerbReader(document.language)
        self.phrases = [read_phrases(frame, actors, self.lexicon, self._common) for frame in self.frames]
        self.memory = Memory()
        self.assumed = self._assumed_names()
        for frame in self.frames:
            self._learn(frame)

    @cached_property
    def _common(self) -> frozenset[str]:
        """The words that the article also writes with a small letter."""
        return frozenset(t.text for s in self.document.sentences for t in s.tokens if t.text[:1].islower())

    def is_no_person(self, phrase: Phrase, frame: Frame) -> bool:
        """Says whether an unknown name is a place of the text or a plain word, and nobody's last name."""
        if phrase.form is not PhraseForm.NAME or phrase.mention is not None:
            return False
        if capital_of(frame.tokens[phrase.first], self.document.language) is not None:
            return False  # it may stand for its government
        name = phrase.span.of(self.document.text)
        return name in self.towns and name not in self.memory.names

    def is_place(self, phrase: Phrase, frame: Frame) -> bool:
        """Says whether a lone unknown name is that of a place of the text, and nobody's last or first name."""
        name = phrase.span.of(self.document.text)
        if is_whereabouts(phrase, frame):
            return True
        if capital_of(frame.tokens[phrase.first], self.document.language) is not None:
            return False  # it may stand for its government
        lone = phrase.form is PhraseForm.NAME and phrase.mention is None and name in self.places
        known = name in self.memory.names or name in self.memory.first_names or is_first_name(name.split()[0])
        return lone and not known

    def is_introduced(self, phrase: Phrase) -> bool:
        """Says whether a sentence opens with somebody new to the text: "Visser Jan Pol is arm, zegt hij"."""
        named = phrase.form is PhraseForm.NAME or is_personal_actor(phrase)
        if not named or phrase.governed or phrase.first > _FAR_TRADE or phrase.last - phrase.first < 2:
            return False
        return self.document.text.find(phrase.span.of(self.document.text)) == phrase.span.start

    def is_doubtful(self, speaker: Speaker, frame: Frame) -> bool:
        """Says whether a name is but a capital that opens its sentence and stands nowhere else: "Insulin ran out"."""
        explained = self.phrases[frame.index][1:2]
        if explained and explained[0].form is PhraseForm.ROLE and explained[0].embedded:
            return False  # "Wirathu, the abbot of"
        if speaker.actor is not None or speaker.anonymous or " " in speaker.name or is_first_name(speaker.name):
            return False
        return speaker.span.start == frame.span.start and self.document.text.count(speaker.name) == 1

    def _town_names(self, places: tuple[PlaceMention, ...]) -> frozenset[str]:
        """Gives the names of places that stand behind "in", "near" and the like somewhere in the article."""
        text, found = self.document.text, set()
        for place in places:
            before = text[max(0, place.span.start - _FAR_PREPOSITION) : place.span.start].split()
            if before and before[-1].lower() in self.lexicon.words["locative"]:
                found.add(place.span.of(text))
        return frozenset(found)

    def _assumed_names(self) -> frozenset[str]:
        """Gives the first words of names that the article says are assumed: "Roza is not her real name", "Roza*"."""
        found: set[str] = set()
        for frame in self.frames:
            told = self.lexicon.has_phrase("pseudonym", frame.tokens)
            names = [p for p in self.phrases[frame.index] if p.form is PhraseForm.NAME or is_personal_actor(p)]
            starred = [p for p in names if p.last < len(frame.tokens) and frame.tokens[p.last].text == "*"]
            free = [p for p in names if not p.governed and not p.embedded][:1] if told else []
            found.update(phrase.span.of(self.document.text).split()[0] for phrase in (*starred, *free))
        return frozenset(found)

    def _learn(self, frame: Frame) -> None:
        """Remembers full names by their last word, and names by the role that introduces them."""
        for phrase in self.phrases[frame.index]:
            if not (phrase.form is PhraseForm.NAME or is_personal_actor(phrase)):
                continue
            speaker = self.named(phrase, frame)
            if speaker is None or speaker.anonymous:
                continue
            words = speaker.text.split()
            if len(words) > 1:
                self.memory.names.setdefault(words[-1], speaker.name)
                if words[-1].partition("-")[2].islower():
                    self.memory.names.setdefault(words[0], speaker.name)  # "Lee Sang-woo ... Lee said"
                elif is_first_name(words[0]):
                    known = self.memory.first_names.setdefault(words[0], speaker.name)
                    self.memory.first_names[words[0]] = known if known == speaker.name else None
            before = frame.tokens[max(0, phrase.first - 2) : phrase.first]
            noun = next((token.lower for token in reversed(before) if token.text != ","), "")
            if noun in self.lexicon.words["bodies"]:
                self.memory.firms.add(speaker.name)
            role = role_beside(phrase, frame, self.lexicon)
            self._learn_sex(phrase, frame, speaker, role)
            if role is not None:
                self.memory.learn_role(role, frame.index, speaker)
                if renames(phrase, frame, self.lexicon):
                    self.memory.renamed.setdefault(role, speaker)

    def _learn_sex(self, phrase: Phrase, frame: Frame, speaker: Speaker, role: str | None) -> None:
        """Takes down that a person is he or she by the noun or title beside the name: "mevrouw Pol", "sister Pol"."""
        if speaker.actor is not None and speaker.actor.kind != "person":
            return
        styles = {role, frame.tokens[phrase.first - 1].lower if phrase.first else role}
        for sex, people in (("he", "men"), ("she", "women")):
            if styles & self.lexicon.words[people]:
                self.memory.pronouns.setdefault(speaker.name, sex)

    def named(self, phrase: Phrase, frame: Frame) -> Speaker | None:
        """Gives the speaker that a phrase names by itself; None for a pronoun or a definite description."""
        if is_nobody(phrase, frame, self.lexicon):
            return None
        phrases = self.phrases[frame.index]
        text = self.document.text
        if phrase.span.of(text) in _BRUSSELS and "Belg" not in text:
            union = rows_by_name()["European Union"][0].actor  # "volgens Brussel", in a text without Belgians
            return Speaker(union.name, phrase.span.of(text), phrase.span, False, union, None, "its seat")
        found = self._by_last_name(
            phrase, named_speaker(phrase, frame, text, self.memory.names, self.lexicon, phrases), frame
        )
        if found is not None and self.assumed and phrase.span.of(text).split()[0] in self.assumed:
            return replace(found, anonymous=True, actor=None, why="pseudonym")
        return found

    def _by_last_name(self, phrase: Phrase, found: Speaker | None, frame: Frame) -> Speaker | None:
        """Gives the person whose last name a lone name is, else whose first name it is: "Ngozi" of "Ngozi Eze"."""
        if found is None or found.anonymous or phrase.last - phrase.first > 1:
            return found
        if found.actor is not None and found.actor.kind != "person":
            return found
        word = phrase.span.of(self.document.text)
        whole = self.memory.names.get(word)
        if whole is None and found.name != word and is_aged(phrase, frame) and is_first_name(word):
            return Speaker(word, word, phrase.span, False, None, None, "first name of somebody new")
        if whole is None and found.name == word:
            whole = self.memory.first_names.get(word)
            return found if whole is None else Speaker(whole, word, phrase.span, False, None, None, "first name")
        if whole is None or found.actor is None or not found.actor.name.startswith(f"{word} "):
            return found
        return Speaker(whole, word, phrase.span, False, None, None, "last name")

    def named_with(self, noun: str, frame: Frame, reach: int) -> Speaker | None:
        """Gives whose name, told last in the `reach` sentences before a frame, holds a noun: "the committee"."""
        if noun not in self.lexicon.words["bodies"]:
            return None
        for earlier in reversed(self.frames[max(0, frame.index - reach) : frame.index]):
            for phrase in reversed(self.phrases[earlier.index]):
                if phrase.form not in {PhraseForm.NAME, PhraseForm.ACTOR}:
                    continue
                words = phrase.span.of(self.document.text).split()
                held = any(w[:1].isupper() and (w.lower() == noun or w.lower().endswith(noun)) for w in words)
                found = self.named(phrase, earlier) if held and (words[1:] or words[0].lower() != noun) else None
                if found is not None and not found.anonymous and (found.actor is None or found.actor.kind != "state"):
                    return found
        return None

    def owned_before(self, noun: str, frame: Frame) -> Speaker | None:
        """Gives whose body "the ministry" takes up where it was told whose it is: "the Russian ministry", in the
        paragraph or the one before.
        """
        for earlier in reversed(self.frames[: frame.index]):
            if earlier.paragraph < frame.paragraph - 1:
                return None
            for phrase in reversed(self.phrases[earlier.index]):
                if phrase.form is not PhraseForm.ACTOR or earlier.tokens[phrase.last - 1].text != noun:
                    continue
                behind = earlier.tokens[phrase.last].lower if phrase.last < len(earlier.tokens) else ""
                owned = phrase.first and earlier.tokens[phrase.first - 1].is_capital
                if owned or behind in self.lexicon.words["genitive"]:
                    return self.named(phrase, earlier)
        return None

    def said(self, frame: Frame, speaker: Speaker) -> None:
        """Remembers who spoke in a frame."""
        self.memory.speakers[frame.index] = speaker
        if speaker.role is not None:
            self.memory.learn_role(speaker.role, frame.index, speaker)

    def issuers(self, frame: Frame, reach: int) -> list[tuple[Phrase, Frame]]:
        """Gives whose the papers are that the `reach` sentences before a frame tell of, else who opens those."""
        found: list[tuple[Phrase, Frame]] = []
        for earlier in self.frames[max(0, frame.index - reach) : frame.index]:
            phrases = self.phrases[earlier.index]
            papers = [p for p in phrases if p.form is PhraseForm.PROCLAIMER]
            told = (issuer(paper, earlier, phrases, self.lexicon) for paper in papers)
            named = (p for p in told if p is not None and p.form in {PhraseForm.ACTOR, PhraseForm.NAME})
            opening = (p for p in phrases[:1] if p.form in {PhraseForm.ACTOR, PhraseForm.NAME})
            saying = (p for p in phrases if papers and p.first > papers[0].last and papers[0].governed and issues(p))
            saying = (p for p in saying if p.form in {PhraseForm.ACTOR, PhraseForm.NAME})  # "In a note Pol said that"
            chosen = next(named, None) or next(opening, None) or next(saying, None) if papers else None
            if chosen is not None:
                found.append((chosen, earlier))
        return found
