"""What an English main clause makes of a support that only describes its subject: "X, long Y's friend, seems ..."."""

from collections.abc import Sequence

from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.mainclause import Marks, main_clause
from coder.alliances.partial import is_partial
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene
from coder.codebook import AllianceStatus
from coder.kinds import STATES
from coder.mentions import MentionForm
from coder.wordlists import word_list
from coder.words import Token

_HEAD = 4  # tokens at the head of the main clause in which its verb stands
_SEEMING = word_list("en/ties.toml", "seeming")
_BEGINNING = word_list("en/ties.toml", "turning_away")
_JOINING = frozenset("who which that whose whom where and or but because while when although though as".split())
_MARKS = Marks(apposition=12, joining=_JOINING, ending=_JOINING)
_DEED = 7  # tokens of the main clause in which its verb and what belongs to it stand
_GIVING = ("give", "move", "sustain")
_WHEN = frozenset("in after when since last this that for on before during under early late long".split())
_POINTING = frozenset("it them him that this there".split())
_GOODS = ("arms", "money", "people", "backing", "pacts", "shelter")


def turned_in_english(backing: Backing, scene: Scene) -> AllianceStatus | None:
    """Gives what the main clause tells of the support that only describes its subject; None where nothing.

    Rule of composition, as in Dutch (`turnings`): who is introduced by what he does or did for another and then "seems
    to" or "is hinting that" does something that is no support turns away; who has stopped, withdrawn or closed what he
    gave has ended it, and only weakened it where he does so in part.
    """
    main = main_clause(backing, scene, _MARKS)
    if not main or stands("steadfast", main, "en") is not None:
        return None
    field, negated = field_of("en"), scene.support.has("negation", main)
    if any(token.lower in _SEEMING() for token in main[:_HEAD]):
        return None if field.find("hostile", main) is not None else AllianceStatus.WEAKENING
    if any(token.lower in _BEGINNING() for token in main[:_HEAD]) and not negated:
        return AllianceStatus.WEAKENING
    if negated:
        return None
    elsewhere = _is_bare_state(backing.supporters[0]) and any(token.is_capital for token in main)  # "is leaving OPEC"
    if stands("unleaving", main, "en") is None and not elsewhere:
        if stands("thinning", main[:_DEED], "en") is not None:
            return AllianceStatus.WEAKENING
        if _leaves(main):
            return AllianceStatus.ENDED
    if _stops_giving(main, scene):
        return AllianceStatus.ENDED
    if not _is_about_it(main, scene):
        return None
    if field.verb("dwindle", main) is not None:
        return AllianceStatus.WEAKENING
    if field.verb("cease", main[:_HEAD]) is None and field.verb("cancel", main[:_HEAD]) is None:
        return None
    return AllianceStatus.WEAKENING if is_partial(main, scene) else AllianceStatus.ENDED


def _is_bare_state(giver: Party) -> bool:
    """Says whether a state by its name is the giver: that leaves leagues and gone-on talks, its forces leave a war."""
    return giver.actor.kind in STATES and giver.form in {MentionForm.NAME, MentionForm.METONYM}


def _leaves(main: Sequence[Token]) -> bool:
    """Says whether a main clause tells that its subject went: "has gone home", "left in May", not "left no doubt"."""
    at = stands("leaving", main[:_DEED], "en")
    if at is None or main[at].lower != "left":
        return at is not None
    return at + 1 == len(main) or not main[at + 1].is_word or main[at + 1].lower in _WHEN


def _stops_giving(main: Sequence[Token], scene: Scene) -> bool:
    """Says whether a main clause tells that giving stopped, whatever was given: "stopped paying long ago"."""
    field = field_of("en")
    for at in range(min(_HEAD, len(main) - 1)):
        behind = main[at + 1].lower
        if not behind.endswith("ing") or field.verb("cease", main[at : at + 1]) is None:
            continue
        giving = any(verb.name in _GIVING for verb in field.verbs.get(behind, ()))
        rest = main[at + 2 : at + 3]  # "stopped paying long ago", "stopped arming them", not "stopped selling oil to"
        whom = not rest or not rest[0].is_word or rest[0].lower in _WHEN | _POINTING
        if whom and (giving or behind in scene.support.verbs):
            return True
    return False


def _is_about_it(main: Sequence[Token], scene: Scene) -> bool:
    """Says whether a main clause is about what was given, or to whom: "has cut the money", "has dropped him"."""
    field = field_of("en")
    given = any(
        field.noun(token, _GOODS) is not None or scene.support.is_support(main, k) for k, token in enumerate(main)
    )
    return given or any(token.lower in _POINTING for token in main)
