"""Who is the subject of a verb in a scene: antecedent, nearest party before it, or the one that leads "and"."""

from coder.alliances.controlled import controller
from coder.alliances.field import field_of
from coder.alliances.party import HARD, Party
from coder.alliances.relatives import Relative, goods_before
from coder.alliances.scene import NEAR, Scene, clause_start
from coder.speech import SpeechKind

_OBJECTIVE = frozenset({"that", "which", "whom"})
_OPENING = frozenset(
    "waar terwijl toen nu omdat hoewel ofschoon sinds nadat voordat zolang zodra doordat als al".split()
)
_CLAUSE = 4  # tokens of a clause in first place, at least
_ADDRESSING = frozenset({SpeechKind.TELL, SpeechKind.CALL, SpeechKind.ACCUSE})
_BEHIND_OBJECTS = frozenset("and or but to of for over as".split())
"""What follows the object of a verb of speech rather than the subject of what is said."""
_REACH = 16  # tokens between who reports and the verb of what is reported


def subject(scene: Scene, index: int, relative: Relative | None) -> Party | None:
    """Finds the subject of the verb at `index`: antecedent, nearest party before it, or the one that leads "and"."""
    if relative is not None and relative.preposition is not None:  # "on which the president relies"
        inside = scene.bare(relative.pronoun, index, relative)
        whose = relative.preposition in scene.support.words["of"] and relative.antecedent is not None
        taken = scene.parties[relative.antecedent or 0] if whose and _has_people(scene, relative, index) else None
        return inside[-1] if inside else taken
    if relative is not None and relative.antecedent is None and relative.pronoun:
        goods = scene.tokens[relative.pronoun - 1].lower in scene.support.goods  # "the systems that X gave Y"
        if goods or goods_before(scene.tokens, relative.pronoun, scene.support.language) is not None:
            return next(iter(scene.bare(relative.pronoun, index, relative)), None)
    if relative is not None and scene.support.language == "en" and scene.tokens[relative.pronoun].lower in _OBJECTIVE:
        inside = scene.bare(relative.pronoun, index, relative)  # "the pilots that X lent to Y": X acts
        if inside:
            return inside[-1]
    if relative is not None:
        return scene.parties[relative.antecedent] if relative.antecedent is not None else controller(scene, index)
    if scene.support.language == "en" and index and scene.tokens[index].lower.endswith("ing"):
        described = next((p for p in scene.parties if p.last == index and p.preposition is not None), None)
        if described is not None:
            return described  # "killed twenty of the Russians accompanying it"
        if scene.tokens[index - 1].lower in scene.speech.words["prepositions"]:  # "Iran, for arming the Houthis"
            main = controller(scene, index)
            if main is not None:
                return main
            nearest = [p for p in scene.parties if p.last <= index]
            if len(nearest) > 1 and nearest[-1].preposition in scene.support.words["by"]:
                nearest = [p for p in nearest if p.preposition is None] or nearest  # "X, accused by Y of arming Z"
            return nearest[-1] if nearest else None
    inverted = behind_verb(scene, index)
    if inverted is not None:
        return inverted
    left = scene.bare(clause_start(scene, index), index, None)
    left = [p for p in left if not _owns_thing(scene, p)] or left
    if not left or _is_reported_by(scene, left[-1], index):
        return controller(scene, index) if not left else None
    if len(left) > 1 and _is_reported_by(scene, left[0], index):
        left = left[1:]
    said = [at for at, party in enumerate(left) if at and _opens_speech(scene, party)]
    left = left[said[-1] :] if said else left
    if _trails(scene, index):
        return _of_last_clause(scene, left, index)
    return left[0] if _joined(scene, index) else left[-1]


def _has_people(scene: Scene, relative: Relative, index: int) -> bool:
    """Says whether people or arms of whom a relative pronoun takes up act in its clause: "Z, waarvan soldaten"."""
    inside = scene.tokens[relative.pronoun + 1 : index]
    return any(field_of(scene.support.language).noun(token, ("people", "arms")) is not None for token in inside)


def behind_verb(scene: Scene, index: int) -> Party | None:
    """Gives who stands right behind a Dutch verb that follows a whole clause: "Toen X wankelde, stuurde Y drones".

    Rule of the language: behind a clause in first place stands the finite verb, and behind that its subject.
    """
    tokens = scene.tokens
    if scene.support.language != "nl" or index < _CLAUSE or tokens[index - 1].text != ",":
        return None
    first = max((k + 1 for k in range(index) if tokens[k].text in HARD), default=0)
    if not any(token.lower in _OPENING for token in tokens[first : first + 2]):
        return None
    near = [p for p in scene.parties if 1 <= p.first - index <= 2 and p.preposition is None and not p.owner]
    return near[0] if near else None


def _trails(scene: Scene, index: int) -> bool:
    """Says whether an English participle trails its clause behind a comma: its subject is the clause's."""
    trailing = index > 1 and scene.tokens[index].lower.endswith("ing") and scene.tokens[index - 1].text == ","
    return scene.support.language == "en" and trailing


def _of_last_clause(scene: Scene, left: list[Party], index: int) -> Party:
    """Gives the first party of the clause before a trailing participle: behind the last ", and", ", but"."""
    opening = scene.speech.words["conjunctions"] | scene.support.words["contrast"]
    marks = [k for k in range(1, index - 1) if scene.tokens[k - 1].text == "," and scene.tokens[k].lower in opening]
    return next((p for p in left if marks and p.first > marks[-1]), left[0])


def _is_reported_by(scene: Scene, party: Party, index: int) -> bool:
    """Says whether a party only tells what somebody without a name does: "X says his neighbour pays Y"."""
    if scene.support.language != "en" or index - party.last > _REACH:
        return False
    opening = scene.speech.words["definite"] | scene.support.words["possessive"]
    between = range(party.last, min(party.last + NEAR, index - 2))
    said = (k for k in between if scene.tokens[k + 1].lower in opening and scene.tokens[k].lower in scene.speech.verbs)
    return any(scene.speech.verb_at(scene.tokens, k) is not None for k in said)


def _opens_speech(scene: Scene, party: Party) -> bool:
    """Says whether a party is the subject of what somebody says, without "that": "X said Y housed and armed them".

    Who is told or called something is its object, and so is whom "and", a comma or "to" follows: "X condemned Y and".
    """
    at = party.first - 1
    if at > 0 and scene.tokens[at].lower in scene.speech.words["definite"]:
        at -= 1
    verb = scene.speech.verb_at(scene.tokens, at) if scene.support.language == "en" and at > 0 else None
    if verb is None or verb.kind in _ADDRESSING:
        return False
    behind = scene.tokens[party.last : party.last + 1]
    return not behind or (behind[0].is_word and behind[0].lower not in _BEHIND_OBJECTS)


def _owns_thing(scene: Scene, party: Party) -> bool:
    """Says whether a party only owns who acts: "Putin's best friend, X, turns away"; not "Haftar's troops"."""
    if not party.owner:
        return False
    near = scene.tokens[party.last : party.last + NEAR]
    words = scene.support.words
    return not any(t.lower in words["forces"] | words["personnel"] | words["rulers"] for t in near)


def _joined(scene: Scene, index: int) -> bool:
    """Says whether the verb shares the subject of an earlier one: "..., but supports", "and now mans"."""
    position = index - 1
    while position >= 0 and scene.tokens[position].lower in scene.speech.words["skipped"]:
        position -= 1
    return position >= 0 and scene.tokens[position].lower in scene.speech.words["conjunctions"]
