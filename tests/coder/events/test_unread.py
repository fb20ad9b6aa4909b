"""Names beside a trigger that nothing else has read: which are places."""

import pytest

from coder import code_article
from coder.records import Article


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "In Tschinvali, vanwaar zij kwamen, was zondag het Russische 58ste leger binnengetrokken."),
        ("nl", "Daar trok zondag het Georgische 4de bataljon binnen."),
        ("en", "The Russian 58th army marched in on Sunday."),
    ],
)
def test_the_adjective_of_a_state_is_no_place(language: str, text: str) -> None:
    coded = code_article(Article(id="a", text=text, published="2024-03-15", language=language))
    assert {event.location for event in coded.events} <= {None}
