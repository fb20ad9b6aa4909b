"""People whom an English sentence names without an office: "shot dead Brian O, a student", "had Moussa T arrested"."""

from collections.abc import Sequence

from coder.events.phrase import Phrase, Sketch
from coder.firstnames import is_first_name
from coder.wordlists import word_list
from coder.words import Token, is_month

_PARTICLES = word_list("nameparts.toml", "going_on", shared=True)
_OPENING = frozenset({"a", "an", "the", "one", "another", "who", "his", "her", "their", "its", "both"})
_NOT_BEFORE = frozenset({"in", "at", "near", "from", "to", "around", "outside", "across", "the", "of", "into", "off"})
_ORDERING = frozenset({"one", "another", "both"})
_DESCRIPTION = 9  # tokens of what tells who somebody is, at most
_LONGEST = 4  # tokens of a name, at most
_PEOPLE = ("civilians", "prominent", "person", "protesters", "armed", "suspects", "parties")
_NO_PEOPLE = ("organisation", "property", "place", "base", "country", "vehicle", "weapons")
_OLDEST = 3  # digits of an age and its comma


def named_people(sketch: Sketch) -> list[Phrase]:
    """Gives the phrases of people by name that no lexicon and no office told, in reading order.

    A name is two capitals or more. That it is somebody's tells its first name, or what stands behind its comma: an age
    (", 27,"), people ("a student", "one of the leaders"), or "another of them".
    """
    tokens, found, at = sketch.tokens, [], 0
    while at < len(tokens):
        last = _name_end(sketch, at)
        if last is None:
            at += 1
            continue
        if (classes := _who(sketch, at, last)) is not None:
            found.append(Phrase(at, last, classes, "", begin=at))
        at = last + 1
    return found


def _name_end(sketch: Sketch, first: int) -> int | None:
    """Gives the last token of a name that begins at `first`, or None."""
    tokens = sketch.tokens
    if not _is_part(sketch, first) or tokens[max(first - 1, 0)].text == "-" or is_month(tokens, first):
        return None
    last = first
    while last + 1 < len(tokens) and last - first < _LONGEST:
        following = tokens[last + 1]
        if _is_part(sketch, last + 1):
            last += 1
        elif (
            (following.text == "-" or following.lemma in _PARTICLES())
            and last + 2 < len(tokens)
            and _is_part(sketch, last + 2)
        ):
            last += 2
        else:
            break
    return last if last > first else None


def _is_part(sketch: Sketch, at: int) -> bool:
    token = sketch.tokens[at]
    return token.is_word and token.text[0].isupper() and not token.text.isupper() and sketch.at(at) is None


def _who(sketch: Sketch, first: int, last: int) -> frozenset[str] | None:
    """Gives what somebody of that name is, or None where nothing says that it is somebody."""
    tokens = sketch.tokens
    behind = tokens[last + 1 : last + 1 + _DESCRIPTION]
    if len(behind) > _OLDEST and behind[0].text == ",":
        age = behind[1].text
        if age.isdigit() and len(age) < _OLDEST and behind[2].text == ",":
            return frozenset({"person"})
        if behind[1].lemma in _OPENING:
            return _described(sketch, last + 2, behind[1:])
    if first and is_first_name(tokens[first].text) and tokens[first - 1].lemma not in _NOT_BEFORE:
        return frozenset({"person"})
    return None


def _described(sketch: Sketch, start: int, words: Sequence[Token]) -> frozenset[str] | None:
    """Gives the classes of the first noun in what tells who somebody is; None where it is no person."""
    if words[0].lemma in _ORDERING and [word.lemma for word in words[1:3]] in (["of", "them"], ["of", "these"]):
        return frozenset({"person"})
    for at, word in enumerate(words):
        if word.text in ",.;" and at:
            break
        phrase = sketch.at(start + at)
        if phrase is None or phrase.is_a("adjective"):
            continue
        if phrase.is_a(*_NO_PEOPLE) or not phrase.is_a(*_PEOPLE):
            return None
        return frozenset({"person"}) | (phrase.classes & {"prominent", "civilians", "protesters", "suspects"})
    return None
