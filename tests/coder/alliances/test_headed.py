"""Whose side a leader stands for where support is told: his state's or his band's; his own where his office is claimed."""

import pytest

from coder import code_article
from coder.records import Article

YEMEN = (
    "The Houthis shelled Taiz in Yemen on Monday and killed four soldiers. Yemen's army fired back. On Tuesday Houthi "
    "fighters attacked a camp near Taiz. "
)
YEMEN_NL = (
    "De Houthi's beschoten maandag Taiz in Jemen, vier soldaten kwamen om. Het leger van Jemen schoot terug. Dinsdag "
    "vielen strijders van de Houthi's een kamp bij Taiz aan. "
)
VOTE = "Police shot three protesters in Abidjan in Ivory Coast on Monday. "


def told(text: str, language: str) -> set[str]:
    """Give who backs whom in a text."""
    coded = code_article(Article(id="x", text=text, published="2019-08-15", language=language))
    return {f"{found.supporter} > {found.supported}" for found in coded.alliances}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", YEMEN + "Saudi Arabia stands by President Abd-Rabbu Mansour Hadi.", "Saudi Arabia > Yemen"),
        ("en", YEMEN + "Riyadh pays Hadi's troops.", "Saudi Arabia > Yemen"),
        ("en", YEMEN + "Iran arms Abdul-Malik al-Houthi.", "Iran > Houthis"),
        ("nl", YEMEN_NL + "Saoedi-Arabië staat achter president Hadi.", "Saudi Arabia > Yemen"),
        ("nl", YEMEN_NL + "Iran bewapent Abdul-Malik al-Houthi.", "Iran > Houthis"),
    ],
)
def test_a_leader_stands_for_the_side_at_war_that_he_leads(language: str, text: str, wanted: str) -> None:
    assert wanted in told(text, language)


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", VOTE + "France has recognised Alassane Ouattara as the winner.", "France > Alassane Ouattara"),
        ("en", "Russia backs Bashar al-Assad.", "Russia > Bashar al-Assad"),
    ],
)
def test_who_claims_an_office_or_whose_side_no_text_is_about_is_meant_himself(
    language: str, text: str, wanted: str
) -> None:
    assert wanted in told(text, language)
