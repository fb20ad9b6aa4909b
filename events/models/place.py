"""A location that events are placed at."""

from django.db import models
from django.db.models import Q

from events.choices import PLACE_KINDS, in_choices
from events.models.country import Country
from events.models.record import Record, public_id
from events.querysets import PlaceQuerySet


class Place(Record):
    """A settlement, camp, base, quarter, site or region."""

    public_id = public_id("p")
    name = models.CharField(max_length=200, help_text="English name.")
    names = models.JSONField(
        default=dict, blank=True, help_text='Names by language: {"nl": ["Tobroek"], "en": ["Tobruk"]}.'
    )
    country = models.ForeignKey(
        Country, on_delete=models.PROTECT, null=True, blank=True, related_name="places", help_text="Country it lies in."
    )
    admin1 = models.CharField(max_length=100, blank=True, help_text="First-level region.")
    admin2 = models.CharField(max_length=100, blank=True, help_text="Second-level region.")
    admin3 = models.CharField(max_length=100, blank=True, help_text="Third-level region.")
    latitude = models.DecimalField(
        max_digits=6, decimal_places=4, null=True, blank=True, help_text="Degrees north, four decimals, EPSG:4326."
    )
    longitude = models.DecimalField(
        max_digits=7, decimal_places=4, null=True, blank=True, help_text="Degrees east, four decimals, EPSG:4326."
    )
    kind = models.CharField(
        max_length=12, choices=PLACE_KINDS, default="settlement", help_text="settlement, camp, base, quarter, ..."
    )
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sites",
        help_text="The town that a base, airport or quarter belongs to.",
    )
    gazetteer_id = models.CharField(
        max_length=60, null=True, blank=True, help_text="Identifier in the gazetteer, such as geonames:2208791."
    )

    objects = PlaceQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["latitude", "longitude"], name="place_coordinates")]
        constraints = [
            in_choices("kind", PLACE_KINDS, "place_kind"),
            models.UniqueConstraint(fields=["gazetteer_id"], name="place_gazetteer_id"),
            models.UniqueConstraint(
                fields=["name", "country", "kind"],
                condition=Q(gazetteer_id=None),
                nulls_distinct=False,
                name="place_name_country_kind",
            ),
            models.CheckConstraint(
                # Written with "is not null", because a check that comes out as null passes.
                condition=Q(latitude=None, longitude=None)
                | Q(latitude__isnull=False, longitude__isnull=False)
                & Q(latitude__gte=-90, latitude__lte=90, longitude__gte=-180, longitude__lte=180),
                name="place_coordinates_in_range",
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=models.F("id")), name="place_is_not_its_own_parent"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.country}" if self.country_id else self.name

    def natural_key(self) -> tuple[str | None, str, str | None, str]:
        """What the place is known by on every machine."""
        return (self.gazetteer_id, self.name, self.country.name if self.country else None, self.kind)

    natural_key.dependencies = ["events.country"]  # type: ignore[attr-defined]
