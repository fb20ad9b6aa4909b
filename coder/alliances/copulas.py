"""Who is called somebody's ally or patron by a verb such as "is", "was", "geldt als", wherever it stands."""

from coder.alliances.party import Party
from coder.alliances.scene import Scene
from coder.alliances.subjects import subject

_OPENING = 3  # tokens at the head of a sentence in which its subject stands
_BACK = 8  # tokens before the noun in which the verb stands
_VERB_LAST = 9  # tokens behind the noun in which a verb ends its clause
_INVERTED = 2  # tokens between a verb and the subject behind it: an article


def subject_of_copula(scene: Scene, index: int, owner: Party, first: int) -> Party | None:
    """Gives the subject of "X was once a supporter", "X geldt als beschermer"."""
    if _is_verb_last(scene, index):
        found = subject(scene, index, scene.relative(index))
        return found if found is not None and found.group != owner.group else None
    named = _predicate(scene, index, owner)
    if named is not None:
        return named
    for position in range(index - 1, max(first, index - _BACK) - 1, -1):
        if scene.tokens[position].text == ",":
            return None
        if scene.tokens[position].lower in scene.support.words["copula"]:
            behind = [p for p in scene.bare(position, index, None) if p.first - position <= _INVERTED and not p.owner]
            if scene.support.language == "nl" and behind and behind[0].group != owner.group:
                return behind[0]  # "volgens de VN is X de beschermheer van Y"
            found = subject(scene, position, scene.relative(position))
            return found if found is not None and found.group != owner.group else None
    return None


def _predicate(scene: Scene, index: int, owner: Party) -> Party | None:
    """Gives who is named behind the verb: "the chief sponsor of X is Y", "among the friends of X is Y".

    In Dutch only where the noun opens the sentence: "de gulste geldschieter van X is Y".
    """
    at = max(index + 1, owner.last)
    if (scene.support.language == "nl" and index > _OPENING) or at + 1 >= len(scene.tokens) or owner.first < index:
        return None
    if scene.tokens[at].lower not in scene.support.words["copula"]:
        return None
    start = at + 1 + (scene.tokens[at + 1].lower in scene.speech.words["definite"])
    named = next((p for p in scene.parties if p.first in {at + 1, start}), None)
    return named if named is not None and named.preposition is None and not named.owner else None


def _is_verb_last(scene: Scene, index: int) -> bool:
    """Says whether the Dutch copula ends its clause behind the noun: "dat al jaren de geldschieter van X is"."""
    if scene.support.language != "nl":
        return False
    relative, copula = scene.relative(index), scene.support.words["copula"]
    end = relative.end if relative is not None else len(scene.tokens)
    for at in range(index + 1, min(end, index + _VERB_LAST)):
        behind = scene.tokens[at + 1] if at + 1 < len(scene.tokens) else None
        if scene.tokens[at].lower in copula and (behind is None or not behind.is_word):
            return not any(token.lower in copula for token in scene.tokens[max(0, index - _BACK) : index])
        if not scene.tokens[at].is_word:
            return False
    return False
