"""Two sides told by one noun: "gevechten tussen rivaliserende milities", "rival gangs clashed"."""

from coder.events.candidate import Candidate
from coder.events.phrase import Phrase
from coder.wordlists import word_list

_FOES = word_list("ties.toml", "foes_of_each_other")
_MOST = 2  # words between that word and the noun
_PLURAL = ("s", "en", "men")


def mutual_foes(candidate: Candidate) -> Phrase | None:
    """Gives the only phrase of a fight where it names both sides at once; None where two are told apart.

    Then neither side is the state of the country or whom the text told of before (annotation rule: an armed side
    without a name is *Unidentified armed group*).
    """
    roles, tokens = candidate.roles, candidate.clause.sentence.tokens
    told = [phrase for phrase in (roles.agent, roles.patient, *roles.partners) if phrase is not None]
    if not candidate.hit.trigger.frame.reciprocal or len(told) != 1 or not told[0].is_a("armed"):
        return None
    last = told[0].last
    rival = any(token.lemma in _FOES() for token in tokens[max(0, last - _MOST) : last])
    return told[0] if rival and tokens[last].lemma.endswith(_PLURAL) else None
