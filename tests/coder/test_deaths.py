"""Numbers of dead: deaths against wounded, sums, ranges, tolls, nought only where it is said, in both languages."""

import pytest

from coder.dates import find_dates
from coder.deaths import EventWords, find_counts, give_deaths
from coder.passages import Document, read_passages
from coder.places import find_places
from coder.records import Article, Span


def read(text: str, language: str) -> Document:
    return read_passages(Article(id="a", text=text, published="2020-05-14", language=language))


def deaths(text: str, language: str, *persons: str) -> int | None:
    """Gives the deaths of an event that the whole first sentence tells."""
    document = read(text, language)
    spans = [Span(text.index(person), text.index(person) + len(person)) for person in persons]
    event = EventWords((document.sentences[0].span,), kills=True)
    found = give_deaths([event], find_counts(document, spans), document)
    return found[0].best if found else None


DUTCH = [
    # passive, participles, clause-final verbs
    ("Bij de aanval werden zes burgers gedood.", 6),
    ("Zes burgers zijn gedood.", 6),
    ("Er zijn twaalf militairen omgekomen.", 12),
    ("Het leger meldt dat negen strijders zijn gesneuveld.", 9),
    ("Daarbij kwamen zeker dertig cadetten om het leven.", 30),
    ("Bij de explosie kwamen acht mensen om.", 8),
    ("De drone trof een markt, waarbij zeven handelaren omkwamen.", 7),
    ("Een bom doodde vijf agenten.", 5),
    ("Rebellen vermoordden elf dorpelingen.", 11),
    ("In februari vermoordde IS bij Tikrit vijftien ongewapende rekruten.", 15),
    ("De man die zondag bij Tikrit zes mensen vermoordde, is voortvluchtig.", 6),
    ("Niet duidelijk is wie er zondag zeven arbeiders doodschoot.", 7),
    ("Het leger zoekt de rebellen die acht herders ombrachten.", 8),
    ("Soldaten schoten vier betogers dood.", 4),
    ("Schutters brachten tien mensen om.", 10),
    ("De aanslag kostte 23 mensen het leven.", 23),
    ("De aanslag eiste twintig levens.", 20),
    ("Zeker 84 mensen lieten het leven.", 84),
    ("Drie kinderen stierven in het puin.", 3),
    ("In het ziekenhuis overleden twee vrouwen.", 2),
    ("Vijftien mannen werden geëxecuteerd.", 15),
    ("Er werden negen gijzelaars onthoofd.", 9),
    ("Vier journalisten werden doodgeschoten.", 4),
    ("Bij gevechten sneuvelden tientallen militairen.", 10),
    ("In de stad doodden soldaten in de nacht op donderdag dertien Palestijnen, onder wie vijf kinderen.", 13),
    ("Reddingswerkers haalden negen lichamen onder het puin vandaan.", 9),
    ("Twee burgers, een moeder en haar zieke zoon, zijn gedood.", 2),
    ("Er zijn 49 gendarmes en vier burgers gedood.", 53),
    ("De chauffeur en zijn bijrijder kwamen om.", 2),
    ("Schutters doodden een burgemeester, zijn vrouw en twee lijfwachten.", 4),
    ("Hij werd door een sluipschutter gedood.", 1),
    ("Twintig terroristen zijn uitgeschakeld.", 20),
    ("Zestien mensen verbrandden levend in een bus.", 16),
    ("Er zijn vermoedelijk zestig mensen omgekomen.", None),
    ("Militieleden slachtten dertig inwoners af.", 30),
    # nouns
    ("Bij de luchtaanval vielen veertien doden.", 14),
    ("Er vielen zeker vijf doden en 110 gewonden.", 5),
    ("Het dodental is opgelopen tot 45.", 45),
    ("Er waren tientallen doden.", 10),
    ("De aanval maakte honderden dodelijke slachtoffers.", 100),
    ("Er viel één dode.", 1),
    # vague, ranges, at least
    ("Bij de aanval kwamen honderden burgers om.", 100),
    ("Bij de aanval werden acht tot vijftien mensen gedood.", 8),
    ("Bij de aanval zijn tussen de acht en vijftien mensen gedood.", 8),
    ("Meer dan zestig mensen kwamen om.", 60),
    ("Enkele soldaten sneuvelden.", 3),
    ("Ten minste 1.200 mensen zijn gedood.", 1200),
    ("Een twintigtal strijders sneuvelde.", 20),
    # singles and sums
    ("Een agent werd doodgeschoten.", 1),
    ("Bij de aanval werden een commandant en zijn lijfwacht gedood.", 2),
    ("Een 34-jarige man werd doodgestoken.", 1),
    ("Er kwamen drie agenten en twee burgers om.", 5),
    ("150 soldaten, 95 burgers en honderden rebellen werden gedood.", 345),
    ("Bij de aanval kwamen twaalf burgers om, onder wie acht kinderen.", 12),
    ("Zeven burgers, van wie twee kinderen, werden gedood.", 7),
    ("Een generaal werd vermoord; ook zes anderen kwamen om.", 7),
    # wounded and others do not count
    ("Er raakten 34 mensen gewond.", None),
    ("Twaalf mensen raakten gewond en drie kwamen om.", 3),
    ("Zes mensen werden opgepakt.", None),
    ("Het leger vuurde twaalf raketten af.", None),
    ("Bij de aanval vielen 20 gewonden.", None),
    ("Vijf mensen werden niet gedood.", None),
    # nought
    ("Er werden twintig mensen gedood of gewond.", None),
    ("Er vielen vijftig doden en gewonden.", None),
    ("Bij de aanval vielen geen doden.", 0),
    ("Daarbij vielen geen slachtoffers.", 0),
    ("Niemand raakte gewond.", 0),
    ("De minister overleefde de aanslag.", 0),
    ("Doden of gewonden waren er niet.", 0),
    ("De explosie bleef zonder slachtoffers.", 0),
    ("De raket sloeg in.", None),
]

ENGLISH = [
    ("Six civilians were killed in the attack.", 6),
    ("Six civilians have been killed.", 6),
    ("The bomb killed five policemen.", 5),
    ("Rebels murdered eleven villagers.", 11),
    ("A strike hit the camp, killing 29 people, including 11 children.", 29),
    ("Nine traders died.", 9),
    ("Gunmen killed a mayor, his wife and two guards.", 4),
    ("He was killed by a sniper.", 1),
    ("Twenty terrorists were eliminated.", 20),
    ("Three people died. More than a dozen soldiers were killed.", 3),
    ("A woman and her three children died.", 4),
    ("Rescuers pulled nine bodies from the rubble.", 9),
    ("A doctor saw 35 bodies.", None),
    ("Sixty people are feared dead.", None),
    ("Eleven customs officers and two gendarmes were killed.", 13),
    ("At least 84 people lost their lives.", 84),
    ("Soldiers shot dead four protesters.", 4),
    ("Four protesters were shot dead.", 4),
    ("The attack left twelve people dead.", 12),
    ("The attack left twelve dead and thirty wounded.", 12),
    ("Fighters executed fifteen prisoners.", 15),
    ("Fifteen prisoners were executed.", 15),
    ("Nine hostages were beheaded.", 9),
    ("The blast claimed the lives of 23 people.", 23),
    ("Two men were beaten to death.", 2),
    ("The army says that nine fighters were killed.", 9),
    ("There were fourteen deaths.", 14),
    ("The death toll has risen to 45.", 45),
    ("The attack caused dozens of deaths.", 10),
    ("Five people were killed and 110 wounded.", 5),
    ("The bombing killed five and wounded 110.", 5),
    ("Hundreds of people were killed.", 100),
    ("Between eight and fifteen people were killed.", 8),
    ("Eight to fifteen people died.", 8),
    ("More than sixty people died.", 60),
    ("Several soldiers were killed.", 3),
    ("At least 1,200 people were killed.", 1200),
    ("Dozens of soldiers were killed.", 10),
    ("Scores of people were killed.", 20),
    ("No fewer than 43 recruits died.", 43),
    ("Two dozen miners were killed.", 24),
    ("A policeman was shot dead.", 1),
    ("A commander and his bodyguard were killed.", 2),
    ("A 34-year-old man was stabbed to death.", 1),
    ("Three policemen and two civilians were killed.", 5),
    ("150 soldiers, 95 civilians and hundreds of rebels were killed.", 345),
    ("Seven civilians, two of them children, were killed.", 7),
    ("A general was killed. Six others also died.", 7),
    ("The attack killed a journalist and wounded two others.", 1),
    ("All six occupants were killed.", 6),
    ("The 176 people on board were all killed.", 176),
    ("34 people were wounded.", None),
    ("Twelve people were injured and three died.", 3),
    ("Six people were arrested.", None),
    ("The army fired twelve rockets.", None),
    ("The army destroyed 12 villages.", None),
    ("Five people were not killed.", None),
    ("Twenty people were killed or wounded.", None),
    ("The shelling left fifty dead or wounded.", None),
    ("Nobody was killed.", 0),
    ("There were no casualties.", 0),
    ("The attack caused no casualties.", 0),
    ("No one was hurt.", 0),
    ("The minister survived the attack.", 0),
    ("There were no reports of casualties.", 0),
    ("The rocket landed.", None),
    ("Gunmen killed at least nine people and abducted twenty.", 9),
    ("In 2016 the army attacked.", None),
    ("Killed in the raid were three officers.", 3),
    ("Ten of the attackers were killed.", 10),
    ("Twenty-two women and five girls were killed.", 27),
]


@pytest.mark.parametrize(
    ("language", "text", "number"), [("nl", *row) for row in DUTCH] + [("en", *row) for row in ENGLISH]
)
def test_deaths_of_an_event(language: str, text: str, number: int | None) -> None:
    assert deaths(text, language) == number


def test_a_named_person_counts_for_one() -> None:
    assert deaths("Ali Gibril was killed in the raid.", "en", "Ali Gibril") == 1
    assert deaths("Saleh Aroeri werd gedood; ook zes anderen kwamen om.", "nl", "Saleh Aroeri") == 7


def test_who_somebody_is_counts_no_second_time() -> None:
    assert deaths("The local commander, Ali Gibril, was killed.", "en", "Ali Gibril") == 1
    assert deaths("Ali Gibril and his deputy, Omar Said, were killed.", "en", "Ali Gibril", "Omar Said") == 2


def test_a_noun_brings_up_a_known_death_and_counts_only_a_number() -> None:
    assert deaths("Thousands protested against the killing of Ali Gibril.", "en", "Ali Gibril") is None
    assert deaths("Betogers herdachten de dood van Ali Gibril.", "nl", "Ali Gibril") is None
    assert deaths("Police investigate the killing of six farmers.", "en") == 6


def test_low_and_high_are_kept() -> None:
    count = find_counts(read("Between eight and fifteen people were killed.", "en"))[0]
    assert (count.low, count.best, count.high) == (8, 8, 15)
    count = find_counts(read("At least eight people were killed.", "en"))[0]
    assert (count.low, count.best, count.high) == (8, 8, None)


def test_the_span_is_the_words_that_count() -> None:
    text = "A strike hit the camp, killing 29 people, including 11 children."
    count = find_counts(read(text, "en"))[0]
    assert (count.span.of(text), count.trigger.of(text)) == ("29 people", "killing")


def test_a_sum_over_a_war_is_no_events_number() -> None:
    assert find_counts(read("De oorlog heeft sinds 2014 duizenden mensen het leven gekost.", "nl")) == ()
    assert find_counts(read("The war has killed tens of thousands of people.", "en")) == ()


def test_a_number_in_a_quotation_counts_where_nobody_tells_another() -> None:
    assert deaths("A bomb hit the market. “Twenty people were killed,” the mayor said.", "en") == 20
    assert deaths("A bomb hit the market. Nine died. “Twenty people were killed,” a trader said.", "en") == 9
    assert deaths("A bomb hit the market. “My brother was killed,” a trader said.", "en") is None


def test_an_exact_number_goes_before_a_vague_and_a_claimed_one() -> None:
    text = "Dozens died in the attack. The rebels claimed 190 were dead. The governor said twelve people were killed."
    assert deaths(text, "en") == 12


def test_deaths_of_the_next_sentence_go_to_the_event_before_it() -> None:
    assert deaths("A drone struck the market. Nine traders died.", "en") == 9


def test_each_event_of_a_sentence_gets_its_own_number() -> None:
    text = "Rebels attacked a post, killing three soldiers, and planes bombed a market, killing nine traders."
    document = read(text, "en")
    first, second = text.index(", and planes"), text.index("planes")
    events = [EventWords((Span(0, first),), kills=True), EventWords((Span(second, len(text)),), kills=True)]
    found = give_deaths(events, find_counts(document), document)
    assert {index: count.best for index, count in found.items()} == {0: 3, 1: 9}


def test_deaths_of_a_sentence_in_another_place_stay_out() -> None:
    text = "A drone struck Idlib in Syria. In Homs nine traders died."
    document = read(text, "en")
    event = EventWords((document.sentences[0].span,), kills=True, places=frozenset({"Idlib"}))
    assert give_deaths([event], find_counts(document), document, find_places(document)) == {}


def test_the_dead_of_the_attack_may_be_told_far_from_it() -> None:
    text = (
        "A bomb struck the market.\n\nNobody claimed it.\n\nThe governor said that the attack had killed twelve people."
    )
    assert deaths(text, "en") == 12
    text = "Een bom trof de markt.\n\nNiemand eiste de aanslag op.\n\nHet dodental is opgelopen tot twaalf."
    assert deaths(text, "nl") == 12


def test_other_dead_far_from_an_event_stay_out() -> None:
    text = "A bomb struck the market.\n\nNobody claimed it.\n\nTwelve people were killed in an earlier raid."
    assert deaths(text, "en") is None


def test_another_place_between_an_event_and_a_number_keeps_them_apart() -> None:
    text = "A drone struck Idlib in Syria. In Homs the governor gave up the city. Nine soldiers were killed there."
    document = read(text, "en")
    event = EventWords((document.sentences[0].span,), kills=True, places=frozenset({"Idlib"}))
    assert give_deaths([event], find_counts(document), document, find_places(document)) == {}


def test_a_changed_toll_takes_the_place_of_the_first_one() -> None:
    assert deaths("A bomb killed twelve people. The death toll later rose to 15.", "en") == 15
    assert deaths("Een bom doodde twaalf mensen. Het dodental is inmiddels gestegen naar vijftien.", "nl") == 15


def test_dead_told_of_an_earlier_deed_or_an_earlier_day_stay_out() -> None:
    assert deaths("A bomb hit the market. A similar blast killed 22 people.", "en") is None
    text = "A bomb hit the market. On 2 March gunmen killed 22 people."
    document = read(text, "en")
    event = EventWords((document.sentences[0].span,), kills=True, began="2020-05-12")
    found = give_deaths([event], find_counts(document), document, (), find_dates(document))
    assert found == {}


def test_a_paragraph_may_open_with_the_dead_of_the_sentence_before() -> None:
    assert deaths("A bomb hit the market.\n\nNine traders died, officials said.", "en") == 9
    assert deaths("Een bom trof de markt.\n\nNegen handelaren kwamen om.", "nl") == 9


def test_the_dead_of_a_sentence_are_added_where_it_tells_of_more() -> None:
    assert deaths("Six guards were shot dead and two hacked to death.", "en") == 8
    assert deaths("Zes bewakers werden doodgeschoten en twee doodgestoken.", "nl") == 8


def test_bodies_in_a_mass_grave_are_no_count() -> None:
    assert deaths("The bodies of 40 men were found in a mass grave.", "en") is None
    assert deaths("In een massagraf vonden zij de lichamen van veertig mannen.", "nl") is None


def test_a_missile_shot_down_may_cost_no_lives() -> None:
    text = "Air defences shot down a missile, the ministry said, adding there were no casualties."
    document = read(text, "en")
    event = EventWords((Span(0, text.index(",")),), kills=False, may_harm=True)
    assert give_deaths([event], find_counts(document), document)[0].best == 0
    no_harm = EventWords((Span(0, text.index(",")),), kills=False)
    assert give_deaths([no_harm], find_counts(document), document) == {}
