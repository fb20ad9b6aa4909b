"""People whom no lexicon names, beside a verb of speech: "someone", "a seamstress", "one of his nephews"."""

from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm
from coder.records import Span
from coder.speech import SpeechLexicon
from coder.wordlists import word_list
from coder.words import Token

_FAR_NOUN = 6  # tokens from an article to the noun that it belongs to
_FAR_VERB = 14  # tokens of what stands between a noun and its verb
_BEING = frozenset("als was waren is zijn as were are being been".split())
_SAYING = word_list("telling.toml", "saying")
_CLOSED = ("prepositions", "conjunctions", "relatives", "skipped", "determiners", "definite")


def somebody_end(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> int:
    """Gives the token after words for somebody left unnamed that begin at `index`; `index` where there are none.

    These are "one of them" and "one of its commanders", "someone", and "one" or "de een" alone beside a verb of speech.
    """
    covered = lexicon.phrase_at("somebody", tokens, index)
    if covered:
        return index + covered
    idiom = index > 0 and tokens[index - 1].lower in {"het", "no"}  # "het een sluit het ander niet uit", "no one"
    alone = 0 if idiom else lexicon.phrase_at("alone", tokens, index)
    if alone and _stands_alone(tokens, index, index + alone, lexicon):
        return index + alone
    words = [token.lower for token in tokens[index : index + 3]]
    if len(words) < 3 or words[0] not in lexicon.words["determiners"] or words[1] not in lexicon.words["partitive"]:
        return index
    if _is_predicate(tokens, index):
        return index
    if words[2] in lexicon.words["objects"] and not _is_plain(tokens, index + 3, lexicon):
        return index + 3
    if words[2] not in lexicon.words["definite"]:
        return index
    last = index + 3
    while last < len(tokens) and last < index + _FAR_NOUN and _is_plain(tokens, last, lexicon):
        last += 1
    return last if last > index + 3 else index


def _is_predicate(tokens: list[Token], index: int) -> bool:
    """Says whether "one of ..." only tells what somebody is: "as one of the few", "Leila, 19, was one of them"."""
    if not index:
        return False
    return tokens[index - 1].lower in _BEING and (index > 1 and tokens[index - 2].text not in {";", ":"})


def _stands_alone(tokens: list[Token], start: int, end: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a pronoun such as "one" or "another" has no noun and stands beside a verb of speech."""
    if end < len(tokens) and tokens[end].lower in lexicon.verbs and not _is_governed(tokens, start, lexicon):
        return True
    before = start - 1
    while before >= 0 and tokens[before].lower in lexicon.words["skipped"]:
        before -= 1
    spoken = before >= 0 and tokens[before].lower in lexicon.verbs
    spoken = spoken or any(
        lexicon.phrase_at("according", tokens, start - length) == length for length in range(1, 5) if start >= length
    )
    after = tokens[end] if end < len(tokens) else None
    if after is not None and after.lower in lexicon.words["partitive"]:
        return False
    closed = ("prepositions", "relatives", "conjunctions", "skipped")
    return spoken and (after is None or not after.is_word or any(after.lower in lexicon.words[name] for name in closed))


def stranger_at(
    tokens: list[Token], index: int, behind: frozenset[int], lexicon: SpeechLexicon
) -> tuple[int, int] | None:
    """Gives the noun and the end of "a Chilean police inspector" that begins at `index`, beside a verb of speech.

    The verb stands right after it, or right before it where that verb follows a quotation (the tokens `behind`); only
    there may so much be read into a noun that the lexicon lacks.
    """
    if tokens[index].lower not in lexicon.words["determiners"]:
        return None
    last = index + 1
    while last < len(tokens) and last < index + _FAR_NOUN and describes(tokens, last, lexicon):
        last += 1
    head = last - 1
    if head == index or tokens[head].is_capital or not tokens[head].lower.isalpha():
        return None
    if tokens[head].lower in lexicon.words["unspeaking"] or tokens[head].lower in lexicon.words["proclaimers"]:
        return None
    after = last
    while after < len(tokens) and tokens[after].lower in lexicon.words["skipped"]:
        after += 1
    speaks = after < len(tokens) and lexicon.verb_at(tokens, after) is not None
    known = any(lexicon.role_of(token) is not None for token in tokens[index + 1 : last])
    speaks = speaks or not known and speaks_further_on(tokens, last, lexicon)
    if speaks and not _is_governed(tokens, index, lexicon):
        return head, last
    before = index - 1
    while before >= 0 and tokens[before].lower in lexicon.words["skipped"]:
        before -= 1
    if before in behind and lexicon.verb_at(tokens, before) is not None:
        return head, last
    starts = (start for start in range(max(0, index - _FAR_NOUN), index) if start in behind)
    if any(start + lexicon.phrase_at("according", tokens, start) == index for start in starts):
        return head, last  # "„...”, aldus een partijgenoot"
    return None


def speaks_further_on(tokens: list[Token], last: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a verb of saying follows what tells a noun closer: "a farrier in Goma said", "who has ... said"."""
    if last >= len(tokens):
        return False
    relative = tokens[last].lower == "who" if lexicon.language == "en" else _opens_relative(tokens, last)
    if not relative and tokens[last].lower not in lexicon.words["genitive"]:
        return False
    for position in range(last + 1, min(len(tokens), last + _FAR_VERB)):
        token = tokens[position]
        if token.text in {",", ":", ";", "."} and not relative:
            return False
        if token.lower not in lexicon.verbs:
            continue
        verb = lexicon.verb_at(tokens, position)
        if verb is not None:
            return verb.lemma in _SAYING()
    return False


def _opens_relative(tokens: list[Token], last: int) -> bool:
    start = last + 1 if tokens[last].text == "," else last
    return start < len(tokens) and tokens[start].lower == "die"


def behind_quotations(frame: Frame) -> frozenset[int]:
    """Gives the tokens that stand first behind a quotation of the frame, past its comma."""
    found = set()
    for slot in frame.slots:
        index = slot.before
        while index < len(frame.tokens) and not frame.tokens[index].is_word:
            index += 1
        found.add(index)
    return frozenset(found)


def _is_governed(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    return index > 0 and tokens[index - 1].lower in lexicon.words["prepositions"]


def describes(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a word may stand between an article and the end of its noun phrase."""
    word = tokens[index]
    if word.text == "-":
        return True
    if not word.is_word:
        return False
    for name in _CLOSED:  # a plain loop: asked for the words behind every article
        if word.lower in lexicon.words[name]:
            return False
    if word.lower in lexicon.words["objects"] and lexicon.language == "en" and word.lower != "her":
        return False  # "a video shows him"
    return lexicon.verb_at(tokens, index) is None or word.lower in lexicon.roles


def _is_plain(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    return index < len(tokens) and tokens[index].text != "-" and describes(tokens, index, lexicon)


def _is_bare_plural(frame: Frame, start: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a frame opens with one plural noun and a verb that is no singular or past one, if English."""
    if start != 0 or len(frame.tokens) < 2:
        return False
    word, verb = frame.tokens[0], frame.tokens[1].lower
    plural = ("en", "s", "lieden") if lexicon.language == "nl" else ("s", "people", "men", "women")
    agrees = verb.endswith("en") if lexicon.language == "nl" else not verb.endswith(("s", "d", "t"))
    free = word.is_word and word.lower not in lexicon.closed and word.lower not in lexicon.verbs
    return free and agrees and word.lower.endswith(plural)


def unlisted_person(frame: Frame, start: int, end: int, lexicon: SpeechLexicon) -> Phrase | None:
    """Reads "a baker" as somebody unnamed where the lexicon lacks the noun: an indefinite article and small words.

    `start` and `end` are the tokens between which the article must stand first; only next to a verb of speech may so
    much be read into a noun. A bare plural alone before a plural verb is read likewise: "Dorpsraden zeggen".
    """
    tokens = frame.tokens
    if end - start == 1 and _is_bare_plural(frame, start, lexicon):
        return Phrase(start, end, PhraseForm.ROLE, tokens[start].span, None, None)
    if start >= end or tokens[start].lower not in lexicon.words["determiners"]:
        return None
    last = start + 1
    while last < min(end, start + 4):
        word = tokens[last]
        if not word.is_word or word.is_capital or word.lower in lexicon.closed or word.lower in lexicon.verbs:
            break
        last += 1
    if last == start + 1 or tokens[last - 1].lower in lexicon.words["unspeaking"]:
        return None
    return Phrase(last - 1, last, PhraseForm.ROLE, tokens[last - 1].span, None, False)


def phrase_for_stranger(
    tokens: list[Token], index: int, behind: frozenset[int], lexicon: SpeechLexicon
) -> Phrase | None:
    """Gives the phrase of somebody unnamed that begins at token `index`; None where there is none."""
    end = somebody_end(tokens, index, lexicon)
    if end > index:
        return Phrase(index, end, PhraseForm.SOMEBODY, Span(tokens[index].start, tokens[end - 1].end))
    stranger = stranger_at(tokens, index, behind, lexicon)
    if stranger is None:
        return None
    head, last = stranger
    return Phrase(head, last, PhraseForm.ROLE, tokens[head].span, None, False)
