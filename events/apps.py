"""The app of the facts as stored."""

from django.apps import AppConfig


class EventsConfig(AppConfig):
    """Events, actors, alliances, quotes and the articles they were read from."""

    name = "events"
    verbose_name = "Conflict events"
