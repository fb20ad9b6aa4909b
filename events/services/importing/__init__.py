"""Importing articles: read, code, write the fixture, store; one verb a file."""

from events.services.importing.find_inputs import count_inputs
from events.services.importing.import_files import Options, import_files

__all__ = ["Options", "count_inputs", "import_files"]
