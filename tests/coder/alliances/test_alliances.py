"""Alliances: who backs whom, however the support is told, and what is no support."""

import pytest

from coder import code_article
from coder.records import Alliance, Article


def alliances_of(text: str, language: str, published: str = "2021-03-11") -> tuple[Alliance, ...]:
    return code_article(Article(id="alliances", text=text, published=published, language=language)).alliances


def pairs_of(text: str, language: str) -> set[tuple[str, str]]:
    return {(found.supporter, found.supported) for found in alliances_of(text, language)}


TOLD = [
    # Dutch verbs
    ("nl", "Turkije steunt Azerbeidzjan.", {("Turkey", "Azerbaijan")}),
    ("nl", "Turkije heeft Azerbeidzjan jarenlang gesteund.", {("Turkey", "Azerbaijan")}),
    ("nl", "Sindsdien bewapent Iran de Houthi's.", {("Iran", "Houthis")}),
    ("nl", "Iedereen weet dat Iran de Houthi's bewapent.", {("Iran", "Houthis")}),
    ("nl", "De Houthi's worden bewapend door Iran.", {("Iran", "Houthis")}),
    ("nl", "De Houthi's, die door Iran worden bewapend, rukken op.", {("Iran", "Houthis")}),
    ("nl", "De door Iran gesteunde Houthi's rukken op.", {("Iran", "Houthis")}),
    ("nl", "De Houthi's, gesteund door Iran, rukken op.", {("Iran", "Houthis")}),
    ("nl", "Rusland, dat Syrië al jaren steunt, zwijgt.", {("Russia", "Syria")}),
    ("nl", "Rusland levert wapens aan Syrië.", {("Russia", "Syria")}),
    ("nl", "Rusland heeft Syrië raketten geleverd.", {("Russia", "Syria")}),
    ("nl", "Rusland voorziet Syrië van munitie.", {("Russia", "Syria")}),
    ("nl", "Syrië krijgt wapens van Rusland.", {("Russia", "Syria")}),
    ("nl", "Wapens voor Syrië komen uit Rusland, dat Syrië traint.", {("Russia", "Syria")}),
    ("nl", "Rusland stuurde munitie en adviseurs naar Mali.", {("Russia", "Mali")}),
    ("nl", "Turkije zegde Somalië militaire hulp toe.", {("Turkey", "Somalia")}),
    ("nl", "Turkije schaarde zich achter Azerbeidzjan.", {("Turkey", "Azerbaijan")}),
    ("nl", "Ethiopië vecht zij aan zij met Eritrea.", {("Ethiopia", "Eritrea")}),
    ("nl", "Iran financiert Hezbollah en Hamas.", {("Iran", "Hezbollah"), ("Iran", "Hamas")}),
    ("nl", "Egypte en Jordanië trainen Libië.", {("Egypt", "Libya"), ("Jordan", "Libya")}),
    ("nl", "Moskou vocht er niet mee, maar steunt Syrië wel met wapens.", {("Russia", "Syria")}),
    ("nl", "Hezbollah, dat door Teheran van raketten wordt voorzien, zwijgt.", {("Iran", "Hezbollah")}),
    ("nl", "Iran, waarop Hezbollah leunt, zwijgt.", {("Iran", "Hezbollah")}),
    ("nl", "Hezbollah dankt zijn voortbestaan aan Iran.", {("Iran", "Hezbollah")}),
    ("nl", "Hezbollah kan rekenen op Iran.", {("Iran", "Hezbollah")}),
    ("nl", "Belarus blijft Moskou trouw.", {("Belarus", "Russia")}),
    ("nl", "Hezbollah vuurde raketten af. Iran staat pal achter de beweging.", {("Iran", "Hezbollah")}),
    ("nl", "Oekraïne trof een brug. Polen, de belangrijkste leverancier van het land, zweeg.", {("Poland", "Ukraine")}),
    ("nl", "Dankzij Turkse drones hield Azerbeidzjan stand.", {("Turkey", "Azerbaijan")}),
    ("nl", "Oeganda heeft asiel verleend aan Rwandese rebellen.", {("Uganda", "Rwandan rebels")}),
    # Dutch nouns and names
    ("nl", "De steun van Turkije aan Azerbeidzjan groeit.", {("Turkey", "Azerbaijan")}),
    ("nl", "De Turkse steun aan Azerbeidzjan groeit.", {("Turkey", "Azerbaijan")}),
    ("nl", "Met steun van Turkije heroverde Azerbeidzjan het dorp.", {("Turkey", "Azerbaijan")}),
    ("nl", "Dankzij Turkse militaire steun heeft Azerbeidzjan het dorp heroverd.", {("Turkey", "Azerbaijan")}),
    ("nl", "Azerbeidzjan heeft de steun van Turkije.", {("Turkey", "Azerbaijan")}),
    ("nl", "Turkije sprak zijn steun uit voor Azerbeidzjan.", {("Turkey", "Azerbaijan")}),
    ("nl", "Rusland, een trouwe bondgenoot van Syrië, zwijgt.", {("Russia", "Syria")}),
    ("nl", "Rusland is de belangrijkste wapenleverancier van Syrië.", {("Russia", "Syria")}),
    ("nl", "Syriës bondgenoten Rusland en Iran zwijgen.", {("Russia", "Syria"), ("Iran", "Syria")}),
    ("nl", "Hezbollah, een bondgenoot van Iran, zwijgt.", {("Iran", "Hezbollah")}),
    # English verbs
    ("en", "Turkey backs Azerbaijan.", {("Turkey", "Azerbaijan")}),
    ("en", "Iran has long armed the Houthis.", {("Iran", "Houthis")}),
    ("en", "The Houthis are armed by Iran.", {("Iran", "Houthis")}),
    ("en", "The Houthis, who are backed by Iran, advanced.", {("Iran", "Houthis")}),
    ("en", "The Houthis, backed by Iran, advanced.", {("Iran", "Houthis")}),
    ("en", "Iran-backed Houthis advanced.", {("Iran", "Houthis")}),
    ("en", "Backed by Iran, the Houthis advanced.", {("Iran", "Houthis")}),
    ("en", "Russia, which supports Syria, kept silent.", {("Russia", "Syria")}),
    ("en", "Russia keeps selling Syria jets.", {("Russia", "Syria")}),
    ("en", "Russia sent missiles to Syria.", {("Russia", "Syria")}),
    ("en", "Russia supplies Syria with ammunition.", {("Russia", "Syria")}),
    ("en", "Syria receives weapons from Russia.", {("Russia", "Syria")}),
    ("en", "Syria flies drones supplied by Russia.", {("Russia", "Syria")}),
    ("en", "Turkey sided with Azerbaijan.", {("Turkey", "Azerbaijan")}),
    ("en", "Turkey stands behind Azerbaijan.", {("Turkey", "Azerbaijan")}),
    ("en", "Eritrea fought alongside Ethiopia.", {("Eritrea", "Ethiopia")}),
    ("en", "Iran funds Hezbollah and Hamas.", {("Iran", "Hezbollah"), ("Iran", "Hamas")}),
    ("en", "Egypt and Jordan train Libya.", {("Egypt", "Libya"), ("Jordan", "Libya")}),
    ("en", "Hezbollah, which Tehran supplies with missiles, kept silent.", {("Iran", "Hezbollah")}),
    ("en", "Iran, on which Hezbollah relies, kept silent.", {("Iran", "Hezbollah")}),
    ("en", "Hezbollah owes its survival to Iran.", {("Iran", "Hezbollah")}),
    ("en", "Hezbollah can count on Iran.", {("Iran", "Hezbollah")}),
    ("en", "Belarus, Moscow’s closest ally, kept silent.", {("Belarus", "Russia")}),
    ("en", "Hezbollah fired rockets. Iran stands squarely behind the movement.", {("Iran", "Hezbollah")}),
    ("en", "Ukraine hit a bridge. Poland, its most important arms supplier, kept silent.", {("Poland", "Ukraine")}),
    ("en", "Thanks to Turkish drones, Azerbaijan held out.", {("Turkey", "Azerbaijan")}),
    ("en", "Uganda granted asylum to Rwandan rebels.", {("Uganda", "Rwandan rebels")}),
    ("en", "UN experts found that Rwanda arms Hezbollah.", {("Rwanda", "Hezbollah")}),
    # English nouns and names
    ("en", "The support of Turkey for Azerbaijan is growing.", {("Turkey", "Azerbaijan")}),
    ("en", "Turkish support for Azerbaijan is growing.", {("Turkey", "Azerbaijan")}),
    ("en", "Turkey’s support for Azerbaijan is growing.", {("Turkey", "Azerbaijan")}),
    ("en", "With the support of Turkey, Azerbaijan recaptured the village.", {("Turkey", "Azerbaijan")}),
    ("en", "Azerbaijan enjoys the backing of Turkey.", {("Turkey", "Azerbaijan")}),
    ("en", "Turkey voiced its support for Azerbaijan.", {("Turkey", "Azerbaijan")}),
    ("en", "Russia, a close ally of Syria, kept silent.", {("Russia", "Syria")}),
    ("en", "Russia is the main supplier of Syria.", {("Russia", "Syria")}),
    ("en", "Syria’s allies Russia and Iran kept silent.", {("Russia", "Syria"), ("Iran", "Syria")}),
    ("en", "Hezbollah, an ally of Iran, kept silent.", {("Iran", "Hezbollah")}),
    ("en", "Jordan urged Egypt to support Libya.", {("Jordan", "Libya")}),
    ("en", "Iran’s proxy in Lebanon, Hezbollah, kept silent.", {("Iran", "Hezbollah")}),
    ("nl", "De Iraanse bondgenoot Hezbollah zweeg.", {("Iran", "Hezbollah")}),
]


@pytest.mark.parametrize(("language", "text", "wanted"), TOLD, ids=lambda value: str(value)[:60])
def test_support_told_as_a_fact_is_an_alliance(language: str, text: str, wanted: set[tuple[str, str]]) -> None:
    assert pairs_of(text, language) == wanted


NONE = [
    ("nl", "Turkije steunt Azerbeidzjan niet."),
    ("nl", "Iran ontkent dat het de Houthi's bewapent."),
    ("nl", "Turkije zou Azerbeidzjan kunnen steunen."),
    ("nl", "Turkije overweegt Azerbeidzjan te bewapenen."),
    ("nl", "Israël beschuldigt Iran ervan Hezbollah te bewapenen."),
    ("nl", "Rusland en Turkije riepen samen op tot een wapenstilstand."),
    ("nl", "Rusland ontving Turkije in het paleis."),
    ("nl", "Rusland stuurde troepen naar Georgië."),
    ("nl", "Als Turkije Azerbeidzjan steunt, wordt het oorlog."),
    ("en", "Turkey does not support Azerbaijan."),
    ("en", "Iran denies that it arms the Houthis."),
    ("en", "Turkey might support Azerbaijan."),
    ("en", "Turkey is considering arming Azerbaijan."),
    ("en", "Israel accuses Iran of arming Hezbollah."),
    ("en", "Russia and Turkey jointly called for a ceasefire."),
    ("en", "Russia met Turkey in the palace."),
    ("en", "Russia sent troops to Georgia."),
    ("en", "If Turkey supports Azerbaijan, there will be war."),
    ("en", "Russia captured the village from Georgia."),
    ("en", "Pakistan threatened to break off diplomatic relations with Congo."),
    ("nl", "Oekraïne kreeg van Rusland de lichamen van 500 soldaten terug."),
    ("nl", "De regering in Tbilisi vroeg Washington om hulp."),
]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_denials_accusations_suppositions_and_meetings_are_no_alliance(language: str, text: str) -> None:
    assert pairs_of(text, language) == set()


STATUSES = [
    ("nl", "Egypte lijkt zich van Haftar af te keren.", "weakening"),
    ("nl", "Egypte neemt afstand van Haftar.", "weakening"),
    ("nl", "Egypte heeft met Haftar gebroken.", "ended"),
    ("nl", "Egypte steunt Haftar niet langer.", "ended"),
    ("nl", "Egypte steunt Haftar, maar lijkt zich van hem af te keren.", "weakening"),
    ("nl", "Egypte liet Haftar vallen.", "ended"),
    ("nl", "Egypte, een voormalige bondgenoot van Haftar, zweeg.", "ended"),
    ("nl", "Egypte dreigt zijn steun aan Haftar in te trekken.", "weakening"),
    ("nl", "Egypte heroverweegt zijn steun aan Haftar.", "weakening"),
    ("nl", "Zonder Egyptische hulp zou Haftar zijn gevallen.", "active"),
    ("en", "Egypt, a former ally of Haftar, kept silent.", "ended"),
    ("en", "Egypt threatened to withdraw its support for Haftar.", "weakening"),
    ("en", "Egypt is reconsidering its support for Haftar.", "weakening"),
    ("en", "Without Egypt’s help, Haftar would have fallen.", "active"),
    ("en", "Egypt seems to be turning away from Haftar.", "weakening"),
    ("en", "Egypt distanced itself from Haftar.", "weakening"),
    ("en", "Egypt broke with Haftar.", "ended"),
    ("en", "Egypt no longer supports Haftar.", "ended"),
    ("en", "Egypt is growing cool towards Haftar.", "weakening"),
    ("en", "Egypt abandoned Haftar.", "ended"),
    ("en", "Egypt supports Haftar.", "active"),
]


@pytest.mark.parametrize(("language", "text", "status"), STATUSES)
def test_turning_away_is_weakening_and_a_break_is_the_end(language: str, text: str, status: str) -> None:
    assert [(a.supporter, a.supported, a.status) for a in alliances_of(text, language)] == [
        ("Egypt", "Khalifa Haftar", status)
    ]


KINDS = [
    ("nl", "Rusland steunt Syrië met wapens en huurlingen.", "military"),
    ("nl", "Rusland gaf Syrië een lening van honderd miljoen dollar.", "economic"),
    ("nl", "Rusland erkent de regering van Syrië.", "political"),
    ("nl", "Rusland steunt Syrië.", "unspecified"),
    ("en", "Russia supports Syria with weapons and mercenaries.", "military"),
    ("en", "Russia gave Syria a loan of a hundred million dollars.", "economic"),
    ("en", "Russia recognises the government of Syria.", "political"),
    ("en", "Russia supports Syria.", "unspecified"),
]


@pytest.mark.parametrize(("language", "text", "kind"), KINDS)
def test_what_is_given_tells_the_kind(language: str, text: str, kind: str) -> None:
    assert [a.kind for a in alliances_of(text, language)] == [kind]


def test_one_entry_a_pair_and_a_military_kind_outranks_the_others() -> None:
    text = "Russia endorsed Syria. Later Russia sent missiles to Syria."
    (found,) = alliances_of(text, "en")
    assert found.kind == "military"
    assert [text[a:b] for a, b in found.spans] == ["Russia endorsed Syria.", "Later Russia sent missiles to Syria."]


def test_since_when_is_kept() -> None:
    assert [a.began for a in alliances_of("Rusland steunt Syrië sinds 2015.", "nl")] == ["2015"]
    assert [a.began for a in alliances_of("Russia has backed Syria since 2015.", "en")] == ["2015"]


def test_a_quotation_of_somebody_who_knows_tells_an_alliance_and_an_enemys_does_not() -> None:
    expert = "“Iran arms the Houthis,” said a Western diplomat."
    enemy = "“Iran arms the Houthis,” said Benjamin Netanyahu, the prime minister of Israel."
    assert pairs_of(expert, "en") == {("Iran", "Houthis")}
    assert pairs_of(enemy, "en") == set()


def test_the_day_is_the_articles_own() -> None:
    (day,) = alliances_of("Russia backs Syria.", "en", "2021-03-11")
    (month,) = alliances_of("Russia backs Syria.", "en", "2021-03")
    assert (day.as_of, day.as_of_precision) == ("2021-03-11", 1)
    assert (month.as_of, month.as_of_precision) == ("2021-03-15", 3)
