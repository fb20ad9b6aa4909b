"""How fast the coder reads: loading, articles of 600 words a second, memory, and time against length.

Loading is measured twice, each time with the start of Python: from the sources alone, as on the first start or where
Python is told to keep no bytecode, and again with the bytecode that it keeps of them.

usage: python -m benchmarks.coder_speed
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from coder import code_article
from coder.processes import load_lexicons
from coder.records import Article

SENTENCES = Path(__file__).parents[1] / "tests" / "coder" / "sentences"
WORDS = 600
ARTICLES = 60


def sentences(language: str) -> list[str]:
    """Gives the sentences of the specification, events and traps alike."""
    lines = (SENTENCES / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return [line[2:].partition("|")[0].strip() for line in lines if line[:2] in {"+ ", "- "}]


def article(language: str, number: int, words: int) -> Article:
    """Makes an article of about `words` words, four sentences a paragraph, another start for each number."""
    source = sentences(language)
    told: list[str] = []
    count, at = 0, number * 7
    while count < words:
        told.append(source[at % len(source)])
        count += len(told[-1].split())
        at += 1
    paragraphs = [" ".join(told[start : start + 4]) for start in range(0, len(told), 4)]
    return Article(id=f"{language}-{number}", text="\n\n".join(paragraphs), published="2024-03-15", language=language)


def seconds(articles: list[Article]) -> float:
    """Gives the seconds that coding takes."""
    began = time.perf_counter()
    for one in articles:
        code_article(one)
    return time.perf_counter() - began


def loading(bytecode: str) -> float:
    """Gives the seconds that a new process takes to load the lexicons; Python keeps bytecode in folder `bytecode`."""
    program = "from coder.processes import load_lexicons; load_lexicons()"
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True, env={**kept, "PYTHONPYCACHEPREFIX": bytecode})
    return time.perf_counter() - began


def main() -> None:
    """Measures and prints a table."""
    with tempfile.TemporaryDirectory() as bytecode:
        print(f"loading, with the start of Python: {loading(bytecode):.2f} s the first time", end=", ")
        print(f"{min(loading(bytecode) for _ in range(3)):.2f} s with bytecode kept, the best of three")
    load_lexicons()
    for language in ("nl", "en"):
        articles = [article(language, number, WORDS) for number in range(ARTICLES)]
        print(f"{language}: {ARTICLES / seconds(articles):.1f} articles of {WORDS} words a second")
    for words in (5_000, 20_000, 80_000):
        took = seconds([article("en", 0, words)])
        print(f"one article of {words:,} words: {took:.1f} s, {1000 * took / words:.2f} ms a word")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
