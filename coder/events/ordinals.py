"""Dutch ordinals that take up one of the weapons told of before: "de vijftiende sloeg in", "een derde werd geraakt"."""

from collections.abc import Sequence

from coder.conjugation import FormTag
from coder.triggers import TriggerIndex
from coder.words import Token

_COUNTED = frozenset(
    "twee vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"
    " twintig dertig laat".split()
)
_ALONE = frozenset("één eentje rest overige eerste tweede derde".split())
_PASSIVE = frozenset({"werd", "werden", "is"})


def is_one_of_them(tokens: Sequence[Token], at: int, index: TriggerIndex) -> bool:
    """Says whether a word right before its verb stands for one of several things told of; `index` knows the verbs."""
    word, behind = tokens[at].lemma, tokens[at + 1].lemma if at + 1 < len(tokens) else ""
    ordinal = word.endswith(("de", "ste")) and word.removesuffix("de").removesuffix("ste") in _COUNTED
    if not ordinal and word not in _ALONE:
        return False
    return behind in _PASSIVE or index.verb_tag(behind) in {FormTag.PAST, FormTag.PRESENT}
