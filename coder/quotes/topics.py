"""Who a narrator's sentence is about as a speaker, so that a pronoun or a bare quotation finds its speaker."""

from coder.passages import Quotation
from coder.quotes.antecedents import FAR_BACK, Antecedents
from coder.quotes.following import named_later
from coder.quotes.idle import is_idle
from coder.quotes.introductions import (
    agrees_with_one,
    is_generic,
    is_label,
    is_nobody,
    issuer,
    issues,
    pronoun_word,
)
from coder.quotes.kin import opens_with_owned
from coder.quotes.memory import is_named_person, is_personal, is_single
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm
from coder.quotes.protagonists import latter, protagonist, takes_up_last
from coder.quotes.relative import relative_around
from coder.quotes.seats import seat_of
from coder.quotes.speakers import Speaker, described_speaker, group_of_its_men, somebody
from coder.quotes.strangers import unlisted_person
from coder.quotes.subjects import subject_of
from coder.quotes.surest import is_hardly_name, surest
from coder.quotes.takenup import bare_holder, is_bare_force, is_taken_up, likeliest, owner_of_paper
from coder.quotes.voice import voice_of

_LONGEST = 120  # tokens of a sentence in which its topic is looked for
_NAMES = frozenset({"heten", "luiden"})  # tell a name or a text, nobody speaks
_NEAR = 2  # sentences in which a force is named that "the army" takes up


class Narrator(Antecedents):
    """Reads the frames of one article in order, and tells who is spoken of."""

    def speaker_of(self, phrase: Phrase, frame: Frame) -> Speaker | None:
        """Gives who a phrase stands for; None where a pronoun finds nobody."""
        text, phrases = self.document.text, self.phrases[frame.index]
        if is_nobody(phrase, frame, self.lexicon):
            return None
        seated = seat_of(phrase, frame, text, self.lexicon)
        if seated is not None:
            return seated
        owner = owner_of_paper(phrase, frame, self.lexicon)
        owning = self._meant_by_pronoun(owner, frame) if owner is not None else None
        owning = owning or self._taken_up(phrase, frame)
        if owning is not None or phrase.form is PhraseForm.PROCLAIMER:
            return owning or self._proclaimed(phrase, frame)
        if phrase.form in {PhraseForm.ROLE, PhraseForm.SOMEBODY, PhraseForm.ACTOR}:
            phrase = named_later(phrase, phrases, frame, len(frame.tokens), self.lexicon)
        if phrase.form is PhraseForm.SOMEBODY:
            several = self.topic(self.frames[frame.index - 1]) if frame.index else None
            return somebody(phrase, frame, text, several, self.lexicon)
        if phrase.form in {PhraseForm.PRONOUN, PhraseForm.EPITHET, PhraseForm.BODY}:
            return self._meant_by_pronoun(phrase, frame)
        taken_up = self._named_before(phrase, frame) if is_generic(phrase) else None  # "the former teacher"
        speaker = bare_holder(self, phrase, frame) or taken_up or self.named(phrase, frame)
        if speaker is not None:
            if speaker.role is not None:
                self.memory.learn_role(speaker.role, frame.index, speaker)
            return speaker
        group = group_of_its_men(phrase, frame, phrases, self.lexicon)
        if group is not None:
            return self.speaker_of(group, frame)
        known = self.memory.holder(frame.tokens[phrase.last - 1].lemma, frame.index)
        known = known or self._named_before(phrase, frame)
        return known or described_speaker(phrase, frame, text, self.lexicon, phrases)

    def _taken_up(self, phrase: Phrase, frame: Frame) -> Speaker | None:
        """Gives whom "the army", "de VN-chef" takes up: a force so named or a person told of right before."""
        if not frame.index or not is_bare_force(phrase, frame, self.lexicon):
            return None
        noun = frame.tokens[phrase.last - 1].lower
        chief = noun in self.lexicon.words["chiefs"]
        topic = self.topic(self.frames[frame.index - 1]) if chief else self.named_with(noun, frame, _NEAR)
        topic = topic or (self.owned_before(noun, frame) if not chief else None)
        return topic if topic is not None and (not chief or is_named_person(topic)) else None

    def _named_before(self, phrase: Phrase, frame: Frame) -> Speaker | None:
        """Gives the person that the sentence before is about, of whom "the Czech diplomat" tells something more."""
        if not frame.index or not is_taken_up(phrase, frame, self.lexicon):
            return None
        topic = self.topic(self.frames[frame.index - 1])
        return topic if topic is not None and is_named_person(topic) else None

    def _proclaimed(self, phrase: Phrase, frame: Frame) -> Speaker | None:
        """Gives whose statement it is: its complement ("the statement of the ministry"), else who spoke before."""
        issued = issuer(phrase, frame, self.phrases[frame.index], self.lexicon)
        if issued is not None:
            issuing = self.speaker_of(issued, frame)
            if issuing is not None or issued.form is not PhraseForm.BODY:
                return issuing
            return described_speaker(issued, frame, self.document.text, self.lexicon, self.phrases[frame.index])
        beside = [p for p in self.phrases[frame.index] if p.last < phrase.first and issues(p)]
        if beside and any(token.text == ";" for token in frame.tokens[beside[-1].last : phrase.first]):
            return self.speaker_of(beside[0], frame)  # "His superiors said less; a note spoke of “...”"
        issuers = self.issuers(frame, FAR_BACK)
        return self.speaker_of(*issuers[-1]) if issuers else self.before(frame)

    def _meant_by_pronoun(self, phrase: Phrase, frame: Frame) -> Speaker | None:
        word = pronoun_word(phrase, self.document.text, self.lexicon)
        if word in self.lexicon.words["latter"]:
            earlier = self.frames[max(0, frame.index - 1)]
            told = latter([other for other in self.phrases[frame.index] if other.last <= phrase.first])
            told = told or (latter(self.phrases[earlier.index]) if earlier.index < frame.index else None)
            return self.speaker_of(told, frame if told in self.phrases[frame.index] else earlier) if told else None
        role = frame.tokens[phrase.last - 1].lemma
        epithet = phrase.form is PhraseForm.EPITHET
        body = phrase.form is PhraseForm.BODY and word in self.lexicon.words["neuter"]
        named = self.named_with(frame.tokens[phrase.last - 1].lower, frame, frame.index) if body else None
        able = (one for one in self.antecedents(phrase, frame) if is_personal(one) or not epithet)
        fit = (one for one in able if self.memory.fits(word, one, self.lexicon))
        found = (self.memory.holder(role, frame.index) if epithet else named) or likeliest(self, fit, phrase, frame)
        found = found or (self.aside(frame, word) if phrase.form is PhraseForm.PRONOUN else None)
        if found is not None:
            if agrees_with_one(phrase, frame, self.lexicon) is not False:
                self.memory.learn_pronoun(word, found, self.lexicon)
            return found
        if phrase.mention is not None and phrase.mention.actor.kind == "person":
            actor = phrase.mention.actor
            return Speaker(actor.name, phrase.span.of(self.document.text), phrase.span, False, actor, None, "pronoun")
        return None

    def before(self, frame: Frame, quotation: Quotation | None = None) -> Speaker | None:
        """Gives who the nearest sentence before a frame is about; headings left out.

        Of a `quotation` with "I" and without "we" that is one person rather than several, and nobody whom it calls he.
        """
        voice = voice_of(quotation, self.document.text, self.lexicon) if quotation is not None else None
        nearest: Speaker | None = None
        for earlier in reversed(self.frames[max(0, frame.index - FAR_BACK) : frame.index]):
            topic = self.topic(earlier)
            if topic is None:
                continue
            nearest = nearest or topic
            if voice is None:
                return topic
            if (
                topic.anonymous
                and topic.role in self.lexicon.words["relations"]
                and voice.tells_of(topic, self.lexicon)
            ):
                owner = self.possessor(earlier)
                topic = owner if owner is not None else topic
            if not voice.alone or is_single(topic, self.lexicon):
                return topic
        return nearest

    def topic(self, frame: Frame) -> Speaker | None:
        """Gives who a frame is about: who speaks, on whose word it rests, else the person that it begins with."""
        if frame.index in self.memory.speakers:
            return self.memory.speakers[frame.index]
        if frame.index not in self.memory.topics:
            self.memory.topics[frame.index] = None  # a pronoun that leads back here finds nobody
            self.memory.topics[frame.index] = self._find_topic(frame)
        return self.memory.topics[frame.index]

    def _find_topic(self, frame: Frame) -> Speaker | None:
        phrases = self.phrases[frame.index]
        if frame.heading or (not phrases and not frame.tokens) or is_label(frame):
            return None
        end = min(len(frame.tokens), _LONGEST)
        phrases = [phrase for phrase in phrases if phrase.last <= end]
        if takes_up_last(frame, self.lexicon, self.verbs) and frame.index:
            earlier = self.frames[frame.index - 1]
            taken = latter(self.phrases[earlier.index])
            return self.speaker_of(taken, earlier) if taken is not None else None
        told: Speaker | None = None
        according = self.lexicon.phrases["according"]
        for position in range(end):
            opens = frame.tokens[position].lower in according
            covered = self.lexicon.phrase_at("according", frame.tokens, position) if opens else 0
            if covered:
                phrase = next((p for p in phrases if p.first >= position + covered), None)
                if phrase is not None and phrase.form is not PhraseForm.PROCLAIMER:
                    told = told or self.speaker_of(phrase, frame)
                    break
            verb = self.lexicon.verb_at(frame.tokens, position)
            if verb is None or is_idle(frame, position, self.lexicon):
                continue
            phrase = subject_of(position, verb, 0, end, frame, phrases, self.lexicon)
            if phrase is not None and verb.lemma in _NAMES and opens_with_owned(phrase, frame, self.lexicon):
                continue  # "Zijn gastheer heet Jan"
            if phrase is not None and phrase.governed and relative_around(position, frame.tokens, self.lexicon):
                continue  # "Pol left the president, who had spoken of war"
            if phrase is not None and phrase.form is not PhraseForm.PROCLAIMER:
                speaker = self.speaker_of(phrase, frame)
                told = told or speaker
                if speaker is not None and is_personal(speaker) and not phrase.embedded:
                    return speaker
        if told is not None:
            return told
        stranger = unlisted_person(frame, 0, end, self.lexicon)
        behind = frame.tokens[stranger.last : stranger.last + 1] if stranger is not None else []
        if stranger is not None and behind and behind[0].lower in self.lexicon.words["relatives"]:
            return self.speaker_of(stranger, frame)  # "A pedlar who slept there woke up."
        able = [p for p in phrases if not self.is_no_person(p, frame) and not self.is_place(p, frame)]
        about = protagonist(frame, able, self.lexicon, self.verbs)
        if about is None:
            return None
        if is_hardly_name(self, about, frame):
            about = surest(able, frame) or about
        owner = self.possessor(frame) if opens_with_owned(about, frame, self.lexicon) else None
        return owner if owner is not None and is_named_person(owner) else self.speaker_of(about, frame)
