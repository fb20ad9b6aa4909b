"""The signs by which an unknown name gives somebody support or gets it: "the X backs him", "wapens aan de X"."""

from collections.abc import Iterator

from coder.actors.bandnaming import Sign
from coder.actors.bandwords import BandWords
from coder.actors.chunks import Chunk
from coder.actors.context import Line
from coder.functionwords import AND, BETWEEN, BY, DEFINITE, OF
from coder.wordlists import word_list, word_row

_GIVES = word_list("ties.toml", "gives")
_HANDS = word_list("ties.toml", "hands_over")
_GIVEN = word_list("ties.toml", "given")
_BACKED = word_list("ties.toml", "backed")
_STANDS = word_list("ties.toml", "stands")
_SERVES = word_list("ties.toml", "serves")
_LEAGUES = word_list("ties.toml", "bonds_of_friends")
_PARTNERS = word_list("people.toml", "partners_named")
_FIRMS = word_row("people.toml", "firms")
_WEALTHY = word_row("people.toml", "wealthy")
_CLAUSE = 12  # words behind a verb of giving in which what is given stands
_ASIDE = 16  # words of an aside between a name and its verb
_ACROSS = 7  # words between a verb of standing and "behind", or "between" and the second of two
_TO = frozenset({"aan", "voor", "to", "for"})
_BEHIND = frozenset({"achter", "behind", "alongside", "naast"})
_SIDE = frozenset({"kant", "zijde", "side"})
_ENDS = frozenset(
    "with in against and or by on to for from at since as while but which who that whose after before over during "
    "through until when if , . ; : ) – — \" ” ’ '".split()
)
"""What may stand behind an English name that is a whole noun phrase: "arms the X with", not "arms the X rebels"."""
_PEOPLES = {True: ("en", "ers"), False: ("ans", "ites", "ese", "is")}
"""How Dutch and English names of peoples end in the plural."""
_OBJECTS = frozenset(
    "a an his her its their him them it us both most some many several this that these those no any each all up".split()
)
"""What begins the object of an English verb, articles aside."""


def support_signs(
    line: Line, chunk: Chunk, start: int, first: int | None, words: BandWords, dutch: bool
) -> Iterator[Sign]:
    """Yields what is said of the giving and getting of support around an unknown name.

    Rule of the language: who is subject or object of a verb of support, gets goods of war or stands in an alliance is a
    party, whatever its name. `start` is where the name begins with its article, `first` where the whole phrase does; a
    single word without an article, which has none, counts by two such signs only, as any word may open a sentence.
    """
    bare = chunk.end - chunk.start == 1
    if line.key(chunk.end - 1) in words.other_tails or _is_titled(line, chunk):
        return
    if bare and line.key(chunk.start).endswith(_PEOPLES[dutch]):
        return
    if bare and line.key(start - 1) in _PARTNERS() and not line.words[start - 1].joined:
        yield Sign("partner", body=3)
    elif _is_in_league(line, start):
        yield Sign("league", body=3)
    opens = not line.key(chunk.start - 1)[:1].isalpha()
    if first is None and (not bare or opens or chunk.owns or line.words[chunk.start].joined):
        return
    sure = 2 if first is None else 3
    first = start if first is None else first
    if _is_giver(line, chunk, first, dutch):
        yield Sign("gives", body=sure)
    if not chunk.owns and _is_receiver(line, chunk, first, dutch):
        yield Sign("gets", body=sure)


def _is_titled(line: Line, chunk: Chunk) -> bool:
    """Says whether the first word of a name is only a noun with the capital of a sentence: "Zakenman X"."""
    return chunk.start == 0 and (line.key(0).endswith(_FIRMS()) or line.key(0) in _WEALTHY())


def _is_giver(line: Line, chunk: Chunk, start: int, dutch: bool) -> bool:
    """Says whether a name is the subject of a verb of support, at once or behind an aside, or, in Dutch, before it."""
    at = _verb(line, chunk.end + (dutch and chunk.owns))
    verb = line.key(at)
    if verb in _GIVES() and (dutch or _begins_object(line, at + 1)):
        return True
    if verb in _SERVES() and line.key(at + 1) in _TO:
        return True
    if dutch and verb in _SERVES() and _TO & {line.key(each) for each in range(at + 1, at + 5)}:
        return True
    if verb in _HANDS() and _is_given(line, at + 1):
        return True
    return dutch and line.key(start - 1) in _HANDS() and _is_given(line, chunk.end)


def _is_receiver(line: Line, chunk: Chunk, start: int, dutch: bool) -> bool:
    """Says whether a name is the object of a verb of support, gets goods of war, or is the side that is taken."""
    if not dutch and chunk.end < len(line.words) and line.key(chunk.end) not in _ENDS:
        return False
    before = line.key(start - 1)
    if before in _GIVES():
        return True
    if before in _TO:
        return not _GIVEN().isdisjoint((line.key(start - 2), line.key(start - 3)))
    if before in BY:
        return line.key(start - 2) in _BACKED()
    if before in _BEHIND:
        return any(line.key(at) in _STANDS() for at in range(max(0, start - _ACROSS), start - 1))
    return before in OF and line.key(start - 2) in _SIDE and line.key(start - 3) in DEFINITE


def _is_in_league(line: Line, start: int) -> bool:
    """Says whether a name is one of the two that a bond stands between: "the pact between X and Y"."""
    before = line.key(start - 1)
    if before in BETWEEN:
        return line.key(start - 2) in _LEAGUES()
    if before not in AND:
        return False
    back = range(start - 2, max(0, start - 2 - _ACROSS), -1)
    return any(line.key(at) in BETWEEN and line.key(at - 1) in _LEAGUES() for at in back)


def _verb(line: Line, end: int) -> int:
    """Gives where the verb of a subject stands that ends at `end`: behind it, or behind an aside between commas."""
    if line.key(end) != ",":
        return end
    closing = next((at for at in range(end + 1, end + _ASIDE) if line.key(at) == ","), None)
    return end if closing is None else closing + 1


def _is_given(line: Line, first: int) -> bool:
    """Says whether a word for support or goods of war stands in the clause behind a verb that hands something over."""
    for at in range(first, first + _CLAUSE):
        word = line.key(at)
        if not word or word in (";", ":"):
            return False
        if word in _GIVEN():
            return True
    return False


def _begins_object(line: Line, at: int) -> bool:
    """Says whether an English verb has its object behind it and is no noun: "the X arms his men", not "X arms"."""
    word = line.words[at] if at < len(line.words) else None
    return word is not None and (word.capital or word.key in DEFINITE or word.key in _OBJECTS)
