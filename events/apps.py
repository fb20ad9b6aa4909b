"""The app of the facts as stored."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate

from events.history import sync
from events.reference import countries, datasets, groups


class EventsConfig(AppConfig):
    """Events, actors, alliances, quotes and the articles they were read from."""

    name = "events"
    verbose_name = "Conflict events"

    def ready(self) -> None:
        """Keeps the history and the reference data in step with the models, around each migration."""
        pre_migrate.connect(sync.make_way, sender=self, dispatch_uid="make way for migrations")
        post_migrate.connect(sync.sync, sender=self, dispatch_uid="sync history")
        post_migrate.connect(datasets.add_datasets, sender=self, dispatch_uid="add data sets")
        post_migrate.connect(countries.add_countries, sender=self, dispatch_uid="add countries")
        post_migrate.connect(groups.add_groups, sender=self, dispatch_uid="add groups")
