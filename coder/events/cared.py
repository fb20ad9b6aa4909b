"""Who is brought to a hospital, whatever its name, is cared for: "were taken to Moi Teaching and Referral Hospital"."""

from coder.events.candidate import Candidate
from coder.wordlists import word_list, word_row

_TAKING = frozenset({"capture", "take_away", "lead_off", "abduct", "carry_off"})
_TO = frozenset({"to", "naar"})
_CARE = word_list("en/sites.toml", "care")
_DUTCH_CARE = word_row("nl/sites.toml", "care")
_REACH = 7  # tokens from "to" to the noun for a hospital, at most


def is_brought_to_care(candidate: Candidate) -> bool:
    """Says whether the verb of taking of a `candidate` tells that people were brought to a hospital or morgue.

    GUIDE.md rule 1: that is no abduction, arrest or looting, but what became of the victims of another event.
    """
    if candidate.hit.trigger.frame.name not in _TAKING or not candidate.hit.trigger.is_verb:
        return False
    clause = candidate.clause
    words = [token.lemma for token in clause.tokens]
    for at, word in enumerate(words):
        if word in _TO:
            for noun in words[at + 1 : at + 1 + _REACH]:
                if noun in _TO:
                    break
                if noun in _CARE() or noun.endswith(_DUTCH_CARE()):
                    return True
    return False
