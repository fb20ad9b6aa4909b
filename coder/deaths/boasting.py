"""Dead whom a side says that it killed itself: "the group said it had killed 90 soldiers", "zei dat ze"."""

from collections.abc import Sequence

from coder.deaths.words import DeathWords, Side, TriggerHit
from coder.wordlists import word_list, word_row
from coder.words import Token

_SAID = word_list("telling.toml", "claims")
_SPOKE = word_list("telling.toml", "speaks_of")
_ITSELF = frozenset("it they we its their het ze zij hun zijn haar we wij".split())
_THAT = frozenset({"that", "dat", "weten", "in", "a", "telegram", "statement", "op", "via", "een"})
_COUNTED = word_list("telling.toml", "counts_dead")
_NEAR = 3  # tokens from "was" to "reported"
_SHORT = 14  # tokens
_REACH = 5  # tokens from the verb of saying to who is meant by it
_BE = frozenset("is are was were been wordt worden werd werden zijn".split())
_TO_HAVE = (("te", "hebben"), ("to", "have"))
STATE = word_list("people.toml", "state_forces")
GROUPS = word_list("people.toml", "fighting_groups")
_OTHERS = word_row("people.toml", "other_tellers")
_SEEING = word_list("telling.toml", "witnessing")


def sees_some(tokens: Sequence[Token]) -> bool:
    """Says whether bodies are those alone that somebody saw, or that lie in one hospital."""
    return any(token.lower in _SEEING() for token in tokens)


def is_report(hit: TriggerHit, tokens: Sequence[Token]) -> bool:
    """Says whether a short sentence only gives a number that the reader can place: "het leger sprak van elf doden"."""
    noun = hit.trigger.side is Side.NOUN and len(tokens) <= _SHORT
    return noun and any(token.lower in _SAID() | _SPOKE() | _COUNTED() for token in tokens[: hit.first])


def is_boast(hit: TriggerHit, tokens: Sequence[Token], who: frozenset[str], words: DeathWords) -> bool:
    """Says whether those who tell of the dead say that they killed them themselves, or `who` died is their enemy."""
    return _is_told_by_enemy(tokens, who, words) or _says_it_killed(hit, tokens)


def _is_told_by_enemy(tokens: Sequence[Token], who: frozenset[str], words: DeathWords) -> bool:
    """Says whether an army tells of dead rebels, or rebels of dead soldiers: "de rebellen meldden 60 dode soldaten"."""
    if len(who) != 1:
        return False
    said = next((at for at, token in enumerate(tokens) if token.lower in _SAID() or token.lower in _SPOKE()), 0)
    for token in reversed(tokens[:said]):
        if token.lower in STATE():
            return who == {"fighters"}
        if token.lower in GROUPS() or words.side(token) == "fighters":
            return who == {"forces"}
        if not token.is_word or token.lower.endswith(_OTHERS()):
            return False
    return False


def _says_it_killed(hit: TriggerHit, tokens: Sequence[Token]) -> bool:
    """Says whether "it", "they" or "its fighters" killed by their own word."""
    said = next((at for at, token in enumerate(tokens[: hit.first]) if token.lower in _SAID()), None)
    if said is None:
        return False
    around = [token.lower for token in tokens[said + 1 : hit.last + len(_TO_HAVE[0])]]
    passive = any(token.lower in _BE for token in tokens[max(said - _NEAR, 0) : said])
    if not passive and any(pair in _TO_HAVE for pair in zip(around, around[1:], strict=False)):
        return True
    for at in range(said + 1, min(said + 1 + _REACH, hit.first)):
        if tokens[at].lower in _ITSELF:
            return not _is_passive(tokens, at, hit)
        if tokens[at].lower not in _THAT:
            return False
    return False


def _is_passive(tokens: Sequence[Token], subject: int, hit: TriggerHit) -> bool:
    """Says whether the one who speaks lost the dead: "it said its soldiers were killed", "zijn mannen zijn gedood"."""
    lost = {"was", "were", "been", "werd", "werden", "zijn", "is", "lost", "verloor", "verloren", "died", "omgekomen"}
    return any(token.lower in lost for token in tokens[subject + 1 : hit.last + 1])
