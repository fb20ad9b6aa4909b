"""Times how articles are imported: coding, making the fixture, storing, and storing the same again.

`python -m benchmarks.import_articles [--articles 200]`; it makes a database of its own beside the one that `manage.py`
would use, and drops it.
"""

import argparse
import os
import resource
import time

import django

from conflict.database import serving


def main() -> None:
    """Prints a table: seconds and articles a second of each step, one process."""
    from coder import code_article
    from events.fixtures import article_rows, fixture_text
    from events.models import DuplicateCandidate, Event, Evidence
    from events.services.importing.import_article import import_article
    from events.services.importing.outcome import Outcome

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200)
    count = parser.parse_args().articles
    articles = [make_article(number) for number in range(count)]
    code_article(articles[0])  # loading the lexicons is not counted
    steps = {}

    began = time.monotonic()
    codings = [code_article(article) for article in articles]
    steps["coding"] = time.monotonic() - began

    began = time.monotonic()
    rows = [article_rows(article, coding) for article, coding in zip(articles, codings, strict=True)]
    sizes = sum(len(fixture_text(one)) for one in rows)
    steps["fixture"] = time.monotonic() - began

    began = time.monotonic()
    for article, one in zip(articles, rows, strict=True):
        import_article(name=article.id, rows=one)
    steps["storing"] = time.monotonic() - began

    began = time.monotonic()
    again = [import_article(name=article.id, rows=one) for article, one in zip(articles, rows, strict=True)]
    steps["storing the same again"] = time.monotonic() - began

    words = sum(len(article.text.split()) for article in articles) // count
    size = sizes / count / 1024
    print(f"{count} articles of {words} words, fixtures of {size:.0f} kB: {Event.objects.count()} events,")
    print(f"{Evidence.objects.count()} pieces of evidence, {DuplicateCandidate.objects.count()} possible duplicates")
    print("\n| step | seconds | articles a second |\n|---|---|---|")
    for step, seconds in steps.items():
        print(f"| {step} | {seconds:.2f} | {count / seconds:.1f} |")
    whole = steps["coding"] + steps["fixture"] + steps["storing"]
    print(f"| importing, all of it | {whole:.2f} | {count / whole:.1f} |")
    changed = sum(report.total(outcome) for report in again for outcome in Outcome if outcome is not Outcome.UNCHANGED)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nchanged by the same again: {changed}; memory at most: {memory:.0f} MB")


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
