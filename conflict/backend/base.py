"""The database engine of the settings: Django's own, but for how a kept connection is looked at before a request."""

import select
from typing import Any

import psycopg
from django.db.backends.postgresql import base
from psycopg.types.string import ByteaBinaryLoader


class DatabaseWrapper(base.DatabaseWrapper):
    """Connections to Postgres."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> "psycopg.Connection[Any]":
        """Connects; texts and JSON of rows that are asked for in binary, as Django never does, stay bytes."""
        connection: psycopg.Connection[Any] = super().get_new_connection(conn_params)
        for kind in ("text", "json"):
            connection.adapters.register_loader(kind, ByteaBinaryLoader)
        return connection

    def is_usable(self) -> bool:
        """Tells whether the connection still stands, without a question to the server.

        A server that ends a connection says so: there is something to be read where nothing was asked. Whatever it
        says, the connection is then made anew.
        """
        if self.connection is None or self.connection.closed:
            return False
        watched = select.poll()
        watched.register(self.connection.fileno(), select.POLLIN)
        return not watched.poll(0)
