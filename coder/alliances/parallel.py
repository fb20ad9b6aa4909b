"""Who does the same in a part that leaves out what it shares: Dutch "X wapent Y, Z Q", "net als Z", "Z ook"."""

from collections.abc import Iterable, Iterator

from coder.alliances.party import HARD, LIKENED, Party
from coder.alliances.scene import Backing, Scene
from coder.alliances.sides import group
from coder.alliances.spliced import JOINS
from coder.kinds import PARTIES_TO_CONFLICTS
from coder.mentions import MentionForm
from coder.values import replace

_ADVERBS = frozenset({"weer", "dan", "juist"})
_TOO = frozenset({"ook", "eveneens", "evenzeer", "evengoed", "idem"})
_NAMED = frozenset({MentionForm.NAME, MentionForm.METONYM, MentionForm.FORCES, MentionForm.ADJECTIVE})


def parallel(scene: Scene, told: Iterable[Backing]) -> Iterator[Backing]:
    """Reads who takes the place of one side or of both in a part of a Dutch sentence without a verb.

    Rule of the language: whoever is likened to the subject does or gets what it does; of two clauses alike the second
    keeps only the two that differ, each behind the preposition of the one it stands for.
    """
    if scene.support.language != "nl" or len(scene.parties) < 3:  # noqa: PLR2004 - two sides and another
        return
    seen = {pair for backing in told for pair in backing.pairs}
    for backing in told:
        giver, receiver = backing.supporters[0], backing.supported[0]
        if giver not in scene.parties:
            continue
        for number, party in enumerate(scene.parties):
            if not _is_other(party, (*backing.supporters, *backing.supported), scene):
                continue
            if _is_likened(scene, party):
                found = _instead(backing, party, scene)
            else:
                found = _both(scene, backing, number) if receiver in scene.parties else None
            pair = (found.supporters[0].actor, found.supported[0].actor) if found is not None else None
            if found is not None and pair is not None and pair not in seen:
                seen.add(pair)
                yield found


def _is_other(party: Party, sides: Iterable[Party], scene: Scene) -> bool:
    """Says whether a party is named, may take part in a conflict and is none of the sides, nor joined to one."""
    mine = group(party, scene)
    named = party.form in _NAMED and not party.owner and mine.kind in PARTIES_TO_CONFLICTS
    return named and all(mine != group(side, scene) and party.group != side.group for side in sides)


def _is_likened(scene: Scene, party: Party) -> bool:
    """Says whether a party is likened to another, or told to do so too: "net als Z", ", Z ook"."""
    tokens, at = scene.tokens, _start(scene, party)
    if party.preposition == LIKENED:
        return True
    if party.preposition is not None or party.last >= len(tokens) or tokens[party.last].lower not in _TOO:
        return False
    ends = party.last + 1 >= len(tokens) or not tokens[party.last + 1].is_word
    return ends and at > 0 and tokens[at - 1].lower in JOINS


def _start(scene: Scene, party: Party) -> int:
    """Gives where the noun phrase of a party begins, its article with it."""
    words = scene.speech.words
    articles = words["definite"] | words["determiners"]
    return party.first - (party.first > 0 and scene.tokens[party.first - 1].lower in articles)


def _instead(backing: Backing, party: Party, scene: Scene) -> Backing | None:
    """Gives a reading with a party in the place of the subject: who gives, or who gets in a passive."""
    why = f"{backing.why}; likened"
    at, last = party.first, party.last
    plain = replace(party, preposition=None)
    if backing.supporters[0].preposition is None:
        return replace(backing, supporters=(plain,), trigger=at, last=max(backing.last, last), why=why, sure=True)
    if backing.supported[0].preposition is None and backing.supported[0] in scene.parties:
        return replace(backing, supported=(plain,), trigger=at, last=max(backing.last, last), why=why, sure=True)
    return None


def _both(scene: Scene, backing: Backing, number: int) -> Backing | None:
    """Gives a reading with two parties in the place of both sides: "X wapent Y, Z Q", "... aan Y, Z aan Q"."""
    if number + 1 >= len(scene.parties):
        return None
    one, other = scene.parties[number], scene.parties[number + 1]
    tokens, first = scene.tokens, _start(scene, one)
    if one.first <= backing.trigger or one.group == other.group or not first or tokens[first - 1].lower not in JOINS:
        return None
    giver, receiver = backing.supporters[0], backing.supported[0]
    if giver.preposition is not None or one.preposition is not None or receiver.first < giver.first:
        return None
    if other.preposition != receiver.preposition or not _is_other(other, (giver, receiver, one), scene):
        return None
    between = [token.lower for token in tokens[one.last : other.first]]
    words = scene.speech.words
    closed = {other.preposition, *_ADVERBS, *words["definite"], *words["determiners"]}
    ends = other.last >= len(tokens) or tokens[other.last].text in HARD | {",", "."} or tokens[other.last].lower == "en"
    parted = any(token.text in HARD for token in tokens[giver.first : first - 1])
    if not ends or parted or any(word not in closed for word in between):
        return None
    why = f"{backing.why}; verb left out"
    return replace(
        backing,
        supporters=(one,),
        supported=(other,),
        trigger=one.last,
        first=one.first,
        last=other.last,
        why=why,
        sure=True,
    )
