"""Texts that break off, skip words or tell everything in the wrong order: each is coded, none stops the coder."""

from pathlib import Path
from random import Random

import pytest

from tests.coder.test_properties import check, code

HERE = Path(__file__).parent
TEXTS = 120


def told(language: str) -> list[str]:
    """The sentences and stories of all specifications of a language."""
    files = [*HERE.glob(f"**/*.{language}.txt"), *HERE.glob(f"**/{language}.txt")]
    lines = [line for path in sorted(files) for line in path.read_text(encoding="utf-8").splitlines()]
    texts = [line.lstrip("+- ").split(" | ")[0] for line in lines if not line.startswith(("#", ">"))]
    return [text for text in texts if len(text.split()) > 6]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_cut_mixed_and_shuffled_texts_are_coded(language: str) -> None:
    pool, random = told(language), Random(language)  # noqa: S311 - the same texts on every run
    for _ in range(TEXTS):
        sentences = random.sample(pool, 6)
        words = " ".join(sentences).split(" ")
        shuffled = random.sample(words, len(words))
        fewer = [word for word in words if random.random() > 0.15]
        cut = " ".join(sentences)[random.randrange(60) :][: random.randrange(80, 500)]
        text = random.choice([" ".join(shuffled), " ".join(fewer), cut, "\n\n".join(sentences).replace(". ", ", ")])
        check(code(text, language), text)
