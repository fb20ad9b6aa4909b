"""What a candidate adds to the signs of its sentence: the words of its clause, who does it to whom, its trigger."""

from collections.abc import Collection, Iterator

from coder.events.candidate import Candidate
from coder.events.phrase import Phrase
from coder.weighing import beginnings_of


def signs_of_candidate(candidate: Candidate, named: Collection[int]) -> Iterator[str]:
    """Gives the signs of a candidate beside those of its sentence.

    `named` are the numbers of the tokens of the sentence that name somebody or some place: names are no signs.
    """
    yield f"type:{candidate.sub_event_type}"
    tokens = candidate.clause.sentence.tokens
    for at in candidate.clause.members:
        token = tokens[at]
        if at in named or (token.is_capital and at > 0) or not token.text[0].isalpha():
            continue
        for form in beginnings_of(token.lemma):
            yield f"clause:{form}"
    yield from _signs_of_party("doer", candidate.roles.agent)
    yield from _signs_of_party("whom", candidate.roles.patient)
    trigger = candidate.hit.trigger
    yield f"told:{trigger.word}"
    yield f"by:{trigger.frame.name}"
    for cue in candidate.cues:
        yield f"cue:{cue}"
    for name, holds in (
        ("anaphoric", candidate.anaphoric),
        ("presupposed", candidate.presupposed),
        ("definite", candidate.definite),
    ):
        if holds:
            yield f"is:{name}"


def _signs_of_party(side: str, phrase: Phrase | None) -> Iterator[str]:
    if phrase is None:
        yield f"{side}:nobody"
        return
    for name in phrase.classes:
        yield f"{side}:{name}"
    if phrase.actor is not None:
        yield f"{side}:kind {phrase.actor.actor.kind}"
