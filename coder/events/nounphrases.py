"""Noun phrases of a sentence: determiner, number, adjectives, noun and name, and whose, where and for whom they are."""

from collections.abc import Mapping, Sequence

from coder.events.nounwords import noun_words, phrases_of
from coder.functionwords import AND
from coder.lexicon import derived
from coder.values import dataclass, replace
from coder.vocabulary import word_set
from coder.wordlists import word_list, word_row
from coder.words import Token

_BODIES = word_row("nl/people.toml", "state_bodies")
_FROM_A_SIDE = word_list("nl/movement.toml", "from_a_side")
_PARTICIPIAL = 7  # words of "een met Israël verbonden" between its preposition and its participle
_LONGEST = 16  # words of one phrase without what describes it
_KEPT = 512  # sentences whose phrases are kept
_DEPTH = 3  # "leden van de vakbond van X in Y"
_FOR, _FROM = frozenset({"for", "voor"}), frozenset({"from", "uit"})
_UNDER = frozenset({"under", "onder"})
_NO_ATTRIBUTE = frozenset({"te", "om", "tot"})


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase by token numbers, both ends included.

    `core` is the first word behind articles and numbers, `head` its last noun, `last` the end of what says whose or
    for whom it is ("leden van de bond"), `located` the end of what says where it is ("politie in Jericho").
    `inner` phrases stand in what describes another one; `object` ones right behind a verb.
    """

    first: int
    core: int
    head: int
    last: int
    located: int
    preposition: str = ""
    object: bool = False
    inner: bool = False
    counted: bool = False
    describes: int = -1  # the head of the phrase that an inner one describes
    before_verb: bool = False


@derived
def noun_phrase_reader(language: str) -> "NounPhraseReader":
    """Gives the reader of a language (nl or en)."""
    return NounPhraseReader(language)


class NounPhraseReader:
    """Reads the noun phrases of one language by its closed classes and the forms of verbs."""

    def __init__(self, language: str) -> None:
        """Reads the word lists of the language (nl or en)."""
        name = f"{language}/nounphrases.toml"
        self.language = language
        self.words = noun_words(language)
        self._belonging = word_set(name, "belonging")
        self._describing = phrases_of(name, "describing")
        self._standing = phrases_of(name, "standing")
        self._institutions = word_set(name, "institutions")
        self._leading = word_set(name, "leading")
        self._shelters = word_set(name, "shelters")
        self._come_from = word_set(name, "come_from")
        groups = f"{language}/groups.toml"
        self._forces = word_set(groups, "police") | word_set(groups, "army") | word_set(groups, "troops")
        self._read: dict[int, tuple[Sequence[Token], dict[int, int], tuple[NounPhrase, ...]]] = {}

    def read(self, tokens: Sequence[Token], names: Mapping[int, int]) -> tuple[NounPhrase, ...]:
        """Gives the noun phrases of a sentence in reading order, inner ones behind those that they describe.

        `names` gives the last token of each name by its first: names are not taken apart.
        """
        known = self._read.get(id(tokens))
        if known is not None and known[0] is tokens and known[1] == names:
            return known[2]  # each trigger of a sentence asks for the same phrases
        found: list[NounPhrase] = []
        at, preposition, is_object = 0, "", False
        while at < len(tokens):
            opens = at in names or not self.words.opens_none(tokens, at)
            parsed = self._parse(tokens, at, names, preposition, 0) if opens else []
            if parsed:
                phrase = parsed[0]
                at = phrase.located + 1
                before = self._before_verb(tokens, at)
                if preposition or is_object or before:  # else it stays as it was read: copying costs
                    phrase = replace(phrase, preposition=preposition, object=is_object, before_verb=before)
                found.append(phrase)
                found.extend(parsed[1:])
                preposition, is_object = "", False
                continue
            word = tokens[at].lemma
            if word in self.words.prepositions:
                preposition, is_object = word, False
            elif word in self.words.adverbs or word in self.words.time:
                preposition = ""
            else:
                preposition, is_object = "", self.words.verbs.is_verb(tokens, at)
            at += 1
        phrases = tuple(found)
        if len(self._read) >= _KEPT:
            self._read.clear()
        self._read[id(tokens)] = (tokens, dict(names), phrases)
        return phrases

    def _parse(
        self, tokens: Sequence[Token], first: int, names: Mapping[int, int], preposition: str, depth: int
    ) -> list[NounPhrase]:
        """Gives the noun phrase that begins at a token, then the inner ones; nothing where none begins."""
        core, counted = self.words.opening(tokens, first)
        core = self._past_attribute(tokens, first, core, preposition)
        inside = self.language == "nl" and depth > 0 and tokens[first - 1].lemma in self.words.prepositions
        end = self._core(tokens, core, names, governed=core == first and (bool(preposition) or inside))
        if end == core and (not counted or self.words.measures(tokens, core)):
            return []
        head = end - 1
        while head > core and not tokens[head].is_word:
            head -= 1
        last = located = head
        inner: list[NounPhrase] = []
        for _ in range(_DEPTH):
            if depth >= _DEPTH:
                break
            length, is_place = self._describes(tokens, located + 1)
            parsed = self._parse(tokens, located + 1 + length, names, "", depth + 1) if length else []
            is_place = is_place and not (parsed and tokens[parsed[0].head].lemma in self._institutions)
            if not parsed or (is_place and not self._names_place(tokens, parsed[0])):
                break
            if (
                tokens[located + 1].lemma in _UNDER
                and length == 1
                and tokens[parsed[0].head].lemma not in self._leading
            ):
                break
            inner.extend(_inner(phrase, tokens[located + length].lemma, head) for phrase in parsed)
            if not is_place and last == located:
                last = parsed[0].last
            located = parsed[0].located if is_place or last == located else max(parsed[0].last, parsed[0].located)
            if is_place:
                located = self._joined_place(tokens, located + 1, names) or located
                if tokens[head].lemma in self._come_from and tokens[parsed[0].first - 1].lemma in _FROM:
                    last = located
        return [NounPhrase(first, min(core, head), head, last, max(last, located), counted=counted), *inner]

    def _before_verb(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a verb stands at a token, or behind the day that stands there: "rebels in X on Tuesday took"."""
        if at + 1 < len(tokens) and tokens[at].lemma in self.words.prepositions and self._is_time(tokens[at + 1]):
            at += 1
        while at < len(tokens) and self._is_time(tokens[at]):
            at += 1
        return at < len(tokens) and self.words.verbs.is_verb(tokens, at)

    def _is_time(self, token: Token) -> bool:
        return token.lemma in self.words.time or token.text.isdigit()

    def _joined_place(self, tokens: Sequence[Token], at: int, names: Mapping[int, int]) -> int | None:
        """Gives the last token of a name joined to a place by "and": "refugees from Sierra Leone and Liberia"."""
        if at + 1 >= len(tokens) or tokens[at].lemma not in AND or at + 1 not in names:
            return None
        subject = self.language == "en" and self._before_verb(tokens, names[at + 1] + 1)  # "from X and Y attacked"
        return names[at + 1] if tokens[at + 1].is_capital and not subject else None

    def _past_attribute(self, tokens: Sequence[Token], first: int, at: int, preposition: str) -> int:
        """Gives the first token behind "met Israël verbonden", "door X bezet", which stand before a Dutch noun."""
        opens = self.language == "nl" and at < len(tokens)
        if not opens or tokens[at].lemma not in self.words.prepositions or tokens[at].lemma in _NO_ATTRIBUTE:
            return at
        marked = at > first or bool(preposition)
        for end in range(at + 2, min(at + 2 + _PARTICIPIAL, len(tokens) - 1)):
            is_mark = not tokens[end].is_word and tokens[end].text not in "-'’"
            if is_mark or self.words.verbs.is_finite(tokens[end].lemma):
                return at
            if self.words.opens(tokens[end - 1]):
                return at  # "uit de belegerde stad"
            inflected = self.words.verbs.is_attributive(tokens[end].lemma)
            bare = marked and self.words.verbs.is_participle(tokens[end].lemma)
            noun = tokens[end + 1].is_word and tokens[end + 1].lemma not in self.words.closed
            if (inflected or bare) and noun and not self.words.verbs.is_finite(tokens[end + 1].lemma):
                return end
        return at

    def _core(self, tokens: Sequence[Token], at: int, names: Mapping[int, int], *, governed: bool) -> int:
        """Gives the token behind adjectives, nouns and names from `at` on.

        A name that a preposition governs without an article stands alone ("in Lashio police ..."), and so does every
        name in Dutch, which joins compounds by a hyphen ("had Iran raketten ...").
        """
        start = at
        behind_name = -1
        while at < len(tokens) and at - start < _LONGEST:
            token = tokens[at]
            apart = at == behind_name and not token.is_capital and token.is_word and token.lemma != "'s"
            dutch = self.language == "nl" and at not in names
            met = dutch and governed and at == behind_name and token.is_capital  # "hield in Caracas Juan Pol aan"
            if met or apart and (dutch or (at in names and governed)):
                break
            if at > start > 1 and token.is_capital and self._begins_name(tokens, start, at):
                break
            if at in names and (token.is_capital or names[at] > at):
                at = behind_name = names[at] + 1
            elif not token.is_word or token.lemma == "'s":
                if not self.words.joins(tokens, start, at):
                    break
                at += 1
            elif self.words.ends(tokens, start, at) or (at > start and self._begins_object(tokens, at)):
                break
            else:
                at += 1
        return at

    def _begins_object(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a Dutch word behind a force is its object, before a name: "pakte de politie journalist X"."""
        if self.language != "nl" or tokens[at].is_capital or tokens[at - 1].lemma not in self._forces:
            return False
        return at + 1 < len(tokens) and tokens[at + 1].is_capital and tokens[at].lemma not in self.words.closed

    def _begins_name(self, tokens: Sequence[Token], start: int, at: int) -> bool:
        """Says whether a name behind a state's body is what it acts on: "zondag arresteerde de politie Jan Pol"."""
        body = self.language == "nl" and tokens[at - 1].lemma.endswith(_BODIES())
        return body and any(self.words.verbs.is_verb(tokens, start - back) for back in (1, 2))

    def _describes(self, tokens: Sequence[Token], at: int) -> tuple[int, bool]:
        """Gives how many words at `at` say that a description follows, and whether it says where."""
        if at >= len(tokens):
            return 0, False
        describing = self._describing.longest(tokens, at)
        if describing:
            return describing, False
        if tokens[at].lemma in self._belonging:
            return int(at + 1 >= len(tokens) or tokens[at + 1].lemma not in _FROM_A_SIDE()), False
        if tokens[at].lemma in _FOR and tokens[at - 1].lemma in self._shelters:
            return 1, False
        if tokens[at].lemma in _UNDER:
            return 1, False
        standing = self._standing.longest(tokens, at)
        return standing, standing > 0

    def _names_place(self, tokens: Sequence[Token], phrase: NounPhrase) -> bool:
        """Says whether a phrase behind "in" or "at" is one of place: it holds a name, and is no event."""
        if self.words.verbs.is_event(tokens, phrase.head):
            return False
        return any(tokens[at].is_capital for at in range(phrase.core, phrase.located + 1))


def _inner(phrase: NounPhrase, preposition: str, head: int) -> NounPhrase:
    """Gives a phrase as one that describes the phrase with that head, if it does not describe another one."""
    return phrase if phrase.inner else replace(phrase, preposition=preposition, inner=True, describes=head)
