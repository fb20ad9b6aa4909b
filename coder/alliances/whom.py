"""Whom support is for that a clause tells without naming: whom the sentences before are about, or the state at home."""

from collections.abc import Iterator

from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.hostility import is_attacked
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.scene import Scene
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS, PARTIES_TO_CONFLICTS, STATES
from coder.mentions import KnownActor, MentionForm
from coder.wordlists import word_list

_ANNOYANCE = word_list("nl/deeds.toml", "annoyance")


def understood(scene: Scene, giver: Party, state: bool = False) -> Party | None:
    """Gives whom support is for where only `giver` is named: "Caracas tops up the coffers".

    Rule of the language: what is known is left out, so it is whom the text is about: the topic of the sentences
    before, whom it told to be backed last, or the state at home; first those the war of the article is between.
    Nobody that the giver is at war with. `state`: only one that has a treasury, a front, a capital.
    """
    giving, theme = scene.actors.group_of(giver.actor), scene.theme
    named = named_here(scene, giving)
    if named is not None:
        return named
    beside = _named_beside(scene, giver, giving)
    if beside is not None:
        return beside
    if scene.support.language == "en" and theme is not None and may_be_helped(scene, giving, theme, state):
        return theme  # whom the paragraph is about
    other = _other_belligerent(scene, giver, giving)
    if other is not None:
        return other
    meant = of_paragraph(scene, giver, state)
    if meant is not None:
        return meant
    told = [p for p in _told(scene, giver) if may_be_helped(scene, giving, p, state)]
    group = scene.actors.group_of
    central = [p for p in told if group(p.actor) in scene.belligerents | {scene.home}]
    return next(iter([*central, *told]), None)


def of_paragraph(scene: Scene, giver: Party, state: bool = False) -> Party | None:
    """Gives the side that a Dutch paragraph is about; at its head the state, where one is at war with a group.

    What comes by night and stealth is for the group.
    """
    giving = scene.actors.group_of(giver.actor)
    if scene.support.language != "nl" or giving in scene.belligerents:
        return None
    if scene.theme is not None:
        return scene.theme if may_be_helped(scene, giving, scene.theme, state) else None
    home = state_at_war(scene) if not _are_known_goods(scene) else None
    if home is None or home == giving or giving.kind not in STATES:
        return None
    if stands("covert", scene.tokens) is not None:
        home = next(b for b in scene.belligerents if b.kind in ARMED_GROUPS)
    return Party(-1, -1, giver.span, home, MentionForm.NAME, None, False, ELSEWHERE)


def _are_known_goods(scene: Scene) -> bool:
    """Says whether a sentence opens with goods that were told of: "De raketten", which are those of whoever fired."""
    head = scene.tokens[:2]
    known = len(head) == 2 and head[0].lower in scene.speech.words["definite"]
    return known and field_of("nl").noun(head[1], ("arms",)) is not None


def state_at_war(scene: Scene) -> KnownActor | None:
    """Gives the state of an article in which a state and an armed group are at war."""
    states = [b for b in scene.belligerents if b.kind in STATES]
    bands = [b for b in scene.belligerents if b.kind in ARMED_GROUPS]
    return states[0] if len(states) == len(bands) == 1 else None


def named_here(scene: Scene, giving: KnownActor) -> Party | None:
    """Gives the one belligerent that a Dutch sentence names elsewhere: "X, which sent drones, is Y's paymaster"."""
    if scene.support.language != "nl" or giving in scene.belligerents:
        return None
    group, against = scene.actors.group_of, scene.support.words["against"]
    named = [p for p in scene.parties if group(p.actor) in scene.belligerents and p.preposition not in against]
    named = [p for p in named if not is_annoyed(scene, p)]
    return named[-1] if len({group(p.actor) for p in named}) == 1 else None


def _named_beside(scene: Scene, giver: Party, giving: KnownActor) -> Party | None:
    """Gives the one side of the war that an English clause before names: "fly for the army, and Z lent a team"."""
    if scene.support.language != "en" or giving.kind not in STATES or giver not in scene.parties:
        return None
    if giving in scene.war.central:
        return None
    group, against = scene.actors.group_of, scene.support.words["against"]
    before = [p for p in scene.parties if p.last <= giver.first and group(p.actor) in scene.war.central]
    before = [p for p in before if p.form is not MentionForm.ADJECTIVE and group(p.actor) != giving]
    if len({group(p.actor) for p in before}) != 1:
        return None
    foe = before[-1].preposition in against or is_attacked(before[-1], scene)
    return before[-1] if not foe and may_be_helped(scene, giving, before[-1]) else None


def _other_belligerent(scene: Scene, giver: Party, giving: KnownActor) -> Party | None:
    """Gives the side for which goods were that hit the other: "launchers that wrecked Russian depots, sent by X"."""
    group = scene.actors.group_of
    hit = {group(p.actor) for p in scene.parties if _is_hit(scene, p) or is_annoyed(scene, p)} & scene.belligerents
    rest = [actor for actor in scene.belligerents if actor not in hit and actor != giving]
    if not hit or giving in hit or len(rest) != 1:
        return None
    return Party(-1, -1, giver.span, rest[0], MentionForm.NAME, None, False, ELSEWHERE)


def _is_hit(scene: Scene, party: Party) -> bool:
    relative = scene.relative(party.first)
    return relative is not None and scene.tokens[relative.pronoun - 1].lower in scene.support.goods


def is_annoyed(scene: Scene, party: Party) -> bool:
    """Says whether something is told to annoy a party, so that it helps the other: "tot ergernis van X"."""
    if scene.support.language != "nl":
        return False
    near = [token.lower for token in scene.tokens[max(0, party.first - 4) : party.first]]
    return "tot" in near and "van" in near and any(word in _ANNOYANCE() for word in near)


def _told(scene: Scene, giver: Party) -> Iterator[Party]:
    home = [Party(-1, -1, giver.span, scene.home, MentionForm.NAME, None, False, ELSEWHERE)] if scene.home else []
    told = [p for p in (scene.topic, scene.backed) if p is not None]
    yield from [*home, *reversed(told)] if scene.support.language == "nl" else [*told, *home]


def may_be_helped(scene: Scene, giving: KnownActor, party: Party, state: bool = False) -> bool:
    """Says whether a party told of before may be helped by an actor: another side, and not its enemy here."""
    group = scene.actors.group_of(party.actor)
    if group == giving or group.kind not in (STATES if state else PARTIES_TO_CONFLICTS | {ActorKind.PERSON}):
        return False
    against = scene.support.words["against"]
    if any(p.preposition in against and scene.actors.group_of(p.actor) == group for p in scene.parties):
        return False
    return not {giving, group} <= scene.belligerents
