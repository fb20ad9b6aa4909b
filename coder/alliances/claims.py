"""Whether support is only what a party to the conflict says of another: an enemy's word makes none."""

from coder.actors import ActorReading
from coder.alliances.attribution import TELLER
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene
from coder.alliances.tellings import ACCORDING
from coder.kinds import PARTIES_TO_CONFLICTS, STATES
from coder.mentions import KnownActor
from coder.wordlists import word_list

_NEAR = 9  # tokens between the comma of an apposition and its noun
_PARTED = frozenset({";", "–", "—"})
_JOINS = frozenset({"en", "maar", "terwijl", "want", "doch"})
_OPENING = _JOINS | frozenset(
    "al hoewel ofschoon omdat zodat zij zoals nadat voordat toen sinds nu waarna waarbij ondanks".split()
)
"""What opens a Dutch clause behind a comma that is no tail of who tells: ", zij het dat X heeft gevraagd"."""
_OWN = frozenset({"zijn", "haar", "hun"})
_PARTING = frozenset({"and", "but", "while", "whereas", "so"})
_ROLE = 5  # tokens before a name, or before the capital it sits in, in which the office of who tells stands
_ASIDE = 4  # words of an aside before its verb: ", some of them say,"
_TAIL = 2  # tokens from the comma of a Dutch tail to its verb: ", zei X", ", zo meldt X"
_WITNESSES = word_list("nl/telling.toml", "witnesses")


def is_enemy(speaker: KnownActor | None, backing: Backing, actors: ActorReading) -> bool:
    """Says whether somebody who speaks belongs to a party to conflicts that is neither side of the support."""
    if speaker is None:
        return False
    group = actors.group_of(speaker)
    if group.kind not in PARTIES_TO_CONFLICTS:
        return False
    sides = {actors.group_of(p.actor) for p in (*backing.supporters, *backing.supported)}
    sides |= {p.actor for p in (*backing.supporters, *backing.supported)}
    return group not in sides and speaker not in sides


def claimed_by_party(backing: Backing, scene: Scene, actors: ActorReading) -> bool:
    """Says whether a party to the conflict says so: "according to the minister, ...", "Israel says that ..."."""
    tokens, speech = scene.tokens, scene.speech
    if _is_apposition(backing, scene) or _describes(backing, scene):
        return False
    stretch = _own_stretch(backing, scene)
    tellers = [p for p in scene.parties if p.first in stretch and p.preposition == TELLER]
    if scene.support.language == "nl" and any(_accuses(p, backing, scene, actors) for p in tellers):
        return not _are_several(tellers, actors)
    for position in stretch:
        covered = speech.phrase_at("according", tokens, position)
        if covered:
            following = [p for p in scene.parties if position + covered <= p.first <= position + covered + 5]
            if following and _accuses(following[0], backing, scene, actors):
                return True
        if speech.verb_at(tokens, position) is None or (
            position >= backing.trigger and not _closes_sentence(position, backing, scene)
        ):
            continue
        if scene.support.verbs.get(tokens[position].lower) or _is_closed(position, backing, scene):
            continue
        if scene.support.language == "nl" and _is_aside(position, backing, scene):
            continue
        if scene.support.language == "en" and _tells_else(position, backing, scene):
            continue
        if position < backing.first and backing.why.startswith("gist") and scene.support.language == "en":
            continue  # "X has agreed to pay and Y has begun to train": clauses of their own
        left = [p for p in scene.parties if p.last <= position and p.preposition in {None, ACCORDING}]
        if left and left[-1].group != backing.supporters[0].group and _accuses(left[-1], backing, scene, actors):
            return True
    return False


def _accuses(teller: Party, backing: Backing, scene: Scene, actors: ActorReading) -> bool:
    """Says whether who tells is a party whose word alone makes no support.

    Who tells of his own side admits it. In Dutch an official of a third state ("de Zuid-Koreaanse inlichtingendienst",
    "de Belgische politie") is an authority, as long as his state fights neither side in the article.
    """
    if not is_enemy(teller.actor, backing, actors):
        return False
    group = actors.group_of(teller.actor)
    home = {group.name, group.country} - {None}
    givers = {name for p in backing.supporters for name in (p.actor.country, actors.group_of(p.actor).name)}
    if home & givers:
        return False  # "bevestigt CIA-directeur X" of what the Americans do
    if scene.support.language != "nl":
        return True
    if teller.preposition == TELLER and _is_own_official(teller, scene):
        return False
    sides = [actors.group_of(p.actor) for p in (*backing.supporters, *backing.supported)]
    if group.kind not in STATES or any(scene.war.are_foes(group, side) for side in sides):
        return True
    if any(side.kind not in STATES and side.country in home for side in sides):
        return True  # a government of those who rise against it
    return not _is_witness(teller, scene)


def _is_own_official(teller: Party, scene: Scene) -> bool:
    """Says whether Dutch names as its source an official of its subject: "steunt volgens zijn minister X"."""
    return any(token.lower in _OWN for token in scene.tokens[max(0, teller.first - 1) : teller.last])


def _are_several(tellers: list[Party], actors: ActorReading) -> bool:
    """Says whether two who are not one side tell the same together: "aldus Kiev en Washington" is nobody's own word."""
    joined = {(teller.group, actors.group_of(teller.actor).name) for teller in tellers}
    return len(joined) > len({group for group, _ in joined})


def _is_witness(teller: Party, scene: Scene) -> bool:
    """Says whether who tells holds an office that sees or counts: "inlichtingendienst", "kustwacht", "diplomaten"."""
    around = scene.tokens[max(0, teller.first - _ROLE) : teller.last + 2]
    return any(token.lower in _WITNESSES() for token in around)


def _describes(backing: Backing, scene: Scene) -> bool:
    """Says whether Dutch tells the support in a participle before a name: "de door X gesteunde Y" is the text's own."""
    if scene.support.language != "nl" or backing.supporters[0].preposition != "door":
        return False
    one, other = backing.supporters[-1], backing.supported[0]
    return one.last <= backing.trigger < other.first <= backing.trigger + 3 or backing.trigger in range(
        other.first, other.last
    )


def _is_aside(position: int, backing: Backing, scene: Scene) -> bool:
    """Says whether a verb of speech stands in a clause that tells something else.

    That is a relative clause that closed before the support or opens behind it ("X, die Y had opgeroepen"), and behind
    the support whatever does not open with the verb: "..., waarna X een batterij plaatste" is no ", zei X".
    """
    own, told = scene.relative(position), scene.relative(backing.trigger)
    if own is not None and (told is None or told.pronoun != own.pronoun):
        return True
    if position < backing.trigger:
        return False
    comma = next((k for k in range(position, backing.trigger, -1) if scene.tokens[k].text == ","), backing.trigger)
    if comma > backing.trigger and scene.tokens[comma + 1].lower in _OPENING:
        return True
    return position - comma > _TAIL and not any(t.lower == "dat" for t in scene.tokens[comma:position])


def _tells_else(position: int, backing: Backing, scene: Scene) -> bool:
    """Says whether an English verb of speech has a clause of its own that is over before the support.

    That is a relative clause that closed ("X, which considers her the president, has"), or a clause behind which a
    comma and "and", "while" or "whereas" open another with a subject of its own: "X deplored it, and Y has armed Z".
    An aside of people without a name has them for its subject: ", some say,".
    """
    own, told = scene.relative(position), scene.relative(backing.trigger)
    if own is not None and own.end <= backing.trigger and (told is None or told.pronoun != own.pronoun):
        return True
    tokens = scene.tokens
    if _is_of_others(position, scene):
        return True
    for at in range(position + 1, backing.trigger - 1):
        if tokens[at].text != "," or tokens[at + 1].lower not in _PARTING:
            continue
        subjects = [p for p in scene.parties if at < p.first and p.last <= backing.trigger and p.preposition is None]
        that = any(token.lower == "that" for token in tokens[position + 1 : backing.trigger])
        return bool(subjects) and not that
    return False


def _is_of_others(position: int, scene: Scene) -> bool:
    """Says whether an English verb of speech closes an aside between commas in which no party stands before it."""
    tokens = scene.tokens
    if position + 1 >= len(tokens) or tokens[position + 1].text != ",":
        return False
    comma = next((k for k in range(position - 1, -1, -1) if not tokens[k].is_word), None)
    if comma is None or tokens[comma].text != "," or not 0 < position - comma - 1 <= _ASIDE:
        return False
    return not any(comma < p.first < position for p in scene.parties)


def _closes_sentence(position: int, backing: Backing, scene: Scene) -> bool:
    """Says whether a verb of speech stands in a tail of its own: "..., Afghan officials say"."""
    commas = [k for k in range(backing.trigger, position) if scene.tokens[k].text == ","]
    if not commas:
        return False
    if scene.tokens[commas[-1] + 1].lower in scene.support.words["contrast"]:
        return False  # "..., although X insists"
    subjects = [p for p in scene.parties if commas[-1] < p.first and p.last <= position]
    return bool(subjects)


def _is_apposition(backing: Backing, scene: Scene) -> bool:
    """Says whether a Dutch name for an ally only explains who was just named: "X, een bondgenoot van Y, ..."."""
    if scene.support.language != "nl" or not backing.noun:
        return False
    comma = next((k for k in range(backing.trigger, max(-1, backing.trigger - _NEAR), -1) if _is_comma(scene, k)), None)
    sides = (*backing.supporters, *backing.supported)
    return comma is not None and any(0 <= comma - p.last <= 1 for p in sides)


def _is_comma(scene: Scene, position: int) -> bool:
    return scene.tokens[position].text == ","


def _own_stretch(backing: Backing, scene: Scene) -> range:
    """Gives where the words stand among which a claim may be: between semicolons and dashes."""
    first = max((k + 1 for k in range(backing.trigger) if scene.tokens[k].text in _PARTED), default=0)
    behind = (k for k in range(backing.trigger, len(scene.tokens)) if scene.tokens[k].text in _PARTED)
    return range(first, next(behind, len(scene.tokens)))


def _is_closed(position: int, backing: Backing, scene: Scene) -> bool:
    """Says whether a Dutch main clause of its own begins between a verb of speech and the support: ", en Y leent"."""
    if scene.support.language != "nl":
        return False
    tokens = scene.tokens
    for at in range(position + 1, backing.trigger - 1):
        if tokens[at].text == "," and tokens[at + 1].lower in _JOINS:
            return all(token.lower != "dat" for token in tokens[at + 1 : backing.trigger])
    return False
