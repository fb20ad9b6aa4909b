"""Gunicorn's settings, for `bin/demo` and for production: `gunicorn --config python:conflict.webserver`."""

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


def post_worker_init(worker: Worker) -> None:
    """Have each web worker end what analysts run for too long."""
    watch_beside()
