"""Single people that only a phrase counts: one of several, somebody by rank and name."""

from collections.abc import Sequence

from coder.deaths.counted import ONE, Counted
from coder.deaths.nth import ORDINALS
from coder.deaths.words import DeathWords, TriggerHit
from coder.deaths.years import is_date
from coder.firstnames import is_first_name
from coder.functionwords import AND, OF
from coder.records import Span
from coder.wordlists import word_list
from coder.words import Token

_NOUN_REACH = 5
_LONGEST_NUMBER = 4
_THE = frozenset({"the", "its", "de", "het"})
_SELF = frozenset({"zelf", "himself", "herself"})
_SELVES = frozenset({"zelf", "themselves"})
_THEY = frozenset({"ze", "zij", "they"})
_UNTIL = frozenset("voordat voor before until till totdat tot alvorens".split())
_FEW = 20
_SELF_REACH = 8  # tokens from "he himself" to "was shot dead"
_THEM = frozenset({"hen", "them", "ze"})
_ANOTHER = frozenset("tweede ander andere derde second other third".split())
_SHE = frozenset({"ze", "zij"})
_LIVING = word_list("fate.toml", "lives_so_far")
_DEAD = word_list("fate.toml", "dead_people")
_IS = word_list("nl/fate.toml", "died_or_was")
_SINGULAR = frozenset("hij hem zij he him she".split())
_OF_WHOM = ("van", "wie", "er")
_NOT_ONE = frozenset({("not", "one", "of", "them"), ("niet", "een", "van", "hen"), ("niet", "één", "van", "hen")})
_ONE_OF = frozenset({"one", "een", "één", "eén"})


def one_of(tokens: Sequence[Token], index: int, words: DeathWords) -> Counted | None:
    """Reads one of several at the token `index`: "een van de oprichters van de beweging", "one of their drivers"."""
    if tokens[index].lower not in _ONE_OF or index + 3 >= len(tokens) or tokens[index + 1].lower not in OF:
        return None
    if tokens[index + 2].lower in _THEM:
        return Counted(index, index + 3, ONE, True, False)
    if tokens[index + 2].lower not in words.determiners | words.possessives | _THE:
        return None
    for at in range(index + 3, min(index + 3 + _NOUN_REACH, len(tokens))):
        several = tokens[at].lower.endswith(words.plural_endings) and tokens[at].lower not in words.things
        if words.is_people(tokens[at]) or several:
            return Counted(index, at + 1, ONE, True, False)
        if not tokens[at].is_word or tokens[at].lower in words.aux | words.joiners | words.prepositions:
            return None
    return None


def none_of_them(tokens: Sequence[Token], index: int, found: Sequence[Counted]) -> Counted | None:
    """Reads all of several told before who are told not to have lived: "four rode in; not one of them came out"."""
    opening = tuple(token.lower for token in tokens[index : index + 4])
    if opening not in _NOT_ONE:
        return None
    several = next((one for one in reversed(found) if one.people and one.quantity.best > 1), None)
    return None if several is None else Counted(index + 1, index + 4, several.quantity, True, False)


def one_of_whom(tokens: Sequence[Token], index: int) -> Counted | None:
    """Reads one of those told before at the token `index`: "een groep agenten, van wie er een stierf"."""
    before = tuple(token.lower for token in tokens[max(index - len(_OF_WHOM), 0) : index])
    return Counted(index, index + 1, ONE, True, False, part=True) if _is_one_whom(tokens[index], before) else None


def _is_one_whom(token: Token, before: tuple[str, ...]) -> bool:
    return token.lower in _ONE_OF and (before == _OF_WHOM or before[1:] == _OF_WHOM[:2])


def is_one_of_the_dead(tokens: Sequence[Token], index: int, words: DeathWords) -> bool:
    """Says whether somebody is only told to be among those counted: "een van de 46 doden", "one of the 46 dead"."""
    if index + 4 >= len(tokens) or tokens[index].lower not in _ONE_OF or tokens[index + 1].lower not in OF:
        return False
    read = words.numbers.number(tokens, index + 3)
    return read is not None and read[0] < len(tokens) and tokens[read[0]].lower in _DEAD()


def another(tokens: Sequence[Token], after: int, words: DeathWords, dead: int = 1) -> Counted | None:
    """Reads one more who died so, told without a verb: "een van hen stierf, een tweede in het ziekenhuis".

    Of `dead` who are more than one, the next alone is meant: "drie stierven ter plaatse, een vierde later".
    """
    for at in range(after, len(tokens) - 1):
        if tokens[at].lower in words.wounded or tokens[at].text in ";:":
            return None
        joined = tokens[at - 1].text == "," or tokens[at - 1].lower in words.joiners
        if joined and tokens[at].lower in words.numbers.articles and _is_next(tokens[at + 1], dead):
            rest = tokens[at + 2 :]
            verbs = any(token.lower in words.wounded | words.aux | _LIVING() for token in rest)
            return None if verbs else Counted(at, at + 2, ONE, True, False)
    return None


def himself(tokens: Sequence[Token], index: int, words: DeathWords, telling: frozenset[int]) -> Counted | None:
    """Reads who died after others by his own name for himself: "voor hij zelf door een agent werd doodgeschoten"."""
    if tokens[index].lower not in words.pronouns or index + 1 >= len(tokens) or tokens[index + 1].lower not in _SELF:
        return None
    later = any(at > index and at - index <= _SELF_REACH for at in telling)
    return Counted(index, index + 2, ONE, True, True) if later else None


def themselves(
    tokens: Sequence[Token], index: int, found: Sequence[Counted], telling: frozenset[int]
) -> Counted | None:
    """Reads several who died after those whom they killed: "twee broers ..., voor ze zelf werden doodgeschoten"."""
    if tokens[index].lower not in _THEY or not any(at < index for at in telling):
        return None
    later = next((at for at in sorted(telling) if 0 < at - index <= _SELF_REACH), None)
    doers = next((one for one in found if one.people and not one.part and one.last <= min(telling)), None)
    if later is None or doers is None or not 1 < doers.quantity.best <= _FEW or not doers.quantity.exact:
        return None
    said = tokens[index - 1].lower in _UNTIL or any(
        token.lower in _SELVES for token in tokens[index + 1 : later + _SELF_REACH]
    )
    return Counted(index, index + 1, doers.quantity, True, True) if said else None


def _is_next(token: Token, dead: int) -> bool:
    return ORDINALS.get(token.lower) == dead + 1 or (dead == 1 and token.lower in _ANOTHER)


def is_she(tokens: Sequence[Token], index: int) -> bool:
    """Says whether "ze" at the token `index` is one woman: a verb in the singular follows."""
    return tokens[index].lower in _SHE and index + 1 < len(tokens) and tokens[index + 1].lower in _IS()


def with_more(tokens: Sequence[Token], index: int, words: DeathWords) -> bool:
    """Says whether a pronoun stands for one to whom others are joined: "hij en elf van zijn mannen", "she and a"."""
    if tokens[index].lower not in _SINGULAR or index + 2 >= len(tokens) or tokens[index + 1].lower not in AND:
        return False
    behind = tokens[index + 2].lower
    return behind in words.determiners | words.possessives or words.numbers.quantity(tokens, index + 2) is not None


def titled(tokens: Sequence[Token], index: int, words: DeathWords) -> Counted | None:
    """Reads a person by rank or trade and name at the token `index`: "Private Sean Doyle", "boer Ali"."""
    if not words.is_person(tokens[index]) or index + 1 >= len(tokens) or not tokens[index + 1].is_capital:
        return None
    if index and tokens[index - 1].lower in words.determiners | words.possessives | _THE:
        return None
    last = index + 1
    while last < len(tokens) and tokens[last].is_capital:
        last += 1
    return Counted(index, last, ONE, True, False, name=True)


def named(tokens: Sequence[Token], index: int, span: Span | None) -> Counted | None:
    """Reads a person by name: `span` is where the person who is named at the token `index` stands."""
    if span is None:
        return None
    last = index
    while last < len(tokens) and tokens[last].end <= span.end:
        last += 1
    return Counted(index, last, ONE, True, False, name=True) if last > index else None


def before_noun(hit: TriggerHit, tokens: Sequence[Token], words: DeathWords) -> list[Counted] | None:
    """Reads the number right before a noun that no list of people has: "23 nieuwe graven", "er viel een dode"."""
    at = hit.first - 1
    if hit.trigger.one:
        article = at >= 0 and tokens[at].lower in words.numbers.articles
        return [Counted(at, hit.last, ONE, True, False)] if article else None
    for start in range(at, max(at - _LONGEST_NUMBER, -1), -1):
        reading = None if is_date(tokens, start) else words.numbers.quantity(tokens, start)
        if reading is not None and reading[0] == hit.first:
            return [Counted(start, hit.last, reading[1], True, False)]
    return None


def first_named(tokens: Sequence[Token], index: int, words: DeathWords) -> Counted | None:
    """Reads somebody whom no list has by first name and surname at the token `index`: "Miguel López werd gedood"."""
    if index + 1 >= len(tokens) or not (tokens[index].is_capital and tokens[index + 1].is_capital):
        return None
    before = tokens[index - 1] if index else None
    if before is not None and (before.lower in words.prepositions | words.determiners or before.is_capital):
        return None
    if before is not None and words.is_many(before):
        return None  # "vijftien leden van de familie Abu Nasr"
    if not is_first_name(tokens[index].text):
        return None
    last = index + 2
    while last < len(tokens) and tokens[last].is_capital:
        last += 1
    return Counted(index, last, ONE, True, False, name=True)


def stranger(begin: int, end: int, tokens: Sequence[Token], words: DeathWords) -> list[Counted] | None:
    """Gives somebody of whom only the name is told, right before the words: "schoten er Yazid Jaayseh dood"."""
    first = end
    while first > begin and tokens[first - 1].is_capital:
        first -= 1
    if end - first < len(("Yazid", "Jaayseh")) or tokens[first - 1].lower in words.prepositions | words.determiners:
        return None
    return [Counted(first, end, ONE, True, False, name=True)]
