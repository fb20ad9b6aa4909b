"""Support told by pointing to what another does: "So has Z", "as does Z", "Z does the same"."""

from collections.abc import Iterator, Sequence

from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.scene import Backing, Scene, all_of
from coder.kinds import CROWDS
from coder.values import replace
from coder.wordlists import made_of, phrase_list, word_list
from coder.words import Token

_AUXILIARY = frozenset("do does did has have had is are was were will can".split())
_LIKE = frozenset({"so", "as", "just"})
_SAME = phrase_list("en/ties.toml", "does_the_same")
_GOES = phrase_list("en/ties.toml", "goes_for")
_FOLLOWED = word_list("en/ties.toml", "followed")
_FIRST = made_of(lambda: frozenset(words[0] for words in (*_SAME(), *_GOES())) | _LIKE | _FOLLOWED())
_WHEN = word_list("en/ties.toml", "followed_when")
_FOR = frozenset({"for", "with", "to", "by"})
_SHORT = 4  # tokens between an auxiliary and whom it is about, at most


def likewise(scene: Scene, before: Sequence[Backing], here: Sequence[Backing]) -> Iterator[Backing]:
    """Reads who is told to do what the last one told did; `before` was read in the sentence before, `here` in this one.

    Rule of the language: the auxiliary stands for the whole clause before, so its subject takes the place of that
    one's subject, be he who gives or who gets.
    """
    if scene.support.language != "en" or not scene.parties or not (before or here):
        return
    lowers = scene.lowers
    for at, word in enumerate(lowers):
        if word not in _FIRST():
            continue
        earlier = [b for b in here if b.trigger < at] or list(before)
        another = _for_another(scene, lowers, at, earlier)
        if another is not None:
            yield another
            return
        party = _inverted(scene, lowers, at) or _same(scene, lowers, at) or _following(scene, lowers, at)
        if party is None or not earlier or party.actor.kind in CROWDS:
            continue
        told = earlier[-1]
        if any(party.actor in {p.actor for p in (*b.supporters, *b.supported)} for b in earlier):
            continue
        yield _in_place(told, party, at, scene)
        return


def _inverted(scene: Scene, lowers: Sequence[str], at: int) -> Party | None:
    """Gives who stands behind "so has", "as does" at the head of a clause."""
    if lowers[at] not in _LIKE or at + 1 >= len(lowers) or lowers[at + 1] not in _AUXILIARY:
        return None
    opens = at == 0 or scene.tokens[at - 1].text in {",", ";", ":", "–", "—"} or lowers[at - 1] in {"and", "but"}
    party = next((p for p in scene.parties if p.first >= at + 2), None)
    if not opens or party is None or party.preposition is not None or party.first - at > _SHORT:
        return None
    return party if _is_bare(scene.tokens, party.last, scene) else None


def _is_bare(tokens: Sequence[Token], last: int, scene: Scene) -> bool:
    """Says whether no verb of its own follows: the clause ends, or a mark or an "and" does."""
    if last >= len(tokens) or not tokens[last].is_word:
        return True
    return tokens[last].lower in scene.speech.words["conjunctions"] | scene.speech.words["prepositions"]


def _same(scene: Scene, lowers: Sequence[str], at: int) -> Party | None:
    """Gives who "does the same", or of whom "the same goes for" tells."""
    for words in _SAME():
        if tuple(lowers[at : at + len(words)]) == words:
            free = [p for p in scene.parties if p.last <= at and p.preposition is None and at - p.last <= _SHORT]
            return free[-1] if free else None
    for words in _GOES():
        if tuple(lowers[at : at + len(words)]) == words:
            begin = at + len(words)
            return next((p for p in scene.parties if begin <= p.first <= begin + _SHORT), None)
    return None


def _for_another(scene: Scene, lowers: Sequence[str], at: int, earlier: Sequence[Backing]) -> Backing | None:
    """Gives what "does the same for Z" tells: whom it names takes the place of the one helped before."""
    words = next((w for w in _SAME() if tuple(lowers[at : at + len(w)]) == w), None)
    if words is None or not earlier:
        return None
    behind = at + len(words)
    near = [p for p in scene.parties if behind <= p.first <= behind + _SHORT and p.preposition in _FOR]
    if not near or (behind < len(lowers) and lowers[behind] not in _FOR):
        return None
    told = earlier[-1]
    joined = at > 0 and lowers[at - 1] in {"and", "but"}
    doer = None if joined else _same(scene, lowers, at)
    givers = told.supporters if doer is None or doer in told.supporters else all_of(doer, scene)
    if any(near[0].actor == giver.actor for giver in givers) or near[0].actor.kind in CROWDS:
        return None
    why, sides = "does what the one before does, for another", (givers, all_of(near[0], scene))
    return Backing(*sides, at, at, len(scene.tokens), told.kind, told.status, why, able=True, sure=True)


def _following(scene: Scene, lowers: Sequence[str], at: int) -> Party | None:
    """Gives who "followed", "followed suit", "followed a week later": a clause with nothing else in it."""
    if lowers[at] not in _FOLLOWED():
        return None
    end = next((k for k in range(at + 1, len(lowers)) if not scene.tokens[k].is_word), len(lowers))
    if not all(word in _WHEN() for word in lowers[at + 1 : end]):
        return None
    free = [p for p in scene.parties if p.last in {at, at - 1} and p.preposition is None and not p.owner]
    return free[-1] if free else None


def _in_place(told: Backing, party: Party, at: int, scene: Scene) -> Backing:
    giving, getting = told.supporters[0], told.supported[0]
    passive = getting.preposition is None and getting.last <= told.trigger < giving.first
    parties = tuple(replace(p, group=ELSEWHERE) for p in (told.supporters if passive else told.supported))
    mine = all_of(party, scene)
    why = "does what the one before does"
    status = told.status
    supporters, supported = (parties, mine) if passive else (mine, parties)
    return Backing(
        supporters, supported, at, max(0, at - 1), len(scene.tokens), told.kind, status, why, able=True, sure=True
    )
