"""What English tells of support behind an aside, by whose word, and for whom, each with traps."""

import pytest

from coder import code_article
from coder.records import Article


def told(text: str) -> set[str]:
    """Give who backs whom in a text, with the status where it is not active."""
    coded = code_article(Article(id="told", text=text, published="2024-05-17", language="en"))
    return {
        f"{found.supporter} > {found.supported}" + (f" ({found.status})" if found.status != "active" else "")
        for found in coded.alliances
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Iran, which arms Hezbollah, seems less keen to pay.", "Iran > Hezbollah (weakening)"),
        ("Iran, for decades the paymaster of Hezbollah, appears in no hurry.", "Iran > Hezbollah (weakening)"),
        ("Rwanda, which trained M23, looks ill at ease.", "Rwanda > M23 (weakening)"),
        (
            "Turkey, which has armed Azerbaijan for years, is hinting that it might stop.",
            "Turkey > Azerbaijan (weakening)",
        ),
        ("Qatar, the host of Hamas, is having qualms.", "Qatar > Hamas (weakening)"),
        ("Iran is minded to end its support for Hezbollah.", "Iran > Hezbollah (weakening)"),
        ("Iran is wavering in its support of Hezbollah.", "Iran > Hezbollah (weakening)"),
        ("Iran, which arms Hezbollah, seems determined to go on.", "Iran > Hezbollah"),
        ("Iran, which arms Hezbollah, appears unmoved.", "Iran > Hezbollah"),
        ("Rwanda, which trained M23, has sent more rifles.", "Rwanda > M23"),
    ],
)
def test_who_seems_to_turn_away_from_whom_he_helped_wavers(text: str, wanted: str) -> None:
    assert told(text) == {wanted}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Algeria deplored the fighting; Iran arms Hezbollah.", "Iran > Hezbollah"),
        ("Qatar, which calls it a mistake, has left, and Iran arms Hezbollah.", "Iran > Hezbollah"),
        ("Iran, by the reckoning of a UN panel, smuggles rockets to the Houthis.", "Iran > Houthis"),
        ("Rwanda, say two Belgian envoys, arms M23.", "Rwanda > M23"),
        ("Rwanda rejected the charge, whereas Uganda has armed M23.", "Uganda > M23"),
        ("Washington, as Israel's chief backer, kept silent.", "United States > Israel"),
    ],
)
def test_who_only_speaks_or_tells_takes_nothing_away(text: str, wanted: str) -> None:
    assert wanted in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Israel says that Iran arms Hezbollah.",
        "Ukraine claimed on Monday that Iran arms Russia.",
        "Eritrea, for whom any enemy of Ethiopia will do, flew in rockets.",
        "The treaty obliges Russia to come to the defence of Armenia.",
        "The camp in which Laurent Nkunda trained lay in Congo.",
        "France spoke in favour of arming Ukraine.",
        "Syrian hirelings turned the tide for Azerbaijan.",
        "A clerk said a nurse from Kenya had left for Somalia.",
    ],
)
def test_claims_duties_dates_and_hirelings_are_no_support(text: str) -> None:
    assert not told(text)


def test_who_was_told_to_be_helped_is_taken_up_in_the_next_sentence() -> None:
    text = "Police clashed in Managua in Nicaragua on Monday. Russia supports Daniel Ortega. Cuba, too, stands by him."
    assert "Cuba > Nicaragua" in told(text)
