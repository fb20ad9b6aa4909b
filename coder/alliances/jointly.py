"""Two that do one deed of war as one subject: "Malian soldiers and fighters of Z retook the village"."""

from collections.abc import Iterator

from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.party import HARD, Party
from coder.alliances.scene import Backing, Scene
from coder.alliances.sides import group
from coder.codebook import AllianceKind, AllianceStatus
from coder.kinds import FIGHTERS, STATES
from coder.mentions import ActorMention, MentionForm

_LEFT = 5  # tokens of a noun phrase before the word that joins
_RIGHT = 8  # tokens of one behind it
_ASIDE = 16  # tokens of what stands between commas behind it
_VERB = 7  # tokens between the second noun phrase and the verb
_JOINING: tuple[tuple[str, ...], ...] = (
    ("and",),
    ("along", "with"),
    ("together", "with"),
    ("accompanied", "by"),
    ("flanked", "by"),
    ("joined", "by"),
    ("assisted", "by"),
    ("helped", "by"),
    ("as", "well", "as"),
    ("in", "company", "with"),
    ("in", "concert", "with"),
    ("in", "league", "with"),
    ("in", "tandem", "with"),
    ("in", "the", "company", "of"),
    ("hand", "in", "hand", "with"),
    ("side", "by", "side", "with"),
)
_FIRST = frozenset(words[0] for words in _JOINING)


def jointly(scene: Scene) -> Iterator[Backing]:
    """Reads two armed actors that "and" makes the subject of one verb of war: the outsider helps who is at home.

    Not where they do it to each other ("clashed", "exchanged fire"), and not behind "between".
    """
    if scene.support.language != "en" or not any(token.lower in _FIRST for token in scene.tokens):
        return
    for index, token in enumerate(scene.tokens):
        begins = token.lower in _FIRST
        words = next((w for w in _JOINING if token.lower == w[0] and _stand(scene, index, w)), None) if begins else None
        if words is None:
            continue
        one = _before(scene, index)
        other = _behind(scene, index + len(words)) if one is not None else None
        if one is None or other is None or group(one, scene) == group(other, scene):
            continue
        verb = _verb(scene, other.last)
        if verb is None or _is_between(scene, one.first):
            continue
        sides = _ordered(one, other, scene)
        if sides is not None:
            yield Backing(
                (sides[0],),
                (sides[1],),
                verb,
                one.first,
                verb + 1,
                AllianceKind.MILITARY,
                AllianceStatus.ACTIVE,
                f"one deed of two: {scene.tokens[verb].lower}",
                joint=True,
                sure=True,
            )


def _stand(scene: Scene, index: int, words: tuple[str, ...]) -> bool:
    return tuple(token.lower for token in scene.tokens[index : index + len(words)]) == words


def _before(scene: Scene, index: int) -> Party | None:
    """Gives the armed actor right before the word that joins."""
    people = False
    for position in range(index - 1, max(-1, index - 1 - _LEFT), -1):
        token = scene.tokens[position]
        if not token.is_word and token.text not in {",", "-", "."}:
            return None
        if token.lower in scene.speech.verbs:
            return None  # "X said, and Y's troops took a farm"
        found = _actor(scene, position, people or position == index - 1)
        if found is not None:
            return found
        people = people or field_of("en").noun(token, ("people",)) is not None
    return None


def _behind(scene: Scene, begin: int) -> Party | None:
    for position in range(begin, min(len(scene.tokens), begin + _RIGHT)):
        token = scene.tokens[position]
        if token.text in HARD or token.text == ",":
            return None
        found = _actor(scene, position, False)
        if found is not None:
            return found
        if position > begin and _begins("warlike", scene, position):
            return None
    return None


def _actor(scene: Scene, position: int, people: bool) -> Party | None:
    """Gives the armed actor that a token names: a group, a state's forces, or an adjective before people in arms."""
    mention = scene.actors.at(scene.tokens[position].span)
    if mention is None or not _is_named(mention, scene):
        return None
    last = position + 1
    while last < len(scene.tokens) and scene.tokens[last].start < mention.head.end:
        last += 1
    actor = mention.actor
    armed = actor.kind in FIGHTERS or mention.form is MentionForm.FORCES
    if actor.kind in STATES and not armed:
        near = scene.tokens[last : last + 3]
        armed = people or any(field_of("en").noun(token, ("people", "arms")) is not None for token in near)
        armed = armed and (mention.form is MentionForm.ADJECTIVE or scene.tokens[position].text.isupper() or people)
        armed = armed or any(token.lower == "and" for token in near[:1])
    if not armed:
        return None
    first = position
    while first and scene.tokens[first - 1].start >= mention.head.start:
        first -= 1
    return Party(first, last, scene.tokens[position].span, actor, mention.form, None, False, -210 - position)


def _is_named(mention: ActorMention, scene: Scene) -> bool:
    """Says whether a mention has a name in it, or is what a state calls its own: "the army", not "local militias"."""
    words = [t for t in scene.tokens if t.span.within(mention.span) or t.span.within(mention.head)]
    return mention.actor.kind in STATES or any(word.is_capital for word in words)


def _verb(scene: Scene, begin: int) -> int | None:
    """Gives where the verb of war stands right behind the second noun phrase; none where the deed is mutual."""
    if begin < len(scene.tokens) and scene.tokens[begin].text == ",":  # ", armed with cutlasses and charms, beat"
        begin = next(
            (k for k in range(begin + 1, min(len(scene.tokens), begin + _ASIDE)) if _is_comma(scene, k)), begin
        )
    for position in range(begin, min(len(scene.tokens), begin + _VERB)):
        token = scene.tokens[position]
        if token.text in HARD or token.lower in scene.support.words["relative"] | {"and", "but"}:
            return None
        if stands("mutual", scene.tokens[position : position + 4], "en") is not None:
            return None
        if _begins("warlike", scene, position) and not _is_noun(scene, position):
            rest = scene.tokens[position : position + _VERB]
            return position if stands("mutual", rest, "en") is None else None
    return None


def _is_comma(scene: Scene, position: int) -> bool:
    """Says whether a comma ends an aside: a verb of war stands right behind it."""
    return scene.tokens[position].text == "," and any(_begins("warlike", scene, position + k) for k in (1, 2, 3))


def _begins(name: str, scene: Scene, position: int) -> bool:
    """Says whether an expression of a list begins at a token."""
    whole = stands(name, scene.tokens[position : position + 3], "en")
    return whole is not None and (whole == 0 or stands(name, scene.tokens[position + 1 : position + 3], "en") is None)


def _is_noun(scene: Scene, position: int) -> bool:
    return scene.tokens[position - 1].lower in scene.speech.words["definite"] | scene.speech.words["prepositions"]


def _is_between(scene: Scene, first: int) -> bool:
    """Says whether a preposition governs the two, so that they are no subject: "clashes between", "attacks on"."""
    near = [token.lower for token in scene.tokens[max(0, first - 4) : first]]
    directly = [word for word in near if word not in scene.speech.words["definite"]][-1:]
    return "between" in near or any(word in scene.speech.words["prepositions"] for word in directly)


def _ordered(one: Party, other: Party, scene: Scene) -> tuple[Party, Party] | None:
    """Gives who helps whom: an outsider the side at home, a militia its state, a foreign state a local group."""
    home = [p for p in (one, other) if group(p, scene) == scene.home]
    if len(home) == 1 and {one.actor.kind, other.actor.kind} <= STATES:
        return (other, one) if home[0] is one else (one, other)
    inside = [p for p in (one, other) if group(p, scene) in scene.war.central | {scene.home}]
    if len(inside) == 1:
        return (other, one) if inside[0] is one else (one, other)
    states = [p for p in (one, other) if p.actor.kind in STATES]
    if len(states) == 1:
        band = other if states[0] is one else one
        local = scene.home is not None and band.actor.country == scene.home.name != states[0].actor.name
        return (states[0], band) if local else (band, states[0])
    return None
