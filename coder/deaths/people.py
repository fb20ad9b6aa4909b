"""Who is counted in a sentence: "at least nine traders", "a commander and his bodyguard", a person's name."""

from collections.abc import Sequence
from dataclasses import replace

from coder.deaths.counted import ONE, Counted
from coder.deaths.single import is_one_of_the_dead, is_she, named, one_of, titled, with_more
from coder.deaths.sizes import has_people, sized
from coder.deaths.unlisted import INDEFINITE, is_count, unlisted
from coder.deaths.words import DeathWords
from coder.deaths.years import is_year
from coder.numbers import Quantity
from coder.records import Span
from coder.words import Token

_NOUN_REACH = 5
_SINGLE_REACH = 7
_PART_REACH = 3
_THE = frozenset({"the", "its", "de", "het"})
_SHORT_WORD = 4
_AGES = frozenset({"year", "jarige", "jarig", "years", "month", "maanden"})
_OLDEST = 110
_AGED = frozenset({"aged", "age", "ages", "leeftijd"})
_OF = frozenset({"of", "van"})
_EXCEPT = frozenset({"behalve", "besides"})
_BESIDES = frozenset({"naast"})
_YEARS_OLD = ("jarige", "-year-old")
_ORDINALS = frozenset({"st", "nd", "rd", "th", "e", "ste", "de"})


def counted_people(
    tokens: Sequence[Token], words: DeathWords, persons: Sequence[Span], telling: frozenset[int] = frozenset()
) -> list[Counted]:
    """Gives the counted people of a sentence in reading order.

    `persons` are where persons are named, `telling` the tokens at which words that tell of death begin.
    """
    starts = {span.start: span for span in persons}
    found: list[Counted] = []
    index = 0
    while index < len(tokens):
        if is_one_of_the_dead(tokens, index, words):
            index += len(("one", "of", "the"))
        counted = (
            sized(tokens, index, words)
            or _numbered(tokens, index, words)
            or _single(tokens, index, words, telling)
            or one_of(tokens, index, words)
            or titled(tokens, index, words)
            or named(tokens, index, starts.get(tokens[index].start))
            or unlisted(tokens, index, words, telling)
        )
        if counted is None:
            index += 1
            continue
        if _kills(tokens, counted, telling) or (found and _is_of(tokens, found[-1], counted)):
            index = counted.last
            continue
        if _dies_apart(tokens, counted, words, telling):
            found.append(replace(counted, part=True))
        elif not _is_part(tokens, counted, words):
            found.append(counted)
        index = counted.last
    return found


def _is_of(tokens: Sequence[Token], first: Counted, second: Counted) -> bool:
    """Says whether one person or body only tells whose the people before are: "two sons of the mayor"."""
    of = first.people and first.last == second.first - 1 and tokens[first.last].lower in _OF
    return of and second.quantity.exact and second.quantity.best == 1 and not second.part


def _kills(tokens: Sequence[Token], counted: Counted, telling: frozenset[int]) -> bool:
    """Says whether people kill or are told apart: "werd door twee mannen op een motor neergeschoten"."""
    before = tokens[counted.first - 1].lower if counted.first else ""
    if before in _EXCEPT or (before in _BESIDES and counted.first == 1):
        return True  # "behalve de dader stierven drie agenten"
    return before == "door" and counted.people and any(at >= counted.last for at in telling)


def _numbered(tokens: Sequence[Token], index: int, words: DeathWords) -> Counted | None:
    reading = None if is_year(tokens, index) else words.numbers.quantity(tokens, index)
    if reading is None:
        return None
    last, quantity = reading
    if _is_age(tokens, index, last, quantity, words) or (quantity.vague and index and tokens[index - 1].lower == "als"):
        return None  # "als enige"
    if last < len(tokens) and (tokens[last].text in "%°" or tokens[last].lower in words.things):
        return None
    if last + 1 < len(tokens) and tokens[last].text == "-" and tokens[last + 1].lower in _AGES:
        return None
    if last < len(tokens) and tokens[last].lower in _ORDINALS and tokens[last].start == tokens[last - 1].end:
        return None  # "the 33rd battalion"
    if last + 2 < len(tokens) and tokens[last].lower in _OF and tokens[last + 2].lower in words.wounded:
        return Counted(index, last + 3, quantity, True, False)  # "two of the wounded"
    if last + 2 < len(tokens) and tokens[last].lower in _OF and tokens[last + 1].lower in words.possessives:
        if _is_plural(tokens[last + 2], words) and tokens[last + 2].lower not in words.things:
            return Counted(index, last + 3, quantity, True, False, possessive=True)  # "eighteen of his parishioners"
    whole = _whole(tokens, last, words)
    if whole is not None:
        return Counted(index, whole, quantity, True, words.has("others", tokens[index:whole]))
    for at in range(last, min(last + _NOUN_REACH, len(tokens))):
        token = tokens[at]
        if at > last and words.numbers.quantity(tokens, at) is not None:
            break  # "in maart 2022 in X honderden burgers"
        if words.is_people(token) or (quantity.best == 1 and words.is_person(token)):
            end = at + 2 if [later.lower for later in tokens[at + 1 : at + 2]] == ["'s"] else at + 1  # "twee collega's"
            theirs = any(t.lower in words.possessives for t in tokens[last:at] if tokens[last].lower in _OF)
            return Counted(index, end, quantity, True, words.has("others", tokens[index:end]), possessive=theirs)
        if at == last and token.lower in INDEFINITE:
            break  # "put the toll at 53 a day later"
        if token.lower in words.things or (token.text == "-" and at == last):
            return None
        own = token.lower in words.possessives and tokens[at - 1].lower in _OF  # "twee van zijn lijfwachten"
        if not own and token.lower in words.aux | words.wounded | words.joiners:
            break
        if not token.is_word and token.text != "-":
            break
        if token.is_capital and at == last:
            end = at + 2 if [later.lower for later in tokens[at + 1 : at + 2]] == ["'s"] else at + 1  # "tien Houthi's"
            end += end < len(tokens) and words.is_people(tokens[end])  # "vier Indiase militairen"
            return Counted(index, end, quantity, True, words.has("others", tokens[index : at + 1]))
    if last < len(tokens) and _is_plural(tokens[last], words):
        return Counted(index, last + 1, quantity, False, words.has("others", tokens[index:last]))
    end = last + 1 if last < len(tokens) and words.has("others", tokens[last : last + 1]) else last
    return Counted(index, end, quantity, False, words.has("others", tokens[index:end]))


def _whole(tokens: Sequence[Token], at: int, words: DeathWords) -> int | None:
    """Gives where a number ends that one before is a part of: "vijf van de acht soldaten", "two of its ten men"."""
    if at + 2 >= len(tokens) or tokens[at].lower not in _OF:
        return None
    if tokens[at + 1].lower not in words.determiners | words.possessives | _THE:
        return None
    number = words.numbers.number(tokens, at + 2)
    if number is None:
        return None
    end = next(
        (last for last in range(number[0], min(number[0] + _PART_REACH, len(tokens))) if words.is_people(tokens[last])),
        None,
    )
    return number[0] if end is None else end + 1


def _is_age(tokens: Sequence[Token], index: int, last: int, quantity: Quantity, words: DeathWords) -> bool:
    """Says whether a number tells how old somebody is: "a man of 22", "Ali Gibril, 45, ", "aged 9 and 12"."""
    if not quantity.exact or quantity.best > _OLDEST or index == 0:
        return False
    before = tokens[index - 1]
    if before.lower in _AGED:
        return True
    if index > 2 and before.lower in words.joiners and tokens[index - 3].lower in _AGED | _OF:
        return words.numbers.number(tokens, index - 2) is not None and not has_people(tokens, last, words)
    if index > 1 and before.lower in _OF:
        who = tokens[index - 2]
        many = words.is_people(who) and not has_people(tokens, last, words)
        return who.lower in words.singles or who.lower.endswith(_YEARS_OLD) or many
    closed = last == len(tokens) or tokens[last].text in ",).;"
    return index > 1 and before.text in ",(" and closed and tokens[index].text.isdigit()


def _dies_apart(tokens: Sequence[Token], counted: Counted, words: DeathWords, telling: frozenset[int]) -> bool:
    """Says whether some of people told before are told to have died: "five of whom later died"."""
    first = counted.first
    before = any(words.begins("relatives", tokens, at) == first - at for at in range(max(first - 3, 0), first))
    within = range(first, min(counted.last + 1, len(tokens)))
    if not before and not any(words.begins("relatives", tokens, at) for at in within):
        return False
    for at in range(first, len(tokens)):
        if at in telling:
            return True
        if not tokens[at].is_word:
            return False
    return False


def _is_plural(token: Token, words: DeathWords) -> bool:
    """Says whether a word may be a noun in the plural that the lexicon does not have."""
    return len(token.lower) > _SHORT_WORD and token.lower.isalpha() and token.lower.endswith(words.plural_endings)


def _single(
    tokens: Sequence[Token], index: int, words: DeathWords, telling: frozenset[int] = frozenset()
) -> Counted | None:
    """Reads "a senior commander", "zijn lijfwacht", "a 34-year-old man", and "he" right before "was killed", "died"."""
    following = index + 1 < len(tokens) and (tokens[index + 1].lower in words.aux or index + 1 in telling)
    if (
        (tokens[index].lower in words.pronouns and following)
        or is_she(tokens, index)
        or with_more(tokens, index, words)
    ):
        return Counted(index, index + 1, ONE, True, False)
    if tokens[index].lower not in words.determiners:
        return None
    for at in range(index + 1, min(index + 1 + _SINGLE_REACH, len(tokens))):
        token = tokens[at]
        if is_count(tokens, at, words):
            return None
        if words.is_person(token) or (token.lower.endswith(_YEARS_OLD[0]) and _ends_phrase(tokens, at + 1, words)):
            last = at + 1
            if last < len(tokens) and (words.is_person(tokens[last]) or tokens[last].lower == "'s"):
                continue
            other, owned = words.has("others", tokens[index:last]), tokens[index].lower in words.possessives
            if index > 2 and tokens[index - 1].lower in words.joiners and _is_of_the_same(tokens, index - 3, words):
                return Counted(index - 3, last, Quantity(2, 2, 2, exact=True), True, other)
            if owned and last + 1 < len(tokens) and tokens[last].lower in words.joiners:
                if words.is_person(tokens[last + 1]):  # "his wife and driver"
                    return Counted(index, last + 2, Quantity(2, 2, 2, exact=True), True, other, possessive=True)
            return Counted(index, last, ONE, True, other, possessive=owned)
        if not (token.is_word or token.text in "-'’") or token.lower in words.aux | words.joiners | words.determiners:
            return None
    return None


def _is_of_the_same(tokens: Sequence[Token], at: int, words: DeathWords) -> bool:
    """Says whether a noun is still to come at `at`: "an Armenian and an Azerbaijani serviceman" are two."""
    return tokens[at].lower in INDEFINITE and tokens[at + 1].is_capital and tokens[at + 3].lower in INDEFINITE


def _ends_phrase(tokens: Sequence[Token], at: int, words: DeathWords) -> bool:
    """Says whether no noun can follow: "een vijftienjarige werd doodgeschoten"."""
    if at >= len(tokens) or not tokens[at].is_word:
        return True
    return tokens[at].lower in words.aux | words.joiners | words.prepositions


def _is_part(tokens: Sequence[Token], counted: Counted, words: DeathWords) -> bool:
    """Says whether the people belong to a number told before: "29 people, including 11 children"."""
    apart = counted.first > 0 and tokens[counted.first - 1].text in ",("
    if apart and words.has("parts", tokens[counted.first : counted.last]):
        return True  # "seven civilians, two of them children"
    if apart and words.begins("among", tokens, counted.last):
        return True  # "twelve people, four policemen among them"
    if words.begins("of_the_dead", tokens, counted.last) or words.has(
        "of_the_dead", tokens[counted.first : counted.last]
    ):
        return True  # "seven of those killed were children"
    before: list[Token] = []
    for token in reversed(tokens[max(counted.first - 4, 0) : counted.first]):
        if token.text in ",;(":
            break
        before.insert(0, token)
    return words.has("parts", before)
