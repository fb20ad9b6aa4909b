"""Whose make or people a predicate tells in English: "the bombs are American", "his bodyguards were Russians"."""

from collections.abc import Iterator

from coder.alliances.abroad import GIVEN
from coder.alliances.constructions import stands
from coder.alliances.field import kind_of
from coder.alliances.party import Party
from coder.alliances.scene import Scene
from coder.alliances.sides import group
from coder.alliances.stretch import Gist, Stretch
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm
from coder.wordlists import word_list

_BEING = frozenset("is are was were be been remain remains came come bear bears carry carried".split())
_FOUND = word_list("en/ties.toml", "goods_found")
_DEGREE = frozenset(
    "mostly mainly all largely chiefly often usually almost entirely still also now both by a an the stamped marked "
    "made mere only now no less than either either or not".split()
)
_REACH = 14  # tokens of a subject before its verb
_OWNED = 3  # tokens between an owner and what is his
_GUARDED = 5  # tokens behind goods in which whom they guard stands: "the guns that guard Z"
_MIDDLE = 3  # tokens between a verb and what it tells
_NO_NOUN = frozenset({"made", "built", "too", "as", "now"})


def made(stretch: Stretch) -> Gist | None:
    """Reads goods or people that a predicate tells to be of a nation, for whose they are.

    Rule of the language: behind "to be" an adjective of a nation, or a noun for its people, tells of what kind the
    subject is; nothing of its noun phrase may follow. Whose the subject is has them of that nation.
    """
    scene = stretch.scene
    if scene.support.language != "en" or not scene.war.central:
        return None
    nations = list(_nations(stretch))
    if not nations or _tells_other(stretch):
        return None
    for giver, position, name in nations:
        receiver = _whose(stretch, position) or scene.theme
        if receiver is None or group(receiver, scene).kind not in STATES | ARMED_GROUPS:
            continue
        if group(giver, scene) in scene.war.central or group(receiver, scene) not in scene.war.central:
            continue
        return Gist(giver, receiver, position, kind_of(name), "of that make or people", sure=True)
    return None


def _tells_other(stretch: Stretch) -> bool:
    """Says whether goods were found or taken, or violence or a negation is told."""
    support, tokens = stretch.scene.support, stretch.tokens
    if stands("violent", tokens, "en") is not None or any(token.lower in _FOUND() for token in tokens):
        return True
    return support.has("captured", tokens) or support.has("negation", tokens)


def _nations(stretch: Stretch) -> Iterator[tuple[Party, int, str]]:
    """Gives the states that predicates tell, each with the noun for what is theirs and its class."""
    scene, first, last = stretch.scene, stretch.first, stretch.last
    for at in range(first + 1, last):
        token = scene.tokens[at]
        if not token.is_capital or (at + 1 < last and _goes_on(scene, at + 1)):
            continue
        mention = scene.actors.at(token.span)
        if mention is None or mention.form is not MentionForm.ADJECTIVE or mention.actor.kind not in STATES:
            continue
        verb = next((k for k in range(at - 1, max(first, at - 1 - _MIDDLE), -1) if _is_being(scene, k, at)), None)
        noun = _subject(stretch, verb) if verb is not None else None
        if noun is not None:
            position, name = noun
            yield Party(at, at + 1, token.span, mention.actor, mention.form, None, False, -300 - at), position, name


def _whose(stretch: Stretch, position: int) -> Party | None:
    """Gives whose the goods at a token are: "the army's new drones", "its guns"."""
    scene = stretch.scene
    near = [p for p in scene.parties if stretch.first <= p.first <= position <= p.last + _OWNED]
    near = [p for p in near if p.owner or scene.tokens[p.first].lower in scene.support.words["possessive"]]
    if near:
        return near[-1]
    inside = [p for p in scene.parties if position < p.first < position + _GUARDED and p.preposition is None]
    guarded = [p for p in inside if scene.relative(p.first) is not None and group(p, scene) in scene.war.central]
    return guarded[0] if guarded else None


def _goes_on(scene: Scene, at: int) -> bool:
    """Says whether a noun may follow the adjective, which then describes that: "were American citizens"."""
    token = scene.tokens[at]
    if token.text == "-" or not token.is_word:
        return token.text == "-"
    closed = any(token.lower in scene.speech.words[name] for name in ("conjunctions", "prepositions"))
    return not closed and token.lower not in _NO_NOUN


def _is_being(scene: Scene, k: int, at: int) -> bool:
    if scene.tokens[k].lower not in _BEING:
        return False
    return all(token.lower in _DEGREE for token in scene.tokens[k + 1 : at])


def _subject(stretch: Stretch, verb: int) -> tuple[int, str] | None:
    """Gives the noun for goods or people that stands first in the clause before the verb."""
    for position in range(max(stretch.first, verb - _REACH), verb):
        token = stretch.scene.tokens[position]
        name = stretch.field.noun(token, GIVEN)
        plain = not token.is_capital or position == stretch.first or stretch.scene.actors.at(token.span) is None
        if name is not None and plain:
            return position, name
    return None
