"""The cues of each sentence, with the clause that each stands in."""

from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.firstnames import is_first_name
from coder.hardlyhad import had_just_happened
from coder.homographs import is_another_word
from coder.passages import Document, Sentence
from coder.records import Span
from coder.vocabulary import Found, Vocabulary

_QUOTED_WORDS = 3
_LIKENING = frozenset({"als", "zoals"})
_SHORT = 3  # words of "and plundered", "en plunderden"


def cues_by_sentence(
    document: Document, clauses: Sequence[Clause], cues: Vocabulary
) -> dict[int, list[tuple[Found, int]]]:
    """Gives by sentence number the cues found in it, each with the number of its clause."""
    members: dict[int, dict[int, int]] = {}
    for clause in clauses:
        owner = members.setdefault(clause.sentence.index, {})
        owner.update({at: clause.index for at in clause.members})
    found: dict[int, list[tuple[Found, int]]] = {}
    quoted = bool(document.quotations)
    for sentence in document.sentences:
        owner = members.get(sentence.index, {})
        found[sentence.index] = [
            (cue, owner[cue.first])
            for cue in cues.find(sentence.tokens)
            if cue.first in owner
            if not quoted or cue.group == "denial" or not _is_said(document, sentence, cue)
            if not is_another_word(cue, clauses[owner[cue.first]])
            if cue.group != "general" or not _only_likens(sentence, cue)
            if not _is_in_name(sentence, cue)
            if document.language != "en" or not had_just_happened(cue, sentence.tokens)
        ]
        found[sentence.index] = _outside_idioms(found[sentence.index])
        found[sentence.index] += _carried_on(found[sentence.index], clauses)
    return found


def _only_likens(sentence: Sentence, cue: Found) -> bool:
    """Says whether a word for habits is in a name ("Golf van Aden"), or likens one time to others: "als elke week"."""
    tokens, at = sentence.tokens, cue.first
    return at > 0 and (tokens[at].is_capital or tokens[at - 1].lemma in _LIKENING)


def _is_in_name(sentence: Sentence, cue: Found) -> bool:
    """Says whether a cue is the first name of somebody named whole: "Roman Abramovich" is no novel."""
    word, behind = sentence.tokens[cue.first], sentence.tokens[cue.first + 1 : cue.first + 2]
    whole = word.is_capital and bool(behind) and behind[0].is_capital
    return cue.first == cue.last and whole and is_first_name(word.lemma)


def _outside_idioms(found: list[tuple[Found, int]]) -> list[tuple[Found, int]]:
    """Leaves out the cues inside a set phrase that says something else: the "doubt" of "no doubt that"."""
    inside = {at for cue, _ in found if cue.group == "idiom" for at in range(cue.first, cue.last + 1)}
    return [(cue, index) for cue, index in found if cue.group == "idiom" or cue.first not in inside]


def _carried_on(found: list[tuple[Found, int]], clauses: Sequence[Clause]) -> list[tuple[Found, int]]:
    """Gives the habits that the clauses coordinated with theirs share: "die voortdurend moordden en plunderden"."""
    carried: list[tuple[Found, int]] = []
    for cue, index in found:
        after = index + 1
        while cue.group == "general" and after < len(clauses) and _goes_on(clauses[after - 1], clauses[after]):
            carried.append((cue, after))
            after += 1
    return carried


def _goes_on(clause: Clause, after: Clause) -> bool:
    """Says whether a clause of one or two words behind "en" or a comma shares what the one before says of its verb."""
    same = after.kind is ClauseKind.COORDINATE and after.sentence is clause.sentence
    return same and len(after.members) <= _SHORT


def _is_said(document: Document, sentence: Sentence, cue: Found) -> bool:
    """Says whether a cue is somebody's own word, which says nothing of what is told around."""
    quotation = document.quotation_at(Span(sentence.tokens[cue.first].start, sentence.tokens[cue.last].end))
    return quotation is not None and len(quotation.inner.of(document.text).split()) >= _QUOTED_WORDS
