"""Wiring: settings, the database server, addresses, and the two commands of a fresh machine."""
