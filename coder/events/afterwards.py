"""What the sentences behind a clause add to its event: the weapon, that nobody fought, that nobody was seen again."""

from collections.abc import Callable, Mapping, Sequence

from coder.clause import Clause, ClauseKind
from coder.events.phrase import Phrase
from coder.passages import Document, Sentence
from coder.wordlists import word_list

Cues = Callable[[Sentence], list[tuple[str, int]]]
"""Gives the groups of the cues of a sentence, with the token where each begins."""

WEAPONS = frozenset("air drone shell suicide grenade ied mine chemical".split())
"""The groups of cues that name weapons."""

_WITHIN = 5  # tokens between "it was a" and the weapon
_TWO = 2
_NEXT = 3
_ANOTHER_TIME = frozenset("later earlier eerder daarna".split())
_WHEN = frozenset({"when", "as", "after", "toen", "nadat", "doordat"})
_MISHAPS = frozenset({"accident", "crash"})
_HARMED = frozenset({"wounded", "injured", "hurt", "gewond", "gewonden"})
_CULPRITS = word_list("people.toml", "killers")
_IT_WAS = frozenset(
    tuple(words.split())
    for words in ("was het een", "het was een", "ging het om een", "het ging om een", "it was a", "it was an")
)


def is_unopposed(clause: Clause, document: Document, cues: Cues, phrases: Mapping[int, Sequence[Phrase]]) -> bool:
    """Says whether the next sentence, of no other place and time, denies a fight: "Gevochten werd er niet"."""
    after = document.sentences[clause.sentence.index + 1 : clause.sentence.index + _TWO]
    if not after or after[0].paragraph != clause.sentence.paragraph:
        return False
    elsewhere = any(p.place is not None and p.is_a("place") for p in phrases[after[0].index])
    elsewhere = elsewhere or any(token.lemma in _ANOTHER_TIME for token in after[0].tokens)
    return not elsewhere and any(group == "no_fight" for group, _ in cues(after[0]))


def told_after(clause: Clause, document: Document, cues: Cues) -> set[str]:
    """Gives the weapon that one of the next two sentences names: "Volgens inwoners was het een drone"."""
    first = clause.sentence.index + 1
    for after in document.sentences[first : first + _TWO]:
        if after.paragraph != clause.sentence.paragraph:
            break
        words = [token.lemma for token in after.tokens]
        for at in range(len(words) - 3):
            if tuple(words[at : at + 3]) in _IT_WAS or tuple(words[at : at + 4]) in _IT_WAS:
                return {group for group, k in cues(after) if group in WEAPONS and 0 < k - at - _TWO <= _WITHIN}
    return set()


def vanished(clause: Clause, document: Document, cues: Cues) -> set[str]:
    """Says whether this sentence or the next tells that who was led off has not been seen since."""
    index = clause.sentence.index
    here = [s for s in document.sentences[index : index + _TWO] if s.paragraph == clause.sentence.paragraph]
    here = [s for s in here if _CULPRITS().isdisjoint(token.lemma for token in s.tokens)]
    told = (found for sentence in here for found in cues(sentence))
    return {"vanished"} if any(group == "vanished" for group, _ in told) else set()


def mishap_when(clause: Clause, clauses: Sequence[Clause], cues: Sequence[tuple[str, int]]) -> set[str]:
    """Gives the accident that a clause with "when" tells as the cause: "were killed when a bus plunged into"."""
    found: set[str] = set()
    for other in clauses[clause.index + 1 : clause.index + _NEXT]:
        when = other.kind is ClauseKind.ADVERBIAL and other.opener in _WHEN and other.parent == clause.index
        if when and other.sentence is clause.sentence:
            found |= {group for group, at in cues if at in other.members}
    return found & _MISHAPS if found.isdisjoint(WEAPONS | {"fight", "protest"}) else set()


def also_harmed(clause: Clause, clauses: Sequence[Clause]) -> tuple[int, ...]:
    """Gives the words of the clause that tells who else was harmed, and by what: "and 114 wounded in a blast"."""
    for other in clauses[clause.index + 1 : clause.index + 2]:
        joined = other.kind is ClauseKind.COORDINATE and other.parent == clause.index
        if joined and any(token.lemma in _HARMED for token in other.tokens):
            return other.members
    return ()
