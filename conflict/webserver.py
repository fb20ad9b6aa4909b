"""Gunicorn's settings, for `bin/demo` and for production: `gunicorn --config python:conflict.webserver`."""

import ctypes
import gc

from gunicorn.workers.base import Worker

from analytics.watchdog import watch_beside

wsgi_app = "conflict.wsgi"
bind = "127.0.0.1:8000"

# Threads share a process and keep their database connections; two processes use two cores.
worker_class = "gthread"
workers = 2
threads = 4

# Loaded once, then forked: starts sooner and takes less memory.
preload_app = True

# Clients of ACLED's API send request lines of 3 kB and more; the default refuses them above 4,094 bytes.
limit_request_line = 8190

loglevel = "warning"
graceful_timeout = 5
control_socket_disable = True


# What a worker keeps of freed memory, and from where on a piece is taken from the system by itself (glibc).
M_TRIM_THRESHOLD, KEPT_BYTES = -1, 1 << 28
M_MMAP_THRESHOLD, LARGE_BYTES = -3, 1 << 25


def post_worker_init(worker: Worker) -> None:
    """Have each web worker end what analysts run for too long, and answer without asking for memory each time."""
    watch_beside()
    gc.freeze()  # what was loaded before the fork stays, and no collection need look at it
    # A page of 1,000 records passes through a few pieces of 2 MB: the system would clear them anew for each request.
    libc = ctypes.CDLL(None)
    if hasattr(libc, "mallopt"):
        libc.mallopt(M_TRIM_THRESHOLD, KEPT_BYTES)
        libc.mallopt(M_MMAP_THRESHOLD, LARGE_BYTES)
