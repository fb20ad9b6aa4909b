"""Since when somebody backs somebody: the year, month or day of "sinds 2014", "since March 2015"."""

from bisect import bisect_left

from coder.alliances.scene import Scene
from coder.mentions import DateMention
from coder.passages import Sentence


def began_when(sentence: Sentence, scene: Scene, dates: tuple[DateMention, ...], text: str) -> str | None:
    """Gives since when: the year, month or day of "sinds 2014", "since March 2015"; `dates` in reading order."""
    first = bisect_left(dates, sentence.span.start, key=lambda mention: mention.span.start)
    for mention in dates[first : first + len(scene.tokens)]:
        if not mention.span.within(sentence.span):
            break
        words = mention.span.of(text).lower().split()
        before = [token.lower for token in scene.tokens if token.end <= mention.span.start][-1:]
        if not scene.support.words["since"] & {*words[:1], *before}:
            continue
        start = mention.date_start
        bare_year = all(word in scene.support.words["since"] or (word.isdigit() and len(word) == 4) for word in words)
        if bare_year:
            return start[:4]
        return start if mention.precision == 1 else start[:7]
    return None
