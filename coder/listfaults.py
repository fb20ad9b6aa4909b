"""What is wrong in a lexicon file of lists, with file and line: unknown lists, words named twice, ill-formed words."""

import re
from collections.abc import Collection, Iterator

import tomli

from coder.lexicon import read_table, read_texts

_LIST = re.compile(r"\s*\"?([\w-]+)\"?\s*=")
_ENTRY = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'")


def list_faults(name: str, known: Collection[str], form: re.Pattern[str] | None = None) -> Iterator[str]:
    """Gives the faults of a file such as "nl/signs.toml", the editor's own one included.

    `known`: the names that its lists may have; `form`: how an entry is written, where that is fixed. Raises
    LexiconError where the file is no TOML.
    """
    read_table(name)
    told: set[tuple[str, str]] = set()
    for file, text in read_texts(name):
        for group, words in tomli.loads(text).items():
            lines = _lines_of(text, group)
            if group not in known:
                yield f"{file}:{lines[0]}: unknown class {group!r}; one of {', '.join(sorted(known))}"
            elif not isinstance(words, list):
                yield f"{file}:{lines[0]}: {group} is no list of words"
            else:
                for line, word in zip(lines, words, strict=False):
                    if not isinstance(word, str) or (form is not None and form.fullmatch(word) is None):
                        yield f"{file}:{line}: {group}: {word!r} is no word in lower case, as it stands in a text"
                    elif (group, word) in told:
                        yield f"{file}:{line}: {group} names {word!r} twice"
                    told.add((group, str(word)))


def _lines_of(text: str, group: str) -> list[int]:
    """Gives the line on which each entry of a list stands; that of its name where it has none."""
    found: list[int] = []
    named = 0
    for number, line in enumerate(text.split("\n"), start=1):
        opens = _LIST.match(line)
        if not named and (opens is None or opens[1] != group):
            continue
        named = named or number
        found += [number] * len(_ENTRY.findall(line, opens.end() if opens else 0))
        if line.partition("#")[0].rstrip().endswith("]"):
            break
    return found or [named or 1]
