"""Loading the files of other data sets, and giving them back: one verb a file."""

from events.services.loading.load_files import Options, load_files

__all__ = ["Options", "load_files"]
