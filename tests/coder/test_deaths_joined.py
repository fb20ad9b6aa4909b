"""Dead who are added up or told by what befell them: victims as the object of a verb, who died too, either side."""

import pytest

from coder.pipeline import code_article
from coder.records import Article


def deaths(text: str, language: str) -> list[int | None]:
    """Gives the dead of each event that a text tells."""
    article = Article(id="a", text=text, published="2024-03-15", language=language)
    return [event.fatalities for event in code_article(article).events]


VICTIMS = [
    ("More than 40 displaced farmers were butchered by militiamen near Drodro on Monday.", "en", 40),
    ("Militiamen hacked seven farm hands to pieces near Drodro on Monday.", "en", 7),
    ("Gunmen shot 14 people in Grand-Lahou on Monday.", "en", 14),
    ("A trade union leader was shot in the head in Tumaco on Monday by gunmen on a motorcycle.", "en", 1),
    ("Police shot a 20-year-old student in the leg during a protest in Harare on Monday.", "en", None),
    ("Gunmen shot 14 people in Grand-Lahou on Monday and wounded most of them in the legs.", "en", None),
    ("In Wana zijn maandag vier mannen gefusilleerd door rebellen.", "nl", 4),
    ("In Kaboel is maandag Halim Azizi vermoord, de rechter van een drugstribunaal.", "nl", 1),
    ("Rebellen schoten maandag een boer neer in Beni.", "nl", None),
]
"""What a verb that kills does to whom."""

JOINED = [
    ("A mob in Imphal beat her father and teenage brother to death on Tuesday, the police said.", "en", 2),
    ("The teacher's wife and son were shot dead by gunmen in Kaduna on Friday.", "en", 2),
    ("Gunmen stormed a hospital in Kandahar on Saturday. A deputy warden and four nurses were killed.", "en", 5),
    ("Rebels stormed a post near Sittwe on Friday and left two officers and six of their own dead.", "en", 8),
    (
        "In Cali werd dinsdag een vakbondsleider met vier anderen in zijn auto doodgeschoten.",
        "nl",
        5,
    ),
    (
        "A rebel commander fell in a gunfight with troops and police near Sopore on Friday, along with three aides.",
        "en",
        4,
    ),
    ("The minister was killed in Sanaa on Tuesday by a bomb under his car; his driver died with him.", "en", 2),
    ("A bomb killed a policeman in Quetta on Monday. A taxi driver was killed too.", "en", 2),
    ("A bomb killed a policeman in Quetta on Monday. A taxi driver died as well.", "en", 2),
    ("Een agent is maandag omgekomen bij een bomaanslag in Quetta. Een taxichauffeur stierf ook.", "nl", 2),
    (
        "Bij een overval op een politiepost in Diffa sneuvelden maandag drie agenten. Een aanvaller kwam ook om.",
        "nl",
        4,
    ),
    ("Dertig rebellen vonden maandag in gevechten bij Faya de dood, en met hen generaal Ali Brahim.", "nl", 31),
    (
        "Dinsdag verloor het leger vier man in een gevecht bij Kumba. Het leger zegt er twee te hebben gedood.",
        "nl",
        6,
    ),
    (
        "In Nazran vielen twee broers een patrouille aan en doodden een agent voor ze zelf werden doodgeschoten.",
        "nl",
        3,
    ),
    (
        "Two brothers attacked troops in Nazran on Monday and killed an officer before they were shot dead themselves.",
        "en",
        3,
    ),
    ("Two men on a scooter shot the 61-year-old dead in Lahore on Monday as he left his office.", "en", 1),
    (
        "Rockets hit the bazaar in Kidal on Tuesday, killing six traders, according to local officials and a nurse.",
        "en",
        6,
    ),
    (
        "Police and gunmen fought in Tetovo on Saturday, leaving five officers and nine of the intruders lifeless.",
        "en",
        14,
    ),
]
"""Who is added to whom, and who is not."""

OTHER_WORDS = [
    ("A man blew himself up in a mosque in Kano on Friday and took four worshippers with him.", "en", 4),
    ("Gunmen took four worshippers with them from a mosque in Kano on Friday.", "en", None),
    (
        "Mortar shells hit a hamlet near Uri on Saturday, burying a mother and her two children under their roof.",
        "en",
        3,
    ),
    ("Bij een schietpartij tussen leger en rebellen bij Bunia bleven maandag drie soldaten liggen.", "nl", 3),
    ("Rebellen beschoten maandag een konvooi bij Kidal. Drie vrachtwagens bleven liggen.", "nl", None),
    ("De politie schoot dinsdag in Kisumu met scherp op betogers. Elf van hen keerden niet naar huis terug.", "nl", 11),
    ("A shell landed on a camp near Goma on Monday, and aid workers buried three people the same evening.", "en", 3),
    ("Jets struck a column near Shabwa on Thursday; the ministry put the loss at 40 soldiers.", "en", 40),
    ("Bombers rammed a truck into a police school in Bannu on Friday: seven policemen embraced martyrdom.", "en", 7),
    ("Masked men dragged a councillor into a car in Toretsk on Monday; his body surfaced in a lake.", "en", 1),
    ("Gemaskerde mannen ontvoerden maandag een raadslid in Toretsk; zijn lichaam dook later op in een meer.", "nl", 1),
    ("A bomb went off near a town hall in Yala on Friday, wounding six people but killing none.", "en", 0),
    ("A crowd threw firebombs at a police bus in Volos on Thursday without harming anyone.", "en", 0),
    ("Jongeren bekogelden dinsdag politiewagens in Kisumu met stenen. Van doden is geen sprake.", "nl", 0),
]
"""Deaths told by other words."""

WHERE = [
    (
        "Het leger nam zondag Adwa in na een ochtend van artillerievuur dat volgens een arts negentien levens eiste.",
        "nl",
        19,
    ),
    (
        "Strijders stormden maandag bij Parachinar op een post af. Volgens het leger in Rawalpindi sneuvelden 23 man.",
        "nl",
        23,
    ),
]
"""Dead whose own sentence names a place or a time without being told apart."""


@pytest.mark.parametrize(("text", "language", "number"), [*VICTIMS, *JOINED, *OTHER_WORDS, *WHERE])
def test_dead_of_the_event(text: str, language: str, number: int | None) -> None:
    assert deaths(text, language) == [number]
