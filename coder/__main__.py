"""The command line of the coder: JSON lines in, JSON lines out."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from coder.actors.checks import told_sources
from coder.checking import check_lexicons
from coder.explaining import explain
from coder.lexicon import LexiconError
from coder.lines import article_of
from coder.pipeline import code_article
from coder.reading import ReadingError
from coder.running import code_lines, count_lines, remaining, resumable, write_outcomes


def main(arguments: Sequence[str], lines: TextIO, output: TextIO, errors: TextIO) -> int:
    """Runs the command with `lines` as standard input; gives the exit status: 1 where anything went wrong."""
    options = _options(arguments)
    try:
        if options.check_lexicon:
            return _check(output)
        with ExitStack() as opened:
            source = opened.enter_context(options.input.open(encoding="utf-8")) if options.input else lines
            if options.explain:
                return _explain(source, output, errors)
            if options.output is None:
                return write_outcomes(code_lines(source, options.jobs), output, errors)
            todo = list(remaining(list(source), resumable(options.output)))
            written = opened.enter_context(options.output.open("a", encoding="utf-8", newline="\n"))
            return write_outcomes(code_lines(todo, options.jobs), written, errors, total=count_lines(todo))
    except (ReadingError, LexiconError) as error:
        print(error, file=errors)
    except UnicodeDecodeError as error:
        print(f"byte {error.start}: not UTF-8; save the input as UTF-8", file=errors)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=errors)
    return 1


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m coder", description="Codes articles: JSON lines in, JSON lines out."
    )
    parser.add_argument("input", nargs="?", type=Path, help="file of JSON lines; standard input if left out")
    parser.add_argument("--output", type=Path, help="file to write; an interrupted run goes on where it stopped")
    parser.add_argument("--jobs", type=_positive, default=1, help="processes to use; order and bytes stay the same")
    parser.add_argument("--explain", action="store_true", help="say why each record was coded or left out")
    parser.add_argument("--check-lexicon", action="store_true", help="look for faults in the lexicons")
    return parser.parse_args(arguments)


def _positive(value: str) -> int:
    number = int(value)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{value} is less than 1")
    return number


def _explain(lines: Iterable[str], output: TextIO, errors: TextIO) -> int:
    status = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            article = article_of(line, f"line {number}")
            for told in explain(code_article(article), article.text):
                print(told, file=output)
        except ReadingError as error:
            print(error if str(error).startswith("line") else f"line {number}: {error}", file=errors)
            status = 1
    return status


def _check(output: TextIO) -> int:
    faults = check_lexicons()
    for fault in faults:
        print(fault, file=output)
    print(told_sources(), file=output)
    print(f"{len(faults)} faults in the lexicons", file=output)
    return 1 if faults else 0


if __name__ == "__main__":
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:], sys.stdin, sys.stdout, sys.stderr))
