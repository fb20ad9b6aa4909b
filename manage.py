#!/usr/bin/env python
"""Run a Django command, with the embedded Postgres up for its duration unless DATABASE_URL names another."""

import errno
import os
import signal
import sys
from types import FrameType

import psycopg
from django.core.management import execute_from_command_line
from django.db import OperationalError

from conflict.database import STATE, serving
from conflict.failure import SetupFailure, one_line

WITHOUT_DATABASE = {"help", "version", "--version", "--help", "-h"}


def end(signum: int, frame: FrameType | None) -> None:
    """Leave through the `with` and `finally` blocks, so that a stopped command stops its Postgres too."""
    sys.exit(128 + signum)


def main(arguments: list[str]) -> None:
    """Run one command line; a machine that is not ready gets one line and exit code 1."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conflict.settings")
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) != signal.SIG_IGN:  # as nohup sets it
            signal.signal(number, end)
    try:
        if len(arguments) < 2 or arguments[1] in WITHOUT_DATABASE or "--help" in arguments:
            execute_from_command_line(arguments)
        else:
            with serving():
                execute_from_command_line(arguments)
    except (SetupFailure, OperationalError, psycopg.OperationalError) as failure:
        sys.exit(one_line(failure, STATE))
    except OSError as failure:
        if failure.errno != errno.ENOSPC:
            raise
        sys.exit(one_line(failure, STATE))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main(sys.argv)
