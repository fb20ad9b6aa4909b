"""Loads files of one data set: all of them, or nothing."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from django.db import DatabaseError, transaction

from events.history.attribution import acting
from events.models import Dataset
from events.services.errors import Refused
from events.services.loading.layout import Layout
from events.services.loading.refusal import Refusal, write_refusals
from events.services.loading.stage_files import stage_files
from events.services.loading.store_staged import Repeated, Storing
from events.services.loading.withdraw_gone import Scope, count_gone, withdraw_gone


@dataclass(frozen=True, slots=True)
class Options:
    """How files are loaded.

    `refused`: where the refused lines are written; `complete`: what the files have all of; `alone`: nobody else is at
    work, so that indexes and foreign keys may be set aside.
    """

    release: str = ""
    publish: bool = False
    strict: bool = False
    refused: Path = Path("refused.csv")
    complete: Scope | None = None
    alone: bool = False


@dataclass(slots=True)
class Loaded:
    """What a run did."""

    rows: int
    counts: dict[str, int] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)
    withdrawn: int = 0

    def refuse_repeated(self, files: Sequence[Path], repeated: Repeated) -> None:
        """Counts rows that repeat an id among the refused lines."""
        self.rows -= len(repeated)
        self.refusals += [
            Refusal(str(files[file]), line, "id", external_id, "this id stands in an earlier line already")
            for file, line, external_id in repeated
        ]

    def __str__(self) -> str:
        told = ", ".join(f"{count:,} {what}" for what, count in self.counts.items())
        return f"{self.rows:,} rows read: {told}, {self.withdrawn:,} withdrawn; {len(self.refusals):,} lines refused"


def load_files(
    files: Sequence[Path],
    layout: Layout,
    options: Options,
    *,
    read: Callable[[int], None] = lambda _bytes: None,
    told: Callable[[str, float], None] = lambda _step, _seconds: None,
    agreed: Callable[[int], bool] = lambda _gone: True,
) -> Loaded:
    """Loads the files in one transaction.

    `read` is called with the bytes read so far, `told` with each step done and its seconds, `agreed` with the number of
    rows that are gone, before they are withdrawn. Raises Refused for a file that cannot be read, for any refused line
    with `strict`, and where the rows break a rule of the database; nothing is stored then.
    """
    try:
        with (
            transaction.atomic(),
            acting(by=None, reason=f"load {layout.dataset} {options.release}".strip()),
            Storing(dataset=layout.dataset, publish=options.publish, alone=options.alone, told=told) as storing,
            closing(stage_files(files, layout, read=read)) as chunks,
        ):
            loaded = Loaded(0)
            for chunk in chunks:
                loaded.rows += chunk.rows
                loaded.refusals += chunk.refusals
                loaded.refuse_repeated(files, storing.store_chunk() if chunk.full else storing.refuse_repeated())
            write_refusals_of(loaded.refusals, options)
            gone = 0
            if options.complete is not None:
                gone = count_gone(dataset=layout.dataset, scope=options.complete)
            loaded.counts = storing.finish()
            if options.complete is not None and gone and agreed(gone):
                loaded.withdrawn = withdraw_gone(dataset=layout.dataset, scope=options.complete)
            if options.release:
                Dataset.objects.filter(name=layout.dataset).exclude(release=options.release).update(
                    release=options.release
                )
    except DatabaseError as error:
        raise Refused(f"{' '.join(str(error).split())}; nothing is stored") from error
    return loaded


def write_refusals_of(refusals: list[Refusal], options: Options) -> None:
    """Writes the refused lines; raises Refused where there may be none."""
    if not refusals:
        return
    write_refusals(options.refused, refusals)
    if options.strict:
        raise Refused(
            f"{len(refusals)} lines are refused, the first: {refusals[0]}; all of them stand in {options.refused};"
            " nothing is stored"
        )
