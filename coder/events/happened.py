"""Where and when it happened, told in a sentence of its own: "Dat gebeurde zondag in X", "It took place in X"."""

from collections.abc import Mapping, Sequence

from coder.codebook import EVENT_TYPE_OF, EventType, PlaceKind
from coder.dates import date_for
from coder.events.draft import Draft
from coder.events.localities import is_usable, placed, vagueness
from coder.events.phrase import Phrase
from coder.mentions import DateMention
from coder.passages import Document, Sentence
from coder.vocabulary import word_set
from coder.wordlists import word_list

_SENTENCES_BACK = 2
_THIS = frozenset("dat dit it this that".split())
_ARTICLES = frozenset("de het the".split())
_IT = word_list("deeds.toml", "what_happened")
_HAPPENED = word_list("deeds.toml", "happened")
_WAS = frozenset({"was", "waren", "were"})  # "De explosie was gisteravond in X"
_TOOK_PLACE = ({"vond", "plaats"}, {"vonden", "plaats"}, {"speelde", "af"}, {"took", "place"})
_WITH_THAT = frozenset("daarbij hierbij erbij".split())
_COMERS = word_list("people.toml", "comers")
_CAME = word_list("movement.toml", "came")
_HARMED = word_list("fate.toml", "harmed")
_IN = frozenset("in near bij at".split())
_SUSPECTS = word_list("people.toml", "suspects")
_SEIZED = word_list("fate.toml", "held")
_ANOTHER = word_list("deeds.toml", "on_another_day")
_TOLD_WHERE = word_list("deeds.toml", "told_where")
_APART = 3  # sentences
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
        if draft is None or sentence.index in last:
            continue
        came = EVENT_TYPE_OF[draft.sub_event_type] is not EventType.STRATEGIC_DEVELOPMENTS and _goes_on(sentence)
        if not _takes_up(sentence) and not came and not (_is_hit_there(sentence) and _is_wide(draft)):
            continue
        usable = [p for p in phrases[sentence.index] if is_usable(p, "", prepositions) and not vagueness(p)]
        if usable and _is_open(draft):
            draft.place = placed(usable[0], RULE, True)
        day = date_for(sentence.span, document, dates)
        open_day = not draft.date.rule.startswith("own") or draft.date.reporting
        open_day = open_day or (draft.date.precision > day.precision and draft.date.date_start <= day.event_date)
        if open_day and day.anchored and not day.reporting and day.rule.startswith("own"):
            draft.date = day


def _is_open(draft: Draft) -> bool:
    """Says whether the draft's own clause names no place that was acted on."""
    return draft.place is None or draft.place.rule != _ACTED_ON


def _is_wide(draft: Draft) -> bool:
    """Says whether the draft was struck from afar, at no more than a region or a country."""
    mention = draft.place.mention if draft.place is not None else None
    afar = EVENT_TYPE_OF[draft.sub_event_type] is EventType.EXPLOSIONS
    return afar and (mention is None or mention.country_only or mention.place.kind is PlaceKind.REGION)


def _is_hit_there(sentence: Sentence) -> bool:
    """Says whether a sentence opens with a place and tells who was harmed there: "In Sderot raakten vijf gewond"."""
    opening, words = sentence.tokens[0].lemma, {token.lemma for token in sentence.tokens}
    return opening in _IN and bool(words & _HARMED()) and not words & _ANOTHER()


def _goes_on(sentence: Sentence) -> bool:
    """Says whether a sentence tells what came of the deed, or how its doers came: "Daarbij kwamen gisteravond ..."."""
    words = [token.lemma for token in sentence.tokens]
    if words[0] in _WITH_THAT:
        return True
    comers = words[0] in _COMERS() or (words[0] in _ARTICLES and words[1:2] and words[1] in _COMERS())
    return bool(comers) and not _CAME().isdisjoint(words) and _ANOTHER().isdisjoint(words)


def _takes_up(sentence: Sentence) -> bool:
    """Says whether a sentence tells when or where what was told before it happened."""
    first, second = (token.lemma for token in (*sentence.tokens, *sentence.tokens)[:2])
    words = {token.lemma for token in sentence.tokens}
    seized = first in _ARTICLES and second in _SUSPECTS() and not words.isdisjoint(_SEIZED())
    if seized:
        return words.isdisjoint(_ANOTHER())
    if first not in _THIS and not (first in _ARTICLES and second in _IT()):
        return False
    happened = bool(words & _HAPPENED()) or any(both <= words for both in _TOOK_PLACE)
    third = sentence.tokens[2].lemma if len(sentence.tokens) > 2 else ""
    return (happened or third in _WAS) and not words & _ANOTHER()


def happens_there(new: Draft, old: Draft) -> bool:
    """Says whether a sentence only tells in which town of a region it was: "The attack took place in X"."""
    candidate, place = new.candidate, old.place
    if candidate.hit.trigger.is_verb or not candidate.definite:
        return False
    kind = place.mention.place.kind if place is not None and place.mention is not None else None
    wide = kind in {None, PlaceKind.REGION, PlaceKind.NATURAL}
    here = new.names_place
    same = EVENT_TYPE_OF[new.sub_event_type] is EVENT_TYPE_OF[old.sub_event_type]
    near = 0 < new.sentence - old.sentence <= _APART
    return near and wide and here and same and any(t.lemma in _TOLD_WHERE() for t in candidate.clause.tokens)
