"""A real browser: Chromium, driven where it is installed."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# No sandbox: the tests may run as root, and visit nothing but themselves.
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="module", autouse=True)
def browser() -> Iterator[Browser]:
    """Chromium for the tests of one file."""
    if CHROMIUM is None:
        pytest.skip("chromium is not installed: what readers and editors see is not checked in a browser")
    # The browser's driver runs an event loop in this thread, beside which Django would refuse to ask the database.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser, live_server) -> Iterator:
    """Opens a page of the site; afterwards nothing may have come from elsewhere, and the console be empty."""
    foreign: list[str] = []
    said: list[str] = []
    contexts = []

    def opened(path: str, *, width=1400, scheme="light", locale="en-GB", scripts=True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, locale=locale, java_script_enabled=scripts
        )
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("request", lambda sent: None if sent.url.startswith(live_server.url) else foreign.append(sent.url))
        page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(live_server.url + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [url for url in foreign if not url.startswith("data:")] == []
    assert said == []
