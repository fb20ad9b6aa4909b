"""The town that the next paragraph only points at: the one that the paragraph before ended with."""

import pytest

from tests.coder.test_event_sentences import read

TEXTS = [
    (
        "nl",
        "Zondag openden schutters in Hebron het vuur op een bus. Drie dagen eerder was er een bom ontploft in Jericho.",
        "Dat stadje is nu afgesloten. Maandag schoten soldaten er twee mannen dood.",
        "Jericho",
    ),
    (
        "en",
        "On Sunday gunmen opened fire on a bus in Hebron. Three days earlier a bomb had gone off in Jericho.",
        "That town is now closed. On Monday soldiers shot dead two men there.",
        "Jericho",
    ),
]


@pytest.mark.parametrize(("language", "first", "second", "town"), TEXTS)
def test_that_town_is_the_last_one_named(language: str, first: str, second: str, town: str) -> None:
    events = read(language, f"{first}\n\n{second}").events
    assert events[-1].location == town
