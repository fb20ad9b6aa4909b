"""Dutch relative clauses right behind a verb's particle: "viel een wagen aan die gewonden ophaalde"."""

from collections.abc import Sequence

from coder.verbs import VerbReader, looks_past
from coder.vocabulary import word_set
from coder.words import Token

_POINTING = frozenset({"die", "dat"})
_PARTICLES = frozenset("in op aan uit af neer".split())
_DETERMINERS = frozenset("de het een zijn haar hun zich ze zij hij".split())


class AfterParticle:
    """Tells a relative clause behind a particle from a preposition with a pointing word: "aan die kant"."""

    def __init__(self, language: str, verbs: VerbReader) -> None:
        """Keeps the verbs of the language; English has no such clauses."""
        name = f"{language}/grammar.toml"
        self._dutch, self._verbs = language == "nl", verbs
        self._ending = word_set(name, "relatives") | word_set(name, "coordinators")

    def opens(self, tokens: Sequence[Token], at: int, first: int, end: int) -> bool:
        """Says whether "die" or "dat" opens a relative clause behind a particle; the stretch is `first` to `end`.

        Where a determiner follows, the particle alone tells; else a verb must take it and another end the clause.
        """
        if not self._dutch or tokens[at].lemma not in _POINTING or at + 1 >= len(tokens):
            return False
        if tokens[at - 1].lemma in _PARTICLES and tokens[at + 1].lemma in _DETERMINERS:
            return True
        particle = (tokens[at - 1].lemma,)
        if not any(self._verbs.triggers.takes(tokens[k].lemma, particle) for k in range(first, at - 2)):
            return False
        own = next((k for k in range(at + 1, end) if tokens[k].lemma in self._ending), end)
        last = own - 1 if tokens[own - 1].is_word else own - 2
        late = max(at + 2, last - 2)  # "zouden hebben samengewerkt"
        ends = self._verbs.has_finite(tokens, late, last + 1) or looks_past(tokens[last].lemma, "nl")
        return last > at + 1 and ends
