"""Who backs whom however the clause is built: ways of telling support combined with words around and between."""

import pytest

from tests.coder.alliances.test_told import pairs

PAIRS = (
    ("Rusland", "Russia", "generaal Haftar", "Khalifa Haftar"),
    ("Iran", "Iran", "de Houthi's", "Houthis"),
    ("Rwanda", "Rwanda", "M23", "M23"),
    ("Turkije", "Turkey", "het Syrische Nationale Leger", "Syrian National Army"),
)
TELLINGS = (
    "{S} steunt {O}",
    "al jaren bewapent {S} {O}",
    "aan {O} worden door {S} drones geleverd",
    "{S} stuurt {O} raketten",
    "van {S} krijgt {O} wapens",
    "{S} ontkent niets en traint {O}",
    "dankzij de steun van {S} rukt {O} op",
    "volgens de VN is {S} de beschermheer van {O}",
    "{S}, dat al jaren de geldschieter van {O} is, zwijgt",
    "{S} heeft {O} openlijk zijn steun toegezegd",
    "{S} dekt de rug van {O}",
    "het geld voor {O} komt van {S}",
    "{S} speelt een grote rol in de oorlog. Het steunt {O}",
    "{S} is uitgegroeid tot de vaste wapenleverancier van {O}",
)
AROUND = (
    "{t}.",
    "{t}, tot ergernis van de Europese Unie.",
    "{t}, terwijl de wereld de andere kant op kijkt.",
    "{t}, zegt een westerse diplomaat.",
    "Op de markten van de hoofdstad is het rustig. {t}. De scholen zijn open.",
)
TRAPS = (
    "Het is niet waar dat {S} {O} bewapent.",
    "{S} ontkent dat het {O} steunt en traint.",
    "{S} belooft {O} de wapens te laten zwijgen.",
    "{S} weigert {O} wapens te leveren.",
    "{S} overweegt steun aan {O}.",
    "{S} schoot drie drones van {O} neer.",
    "{S} levert slag met {O}.",
    "{S} en {O} praten in Doha.",
    "Als {S} {O} steunt, breekt de oorlog pas echt uit.",
)


def _capital(text: str) -> str:
    return ". ".join(part[:1].upper() + part[1:] for part in text.split(". "))


@pytest.mark.parametrize("telling", TELLINGS)
@pytest.mark.parametrize(("supporter", "one", "supported", "other"), PAIRS)
def test_support_is_read_with_any_words_around_it(
    telling: str, supporter: str, one: str, supported: str, other: str
) -> None:
    for around in AROUND:
        text = _capital(around.format(t=telling.format(S=supporter, O=supported)))
        assert pairs(text, "nl") == {f"{one} > {other}"}, text


def traps() -> list[str]:
    """Give every trap of every two parties."""
    return [_capital(trap.format(S=one, O=other)) for trap in TRAPS for one, _, other, _ in PAIRS]


@pytest.mark.parametrize("text", traps())
def test_what_is_no_support_is_not_read_as_any(text: str) -> None:
    assert pairs(text, "nl") == set()


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        (". Maar die steun is vorig jaar gestopt.", " (ended)"),
        (", maar dat is sinds vorig jaar voorbij.", " (ended)"),
        (", maar de steun brokkelt af.", " (weakening)"),
    ],
)
def test_what_is_told_behind_ends_or_weakens_it(behind: str, status: str) -> None:
    for supporter, one, supported, other in PAIRS:
        text = f"{supporter} voorziet {supported} van wapens{behind}"
        assert pairs(text, "nl") == {f"{one} > {other}{status}"}, text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("De band tussen Hamas en Iran lijkt te verslappen.", {"Iran > Hamas (weakening)"}),
        ("De banden tussen Hamas en Iran zijn verbroken.", {"Iran > Hamas (ended)"}),
        ("De banden tussen Hamas en Iran zijn goed.", set()),
        ("Wapens waren er niet. De banden tussen Hamas en Iran zijn niet bekoeld.", set()),
    ],
)
def test_a_bond_is_told_by_what_becomes_of_it(text: str, wanted: set[str]) -> None:
    assert pairs(text, "nl") == wanted
