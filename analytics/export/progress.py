"""What an export has written so far, kept beside its files, so that a run that was cut off is taken up again."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from analytics.export.writing import Written

NAME = ".export.json"


class ExportRefused(Exception):
    """The folder cannot take the export; the message says why and what to do."""


@dataclass(slots=True)
class Progress:
    """The files that are whole, of one state of the data in one format."""

    dataset: str
    format: str
    state: str
    files: dict[str, Written] = field(default_factory=dict)


def take_up(folder: Path, wanted: Progress) -> Progress:
    """Gives the progress of a run that was cut off, or `wanted` as a new one.

    Files of another state of the data are written anew. Raises ExportRefused for a folder with anything else in it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / NAME).exists():
        if any(folder.iterdir()):
            raise ExportRefused(f"{folder} is not empty: name an empty or a new folder")
        return wanted
    kept = json.loads((folder / NAME).read_text(encoding="utf-8"))
    found = Progress(kept["dataset"], kept["format"], kept["state"])
    if (found.dataset, found.format) != (wanted.dataset, wanted.format):
        raise ExportRefused(f"{folder} holds an unfinished export of {found.dataset} as {found.format}")
    if found.state != wanted.state:
        for path in kept["files"]:
            (folder / path).unlink(missing_ok=True)
        return wanted
    found.files = {path: Written(*written) for path, written in kept["files"].items()}
    return found


def keep(folder: Path, progress: Progress) -> None:
    """Notes the progress, beside its place and then renamed."""
    part = folder / f"{NAME}.part"
    part.write_text(json.dumps(asdict(progress)), encoding="utf-8")
    part.rename(folder / NAME)
