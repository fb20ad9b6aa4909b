"""A sentence tells the same whichever trigger of a frame it uses, in whatever form: what is beside it decides."""

import pytest

from coder import code_article
from coder.records import Article

# What is told (type, sides, place), the sentence, and the verbs that it may use.
DUTCH = (
    (
        ("Non-state actor overtakes territory", "Congolese rebels", "Democratic Republic of Congo", "Zomburu"),
        "Maandag {} de rebellen Zomburu{}, een vissersdorp in Congo.",
        (
            ("veroverden", ""),
            ("namen", " in"),
            ("kregen", " in handen"),
            ("brachten", " onder controle"),
            ("liepen", " onder de voet"),
            ("palmden", " in"),
        ),
    ),
    (
        ("Attack", "Rapid Support Forces", "Civilians", "Kassala"),
        "In Kassala {} strijders van de RSF dinsdag zes mannen {} die hun auto niet wilden afgeven.",
        (("brachten", "om"), ("schoten", "dood"), ("brachten", "om het leven"), ("maakten", "af")),
    ),
    (
        ("Arrests", "Belarus", "Civilians", "Minsk"),
        "De politie {} dinsdag in Minsk negen inwoners {} die met vreemden zouden hebben samengewerkt.",
        (("pakte", "op"), ("hield", "aan"), ("nam", "gevangen"), ("rekende", "in")),
    ),
    (
        ("Air/drone strike", "Unidentified armed group", "Civilians", "Vardenis"),
        "Een drone {} maandag een ziekenwagen {} die bij Vardenis gewonden ophaalde.",
        (("viel", "aan"), ("nam", "onder vuur"), ("bestookte", "opnieuw")),
    ),
    (
        ("Arrests", "Sudan", "Civilians", "Kassala"),
        "De politie heeft maandag in Kassala elf leden van een buurtcomité {}{}.",
        (("gearresteerd", ""), ("opgepakt", ""), ("gevangengenomen", ""), ("gevangen genomen", "")),
    ),
    (
        ("Government regains territory", "Government of National Accord", "Libyan National Army", "Tripoli"),
        "Op 18 mei {} Haftar na een beleg de luchthaven van Tripoli {}aan de troepen van de GNA.",
        (("verloor", ""), ("raakte", "kwijt "), ("moest", "prijsgeven ")),
    ),
)
ENGLISH = (
    (
        ("Armed clash", "JNIM", "Mali", "Gao"),
        "On Monday jihadists of JNIM {} a {} of soldiers at Gao in Mali.",
        (
            ("attacked", "detachment"),
            ("fell upon", "squad"),
            ("assaulted", "company"),
            ("ambushed", "truckload"),
            ("set upon", "posse"),
        ),
    ),
    (
        ("Abduction/forced disappearance", "JNIM", "Civilians", "Gao"),
        "On Monday jihadists of JNIM {} a {} of pilgrims near Gao in Mali.",
        (("abducted", "busload"), ("kidnapped", "party"), ("seized", "group")),
    ),
)
CASES = [
    (language, wanted, sentence.format(*words))
    for language, table in (("nl", DUTCH), ("en", ENGLISH))
    for wanted, sentence, rows in table
    for words in rows
]
# What follows a particle is no relative clause where it only points: "aan die kant".
POINTING = (
    "Maandag vielen rebellen van M23 in die stad een kazerne aan.",
    "Op dinsdag vielen milities van M23 aan die kant van de rivier het dorp Sake aan.",
)


def told(language: str, text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    coding = code_article(Article(id="a", published="2024-03-15", text=text, language=language))
    return [(event.sub_event_type.value, event.actor1, event.actor2, event.location) for event in coding.events]


@pytest.mark.parametrize(("language", "wanted", "text"), CASES)
def test_every_trigger_of_a_frame_tells_the_same(language: str, wanted: tuple[str, str, str, str], text: str) -> None:
    assert told(language, text) == [wanted]


@pytest.mark.parametrize("text", POINTING)
def test_a_pointing_word_behind_a_preposition_opens_no_clause(text: str) -> None:
    assert len(told("nl", text)) == 1


def test_rebels_who_take_soldiers_prisoner_arrest_nobody() -> None:
    text = "Bij Goma werden maandag drie agenten door M23 gevangengenomen."
    assert [kind for kind, *_ in told("nl", text)] == ["Abduction/forced disappearance"]


def test_the_subject_behind_a_verb_that_may_be_a_participle_stays_one() -> None:
    text = "De troepen van de GNA rukten op. Woensdag herwonnen die ook het vliegveld van Tripoli."
    assert told("nl", text)[-1][3] == "Tripoli"
