"""Who denies a part in what happened, or condemns it: no text tells that he did it."""

from collections.abc import Sequence

from coder.actors import ActorReading
from coder.kinds import ARMED_GROUPS
from coder.mentions import ActorMention, KnownActor
from coder.passages import Document
from coder.vocabulary import word_set
from coder.wordlists import holds_phrase, phrase_list, word_list
from coder.words import Token

_VERBS = word_list("telling.toml", "disowning")
_PHRASES = phrase_list("telling.toml", "no_hand_in_it")
_REACH = 9  # tokens from a group to the verb: "heeft in een verklaring elke betrokkenheid ontkend"
_BACK = 4  # tokens from "by" to the group, and from the participle to "by"
_STOPS = frozenset(";:.!?")


def disowners(document: Document, actors: ActorReading) -> frozenset[KnownActor]:
    """Gives the armed groups of a document that deny or condemn something, as subject or behind "by".

    GUIDE.md rule 1: a denied claim is none; who attacks elsewhere in the article is asked of the other groups.
    """
    by = word_set(f"{document.language}/grammar.toml", "agent_prepositions")
    found: set[KnownActor] = set()
    for mention in actors.mentions:
        group = actors.group_of(mention.actor)
        if group.kind not in ARMED_GROUPS or group in found:
            continue
        sentence = document.sentence_at(mention.span.start)
        if sentence is not None and _disowns(mention, sentence.tokens, by):
            found.add(group)
    return frozenset(found)


def _disowns(mention: ActorMention, tokens: Sequence[Token], by: frozenset[str]) -> bool:
    behind: list[str] = []
    for token in tokens:
        if token.start < mention.span.end:
            continue
        if token.text in _STOPS or len(behind) == _REACH:
            break
        behind.append(token.lower)
    if not _VERBS().isdisjoint(behind) or holds_phrase(behind, _PHRASES()):
        return True
    before = [token.lower for token in tokens if token.end <= mention.span.start]
    at = next((at for at in range(len(before) - 1, max(len(before) - 1 - _BACK, -1), -1) if before[at] in by), None)
    return at is not None and not _VERBS().isdisjoint(before[max(at - _BACK, 0) : at])
