"""What is no support though its words are: freight, questions, wishes, charges, captives, courts, lists, crowds."""

import pytest

from coder import code_article
from coder.records import Article


def backed(text: str, language: str) -> set[str]:
    """Give who backs whom in one sentence."""
    coded = code_article(Article(id="bar", text=text, published="2024-03-15", language=language))
    return {f"{found.supporter} > {found.supported}" for found in coded.alliances}


@pytest.mark.parametrize(
    "text",
    [
        "The freighter was carrying cargo from Ukraine to Egypt.",
        "A truck convoy taking medicines from Turkey to Georgia was attacked near the border.",
        "The vessel was taking wheat from Romania to Egypt.",
        "Lebanon's parliament stands in a square which is also home to the German embassy.",
        "The billboard showed pictures of Afghan prisoners being beaten by American soldiers.",
        "The film shows Palestinian detainees being mistreated by Israeli soldiers.",
        "Judge Pierre Ndong ordered the former general Mobutu Sele to be arrested at his villa.",
        "Patrol boats of Oman, the EU, Japan and NATO watched the tankers to protect trade.",
        "Warships from the United States, the EU, India and NATO patrol the Gulf of Guinea to protect shipping.",
        "Parliament will debate whether Norway should train Kurdish fighters.",
        "The senator hopes that Spain supports the rebels in Libya.",
        "They chanted slogans supporting Hezbollah.",
        "The minister called on the Armenian minority to back the reforms.",
        "The new law is a setback for American troops in Japan.",
        "Interpreters who worked for British troops feel abandoned by Britain.",
        "Is Belarus helping Russia in the war?",
        "Berlin wants Vienna to support the Kosovan police.",
        "Freighters were moving fertiliser from Morocco to Brazil.",
    ],
)
def test_english_trap(text: str) -> None:
    assert not backed(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "De tanker bracht ruwe olie van Koeweit naar Japan.",
        "De vrachtwagens brachten medicijnen van Turkije naar Georgië.",
        "België bekijkt of er militairen naar Niger kunnen om de Franse troepen daar te ondersteunen.",
        "Ottawa bekijkt of Canada het Oekraïense leger kan bewapenen.",
        "Duitsland wil dat Polen meedoet aan een missie die het Oekraïense leger moet trainen.",
        "De senator hoopt dat Spanje de rebellen in Libië steunt.",
        "De minister riep de Armeense minderheid op de hervormingen te steunen.",
        "Iraakse tolken die voor Deense militairen werkten, voelen zich door Denemarken in de steek gelaten.",
        "De Spaanse ambassade hielp Afghaanse tolken die voor Spaanse troepen hadden gewerkt.",
        "De rebellen werden er door de regering van beschuldigd wapens uit Eritrea het land binnen te smokkelen.",
        "Marineschepen van Oman, de EU, de NAVO en andere machten patrouilleren er om de handel te beschermen.",
        "Ze zwaaiden met vlaggen om president Maduro te steunen.",
        "Helpt Belarus Rusland in de oorlog?",
        "Berlijn wil dat Wenen de Kosovaarse politie steunt.",
        "De overval was een klap voor de Keniaanse troepen in Somalië.",
        "De wet is een tegenslag voor de Amerikaanse troepen in Japan.",
    ],
)
def test_dutch_trap(text: str) -> None:
    assert not backed(text, "nl")


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Trucks carried ammunition from Serbia to Armenia.", "en", "Serbia > Armenia"),
        ("The ship was carrying weapons from Iran to the Houthis.", "en", "Iran > Houthis"),
        ("Pakistan is the rear base of the Taliban.", "en", "Pakistan > Taliban"),
        ("Britain trains Ukrainian soldiers in Kent.", "en", "United Kingdom > Ukraine"),
        ("Vrachtwagens brachten munitie van Servië naar Armenië.", "nl", "Serbia > Armenia"),
        ("Het schip bracht wapens van Iran naar de Houthi's.", "nl", "Iran > Houthis"),
        ("Iran, dat wil dat de sancties verdwijnen, steunt Hezbollah.", "nl", "Iran > Hezbollah"),
        ("Engeland traint Oekraïense soldaten in Kent.", "nl", "United Kingdom > Ukraine"),
        ("Syriës bondgenoten Rusland en Iran hielpen het leger.", "nl", "Iran > Syria"),
    ],
)
def test_what_is_support_all_the_same(text: str, language: str, wanted: str) -> None:
    assert wanted in backed(text, language)


def test_an_ally_in_the_singular_is_the_first_of_a_list() -> None:
    text = "De wapenstilstand kwam er na bemiddeling van Syriës bondgenoot Rusland en Turkije."
    assert backed(text, "nl") == {"Russia > Syria"}


def test_who_is_asked_to_support_somebody_is_not_supported() -> None:
    assert backed("Parijs vraagt Denemarken het Malinese leger te ondersteunen.", "nl") == {"France > Mali"}
