"""What befalls a name no list has shows that it is a place: "overran X", "X was next", "brandden X plat"."""

from collections.abc import Sequence

from coder.firstnames import is_first_name
from coder.lexicon import derived
from coder.places.takingverbs import Phrases, taking_verbs
from coder.places.words import PlaceWords
from coder.vocabulary import word_set
from coder.wordlists import word_row
from coder.words import Token

_TIMES = 4  # tokens of "in de nacht van zondag" between a verb and what it acts on
_REACH = 9  # tokens between a split verb and its name
_SUBJECTS = frozenset({"zij", "ze", "hij"})
_ARMED = word_row("en/people.toml", "armed_actors")
_TO = frozenset({"to", "naar"})
_GOING = 4  # tokens between a verb of going and "to"
_LONGEST = 4  # words of "weer onder controle gekregen"
_WAS = frozenset("werd werden is zijn was waren wordt worden raakte had hadden heeft hebben".split())
_CLAUSE = 14  # tokens before a participle in which its auxiliary stands
_POINTING = frozenset({"die", "dat"})
_DETERMINERS = frozenset("de het een zijn haar hun the a an his her their".split())


def is_befallen(tokens: Sequence[Token], first: int, last: int, words: PlaceWords) -> bool:
    """Says whether a verb that takes, enters or burns places stands beside a name and nothing else between them.

    `first` and `last` (excluded) are the tokens of the name: one name alone, no noun behind it that it describes.
    """
    if first == 0:
        return False
    behind = tokens[last] if last < len(tokens) else None
    if behind is not None and (behind.is_capital or behind.text in {"-", "'"} or behind.lower == "'s"):
        return False
    if _reads(tokens, last, words.befalls):
        return True
    verbs = taking_verbs(words.language)
    before = _over_times(tokens, first, words)
    taken = before >= 0 and _ends_in(tokens, before + 1, verbs.before)
    if words.language == "en":
        free = behind is None or not behind.is_word or behind.lower in words.unknown_after | words.times | words.passing
        return free and taken and before == first - 1 and not is_first_name(tokens[first].text)
    if behind is None:
        return False
    if taken:
        return not behind.is_word or behind.lower not in words.objects | words.determiners
    undetermined = tokens[first - 1].is_word and tokens[first - 1].lower not in _DETERMINERS
    if _begins(tokens, last, verbs.behind):
        opened = tokens[first - 1].lower in word_set("nl/grammar.toml", "subordinators") - _POINTING
        named = last + 1 < len(tokens) and tokens[last + 1].is_capital
        return undetermined and not opened and not named
    fallen = _begins(tokens, last, verbs.participles)
    if fallen and tokens[first - 1].lower not in _DETERMINERS:
        return any(token.lower in _WAS for token in tokens[max(0, first - _CLAUSE) : first])
    if behind.lower in _WAS and _begins(tokens, last + 1, verbs.participles):
        return tokens[first - 1].lower not in _DETERMINERS
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if not (tokens[at].is_word or tokens[at].text == "-") or tokens[at].lower == "van":
            return False  # "staken huizen van X aan"
        if split := verbs.split.get(tokens[at].lemma):
            whole = {phrase for phrase in split if len(phrase) > 1 or not _governs(tokens, last)}
            return _begins(tokens, last, frozenset(whole))
    return False


def _governs(tokens: Sequence[Token], at: int) -> bool:
    """Says whether what looks like a particle is a Dutch preposition with its noun: "nam X in dienst"."""
    prepositions = word_set("nl/grammar.toml", "prepositions")
    if tokens[at].lower not in prepositions or at + 1 >= len(tokens) or not tokens[at + 1].is_word:
        return False
    ends = prepositions | word_set("nl/grammar.toml", "coordinators") | word_set("nl/grammar.toml", "subordinators")
    return tokens[at + 1].lower not in ends


def is_gone_to(tokens: Sequence[Token], begin: int, last: int, words: PlaceWords) -> bool:
    """Says whether a verb of going leads to a name with "to" and nothing else: "fled to X.", "vluchtte naar X".

    `begin` is the token of the preposition, `last` the token after the name.
    """
    behind = tokens[last] if last < len(tokens) else None
    if behind is not None and (behind.is_capital or behind.text == "-" or behind.lower == "'s"):
        return False
    free = behind is None or not behind.is_word or words.language == "nl" or behind.lower in words.passing
    near = (*tokens[max(0, begin - _GOING) : begin], *tokens[last : last + 2])
    return free and tokens[begin].lower in _TO and any(token.lower in words.goes for token in near)


def _over_times(tokens: Sequence[Token], first: int, words: PlaceWords) -> int:
    """Gives the token before a name, and before a day that stands between: "overvielen zondag X"; -1 where none is."""
    at = first - 1
    while at >= 0 and first - at <= _TIMES and tokens[at].lower in words.times | words.day_words:
        at -= 1
    if at > 0 and words.language == "nl" and tokens[at].lower in _subjects():
        at -= 2 if tokens[at - 1].lower in _DETERMINERS else 1  # "overvielen zij X", "overvielen de rebellen X"
    return at


@derived
def _subjects() -> frozenset[str]:
    """Gives the pronouns and the Dutch nouns for armed people that may stand between a verb and what it takes."""
    return _SUBJECTS.union(*(word_set("nl/groups.toml", name) for name in _ARMED()))


def _ends_in(tokens: Sequence[Token], end: int, phrases: Phrases) -> bool:
    """Says whether one of the phrases ends before a token."""
    sizes = range(1, min(_LONGEST, end) + 1)
    return any(tuple(token.lemma for token in tokens[end - size : end]) in phrases for size in sizes)


def _begins(tokens: Sequence[Token], at: int, phrases: Phrases) -> bool:
    """Says whether one of the phrases begins at a token; "te" before an infinitive counts for nothing."""
    at += at < len(tokens) and tokens[at].lower == "te"
    return any(tuple(token.lemma for token in tokens[at : at + size]) in phrases for size in range(1, _LONGEST + 1))


def _reads(tokens: Sequence[Token], at: int, phrases: frozenset[str]) -> bool:
    """Says whether one of the phrases stands at a token."""
    for size in (1, 2, 3):
        if at + size <= len(tokens) and " ".join(token.lower for token in tokens[at : at + size]) in phrases:
            return True
    return False
