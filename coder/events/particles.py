"""The words of a trigger that stand apart from it: a particle behind its verb, an object anywhere in the clause."""

from coder.clause import Clause
from coder.events.stretches import stretch_of
from coder.events.wordclass import opens_day
from coder.vocabulary import word_set
from coder.wordlists import word_list

_WORDS_BETWEEN = 1
_PARTICLE_REACH = 7
_AWAY_REACH = 16  # "dragged the headman and six of his neighbours out of a hall"
_AWAY = frozenset({"out", "away", "off"})
_OCCASIONS = word_list("en/deeds.toml", "occasions")
_BEFORE_NOUN = frozenset("de een geen elke iedere op".split())  # "de weg naar", "de dood", "op weg"
_GOVERNS = frozenset({"in"})  # before a noun of its own, away from its verb
_BESIDE = frozenset({"near"})


class Particles:
    """Finds such words in the clauses of one language."""

    def __init__(self, language: str) -> None:
        """Reads the closed classes of the language (nl or en)."""
        name = f"{language}/grammar.toml"
        self._language = language
        self._time = word_set(name, "time_words")
        self._closed = word_set(name, "prepositions") | word_set(name, "coordinators") | self._time

    def find(
        self, clause: Clause, words: tuple[str, ...], first: int, last: int, *, is_particle: bool
    ) -> tuple[int, ...]:
        """Finds the words of a trigger that stand apart: a particle after the verb, an object anywhere."""
        tokens, members = clause.sentence.tokens, clause.members
        if not words or all(tokens[at].lemma != words[0] for at in members):
            return ()
        if is_particle and words[0] in _BESIDE:
            return ()  # "exploded in a canteen near X": a preposition, no part of the verb
        for place, at in enumerate(members):
            if first <= at <= last or (is_particle and at < first):
                continue
            reach = _AWAY_REACH if words[0] in _AWAY else _PARTICLE_REACH
            if is_particle and self._language == "en" and at - last > reach:
                break
            stretch = stretch_of(tokens, members, place, words, 0 if is_particle else _WORDS_BETWEEN)
            if stretch and not (is_particle and not self.ends_group(clause, stretch[-1], apart=stretch[0] > last + 1)):
                return stretch
        return ()

    def ends_group(self, clause: Clause, at: int, *, apart: bool = False) -> bool:
        """Says whether a particle is one rather than a preposition: nothing that it could govern follows."""
        tokens = clause.sentence.tokens
        if self._language == "nl" and tokens[at - 1].lemma in _BEFORE_NOUN:
            return False
        if at + 1 >= len(tokens) or not tokens[at + 1].is_word or at + 1 not in set(clause.members):
            return True
        if self._language == "en":
            if tokens[at].lemma == "on" and (tokens[at - 1].text == "," or opens_day(tokens, at + 1, self._time)):
                return False  # "took X, on the road to Y", "took it on Jan. 3", "on 3 May"
            if tokens[at].lemma in _GOVERNS and apart and tokens[at + 1].lemma not in self._closed:
                return False  # "marched to a post in X"
            off = tokens[at].lemma == "off" and tokens[at + 1].is_capital  # "was fired on off Sittwe"
            day = tokens[at].lemma == "on" and not _OCCASIONS().isdisjoint(t.lemma for t in tokens[at + 1 : at + 4])
            return tokens[at + 1].lemma not in self._time and not off and not day
        word = tokens[at + 1].lemma
        grammar = "nl/grammar.toml"  # "wat": "laadden op wat los en vast zat"
        return word == "wat" or word in word_set(grammar, "prepositions") | word_set(grammar, "coordinators")
