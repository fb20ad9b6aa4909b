"""Who else gives what a clause tells of one giver: "owes his jets to X and his guns to Z", "relies on X, and on Z"."""

from collections.abc import Iterable, Iterator

from coder.alliances.party import HARD, Party
from coder.alliances.scene import Backing, Scene
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm
from coder.values import replace

_REACH = 16  # tokens between two givers behind one preposition
_BETWEEN = 6  # tokens between "and" and the preposition that stands once more


def further(scene: Scene, told: Iterable[Backing]) -> Iterator[Backing]:
    """Reads the givers joined to one behind a preposition by that preposition once more.

    Rule of the language: where "and" joins two parts the verb of the first holds for both, so who stands behind the
    same preposition has the same role.
    """
    listed = list(told)
    for backing in listed:
        giver = backing.supporters[0]
        if giver.preposition is None or giver not in scene.parties or giver.form is MentionForm.PRONOUN:
            continue
        taken = {p.actor for b in listed for p in (*b.supporters, *b.supported)}
        for other in scene.parties:
            if other.preposition != giver.preposition or not 0 < other.first - giver.last <= _REACH:
                continue
            if other.actor in taken or scene.actors.group_of(other.actor).kind not in STATES | ARMED_GROUPS:
                continue
            if _is_joined(scene, giver, other):
                taken.add(other.actor)
                yield replace(backing, supporters=(other,), why=f"{backing.why}; joined behind {other.preposition!r}")


def _is_joined(scene: Scene, giver: Party, other: Party) -> bool:
    """Says whether "and" stands between two givers, right before the preposition's part, and no verb behind it."""
    words = scene.speech.words
    joins = [k for k in range(giver.last, other.first) if scene.tokens[k].lower in scene.support.words["coordination"]]
    if not joins or any(scene.tokens[k].text in HARD for k in range(giver.last, other.first)):
        return False
    behind = scene.tokens[joins[-1] + 1 : other.first]
    if len(behind) > _BETWEEN:
        return False
    verbal = scene.support.words["passive"] | scene.support.words["perfect"] | scene.support.words["negation"]
    if any(t.lower in verbal or t.lower in scene.speech.verbs or t.lower in words["conjunctions"] for t in behind):
        return False
    return not any(t.lower in scene.support.verbs and t.lower not in scene.support.goods for t in behind)
