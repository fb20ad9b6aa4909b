"""Nouns that a sentence takes for granted: "after the attack", "bij de aanval"."""

from coder.clause import Clause
from coder.triggers import Hit
from coder.vocabulary import word_set
from coder.wordlists import word_list, word_row

_FACTIVE = frozenset(
    "after during in following since amid despite before behind na bij tijdens sinds ondanks door"
    " achter vanwege wegens".split()
)

_LASTING = word_list("deeds.toml", "lasting")
_WORN_BY = frozenset({"by", "from", "under", "with", "door", "onder"})
_OVER = frozenset("van over at over".split()) | {"om", "tegen", "about"}
_ANGER = word_list("deeds.toml", "anger")
_PROTESTING = word_row("deeds.toml", "protest_stems")
_TURNED_AGAINST = frozenset({"against", "over", "tegen"})
_THAT, _DAYS = (
    frozenset({"that", "when"}),
    frozenset("day days night morning evening afternoon week hour moment".split()),
)
_FACTIVE_DAYS = frozenset({"on", "at", "from", "since", "until"})
_HEAD = 5  # tokens of "on the very same day"
_DENOUNCING = word_list("en/deeds.toml", "denouncing")


class Presupposed:
    """Reads what stands before nouns in one document."""

    def __init__(self, language: str, places: frozenset[int]) -> None:
        """Reads the closed classes; `places` are where the places of the document begin (code points)."""
        grammar = f"{language}/grammar.toml"
        self._places = places
        self._prepositions = word_set(grammar, "prepositions")
        self._finite, self._definite = word_set(grammar, "finite"), word_set(grammar, "definite")

    def holds(self, clause: Clause, hit: Hit) -> bool:
        """Says whether a noun is taken for granted, or what says when: "after the attack", "on the day that X fell"."""
        tokens = clause.sentence.tokens
        if hit.trigger.is_verb:
            return _says_when(clause)
        definite = factive = lasting = False
        for at in range(hit.first - 1, max(-1, hit.first - 7), -1):
            word = tokens[at].lemma
            definite = definite or word in self._definite
            lasting = lasting or (word in _LASTING() and tokens[at + 1].lemma in {"of", "van"})
            worn = lasting and word in _WORN_BY  # "worn down by a week of bombardment"
            caused = (word in _OVER and self._is_cause(clause, at)) or self._is_protested(clause, hit, at)
            if word in _FACTIVE or caused or worn:
                factive = True
                break
            if tokens[at].start in self._places:
                break
            if word in {"of", "van"}:
                continue
            if not tokens[at].is_word or word in self._prepositions or (word in self._finite and word != "zijn"):
                break
        return factive and (definite or hit.first > 0)

    def _is_cause(self, clause: Clause, at: int) -> bool:
        """Says whether a preposition goes with a word for anger or occasion: "uit woede over de moord", "anger at"."""
        tokens = clause.sentence.tokens
        return any(token.lemma in _ANGER() for token in tokens[max(at - 2, 0) : at])

    def _is_protested(self, clause: Clause, hit: Hit, at: int) -> bool:
        """Says whether a crowd turns against what is named behind a word: "marched against", "betoogden tegen"."""
        tokens = clause.sentence.tokens
        word = tokens[at].lemma
        if word in _DENOUNCING():
            return any(token.lemma.startswith(_PROTESTING()) for token in tokens[:at])
        if word not in _TURNED_AGAINST:
            return False
        others = (k for k in clause.members if not hit.first <= k <= hit.last)
        return any(tokens[k].lemma.startswith(_PROTESTING()) for k in others)

    def is_new(self, clause: Clause, hit: Hit) -> bool:
        """Says whether an article brings a Dutch noun up as new: "vrezen dat bij een offensief", "bij een aanval"."""
        before = [token.lemma for token in clause.sentence.tokens[max(0, hit.first - 3) : hit.first]]
        return not hit.trigger.is_verb and "een" in before


def _says_when(clause: Clause) -> bool:
    """Says whether an English clause tells on which day something else happened: "on the very day that X fell"."""
    first, tokens = clause.members[0], clause.sentence.tokens
    behind = first > 1 and clause.opener in _THAT and tokens[first - 1].lemma in _DAYS
    return behind and not _FACTIVE_DAYS.isdisjoint(token.lemma for token in tokens[max(0, first - _HEAD) : first])
