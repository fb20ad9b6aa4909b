"""Whom words without a name mean in an English article on a war, and what an outsider's goods and people tell there."""

import pytest

from coder import code_article
from coder.records import Article

SAHEL = (
    "Jihadists of JNIM overran an army post at Tominian, in Mali, on Sunday and killed forty soldiers. On Tuesday JNIM "
    "ambushed a convoy near Ségou. Mali's army said that it had bombed the attackers. Capt Assimi Goïta has promised "
    "to win back all land. JNIM holds about half of it.\n\n"
)
LAKES = (
    "Fighters of M23 took the town of Masisi on Tuesday, and the Congolese army withdrew towards Goma. A day earlier "
    "M23 had ambushed a column of the Congolese army near Kitshanga and killed eleven soldiers. President Félix "
    "Tshisekedi vowed that the rebels would be driven back. M23 says that it wants talks.\n\n"
)


def told(article: str) -> set[str]:
    """Give who backs whom in an article, with the status where it is not active."""
    coded = code_article(Article(id="war", text=article, published="2024-03-15", language="en"))
    return {
        f"{found.supporter} > {found.supported}" + (f" ({found.status})" if found.status != "active" else "")
        for found in coded.alliances
    }


@pytest.mark.parametrize(
    ("article", "wanted"),
    [
        (SAHEL + "The generals in Niger back him in every forum.", "Niger > Mali"),
        (SAHEL + "The captain's bodyguards are Russians.", "Russia > Mali"),
        (SAHEL + "The army's new drones are Turkish.", "Turkey > Mali"),
        (SAHEL + "Chad, whose special forces propped up the Malian military for years, has gone home.", "Chad > Mali"),
        (SAHEL + "Chadian gunners keep the jihadists from crossing the river.", "Chad > Mali"),
        (LAKES + "The movement is not alone. Rwanda has equipped it for years.", "Rwanda > M23"),
        (LAKES + "The president can count on Burundi.", "Burundi > Democratic Republic of Congo"),
        (SAHEL + "Niger lets the army's helicopters refuel at Ayorou.", "Niger > Mali"),
        (SAHEL + "Chadian gunners ferry the Malian soldiers to the front and feed them there.", "Chad > Mali"),
        (LAKES + "Uganda turned its airfield at Kasese into a supply depot for the rebels.", "Uganda > M23"),
        (
            LAKES + "The group has means. UN monitors say that Uganda provides it with rifles and money.",
            "Uganda > M23",
        ),
    ],
)
def test_words_without_a_name_mean_whom_the_text_is_about(article: str, wanted: str) -> None:
    found = {pair.split(" (")[0] for pair in told(article)}
    assert wanted in found


@pytest.mark.parametrize(
    "paragraph",
    [
        "It is hard to see who would arm France.",
        "Envoys of Togo carried messages between the two sides and held talks with the rebels.",
        "Togo's minister calculated that the rifles had cost a million dollars.",
        "Togo says JNIM kept rifles there.",
        "The junta next door lends pilots.",
        "Togo's soldiers stood by as the jihadists crossed the river with their rifles.",
        "Togo has promised Mali a battalion, which has yet to leave Lomé.",
        "The jihadists carry rifles that the Americans left behind in Agadez.",
        "Romanians have been hired to fly its drones.",
        "The rifles that police found in the lorry were American.",
    ],
)
def test_who_only_reports_talks_or_is_hired_backs_nobody(paragraph: str) -> None:
    assert not told(SAHEL + paragraph)
