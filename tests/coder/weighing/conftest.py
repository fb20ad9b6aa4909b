"""What the tests of weights share: a folder of Dutch word lists of an editor's own, laid over the shipped ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coder.lexicon import clear


@pytest.fixture
def laid_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An editor's own folder of Dutch lists, empty at first."""
    (tmp_path / "nl").mkdir()
    monkeypatch.setenv("CODER_LEXICON", str(tmp_path))
    clear()
    yield tmp_path / "nl"
    monkeypatch.delenv("CODER_LEXICON")
    clear()
