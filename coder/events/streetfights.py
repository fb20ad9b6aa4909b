"""Clashes whose other side is the crowd told of around them: "raakten gewond bij botsingen met ordetroepen"."""

from collections.abc import Mapping, Sequence

from coder.clause import Clause
from coder.events.manner import Manner
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.passages import Document
from coder.triggers import Hit

_CROWDS = ("protesters", "rioters", "crowd", "demonstration")
_LOOK_BACK = 2  # sentences of the paragraph before the one of the clash


def crowd_of_clash(
    document: Document,
    clause: Clause,
    hit: Hit,
    roles: Roles,
    phrases: Mapping[int, Sequence[Phrase]],
    manner: Manner,
) -> frozenset[str]:
    """Says that demonstrators are the other side of a clash that names the forces of one state alone.

    ACLED codebook, Riots: demonstrators who clash with police are a *Violent demonstration*; one state does not fight
    itself. The crowd stands in the sentence or just before it in the paragraph.
    """
    if hit.trigger.frame.name != "clash":
        return frozenset()
    sides = [phrase for phrase in (roles.agent, roles.patient, *roles.partners) if phrase is not None]
    fighting = [phrase for phrase in phrases[clause.sentence.index] if phrase.is_a("armed", "state", "foreign")]
    if not sides or any(not phrase.is_a("state", "owner") for phrase in (*sides, *fighting)):
        return frozenset()
    if len({phrase.actor.actor.name for phrase in (*sides, *fighting) if phrase.actor is not None}) > 1:
        return frozenset()
    here = clause.sentence.index
    around = [
        index
        for index in range(max(here - _LOOK_BACK, 0), here + 1)
        if document.sentences[index].paragraph == clause.sentence.paragraph
    ]
    told = any(phrase.is_a(*_CROWDS) for index in around for phrase in phrases[index])
    told = told or any("protest" in manner.signs(document.sentences[index]) for index in around)
    return frozenset({"protesters"}) if told else frozenset()
