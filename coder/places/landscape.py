"""What is said of how a name no list has lies, or of which places it is one: "het naburige X", "towns such as X"."""

from collections.abc import Sequence

from coder.functionwords import AND, BETWEEN
from coder.places.reading import Around
from coder.places.signwords import SignWords
from coder.places.words import PlaceWords
from coder.words import Token

_ROW = 12  # tokens of "steden als X, Y en" before a name
_BESIDE = 7  # tokens behind a comma in which a coast, border or road stands
_DESCRIBED = 5  # tokens between "het" and a name
_CLAUSE = 14  # tokens before a name in which a verb of going stands
_HELD = 9  # tokens of ", in mei door het leger heroverd"
_LIES = frozenset("aan langs in op nabij vlakbij bij tegen on in along near at beside".split())
_ENDS = frozenset(".;:()!?–")
_NEUTER = frozenset({"het", "'t"})
_PASSIVE = frozenset("werd werden wordt worden is zijn was waren".split())
_GONE = frozenset("is zijn werd werden was waren kwam kwamen komt komen verdween verdwenen vertrok vertrokken".split())
_FROM = frozenset({"uit", "vanuit", "from"})
_ON = frozenset({"op", "on"})
_MARCH = ("mars", "marsen", "march", "marches", "marched", "marching")
_OF = frozenset({"van", "of", "from"})


def is_set_in_landscape(tokens: Sequence[Token], around: Around, signs: SignWords, words: PlaceWords) -> bool:
    """Says whether words beside an unknown name tell how it lies, of which places it is one, or who is from there."""
    first, last = around.first, around.last
    bare = first == 0 or tokens[first - 1].lower not in words.determiners - {"het"}  # "slechter verging het X, aan"
    if bare and (_is_beside(tokens, last, signs, words) or (words.language == "nl" and _is_held(tokens, last, signs))):
        return True
    return first > 0 and (
        _is_described(tokens, first, signs, words)
        or _is_one_of(tokens, first, signs)
        or _is_home(tokens, around, signs)
        or _is_crossed(tokens, first, last, signs)
        or _is_end(tokens, first, last, signs)
        or _is_marched_on(tokens, first)
    )


def _is_described(tokens: Sequence[Token], first: int, signs: SignWords, words: PlaceWords) -> bool:
    """Reads "het naburige X", "het door rotskerken omgeven X", "naar het Thaise X": Dutch towns are neuter."""
    before = tokens[max(0, first - 1 - _DESCRIBED) : first]
    if words.language != "nl" or before[-1].lemma not in signs.lying:
        return False
    return any(token.lower in _NEUTER for token in before)


def _is_one_of(tokens: Sequence[Token], first: int, signs: SignWords) -> bool:
    """Reads "steden als X, Y en Z", "towns such as X and Y" before a name."""
    at = first - 1
    while (
        at > 0
        and first - at < _ROW
        and (tokens[at].is_capital or tokens[at].text in {",", "-"} or tokens[at].lower in AND)
    ):
        at -= 1
    if tokens[at].lower not in signs.among or at == 0:
        return False
    at -= 1
    at -= tokens[at].lower == "such"
    at -= at > 0 and tokens[at].text == ","
    return at >= 0 and tokens[at].lemma in signs.kinds


def _is_home(tokens: Sequence[Token], around: Around, signs: SignWords) -> bool:
    """Reads "dorpelingen uit X", "farmers from X", "Uit X zijn dertig mensen verdwenen"."""
    first = around.first
    led = tokens[first - 1].lower
    if led not in _FROM or not around.adjacent:
        return False
    if first == 1:
        return led != "from" and around.last < len(tokens) and tokens[around.last].lower in _GONE
    return tokens[first - 2].lemma in signs.people


def _is_crossed(tokens: Sequence[Token], first: int, last: int, signs: SignWords) -> bool:
    """Reads "trokken zwijgend door X", "die door X reed": a crowd goes through it, and nobody is acted on."""
    if tokens[first - 1].lower != "door":
        return False
    before = tokens[max(0, first - _CLAUSE) : first - 1]
    if any(token.lower in _PASSIVE for token in before):
        return False
    if last < len(tokens) and tokens[last].lemma in signs.crossing:
        return True
    closed = last >= len(tokens) or not tokens[last].is_word or tokens[last].lemma in signs.free
    return closed and signs.has(signs.crossing, before)


def _is_marched_on(tokens: Sequence[Token], first: int) -> bool:
    """Reads "een mars op X", "the march on X"; a march "tegen X" is against somebody."""
    return first > 1 and tokens[first - 1].lower in _ON and tokens[first - 2].lower.endswith(_MARCH)


def _is_end(tokens: Sequence[Token], first: int, last: int, signs: SignWords) -> bool:
    """Reads "tussen X en Y" where a road, what drives on it or what lies in it is told of."""
    if tokens[first - 1].lower not in BETWEEN or last + 1 >= len(tokens):
        return False
    return tokens[last].lower in AND and tokens[last + 1].is_capital and signs.has(signs.roads, tokens)


def _is_beside(tokens: Sequence[Token], last: int, signs: SignWords, words: PlaceWords) -> bool:
    """Reads ", aan de grens met Mali,", ", on the coast," behind a name."""
    if last + 2 >= len(tokens) or tokens[last].text != "," or tokens[last + 1].lower not in _LIES:
        return False
    if tokens[last + 2].lower not in words.determiners | words.adjectives:
        return False
    for token in tokens[last + 2 : last + 2 + _BESIDE]:
        if token.text in _ENDS or token.text == ",":
            return False
        if token.lemma in signs.spots:
            return True
    return False


def _is_held(tokens: Sequence[Token], last: int, signs: SignWords) -> bool:
    """Reads ", in mei door het leger heroverd," behind a name."""
    if last + 1 >= len(tokens) or tokens[last].text != ",":
        return False
    for at in range(last + 1, min(last + 1 + _HELD, len(tokens) - 1)):
        token = tokens[at]
        if token.text in _ENDS or token.text == ",":
            return False
        if token.lemma in signs.taken:
            behind = tokens[at + 1]
            return not behind.is_word or behind.lower in signs.leads or behind.lower in _OF
    return False
