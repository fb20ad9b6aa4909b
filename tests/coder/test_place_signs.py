"""Dutch names no list has are places by what befalls, leads to or is called only a place; the names are invented."""

import pytest

from coder.passages import read_passages
from coder.places import find_places
from coder.records import Article

PLACES = (
    ("Iedereen dacht meteen aan Pultovo. In 2011 werden daar dertig boeren doodgeschoten.", "Pultovo"),
    (
        "Wie weten wil wat hen wacht, moet naar Qalashan. In dat stadje staan nog drie huizen overeind.",
        "Qalashan",
    ),
    ("Neem Bodharpur. Daar schoten agenten vorige week vier betogers dood.", "Bodharpur"),
    ("Om Tarnivka, in het oosten, wordt al weken gevochten.", "Tarnivka"),
    ("Boven Shirabad haalde het leger twee drones neer.", "Shirabad"),
    ("In de nacht van zondag bombardeerden vliegtuigen Kisembe.", "Kisembe"),
    ("De opstandelingen maakten zich maandag meester van Umm Fardous.", "Umm Fardous"),
    ("Zaterdag heeft de FDLR Ngarada ingenomen.", "Ngarada"),
    ("Toen de tanks Sur'man binnenrolden, was het al stil.", "Sur'man"),
    ("De generaal zei dat zijn manschappen Zelenohirka zouden opgeven.", "Zelenohirka"),
    ("Het leger gaf toe dat het Velyka Tarasa heeft moeten ontruimen.", "Velyka Tarasa"),
    ("De regering wil Jocotlan heroveren voordat het regent.", "Jocotlan"),
    ("De meeste doden kwamen uit Lachungri.", "Lachungri"),
    ("Uit Hpa Lin kwamen dinsdag berichten over beschietingen.", "Hpa Lin"),
    ("Zij liep in vier dagen van Djoubata naar de grens.", "Djoubata"),
    ("De politie lokte de man naar Mengtala en sloeg hem daar in de boeien.", "Mengtala"),
    ("De minister dreigde met een opmars naar Krasnovitsa.", "Krasnovitsa"),
    ("De val van Deir Harmun kwam onverwacht.", "Deir Harmun"),
    ("Als Yacuiri valt, ligt de weg naar de hoofdstad open.", "Yacuiri"),
    ("Over het lot van Hadramil is niets bekend.", "Hadramil"),
    ("Op het kerkplein van San Telario liggen nog kogelhulzen.", "San Telario"),
    ("Strijders overvielen het garnizoen van Abuzeidi en doodden tien soldaten.", "Abuzeidi"),
    ("Toestellen bestookten het vliegveld van Bir Tamoud.", "Bir Tamoud"),
    ("Hestrovo, dat in mei al eens door rebellen werd bezet, ligt opnieuw onder vuur.", "Hestrovo"),
    ("Het volgende doelwit heet Mutsemba.", "Mutsemba"),
    ("Een dorp dat Sipareja heet, werd volledig platgebrand.", "Sipareja"),
    ("De milities vochten maandag de hele dag om Nova Lyska.", "Nova Lyska"),
    ("De slag om Tukumba duurt al drie weken.", "Tukumba"),
    ("Raketten troffen in de ochtend Ozerniv.", "Ozerniv"),
    ("Er vielen 's nachts zeker tien granaten op Ras Tanban.", "Ras Tanban"),
    ("Het Soedanese leger trok zich terug tot Wad Shagara.", "Wad Shagara"),
    ("Ook Kyauk Pintha moest eraan geloven: daar brandden soldaten veertig huizen plat.", "Kyauk Pintha"),
    ("De bewoners van Ba'ashira mochten nog niet terug.", "Ba'ashira"),
    ("Zijn zus woont nog in Petrovka-Zyd.", "Petrovka-Zyd"),
    ("In N'Dolari verdween vorige maand Saba Lutfi, een verpleegkundige.", "N'Dolari"),
    ("De rebellen rukten op in de richting van Phu Trang.", "Phu Trang"),
    ("Ten noorden van Zvenyslav hield het leger stand.", "Zvenyslav"),
)
NONE = (
    "Iedereen dacht meteen aan Jansen. Daar was niemand verbaasd over.",
    "De commissie luisterde naar Tukumba en schorste de zitting.",
    "Bij zonsopgang bestormden de mannen van Lachungri de kazerne.",
    "In 1998 veroverde Krasnovitsa de titel.",
    "Toen omsingelde generaal Mutsemba de hoofdkazerne.",
    "De val van Bodharpur, die twintig jaar president was, kwam onverwacht.",
    "De soldaten arresteerden Ngarada, een dief van 34.",
    "Het leger zette de Tarnivka in, een raket met groot bereik.",
    "De Shirabad, dat is het nieuwste geweer van het leger.",
    "Kisembe zei dat hij naar huis ging.",
    "De strijders van Hadramil trokken zich terug.",
    "Operatie Zvenyslav begon maandag.",
    "De rechter heeft zaterdag Jocotlan vrijgelaten.",
    "Zij vluchtte naar haar broer Pultovo.",
    "De groep Qalashan eiste de aanslag op.",
    "De aanhangers van Ozerniv bestormden het parlement.",
    "Hij vernoemde zijn zoon naar Yacuiri.",
    "In mei versloeg Djoubata zijn rivaal.",
    "De partij van Abuzeidi verloor de verkiezingen.",
    "Een SWAT team bestormde het pand.",
    "De LOM eenheid rukte uit.",
)
SEVERAL = (
    # shown to be a place behind its first mention
    ("Pultovo is moe. Wie er woont, wil weg. In Pultovo vielen vannacht granaten.", ["Pultovo", "Pultovo"]),
    ("‘Na Kafr Nouma komt de rest’, zei hij. Een dag later viel een bom in Kafr Nouma.", ["Kafr Nouma", "Kafr Nouma"]),
    # a person's name right behind it
    ("Agenten arresteerden in Pultovo Guezo Sanou, de voorzitter van de vakbond.", ["Pultovo"]),
    ("Begin november verdween in Kafr Nouma Saba Lutfi, een verpleegkundige.", ["Kafr Nouma"]),
    # an acronym before it is no part of it
    ("Dinsdag heeft de rebellenbeweging M23 Hpa Lin ingenomen.", ["Hpa Lin"]),
    # what one mention says speaks for all
    ("Ngarada, een dief van 34, werd gevonden. De politie bracht hem naar Ngarada.", []),
    ("De 36-jarige Golubev staat te boek als schrijver. Bij Golubev werden drugs gevonden.", []),
    ("Hadramil (41) is boer. Als Hadramil valt, is het dorp verloren.", []),
)


def found(text: str) -> list[str]:
    document = read_passages(Article(id="a", published="2024-03-15", text=text, language="nl"))
    return [mention.span.of(text) for mention in find_places(document)]


@pytest.mark.parametrize(("text", "name"), PLACES)
def test_a_name_is_a_place_by_what_only_places_bear(text: str, name: str) -> None:
    assert found(text) == [name]


@pytest.mark.parametrize("text", NONE)
def test_persons_groups_weapons_and_operations_are_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("text", "names"), SEVERAL)
def test_mentions_speak_for_one_another(text: str, names: list[str]) -> None:
    assert found(text) == names
