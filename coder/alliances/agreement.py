"""Number in a Dutch relative clause: who acts in "strijders die Turkije traint" is who agrees with the verb."""

from coder.alliances.party import Party
from coder.alliances.relatives import Relative
from coder.alliances.scene import Scene
from coder.mentions import MentionForm

SINGULAR = frozenset({"heeft", "had", "wil", "wilde", "kan", "kon", "moet", "moest", "laat", "liet", "blijft", "bleef"})
"""Finite verbs beside another one by which one is told of."""
_PLURAL = frozenset(
    {"hebben", "hadden", "willen", "wilden", "kunnen", "konden", "moeten", "moesten", "laten", "lieten"}
)
_SINGULAR_ENDS = ("prins", "baas", "kas", "bus", "huis", "paus", "koers", "grens", "pers")
_PLURAL_STATES = frozenset({"staten", "emiraten", "vs"})


def inside_acts(scene: Scene, index: int, participle: bool, relative: Relative, inside: Party) -> bool:
    """Says whether the party inside a Dutch relative clause is its subject, for the verb does not agree with the other.

    Rule of the language: "die" may be subject or object; the finite verb agrees with the subject. Where both agree,
    the pronoun is the subject.
    """
    if scene.support.language != "nl" or relative.antecedent is None:
        return False
    many = _verb_is_plural(scene, index, participle, relative)
    if many is None:
        return False
    antecedent = _is_plural(scene, scene.parties[relative.antecedent]) or _main_is_plural(scene, relative)
    return antecedent != many and _is_plural(scene, inside) == many


def _main_is_plural(scene: Scene, relative: Relative) -> bool:
    """Says whether the verb behind the clause is plural, so that who stands before it is: "De X, die ..., rukten"."""
    behind = scene.tokens[relative.end + 1 : relative.end + 2]
    return relative.end < len(scene.tokens) and any(t.lower.endswith("en") and not t.is_capital for t in behind)


def _verb_is_plural(scene: Scene, index: int, participle: bool, relative: Relative) -> bool | None:
    """Gives whether the finite verb is plural; None where the form does not tell."""
    inside = {token.lower for token in scene.tokens[relative.pronoun : relative.end]}
    if inside & SINGULAR:
        return False
    if inside & _PLURAL:
        return True
    word = scene.tokens[index].lower
    if participle or not word.isalpha():
        return None
    return word.endswith(("en", "aan"))


def _is_plural(scene: Scene, party: Party) -> bool:
    word = scene.tokens[party.last - 1].lower
    listed = any(p is not party and p.group == party.group for p in scene.parties)
    if listed and party.preposition is not None:
        return False  # "the alliance between X and Y, which": one alliance
    if word in _PLURAL_STATES or listed:
        return True
    plural = word.endswith(("en", "'s", "’s")) or (word.endswith("s") and party.form is not MentionForm.NAME)
    plural = plural and not word.endswith(_SINGULAR_ENDS)
    if party.form in {MentionForm.GENERIC, MentionForm.FORCES, MentionForm.ADJECTIVE}:
        first = scene.tokens[party.first].lower
        return plural or first.endswith(("rs", "en"))
    return word.endswith(("'s", "’s")) or (plural and party.form is MentionForm.PRONOUN)
