"""Aircraft that a text tells to be fired at or brought down: they are struck, and are not what strikes."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.triggers import Hit
from coder.wordlists import word_list, word_row
from coder.words import Token

_AIR = "air"
_AT_SOMETHING = frozenset({"shoot", "fire_at", "attack", "hit", "ambush", "ambushed", "under_fire", "raid", "shell"})
_BRINGING_DOWN = "shoot_down"  # its frame itself asks what was brought down
_CREWED = word_row("things.toml", "crewed_aircraft")
_DOWNED = word_list("deeds.toml", "brought_down")
_DOWN = frozenset({"down", "neer"})
_SENT_DOWN = word_list("deeds.toml", "sends_down")
_FROM = frozenset("from by with aboard of via vanuit vanaf uit met door van".split())
_HEAD = 3  # tokens of "transport helicopter" from where the cue begins
_BEFORE = 3  # tokens of "from a low-flying" before it


def without_targets(
    cues: Sequence[tuple[str, int]], clause: Clause, hit: Hit, roles: Roles
) -> Sequence[tuple[str, int]]:
    """Gives the cues (group and token) of a sentence without the aircraft that are fired at or brought down there.

    ACLED codebook: an air strike is what aircraft do; who fires at one engages its crew.
    """
    if all(group != _AIR for group, _ in cues) or hit.trigger.frame.name == _BRINGING_DOWN:
        return cues
    tokens = clause.sentence.tokens
    struck, downed = _struck(tokens, hit, roles.patient), _tells_of_downing(tokens)
    if not struck and not downed:
        return cues
    return [(group, at) for group, at in cues if group != _AIR or not _is_target(tokens, at, struck, downed=downed)]


def _struck(tokens: Sequence[Token], hit: Hit, patient: Phrase | None) -> range:
    """Gives the tokens of what a deed is done to; the end of a compound belongs to who does it: "DAG-heli's"."""
    if patient is None or hit.trigger.frame.name not in _AT_SOMETHING:
        return range(0)
    ends_compound = patient.begin > 0 and tokens[patient.begin - 1].text == "-"
    return range(0) if ends_compound else range(patient.begin, patient.last + 1)


def _is_target(tokens: Sequence[Token], at: int, struck: range, *, downed: bool) -> bool:
    """Says whether the aircraft that begins at a token is `struck`, or the one of a sentence of one `downed`."""
    head = next((k for k in range(at, min(at + _HEAD, len(tokens))) if tokens[k].lemma.endswith(_CREWED())), None)
    if head is None:
        return False
    if head in struck:
        return True
    return downed and not any(token.lemma in _FROM for token in tokens[max(at - _BEFORE, 0) : at])


def _tells_of_downing(tokens: Sequence[Token]) -> bool:
    """Says whether a sentence tells that something was brought down: "shot down", "haalden een toestel neer"."""
    words = {token.lemma for token in tokens}
    return not words.isdisjoint(_DOWNED()) or (not words.isdisjoint(_DOWN) and not words.isdisjoint(_SENT_DOWN()))
