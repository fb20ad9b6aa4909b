"""What stands around a name in its sentence: the phrase before it, nouns beside it, the country after it."""

from dataclasses import field

from coder.codebook import PlaceKind
from coder.passages import Sentence
from coder.places.beside import joined_end, part_end
from coder.places.countries import CountryWords
from coder.places.features import feature_of
from coder.places.words import Lead, PlaceWords, Role
from coder.values import dataclass

_MOST_MODIFIERS = 5
_TOWARDS = frozenset({"naar", "tot"})
_BOTH = frozenset({"both", "zowel"})
_APPOSITION_REACH = 6
_WITH_OF = frozenset({PlaceKind.SETTLEMENT, PlaceKind.REGION, PlaceKind.QUARTER, PlaceKind.SITE})


@dataclass(frozen=True, slots=True)
class Around:
    """The surroundings of the tokens `first` to `last` (excluded) that may name a place."""

    first: int
    last: int
    begin: int  # the first token of the whole phrase, preposition and nouns included
    end: int  # the token after the whole phrase
    role: Role | None = None
    adjacent: bool = False  # the preposition stands right before the name
    definite: bool = False  # a determiner stands between
    before: PlaceKind | None = None  # "the village of X", "de kuststad X"
    loose: bool = False  # "the capital X": enough for a known name, too little for an unknown one
    after: PlaceKind | None = None  # "X airport", "X-provincie"
    apposition: PlaceKind | None = None  # "X, a village in"
    country: str | None = None  # "X, Syria"
    compound: bool = False  # "X-expert"
    possessive: bool = False
    leaves: bool = False  # "van X naar"
    title: bool = False  # "governor of X", "president van X"
    name_before: bool = False  # a capitalised word right before it
    name_after: bool = False  # a capitalised word right after it
    set_in: bool = False  # "X, in the region of Y"
    struck: bool = False  # "the attack on X", "the fall of X"
    site_of: bool = False  # "the market of X"
    feature: str = ""  # the noun of a mountain, gorge or forest: part of its name in English
    landmark: bool = False  # "the X oilfield": called after the place where it lies

    @property
    def kind(self) -> PlaceKind | None:
        """What a noun beside the name says that it is."""
        return self.after or self.before or self.apposition

    @property
    def locates(self) -> bool:
        """Says whether the surroundings make a place of the name."""
        located = self.role in (Role.IN, Role.NEAR, Role.FROM, Role.TO, Role.DISTANCE)
        return located or self.kind is not None or self.country is not None


@dataclass(slots=True)
class SentenceReader:
    """Reads the surroundings of names in one sentence."""

    sentence: Sentence
    text: str
    words: PlaceWords
    countries: CountryWords
    group_ends: set[int] = field(default_factory=set)  # tokens behind the names of armed groups
    _ending: dict[int, Lead] = field(default_factory=dict)
    _around: dict[tuple[int, int], Around] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Notes where phrases that lead to a place end."""
        for lead in self.words.leads(self.sentence.tokens):
            self._ending[lead.last] = lead

    def around(self, first: int, last: int) -> Around:
        """Gives the surroundings of the tokens `first` to `last` (excluded), read once."""
        if (first, last) not in self._around:
            self._around[first, last] = self._read(first, last)
        return self._around[first, last]

    def _read(self, first: int, last: int) -> Around:
        tokens = self.sentence.tokens
        begin, before = self._noun_of(first)
        at, definite = self._over_modifiers(begin)
        lead = self._ending.get(at)
        end, after, compound = self._behind(last)
        previous = tokens[first - 1] if first else None
        name_before = (
            previous is not None
            and previous.is_capital
            and not (previous.text.isupper() and len(previous.text) > 2)  # "M23 X binnen": an acronym is no first name
            and previous.end + 1 >= tokens[first].start
            and before is None
            and first not in self._ending
            and first not in self.group_ends
            and previous.lemma not in self.countries.hints
            and previous.lower not in self.words.adjectives | self.words.determiners | self.words.times
            and not (first == 1 and previous.lower in self.words.common)
        )
        return Around(
            first=first,
            last=last,
            begin=lead.first if lead is not None else begin,
            end=end,
            role=lead.role if lead is not None else None,
            adjacent=lead is not None and at == first,
            definite=definite,
            before=before,
            loose=self._is_loose(first, before),
            after=after,
            apposition=self._apposition(end) or self._apposition(joined_end(tokens, end)),
            country=self._country_after(end) or self._country_before(begin),
            compound=compound,
            possessive=end < len(tokens) and tokens[end].lower == "'s",
            leaves=lead is not None and lead.role is Role.OF and end < len(tokens) and tokens[end].lower in _TOWARDS,
            title=lead is not None
            and lead.role is Role.OF
            and lead.first > 0
            and self.words.is_title(tokens[lead.first - 1]),
            name_before=name_before,
            name_after=end == last and last < len(tokens) and tokens[last].is_capital and self._touches(last),
            set_in=self._is_set_in(end),
            struck=lead is not None and at == first and self._is_struck(lead),
            site_of=self._is_site_of(first, lead),
            feature=feature_of(tokens, first, last, end) if self.words.language == "en" else "",
            landmark=end > last and tokens[end - 1].lower in self.words.landmarks,
        )

    def _is_set_in(self, end: int) -> bool:
        """Reads ", in the east of Syria," and ", near Y" after a name: what lies somewhere is a place."""
        tokens = self.sentence.tokens
        if end + 2 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].lower not in self.words.unknown_after:
            return False
        for at in range(end + 2, min(end + 2 + _APPOSITION_REACH, len(tokens))):
            if tokens[at].is_capital:
                return tokens[at].lower not in self.words.times
            known = self.words.determiners | self.words.adjectives | self.words.directions
            hint = tokens[at].lemma in self.countries.hints or self.words.noun_at(tokens, at) is not None
            if tokens[at].lower not in known | {"of", "van", "part", "deel", "-"} and not hint:
                return False
        return False

    def _is_site_of(self, first: int, lead: Lead | None) -> bool:
        """Reads "the market of", "de haven van" right before a name."""
        if lead is None or lead.role is not Role.OF or lead.last != first or lead.first == 0:
            return False
        noun, words = self.sentence.tokens[lead.first - 1], self.words
        return not noun.is_capital and (noun.lower in words.sites_of or noun.lower.endswith(words.buildings))

    def _is_struck(self, lead: Lead) -> bool:
        """Reads "attack on", "shelling of", "inname van" before a name: what can only befall a place, or a group."""
        return lead.first > 0 and self.sentence.tokens[lead.first - 1].lower.endswith(self.words.struck)

    def _noun_of(self, first: int) -> tuple[int, PlaceKind | None]:
        """Reads "the village of", "de kuststad", "luchthaven van", "Camp" before a name: where it begins, the kind."""
        tokens = self.sentence.tokens
        first -= first > 1 and tokens[first - 1].lower in _BOTH
        linked = first > 1 and tokens[first - 1].lower in ("of", "van")
        found = self.words.noun_before(tokens, first - 1 if linked else first)
        lead = self._ending.get(first)
        whole = lead is not None and found is not None and lead.first < found[0]  # "in de buurt van", "parts of"
        if found is None or whole or (found[0] == 0 and tokens[0].is_capital and linked):
            return first, None
        noun = tokens[first - 2 if linked else first - 1]
        if linked:
            wanted = noun.lower not in ("capital", "capitals", "hoofdstad") and not noun.is_capital
            wanted = wanted and found[1] is not PlaceKind.SITE  # "an office of X": X owns it
            wanted = wanted and (self.words.language == "en" or found[1] is not PlaceKind.SETTLEMENT)
        else:
            wanted = self.words.language == "nl" or noun.is_capital == (found[1] not in _WITH_OF)
        return found if wanted else (first, None)

    def _is_loose(self, first: int, before: PlaceKind | None) -> bool:
        """Says whether English has the noun right before the name, where it would say "the village of X"."""
        linked = first > 0 and self.sentence.tokens[first - 1].lower == "of"
        return before in _WITH_OF and self.words.language == "en" and not linked

    def _over_modifiers(self, at: int) -> tuple[int, bool]:
        """Goes back over determiners and adjectives to where a preposition may end."""
        tokens, definite = self.sentence.tokens, False
        for _ in range(_MOST_MODIFIERS):
            if at == 0 or at in self._ending:
                break
            token = tokens[at - 1]
            if token.lower in self.words.determiners:
                definite = True
            elif not (
                token.lower in self.words.adjectives
                or token.lemma in self.countries.hints
                or token.text == "-"
                or (token.text == "," and at > 1 and tokens[at - 2].lower in self.words.adjectives)
            ):
                noun = self.words.noun_before(tokens, at)
                if noun is None:
                    break
                at = noun[0] + 1
            at -= 1
        return at, definite

    def _behind(self, last: int) -> tuple[int, PlaceKind | None, bool]:
        """Reads "X airport", "X-provincie", "X-expert": where it ends, the kind, and whether it is a mere compound."""
        tokens = self.sentence.tokens
        hyphen = last + 1 < len(tokens) and tokens[last].text == "-" and self._touches(last, gap=0)
        start = last + 1 if hyphen else last
        if start < len(tokens):  # "Airport" and "Province" with a capital are part of a name
            found = self.words.noun_at(tokens, start)
            if found is not None and (hyphen or self.words.language == "en"):
                return found[0], found[1], False
        return last, None, hyphen and start < len(tokens) and tokens[start].is_word and not tokens[start].is_capital

    def _apposition(self, end: int) -> PlaceKind | None:
        """Reads ", a farming village in", ", de zuidelijke voorstad van" after a name."""
        tokens = self.sentence.tokens
        if end + 2 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].lower not in self.words.articles:
            return None
        for at in range(end + 2, min(end + 2 + _APPOSITION_REACH, len(tokens))):
            if not (tokens[at].is_word or tokens[at].text == "-") or at + 1 in self._ending:
                return None
            found = self.words.noun_at(tokens, at)
            if found is not None and tokens[min(found[0], len(tokens) - 1)].lower not in self.words.relations:
                return (found if found[0] == len(tokens) else self.words.noun_at(tokens, found[0]) or found)[1]
        return None

    def _country_after(self, end: int) -> str | None:
        """Reads "X, Syria", "X (Syrië)" and "X, in the north of Syria"."""
        tokens = self.sentence.tokens
        if end + 1 < len(tokens) and tokens[end].text in (",", "("):
            found = self.countries.country_at(tokens, part_end(tokens, end + 1, self.words), self.text)
            if found is not None and (found[0] >= len(tokens) or tokens[found[0]].text in ",.);:–—"):
                return found[1]
        return None

    def _country_before(self, begin: int) -> str | None:
        """Reads "Yemen's X" and "Nigeria's northern X": the country that owns the place."""
        tokens, at = self.sentence.tokens, begin
        while at > 0 and begin - at < _MOST_MODIFIERS and tokens[at - 1].lower in self.words.adjectives:
            at -= 1
        if at < 2 or tokens[at - 1].lemma != "'s":
            return None
        for first in range(at - 2, max(at - 2 - _MOST_MODIFIERS, -1), -1):
            found = self.countries.country_at(tokens, first, self.text)
            if found is not None and found[0] == at - 1:
                return found[1]
        return None

    def _touches(self, index: int, gap: int = 1) -> bool:
        return self.sentence.tokens[index].start - self.sentence.tokens[index - 1].end <= gap
