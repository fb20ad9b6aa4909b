"""What the tests of the coder share: an editor's own folder of lexicons, laid over the shipped ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coder.lexicon import clear


@pytest.fixture
def own_lexicon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An editor's own folder, empty at first; forgotten afterwards."""
    monkeypatch.setenv("CODER_LEXICON", str(tmp_path))
    clear()
    yield tmp_path
    monkeypatch.delenv("CODER_LEXICON")
    clear()
