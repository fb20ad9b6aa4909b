"""Times how articles are imported: coding, making the fixture, storing, and storing the same again.

`python -m benchmarks.import_articles [--articles 200]`; it makes a database of its own beside the one that `manage.py`
would use, and drops it.
"""

import argparse
import os
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager

import django

from conflict.database import serving


def main() -> None:
    """Prints a table of the steps: seconds, seconds of this process at work, articles a second; one process codes."""
    from coder import code_article
    from coder.processes import load_lexicons
    from events.fixtures import article_rows, fixture_text
    from events.models import DuplicateCandidate, Event, Evidence
    from events.services.importing.import_article import import_article
    from events.services.importing.outcome import Outcome

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200)
    count = parser.parse_args().articles
    articles = [make_article(number) for number in range(count)]
    load_lexicons()
    steps: dict[str, tuple[float, float]] = {}
    with timed(steps, "coding"):
        codings = [code_article(article) for article in articles]
    with timed(steps, "making the fixture"):
        rows = [article_rows(article, coding) for article, coding in zip(articles, codings, strict=True)]
        size = sum(len(fixture_text(one)) for one in rows) / count / 1024
    with timed(steps, "storing"):
        for article, one in zip(articles, rows, strict=True):
            import_article(name=article.id, rows=one)
    steps["importing, all of it"] = tuple(map(sum, zip(*steps.values(), strict=True)))
    with timed(steps, "storing the same again"):
        again = [import_article(name=article.id, rows=one) for article, one in zip(articles, rows, strict=True)]

    words = sum(len(article.text.split()) for article in articles) // count
    changed = sum(report.total(outcome) for report in again for outcome in Outcome if outcome is not Outcome.UNCHANGED)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} articles of {words} words, fixtures of {size:.0f} kB: {Event.objects.count()} events,")
    print(f"{Evidence.objects.count()} pieces of evidence, {DuplicateCandidate.objects.count()} possible duplicates.")
    print(f"Changed by the same again: {changed}. Memory at most: {memory:.0f} MB.\n")
    print("| step | seconds | of them this process at work | articles a second |\n|---|---|---|---|")
    for step, (seconds, work) in steps.items():
        print(f"| {step} | {seconds:.1f} | {work:.1f} | {count / seconds:.1f} |")


@contextmanager
def timed(steps: dict[str, tuple[float, float]], step: str) -> Iterator[None]:
    """Notes under `step` the seconds that the block takes, and those that this process works in it."""
    began, worked = time.monotonic(), time.process_time()
    yield
    steps[step] = (time.monotonic() - began, time.process_time() - worked)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conflict.settings")
    with serving():
        django.setup()
        from django.db import connection

        from benchmarks.articles import make_article

        before = connection.settings_dict["NAME"]
        connection.creation.create_test_db(verbosity=0, autoclobber=True)
        try:
            main()
        finally:
            connection.creation.destroy_test_db(before, verbosity=0)
