"""Where and when it happened, told in a sentence of its own: "Dat gebeurde zondag in X", "It took place in X"."""

from collections.abc import Mapping, Sequence

from coder.dates import date_for
from coder.events.draft import Draft
from coder.events.localities import is_usable, placed, vagueness
from coder.events.phrase import Phrase
from coder.mentions import DateMention
from coder.passages import Document, Sentence
from coder.vocabulary import word_set

_SENTENCES_BACK = 2
_THIS = frozenset("dat dit it this that".split())
_ARTICLES = frozenset("de het the".split())
_IT = frozenset(
    "aanval aanslag incident ontvoering moord schietpartij geweld explosie ontploffing bloedbad slachtoffers botsing"
    " botsingen gevechten beschieting attack shooting bombing blast explosion killing killings violence clash clashes"
    " raid massacre kidnapping abduction strike ambush victims".split()
)
_HAPPENED = frozenset("gebeurde gebeurden voltrok vielen plaatsvond happened occurred unfolded".split())
_TOOK_PLACE = ({"vond", "plaats"}, {"vonden", "plaats"}, {"speelde", "af"}, {"took", "place"})
_ANOTHER = frozenset("ook eerder vaker nog also previously earlier similar not niet".split())
_ACTED_ON = "the place acted on"
RULE = "a sentence that tells where it happened"


def place_where_told(
    drafts: Sequence[Draft], document: Document, phrases: Mapping[int, tuple[Phrase, ...]], dates: Sequence[DateMention]
) -> None:
    """Gives drafts the place and the day that a sentence behind them tells of "it"; `phrases` by sentence number.

    A town takes the place of what was read beside the deed, unless it is what was acted on; a day that of one that the
    deed's own sentence does not tell.
    """
    prepositions = word_set(f"{document.language}/grammar.toml", "place_prepositions")
    last = {draft.sentence: draft for draft in drafts}  # of each sentence; drafts stand in reading order
    for sentence in document.sentences:
        told = (last[index] for back in range(1, _SENTENCES_BACK + 1) if (index := sentence.index - back) in last)
        draft = next(told, None)
        if draft is None or sentence.index in last or not _takes_up(sentence):
            continue
        usable = [p for p in phrases[sentence.index] if is_usable(p, "", prepositions) and not vagueness(p)]
        if usable and _is_open(draft):
            draft.place = placed(usable[0], RULE, True)
        day = date_for(sentence.span, document, dates)
        if not draft.date.rule.startswith("own") and day.anchored and day.rule.startswith("own"):
            draft.date = day


def _is_open(draft: Draft) -> bool:
    """Says whether the draft's own clause names no place that was acted on."""
    return draft.place is None or draft.place.rule != _ACTED_ON


def _takes_up(sentence: Sentence) -> bool:
    """Says whether a sentence tells when or where what was told before it happened."""
    first, second = (token.lemma for token in (*sentence.tokens, *sentence.tokens)[:2])
    words = {token.lemma for token in sentence.tokens}
    if first not in _THIS and not (first in _ARTICLES and second in _IT):
        return False
    happened = bool(words & _HAPPENED) or any(both <= words for both in _TOOK_PLACE)
    return happened and not words & _ANOTHER
