"""Who gets what the second of two Dutch clauses tells that only a comma parts: "X geeft Y geld, Z stuurt drones"."""

from coder.alliances.field import field_of
from coder.alliances.party import Party
from coder.alliances.scene import Scene
from coder.alliances.support import SupportFrame
from coder.codebook import ActorKind
from coder.kinds import PARTIES_TO_CONFLICTS

JOINS = frozenset({",", ";", "en", "maar", "terwijl"})
"""What joins two Dutch clauses or parts of clauses."""
_TO = frozenset({"aan", "voor", "naar", "met", "achter"})
_GIVING = frozenset({SupportFrame.TRANSITIVE, SupportFrame.DATIVE})
_KINDS = PARTIES_TO_CONFLICTS | {ActorKind.PERSON}


def spliced_subject(scene: Scene, index: int) -> Party | None:
    """Gives the subject of a Dutch main clause behind a comma, right before its verb at `index`; None elsewhere."""
    if scene.support.language != "nl" or index < 2:
        return None
    party = next((p for p in scene.parties if p.last == index and p.preposition is None and not p.owner), None)
    if party is None:
        return None
    at = party.first - 1
    at -= at > 0 and scene.tokens[at].lower in scene.speech.words["definite"]
    return party if at > 0 and scene.tokens[at].lower in JOINS else None


def _gives_itself(party: Party, others: list[Party], scene: Scene) -> bool:
    """Says whether somebody is the subject of a Dutch clause that tells that he gives: "Nederland betaalt mee;"."""
    at = party.last
    if at >= len(scene.tokens) or any(p.first >= at and p.preposition is None and not p.owner for p in others):
        return False
    told = scene.support.verbs.get(scene.tokens[at].lower, ())
    gives = any(verb.frame in _GIVING and not (verb.idiom or verb.particle) for verb in told)
    return gives or field_of("nl").verb("give", scene.tokens[at : at + 1]) is not None


def told_in_first(scene: Scene, who: Party) -> Party | None:
    """Gives who gets what `who` gives where the clause before tells it: its receiver, else its object or subject."""
    group = scene.actors.group_of
    mine = group(who.actor)
    before = [p for p in scene.parties if p.last <= who.first and group(p.actor) != mine]
    before = [p for p in before if group(p.actor).kind in _KINDS]
    to = [p for p in before if p.preposition in _TO]
    free = [p for p in before if p.preposition is None and not p.owner and not _gives_itself(p, before, scene)]
    if to:
        return to[-1]
    return free[-1] if free else None
