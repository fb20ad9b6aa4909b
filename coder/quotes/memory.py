"""Who was spoken of in an article so far, by sentence, by role and by last name."""

from dataclasses import dataclass, field

from coder.firstnames import sex_of_name
from coder.quotes.speakers import Speaker
from coder.speech import SpeechLexicon

_OF_WOMEN = ("ster", "trice", "esse", "euse", "ienne", "vrouw")  # how Dutch nouns for women end
_OPENING = 5  # letters of an article before the noun that opens a sentence
_MANY = {"nl": ("en", "s"), "en": ("s",)}  # how nouns of several end: "grenstroepen", "guards"
_SEVERAL = {
    "nl": ("ders", "kers", "lers", "ners", "vers", "isten", "anten", "lieden"),
    "en": ("ers", "ors", "ists", "ants", "ents", "eers", "ians"),
}
"""How nouns of several people end."""
_OF_EITHER = ("minister", "meester", "priester", "gangster")


@dataclass(slots=True)
class Memory:
    """What a narrator remembers while the sentences are read in order; numbers are those of frames."""

    topics: dict[int, Speaker | None] = field(default_factory=dict)
    speakers: dict[int, Speaker] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)  # full names by their last word
    first_names: dict[str, str | None] = field(default_factory=dict)  # full names by their first word; None for two
    roles: dict[str, list[tuple[int, Speaker]]] = field(default_factory=dict)
    renamed: dict[str, Speaker] = field(default_factory=dict)  # "the minister, Ahmad Karimi", met as a minister before
    firms: set[str] = field(default_factory=set)  # names beside "the company", "the group"
    pronouns: dict[str, str] = field(default_factory=dict)  # "he" or "she", by the name of whom it stood for

    def learn_role(self, role: str, index: int, speaker: Speaker) -> None:
        """Takes down that in frame `index` a role was a speaker's."""
        self.roles.setdefault(role, []).append((index, speaker))

    def holder(self, role: str, index: int) -> Speaker | None:
        """Gives who last had a role up to frame `index`, else who is named later as its holder."""
        held = self.roles.get(role, [])
        before = [(at, number, speaker) for number, (at, speaker) in enumerate(held) if at <= index]
        if before:
            return max(before, key=lambda told: told[:2])[2]
        return self.renamed.get(role)

    def learn_pronoun(self, word: str, speaker: Speaker, lexicon: SpeechLexicon) -> None:
        """Takes down whether a named speaker is he or she."""
        sex = sex_of(word, lexicon)
        if sex is not None and not speaker.anonymous:
            self.pronouns.setdefault(speaker.name, sex)

    def fits(self, word: str, speaker: Speaker, lexicon: SpeechLexicon) -> bool:
        """Says whether a pronoun may stand for a speaker: "he" is no state, no daughter, and nobody who was "she"."""
        sex = sex_of(word, lexicon)
        if word in lexicon.words["neuter"]:
            return not is_personal(speaker) or self._may_be_firm(speaker)
        if sex is None:
            return True
        if speaker.actor is not None and lexicon.language == "nl" and sex == "she" and not is_personal(speaker):
            return speaker.actor.kind != "state"  # "de beweging ... zij", but "Senegal ... het"
        if speaker.anonymous and speaker.role is not None and word not in lexicon.words["plural"]:
            ended = speaker.role.endswith(_SEVERAL[lexicon.language])
            if ended or lexicon.is_several(speaker.role):
                return False  # "masked men ... he"
        if not is_personal(speaker) or (self.sex_of(speaker) or sex) != sex:
            return False
        return sex_of_role(speaker.role, lexicon) in (None, sex)

    def sex_of(self, speaker: Speaker) -> str | None:
        """Says whether a named person is he or she: by a pronoun or title of the text, else by the first name."""
        if speaker.anonymous:
            return None
        return self.pronouns.get(speaker.name) or sex_of_name(speaker.name)

    def may_be_another(self, speaker: Speaker, opening: int, lexicon: SpeechLexicon) -> bool:
        """Says whether nothing tells that a speaker is a woman, so that whom the text called "she" goes before.

        `opening` is where the sentence before begins: somebody unnamed there is new, "Een bewoner zag alles. ... ze".
        """
        if speaker.anonymous and opening <= speaker.span.start <= opening + _OPENING and is_single(speaker, lexicon):
            return speaker.role is not None and speaker.text.endswith("en")  # "Soennieten": several
        return self.sex_of(speaker) != "she" and sex_of_role(speaker.role, lexicon) != "she"

    def _may_be_firm(self, speaker: Speaker) -> bool:
        """Says whether a speaker is no person's name: beside "the company", or one unknown word that was neither he
        nor she: "its owner, Maersk, ... it".
        """
        if speaker.name in self.firms:
            return True
        named = speaker.actor is None and not speaker.anonymous and " " not in speaker.name
        return named and speaker.name not in self.pronouns


def sex_of_role(role: str | None, lexicon: SpeechLexicon) -> str | None:
    """Says whether a noun for somebody is of men or women alone, also by its ending: "buurtwerkster", "directrice"."""
    if role is None:
        return None
    if role in lexicon.words["women"]:
        return "she"
    if role in lexicon.words["men"]:
        return "he"
    ended = lexicon.language == "nl" and role.endswith(_OF_WOMEN) and not role.endswith(_OF_EITHER)
    return "she" if ended else None


def sex_of(word: str, lexicon: SpeechLexicon) -> str | None:
    """Says whether a pronoun is he or she; None for one that may be either or several."""
    return next((sex for sex in ("he", "she") if word in lexicon.words[sex]), None)


def is_single(speaker: Speaker, lexicon: SpeechLexicon) -> bool:
    """Says whether a speaker is one person rather than several, or a body of people."""
    if speaker.actor is not None and speaker.actor.kind == "state":
        words = speaker.text.lower().split()
        many = words and (words[-1].endswith(_MANY[lexicon.language]) or lexicon.is_several(words[-1]))
        return not (many and speaker.text[0].islower())  # "ze" are "de grenstroepen", but no state
    several = speaker.anonymous and speaker.role is not None and lexicon.is_several(speaker.role)
    return is_personal(speaker) and not several


def is_personal(speaker: Speaker) -> bool:
    """Says whether a speaker is somebody rather than a state or group."""
    return speaker.actor is None or speaker.actor.kind == "person"


def is_named_person(speaker: Speaker) -> bool:
    return not speaker.anonymous and is_personal(speaker)
