"""English ways of telling support, crossed with pairs and with what stands around them; statuses; and traps."""

from itertools import cycle

import pytest

from coder import code_article
from coder.records import Article

PAIRS = (
    ("Uganda", "Ugandan", "M23", "M23"),
    ("Algeria", "Algerian", "Hezbollah", "Hezbollah"),
    ("Jordan", "Jordanian", "the Rapid Support Forces", "Rapid Support Forces"),
)
"""Who supports, its adjective, who is supported in a text and as coded."""
AROUND = (
    "{s}.",
    "According to UN researchers {s}.",
    "In 2021 it was still a rumour. {S}, despite an embargo.",
    "It is no secret: {s}, a diplomat says.",
    "{S} without much publicity.",
    "Diplomats have known for years that {s}.",
    "{S}, to the annoyance of the European Union.",
    "{S}, even if both would rather not hear it.",
)
TOLD = (
    "by arming {o}, {g} has prolonged the war",
    "it is {g} that trains {o}",
    "{g} denies nothing and openly backs {o}",
    "{g} (short of money itself) keeps {o} afloat",
    "{o} has been lent pilots by {g}",
    "{g} sends {o} missiles",
    "among those who lend pilots to {o} is {g}",
    "the chief sponsor of {o} is {g}",
    "thanks to military aid from {g}, {o} holds out",
    "receiving weapons from {g}, {o} has grown stronger",
    "the pilots that {g} lent to {o} have been seen at the front",
    "fighters of {o} were trained in {g}",
    "officers from {g} command the troops of {o}",
    "{o} fires rockets made in {g}",
    "{g} looks after the wounded of {o}",
    "{g} runs a training camp for {o}",
    "{g} has been a loyal friend to {o}",
    "{o} has found a protector in {g}",
    "{g} vetoes every resolution against {o}",
    "{o} has the ear of {g}",
    "{o} has {a} instructors",
    "{a} drone pilots fight for {o}",
    "{a} helicopters evacuate the wounded of {o}",
    "convoys from {g} resupply {o}",
    "an airlift from {g} keeps {o} supplied",
    "trucks from {g} brought shells to {o}",
    "{a} bombers pounded the enemies of {o}",
    "it is with the help of {g} that {o} holds out",
    "{o} is nothing without {g}",
    "{g} coaches the snipers of {o}",
)
COURSE = (
    ("{G} arms {o}. But that support ended last year.", "ended"),
    ("{G} arms {o}. Lately, however, that help has been dwindling.", "weakening"),
    ("{G} arms {o}. In the spring the deliveries dried up.", "ended"),
    ("{G} has stopped arming {o}.", "ended"),
    ("{G} has never stopped arming {o}.", "active"),
    ("{G} has given up supporting {o}.", "ended"),
    ("{G} has ceased to support {o}.", "ended"),
    ("{G} threatens to stop arming {o}.", "weakening"),
    ("{G} no longer arms or pays {o}.", "ended"),
    ("{O} has lost the support of {g}.", "ended"),
    ("{O} gets no more money from {g}.", "ended"),
    ("{G} has called off arms deliveries to {o}.", "ended"),
    ("{G} has put an end to its support for {o}.", "ended"),
    ("{G} has recalled its advisers from {o}.", "ended"),
    ("{G} is cutting its aid to {o} by half.", "weakening"),
    ("{G} has halved its deliveries of arms to {o}.", "weakening"),
    ("{G} has cut back on arms for {o}.", "weakening"),
    ("{G} is slowly withdrawing its support from {o}.", "weakening"),
    ("{G} is having second thoughts about {o}.", "weakening"),
    ("The bond between {g} and {o} is fraying.", "weakening"),
    ("The alliance between {g} and {o} collapsed in May.", "ended"),
    ("Support from {g} for {o} has all but vanished.", "weakening"),
)
TRAPS = (
    "Whether {g} arms {o} is unclear.",
    "It is a lie that {g} arms {o}.",
    "It was called slander that {g} arms {o}.",
    "Few people think that {g} arms {o}.",
    "{G} denies that it arms {o} and trains its fighters.",
    "{G} got by without arming {o}.",
    "{G} has ruled out arming {o}.",
    "{G} has decided against arming {o}.",
    "{G} came close to backing {o}.",
    "Far from backing {o}, {g} has fought it.",
    "Instead of arming {o}, {g} sends doctors.",
    "{G} never once backed {o}.",
    "No country, not even {g}, supports {o}.",
    "{G} pledged to help {o}, but nothing came of it.",
    "{O} expects help from {g}.",
    "{O} flies drones captured from {g}.",
    "{O} ambushed a patrol of {g}.",
    "Neighbouring countries suspect {g} of backing {o}.",
    "{G} has sent envoys to {o} for talks.",
    "{G} bombs {o}.",
    "{G} expels envoys of {o}.",
    "{G} delivers grain to civilians in areas held by {o}.",
    "{G} warns that it might arm {o}.",
    "{G} calls on {o} to lay down its arms.",
    "{O} has taken soldiers from {g} prisoner.",
    "{O} is advancing on the capital. {G} beat a team of clerks at football.",
    "If {g} arms {o}, the war will spread.",
    "{G} has seized weapons meant for {o}.",
)


def _raised(text: str) -> str:
    return text[0].upper() + text[1:]


def _filled(text: str, pair: tuple[str, str, str, str]) -> str:
    giver, adjective, receiver, _ = pair
    return text.format(g=giver, G=_raised(giver), a=adjective, o=receiver, O=_raised(receiver))


def _coded(text: str) -> list[tuple[str, str, str]]:
    article = Article(id="combined", text=_raised(text), published="2023-11-15", language="en")
    return [(found.supporter, found.supported, found.status.value) for found in code_article(article).alliances]


@pytest.mark.parametrize(("told", "pair"), [(told, pair) for told in TOLD for pair in PAIRS])
def test_support_is_told_by_each_construction(told: str, pair: tuple[str, str, str, str]) -> None:
    assert _coded(_filled(told, pair) + ".") == [(pair[0], pair[3], "active")]


@pytest.mark.parametrize(("around", "pair"), [(around, pair) for around in AROUND for pair in PAIRS])
def test_what_stands_around_it_changes_nothing(around: str, pair: tuple[str, str, str, str]) -> None:
    told = _filled("{g} supplies drones to {o}", pair)
    assert _coded(around.format(s=told, S=_raised(told))) == [(pair[0], pair[3], "active")]


def courses() -> list[tuple[str, tuple[str, str, str]]]:
    """Give each telling of what became of support, of one pair of parties each, with who supported whom and how."""
    told = zip(COURSE, cycle(PAIRS))
    return [(_raised(_filled(text, pair)), (pair[0], pair[3], status)) for (text, status), pair in told]


@pytest.mark.parametrize(("text", "wanted"), courses())
def test_what_became_of_it_is_its_status(text: str, wanted: tuple[str, str, str]) -> None:
    assert _coded(text) == [wanted]


def traps() -> list[str]:
    """Give every trap of the first two pairs of parties."""
    return [_raised(_filled(trap, pair)) for trap in TRAPS for pair in PAIRS[:2]]


@pytest.mark.parametrize("text", traps())
def test_what_is_no_support_is_not_coded(text: str) -> None:
    assert _coded(text) == []
