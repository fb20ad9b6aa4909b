"""Groups no lexicon has are armed groups or bodies by what is said around their names; firms and arms are not."""

from pathlib import Path

import pytest

from coder.codebook import ActorKind
from coder.pipeline import code_article
from coder.records import Article

_FILE = Path(__file__).parent / "unlisted_groups.txt"
_ARMED = {ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA, ActorKind.IDENTITY_MILITIA}


def rows() -> list[list[str]]:
    """Gives language, kind, name and text of each line."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return [line.split(" | ", 3) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("language", "wanted", "name", "text"), rows())
def test_what_is_said_around_a_name_tells_what_it_is(language: str, wanted: str, name: str, text: str) -> None:
    coded = code_article(Article(id="unlisted", text=text, published="2024-03-15", language=language))
    kinds = {
        called.lower().removeprefix("the ").removeprefix("de ").removeprefix("het "): actor.kind
        for actor in coded.actors
        for called in (actor.name, *actor.aliases)
    }
    kind = kinds.get(name.lower())
    if wanted == "armed":
        assert kind in _ARMED
    elif wanted == "notarmed":
        assert kind not in _ARMED
    else:
        assert kind == ActorKind(wanted)
