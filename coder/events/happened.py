"""Where and when it happened, told in a sentence of its own: "Dat gebeurde zondag in X", "It took place in X"."""

from collections.abc import Mapping, Sequence

from coder.codebook import EVENT_TYPE_OF, EventType, PlaceKind
from coder.dates import date_for
from coder.events.draft import Draft
from coder.events.localities import is_usable, placed, vagueness
from coder.events.phrase import Phrase
from coder.functionwords import DEFINITE
from coder.mentions import DateMention
from coder.passages import Document, Sentence
from coder.vocabulary import word_set
from coder.wordlists import word_list

_SENTENCES_BACK = 2
_FURTHER_BACK = 8  # sentences
_OPENING = 3  # tokens: article, adjective, noun
_THIS = frozenset("dat dit it this that".split())
_IT = word_list("deeds.toml", "what_happened")
_HAPPENED = word_list("deeds.toml", "happened")
_WAS = frozenset({"was", "waren", "were"})  # "De explosie was gisteravond in X"
_TOOK_PLACE = ({"vond", "plaats"}, {"vonden", "plaats"}, {"speelde", "af"}, {"deed", "voor"}, {"took", "place"})
_WITH_THAT = frozenset("daarbij hierbij erbij".split())
_COMERS = word_list("people.toml", "comers")
_CAME = word_list("movement.toml", "came")
_HARMED = word_list("fate.toml", "harmed")
_IN = frozenset("in near bij at".split())
_SUSPECTS = word_list("people.toml", "suspects")
_SEIZED = word_list("fate.toml", "held")
_ANOTHER = word_list("deeds.toml", "on_another_day")
_TARGETS = frozenset({"target", "doelwit", "doel", "scene", "toneel"})
_TO, _OTHERS = "te", frozenset({"another", "other", "second", "andere", "ander", "tweede"})
_SOMETHING = frozenset("a an the een de het".split())
_TARGET_HEAD = 8  # tokens of "Doelwit van de aanval was"
_TOLD_WHERE = word_list("deeds.toml", "told_where")
_AT_WORK = word_list("deeds.toml", "at_work")
_BUSY = 6  # tokens of "The four officers had been guarding"
_AWAY = frozenset({"to", "into", "towards", "naar", "richting"})
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
        draft = next(told, None) or _named_before(sentence, drafts)
        if draft is None or sentence.index in last:
            continue
        came = EVENT_TYPE_OF[draft.sub_event_type] is not EventType.STRATEGIC_DEVELOPMENTS and _goes_on(sentence)
        busy = sentence.index - draft.sentence == 1 and _is_wide_place(draft) and _was_busy(sentence)
        if not _takes_up(sentence) and not came and not (_is_hit_there(sentence) and _is_wide(draft)) and not busy:
            continue
        found = [p for p in phrases[sentence.index] if is_usable(p, "", prepositions)]
        found = [p for p in found if p.preposition not in _AWAY] if busy else found
        usable = [p for p in found if not vagueness(p)] or (found if draft.is_placeless else [])
        if usable and _is_open(draft):
            draft.place = placed(usable[0], RULE, True)
        day = date_for(sentence.span, document, dates)
        open_day = not draft.date.rule.startswith("own") or draft.date.reporting
        open_day = open_day or (draft.date.precision > day.precision and draft.date.date_start <= day.event_date)
        if open_day and day.anchored and not day.reporting and day.rule.startswith("own"):
            draft.date = day


def _named_before(sentence: Sentence, drafts: Sequence[Draft]) -> Draft | None:
    """Gives the first draft of the text before that is told by the noun taken up: "De hinderlaag vond plaats in X".

    Only one that is told of no town so far.
    """
    noun = _noun_taken_up(sentence)
    if noun is None or not _takes_up(sentence):
        return None
    for draft in drafts:
        near = 0 < sentence.index - draft.sentence <= _FURTHER_BACK
        words = draft.candidate.clause.sentence.tokens
        if near and _is_wide_place(draft) and any(token.lemma.endswith(noun) for token in words):
            return draft
    return None


def _noun_taken_up(sentence: Sentence) -> str | None:
    """Gives the noun of what happened that opens a sentence behind its article."""
    if len(sentence.tokens) < _OPENING or sentence.tokens[0].lemma not in DEFINITE:
        return None
    return next((token.lemma for token in sentence.tokens[1:_OPENING] if token.lemma in _IT()), None)


def _is_wide_place(draft: Draft) -> bool:
    """Says whether a draft is told of no place, of a country or of a region."""
    mention = draft.place.mention if draft.place is not None else None
    return mention is None or mention.country_only or mention.place.kind is PlaceKind.REGION


def _is_open(draft: Draft) -> bool:
    """Says whether the draft's own clause names no place that was acted on."""
    return draft.place is None or draft.place.rule != _ACTED_ON


def _is_wide(draft: Draft) -> bool:
    """Says whether the draft was struck from afar, at no more than a region or a country."""
    return EVENT_TYPE_OF[draft.sub_event_type] is EventType.EXPLOSIONS and _is_wide_place(draft)


def _is_hit_there(sentence: Sentence) -> bool:
    """Says whether a sentence opens with a place and tells who was harmed there: "In Sderot raakten vijf gewond"."""
    opening, words = sentence.tokens[0].lemma, {token.lemma for token in sentence.tokens}
    return opening in _IN and bool(words & _HARMED()) and not words & _ANOTHER()


def _goes_on(sentence: Sentence) -> bool:
    """Says whether a sentence tells what came of the deed, or how its doers came: "Daarbij kwamen gisteravond ..."."""
    words = [token.lemma for token in sentence.tokens]
    if words[0] in _WITH_THAT:
        return True
    comers = words[0] in _COMERS() or (words[0] in DEFINITE and words[1:2] and words[1] in _COMERS())
    return bool(comers) and not _CAME().isdisjoint(words) and _ANOTHER().isdisjoint(words)


def _was_busy(sentence: Sentence) -> bool:
    """Says whether a sentence tells what those who were struck were doing: "The officers were guarding road works"."""
    words = [token.lemma for token in sentence.tokens[:_BUSY]]
    return len(words) > 1 and words[0] in DEFINITE and not _AT_WORK().isdisjoint(words[2:])


def _takes_up(sentence: Sentence) -> bool:
    """Says whether a sentence tells when or where what was told before it happened."""
    first, second = (token.lemma for token in (*sentence.tokens, *sentence.tokens)[:2])
    words = {token.lemma for token in sentence.tokens}
    seized = first in DEFINITE and second in _SUSPECTS() and not words.isdisjoint(_SEIZED())
    if seized:
        return words.isdisjoint(_ANOTHER())
    if _names_target(sentence):
        return True
    if first not in _THIS and not (first in DEFINITE and second in _IT()):
        return False
    happened = bool(words & _HAPPENED()) or any(both <= words for both in _TOOK_PLACE)
    third = sentence.tokens[2].lemma if len(sentence.tokens) > 2 else ""
    return (happened or third in _WAS) and not words & _ANOTHER()


def _names_target(sentence: Sentence) -> bool:
    """Says whether a sentence opens with what was struck: "Doelwit van de aanval was X", "The target was X"."""
    head = [token.lemma for token in sentence.tokens[:_TARGET_HEAD]]
    opens = bool(head) and (head[0] in _TARGETS or (head[0] in DEFINITE and head[1:2] and head[1] in _TARGETS))
    was = next((at for at, word in enumerate(head) if word in _WAS), None)
    if not opens or was is None or _TO in head or not _OTHERS.isdisjoint(head):
        return False  # "Doel was Bukavu te veroveren", "The target of another bomb was"
    behind = sentence.tokens[was + 1 : was + 2]
    return bool(behind) and (behind[0].is_capital or behind[0].lemma in _SOMETHING)


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
