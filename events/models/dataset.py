"""Where rows come from."""

from django.db import models


class Dataset(models.Model):
    """A body of rows with one origin: our own coding, or a release of somebody else's data."""

    name = models.SlugField(
        primary_key=True, max_length=40, help_text="Short name: own, ucdp-ged, acled; counts never add two of them."
    )
    title = models.CharField(max_length=200, help_text="Full title, as cited.")
    release = models.CharField(max_length=60, blank=True, help_text="Release last loaded, such as 23.1.")
    licence = models.CharField(max_length=100, help_text="Licence of the rows, such as CC BY 4.0.")
    citation = models.TextField(blank=True, help_text="How the rows are to be cited.")
    url = models.URLField(blank=True, help_text="Where the data set is published.")

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
