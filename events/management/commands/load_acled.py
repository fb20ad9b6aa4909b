"""Load files of the data set ACLED: manage.py load_acled FILE... --release NAME."""

from events.management.loading import LoadCommand
from events.services.loading.layout import ACLED


class Command(LoadCommand):
    """Takes the files as they are published."""

    help = "Load ACLED files: new rows are added, changed ones updated, the same ones left alone."
    layout = ACLED
