"""Whose soldiers fell, told a sentence before: "Two Danish soldiers were killed. One soldier was hit by a bomb"."""

from coder.actors import ActorReading
from coder.events.sidewords import side_words
from coder.kinds import STATES
from coder.mentions import ActorMention
from coder.passages import Document
from coder.records import Span

_BACK = 3  # sentences of the paragraph
_NEXT = 2  # tokens from a state's name to the word for its soldiers


def state_of_soldiers(dead: Span, document: Document, actors: ActorReading) -> ActorMention | None:
    """Gives the state whose soldiers the sentences before `dead` in its paragraph tell of, or None.

    Soldiers without a nationality are those spoken of just before, not those of the country they are in.
    """
    sentence = document.sentence_at(dead.start)
    if sentence is None:
        return None
    soldiers = side_words(document.language).soldiers
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1):
        before = document.sentences[index]
        if before.paragraph != sentence.paragraph:
            break
        for mention in actors.within(before.span):
            if actors.group_of(mention.actor).kind not in STATES:
                continue
            near = [token.lower for token in before.tokens if token.start >= mention.span.start]
            if not soldiers.isdisjoint(near[: _NEXT + len(mention.span.of(document.text).split())]):
                return mention
    return None
