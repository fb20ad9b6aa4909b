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
    ("nl", "Vrijdag namen de opstandelingen Zomburu onder controle, een vissersdorp.", "Zomburu"),
    ("nl", "Maandag kregen leger en dorpswacht na uren vechten Belkoon weer in handen.", "Belkoon"),
    ("nl", "Maandag wonnen soldaten Belkoon terug.", "Belkoon"),
    ("nl", "In juni liepen de milities Tazgoul onder de voet.", "Tazgoul"),
    ("nl", "Volgens het leger hebben de jihadisten zondag Lumbaro in de as gelegd.", "Lumbaro"),
    ("nl", "Het regiment dat Lumbaro in bezit nam, trok verder.", "Lumbaro"),
    ("nl", "In maart werd Tilgard weer onder controle gebracht.", "Tilgard"),
    ("nl", "Zondag brandschatten bandieten Falkuza.", "Falkuza"),
    ("en", "In March the rebels took over Tilgard on foot.", "Tilgard"),
    ("en", "The army reclaimed Tilgard on Sunday.", "Tilgard"),
    ("en", "Rebels gained control of Belkoon in April.", "Belkoon"),
    ("en", "By noon they had marched into Belkoon and freed the prisoners.", "Belkoon"),
    ("en", "Gunmen ransacked Lumbaro during the night.", "Lumbaro"),
    ("en", "The navy pulverised Wirrapa for a week.", "Wirrapa"),
    ("en", "A foreman was chased through Chendory by strikers.", "Chendory"),
    ("en", "Five scouts fell in the Zomburu jungle on Monday.", "Zomburu"),
    ("en", "Commandos were flown into the Tilgard range.", "Tilgard"),
    ("nl", "Op de boerderij Zomburu zijn maandag acht mannen doodgeschoten.", "Zomburu"),
    ("nl", "Een raket sloeg in bij de kerncentrale Tilgardsk.", "Tilgardsk"),
    ("nl", "Drones raakten zaterdag het gasveld Belkoon Oost.", "Belkoon Oost"),
    ("nl", "In het oerwoud Falkuza raakten zij slaags.", "Falkuza"),
)
NONE = (
    ("en", "He rented a room in Market Street."),
    ("en", "Youths set the Tilgard Town Police Station on fire."),
    ("nl", "Hij werkt in het hotel Zomburu."),
    ("nl", "Hij zat op de boerderij van Tilgard."),
    ("en", "On Friday the news went through Chendory's head."),
    ("en", "He thought his way out of Tilgard debt."),
    ("nl", "Het hoofdkantoor van Tilgard sloot de deuren."),
    ("nl", "De rechter heeft zondag Falkuza veroordeeld."),
    ("nl", "Hij citeerde uit Lumbaro."),
    ("nl", "Zaterdag staken zij huizen van vermeende Lumbarovrienden aan."),
    ("nl", "De film bracht Belkoon in verlegenheid."),
    ("nl", "De partij nam Belkoon in dienst."),
    ("en", "The bank took over from Tilgard on Sunday."),
    ("en", "The court freed Tilgard on Sunday."),
    ("en", "Police captured Omar on Sunday."),
    ("en", "The party took Tilgard Energy to court."),
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
