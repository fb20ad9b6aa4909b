"""What a Dutch main clause makes of a support that only describes its subject: "X, lang de vriend van Y, lijkt"."""

from collections.abc import Sequence

from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.mainclause import Marks, main_clause
from coder.alliances.scene import Backing, Scene
from coder.alliances.seemings import turned_in_english
from coder.alliances.untilthen import is_in_past
from coder.codebook import AllianceStatus
from coder.wordlists import word_list
from coder.words import Token

_SEEMING = word_list("nl/ties.toml", "seeming")
_BEGINNING = word_list("nl/ties.toml", "beginning")
_POINTING = frozenset("daar daaraan daarmee er ermee eraan hem hen haar hun ze dat".split())
_JOINING = frozenset("die dat wier wiens waar waarvan waarmee waarop waarna en of maar omdat terwijl hoewel".split())
_ENDING = frozenset("die dat maar omdat terwijl en want zodat".split())
_MARKS = Marks(apposition=9, joining=_JOINING, ending=_ENDING)
_SHARES = frozenset({"aandeel", "rol", "invloed", "inbreng", "bijdrage", "aanwezigheid"})
_DOING = frozenset({"doet", "doen", "deed", "deden", "gedaan"})
_WEAK_PAST = 8  # letters of "bewapenden", which is no "zenden"
_NO_MORE = 3  # tokens of "niet meer", "niet langer", "nu niet meer"
_GOODS = ("arms", "money", "people", "backing", "pacts", "shelter")


def turned(backing: Backing, scene: Scene) -> AllianceStatus | None:
    """Gives what the main clause tells of the support that only describes its subject; None where nothing.

    Rule of composition: who is introduced by what he does or did for another, and then "seems to" or "begins to"
    do something that is no support, turns away; whoever has stopped, withdrawn or closed what he gave, or put an end
    "to that", has ended it, and only weakened it where he does so by degrees or in part.
    """
    if scene.support.language != "nl":
        return turned_in_english(backing, scene)
    main = main_clause(backing, scene, _MARKS)
    if not main or stands("steadfast", main) is not None:
        return None
    head = main[0].lower
    seeming = next((t.lower for t in main if t.lower in _SEEMING()), head if head in _BEGINNING() else "")
    if seeming and not scene.support.has("negation", main):
        violent = field_of("nl").find("hostile", main) is not None
        return None if violent else AllianceStatus.WEAKENING
    if stands("penalty", main) is not None and backing.status is AllianceStatus.ACTIVE:
        return None if scene.support.has("negation", main) else AllianceStatus.WEAKENING
    if _does_so_no_more(main):
        return AllianceStatus.ENDED
    if stands("aloof", main) is not None and _was(backing, scene):
        return AllianceStatus.WEAKENING  # "kiest geen kant", of whom he armed
    field = field_of("nl")
    if scene.support.has("negation", [t for t in main if t.lower not in {"meer", "zonder"}]):
        return None
    if stands("vacated", main) is not None and any(field.noun(token, ("shelter",)) for token in main):
        return AllianceStatus.ENDED
    if scene.support.has("waning", main):
        return AllianceStatus.WEAKENING  # "houdt de hand op de knip"
    goods = any(field.noun(token, _GOODS) is not None or token.lower in _SHARES for token in main)
    shut = field.find("tap", main) is not None and field.find("shutting", main) is not None
    idle = scene.support.has("parting", main)
    if not goods and not shut and not idle and not any(token.lower in _POINTING for token in main):
        return None
    if field.verb("dwindle", main) is not None:
        return AllianceStatus.WEAKENING
    ended = field.verb("cease", main) is not None or stands("ending", main) is not None
    if not ended and not shut and not idle:
        return None
    partly = stands("partly", main) is not None or field.find("slowly", main) is not None
    return AllianceStatus.WEAKENING if partly else AllianceStatus.ENDED


def _was(backing: Backing, scene: Scene) -> bool:
    """Says whether a support is told in the past, also by a form like a participle: "die X bewapenden"."""
    word = scene.tokens[backing.trigger].lower
    return is_in_past(backing, scene) or (word.endswith("enden") and len(word) >= _WEAK_PAST)


def _does_so_no_more(main: Sequence[Token]) -> bool:
    """Says whether who helped no longer does "that": "doet dat al jaren niet meer"."""
    words = [token.lower for token in main]
    if "dat" not in words or _DOING.isdisjoint(words) or "niet" not in words:
        return False
    behind = words[words.index("niet") + 1 :][:_NO_MORE]
    return "meer" in behind or "langer" in behind or ("sindsdien" in words and "gedaan" in behind)
