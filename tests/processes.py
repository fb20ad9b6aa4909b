"""Processes of their own that work on the tests' database, to be killed at chosen moments."""

import os
import subprocess
import sys

from django.conf import settings
from django.db import connection
from django.utils.http import urlencode


def environment():
    """Points a process at the tests' database."""
    values = connection.settings_dict
    query = urlencode({"user": values["USER"], "password": values["PASSWORD"], "host": values["HOST"]})
    url = f"postgresql:///{values['NAME']}?{query}&port={values['PORT']}"
    return {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "conflict.settings"}


def run(driver, *arguments):
    """Runs Python code in a process of its own and waits for its end."""
    return subprocess.run(
        [sys.executable, "-c", driver, *map(str, arguments)], cwd=settings.BASE_DIR, env=environment(), timeout=120
    )
