"""What the views show of a row."""

import datetime

import pytest
from django.db import connection

from coder import codebook
from coder.interaction import INTER_CODE, INTER_NAME, interaction, interaction_name
from coder.regions import REGION_NAME
from tests import factories

pytestmark = pytest.mark.django_db

# ACLED's own columns in ACLED's order.
ACLED = (
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 "
    "actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location "
    "latitude longitude geo_precision source source_scale notes fatalities tags timestamp"
).split()


def rows(query: str, *values: object) -> list[dict[str, object]]:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        columns = [column.name for column in cursor.description]
        return [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]


def test_an_event_with_all_its_parts():
    libya = factories.CountryFactory()
    town = factories.PlaceFactory(name="Rivertown", country=libya, admin1="North", latitude=None, longitude=None)
    base = factories.PlaceFactory(name="Rivertown Air Base", kind="base", parent=town, country=libya, admin1="")
    event = factories.EventFactory(
        sub_event_type="Air/drone strike", country=libya, place=base, fatalities=0, fatalities_high=4, tags=["x", "y"]
    )
    factories.EventActorFactory(event=event, actor__name="Protesters", actor__qualifier="Libya", inter=6)
    factories.EventActorFactory(event=event, side=2, actor__name="River Front", inter=2)
    for order, name in enumerate(["Second Guard", "First Guard"], start=1):
        factories.EventActorFactory(event=event, side=2, role="associated", order=order, actor__name=name, inter=None)
    for order, name in enumerate(["The Courier", "A Gazette"]):
        factories.EventSourceFactory(event=event, order=order, source=factories.SourceFactory(name=name), article=None)
    (row,) = rows("SELECT * FROM analytics.events")
    expected = {
        "event_id": event.public_id,
        "event_id_cnty": event.public_id,
        "event_date": datetime.date(2024, 3, 18),
        "year": 2024,
        "disorder_type": "Political violence",
        "event_type": "Explosions/Remote violence",
        "actor1": "Protesters (Libya)",
        "assoc_actor_1": None,
        "inter1": "Protesters",
        "actor2": "River Front",
        "assoc_actor_2": "Second Guard; First Guard",
        "interaction": "Rebel group-Protesters",
        "civilian_targeting": None,
        "iso3": libya.iso3,
        "country": "Libya",
        "admin1": "North",
        "location": "Rivertown",
        "site": "Rivertown Air Base",
        "latitude": 32.8,
        "source": "The Courier; A Gazette",
        "notes": None,
        "fatalities": 0,
        "fatalities_low": None,
        "fatalities_high": 4,
        "certainty": "asserted",
        "tags": "x; y",
        "place_id": base.public_id,
    }
    assert {column: row[column] for column in expected} == expected


def test_unstated_deaths_are_null_in_events_and_0_in_acled():
    factories.EventFactory(place=None, country=None)
    (event,) = rows("SELECT fatalities, actor1, location, latitude FROM analytics.events")
    assert event == {"fatalities": None, "actor1": None, "location": None, "latitude": None}
    (row,) = rows("SELECT * FROM analytics.acled")
    assert list(row) == ACLED
    assert (row["fatalities"], row["actor1"], row["location"], row["iso"]) == (0, "", "", 0)
    assert [column for column, value in row.items() if value is None] == ["latitude", "longitude"]


def test_other_data_sets_are_in_all_events_only():
    factories.EventFactory(dataset_id="acled", external_id="LBY7")
    assert rows("SELECT dataset, event_id_cnty FROM analytics.all_events") == [
        {"dataset": "acled", "event_id_cnty": "LBY7"}
    ]
    assert rows("SELECT * FROM analytics.events") == rows("SELECT * FROM analytics.acled") == []


def test_ids_join():
    event = factories.EventFactory()
    factories.EventActorFactory(event=event)
    factories.EvidenceFactory(event=event)
    factories.EventSourceFactory(event=event, article=event.evidences.get().article)
    joined = rows(
        "SELECT 1 FROM analytics.events e"
        " JOIN analytics.event_actors USING (event_id) JOIN analytics.actors USING (actor_id)"
        " JOIN analytics.places USING (place_id) JOIN analytics.evidence v USING (event_id)"
        " JOIN analytics.articles USING (article_id) JOIN analytics.event_sources s USING (event_id)"
        " WHERE actors.actor_id = e.actor1_id"
    )
    assert len(joined) == 1


def test_an_alliance_says_what_its_latest_published_report_says():
    alliance = factories.AllianceFactory()
    for month, status, review in ((1, "active", "published"), (3, "weakening", "published"), (5, "ended", "machine")):
        factories.AllianceReportFactory(
            alliance=alliance, as_of=datetime.date(2024, month, 1), status=status, review_status=review
        )
    (row,) = rows("SELECT status, as_of, reports FROM analytics.alliances")
    assert row == {"status": "weakening", "as_of": datetime.date(2024, 3, 1), "reports": 2}


def test_quotes_name_speakers_and_whom_they_are_about():
    quote = factories.QuoteFactory()
    factories.QuoteActorFactory(quote=quote, actor__name="Ada River")
    factories.QuoteActorFactory(quote=quote, actor__name="River Front", role="about")
    assert rows("SELECT speakers, about, addressee FROM analytics.quotes") == [
        {"speakers": "Ada River", "about": "River Front", "addressee": None}
    ]


def test_the_codebook_is_the_coders():
    terms = {(row["field"], row["code"], row["term"]) for row in rows("SELECT * FROM analytics.codebook")}
    within = {row["term"]: row["within"] for row in rows("SELECT * FROM analytics.codebook WHERE within IS NOT NULL")}
    stored = {
        "event_type": codebook.EventType,
        "sub_event_type": codebook.SubEventType,
        "disorder_type": codebook.DisorderType,
        "certainty": codebook.Certainty,
        "source_scale": codebook.SourceScale,
        "alliance_kind": codebook.AllianceKind,
        "alliance_status": codebook.AllianceStatus,
        "period_precision": codebook.PeriodPrecision,
        "place_kind": codebook.PlaceKind,
    }
    expected = {(field, None, term.value) for field, terms in stored.items() for term in terms}
    expected |= {("actor_kind", INTER_CODE.get(kind), kind.value) for kind in codebook.ActorKind}
    expected |= {("inter", code, name) for code, name in INTER_NAME.items()}
    expected |= {("region", code, name) for code, name in REGION_NAME.items()}
    coded_in_words = {entry for entry in terms if entry[0] in ("time_precision", "geo_precision")}
    assert {(field, code) for field, code, _ in coded_in_words} == {
        (field, code) for field in ("time_precision", "geo_precision") for code in (1, 2, 3)
    }
    assert terms - coded_in_words == expected
    assert within == {sub.value: event_type.value for sub, event_type in codebook.EVENT_TYPE_OF.items()}


def test_labels_are_the_coders():
    for sub, disorder in codebook.DISORDER_TYPE_OF.items():
        assert rows("SELECT analytics.disorder_type(%s) AS is", sub.value) == [{"is": disorder.value}]
    for first in range(1, 9):
        for second in range(9):
            code = interaction(first, second)
            assert rows("SELECT analytics.interaction_name(%s::int, %s::int) AS is", first, second or None) == [
                {"is": interaction_name(code)}
            ]
