"""What a reader sees: on a phone and a wide screen, light and dark, with and without scripts."""

import pytest

from tests.factories import (
    AllianceReportFactory,
    EventActorFactory,
    EventFactory,
    EventSourceFactory,
    EvidenceFactory,
    QuoteActorFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def facts():
    """A few published facts, one of each kind."""
    for deaths in (None, 0, 12):
        event = EventFactory(fatalities=deaths)
        EventActorFactory(event=event)
        EventSourceFactory(event=event)
        EvidenceFactory(event=event)
    report = AllianceReportFactory()
    EvidenceFactory(event=None, alliance_report=report)
    QuoteActorFactory()


@pytest.mark.parametrize("width", [400, 1400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_first_page_fits_the_screen(open_page, facts, width, scheme):
    page = open_page("/", width=width, scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".card").count() == 3


def test_dark_is_dark(open_page, facts):
    page = open_page("/", scheme="dark")
    red, green, blue = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")[:3]
    assert max(red, green, blue) < 60


def test_a_reader_without_scripts_comes_from_an_event_to_its_words(open_page, facts):
    page = open_page("/", scripts=False)
    page.locator(".card h3 a").first.click()
    page.wait_for_url("**/events/*/")
    page.locator("blockquote cite a").click()
    page.wait_for_url("**/articles/*/")


def test_the_language_is_chosen_by_hand_or_by_the_browser(open_page, facts):
    assert "Laatste gebeurtenissen" in open_page("/", locale="nl-NL").content()
    page = open_page("/")
    page.get_by_text("Nederlands").click()
    page.get_by_text("Laatste gebeurtenissen").wait_for()


def test_the_keyboard_reaches_the_content_first(open_page, facts):
    page = open_page("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the content"
