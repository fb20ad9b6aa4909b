"""Names no list has are places by what is said of places alone; the names are invented."""

import pytest

from coder.passages import read_passages
from coder.places import find_places
from coder.records import Article

PLACES = (
    ("en", "Tens of thousands marched through Chendory on Friday.", "Chendory"),
    ("en", "In downtown Ysmarra, gunmen shot a man.", "Ysmarra"),
    ("en", "On Monday the rebels drove the army out of Wirrapa.", "Wirrapa"),
    ("en", "Soldiers came back to Wirrapa, where gunmen had burned the mill.", "Wirrapa"),
    ("en", "Police broke up a sit-in in the provincial capital, Tilgard.", "Tilgard"),
    ("nl", "Minder betwist is het lot van Falkuza: die spookstad heroverde het leger.", "Falkuza"),
    ("nl", "Strijders bestormden de legerbasis van Tazgoul, waar vijftien militairen het leven lieten.", "Tazgoul"),
    ("nl", "Slechter verging het Belkoon, waar granaten een school troffen.", "Belkoon"),
    ("nl", "Woensdag hebben de hulptroepen, na een nacht van gevechten, Chendory veroverd.", "Chendory"),
    ("nl", "Toen de manschappen donderdag Ysmarra hadden heroverd, keerde iedereen terug.", "Ysmarra"),
    ("nl", "Zij joegen de rebellen op 10 januari uit Lumbaro.", "Lumbaro"),
    ("nl", "Een dag eerder moest het leger ook Lumbaro prijsgeven.", "Lumbaro"),
    ("nl", "Op het politieterrein van Falkuza viel een bom.", "Falkuza"),
    ("nl", "Er vielen bommen op Zomburu.", "Zomburu"),
)
NONE = (
    ("en", "On Friday the news went through Chendory's head."),
    ("en", "He thought his way out of Tilgard debt."),
    ("nl", "Het hoofdkantoor van Tilgard sloot de deuren."),
    ("nl", "De rechter heeft zondag Falkuza veroordeeld."),
    ("nl", "Hij citeerde uit Lumbaro."),
)


def found(language: str, text: str) -> list[str]:
    document = read_passages(Article(id="a", published="2024-03-15", text=text, language=language))
    return [mention.place.name for mention in find_places(document)]


@pytest.mark.parametrize(("language", "text", "name"), PLACES)
def test_a_name_that_lies_somewhere_is_a_place(language: str, text: str, name: str) -> None:
    assert found(language, text) == [name]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_other_names_are_none(language: str, text: str) -> None:
    assert found(language, text) == []
