"""What became of a support: the rest of its sentence, or the next one, tells that it wanes or has ended."""

from collections.abc import Sequence

from coder.alliances.bygone import is_over, is_past
from coder.alliances.constructions import stands
from coder.alliances.endings import dries_up, is_dwindling, is_ending, seems_ending
from coder.alliances.field import field_of
from coder.alliances.lessening import lessens
from coder.alliances.meanwhile import JOINING, TRUST, goes_on_with_subject, is_turned_to, opens_clause, opens_others
from coder.alliances.partial import is_little_now, is_otherwise_now, is_partly_gone, is_paused
from coder.alliances.party import HARD, Party
from coder.alliances.patience import runs_short
from coder.alliances.scene import Backing, Scene
from coder.alliances.turnings import turned
from coder.alliances.untilthen import lasted_until
from coder.codebook import ActorKind, AllianceStatus
from coder.kinds import NO_ALLIES
from coder.words import Token

_PEOPLES = NO_ALLIES | {ActorKind.IDENTITY_MILITIA, ActorKind.ORGANISATION}
_FAR = 36  # tokens behind a statement of support in which its end may be told
_FRAME = 4  # tokens at the head of a clause in which a noun for a time stands
_WHERE = frozenset({"waar", "waarmee", "die"})  # "left X, where they had trained Y"
_DESPITE = frozenset({"despite", "spite", "notwithstanding", "ondanks"})
_THAT = frozenset({"that", "this"})
_THE = 2  # tokens between a comma and the head of its subject
_NEAR = 7  # tokens at the head of a part in which it may point back


def course(backing: Backing, scene: Scene) -> AllianceStatus | None:
    """Gives what the sentence tells of a support behind its verb or noun; None where it tells nothing.

    "Until 2021" is the end. "X, which backed Y, walked out": a parting of the supporter ends it. "Support for Y has
    dried up", "is crumbling": only what stands right behind a noun of support. A negation between keeps the support.
    """
    told = _told(backing, scene)
    if told is AllianceStatus.ENDED and is_partly_gone(backing, scene):
        return AllianceStatus.WEAKENING
    return told


def _told(backing: Backing, scene: Scene) -> AllianceStatus | None:
    rest = _rest(backing, scene)
    if is_otherwise_now(backing, scene):
        return AllianceStatus.ENDED
    main = turned(backing, scene)
    if main is not None:
        return main
    if backing.noun and is_ending(backing, scene):
        return AllianceStatus.WEAKENING if seems_ending(backing, scene) else AllianceStatus.ENDED
    dwindles = backing.noun and (is_dwindling(backing, scene) or dries_up(backing, scene))
    if dwindles or is_little_now(backing, scene) or _wanes(rest, scene):
        return AllianceStatus.WEAKENING
    if is_past(backing, scene) or lasted_until(backing, scene):
        clause = scene.tokens[backing.first : backing.last]
        return AllianceStatus.WEAKENING if scene.support.has("hedge", clause) else AllianceStatus.ENDED
    if is_over(backing, scene):
        return AllianceStatus.ENDED
    if _takes_back(backing, rest, scene):
        return AllianceStatus.WEAKENING if scene.support.has("hedge", rest) else AllianceStatus.ENDED
    lists = ("parting", "drying") if backing.noun else ("parting",)
    for name in lists:
        if tells(name, rest, scene):
            hedged = scene.support.has("hedge", rest[: scene.support.find(name, rest)])
            return AllianceStatus.WEAKENING if hedged else AllianceStatus.ENDED
    nl = scene.support.language == "nl"
    sparse = nl and stands("sparse", scene.tokens[backing.first : backing.last]) is not None
    if sparse:  # by the sides, not by whom another clause is about
        last = min(backing.last, _others_act(backing.trigger + 1, backing.last, backing, scene))
        sparse = stands("sparse", scene.tokens[backing.first : last]) is not None
    if nl and (sparse or _crumbles(rest) or lessens(backing, scene)):
        return AllianceStatus.WEAKENING
    if _has_left(backing, scene):
        return AllianceStatus.ENDED
    return _afterwards(backing, scene)


def _takes_back(backing: Backing, rest: Sequence[Token], scene: Scene) -> bool:
    """Says whether the main clause takes back what its relative clause tells: "which sent men, is pulling them out"."""
    relative = scene.relative(backing.trigger)
    if relative is None or not _is_side(relative.antecedent, backing.supporters, scene):
        return False
    words = scene.support.words
    taken = any(t.lower in words["plural"] | words["it"] | words["demonstrative"] | words["personnel"] for t in rest)
    unsure = scene.support.has("negation", rest) or scene.support.has("hypothetical", rest)
    return taken and not unsure and field_of(scene.support.language).verb("cease", rest) is not None


def _crumbles(rest: Sequence[Token]) -> bool:
    """Says whether the main clause tells that credit or trust dwindles: "brokkelt het krediet af"."""
    field = field_of("nl")
    near = rest[:_NEAR]
    backing = any(field.noun(token, ("backing",)) is not None or token.lower in TRUST for token in near)
    return backing and field.verb("dwindle", rest) is not None


def _has_left(backing: Backing, scene: Scene) -> bool:
    """Says whether Dutch tells that a helper left, and in the past perfect what it had done: "hadden ... getraind"."""
    if scene.support.language != "nl":
        return False
    near = scene.tokens[max(0, backing.trigger - _NEAR - 5) : backing.trigger + 3]
    at = stands("leaving", scene.tokens)
    before = any(token.lower in {"had", "hadden"} for token in near)
    inside = scene.tokens[at : backing.trigger] if at is not None else ()
    if not before and not any(token.lower in _WHERE for token in inside):
        return False
    return at is not None and not scene.support.has("negation", scene.tokens[max(0, at - 3) : at])


def _afterwards(backing: Backing, scene: Scene) -> AllianceStatus | None:
    """Gives what a later part of the sentence tells that points back: "..., but on New Year's Day that fell away"."""
    tokens, contrast = scene.tokens, scene.support.words["contrast"]
    sides = {scene.actors.group_of(p.actor) for p in (*backing.supporters, *backing.supported)}
    for start in range(backing.trigger + 1, len(tokens)):
        explained = _explains(tokens, start, scene)
        goes_on = goes_on_with_subject(start, scene) or _opens_main(start, backing, scene)
        if tokens[start].text not in HARD and tokens[start].lower not in contrast and not explained and not goes_on:
            continue
        end = next((k for k in range(start + 1, len(tokens)) if tokens[k].text in HARD), len(tokens))
        start = _main_clause(tokens, start, end, scene)
        near = end
        if start + 1 < end and tokens[start + 1].lower in _THAT:  # "; that league is dead, since the king disarmed it"
            near = next((k for k in range(start + 2, end) if tokens[k].text == ","), end)
        free = [p for p in scene.parties if start < p.first and p.last <= near and p.preposition is None]
        if any(scene.actors.group_of(p.actor) not in sides for p in free):
            continue
        part = _first_clause(tokens[start + 1 : end], scene)
        if free or explained or goes_on or _points_back(part, scene):
            told = what_became(part, scene)
            if told is not None:
                return told
    return None


def _opens_main(comma: int, backing: Backing, scene: Scene) -> bool:
    """Says whether a comma closes a participle before its subject: "Having armed Y for years, X has dropped it"."""
    giver = backing.supporters[0]
    return scene.tokens[comma].text == "," and backing.trigger < comma < giver.first <= comma + _THE


def _first_clause(part: Sequence[Token], scene: Scene) -> Sequence[Token]:
    """Gives what stands before ", and" where only what follows is negated: "stopped them, and will not ..."."""
    at = next((k for k in range(1, len(part) - 1) if part[k].text == "," and part[k + 1].lower in JOINING), None)
    if at is None or not scene.support.has("negation", part[at:]) or scene.support.has("negation", part[:at]):
        return part
    return part[:at]


def _explains(tokens: Sequence[Token], start: int, scene: Scene) -> bool:
    """Says whether an apposition sums up what was told: ", an alliance that has since collapsed"."""
    if tokens[start].text != "," or start + 2 >= len(tokens):
        return False
    field, near = field_of(scene.support.language), tokens[start + 1 : start + 2 + _FRAME]
    if near[0].lower not in scene.speech.words["determiners"]:
        return False
    at = next(
        (k for k, t in enumerate(near) if field.noun(t, ("pacts", "backing")) or t.lower in field.words["bonds"]), None
    )
    return at is not None and any(t.lower in scene.support.words["relative"] for t in near[at + 1 :])


def _main_clause(tokens: Sequence[Token], start: int, end: int, scene: Scene) -> int:
    """Gives the mark before the main clause of a part: behind the comma of "but when the rebels came, they stayed"."""
    first = tokens[start + 1].lower if start + 1 < end else ""
    if first not in scene.support.words["subordinators"] | scene.support.words["conditional"]:
        return start
    return next((k for k in range(start + 1, end) if tokens[k].text == ","), start)


def _points_back(part: Sequence[Token], scene: Scene) -> bool:
    """Says whether a part of a sentence is about what was told before it: "that", "the money", "their alliance"."""
    words = scene.support.words
    pointing = words["pointing"] | words["plural"]
    field = field_of(scene.support.language)
    near = part[:_NEAR]
    if field.find("contract", near) is not None or field.find("bonds", near[:4]) is not None:
        return True
    if scene.support.language == "en" and stands("nomore", part, "en") is not None:
        return True  # "; since last summer not a riyal has come"
    return any(t.lower in pointing or scene.support.is_support(near, k) for k, t in enumerate(near)) or any(
        field.noun(t) is not None for t in near[:3]
    )


def what_became(part: Sequence[Token], scene: Scene) -> AllianceStatus | None:
    """Gives whether words tell of an end or a waning, by verb or expression; a negation keeps the support."""
    field = field_of(scene.support.language)
    if scene.support.language == "en" and stands("nomore", part, "en") is not None:
        return AllianceStatus.ENDED
    if scene.support.has("negation", [t for t in part if t.lower not in scene.support.words["lacking"]]):
        return AllianceStatus.ENDED if tells("parting", part, scene) else None
    if field.verb("dwindle", part) is not None or is_paused(part, scene):
        return AllianceStatus.WEAKENING
    nl = scene.support.language == "nl"
    ceases = field.verb("cease", part) is not None and stands("civil", part, scene.support.language) is None
    ended = ceases or (nl and stands("ending", part) is not None)
    ended = ended or field.find("over", part) is not None
    if ended or any(tells(name, part, scene) for name in ("closing", "drying", "parting")):
        return AllianceStatus.WEAKENING if scene.support.has("hedge", part) else AllianceStatus.ENDED
    return AllianceStatus.WEAKENING if _wanes(part, scene) else None


def turns(tokens: Sequence[Token], scene: Scene) -> bool:
    """Says whether words tell that something wanes or has ended."""
    return _wanes(tokens, scene) or tells("drying", tokens, scene)


def _rest(backing: Backing, scene: Scene) -> Sequence[Token]:
    """Gives the words behind a statement of support, up to where somebody else becomes the subject."""
    relative = scene.relative(backing.trigger)
    begin = backing.trigger + 1
    if relative is not None and _is_side(relative.antecedent, backing.supported, scene):
        return ()  # "Y, which X backs, is losing patience": not X
    if relative is not None and _is_side(relative.antecedent, backing.supporters, scene):
        begin = max(begin, relative.end)
    last = min(len(scene.tokens), begin + _FAR)
    return scene.outside(begin, min(last, _others_act(begin, last, backing, scene)), backing.supporters)


def _others_act(begin: int, last: int, backing: Backing, scene: Scene) -> int:
    """Gives the token between two at which somebody else than the sides becomes the subject; `last` where nobody."""
    if scene.support.language == "nl":  # "...; volgens de burgemeester vonden velen de dood"
        last = next((k for k in range(begin, last) if scene.tokens[k].text == ";" or opens_others(k, scene)), last)
    sides = {p.actor for p in (*backing.supporters, *backing.supported)}
    others = (p for p in scene.parties if p.first >= begin and p.actor not in sides)
    acting = (p.first for p in others if _acts(p, scene) or opens_clause(p, scene))
    return min(acting, default=last)


def _acts(party: Party, scene: Scene) -> bool:
    """Says whether a party may be a subject that acts: not whom it "left in the cold", the hill people it had armed."""
    free = party.preposition is None
    return free and (party.actor.kind not in _PEOPLES or is_turned_to(party, scene))


def _is_side(number: int | None, side: Sequence[Party], scene: Scene) -> bool:
    return number is not None and scene.parties[number] in side


def tells(name: str, tokens: Sequence[Token], scene: Scene) -> bool:
    """Says whether an expression of the list `name` stands in `tokens`, with no negation right before it."""
    at = scene.support.find(name, tokens)
    if at is None or any(token.lower in _DESPITE for token in tokens[max(0, at - 3) : at]):
        return False  # "pays for more of it, despite misgivings"
    return not scene.support.has("negation", tokens[max(0, at - 3) : at])


def _wanes(tokens: Sequence[Token], scene: Scene) -> bool:
    return tells("waning", tokens, scene) or runs_short(tokens, scene)
