"""Place names to places: gazetteer, spellings, homonyms, sites, distances, unknown villages, words that are none."""

import pytest

from coder.codebook import GeoPrecision, PlaceKind
from coder.mentions import PlaceMention
from coder.passages import read_passages
from coder.places import find_places
from coder.records import Article


def places_of(text: str, language: str) -> list[PlaceMention]:
    article = Article(id="a", text=text, published="2020-05-14", language=language)
    return [mention for mention in find_places(read_passages(article)) if not mention.country_only]


def names_of(text: str, language: str) -> list[tuple[str, str | None]]:
    return [(mention.place.name, mention.place.country) for mention in places_of(text, language)]


FOUND = [
    # settlements of the gazetteer, in the spelling of English newspapers
    ("en", "Fighting broke out in Tarhuna, Libya.", "Tarhuna", "Libya"),
    ("en", "A bomb exploded in Kano, northern Nigeria, on Friday.", "Kano", "Nigeria"),
    ("en", "Shells hit Kharkiv in Ukraine.", "Kharkiv", "Ukraine"),
    ("en", "Rebels entered the city of Goma in Congo.", "Goma", "Democratic Republic of Congo"),
    ("en", "Protesters gathered in Khartoum.", "Khartoum", "Sudan"),
    ("en", "Gunmen attacked a market in Maiduguri.", "Maiduguri", "Nigeria"),
    ("en", "The army of Myanmar bombed Lashio.", "Lashio", "Myanmar"),
    ("nl", "In Maiduguri ontplofte een bom.", "Maiduguri", "Nigeria"),
    ("nl", "Het Syrische leger bombardeerde Idlib.", "Idlib", "Syria"),
    ("nl", "Bij gevechten in Marib, in Jemen, vielen doden.", "Marib", "Yemen"),
    # unknown names that their surroundings make places
    ("nl", "In Mali kwamen ze op motoren Tabuwela binnen.", "Tabuwela", "Mali"),
    ("nl", "In Mali bestookte het leger Tabuwela en Ibolin, twee dorpen in het noorden.", "Tabuwela", "Mali"),
    ("nl", "In Mali werd ook in het verderop gelegen Tabuwela gevochten.", "Tabuwela", "Mali"),
    ("nl", "In Mali veroverden ze Tabuwela, op dertig kilometer van Gao.", "Tabuwela", "Mali"),
    ("en", "In Mali rebels took Tabuwela, 30 kilometres from Gao.", "Tabuwela", "Mali"),
    ("en", "In Mali shells hit Tabuwela and Ibolin, two villages in the north.", "Tabuwela", "Mali"),
    ("en", "In Mali they killed ten in nearby Tabuwela.", "Tabuwela", "Mali"),
    ("en", "In Mali gunmen attacked the Tabuwela base.", "Tabuwela", "Mali"),
    ("en", "In Mexico villagers walked to San Andres Tabuwela on Tuesday.", "San Andres Tabuwela", "Mexico"),
    ("en", "In El Tawqa, a village in Yemen, a drone hit a house.", "El Tawqa", "Yemen"),
    ("en", "Rebels stormed Yambeko village in Congo on Monday.", "Yambeko", "Democratic Republic of Congo"),
    ("en", "Nigeria's army fled after an attack on Tarkoma on Monday.", "Tarkoma", "Nigeria"),
    ("en", "Fires broke out near the Qasbara refinery in Iraq.", "Qasbara", "Iraq"),
    ("en", "Eleven died at the cattle market of Dombaré in Mali.", "Dombaré", "Mali"),
    ("nl", "Uit Tombori, in de Malinese regio Mopti, vertrok het leger.", "Tombori", "Mali"),
    ("nl", "Na de bestorming van Qalibo in Somalië vluchtten velen.", "Qalibo", "Somalia"),
    # short names of towns
    ("en", "A patrol was attacked outside Gao.", "Gao", "Mali"),
    # the capital of the country that an article is about
    ("en", "Nigerien soldiers deployed. Chad's envoy was held on the capital's outskirts.", "Niamey", "Niger"),
    # Dutch and older names
    ("nl", "In Kiev klonk het luchtalarm, meldt Oekraïne.", "Kyiv", "Ukraine"),
    ("nl", "In Kiëv klonk het luchtalarm, meldt Oekraïne.", "Kyiv", "Ukraine"),
    ("nl", "Raketten troffen Charkov in Oekraïne.", "Kharkiv", "Ukraine"),
    ("nl", "Raketten troffen Charkiv in Oekraïne.", "Kharkiv", "Ukraine"),
    ("nl", "In het Oekraïense Bachmoet wordt gevochten.", "Bakhmut", "Ukraine"),
    ("nl", "In Marioepol, in Oekraïne, vielen bommen.", "Mariupol", "Ukraine"),
    ("nl", "In Loehansk, in Oekraïne, vielen bommen.", "Luhansk", "Ukraine"),
    ("nl", "De rebellen rukten op naar Damascus.", "Damascus", "Syria"),
    ("nl", "Betogers trokken door Caïro.", "Cairo", "Egypt"),
    ("nl", "Betogers trokken door Khartoem.", "Khartoum", "Sudan"),
    ("nl", "In Beiroet ontplofte een autobom.", "Beirut", "Lebanon"),
    ("nl", "In Bagdad ontplofte een autobom.", "Baghdad", "Iraq"),
    ("nl", "In Kaboel ontplofte een autobom.", "Kabul", "Afghanistan"),
    ("nl", "In Mogadishu ontplofte een autobom.", "Mogadishu", "Somalia"),
    ("nl", "De haven van Tobroek, in Libië, ligt stil.", "Tobruk", "Libya"),
    ("nl", "In Bengasi, in Libië, werd geschoten.", "Benghazi", "Libya"),
    ("nl", "In Jeruzalem werd een man neergestoken.", "Jerusalem", "Israel"),
    ("nl", "In Jerevan gingen duizenden de straat op.", "Yerevan", "Armenia"),
    ("nl", "In Bakoe werd het akkoord getekend.", "Baku", "Azerbaijan"),
    ("nl", "In Addis Abeba werd het akkoord getekend.", "Addis Ababa", "Ethiopia"),
    ("nl", "In Rangoen werd een granaat gegooid.", "Yangon", "Myanmar"),
    ("en", "A grenade was thrown in Rangoon.", "Yangon", "Myanmar"),
    ("en", "Missiles struck Kiev, Ukraine said.", "Kyiv", "Ukraine"),
    ("en", "Missiles struck Odessa, Ukraine said.", "Odesa", "Ukraine"),
    # transliterations by rule
    ("en", "Libyan forces captured Wattiyah.", "Al-Watiya", "Libya"),
    ("en", "Libyan forces captured al-Watiya.", "Al-Watiya", "Libya"),
    ("en", "Libyan forces captured Al Watiyah.", "Al-Watiya", "Libya"),
    ("en", "Libyan forces fought near Tarhouna.", "Tarhuna", "Libya"),
    ("en", "Libyan forces fought near Tarhunah.", "Tarhuna", "Libya"),
    ("en", "Libyan forces fought near Ajdabiyah.", "Ajdabiya", "Libya"),
    ("en", "Libyan forces fought in Misratah.", "Misrata", "Libya"),
    ("en", "Sudanese troops fought in al-Fashir.", "El Fasher", "Sudan"),
    ("en", "Sudanese troops fought in El-Fasher.", "El Fasher", "Sudan"),
    ("en", "Syrian planes bombed Deir Ezzor.", "Deir ez-Zor", "Syria"),
    ("en", "Syrian planes bombed Deir al-Zor.", "Deir ez-Zor", "Syria"),
    ("en", "Syrian planes bombed Saraqib.", "Saraqeb", "Syria"),
    ("en", "In Yemen the Houthis shelled Hudaydah.", "Hodeidah", "Yemen"),
    ("en", "In Yemen the Houthis shelled al-Hodeida.", "Hodeidah", "Yemen"),
    ("en", "In Yemen the Houthis shelled Ta'izz.", "Taiz", "Yemen"),
    ("en", "Israeli troops entered Khan Yunis.", "Khan Younis", "Palestine"),
    ("en", "Israeli troops entered Jabaliya.", "Jabalia", "Palestine"),
    ("en", "Iraqi troops entered Falluja.", "Fallujah", "Iraq"),
    ("en", "Somali troops entered Kismaayo.", "Kismayo", "Somalia"),
    ("nl", "Het Azerbeidzjaanse leger trok Sjoesja binnen.", "Shusha", "Azerbaijan"),
    # places that conflicts made known
    ("en", "Rockets hit Ain al-Asad in Iraq.", "Ain al-Asad", "Iraq"),
    ("nl", "Raketten troffen de basis Ain al-Asad in Irak.", "Ain al-Asad", "Iraq"),
    ("en", "The massacre in Moura, Mali, went on for days.", "Moura", "Mali"),
    ("en", "Boko Haram fighters hid in Sambisa Forest, in Nigeria.", "Sambisa Forest", "Nigeria"),
    ("nl", "Strijders verscholen zich in het Sambisabos in Nigeria.", "Sambisa Forest", "Nigeria"),
    ("en", "Ships were attacked in the Strait of Hormuz.", "Strait of Hormuz", "Iran"),
    ("nl", "Schepen werden aangevallen in de Straat van Hormuz.", "Strait of Hormuz", "Iran"),
    ("nl", "Schepen werden aangevallen in de Rode Zee.", "Red Sea", None),
    ("nl", "In de Gazastrook vielen bommen.", "Gaza Strip", "Palestine"),
    ("nl", "Op de Westelijke Jordaanoever werd geschoten.", "West Bank", "Palestine"),
    ("en", "Clashes in the Donbas went on, Ukraine said.", "Donbas", "Ukraine"),
    ("nl", "In de Donbas ging het vechten door, aldus Oekraïne.", "Donbas", "Ukraine"),
    ("en", "Rebels shelled the southern capital Juba, Sudan said.", "Juba", "South Sudan"),
    ("en", "A bomb went off in a sector of mostly Christian eastern Beirut.", "Beirut", "Lebanon"),
    ("nl", "In Boelgarovië, in Rusland, werd gevochten.", "Bulgarovia", "Russia"),
    # capitals without their name
    ("en", "Protesters marched through the Armenian capital.", "Yerevan", "Armenia"),
    ("nl", "In de Armeense hoofdstad gingen duizenden de straat op.", "Yerevan", "Armenia"),
    ("en", "Sudan is at war. In the capital, shells fell.", "Khartoum", "Sudan"),
    ("nl", "In Soedan is het oorlog. In de hoofdstad vielen granaten.", "Khartoum", "Sudan"),
    ("en", "Fires broke out in Cox’s Bazar, Bangladesh said.", "Cox's Bazar", "Bangladesh"),
    ("nl", "In het Zuid-Soedanese Bor werd geplunderd.", "Bor", "South Sudan"),
    ("en", "South Sudanese rebels looted Bentiu.", "Bentiu", "South Sudan"),
    # regions
    ("en", "Fighting spread through Helmand province in Afghanistan.", "Helmand", "Afghanistan"),
    ("nl", "In de Afghaanse provincie Helmand werd gevochten.", "Helmand", "Afghanistan"),
    ("nl", "In Noord-Kivu, in Congo, werd gevochten.", "North Kivu", "Democratic Republic of Congo"),
    ("en", "Violence in Borno state, Nigeria, has grown.", "Borno", "Nigeria"),
    # the object of a verb, joined to a place, and after a longer phrase
    ("en", "Troops of Nigeria retook Damasak from the rebels.", "Damasak", "Nigeria"),
    ("nl", "Troepen van Nigeria heroverden vorige week Damasak op de rebellen.", "Damasak", "Nigeria"),
    ("nl", "Op de weg tussen Dori en Essalfane, in Burkina Faso, ontplofte een bom.", "Essalfane", "Burkina Faso"),
    ("nl", "In de buurt van Zamboula, in Niger, vielen doden.", "Zamboula", "Niger"),
    ("en", "On the outskirts of Zamboula, in Niger, people died.", "Zamboula", "Niger"),
    # villages that no list knows
    ("en", "Gunmen attacked the village of Qarabagh Sufla in Mali.", "Qarabagh Sufla", "Mali"),
    ("nl", "Gewapende mannen vielen het dorp Zorrobougou in Mali aan.", "Zorrobougou", "Mali"),
    ("en", "At least nine people died in Kwarandzi, a village in Nigeria.", "Kwarandzi", "Nigeria"),
    ("nl", "In het Oekraïense dorp Verchnotsjarivka sloegen granaten in.", "Verkhnocharivka", "Ukraine"),
    ("nl", "Bij Tsjornojarsk, in Rusland, werd een drone neergehaald.", "Chornoyarsk", "Russia"),
]


@pytest.mark.parametrize(("language", "text", "name", "country"), FOUND)
def test_places_that_are_found(language: str, text: str, name: str, country: str | None) -> None:
    assert (name, country) in names_of(text, language)


HOMONYMS = [
    # where an armed group comes from, a place in the country that the text names, a big town among villages
    ("en", "Boko Haram fighters burned huts in Borno on Monday.", "Borno", "Nigeria"),
    (
        "en",
        "Turkey shells Syria. Syria protests. The United States is watching. In Hanover people marched.",
        "Hanover",
        "Germany",
    ),
    ("en", "Fighting broke out in Tripoli. Libya's government called for calm.", "Tripoli", "Libya"),
    ("en", "Fighting broke out in Tripoli. Lebanon's army moved in.", "Tripoli", "Lebanon"),
    ("nl", "In Tripoli werd gevochten, meldt het Libanese leger.", "Tripoli", "Lebanon"),
    ("en", "Fighting broke out in Tripoli, Lebanon.", "Tripoli", "Lebanon"),
    ("en", "The Malian army entered Kidal.", "Kidal", "Mali"),
    ("en", "The Syrian army shelled Homs.", "Homs", "Syria"),
    ("en", "M23 rebels in Congo attacked Tongo.", "Tongo", "Democratic Republic of Congo"),
    ("en", "A knifeman killed three people in Nice, France.", "Nice", "France"),
    ("nl", "In het Franse Nice kwamen mensen om.", "Nice", "France"),
    ("en", "The talks took place in Geneva, as the United States had asked.", "Geneva", "Switzerland"),
    ("en", "In Sudan the RSF entered Singa.", "Singa", "Sudan"),
    ("en", "Hyderabad, Pakistan, saw protests.", "Hyderabad", "Pakistan"),
    ("en", "Police in Hyderabad, India, opened fire.", "Hyderabad", "India"),
]


@pytest.mark.parametrize(("language", "text", "name", "country"), HOMONYMS)
def test_the_right_one_of_several_places_of_one_name(language: str, text: str, name: str, country: str) -> None:
    assert (name, country) in names_of(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Nine died in Tripoli, in the north of Lebanon. The army went into Tripoli.",
        "Nine died in the Lebanese port of Tripoli. Calm has come back to Tripoli.",
        "Negen doden in Tripoli, in het noorden van Libanon. Het leger trok Tripoli binnen.",
    ],
)
def test_a_place_told_with_its_country_is_meant_by_its_bare_name_too(text: str) -> None:
    language = "nl" if text.startswith("Negen") else "en"
    assert {country for name, country in names_of(text, language) if name == "Tripoli"} == {"Lebanon"}


def test_a_namesake_told_with_its_own_country_is_meant_there() -> None:
    text = "Nine died in Tripoli, in the north of Lebanon. In Libya rebels shelled Tripoli."
    assert [country for name, country in names_of(text, "en") if name == "Tripoli"] == ["Lebanon", "Libya"]


NONE = [
    # nearness, distance and coming in make a place only of what is no person, institution or faith
    ("nl", "In Mali arresteerde de politie zondag Traorini, dertig kilometer van zijn huis."),
    ("nl", "In Mali hoorde Traorini, twintig kilometer verderop, de knal."),
    ("nl", "In Oeganda viel de politie het huis van Okelloro binnen."),
    ("nl", "In Oeganda kwam gisteren Okelloro binnen als nummer één."),
    ("nl", "In Ghana praat het naburige Comité voor Vrede met de koning."),
    ("nl", "In Frankrijk betoogden boeren op het Rode Plein en de Lange Straat."),
    ("en", "In Mali Traorini, twenty kilometres away, heard the blast."),
    ("en", "In Kenya workers prayed in nearby Baptist churches."),
    ("en", "In Kenya, Smith and Wesson, two brothers, were arrested near Liberty Square."),
    ("en", "It would be Nice to have peace in France."),
    ("en", "The Best of them left the Netherlands."),
    ("nl", "Best veel mensen kwamen om in Nederland."),
    ("nl", "Of het leger ingrijpt in Soedan, is onzeker."),
    ("en", "Of the dead in Sudan nothing is known."),
    ("en", "In March the army of Mali attacked."),
    ("en", "May was quiet in Mali."),
    ("nl", "In maart viel het Malinese leger aan."),
    ("en", "In Monday's attack in Mali nobody died."),
    ("en", "General Nasser spoke of Mali."),
    ("en", "Daniel Ashworth, an analyst, spoke of Mali."),
    ("en", "Mike Pompeo visited France."),
    ("nl", "Generaal Hama Ag Mohamed sprak over Mali."),
    ("en", "In UNHCR's view Mali is unsafe."),
    ("en", "In Haftar's view Libya is his."),
    ("nl", "Bij Amnesty International is men bezorgd over Mali."),
    ("en", "Yesterday, Mali's army attacked."),
    ("en", "In Operation Barkhane, France lost soldiers."),
    ("nl", "Volgens Reuters valt het leger van Mali aan."),
    ("en", "Mobile phones were taken in Mali."),
    ("en", "Reading the news in Mali is hard."),
    ("nl", "Een drone trof een kantoor van Hamas in Libanon."),
    ("nl", "In hotel Amarula in Mozambique werd geschoten."),
    ("en", "A bomb exploded at Zorrobou Arena, England said."),
    ("en", "Shots were fired at Hotel Zorrobou, Mali said."),
    ("en", "In the capital of the state, Mali has troops."),
    ("en", "The provincial capital of Mali fell."),
    ("nl", "De provinciehoofdstad in Mali viel."),
    ("en", "In Europe and North Africa, Mali has friends."),
    ("en", "In the Middle East, Iran has friends."),
    ("en", "Fighting went on in Western Cambodia."),
    ("nl", "In Europa en het Midden-Oosten heeft Iran vrienden."),
    ("nl", "In West-Afrika heeft Mali vrienden."),
    ("nl", "In Zuid-Libanon werd gevochten."),
]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_words_and_persons_that_are_no_places(language: str, text: str) -> None:
    assert names_of(text, language) == []


DESCRIPTIONS = [
    ("nl", "Het dorp ligt zo'n tachtig kilometer ten zuidoosten van Tripoli, in Libië.", "Tripoli"),
    ("nl", "De basis ligt op 490 kilometer van Tripoli, in Libië.", "Tripoli"),
    ("nl", "Het dorp ligt ten noorden van Bagdad.", "Baghdad"),
    ("nl", "Het dorp ligt twintig km buiten Aleppo, in Syrië.", "Aleppo"),
    ("nl", "De stad ligt halverwege Tripoli en de grens van Libië.", "Tripoli"),
    ("en", "The village is some 80 kilometres south-east of Tripoli, Libya.", "Tripoli"),
    ("en", "The base is 490 km from Tripoli, in Libya.", "Tripoli"),
    ("en", "The village lies north of Baghdad.", "Baghdad"),
    ("en", "The village lies 20 miles outside Aleppo, in Syria.", "Aleppo"),
    ("en", "The town lies halfway between Tripoli and the border of Libya.", "Tripoli"),
    ("en", "Relations between Tripoli and Egypt are bad, Libya says.", "Tripoli"),
    ("nl", "De betrekkingen tussen Ankara en Rusland zijn slecht.", "Ankara"),
    ("en", "The governor of Kharkiv, in Ukraine, denied it.", "Kharkiv"),
    ("nl", "De burgemeester van Charkov, in Oekraïne, ontkende het.", "Kharkiv"),
]


@pytest.mark.parametrize(("language", "text", "name"), DESCRIPTIONS)
def test_distances_directions_and_titles_only_describe(language: str, text: str, name: str) -> None:
    found = [mention for mention in places_of(text, language) if mention.place.name == name]
    assert [mention.descriptive for mention in found] == [True]


ORIGINS = [
    ("nl", "Hij belde vanuit Misrata, in Libië.", "Misrata"),
    ("nl", "Raketten werden afgevuurd uit Gaza.", "Gaza"),
    ("nl", "Vliegtuigen werden van Hmeimim naar Libië gevlogen vanuit Syrië.", "Hmeimim"),
    ("en", "Rockets were fired from Gaza.", "Gaza"),
    ("en", "Families fled from Aleppo, in Syria.", "Aleppo"),
]


@pytest.mark.parametrize(("language", "text", "name"), ORIGINS)
def test_where_somebody_came_from_is_marked(language: str, text: str, name: str) -> None:
    assert [mention.origin for mention in places_of(text, language) if mention.place.name == name] == [True]


SITES = [
    ("en", "Kenyan troops set up base at Goma airport in Congo.", "Goma airport", "Goma", PlaceKind.AIRPORT),
    ("nl", "Kenianen streken neer op de luchthaven van Goma, in Congo.", "Goma airport", "Goma", PlaceKind.AIRPORT),
    ("nl", "Granaten vielen op de luchthaven Mitiga in Libië.", "Mitiga Airport", "Tripoli", PlaceKind.AIRPORT),
    ("en", "A drone struck Dahiyeh, a suburb of Beirut.", "Dahiyeh", "Beirut", PlaceKind.QUARTER),
    ("nl", "Een drone trof Dahiyeh, een voorstad van Beiroet.", "Dahiyeh", "Beirut", PlaceKind.QUARTER),
    ("en", "Protesters filled Tahrir Square in Baghdad, Iraq.", "Tahrir Square", "Baghdad", PlaceKind.QUARTER),
]


@pytest.mark.parametrize(("language", "text", "site", "town", "kind"), SITES)
def test_a_base_airport_or_quarter_knows_its_town(
    language: str, text: str, site: str, town: str, kind: PlaceKind
) -> None:
    found = next(mention.place for mention in places_of(text, language) if mention.place.name == site)
    assert (found.parent.name if found.parent else None, found.kind) == (town, kind)


def test_a_base_of_no_town_is_a_location_of_its_own() -> None:
    found = places_of("The army of Libya captured Al-Watiya air base.", "en")[0].place
    assert (found.name, found.kind, found.parent) == ("Al-Watiya", PlaceKind.BASE, None)


PRECISIONS = [
    ("en", "A bomb exploded in Kano, Nigeria.", GeoPrecision.TOWN),
    ("en", "A bomb exploded near Kano, Nigeria.", GeoPrecision.NEAR),
    ("nl", "Bij Kano, in Nigeria, ontplofte een bom.", GeoPrecision.NEAR),
    ("en", "A bomb exploded outside Kano, Nigeria.", GeoPrecision.NEAR),
    ("en", "A bomb exploded on the road to Kano, Nigeria.", GeoPrecision.NEAR),
    ("nl", "Op de weg naar Kano, in Nigeria, ontplofte een bom.", GeoPrecision.NEAR),
    ("en", "A bomb exploded between Kano and Katsina, Nigeria.", GeoPrecision.NEAR),
    ("en", "A bomb exploded in Helmand province, Afghanistan.", GeoPrecision.REGION),
    ("en", "A bomb exploded in the Sambisa Forest in Nigeria.", GeoPrecision.NEAR),
]


@pytest.mark.parametrize(("language", "text", "precision"), PRECISIONS)
def test_how_well_a_place_is_known(language: str, text: str, precision: GeoPrecision) -> None:
    assert places_of(text, language)[0].precision is precision


def test_a_noun_for_a_region_makes_a_region_of_a_towns_name() -> None:
    assert places_of("In de Syrische provincie Idlib vielen bommen.", "nl")[0].place.kind is PlaceKind.REGION
    assert places_of("Bombs fell in Idlib, in Syria.", "en")[0].place.kind is PlaceKind.SETTLEMENT


def test_a_river_is_no_town_of_its_name() -> None:
    assert places_of("Troops crossed the Dnipro River in Ukraine.", "en")[0].descriptive is True


def test_a_country_is_never_a_location() -> None:
    article = Article(id="a", text="In Libië en de VS werd geschoten.", published="2020-05-14", language="nl")
    found = find_places(read_passages(article))
    assert [(mention.place.name, mention.country_only) for mention in found] == [
        ("Libya", True),
        ("United States", True),
    ]


def test_a_place_of_the_gazetteer_comes_with_coordinates_and_region() -> None:
    found = places_of("Fighting broke out in Tarhuna, Libya.", "en")[0].place
    assert (found.latitude, found.longitude, found.admin1) == (32.435, 13.6332, "Al Marqab")


def test_a_place_of_the_text_alone_has_no_coordinates() -> None:
    found = places_of("Gunmen attacked the village of Qarabagh Sufla in Mali.", "en")[0].place
    assert (found.latitude, found.gazetteer_id, found.kind) == (None, None, PlaceKind.SETTLEMENT)


def test_the_phrase_takes_in_preposition_and_noun() -> None:
    text = "Er werd gevochten in de Libische kuststad Sirte."
    found = places_of(text, "nl")[0]
    assert (found.span.of(text), found.phrase.of(text)) == ("Sirte", "in de Libische kuststad Sirte")


@pytest.mark.parametrize(("published", "wanted"), [("2015-05-02", "Bujumbura"), ("2021-05-02", "Gitega")])
def test_the_capital_is_that_of_the_day(published: str, wanted: str) -> None:
    text = "Two grenades exploded in the capital of Burundi."
    found = find_places(read_passages(Article(id="a", text=text, published=published, language="en")))
    assert [mention.place.name for mention in found if not mention.country_only][:1] == [wanted]
