"""How far a statement of support holds: negated, supposed, accused, ended, weakening, or on whose word."""

from collections.abc import Sequence
from dataclasses import dataclass

from coder.actors import ActorReading
from coder.alliances.asking import asks_at, asks_for_itself
from coder.alliances.belied import is_belied
from coder.alliances.bygone import without_when
from coder.alliances.claims import claimed_by_party, is_enemy
from coder.alliances.course import course
from coder.alliances.endings import no_more
from coder.alliances.habits import is_habit
from coder.alliances.lapsing import lapsed_since
from coder.alliances.ownword import is_own_word
from coder.alliances.partial import is_by_degrees
from coder.alliances.remnants import is_only_thought, leaves_some
from coder.alliances.scene import Backing, Scene
from coder.alliances.subordinate import without_relatives
from coder.alliances.supposing import (
    is_counterfactual,
    is_role,
    is_told,
    tells_more,
    without_denied,
    without_lack,
    without_role,
    would,
)
from coder.codebook import AllianceStatus, Certainty
from coder.mentions import KnownActor
from coder.records import Quote
from coder.words import Token

_JUDGING = frozenset({"tell", "judge", "see", "ascertain"})  # "as far as anybody can tell"
_NOUN = 6  # tokens before a noun in which a negation is about it
_NONE = frozenset({"no", "none", "nothing", "nobody", "little"})  # "and sees no alternative"


@dataclass(frozen=True, slots=True)
class Standing:
    """The status and certainty of a statement, and the rule that gave them."""

    status: AllianceStatus
    certainty: Certainty
    why: str


_WOULD_STOP = Standing(AllianceStatus.ACTIVE, Certainty.ASSERTED, "would stop: active")
"""How a support stands whose end is only supposed: "if X pulls out" tells that X is there."""


def standing(
    backing: Backing, scene: Scene, actors: ActorReading, quote: Quote | None, speaker: KnownActor | None
) -> Standing | None:
    """Gives how a reading of support stands; None where it is negated, supposed, or an enemy's accusation.

    `quote` is the quotation in which the words stand, said by `speaker`, if any. A hedged turning away ("seems to")
    is weakening; support "no longer" given is ended; what a party to a conflict says of others is no support.
    """
    support, tokens = scene.support, scene.tokens
    own = _own_clause(backing, scene)
    inside = scene.relative(backing.trigger) is not None  # "if war comes it can turn to X, which arms it": a fact
    if is_counterfactual(scene, inside) and not backing.lacked:
        return None if backing.status is AllianceStatus.ACTIVE or is_guessed(backing) else _WOULD_STOP
    if backing.noun:  # the clause's verb may tell of something else: "its ally Russia did not help"
        own = [token for token in own if token.start < tokens[backing.trigger].end][-_NOUN:]
    before = tokens[start_of(backing, scene) : backing.trigger]
    contrasts = [k for k, token in enumerate(before) if token.lower in support.words["contrast"]]
    before = before[contrasts[-1] :] if contrasts else before  # "denies it, but convoys roll on"
    claims = without_denied(before, scene, tokens[backing.trigger])
    if (support.has("denying", claims) and not is_belied(backing, scene)) or (
        quote is not None and quote.anonymous is False and is_enemy(speaker, backing, actors)
    ):
        return None
    conditional = support.has("conditional", tokens[:1]) and not backing.noun and not backing.able and not inside
    if conditional and any(token.text == "," for token in tokens[: backing.trigger]):
        return None  # "if X attacks, Y will come to the rescue"
    authority = support.has("authority", tokens)
    if support.has("accusing", before) and not authority and not is_own_word(before, backing, scene):
        return None
    if not authority and not _is_presupposed(backing, scene) and claimed_by_party(backing, scene, actors):
        return None
    asked = asks_at(before, scene) is not None
    if asked and ("called for" not in backing.why or asks_for_itself(backing, scene)):
        return None  # "demanded support from"
    dated = without_when(own) if support.language == "en" else own
    ended = support.has("ended", dated) and _near(support.find("ended", dated), dated, backing, scene)
    ended = (ended or no_more(own, scene)) and not backing.lacked
    # "without Russia's help Y would have fallen": it had that help
    lacked = backing.lacked or (support.has("lacking", before[-4:]) and would(scene, backing))
    if (
        not ended
        and not lacked
        and support.has("negation", without_lack(own, backing, scene))
        and not support.has("affirmed", tokens)
    ):
        if backing.status is AllianceStatus.ACTIVE or support.has("hypothetical", own):
            return None
        return Standing(AllianceStatus.ACTIVE, Certainty.ASSERTED, "does not stop: active")
    if backing.status is not AllianceStatus.ACTIVE and support.has("wavering", _until_verb(own, backing, scene)):
        return Standing(AllianceStatus.WEAKENING, Certainty.ASSERTED, "threatens to stop: weakening")
    if backing.noun:  # "als beschermer van X" supposes nothing
        own = [token for token in own if token.lower not in support.words["as"]]
    own = [t for k, t in enumerate(own) if not (t.lower in support.words["as"] and is_role(own[k + 1 : k + 4], scene))]
    own = without_role(own, scene)
    near, at = _until_verb(own, backing, scene), tokens[backing.trigger].start
    around = ([t for t in near if t.start < at], [t for t in near if t.start > at])
    supposed = any(support.has("hypothetical", part) for part in around) and not is_habit(scene)
    can = [t for k, t in enumerate(near) if k + 1 >= len(near) or near[k + 1].lower not in _JUDGING]
    if not backing.able and not backing.noun and support.has("ability", can):
        supposed = True
    if supposed and not lacked and not ended and not support.has("hedge", own) and not is_told(near, scene, authority):
        stops = backing.status is not AllianceStatus.ACTIVE and not is_guessed(backing)
        return _WOULD_STOP if stops and _is_condition(around[0], scene) else None
    certainty = Certainty.REPORTED if authority and _is_reported(scene) else Certainty.ASSERTED
    hedged = support.has("hedge", _hedgeable(backing, scene))
    if hedged and (backing.status is not AllianceStatus.ACTIVE or _turns(scene, backing)):
        return Standing(AllianceStatus.WEAKENING, certainty, "hedged: weakening")
    if backing.status is AllianceStatus.ENDED and is_by_degrees(own, scene):
        return Standing(AllianceStatus.WEAKENING, certainty, "by and by: weakening")
    if backing.status is AllianceStatus.ENDED and leaves_some(backing, scene):
        return Standing(AllianceStatus.WEAKENING, certainty, "some of it stays: weakening")
    told = course(backing, scene) if backing.status is not AllianceStatus.ENDED and not backing.lacked else None
    told = told or lapsed_since(backing, scene)
    if told is AllianceStatus.WEAKENING and is_only_thought(tokens[backing.trigger :], scene):
        told = None
    if backing.status is AllianceStatus.WEAKENING and told is not AllianceStatus.ENDED:
        told = None
    if told is AllianceStatus.ENDED and leaves_some(backing, scene):
        told = AllianceStatus.WEAKENING
    if told is not None:
        return Standing(told, certainty, f"told behind: {told.value}")
    if ended and backing.status is AllianceStatus.ACTIVE:
        return Standing(AllianceStatus.ENDED, certainty, "no longer: ended")
    return Standing(backing.status, certainty, f"status: {backing.status.value}")


def is_guessed(backing: Backing) -> bool:
    """Says whether no word of support tells a reading, but all of a clause."""
    return backing.why.startswith(("gist", "outsider", "weighed"))


def _is_condition(before: Sequence[Token], scene: Scene) -> bool:
    """Says whether "als" or "if" supposes an end, no will or plan: "als X naar huis gaat"."""
    condition = [t for t in before if t.lower in scene.support.words["conditional"]]
    rest = [t for t in before if t.lower not in scene.support.words["conditional"]]
    return bool(condition) and not scene.support.has("hypothetical", rest)


def _hedgeable(backing: Backing, scene: Scene) -> Sequence[Token]:
    """Gives the words in which a hedge is about the support: up to where "but" or "while" opens another's clause."""
    half = scene.half(backing.trigger, backing.first, backing.last)
    sides = {p.actor for p in (*backing.supporters, *backing.supported)}
    own = [p.actor in sides for p in scene.bare(half[1], backing.last, None)]
    last = half[1] if own and not own[0] else backing.last
    return scene.tokens[backing.first : last]


def _is_presupposed(backing: Backing, scene: Scene) -> bool:
    """Says whether support only describes somebody, so that the text itself tells it: ", armed by X,"."""
    before = scene.tokens[backing.trigger - 1].text if backing.trigger else ""
    return before == "," and scene.tokens[backing.trigger].lower.endswith("ed")


def start_of(backing: Backing, scene: Scene) -> int:
    """Gives the token at which the words of a support begin: its clause, or what was read as one."""
    return min(backing.first, scene.clause(backing.trigger)[0])


def _own_clause(backing: Backing, scene: Scene) -> Sequence[Token]:
    """Gives the words of the verb's own clause: from the last conjunction or comma with another verb to its end."""
    first = backing.first
    for position in range(backing.trigger - 1, backing.first, -1):
        token = scene.tokens[position]
        contrast = token.lower in scene.support.words["contrast"]
        if not contrast and token.text != "," and token.lower not in scene.support.words["coordination"]:
            continue
        if token.lower == "or":  # English "no longer arms or pays": both
            continue
        opens = scene.support.language == "nl" and token.is_word and scene.tokens[position - 1].text == ","
        if (
            contrast
            or opens
            or not any(position < p.first < backing.trigger and p.preposition is None for p in scene.parties)
        ):
            first = position + 1
            break
    last = backing.last
    for position in range(backing.trigger + 1, backing.last):
        if scene.tokens[position].text == "," or _opens_saying(backing, scene, position) or tells_more(scene, position):
            last = position
            break
    return without_relatives(scene, first, last, backing.trigger)


def _opens_saying(backing: Backing, scene: Scene, position: int) -> bool:
    """Says whether an English "and" joins a verb of speech to that of a support: "backs Z and says it will not go"."""
    if scene.support.language != "en" or scene.tokens[position].lower != "and":
        return False
    if position + 2 >= len(scene.tokens) or any(party.last > position for party in backing.supported):
        return False
    behind, after = scene.tokens[position + 1 : position + 3]
    if scene.speech.verb_at(scene.tokens, position + 1) is not None:
        return True
    return behind.lower.endswith("s") and behind.lower not in scene.support.nouns and after.lower in _NONE


def _until_verb(own: Sequence[Token], backing: Backing, scene: Scene) -> Sequence[Token]:
    """Gives the clause up to its verb, with the two words behind it that may belong to it ("steunen zou")."""
    last = backing.trigger + 1
    while last < min(backing.trigger + 3, len(scene.tokens)):
        if scene.tokens[last].lower in scene.support.words["coordination"]:
            break
        last += 1
    end = scene.tokens[last - 1].end
    return [token for token in own if token.end <= end]


def _near(at: int | None, own: Sequence[Token], backing: Backing, scene: Scene) -> bool:
    if at is None:
        return False
    return abs(own[at].start - scene.tokens[backing.trigger].start) < 60


def _turns(scene: Scene, backing: Backing) -> bool:
    """Says whether what follows takes back a support that stands on paper only: "..., but the peacekeepers"."""
    rest = scene.tokens[backing.trigger :]
    return scene.support.has("contrast", rest)


def _is_reported(scene: Scene) -> bool:
    tokens = scene.tokens
    return any(
        scene.speech.phrase_at("according", tokens, k) or scene.speech.verb_at(tokens, k) is not None
        for k in range(len(tokens))
    )
