"""A later paragraph without day and place tells a fight, a seizure or a deal again; further deeds it does tell."""

import pytest

from tests.coder.test_event_sentences import read

AGAIN = [
    ("nl", "Maandag viel bij een bomaanslag in Kandahar een dode.", "Een eenheid werd opgehouden en beschoten."),
    ("nl", "Dinsdag ontvoerden bandieten in Kaduna tien scholieren.", "De politie opende daarop het vuur."),
    ("nl", "In Tripoli is zondag gevochten tussen twee milities.", "Daarbij werden twee mannen meegenomen."),
    ("nl", "Rebellen beschoten woensdag Goma met mortieren.", "Er was een bestand afgesproken door beide partijen."),
    ("nl", "In Mosul ontplofte vrijdag een autobom.", "De daders hadden een bewaker neergeschoten."),
    ("en", "A car bomb went off in Kandahar on Monday, killing two.", "The police then opened fire."),
    ("en", "Gunmen abducted ten pupils in Kaduna on Tuesday.", "The wounded were beaten."),
    ("en", "Rebels shelled Goma on Wednesday.", "A truce had been agreed at midnight."),
    ("en", "Two militias fought in Tripoli on Sunday.", "Two guards were led away as captives."),
    ("en", "Soldiers stormed a market in Kano on Friday and killed six traders.", "Some of the dead had been beaten."),
]
FURTHER = [
    ("nl", "Maandag vochten in Kandahar twee milities.", "Soldaten plunderden daarna winkels."),
    ("nl", "Dinsdag vielen rebellen het dorp Bunia aan.", "Vrouwen werden door strijders verkracht."),
    ("nl", "In Mosul ontplofte vrijdag een autobom.", "Zaterdag doodden schutters in Tikrit vier agenten."),
    ("en", "Two militias fought in Kandahar on Monday.", "Soldiers then looted shops."),
    ("en", "Rebels attacked the village of Bunia on Tuesday.", "Women were raped by fighters."),
    ("en", "A car bomb went off in Mosul on Friday.", "On Saturday gunmen killed four policemen in Tikrit."),
]


@pytest.mark.parametrize(("language", "first", "second"), AGAIN)
def test_it_is_told_again(language: str, first: str, second: str) -> None:
    events = read(language, f"{first}\n\n{second}").events
    assert len(events) == len(read(language, first).events) > 0


@pytest.mark.parametrize(("language", "first", "second"), FURTHER)
def test_it_is_a_further_event(language: str, first: str, second: str) -> None:
    events = read(language, f"{first}\n\n{second}").events
    assert len(events) == len(read(language, first).events) + 1


IN_TWO_TOWNS = [
    ("nl", "In Quito schoten mannen dinsdag acht reizigers dood en in Cuenca werden twee agenten gedood.", 2),
    ("nl", "Dinsdag schoten mannen in Quito acht reizigers dood; in Cuenca werden twee boeren gedood.", 2),
    ("en", "Gunmen shot dead eight people in Quito on Tuesday and in Cuenca two farmers were killed.", 2),
    ("en", "A bomb in Kirkuk killed two men on Tuesday, and in Mosul three people were shot dead.", 2),
    # one, where the clause that goes on has no town at its head
    ("nl", "Schutters vielen dinsdag in Quito een bus aan en acht reizigers werden gedood.", 1),
    ("en", "Gunmen attacked a convoy near Goma on Tuesday, and ten soldiers were killed.", 1),
    ("en", "Gunmen stormed a hotel in Quito on Tuesday, killing eight people.", 1),
]


@pytest.mark.parametrize(("language", "text", "number"), IN_TWO_TOWNS)
def test_a_town_at_the_head_of_a_clause_begins_another_event(language: str, text: str, number: int) -> None:
    assert len(read(language, text).events) == number


def test_what_stands_alone_is_kept() -> None:
    assert len(read("en", "It was quiet in Kano on Friday.\n\nSoldiers killed six traders.").events) == 1
