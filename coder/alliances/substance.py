"""What the words of a stretch weigh as words of support, in English: goods, backing, and verbs of giving them."""

from coder.alliances.beneficiary import ENOUGH
from coder.alliances.constructions import stands
from coder.alliances.crafts import is_craft
from coder.alliances.stretch import Stretch
from coder.alliances.unmeant import CURRENCY_SIGNS
from coder.mentions import MentionForm
from coder.wordlists import word_list

_GOODS = ("arms", "money", "people", "shelter")
_VERBS = ("give", "get", "move", "sustain", "abide", "have", "keep", "let", "along")
_NUMBERS = frozenset({"million", "billion", "millions", "billions"})
_CURRENCIES = word_list("en/things.toml", "currencies")


def weight_of(stretch: Stretch) -> tuple[int, int]:
    """Gives what the words of a stretch weigh as words of support, and where the weightiest stands.

    Rule of composition: one noun of goods tells nothing, goods and a verb that hands them on do; a noun of support or
    an idiom does so by itself.

    Args:
        stretch: the stretch of a sentence.

    Returns:
        The weight, from `ENOUGH` on that of support, and a token.
    """
    support, tokens = stretch.scene.support, stretch.tokens
    weight, at = 0, stretch.first
    inside = _inside_names(stretch)
    oblique = stands("oblique", tokens, "en")
    if oblique is not None:
        weight, at = ENOUGH, stretch.first + oblique
    for index in range(stretch.first, stretch.last):
        token = stretch.scene.tokens[index]
        if index in inside:
            continue
        noun = support.nouns.get(token.lower)
        if (noun is not None and not noun.turning and not noun.needs) or stretch.field.noun(token, ("backing",)):
            weight, at = weight + ENOUGH, index
            break
    for name in _GOODS:
        found = stretch.noun(name)
        if found is not None and (found in inside or _counts_others(stretch, found)):
            found = next(
                (
                    k
                    for k in range(found + 1, stretch.last)
                    if k not in inside
                    and stretch.field.noun(stretch.scene.tokens[k], (name,))
                    and not _counts_others(stretch, k)
                ),
                None,
            )
        if found is None and name == "arms":
            found = next((k for k in range(stretch.first, stretch.last) if is_make(stretch, k)), None)
        if found is not None:
            at = at if weight else found
            weight += 1
    weight += int(weight > 0 and stands("faint", tokens, "en") is not None)
    turning = any(stands(name, stretch.tokens, "en") is not None for name in ("bygone", "flagging"))
    if weight and (turning or stretch.has(*_VERBS)):
        weight += 1
    return weight, at


def _inside_names(stretch: Stretch) -> set[int]:
    """Gives where words stand inside a name, so that they are none of the field: "Support" in a group's name."""
    tokens = stretch.scene.tokens
    named = [s.party for s in stretch.sides if s.party.form is MentionForm.NAME and s.party.last - s.party.first > 1]
    return {k for party in named for k in range(party.first, party.last) if tokens[k].is_capital}


def _counts_others(stretch: Stretch, at: int) -> bool:
    """Says whether a number counts no money: "three million Zedlanders", "a billion bricks"."""
    tokens = stretch.scene.tokens
    if tokens[at].lower not in _NUMBERS or at + 1 >= stretch.last:
        return False
    behind = tokens[at + 1]
    if not behind.is_word or behind.lower in _CURRENCIES():
        return False
    before = tokens[max(stretch.first, at - 2) : at]
    if any(token.text[-1:] in CURRENCY_SIGNS or token.text[:1] in CURRENCY_SIGNS for token in before):
        return False
    return behind.lower.endswith("s") or behind.is_capital


def is_make(stretch: Stretch, at: int) -> bool:
    """Says whether a craft stands at a token that is named by its make: "an Orion", "two F-7s"."""
    return is_craft(stretch.scene.tokens, at, stretch.scene.actors)
