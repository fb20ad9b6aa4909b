"""Streets and sites that bear a town's name, persons' genitives, and the capital of a small country."""

import pytest

from coder.passages import read_passages
from coder.places import find_places
from coder.records import Article

NONE = (
    ("nl", "Een raket trof het Kalinin-ziekenhuis in Loehansk, dat volgens Rusland leegstond.", "Kalinin"),
    ("nl", "De strijders van Dokos eenheid vluchtten. Zaterdag kwam ook Doko om.", "Dokos"),
    ("en", "Police in Syria beat students in Marjeh Square on Sunday.", "Marjeh"),
    ("nl", "Marktvrouw Comfort Lumbi weet het zeker.", "Lumbi"),
    ("nl", "Een man blies zich in Somalië op bij hotel Qahira.", "Qahira"),
)
CAPITALS = (
    ("en", "Shops burned in Honiara on Sunday. In the capital crowds gathered again.", "Honiara"),
    ("nl", "In Honiara brandden winkels. In de hoofdstad verzamelden zich honderden mensen.", "Honiara"),
)


@pytest.mark.parametrize(("language", "text", "name"), NONE)
def test_what_only_bears_the_name(language: str, text: str, name: str) -> None:
    document = read_passages(Article(id="a", published="2024-03-15", text=text, language=language))
    assert name not in {mention.span.of(text) for mention in find_places(document)}


@pytest.mark.parametrize(("language", "text", "capital"), CAPITALS)
def test_the_capital_of_a_small_country(language: str, text: str, capital: str) -> None:
    document = read_passages(Article(id="a", published="2024-03-15", text=text, language=language))
    told = [
        mention.place.name for mention in find_places(document) if mention.span.of(text) in ("capital", "hoofdstad")
    ]
    assert told == [capital]
