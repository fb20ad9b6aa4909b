"""Fights that only their dead tell: where soldiers and fighters fell together, both sides were armed."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.events.sidewords import side_words
from coder.triggers import Hit
from coder.wordlists import word_list

_TELLING = frozenset("shoot die kill attack ambush raid hold_up".split())
_DEADLY = word_list("fate.toml", "fell")
_FORCES = word_list("people.toml", "forces_counted")
_ATTACKERS = frozenset("attackers assailants gunmen aanvallers schutters belagers".split())
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve a several dozens een twee drie vier vijf zes zeven"
    " acht negen tien elf twaalf dertien veertien vijftien zestien twintig dertig veertig enkele tientallen zeker"
    " minstens least dozen twenty thirty forty fifty".split()
)
_FELL = frozenset({"sneuvelde", "sneuvelden", "gesneuveld"})  # so die who bear arms
_TWO = 2


def both_fell(language: str, clause: Clause, hit: Hit, phrases: Sequence[Phrase]) -> bool:
    """Says whether a clause counts the dead of a state's forces and those of its opponents beside each other."""
    if hit.trigger.frame.name not in _TELLING:
        return False
    tokens, members, words = clause.sentence.tokens, set(clause.members), side_words(language)
    if language == "nl" and any(tokens[at].lemma in _FELL for at in members):
        return not any(p.first in members and p.is_a("property") and not p.preposition for p in phrases)
    if _DEADLY().isdisjoint(tokens[at].lemma for at in members):
        return False
    fallen = [p for p in phrases if p.first in members and p.is_a("armed") and p.preposition in {"", "of", "onder"}]
    forces = [p for p in fallen if tokens[p.last].lemma in words.soldiers | _FORCES()]
    fighters = [p for p in fallen if tokens[p.last].lemma in words.fighters | _ATTACKERS]
    counted = all(_is_counted(p, clause) for p in (*forces, *fighters))
    return bool(forces) and bool(fighters) and counted


def _is_counted(phrase: Phrase, clause: Clause) -> bool:
    """Says whether a number or a word for one stands before the people: only of the dead are there two numbers."""
    tokens = clause.sentence.tokens
    before = tokens[max(phrase.begin - _TWO, 0) : phrase.last]
    return any(token.is_figure or token.lemma in _NUMBERS for token in before)
