"""The facts over HTTP."""
