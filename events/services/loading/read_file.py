"""Reads the lines of a CSV file, plain, gzipped or zipped, one after another."""

import csv
import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from events.services.errors import Refused

LONGEST_CELL = 10_000_000  # characters; UCDP's lists of sources outgrow the csv module's own limit
csv.field_size_limit(LONGEST_CELL)


class Counted(io.RawIOBase):
    """A file that tells how many of its bytes were read."""

    def __init__(self, file: BinaryIO, told: Callable[[int], None]) -> None:
        self.file, self.told, self.read_bytes = file, told, 0

    def readable(self) -> bool:
        """Says yes."""
        return True

    def seekable(self) -> bool:
        """Says yes: zip files are read from their end."""
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        """Goes to a place in the file."""
        return self.file.seek(offset, whence)

    def tell(self) -> int:
        """Says where in the file it stands."""
        return self.file.tell()

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        """Reads, and tells how much."""
        data = self.file.read(len(buffer))
        buffer[: len(data)] = data
        self.read_bytes += len(data)
        self.told(self.read_bytes)
        return len(data)


@contextmanager
def opened(path: Path, told: Callable[[int], None]) -> Iterator[TextIO]:
    """Opens a .csv, .csv.gz or .zip as text; `told` is called with the bytes read of the file so far.

    Raises Refused for a zip that holds no or several CSV files.
    """
    with path.open("rb") as raw:
        counted = io.BufferedReader(Counted(raw, told), 1 << 20)  # type: ignore[type-var]
        if path.suffix == ".gz":
            with gzip.open(counted, "rt", encoding="utf-8-sig", newline="") as text:
                yield text
        elif path.suffix == ".zip":
            with zipfile.ZipFile(counted) as archive:
                names = [name for name in archive.namelist() if name.lower().endswith(".csv")]
                if len(names) != 1:
                    raise Refused(f"{path}: {len(names)} CSV files in it; a zip holds exactly one: unpack it")
                with archive.open(names[0]) as member:
                    yield io.TextIOWrapper(member, encoding="utf-8-sig", newline="")
        else:
            yield io.TextIOWrapper(counted, encoding="utf-8-sig", newline="")


def read_lines(path: Path, told: Callable[[int], None] = lambda _bytes: None) -> Iterator[tuple[int, list[str]]]:
    """Yields the header and then each row with the number of its last line; `,` and `;` are both taken.

    A row of HXL tags under the header (the Humanitarian Data Exchange's) is left out. Raises Refused for a file that
    is missing, cut off, no UTF-8 text, or empty, with file and line.
    """
    line = 0
    try:
        with opened(path, told) as text:
            head = text.readline()
            if not head.strip():
                raise Refused(f"{path}: empty; a file begins with its header line")
            delimiter = ";" if head.count(";") > head.count(",") else ","
            yield 1, next(csv.reader([head], delimiter=delimiter))
            reader = csv.reader(text, delimiter=delimiter, strict=True)
            for row in reader:
                line = reader.line_num + 1
                if row and not (line == 2 and any(cell.startswith("#") for cell in row)):
                    yield line, row
    except (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile) as error:
        raise Refused(f"{path}: cut off or damaged after line {line}: {error}; fetch it again") from error
    except UnicodeDecodeError as error:
        raise Refused(
            f"{path}, after line {line}: byte {error.object[error.start]:#x} is no UTF-8; save it as UTF-8"
        ) from error
    except csv.Error as error:
        raise Refused(f"{path}, line {line + 1}: {error}; is a quotation mark missing?") from error
    except OSError as error:
        raise Refused(f"{path}: {error.strerror or error}") from error
