"""What an English main clause makes of a support that only describes its subject: "X, long Y's friend, seems ..."."""

from collections.abc import Sequence

from coder.alliances.asides import is_aside
from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.partial import is_partial
from coder.alliances.party import HARD
from coder.alliances.scene import Backing, Scene
from coder.codebook import AllianceStatus
from coder.wordlists import word_list
from coder.words import Token

_APPOSITION = 12  # tokens between a comma and the noun of an apposition
_CLOSING = 24  # tokens behind the support in which the comma before the main verb stands
_HEAD = 4  # tokens at the head of the main clause in which its verb stands
_SEEMING = word_list("en/ties.toml", "seeming")
_BEGINNING = word_list("en/ties.toml", "turning_away")
_JOINING = frozenset("who which that whose whom where and or but because while when although though as".split())
_POINTING = frozenset("it them him that this there".split())
_GOODS = ("arms", "money", "people", "backing", "pacts", "shelter")


def turned_in_english(backing: Backing, scene: Scene) -> AllianceStatus | None:
    """Gives what the main clause tells of the support that only describes its subject; None where nothing.

    Rule of composition, as in Dutch (`turnings`): who is introduced by what he does or did for another and then "seems
    to" or "is hinting that" does something that is no support turns away; who has stopped, withdrawn or closed what he
    gave has ended it, and only weakened it where he does so in part.
    """
    main = _main_clause(backing, scene)
    if not main or stands("steadfast", main, "en") is not None:
        return None
    field, negated = field_of("en"), scene.support.has("negation", main)
    if any(token.lower in _SEEMING() for token in main[:_HEAD]):
        return None if field.find("hostile", main) is not None else AllianceStatus.WEAKENING
    if any(token.lower in _BEGINNING() for token in main[:_HEAD]) and not negated:
        return AllianceStatus.WEAKENING
    if negated or not _is_about_it(main, scene):
        return None
    if field.verb("dwindle", main) is not None:
        return AllianceStatus.WEAKENING
    if field.verb("cease", main[:_HEAD]) is None and field.verb("cancel", main[:_HEAD]) is None:
        return None
    return AllianceStatus.WEAKENING if is_partial(main, scene) else AllianceStatus.ENDED


def _is_about_it(main: Sequence[Token], scene: Scene) -> bool:
    """Says whether a main clause is about what was given, or to whom: "has cut the money", "has dropped him"."""
    field = field_of("en")
    given = any(
        field.noun(token, _GOODS) is not None or scene.support.is_support(main, k) for k, token in enumerate(main)
    )
    return given or any(token.lower in _POINTING for token in main)


def _main_clause(backing: Backing, scene: Scene) -> Sequence[Token]:
    """Gives the words of the main clause where the support stands in an aside behind its subject."""
    relative, tokens = scene.relative(backing.trigger), scene.tokens
    if relative is not None:
        own = relative.antecedent is not None and scene.parties[relative.antecedent] in backing.supporters
        if not own:
            return ()
        begin = relative.end
        if begin < len(tokens) and tokens[begin].text not in HARD and tokens[begin].text != ",":
            return tokens[begin : _end(tokens, begin)]  # "those who armed him are packing up"
    elif not backing.noun or not is_aside(backing, scene, _APPOSITION):
        return ()
    for position in range(backing.trigger + 1, min(len(tokens) - 1, backing.trigger + _CLOSING)):
        if tokens[position].text in HARD:
            return ()
        if tokens[position].text == "," and tokens[position + 1].lower not in _JOINING:
            return tokens[position + 1 : _end(tokens, position + 1)]
    return ()


def _end(tokens: Sequence[Token], begin: int) -> int:
    for position in range(begin, len(tokens)):
        if tokens[position].text in HARD:
            return position
        behind = tokens[position + 1].lower if position + 1 < len(tokens) else ""
        if tokens[position].text == "," and behind in _JOINING:
            return position
    return len(tokens)
