"""Quotations: who said the words, in how many parts, wherever the attribution stands."""

import pytest

from coder import code_article
from coder.records import Article, Quote


def quotes_of(text: str, language: str, published: str = "2021-03-11") -> tuple[Quote, ...]:
    return code_article(Article(id="quotes", text=text, published=published, language=language)).quotes


NAMED = [
    # Dutch: attribution behind
    ("nl", "„De brug ligt eruit en de rivier stijgt”, zei Karel Oosterling.", "Karel Oosterling"),
    ("nl", "“De brug ligt eruit en de rivier stijgt”, vertelde Karel Oosterling.", "Karel Oosterling"),
    ("nl", '"De brug ligt eruit en de rivier stijgt", aldus Karel Oosterling.', "Karel Oosterling"),
    ("nl", "‘De brug ligt eruit en de rivier stijgt’, meldt Karel Oosterling.", "Karel Oosterling"),
    ("nl", "«De brug ligt eruit en de rivier stijgt», zegt Karel Oosterling.", "Karel Oosterling"),
    ("nl", "„De brug ligt eruit en de rivier stijgt”, liet burgemeester Karel Oosterling weten.", "Karel Oosterling"),
    ("nl", "„De brug ligt eruit en de rivier stijgt”, voegde Karel Oosterling eraan toe.", "Karel Oosterling"),
    ("nl", "„De brug ligt eruit en de rivier stijgt”, zo schrijft Karel Oosterling.", "Karel Oosterling"),
    (
        "nl",
        "„De brug ligt eruit en de rivier stijgt”, waarschuwde de burgemeester, Karel Oosterling.",
        "Karel Oosterling",
    ),
    (
        "nl",
        "„De brug ligt eruit en de rivier stijgt”, zegt boer Karel Oosterling, die alles verloor.",
        "Karel Oosterling",
    ),
    ("nl", "„Ligt de brug eruit of niet?” vroeg Karel Oosterling.", "Karel Oosterling"),
    # Dutch: attribution before
    ("nl", "Karel Oosterling zei: „De brug ligt eruit en de rivier stijgt.”", "Karel Oosterling"),
    ("nl", "Karel Oosterling, de burgemeester, zei: „De brug ligt eruit en de rivier stijgt.”", "Karel Oosterling"),
    ("nl", "Volgens Karel Oosterling is „de brug volkomen onbruikbaar geworden”.", "Karel Oosterling"),
    ("nl", "Karel Oosterling sprak van „een ramp die niemand had voorzien”.", "Karel Oosterling"),
    ("nl", "Gisteren noemde Karel Oosterling het plan „een ramp die niemand had voorzien”.", "Karel Oosterling"),
    (
        "nl",
        "Op een persconferentie in de hoofdstad verklaarde Karel Oosterling: „De brug ligt eruit.”",
        "Karel Oosterling",
    ),
    ("nl", "Karel Oosterling: „De brug ligt eruit en de rivier stijgt.”", "Karel Oosterling"),
    ("nl", "Karel Oosterling bezocht de brug en zei dat die „nog weken onbruikbaar zal zijn”.", "Karel Oosterling"),
    ("nl", "Karel Oosterling, die de brug bezocht, zei dat die „nog weken onbruikbaar zal zijn”.", "Karel Oosterling"),
    # Dutch: the sentence before
    ("nl", "Karel Oosterling schudt het hoofd. „De brug ligt eruit en de rivier stijgt.”", "Karel Oosterling"),
    ("nl", "Karel Oosterling verwacht weinig goeds. „De brug ligt eruit”, zegt hij.", "Karel Oosterling"),
    # English: attribution behind
    ("en", "“The bridge is gone and the river is rising,” said Martin Holloway.", "Martin Holloway"),
    ("en", '"The bridge is gone and the river is rising," Martin Holloway said.', "Martin Holloway"),
    ("en", "‘The bridge is gone and the river is rising,’ Martin Holloway told reporters.", "Martin Holloway"),
    ("en", "“The bridge is gone and the river is rising,” the mayor, Martin Holloway, said.", "Martin Holloway"),
    ("en", "“The bridge is gone and the river is rising,” said the mayor, Martin Holloway.", "Martin Holloway"),
    ("en", "“The bridge is gone and the river is rising,” according to Martin Holloway.", "Martin Holloway"),
    ("en", "“The bridge is gone and the river is rising,” Martin Holloway, a farmer, recalled.", "Martin Holloway"),
    ("en", "“Is the bridge gone or not?” asked Martin Holloway.", "Martin Holloway"),
    ("en", "“Is the bridge gone or not?” Martin Holloway asked.", "Martin Holloway"),
    # English: attribution before
    ("en", "Martin Holloway said: “The bridge is gone and the river is rising.”", "Martin Holloway"),
    ("en", 'Martin Holloway said, "The bridge is gone and the river is rising."', "Martin Holloway"),
    (
        "en",
        "Martin Holloway, who lost his farm, said that the bridge was “gone for at least a year”.",
        "Martin Holloway",
    ),
    ("en", "The mayor, Martin Holloway, called it “a disaster that nobody foresaw”.", "Martin Holloway"),
    ("en", "According to Martin Holloway, the flood was “a disaster that nobody foresaw”.", "Martin Holloway"),
    ("en", "Martin Holloway lashed out at the engineers, accusing them of “not doing their job”.", "Martin Holloway"),
    ("en", "Martin Holloway visited the bridge and warned that it could be “gone for a year”.", "Martin Holloway"),
    ("en", "Martin Holloway was quoted by the agency as saying: “The bridge is gone for good.”", "Martin Holloway"),
    # English: the sentence before
    ("en", "Martin Holloway shook his head. “The bridge is gone and the river is rising.”", "Martin Holloway"),
    ("en", "Martin Holloway expects little. “The bridge is gone for good,” he said.", "Martin Holloway"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), NAMED, ids=lambda value: str(value)[:60])
def test_the_attribution_names_the_speaker(language: str, text: str, speaker: str) -> None:
    found = quotes_of(text, language)
    assert [(quote.speaker, quote.anonymous) for quote in found] == [(speaker, False)]


UNNAMED = [
    ("nl", "„We hebben niets meer te eten”, zegt een inwoner van de stad.", "resident"),
    ("nl", "„We hebben niets meer te eten”, zei een hoge functionaris op voorwaarde van anonimiteit.", "official"),
    ("nl", "„We hebben niets meer te eten”, aldus een westerse diplomaat.", "Western diplomat"),
    ("nl", "Een legerwoordvoerder sprak van „een gerichte operatie tegen strijders”.", "army spokesman"),
    ("nl", "Twee ooggetuigen vertelden: „We hebben niets meer te eten.”", "eyewitnesses"),
    ("nl", "Een chirurg veegt zijn handen af. „We hebben niets meer te eten”, zegt hij.", "surgeon"),
    ("en", "“We have nothing left to eat,” said a resident of the town.", "resident"),
    ("en", "“We have nothing left to eat,” a senior official said on condition of anonymity.", "official"),
    ("en", "“We have nothing left to eat,” according to one Western diplomat.", "Western diplomat"),
    ("en", "Residents said: “We have nothing left to eat.”", "residents"),
    ("en", "The patient had “two deep wounds” in the chest, according to a hospital spokesman.", "hospital spokesman"),
    ("en", "A surgeon wipes his hands. “We have nothing left to eat,” he says.", "surgeon"),
]


@pytest.mark.parametrize(("language", "text", "described"), UNNAMED, ids=lambda value: str(value)[:60])
def test_who_has_no_name_is_described_in_english(language: str, text: str, described: str) -> None:
    (quote,) = quotes_of(text, language)
    assert quote.anonymous
    assert described.lower() in quote.speaker.lower()


def test_an_unnamed_speaker_who_returns_keeps_the_description() -> None:
    first, second = quotes_of(
        "“They took the lamps,” says a surgeon in the cellar.\n\nThe surgeon has slept two hours. "
        "“When the lamp dies, I stop,” he says.",
        "en",
    )
    assert first.speaker == second.speaker
    assert first.anonymous and second.anonymous


RETURNING = [
    ("nl", "„Ze schoten meteen”, zegt Vasyl. Zijn dochter stierf naast hem. „Ik hoorde niets”, zegt hij.", "Vasyl"),
    ("en", "“They fired at once,” said Vasyl. His daughter died beside him. “I heard nothing,” he said.", "Vasyl"),
    ("nl", "Gouverneur Karel Oosterling bezocht de stad. „Niemand kan eruit”, zei de gouverneur.", "Karel Oosterling"),
    ("en", "The governor, Martin Holloway, toured the town. “Nobody can leave,” the governor said.", "Martin Holloway"),
    ("nl", "Analist Marie Dumont is kritisch. „Anderen leveren meer”, zegt Dumont.", "Marie Dumont"),
    ("en", "Marie Dumont, an analyst, is critical. “Others deliver more,” Dumont says.", "Marie Dumont"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), RETURNING)
def test_who_returns_as_pronoun_role_or_last_name_is_the_same_speaker(language: str, text: str, speaker: str) -> None:
    assert quotes_of(text, language)[-1].speaker == speaker


UNLISTED = [
    ("nl", "„We hebben niets meer te eten”, zegt een hoefsmid uit het dorp.", "hoefsmid"),
    ("nl", "„We hebben niets meer te eten”, zegt een van de bewoners.", "resident"),
    ("en", "“We have nothing left to eat,” said a retired blacksmith.", "retired blacksmith"),
    ("en", "“We have nothing left to eat,” said one of the residents.", "resident"),
]


@pytest.mark.parametrize(("language", "text", "described"), UNLISTED)
def test_an_unlisted_noun_beside_a_verb_of_speech_is_somebody_unnamed(language: str, text: str, described: str) -> None:
    (quote,) = quotes_of(text, language)
    assert quote.anonymous
    assert quote.speaker == described


UNLISTED_VERBS = [
    ("nl", "„We hebben niets meer te eten”, prevelt Karel Oosterling.", "Karel Oosterling"),
    ("en", "“We have nothing left to eat,” croaked Martin Holloway.", "Martin Holloway"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), UNLISTED_VERBS)
def test_a_verb_that_the_lexicon_lacks_still_ascribes_what_stands_beside_it(
    language: str, text: str, speaker: str
) -> None:
    (quote,) = quotes_of(text, language)
    assert quote.speaker == speaker


SPLIT = [
    ("nl", "„De brug ligt eruit”, zei Karel Oosterling. „De rivier stijgt nog.”"),
    ("nl", "„De brug ligt eruit”, zei Karel Oosterling, „en de rivier stijgt nog.”"),
    ("nl", "„De brug ligt eruit”, zei hij. „De rivier stijgt nog.”"),
    ("en", "“The bridge is gone,” said Martin Holloway. “The river is still rising.”"),
    ("en", "“The bridge is gone,” said Martin Holloway, a farmer, “and the river is still rising.”"),
    ("en", "“The bridge is gone,” Martin Holloway said on Monday; “the river is still rising.”"),
    ("en", "Martin Holloway said: “The bridge is gone.” “The river is still rising.”"),
]


@pytest.mark.parametrize(("language", "text"), SPLIT)
def test_a_quotation_split_by_its_attribution_is_one_quote_of_two_parts(language: str, text: str) -> None:
    introduced = {"nl": "Karel Oosterling keek toe. ", "en": "Martin Holloway looked on. "}[language]
    (quote,) = quotes_of(introduced + text, language)
    assert len(quote.parts) == 2
    assert quote.text == " ".join(quote.parts)
    assert [text_of(introduced + text, span) for span in quote.spans] == list(quote.parts)
    assert quote.evidence == quote.parts[0]


def text_of(text: str, span: tuple[int, int]) -> str:
    return text[span[0] : span[1]]


APART = [
    ("nl", "„De brug ligt eruit”, zei Karel Oosterling. „Dat is al jaren bekend”, reageerde Wim Terhorst.", 2),
    ("nl", "„De brug ligt eruit”, zei Karel Oosterling. De rivier steeg door. „De dijk houdt het niet.”", 2),
    ("en", "“The bridge is gone,” said Martin Holloway. “We knew that for years,” replied Edith Farrow.", 2),
    ("en", '"The bridge is gone," said Martin Holloway. He added, "The river is still rising."', 2),
    ("en", "“The bridge is gone,” said Martin Holloway. The water rose. “The dyke will not hold.”", 2),
]


@pytest.mark.parametrize(("language", "text", "number"), APART)
def test_another_speaker_or_a_sentence_of_the_narrator_begins_a_new_quote(
    language: str, text: str, number: int
) -> None:
    assert len(quotes_of(text, language)) == number


def test_a_quotation_of_several_paragraphs_is_one_quote() -> None:
    text = (
        "Martin Holloway wrote to the council: “The bridge is gone and nobody came.\n\n"
        "“The river is still rising, and the council sleeps.”"
    )
    (quote,) = quotes_of(text, "en")
    assert quote.parts == (
        "The bridge is gone and nobody came.",
        "The river is still rising, and the council sleeps.",
    )


def test_nested_quotation_marks_stay_inside_the_quote() -> None:
    (quote,) = quotes_of("“They shouted ‘get out of here now’ and we ran,” said Martin Holloway.", "en")
    assert quote.text == "They shouted ‘get out of here now’ and we ran,"


def test_editorial_brackets_stay() -> None:
    (quote,) = quotes_of("„Hij [de burgemeester] heeft de brug [over de Maas, red.] vergeten”, zei Wim Terhorst.", "nl")
    assert quote.text == "Hij [de burgemeester] heeft de brug [over de Maas, red.] vergeten"


NOBODY = [
    ("nl", "Het leger spreekt nog altijd van een ‘speciale operatie’ in het noorden."),
    ("nl", "De ‘terroristische doelen’ bleken een school en een bakkerij te zijn."),
    ("nl", "Zij schreef het boek „De lange winter van Tobroek”, dat veel lof kreeg."),
    ("nl", "De zogenaamde „republiek van het volk” bestond elf dagen."),
    ("nl", "Hij werd „de Slager van Vukovar” genoemd in het boek „Jaren van as”."),
    ("nl", "Morgen praten zij over wat de regering „herstel van de orde” noemt."),
    ("nl", "Zijn bijnaam „de Leeuw” dankt hij aan zijn manen."),
    ("en", "The army still speaks of a ‘special operation’ in the north."),
    ("en", "The “terrorist targets” turned out to be a school and a bakery."),
    ("en", "She wrote the book “The Long Winter of Tobruk”, which won praise."),
    ("en", "The so-called “republic of the people” lasted eleven days."),
    ("en", "They will discuss what the government calls a “restoration of order”."),
    ("en", "Operation “Steel Harvest” began at dawn."),
    ("en", "Jonathan “the Fox” Miller crossed the border."),
]


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_terms_titles_and_nicknames_are_no_quotes(language: str, text: str) -> None:
    assert quotes_of(text, language) == ()


CIRCUMSTANCES = [
    ("nl", "„De brug ligt eruit”, twitterde Karel Oosterling.", {"medium": "Twitter"}),
    ("nl", "„De brug ligt eruit”, schreef Karel Oosterling op Facebook.", {"medium": "Facebook"}),
    ("nl", "Karel Oosterling zei in een interview: „De brug ligt eruit.”", {"medium": "interview"}),
    ("nl", "In een open brief schrijft Karel Oosterling: „De brug ligt eruit.”", {"medium": "open letter"}),
    ("nl", "„De brug ligt eruit”, zei Karel Oosterling in een toespraak.", {"medium": "speech"}),
    ("nl", "„De brug ligt eruit”, zei Karel Oosterling tegen de krant De Dageraad.", {"reported_by": "De Dageraad"}),
    ("nl", "„De brug ligt eruit”, zei Karel Oosterling maandag.", {"said_on": "2021-03-08", "said_precision": 1}),
    ("nl", "„De brug ligt eruit”, zei Karel Oosterling.", {"said_on": None, "medium": None, "reported_by": None}),
    ("nl", "Karel Oosterling sprak van „een ramp die niemand voorzag”.", {"partial": True}),
    ("nl", "„De brug ligt eruit”, zei Karel Oosterling.", {"partial": False, "language": "nl"}),
    ("en", "“The bridge is gone,” tweeted Martin Holloway.", {"medium": "Twitter"}),
    ("en", "“The bridge is gone,” Martin Holloway said in a statement.", {"medium": "statement"}),
    ("en", "In a letter, Martin Holloway wrote: “The bridge is gone.”", {"medium": "letter"}),
    ("en", "“The bridge is gone,” Martin Holloway told the newspaper Morning Call.", {"reported_by": "Morning Call"}),
    ("en", "“The bridge is gone,” said Martin Holloway on Monday.", {"said_on": "2021-03-08", "said_precision": 1}),
    ("en", "Martin Holloway called it “a disaster that nobody foresaw”.", {"partial": True}),
]


@pytest.mark.parametrize(("language", "text", "wanted"), CIRCUMSTANCES, ids=lambda value: str(value)[:60])
def test_when_where_and_to_whom_it_was_said(language: str, text: str, wanted: dict[str, object]) -> None:
    (quote,) = quotes_of(text, language)
    assert {name: getattr(quote, name) for name in wanted} == wanted


ADDRESSED = [
    ("nl", "Antony Blinken waarschuwde Iran dat het „de gevolgen zal dragen”.", "Iran"),
    ("nl", "„Trek je terug”, zei Antony Blinken tegen Rusland.", "Russia"),
    ("nl", "„De brug ligt eruit”, zei Karel Oosterling.", None),
    ("en", "Antony Blinken told Iran that it would “bear the consequences”.", "Iran"),
    ("en", "Antony Blinken warned Iran that it would “bear the consequences”.", "Iran"),
    ("en", "“The bridge is gone,” said Martin Holloway.", None),
]


@pytest.mark.parametrize(("language", "text", "addressee"), ADDRESSED)
def test_whom_the_words_are_addressed_to(language: str, text: str, addressee: str | None) -> None:
    (quote,) = quotes_of(text, language)
    assert quote.addressee == addressee


AFFILIATED = [
    ("nl", "„De brug ligt eruit”, zegt Karel Oosterling van Human Rights Watch.", "Human Rights Watch"),
    ("nl", "„We gaan door”, zei Sergej Lavrov, de Russische minister van Buitenlandse Zaken.", "Russia"),
    ("en", "“The bridge is gone,” says Martin Holloway of Human Rights Watch.", "Human Rights Watch"),
    ("en", "“We go on,” said Sergei Lavrov, the Russian foreign minister.", "Russia"),
]


@pytest.mark.parametrize(("language", "text", "affiliation"), AFFILIATED)
def test_the_organisation_of_the_speaker_is_kept(language: str, text: str, affiliation: str) -> None:
    (quote,) = quotes_of(text, language)
    assert quote.affiliation == affiliation


ABOUT = [
    ("nl", "„Rusland verliest deze oorlog”, zei Karel Oosterling.", ["Russia"]),
    ("nl", "„De Turkse drones komen elke nacht”, zei Karel Oosterling.", ["Turkey"]),
    ("en", "“Iran and Russia are losing this war,” said Martin Holloway.", ["Iran", "Russia"]),
    ("en", "“The bridge is gone,” said Martin Holloway.", []),
]


@pytest.mark.parametrize(("language", "text", "about"), ABOUT)
def test_a_quote_is_about_the_actors_that_its_words_name(language: str, text: str, about: list[str]) -> None:
    (quote,) = quotes_of(text, language)
    assert list(quote.about) == about


def test_words_of_somebody_from_elsewhere_are_a_translation_in_a_dutch_article() -> None:
    russian, dutch = quotes_of(
        "„Wij trekken ons niet terug”, zei Vladimir Poetin. Daarna werd het stil. "
        "„Dat hadden wij verwacht”, zei Mark Rutte.",
        "nl",
    )
    assert russian.is_translation is True
    assert dutch.is_translation is False


def test_each_value_has_the_span_and_the_rule_it_came_from() -> None:
    text = "„De brug ligt eruit”, twitterde Karel Oosterling maandag."
    (quote,) = quotes_of(text, "nl")
    assert text_of(text, quote.fields["speaker"]) == "Karel Oosterling"
    assert text_of(text, quote.fields["medium"]) == "twitterde"
    assert text_of(text, quote.fields["said_on"]) == "maandag"
    assert any("nl/speech.toml:" in line for line in quote.rationale)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Karel Oosterling schudt het hoofd. „De brug ligt eruit en de rivier stijgt.”"),
        ("en", "“It is over for all of us,” sighs Amina."),
    ],
)
def test_who_speaks_by_name_is_on_the_list_of_actors(language: str, text: str) -> None:
    coded = code_article(Article(id="quotes", text=text, published="2021-03-11", language=language))
    assert {quote.speaker for quote in coded.quotes} <= {actor.name for actor in coded.actors}


SEVERAL = [
    ("nl", "In een verklaring roepen Frankrijk en Duitsland op „nu terug te keren naar de onderhandelingen”."),
    ("en", "France and Germany called the raid “a grave breach of the armistice”."),
]


@pytest.mark.parametrize(("language", "text"), SEVERAL)
def test_a_statement_of_two_has_two_speakers(language: str, text: str) -> None:
    (quote,) = quotes_of(text, language)
    assert set(quote.speakers) == {"France", "Germany"}
