"""Support of which a text tells that only a part is gone, or that a time is past and "today" is otherwise."""

from collections.abc import Iterator, Sequence

from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.party import HARD
from coder.alliances.scene import Backing, Scene
from coder.wordlists import word_list
from coder.words import Token

_NEAR = 7  # tokens before a Dutch verb in which it is told of how many
_AFTER = frozenset({"na", "after", "by"})
_NO_DEGREES = word_list("ties.toml", "no_degrees")  # "side by side", "jaar na jaar"
_CONTRAST = frozenset({"but", "yet", "though"})
_ONLY = frozenset({"only", "merely", "little"})
_HEAD = 3  # tokens at the head of a clause in which "today" stands


def is_partial(tokens: Sequence[Token], scene: Scene) -> bool:
    """Says whether English words tell of a part: "has called half of them home", "cut by a third"."""
    return scene.support.language == "en" and (stands("part", tokens, "en") is not None or _is_one_by_one(tokens))


def _is_one_by_one(tokens: Sequence[Token]) -> bool:
    """Says whether a noun is told twice, so that it goes by degrees: "bataljon na bataljon", "base after base"."""
    return any(
        tokens[at].lower in _AFTER
        and tokens[at - 1].lower == tokens[at + 1].lower
        and tokens[at - 1].is_word
        and tokens[at - 1].lower not in _NO_DEGREES()
        for at in range(1, len(tokens) - 1)
    )


def is_by_degrees(own: Sequence[Token], scene: Scene) -> bool:
    """Says whether the words of a Dutch clause tell that it ends in part or by degrees: "stilaan", "het merendeel van".

    "Geleidelijk" with a perfect tells how it went, and that it is over.
    """
    if scene.support.language != "nl":
        return False
    if stands("partly", own) is not None or _is_one_by_one(own):
        return True
    return field_of("nl").find("slowly", own) is not None and not scene.support.has("perfect", own)


def is_paused(tokens: Sequence[Token], scene: Scene) -> bool:
    """Says whether English words tell that something is only put off: "has suspended the next nine"."""
    return scene.support.language == "en" and stands("paused", tokens, "en") is not None


def is_partly_gone(backing: Backing, scene: Scene) -> bool:
    """Says whether what tells of an end behind a support tells of a part only.

    In Dutch also the words right before its verb, which may stand last: "het merendeel van zijn leger".
    """
    if scene.support.language == "en":
        return is_partial(scene.tokens[backing.trigger :], scene)
    near = scene.tokens[max(backing.first, backing.trigger - _NEAR) :]
    return stands("share", near) is not None or _is_one_by_one(near)


def is_otherwise_now(backing: Backing, scene: Scene) -> bool:
    """Says whether the next clause tells that it is not so today: "...; today they do not even return their calls".

    Rule of composition: what held "for years", "once" or "for two decades" and is set against "today" or "now" with a
    negation or a word for an end has ended.
    """
    if scene.support.language != "en" or stands("span", scene.tokens[: backing.trigger], "en") is None:
        return False
    tokens = scene.tokens
    if backing.noun and stands("turning", tokens[backing.trigger :], "en") is not None:
        return True  # "for twenty years X's paymaster, has turned to Z"
    return any(
        scene.support.has("negation", part) or stands("bygone", part, "en") is not None
        for part in _parts_on_today(backing, scene)
    )


def is_little_now(backing: Backing, scene: Scene) -> bool:
    """Says whether what was given for long is set against words: "armed it for years, yet this time it only said"."""
    if scene.support.language != "en" or stands("span", scene.tokens, "en") is None:
        return False
    return any(
        any(token.lower in _ONLY for token in part)
        and any(scene.speech.verb_at(part, k) is not None for k in range(len(part)))
        and not scene.support.has("negation", part)
        for part in _parts_on_today(backing, scene)
        if {part[0].lower, scene.tokens[_before(part, scene)].lower} & _CONTRAST
    )


def _before(part: Sequence[Token], scene: Scene) -> int:
    """Gives the token before a part of a sentence."""
    return next((k for k, token in enumerate(scene.tokens) if token.start == part[0].start), 1) - 1


def _parts_on_today(backing: Backing, scene: Scene) -> Iterator[Sequence[Token]]:
    """Gives the parts behind a support that open with a word for the present: "but now they", "; today he"."""
    tokens = scene.tokens
    for at in range(backing.trigger + 1, len(tokens) - 1):
        if tokens[at].text not in HARD and tokens[at].text != "," and tokens[at].lower not in {"but", "and"}:
            continue
        end = next((k for k in range(at + 1, len(tokens)) if tokens[k].text in HARD), len(tokens))
        part = tokens[at + 1 : end]
        if stands("nowadays", part[:_HEAD], "en") is not None:
            yield part
