"""Places that only say where another one lies: "X, a village near Y in the province of Z", "X, niet ver van Y"."""

from collections.abc import Sequence

from coder.codebook import PlaceKind
from coder.events.localities import vagueness
from coder.events.phrase import Phrase
from coder.wordlists import word_list
from coder.words import Token

_DESCRIBING = 3  # words of ", an ethnic"
_REACH = 10  # tokens between a place and what says where it lies
_WITHIN = frozenset({"in", "near", "outside", "bij", "nabij", "within", "buiten", "rond", "around", "aan", "on", "op"})
_AT = _WITHIN | {"at", "te"}
_NEAR = frozenset({"near", "outside", "nabij", "bij", "buiten"})
_ALONG = frozenset({"up", "down", "along", "langs"})
_LINKS = frozenset({"of", "van", "from", "vanaf", "naar", "to", "with", "met"})
_MEASURES = word_list("sites.toml", "measures")
_PARTS = word_list("sites.toml", "part_nouns")
_BEFORE_COMMA = 4  # words between a name and the comma of its apposition: "X aan de beurt, een dorp"
_INSIDE = 5  # tokens behind "in" before the name: "in the Nigerian state of"
_AND = frozenset({"and", "en", "but", "maar", "or"})
_ON_THE = frozenset({("on", "the"), ("aan", "de"), ("aan", "het")})
_ARTICLES = frozenset("a an the its another een de het".split())
_OPENS = (
    _WITHIN
    | _ARTICLES
    | frozenset(
        "not niet just some about vlak even net ongeveer zo'n circa ruim niet zo less minder ten close dicht dichtbij"
        " vlakbij north south east west northeast northwest southeast southwest halfway halverwege tegen langs along op"
        " onder"
        " twee drie vier vijf zes zeven acht negen tien two three four five six seven eight nine ten".split()
    )
)


def lying_around(phrases: Sequence[Phrase], tokens: Sequence[Token]) -> frozenset[int]:
    """Gives the first tokens of the places that only say where the one before them lies (GUIDE.md rule 7).

    Of "X, a hamlet near Y in the state of Z" those are Y and Z.
    """
    places = [phrase for phrase in phrases if phrase.place is not None and not phrase.place.country_only]
    found: set[int] = set()
    for first, second in zip(places, places[1:], strict=False):
        between = [token.lemma for token in tokens[first.last + 1 : second.first]]
        if not 0 < len(between) <= _REACH:
            continue
        beside = tuple(word for word in between if word != ",")
        if beside in _ON_THE and second.place is not None and second.place.place.kind is PlaceKind.NATURAL:
            found.add(second.first)  # "the republic of X on the Y Sea", "X, on the Y river"
        if _is_village_of(second, between, tokens):
            found.add(second.first)
        near = between[-1] in _LINKS or not _NEAR.isdisjoint(between)
        if first.first not in found and vagueness(first) > vagueness(second) == 0 and near:
            continue  # "in the state of X, near Y": the region says where the town is
        if (first.first in found and _leads(between)) or _leads(_apposed(between)):
            found.add(second.first)
    return frozenset(found)


def _is_village_of(region: Phrase, between: Sequence[str], tokens: Sequence[Token]) -> bool:
    """Says whether a region only describes the place before it: "X, a Rakhine village", where `between` is ", a"."""
    if len(between) > _DESCRIBING or between[0] != "," or between[-1] not in _ARTICLES or vagueness(region) == 0:
        return False
    nouns = (token.lemma for token in tokens[region.last : region.last + 2])
    return not _PARTS().isdisjoint(nouns)


def holds_another(phrase: Phrase, others: Sequence[Phrase]) -> bool:
    """Says whether one of other places lies in the region that bears a place's name: "In X, a checkpoint in Y"."""
    region = phrase.place.place.name if phrase.place is not None else None
    places = (p.place.place for p in others if p is not phrase and p.place is not None and p.preposition in _AT)
    return any(place.admin1 == region and place.name != region for place in places)


def _apposed(words: Sequence[str]) -> Sequence[str]:
    """Gives the words of an apposition that leads on to the next place: "a hamlet near", of "X next, a hamlet near"."""
    at = next((k for k in range(min(_BEFORE_COMMA, len(words))) if words[k] in {",", "("}), -1)
    if at < 0 or at + 1 >= len(words):
        return ()
    opens = words[at + 1]
    described = (opens in _ARTICLES or "'s" in words[at:]) and not _PARTS().isdisjoint(words[at:])
    return words[at + 1 :] if described or (at == 0 and (opens in _OPENS or opens.isdigit())) else ()


def _leads(words: Sequence[str]) -> bool:
    """Says whether the words between two places only lead from the one to the other: "in", "a village in the"."""
    if not words or "," in words or not _AND.isdisjoint(words):
        return False
    at = next((k for k in range(len(words) - 1, -1, -1) if words[k] in _WITHIN), -1)
    if at >= 0 and len(words) - at <= _INSIDE:
        return True
    while words and words[-1] in _ARTICLES:
        words = words[:-1]  # "an hour up the X road"
    return bool(words) and words[-1] in _LINKS | _ALONG and not (_MEASURES() | _PARTS()).isdisjoint(words)
