"""The app of the analysts' SQL; it knows tables by name only."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate

from analytics import sync


class AnalyticsConfig(AppConfig):
    """The schema `analytics` and its read-only role."""

    name = "analytics"

    def ready(self) -> None:
        """Has the views make way for every migration, and follow it."""
        pre_migrate.connect(sync.drop_views, sender=self, dispatch_uid="drop analysts' views")
        post_migrate.connect(sync.sync, sender=self, dispatch_uid="make analysts' views")
