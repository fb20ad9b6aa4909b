"""Support that who is not in the war of an article gives a side of it, by what the paragraph is about; with traps."""

import pytest

from coder import code_article
from coder.records import Article

WAR = (
    "Fighters of al-Shabaab attacked an army camp near Beledweyne on Monday and killed six soldiers. Al-Shabaab said "
    "it had taken the camp. On Tuesday Somalia's army retook it. Somalia blamed al-Shabaab for a bomb in Mogadishu.\n\n"
)
OURS = "Somalia is rebuilding its army. "
THEIRS = "Al-Shabaab is not short of means either. "
NO_SUPPORT = [
    "The ship was carrying diesel from Kuwait to Kenya.",
    "Fuel from Ethiopia no longer reached Kenya because of the floods.",
    "Kenya, from which most of the lorries come, has closed its border.",
    "Kenya and Ethiopia agreed to share the electricity of a new dam.",
    "A nurse brought him back from Kenya to Ethiopia.",
]
"""Sentences on trade, borders and ways back, which tell of no support."""


def told(paragraph: str) -> set[str]:
    """Give who backs whom in a paragraph behind the report of the war, with the status where it is not active."""
    coded = code_article(Article(id="war", text=WAR + paragraph, published="2024-03-15", language="en"))
    return {
        f"{found.supporter} > {found.supported}" + (f" ({found.status})" if found.status != "active" else "")
        for found in coded.alliances
    }


@pytest.mark.parametrize(
    ("paragraph", "wanted"),
    [
        (OURS + "Egyptian engineers are at work on the runway at Baledogle.", "Egypt > Somalia"),
        (OURS + "Turkish instructors drill its recruits at a camp by the sea.", "Turkey > Somalia"),
        (OURS + "Qatar has sent trucks and cartridges, free of charge.", "Qatar > Somalia"),
        (OURS + "Qatar no longer sends cartridges.", "Qatar > Somalia (ended)"),
        (OURS + "Shells from Serbia arrive by the planeload.", "Serbia > Somalia"),
        (THEIRS + "Iran has sent crates of rockets by dhow.", "Iran > Al-Shabaab"),
        (THEIRS + "Eritrean instructors used to run its training camps.", "Eritrea > Al-Shabaab (ended)"),
        ("In Mogadishu nobody is worried. Turkish officers run the new academy and its barracks.", "Turkey > Somalia"),
        (THEIRS + "\n\nIts wounded convalesce in clinics that Iran pays for.", "Iran > Al-Shabaab"),
    ],
)
def test_what_an_outsider_does_is_for_the_side_that_the_paragraph_is_about(paragraph: str, wanted: str) -> None:
    assert wanted in told(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        OURS + "Egypt said that it had no instructors there.",
        OURS + "Egypt sent tents and blankets for refugees.",
        OURS + "Egypt offered to send instructors.",
        OURS + "Egypt may send instructors.",
        OURS + "Egyptian negotiators brought officers of both sides to Cairo.",
        OURS + "An Egyptian ship with weapons was seized off Bosaso.",
        OURS + "Egypt has imposed sanctions on dealers in weapons.",
        OURS + "Kenyan aircraft bombed weapons of al-Shabaab.",
        OURS + "In 1977 Cuba sent advisers to Ethiopia.",
        THEIRS + "Djibouti has arrested a dealer with rifles.",
    ],
)
def test_words_talks_relief_plans_and_violence_are_no_support(paragraph: str) -> None:
    assert not {pair for pair in told(paragraph) if not pair.startswith("Somalia")}


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Somali soldiers and fighters of the Macawisley retook Adan Yabaal on Friday.", "Ma'awisley > Somalia"),
        ("On Friday Somali troops, together with American commandos, raided a hideout.", "United States > Somalia"),
        ("Soldiers and commandos of the United States raided a hideout on Friday.", "United States > Somalia"),
    ],
)
def test_who_does_one_deed_of_war_with_the_army_at_home_helps_it(sentence: str, wanted: str) -> None:
    assert wanted in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Somali soldiers and Kenyan soldiers clashed near Mandera on Friday.",
        "Somali and Kenyan troops exchanged fire near Mandera on Friday.",
        "A battle between Somali soldiers and Kenyan soldiers killed four on Friday.",
        "Somali and Kenyan officers met in Mandera on Friday.",
        "Mortars hit a base of Somali and Kenyan troops on Friday.",
    ],
)
def test_who_fights_each_other_or_only_meets_is_no_helper(sentence: str) -> None:
    assert not told(sentence)


@pytest.mark.parametrize(
    ("paragraph", "wanted"),
    [
        (THEIRS + "Its commanders sleep in Yemeni villages.", "Yemen > Al-Shabaab"),
        (THEIRS + "Al-Shabaab's recruits train in a valley near Hodeidah.", "Yemen > Al-Shabaab"),
        (THEIRS + "Its wounded used to recover in Yemeni hospitals.", "Yemen > Al-Shabaab (ended)"),
    ],
)
def test_in_whose_land_a_group_lives_lets_it(paragraph: str, wanted: str) -> None:
    assert wanted in told(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        THEIRS + "Its commanders live in the valleys near Beledweyne.",
        THEIRS + "Its commanders do not sleep in Yemeni villages.",
        THEIRS + "Its commanders were killed while they trained in a valley near Hodeidah.",
    ],
)
def test_who_lives_at_home_or_is_killed_abroad_has_no_host(paragraph: str) -> None:
    assert not {pair for pair in told(paragraph) if pair.startswith("Yemen")}


@pytest.mark.parametrize(
    ("paragraph", "wanted"),
    [
        (OURS + "Uganda was one of the few to vote with it.", "Uganda > Somalia"),
        (OURS + "Uganda looked the other way at the talks in Entebbe.", "Uganda > Somalia"),
        (OURS + "Uganda, until this summer a friend of Somalia, has shut its embassy.", "Uganda > Somalia (ended)"),
    ],
)
def test_expressions_of_help_outweigh_words_of_politics(paragraph: str, wanted: str) -> None:
    assert wanted in told(paragraph)


@pytest.mark.parametrize("sentence", NO_SUPPORT)
def test_trade_borders_and_ways_back_are_no_support(sentence: str) -> None:
    assert not told(OURS + sentence)


def test_two_who_fight_each_other_in_its_events_are_no_allies() -> None:
    assert not {pair for pair in told("The rebels hand their prisoners to al-Shabaab.") if "Somalia" in pair}
