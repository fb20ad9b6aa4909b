"""Dutch clauses that end with their verb: where they go on in a list, and which coordinate clause leaves them."""

from collections.abc import Sequence

from coder.clause import SUBORDINATE, ClauseKind, Made
from coder.segments import Segment
from coder.verbs import VerbReader, joined_pasts
from coder.vocabulary import word_set
from coder.words import Token

_ASSERTED = SUBORDINATE - {ClauseKind.CONDITIONAL}
_SHORTEST = 2  # words of a clause in a list: a noun and its verb
_TO = "te"
_OBJECTS = frozenset("hem haar hen hun ze het de een zich zijn die dat deze dit er daar elkaar".split())


class VerbLast:
    """Reads how the Dutch clauses of a sentence hang together where verbs stand last."""

    def __init__(self, verbs: VerbReader) -> None:
        """Keeps the verbs of Dutch and its closed classes."""
        self._verbs = verbs
        self._passive = word_set("nl/grammar.toml", "passive") | word_set("nl/grammar.toml", "be")
        self._joined = joined_pasts()
        self._subordinators = word_set("nl/grammar.toml", "subordinators")

    def lists(self, tokens: Sequence[Token], made: Made, segment: Segment) -> bool:
        """Says whether a stretch is one more of several clauses with the verb last: ", vier agenten doodde en".

        A main clause has its verb second, and one that goes on behind a subordinate clause begins with it.
        """
        if segment.mark != "," or segment.opener or not self._is_last(tokens, made, len(made) - 1):
            return False
        return self._ends_with_verb(tokens, list(range(segment.first, segment.last)))

    def head(self, tokens: Sequence[Token], made: Made, segment: Segment) -> int:
        """Gives the clause that a stretch with the verb last is coordinate to: the first of a list of them."""
        last = len(made) - 1
        kind, _, _, parent = made[last]
        members = list(range(segment.first + bool(segment.opener), segment.last))
        listed = kind is ClauseKind.COORDINATE and parent is not None and self._is_last(tokens, made, last)
        return parent if listed and parent is not None and self._ends_with_verb(tokens, members) else last

    def shares(self, tokens: Sequence[Token], made: Made, segment: Segment) -> bool:
        """Says whether "en" only joins a second subject: "spraken regering | en rebellen af elkaar te sparen".

        Behind it no finite verb stands, but an infinitive with the only "te" of the clause.
        """
        members = made[-1][2]
        if any(tokens[at].lemma == _TO for at in members) or not any(
            self._verbs.has_finite(tokens, at, at + 1) for at in members
        ):
            return False
        behind = range(segment.first + 1, segment.last)
        to = next((at for at in behind if tokens[at].lemma == _TO), None)
        finite = any(self._verbs.has_finite(tokens, at, at + 1) for at in behind if tokens[at - 1].lemma != _TO)
        if to is None or to == segment.first + 1 or finite:
            return False
        return not any(self._verbs.is_participle(tokens[at]) for at in range(segment.first + 1, to))

    def leaves(self, tokens: Sequence[Token], made: Made, segment: Segment, main: int | None) -> bool:
        """Says whether a coordinate clause goes on with the main one: "X, die Y leidde, en voerden hem af".

        Its verb stands first with its object behind it, or it is a participle of the main clause's auxiliary.
        """
        if main is None or main == len(made) - 1 or not self._is_last(tokens, made, len(made) - 1):
            return False
        above, first = made[main][2], segment.first + 1
        if segment.last - first < 1:
            return False
        if self._verbs.has_finite(tokens, first, first + 1):
            closed = segment.mark == "," and tokens[segment.first - 1].text == ","
            behind = [token for token in tokens[first + 1 : segment.last] if token.is_word]
            if not behind or not any(self._verbs.has_finite(tokens, at, at + 1) for at in above):
                return False
            return closed or behind[0].lemma in _OBJECTS
        if segment.mark != "," or self._verbs.has_finite(tokens, first, segment.last):
            return False
        participle = any(self._verbs.is_participle(tokens[at]) for at in range(first, segment.last))
        return participle and any(tokens[at].lemma in self._passive for at in above)

    def _is_last(self, tokens: Sequence[Token], made: Made, number: int) -> bool:
        """Says whether a clause is a subordinate one that ends with its verb, or stands in a list of such."""
        kind, _, members, parent = made[number]
        if kind is ClauseKind.COORDINATE and parent is not None:
            return self._ends_with_verb(tokens, members) and self._is_last(tokens, made, parent)
        return kind in _ASSERTED and self._closes(tokens, members)

    def _closes(self, tokens: Sequence[Token], members: Sequence[int]) -> bool:
        words = [at for at in members if tokens[at].is_word]
        return bool(words) and self._verbs.has_verb_in(tokens, words[-1:])

    def _ends_with_verb(self, tokens: Sequence[Token], members: Sequence[int]) -> bool:
        """Says whether the only finite verb among the tokens is the last word."""
        words = [at for at in members if tokens[at].is_word]
        if len(words) < _SHORTEST or tokens[words[0]].lemma in self._subordinators:
            return False
        if not self._verbs.has_finite(tokens, words[-1], words[-1] + 1) and tokens[words[-1]].lemma not in self._joined:
            return False
        return not any(self._verbs.has_finite(tokens, at, at + 1) for at in words[:-1])
