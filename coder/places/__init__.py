"""Place names to places: which settlement, base, region or country a text names, and where it lies."""

from coder.places.finding import find_places

__all__ = ["find_places"]
