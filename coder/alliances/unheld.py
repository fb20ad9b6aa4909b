"""English readings that nobody asserts: hearsay denied, a gerund nobody does, people hired, a foe left unnamed."""

from coder.actors.hirelings import SEND_HIRELINGS
from coder.alliances.constructions import stands
from coder.alliances.hostility import is_fought
from coder.alliances.party import HARD, Party
from coder.alliances.scene import Backing, Scene
from coder.codebook import AllianceStatus
from coder.kinds import STATES
from coder.mentions import MentionForm
from coder.monthnames import ENGLISH_MONTHS
from coder.wordlists import word_list

_HIRELINGS = frozenset({"hirelings", "mercenaries", "mercenary"})
_HIRED = frozenset({"hired", "hires", "hire", "hiring", "rented", "recruited"})
_NOTHING = frozenset({"nothing", "none", "nobody"})
_BUT = frozenset({"but", "less", "short", "more", "without"})
_FOES = word_list("en/ties.toml", "foes")
_FLYING = frozenset({"fly", "flies", "flew", "flown", "flying"})
_WHITHER = frozenset({"to", "over", "into", "home", "back", "from", "out", "with", "along", "past"})
_CARGO = 2  # tokens behind a verb of flying in which what it carries begins
_OBJECT = 3  # tokens behind a verb in which "nothing" stands
_OF = 3  # tokens before a receiver in which whose enemy it is stands
_APPOSED = 3  # tokens before a name in which whose foe it is stands
_FEW = frozenset({"few", "nobody", "none", "hardly", "scarcely", "no"})
_BELIEVING = word_list("en/telling.toml", "believing")
_SHUNNING = word_list("en/ties.toml", "shunning")
_AVERSE = {
    "from": frozenset(
        "far refrain refrains refrained refraining prevent prevents prevented abstain abstains abstained desist "
        "desists away it them barred banned kept deterred discouraged dissuaded stopped shrink shrinks shrank".split()
    ),
    "out": frozenset({"rule", "rules", "ruled", "ruling"}),
    "against": frozenset(
        {"decide", "decides", "decided", "warn", "warned", "warns", "vote", "voted", "argued", "them"}
    ),
    "to": frozenset({"close", "near", "averse", "opposed", "objects", "objected"}),
    "of": frozenset(
        {
            "short",
            "instead",
            "favour",
            "favor",
            "idea",
            "talk",
            "talked",
            "talks",
            "thinking",
            "thought",
            "dreams",
            "dreamt",
        }
    ),
    "about": frozenset(
        {"thinking", "think", "thinks", "thought", "talk", "talks", "talked", "talking", "speak", "spoke"}
    ),
    "than": frozenset({"rather"}),
}
"""Before a preposition, what makes of its gerund a deed that is not done."""
_EVEN = 3  # tokens before a giver in which "not even" stands
_CONTENT = 4  # tokens between "whether" or "that" and the first word of its clause, or a lie and its "that"
_OPENERS = frozenset({"“", "‘", '"', "'", "„", "«"})


def is_unheld(backing: Backing, scene: Scene) -> bool:
    """Says whether an English reading tells what nobody asserts or does.

    Rules: what "is said" and then called nonsense is no fact; a gerund as subject is nobody's deed; people of a nation
    who are hired are not sent by it; who is at war with a state and is meant by "the Islamists" does not help it.
    """
    if scene.support.language != "en":
        return False
    return (
        _is_denied_hearsay(backing, scene)
        or is_fought(backing.supported[0], scene)
        or (backing.why.startswith("weighed") and is_fought(backing.supporters[0], scene))
        or _is_asked_or_false(backing, scene)
        or _is_shunned(backing, scene)
        or _is_excluded(backing.supporters[0], scene)
        or _is_nobodys(backing, scene)
        or _are_hired(backing.supporters[0], backing, scene)
        or _gives_nothing(backing, scene)
        or _is_called_foe(backing, scene)
        or _is_whence(backing, scene)
        or _is_foe_of(backing, scene)
        or _is_dated(backing, scene)
    )


def _is_denied_hearsay(backing: Backing, scene: Scene) -> bool:
    rumour = stands("hearsay", scene.tokens[: backing.trigger + 1], "en") is not None
    return rumour and stands("nonsense", scene.tokens[backing.trigger :], "en") is not None


def _is_asked_or_false(backing: Backing, scene: Scene) -> bool:
    """Says whether the clause is asked or called untrue: "Whether X arms Y is unclear", "It is a lie that X arms Y"."""
    tokens, sides = scene.tokens, (*backing.supporters, *backing.supported)
    inside = [p.first for p in sides if 0 <= p.first < len(tokens)]
    begin = min([backing.trigger, *inside])
    for at in range(begin - 1, max(-1, begin - 1 - _CONTENT), -1):
        if tokens[at].text in HARD or tokens[at].text == ",":
            return False
        if tokens[at].lower == "whether":
            return True
        if tokens[at].lower == "that":
            said = tokens[max(0, at - _CONTENT) : at]
            held = (
                any(token.lower in {"not", "n't"} for token in said) and said[-1].lower != "shred"
            )  # "not a lie that"
            if not said:  # "That X arms Y is dismissed as fiction"
                return not at and stands("nonsense", tokens[backing.trigger :], "en") is not None
            doubted = any(token.lower in _FEW for token in said[:2])
            if doubted and any(token.lower in _BELIEVING() for token in said):
                return True
            return stands("nonsense", said, "en") is not None and not held
    return False


def _is_shunned(backing: Backing, scene: Scene) -> bool:
    """Says whether a gerund is what somebody does not do: "ruled out arming Y", "far from backing Y"."""
    tokens, at = scene.tokens, backing.trigger
    if not tokens[at].lower.endswith("ing") or backing.noun or at < 1:
        return False
    last, before = tokens[at - 1].lower, tokens[at - 2].lower if at > 1 else ""
    return last in _SHUNNING() or before in _AVERSE.get(last, frozenset())


def _is_excluded(giver: Party, scene: Scene) -> bool:
    """Says whether the giver is named as one who does not: "no country, not even X, supports Y", "nor does X"."""
    if giver not in scene.parties:
        return False
    before = [token.lower for token in scene.tokens[max(0, giver.first - _EVEN) : giver.first]]
    before = before[:-1] if before and before[-1] in scene.speech.words["definite"] else before
    return before[-2:] == ["not", "even"] or before[-1:] == ["nor"] or before[-1:] == ["neither"]


def _is_nobodys(backing: Backing, scene: Scene) -> bool:
    """Says whether a gerund opens a sentence or its list: "Feeding it, guarding it: that takes a state"."""
    at = backing.trigger
    if not scene.tokens[at].lower.endswith("ing") or backing.supporters[0] in scene.parties:
        return False
    before = scene.tokens[at - 1] if at else None
    return before is None or before.text in _OPENERS or before.text == ","


def _are_hired(giver: Party, backing: Backing, scene: Scene) -> bool:
    """Says whether people of a nation are hired one by one: "has hired Romanians to fly its drones"."""
    own = scene.tokens[max(0, giver.first) : giver.last + 1]
    hired = backing.why.startswith("employ") or any(token.lower in _HIRED for token in scene.tokens)
    hired = hired or any(token.lower in _HIRELINGS for token in own)  # "Zedlandian hirelings turned the tide for Y"
    if not hired or giver.form not in {MentionForm.ADJECTIVE, MentionForm.FORCES}:
        return False
    return giver.actor.kind in STATES and giver.actor.name not in SEND_HIRELINGS


def _gives_nothing(backing: Backing, scene: Scene) -> bool:
    """Says whether nothing is given: "have sent nothing", "sent none that mattered"; not "nothing but rifles"."""
    if backing.status is not AllianceStatus.ACTIVE:
        return False
    for at in range(backing.first, min(backing.last, len(scene.tokens))):
        if scene.tokens[at].lower not in scene.support.verbs and at != backing.trigger:
            continue
        for k in range(at + 1, min(at + 1 + _OBJECT, len(scene.tokens))):
            if not scene.tokens[k].is_word:
                break
            if scene.tokens[k].lower in _NOTHING:
                behind = scene.tokens[k + 1].lower if k + 1 < len(scene.tokens) else ""
                return behind not in _BUT
    return False


def _is_called_foe(backing: Backing, scene: Scene) -> bool:
    """Says whether who gives is named as the receiver's enemy: "Y's enemies, X, vowed to take it back"."""
    giver = backing.supporters[0]
    if not 0 < giver.first < len(scene.tokens) or giver not in scene.parties:
        return False
    near = scene.tokens[max(0, giver.first - _APPOSED) : giver.first]
    return any(token.text == "," for token in near) and any(token.lower in _FOES() for token in near)


def _is_foe_of(backing: Backing, scene: Scene) -> bool:
    """Says whether the receiver is only named as whose enemy somebody is: "for whom any enemy of Z will do"."""
    receiver = backing.supported[0]
    if not backing.why.startswith("dative") or receiver not in scene.parties or receiver.first < _OF:
        return False
    if scene.tokens[receiver.first - 1].lower != "of":
        return False
    return any(token.lower in _FOES() for token in scene.tokens[receiver.first - _OF : receiver.first])


def _is_dated(backing: Backing, scene: Scene) -> bool:
    """Says whether the "in" of an idiom only tells when: "whose side Z took in 1990"."""
    at = backing.trigger
    if not backing.why.startswith("transitive: take in") or at + 2 >= len(scene.tokens):
        return False
    behind = scene.tokens[at + 2]
    return scene.tokens[at + 1].lower == "in" and (behind.text[:1].isdigit() or behind.lower in ENGLISH_MONTHS)


def is_empty_flight(backing: Backing, scene: Scene) -> bool:
    """Says whether somebody only flies himself: "had flown to Z", "flew over it"; goods stand behind the verb."""
    if (
        scene.support.language != "en"
        or not backing.why.startswith("dative: fly in")
        or scene.tokens[backing.trigger].lower not in _FLYING
    ):
        return False
    behind = scene.tokens[backing.trigger + 1 : backing.trigger + 1 + _CARGO]
    if not behind or behind[0].lower in _WHITHER or behind[0].text in {",", "."}:
        return bool(behind)
    return behind[0].lower == "in" and behind[-1].is_capital


def _is_whence(backing: Backing, scene: Scene) -> bool:
    """Says whether the receiver only tells where people are from: "militiamen from Z, paid and led by Y"."""
    receiver = backing.supported[0]
    if receiver.form is not MentionForm.NAME or receiver not in scene.parties:
        return False
    within = any(token.lower == "from" for token in scene.tokens[receiver.first : receiver.last])
    return within or (backing.status is AllianceStatus.ACTIVE and receiver.preposition == "from")
