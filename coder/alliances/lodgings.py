"""What is done in another country to the people and goods of a side: "hun gewonden liggen in Z", "in Z ingeladen"."""

from collections.abc import Iterable, Iterator

from coder.actors.states import state_at, states_by_name
from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.leanings import leanings
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.scene import Backing, Scene
from coder.alliances.sides import group
from coder.alliances.unread import unread_stretches
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import KnownActor, MentionForm
from coder.wordlists import word_list

_LOCAL = frozenset({"in", "bij", "nabij", "rond", "buiten", "te", "vanuit", "uit", "vanaf", "op"})
_WHERE = frozenset({"waar", "waarin"})
_PLACE = 3  # tokens between a preposition and the name of the place behind it
_AGAINST = ("talks", "relief", "blows", "private")
_LONG = word_list("nl/ties.toml", "for_long")


def lodgings(scene: Scene, told: Iterable[Backing]) -> Iterator[Backing]:
    """Reads what the people or goods of a side do or get in a country that is no party to the war.

    Rule of the world: nobody under arms lives, trains or heals abroad, and no arms are loaded or pay is paid there,
    unless the state there lets it. Not of refugees, talks, prisoners, nor where it is only said or denied.
    """
    if scene.support.language != "nl" or scene.tokens[-1].text == "?":
        return
    for first, last in unread_stretches(scene, told):
        yield from _read(scene, first, last)


def _read(scene: Scene, first: int, last: int) -> Iterator[Backing]:
    tokens = scene.tokens[first:last]
    dwelling, serving = stands("dwelling", tokens), stands("serving", tokens)
    at = serving if serving is not None else dwelling
    if at is None or scene.support.has("negation", tokens) or scene.support.has("hypothetical", tokens):
        return
    if any(leanings()[name].at(tokens) is not None for name in _AGAINST) or stands("fleeing", tokens) is not None:
        return
    host = _host_in(scene, first, last)
    guest = _guest(scene, first, last, host, serving is not None) if host is not None else None
    if host is None or guest is None or not _may_host(host, guest, scene):
        return
    ended = any(token.lower in _LONG() for token in tokens) and stands("present", tokens) is None
    status = AllianceStatus.ENDED if ended else AllianceStatus.ACTIVE
    kind = AllianceKind.MILITARY if field_of("nl").noun(tokens[at], ("arms",)) else AllianceKind.UNSPECIFIED
    why = "done for it in another's country"
    yield Backing((host,), (guest,), first + at, first, last, kind, status, why, able=True, sure=True)


def _host_in(scene: Scene, first: int, last: int) -> Party | None:
    """Gives the state in whose land something happens: behind "in", or an adjective before a place there.

    Of a place that tells whose it is the state stands behind "van": "op het vliegveld van N'Djamena". Not where the
    article is at home.
    """
    told = _where(scene, first, last)
    if told is not None and not _is_at_home(told.actor, scene):
        return told
    for position in range(first + 1, last):
        near = [token.lower for token in scene.tokens[max(first, position - _PLACE) : position]]
        of_place = (
            near[-1:] == ["van"] and stands("ground", scene.tokens[max(first, position - 2) : position]) is not None
        )
        if (_LOCAL.isdisjoint(near) and not of_place) or not scene.tokens[position].is_capital:
            continue
        span = scene.tokens[position].span
        country = scene.war.land_at(span)
        state = states_by_name().get(country) if country is not None else None
        actor = state.actor if state is not None else None
        mention = scene.actors.at(span)
        if actor is None and mention is not None and mention.actor.kind in STATES:
            ground = position + 1 < last and field_of("nl").noun(scene.tokens[position + 1], ("shelter",)) is not None
            ground = ground or stands("ground", scene.tokens[position + 1 : position + 2]) is not None
            if mention.form is not MentionForm.ADJECTIVE or ground:
                actor = mention.actor
        if actor is None:
            named = state_at(scene.tokens, position, "nl")
            actor = named[0] if named is not None else None
        if actor is not None and not _is_at_home(actor, scene):
            return Party(position, position + 1, span, actor, MentionForm.NAME, "in", False, ELSEWHERE)
    return None


def _where(scene: Scene, first: int, last: int) -> Party | None:
    """Gives the state that "waar" takes up: "Z, waar de rebellen overwinteren"."""
    for position in range(first + 2, last):
        if scene.tokens[position].lower not in _WHERE or scene.tokens[position - 1].text != ",":
            continue
        named = next((p for p in scene.parties if p.last == position - 1 and p.actor.kind in STATES), None)
        if named is not None and named.form in {MentionForm.NAME, MentionForm.METONYM}:
            return Party(named.first, named.last, named.span, named.actor, named.form, "in", False, ELSEWHERE)
    return None


def _is_at_home(actor: KnownActor, scene: Scene) -> bool:
    home = {scene.home.name, scene.home.country} if scene.home is not None else set()
    return actor.country in {b.country for b in scene.belligerents} | home


def _guest(scene: Scene, first: int, last: int, host: Party | None, served: bool) -> Party | None:
    """Gives whose people or goods they are: who is named there, whom a possessive means, or whose goods were told."""
    kinds = ARMED_GROUPS | STATES if served else ARMED_GROUPS
    named = [p for p in scene.parties if first <= p.first and p.last <= last and _is_named(p)]
    named = [p for p in named if group(p, scene).kind in kinds and (host is None or p.actor != host.actor)]
    named = [p for p in named if p.form is not MentionForm.ADJECTIVE]
    named = [p for p in named if p.preposition is None or p.preposition in scene.support.words["of"]]
    if named:
        return named[0]
    goods = served and field_of("nl").noun(scene.tokens[first], ("arms",)) is not None
    goods = goods or (served and _points_at_goods(scene, first, last))
    return _told(scene, kinds) if goods and host is not None else None


def _is_named(party: Party) -> bool:
    single = party.actor.kind is ActorKind.PERSON
    return party.form is not MentionForm.PRONOUN and not single and not party.actor.name.startswith("Unidentified")


def _points_at_goods(scene: Scene, first: int, last: int) -> bool:
    """Says whether goods told of before are meant: "dat tuig", "de kisten", "die geweren"."""
    for position in range(first, last - 1):
        if scene.tokens[position].lower in {"die", "dat", "de", "deze", "het"}:
            near = scene.tokens[position + 1 : position + 2]
            if field_of("nl").noun(near[0], ("arms",)) or stands("crates", near) is not None:
                return True
    return False


def _told(scene: Scene, kinds: frozenset[object]) -> Party | None:
    told = [p for p in (scene.topic, *reversed(scene.before)) if p is not None]
    told = [p for p in told if group(p, scene).kind in kinds and not p.actor.name.startswith("Unidentified")]
    return next(iter(told), None)


def _may_host(host: Party, guest: Party, scene: Scene) -> bool:
    """Says whether a state may host a side: not its own group, nor whom it fights."""
    one, other = group(host, scene), group(guest, scene)
    return one != other and one.country != other.country and not scene.war.are_foes(one, other)
