"""What is put into a sentence between commas or brackets changes nothing of the event that the sentence tells."""

from itertools import product

import pytest

from coder.pipeline import code_article
from coder.records import Article

DEEDS = (
    # subject, past tense, what stands apart, participle, object, sub-event type, actor, place
    ("Boko Haram", "vermoordde", "", "vermoord", "acht vissers", "Attack", "Boko Haram", "Baga"),
    ("de Turkse politie", "arresteerde", "", "gearresteerd", "zes studenten", "Arrests", "Turkey", "Izmir"),
    (
        "de Houthi’s",
        "gijzelden",
        "",
        "gegijzeld",
        "drie artsen",
        "Abduction/forced disappearance",
        "Houthis",
        "Taiz",
    ),
)
SUBJECT = (
    "",
    ", volgens ooggetuigen,",
    ", gesteund door tanks,",
    ", zo blijkt uit videobeelden,",
    ", ondanks een bestand,",
)
PLACE = (
    "",
    ", een stad met 80.000 inwoners,",
    ", de economische spil van de streek,",
    ", waar ook een ziekenhuis staat,",
    " (80.000 inwoners)",
)
END = ("", ", voor het eerst sinds 2019", ", van oudsher een gewoonte", ", meldt Human Rights Watch")
ORDERS = (
    "{day} {verb} {subject} in {place} {object} {apart}{end}",
    "{subject} {verb} {day} in {place} {object} {apart}{end}",
    "Volgens een woordvoerder {verb} {subject} {day} in {place} {object} {apart}{end}",
    "De gouverneur meldde dat {subject} {day} in {place} {object} {participle} {had}{end}",
    "Een ooggetuige vertelde dat {object} {day} in {place} door {subject} {be} {participle}{end}",
)
DAYS = ("vrijdag", "op 3 maart 2022", "vanochtend vroeg")
ASIDES = [(one, "", "") for one in SUBJECT] + [("", one, "") for one in PLACE[1:]] + [("", "", one) for one in END[1:]]


@pytest.mark.parametrize(("order", "day", "deed", "aside"), list(product(ORDERS, DAYS, DEEDS, ASIDES)))
def test_an_aside_changes_nothing(order: str, day: str, deed: tuple[str, ...], aside: tuple[str, str, str]) -> None:
    subject, verb, apart, participle, acted_on, sub_event_type, actor, place = deed
    sentence = order.format(
        day=day,
        verb=verb,
        subject=subject + aside[0],
        place=place + aside[1],
        object=acted_on,
        participle=participle,
        apart=apart,
        be="werden",
        had="hadden" if verb.endswith("en") else "had",
        end=aside[2],
    )
    sentence = sentence[0].upper() + sentence[1:].strip().removesuffix(",") + "."
    events = code_article(Article(id="aside", published="2023-11-15", text=sentence, language="nl")).events
    told = [(event.sub_event_type.value, event.actor1, event.location) for event in events]
    assert told == [(sub_event_type, actor, place)], sentence


ENGLISH = (
    "The Taliban{aside} killed nine villagers in Kunduz on Friday.",
    "On Friday the Taliban{aside} killed nine villagers in Kunduz.",
    "According to a spokesman, the Taliban{aside} killed nine villagers in Kunduz on Friday.",
)
INSERTED = (", witnesses said,", ", the mayor later said,", ", backed by tanks,", ", who have held it since May,", "")


@pytest.mark.parametrize(("sentence", "aside"), list(product(ENGLISH, INSERTED)))
def test_an_english_aside_parts_no_subject_from_its_verb(sentence: str, aside: str) -> None:
    text = sentence.format(aside=aside)
    (event,) = code_article(Article(id="aside", published="2023-11-15", text=text, language="en")).events
    assert (event.sub_event_type.value, event.actor1, event.location) == ("Attack", "Taliban", "Kunduz"), text
