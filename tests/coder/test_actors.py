"""Who is named: names, acronyms, states, roles, forces, crowds and pronouns to actors, as tables in both languages.

Each row is a text, the words in it that name somebody, and the actor that they stand for (None: nobody).
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coder.actors import ActorReading, find_actors
from coder.codebook import ActorKind
from coder.mentions import MentionForm
from coder.passages import read_passages
from coder.places import find_places
from coder.records import Article, Span


def read(text: str, language: str, published: str = "2023-06-15") -> ActorReading:
    document = read_passages(Article(id="a", text=text, published=published, language=language))
    return find_actors(document, find_places(document))


def actor_at(text: str, words: str, language: str, published: str = "2023-06-15") -> str | None:
    start = text.rindex(words)
    mention = read(text, language, published).at(Span(start, start + len(words)))
    return mention.actor.name if mention is not None else None


NAMES = [
    ("nl", "Strijders van Al-Shabaab vielen een hotel binnen.", "Al-Shabaab", "Al-Shabaab"),
    ("nl", "De Houthi’s schoten een raket af.", "Houthi’s", "Houthis"),
    ("nl", "Boko Haram eiste de aanslag op.", "Boko Haram", "Boko Haram"),
    ("nl", "In Goma patrouilleert Monusco.", "Monusco", "MONUSCO"),
    ("nl", "De Navo zegde steun toe.", "Navo", "NATO"),
    ("nl", "Artsen zonder Grenzen sluit het ziekenhuis.", "Artsen zonder Grenzen", "Médecins Sans Frontières"),
    ("nl", "Poetin reisde naar het noorden.", "Poetin", "Vladimir Putin"),
    ("nl", "Volgens Loekasjenko was er niets aan de hand.", "Loekasjenko", "Alexander Lukashenko"),
    ("nl", "Het Internationaal Strafhof wil hem vervolgen.", "Internationaal Strafhof", "International Criminal Court"),
    ("en", "The Lord's Resistance Army crossed the river.", "Lord's Resistance Army", "Lord's Resistance Army"),
    ("en", "Hayat Tahrir al-Sham took the crossing.", "Hayat Tahrir al-Sham", "Hayat Tahrir al-Sham"),
    ("en", "Erdoğan spoke to parliament.", "Erdoğan", "Recep Tayyip Erdogan"),
    ("en", "The UN Security Council met on Friday.", "UN Security Council", "United Nations Security Council"),
    ("en", "Doctors Without Borders closed the clinic.", "Doctors Without Borders", "Médecins Sans Frontières"),
    # spelt otherwise than the lexicon has it
    ("en", "General Abdelfattah al-Burhane spoke on television.", "Abdelfattah al-Burhane", "Abdel Fattah al-Burhan"),
    ("nl", "De verklaring kwam van Volodimir Zelenskyj.", "Volodimir Zelenskyj", "Volodymyr Zelensky"),
    # an acronym needs its capitals; a common word is no name
    ("nl", "Wat nu is gebeurd, weet niemand.", "is", None),
    ("en", "They told us to wait.", "us", None),
    ("en", "Dawn broke over the city.", "Dawn", None),
    # a name that the year decides: one Dutch name, two governments
    ("nl", "De Regering van Nationale Eenheid in Tripoli weigert.", "Regering van Nationale Eenheid",
     "Government of National Unity"),
]  # fmt: skip

STATES = [
    ("nl", "Moskou ontkende elke betrokkenheid.", "Moskou", "Russia"),
    ("nl", "Het Kremlin zweeg.", "Kremlin", "Russia"),
    ("nl", "Caïro steunt de generaals.", "Caïro", "Egypt"),
    ("nl", "Het Witte Huis waarschuwde voor escalatie.", "Witte Huis", "United States"),
    ("nl", "Het Élysée bevestigde de ontmoeting.", "Élysée", "France"),
    ("nl", "De aanval werd door Ankara veroordeeld.", "Ankara", "Turkey"),
    ("nl", "Duizenden mensen gingen in Caïro de straat op.", "Caïro", None),
    ("nl", "De val van Kaboel kwam onverwacht.", "Kaboel", None),
    ("nl", "Het Ethiopische leger rukte op.", "leger", "Ethiopia"),
    ("nl", "Oegandese soldaten staken de grens over.", "soldaten", "Uganda"),
    ("nl", "De Nigeriaanse politie hield zeven mensen aan.", "politie", "Nigeria"),
    ("nl", "De Colombiaanse regering tekende het akkoord.", "regering", "Colombia"),
    ("nl", "Het leger van Mali heroverde het dorp.", "leger", "Mali"),
    ("en", "Damascus rejected the offer.", "Damascus", "Syria"),
    ("en", "The White House said talks had failed.", "White House", "United States"),
    ("en", "Downing Street said nothing.", "Downing Street", "United Kingdom"),
    ("en", "The plan was rejected by Tehran.", "Tehran", "Iran"),
    ("en", "A bomb exploded in Tehran.", "Tehran", None),
    ("en", "A Baghdad market was bombed.", "Baghdad", None),
    ("en", "Turkish troops entered the town.", "troops", "Turkey"),
    ("en", "Pakistan's army shelled the valley.", "army", "Pakistan"),
    ("en", "The Nigerian air force bombed the camp.", "air force", "Nigeria"),
    ("en", "The Indonesian National Police arrested him.", "National Police", "Indonesia"),
    ("en", "The Tatmadaw burned the village.", "Tatmadaw", "Myanmar"),
    ("en", "Ukraine’s defence ministry confirmed the strike.", "Ukraine", "Ukraine"),
    # the bare army is that of the country of the passage
    ("nl", "In Bamako klonken schoten. Het leger zette de weg af.", "leger", "Mali"),
    ("en", "Shots were heard in Ouagadougou. The army closed the road.", "army", "Burkina Faso"),
    ("nl", "In Jenin viel het leger een huis binnen, nadat Israël had gewaarschuwd.", "leger", "Israel"),
    ("en", "Security forces in Lagos opened fire.", "Security forces", "Nigeria"),
    ("nl", "Het parlement in Jerevan stemde tegen.", "parlement", "Armenia"),
]

FORCES = [
    ("nl", "Haftars manschappen trokken zich terug.", "manschappen", "Libyan National Army"),
    ("nl", "De troepen van generaal Hemedti bezetten het paleis.", "troepen", "Rapid Support Forces"),
    ("nl", "Talibanstrijders bestormden de post.", "Talibanstrijders", "Taliban"),
    ("nl", "RSF-strijders plunderden de markt in Khartoem.", "strijders", "Rapid Support Forces"),
    ("nl", "M23-rebellen namen het dorp in.", "rebellen", "M23"),
    ("nl", "Strijders van het Arakan-leger namen de haven in.", "Strijders", "Arakan Army"),
    ("nl", "Huurlingen van de Wagner Groep bewaken de mijn.", "Huurlingen", "Wagner Group"),
    ("en", "Fighters loyal to Khalifa Haftar withdrew.", "Fighters", "Libyan National Army"),
    ("en", "Hemedti's men seized the airport.", "men", "Rapid Support Forces"),
    ("en", "Al-Shabaab militants raided the base.", "militants", "Al-Shabaab"),
    ("en", "Rebels from the M23 took the town.", "Rebels", "M23"),
    ("en", "Members of the Gulf Clan burned buses.", "Members", "Gulf Clan"),
    ("en", "The jihadist group JNIM took credit.", "group", "JNIM"),
    ("en", "Peacekeepers of the UN mission MINUSCA came under fire.", "Peacekeepers", "MINUSCA"),
    # told of before
    ("nl", "De ELN tekende niet. De rebellen willen eerst hun gevangenen terug.", "rebellen", "ELN"),
    ("nl", "Hamas weigerde. De beweging wil garanties.", "beweging", "Hamas"),
    ("nl", "Het TPLF trok zich terug. Zijn strijders lieten tanks achter.", "strijders", "TPLF"),
    ("en", "The ADF attacked again. The group has killed hundreds this year in Congo.", "group", "ADF"),
    ("en", "The Arakan Army advanced. Its fighters took two posts.", "fighters", "Arakan Army"),
    ("en", "The PKK laid down its arms. The rebels burned their rifles.", "rebels", "PKK"),
]

DESCRIBED = [
    ("nl", "Een brigade van salafisten bezette het kantoor.", "brigade", "brigade van salafisten"),
    ("nl", "Een sjiitische militie bezette het kantoor.", "militie", "Shia militia"),
    ("en", "A pro-Turkish militia took the office.", "militia", "Unidentified armed group"),
    ("en", "A gang of smugglers held the harbour.", "gang", "gang of smugglers"),
    # bare rebels of an article about several groups are none of them for sure
    ("en", "Rebels took a town. The ELN said nothing, the FARC and the ELN rejoiced.", "Rebels", "Rebels"),
    ("en", "Rebels took a town. The ELN said it was theirs.", "Rebels", "ELN"),
    # led by, backed by, deputy
    ("en", "NATO-led troops were attacked.", "troops", "NATO"),
    ("nl", "De door Rusland gesteunde rebellen vielen aan.", "rebellen", "Rebels"),
    # nameless rebels are told apart by the country in which the text plays, several militias by what is said of them
    ("nl", "Bij Aleppo en in Idlib vielen rebellen aan.", "rebellen", "Syrian rebels"),
    ("en", "Near Aleppo and in Idlib the rebels attacked.", "rebels", "Syrian rebels"),
    ("nl", "In Slovjansk en Kramatorsk schoten separatisten.", "separatisten", "Ukrainian separatists"),
    ("nl", "Bij Aleppo en in Goma vielen rebellen aan.", "rebellen", "Rebels"),
    ("nl", "De Houthi's vielen Mokka aan. De milities aan de kust weken.", "milities", "milities aan de kust"),
    ("nl", "In Suwayda vielen maandag druzische strijders aan.", "strijders", "Druze militia"),
    ("nl", "Regeringsgezinde milities trokken Homs binnen.", "milities", "Pro-government militias"),
    # hired men are called by their country, those of a firm told before by its name; an owner abroad makes them his
    ("nl", "In Sirte vochten Soedanese huurlingen.", "huurlingen", "Sudanese mercenaries"),
    ("en", "Sudanese mercenaries fought in Sirte.", "mercenaries", "Sudanese mercenaries"),
    ("nl", "In Bangui zit Wagner. Russische huurlingen bewaken er de mijn.", "huurlingen", "Wagner Group"),
    ("nl", "In Bangui bewaken Russische huurlingen een mijn.", "huurlingen", "Russia"),
    ("nl", "Volgens Bakoe zijn Syrische huurlingen gezien.", "huurlingen", "Syrian mercenaries"),
    # by their people or faith alone: a militia of that people, by its English name
    ("nl", "Alawitische strijders trokken Tartous binnen.", "strijders", "Alawite militia"),
    ("nl", "De rebellen weken. Sjiitische militieleden bleven.", "militieleden", "Shia militia"),
    ("nl", "Toearegstrijders trokken de stad in.", "Toearegstrijders", "Tuareg militia"),
    ("en", "Sunni gunmen held the bridge.", "gunmen", "Sunni militia"),
    ("en", "Bedouin tribesmen blocked the road.", "tribesmen", "Bedouin militia"),
    ("en", "The Lendu militiamen fled.", "militiamen", "Lendu militia"),
    ("nl", "De Houthi's vielen Mokka aan. De druzische milities weken.", "milities", "Druze militia"),
    ("nl", "De Houthi's vielen Mokka aan. De rebellen weken.", "rebellen", "Houthis"),
    ("en", "In Mali a convoy of peacekeepers was hit.", "convoy", "MINUSMA"),
    ("nl", "President Ramaphosa rouwt om negen militairen van zijn land.", "militairen", "South Africa"),
    ("nl", "Een drone van het leger trof Bamako.", "drone", "Mali"),
    ("en", "Talks are held in Geneva. The army of Mali shelled Kidal; the army will not come.", "army will", "Mali"),
]

CROWDS = [
    ("nl", "Bij de beschieting kwamen elf burgers om.", "burgers", "Civilians"),
    ("nl", "Dorpelingen werden in hun slaap gedood.", "Dorpelingen", "Civilians"),
    ("nl", "Duizenden betogers trokken naar het plein.", "betogers", "Protesters"),
    ("nl", "Demonstranten eisten zijn vertrek.", "Demonstranten", "Protesters"),
    ("nl", "Relschoppers staken auto’s in brand.", "Relschoppers", "Rioters"),
    ("nl", "Gewapende mannen ontvoerden de leraar.", "Gewapende mannen", "Unidentified armed group"),
    ("nl", "Onbekende gewapende mannen schoten op de bus.", "gewapende mannen", "Unidentified armed group"),
    ("en", "At least nine civilians were killed.", "civilians", "Civilians"),
    ("en", "Two aid workers were abducted.", "aid workers", "Civilians"),
    ("en", "Demonstrators blocked the bridge.", "Demonstrators", "Protesters"),
    ("en", "An angry mob set fire to the station.", "angry mob", "Rioters"),
    ("en", "Gunmen stormed a church.", "Gunmen", "Unidentified armed group"),
    ("en", "Unidentified gunmen shot the mayor.", "Unidentified gunmen", "Unidentified armed group"),
]

PERSONS = [
    # by an office or title, before or after
    ("nl", "Burgemeester Karel Dossing sprak van een ramp.", "Karel Dossing", "Karel Dossing"),
    ("nl", "Karel Dossing, de burgemeester van Goma, was erbij.", "Karel Dossing", "Karel Dossing"),
    ("nl", "De commandant van de luchtmacht, Issa Boulem, ontkende.", "Issa Boulem", "Issa Boulem"),
    ("nl", "Volgens veehoeder Moussa ag Tiréne schoten zij eerst.", "Moussa ag Tiréne", "Moussa ag Tiréne"),
    ("en", "Mayor Daniel Obwolo called for calm.", "Daniel Obwolo", "Daniel Obwolo"),
    ("en", "Daniel Obwolo, a teacher, saw the bodies.", "Daniel Obwolo", "Daniel Obwolo"),
    ("en", "The group's spokesman, Idris Wekkal, denied it.", "Idris Wekkal", "Idris Wekkal"),
    # by what they say
    ("nl", "„Wij gaan door”, zei Amina Terwolde.", "Amina Terwolde", "Amina Terwolde"),
    ("nl", "Volgens Amina Terwolde is dat onzin.", "Amina Terwolde", "Amina Terwolde"),
    ("en", "“We will stay,” said Amina Terwolde.", "Amina Terwolde", "Amina Terwolde"),
    ("en", "Amina Terwolde told reporters that she would stay.", "Amina Terwolde", "Amina Terwolde"),
    ("nl", "Amina Terwolde van de Universiteit van Zaltveen verwacht meer geweld.", "Amina Terwolde", "Amina Terwolde"),
    # the surname alone afterwards, also of part of a name
    ("nl", "Generaal Issa Boulem gaf het bevel. Boulem vluchtte later.", "Boulem", "Issa Boulem"),
    ("en", "The rebel commander, Omar al-Tekkari, fled. Tekkari was seen in Chad.", "Tekkari", "Omar al-Tekkari"),
    ("nl", "Burgemeester Karel Dossing van Cherson was erbij.", "Karel Dossing", "Karel Dossing"),
    ("en", "A spokesman for the junta, Brigadier General Zaw Lin, denied it.", "spokesman", "Zaw Lin"),
    ("en", "The hospital’s director, Dr Omar Tekkari, denied it.", "director", "Omar Tekkari"),
    # a place is no person, and the first word of a sentence neither
    ("nl", "Zondag vielen er doden in Bunia.", "Bunia", None),
    ("en", "Elsewhere the fighting went on.", "Elsewhere", None),
    # an acronym that the text introduces
    ("nl", "Het Front voor de Bevrijding van Zaltveen (FBZ) tekende. De FBZ kreeg geld.", "FBZ",
     "Front voor de Bevrijding van Zaltveen"),
    ("en", "The Zaltveen Liberation Front (ZLF) signed. The ZLF was paid.", "ZLF", "Zaltveen Liberation Front"),
]  # fmt: skip

REFERENCES = [
    ("nl", "Khalifa Haftar weigerde. De generaal reisde af.", "generaal", "Khalifa Haftar"),
    ("nl", "Veldmaarschalk Haftar weigerde. De veldmaarschalk reisde af.", "veldmaarschalk", "Khalifa Haftar"),
    ("nl", "President Erdogan dreigde. Hij gaf Assad een week.", "Hij", "Recep Tayyip Erdogan"),
    ("nl", "De Turkse president dreigde met een inval.", "president", "Recep Tayyip Erdogan"),
    ("nl", "De leider van Hezbollah sprak op televisie.", "leider", "Hassan Nasrallah"),
    ("en", "President Zelensky thanked them. He left for Warsaw.", "He", "Volodymyr Zelensky"),
    ("en", "Sergei Lavrov came. Russia’s foreign minister walked out.", "foreign minister", "Sergei Lavrov"),
    ("en", "The Russian foreign minister walked out.", "foreign minister", "Russia"),
    ("en", "General Min Aung Hlaing spoke. The general blamed the rebels.", "general", "Min Aung Hlaing"),
    ("en", "The M23 denied it. It said the army had lied.", "It", "M23"),
    ("en", "The UN secretary-general called for a truce.", "secretary-general", "António Guterres"),
]


@pytest.mark.parametrize(
    ("language", "text", "words", "name"), [*NAMES, *STATES, *FORCES, *DESCRIBED, *CROWDS, *PERSONS, *REFERENCES]
)
def test_the_words_stand_for_the_actor(language: str, text: str, words: str, name: str | None) -> None:
    assert actor_at(text, words, language) == name


def test_one_name_of_two_governments_is_told_apart_by_the_date() -> None:
    text = "De Regering van Nationale Eenheid weigerde."
    assert actor_at(text, "Regering van Nationale Eenheid", "nl", "2020-05") == "Government of National Accord"
    assert actor_at(text, "Regering van Nationale Eenheid", "nl", "2022-05") == "Government of National Unity"


def test_a_short_acronym_counts_only_in_an_article_about_its_country() -> None:
    assert actor_at("In Birma rukte de AA op naar Sittwe.", "AA", "nl") == "Arakan Army"
    assert actor_at("In Zweden kwam de AA in actie.", "AA", "nl") is None


def test_an_acronym_of_the_country_tells_whose_translated_name_stands_before_it() -> None:
    text = "Het Soedanese Leger voor Bevrijding (SLM) rukte in Nyala op."
    assert actor_at(text, "Soedanese Leger voor Bevrijding", "nl") == "Sudan Liberation Movement"
    text = "Het Jalisco Nieuwe Generatie Kartel (CJNG) is de baas in Uruapan."
    assert actor_at(text, "Jalisco Nieuwe Generatie Kartel", "nl") == "Jalisco New Generation Cartel"


def test_an_unknown_person_is_said_to_be_made_from_the_text() -> None:
    (mention,) = [m for m in read("Burgemeester Karel Dossing vluchtte.", "nl").mentions if m.form is MentionForm.NAME]
    assert mention.actor.kind is ActorKind.PERSON
    assert not mention.actor.known


def test_a_leader_stands_for_the_group_led_on_the_date() -> None:
    reading = read("Mohamed Morsi sprak zijn aanhang toe.", "nl", "2013-01-10")
    assert reading.group_of(reading.mentions[0].actor).name == "Egypt"
    reading = read("Mohamed Morsi sprak zijn aanhang toe.", "nl", "2015-01-10")
    assert reading.group_of(reading.mentions[0].actor).name == "Mohamed Morsi"


def test_a_phrase_covers_its_owner_and_not_its_numbers() -> None:
    text = "Zeker dertig strijders van de Taliban kwamen om."
    spans = [mention.span.of(text) for mention in read(text, "nl").mentions if mention.form is MentionForm.FORCES]
    assert spans == ["strijders van de Taliban"]


def test_a_country_that_only_tells_where_is_not_listed() -> None:
    text = "In Niger schoten gewapende mannen op een bus. Frankrijk stuurde helikopters."
    reading = read(text, "nl")
    assert [record.name for record in reading.records(text, {})] == ["France"]


def test_an_event_lists_its_actors_also_without_a_word_for_them() -> None:
    text = "Gisteren werd een huis beschoten."
    records = read(text, "nl").records(text, {"Civilians": (Span(18, 22),), "Nobody": ()})
    assert [(record.name, record.aliases) for record in records] == [("Civilians", ("huis",))]


@pytest.mark.parametrize("text", ["Volgens Sergej Lavrov van De", "De van De"])
def test_a_text_that_breaks_off_inside_a_surname_is_read_as_far_as_it_goes(text: str) -> None:
    assert [mention.head for mention in read(text, "nl").mentions] == [
        mention.head for mention in read(f"{text}.", "nl").mentions
    ]


WORDS = """De Russische minister van Defensie Sergej Lavrov en zijn Turkse collega Hakan Fidan , spraken zeker dertig
strijders Hamas-leider Haniyeh ( RSF ) troepen van het leger Haftars betogers „ ” . De generaal hij Rebellen die
president former US-backed the their fighters of RSF's group a militia, Omar al-Tekkari, spokesman for""".split()


@given(words=st.lists(st.sampled_from(WORDS), max_size=40), language=st.sampled_from(["nl", "en"]))
def test_any_words_give_mentions_in_reading_order_with_heads_inside_their_phrases(
    words: list[str], language: str
) -> None:
    text = " ".join(["x", *words])
    reading = read(text, language)
    assert [m.head.start for m in reading.mentions] == sorted(m.head.start for m in reading.mentions)
    assert all(mention.head.within(mention.span) for mention in reading.mentions)
    assert all(told.span.of(text) for told in reading.memberships)
    assert all(record.spans for record in reading.records(text, {}))
