"""Who said what: quotations with their speaker, about whom, when and where; what nobody said left out."""

from coder.quotes.finding import find_quotes

__all__ = ["find_quotes"]
