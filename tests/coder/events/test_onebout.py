"""One bout of violence that the next sentence tells on, and deeds told beside it that are events of their own."""

import pytest

from tests.coder.test_event_sentences import read

ONE = [
    ("en", "Gunmen ambushed six army lorries near Bria on Monday; ten soldiers died. Grenades hit the column at dawn."),
    (
        "en",
        "Rioters fought police in Bria on Sunday and threw stones. Officers hauled dozens of people into vans.",
    ),
    ("en", "On Monday rebels overran the town of Bria and carried off thirty soldiers."),
    ("en", "On Monday soldiers in Bria took a woman from her house and raped her."),
]
SEVERAL = [
    ("en", "Gunmen ambushed six army lorries near Bria on Monday. On Tuesday grenades hit a market in Paoua."),
    ("en", "Rioters threw stones at police in Bria on Sunday. On Monday police in Paoua arrested three lawyers."),
    ("en", "On Monday rebels overran the town of Bria and carried off thirty girls."),
]


@pytest.mark.parametrize(("language", "text"), ONE)
def test_it_is_one_event(language: str, text: str) -> None:
    assert len(read(language, text).events) == 1


@pytest.mark.parametrize(("language", "text"), SEVERAL)
def test_they_are_two_events(language: str, text: str) -> None:
    assert len(read(language, text).events) == 2
