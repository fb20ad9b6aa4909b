"""Thin commands: they parse arguments and call a service."""
