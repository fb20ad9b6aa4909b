"""What part each actor of a clause has in a scene of support: whose goods, to whom, beside whom, against whom."""

from collections.abc import Iterator
from enum import StrEnum

from coder.actors.states import state_at
from coder.alliances.crafts import is_craft
from coder.alliances.designations import is_type
from coder.alliances.field import Field
from coder.alliances.party import Party
from coder.alliances.scene import Scene
from coder.alliances.unmeant import is_homeland
from coder.mentions import KnownActor, MentionForm
from coder.records import Span
from coder.values import dataclass
from coder.words import Token

_BEHIND = 3  # tokens between an adjective or owner and its noun
_PLACED = 5  # tokens before a place in which a preposition tells that it is one
_OF = 4  # tokens before "of" in which its noun is looked for


class Part(StrEnum):
    """The part of an actor in its clause."""

    SOURCE = "source"  # "Turkse drones", "de mannen van Wagner": who goods or people belong to
    FROM = "from"  # "uit Teheran", "door Iran"
    TO = "to"
    BESIDE = "beside"
    OF = "of"  # "de raketten van de groep"
    PLACE = "place"
    ENEMY = "enemy"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Side:
    """An actor with its part; `noun` is where the noun of the field stands that belongs to it, `name` its class."""

    party: Party
    part: Part
    noun: int | None = None
    name: str | None = None


def sides(scene: Scene, field: Field, first: int, last: int) -> list[Side]:
    """Gives the actors of the tokens from `first` to `last` (excluded) with their parts, in reading order.

    `field` is that of the scene's language; what a stretch has is kept, as several rules ask for it.
    """
    known = scene.sides.get((first, last))
    if known is None:
        known = scene.sides[first, last] = tuple(_find(scene, field, first, last))
    return list(known)


def _find(scene: Scene, field: Field, first: int, last: int) -> list[Side]:
    here = [p for p in scene.parties if first <= p.first and p.last <= last and not _is_of_next(scene, p)]
    here = [p for p in here if p.preposition != "according to"]  # who only tells it
    found = [_side(scene, field, p, last) for p in here]
    taken = {k for p in scene.parties for k in range(p.first, p.last)}
    found.extend(_described(scene, field, first, last, taken))
    found.extend(_placed(scene, field, first, last, taken))
    return sorted(found, key=lambda side: side.party.first)


def _is_of_next(scene: Scene, party: Party) -> bool:
    """Says whether a Dutch noun without a name only tells what the next party has: "sluipschutters van Wagner"."""
    if scene.support.language != "nl" or party.form is not MentionForm.FORCES or party.last + 1 >= len(scene.tokens):
        return False
    if scene.tokens[party.last - 1].is_capital or scene.tokens[party.last].lower != "van":
        return False
    return any(p.first == party.last + 1 and p.form is MentionForm.NAME for p in scene.parties)


def group(side: Side | Party, scene: Scene) -> KnownActor:
    """Gives the actor that somebody stands for: a leader for the group, anybody else for himself."""
    party = side.party if isinstance(side, Side) else side
    return scene.actors.group_of(party.actor)


def _described(scene: Scene, field: Field, first: int, last: int, taken: set[int]) -> Iterator[Side]:
    """Gives whose goods an adjective tells: "Iraanse drones"."""
    tokens = scene.tokens[first:last]
    named = scene.actors.along(tokens)
    for position, mention in enumerate(named, first):
        if position in taken or mention is None or mention.form is not MentionForm.ADJECTIVE:
            continue
        if is_homeland(tokens, position - first, named):
            continue
        at, name = _noun_behind(scene, field, position + 1, last)
        span = scene.tokens[position].span
        party = Party(position, position + 1, span, mention.actor, mention.form, None, False, -20 - position)
        if at is not None:
            yield Side(party, Part.SOURCE, at, name)
        elif scene.tokens[position - 1].lower in scene.speech.words["definite"] and position:
            yield Side(party, Part.OF)


def _placed(scene: Scene, field: Field, first: int, last: int, taken: set[int]) -> Iterator[Side]:
    """Gives the states named as a place: "in het zuiden van Algerije", "uit fabrieken in China"."""
    for position in range(first, last):
        if position in taken or not scene.tokens[position].is_capital:
            continue
        named = state_at(scene.tokens, position, scene.support.language)
        dutch = scene.support.language == "nl"  # in English `provenance` asks for them
        town = scene.towns.get(scene.tokens[position].start) if named is None and dutch else None
        named = (town, position + 1) if town is not None else named
        if named is None:
            continue
        before = [token.lower for token in scene.tokens[max(first, position - _PLACED) : position]]
        preposition = next((w for w in reversed(before) if w in field.words["place"] or w in field.words["from"]), None)
        words = scene.speech.words
        if preposition is None or not (before[-1] in words["prepositions"] or before[-1] in words["definite"]):
            continue
        far = not field.words["afar"].keys().isdisjoint(before)
        part = Part.FROM if far else Part.PLACE
        span = Span(scene.tokens[position].start, scene.tokens[named[1] - 1].end)
        party = Party(position, named[1], span, named[0], MentionForm.NAME, preposition, False, -50 - position)
        yield Side(party, part)


def _noun_behind(scene: Scene, field: Field, begin: int, last: int) -> tuple[int | None, str | None]:
    for position in range(begin, min(last, begin + _BEHIND)):
        token = scene.tokens[position]
        name = field.noun(token)
        if name is not None:
            return position, name
        if scene.support.language == "nl" and (_is_make(scene, position) or is_type(scene.lowers, position)):
            return position, "arms"
        if scene.support.language == "en" and is_craft(scene.tokens, position, scene.actors):
            return position, "arms"
        if not _may_describe(token, scene):
            break  # only adjectives stand between
    return None, None


def _is_make(scene: Scene, position: int) -> bool:
    """Says whether a capitalised plural behind an adjective is a make of arms: "Franse Rafales"."""
    token = scene.tokens[position]
    if position > 1 and scene.tokens[position - 2].lower == "het":
        return False  # "het Tsjadische Amdjarass": a place
    return token.is_capital and token.lower.endswith("s") and scene.actors.at(token.span) is None


def _may_describe(token: Token, scene: Scene) -> bool:
    """Says whether a word may stand between an adjective and its noun; in English a noun may: "Danish army trucks"."""
    if not token.is_word or token.lower in scene.speech.words["prepositions"] or token.lower == "'s":
        return False
    if scene.support.language == "nl":
        return token.lower.endswith("e")
    closed = scene.speech.words["conjunctions"] | scene.speech.words["definite"] | scene.speech.words["determiners"]
    verbal = scene.support.words["passive"] | scene.support.words["perfect"] | scene.support.words["relative"]
    known = token.lower in scene.support.verbs or token.lower in scene.speech.verbs
    return not token.is_capital and token.lower not in closed | verbal and not known


def _side(scene: Scene, field: Field, party: Party, last: int) -> Side:
    tokens = scene.tokens
    head = party.last - 1
    if party.form in {MentionForm.FORCES, MentionForm.ADJECTIVE}:
        name = field.noun(tokens[head])
        owned = tokens[party.first].lower in scene.support.words["possessive"]
        if name is not None and not owned:
            return Side(party, _by(party, field, Part.SOURCE), head, name)
    if party.owner or (party.form is MentionForm.ADJECTIVE and party.first < head):
        at, name = _noun_behind(scene, field, party.last, last)
        if at is not None:
            return Side(party, _by(party, field, Part.SOURCE), at, name)
    begin = party.first - 1
    if scene.support.language == "nl" and begin > 0 and tokens[begin].lower in scene.speech.words["definite"]:
        begin -= 1  # "van de beweging"
    if party.first and tokens[begin].lower in scene.support.words["of"]:
        at, name = _noun_before(scene, field, begin)
        if at is not None and name in {"people", "arms", "money"} and party.preposition is None:
            return Side(party, Part.SOURCE, at, name)
        if party.preposition in scene.support.words["of"] and _is_attribute(scene, begin, at):
            return Side(party, Part.OF, at, name)
    return Side(party, _by(party, field, Part.BARE))


def _noun_before(scene: Scene, field: Field, position: int) -> tuple[int | None, str | None]:
    for before in range(position - 1, max(-1, position - 1 - _OF), -1):
        if not scene.tokens[before].is_word:
            break
        name = field.noun(scene.tokens[before])
        if name is not None:
            return before, name
    return None, None


def _is_attribute(scene: Scene, position: int, noun: int | None) -> bool:
    """Says whether "of X" belongs to the noun before it: "the fall of X", not "receives money each month from X"."""
    if scene.tokens[position].lower not in {"van", "of"}:
        return False
    closed = scene.speech.words["definite"] | scene.speech.words["determiners"] | scene.support.words["possessive"]
    for before in range(position - 1, max(-1, position - 1 - _OF), -1):
        if scene.tokens[before].lower in closed:
            return True
        if not scene.tokens[before].is_word:
            return False
    return noun is not None


def _by(party: Party, field: Field, otherwise: Part) -> Part:
    """Gives the part that a preposition tells; a noun of the field keeps its owner where goods are in or on hand."""
    parts = (("enemy", Part.ENEMY), ("to", Part.TO), ("beside", Part.BESIDE), ("place", Part.PLACE))
    if party.preposition is None:
        return otherwise
    if otherwise is Part.SOURCE and party.preposition in field.words["from"] | field.words["lean"]:
        return Part.SOURCE
    for name, part in parts:
        if party.preposition in field.words[name]:
            return part
    return Part.FROM if party.preposition in field.words["from"] else otherwise
