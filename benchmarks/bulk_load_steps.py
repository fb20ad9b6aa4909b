"""Loads one file in ACLED's layout and prints what each step took: `python -m benchmarks.bulk_load_steps FILE.csv`."""

import os
import sys
import tempfile
import time
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conflict.settings")
django.setup()

from events.services.loading import Options, load_files  # noqa: E402 - Django must be set up first
from events.services.loading.layout import ACLED  # noqa: E402


def main() -> None:
    """Loads and prints."""
    begun = time.monotonic()
    read = [0.0]

    def reading(_bytes: int) -> None:
        read[0] = time.monotonic() - begun

    def told(step: str, seconds: float) -> None:
        print(f"  {step:34} {seconds:7.1f} s")

    with tempfile.TemporaryDirectory() as folder:
        options = Options(publish=True, refused=Path(folder) / "refused.csv")
        loaded = load_files([Path(sys.argv[1])], ACLED, options, read=reading, told=told)
    print(f"  {'read, check and stage':34} {read[0]:7.1f} s")
    print(f"  {loaded}; {time.monotonic() - begun:.1f} s in all")


if __name__ == "__main__":
    main()
