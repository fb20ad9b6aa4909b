"""What the tests of weights share: a folder of Dutch word lists of an editor's own, laid over the shipped ones."""

from pathlib import Path

import pytest


@pytest.fixture
def laid_over(own_lexicon: Path) -> Path:
    """An editor's own folder of Dutch lists, empty at first."""
    (own_lexicon / "nl").mkdir()
    return own_lexicon / "nl"
