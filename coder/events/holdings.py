"""Names that only tell whose a thing is: "Serbian army jets", "a Houthi weapons depot"."""

from coder.events.phrase import Phrase
from coder.mentions import MentionForm


def tells_whose(force: Phrase, between: tuple[int, int], classes: frozenset[str], language: str) -> bool:
    """Says whether a force before a thing of `classes` only tells whose it is.

    `between` are the tokens that the words in between begin behind and end before: the force's last, the thing's first.
    An army's aircraft stand right behind it; in English so do bases, with their kind between.
    """
    last, first = between
    if force.last != last or force.mention is None or force.possessive:
        return False
    army = force.mention.form is MentionForm.FORCES and last + 1 == first and "aircraft" in classes
    return army or (language == "en" and "base" in classes and force.is_a("armed"))
