"""Reads the names of a sentence that may be places: countries, known names, other spellings, unknown villages."""

from collections.abc import Iterator, Sequence

from coder.functionwords import ARTICLES
from coder.passages import Document, Sentence
from coder.places.again import Established, before_person, ends_before
from coder.places.capitals import CapitalReader
from coder.places.compounds import natural_name, site_town
from coder.places.countries import CountryWords
from coder.places.federations import states_named
from coder.places.grouphomes import group_home
from coder.places.homonyms import Setting
from coder.places.known import find_named, find_spelled, own_places
from coder.places.named import Named
from coder.places.nameparts import connectors, is_article, longest_name
from coder.places.reading import SentenceReader
from coder.places.rowed import begins_beside, shares_preposition
from coder.places.signs import PlaceSigns
from coder.places.spelling import key
from coder.places.unknown import UnknownNames
from coder.places.words import PlaceWords
from coder.values import replace
from coder.words import Token

_ACRONYM = range(3, 6)  # letters of one
_CITY = 100_000  # inhabitants up to which a town's name may begin a longer one
_ARTICLE = frozenset({"al", "ash", "as"})  # of "al-Shabaab"
_COMPOUND = 7  # letters of a word that holds a name and a noun, at least
_SIDES = frozenset({"side", "kant", "zijde"})
_BEHIND_BORDER = frozenset(
    "of van on in at near is was and en om op bij te with after when where waar toen last".split()
)


class NameReader:
    """Reads the names of one document; the countries that it meets are counted in the setting."""

    def __init__(self, document: Document, words: PlaceWords, countries: CountryWords, setting: Setting) -> None:
        """Keeps what the steps share."""
        self._document, self._words, self._countries = document, words, countries
        self._setting = setting
        self.unknown = UnknownNames(document, words, countries)
        self._signs = PlaceSigns(document, words, self.unknown)
        self._capitals = CapitalReader(words, countries, self.unknown)
        self.established = Established()
        self._small = own_places().first_words | connectors()

    def names(self, sentence: Sentence) -> Iterator[Named]:
        """Gives the names of a sentence in reading order, countries counted as they are met."""
        tokens = sentence.tokens
        reader = SentenceReader(sentence, self._document.text, self._words, self._countries)
        index, before = 0, None
        while index < len(tokens):
            hint = self._countries.hint_at(tokens, index)
            if hint is not None and not self._is_of_border(tokens, index):
                self._setting.add_country(hint, sentence.index)
            if tokens[index].is_capital or tokens[index].lower in _ARTICLE:
                ended = self._count_home(tokens, index)
                reader.group_ends.add(ended)
                if ended - index > 1:
                    index = ended  # an armed group by a name of several words
                    continue
            found = (
                (self._name_at(reader, index) if self._may_begin(tokens[index]) else None)
                or (self._unknown_beside(reader, index, before) if before is not None else None)
                or self._capitals.named_at(reader, index)
            )
            if found is None:
                index += 1
                continue
            found = before = _coordinated(found, before)
            if found.country is not None and not self._is_bordered(sentence, found):
                self._setting.add_country(found.country, sentence.index)
            yield found
            index = found.around.last

    def _may_begin(self, token: Token) -> bool:
        """Says at a look whether a name may begin at a token; at a small word few do."""
        return token.is_capital or key(token.text) in self._small

    def missed(self, named: Sequence[Named]) -> list[Named]:
        """Gives the mentions of unknown names that stand before the sentence that shows them to be places."""
        taken = [(name.sentence.index, name.around.first) for name in named]
        found: list[Named] = []
        for sentence, first, last in self.established.before(self._document, self.unknown, taken):
            reader = SentenceReader(sentence, self._document.text, self._words, self._countries)
            found.append(Named(sentence, reader.around(first, last), ()))
        return found

    def _is_of_border(self, tokens: Sequence[Token], index: int) -> bool:
        """Says whether an adjective only says what country lies across a border: "bij de Thaise grens"."""
        if index + 1 >= len(tokens) or tokens[index + 1].lower not in self._words.borders | _SIDES:
            return False
        behind = tokens[index + 2] if index + 2 < len(tokens) else None  # "the Turkish border town" is in Turkey
        return behind is None or not behind.is_word or behind.lower in _BEHIND_BORDER

    def _count_home(self, tokens: Sequence[Token], index: int) -> int:
        """Keeps the country that an armed group named at a token comes from; gives the token behind its name, or -1."""
        group = group_home(tokens, index, self._document.text)
        if group is None:
            return -1
        name, home, last = group
        self._setting.homes.add(home)
        return -1 if find_named(name) else last

    def _is_bordered(self, sentence: Sentence, found: Named) -> bool:
        """Says whether a country is only named as the one across the border: "near the border with Chad"."""
        before = [token.lower for token in sentence.tokens[max(found.around.first - 3, 0) : found.around.first]]
        return not self._words.borders.isdisjoint(before) and bool(before) and before[-1] in ("with", "met")

    def _name_at(self, reader: SentenceReader, index: int) -> Named | None:
        sentence, tokens, text = reader.sentence, reader.sentence.tokens, self._document.text
        token = tokens[index]
        if not token.is_word or (token.text.isdigit() and len(token.text) < 2):
            return None
        small = not token.is_capital and not is_article(tokens, index)
        if small and key(token.text) not in own_places().first_words:
            return None
        if not small and self._countries.hint_at(tokens, index) is not None and not self._is_longer_name(tokens, index):
            if self._countries.country_at(tokens, index, text) is None:
                return None
        for last in range(longest_name(tokens, index), index, -1):
            if not tokens[last - 1].is_word or (last - index > 1 and tokens[last - 1].lemma == "'s"):
                continue
            if _is_acronym_there(tokens, last - 1):
                continue
            name = text[token.start : tokens[last - 1].end]
            states = () if small else states_named(tokens, index, last, name)
            country = None if small or states else self._countries.named(name)
            if country is not None:
                return Named(sentence, reader.around(index, last), (), country)
            if key(name) in self._words.wide:
                return None
            candidates = own_places().named(name) if small else states or find_named(name)
            longer = self.unknown.end_of_name(tokens, index) > last
            longer = longer and (not any(found.own for found in candidates) or self._is_half_of(tokens, last))
            longer = longer and not (candidates and self._words.language == "nl" and ends_before(tokens, index, last))
            if candidates and longer and self._unknown_at(reader, index) is not None:
                break
            if candidates and longer and candidates[0].population < _CITY:
                end = self.unknown.end_of_name(tokens, index)
                if self.unknown.is_whole(tokens, whole := reader.around(index, end)):
                    return Named(sentence, whole, ())
            if candidates and not (small and not any(part.isupper() for part in name) and " " not in name):
                return Named(sentence, reader.around(index, last), candidates)
        if small:
            return None
        return self._spelled_at(reader, index) or self._unknown_at(reader, index) or self._compound_at(reader, index)

    def _compound_at(self, reader: SentenceReader, index: int) -> Named | None:
        """Reads a Dutch word that holds a name and what it is: "het Sambisawoud", "de Antonivkabrug"."""
        token = reader.sentence.tokens[index]
        if self._words.language != "nl" or len(token.text) < _COMPOUND:
            return None
        around = reader.around(index, index + 1)
        if not around.definite or around.name_after or around.name_before:
            return None
        if natural_name(token.text) is not None:
            return Named(reader.sentence, around, ())
        towns = site_town(token.text)
        return Named(reader.sentence, around, towns, site=True) if towns else None

    def _is_half_of(self, tokens: Sequence[Token], last: int) -> bool:
        """Says whether a hyphen joins a name that no list has to a known one: "Afar-X" is not Afar."""
        if last + 1 >= len(tokens) or tokens[last].text != "-" or not tokens[last + 1].is_capital:
            return False
        joined = tokens[last - 1].end == tokens[last].start and tokens[last].end == tokens[last + 1].start
        other = tokens[last + 1].text
        return joined and not find_named(other) and self._countries.named(other) is None

    def _is_longer_name(self, tokens: Sequence[Token], index: int) -> bool:
        return index + 1 < len(tokens) and tokens[index + 1].is_capital

    def _spelled_at(self, reader: SentenceReader, index: int) -> Named | None:
        """Reads a name in a transliteration of its own, where its surroundings make a place of it."""
        last = self.unknown.end_of_name(reader.sentence.tokens, index)
        around = reader.around(index, last)
        tokens = reader.sentence.tokens
        if self.unknown.is_no_place(tokens[index:last]) or not (
            around.locates or self.unknown.is_taken(tokens, around)
        ):
            return None
        name = self._document.text[reader.sentence.tokens[index].start : reader.sentence.tokens[last - 1].end]
        candidates = find_spelled(name)
        return Named(reader.sentence, around, candidates) if candidates else None

    def _unknown_at(self, reader: SentenceReader, index: int) -> Named | None:
        tokens = reader.sentence.tokens
        if index and tokens[index].lower in self._words.adjectives and self._is_longer_name(tokens, index):
            return None  # "in het Koerdische X"
        last = before_person(tokens, index, self.unknown.end_of_name(tokens, index), self.established)
        around = reader.around(index, last)
        name = self._document.text[tokens[index].start : tokens[last - 1].end]
        known = name in self.established or self.unknown.makes_place(tokens, around)
        if known and self._words.language == "nl" and self.unknown.otherwise.tells(tokens[index:last]):
            return None  # "de 36-jarige X": not "bij X" either
        if known or self._signs.tell(reader.sentence, around):
            self.established.add(name, reader.sentence)
            return Named(reader.sentence, around, ())
        return None

    def _unknown_beside(self, reader: SentenceReader, index: int, before: Named | None) -> Named | None:
        """Reads an unknown name in a row with a place: "between Dori and X", "from Dori to X", "in Dori, X and Y"."""
        tokens = reader.sentence.tokens
        if before is None or before.country is not None or before.sentence is not reader.sentence:
            return None
        if not begins_beside(tokens, index, before.around, self.unknown.end_of_name):
            return None
        last = self.unknown.end_of_name(tokens, index)
        if self.unknown.is_no_place(tokens[index:last]):
            return None
        return Named(reader.sentence, reader.around(index, last), ())


def _coordinated(name: Named, before: Named | None) -> Named:
    """Lets "Y" in "in X and Y" share the preposition of X."""
    if before is None or name.around.role is not None or name.sentence is not before.sentence:
        return name
    if not shares_preposition(name.around, before.around, name.sentence.tokens):
        return name
    shared = before.around
    kind = name.around.before or shared.before
    return replace(name, around=replace(name.around, role=shared.role, adjacent=shared.adjacent, before=kind))


def _is_acronym_there(tokens: Sequence[Token], index: int) -> bool:
    """Says whether capitals amid small letters make an acronym of what a place is called too: "a SWAT team"."""
    text = tokens[index].text
    if index == 0 or len(text) not in _ACRONYM or not (text.isupper() and text.isalpha()):
        return False
    return tokens[index - 1].lower in ARTICLES and index + 1 < len(tokens) and tokens[index + 1].text.islower()
