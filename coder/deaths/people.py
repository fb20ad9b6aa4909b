"""Who is counted in a sentence: "at least nine traders", "a commander and his bodyguard", a person's name."""

from collections.abc import Sequence
from dataclasses import replace

from coder.deaths.ages import is_age
from coder.deaths.aside import is_whose, kills_or_tells
from coder.deaths.counted import Counted
from coder.deaths.namelist import named_in_row
from coder.deaths.nouns import at_most, describes, is_of_a_thing
from coder.deaths.parts import all_the_dead, dies_apart, goes_on, is_part, is_wounded, whole_of
from coder.deaths.single import (
    first_named,
    himself,
    is_one_of_the_dead,
    named,
    none_of_them,
    one_of,
    one_of_whom,
    themselves,
    titled,
)
from coder.deaths.sizes import sized
from coder.deaths.somebody import somebody
from coder.deaths.unlisted import INDEFINITE, national, theirs, unlisted
from coder.deaths.words import DeathWords
from coder.deaths.years import is_date
from coder.functionwords import DEFINITE, OF
from coder.records import Span
from coder.words import Token

_NOUN_REACH = 5
_SHORT_WORD = 4
_AGES = frozenset({"year", "jarige", "jarig", "years", "month", "maanden"})
_BY_TURNS = frozenset({("after", "the"), ("after", "another"), ("by", "one"), ("na", "de"), ("na", "een")})
_MORE = frozenset({"more"})
_CURRENCIES = frozenset("$€£¥₦₹₺₽₴₪")
_ALL_BUT = frozenset({("all", "but"), ("allen", "behalve")})
_NONE = frozenset({"geen", "no"})
_THEM = frozenset({"hen", "ons", "them", "us"})
_MARKS = frozenset("‘’“”„\"'«»")
_HELD = frozenset("displaced captured detained arrested kidnapped abducted rescued".split())
_HAD = frozenset({"had", "have"})
_WERE = frozenset({"were", "werden"})
_ORDINALS = frozenset({"st", "nd", "rd", "th", "e", "ste", "de"})


def counted_people(
    tokens: Sequence[Token], words: DeathWords, persons: Sequence[Span], telling: frozenset[int] = frozenset()
) -> list[Counted]:
    """Gives the counted people of a sentence in reading order.

    `persons` are where persons are named, `telling` the tokens at which words that tell of death begin.
    """
    starts = {span.start: span for span in persons}
    found: list[Counted] = []
    index, part_end = 0, -1
    while index < len(tokens):
        if index > 1 and (tokens[index - 2].lower, tokens[index - 1].lower) in _ALL_BUT:
            index += 1  # "seventy men, all but one of the police, were killed"
            continue
        if is_one_of_the_dead(tokens, index, words):
            index += len(("one", "of", "the"))
        counted = none_of_them(tokens, index, found) or (
            sized(tokens, index, words)
            or _numbered(tokens, index, words, telling)
            or somebody(tokens, index, words, telling)
            or one_of(tokens, index, words)
            or himself(tokens, index, words, telling)
            or one_of_whom(tokens, index)
            or titled(tokens, index, words)
            or named(tokens, index, starts.get(tokens[index].start))
            or named_in_row(tokens, index, found, words)
            or national(tokens, index, words)
            or unlisted(tokens, index, words, telling)
            or theirs(tokens, index, found, words)
            or themselves(tokens, index, found, telling)
            or first_named(tokens, index, words)
        )
        if counted is None:
            index += 1
            continue
        if kills_or_tells(tokens, counted, telling) or (found and is_whose(tokens, found[-1], counted)):
            index = counted.last
            continue
        if dies_apart(tokens, counted, words, telling):
            found.append(replace(counted, part=True))
        elif is_part(tokens, counted, words) or goes_on(tokens, part_end, counted, words):
            part_end = counted.last
        elif not is_wounded(tokens, counted):
            found.append(counted)
        index = counted.last
    return found


def _numbered(
    tokens: Sequence[Token], index: int, words: DeathWords, telling: frozenset[int] = frozenset()
) -> Counted | None:
    reading = None if is_date(tokens, index) else words.numbers.quantity(tokens, index)
    if reading is None or (index and tokens[index - 1].text in _CURRENCIES):
        return None
    last, quantity = at_most(tokens, *reading, words)
    if index and tokens[index - 1].lower in _NONE:
        return None  # "geen enkele man"
    if tuple(token.lower for token in tokens[last : last + 2]) in _BY_TURNS:
        return None  # "killed, one after the other"
    if [token.lower for token in tokens[last : last + 2]] == ["voor", tokens[index].lower] or (
        index > 1 and tokens[index - 1].lower == "voor" and tokens[index - 2].lower == tokens[index].lower
    ):
        return None  # "werden één voor één afgemaakt"
    if is_age(tokens, index, last, quantity, words) or (quantity.vague and index and tokens[index - 1].lower == "als"):
        return None  # "als enige"
    if last < len(tokens) and (tokens[last].text in "%°" or tokens[last].lower in words.things):
        return None
    if last + 1 < len(tokens) and tokens[last].text == "-" and tokens[last + 1].lower in _AGES:
        return None
    if last < len(tokens) and tokens[last].lower in _ORDINALS and tokens[last].start == tokens[last - 1].end:
        return None  # "the 33rd battalion"
    if last + 2 < len(tokens) and tokens[last].lower in OF and tokens[last + 2].lower in words.wounded:
        return Counted(index, last + 3, quantity, True, False)  # "two of the wounded"
    if last + 2 < len(tokens) and tokens[last].lower in OF and tokens[last + 1].lower in words.possessives:
        plural = _is_plural(tokens[last + 2], words) and tokens[last + 2].lower not in words.things
        if plural or tokens[last + 2].lower == "number":  # "thirteen of their number"
            return Counted(index, last + 3, quantity, True, False, possessive=True)  # "eighteen of his parishioners"
    if last + 1 < len(tokens) and tokens[last].lower in OF and tokens[last + 1].lower in _THEM:
        return Counted(index, last + 2, quantity, True, False)  # "twee van hen, 15 en 17 jaar oud, stierven"
    if last + 2 < len(tokens) and tokens[last].lower in OF and tokens[last + 1].lower in DEFINITE:
        if _is_plural(tokens[last + 2], words) and tokens[last + 2].lower not in words.things | words.wounded:
            return Counted(index, last + 3, quantity, True, False)  # "zestig van de aanwezigen"
    if quantity.exact and quantity.best == 1 and last < len(tokens) and words.is_many(tokens[last]):
        return None  # "vijf kinderen uit één gezin"
    whole = whole_of(tokens, last, words)
    dead = None if whole is None else all_the_dead(tokens, last, whole, words)
    if whole is not None and dead is not None:
        return Counted(index, whole, dead, True, False)  # "nine of the 20 dead were children"
    if whole is not None:
        return Counted(index, whole, quantity, True, words.has("others", tokens[index:whole]))
    for at in range(last, min(last + _NOUN_REACH, len(tokens))):
        token = tokens[at]
        if at > last and words.numbers.quantity(tokens, at) is not None:
            break  # "in maart 2022 in X honderden burgers"
        if token.lower in _MORE and at + 1 < len(tokens) and _is_thing(tokens[at + 1], words):
            return None  # "picked off two more batteries", "lost one more battalion headquarters"
        if words.is_people(token) or (quantity.best == 1 and words.is_person(token)):
            end = at + 2 if [later.lower for later in tokens[at + 1 : at + 2]] == ["'s"] else at + 1  # "twee collega's"
            end += (
                token.is_capital and end == at + 1 and end < len(tokens) and words.is_people(tokens[end])
            )  # "French nuns"
            theirs = any(t.lower in words.possessives for t in tokens[last:at] if tokens[last].lower in OF)
            return Counted(index, end, quantity, True, words.has("others", tokens[index:end]), possessive=theirs)
        if at in telling or (at == last and token.lower in INDEFINITE):
            break
        if at > last and token.lower in words.prepositions and token.lower not in OF:
            break  # "zes stierven bij de aanval", "put the toll at 53 a day later"
        if token.lower in words.things or (token.text == "-" and at == last):
            return None
        own = token.lower in words.possessives and tokens[at - 1].lower in OF  # "twee van zijn lijfwachten"
        if not own and token.lower in words.aux | words.wounded | words.joiners:
            if token.lower in _HELD and at + 1 < len(tokens) and words.is_people(tokens[at + 1]):
                continue  # "fifty displaced people", "160 captured conscripts"
            break
        if token.text in _MARKS:
            continue  # "zestig ‘terroristen’"
        if not token.is_word and token.text != "-":
            break
        if token.is_capital and at == last:
            if at + 1 < len(tokens) and tokens[at + 1].lower in words.things:
                return None  # "drie Russische raketten"
            end = at + 2 if [later.lower for later in tokens[at + 1 : at + 2]] == ["'s"] else at + 1  # "tien Houthi's"
            end += end < len(tokens) and words.is_people(tokens[end])  # "vier Indiase militairen"
            end += 2 * (at + 2 < len(tokens) and tokens[at + 1].text == "-")  # "zes Asháninka-indianen"
            return Counted(index, end, quantity, True, words.has("others", tokens[index : at + 1]))
    if quantity.exact and quantity.best == 1 and is_of_a_thing(tokens, index, last, words):
        return None
    if quantity.best > 1 and _is_passive(tokens, last):
        return Counted(index, last, quantity, True, False)  # "five were dragged away and shot"
    if last < len(tokens) and _is_plural(tokens[last], words):
        return Counted(index, last + 1, quantity, False, words.has("others", tokens[index:last]))
    if last + 1 < len(tokens) and _is_plural(tokens[last + 1], words) and describes(tokens[last], words, telling, last):
        return Counted(index, last + 2, quantity, False, False)  # "three suspected lookouts"
    end = last + 1 if last < len(tokens) and words.has("others", tokens[last : last + 1]) else last
    return Counted(index, end, quantity, False, words.has("others", tokens[index:end]))


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    """Says whether a passive begins at a token: "were shot", "had been shot"."""
    words = [token.lower for token in tokens[at : at + 2]]
    return words[:1] != [] and (words[0] in _WERE or (words[0] in _HAD and words[1:] == ["been"]))


def _is_thing(token: Token, words: DeathWords) -> bool:
    """Says whether a noun behind "two more" stands for no people: "two more batteries", "one more battalion base"."""
    if words.is_somebody(token):
        return False
    return token.lower in words.things or words.is_many(token) or _is_plural(token, words)


def _is_plural(token: Token, words: DeathWords) -> bool:
    """Says whether a word may be a noun in the plural that the lexicon does not have."""
    return len(token.lower) > _SHORT_WORD and token.lower.isalpha() and token.lower.endswith(words.plural_endings)
