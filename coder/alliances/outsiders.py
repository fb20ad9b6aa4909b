"""Support that an outsider to the war of an article gives one side of it, told by whatever words of the field."""

from coder.alliances.beneficiary import ENOUGH, is_jihadist, is_speaker, prey_of, receiver_of
from coder.alliances.bygone import opens_with_year
from coder.alliances.constructions import stands
from coder.alliances.field import kind_of
from coder.alliances.hostility import is_attacked
from coder.alliances.party import ELSEWHERE
from coder.alliances.scene import Scene, all_of
from coder.alliances.sides import Part, Side, group
from coder.alliances.stretch import Gist, Stretch
from coder.alliances.substance import is_make, weight_of
from coder.codebook import ActorKind, AllianceStatus
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm
from coder.records import Span

_ADJECTIVE = 3  # tokens between an adjective of a nation and its people
_OPENING = 2  # tokens at the head of a sentence in which a pronoun takes up its subject
_BACK = 8  # tokens behind a stretch in which it is taken back
_HOSTING = frozenset({"hosted", "sheltered", "in"})
_ACTING = frozenset({None, "by", "with", "of"})  # what stands before an outsider that acts
_JOINING = frozenset({"and", "but", "while", "as", "because", "since", "after", "when", "where", "although", "though"})
_INSIDE = frozenset({"da", "de", "do", "del"})  # of a longer name
_BY = 6  # tokens before an actor in which its "by" and the participle before that stand
_KINDS = STATES | ARMED_GROUPS | {ActorKind.EXTERNAL_FORCES}


def outsiders(stretch: Stretch) -> Gist | None:
    """Reads support where one outsider acts and the words of the stretch are of the field of support.

    Rule of composition: what an article on a war tells of somebody who is not in it, with arms, money, people or
    shelter, and without violence, talks or relief for civilians, it tells for what it does for a side. Which one is
    named there, else it is the one that the paragraph is about.
    """
    scene = stretch.scene
    if scene.support.language != "en" or not scene.war.central:
        return None
    if _tells_other(stretch) or _is_taken_back(stretch):
        return None
    weight, trigger = weight_of(stretch)
    giver = _giver(stretch) if weight >= ENOUGH else None
    if giver is None or _only_speaks(giver, stretch):
        return None
    receiver = receiver_of(stretch, giver, weight)
    if receiver is None or (is_jihadist(group(giver, scene)) and not is_jihadist(group(receiver, scene))):
        return None
    name = stretch.field.noun(scene.tokens[trigger])
    kind = scene.support.kind_of(stretch.tokens) or kind_of(name)
    status = _status(stretch)
    why, asked = "an outsider acts for a side", receiver.group == ELSEWHERE
    return Gist(giver.party, receiver, trigger, kind, why, sure=asked, composed=not _is_plain(stretch), status=status)


def _is_plain(stretch: Stretch) -> bool:
    """Says whether one thing in a stretch tells help by itself: whom it is against, an idiom, a craft by its make."""
    if prey_of(stretch) is not None or stands("oblique", stretch.tokens, "en") is not None:
        return True
    return any(is_make(stretch, k) for k in range(stretch.first, stretch.last))


def _is_taken_back(stretch: Stretch) -> bool:
    """Says whether what follows the stretch in its sentence takes it back: "... at the airport, but have not fired"."""
    support, rest = stretch.scene.support, stretch.scene.tokens[stretch.last : stretch.last + _BACK]
    opens = stretch.last and stretch.scene.tokens[stretch.last - 1].lower in support.words["contrast"]
    turns = opens or any(token.lower in support.words["contrast"] for token in rest[:2])
    return bool(turns) and support.has("negation", rest)


def _tells_other(stretch: Stretch) -> bool:
    """Says whether a stretch tells of violence, talks, relief, words, what did not happen, or another time."""
    scene, tokens = stretch.scene, stretch.tokens
    if opens_with_year(tokens) or stands("violent", tokens, "en") is not None:
        return True
    span = Span(tokens[0].start, tokens[-1].end) if tokens else Span(0, 0)
    if any(deed.within(span) for deed in scene.war.deeds):
        return True
    if stands("idle", tokens, "en") is not None:
        return True
    oblique = stands("oblique", tokens, "en")
    if oblique is not None:  # who hosts talks or refugees only receives them
        return tokens[oblique].lower in _HOSTING and stands("parley", tokens, "en") is not None
    return stands("aloof", tokens, "en") is not None or scene.support.has("accusing", tokens)


def _giver(stretch: Stretch) -> Side | None:
    """Gives the outsider by name that acts in a stretch; None where there are several and none of them opens it."""
    scene = stretch.scene
    outside = [s for s in stretch.sides if group(s, scene) not in scene.war.central and group(s, scene).kind in _KINDS]
    acting = [s for s in outside if s.part not in {Part.PLACE, Part.TO, Part.OF} and not _only_describes(s, scene)]
    acting = [s for s in acting if _is_named(s, scene) and not is_attacked(s.party, scene) and _is_sender(s, stretch)]
    acting = [s for s in acting if not _stands_by(s, stretch)]
    if len({group(s, scene) for s in acting}) == 1:
        return acting[0]
    opens = bool(acting) and stretch.sides[0] is acting[0] and acting[0].part in {Part.BARE, Part.SOURCE}
    return acting[0] if opens else None


def _stands_by(side: Side, stretch: Stretch) -> bool:
    """Says whether somebody is only named in a clause of another's: "brawls between crowds of Zeds", "swamped Z"."""
    scene, party = stretch.scene, side.party
    joined = [p for p in all_of(party, scene) if p.first < party.first]
    if side.part is Part.BARE and any(p.preposition not in _ACTING - {"of"} for p in joined):
        return True
    earlier = [s.party for s in stretch.sides if s.party.first < party.first and s.party not in joined]
    earlier = [p for p in earlier if p.preposition is None and not p.owner]
    if not earlier or party.first - stretch.first < _OPENING + 1 or side.part is not Part.BARE:
        return False
    between = scene.tokens[earlier[-1].last : party.first]
    return party.preposition is None and not any(
        not token.is_word or token.lower in _JOINING or token.lower in scene.support.words["relative"]
        for token in between
    )


def _only_speaks(giver: Side, stretch: Stretch) -> bool:
    """Says whether an outsider only says something: "Z insists that it sells nothing"."""
    if stands("oblique", stretch.tokens, "en") is not None:
        return False  # "refused to apply the sanctions"
    acting = [s for s in stretch.sides if s.part in {Part.BARE, Part.SOURCE}]
    mine = [s.party for s in acting if group(s, stretch.scene) == group(giver, stretch.scene)]
    return any(is_speaker(p, stretch.scene) for p in mine)


def _is_sender(side: Side, stretch: Stretch) -> bool:
    """Says whether somebody behind a preposition sends goods: "crates from X", not "seven of them from X"."""
    behind = stretch.scene.tokens[side.party.last : side.party.last + 1]
    if behind and behind[0].text == "-":
        return False  # "a US-built vehicle", "the UN-recognised government"
    if side.party.preposition in stretch.scene.support.words["by"] and not _is_agent(side, stretch):
        return False
    if side.part is not Part.FROM or side.party.preposition not in stretch.field.words["from"]:
        return side.part is not Part.FROM and side.party.preposition in _ACTING
    return stretch.noun("arms", "money") is not None and stretch.has("move", "get", "give")


def _is_agent(side: Side, stretch: Stretch) -> bool:
    """Says whether what somebody does in a passive is of the field: "armed by X", not "shunned by X"."""
    before = stretch.scene.tokens[max(stretch.first, side.party.first - _BY) : side.party.first]
    at = next((k for k in range(len(before) - 1, 0, -1) if before[k].lower == "by"), 0)
    near = before[max(0, at - _ADJECTIVE) : at]
    return any(t.lower in stretch.scene.support.verbs or t.lower in stretch.field.verbs for t in near)


def _is_named(side: Side, scene: Scene) -> bool:
    before = scene.tokens[max(0, side.party.first - 1) : side.party.first]
    if side.party.form is MentionForm.PRONOUN:
        return side.party.first < _OPENING  # whom the sentence before is about
    if any(token.lower in _INSIDE for token in before):
        return False
    first = side.party.first
    unnamed = side.party.form is MentionForm.FORCES and _only_opens(first, scene)  # "Police", "The soldiers"
    if any(t.is_capital for k, t in enumerate(scene.tokens[first : side.party.last]) if k or not unnamed):
        return True
    mention = scene.actors.at(scene.tokens[side.party.first].span)
    near = scene.tokens[max(0, side.party.first - _ADJECTIVE) : side.party.first]
    return mention is not None and any(  # "Zedlandian special troops"
        token.is_capital and token.span.within(mention.span) for token in near
    )


def _only_opens(first: int, scene: Scene) -> bool:
    """Says whether a word has its capital only from where it stands: at the head of a sentence or a quotation."""
    word = scene.tokens[first].lower
    words = scene.support.words
    plain = word in scene.speech.words["definite"] or word in words["forces"] or word in words["personnel"]
    return plain and (not first or not scene.tokens[first - 1].is_word)


def _only_describes(side: Side, scene: Scene) -> bool:
    """Says whether an adjective tells where something is: "a Chadian town"; not "the Danes", "Emirati crews"."""
    if side.party.form is not MentionForm.ADJECTIVE or side.part is not Part.BARE:
        return False
    head = scene.tokens[side.party.last - 1]
    return not (head.is_capital and head.lower.endswith("s"))


def _status(stretch: Stretch) -> AllianceStatus:
    for name, status in (("bygone", AllianceStatus.ENDED), ("flagging", AllianceStatus.WEAKENING)):
        if stands(name, stretch.tokens, "en") is not None:
            return status
    return stretch.course if prey_of(stretch) is None else AllianceStatus.ACTIVE
