"""Where it happened in sentences that name other places too, or that only the text before places."""

import pytest

from coder import code_article
from coder.records import Article

TOLD = (
    ("nl", "In Daraya, onder de rook van Damascus, staken soldaten vrijdag acht winkels in brand.", "Daraya"),
    ("nl", "MOGADISHU (AFP) - Piraten hebben zondag een tanker gekaapt in de Golf van Aden.", "Gulf of Aden"),
    (
        "nl",
        "JAKARTA (Reuters) - De Indonesische politie heeft zondag vijf militanten opgepakt. De groep zat in een huis"
        " in Poso, zei een woordvoerder.",
        "Poso",
    ),
    (
        "nl",
        "KABUL - In het oosten van Afghanistan zijn zondag tien agenten gedood bij een aanval van de Taliban. De post"
        " lag bij Jalalabad.",
        "Jalalabad",
    ),
    ("nl", "CARACAS - Betogers hebben zondag stenen naar de politie gegooid.", "Caracas"),
    ("nl", "SEBHA (AP) - Rebellen hebben zondag vijf agenten gedood. De doden werden naar Tripoli gebracht.", "Sabha"),
    (
        "en",
        "ALGIERS (AP) - Gunmen killed six gendarmes on Sunday, the army said. The patrol was near Tizi Ouzou.",
        "Tizi Ouzou",
    ),
    (
        "nl",
        "In Mosul zijn zondag vijf mensen doodgeschoten. Ze reden door de stad, 390 kilometer ten noorden van Bagdad,"
        " toen schutters het vuur op hun auto openden.",
        "Mosul",
    ),
    (
        "nl",
        "Rebellen hebben in Colombia zondag vijf soldaten gedood in een hinderlaag. Dat meldt het leger. De regering"
        " noemde het laf. De dodelijke hinderlaag vond plaats bij Toribío.",
        "Toribío",
    ),
    ("nl", "Boko Haram viel zondag een dorp aan, 20 kilometer ten noorden van Maiduguri.", "Maiduguri"),
    ("nl", "In Suwayda werden gezanten van Damascus en de druzen het woensdag eens over een bestand.", "Suwayda"),
    (
        "nl",
        "In Taiz slaapt niemand. Vrijdag sloegen granaten in in de wijk al-Jahmaliya: vijf kinderen gedood.",
        "Taiz",
    ),
    ("nl", "Culiacán is moe. Maandag brak in de wijk Las Quintas een vuurgevecht uit tussen twee bendes.", "Culiacan"),
    ("nl", "In Beledweyne zijn ze aan het ruimen. Een terrorist blies zich maandag op bij hotel Qahira.", "Beledweyne"),
    ("nl", "Een burgemeester uit Kharkiv werd zondag in Poltava doodgeschoten.", "Poltava"),
    ("nl", "In Homs werd dinsdag een rechter ontvoerd, terwijl in Hama betogers de straat op gingen.", "Homs"),
    ("nl", "Bij Tibú, niet ver van Cúcuta, viel het leger dinsdag een kamp van het ELN aan.", "Tibu"),
    (
        "nl",
        "In Kandahar, waar de gouverneur eerder uit Kabul was aangekomen, ontplofte zaterdag een bermbom.",
        "Kandahar",
    ),
    ("nl", "De weg tussen Sévaré en Mopti is dicht. In Mopti staken rebellen zondag een school in brand.", "Mopti"),
    ("nl", "Uit Khartoum kwam geen reactie. In El Fasher beschoten de RSF zondag een ziekenhuis.", "El Fasher"),
    ("nl", "Soldaten van de basis in Gao doodden zondag bij Ansongo acht rebellen.", "Ansongo"),
    (
        "nl",
        "De Amerikaanse gezant vloog zondag van Doha naar Kabul. In Kunduz ontplofte intussen een autobom.",
        "Kunduz",
    ),
    ("nl", "Bamako zwijgt. Rebellen namen zaterdag Léré in, zo'n vierhonderd kilometer van Timboektoe.", "Léré"),
    ("nl", "De inwoners van Ituri werden zondag opgeschrikt door een aanval op Djugu.", "Djugu"),
    ("nl", "Volgens een arts in Port Sudan werden zondag in Nyala zes mensen gedood bij een luchtaanval.", "Nyala"),
    (
        "nl",
        "In het dorp Bashiqa, dat de peshmerga's vanuit Erbil bevoorraden, ontplofte zondag een autobom.",
        "Bashiqa",
    ),
    (
        "en",
        "MOGADISHU - Pirates have hijacked a tanker in the Gulf of Aden, an official said on Sunday.",
        "Gulf of Aden",
    ),
    ("en", "In Latakia, residents say, twelve men were shot dead on Friday by gunmen allied with Damascus.", "Latakia"),
    ("en", "In Suwayda, envoys from Damascus and Druze elders agreed on a ceasefire on Wednesday.", "Suwayda"),
    ("en", "In Daraya, on the doorstep of Damascus, soldiers torched eight shops on Friday.", "Daraya"),
    ("en", "A mayor from Kharkiv was shot dead in Poltava on Sunday.", "Poltava"),
    ("en", "In Homs a judge was abducted on Tuesday, while in Hama protesters took to the streets.", "Homs"),
    ("en", "The envoy flew from Doha to Kabul. In Kunduz a car bomb exploded on Sunday.", "Kunduz"),
    (
        "en",
        "Old men in Mopti shrug. On Sunday rebels torched a school in the town, 40 kilometres from Djenne.",
        "Mopti",
    ),
    ("nl", "Mannen van de garnizoensstad schoten zondag in Kidal zes herders dood.", "Kidal"),
    ("nl", "In Uvira is het stil. Maandag arresteerde de politie een majoor die Bukavu moest verdedigen.", "Uvira"),
    ("nl", "TRIPOLI - Kustwachters beschoten zaterdag een vissersboot voor de kust van Misrata.", "Misrata"),
    ("nl", "Een bus werd zondag kort na het vertrek uit Herat beschoten; vier reizigers overleden.", "Herat"),
    ("nl", "In Bunia, in de schaduw van Goma lang vergeten, staken rebellen vrijdag een markt in brand.", "Bunia"),
    ("nl", "Goma viel vannacht. De rebellen trokken de stad aan het Kivumeer zonder strijd binnen.", "Goma"),
    ("nl", "In Kamenge, een noordelijke buitenwijk van Bujumbura, ontplofte zondag een granaat.", "Bujumbura"),
    (
        "nl",
        "De gezant was in Washington. In Port-au-Prince schoten bendes maandag in de wijk Solino op een bus.",
        "Port-au-Prince",
    ),
    ("nl", "De onderhandelaars van Kabul werden zaterdag in Kunduz ontvoerd.", "Kunduz"),
    ("nl", "In Palma woont niemand meer. Woensdag staken soldaten er twee winkels in brand.", "Palma"),
    ("nl", "In Sinjar, op een boogscheut van Mosul, werd zondag een imam vermoord.", "Sinjar"),
    (
        "nl",
        "Agenten schoten zaterdag met scherp op betogers die in de provincie Sindh door Larkana trokken.",
        "Larkana",
    ),
    ("en", "Troops from the garrison in Sevare killed nine rebels near Djenne on Sunday.", "Djenne"),
    ("en", "TRIPOLI - Coastguards shelled a fishing boat on Saturday off the coast of Misrata.", "Misrata"),
    ("en", "A bus was shot at shortly after leaving Herat on Sunday; four people died.", "Herat"),
    ("en", "A grenade exploded on Sunday in Kamenge, a northern suburb of Bujumbura.", "Bujumbura"),
    ("en", "Negotiators from Kabul were abducted in Kunduz on Saturday.", "Kunduz"),
    ("en", "In Sinjar, within reach of Mosul, an imam was shot dead on Sunday.", "Sinjar"),
    ("en", "Uvira is quiet. On Monday police arrested a major who was supposed to hold Bukavu.", "Uvira"),
    ("en", "Goma fell overnight. The rebels marched into the city on Lake Kivu without a fight.", "Goma"),
    ("en", "NAIROBI - Gunmen attacked a bus near Mandera on Friday, killing three.", "Mandera"),
    ("en", "NAIROBI - Police shot dead three protesters on Friday, a doctor said.", "Nairobi"),
    ("nl", "NAIROBI - De politie schoot vrijdag drie betogers dood, meldt een arts.", "Nairobi"),
)


@pytest.mark.parametrize(("language", "text", "place"), TOLD)
def test_where_it_happened(language: str, text: str, place: str) -> None:
    article = Article(id="a", published="2024-03-15", text=text, language=language)
    assert place in {event.location for event in code_article(article).events}
