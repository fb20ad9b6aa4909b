"""Word patterns with slots, kept in one trie and matched token by token: time linear in the text.

A pattern is written as an editor would say it: `in de nacht van {weekday:first} op {weekday}`. Words match the
lower-case token; `{slot}` is read by a reader that the caller gives; `[words]` may be absent; `(one|two words)` are
alternatives. The longest match wins, of equally long ones the pattern that was added first.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import field

from coder.values import dataclass
from coder.words import Token

Reader = Callable[[Sequence[Token], int], tuple[int, object] | None]
"""Reads a slot at a token: gives the index after it and the value, or None."""

_PART = re.compile(r"\s*(\{[\w:]+\}|[\[\]()|]|[^\s\[\]()|{}]+)")
_MOST_FORMS = 4096


class PatternError(ValueError):
    """A pattern that cannot be read; the message says what is wrong with which pattern."""


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern found in a text: the tokens `first` to `last` (excluded), what it stands for, the slots' values."""

    first: int
    last: int
    payload: object
    values: Mapping[str, object]


@dataclass(slots=True)
class _Node:
    words: dict[str, "_Node"] = field(default_factory=dict)
    slots: dict[tuple[str, str], "_Node"] = field(default_factory=dict)
    payload: object | None = None
    order: int = 0


_Reached = tuple[int, _Node, dict[str, object]]
"""A pattern read to its end: the token behind it, where it ends, the slots' values."""
_Readings = dict[tuple[str, int], tuple[int, object] | None]
"""What each slot reads at each token."""


class Patterns:
    """A set of patterns over the same slots."""

    def __init__(self, readers: Mapping[str, Reader], openers: Set[str] = frozenset()) -> None:
        """Begins an empty set whose `{slot}` names are read by `readers`.

        `openers` are the lower-case words with which a slot may begin, besides a figure: no reader is asked elsewhere.
        """
        self._readers = dict(readers)
        self._openers = frozenset(openers)
        self._root = _Node()
        self._count = 0

    def add(self, pattern: str, payload: object) -> None:
        """Adds a pattern that stands for `payload`. Raises PatternError for an unknown slot or a bad bracket."""
        self._count += 1
        for form in expand(pattern):
            node = self._root
            for part in form:
                node = self._step(node, part, pattern)
            if node is self._root:
                raise PatternError(f"the pattern {pattern!r} can be empty")
            if node.payload is None:
                node.payload, node.order = payload, self._count

    def _step(self, node: _Node, part: str, pattern: str) -> _Node:
        if not part.startswith("{"):
            return node.words.setdefault(part, _Node())
        slot, _, name = part[1:-1].partition(":")
        if slot not in self._readers:
            raise PatternError(f"the pattern {pattern!r} has an unknown slot {part}; known: {sorted(self._readers)}")
        return node.slots.setdefault((slot, name or slot), _Node())

    def match(self, tokens: Sequence[Token], index: int) -> Match | None:
        """Gives the longest pattern that begins at token `index`, or None."""
        best = self._longest(self._root, tokens, index, {}, None, {})
        return None if best is None else Match(index, best[0], best[1].payload, best[2])

    def find(self, tokens: Sequence[Token]) -> Iterator[Match]:
        """Gives the matches in reading order, none overlapping another."""
        index, words, slots = 0, self._root.words, self._root.slots
        while index < len(tokens):
            token = tokens[index]
            may_begin = token.lower in words or (slots and (token.is_figure or token.lower in self._openers))
            found = self.match(tokens, index) if may_begin else None
            if found is None:
                index += 1
            else:
                yield found
                index = found.last

    def _longest(
        self,
        node: _Node,
        tokens: Sequence[Token],
        index: int,
        values: dict[str, object],
        best: _Reached | None,
        read: _Readings,
    ) -> _Reached | None:
        """Gives the longest pattern that goes on from `node` at a token, or `best` if none is longer.

        `read` holds what was read so far: many patterns have the same slot at a token.
        """
        if node.payload is not None and (best is None or (index, -node.order) > (best[0], -best[1].order)):
            best = (index, node, values)
        if index >= len(tokens):
            return best
        token = tokens[index]
        following = node.words.get(token.lower)
        if following is not None:
            best = self._longest(following, tokens, index + 1, values, best, read)
        if not node.slots or not (token.is_figure or token.lower in self._openers):
            return best
        for (slot, name), child in node.slots.items():
            key = slot, index
            reading = read[key] if key in read else read.setdefault(key, self._readers[slot](tokens, index))
            if reading is not None:
                best = self._longest(child, tokens, reading[0], {**values, name: reading[1]}, best, read)
        return best


def expand(pattern: str) -> list[tuple[str, ...]]:
    """Writes a pattern out into all its forms, each a row of words and slots.

    Raises PatternError for unbalanced brackets or a pattern of too many forms.
    """
    parts = _PART.findall(pattern)
    if "".join(parts) != "".join(pattern.split()):
        raise PatternError(f"the pattern {pattern!r} has something that is no word, slot or bracket")
    forms, rest = _alternatives(parts, 0, "", pattern)
    if rest != len(parts):
        raise PatternError(f"the pattern {pattern!r} closes a bracket that is not open")
    return list(dict.fromkeys(forms))


def _alternatives(parts: list[str], index: int, closing: str, pattern: str) -> tuple[list[tuple[str, ...]], int]:
    done: list[tuple[str, ...]] = []
    row: list[tuple[str, ...]] = [()]
    while index < len(parts) and parts[index] != closing:
        part = parts[index]
        if part in "([":
            inner, index = _alternatives(parts, index + 1, ")" if part == "(" else "]", pattern)
            if index >= len(parts) or parts[index] != (")" if part == "(" else "]"):
                raise PatternError(f"the pattern {pattern!r} leaves {part!r} open")
            row = [begun + more for begun in row for more in ([(), *inner] if part == "[" else inner)]
        elif part == "|":
            done, row = done + row, [()]
        elif part in ")]":
            break
        else:
            row = [(*begun, part) for begun in row]
        if len(row) > _MOST_FORMS:
            raise PatternError(f"the pattern {pattern!r} has more than {_MOST_FORMS} forms")
        index += 1
    return done + row, index
