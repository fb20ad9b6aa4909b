"""Places that only say where another one lies, where somebody came from or went to: none of them is where it was."""

import pytest

from coder import code_article
from coder.records import Article

TOLD = (
    # what only says where a town lies
    ("en", "Gunmen killed nine farmers on Monday in Konduga, a Borno village near Maiduguri.", "Konduga"),
    ("en", "A lawmaker was beaten to death by a mob in Nittambuwa, ten miles down the Kandy highway.", "Nittambuwa"),
    ("en", "A rocket slammed into a quiet street in Ramat Gan, on the edge of Tel Aviv, killing a man.", "Ramat Gan"),
    ("en", "A bomb killed three people on Monday in Bukavu, on the Ruzizi river.", "Bukavu"),
    ("en", "A bomb killed three people on the Kandy road on Monday.", "Kandy"),
    # of a region and a town near which it was, the town
    ("en", "On Monday, in Borno state, near the town of Konduga, gunmen shot dead nine farmers.", "Konduga"),
    ("nl", "In de provincie Noord-Kivu, nabij het dorp Kiwanja, doodden strijders maandag negen boeren.", "Kiwanja"),
    # names that go on over small words
    ("en", "Ugandan jets bombed an ADF camp at Kambi ya Yua in Congo on Monday and killed 4 fighters.", "Kambi ya Yua"),
    ("en", "Gunmen killed at least 14 people in San Miguel del Ene, a hamlet in central Peru.", "San Miguel del Ene"),
    ("nl", "Maandag vielen strijders het dorp Kambi ya Moto in Congo aan en doodden vier boeren.", "Kambi ya Moto"),
    # where people fled to, and not why
    ("en", "In May thousands of families fled Goma for a sports hall in Bukavu.", "Bukavu"),
    ("en", "Thousands of residents fled Goma for fear of shelling in Sake on Monday.", "Goma"),
    ("en", "On Monday Uganda sent 500 soldiers into Congo through the border town of Bunagana.", "Bunagana"),
    # a part of a country is not its capital; a country whose name begins so is no part
    (
        "en",
        "President Mahamat was in N'Djamena. On Monday Boko Haram fighters killed 40 soldiers in western Chad.",
        None,
    ),
    ("nl", "In Bagdad was het stil. Turkse vliegtuigen doodden dinsdag vier mensen in Noord-Irak.", None),
    ("nl", "In Juba was het rustig. Maandag doodden strijders er vier mensen, in Zuid-Soedan.", "Juba"),
    # what was avenged, and whose somebody is
    (
        "en",
        "Gunmen killed 28 people in Kenya on Saturday. A spokesman called it revenge for raids on mosques in Mombasa.",
        None,
    ),
    ("en", "On Monday thousands marched in protest against the killings in Goma.", "Goma"),
    (
        "en",
        "On Sunday investigators in Haiti arrested Jan Sanon, a Florida pastor, at a villa in Port-au-Prince.",
        "Port-au-Prince",
    ),
    # what those who were struck were doing tells where
    (
        "en",
        "Rebels killed 25 policemen in the Indian state of Chhattisgarh on Monday. The officers were guarding road"
        " works near the village of Burkapal.",
        "Burkapal",
    ),
    (
        "en",
        "Gunmen killed 20 farmers in Nigeria's Borno state on Monday. The president was travelling to Abuja.",
        "Borno",
    ),
    (
        "nl",
        "In de deelstaat Borno zijn maandag twintig boeren doodgeschoten. De boeren werkten op een akker bij Konduga.",
        "Konduga",
    ),
)


@pytest.mark.parametrize(("language", "text", "place"), TOLD)
def test_the_place_is_not_the_one_told_aside(language: str, text: str, place: str | None) -> None:
    coded = code_article(Article(id="a", published="2024-05-20", text=text, title="", language=language))
    assert {event.location for event in coded.events} == {place}


POINTED = (
    (
        "en",
        "Gunmen shot four people in Kandy. Then came Rambukkana. Police killed a father of two there.",
        "Rambukkana",
    ),
    ("en", "Rebels took Goma. On Tuesday they moved to Sake. On Friday they shot dead four farmers there.", "Sake"),
    (
        "nl",
        "De strijd brak los op de basis Hmeimim. Daar tekenden zij een akkoord met de regering in Damascus.",
        "Hmeimim",
    ),
    (
        "nl",
        "Vrijdag joegen strijders het leger uit Gharyan. Zondag vonden zij er in een villa vier raketten.",
        "Gharyan",
    ),
    ("nl", "In Huwara was het stil. Kolonisten staken het Palestijnse stadje op de Westoever in brand.", "Huwara"),
    (
        "en",
        "The march through Kabul ended. Islamabad denied it. Gunmen killed two men in the Bala Wan quarter.",
        "Kabul",
    ),
)


@pytest.mark.parametrize(("language", "text", "place"), POINTED)
def test_there_is_what_was_named_last(language: str, text: str, place: str) -> None:
    coded = code_article(Article(id="a", published="2024-05-20", text=text, title="", language=language))
    assert coded.events[-1].location == place
