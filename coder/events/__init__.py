"""What happened: clauses to events, with who did it to whom, where, when, and how many died."""

from coder.events.finding import find_events

__all__ = ["find_events"]
