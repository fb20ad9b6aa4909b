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
_BACK = 4  # tokens from the participle to the group: "condemned by the"
_STOPS = frozenset(",;:.!?()")
_NOT = frozenset({"not", "n't", "never", "no", "niet", "geen", "nooit"})
_BE = frozenset("is are was were be been being zijn werd werden wordt worden waren".split())


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
    """Says whether a verb of denying goes with a group before it in the clause, or with "by" right before the group."""
    behind: list[str] = []
    for token in tokens:
        if token.start < mention.span.end:
            continue
        if token.text in _STOPS or len(behind) == _REACH:
            break
        behind.append(token.lower)
    if holds_phrase(behind, _PHRASES()):
        return True
    if _NOT.isdisjoint(behind) and _BE.isdisjoint(behind) and not _VERBS().isdisjoint(behind):
        return True  # not "did not deny it", "zijn veroordeeld tot celstraf"
    before = [token.lower for token in tokens if token.end <= mention.span.start][-_BACK:]
    at = next((at for at in reversed(range(1, len(before))) if before[at] in by), None)
    return at is not None and before[at - 1] in _VERBS()
