"""Whether a clause denies what its trigger says: words such as "not", "no" and "without", and how far they reach."""

from coder.clause import Clause
from coder.codebook import NotCodedReason
from coder.conjugation import FormTag
from coder.cuegroups import words_of
from coder.functionwords import BARELY, SCARCELY
from coder.judgment import Judgment
from coder.numbers import number_words
from coder.passages import Document
from coder.presupposed import Presupposed
from coder.triggers import Hit
from coder.vocabulary import Found
from coder.wordlists import phrase_list, word_list

_DENIED_REACH = 4
_PUT_RIGHT = 8  # tokens in which "maar" follows
_AND = frozenset({"and", "en", "but", "maar"})
_ALMOST = frozenset("bijna haast almost nearly".split())
_WHOLE = frozenset("alle heel hele honderden duizenden tientallen all every hundreds thousands dozens".split())
_AT_ONCE = frozenset(
    "tegelijk tegelijkertijd gelijktijdig meteen onmiddellijk dagelijks altijd overal iedereen iedere elke elk alles"
    " even net nooit niemand geen geheel volledig ongemerkt uitsluitend onopgemerkt terloops".split()
)
_CLAIMED = frozenset("claimed opgeëist opeiste opeisten verantwoordelijkheid responsibility".split())
_NOT = frozenset({"not", "never"})
_HAPPENED = frozenset("taken take happened happen occurred occur".split())
_NEXT = 2
_SHOTS = frozenset({"shot", "shots"})
_FIRING = frozenset({"shoot", "under_fire", "fire_at"})
_TAKING = frozenset({"capture", "recapture", "fall", "lose", "free", "expel", "kill", "shoot_down"})
_NOT_WHOLLY = phrase_list("telling.toml", "not_wholly")
_LONGEST = 4  # words of "as good as"
_PREVENTING = word_list("unreal.toml", "preventing")
_FAILING = word_list("unreal.toml", "failing")
_COUPS = ("coup", "staatsgreep", "putsch")
_ARTICLES = frozenset("een de het die deze a the".split())
_WITH = frozenset({"with", "through", "met", "middels"})
_MEANS_REACH = 4  # tokens from "with" to what follows it: "with a noisy sit-in"
_ROUNDING = _ALMOST | BARELY | SCARCELY


def _was_tried(clause: Clause, hit: Hit, found: Found) -> bool:
    """Says whether what failed happened all the same: a coup is tried, and people die "in a failed attack"."""
    if hit.trigger.is_verb:
        before = clause.sentence.tokens[found.first - 1].lemma if found.first else ""
        return before in _ARTICLES and found.last < hit.first
    return any(word in hit.trigger.word for word in _COUPS)


class Negation:
    """The judge of what the clauses of one document deny."""

    def __init__(self, document: Document, presupposed: Presupposed) -> None:
        """Keeps the document, and who tells what its clauses take for granted."""
        self._document, self._presupposed = document, presupposed
        self._numbers = number_words(document.language)

    def judge(self, own: list[Found], clause: Clause, hit: Hit) -> Judgment | None:
        """Gives the judgment that a trigger is negated by one of the cues `own` of its clause, or None."""
        harmless = {found.first for found in own if found.group == "harmless"}
        if (short := self._falls_short(clause, hit)) is not None:
            return Judgment(NotCodedReason.NEGATED, short)
        for found in own:
            if found.first <= hit.last and hit.first <= found.last:
                continue
            if found.first > hit.last and self._is_joined_on(clause, hit, found):
                continue  # "weggevoerd en niet teruggekeerd"
            if found.first == 0 and self._word(clause, found) in SCARCELY:
                continue  # "Nauwelijks was X gevallen, of ...": it had just happened
            if self._word(clause, found) in BARELY and hit.first - found.last > _NEXT:
                continue  # "with the president barely out of sight, thousands stormed"
            if self._word(clause, found) in _FAILING() and _was_tried(clause, hit, found):
                continue
            if self._is_told_before(clause, found, hit):
                continue  # "veroverden zij X, een dorp van niks, ware het niet dat"
            if self._puts_right(clause, found, hit):
                continue  # "niet het leger maar een militie verdreef"
            if not hit.trigger.is_verb and hit.trigger.frame.name != "claim" and _is_unclaimed(clause):
                continue  # "nobody has claimed Monday's bombing"
            if self._word(clause, found) in _PREVENTING() and _is_means(clause, hit):
                continue  # "verhinderden met een zitstaking dat"
            if self._word(clause, found) == "uitblijven" and hit.trigger.is_verb:
                continue  # "uit woede over het uitblijven van hun soldij"
            if found.group == "negation" and not harmless & {found.last + 1, found.last + 2}:
                late = self._document.language == "en" and found.first > hit.last
                plain = self._word(clause, found) in _NOT or self._word(clause, found).endswith("n't")
                follows = {token.lemma for token in clause.sentence.tokens[found.last + 1 : found.last + 3]}
                near = found.first - hit.last <= _DENIED_REACH or not follows.isdisjoint(_HAPPENED)
                if late and plain and not hit.trigger.is_verb and near:
                    late = False  # "the attack did not take place"
                if self._presupposed.holds(clause, hit) or late or self._nears_number(clause, found):
                    continue
                return Judgment(NotCodedReason.NEGATED, words_of(self._document, clause, found))
            if found.group == "negation_article" and _fires_none(clause, found, hit):
                return Judgment(NotCodedReason.NEGATED, words_of(self._document, clause, found))
            if found.group == "negation_article" and not harmless & set(range(found.last + 1, found.last + 4)):
                near = 0 < hit.first - found.last <= 3
                subject = hit.trigger.is_verb and (found.first < hit.first or self._document.language == "nl")
                if near or subject or (hit.trigger.is_verb and found.first - hit.last <= 2):
                    return Judgment(NotCodedReason.NEGATED, words_of(self._document, clause, found))
            unopposed = not harmless.isdisjoint(range(found.last + 1, found.last + 4))
            if found.group == "negation_after" and 0 < hit.first - found.last <= 6 and not unopposed:
                return Judgment(NotCodedReason.NEGATED, words_of(self._document, clause, found))
        return None

    def _is_told_before(self, clause: Clause, found: Found, hit: Hit) -> bool:
        """Says whether a finite Dutch verb and its object stand whole before the comma that a negation is behind."""
        if self._document.language != "nl" or hit.tag is not FormTag.PAST or not hit.trigger.is_verb:
            return False
        tokens = clause.sentence.tokens
        last = max((hit.last, *hit.apart))
        comma = next((at for at in range(last + 1, found.first) if tokens[at].text in {",", ";"}), None)
        return comma is not None and any(tokens[at].is_capital for at in range(hit.last + 1, comma))

    def _puts_right(self, clause: Clause, found: Found, hit: Hit) -> bool:
        """Says whether a Dutch "niet" at the head only denies who it was, and "maar" tells who, before the verb."""
        tokens = clause.sentence.tokens
        if self._document.language != "nl" or found.first != 0 or self._word(clause, found) != "niet":
            return False
        return any(tokens[at].lemma == "maar" for at in range(found.last + 1, min(hit.first, _PUT_RIGHT)))

    def _falls_short(self, clause: Clause, hit: Hit) -> str | None:
        """Gives the word right before a verb of taking that says it was not done wholly: "all but overran the town"."""
        if not hit.trigger.is_verb or hit.trigger.frame.name not in _TAKING:
            return None
        tokens = clause.sentence.tokens
        for at in sorted({hit.first, *hit.apart}):
            for size in range(1, min(_LONGEST, at) + 1):
                words = tuple(token.lemma for token in tokens[at - size : at])
                if words in _NOT_WHOLLY():
                    return " ".join(words)
        return None

    def _nears_number(self, clause: Clause, found: Found) -> bool:
        """Says whether "almost" or "barely" only rounds a number: "na bijna negen maanden", "barely 20 people"."""
        if self._word(clause, found) not in _ROUNDING or found.last + 1 >= len(clause.sentence.tokens):
            return False
        after = clause.sentence.tokens[found.last + 1].lemma
        if self._document.language == "nl" and after in _AT_ONCE:
            return True  # "bijna tegelijkertijd"
        return after in _WHOLE or self._numbers.number(clause.sentence.tokens, found.last + 1) is not None

    def _is_joined_on(self, clause: Clause, hit: Hit, found: Found) -> bool:
        """Says whether "and" stands between a trigger and a cue behind it: the cue belongs to what is joined on."""
        between = clause.sentence.tokens[hit.last + 1 : found.first]
        return any(token.lemma in _AND or token.text == ";" for token in between)

    def _word(self, clause: Clause, found: Found) -> str:
        return clause.sentence.tokens[found.first].lemma


def _is_unclaimed(clause: Clause) -> bool:
    """Says whether a sentence only denies that somebody claimed a deed."""
    return any(token.lemma in _CLAIMED for token in clause.sentence.tokens)


def _is_means(clause: Clause, hit: Hit) -> bool:
    """Says whether a noun is that by which something was done: "with a sit-in", "met een betoging", "door een staking".

    Only an article, a number or an adjective stands between it and the preposition.
    """
    if hit.trigger.is_verb:
        return False
    before = [token.lemma for token in clause.sentence.tokens[max(0, hit.first - _MEANS_REACH) : hit.first]]
    return not _WITH.isdisjoint(before)


def _fires_none(clause: Clause, found: Found, hit: Hit) -> bool:
    """Says whether no shots are what is fired: "No shots were fired"; not "took X with no shots fired"."""
    tokens = clause.sentence.tokens
    shots = found.last + 1 < len(tokens) and tokens[found.last + 1].lemma in _SHOTS
    return shots and hit.trigger.frame.name in _FIRING and 0 < hit.first - found.last <= _NEXT + 1
