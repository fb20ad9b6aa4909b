"""People who are some of others told before: "29 people, including 11 children", "five of whom later died"."""

from collections.abc import Sequence

from coder.deaths.counted import Counted
from coder.deaths.words import DeathWords, TriggerHit
from coder.functionwords import OF
from coder.numbers import Quantity
from coder.wordlists import word_list
from coder.words import Token

_THE = frozenset({"the", "its", "de", "het"})
_AMONG = frozenset({"onder", "among", "amongst"})
_RELATIVE = frozenset("waar die dat where which who".split())
_PURPOSE = 7  # tokens from "om" to "te"
_PART_REACH = 3
_WHO = frozenset({"die", "van", "onder", "who", "of"})
HURTING = word_list("fate.toml", "hurting")
"""Verbs by which people are only hurt."""

_DEAD = word_list("fate.toml", "dead_people")
_MORE = frozenset({"er", "nog", "ook", "another", "also", "minstens", "zeker", "daarbij"})
_TO_DEATH = frozenset({"fatally", "mortally"})
_BEFORE = 2  # tokens from "wounded" to a number: "verwondde er nog vier"


def whole_of(tokens: Sequence[Token], at: int, words: DeathWords) -> int | None:
    """Gives where a number ends that one before is a part of: "vijf van de acht soldaten", "two of its ten men"."""
    if at + 2 >= len(tokens) or tokens[at].lower not in OF:
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


def all_the_dead(tokens: Sequence[Token], at: int, end: int, words: DeathWords) -> Quantity | None:
    """Gives how many died where some of them are told by what they were: "nine of the 20 dead", "of the 12 killed"."""
    number = words.numbers.quantity(tokens, at + 2)
    if number is None or all(token.lower not in _DEAD() for token in tokens[number[0] : end + 1]):
        return None
    return number[1]


def dies_apart(tokens: Sequence[Token], counted: Counted, words: DeathWords, telling: frozenset[int]) -> bool:
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


def is_part(tokens: Sequence[Token], counted: Counted, words: DeathWords) -> bool:
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


def goes_on(tokens: Sequence[Token], part_end: int, counted: Counted, words: DeathWords) -> bool:
    """Says whether people are joined to a part before them: "negen toeristen, onder wie een vrouw en een peuter"."""
    between = tokens[part_end : counted.first] if part_end >= 0 else ()
    return len(between) == 1 and between[0].lower in words.joiners and not counted.name


def is_wounded(tokens: Sequence[Token], counted: Counted) -> bool:
    """Says whether a verb right before people tells that they were only hurt: "doodde er één en verwondde er vier"."""
    behind = [token.lower for token in tokens[counted.last : counted.last + _BEFORE]]
    if len(behind) == _BEFORE and behind[0] == "," and behind[1] in _WHO:
        return False  # "verwondde drie mannen, die later stierven"
    before = [token.lower for token in tokens[max(counted.first - _BEFORE, 0) : counted.first]]
    if not _TO_DEATH.isdisjoint(before):
        return False  # "fatally wounded two guards"
    if before[-1:] == ["er"] and not HURTING().isdisjoint((tokens[counted.last - 1].lower, *behind[:1])):
        return True  # "die tien gelovigen doodden en er twaalf verwondden"
    return before[-1:] != [] and (before[-1] in HURTING() or (before[0] in HURTING() and before[-1] in _MORE))


def without_breakdown(group: list[Counted], tokens: Sequence[Token], words: DeathWords) -> list[Counted]:
    """Leaves out who a number is made up of, up to a comma: "three workers, two Indians and a Pakistani," are three."""
    after = tokens[group[-1].last : group[-1].last + 1]
    if len(group) > 1 and after and after[0].is_word and after[0].lower not in words.joiners:
        return group
    whole, parts = group[0].quantity, [counted.quantity.best for counted in group[1:]]
    behind = [token.lower for token in tokens[group[-1].last : group[-1].last + 2]]
    if len(behind) > 1 and behind[0] in words.joiners and behind[1] in words.numbers.articles:
        parts.append(1)  # "and a Pakistani", whom no list has
    made_up = len(parts) > 1 and whole.exact and not whole.vague and whole.best == sum(parts)
    return group[:1] if made_up and not group[0].name else group


def is_among(tokens: Sequence[Token], counted: Counted) -> bool:
    """Says whether some of a number are told behind it: "onder de veertien doden zijn twee agenten"."""
    before = [token.lower for token in tokens[max(counted.first - _BEFORE, 0) : counted.first + 1]]
    return any(word in _AMONG for word in before) and not _THE.isdisjoint(before)


def is_mixed(hit: TriggerHit, group: Sequence[Counted], tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether a number counts dead and wounded together: "killed or wounded", "doden en gewonden"."""
    after = tokens[hit.last : hit.last + 2]
    goes_on = hit.last + 2 < len(tokens) and tokens[hit.last + 2].is_word
    if len(after) == 2 and after[1].lower in HURTING() and group[-1].last <= hit.first and goes_on:
        return False  # "bracht één man om en verwondde er vier"
    return len(after) == 2 and after[0].lower in words.mixers and after[1].lower in words.wounded


def without_relatives(tokens: Sequence[Token]) -> Sequence[Token]:
    """Leaves out clauses between commas that only tell of a place or somebody: "X, waar sinds mei rust heerst, ..."."""
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        if tokens[at].text == "," and at + 1 < len(tokens) and tokens[at + 1].lower in _RELATIVE:
            end = next((later for later in range(at + 2, len(tokens)) if tokens[later].text == ","), None)
            if end is not None:
                at = end
                continue
        kept.append(tokens[at])
        at += 1
    return kept


def is_purpose(hit: TriggerHit, tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether "om" only opens what somebody came for: "wil naar Hyde komen om haat te zaaien"."""
    if tokens[hit.first].lower != "om" or hit.last >= len(tokens) or hit.last - hit.first > 1:
        return False
    if not tokens[hit.last].is_word:
        return False
    if tokens[hit.last].lower in words.prepositions and hit.first and words.is_people(tokens[hit.first - 1]):
        return False  # "kwamen drie soldaten om bij een poging het dorp te ontzetten"
    for token in tokens[hit.last : hit.last + _PURPOSE]:
        if not token.is_word or token.lower == "te":
            return token.is_word
    return False
