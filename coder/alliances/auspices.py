"""At whose cost, by whose grace or under whose wing somebody acts: "courtesy of X", "at X's expense"."""

from collections.abc import Iterator

from coder.alliances.behind import named_in
from coder.alliances.hostility import are_fighting, is_attacked
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene, all_of, clause_start
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.wordlists import word_list
from coder.words import words_stand

_MASTERS = word_list("en/people.toml", "masters")
_NEAR = 4  # tokens between the expression and the party behind it


def auspices(scene: Scene) -> Iterator[Backing]:
    """Reads who acts by the grace of another: the subject of the clause is supported by whom the expression names."""
    graced, wanted = scene.support.phrases["auspices"], scene.support.phrases["butfor"]
    for index, word in enumerate(scene.lowers):
        if word not in graced and word not in wanted:
            continue
        graces = graced.get(word, ())
        for phrase in (*graces, *_lacked(scene, word)):
            lacked = phrase not in graces
            behind = index + len(phrase)
            turned = behind + 1 < len(scene.lowers) and scene.lowers[behind] in scene.support.words["relative"]
            turned = turned and words_stand(scene.tokens, index, phrase)
            giver = _taken_up(scene, behind) if turned else _giver(scene, phrase, index)
            if giver is None or giver.actor.kind in {ActorKind.ORGANISATION, ActorKind.MEDIA}:
                continue
            receiver = _inside(scene, behind, giver) if turned else _receiver(scene, index, giver)
            if receiver is None or receiver.actor == giver.actor or is_attacked(receiver, scene):
                continue
            beaten = scene.support.has("hostile", scene.tokens[receiver.last : index])
            if beaten or are_fighting(giver, receiver, scene):
                continue  # "the rebels were beaten, thanks to X"
            first, last = scene.clause(index)
            kind = scene.support.kind_of(scene.tokens[first:last]) or AllianceKind.UNSPECIFIED
            why = f"by the grace of: {' '.join(phrase)}"
            sides = (all_of(giver, scene), all_of(receiver, scene))
            yield Backing(*sides, index, first, last, kind, AllianceStatus.ACTIVE, why, noun=True, lacked=lacked)
            break


def _lacked(scene: Scene, word: str) -> tuple[tuple[str, ...], ...]:
    """Gives the expressions for what would be lacking, where the sentence tells what would have been."""
    wants = scene.support.phrases["butfor"].get(word, ())
    if not wants:
        return ()
    would = scene.support.has("hypothetical", scene.tokens) or scene.support.has("ability", scene.tokens)
    return tuple(wants) if would else ()


def _giver(scene: Scene, phrase: tuple[str, ...], index: int) -> Party | None:
    """Gives who is named behind "courtesy of", or owns the thing in "at X's expense"."""
    near = named_in(scene, phrase, index, _NEAR)
    if near is None or "x" in phrase:
        return near
    behind = index + len(phrase)
    if near.owner and not _is_given(scene, near.last):
        return None
    between = scene.tokens[behind : near.first]
    of = any(token.lower in scene.support.words["of"] for token in between)  # "thanks to the goalkeeper of X"
    return None if of or any(not t.is_word and t.text != "-" for t in between) else near


def _taken_up(scene: Scene, pronoun: int) -> Party | None:
    """Gives by whose grace "without whom" tells of: whom the relative pronoun takes up."""
    relative = scene.relative(pronoun + 1)
    antecedent = relative.antecedent if relative is not None and relative.pronoun == pronoun else None
    return scene.parties[antecedent] if antecedent is not None else None


def _inside(scene: Scene, pronoun: int, giver: Party) -> Party | None:
    """Gives who acts in the clause behind "without whom"."""
    relative = scene.relative(pronoun + 1)
    free = scene.bare(pronoun, relative.end, relative) if relative is not None else []
    return next((p for p in free if p.actor != giver.actor), None)


def _is_given(scene: Scene, index: int) -> bool:
    """Says whether what is owned is given or gives: "thanks to X's money", not "thanks to X's goalkeeper"."""
    near = scene.tokens[index : index + _NEAR]
    words = scene.support.words
    people = words["rulers"] | words["teachers"] | _MASTERS() if scene.support.language == "en" else frozenset()
    return any(t.lower in scene.support.goods or t.lower in scene.support.nouns or t.lower in people for t in near)


def _receiver(scene: Scene, index: int, giver: Party) -> Party | None:
    """Gives who acts: the first free party of the clause before the expression, else the one behind its comma."""
    begin = clause_start(scene, index)
    relative = scene.relative(index)
    if relative is not None and relative.antecedent is not None:
        return scene.parties[relative.antecedent]
    left = [p for p in scene.bare(begin, index, None) if p.actor != giver.actor]
    if left:
        return left[0]
    comma = next((k for k in range(giver.last, len(scene.tokens)) if scene.tokens[k].text == ","), None)
    right = [p for p in scene.bare(comma or giver.last, scene.clause(index)[1], None) if p.actor != giver.actor]
    return right[0] if right and begin == index else None
