"""A first load that stores chunks while the rest is read gives what a load at one go gives; all rows are invented."""

import pytest
from django.db import connection

from events.history.versions import versions_of
from events.models import Actor, Country, Dataset, Event, EventActor, EventSource, MonthCount, Place
from events.services.errors import Refused
from events.services.loading import Options, load_files, stage_files
from events.services.loading.layout import ACLED
from events.services.loading.store_staged import Storing
from events.services.loading.withdraw_gone import Scope
from tests.events.services.loading.test_acled import ROW, back, write
from tests.factories import EventFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def stored_early(monkeypatch):
    """Chunks of two rows, and after each the number of rows that stood in the database already."""
    monkeypatch.setattr(stage_files, "FIRST", 2)
    monkeypatch.setattr(stage_files, "CHUNK", 2)
    monkeypatch.setattr("events.services.loading.blocks.BLOCK", 1)
    seen = []
    store_chunk = Storing.store_chunk

    def watched(self):
        repeated = store_chunk(self)
        seen.append(Event.objects.filter(dataset="acled").count())
        return repeated

    monkeypatch.setattr(Storing, "store_chunk", watched)
    return seen


def load(path, tmp_path, **options):
    options = {"alone": True, "publish": True} | options
    return load_files([path], ACLED, Options(refused=tmp_path / "refused.csv", **options))


def rows(count, **changes):
    return [ROW | {"event_id_cnty": f"LBY{n}", "actor1": f"Group {n % 3}"} | changes for n in range(count)]


def test_rows_are_stored_while_others_are_still_to_come(stored_early, tmp_path):
    loaded = load(write(tmp_path, rows(5)), tmp_path)
    assert stored_early == [2, 4]
    assert (loaded.rows, loaded.counts["new"], loaded.counts["unchanged"]) == (5, 5, 0)
    assert back() == rows(5)


def test_all_chunks_share_places_actors_and_sources(stored_early, tmp_path):
    load(write(tmp_path, rows(7)), tmp_path)
    assert Place.objects.filter(gazetteer_id__startswith="acled:").count() == 1
    assert Actor.objects.filter(name__startswith="Group ").count() == 3
    assert EventActor.objects.count() == EventSource.objects.count() == 14


def test_each_event_has_one_version_and_sums_count_it_once(stored_early, tmp_path):
    load(write(tmp_path, rows(5)), tmp_path)
    assert [len(versions_of(event)) for event in Event.objects.all()] == [1] * 5
    assert [(sums.events, sums.fatalities) for sums in MonthCount.objects.filter(dataset="acled")] == [(5, 15)]


def test_the_past_has_statistics_afterwards(stored_early, tmp_path):
    load(write(tmp_path, rows(5)), tmp_path)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attname FROM pg_stats"
            " WHERE schemaname = 'history' AND tablename = 'events_eventactor' AND inherited"
        )
        assert {name for (name,) in cursor.fetchall()} == {"event_id", "actor_id"}


def test_sums_of_other_events_stay(stored_early, tmp_path):
    other = EventFactory(review_status="published", fatalities=4)
    load(write(tmp_path, rows(5)), tmp_path)
    (sums,) = MonthCount.objects.exclude(dataset="acled")
    assert (sums.month, sums.events, sums.fatalities) == (other.event_date.replace(day=1), 1, 4)


def test_after_the_load_changes_are_counted_again(stored_early, tmp_path):
    load(write(tmp_path, rows(5)), tmp_path)
    Event.objects.filter(external_id="LBY0").update(review_status="withdrawn")
    assert sum(sums.events for sums in MonthCount.objects.filter(dataset="acled")) == 4


def test_an_id_that_a_later_chunk_repeats_is_refused_in_its_line(stored_early, tmp_path):
    given = rows(6)
    given[4]["event_id_cnty"] = "LBY0"
    given[5]["event_id_cnty"] = "LBY4"
    loaded = load(write(tmp_path, [*given, given[5]]), tmp_path)
    assert [(refusal.line, refusal.column, refusal.value) for refusal in loaded.refusals] == [
        (6, "id", "LBY0"),
        (8, "id", "LBY4"),
    ]
    assert (loaded.rows, loaded.counts["new"]) == (5, 5)
    assert Event.objects.get(external_id="LBY0").event_actors.filter(actor__name="Group 0").exists()


def test_a_file_that_breaks_off_after_chunks_were_stored_leaves_nothing(stored_early, tmp_path):
    path = write(tmp_path, rows(5))
    with path.open("a") as file:
        file.write('LBY9,"a quotation mark that nothing closes')
    with pytest.raises(Refused, match="quotation mark missing"):
        load(path, tmp_path)
    assert stored_early
    assert not Event.objects.exists()


def test_strict_refuses_what_was_stored_already(stored_early, tmp_path):
    given = rows(5)
    given[4]["fatalities"] = "many"
    with pytest.raises(Refused, match="1 lines are refused"):
        load(write(tmp_path, given), tmp_path, strict=True)
    assert not Event.objects.exists()


def test_a_complete_first_load_withdraws_nothing(stored_early, tmp_path):
    scope = Scope([Country.objects.get(name="Libya").pk], "2020-01-01", "2020-12-31")
    loaded = load(write(tmp_path, rows(5)), tmp_path, complete=scope)
    assert loaded.withdrawn == 0


def test_a_second_load_waits_until_all_rows_are_read(stored_early, tmp_path):
    load(write(tmp_path, rows(3)), tmp_path)
    stored_early.clear()
    given = rows(5)
    given[1]["fatalities"] = "9"
    loaded = load(write(tmp_path, given), tmp_path, release="second")
    assert stored_early == [3, 3]
    assert (loaded.counts["new"], loaded.counts["changed"], loaded.counts["unchanged"]) == (2, 1, 2)
    assert Dataset.objects.get(name="acled").release == "second"


def test_beside_others_at_work_rows_are_stored_when_all_are_read(stored_early, tmp_path):
    EventFactory()
    load(write(tmp_path, rows(5)), tmp_path, alone=False)
    assert stored_early == [0, 0]
    assert Event.objects.filter(dataset="acled").count() == 5
