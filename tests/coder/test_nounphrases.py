"""Noun phrases: where they begin and end, what governs them, and which only describe others."""

import re

import pytest

from coder.events.nounphrases import NounPhrase, noun_phrase_reader
from coder.words import Token, tokenize


def read(language: str, sentence: str) -> tuple[tuple[NounPhrase, ...], tuple[Token, ...]]:
    tokens = tokenize(sentence, 0, len(sentence), language)
    names = {at: at for at, token in enumerate(tokens) if token.text in {"Bunia", "Turkije", "police"}}
    return noun_phrase_reader(language).read(tokens, names), tokens


def words(sentence: str, tokens: tuple[Token, ...], first: int, last: int) -> str:
    return sentence[tokens[first].start : tokens[last].end]


ENGLISH = (
    "[Some 300 members of the miners' union] walked out.",
    "[Fighters loyal to General Musa Hilal] seized [the depot].",
    "[Guards in Port Harcourt] beat up [two drivers].",
    "[Saudi-led warplanes] struck [a bridge near Hajjah].",
    "[The soldiers] fired at [marchers] demanding [new elections].",
    "[Suspected bandits] killed [nine traders] overnight.",
    "[Prime Minister Laila Noor] resigned.",
    "[At least 40 heavily armed men] burned [five huts].",
    "In [Bunia] [police] arrested [the mayor's brother].",
    "[Hundreds of textile workers] blocked [the road].",
    "[Troops under French command] freed [legal and medical staff].",
)
DUTCH = (
    "[Zo'n 300 leden van de mijnwerkersbond] legden [het werk] neer.",
    "[De strijders trouw aan generaal Musa Hilal] namen [het depot] in.",
    "[Een met Iran verbonden militie] doodde [de leider van de partij].",
    "In [Bunia] hebben [agenten] [de broer van de burgemeester] opgepakt.",
    "[Het leger] zei dat [zijn troepen] waren teruggekeerd.",
    "[De door Oeganda gesteunde rebellen] zijn zondag vertrokken.",
    "Gisteren heeft [Turkije] [raketten] afgevuurd.",
    "[Tientallen boeren in Casamance] blokkeerden [de brug].",
    "[Minister Laila Noor] trad af.",
    "[Twintig mensen] omkwamen, zei [de politie].",
    "[Troepen onder Franse leiding] bevrijdden [een deel van de wijk].",
)


@pytest.mark.parametrize(("language", "marked"), [*(("en", row) for row in ENGLISH), *(("nl", row) for row in DUTCH)])
def test_a_phrase_is_read_whole(language: str, marked: str) -> None:
    sentence = re.sub(r"[\[\]]", "", marked)
    nouns, tokens = read(language, sentence)
    found = [words(sentence, tokens, noun.first, noun.located) for noun in nouns if not noun.inner]
    assert found == re.findall(r"\[(.*?)\]", marked)


@pytest.mark.parametrize(
    ("language", "sentence", "inner", "described"),
    [
        ("en", "Supporters of the former president marched.", "the former president", "Supporters"),
        ("en", "Two men accused of treason fled.", "treason", "men"),
        ("nl", "Aanhangers van de oud-president betoogden.", "de oud-president", "Aanhangers"),
        ("nl", "De politie in Moundou schoot.", "Moundou", "politie"),
    ],
)
def test_what_describes_a_phrase_is_no_phrase_of_its_own(
    language: str, sentence: str, inner: str, described: str
) -> None:
    nouns, tokens = read(language, sentence)
    found = [noun for noun in nouns if noun.inner]
    assert [words(sentence, tokens, noun.first, noun.last) for noun in found] == [inner]
    assert tokens[found[0].describes].text == described


@pytest.mark.parametrize(
    ("language", "sentence", "wanted"),
    [
        ("en", "Gunmen using stolen rifles attacked with grenades.", [("", False), ("", True), ("with", False)]),
        ("nl", "Zij schoten met geweren op de menigte.", [("met", False), ("op", False)]),
    ],
)
def test_what_governs_a_phrase_is_known(language: str, sentence: str, wanted: list[tuple[str, bool]]) -> None:
    nouns, _ = read(language, sentence)
    assert [(noun.preposition, noun.object) for noun in nouns] == wanted
