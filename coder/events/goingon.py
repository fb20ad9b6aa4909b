"""Rules by which a draft goes on with the event of one before it: what the same people did next, whom a blow hit."""

from coder.events.draft import Draft
from coder.events.mobs import is_shot_at_riot, killed_by_crowd, shot_at_rally
from coder.events.onebout import is_same_bout, takes_away_crowd
from coder.events.tellings import (
    flies_flag_there,
    is_carried_to_death,
    kills_those_there,
    settles_what_was_talked_of,
    takes_prisoners,
    turns_violent,
)
from coder.events.whatwasstruck import was_damaged

_LATER = (flies_flag_there, kills_those_there, was_damaged, is_same_bout, takes_away_crowd, is_shot_at_riot)
_IN_SENTENCE = (
    *(settles_what_was_talked_of, is_carried_to_death, takes_prisoners, turns_violent, killed_by_crowd, shot_at_rally),
    *_LATER,
)
"""Whether a draft goes on with the event of one before it: in its sentence, and by fewer of these in a later one."""


def goes_on_with(new: Draft, old: Draft) -> bool:
    """Says whether a rule takes a draft to go on with the event of an older one; a plain loop: asked for most pairs."""
    for rule in _IN_SENTENCE if new.sentence == old.sentence else _LATER:
        if rule(new, old):
            return True
    return False
