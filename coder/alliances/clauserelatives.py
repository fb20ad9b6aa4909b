"""Whom the relative clauses of a Dutch sentence take up, and whether that is their subject or their object."""

from collections.abc import Sequence

from coder.alliances.agreement import SINGULAR
from coder.alliances.party import Party
from coder.alliances.scene import Scene
from coder.clause import Clause, ClauseKind
from coder.mentions import MentionForm

_INNER = frozenset({"hij", "ze", "zij", "het", "men"})  # subjects of a relative clause whose pronoun is its object
_MANY = frozenset({"hebben", "hadden", "worden", "werden"})
_BEING = frozenset({"is", "zijn", "was", "waren", "wordt", "werd", "hebben", "hadden", "worden", "werden"})
_WHOSE = frozenset({"wier", "wiens"})
_NEAR_ANTECEDENT = 6  # tokens between a party and the relative pronoun that takes it up


def antecedent_of(scene: Scene, clause: Clause) -> tuple[Party, str | None] | None:
    """Gives whom a relative clause takes up, and the preposition before or in its pronoun."""
    first = clause.members[0]
    while first < len(scene.tokens) and scene.tokens[first].lower in scene.support.words["coordination"]:
        first += 1
    pronoun = scene.tokens[first].lower if first < len(scene.tokens) else ""
    if clause.kind is not ClauseKind.RELATIVE and pronoun not in scene.support.words["relative"]:
        return None
    if pronoun == "dat" and first > clause.members[0] and _told_that(scene, first):
        return None
    preposition = pronoun[4:] or None if pronoun.startswith("waar") else None
    preposition = "van" if pronoun in _WHOSE else preposition
    edge = first
    if edge and scene.tokens[edge - 1].lower in scene.speech.words["prepositions"]:
        edge -= 1
        preposition = scene.tokens[edge].lower
    while edge and not scene.tokens[edge - 1].is_word:
        edge -= 1
    before = [p for p in scene.parties if p.last <= edge and edge - p.last <= _NEAR_ANTECEDENT]
    if not before:
        return None
    if clause.kind is ClauseKind.COMPLEMENT and before[-1].last != edge:
        return None  # "zei dat"
    head = before[-1]
    if head.preposition in scene.support.words["of"] and len(before) > 1 and head.last == edge:
        owner = before[-2]
        if owner.form is MentionForm.FORCES and head.first - owner.last <= 2:
            head = owner  # "de mannen van Wagner, die"
    return _explained(scene, head, before), preposition


def _told_that(scene: Scene, first: int) -> bool:
    """Says whether "en dat" goes on with what is told, as the "dat" before it does: "staat vast dat X en dat Y"."""
    for position in range(first - 2, 0, -1):
        if scene.tokens[position].lower == "dat":
            return scene.tokens[position - 1].is_word and all(p.last != position for p in scene.parties)
    return False


def _explained(scene: Scene, head: Party, before: Sequence[Party]) -> Party:
    """Gives whom a noun without a name explains: of "Wagner, the private army that ..." Wagner."""
    if head.form is not MentionForm.FORCES or len(before) < 2 or scene.tokens[head.last - 1].is_capital:
        return head
    named = before[-2]
    between = scene.tokens[named.last : head.first]
    plain = len(between) <= _NEAR_ANTECEDENT and between and between[0].text == ","
    if not plain or any(not token.is_word or token.lower in {"en", "dat"} for token in between[1:]):
        return head
    owner = before[-3] if len(before) > 2 and named.preposition in scene.support.words["of"] else named
    return owner if owner.actor == named.actor else named


def is_subject_inside(scene: Scene, inner: Party, antecedent: Party, clause: Clause, verb: int) -> bool:
    """Says whether the party inside a relative clause is its subject: "de groep, die zij bewapenen".

    Rule of the language: the finite verb agrees with its subject, so that in "huurlingen die het leger had ingehuurd"
    the army hired.
    """
    if scene.tokens[inner.first].lower in _INNER and inner.form is MentionForm.PRONOUN:
        return True
    words = {scene.tokens[at].lower for at in clause.members}
    word = scene.tokens[verb].lower
    if not words.isdisjoint(_MANY) or _ends_plural(word):
        return not _is_many(scene, antecedent) and _is_many(scene, inner)
    single = not words.isdisjoint(SINGULAR) or (words.isdisjoint(_BEING) and word.endswith(("t", "te", "de")))
    return single and _is_many(scene, antecedent) and not _is_many(scene, inner)


def _ends_plural(word: str) -> bool:
    return word.endswith(("den", "ten"))


def _is_many(scene: Scene, party: Party) -> bool:
    """Says whether a party is told of in the plural."""
    if party.form in {MentionForm.NAME, MentionForm.METONYM}:
        return scene.tokens[party.last - 1].lower.endswith(("'s", "en", "jes", "staten"))
    return scene.tokens[party.last - 1].lower.endswith(("en", "'s", "ers", "ërs", "troepen"))
