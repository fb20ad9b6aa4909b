"""Where a main clause goes on behind a relative clause that no comma ends: "De man die schoot | is opgepakt"."""

from collections.abc import Sequence

from coder.numbers import number_words
from coder.verbs import VerbReader, is_acronym, looks_past
from coder.vocabulary import word_set
from coder.wordlists import word_list
from coder.words import Token, is_early

_ENGLISH_RELATIVES = frozenset({"who", "that", "which", "whom", "whose"})
_SHORTEST = 2  # tokens of a relative clause, at least
_RELATIVES = frozenset({"die", "dat"})
_MOVING = word_list("nl/movement.toml", "moved_or_hit")
_VERBAL = ("en", "gd", "ld", "rd", "kt", "pt", "st", "cht")
_WAYS = frozenset("op in tegen onder".split())
_LET = frozenset({"liet", "lieten"})
_PARTICLES = frozenset("aan af in neer op over uit dood weg mee binnen plat omver lam".split())
_FEWEST = 5  # words of a relative clause and the object and particle behind it
_AFTER = 2  # words behind the relative clause, at least
_VERB = 6  # tokens from the verb of motion to what describes its subject, at most


class EnglishResumption:
    """Finds where a main clause without a verb so far goes on: "The men who burned the mill | fled to Gao"."""

    def __init__(self, verbs: VerbReader) -> None:
        """Keeps the verbs of English."""
        grammar = "en/grammar.toml"
        self._verbs = verbs
        self._stops = word_set(grammar, "coordinators") | word_set(grammar, "subordinators") | {"to", "by", "who", "-"}
        self._auxiliaries = word_set(grammar, "be") | word_set(grammar, "have") | word_set(grammar, "modals")
        self._determiners = word_set(grammar, "determiners")

    def at(self, tokens: Sequence[Token], first: int, last: int) -> int | None:
        """Gives the token of the second finite verb behind a relative pronoun at `first`, or None.

        Participles behind an auxiliary, and before "by", belong to the verb or noun before them.
        """
        if tokens[first].lemma not in _ENGLISH_RELATIVES:
            return None
        noun = first > 1 and tokens[first - 2].lemma in self._determiners  # "the rocket that", "the fire which"
        if self._verbs.has_verb(tokens, 0, first - 1 if noun else first):
            return None
        seen = first + 1 < last and looks_past(tokens[first + 1].lemma, "en")  # a verb that no list has: "that circled"
        for at in range(first + 1, last):
            word, before = tokens[at].lemma, tokens[at - 1].lemma
            if word in self._stops and word != "to":
                if word in {"and", "or"}:
                    return None
                continue
            if not self._verbs.has_finite(tokens, at, at + 1) and word not in self._auxiliaries:
                continue
            if before in self._auxiliaries | {"not", "to", "-"} or (at + 1 < last and tokens[at + 1].lemma == "by"):
                seen = True
                continue
            if seen and at - first > _SHORTEST:
                return at
            seen = True
        return None

    def is_way(self, tokens: Sequence[Token], at: int) -> bool:
        """Says no: an English main clause goes on with its verb."""
        return False


class Resumption:
    """Finds the second finite verb of a stretch that begins with a relative pronoun."""

    def __init__(self, verbs: VerbReader) -> None:
        """Keeps the verbs of Dutch."""
        grammar = "nl/grammar.toml"
        self._verbs = verbs
        self._finite = word_set(grammar, "finite") - {"aldus"}
        self._modals = word_set(grammar, "modals")
        self._coordinators = word_set(grammar, "coordinators")
        self._infinitives = word_set(grammar, "infinitives")
        self._prepositions = word_set(grammar, "prepositions")
        self._determiners = word_set(grammar, "determiners")
        self._numbers = number_words("nl")
        self._auxiliaries = word_set(grammar, "be") | word_set(grammar, "have")

    def at(self, tokens: Sequence[Token], first: int, last: int) -> int | None:
        """Gives the token from which the main clause goes on, or None; `first` is the relative pronoun.

        A relative clause has one finite verb, at its end: a second one, with no "en" between, is the main clause's.
        """
        if tokens[first].lemma not in _RELATIVES:
            return None
        seen: int | None = None
        for at in range(first + 1, last):
            word = tokens[at].lemma
            if word in self._coordinators:
                return self._behind(tokens, first, last)
            if word not in self._finite and not self._verbs.has_finite(tokens, at, at + 1):
                continue
            if is_early(tokens, at) or is_acronym(tokens[at]):
                continue  # "die IS er doodschoot"
            if word == "zijn" and not self._verbs.has_verb_in(tokens, [at]):
                continue  # "dat zijn mannen het dorp hebben ingenomen": his men
            if seen is None:
                seen = at
            elif self._is_second(tokens, seen, at):
                return at
        return self._behind(tokens, first, last)

    def is_way(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a main clause goes on at a token with the way of its verb rather than with the verb."""
        return not self._verbs.has_finite(tokens, at, at + 1)

    def _behind(self, tokens: Sequence[Token], first: int, last: int) -> int | None:
        way = self._way(tokens, first, last)
        if way is None:
            way = self._participle(tokens, first, last)
        return way if way is not None else self._ending(tokens, first, last)

    def _ending(self, tokens: Sequence[Token], first: int, last: int) -> int | None:
        """Gives where the object of a main clause follows that ends with its particle or with what is let happen.

        "Vielen mannen die X steunen | een post aan", "lieten rebellen die zich verzetten | een bom ontploffen":
        the main verb stands right before its subject, and a noun phrase follows the last verb of the relative clause.
        """
        before = range(max(first - _VERB, 0), first)
        verb = next((k for k in before if self._verbs.has_finite(tokens, k, k + 1)), None)
        words = [k for k in range(first + 1, last) if tokens[k].is_word]
        if (
            verb is None
            or len(words) < _FEWEST
            or any(tokens[k].lemma in self._prepositions for k in before if k > verb)
        ):
            return None
        tail = tokens[words[-1]].lemma
        let = tokens[verb].lemma in _LET and tail.endswith("en") and self._verbs.may_close(tokens, words[-1])
        if tail not in _PARTICLES and not let:
            return None
        for at in words[1:-_AFTER]:
            if self._opens_noun(tokens, at + 1) and self._closes(tokens, at):
                return at + 1
        return None

    def _opens_noun(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a token begins a noun phrase: an article, a number or a name."""
        return tokens[at].lemma in self._determiners or self._numbers.number(tokens, at) is not None

    def _closes(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a token is the last verb of a relative clause, and no noun or preposition."""
        before = tokens[at - 1].lemma
        if before in self._determiners or tokens[at].lemma in self._prepositions or tokens[at].is_capital:
            return False
        if before == "zich" and tokens[at].lemma.endswith(("en", "t")):
            return True  # "die zich verzetten | een brug op"
        return self._verbs.has_finite(tokens, at, at + 1) or self._verbs.may_close(tokens, at)

    def _participle(self, tokens: Sequence[Token], first: int, last: int) -> int | None:
        """Gives where the participle of a main clause follows: "zijn mannen die vluchtten | door X doodgeschoten".

        The auxiliary stands before the relative clause and has no participle there; the relative clause ends with its
        verbs.
        """
        auxiliary = next((k for k in range(first - 1, -1, -1) if tokens[k].lemma in self._auxiliaries), None)
        if auxiliary is None or any(self._verbs.is_participle(tokens[k]) for k in range(auxiliary + 1, first)):
            return None
        end = next((k for k in range(first + 1, last) if self._verbs.has_finite(tokens, k, k + 1)), None)
        if end is None:
            return None
        while end + 1 < last and self._is_verbal(tokens[end + 1]):
            end += 1
        behind = [k for k in range(end + 1, last) if tokens[k].is_word]
        if not behind or not self._verbs.is_participle(tokens[behind[-1]]):
            return None
        return None if self._verbs.has_finite(tokens, end + 1, last) else end + 1

    def _way(self, tokens: Sequence[Token], first: int, last: int) -> int | None:
        """Gives where a verb of motion goes on behind who moves: "reed een bus die X vervoerde | bij Y op een mijn".

        The verb stands right before its subject, and what the relative clause describes is that subject.
        """
        verb = next((k for k in range(first - 1, max(first - _VERB, -1), -1) if tokens[k].lemma in _MOVING()), None)
        if verb is None or any(tokens[k].lemma in _WAYS for k in range(verb + 1, first)):
            return None
        end = next((k for k in range(first + 2, last) if self._verbs.has_verb(tokens, k, k + 1)), None)
        if end is None:
            return None
        while end + 1 < last and self._is_verbal(tokens[end + 1]):
            end += 1  # "moest ophalen", "was gekomen"
        behind = range(end + 1, last)
        goes = len(behind) > 0 and tokens[end + 1].lemma in self._prepositions
        return end + 1 if goes and any(tokens[k].lemma in _WAYS for k in behind) else None

    def _is_verbal(self, token: Token) -> bool:
        return token.lemma.endswith(_VERBAL) and token.lemma not in self._prepositions

    def _is_second(self, tokens: Sequence[Token], seen: int, at: int) -> bool:
        before = tokens[at - 1].lemma
        if before == "te":
            return False
        if tokens[at].lemma in self._infinitives:
            return tokens[seen].lemma not in self._modals and not self._verbs.is_verb(tokens[at - 1])
        return True
