"""Reads, codes and stores the articles of files, one after another."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from django.contrib.auth.models import AbstractBaseUser

from coder.lexicon import LexiconError
from coder.processes import in_order
from coder.reading import ReadingError
from coder.records import Article, Coding
from coder.running import Coded, code_or_error
from events.fixtures import FixtureError, article_rows, fixture_text
from events.services.errors import Refused
from events.services.importing.check_article import check_article
from events.services.importing.find_inputs import Input, find_inputs
from events.services.importing.import_article import import_article
from events.services.importing.journal import Journal
from events.services.importing.outcome import Imported
from events.services.importing.write_fixture import fixture_beside, fixture_path


@dataclass(frozen=True, slots=True)
class Options:
    """How articles are imported."""

    publish: bool = False
    dry_run: bool = False
    fixture_only: bool = False
    output: Path | None = None
    jobs: int = 1  # processes that code; one stores
    by: AbstractBaseUser | None = None

    @classmethod
    def chosen(cls, flags: Mapping[str, Any]) -> "Options":
        """Takes from the flags of a command those that say how articles are imported."""
        chosen = {field.name: flags[field.name] for field in fields(cls) if field.name in flags}
        return cls(**chosen | {"output": Path(flags["output"]) if flags["output"] else None})

    @property
    def stores(self) -> bool:
        """Whether rows are stored, so that a run can be taken up again."""
        return not (self.dry_run or self.fixture_only)


def import_files(*, arguments: Sequence[str], options: Options) -> Iterator[Imported]:
    """Imports the articles that `arguments` name, each in a transaction of its own, and yields what became of each.

    An article that cannot be read or stored is yielded with its error, and the others go on. An interrupted run of the
    same arguments is taken up where it stopped.
    """
    journal = Journal([*arguments, str(options.publish)])
    waiting: deque[tuple[Input, Article | Imported]] = deque()

    def readable() -> Iterator[Article | None]:
        for one in find_inputs(arguments):
            read = _read(one, journal if options.stores else None)
            waiting.append((one, read))
            yield read if isinstance(read, Article) else None

    # Spawned, not forked: this process holds a connection to the database.
    for coded in in_order(code_or_error, readable(), jobs=options.jobs):
        one, read = waiting.popleft()
        if isinstance(read, Imported):
            yield read
            continue
        try:
            yield import_one(one=one, article=read, coded=coded, options=options)
            if options.stores:
                journal.add(read)
        except (ReadingError, LexiconError, FixtureError, Refused, OSError) as error:
            yield Imported(one.name, error=_message(one.name, error))
    if options.stores:
        journal.close()


def import_one(*, one: Input, article: Article, coded: Coded, options: Options) -> Imported:
    """Writes the fixture of a coded article and stores its rows, as far as the options want it.

    Raises the error that coding it gave, FixtureError, Refused, and OSError where the fixture cannot be written;
    nothing is stored then.
    """
    if not isinstance(coded, Coding):
        raise coded or ReadingError(f"{one.name}: not coded")
    rows = article_rows(article, coded)
    text = fixture_text(rows)
    path = fixture_path(article_id=article.id, source=one.path, output=options.output)
    if options.dry_run:
        return Imported(one.name, import_article(name=one.name, rows=rows, by=options.by, dry_run=True))
    with fixture_beside(path=path, text=text):
        report = None
        if not options.fixture_only:
            report = import_article(name=one.name, rows=rows, by=options.by, publish=options.publish)
    return Imported(one.name, report, path)


def _read(one: Input, journal: Journal | None) -> Article | Imported:
    """Gives the article, or what there is to say of it at once: an error, or that an interrupted run had done it."""
    try:
        article = one.read()
        check_article(article=article, where=one.name)
    except (ReadingError, OSError) as error:
        return Imported(one.name, error=_message(one.name, error))
    return Imported(one.name, skipped=True) if journal is not None and journal.has(article) else article


def _message(name: str, error: Exception) -> str:
    text = f"{error.strerror}: {error.filename}" if isinstance(error, OSError) else str(error)
    return text if text.startswith(name) else f"{name}: {text}"
