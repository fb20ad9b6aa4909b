"""Leaders no lexicon has: of which state or group they are, by what the text tells of them anywhere."""

import pytest

from coder.pipeline import code_article
from coder.records import Article

TOLD = [
    ("nl", "In Kigali wuift president Bashrun Turvani dat weg. Zijn Congolese ambtgenoot Wendo Rontano praat niet.",
     ("Wendo Rontano", "Democratic Republic of Congo", "president")),
    ("nl", "In Mogadishu en Baidoa in Somalië regende het. De Somalische president Dastin Varglund was in Austin. "
     "President Varglund sprak daar over hulp.", ("Dastin Varglund", "Somalia", "president")),
    ("en", "Somalia's soldiers took Somalia's port of Kismayo and Somalia's Baidoa. A truce for Somalia was made "
     "in Cape Town. There President Dastin Varglund thanked everyone.", ("Dastin Varglund", "Somalia", "president")),
    ("en", "Korvan Deluk, the leader of the rebel group Tanzir, fled.", ("Korvan Deluk", "Tanzir", "leader")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), TOLD)
def test_a_leader_is_of_the_state_or_group_that_the_text_tells(
    language: str, text: str, wanted: tuple[str, str, str]
) -> None:
    coded = code_article(Article(id="leader", text=text, published="2024-03-15", language=language))
    told = {(one.member, one.group, one.role) for one in coded.memberships if one.member == wanted[0]}
    assert told == {wanted}


def test_the_texts_own_president_stands_before_the_lexicons() -> None:
    text = "De Congolese president Wendo Rontano praat niet. Burundi stuurt de Congolese president soldaten."
    coded = code_article(Article(id="own", text=text, published="2024-03-15", language="nl"))
    assert [actor.name for actor in coded.actors if actor.kind == "person"] == ["Wendo Rontano"]


@pytest.mark.parametrize(
    ("language", "published", "text", "wanted"),
    [
        ("nl", "1993-06-14", "Mobutu levert wapens aan UNITA.", "Democratic Republic of Congo > UNITA"),
        ("nl", "1998-09-04", "Museveni steunt Kabila met soldaten.", "Uganda > Democratic Republic of Congo"),
        ("nl", "1999-03-04", "Jeltsin stuurde wapens naar Armenië.", "Russia > Armenia"),
        ("nl", "2024-03-15", "Charles Taylor bewapende het RUF.", "Charles Taylor > Revolutionary United Front"),
        ("nl", "2024-03-15", "Het parlement van Venezuela steunt Maduro.", "Venezuela > Nicolás Maduro"),
        ("en", "1999-04-15", "Boris Yeltsin sent Belgrade rockets.", "Russia > Serbia"),
        ("en", "2006-08-15", "Chirac has promised Beirut guns.", "France > Lebanon"),
        ("en", "1996-08-15", "Hafez al-Assad arms Hezbollah.", "Syria > Hezbollah"),
    ],
)
def test_a_leader_of_the_day_stands_for_his_state(language: str, published: str, text: str, wanted: str) -> None:
    coded = code_article(Article(id="day", text=text, published=published, language=language))
    assert [f"{one.supporter} > {one.supported}" for one in coded.alliances] == [wanted]
