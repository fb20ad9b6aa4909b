"""What a Dutch relative clause between commas tells, which is nothing of the verb behind it."""

from collections.abc import Sequence

from coder.alliances.scene import Scene
from coder.words import Token


def without_relatives(scene: Scene, first: int, last: int, trigger: int) -> Sequence[Token]:
    """Gives the tokens from `first` to `last` (excluded) without relative clauses that commas close before `trigger`.

    Rule of the language: what stands between the commas of a relative clause is of its own verb, so that its "niet",
    "zonder wie" or "zou" denies or supposes nothing of the clause around it.
    """
    tokens = scene.tokens
    if scene.support.language != "nl":
        return tokens[first:last]
    left_out: set[int] = set()
    for pronoun in range(first + 1, trigger):
        if tokens[pronoun].lower not in scene.support.words["relative"] or pronoun in left_out:
            continue
        relative = scene.relative(pronoun + 1)
        if relative is None or relative.pronoun != pronoun or relative.end > trigger or relative.antecedent is None:
            continue
        begin = pronoun - (tokens[pronoun - 1].lower in scene.speech.words["prepositions"])
        if tokens[begin - 1].text == "," and relative.end < len(tokens) and tokens[relative.end].text == ",":
            left_out.update(range(begin, relative.end))
    return [tokens[at] for at in range(first, last) if at not in left_out] if left_out else tokens[first:last]
