"""Loads a file of ACLED or UCDP GED and prints what each step took: `python -m benchmarks.bulk_load_steps FILE.csv`."""

import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conflict.settings")
django.setup()

from events.services.loading import Options, load_files  # noqa: E402 - Django must be set up first
from events.services.loading.layout import ACLED, UCDP  # noqa: E402


def main() -> None:
    """Loads and prints."""
    begun = time.monotonic()
    steps: Counter[str] = Counter()
    read = [0.0]

    def reading(_bytes: int) -> None:
        read[0] = time.monotonic() - begun - sum(steps.values())

    def told(step: str, seconds: float) -> None:
        steps[step] += seconds  # type: ignore[assignment]

    with tempfile.TemporaryDirectory() as folder:
        options = Options(publish=True, refused=Path(folder) / "refused.csv")
        source = Path(sys.argv[1])
        with source.open(encoding="utf-8") as file:
            layout = ACLED if "event_id_cnty" in file.readline() else UCDP
        loaded = load_files([source], layout, options, read=reading, told=told)
    for step, seconds in {"start; read, check and stage": read[0], **steps}.items():
        print(f"  {step:34} {seconds:7.1f} s")
    print(f"  {loaded}; {time.monotonic() - begun:.1f} s in all")


if __name__ == "__main__":
    main()
