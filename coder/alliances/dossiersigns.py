"""The signs by which it is weighed whether an article as a whole tells of support by one side for another."""

from collections.abc import Iterator, Sequence

from coder.alliances.dossiers import Dossier, Dossiers, Sides, Telling, turned
from coder.mentions import KnownActor

_SHARES = (0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97)
_FURTHER = (0.05, 0.2, 0.5, 0.8)
_LIKELY = 0.2  # of a sentence that counts among those that speak of a pair
_KNOWN = (-6, -4, -3, -2, -1, 0, 1)
_NAMED = (2, 4, 7, 11)
_GAPS = (3, 6, 10, 16)  # tokens between two
_LONG = (15, 25, 35)  # tokens of a sentence
_PARTIES = (2, 3, 4, 6)
_MANY = (1, 2, 3)
_TWO = 2


def signs_of(sides: Sides, dossiers: Dossiers) -> frozenset[str]:
    """Gives the signs of an article's support by the first of two sides for the second."""
    dossier = dossiers.of[sides]
    found = {*_of_shares(sides, dossiers), *_of_readings(dossier), *_of_both(sides, dossiers)}
    found |= {*_of_one("giver", sides[0], dossiers), *_of_one("taker", sides[1], dossiers)}
    best = dossier.best
    if best is not None:
        found |= {*_of_sentence(sides, best), *_of_place(best), *_of_roles(sides, best)}
    return frozenset(found)


def _of_shares(sides: Sides, dossiers: Dossiers) -> Iterator[str]:
    """Gives how likely its sentences tell of it, and of the contrary."""
    shares = sorted((telling.share for telling in dossiers.of[sides].tellings), reverse=True)
    other = dossiers.of[turned(sides)].best if turned(sides) in dossiers.of else None
    first, second = [*shares, 0.0, 0.0][:_TWO]
    against = 0.0 if other is None else other.share
    yield from _steps("share", first, _SHARES)
    yield from _steps("second", second, _FURTHER)
    yield from _steps("turned", against, _FURTHER)
    yield from _steps("likely sentences", sum(share > _LIKELY for share in shares), (2, 3))
    if against > first:
        yield "turned more"


def _of_readings(dossier: Dossier) -> Iterator[str]:
    """Gives what rules read of it."""
    if dossier.refused:
        yield "refused"
    if dossier.read:
        yield "read"
    if len(dossier.read) > 1:
        yield "read twice"
    for backing in dossier.read[:_TWO]:
        if backing.sure:
            yield "read sure"
        if backing.joint:
            yield "read joint"
        if "is meant" in backing.why:
            yield "read meant"


def _of_both(sides: Sides, dossiers: Dossiers) -> Iterator[str]:
    """Gives who the two are together, and whom else each backs or has behind him."""
    giver, taker = sides
    yield f"kinds {giver.kind.value} {taker.kind.value}"
    if dossiers.last is not None and dossiers.last.war.are_foes(giver, taker):
        yield "foes"
    read = [pair for pair in dossiers.believed() if pair != sides]
    if turned(sides) in read:
        yield "read turned"
    yield from _steps("giver backs others", sum(pair[0] == giver for pair in read), _MANY)
    yield from _steps("taker has others", sum(pair[1] == taker for pair in read), _MANY)
    yield from _steps("giver is backed", sum(pair[1] == giver for pair in read), _MANY[:_TWO])
    yield from _steps("taker backs", sum(pair[0] == taker for pair in read), _MANY[:_TWO])


def _of_one(name: str, actor: KnownActor, dossiers: Dossiers) -> Iterator[str]:
    """Gives who one of the two is in the article."""
    yield f"{name} {actor.kind.value}"
    yield from _steps(f"{name} named", dossiers.named[actor], _NAMED)
    if dossiers.last is not None and actor == dossiers.last.home:
        yield f"{name} home"
    if dossiers.last is not None and actor in dossiers.last.war.central:
        yield f"{name} fights"


def _of_sentence(sides: Sides, best: Telling) -> Iterator[str]:
    """Gives what else the likeliest sentence tells."""
    told = [pair for pair, holds in best.heard.told.items() if holds and pair != sides]
    tokens, support = best.heard.scene.tokens, best.heard.scene.support
    yield from _steps("better", best.better, (1, 2, 4))
    if best.taker_rivalled:
        yield "another taker likelier"
    if best.giver_rivalled:
        yield "another giver likelier"
    if any(pair[0] == sides[0] for pair in told):
        yield "giver backs another here"
    if any(pair[1] == sides[1] for pair in told):
        yield "taker has another here"
    if told:
        yield "others here"
    if turned(sides) in told:
        yield "turned here"
    yield from _steps("verbs", sum(token.lower in support.verbs for token in tokens), (1, 2))
    yield from _steps("nouns", sum(token.lower in support.nouns for token in tokens), (1, 2))
    yield from _steps("goods", sum(token.lower in support.goods for token in tokens), (1, 2))
    yield from _steps("parties", len(best.heard.scene.parties), _PARTIES)
    yield from _steps("long", len(tokens), _LONG)
    yield from _steps("known", best.known, _KNOWN)


def _of_place(best: Telling) -> Iterator[str]:
    """Gives how the two stand in the likeliest sentence."""
    giver, taker = best.pair
    yield f"giver as {giver.form.value}"
    yield f"taker as {taker.form.value}"
    if taker in best.heard.scene.parties:
        yield "taker here"
        yield from _steps("gap", abs(giver.first - taker.first), _GAPS)
        if giver.first < taker.first:
            yield "forth"


def _of_roles(sides: Sides, best: Telling) -> Iterator[str]:
    """Gives what the text has told of the two until the likeliest sentence."""
    scene, (giver, taker) = best.heard.scene, sides
    group = scene.actors.group_of
    for name, party in (("theme", scene.theme), ("topic", scene.topic), ("helped last", scene.backed)):
        if party is not None and group(party.actor) == taker:
            yield f"taker is {name}"
    if giver in scene.belligerents:
        yield "giver at war"
    if taker in scene.belligerents:
        yield "taker at war"
    if best.pair[0].actor in scene.helpers:
        yield "giver helped before"
    if best.pair[1].actor in scene.helpers:
        yield "taker helped others before"


def _steps(name: str, value: float, steps: Sequence[float]) -> Iterator[str]:
    """Gives a sign for each step that a value reaches."""
    return (f"{name} {step}" for step in steps if value >= step)
