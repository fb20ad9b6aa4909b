"""Who does something at another's side, whatever it is: "had been waging the campaign alongside X's army"."""

from collections.abc import Iterator, Sequence

from coder.alliances.besides import is_helper
from coder.alliances.hostility import is_fought
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene, all_of
from coder.alliances.subjects import subject
from coder.codebook import AllianceKind, AllianceStatus
from coder.kinds import FIGHTERS, STATES
from coder.mentions import MentionForm
from coder.words import Token

_NEAR = 5  # tokens between "alongside" and beside whom


def comrades(scene: Scene) -> Iterator[Backing]:
    """Reads who is told to act "alongside", "shoulder to shoulder with" or "ahead of" another's people in a war."""
    lowers, dutch = scene.lowers, scene.support.language == "nl"
    for index, known in scene.openings(scene.support.phrases["comrade"]):
        phrase = next((p for p in known if lowers[index : index + len(p)] == p), None)
        if phrase is None or not (index or dutch):
            continue
        first, last = scene.clause(index)
        relative = scene.relative(index)
        if relative is not None:
            first, last = max(first, relative.pronoun), min(last, relative.end)
        if phrase == ("for",) and not _fought_for(scene, index, first):
            continue
        clause = scene.tokens[max(first, index - 14) : min(last, index + 8)]
        if scene.support.has("meeting", clause) or not (phrase == ("for",) or _is_war(scene, clause)):
            continue
        other = _other(scene, index + len(phrase), last)
        who = subject(scene, index, relative)
        if who is not None and not dutch and is_fought(who, scene):  # "X's men have been fighting Z alongside Y's"
            who = next((p for p in scene.bare(first, who.first, relative) if not is_fought(p, scene)), None)
        served = phrase == ("for",)
        if served and relative is None:
            who = next(iter(scene.bare(first, index, None)), None)
        if who is None and dutch and other is not None:  # "In de rijen van X vechten Y mee"
            who = next((p for p in scene.bare(other.last, last, relative) if p.group != other.group), None)
        if who is None or other is None or who.actor == other.actor:
            continue
        if not (_is_armed(who, scene) or served):
            continue
        if is_helper(other, who, scene):
            who, other = other, who
        why = f"at the side: {' '.join(phrase)}"
        sides = (all_of(who, scene), all_of(other, scene))
        yield Backing(*sides, index, first, last, AllianceKind.MILITARY, AllianceStatus.ACTIVE, why, joint=True)


def _fought_for(scene: Scene, index: int, first: int) -> bool:
    """Says whether "for" names in whose service somebody else is fought: "bombed the rebels for X's army"."""
    party = next((p for p in scene.parties if index < p.first <= index + 3), None)
    if party is None or party.owner or party.preposition != "for":
        return False
    if scene.support.has("bound", scene.tokens[max(0, index - 3) : index + 1]):
        return False  # "missiles bound for X"
    fought = scene.tokens[max(first, index - 8) : index]
    named = any(max(first, index - 8) <= p.first and p.last <= index for p in scene.parties)
    return named and scene.support.has("hostile", fought)


def _is_war(scene: Scene, clause: Sequence[Token]) -> bool:
    return scene.support.has("warfare", clause) or scene.support.has("forces", clause)


def _other(scene: Scene, behind: int, last: int) -> Party | None:
    """Gives beside whom: the party behind the preposition, or whose "his own" is."""
    for position in range(behind, min(last, behind + _NEAR)):
        party = next((p for p in scene.parties if p.first <= position < p.last), None)
        if party is not None:
            return party
        if scene.tokens[position].lower in scene.support.words["possessive"]:
            named = [p for p in scene.parties if p.last <= behind and p.preposition is None]
            return named[0] if named else scene.topic
    return None


def _is_armed(party: Party, scene: Scene) -> bool:
    if party.actor.kind in FIGHTERS:
        return True
    return party.actor.kind in STATES and (
        party.form in {MentionForm.FORCES, MentionForm.ADJECTIVE, MentionForm.PRONOUN}
        or scene.tokens[party.last - 1].lower in scene.support.words["personnel"]
    )
