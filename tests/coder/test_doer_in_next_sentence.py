"""An outcome told by two sentences, of which only the second names who acted."""

from coder import code_article
from coder.records import Article


def test_who_acted_may_stand_behind_the_end_of_the_first_sentence() -> None:
    text = (
        "In Gondar is het rustig.\n\nEen week eerder zag het er heel anders uit. Toen smeet een Ethiopisch toestel een"
        " bom op de markt van Gondar; verpleegsters telden twintig doden, en soldaten hielden auto's urenlang tegen."
    )
    coded = code_article(Article(id="a", published="2024-05-20", text=text, title="", language="nl"))
    assert [event.location for event in coded.events] == ["Gondar"]
