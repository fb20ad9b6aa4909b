"""Nouns that a sentence takes for granted: "after the attack", "bij de aanval"."""

from coder.clause import Clause
from coder.triggers import Hit
from coder.vocabulary import word_set

_FACTIVE = frozenset(
    "after during in following since amid despite before behind na bij tijdens sinds ondanks door"
    " achter vanwege wegens".split()
)

_LASTING = frozenset(
    "hours days nights weeks months years week month decades uren dagen nachten weken maanden jaren maand".split()
)
_WORN_BY = frozenset({"by", "from", "under", "with", "door", "onder"})
_OVER = frozenset("van over at over".split()) | {"om", "tegen", "about"}
_ANGER = frozenset(
    "aanleiding woede verontwaardiging verdriet protest ontzetting afschuw wraak vergelding anger outrage fury grief"
    " retaliation revenge".split()
)


class Presupposed:
    """Reads what stands before nouns in one document."""

    def __init__(self, language: str, places: frozenset[int]) -> None:
        """Reads the closed classes; `places` are where the places of the document begin (code points)."""
        grammar = f"{language}/grammar.toml"
        self._places = places
        self._prepositions = word_set(grammar, "prepositions")
        self._finite, self._definite = word_set(grammar, "finite"), word_set(grammar, "definite")

    def holds(self, clause: Clause, hit: Hit) -> bool:
        """Says whether a noun is taken for granted: "after the attack", "bij de aanval"."""
        if hit.trigger.is_verb:
            return False
        tokens = clause.sentence.tokens
        definite = factive = lasting = False
        for at in range(hit.first - 1, max(-1, hit.first - 7), -1):
            word = tokens[at].lemma
            definite = definite or word in self._definite
            lasting = lasting or (word in _LASTING and tokens[at + 1].lemma in {"of", "van"})
            if word in _FACTIVE or (word in _OVER and self._is_cause(clause, at)) or (lasting and word in _WORN_BY):
                factive = True  # so "worn down by a week of bombardment"
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
        return any(token.lemma in _ANGER for token in tokens[max(at - 2, 0) : at])

    def is_new(self, clause: Clause, hit: Hit) -> bool:
        """Says whether an article brings a Dutch noun up as new: "vrezen dat bij een offensief", "bij een aanval"."""
        before = [token.lemma for token in clause.sentence.tokens[max(0, hit.first - 3) : hit.first]]
        return not hit.trigger.is_verb and "een" in before
