"""What is wrong with the machine and not with the program: shown as one line, never as a traceback."""

import shutil
from pathlib import Path

# Postgres writes its log of changes in files of 16 MB; with less than two of them left it stops in the middle.
LITTLE_SPACE_BYTES = 32 * 1024 * 1024


class SetupFailure(Exception):
    """The set-up cannot go on; the message is one line that says what is wrong and what to do."""


def one_line(error: Exception, folder: Path) -> str:
    """Return what to tell of an error of the set-up or the database; a full disk explains most others."""
    if not isinstance(error, SetupFailure) and shutil.disk_usage(folder).free < LITTLE_SPACE_BYTES:
        return "the disk is full; free some space and run again"
    return " ".join(str(error).split())
