"""Support read from where somebody stands: one outsider beside one of the sides that an article is about."""

import pytest

from coder import code_article
from coder.records import Article

ARTICLE = {
    "en": (
        "Fighters of al-Shabaab attacked Beledweyne on Monday, and al-Shabaab claimed to have taken a barracks. "
        "Somalia sent troops from Mogadishu. Somalia said al-Shabaab had been driven off.\n\n"
    ),
    "nl": (
        "Strijders van Al-Shabaab vielen maandag Beledweyne aan, en Al-Shabaab zegt een kazerne te hebben veroverd. "
        "Somalië stuurde troepen uit Mogadishu. Volgens Somalië is Al-Shabaab verdreven.\n\n"
    ),
}


def backs(language: str, sentence: str) -> set[tuple[str, str]]:
    text = ARTICLE[language] + sentence
    coded = code_article(Article(id="sides", text=text, published="2024-03-15", language=language))
    return {(alliance.supporter, alliance.supported) for alliance in coded.alliances}


@pytest.mark.parametrize(
    ("language", "sentence", "supporter"),
    [
        (
            "en",
            "Turkey, which is spending millions on roads there, remains the most generous partner Somalia has.",
            "Turkey",
        ),
        ("nl", "Nog altijd is Turkije de partner waarop Somalië bouwt.", "Turkey"),
    ],
)
def test_an_outsider_beside_a_side_and_a_word_of_support_backs_it(language: str, sentence: str, supporter: str) -> None:
    assert (supporter, "Somalia") in backs(language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Observers from Kenya counted the weapons that moved through Somalia."),
        ("en", "Turkey bombed a base of al-Shabaab with drones."),
        ("nl", "Waarnemers uit Kenia telden de wapens die door Somalië gingen."),
    ],
)
def test_who_keeps_the_peace_or_strikes_backs_nobody_by_that(language: str, sentence: str) -> None:
    assert not {pair for pair in backs(language, sentence) if pair[0] == "Kenya" or pair[1] == "Al-Shabaab"}
