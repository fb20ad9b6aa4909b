"""Who else gives where Dutch leaves out the verb: "X levert raketten aan Y, Z granaten", "Dat geldt ook voor Z"."""

from collections.abc import Iterator, Sequence

from coder.actors.states import peoples
from coder.alliances.constructions import stands
from coder.alliances.designations import is_count
from coder.alliances.field import field_of
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.scene import Backing, Scene
from coder.alliances.sides import group
from coder.alliances.whom import understood
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm
from coder.values import replace
from coder.words import Token

_LONGEST = 7  # tokens of a part without its verb
_GIVEN = ("arms", "money", "people", "shelter")
_MORE = frozenset("nog eens ook er daar bovenop nogmaals zo'n zeker ruim bijna een".split())
FOR = frozenset({"aan", "voor", "met", "bij"})
"""Before whom somebody does the same for: "deden dat voor X", "hetzelfde bij Y"."""
_SHORT = 5  # tokens between "geldt ook voor" and whom it is about


def without_gapped(told: list[Backing], scene: Scene) -> list[Backing]:
    """Gives Dutch readings with whom they are for, where a subject whose verb is left out was read as receiver.

    "Z leverde de drones, Q het veldhospitaal": Q gives as Z does, to whom the text is about.
    """
    if scene.support.language != "nl" or not told:
        return told
    found: list[Backing] = []
    for backing in told:
        receiver = backing.supported[0]
        if len(backing.supported) > 1 or receiver not in scene.parties:
            found.append(backing)
        elif _rest(scene, receiver) is None or backing.supporters[0] not in scene.parties:
            found.append(backing)
        else:
            meant = understood(scene, backing.supporters[0])
            if meant is not None and group(meant, scene) != group(receiver, scene):
                why = f"{backing.why}; whom the text is about"
                found.append(replace(backing, supported=(meant,), why=why, sure=True))
    return found


def _rest(scene: Scene, party: Party) -> Sequence[Token] | None:
    """Gives what stands behind a subject whose verb is left out; None where a party is no such subject."""
    people = party.form is MentionForm.ADJECTIVE and scene.tokens[party.last - 1].lemma in peoples("nl")
    if party.preposition is not None or not (people or party.form in {MentionForm.NAME, MentionForm.METONYM}):
        return None
    begin = party.first - (scene.tokens[party.first - 1].lower == "de" if party.first else 0)
    before = scene.tokens[begin - 1] if begin else None
    if before is None or (before.text not in {",", ";"} and before.lower != "en"):
        return None
    end = party.last
    while end < len(scene.tokens) and scene.tokens[end].is_word and scene.tokens[end].lower not in {"en", "om"}:
        end += 1
    part = scene.tokens[party.last : end]
    if not 0 < len(part) <= _LONGEST or group(party, scene).kind not in STATES | ARMED_GROUPS:
        return None
    given = any(field_of("nl").noun(token, _GIVEN) is not None for token in part) or _is_number_more(part)
    return part if given and not _has_verb(scene, part) else None


def _is_number_more(part: Sequence[Token]) -> bool:
    """Says whether only a number is left of what is given, with a word for more of it: "nog eens tweehonderd"."""
    words = [token.lower for token in part]
    rest = [word for word in words if word not in _MORE]
    return len(rest) == 1 < len(words) and (rest[0].isdigit() or is_count(rest[0]))


def gapping(scene: Scene, earlier: Sequence[Backing], here: Sequence[Backing]) -> Iterator[Backing]:
    """Reads who does what the clause before tells, its verb left out, or told by pointing back.

    Rule of the language: of two clauses alike the second may leave out what it shares with the first; a noun phrase
    for who acts and one for what is given are what is left.
    """
    if scene.support.language != "nl" or not scene.parties:
        return
    for backing in here:
        yield from _without_verb(scene, backing)
    told = [b for b in here if b.trigger < len(scene.tokens)] or list(earlier)
    if told:
        yield from _pointing(scene, earlier)


def _without_verb(scene: Scene, backing: Backing) -> Iterator[Backing]:
    giver = backing.supporters[-1]
    if giver not in scene.parties or giver.preposition is not None:
        return
    taken = {group(p, scene) for p in (*backing.supporters, *backing.supported)}
    for party in scene.parties:
        if party.first <= backing.trigger or party.preposition is not None or group(party, scene) in taken:
            continue
        part = _rest(scene, party)
        if part is None:
            continue
        end = party.last + len(part)
        taken.add(group(party, scene))
        yield Backing(
            (party,),
            backing.supported,
            party.last,
            party.first,
            end,
            backing.kind,
            backing.status,
            f"{backing.why}; verb left out",
            able=True,
            sure=True,
        )


def _has_verb(scene: Scene, part: Sequence[Token]) -> bool:
    words = scene.support.words
    verbal = words["passive"] | words["perfect"] | words["hypothetical"] | words["relative"] | words["negation"]
    return any(
        t.lower in verbal
        or t.lower in scene.speech.verbs
        or (t.lower in scene.support.verbs and not field_of("nl").noun(t))
        for t in part
    )


def _pointing(scene: Scene, earlier: Sequence[Backing]) -> Iterator[Backing]:
    """Reads "Z doet hetzelfde", "dat geldt ook voor Z", where the sentence before told of one giver or receiver."""
    if not earlier:
        return
    same, goes = stands("same", scene.tokens), stands("goes", scene.tokens)
    told = earlier[-1]
    if goes is not None:
        party = next((p for p in scene.parties if goes < p.first <= goes + _SHORT), None)
    elif same is not None:
        free = [p for p in scene.parties if p.preposition is None]
        party = free[0] if free else None
    else:
        return
    if party is None or group(party, scene).kind not in STATES | ARMED_GROUPS:
        return
    if group(party, scene) in {group(p, scene) for p in (*told.supporters, *told.supported)}:
        return
    named = [p for p in scene.parties if same is not None and p.first > same and p.preposition in FOR]
    at = goes if goes is not None else same or 0
    kinds = [group(p, scene).kind in ARMED_GROUPS for p in (told.supporters[0], told.supported[0], party)]
    if goes is not None and kinds[2] == kinds[1] != kinds[0]:  # "Z pays the group. The same goes for that group"
        givers = tuple(Party(-1, -1, p.span, p.actor, p.form, None, False, ELSEWHERE) for p in told.supporters)
        why = "gets what the one before gets"
        yield Backing(givers, (party,), at, 0, len(scene.tokens), told.kind, told.status, why, able=True, sure=True)
        return
    other = named[:1] or [Party(-1, -1, p.span, p.actor, p.form, None, False, ELSEWHERE) for p in told.supported]
    why = "does what the one before does"
    yield Backing((party,), tuple(other), at, 0, len(scene.tokens), told.kind, told.status, why, able=True, sure=True)
