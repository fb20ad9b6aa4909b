"""Stores one event of our own with five pieces of evidence, to be looked up among the many of another data set."""

import datetime
import hashlib
import os

import django
from django.apps import apps


def main() -> None:
    """Stores article, event, actors and evidence, published."""
    model = {name: apps.get_model("events", name) for name in "Article Country Event EventActor EventSource".split()}
    source, _made = apps.get_model("events", "Source").objects.get_or_create(name="The Benchmark Courier")
    text = "Soldiers took the base. " * 5
    article = model["Article"].objects.create(
        source=source,
        title="A base is taken",
        language="en",
        published=datetime.date(2020, 5, 19),
        text=text,
        text_hash=hashlib.sha256(text.encode()).hexdigest(),
    )
    day = datetime.date(2020, 5, 18)
    event = model["Event"].objects.create(
        key="benchmark",
        event_date=day,
        time_precision=1,
        date_start=day,
        date_end=day,
        event_type="Battles",
        sub_event_type="Armed clash",
        country=model["Country"].objects.get(name="Libya"),
        review_status="published",
    )
    for side, actor in enumerate(apps.get_model("events", "Actor").objects.order_by("pk")[:2], start=1):
        model["EventActor"].objects.create(event=event, actor=actor, side=side, role="main")
    model["EventSource"].objects.create(event=event, source=source, article=article)
    for n in range(5):
        start = 24 * n
        apps.get_model("events", "Evidence").objects.create(
            event=event, article=article, start=start, end=start + 23, passage=text[start : start + 23]
        )


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conflict.settings")
    django.setup()
    main()
