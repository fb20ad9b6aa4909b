"""What each part of the coder is worth: the scores on annotated articles with one part switched off in turn.

usage: python -m benchmarks.coder_parts GOLD_FOLDER SCORER
GOLD_FOLDER holds one JSON file per annotated article (id, language, published, text, events, ...); SCORER is a program
that takes a folder of gold and one of predictions, and `--json FILE`.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from coder import code_article
from coder.alliances import finding as alliances
from coder.alliances import overall, readings
from coder.alliances.weighed import PairWeighing
from coder.codebook import Certainty
from coder.events import finding
from coder.events.earlier_places import EarlierPlaces
from coder.events.gists import GistReader
from coder.events.opponents import Opponents
from coder.events.outcomes import Outcomes
from coder.events.runs import RunReader
from coder.events.weighed import Weighing
from coder.factuality import Factuality
from coder.judgment import Judgment
from coder.quotes.weighed import Weighed
from coder.records import Article


@contextmanager
def replaced(holder: Any, name: str, by: Any) -> Iterator[None]:
    """Puts another function or figure in the place of one, for a while."""
    kept = getattr(holder, name)
    setattr(holder, name, by)
    try:
        yield
    finally:
        setattr(holder, name, kept)


PARTS: dict[str, tuple[Any, str, Any]] = {
    "factuality": (Factuality, "judge", lambda *_: Judgment(None, "", Certainty.ASSERTED)),
    "joining what is told twice": (finding, "combine", lambda *_: False),
    "places from the text before": (EarlierPlaces, "meant", lambda *_, **__: None),
    "events by the gist of a clause": (GistReader, "find", lambda *_: []),
    "Dutch events by their outcome": (Outcomes, "behind", lambda *_: []),
    "noun phrases no lexicon knows": (RunReader, "_bare", lambda *_: []),
    "opponents by rule": (Opponents, "opponent", lambda *_: None),
    "claims of responsibility": (finding, "give_claims", lambda *_: None),
    "who did it, told elsewhere": (finding, "name_culprits", lambda *_: None),
    "the dead": (finding, "give_dead", lambda *_: None),
    "sides from the rest of the article": (finding.Completion, "complete", lambda *_: None),
    "events by the words of a sentence": (Weighing, "weigh", lambda _, candidates, __: [*candidates]),
    "support by verb, noun, construction and gist": (alliances, "readings", lambda *_: []),
    "support by the gist of a clause": (readings, "gist", lambda *_: []),
    "support by the words of a sentence": (PairWeighing, "untold", lambda *_: iter(())),
    "support by the article as a whole": (overall, "WHOLE", sys.maxsize),
    "speakers by weight": (Weighed, "reconsider", lambda *_: None),
}


def scores(gold: Path, scorer: Path) -> dict[str, Any]:
    """Codes the articles of a folder and gives the scorer's figures."""
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder) / "predictions"
        predictions.mkdir()
        for file in sorted(gold.glob("*.json")):
            told = json.loads(file.read_text(encoding="utf-8"))
            article = Article(**{key: told[key] for key in ("id", "language", "published", "text", "title")})
            coded = json.dumps(code_article(article).as_dict(), ensure_ascii=False)
            (predictions / file.name).write_text(coded, encoding="utf-8")
        figures = Path(folder) / "figures.json"
        command = [sys.executable, str(scorer), str(gold), str(predictions), "--json", str(figures)]
        subprocess.run(command, check=True, capture_output=True)
        return json.loads(figures.read_text(encoding="utf-8"))


def row(name: str, figures: dict[str, Any]) -> str:
    """Gives a line of the table."""
    told = figures["all"]
    strict, relaxed = told["events"]["f1"], told["events_relaxed"]["f1"]
    deaths = told["matched_relaxed"]["fatalities"]["rate"] or 0
    wrong, support = told["not_events_wrongly_coded"]["rate"] or 0, told["alliances"]["f1"]
    cells = (f"{100 * strict:.1f}", f"{100 * relaxed:.1f}", f"{100 * deaths:.0f}", f"{100 * wrong:.1f}")
    return " | ".join((f"| {name}", *cells, f"{100 * support:.1f}", f"{100 * told['quotes']['f1']:.1f} |"))


def main() -> None:
    """Prints the table, all parts first."""
    gold, scorer = Path(sys.argv[1]), Path(sys.argv[2])
    print(
        "| without | strict F1 | relaxed F1 | deaths equal % | not events coded % | alliances F1 | quotes F1 |\n"
        + "|---" * 7
        + "|"
    )
    print(row("nothing: all parts", scores(gold, scorer)))
    for name, (holder, function, other) in PARTS.items():
        with replaced(holder, function, other):
            print(row(name, scores(gold, scorer)), flush=True)


if __name__ == "__main__":
    main()
