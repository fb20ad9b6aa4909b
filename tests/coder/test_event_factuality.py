"""Every plain verb of the lexicon: its deed is coded, and not where it is denied, planned, threatened or feared."""

from collections.abc import Iterator

import pytest

from coder import code_article
from coder.conjugation import FormTag, dutch_verb, english_verb
from coder.lexicon import read_entries
from coder.records import Article
from coder.words import fold

OBJECTS = {
    "en": {
        "capture": "the town of Mombasa",
        "recapture": "the town of Mombasa",
        "murder": "three farmers in Mombasa",
        "abduct": "two teachers in Mombasa",
        "loot": "the market in Mombasa",
        "arrest": "forty activists in Mombasa",
        "rape": "two women in Mombasa",
    },
    "nl": {
        "capture": "de stad Mombasa",
        "recapture": "de stad Mombasa",
        "murder": "in Mombasa drie boeren",
        "abduct": "in Mombasa twee leraren",
        "loot": "in Mombasa de markt",
        "arrest": "in Mombasa veertig activisten",
        "rape": "in Mombasa twee vrouwen",
    },
}


def verbs(language: str) -> Iterator[tuple[str, str, str, str]]:
    """Gives object, infinitive, past tense and participle of the plain verbs of the frames above."""
    conjugate = english_verb if language == "en" else dutch_verb
    for entry in read_entries(f"{language}/triggers*.toml", "trigger"):
        target = OBJECTS[language].get(entry.values["frame"])
        for word in entry.values.get("verbs", ()) if target else ():
            if "|" in word or "+" in word:
                continue
            forms: dict[FormTag, str] = {}
            for form in conjugate(fold(word)):
                forms[form.tag] = " ".join(form.words)
            parts = word.split(" ")
            past = parts[2] if language == "nl" and len(parts) == 4 else forms[FormTag.PAST]
            yield target or "", parts[0], past, forms[FormTag.PARTICIPLE]


DEEDS = [(language, *verb) for language in ("en", "nl") for verb in verbs(language)]
TRAPS = {
    "en": (
        "The Kenyan soldiers did not {infinitive} {target}.",
        "The Kenyan soldiers will {infinitive} {target}.",
        "The Kenyan soldiers threatened to {infinitive} {target}.",
        "The Kenyan soldiers plan to {infinitive} {target} next week.",
        "The minister denied that Kenyan soldiers had {participle} {target}.",
        "Diplomats fear that Kenyan soldiers could {infinitive} {target}.",
        "If the Kenyan soldiers {infinitive} {target}, talks are over.",
    ),
    "nl": (
        "De Keniaanse soldaten hebben {target} niet {participle}.",
        "De Keniaanse soldaten zullen {target} {infinitive}.",
        "De Keniaanse soldaten dreigen {target} te {infinitive}.",
        "De Keniaanse soldaten willen volgende week {target} {infinitive}.",
        "De minister ontkent dat Keniaanse soldaten {target} hebben {participle}.",
        "Diplomaten vrezen dat Keniaanse soldaten {target} kunnen {infinitive}.",
        "Als de Keniaanse soldaten {target} {infinitive}, is het overleg voorbij.",
    ),
}


def events(language: str, sentence: str) -> tuple[object, ...]:
    return code_article(Article(id="a", text=sentence, published="2024-03-15", language=language)).events


@pytest.mark.parametrize(("language", "target", "infinitive", "past", "participle"), DEEDS)
def test_a_deed_is_coded(language: str, target: str, infinitive: str, past: str, participle: str) -> None:
    told = "On Monday Kenyan soldiers {} {}." if language == "en" else "Maandag {} Keniaanse soldaten {}."
    words = (past, target)
    assert len(events(language, told.format(*words))) == 1
    perfect = (
        f"On Monday Kenyan soldiers have {participle} {target}."
        if language == "en"
        else f"Keniaanse soldaten hebben maandag {target} {participle}."
    )
    assert len(events(language, perfect)) == 1


@pytest.mark.parametrize(("language", "target", "infinitive", "past", "participle"), DEEDS)
def test_what_is_not_asserted_is_not_coded(
    language: str, target: str, infinitive: str, past: str, participle: str
) -> None:
    for trap in TRAPS[language]:
        sentence = trap.format(target=target, infinitive=infinitive, participle=participle)
        assert not events(language, sentence), sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "Rusland levert drones aan Togo, dat een offensief tegen de rebellen in Dapaong voorbereidt."),
        ("nl", "Het leger wil de hulp aan het door de rebellen bezette gebied hervatten."),
        ("nl", "De generaal sprak over de toestand in het door rebellen bezette Bamako."),
    ],
)
def test_what_is_prepared_or_only_describes_a_place_is_no_event(language: str, sentence: str) -> None:
    assert not code_article(Article(id="trap", text=sentence, published="2024-03-15", language=language)).events


def test_a_second_participle_shares_the_subject_of_the_first() -> None:
    told = "Strijders van Al-Shabaab hebben vrijdag een arts ontvoerd en een bom tot ontploffing gebracht in Garissa."
    events = code_article(Article(id="joined", text=told, published="2024-03-15", language="nl")).events
    assert {event.actor1 for event in events} == {"Al-Shabaab"}
    assert len(events) == 2
