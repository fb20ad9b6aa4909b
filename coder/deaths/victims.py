"""Victims counted as the object of a verb that kills, where no word of deaths.toml stands by: "butchered 50 people"."""

from collections.abc import Sequence

from coder.deaths.counted import number_of
from coder.deaths.joining import is_joined, joined_before
from coder.deaths.people import counted_people
from coder.deaths.words import death_words
from coder.mentions import DeathCount
from coder.passages import Sentence
from coder.records import Span


def victims_of(
    sentence: Sentence, language: str, verb: tuple[int, int], victims: tuple[int, int], persons: Sequence[Span]
) -> DeathCount | None:
    """Gives the dead of a verb that kills by its object: the people counted there, and those joined to them by "and".

    `verb` and `victims` are the first and last token of each, `persons` where persons are named. A plural without a
    number is no count, nor is what stands at the verb's other side for want of one at its own.
    """
    tokens = sentence.tokens
    words = death_words(language)
    here = [span for span in persons if span.within(sentence.span)]
    people = counted_people(tokens, words, here, frozenset({verb[0]}))
    at = next((k for k, c in enumerate(people) if c.first <= victims[1] and victims[0] < c.last), None)
    if at is None:
        return None
    group = joined_before(people, at, tokens, words)
    for counted in people[at + 1 :]:
        if not is_joined(tokens[group[-1].last : counted.first], group[-1], counted, words):
            break
        group.append(counted)
    total = number_of(group)
    if words.has("rates", tokens) or (total.vague and (words.has("sums", tokens) or words.has("totals", tokens))):
        return None  # of years or of a war
    span = Span(tokens[group[0].first].start, tokens[group[-1].last - 1].end)
    trigger = Span(tokens[verb[0]].start, tokens[verb[1]].end)
    return DeathCount(
        span,
        trigger,
        total.low,
        total.best,
        total.high,
        vague=total.vague,
        claimed=False,
        other=False,
        rule="whom the verb kills",
    )
