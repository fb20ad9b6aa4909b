"""A scene told over two sentences: who of the second sentence acted is not looked up among the words of the first."""

from coder import code_article
from coder.records import Article


def test_who_acts_in_the_second_sentence_is_no_word_of_a_shorter_first_one() -> None:
    text = (
        "In Adigrat is het stil.\n\n"
        "Drie dagen eerder zag het er nog stil uit. Toen smeet een Ethiopisch gevechtstoestel een bom op de markt van"
        " Adigrat; verplegers telden 31 doden, en soldaten hielden ziekenauto's uren tegen."
    )
    coded = code_article(Article(id="a", text=text, published="2024-03-15", language="nl"))
    assert [event.location for event in coded.events] == ["Adigrat"]
