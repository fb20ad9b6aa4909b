"""One thing that happened."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from events.choices import (
    CERTAINTIES,
    EVENT_TYPES,
    GEO_PRECISIONS,
    SUB_EVENT_TYPES_FLAT,
    TIME_PRECISIONS,
    ReviewStatus,
    in_choices,
    sub_event_type_belongs,
)
from events.models.country import Country
from events.models.dataset import Dataset
from events.models.place import Place
from events.models.record import public_id
from events.models.review import Reviewed
from events.querysets import EventQuerySet


class Event(Reviewed):
    """One interaction at one place on one day."""

    public_id = public_id("e")
    key = models.CharField(
        max_length=300,
        unique=True,
        help_text="What the event is known by on every machine: source, article hash, first span and running number; "
        "for bulk rows data set and external id; for rows made by hand a random UUID.",
    )
    dataset = models.ForeignKey(
        Dataset,
        on_delete=models.PROTECT,
        default="own",
        related_name="events",
        db_index=False,  # the unique index of data set and external id begins with it
        help_text="Where the row comes from.",
    )
    external_id = models.CharField(
        max_length=60, null=True, blank=True, help_text="Identifier in the data set it comes from; null for own rows."
    )
    event_date = models.DateField(help_text="Day of the event; the middle of the span where the day is not known.")
    time_precision = models.PositiveSmallIntegerField(
        choices=TIME_PRECISIONS, help_text="1: day known; 2: known to about a week; 3: month known."
    )
    date_start = models.DateField(help_text="First day the event may have happened on.")
    date_end = models.DateField(help_text="Last day the event may have happened on.")
    event_type = models.CharField(max_length=40, choices=EVENT_TYPES, help_text="ACLED's event type, one of six.")
    sub_event_type = models.CharField(
        max_length=60, choices=SUB_EVENT_TYPES_FLAT, help_text="ACLED's sub-event type, one of 25."
    )
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        db_index=False,  # event_country_date begins with it
        help_text="Country the event happened in.",
    )
    place = models.ForeignKey(
        Place,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        help_text="The most specific settlement, camp or site; null where only the country is known.",
    )
    geo_precision = models.PositiveSmallIntegerField(
        choices=GEO_PRECISIONS,
        null=True,
        blank=True,
        help_text="1: town or named site; 2: near it, or a small area; 3: region; null without a place.",
    )
    fatalities = models.IntegerField(
        null=True, blank=True, help_text="Deaths stated, lower end of a range; null: not stated, 0: none, as stated."
    )
    fatalities_low = models.IntegerField(null=True, blank=True, help_text="Lowest number of deaths stated.")
    fatalities_high = models.IntegerField(null=True, blank=True, help_text="Highest number of deaths stated.")
    certainty = models.CharField(
        max_length=12,
        choices=CERTAINTIES,
        default="asserted",
        help_text="asserted, reported (hearsay), claimed (by a party) or disputed.",
    )
    civilian_targeting = models.BooleanField(default=False, help_text="Whether civilians were the main or only target.")
    source_scale = models.CharField(
        max_length=40, blank=True, help_text='How far the sources reach: "National", "Local partner-National".'
    )
    notes = models.TextField(blank=True, help_text="What happened, in one or a few English sentences.")
    tags = ArrayField(models.CharField(max_length=200), default=list, blank=True, help_text="Free tags.")
    rationale = ArrayField(
        models.TextField(), default=list, blank=True, help_text="Why it was coded: one line a rule, with its lexicon."
    )
    raw = models.JSONField(
        null=True, blank=True, help_text="Cells of a bulk row that no other column gives back; null for own rows."
    )

    objects = EventQuerySet.as_manager()

    class Meta(Reviewed.Meta):
        ordering = ["-event_date", "-id"]
        permissions = [
            ("publish_records", "Can publish and withdraw records"),
            ("correct_published", "Can correct published records"),
            ("decide_proposals", "Can decide proposals and possible duplicates"),
            ("merge_records", "Can merge records and undo merges"),
            ("redact_records", "Can redact names and passages, in the history too"),
            ("release_records", "Can freeze releases"),
        ]
        indexes = [
            models.Index(
                F("event_date").desc(),
                F("id").desc(),
                condition=Q(review_status="published"),
                name="event_published_by_date",
            ),
            models.Index(fields=["country", "-event_date", "-id"], name="event_country_date"),
        ]
        constraints = [
            in_choices("review_status", ReviewStatus.choices, "event_review_status"),
            in_choices("event_type", EVENT_TYPES, "event_type_in_codebook"),
            sub_event_type_belongs("event_sub_event_type_belongs"),
            in_choices("certainty", CERTAINTIES, "event_certainty"),
            in_choices("time_precision", TIME_PRECISIONS, "event_time_precision"),
            in_choices("geo_precision", GEO_PRECISIONS, "event_geo_precision"),
            models.CheckConstraint(
                condition=Q(place=None, geo_precision=None) | Q(place__isnull=False, geo_precision__isnull=False),
                name="event_place_with_geo_precision",
            ),
            models.CheckConstraint(
                condition=Q(date_start__lte=F("event_date"), event_date__lte=F("date_end")),
                name="event_date_within_span",
            ),
            models.CheckConstraint(
                condition=(Q(fatalities=None) | Q(fatalities__gte=0))
                & (Q(fatalities_low=None) | Q(fatalities_low__gte=0))
                & (Q(fatalities_high=None) | Q(fatalities_high__gte=0)),
                name="event_fatalities_not_negative",
            ),
            models.CheckConstraint(
                # UCDP has rows that break the order; they are kept as they are.
                condition=~Q(dataset="own")
                | (
                    (Q(fatalities=None) | Q(fatalities_low=None) | Q(fatalities__gte=F("fatalities_low")))
                    & (Q(fatalities=None) | Q(fatalities_high=None) | Q(fatalities__lte=F("fatalities_high")))
                    & (Q(fatalities_low=None) | Q(fatalities_high=None) | Q(fatalities_low__lte=F("fatalities_high")))
                ),
                name="event_fatalities_in_order",
            ),
            models.UniqueConstraint(fields=["dataset", "external_id"], name="event_dataset_external_id"),
        ]

    def __str__(self) -> str:
        return f"{self.event_date} {self.sub_event_type}"

    def natural_key(self) -> tuple[str]:
        """What the event is known by on every machine."""
        return (self.key,)

    natural_key.dependencies = ["events.country", "events.place"]  # type: ignore[attr-defined]
