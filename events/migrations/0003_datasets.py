"""The data sets that the system knows: our own coding, and the two whose files it can load."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

DATASETS = (
    {
        "name": "own",
        "title": "Coded from articles in this database",
        "licence": "CC BY 4.0",
        "citation": "",
        "url": "",
    },
    {
        "name": "ucdp-ged",
        "title": "UCDP Georeferenced Event Dataset",
        "licence": "CC BY 4.0",
        "citation": (
            "Sundberg, Ralph, and Erik Melander (2013). Introducing the UCDP Georeferenced Event Dataset. "
            "Journal of Peace Research 50(4)."
        ),
        "url": "https://ucdp.uu.se/downloads/",
    },
    {
        "name": "acled",
        "title": "Armed Conflict Location & Event Data, loaded by an account holder",
        "licence": "ACLED terms of use: not for passing on",
        "citation": "ACLED, https://acleddata.com",
        "url": "https://acleddata.com",
    },
)


def add(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Stores the data sets."""
    for row in DATASETS:
        apps.get_model("events", "Dataset").objects.update_or_create(name=row["name"], defaults=row)


class Migration(migrations.Migration):
    dependencies = [("events", "0002_change_triggers")]

    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
