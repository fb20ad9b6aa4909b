"""The page of the coder's modules names each of them, with the sentence it has now."""

from pathlib import Path

from benchmarks.coder_modules import page

PAGE = Path(__file__).parents[2] / "docs" / "coder-modules.md"


def test_the_page_of_the_modules_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m benchmarks.coder_modules > docs/coder-modules.md"
