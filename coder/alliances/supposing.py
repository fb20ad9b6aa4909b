"""Whether a sentence tells what would have been, and which words of it suppose or deny nothing."""

from collections.abc import Sequence

from coder.alliances.scene import Backing, Scene
from coder.words import Token


def is_counterfactual(scene: Scene) -> bool:
    """Says whether a sentence opens with its verb and supposes: "Had X been backed by Y, ...", "Was X ..., dan"."""
    support, tokens = scene.support, scene.tokens
    opens = tokens[0].lower in support.words["perfect"] | support.words["passive"]
    return opens and tokens[-1].text != "?" and (support.has("hypothetical", tokens) or support.has("then", tokens))


def would(scene: Scene, backing: Backing) -> bool:
    """Says whether a sentence tells what would have been, so that what was lacking in it was there in fact."""
    support, clause = scene.support, scene.tokens[backing.first : backing.last]
    begins = support.has("lacking", clause[:3]) and (support.has("perfect", clause) or support.has("passive", clause))
    return begins or support.has("hypothetical", scene.tokens) or support.has("ability", scene.tokens)


def without_lack(own: Sequence[Token], backing: Backing, scene: Scene) -> Sequence[Token]:
    """Gives a clause without Dutch "zonder", which negates a noun only: "schaarde zich zonder voorbehoud achter X"."""
    if scene.support.language != "nl" or backing.noun:
        return own
    return [token for token in own if token.lower != "zonder"]


def is_role(near: Sequence[Token], scene: Scene) -> bool:
    """Says whether what stands behind "as" is what somebody is: "als beschermheer" supposes nothing."""
    return any((noun := scene.support.nouns.get(token.lower)) is not None and noun.ally for token in near)


def without_aside(tokens: Sequence[Token]) -> Sequence[Token]:
    """Gives English words without a denial that only stands aside: "Z, which denies it, remains X's armourer"."""
    for at in range(len(tokens) - 3):
        if tokens[at].lower in {"which", "who"} and tokens[at + 2].lower in {"it", "this", "that", "everything"}:
            if tokens[at + 3].text == "," and tokens[at + 1].lower in {
                "denies",
                "deny",
                "denied",
                "rejects",
                "rejected",
            }:
                return [*tokens[:at], *tokens[at + 4 :]]
    return tokens
