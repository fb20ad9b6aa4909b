"""Merging two records that are one, and undoing it."""

from events.services.merging.merge import merge
from events.services.merging.undo import undo_merge

__all__ = ["merge", "undo_merge"]
