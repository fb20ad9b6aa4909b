"""The key that signs sessions, made once and kept in `.data/`."""

import os
import secrets
from pathlib import Path

from conflict.failure import SetupFailure


def kept_secret(path: Path) -> str:
    """Return the secret kept in a file of mode 600, making both when missing.

    Raises SetupFailure where the file can be neither read nor made.
    """
    try:
        path.parent.mkdir(exist_ok=True)
        part = path.with_name(f"{path.name}.{os.getpid()}")
        if not path.exists():
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(48))
            try:
                os.link(part, path)  # unlike a rename, never replaces what another process has just kept
            except FileExistsError:
                pass
            part.unlink()
        return path.read_text()
    except OSError as error:
        raise SetupFailure(f"{path} cannot be read or made ({error.strerror}): set SECRET_KEY") from error
