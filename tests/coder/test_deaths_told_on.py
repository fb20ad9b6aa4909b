"""Dead told in the sentence after a deed: in other words than "killed", corrected, of both sides, by who lived on."""

import pytest

from coder.deaths import EventWords, find_counts, give_deaths
from coder.passages import read_passages
from coder.records import Article


def deaths(text: str, language: str, *, deathless: bool = False) -> int | None:
    """Gives the deaths of an event that the first sentence tells."""
    document = read_passages(Article(id="a", text=text, published="2020-05-14", language=language))
    event = EventWords((document.sentences[0].span,), kills=not deathless, deathless=deathless)
    found = give_deaths([event], find_counts(document), document)
    return found[0].best if found else None


DUTCH = [
    # in other words
    ("Een bom ontplofte op de markt van Kanta. Vier mensen stierven. Drie gewonden haalden de ochtend niet.", 7),
    ("Een bermbom trof een konvooi bij Gabu. Negen militairen zagen hun kazerne niet terug.", 9),
    ("Het leger bombardeerde een moskee in Idra. Elf gelovigen kwamen er niet meer uit.", 11),
    ("Een motor reed bij Briva op een mijn, met dodelijke afloop voor de bestuurder en een leerlinge.", 2),
    ("Jihadisten overvielen een post bij Djiba, ten koste van twee eigen strijders en drie militairen.", 5),
    ("De opstandelingen beschoten een kamp bij Mareb. Dertig begrafenissen volgden.", 30),
    ("Een vliegtuig bombardeerde Togova. De kerk begroef er woensdag zeventien.", 17),
    ("Agenten schoten op betogers. De 23-jarige Luis Ortega bleef roerloos liggen.", 1),
    ("Een wagen reed bij Izna op een mijn. De chauffeur, Petro Koval (54), laat een vrouw en drie kinderen na.", 1),
    ("De burgemeester van Tarva werd beschoten. Hij overleefde de aanslag, zijn chauffeur niet.", 1),
    ("De gijzelnemers schoten op een bus. Niemand van de acht overleefde het.", 8),
    ("Een kapster werd op haar balkon door het hoofd geschoten.", 1),
    ("Met een mes sneden ze hem zondagavond in Derva de keel door.", 1),
    ("Een man gooide een granaat naar een groep agenten, van wie er een stierf.", 1),
    ("Zes herders die zich bij een dorpswacht hadden aangesloten, werden op het plein doodgeschoten.", 6),
    ("In Sarva, waar sinds februari een bestand geldt, stierf vrijdag een jongetje aan de hand van zijn moeder.", 1),
    ("Minstens achthonderd inwoners zijn er in één etmaal omgebracht.", 800),
    # corrected
    ("Militairen schoten op betogers. Het ziekenhuis had het eerst over één dode, later over drie.", 3),
    (
        "Een drone trof een gevangenis. Eerst werd van negentien doden gesproken, een dag later waren het er twintig.",
        20,
    ),
    ("Rebellen vielen Greva aan. Artsen telden eerst zestig doden en 's avonds meer dan negentig.", 90),
    ("Er was een muiterij. Het aantal gevangenen dat daarbij omkwam, is opgelopen tot 116.", 116),
    ("Woedende mannen drongen het stadhuis binnen. Het dodental van 164 werd als een vergissing ingetrokken.", None),
    # both sides
    ("Rebellen vielen een basis aan. Het leger verloor acht man en telde vijf gesneuvelde opstandelingen.", 13),
    ("Schutters openden het vuur op een café. Onder de veertien doden zijn vijf kinderen en een agent.", 14),
    # nobody
    ("Granaten vielen op Norva. Ze doodden er geen mens.", 0),
    ("Een helikopter werd beschoten bij Bachva. De driekoppige bemanning overleefde de crash niet.", 3),
    ("Een sluipschutter doodde een bejaarde vrouw; haar buurman, die te hulp schoot, trof hetzelfde lot.", 2),
    ("Een tankwagen ontplofte in Moga. Zeker twaalf, mogelijk twintig mensen zijn gedood.", 12),
    ("Een drone trof een markt in Omdra. Zeven handelaren liggen in het mortuarium.", 7),
    ("Soldaten schoten op jongeren. Twee tieners overleefden het niet, een derde ligt in coma.", 2),
    ("Een bende viel een politiepost aan. Het kostte vier agenten de kop.", 4),
    # traps
    (
        "Rebellen vielen Barva aan. Bij elkaar telt Amnesty bijna tweehonderd doden, verspreid over twintig dorpen.",
        None,
    ),
    ("Een drone trof een silo. Niemand raakte ernstig gewond.", None),
    ("In Grova schoten agenten in de lucht. Duizenden arbeiders legden het werk neer.", None),
    ("Betogers stonden voor het paleis. Volgens burgemeester Hakob Petrossian doodden de granaten schapen.", None),
    ("Soldaten schoten op een bus. Raadslid Quinten wilde naar Hyva komen om haat te zaaien.", None),
    ("Rebellen vielen een post aan. Twee agenten hadden geen kans om in te grijpen.", None),
    ("De rebellen vielen de stad aan. Tachtig dokters liggen uitgeput op de vloer van het ziekenhuis.", None),
]

ENGLISH = [
    ("A bomb hit a convoy near Gabu. Nine soldiers never made it back to barracks.", 9),
    ("Warplanes bombed Taiva. Officials first spoke of five dead, but by Wednesday the number had reached 12.", 12),
    (
        "Fighters raided Banka. The number of people who died has since gone up to 18. An earlier count put it at 11.",
        18,
    ),
    ("Soldiers opened fire on a crowd. The hospital counted first one death and later three.", 3),
    ("A motorcycle ran over a mine, with fatal results for the driver and a schoolgirl.", 2),
    ("A lorry drove over a mine. The driver, Petro Koval, 54, leaves a wife and three children.", 1),
    ("Gunmen attacked a post in Kalva. Ten officers fell before help arrived.", 10),
    ("Troops fought rebels. When the shooting ended, 27 rebels lay on the ground. One policeman was also killed.", 28),
    ("A grenade was thrown into an office. The administrator lived, but his clerk did not.", 1),
    ("A mob surrounded two soldiers who were guarding the home of a minister and beat them to death.", 2),
    ("Rebels attacked a base. The army lost eight men and counted five rebel bodies.", 13),
    ("An air force jet bombed Togova. On Wednesday the church buried 17.", 17),
    ("Gunmen entered a school. Seven pupils aged 9 to 14 were killed.", 7),
    ("Neighbours dragged three suspected lookouts from a bus, then stoned and burnt them to death.", 3),
    ("A helicopter came under fire near Bachva. Its crew of three did not survive.", 3),
    ("A sniper killed an elderly woman; a neighbour who ran to help her met the same fate.", 2),
    ("A tanker blew up in Moga, leaving at least 12 and perhaps as many as 20 dead.", 12),
    ("A drone hit a market in Omdra. Seven traders are in the morgue.", 7),
    ("A bombing in Kirva robbed four customers of their lives.", 4),
    # traps
    ("A drone hit a silo. Nobody was seriously hurt.", None),
    ("Fighting broke out. On Friday Lasho was lost to the Mandar National Army.", None),
    ("Gunmen attacked a clinic. Six people fell ill.", None),
    ("Gunmen attacked a clinic. Twenty wounded lay on the floor of the hospital.", None),
    ("Shells hit a bus. The two drivers had no chance to turn back.", None),
]


@pytest.mark.parametrize(("text", "dead"), DUTCH)
def test_dutch_dead_told_on(text: str, dead: int | None) -> None:
    assert deaths(text, "nl") == dead


@pytest.mark.parametrize(("text", "dead"), ENGLISH)
def test_english_dead_told_on(text: str, dead: int | None) -> None:
    assert deaths(text, "en") == dead


def test_a_bloodless_coup_cost_no_lives() -> None:
    coup = "Militairen grepen de macht in Nova. Bij de staatsgreep werd niemand gedood."
    assert deaths(coup, "nl", deathless=True) == 0


def test_a_coup_has_no_dead_of_its_own() -> None:
    coup = "Militairen grepen de macht in Nova. Elders werden vier mensen gedood."
    assert deaths(coup, "nl", deathless=True) is None
