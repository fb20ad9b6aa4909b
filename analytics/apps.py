"""The app of the analysts' SQL; it knows tables by name only."""

from django.apps import AppConfig


class AnalyticsConfig(AppConfig):
    """The schema `analytics` and its read-only role."""

    name = "analytics"
