"""What an editor does, with the mouse."""

import pytest

from events.models import Article, Event
from tests.factories import EventActorFactory, EventFactory, EvidenceFactory, UserFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def editor(open_page):
    """The admin's first page, logged in as a publisher."""
    user = UserFactory(group="Publisher", is_staff=True)
    user.set_password("correct horse")
    user.save()
    page = open_page("/admin/")
    page.fill("#id_username", user.username)
    page.fill("#id_password", "correct horse")
    page.click("input[type=submit]")
    return page


def test_fatalities_are_changed_and_the_event_published(editor):
    event = EventFactory(fatalities=3, review_status="machine")
    EventActorFactory(event=event)
    EvidenceFactory(event=event)
    editor.click("#content a[href$='/events/event/']")
    editor.click("th.field-event_date a")
    editor.fill("#id_fatalities", "5")
    editor.click("input[name=_publish]")
    editor.wait_for_selector(".status-published")
    event.refresh_from_db()
    assert (event.fatalities, event.review_status) == (5, "published")


def test_an_article_is_pasted_read_and_its_passages_are_marked(editor):
    editor.click("#content a[href$='/events/article/add/']")
    editor.fill("#id_pasted", "The Ukrainian army recaptured the town of Izium from Russian forces on Saturday.")
    editor.fill("#id_date", "2022-09-12")
    editor.fill("#id_source", "The Harbour Courier")
    editor.click("input[name=_save] >> nth=0")
    editor.wait_for_selector(".reading")
    assert editor.locator("mark.event").count() >= 1
    assert Article.objects.count() == Event.objects.count() == 1


def test_withdrawing_asks_for_the_reason(editor):
    event = EventFactory()
    editor.click("#content a[href$='/events/event/']")
    editor.check("input[name=_selected_action]")
    editor.select_option("select[name=action]", "withdraw_selected")
    editor.click("button[name=index]")
    editor.fill("#reason", "told by one source only")
    editor.click("input[value=Withdraw]")
    editor.wait_for_selector(".status-withdrawn")
    event.refresh_from_db()
    assert event.review_status == "withdrawn"
