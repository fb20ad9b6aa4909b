"""Dead who are told without a verb of their own, behind others: by place, or on top of them."""

from collections.abc import Sequence

from coder.deaths.counted import ONE, Counted
from coder.deaths.words import ATTACKERS, DeathWords
from coder.deaths.years import is_date
from coder.functionwords import DEFINITE, OF
from coder.numbers import Quantity
from coder.wordlists import word_list
from coder.words import Token

_IN = frozenset("in bij te nabij rond op near at outside around aan onder".split())
_MORE = (("nog", "eens"), ("nog",), ("another",), ("a", "further"), ("a", "second"))
_DEAD = word_list("fate.toml", "dead_of_a_list")
_AMONG = frozenset("bij onder aan among amongst".split())
_OTHERS = frozenset({"anderen", "others"})
_WHO = frozenset({"die", "who"})
_SEVERAL = 2  # numbers of a list
_COLON = 7  # tokens from "doden" to the colon
_NAME = 4  # tokens of the name of a place
_OF_THE = 2  # tokens of "of the" between a number and whose men they were
_ASSAILING = frozenset({ATTACKERS, "fighters"})
_SOURCES = frozenset({"according", "volgens", "aldus"})


def and_more(tokens: Sequence[Token], after: int, words: DeathWords) -> list[Counted]:
    """Gives the numbers behind the first: "22 doden bij aankomst en nog eens vier", ", in X drie en in Y twee"."""
    found: list[Counted] = []
    at = after
    while at < len(tokens) - 1:
        if tokens[at].text == ";":
            return [*found, *_further(tokens, at + 1, words)]
        if tokens[at].lower in _SOURCES:
            break  # "killing nine children, according to an official and a nurse"
        if tokens[at].lower not in words.joiners:
            if not tokens[at].is_word or (found and tokens[at].lower in words.aux):
                break
            at += 1
            continue
        read = (
            _one_more(tokens, at + 1, words)
            or _on_top(tokens, at + 1, words)
            or _by_place(tokens, at + 1, words)
            or _by_side(tokens, at + 1, words)
        )
        if read is not None:
            if words.has("parts", tokens[after : read.first]):
                break
            found.append(read)
            at = read.last
        else:
            at += 1
        if any(token.lower in words.wounded for token in tokens[at : at + 2]):
            return found[:-1] if read is not None else found
    return found


def _further(tokens: Sequence[Token], begin: int, words: DeathWords) -> list[Counted]:
    """Reads a clause of its own that only adds a number: "; bij de tweede, later, vielen er nog eens elf"."""
    if any(token.lower in words.wounded | words.things for token in tokens[begin:]):
        return []
    for at in range(begin, len(tokens) - 1):
        more = _on_top(tokens, at, words)
        if more is not None:
            return [more]
    return []


def listed(tokens: Sequence[Token], words: DeathWords) -> Counted | None:
    """Gives the sum of a list behind a colon: "De doden per dorp: Sake vier, Kibati drie en Mugunga twee"."""
    colon = next((at for at, token in enumerate(tokens) if token.text == ":"), None)
    if colon is None or _DEAD().isdisjoint(token.lower for token in tokens[max(colon - _COLON, 0) : colon]):
        return None
    if any(words.numbers.quantity(tokens, at) is not None for at in range(max(colon - _COLON, 0), colon)):
        return None  # "negen doden: vier in Sake en vijf in Kibati" are nine
    total, numbers, names, at = 0, 0, 0, colon + 1
    while at < len(tokens):
        if tokens[at].lower in words.wounded or tokens[at].lower in words.things:
            return None
        read = None if is_date(tokens, at) else words.numbers.number(tokens, at)
        if read is not None:
            total += read[1]
            numbers += 1
            at = read[0]
            continue
        names += tokens[at].is_capital
        at += 1
    if not names or not total or numbers < _SEVERAL:
        return None  # no list: "... victims: on 3 May a shell killed a boy"
    return Counted(colon + 1, len(tokens), Quantity(total, total, total, exact=True), True, False)


def _one_more(tokens: Sequence[Token], at: int, words: DeathWords) -> Counted | None:
    """Reads "en een politieagent die te hulp schoot": one person more, of whom nothing but who it was is told."""
    if tokens[at - 1].text == "," or tokens[at].lower not in words.numbers.articles or at + 2 >= len(tokens):
        return None
    for last in range(at + 1, min(at + 1 + _NAME, len(tokens) - 1)):
        if words.is_person(tokens[last]):
            closed = not tokens[last + 1].is_word or tokens[last + 1].lower in _WHO
            return Counted(at, last + 1, ONE, True, True) if closed else None
        if not tokens[last].is_word or tokens[last].lower in words.aux | words.prepositions:
            return None
    return None


def _on_top(tokens: Sequence[Token], at: int, words: DeathWords) -> Counted | None:
    """Reads "nog eens vier", "another four" where no noun and no verb of their own follow."""
    for more in _MORE:
        if tuple(token.lower for token in tokens[at : at + len(more)]) != more:
            continue
        read = words.numbers.number(tokens, at + len(more))
        if read is not None and _is_bare(tokens, read[0], words):
            return Counted(at, read[0], Quantity(read[1], read[1], read[1], exact=True), True, True)
    read = words.numbers.number(tokens, at)
    if read is None or read[0] + 1 >= len(tokens) or tokens[read[0]].lower not in _OTHERS:
        return None
    plain = tokens[read[0] + 1].lower in words.prepositions
    plain = plain and not any(token.lower in words.aux | words.wounded for token in tokens[read[0] :])
    return Counted(at, read[0] + 1, Quantity(read[1], read[1], read[1], exact=True), True, True) if plain else None


def _by_place(tokens: Sequence[Token], at: int, words: DeathWords) -> Counted | None:
    """Reads "in Kibati drie", "three in Kibati"."""
    read = words.numbers.number(tokens, at)
    if read is not None:
        here = read[0] + 1 < len(tokens) and tokens[read[0]].lower in _IN and tokens[read[0] + 1].is_capital
        if not here:
            return None
        return Counted(at, read[0] + 2, Quantity(read[1], read[1], read[1], exact=True), True, True)
    if at + 2 >= len(tokens) or tokens[at].lower not in _IN or not tokens[at + 1].is_capital:
        return None
    for start in range(at + 2, min(at + 2 + _NAME, len(tokens))):
        read = words.numbers.number(tokens, start)
        if read is not None:
            bare = _is_bare(tokens, read[0], words)
            return Counted(at, read[0], Quantity(read[1], read[1], read[1], exact=True), True, True) if bare else None
        if not tokens[start].is_capital:
            return None
    return None


def _by_side(tokens: Sequence[Token], at: int, words: DeathWords) -> Counted | None:
    """Reads "bij de jihadisten zeker veertien", "at least fourteen among the jihadists"."""
    read = words.numbers.quantity(tokens, at)
    if read is not None:
        begin, end = read[0], read[0]
    elif at < len(tokens) and tokens[at].lower in _AMONG:
        side = next((k for k in range(at + 1, min(at + 1 + _NAME, len(tokens))) if words.side(tokens[k])), None)
        read = words.numbers.quantity(tokens, side + 1) if side is not None else None
        bare = read is not None and _is_bare(tokens, read[0], words)
        return Counted(at, read[0], read[1], True, True) if read is not None and bare else None
    else:
        return None
    if begin + 1 < len(tokens) and tokens[begin].lower in OF and tokens[begin + 1].lower in DEFINITE:
        return _of_side(tokens, at, read, words)
    if begin + 1 >= len(tokens) or tokens[begin].lower not in _AMONG:
        return None
    side = next((k for k in range(end + 1, min(end + 1 + _NAME, len(tokens))) if words.side(tokens[k])), None)
    return None if side is None else Counted(at, side + 1, read[1], True, True)


def _of_side(tokens: Sequence[Token], at: int, read: tuple[int, Quantity], words: DeathWords) -> Counted | None:
    """Reads "five of the raiders", "vijf van de aanvallers" where nothing more is told of them."""
    last = read[0] + _OF_THE
    side = words.side(tokens[last]) if last < len(tokens) else None
    if side not in _ASSAILING or not (last + 1 >= len(tokens) or not tokens[last + 1].is_word):
        return None
    return Counted(at, last + 1, read[1], True, True)


def _is_bare(tokens: Sequence[Token], at: int, words: DeathWords) -> bool:
    """Says whether a number stands alone: a mark, "and" or a preposition follows."""
    if at >= len(tokens):
        return True
    return not tokens[at].is_word or tokens[at].lower in words.joiners | words.prepositions
