"""Whom the receiver of a support stands for that its sentence only points at, and how it points."""

from pathlib import Path

import pytest

from coder import code_article
from coder.alliances.meant import Meant
from coder.alliances.pointing import Pointing
from coder.alliances.scene import Backing, Scene
from coder.records import Alliance, Article

Weighed = tuple[Pointing, dict[str, frozenset[str]]]
"""How a receiver is pointed at, and the signs of each that it may stand for."""


def coded(language: str, text: str) -> tuple[Alliance, ...]:
    return code_article(Article(id="x", text=text, published="2024-05-17", language=language)).alliances


def weighed(language: str, text: str, monkeypatch: pytest.MonkeyPatch) -> list[Weighed]:
    """Gives the receivers of a text that are weighed."""
    found: list[Weighed] = []
    of = Meant.of

    def watched(meant: Meant, backing: Backing, scene: Scene) -> Backing:
        signs = meant.signs(backing, scene)
        if signs is not None:
            found.append((signs.how, {actor.name: signs.of(actor) for actor in signs.candidates()}))
        return of(meant, backing, scene)

    monkeypatch.setattr(Meant, "of", watched)
    coded(language, text)
    return found


@pytest.mark.parametrize(
    ("language", "text", "how"),
    [
        ("en", "M23 rebels took Sake on Tuesday. Rwanda arms them.", Pointing.THEY),
        ("nl", "Rebellen van de M23 namen dinsdag Sake in. Rwanda bewapent hen.", Pointing.THEY),
        ("en", "President Kiir lost Malakal on Tuesday. Uganda arms him.", Pointing.PERSON),
        ("nl", "President Kiir verloor dinsdag Malakal. Oeganda bewapent hem.", Pointing.PERSON),
        ("en", "Hezbollah shelled Haifa on Sunday. Iran trains its fighters.", Pointing.OWNED),
        ("nl", "Hezbollah beschoot zondag Haifa. Iran traint zijn strijders.", Pointing.OWNED),
        ("en", "The Houthis took Marib on Sunday. Iran arms the rebels.", Pointing.COMMON),
        ("nl", "De Houthi's namen zondag Marib in. Iran bewapent de rebellen.", Pointing.COMMON),
    ],
)
def test_a_receiver_without_a_name_is_pointed_at(
    language: str, text: str, how: Pointing, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [found for found, _ in weighed(language, text, monkeypatch)][:1] == [how]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "M23 rebels took Sake on Tuesday. Rwanda arms the M23."),
        ("en", "Rebels took Sake on Tuesday. Uganda trains the Congolese army."),
        ("nl", "Rebellen namen dinsdag Sake in. Oeganda traint het leger van Congo."),
    ],
)
def test_a_receiver_with_a_name_is_not_weighed(language: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert weighed(language, text, monkeypatch) == []


def test_the_giver_is_never_meant_and_everybody_named_before_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "M23 rebels fought the Congolese army in Sake on Tuesday. Uganda looked on. Rwanda arms them."
    ((_, signs),) = weighed("en", text, monkeypatch)
    assert {"M23", "Democratic Republic of Congo", "Uganda"} <= signs.keys()
    assert "Rwanda" not in signs


def test_the_signs_tell_how_lately_and_as_what_somebody_was_named(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "M23 rebels fought the Congolese army in Sake on Tuesday.\n\nUganda looked on. Rwanda arms them."
    ((_, signs),) = weighed("en", text, monkeypatch)
    assert {"back 1", "same paragraph", "latest 0", "opens the paragraph", "foreign state"} <= signs["Uganda"]
    assert {"back 2", "other paragraph", "fights, group", "kind group", "they group"} <= signs["M23"]
    assert "they state" in signs["Democratic Republic of Congo"]


@pytest.fixture
def own(own_lexicon: Path) -> Path:
    """An editor's own meant.tsv, laid over the shipped one."""
    return own_lexicon / "meant.tsv"


@pytest.mark.parametrize(("sign", "meant"), [("kind group", "M23"), ("home", "Democratic Republic of Congo")])
def test_whom_the_weights_speak_for_most_is_meant_and_the_rationale_says_so(own: Path, sign: str, meant: str) -> None:
    own.write_text(f"{sign}\t40\n", encoding="utf-8")
    text = "M23 rebels fought the Congolese army in Sake on Tuesday. The Congolese army fled. Rwanda arms them."
    (alliance,) = coded("en", text)
    assert (alliance.supporter, alliance.supported) == ("Rwanda", meant)
    changed = [line for line in alliance.rationale if "is meant" in line]
    assert all(line.endswith(f"they: {meant} is meant") for line in changed)
