"""Storing a coded article: known again by article and evidence, never over an editor's hand."""

import datetime

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command

from coder.codebook import ActorKind, SubEventType
from events.fixtures import article_rows, fixture_text
from events.history.attribution import acting
from events.history.versions import versions_of
from events.models import (
    Actor,
    Alliance,
    AllianceReport,
    Article,
    Event,
    EventActor,
    Evidence,
    Membership,
    Proposal,
    Quote,
)
from events.services.errors import Refused
from events.services.importing.import_article import import_article
from events.services.importing.outcome import Outcome
from events.services.merging import merge
from events.services.review import publish, withdraw
from tests.codings import ACTORS, TEXT, actor, alliance, article, coding, event, membership, quote, span
from tests.factories import ActorFactory, ActorNameFactory

pytestmark = pytest.mark.django_db
FIRST, AGAIN = 40, 29  # queries of a first import and of the same again


def run(text=TEXT, *, published="2024-03-20", source="The Courier", flags=None, **values):
    rows = article_rows(article(text, published=published, source=source), coding(**values))
    return import_article(name="report", rows=rows, **(flags or {}))


def outcomes(report):
    return {outcome.value: report.total(outcome) for outcome in Outcome if report.total(outcome)}


@pytest.fixture
def editor():
    return get_user_model().objects.create_superuser("vera", password="x")


def test_a_new_article_gives_machine_rows():
    assert outcomes(run()) == {"new": 4}
    stored = Event.objects.get()
    assert (stored.review_status, stored.dataset_id, stored.place.name) == ("machine", "own", "Dalen")
    assert [str(one.actor) for one in stored.event_actors.all()] == ["River Army", "Norland Guard"]
    assert stored.event_sources.get().source.name == "The Courier"
    assert Quote.objects.get().quote_actors.get(role="speaker").actor.name == "Ada Verbeek"
    assert Alliance.objects.get().reports.get().status == "active"
    assert Article.objects.get().mentions.count() == 4


def test_the_same_again_changes_nothing_and_writes_no_history():
    run()
    before = {record.pk: len(versions_of(record)) for record in (Event.objects.get(), Article.objects.get())}
    assert outcomes(run()) == {"unchanged": 4}
    assert {record.pk: len(versions_of(record)) for record in (Event.objects.get(), Article.objects.get())} == before


def test_the_rows_are_those_that_loaddata_makes(tmp_path):
    rows = article_rows(article(), coding())
    path = tmp_path / "report.json"
    path.write_text(fixture_text(rows), encoding="utf-8")
    call_command("loaddata", path, verbosity=0)
    assert outcomes(import_article(name="report", rows=rows)) == {"unchanged": 4}
    assert outcomes(run(events=(event(fatalities=4),))) == {"updated": 1, "unchanged": 3}


def test_an_untouched_row_takes_the_values_of_a_better_coder_and_keeps_its_id():
    run()
    before = Event.objects.get()
    better = event(fatalities=4, actor2=None, sub_event_type=SubEventType.ARMED_CLASH)
    assert outcomes(run(events=(better,))) == {"updated": 1, "unchanged": 3}
    after = Event.objects.get()
    assert (after.pk, after.public_id) == (before.pk, before.public_id)
    assert (after.fatalities, after.sub_event_type) == (4, "Armed clash")
    assert [str(one.actor) for one in after.event_actors.all()] == ["River Army"]


def test_an_edited_row_keeps_the_editors_value_and_gets_a_proposal(editor):
    run()
    stored = Event.objects.get()
    with acting(by=editor, reason="the agency counted again"):
        Event.objects.filter(pk=stored.pk).update(fatalities=7)
    assert outcomes(run()) == {"proposed": 1, "unchanged": 3}
    proposal = Proposal.objects.get()
    assert (proposal.target, proposal.field, proposal.present, proposal.proposed) == (stored, "fatalities", 7, 3)
    assert Event.objects.get().fatalities == 7


def test_a_proposal_is_made_once_and_not_again_when_it_was_rejected(editor):
    run()
    with acting(by=editor, reason="counted again"):
        Event.objects.update(fatalities=7)
    run()
    assert outcomes(run()) == {"unchanged": 4}
    Proposal.objects.update(decision="rejected", decided_at=datetime.datetime.now(datetime.UTC))
    run()
    assert Proposal.objects.count() == 1
    run(events=(event(fatalities=5),))
    assert [one.proposed for one in Proposal.objects.order_by("pk")] == [3, 5]


def test_an_open_proposal_that_the_reading_suggests_no_more_is_taken_back(editor):
    run()
    with acting(by=editor, reason="counted again"):
        Event.objects.update(fatalities=7)
    run()
    run(events=())
    assert sorted(Proposal.objects.values_list("field", flat=True)) == ["fatalities", "withdraw"]
    run(events=(event(fatalities=7),))
    assert not Proposal.objects.exists()


def test_the_actors_of_an_edited_event_are_proposed_together(editor):
    run()
    with acting(by=editor, reason="read again"):
        EventActor.objects.filter(side=2).delete()
    run()
    proposal = Proposal.objects.get()
    assert proposal.field == "actors"
    assert [one["actor"] for one in proposal.present] == [["River Army", ""]]
    assert [one["actor"] for one in proposal.proposed] == [["River Army", ""], ["Norland Guard", ""]]
    assert EventActor.objects.count() == 1


def test_what_an_editor_published_is_not_overwritten(editor):
    run()
    publish(Event.objects.get(), by=editor)
    run(events=(event(fatalities=9),))
    assert Event.objects.get().fatalities == 3
    assert Proposal.objects.get().proposed == 9


def test_a_machine_row_that_is_no_longer_read_is_withdrawn_and_comes_back_when_it_is():
    run()
    assert outcomes(run(events=())) == {"withdrawn": 1, "unchanged": 3}
    assert Event.objects.get().review_status == "withdrawn"
    assert outcomes(run(events=())) == {"unchanged": 3}
    assert outcomes(run()) == {"updated": 1, "unchanged": 3}
    assert Event.objects.get().review_status == "machine"


def test_a_published_row_that_is_no_longer_read_gets_a_proposal_to_withdraw():
    run(flags={"publish": True})
    assert outcomes(run(events=())) == {"proposed": 1, "unchanged": 3}
    assert Event.objects.get().review_status == "published"
    assert Proposal.objects.get().field == "withdraw"


def test_what_an_editor_withdrew_stays_withdrawn(editor):
    run()
    withdraw(Event.objects.get(), by=editor, reason="an old photograph")
    assert outcomes(run(events=(event(fatalities=9),), flags={"publish": True})) == {"unchanged": 4}
    assert Event.objects.get().review_status == "withdrawn"
    assert not Proposal.objects.exists()


def test_publishing_publishes_what_nobody_has_edited():
    run(flags={"publish": True})
    for model in (Event, Alliance, AllianceReport, Quote, Membership):
        assert model.objects.get().review_status == "published", model
    run(events=(event(fatalities=5),), flags={"publish": True})
    assert Event.objects.get().fatalities == 5


def test_an_alliance_without_a_standing_report_is_withdrawn_and_comes_back():
    run()
    run(alliances=())
    assert Alliance.objects.get().review_status == "withdrawn"
    run()
    assert Alliance.objects.get().review_status == "machine"


def test_another_kind_of_support_is_another_alliance_of_the_same_report():
    run()
    report = AllianceReport.objects.get()
    run(alliances=(alliance(object="the road map"),))
    assert AllianceReport.objects.get().pk == report.pk
    assert [(a.object, a.review_status) for a in Alliance.objects.order_by("pk")] == [
        ("", "withdrawn"),
        ("the road map", "machine"),
    ]


def test_a_membership_of_the_lexicon_stands_also_when_the_article_tells_it_no_more():
    told = membership(member="Sergei Lavrov", group="Russia", role="foreign minister", leads=False)
    everybody = (*ACTORS, actor("Sergei Lavrov", ActorKind.PERSON, "a diplomat", known=True))
    run(memberships=(told,), actors=everybody)
    office = Membership.objects.get(role="foreign minister")
    assert Evidence.objects.filter(membership=office).exists()
    run(memberships=(), actors=everybody)
    office.refresh_from_db()
    assert office.review_status == "machine"
    assert not Evidence.objects.filter(membership=office).exists()


def test_two_events_of_one_sentence_are_told_apart_by_their_values():
    clash = event(sub_event_type=SubEventType.ARMED_CLASH)
    run(events=(event(), clash))
    kept = Event.objects.get(sub_event_type="Armed clash")
    assert outcomes(run(events=(event(sub_event_type=SubEventType.ARMED_CLASH),))) == {"withdrawn": 1, "unchanged": 4}
    assert Event.objects.exclude(review_status="withdrawn").get() == kept


def test_evidence_follows_the_reading_and_what_stays_keeps_its_row():
    run()
    first = Evidence.objects.get(event__isnull=False, field="")
    run(events=(event(spans=(first_span(), span("the capture of Dalen"))),))
    assert Evidence.objects.filter(event__isnull=False, field="").count() == 2
    assert Evidence.objects.filter(pk=first.pk).exists()
    run()
    assert Evidence.objects.get(event__isnull=False, field="").pk == first.pk


def first_span():
    return span("The River Army took Dalen on Monday")


def test_a_dry_run_reports_and_stores_nothing():
    assert outcomes(run(flags={"dry_run": True})) == {"new": 4}
    assert not Event.objects.exists()
    assert not Article.objects.exists()


def test_a_record_against_the_rules_refuses_the_article_whole():
    with pytest.raises(Refused, match="event_date_within_span"):
        run(events=(event(date_start="2024-03-19"),))
    assert not Article.objects.exists()
    assert not Actor.objects.exists()


def test_a_country_that_nobody_knows_refuses_the_article_whole():
    with pytest.raises(Refused, match=r"country \['Atlantis'\] is not stored"):
        run(events=(event(country="Atlantis"),))
    assert not Article.objects.exists()


@pytest.mark.parametrize("left", ["", TEXT.replace("Ada Verbeek", "█████")])
def test_a_text_that_an_editor_removed_or_redacted_is_not_read_again(editor, left):
    run()
    with acting(by=editor, reason="a court's order"):
        Article.objects.update(text=left)
    with pytest.raises(Refused, match="removed or redacted by an editor"):
        run()


def test_an_actor_merged_into_another_stands_for_that_one(editor):
    run()
    army = Actor.objects.get(name="River Army")
    front = ActorFactory(name="River Liberation Front", kind="rebel_group")
    merge(keep=front, drop=army, by=editor, reason="its new name")
    report = run()
    assert report.total(Outcome.NEW) == 0
    assert Event.objects.get().event_actors.get(side=1).actor == front


def test_two_actors_merged_into_one_neither_back_nor_belong_to_each_other(editor):
    front = ActorFactory(name="River Liberation Front", kind="rebel_group")
    for name in ("River Army", "Westland", "Ada Verbeek"):
        merge(keep=front, drop=ActorFactory(name=name, kind="rebel_group"), by=editor, reason="one and the same")
    assert outcomes(run()) == {"new": 2}
    assert not Alliance.objects.exists()
    assert not Membership.objects.exists()
    assert [one.actor for one in Event.objects.get().event_actors.filter(side=1)] == [front]


def test_an_editors_kind_of_an_unknown_actor_stays():
    ActorFactory(name="River Army", kind="political_militia")
    run()
    assert Actor.objects.get(name="River Army").kind == "political_militia"


def test_an_actor_that_an_editor_renamed_is_the_same_actor(editor):
    run()
    with acting(by=editor, reason="its official name"):
        Actor.objects.filter(name="River Army").update(name="River Liberation Army")
    report = run(events=(event(fatalities=4),))
    assert report.total(Outcome.UPDATED) == 1
    assert Event.objects.get().event_actors.get(side=1).actor.name == "River Liberation Army"
    assert not Actor.objects.filter(name="River Army").exists()


def test_a_name_that_an_editor_gave_stands_for_its_actor_while_it_is_borne():
    front = ActorFactory(name="River Liberation Front", kind="rebel_group")
    name = ActorNameFactory(actor=front, name="River Army", valid_to=datetime.date(2023, 12, 31))
    run(published="2023-05-01", events=(event(event_date="2023-04-30"),))
    assert Event.objects.get().event_actors.get(side=1).actor == front
    run("Another text. " + TEXT, published="2024-03-20", events=())
    assert Actor.objects.filter(name="River Army").exists()
    assert name.actor == front


def test_history_names_who_had_the_article_coded(editor):
    run(flags={"by": editor})
    (version,) = versions_of(Event.objects.get())
    assert (version.user_name, version.reason) == ("vera", "read from the article")
    assert outcomes(run(events=(event(fatalities=8),))) == {"updated": 1, "unchanged": 3}


def test_a_text_with_the_address_of_a_stored_one_supersedes_it():
    first = article(url="https://courier.example/1")
    import_article(name="first", rows=article_rows(first, coding()))
    again = article(TEXT + " It rained.", url="https://courier.example/1")
    import_article(name="again", rows=article_rows(again, coding()))
    assert Article.objects.get(text__endswith="rained.").supersedes == Article.objects.get(text=TEXT)


@pytest.mark.parametrize("copies", [1, 20])
def test_the_number_of_queries_does_not_grow_with_the_facts(copies, django_assert_num_queries):
    many = {"events": (event(),) * copies, "alliances": (alliance(),) * copies, "quotes": (quote(),) * copies}
    with django_assert_num_queries(FIRST):
        run(**many)
    with django_assert_num_queries(AGAIN):
        assert outcomes(run(**many)) == {"unchanged": 3 * copies + 1}
