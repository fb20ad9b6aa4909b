"""The cues of each sentence, with the clause that each stands in."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.homographs import is_another_word
from coder.passages import Document
from coder.vocabulary import Found, Vocabulary


def cues_by_sentence(
    document: Document, clauses: Sequence[Clause], cues: Vocabulary
) -> dict[int, list[tuple[Found, int]]]:
    """Gives by sentence number the cues found in it, each with the number of its clause."""
    members: dict[int, dict[int, int]] = {}
    for clause in clauses:
        owner = members.setdefault(clause.sentence.index, {})
        owner.update({at: clause.index for at in clause.members})
    found: dict[int, list[tuple[Found, int]]] = {}
    for sentence in document.sentences:
        owner = members.get(sentence.index, {})
        found[sentence.index] = [
            (cue, owner[cue.first])
            for cue in cues.find(sentence.tokens)
            if cue.first in owner
            if not is_another_word(cue, clauses[owner[cue.first]])
            if cue.group != "general" or cue.first == 0 or not sentence.tokens[cue.first].is_capital  # "Golf van Aden"
        ]
    return found
