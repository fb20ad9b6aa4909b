"""Sums of published events by month, kept by the database beside the events."""

from django.db import models

from events.models.country import Country
from events.models.dataset import Dataset


class MonthCount(models.Model):
    """Events and deaths of one data set, country, month and sub-event type; several rows of the same add up.

    A rollup that the triggers of `analytics/sql/parts/rollups.sql` keep; nothing here writes it.
    """

    pk = models.CompositePrimaryKey("dataset", "country", "month", "event_type", "sub_event_type")
    dataset = models.ForeignKey(Dataset, on_delete=models.DO_NOTHING, related_name="+", help_text="Data set.")
    country = models.ForeignKey(
        # Null in the database where the country is not known; a part of a key must not say so here.
        Country,
        on_delete=models.DO_NOTHING,
        related_name="+",
        help_text="Country of the events.",
    )
    month = models.DateField(help_text="First day of the month.")
    event_type = models.CharField(max_length=40, help_text="Event type.")
    sub_event_type = models.CharField(max_length=60, help_text="Sub-event type.")
    events = models.BigIntegerField(help_text="Number of events.")
    fatalities = models.BigIntegerField(help_text="Deaths stated.")
    stated = models.BigIntegerField(help_text="Number of events that state deaths.")

    class Meta:
        managed = False
        db_table = 'rollups"."country_month'

    def __str__(self) -> str:
        return f"{self.month:%Y-%m} {self.sub_event_type}"
