"""Who is master of a place after a sentence that no trigger tells: whose power begins or ends, and who went."""

from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.conjugation import FormTag
from coder.events.manner import Manner
from coder.events.openverbs import OpenVerbs
from coder.events.phrase import Phrase
from coder.events.rivals import are_one_side
from coder.events.role import Roles
from coder.events.scenes import Scene
from coder.frames import frames
from coder.passages import Sentence
from coder.triggerentries import Trigger
from coder.triggers import Hit
from coder.values import replace
from coder.verbs import VerbReader
from coder.vocabulary import word_set
from coder.wordlists import made_of, word_list
from coder.words import names_day

_FRAME = "gist masters"
_RULE = word_list("power.toml", "rule")
_RULING = word_list("power.toml", "ruling")
_FLAGS = frozenset("vlag vlaggen driekleur vaandel banier wimpel flag flags tricolour tricolor banner colours".split())
_OVER = frozenset("boven aan op van above over from atop".split())
_BEFORE = frozenset({"voor", "to", "for", "before"})
_AGAIN = frozenset({"again", "back", "weer", "opnieuw"})
_IS = frozenset({"is", "zijn"})
_OF_LATE = frozenset({"sinds", "weer", "opnieuw", "inmiddels", "sindsdien"})
_OWNED = 8  # tokens from "is" to whose the place is
_IDLE = word_list("power.toml", "idle")
_ENDING = frozenset("einde eind voorbij gedaan end ended over finished".split())
_GONE = word_list("power.toml", "gone")
_HELD = frozenset("hands control rule authority command flag flags banner colours sway power".split())
_BANDS = word_list("power.toml", "bands")
_ADJECTIVE = "adjective"
_IN = frozenset({"in", "into", "under", "to"})
_MASTERLY = frozenset("master masters charge boss bosses lords landlords overlords owners command control".split())
_THERE = frozenset({"er", "daar", "hier", "waar", "there", "here", "where"})
_NO_MORE = frozenset({"langer", "meer", "longer", "more"})
_NOT = frozenset({"niet", "not", "no"})
_TWO = 2
_BECAME = word_list("power.toml", "became")
_SINCE = frozenset({"sinds", "inmiddels", "voortaan", "intussen", "since", "now", "again", "by"})
_HOLDERS = frozenset({"van", "bij", "aan", "door", "onder", "of", "to", "by", "with", "under"})
_YIELDED = word_list("power.toml", "yielded")
_UNSURE = word_list("power.toml", "unsure")
_SIGNS = made_of(lambda: _RULE() | _RULING() | _FLAGS | _GONE() | _YIELDED())

_RUN, _INTO = frozenset({"ran", "run", "runs"}), frozenset({"into", "out", "over", "away"})  # "ran into a herder"


class MasterReader:
    """Reads the sentences of one document that no trigger tells."""

    def __init__(self, language: str, phrases: dict[int, tuple[Phrase, ...]], manner: Manner) -> None:
        """Keeps the phrases of each sentence by its number, and who reads its signs."""
        self._phrases, self._manner, self._language = phrases, manner, language
        self._time = word_set(f"{language}/grammar.toml", "time_words")
        self._leaving = word_set(f"{language}/grammar.toml", "leaving")
        self._verbs, self._open = VerbReader(language), OpenVerbs(language)

    def read(self, sentence: Sentence, clauses: Sequence[Clause]) -> Scene | None:
        """Gives the scene of a sentence by which a place has other masters, or None; `clauses` are all of it.

        Wanted are a day, a place, people in arms, and either two of these sides of which one has gone or lost its
        power, or one whose power begins. A state is master again only of what another held.
        """
        words = {
            token.lemma
            for token, after in zip(sentence.tokens, (*sentence.tokens[1:], None), strict=True)
            if not (token.lemma in _RUN and after is not None and after.lemma in _INTO)
        }
        owned = self._language == "nl" and _may_own(words)
        if (_SIGNS().isdisjoint(words) and not owned) or self._time.isdisjoint(words):
            return None
        if self._language == "nl" and _is_doubted(words):
            return None
        phrases = self._phrases[sentence.index]
        adjectives = self._adjectives(sentence, phrases)
        sides = [
            *adjectives,
            *(
                p
                for p in phrases
                if p.is_a("armed")
                and not p.is_a("person", "prominent", "weapons")
                and (not p.inside or (p.preposition == "of" and p.actor is not None))
                and not any(side.last == p.last for side in adjectives)
            ),
        ]
        place = next((p for p in phrases if p.is_a("place", "village", "base") and not p.is_a("country")), None)
        if not sides or (place is None and _THERE.isdisjoint(words)):
            return None
        lost = [side for side in sides if self._has_lost(side, sentence, clauses)]
        others = [side for side in sides if not any(are_one_side(side, loser) for loser in lost)]
        winner = self._winner(others, lost, clauses)
        clause = None if winner is None else _clause_of(winner, clauses)
        if winner is None or clause is None or clause.kind is ClauseKind.CONDITIONAL:
            return None
        if _is_doubted({token.lemma for token in clause.tokens}):
            return None
        if any(p.is_a("civilians") and not p.preposition and p.first in clause.members for p in phrases):
            return None  # who is in the hands of people in arms
        if winner.is_a("state") and not lost and len(sides) < 2 and _AGAIN.isdisjoint(words):
            return None
        at = self._at(clause)
        frame = frames()[_FRAME]
        word = clause.sentence.tokens[at].text
        hit = Hit(Trigger(word, True, frame, frozenset(), frame.where), FormTag.PAST, at, at)
        roles = Roles(winner, place, "whose a place is now", "the place")
        return Scene(clause, hit, roles, self._manner.signs(sentence), phrases)

    def _adjectives(self, sentence: Sentence, phrases: Sequence[Phrase]) -> list[Phrase]:
        """Gives the sides that stand as an adjective before a word of power: "in Houthi hands", "rebel control"."""
        found = []
        for at, token in enumerate(sentence.tokens):
            if at == 0 or token.lemma not in _HELD:
                continue
            phrase = next((p for p in phrases if p.last == at - 1), None)
            if phrase is not None and phrase.actor is not None and phrase.is_a("armed", "adjective"):
                classes = phrase.classes - {"adjective"} | {"actor", "armed"}
                found.append(replace(phrase, classes=classes, mention=phrase.actor, preposition=_ADJECTIVE))
            elif phrase is None and sentence.tokens[at - 1].lemma in _BANDS():
                found.append(Phrase(at - 1, at - 1, frozenset({"armed", "group"}), _ADJECTIVE, begin=at - 1))
        return found

    def _at(self, clause: Clause) -> int:
        """Gives the token that tells it: the word of power or flag, else the first verb."""
        tokens = clause.sentence.tokens
        told = (at for at in clause.members if tokens[at].lemma in _RULE() | _RULING() | _FLAGS)
        verb = next((at for at in clause.members if self._verbs.has_finite(tokens, at, at + 1)), clause.members[0])
        return next(told, verb)

    def _has_lost(self, side: Phrase, sentence: Sentence, clauses: Sequence[Clause]) -> bool:
        """Says whether a side has gone, or its power has ended."""
        clause = _clause_of(side, clauses)
        if clause is None:
            return False
        words = [token.lemma for token in clause.tokens]
        rule = [at for at in clause.members if at < side.first and sentence.tokens[at].lemma in _RULE() | _FLAGS]
        if not side.preposition and not _GONE().isdisjoint(words):
            return True
        if not rule or side.preposition not in _HOLDERS:
            return False
        between = {token.lemma for token in sentence.tokens[max(rule[-1] - 3, 0) : rule[-1]]}
        return not _ENDING.isdisjoint(words) or bool(between & _NOT and between & _NO_MORE)

    def _winner(self, others: Sequence[Phrase], lost: Sequence[Phrase], clauses: Sequence[Clause]) -> Phrase | None:
        """Gives the side whose power, flag or presence a sentence tells."""
        for side in others:
            clause = _clause_of(side, clauses)
            if clause is not None and (self._rules(side, clause) or (lost and self._is_there(side, clause))):
                return side
        return None

    def _rules(self, side: Phrase, clause: Clause) -> bool:
        """Says whether a clause tells that a place came under a side, is under it since a day, or under its flag."""
        words, at = [token.lemma for token in clause.tokens], clause.sentence.index
        verbs = _BECAME().intersection(words)
        if verbs <= _RULE() and len(_RULE().intersection(words)) < _TWO:
            verbs = frozenset()  # "greep krijgen": the noun alone
        began = bool(verbs) or not _SINCE.isdisjoint(words)
        if not _RULING().isdisjoint(words):
            return not side.preposition and not _SINCE.isdisjoint(words)
        if not _FLAGS.isdisjoint(words):
            return (
                side.preposition in {"van", "of", "", _ADJECTIVE}
                and not _OVER.isdisjoint(words)
                and (self._verbs.tells_past(clause.tokens) or (self._language == "en" and "since" in words))
            )
        if not _YIELDED().isdisjoint(words) and side.preposition in _BEFORE:
            bare = [p for p in self._phrases[at] if not p.preposition and p.first in clause.members]
            return any(p.is_a("armed") or (began and p.is_a("place", "village", "base")) for p in bare)
        if side.preposition == _ADJECTIVE:
            before = [token.lemma for token in clause.sentence.tokens[max(side.first - 2, 0) : side.first]]
            return before[-1:] != [] and before[-1] in _IN and (began or before[0] == "back")
        if self._language == "en" and not side.preposition:
            subject = next(p for p in self._phrases[at] if p.first in clause.members and not p.preposition)
            behind = clause.sentence.tokens[side.last + 1 : side.last + 3]
            rules = subject is side or any(token.lemma in _MASTERLY for token in behind)  # "to find X in charge"
            return began and rules and not _MASTERLY.isdisjoint(words)
        if self._language == "nl" and _may_own(set(words)) and self._owns(side, clause):
            return True
        return not _RULE().isdisjoint(words) and began and side.preposition in _HOLDERS | {""}

    def _owns(self, side: Phrase, clause: Clause) -> bool:
        """Says whether a place "is sinds dinsdag van" a side: only time stands between, or "dinsdag is X van"."""
        tokens, before = clause.sentence.tokens, side.begin - 1
        verb = next((at for at in range(before, max(before - _OWNED, -1), -1) if tokens[at].lemma in _IS), None)
        if side.preposition != "van" or verb is None or verb not in clause.members:
            return False
        phrases = [p for p in self._phrases[clause.sentence.index] if p is not side]
        places = [p for p in phrases if p.is_a("place", "village", "base") and p.first in clause.members]
        if verb > clause.members[0] and not self._time.isdisjoint(t.lemma for t in tokens[clause.members[0] : verb]):
            return any(p.begin == verb + 1 and p.last == before - 1 for p in places)
        placed = any(p.last < verb for p in places)
        return placed and not any(verb < p.first < side.first for p in phrases)

    def _is_there(self, side: Phrase, clause: Clause) -> bool:
        """Says whether a side does something in a main clause, other than leave or follow."""
        if side.preposition or clause.kind is not ClauseKind.MAIN:
            return False
        at = self._open.past(clause)
        told = self._verbs.tells_past(clause.tokens) if at is None else True
        return told and self._leaving.isdisjoint(token.lemma for token in clause.tokens)


def _is_doubted(words: set[str]) -> bool:
    """Says whether words deny or doubt that somebody became master, or tell of a club, a firm or a wreath."""
    doubted = not _UNSURE().isdisjoint(words) or not _IDLE().isdisjoint(words)
    return doubted or (not _NOT.isdisjoint(words) and _NO_MORE.isdisjoint(words))


def _may_own(words: set[str]) -> bool:
    """Says whether Dutch words may tell whose a place is of late: "is sinds dinsdag van"."""
    return "van" in words and not words.isdisjoint(_IS) and (not words.isdisjoint(_OF_LATE) or names_day(words))


def _clause_of(phrase: Phrase, clauses: Sequence[Clause]) -> Clause | None:
    """Gives the clause that a phrase stands in."""
    return next((clause for clause in clauses if phrase.first in clause.members), None)
