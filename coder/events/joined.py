"""Phrases that "and" joins with who acts: both sides of "X and Y clashed", "envoys of X and of Y met"."""

from collections.abc import Iterator

from coder.events.candidate import Candidate
from coder.events.phrase import Phrase
from coder.functionwords import AND, OF

_LISTED = 12  # tokens from a name to one that "and" joins with it
_CLOSE = 4  # tokens from a name to the next one of a list


def joined_with_agent(candidate: Candidate) -> Iterator[Phrase]:
    """Yields the phrases that are joined with a candidate's agent, in reading order."""
    agent = candidate.roles.agent
    if agent is None:
        return
    last = agent.last
    tokens = candidate.clause.sentence.tokens
    for phrase in candidate.phrases:  # "Thaise en Cambodjaanse soldaten beschoten elkaar"
        beside = phrase.owner is not None and phrase.last + 2 in (agent.begin, agent.first)
        if beside and phrase.is_a("adjective") and tokens[phrase.last + 1].lemma in AND:
            yield phrase
    for phrase in candidate.phrases:
        word = tokens[phrase.begin - 1].lemma if phrase.begin > 0 else ""
        if word not in AND and word.isalpha() and not phrase.preposition:
            continue  # "supporters of opposition leader X"
        again = word in OF and tokens[phrase.begin - 2].lemma in AND  # "envoys of X and of Y"
        reach = _LISTED if word in AND or again else _CLOSE
        shared = word in AND and phrase.preposition in OF  # "the government of Colombia and the ELN"
        joins = 0 < phrase.first - last <= reach and (again or shared or phrase.preposition == agent.preposition)
        if joins and phrase.is_a("actor", "armed", "protesters", "rioters") and phrase is not candidate.roles.patient:
            yield phrase
            last = phrase.last
