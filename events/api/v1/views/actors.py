"""/actors/"""

from django.db.models import QuerySet

from events.api.pagination import by_name
from events.api.permissions import EverybodyReads
from events.api.resource import RecordViewSet
from events.api.v1.serializers.actor import ActorSerializer
from events.filtersets import ActorFilters
from events.models import Actor
from events.records.actor import ACTOR


class ActorViewSet(RecordViewSet):
    """Persons, groups, states and crowds that something published names."""

    record, filters, orders = ACTOR, ActorFilters, by_name()
    serializer_class = ActorSerializer
    permission_classes = [EverybodyReads]

    def get_queryset(self) -> QuerySet[Actor]:
        """Gives the published actors."""
        return Actor.objects.published()
