"""Who helps whom in short English texts on a war: by what stands in one sentence, and whom those before are about."""

import pytest

from coder import code_article
from coder.records import Article

KIVU = "FARDC soldiers clashed with fighters of the ADF near Beni on Monday.\n\n"
KUNDUZ = "Taliban fighters took Qala-e-Naw on Wednesday before government commandos drove them out again.\n\n"
GAO = "Tuareg fighters of the CSP ambushed a Malian army convoy near Anefis and killed fifteen soldiers.\n\n"
MARAWI = "Militants of the Maute group killed nine soldiers of the Philippine army in Marawi on Tuesday.\n\n"
ADEN = "Houthi fighters pushed into the Crater district of Aden on Monday. At least thirty people died.\n\n"
KHARKIV = "A Russian missile killed two women in Kharkiv, Ukrainian prosecutors said. Russian troops took a farm.\n\n"


NO_HELP = (
    KIVU + "Angolan troops set up their headquarters at the airport, but they have not yet fired a round.",
    KIVU + "Denmark urges others to send soldiers but sent none.",
    KUNDUZ + "Norway has sent nothing, neither soldiers nor money.",
    KUNDUZ + "Norwegian diplomats left Kabul in June.",
    GAO + "Denmark hosted a CSP delegation last month; talk was all that the visitors took home.",
    MARAWI + "A Danish teacher was found dead in the left wing of a school.",
    KUNDUZ + "Iran moved a brigade to its southern border.",
    KUNDUZ + "A Danish patrol watched from the bridge.",
    KUNDUZ + "Norway plans to build a drone factory in Kabul.",
    GAO + "A Danish minister, whose intelligence chief had flown to Bamako to drink tea, laughed at the question.",
    GAO + "Denmark flew over the column.",
    "Morocco and Spain joined forces to host the tournament.",
)

HELP = [
    (KIVU + "Angolan troops marched on the left flank.", "Angola > Democratic Republic of Congo"),
    (KUNDUZ + "The last Danish soldiers left Herat in June.", "Denmark > Afghanistan (ended)"),
    (KUNDUZ + "The Norwegians are packing their bags in Kabul.", "Norway > Afghanistan (weakening)"),
    (MARAWI + "An Australian P-3 Orion has been circling over the lake since Friday.", "Australia > Philippines"),
    (
        ADEN + "Their rifles carry the stamp of a factory in Isfahan, a shopkeeper said.",
        "Iran > Houthis",
    ),
    (KHARKIV + "Sweden brought a thousand drones for Kyiv, and Latvia brought three howitzers.", "Latvia > Ukraine"),
    (GAO + "Brussels, which pays for Mali's soldiers, sent no guests.", "European Union > Mali"),
    (
        GAO + "Denmark, which had long sold the Malian army ammunition, let its permits lapse.",
        "Denmark > Mali (ended)",
    ),
    (KIVU + "Latvia has lent a listening post.", "Latvia > Democratic Republic of Congo"),
    (
        KHARKIV + "Oslo has agreed to part with ten tanks and Latvia has already begun teaching their crews.",
        "Latvia > Ukraine",
    ),
    (GAO + "NATO expressed solidarity with Mali.", "NATO > Mali"),
]
"""Texts of which one sentence tells who helps whom."""


def told(text: str) -> set[str]:
    """Give who backs whom in a text, with the status where it is not active."""
    coded = code_article(Article(id="short", text=text, published="2024-03-11", language="en"))
    return {f"{a.supporter} > {a.supported}" + f" ({a.status})" * (a.status != "active") for a in coded.alliances}


@pytest.mark.parametrize(("text", "wanted"), HELP)
def test_one_sentence_tells_who_helps(text: str, wanted: str) -> None:
    assert wanted in told(text)


@pytest.mark.parametrize("text", NO_HELP)
def test_what_tells_of_no_help(text: str) -> None:
    assert told(text) == set()
