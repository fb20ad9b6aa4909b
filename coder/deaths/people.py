"""Who is counted in a sentence: "at least nine traders", "a commander and his bodyguard", a person's name."""

from collections.abc import Sequence
from dataclasses import dataclass

from coder.deaths.words import DeathWords
from coder.numbers import Quantity
from coder.records import Span
from coder.words import Token

_NOUN_REACH = 5
_SINGLE_REACH = 7
_SHORT_WORD = 4
_ONE = Quantity(1, 1, 1, exact=True)
_AGES = frozenset({"year", "jarige", "jarig", "years", "month", "maanden"})


@dataclass(frozen=True, slots=True)
class Counted:
    """People told at the tokens `first` to `last` (excluded): how many, and whether a noun says that they are people.

    `other` is True where they come on top of people told before ("six others").
    """

    first: int
    last: int
    quantity: Quantity
    people: bool
    other: bool
    name: bool = False
    possessive: bool = False  # "his wife"


def counted_people(tokens: Sequence[Token], words: DeathWords, persons: Sequence[Span]) -> list[Counted]:
    """Gives the counted people of a sentence in reading order; `persons` are where persons are named."""
    starts = {span.start: span for span in persons}
    found: list[Counted] = []
    index = 0
    while index < len(tokens):
        counted = (
            _numbered(tokens, index, words)
            or _single(tokens, index, words)
            or _named(tokens, index, starts.get(tokens[index].start))
        )
        if counted is None:
            index += 1
            continue
        if not _is_part(tokens, counted, words):
            found.append(counted)
        index = counted.last
    return found


def _numbered(tokens: Sequence[Token], index: int, words: DeathWords) -> Counted | None:
    reading = words.numbers.quantity(tokens, index)
    if reading is None:
        return None
    last, quantity = reading
    if index > 1 and tokens[index - 1].lower in {"of", "van"} and tokens[index - 2].lower in words.singles:
        return None  # "a man of 22"
    if last < len(tokens) and (tokens[last].text in "%°" or tokens[last].lower in words.things):
        return None
    if last + 1 < len(tokens) and tokens[last].text == "-" and tokens[last + 1].lower in _AGES:
        return None
    for at in range(last, min(last + _NOUN_REACH, len(tokens))):
        token = tokens[at]
        if words.is_people(token):
            return Counted(index, at + 1, quantity, True, words.has("others", tokens[index : at + 1]))
        if token.lower in words.things or (token.text == "-" and at == last):
            return None
        if token.lower in words.aux or token.lower in words.wounded or token.lower in words.joiners:
            break
        if not token.is_word and token.text != "-":
            break
        if token.is_capital and at == last:
            return Counted(index, at + 1, quantity, True, words.has("others", tokens[index : at + 1]))
    if last < len(tokens) and _is_plural(tokens[last], words):
        return Counted(index, last + 1, quantity, False, words.has("others", tokens[index:last]))
    end = last + 1 if last < len(tokens) and words.has("others", tokens[last : last + 1]) else last
    return Counted(index, end, quantity, False, words.has("others", tokens[index:end]))


def _is_plural(token: Token, words: DeathWords) -> bool:
    """Says whether a word may be a noun in the plural that the lexicon does not have."""
    return len(token.lower) > _SHORT_WORD and token.lower.isalpha() and token.lower.endswith(words.plural_endings)


def _single(tokens: Sequence[Token], index: int, words: DeathWords) -> Counted | None:
    """Reads "a senior commander", "zijn lijfwacht", "a 34-year-old man", and "he" right before "was killed"."""
    if tokens[index].lower in words.pronouns and index + 1 < len(tokens) and tokens[index + 1].lower in words.aux:
        return Counted(index, index + 1, _ONE, True, False)
    if tokens[index].lower not in words.determiners:
        return None
    for at in range(index + 1, min(index + 1 + _SINGLE_REACH, len(tokens))):
        token = tokens[at]
        if token.lower in words.singles:
            last = at + 1
            if last < len(tokens) and (tokens[last].lower in words.singles or tokens[last].lower == "'s"):
                continue
            other, owned = words.has("others", tokens[index:last]), tokens[index].lower in words.possessives
            return Counted(index, last, _ONE, True, other, possessive=owned)
        if not (token.is_word or token.text in "-'’") or token.lower in words.aux | words.joiners | words.determiners:
            return None
    return None


def _named(tokens: Sequence[Token], index: int, span: Span | None) -> Counted | None:
    if span is None:
        return None
    last = index
    while last < len(tokens) and tokens[last].end <= span.end:
        last += 1
    return Counted(index, last, _ONE, True, False, name=True) if last > index else None


def _is_part(tokens: Sequence[Token], counted: Counted, words: DeathWords) -> bool:
    """Says whether the people belong to a number told before: "29 people, including 11 children"."""
    apart = counted.first > 0 and tokens[counted.first - 1].text in ",("
    if apart and words.has("parts", tokens[counted.first : counted.last]):
        return True  # "seven civilians, two of them children"
    before: list[Token] = []
    for token in reversed(tokens[max(counted.first - 4, 0) : counted.first]):
        if token.text in ",;(":
            break
        before.insert(0, token)
    return words.has("parts", before)
