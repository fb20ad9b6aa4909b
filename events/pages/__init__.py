"""The readers' door: pages that work without JavaScript."""
