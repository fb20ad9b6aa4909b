"""Of whom somebody tells in one English clause: "Police said gunmen stormed a church and shot the priest"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.wordlists import word_list

_SAY = word_list("en/telling.toml", "says_that")
_BEHIND = 4  # tokens from "said" to whom it tells of: "said on Monday that the raiders"
_THEY = frozenset({"they", "he", "she", "it", "we"})


def whom_one_tells_of(clause: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
    """Gives the people in arms or the crowd that stand behind a verb of saying in its clause, and act in it.

    Who said it stands before the verb, and does none of what is joined on behind it. None where the verb ends the
    clause's telling ("said police") or the speaker goes on about himself ("said they had arrested").
    """
    tokens, members = clause.sentence.tokens, clause.members
    said = next((at for at in members if tokens[at].lemma in _SAY()), None)
    if said is None or said + 1 >= len(tokens) or tokens[said + 1].lemma in _THEY:
        return None
    before = [p for p in phrases if members[0] <= p.first and p.last < said and not p.preposition]
    if not before and said != members[0]:
        return None  # "..., said police"
    for phrase in phrases:
        if phrase.begin <= said or phrase.first not in members:
            continue
        if phrase.begin - said > _BEHIND:
            return None
        if phrase.preposition or phrase.inside or phrase.possessive:
            continue
        acts = phrase.is_a("armed", "crowd", "rioters", "protesters") and phrase.last + 1 in members
        return phrase if acts and tokens[phrase.last + 1].is_word else None
    return None
