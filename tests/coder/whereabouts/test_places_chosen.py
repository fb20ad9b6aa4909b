"""Which of several places that a text names an event took place at: there, the inner one, where it is and not whose."""

import pytest

from coder import code_article
from coder.records import Article

CHOSEN = (
    ("en", "The buses left Yaounde and got as far as Sangmelima. There, gunmen shot dead six people.", "Sangmelima"),
    ("en", "In Bangui, the bishop spoke of Bossangoa. There, militiamen had shot dead nine people.", "Bossangoa"),
    ("nl", "In Bangui sprak de bisschop over Bossangoa. Daar schoten milities zondag negen mensen dood.", "Bossangoa"),
    (
        "en",
        "Four policemen were killed in India's Jharkhand state when rebels detonated a mine in the Latehar district.",
        "Latehar",
    ),
    ("en", "In Narathiwat, Thailand, a bomb at a checkpoint in Sungai Kolok killed two rangers.", "Sungai Kolok"),
    ("en", "A backer of the Kabul bombers was shot dead on the outskirts of Chaman in Pakistan.", "Chaman"),
    ("en", "In Kenya, officers fired tear gas at protesters outside Nairobi University.", "Nairobi"),
    ("en", "In Pakistan, teachers rallied outside the Peshawar Press Club on Wednesday.", "Peshawar"),
    ("en", "In Pakistan, lawyers clashed with police inside the Lahore High Court on Thursday.", "Lahore"),
    ("en", "Gunmen shot dead a professor of Lahore University in Quetta on Friday.", "Quetta"),
    ("en", "In Nigeria's Gombe state, gunmen killed five traders on Saturday.", "Gombe"),
    ("en", "A spokesman at Bukavu University said rebels had killed six people in Goma in DR Congo.", "Goma"),
    ("nl", "In Bouaké werden twee agenten doodgeschoten. Daarvan had niemand in Abidjan gehoord.", "Bouaké"),
    ("en", "Two women were killed by a drone in Belkoon, south of the provincial capital Herat, on Monday.", "Belkoon"),
    ("en", "Jakarta - Gunmen shot a man in the Falkuza district of Indonesia's Papua province on Monday.", "Falkuza"),
    ("nl", "Bij een aanslag op de basis Tazgoul in Taiz zijn maandag tien Jemenitische soldaten gedood.", "Taiz"),
    ("nl", "Op het landgoed Tazgoul in Goma werden maandag vijf mannen doodgeschoten.", "Goma"),
    ("en", "Haiti's Prime Minister Claude Joseph and opposition leaders signed an agreement on Monday.", None),
    ("en", "A convoy in Honduras was attacked by the National Border Police on Monday.", None),
    ("en", "Kenya's Defence Secretary Aden Duale and Somali officials signed an agreement on Friday.", None),
)


@pytest.mark.parametrize(("language", "text", "place"), CHOSEN)
def test_the_place_chosen(language: str, text: str, place: str | None) -> None:
    coded = code_article(Article(id="a", published="2024-05-20", text=text, title="", language=language))
    assert {event.location for event in coded.events} == {place}


DEALS = (
    # a deal of another day than the fight is not signed where the fight was
    ("en", "Rebels attacked Malakal on Tuesday. It breaks the truce that the two sides signed on 2 May.", None),
    ("nl", "Zaterdag vielen rebellen Tibu aan. De twee partijen sloten in maart een bestand.", None),
    # a deal of that day, one whose town is told, and men who give themselves up, stay
    ("en", "Rebels attacked Malakal on Tuesday. The two sides signed a truce in Juba on Wednesday.", "Juba"),
    ("en", "Rebels attacked Malakal on 2 May. On 4 May ten of the rebels surrendered to the army.", "Malakal"),
)


@pytest.mark.parametrize(("language", "text", "place"), DEALS)
def test_the_place_of_a_deal(language: str, text: str, place: str | None) -> None:
    coded = code_article(Article(id="a", published="2024-05-20", text=text, title="", language=language))
    assert [event.location for event in coded.events if event.sub_event_type == "Agreement"] == [place]
