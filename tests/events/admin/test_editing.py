"""An editor changes, publishes and withdraws records."""

import pytest
from django.urls import reverse

from events.history.versions import versions_of
from events.models import Event
from tests.factories import EventActorFactory, EventFactory

pytestmark = pytest.mark.django_db


def form(client, event, **changes):
    """The form as the page gives it, with the editor's changes."""
    page = client.get(reverse("admin:events_event_change", args=[event.pk]))
    adminform = page.context["adminform"].form
    values = {}
    for bound in adminform:
        value = bound.value()
        values[bound.html_name] = "" if value is None else value
    for formset in page.context["inline_admin_formsets"]:
        for bound in formset.formset.management_form:
            values[bound.html_name] = bound.value()
        for row in formset.formset.forms:
            for bound in row:
                values[bound.html_name] = "" if bound.value() is None else bound.value()
    if isinstance(values.get("tags"), list):
        values["tags"] = ",".join(values["tags"])
    values = {name: value for name, value in values.items() if value is not False}
    return values | changes


def send(client, event, values):
    return client.post(reverse("admin:events_event_change", args=[event.pk]), values, follow=True)


def test_fatalities_are_changed_and_the_event_published(login):
    client = login("Publisher")
    event = EventFactory(fatalities=3, review_status="machine")
    EventActorFactory(event=event)
    page = send(client, event, form(client, event, fatalities=5, _publish="1"))
    assert page.status_code == 200
    event.refresh_from_db()
    assert (event.fatalities, event.review_status) == (5, "published")
    assert versions_of(event)[-1].user_name == client.editor.username


def test_a_published_event_is_corrected_with_a_reason_only(login):
    client = login("Reviewer")
    event = EventFactory(fatalities=3)
    page = send(client, event, form(client, event, fatalities=5))
    assert "say why it is corrected" in page.content.decode()
    send(client, event, form(client, event, fatalities=5, reason="the ministry corrected itself"))
    event.refresh_from_db()
    assert event.fatalities == 5
    assert versions_of(event)[-1].reason == "the ministry corrected itself"


def test_a_coder_may_not_correct_what_is_published(login):
    client = login("Coder")
    event = EventFactory(fatalities=3)
    page = send(client, event, form(client, event, fatalities=5, reason="more"))
    assert "correct_published" in page.content.decode()
    assert Event.objects.get(pk=event.pk).fatalities == 3


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(login):
    client = login("Publisher")
    event = EventFactory(fatalities=3, review_status="machine")
    opened = form(client, event, fatalities=5)
    Event.objects.filter(pk=event.pk).update(notes="changed by a colleague")
    page = send(client, event, opened)
    assert "open it again" in page.content.decode()
    assert Event.objects.get(pk=event.pk).fatalities == 3


def test_the_event_type_follows_from_the_sub_event_type(login):
    client = login("Coder")
    event = EventFactory(review_status="machine")
    send(client, event, form(client, event, sub_event_type="Air/drone strike"))
    event.refresh_from_db()
    assert event.event_type == "Explosions/Remote violence"


def test_an_event_made_by_hand_has_a_key_and_is_not_published(login):
    client = login("Coder")
    add = reverse("admin:events_event_add")
    page = client.get(add)
    values = {
        bound.html_name: bound.value()
        for formset in page.context["inline_admin_formsets"]
        for bound in formset.formset.management_form
    }
    values |= {
        "dataset": "own",
        "event_date": "2024-03-18",
        "time_precision": "1",
        "sub_event_type": "Armed clash",
        "certainty": "asserted",
    }
    client.post(add, values)
    event = Event.objects.get()
    assert event.key.startswith("hand:")
    assert event.review_status == "machine"
    assert event.date_start == event.date_end == event.event_date


def act(client, action, events, **more):
    chosen = {"action": action, "_selected_action": [event.pk for event in events]}
    return client.post(reverse("admin:events_event_changelist"), chosen | more, follow=True)


def test_the_list_publishes(login):
    events = EventFactory.create_batch(3, review_status="machine")
    act(login("Publisher"), "publish_selected", events)
    assert Event.objects.published().count() == 3


def test_withdrawing_asks_for_the_reason_first(login):
    client = login("Publisher")
    event = EventFactory()
    page = act(client, "withdraw_selected", [event])
    assert "Reason" in page.content.decode()
    assert Event.objects.get(pk=event.pk).review_status == "published"
    act(client, "withdraw_selected", [event], withdraw="1", reason="a hoax")
    event.refresh_from_db()
    assert event.review_status == "withdrawn"
    assert versions_of(event)[-1].reason == "a hoax"


def test_who_may_not_publish_is_told_and_nothing_is_done(login):
    event = EventFactory(review_status="machine")
    page = act(login("Reviewer"), "publish_selected", [event])
    assert "publish_records" in page.content.decode()
    assert Event.objects.get(pk=event.pk).review_status == "machine"


def test_the_history_names_who_what_and_why(login):
    client = login("Reviewer")
    event = EventFactory(fatalities=3)
    send(client, event, form(client, event, fatalities=5, reason="hospital figures"))
    page = client.get(reverse("admin:events_event_history", args=[event.pk])).content.decode()
    assert client.editor.username in page
    assert "hospital figures" in page
    assert "<del>3</del> → <ins>5</ins>" in page
