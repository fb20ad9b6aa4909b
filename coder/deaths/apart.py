"""Dead of a deed that the sentence names only as what another answers or follows."""

from collections.abc import Sequence

from coder.answering import answered, followed
from coder.mentions import DeathCount
from coder.passages import Sentence
from coder.records import Span


def is_told_apart(count: DeathCount, sentence: Sentence) -> tuple[Span, bool] | None:
    """Gives the words for the deed that a count of dead belongs to, and whether another answers it.

    None where the count stands in no such words.
    """
    for find, answers in ((answered, True), (followed, False)):
        found = find(sentence.tokens)
        if found is None:
            continue
        begin, end = sentence.tokens[found[0]].start, sentence.tokens[found[1] - 1].end
        if begin < count.trigger.start and count.trigger.end <= end and count.span.start > begin:
            return Span(begin, end), answers
    return None


def owners(deed: Span, answers: bool, told: Sequence[tuple[int, Span]]) -> list[int] | None:
    """Gives the events that begin in the words for a `deed`, by their place; `told` are those of the sentence.

    None where the sentence only follows a deed, and tells no event of its own before it.
    """
    if not answers and not any(span.start < deed.start for _, span in told):
        return None
    return [event for event, span in told if deed.start <= span.start < deed.end]
