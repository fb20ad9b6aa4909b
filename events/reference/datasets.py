"""The data sets that the system knows: our own coding, and the two whose files it can load."""

from django.apps import apps

DATASETS = (
    dict(name="own", title="Coded from articles in this database", licence="CC BY 4.0"),
    dict(
        name="ucdp-ged",
        title="UCDP Georeferenced Event Dataset",
        licence="CC BY 4.0",
        citation="Sundberg, Ralph, and Erik Melander (2013). Introducing the UCDP Georeferenced Event Dataset. "
        "Journal of Peace Research 50(4).",
        url="https://ucdp.uu.se/downloads/",
    ),
    dict(
        name="acled",
        title="Armed Conflict Location & Event Data, loaded by an account holder",
        licence="ACLED terms of use: not for passing on",
        citation="ACLED, https://acleddata.com",
        url="https://acleddata.com",
    ),
)


def add_datasets(**_signal: object) -> None:
    """Stores the data sets that are missing; those present are left as their loads and editors made them."""
    dataset = apps.get_model("events", "Dataset")
    dataset.objects.bulk_create([dataset(**row) for row in DATASETS], ignore_conflicts=True)
