"""Secrets of this installation, made once and kept in `.data/`."""

import os
from pathlib import Path

from conflict.failure import SetupFailure


def kept_secret(path: Path, proposal: str) -> str:
    """Return the secret kept in a file of mode 600; when there is none yet, keep the proposal.

    Raises SetupFailure where the file can be neither read nor made.
    """
    try:
        path.parent.mkdir(exist_ok=True)
        part = path.with_name(f"{path.name}.{os.getpid()}")
        if not path.exists():
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
                file.write(proposal)
            try:
                os.link(part, path)  # unlike a rename, never replaces what another process has just kept
            except FileExistsError:
                pass
            part.unlink()
        return path.read_text()
    except OSError as error:
        raise SetupFailure(f"{path} cannot be read or made ({error.strerror})") from error
