"""What a find holds: weapons behind "with" or "full of" stand for the car, box or house that somebody found."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.functionwords import WITH
from coder.triggers import Hit
from coder.wordlists import word_list

_FINDING = frozenset({"find", "seize_weapons", "capture", "intercept"})
_FULL = word_list("things.toml", "laden")
_REACH = 3  # tokens between "full" and the weapons: "full of rusty shells"
_APART = 8  # tokens between the find and what it holds


def holds_weapons(hit: Hit, clause: Clause, patient: Phrase | None, phrases: Sequence[Phrase]) -> frozenset[str]:
    """Says that weapons are found where what is found holds them: "a garage with thirty bombs", "two cars full of".

    `phrases` are of the sentence. Somebody who is found with a weapon is no find of weapons.
    """
    if hit.trigger.frame.name not in _FINDING or not hit.trigger.is_verb:
        return frozenset()
    if patient is not None and patient.is_a("person", "civilians", "group", "prominent", "armed", "place", "base"):
        return frozenset()
    tokens, members = clause.sentence.tokens, set(clause.members)
    first = max(hit.last, patient.last if patient is not None else hit.last)
    for phrase in phrases:
        if not first < phrase.first <= first + _APART or phrase.first not in members or not phrase.is_a("weapons"):
            continue
        before = [token.lemma for token in tokens[max(first + 1, phrase.begin - _REACH) : phrase.first]]
        if phrase.preposition in WITH or not WITH.isdisjoint(before) or not _FULL().isdisjoint(before):
            return frozenset({"weapons"})
    return frozenset()
