"""Load files of the data set UCDP: manage.py load_ucdp FILE... --release NAME."""

from events.management.loading import LoadCommand
from events.services.loading.layout import UCDP


class Command(LoadCommand):
    """Takes the files as they are published."""

    help = "Load UCDP files: new rows are added, changed ones updated, the same ones left alone."
    layout = UCDP
