"""Which band an English text means by a part of its name or by its people: "the Belt", "the Kurds"."""

from collections.abc import Mapping, Sequence

from coder.actors import ActorReading
from coder.actors.states import peoples
from coder.kinds import ARMED_GROUPS
from coder.mentions import ActorMention, KnownActor, MentionForm
from coder.passages import Document
from coder.words import Token

_LED = "-led"
_SHORTEST = 4  # letters that a part of a name, or what a people and its adjective share, has at least
_REACH = 24  # letters before a name in which the adjective of its people stands
_ENDINGS = ("ish", "ian", "ans", "an", "is", "i", "s")


def nicknames(document: Document, actors: ActorReading) -> Mapping[str, KnownActor]:
    """Gives the bands of an English text by the words it may call them by.

    Rule of the language: once a name was told, "the" and a word of it will do; a band that was called Kurdish is "the
    Kurds". A word that fits two bands means neither.

    Args:
        document: the text.
        actors: its actors.

    Returns:
        Each such word in lower case with its band.
    """
    found: dict[str, set[KnownActor]] = {}
    for mention in actors.mentions:
        group = actors.group_of(mention.actor)
        if mention.form is not MentionForm.NAME or group.kind not in ARMED_GROUPS or mention.actor != group:
            continue
        for word in _words(mention, document.text):
            found.setdefault(word, set()).add(group)
    return {word: next(iter(groups)) for word, groups in found.items() if len(groups) == 1}


def nicknamed(tokens: Sequence[Token], index: int, names: Mapping[str, KnownActor]) -> ActorMention | None:
    """Gives the band that the capitalised word at `index` behind "the" means, if no other capital stands beside it."""
    token = tokens[index]
    if not names or not index or not token.is_capital or tokens[index - 1].lower != "the":
        return None
    if index + 1 < len(tokens) and (tokens[index + 1].is_capital or tokens[index + 1].text == "-"):
        return None
    actor = names.get(token.lower) or (names.get(_stem(token.lower)) if token.lower.endswith("s") else None)
    return ActorMention(token.span, token.span, actor, MentionForm.NAME) if actor is not None else None


def _words(mention: ActorMention, text: str) -> list[str]:
    """Gives the words of a name with a capital, and the stem of the adjective of a people before it."""
    inside = [word for word in mention.head.of(text).split() if word[:1].isupper()]
    before = text[max(0, mention.head.start - _REACH) : mention.head.start].split()[-2:]
    adjectives = [word.removesuffix(_LED).lower() for word in (*before, *inside) if word[:1].isupper()]
    stems = [_stem(word) for word in adjectives if word.endswith(_ENDINGS)]
    return [word for word in (*(word.lower() for word in inside), *stems) if len(word) >= _SHORTEST]


def _stem(word: str) -> str:
    """Gives what a people and its adjective share: "kurds", "kurdish"; nothing where the people has a state."""
    if word in peoples("en") or f"{word}s" in peoples("en"):
        return ""
    return next((word.removesuffix(end) for end in _ENDINGS if word.endswith(end)), word)
