"""Whom English words without a name mean where support is told: "whose troops", "the generals in Z", "it", "him"."""

from collections.abc import Sequence

from coder.actors import ActorReading
from coder.actors.states import capital_of, state_at
from coder.alliances.goingon import gone_on_with
from coder.alliances.party import Party
from coder.alliances.takingup import MALE, OBJECTS, is_nobody, pronoun_meant
from coder.alliances.warring import War
from coder.kinds import ARMED_GROUPS, CROWDS, STATES
from coder.mentions import KnownActor, MentionForm
from coder.values import replace
from coder.wordlists import made_of, word_list
from coder.words import Token

_RULERS = word_list("en/power.toml", "rulers")
_SEIZED = frozenset({"junta", "generals", "regime", "putschists", "colonels"})  # no government that is elected
_GROUPS = word_list("en/people.toml", "groups_meant")
_UNNAMED = frozenset({MentionForm.FORCES, MentionForm.GENERIC, MentionForm.ROLE})
_SUBJECTS = frozenset({"they", "we"})
_CALLED = (("known", "as"), ("called",), ("named",), ("dubbed",), ("nicknamed",), ("styled",))
_KEY = made_of(
    lambda: frozenset(
        _GROUPS()
        | {"its", "their"}
        | OBJECTS
        | _SUBJECTS
        | MALE
        | _RULERS()
        | {"front", "fronts", "whose", "known", "called", "named", "dubbed", "nicknamed"}
    )
)
_OWNERS = frozenset({"its", "their", "his"})
_LEADERS = word_list("en/power.toml", "leaders")
_WHOSE = 4  # tokens between "whose" and who is somebody's


def denoted(
    parties: list[Party],
    tokens: Sequence[Token],
    before: Sequence[Party],
    actors: ActorReading,
    war: War,
    theme: Party | None,
    home: KnownActor | None,
    topic: Party | None,
) -> list[Party]:
    """Gives the parties of an English sentence, each with whom it means.

    Rules of the language: "whose" is of who stands before it; "in Z" tells whose rulers; an "it is" that "that" takes
    up is nobody; an object is not the subject of its own clause; a pronoun takes up the side its paragraph is about
    rather than another that stood there in passing; who only reports is no side.
    """
    if _KEY().isdisjoint(token.lower for token in tokens):
        return parties
    found: list[Party] = []
    for party in parties:
        meant = party
        onward = gone_on_with(party, tokens, before, actors, war, topic)
        if onward is not None:
            meant = replace(party, actor=onward)
        elif party.form in _UNNAMED:
            meant = _named(party, tokens, found, parties, before, actors, war, home, topic) or party
            if theme is not None and _is_of_paragraph(meant, tokens, found, actors, war, theme):
                meant = replace(meant, actor=theme.actor)
            if _is_next_door(party, tokens) or _is_front_line(party, tokens):
                continue
        elif party.form is MentionForm.PRONOUN:
            if is_nobody(party, tokens):
                continue
            actor = pronoun_meant(party, tokens, found, before, actors, war, theme, topic)
            meant = replace(party, actor=actor) if actor is not None else party
        found.append(meant)
    return found


def _is_of_paragraph(
    party: Party, tokens: Sequence[Token], found: Sequence[Party], actors: ActorReading, war: War, theme: Party
) -> bool:
    """Says whether "its jets" behind an outsider that acts were read as those of another outsider named before."""
    owners = {tokens[party.first].lower, tokens[party.first - 1].lower if party.first else ""}
    if party.form is not MentionForm.FORCES or not owners & _OWNERS:
        return False
    free = [p for p in found if p.preposition is None and not p.owner]
    if not free or actors.group_of(free[-1].actor) in {actors.group_of(party.actor), actors.group_of(theme.actor)}:
        return False
    return actors.group_of(party.actor) not in war.central and actors.group_of(free[-1].actor) not in war.central


def _named(
    party: Party,
    tokens: Sequence[Token],
    found: Sequence[Party],
    parties: Sequence[Party],
    before: Sequence[Party],
    actors: ActorReading,
    war: War,
    home: KnownActor | None,
    topic: Party | None,
) -> Party | None:
    """Gives people without a name with whose they are; None where nothing tells."""
    if any(token.is_capital and k for k, token in enumerate(tokens[party.first : party.last], party.first)):
        return None
    whose = next((k for k in range(max(0, party.first - _WHOSE), party.first) if tokens[k].lower == "whose"), None)
    if whose is not None and whose > 0:
        edge = whose - (tokens[whose - 1].text == ",")
        owner = next((p for p in reversed(found) if p.last == edge), None)
        if owner is not None and owner.actor.kind not in CROWDS:
            return replace(party, actor=owner.actor, form=MentionForm.FORCES)
    group = _group_told(party, tokens, before) or _led(party, tokens, actors, home, topic)
    if group is not None:
        return replace(party, actor=group)
    name = _called(party, tokens, parties)
    if name is not None:
        return replace(party, actor=name.actor, form=MentionForm.FORCES)
    if tokens[party.last - 1].lower not in _RULERS():
        return None
    place = _place_behind(party, tokens)
    if place is not None:
        return replace(party, actor=place, form=MentionForm.FORCES)
    return _at_home(party, tokens, found, before, actors, war, home)


def _group_told(party: Party, tokens: Sequence[Token], before: Sequence[Party]) -> KnownActor | None:
    """Gives the armed group told of last for "the group" that was read as one without a name."""
    if tokens[party.last - 1].lower not in _GROUPS() or not party.actor.name.startswith("Unidentified"):
        return None
    if not party.first or tokens[party.first - 1].lower != "the":
        return None
    named = [p.actor for p in before if p.actor.kind in ARMED_GROUPS and not p.actor.name.startswith("Unidentified")]
    return named[-1] if named else None


def _led(
    party: Party, tokens: Sequence[Token], actors: ActorReading, home: KnownActor | None, topic: Party | None
) -> KnownActor | None:
    """Gives the armed group told of before for "its leader" that was read as the state at home."""
    if tokens[party.last - 1].lower not in _LEADERS() or topic is None or actors.group_of(party.actor) != home:
        return None
    owners = {tokens[party.first].lower, tokens[party.first - 1].lower if party.first else ""} & _OWNERS
    group = actors.group_of(topic.actor)
    return group if owners and group.kind in ARMED_GROUPS else None


def _called(party: Party, tokens: Sequence[Token], parties: Sequence[Party]) -> Party | None:
    """Gives the group that people are told to be: "the clan militias, known as the X"."""
    at = party.last + (party.last < len(tokens) and tokens[party.last].text == ",")
    words = tuple(token.lower for token in tokens[at : at + 2])
    for name in _CALLED:
        if words[: len(name)] == name:
            begin = at + len(name)
            group = next((p for p in parties if begin <= p.first <= begin + 1), None)
            return group if group is not None and group.actor.kind in ARMED_GROUPS else None
    return None


def _place_behind(party: Party, tokens: Sequence[Token]) -> KnownActor | None:
    """Gives the state of "the generals in Z", "the rulers of Z"."""
    if party.last + 1 >= len(tokens) or tokens[party.last].lower not in {"in", "of"}:
        return None
    seat = capital_of(tokens[party.last + 1], "en")
    named = state_at(tokens, party.last + 1, "en")
    return seat or (named[0] if named is not None else None)


def _at_home(
    party: Party,
    tokens: Sequence[Token],
    found: Sequence[Party],
    before: Sequence[Party],
    actors: ActorReading,
    war: War,
    home: KnownActor | None,
) -> Party | None:
    """Gives the state at war for "the junta" that was read as a foreign one named in passing."""
    if home is None or party.actor.country in {home.name, home.country} or home not in war.central:
        return None
    state = actors.group_of(party.actor)
    if state.kind not in STATES or state in war.central or state.country in {home.name, home.country}:
        return None
    articles = {tokens[party.first].lower, tokens[party.first - 1].lower if party.first else ""}
    acted = any(p.preposition is None for p in _told_of(state, (*before, *found), actors))
    if "the" not in articles or (acted and tokens[party.last - 1].lower not in _SEIZED):
        return None
    behind = tokens[party.last : party.last + 2]
    if len(behind) == 2 and behind[0].lower in {"of", "in"} and behind[1].is_capital:
        return None
    leaders = [m.actor for m in actors.mentions if m.span.start < party.span.start and m.actor.leads == home.name]
    return replace(party, actor=leaders[-1] if leaders and party.form is MentionForm.ROLE else home)


def _told_of(state: KnownActor, parties: Sequence[Party], actors: ActorReading) -> list[Party]:
    return [p for p in parties if actors.group_of(p.actor) == state]


def _is_next_door(party: Party, tokens: Sequence[Token]) -> bool:
    """Says whether people are those of a neighbour without a name: "the junta next door"."""
    return tuple(token.lower for token in tokens[party.last : party.last + 2]) == ("next", "door")


def _is_front_line(party: Party, tokens: Sequence[Token]) -> bool:
    """Says whether "the front" is where one fights, not a group that is called so."""
    word = tokens[party.last - 1]
    return (
        word.text in {"front", "fronts"} and party.last - party.first == 1 and "front" not in party.actor.name.lower()
    )
