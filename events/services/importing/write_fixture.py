"""Writes fixture files so that a reader sees the old or the new one, never a half."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

SEEDS = settings.BASE_DIR / "seeds"
COMMITTED = settings.BASE_DIR / "fixtures"
OWN = settings.BASE_DIR / ".data" / "fixtures"


def fixture_path(*, article_id: str, source: Path | None, output: Path | None) -> Path:
    """Gives where the fixture of an article goes: `output`, a file or folder, where told; else by where it came from.

    Articles of the project's `seeds/` go to `fixtures/`, all others to `.data/fixtures/`.
    """
    if output is not None and not output.is_dir():
        return output
    folder = output or (COMMITTED if source is not None and source.resolve().parent == SEEDS else OWN)
    name = re.sub(r"[^\w.-]", "_", article_id)[:150] or "article"
    return folder / f"{name}.json"


@contextmanager
def fixture_beside(*, path: Path, text: str) -> Iterator[None]:
    """Writes the fixture beside its place, and puts it there when the block ends well.

    Killed in the block, the old file stands; killed after what the block commits, the next import puts the two in
    step. Raises OSError where the file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        yield
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _sweep(path: Path) -> None:
    """Removes what killed imports of the same article left."""
    for part in path.parent.glob(f".{path.name}.*.part"):
        pid = part.name.split(".")[-2]
        if pid.isdigit() and not _is_running(int(pid)):
            part.unlink(missing_ok=True)


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True  # another user's
    return True
