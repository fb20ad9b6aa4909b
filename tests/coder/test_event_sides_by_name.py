"""Who stands on each side by name where a sentence leaves it to its reader: the last event told in each text."""

import pytest

from coder import code_article
from coder.records import Article

ROWS = [
    # the members of an armed group are the group
    ("nl", "Woensdag doodde het Turkse leger bij Hakkari zes PKK'ers.", "Turkey > PKK"),
    ("nl", "Zondag vermoordden mannen van M23 in Rutshuru twaalf dorpelingen.", "M23 > Civilians"),
    # a deal that names nobody is of those of whom the text before tells
    (
        "nl",
        "Armenië en Azerbeidzjan vechten al weken. Zaterdag sloten de twee landen in Moskou een bestand.",
        "Azerbaijan > Armenia",
    ),
    # a nation by number stands for its soldiers
    ("nl", "Dinsdag gaven twintig Russen zich bij Soedzja over aan het Oekraïense leger.", "Russia > Ukraine"),
    # who attacks stands first, also where the attack is beaten off
    ("en", "On Monday Kenyan troops repelled an assault by al-Shabaab near Kismayo.", "Al-Shabaab > Kenya"),
    ("nl", "Het Malinese leger sloeg maandag bij Gao een aanval van JNIM af.", "JNIM > Mali"),
    ("en", "A Malian patrol drove into an ambush laid by JNIM near Gao on Monday.", "JNIM > Mali"),
    ("nl", "Een patrouille van het Malinese leger reed maandag bij Gao in een hinderlaag van JNIM.", "JNIM > Mali"),
    ("nl", "Maandag reed een konvooi van blauwhelmen bij Gao op een landmijn.", "Unidentified armed group > MINUSMA"),
    # soldiers, police and guards who are carried off stand for whom they serve, others do not
    ("nl", "Gewapende mannen hebben maandag in Cali twee agenten ontvoerd.", "Unidentified armed group > Colombia"),
    ("en", "On Monday gunmen abducted three soldiers near Gao, Mali.", "Unidentified armed group > Mali"),
    ("nl", "Maandag ontvoerden strijders van JNIM bij Gao vier boeren.", "JNIM > Civilians"),
    ("en", "On Monday JNIM fighters abducted the wives of three soldiers near Gao.", "JNIM > Civilians"),
    # armed men told by their people alone
    ("en", "Sunni gunmen clashed with Alawite gunmen in Tartous on Sunday.", "Sunni militia > Alawite militia"),
    ("nl", "Druzische strijders vielen zondag in Suwayda een politiepost aan.", "Druze militia > Syria"),
    # a deal made abroad is the article's government's, unless it says whose
    (
        "en",
        "In Bouaké, Ivory Coast, rebels attacked a barracks on Monday. In Korhogo soldiers killed two men on Tuesday. "
        "In Rome, the government and the rebels signed a deal on Friday.",
        "Ivory Coast > Ivorian rebels",
    ),
    (
        "nl",
        "In Bouaké, in Ivoorkust, vielen rebellen maandag een kazerne aan. In Korhogo doodden soldaten dinsdag twee "
        "mannen. In Doha tekenden vrijdag de regering en de rebellen een akkoord.",
        "Ivory Coast > Ivorian rebels",
    ),
    (
        "en",
        "In Bouaké, Ivory Coast, rebels attacked a barracks on Monday. In Korhogo soldiers killed two men on Tuesday. "
        "On Friday the authorities of Ghana signed a deal with the rebels in Accra.",
        "Ghana > Ivorian rebels",
    ),
    # whose the attackers are
    (
        "nl",
        "Maandag blies een zelfmoordterrorist van Boko Haram zich op in een moskee in Maiduguri.",
        "Boko Haram > Civilians",
    ),
    (
        "en",
        "Boko Haram raided Baga on Sunday. On Monday retreating fighters raped three women in Kukawa.",
        "Boko Haram > Civilians",
    ),
    (
        "nl",
        "Boko Haram overviel zondag Baga. Maandag werden in Kukawa drie vrouwen verkracht door vluchtende strijders.",
        "Boko Haram > Civilians",
    ),
    # behind "said" a clause of its own begins
    ("en", "Residents said Russian jets bombed Idlib on Monday.", "Russia > Civilians"),
    ("en", "Two officials said Houthi fighters shelled a market in Taiz on Monday.", "Houthis > Civilians"),
    # who was struck, by who died
    (
        "nl",
        "Maandag gooide iemand in Baidoa een handgranaat. Twee mensen stierven.",
        "Unidentified armed group > Civilians",
    ),
    (
        "en",
        "Al-Shabaab held Jilib. On Monday US aircraft bombed a house near Jilib, killing twelve militants.",
        "United States > Al-Shabaab",
    ),
    (
        "en",
        "On Monday al-Shabaab detonated a roadside bomb near Jowhar. Four soldiers died.",
        "Al-Shabaab > Somalia",
    ),
    # who only helps is no opponent
    (
        "nl",
        "Het Malinese leger heroverde zondag Kidal, geholpen door de Wagner Groep, na gevechten met JNIM.",
        "Mali > JNIM",
    ),
    (
        "en",
        "Mozambican soldiers, backed by Rwandan troops, retook Palma from Islamic State Mozambique on Sunday.",
        "Mozambique > Islamic State Mozambique",
    ),
    # who lost a place, and who regained it
    ("nl", "Het plaatsje Ménaka viel JNIM maandag zonder slag of stoot in handen.", "JNIM > Mali"),
    (
        "en",
        "Russian forces shelled Chuhuiv on Friday and fought Ukrainian troops near Izium on Saturday. "
        "Balakliia was retaken on Sunday.",
        "Ukraine > Russia",
    ),
    # soldiers who fell in fighting, and what else was told in the paragraph
    (
        "en",
        "Philippine troops fought the Maute group in Marawi on Sunday. Nine marines were killed in fighting Monday.",
        "Philippines > Maute group",
    ),
    # who attacks so elsewhere in the article
    (
        "en",
        "Russian missiles hit Odesa on Sunday. On Monday cruise missiles struck a hospital in Kharkiv.",
        "Russia > Civilians",
    ),
    ("en", "On Monday unknown men fired mortars at Mosul in Iraq.", "Unidentified armed group > Civilians"),
    # who takes a place that others leave stands first
    (
        "en",
        "Ukrainian troops fought Russian soldiers near Izium on Saturday. "
        "On Sunday Russian soldiers pulled out of Balakliia.",
        "Ukraine > Russia",
    ),
    # a bomber is of a group; a fighter jet is no fighter
    (
        "en",
        "Boko Haram raided Baga on Sunday. On Monday a woman blew herself up at a market in Maiduguri, Nigeria.",
        "Boko Haram > Civilians",
    ),
    # weapons and headquarters are nobody
    (
        "nl",
        "Colombiaanse militairen vonden maandag bij Tibú een opslagplaats met vijftig landmijnen.",
        "Colombia > None",
    ),
    ("en", "Kenyan troops set up their headquarters in Goma in Congo on Monday.", "Kenya > None"),
    # nobody surrenders to his family
    ("en", "A Boko Haram commander surrendered with his family to soldiers in Baga on Monday.", "Boko Haram > Nigeria"),
]


@pytest.mark.parametrize(("language", "text", "sides"), ROWS)
def test_the_sides_of_an_event_by_name(language: str, text: str, sides: str) -> None:
    events = code_article(Article(id="sides", text=text, published="2024-03-15", language=language)).events
    assert f"{events[-1].actor1} > {events[-1].actor2}" == sides
