"""Countries, territories and seas, as reference."""

from django.db import models

from coder.regions import REGION_NAME
from events.choices import in_choices


class CountryQuerySet(models.QuerySet["Country"]):
    """Countries."""

    def get_by_natural_key(self, name: str) -> "Country":
        """Gives the country with that English name; raises Country.DoesNotExist."""
        return self.get(name=name)


class Country(models.Model):
    """A state, territory or sea that events are placed in; loaded by a migration."""

    name = models.CharField(max_length=100, unique=True, help_text="English name, as ACLED writes it.")
    name_nl = models.CharField(max_length=100, blank=True, help_text="Dutch name.")
    name_ucdp = models.CharField(max_length=100, blank=True, help_text="Name in UCDP's files, where it differs.")
    iso2 = models.CharField(
        max_length=2, null=True, blank=True, unique=True, help_text="ISO 3166-1 alpha-2; null for seas, former states."
    )
    iso3 = models.CharField(
        max_length=3, null=True, blank=True, unique=True, help_text="ISO 3166-1 alpha-3; null for seas, former states."
    )
    iso_numeric = models.PositiveSmallIntegerField(
        null=True, blank=True, unique=True, help_text="ISO 3166-1 numeric; null for seas and former states."
    )
    gw_number = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Gleditsch-Ward number, the one UCDP uses; null where there is none."
    )
    region_code = models.PositiveSmallIntegerField(
        null=True, blank=True, choices=list(REGION_NAME.items()), help_text="ACLED's region code, 1 to 20."
    )
    valid_from = models.PositiveSmallIntegerField(null=True, blank=True, help_text="First year; null: before 1946.")
    valid_to = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Last year; null: exists today.")

    objects = CountryQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "countries"
        constraints = [
            in_choices("region_code", list(REGION_NAME.items()), "country_region_code"),
            models.CheckConstraint(
                condition=models.Q(valid_from=None)
                | models.Q(valid_to=None)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="country_valid_years",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def region(self) -> str:
        """ACLED's name of the region, "" where the country is in none."""
        return REGION_NAME[self.region_code] if self.region_code is not None else ""

    def natural_key(self) -> tuple[str]:
        """What the country is known by on every machine."""
        return (self.name,)
