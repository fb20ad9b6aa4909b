"""However an event is told, the record is the same."""

import tomllib
from typing import Any

import pytest

from coder import code_article
from coder.records import Article
from coder.words import fold
from tests.coder.test_event_sentences import PUBLISHED, SENTENCES

EVENTS: list[dict[str, Any]] = tomllib.loads((SENTENCES / "paraphrases.toml").read_text(encoding="utf-8"))["event"]
TELLINGS = [(event, telling) for event in EVENTS for telling in event["tellings"]]


@pytest.mark.parametrize(("event", "telling"), TELLINGS, ids=[telling for _, telling in TELLINGS])
def test_every_telling_gives_the_same_record(event: dict[str, Any], telling: str) -> None:
    article = Article(id="a", text=telling, published=PUBLISHED, language=event["language"])
    told = [found for found in code_article(article).events if found.sub_event_type == event["sub_event_type"]]
    assert [fold(found.location or "") for found in told] == [fold(event["location"])]
    assert {told[0].actor1, told[0].actor2}.issuperset(event["sides"])
    assert (told[0].event_date, told[0].time_precision) == ("2024-03-11", 1)
