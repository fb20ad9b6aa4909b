"""Words between quotation marks that nobody said: scare quotes, terms, titles, names, nicknames."""

from collections import Counter

from coder.passages import Document, Quotation
from coder.quotes.attribution import Attribution
from coder.quotes.narration import Frame, Slot
from coder.quotes.phrase import Phrase, PhraseForm, is_person
from coder.speech import SpeechKind, SpeechLexicon
from coder.words import Token

_ON = frozenset({"op", "on"})
_FAR_BANNER = 9  # tokens behind a quotation in which it is told on what it stood
_LONGEST_NAME = 8  # words of a name that somebody gives himself
_SHORT = 4  # words of a term at most
_SHORT_WITH_ARTICLE = 3  # words of a term at most where an article stands before the mark


def reads_as_sentence(quotation: Quotation, text: str) -> bool:
    """Says whether a quotation begins as a sentence: with a capital or a figure, and more than a name."""
    inner = quotation.inner.of(text).lstrip("….[ (“‘\"'¿¡-–")
    if not inner:
        return False
    return not inner[0].islower()


def is_term(
    slot: Slot,
    frame: Frame,
    attribution: Attribution | None,
    document: Document,
    lexicon: SpeechLexicon,
    marks: Counter[str],
) -> bool:
    """Says whether the words between marks are a term, a label, a title or a name rather than somebody's words.

    `marks` counts the opening marks of the article's quotations.
    """
    words = slot.quotation.inner.of(document.text).split()
    if len(words) < 2 and attribution is None:
        return True
    before = frame.tokens[: slot.before]
    for length in range(1, 5):
        if len(before) >= length and lexicon.phrase_at("term", before, len(before) - length) == length:
            return True
    sentence = reads_as_sentence(slot.quotation, document.text)
    if sentence and lexicon.language == "en" and _is_called(frame, slot, lexicon):
        return True
    if sentence and len(words) <= _LONGEST_NAME and _names_itself(before, lexicon):
        return True
    titled = bool(before) and before[-1].lower in lexicon.words["titled"] and sentence
    said = attribution is not None and attribution.verb is not None and attribution.follows
    if titled or (_is_title(words) and not said):
        return True
    if len(words) <= _SHORT and _named_so(slot, frame, lexicon) and not _is_judged(words, attribution):
        return True
    calls = attribution is not None and attribution.verb is not None and attribution.verb.kind is SpeechKind.CALL
    mid = bool(before) and before[-1].is_word and not words[-1].endswith((".", "!", "?"))
    theirs = bool(before) and before[-1].lower in lexicon.words["possessive"] and _names(attribution)
    if calls and mid and len(words) <= _SHORT and (sentence or theirs):
        return True  # a name or a term: "calls itself “Army of the Hills”", "call it their “day of the tanks”"
    if sentence:
        return False
    beside = attribution is not None and attribution.phrase is not None and attribution.phrase.last == slot.before
    told = beside and attribution is not None and attribution.verb is None  # "volgens hem „...”"
    if told:
        return False
    if len(words) <= _SHORT and not calls and _marks_differ(document.text[slot.quotation.outer.start], marks):
        return True
    articles = (lexicon.words["determiners"] | lexicon.words["definite"]) - lexicon.words["conjunctions"]
    opened = words[0].lower() in articles or words[0].lower() in {"geen", "no"}  # "dat het „geen gewone dieven” waren"
    after_article = bool(before) and before[-1].lower in articles and not opened
    return after_article and len(words) <= _SHORT_WITH_ARTICLE and not calls


def _is_called(frame: Frame, slot: Slot, lexicon: SpeechLexicon) -> bool:
    """Says whether a participle behind a plain noun gives it its name: "a gathering called “Night of the Flags”"."""
    before = frame.tokens[: slot.before]
    if len(before) < 3 or before[-1].lower not in {"called", "dubbed", "named"} or not before[-2].is_word:
        return False
    noun = before[-2]
    closed = noun.is_capital or noun.lower in lexicon.closed or noun.lower in lexicon.words["pronouns"]
    if closed or lexicon.role_of(noun) is not None or noun.lower in lexicon.words["bodies"]:
        return False
    return not any(token.lower in lexicon.words["naming"] for token in before[-8:])


def _names_itself(before: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether somebody gives himself the name that follows: "a group that calls itself the “Sons of Rain”"."""
    rest = [token.lower for token in before[-3:]]
    while rest and rest[-1] in lexicon.words["definite"]:
        rest.pop()
    return (
        bool(rest)
        and rest[-1] in lexicon.words["reflexive"]
        and (len(rest) < 2 or rest[-2] not in lexicon.words["prepositions"])
    )


def _is_judged(words: list[str], attribution: Attribution | None) -> bool:
    """Says whether words are what a person called something: "what a captain called “a massacre of ambulances”"."""
    phrase = attribution.phrase if attribution is not None else None
    personal = phrase is not None and (is_person(phrase) or phrase.form in {PhraseForm.ROLE, PhraseForm.SOMEBODY})
    return personal and len(words) >= _SHORT


def is_written_on(
    frame: Frame, slot: Slot, phrase: Phrase | None, lexicon: SpeechLexicon, frames: tuple[Frame, ...]
) -> bool:
    """Says whether words stand on a banner, which nobody speaks: "“...” read her sign", "„...”, stond op een bord"."""
    if phrase is not None and frame.tokens[phrase.last - 1].lower in lexicon.words["banners"]:
        return True
    if phrase is not None and phrase.form is PhraseForm.SOMEBODY and frame.index:
        shown = any(token.lower in lexicon.words["banners"] for token in frames[frame.index - 1].tokens)
        around = frame.tokens[max(0, phrase.first - 1) : phrase.last + 1]
        if shown and any(token.lower in lexicon.words["written"] for token in around):
            return True  # "Some carried placards. “...,” one of them read"
    after = [token.lower for token in frame.tokens[slot.before : slot.before + _FAR_BANNER]]
    on = next((k for k, word in enumerate(after) if word in _ON), None)
    told = on is not None and any(word in lexicon.words["banners"] for word in after[on : on + 4])
    return told and any(word in lexicon.words["written"] for word in after[:3])


def _names(attribution: Attribution | None) -> bool:
    """Says whether a verb gives something a name, rather than praises or blames it."""
    return attribution is not None and attribution.verb is not None and attribution.verb.lemma in {"call", "noemen"}


def _is_title(words: list[str]) -> bool:
    long_words = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return (
        len(words) >= 2
        and len(long_words) >= 2
        and all(word[0].isupper() for word in long_words)
        and (words[-1][-1] not in ".!?,")
    )


def _named_so(slot: Slot, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether a relative clause names something so: "what Moscow calls a “...”", "wat Bakoe „...” noemt"."""
    around = range(max(0, slot.before - 3), min(len(frame.tokens), slot.before + 2))
    verbs = [k for k in around if (v := lexicon.verb_at(frame.tokens, k)) is not None and v.kind is SpeechKind.CALL]
    if not verbs:
        return False
    if verbs[0] and frame.tokens[verbs[0] - 1].lower in lexicon.words["naming"]:
        return False  # "which called it “...”": who calls it so is told
    until = min(slot.before, verbs[0]) if verbs[0] < slot.before else slot.before
    begin = max((k for k in range(verbs[0]) if frame.tokens[k].text in {";", ":"}), default=0)
    return any(token.lower in lexicon.words["naming"] for token in frame.tokens[max(begin, verbs[0] - 5) : until])


def opening_marks(document: Document) -> Counter[str]:
    """Counts with which marks the quotations of a document open."""
    return Counter(document.text[q.outer.start] for q in document.quotations if q.depth == 0)


def _marks_differ(mark: str, marks: Counter[str]) -> bool:
    """Says whether the article opens most of its quotations with another mark."""
    return marks[mark] * 2 < marks.total()
