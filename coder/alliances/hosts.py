"""Support told by what binds two actors: shelter in another's country, a pact that is cancelled, who is vital."""

from coder.alliances.party import Party
from coder.alliances.sides import Part, Side, group
from coder.alliances.stretch import Gist, Stretch
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.kinds import ARMED_GROUPS, STATES

_NEAR = 4  # tokens between "there" and the verb


def hosting(stretch: Stretch) -> Gist | None:
    """Reads a group that lives in another's country: "in a villa in the Tajik capital X holds office"."""
    at = stretch.noun("shelter")
    if at is None and stretch.scene.support.language == "nl" and stretch.has("reside"):
        at = stretch.at("reside")
    hidden = at is not None and stretch.noun("shelter") is None
    healed = stretch.says("hospital") is not None and stretch.has("sustain")  # treated there
    living = stretch.has("have", "give") or (stretch.scene.support.language == "nl" and stretch.has("reside"))
    if at is None or not (living or healed) or stretch.hostile:
        return None
    if any(t.lower in stretch.field.words["afar"] for t in stretch.scene.tokens[max(stretch.first, at - 2) : at]):
        return None  # "dragged out of his office"
    if at + 1 < len(stretch.scene.tokens) and stretch.scene.tokens[at + 1].lower in stretch.scene.speech.verbs:
        return None  # "his office said"
    hosts = [s for s in stretch.sides if s.party.actor.kind in STATES]
    across = next((s for s in hosts if _is_across(stretch, s)), None)
    if across is not None:
        for guest in (s for s in stretch.sides if s.part is Part.BARE and _is_guest(s, across.party)):
            return Gist(across.party, guest.party, at, AllianceKind.UNSPECIFIED, "shelter across a border")
    for host in hosts:
        giving = host.part is Part.BARE and stretch.has("give")
        if not giving and host.part is not Part.PLACE:
            continue
        for guest in stretch.others(host, Part.BARE, Part.TO):
            if hidden and group(guest, stretch.scene).kind not in ARMED_GROUPS:
                continue
            if _is_guest(guest, host.party):
                return Gist(host.party, guest.party, at, AllianceKind.UNSPECIFIED, "shelter in another's country")
    there = _there(stretch)
    if there is not None and stretch.has("have"):
        for guest in (s for s in stretch.sides if s.part is Part.BARE):
            if _is_guest(guest, there):
                return Gist(there, guest.party, at, AllianceKind.UNSPECIFIED, "shelter there")
    return None


def _is_across(stretch: Stretch, side: Side) -> bool:
    """Says whether a side is on whose side of a border something is: "aan de Tsjadische kant van de grens"."""
    behind = [token.lower for token in stretch.scene.tokens[side.party.last - 1 : side.party.last + 4]]
    return "grens" in behind and bool({"kant", "zijde"} & set(behind))


def _is_guest(guest: Side, host: Party) -> bool:
    """Says whether an armed group, or a person, is at home in another country than the host."""
    actor = guest.party.actor
    homeless = actor.kind in ARMED_GROUPS - {ActorKind.IDENTITY_MILITIA} or actor.kind is ActorKind.PERSON
    return homeless and actor.country not in {None, host.actor.name}


def _there(stretch: Stretch) -> Party | None:
    """Gives the state that "there" stands for: the last one told of before the stretch."""
    if not any(t.lower in stretch.field.words["there"] for t in stretch.tokens[:_NEAR]):
        return None
    scene = stretch.scene
    here = [p for p in scene.parties if p.last <= stretch.first and p.actor.kind in STATES]
    return next(iter([*reversed(here), *(p for p in reversed(scene.before) if p.actor.kind in STATES)]), None)


def pact(stretch: Stretch) -> Gist | None:
    """Reads "Chad has cancelled the defence pact with France": the power backed the other, and does no longer."""
    at = stretch.noun("pacts")
    if at is None:
        return None
    support = stretch.scene.support
    between = [s for s in stretch.sides if s.party.preposition in stretch.field.words["between"]]
    turned = stretch.course
    if support.has("hedge", stretch.tokens) or support.has("waning", stretch.tokens):
        turned = AllianceStatus.WEAKENING
    elif support.has("drying", stretch.tokens):
        turned = AllianceStatus.ENDED
    peace = any(token.lower in stretch.field.words["neutral"] for token in stretch.tokens)
    if len(between) == 2 and not peace and turned is not AllianceStatus.ACTIVE:
        giver, receiver = _by_rank(stretch, between[0], between[1])
        return Gist(giver.party, receiver.party, at, AllianceKind.UNSPECIFIED, "pact between two", status=turned)
    unsure = support.has("hypothetical", stretch.tokens) or support.has("wavering", stretch.tokens)
    if unsure or not stretch.has("cancel"):
        return None
    english = stretch.scene.support.language == "en"
    tied = [s for s in stretch.sides if s.part is Part.BESIDE or (english and s.party.preposition == "with")]
    bare = [s for s in stretch.sides if s.part is Part.BARE and s not in tied]
    if not bare or not tied or group(bare[0], stretch.scene) == group(tied[0], stretch.scene):
        return None
    giver, receiver = _by_rank(stretch, bare[0], tied[0])
    return Gist(giver.party, receiver.party, at, AllianceKind.MILITARY, "pact cancelled", status=AllianceStatus.ENDED)


def _by_rank(stretch: Stretch, one: Side, other: Side) -> tuple[Side, Side]:
    """Gives who backs whom of two that are bound: the power the lesser state, a foreign state the group."""
    ranks = []
    for side in (one, other):
        actor = side.party.actor
        if stretch.scene.support.language == "en" and group(side, stretch.scene) == stretch.scene.home:
            ranks.append(-1)  # at home, so that the other one helps
            continue
        named = tuple(actor.name.lower().split())
        power = named in stretch.field.words["powers"].get(named[0], ())
        ranks.append(2 if power else 1 if actor.kind in STATES else 0)
    return (one, other) if ranks[0] >= ranks[1] else (other, one)


def vital(stretch: Stretch) -> Gist | None:
    """Reads "for Ukraine the United States are indispensable"."""
    at = stretch.says("vital")
    if at is None:
        return None
    for receiver in (s for s in stretch.sides if s.party.preposition in stretch.field.words["behalf"]):
        for giver in stretch.others(receiver, Part.BARE):
            kind = AllianceKind.UNSPECIFIED
            return Gist(giver.party, receiver.party, at, kind, "indispensable for another", lacked=True)
    return None
