"""Where the word stands that tells a weighed pair: in a clause of its two sides, not in another one."""

from coder.alliances.clauseroles import clauses_of
from coder.alliances.scene import Backing, Scene
from coder.values import replace
from coder.weighing import pair_weights


def told_nearby(backing: Backing, scene: Scene) -> Backing:
    """Gives a weighed Dutch reading with its telling word in a clause in which one of its sides stands.

    Rule of the language: who supports whom is told by the clauses in which the two stand; what is denied or wished
    in another clause of the sentence ("there is no proof; certain is that X sold Y jets") is about something else.
    """
    sides = (backing.supporters[0], backing.supported[0])
    if scene.support.language != "nl" or any(side not in scene.parties for side in sides):
        return backing
    own = [clause for clause in clauses_of(scene) if any(side.first in clause.members for side in sides)]
    if not own or any(backing.trigger in clause.members for clause in own):
        return backing
    named = {at for side in sides for at in range(side.first, side.last)}
    free = [at for clause in own for at in clause.members if at not in named and scene.tokens[at].is_word]
    if not free:
        return backing
    weights = pair_weights("nl").of_sign
    best = max(free, key=lambda at: (weights.get(scene.tokens[at].lemma, 0.0), -at))
    first, last = scene.clause(best)
    return replace(backing, trigger=best, first=first, last=last)
