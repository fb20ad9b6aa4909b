"""Answers that are no lists of records."""
