"""Who backs whom: support told by a verb, a noun, a name for an ally or a compound, one entry for each pair."""

from coder.alliances.finding import find_alliances

__all__ = ["find_alliances"]
