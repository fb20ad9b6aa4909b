"""A client that asks one address over and over, on a few connections that stay open."""

import socket
import threading
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

BUFFER_BYTES = 1 << 23
CONNECTIONS = 4


@dataclass(frozen=True)
class Load:
    """What came of it: how many answers, how many a second, the median time of one, and its size."""

    answers: int
    per_second: float
    median_ms: float
    size: int


def load(url: str, *, seconds: float, connections: int = CONNECTIONS) -> Load:
    """Asks for `seconds` on each connection as fast as answers come; fails on anything but 200."""
    times: list[float] = []
    sizes: list[int] = []
    failures: list[BaseException] = []

    def ask() -> None:
        try:
            with Connection(url) as connection:
                end = time.monotonic() + seconds
                while (began := time.monotonic()) < end:
                    sizes.append(connection.get())
                    times.append(time.monotonic() - began)
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=ask) for _ in range(connections)]
    began = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return Load(len(times), len(times) / (time.monotonic() - began), sorted(times)[len(times) // 2] * 1000, sizes[-1])


class Connection:
    """One connection, with a buffer of its own, so that the client takes little of the machine."""

    def __init__(self, url: str) -> None:
        """Opens it; `url` is what it will ask for."""
        parts = urlsplit(url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        self.request = f"GET {target} HTTP/1.1\r\nHost: {parts.netloc}\r\nAccept: application/json\r\n\r\n".encode()
        self.address = (parts.hostname, parts.port)
        self.buffer = bytearray(BUFFER_BYTES)
        self.open()

    def open(self) -> None:
        """Connects, anew where the server has hung up."""
        self.socket = socket.create_connection(self.address)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def __enter__(self) -> "Connection":
        return self

    def __exit__(self, *_raised: object) -> None:
        self.socket.close()

    def get(self) -> int:
        """Sends the request, reads the whole answer, and gives its size in bytes."""
        self.socket.sendall(self.request)
        view, got, whole = memoryview(self.buffer), 0, None
        while whole is None or got < whole:
            more = self.socket.recv_into(view[got:])
            got += more
            if not more:  # an answer without a length ends with the connection
                self.open()
                break
            if whole is None and (end := self.buffer.find(b"\r\n\r\n", 0, got)) > 0:
                whole = self.expected(end)
        if b" 200 " not in self.buffer[:20]:
            raise ConnectionError(bytes(self.buffer[:500]).decode(errors="replace"))
        return got

    def expected(self, end: int) -> int:
        """Reads the head, which ends at `end`; gives the size of the answer, a large number where it does not say."""
        head = bytes(self.buffer[:end]).lower()
        if b"content-length:" not in head:
            return BUFFER_BYTES
        return end + 4 + int(head.split(b"content-length:")[1].split(b"\r\n")[0])
