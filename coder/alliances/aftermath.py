"""What a Dutch sentence tells of the support told right before it: "Daar is de klad in gekomen", "Nu niet meer"."""

from collections.abc import Collection, Sequence

from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.meanwhile import JOINING
from coder.alliances.scene import Scene
from coder.codebook import AllianceStatus
from coder.mentions import KnownActor
from coder.words import Token

_DENIED = 3  # tokens before what tells an end in which its negation stands
_THEREWITH = frozenset({"daarmee", "daaraan", "hiermee", "hieraan"})  # wherever: "Volgens X is het daarmee gedaan"
_OPENING = 4  # tokens at the head of a sentence in which a word points back
_POINTING = frozenset(
    "dat dit die deze daar daaraan daarmee daarvan daarin daarop sindsdien sinds inmiddels nu thans intussen "
    "tegenwoordig maar vandaag ook zulke zulk toen".split()
)


def aftermath(scene: Scene, sides: Collection[KnownActor]) -> AllianceStatus | None:
    """Gives whether a sentence tells that the support between `sides`, told before it, waned or ended.

    Rule of composition: a sentence that opens by pointing back, and in which nobody else acts, goes on with what was
    told; a verb that something is over, gone or less then is about that.
    """
    tokens = scene.tokens
    if scene.support.language != "nl" or not tokens or tokens[-1].text == "?":
        return None
    head = [token.lower for token in tokens[:_OPENING]]
    pointing = head[0] in _POINTING or (head[0] == "van" and len(head) > 1 and head[1] in _POINTING)
    pointing = pointing or any(token.lower in _THEREWITH for token in tokens)
    if not pointing and not _is_about_goods(scene):
        return None
    group = scene.actors.group_of
    waned, ended = stands("aftermath_waned", tokens), stands("aftermath_ended", tokens)
    told = waned if waned is not None else ended
    if told is None:
        return None
    last = next((k for k in range(told, len(tokens) - 1) if _goes_on(tokens, k)), len(tokens))
    acting = [p for p in scene.parties if p.first < last and p.preposition is None and not p.owner]
    if any(group(p.actor) not in sides for p in acting):
        return None
    if waned is not None:
        return AllianceStatus.WEAKENING
    if scene.support.has("negation", tokens[max(0, told - _DENIED) : told]):
        return None  # "is het daarmee nog niet gedaan"
    return AllianceStatus.WEAKENING if scene.support.has("hedge", tokens) else AllianceStatus.ENDED


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Says whether another main clause begins: "Daarmee is het gedaan, en Z verandert daar niets aan"."""
    return tokens[at].text == "," and tokens[at + 1].lower in JOINING


def _is_about_goods(scene: Scene) -> bool:
    """Says whether a sentence opens with goods or people told of: "De leveringen druppelen", "De monteurs zijn weg"."""
    head = scene.tokens[:2]
    if len(head) < 2 or head[0].lower not in {"de", "het", "hun", "zijn", "haar"}:
        return False
    return field_of("nl").noun(head[1], ("arms", "money", "people", "backing", "pacts")) is not None
