"""Article text to records: pure Python, deterministic, offline."""

from coder.pipeline import code_article

__all__ = ["code_article"]
