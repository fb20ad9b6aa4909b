"""Words of a clause that point back at a place named before: "there", "ter plaatse", "in the town", "de kuststad"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.codebook import PlaceKind
from coder.events.phrase import Phrase
from coder.events.seats import is_headed
from coder.functionwords import ARTICLES, OF
from coder.places.countries import country_words
from coder.triggers import Hit
from coder.wordlists import word_list
from coder.words import Token

_MOST_ADJECTIVES = 3
_THERE = frozenset({"there", "daar"})
_ER = frozenset({"er"})
_HALVES = frozenset("van mee voor tegen over op toe vandoor uit aan bij af in naar vanuit".split())
_PRONOUNS = frozenset("hij zij ze we wij die".split())
_HERE = frozenset({"aldaar"})
_BE = frozenset("is are was were be been being had has have will would could can may might".split())
_SPOTS = (("ter", "plaatse"), ("ter", "plekke"), ("on", "the", "spot"), ("at", "the", "scene"), ("on", "site"))
_SPOT_OPENERS = frozenset(spot[0] for spot in _SPOTS)
_TOWNS = word_list("sites.toml", "town_nouns")
_AREAS = word_list("sites.toml", "area_nouns")
_EARLIER = word_list("deeds.toml", "earlier_attacks")
_SPREADS = word_list("sites.toml", "spread_nouns")
_ENDINGS = ("stad", "stadje", "dorp", "dorpje", "plaatsje")
_SAME = frozenset("same dezelfde hetzelfde that this dat die deze dit".split())
_HEADS = frozenset("hoofdstad provinciehoofdstad capital".split())
_DEEDS = ("aanslag", "aanslagen", "ontvoering", "moord", "schietpartij", "bloedbad")
_OF_DEED = frozenset({"van", "achter", "voor", "wegens", "over"})
_SINCE = frozenset("after since following na sinds".split())
_PASSED = frozenset("was were has have had is are werd werden is zijn heeft hebben".split())
_BEHIND = 2  # tokens from the noun of a deed to the place behind "in"
_BESIDE = 3  # tokens between a town and the lake it lies at
_BEFORE = 6  # tokens before a place in which "after the fall of" stands
_SUPERLATIVE = ("ste", "est")
_NO_PLACES = frozenset("binnenstad volksstad".split())


def points_back(clause: Clause, phrases: Sequence[Phrase], definite: frozenset[str]) -> bool:
    """Says whether a clause tells of the place named before; `phrases` are those of its sentence.

    `definite` are the articles and pointing words of the language.
    """
    tokens = clause.sentence.tokens
    for at in clause.members:
        word = tokens[at].lemma
        follows = tokens[at + 1].lemma if at + 1 < len(tokens) else ""
        if word in _ER and _is_locative(clause, at, phrases, definite):
            return True
        if word in _HERE or (word in _THERE and at != clause.members[0] and (word != "there" or follows not in _BE)):
            return True
        if word in _SPOT_OPENERS and any(word == spot[0] and _reads(tokens, at, spot) for spot in _SPOTS):
            return True
        if _is_place_noun(word) and _is_pointed_at(tokens, at, definite):
            named = at + 1 < len(tokens) and (tokens[at + 1].is_capital or _is_of(tokens, at))
            return follows not in OF and not named
        if word in _AREAS() and at > 0 and tokens[at - 1].lemma in _SAME:
            return True
        if word in _SPREADS() and any(token.lemma in _SAME for token in tokens[max(0, at - 2) : at]):
            return True  # "in the same desert area"
    return any(p.first in clause.members and _is_province(p) and is_headed(p, tokens) for p in phrases)


def tells_there(clause: Clause, phrases: Sequence[Phrase], definite: frozenset[str]) -> bool:
    """Says whether a clause has a bare word for "there", wherever it stands: "there", "daar", "aldaar", "er"."""
    if opens_there([clause.sentence.tokens[at] for at in clause.members]):
        return True
    tokens = clause.sentence.tokens
    for at in clause.members[1:]:
        word = tokens[at].lemma
        follows = tokens[at + 1].lemma if at + 1 < len(tokens) else ""
        if word in _HERE or (word in _THERE and (word != "there" or follows not in _BE)):
            return True
        if word in _ER and _is_locative(clause, at, phrases, definite):
            return True
    return False


def opens_there(tokens: Sequence[Token]) -> bool:
    """Says whether a sentence opens with "there": in what was named last. "There were", "Daarvan" tell no place."""
    follows = tokens[1].lemma if len(tokens) > 1 else ""
    return tokens[0].lemma in _THERE and (tokens[0].lemma != "there" or follows not in _BE)


def is_beside_town(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a lake, river or mountain only says which town is meant: "de miljoenenstad aan het X-meer"."""
    natural = phrase.place is not None and phrase.place.place.kind is PlaceKind.NATURAL
    before = tokens[max(0, phrase.begin - _BESIDE) : phrase.begin + 1]
    return natural and any(_is_place_noun(token.lemma) for token in before)


def is_around_town(phrase: Phrase, tokens: Sequence[Token], definite: frozenset[str]) -> bool:
    """Says whether a region only says which town is meant: "the Darfur town", "de grootste stad van de deelstaat X".

    `definite` are the articles and pointing words: "a town in X" is none that was named before.
    """
    place = phrase.place.place if phrase.place is not None else None
    if place is None or place.kind not in (PlaceKind.REGION, PlaceKind.NATURAL):
        return False
    if _is_place_noun(tokens[phrase.last].lemma) and not tokens[phrase.last].is_capital:
        return tokens[max(phrase.begin, 0)].lemma in definite or tokens[max(phrase.first - 1, 0)].lemma in definite
    behind = tokens[phrase.last + 1 : phrase.last + 3]
    if behind and _is_place_noun(behind[0].lemma) and not (len(behind) > 1 and behind[1].lemma in OF):
        named = len(behind) > 1 and behind[1].is_capital
        return not named and tokens[max(phrase.first - 1, 0)].lemma in definite
    at = phrase.first - 1
    while at > 0 and phrase.first - at < _MOST_ADJECTIVES + 1 and not _is_place_noun(tokens[at].lemma):
        if not tokens[at].is_word:
            return False
        at -= 1
    most = at > 0 and tokens[at - 1].lemma.endswith(_SUPERLATIVE)  # "de op een na grootste stad van X"
    return _is_place_noun(tokens[at].lemma) and (most or _is_pointed_at(tokens, at, definite))


def _is_locative(clause: Clause, at: int, phrases: Sequence[Phrase], definite: frozenset[str]) -> bool:
    """Says whether Dutch "er" means "there": beside a subject that is known, and not as half of "er ... van"."""
    tokens = clause.sentence.tokens
    led = at + 2 < len(tokens) and tokens[at + 2].lemma in ARTICLES  # "er in een villa": no half of "erin"
    if tokens[clause.last_word].lemma in _HALVES or at + 1 >= len(tokens):
        return False
    if tokens[at + 1].lemma in _HALVES and not led:
        return False
    if tokens[at - 1].lemma in _PRONOUNS and at > 0:
        return True
    if any(phrase.last == at - 1 and _is_whole(phrase, clause) for phrase in phrases):
        return not tokens[at + 1].text.isdigit()  # "verdreven strijders er", "dat soldaten er"
    for phrase in phrases:
        if phrase.preposition or phrase.first not in clause.members or phrase.last >= at:
            continue
        begin = max(phrase.begin, 0)
        opens = tokens[begin].lemma in definite or (begin > 0 and tokens[begin - 1].lemma in definite)
        if phrase.actor is not None and (opens or tokens[phrase.last].is_capital or tokens[begin].is_capital):
            return True
    return False


def _is_whole(phrase: Phrase, clause: Clause) -> bool:
    """Says whether a phrase is a subject or object of a clause, behind its first word."""
    return not phrase.preposition and phrase.first in clause.members and phrase.first != clause.members[0]


def _is_of(tokens: Sequence[Token], at: int) -> bool:
    """Says whether a noun of town only describes a building of a town that is named: "the city hall of Izmir"."""
    behind = tokens[at + 2 : at + 4]
    return len(behind) > 1 and behind[0].lemma in OF and behind[1].is_capital


def _reads(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> bool:
    return tuple(token.lemma for token in tokens[at : at + len(words)]) == words


def _is_place_noun(word: str) -> bool:
    return word in _TOWNS() or (word.endswith(_ENDINGS) and word not in _NO_PLACES and word not in _HEADS)


def _is_pointed_at(tokens: Sequence[Token], at: int, definite: frozenset[str]) -> bool:
    """Says whether an article stands before a noun, with small words that describe it between: "the mining town"."""
    for before in range(at - 1, max(-1, at - 2 - _MOST_ADJECTIVES), -1):
        if tokens[before].lemma in definite:
            return True
        if not (tokens[before].is_word or tokens[before].text == "-"):
            return False
        if tokens[before].is_capital and not _is_people(tokens[before].lemma):
            return False
        if tokens[before].lemma in OF:
            return False
    return False


def _is_people(word: str) -> bool:
    """Says whether a word is a country's adjective: "the Palestinian town", "het Oekraïense stadje"."""
    return word in country_words("en").hints or word in country_words("nl").hints


def _is_province(phrase: Phrase) -> bool:
    return phrase.place is not None and not phrase.place.country_only and phrase.place.place.kind is PlaceKind.REGION


def looks_back(phrase: Phrase, hit: Hit, tokens: Sequence[Token]) -> bool:
    """Says whether a place only belongs to what happened before the deed: "after the fall of X", "na de val van X".

    So too where it stands in the subject of a verb: "the suspect in the June bombings in X was shot dead in Y".
    """
    subject = hit.trigger.is_verb and _BEHIND < phrase.begin < hit.first
    if subject and tokens[phrase.begin - _BEHIND].lemma in _EARLIER():
        return any(token.lemma in _PASSED for token in tokens[phrase.last + 1 : hit.first])
    for at in range(phrase.first - 1, max(-1, phrase.first - 1 - _BEFORE), -1):
        if hit.first <= at <= hit.last or not tokens[at].is_word:
            return False
        if at > 1 and tokens[at].lemma.endswith(_DEEDS) and tokens[at - 2].lemma in _OF_DEED:
            return hit.trigger.is_verb  # "doodden de leider van de aanslag op een hotel in X"
        if tokens[at].lemma in _SINCE:
            return tokens[at + 1].lemma in ARTICLES and at + 1 < phrase.first - 1
    return False
