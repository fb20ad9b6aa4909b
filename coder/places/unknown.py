"""Places that no list knows, made from the text: "the village of X", "in X", "X, a town near"."""

from collections.abc import Sequence

from coder.codebook import PlaceKind
from coder.firstnames import is_first_name
from coder.mentions import KnownPlace
from coder.passages import Document
from coder.places.befallen import is_befallen, is_gone_to
from coder.places.beside import is_entered, is_measured, is_nearby, is_street, is_told_as_place
from coder.places.compounds import natural_place
from coder.places.countries import CountryWords
from coder.places.features import with_feature
from coder.places.known import actor_names, find_named
from coder.places.nameparts import is_elided
from coder.places.otherwise import Otherwise
from coder.places.reading import Around
from coder.places.spelling import in_english, key
from coder.places.words import PlaceWords, Role
from coder.wordlists import word_list
from coder.words import Token

_LONGEST = 5
_GOING = 8  # tokens between a verb of going and "naar"
_INSIDE = frozenset(
    "al el ar as ash at an ad ed ez es e de da do dos das du des del la le las los bin ben ya wa ul uz".split()
)
_BEHIND = frozenset("on to and with where by en op met waar om te".split())
_OVER = frozenset({"over", "of", "into"})
_TITLED = frozenset({"De", "Het"})
_AT = frozenset({"at", "near", "bij"})
_REFUGES = frozenset({"opvangkamp", "vluchtelingenkamp", "ontheemdenkamp", "tentenkamp"})  # nobody's but a place's
FIRST_PARTS = word_list("nameparts.toml", "first_of_unknown_towns", shared=True)
_LEADS = frozenset("uit vanuit boven langs door tegen over naar from through over across toward towards".split())
_OF_TOWNS = frozenset("general king major prince saint sultan sheikh lord".split())  # titles that begin towns' names
_ENGLISH = frozenset({"at", "as", "an"})  # parts of a name only before a hyphen: "at-Tall"


class UnknownNames:
    """Decides which unknown names are places, and makes them."""

    def __init__(self, document: Document, words: PlaceWords, countries: CountryWords) -> None:
        """Keeps the text and the words of its language."""
        self._document, self._words, self._countries = document, words, countries
        self.otherwise = Otherwise(document, words)
        self.in_names: frozenset[str] = frozenset()  # words that stand in longer names of the text

    def end_of_name(self, tokens: Sequence[Token], first: int) -> int:
        """Gives the token after the capitalised words from `first` on, joined by hyphens and small words such as al."""
        last = first + 1
        while last < len(tokens) and last - first < _LONGEST * 2:
            token = tokens[last]
            gap = token.start - tokens[last - 1].end
            if token.text == "-" and gap == 0 and self._goes_on(tokens, last + 1, gap=0):
                last += 1
            elif token.is_capital and gap <= 1 and token.is_word and token.lower not in self._words.times:
                last += 1
            elif gap == 0 and tokens[last - 1].text == "-" and is_elided(token.text):
                last += 1
            elif token.lower in _ENGLISH and (last + 1 >= len(tokens) or tokens[last + 1].text != "-"):
                break
            elif token.lower in _INSIDE and gap <= 1 and self._goes_on(tokens, last + 1, gap=1, hyphen=True):
                last += 1
            else:
                break
        return last

    def _goes_on(self, tokens: Sequence[Token], index: int, *, gap: int, hyphen: bool = False) -> bool:
        if index < len(tokens) and hyphen and tokens[index].text == "-":
            index, gap = index + 1, 0
        return (
            index < len(tokens)
            and (tokens[index].is_capital or tokens[index].lower in _INSIDE or is_elided(tokens[index].text))
            and tokens[index].start - tokens[index - 1].end <= gap
        )

    def makes_place(self, tokens: Sequence[Token], around: Around) -> bool:
        """Says whether the surroundings of an unknown name make a place of it."""
        name = tokens[around.first : around.last]
        if around.compound or (self.is_no_place(name) and not self._only_ends_so(tokens, around)):
            return False
        if around.after is PlaceKind.QUARTER and tokens[around.end - 1].lower in self._words.streets:
            return False
        if around.before is None and around.after is None and is_street(name, self._words):
            return False  # "near Eagle Square": its town is named elsewhere
        if around.first > 0 and tokens[around.first - 1].lower in self._words.capitals and len(name) > 1:
            return False  # a capital is known; "in de hoofdstad Jan Jansen opgepakt"
        owned = around.before is not None and tokens[around.first - 1].lower == "van"  # "de basis van X": of whom
        owned = owned and tokens[around.first - 2].lower not in _REFUGES
        site = around.before is PlaceKind.SITE and tokens[around.first - 1].lower in self._words.own_sites
        if (
            (around.before in _NAMED_AFTER_NOUN and not owned)
            or site
            or around.apposition in _NAMED_AFTER_NOUN
            or around.country is not None
        ):
            return not around.name_before
        described = around.first > 0 and tokens[around.first - 1].lemma in self._countries.hints
        located = around.role in (Role.IN, Role.NEAR, Role.FROM) or tokens[around.begin].lower == "tot"
        located = located or (around.role is Role.TO and self._is_left_for(tokens, around.begin))
        if described and around.definite and located and self._words.language == "nl":
            return not around.name_after and not around.possessive  # "in het Tsjadische X"
        if around.set_in and around.role is not None and not (around.definite and self._words.language == "nl"):
            return not around.name_before  # "uit X, in de regio Y"
        if around.role is None and around.definite and tokens[around.end - 1].lower in self._words.named_sites:
            if around.end > around.last and not around.name_before:
                return True  # "stormed the X base", "the X oilfield was hit"
        if around.after is PlaceKind.SITE:
            # "Kanjuruhan stadium" is a building of a town that is named beside it
            return around.landmark and around.role is not None and not around.name_before
        if around.after in _NAMED_BEFORE_NOUN and around.role is None:
            return not around.definite and len(name) == 1 and around.first > 0 and not around.name_before
        if around.after is not None:
            return around.role in (Role.IN, Role.NEAR, Role.FROM, Role.TO)
        led = around.role is not None
        if around.role is not Role.OF and is_measured(tokens, around.end, self._words, led=led):
            titled = around.first > 0 and tokens[around.first - 1].lower in self._words.relations
            return not (around.name_before or titled)  # "captured X, 30 kilometres from Y"
        if around.role is not None and is_nearby(tokens, around.first, around.last, self._words):
            return not around.name_after and not around.possessive
        if (
            not led
            and around.before is None
            and self._words.language == "nl"
            and is_entered(tokens, around.first, around.last)
        ):
            return not around.name_before
        if self.is_taken(tokens, around):
            return True
        if is_told_as_place(tokens, around.first, around.last):
            closed = self._words.determiners - {"het"}  # "verging het X, waar ..."
            part = around.name_before or around.name_after or around.possessive
            part = part or (around.first > 0 and tokens[around.first - 1].lower in closed)
            if not part and not self.is_part(name):
                return True
        if around.role is Role.TO and around.adjacent and len(name) <= _LONGEST and not around.possessive:
            return is_gone_to(tokens, around.begin, around.last, self._words) and not self.is_part(name)
        if around.struck or around.site_of:
            alone = not around.name_before and not around.name_after and not around.possessive
            return alone and not self.otherwise.tells(name)
        preposition = tokens[around.first - 1].lower if around.first else ""
        if preposition == "of" and around.first > 1 and tokens[around.first - 2].lower == "front":
            return False  # "took place in front of X, the state's chief": people and buildings have a front
        phrase = around.first - around.begin > 1  # "on the outskirts of", "in de buurt van"
        strict = around.adjacent and around.role in (Role.IN, Role.NEAR)
        strict = strict and (phrase or preposition in self._words.unknown_after)
        if preposition == "at" and sum(token.is_capital for token in name) > 2:
            return False  # institutions and buildings stand after "at" as villages do
        near = around.role is Role.NEAR and self._words.language == "nl"
        if near and len(name) == 1 and key(name[0].text) in self.in_names:
            return False  # "bij Bakker zijn drugs gevonden", of whom the text speaks as Ivan Bakker
        return strict and not around.possessive and len(name) <= _LONGEST

    def _is_left_for(self, tokens: Sequence[Token], begin: int) -> bool:
        """Says whether somebody goes where a phrase at token `begin` leads: "stroomden naar het Thaise X"."""
        return any(token.lower in self._words.goes for token in tokens[max(0, begin - _GOING) : begin])

    def is_taken(self, tokens: Sequence[Token], around: Around) -> bool:
        """Says whether a bare name, which never stands in a longer one, is what a verb takes, enters or burns."""
        over = around.first > 0 and tokens[around.first - 1].lower in _OVER  # "took over X", "took control of X"
        if (around.role is not None and not over) or around.before is not None or around.name_before:
            return False
        befallen = is_befallen(tokens, around.first, around.last, self._words)
        return befallen and not self.is_part(tokens[around.first : around.last])

    def is_part(self, name: Sequence[Token]) -> bool:
        """Says whether a name is a person's or another thing's, or stands in a longer name somewhere in the text."""
        if len(name) == 1 and key(name[0].text) in self.in_names:
            return True
        if len(name) > 1 and is_first_name(name[0].text) and name[0].lower not in FIRST_PARTS():
            return True
        return self.otherwise.tells(name)

    def is_whole(self, tokens: Sequence[Token], around: Around) -> bool:
        """Says whether a longer name that begins with a town's is a place's own: "to San Andres Larrainzar"."""
        name = tokens[around.first : around.last]
        alone = around.after is None and not around.name_after and not around.possessive
        led = around.adjacent and around.role in (Role.TO, Role.FROM)
        behind = tokens[around.last].lower if around.last < len(tokens) else "."
        spoken = not behind.isalpha() or behind in self._words.times | self._words.unknown_after | _BEHIND
        return led and alone and spoken and len(name) > 1 and not self.is_no_place(name)

    def is_persons(self, tokens: Sequence[Token], first: int) -> bool:
        """Says whether a name of two words or more behind a Dutch "hoofdstad" is no town's: the capital is known."""
        last = self.end_of_name(tokens, first)
        whole = " ".join(token.text for token in tokens[first:last])
        return self._words.language == "nl" and last - first > 1 and not find_named(whole)

    def _only_ends_so(self, tokens: Sequence[Token], around: Around) -> bool:
        """Says whether a name that ends like an adjective stands where none does: "a watchtower at Rmeish in"."""
        name = tokens[around.first : around.last]
        behind = tokens[around.last] if around.last < len(tokens) else None
        at = around.first > 0 and tokens[around.first - 1].lower in _AT and len(name) == 1
        alone = behind is None or not behind.is_word or behind.lower in self._words.unknown_after
        if not (at and alone and name[0].lower.endswith("ish")):
            return False
        known = (self._words.common, self._words.peoples, self._words.institutions)
        return not any(name[0].lower in words for words in known)

    def is_no_place(self, name: Sequence[Token]) -> bool:
        """Says whether a name is an acronym, an adjective, a common word, an institution or a known actor."""
        first = name[0]
        if len(name) > 1 and first.lower in self._words.unknown_after | self._words.times | _LEADS:
            return True  # "In El Obeid"; "In December Houthi gunners ..."
        if len(name) > 1 and first.text in _TITLED and self._words.language == "nl":
            return True  # "in De Morgenster"
        acronym = self._words.language == "nl" and len(first.text) > 1 and first.text.isupper()
        if len(name) > 1 and acronym and not name[1].text.isupper():
            return True  # "heeft M23 Goma ingenomen"
        if len(name) == 1 and (first.lower in self._words.peoples or first.lower in self._words.determiners):
            return True
        if len(name) == 1 and (len(first.text) < 3 or first.text.isupper() or first.lower in self._words.common):
            return True
        if len(name) == 1 and first.lower.endswith(self._words.adjective_endings):
            return True
        if len(name) > 1 and (self._words.is_site(name[-1]) or self._words.is_site(first)):
            return True  # "Manchester Arena", "Hotel Amarula"
        if any(token.lower in self._words.institutions or token.lemma in self._countries.hints for token in name):
            return True
        if any(token.lower in self._words.titles - _OF_TOWNS for token in name[:-1]):
            return True  # "Armenia's Prime Minister Nikol Pashinyan"
        words = [key(token.text) for token in name]
        if words[-1] in self._countries.names and words[0] in self._words.wide:
            return True  # "Western Cambodia" is Cambodia
        return " ".join(words) in self._words.wide or " ".join(words) in actor_names()

    def place(self, name: str, around: Around, country: str | None) -> KnownPlace:
        """Makes a place from its name; Dutch transliteration is written the English way."""
        if self._words.language == "nl" and (natural := natural_place(name, country)) is not None:
            return natural
        english = in_english(name, country, self._words.language)
        if around.kind is PlaceKind.NATURAL:
            english = with_feature(english, around.feature)
        return KnownPlace(english, country, None, around.kind or PlaceKind.SETTLEMENT, None, None, None)


_NAMED_AFTER_NOUN = frozenset(
    {
        PlaceKind.SETTLEMENT,
        PlaceKind.CAMP,
        PlaceKind.BASE,
        PlaceKind.REGION,
        PlaceKind.QUARTER,
        PlaceKind.NATURAL,
        PlaceKind.AIRPORT,
    }
)

_NAMED_BEFORE_NOUN = frozenset({PlaceKind.SETTLEMENT, PlaceKind.CAMP})
