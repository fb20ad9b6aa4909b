"""Expressions of time to days: the annotation rules on dates, as tables, in both languages.

Articles are of Thursday 14 May 2020 unless a table says otherwise.
"""

import pytest

from coder.dates import date_for, find_dates
from coder.mentions import DateMention
from coder.passages import read_passages
from coder.pipeline import code_article
from coder.records import Article, Span

THURSDAY = "2020-05-14"


def dates_of(text: str, language: str, published: str = THURSDAY) -> tuple[DateMention, ...]:
    return find_dates(read_passages(Article(id="a", text=text, published=published, language=language)))


def read(text: str, language: str, published: str = THURSDAY) -> list[tuple[str, int]]:
    return [(found.event_date, found.precision) for found in dates_of(text, language, published) if found.anchored]


DUTCH = [
    # weekdays: the latest one not after the article
    ("donderdag vielen er schoten", "2020-05-14", 1),
    ("woensdag viel de stad", "2020-05-13", 1),
    ("dinsdag", "2020-05-12", 1),
    ("maandag", "2020-05-11", 1),
    ("zondag", "2020-05-10", 1),
    ("zaterdag", "2020-05-09", 1),
    ("vrijdag", "2020-05-08", 1),
    ("Zaterdagavond bestookte een drone", "2020-05-09", 1),
    ("maandagochtend", "2020-05-11", 1),
    ("dinsdagmiddag", "2020-05-12", 1),
    ("woensdagnacht", "2020-05-13", 1),
    ("zondagmorgen", "2020-05-10", 1),
    ("vroeg op vrijdag", "2020-05-08", 1),
    ("afgelopen dinsdag", "2020-05-12", 1),
    ("vorige vrijdag", "2020-05-08", 1),
    ("afgelopen donderdag", "2020-05-07", 1),
    ("de aanslag van maandag", "2020-05-11", 1),
    ("deze maandag", "2020-05-11", 1),
    # a weekday of the week before
    ("vorige week dinsdag", "2020-05-05", 1),
    ("vorige week zondag", "2020-05-10", 1),
    ("dinsdag vorige week", "2020-05-05", 1),
    ("vorige week maandag", "2020-05-04", 1),
    ("verleden week vrijdag", "2020-05-08", 1),
    # nights
    ("in de nacht van maandag op dinsdag", "2020-05-12", 1),
    ("in de nacht van zaterdag op zondag", "2020-05-10", 1),
    ("in de nacht op woensdag", "2020-05-13", 1),
    ("de nacht van dinsdag op woensdag", "2020-05-13", 1),
    ("afgelopen nacht", "2020-05-14", 1),
    ("in de afgelopen nacht", "2020-05-14", 1),
    ("vannacht", "2020-05-14", 1),
    # today and yesterday
    ("vandaag", "2020-05-14", 1),
    ("vanochtend", "2020-05-14", 1),
    ("vanmiddag", "2020-05-14", 1),
    ("vanmorgen", "2020-05-14", 1),
    ("gisteren", "2020-05-13", 1),
    ("gisteravond", "2020-05-13", 1),
    ("gisterochtend", "2020-05-13", 1),
    ("eergisteren", "2020-05-12", 1),
    ("drie uur geleden", "2020-05-14", 1),
    ("een uur geleden", "2020-05-14", 1),
    ("enkele uren geleden", "2020-05-14", 1),
    # ago
    ("twee dagen geleden", "2020-05-12", 1),
    ("drie dagen geleden", "2020-05-11", 1),
    ("tien dagen geleden", "2020-05-04", 1),
    ("een week geleden", "2020-05-07", 2),
    ("twee weken geleden", "2020-04-30", 2),
    ("drie weken terug", "2020-04-23", 2),
    ("een paar dagen geleden", "2020-05-11", 2),
    ("enkele weken geleden", "2020-04-23", 2),
    ("twee maanden geleden", "2020-03-15", 3),
    ("een maand geleden", "2020-04-14", 2),
    ("ruim twee weken geleden", "2020-04-30", 2),
    # weeks, weekends, months
    ("vorige week", "2020-05-07", 2),
    ("eerder vorige week", "2020-05-07", 2),
    ("deze week", "2020-05-14", 2),
    ("eerder deze week", "2020-05-12", 2),
    ("afgelopen weekend", "2020-05-09", 2),
    ("in het weekend", "2020-05-09", 2),
    ("vorig weekend", "2020-05-09", 2),
    ("dit weekeinde", "2020-05-09", 2),
    ("deze maand", "2020-05-14", 3),
    ("eerder deze maand", "2020-05-14", 3),
    ("op de derde van deze maand", "2020-05-03", 1),
    ("de 3de van deze maand", "2020-05-03", 1),
    ("op de eenentwintigste van vorige maand", "2020-04-21", 1),
    ("op de vierde mei", "2020-05-04", 1),
    ("deze maand een jaar geleden", "2019-05-15", 3),
    ("deze week twee jaar geleden", "2018-05-14", 2),
    ("op het 4 Mei Plein", None, 0),
    ("vorige maand", "2020-04-15", 3),
    ("afgelopen maand", "2020-04-15", 3),
    # parts of months
    ("begin mei", "2020-05-01", 2),
    ("begin april", "2020-04-01", 2),
    ("eind april", "2020-04-30", 2),
    ("eind februari", "2020-02-29", 2),
    ("half april", "2020-04-15", 2),
    ("medio maart", "2020-03-15", 2),
    ("begin november", "2019-11-01", 2),
    ("eind december", "2019-12-31", 2),
    ("aan het eind van april", "2020-04-30", 2),
    ("begin maart 2018", "2018-03-01", 2),
    ("eind juni 2019", "2019-06-30", 2),
    ("begin deze maand", "2020-05-01", 2),
    ("eind vorige maand", "2020-04-30", 2),
    ("begin vorige maand", "2020-04-01", 2),
    ("medio vorige maand", "2020-04-15", 2),
    ("op de eerste zondag van mei", "2020-05-03", 1),
    ("op de laatste zaterdag van april", "2020-04-25", 1),
    ("de tweede dinsdag in maart 2018", "2018-03-13", 1),
    ("in de eerste week van mei", "2020-05-04", 2),
    ("in de laatste week van april", "2020-04-27", 2),
    ("in de tweede week van april", "2020-04-11", 2),
    # months
    ("in maart", "2020-03-15", 3),
    ("op een vrijdag in april", "2020-04-15", 3),
    ("in de week van 4 mei", "2020-05-07", 2),
    ("in het weekend van 2 en 3 mei", "2020-05-02", 2),
    ("vorige week in de nacht van dinsdag op woensdag", "2020-05-06", 1),
    ("in het voorjaar van 2019", None, None),
    ("in mei", "2020-05-14", 3),
    ("in augustus", "2019-08-15", 3),
    ("in augustus 2018", "2018-08-15", 3),
    ("in november 2020", None, None),
    ("in mei 2014", "2014-05-15", 3),
    ("mei 2014", "2014-05-15", 3),
    ("in april van vorig jaar", "2019-04-15", 3),
    ("vorig jaar september", "2019-09-15", 3),
    ("afgelopen februari", "2020-02-15", 3),
    ("in januari dit jaar", "2020-01-15", 3),
    ("in de maand maart", "2020-03-15", 3),
    # explicit days
    ("29 november 2022", None, None),
    ("op 5 mei 2020", "2020-05-05", 1),
    ("op 5 mei", "2020-05-05", 1),
    ("op 31 oktober", "2019-10-31", 1),
    ("18 oktober", "2019-10-18", 1),
    ("dinsdag 5 mei", "2020-05-05", 1),
    ("dinsdag 5 mei 2020", "2020-05-05", 1),
    ("op 1 januari", "2020-01-01", 1),
    ("op 3 december 2019", "2019-12-03", 1),
    ("05-05-2020", "2020-05-05", 1),
    ("5/5/2020", "2020-05-05", 1),
    ("2020-05-05", "2020-05-05", 1),
    ("op 20 apr.", "2020-04-20", 1),
    ("de 5de mei", "2020-05-05", 1),
    ("op de 5e", "2020-05-05", 1),
    ("op de 29ste", "2020-04-29", 1),
    ("op 29 februari", "2020-02-29", 1),
    ("op 12 mei vorig jaar", "2019-05-12", 1),
    ("op vijf mei", "2020-05-05", 1),
    # ranges
    ("van 3 tot 5 mei", "2020-05-04", 2),
    ("tussen 3 en 9 mei", "2020-05-06", 2),
    ("3-5 mei", "2020-05-04", 2),
    ("op 5 en 6 mei", "2020-05-05", 2),
    ("3 t/m 5 mei 2020", "2020-05-04", 2),
    ("van maandag tot woensdag", "2020-05-12", 2),
    ("tussen zaterdag en maandag", "2020-05-10", 2),
    ("in de nacht van 5 op 6 mei", "2020-05-06", 1),
    ("in de nacht van 30 april op 1 mei", "2020-05-01", 1),
    # the past days and weeks
    ("de afgelopen dagen", "2020-05-07", 2),
    ("in de afgelopen dagen", "2020-05-07", 2),
    ("de laatste dagen", "2020-05-07", 2),
    ("de voorbije dagen", "2020-05-07", 2),
    ("de afgelopen week", "2020-05-07", 2),
    ("de afgelopen weken", "2020-04-30", 2),
    ("in de afgelopen weken", "2020-04-30", 2),
    ("de laatste weken", "2020-04-30", 2),
    ("de afgelopen vier dagen", "2020-05-12", 2),
    ("onlangs", "2020-05-07", 2),
    # days with a name
    ("op nieuwjaarsdag", "2020-01-01", 1),
    ("op eerste kerstdag", "2019-12-25", 1),
    ("op oudejaarsavond", "2019-12-31", 1),
    ("op kerstavond", "2019-12-24", 1),
    ("op Valentijnsdag", "2020-02-14", 1),
    ("op Allerheiligen", "2019-11-01", 1),
    ("op Goede Vrijdag", "2020-04-10", 1),
    ("op paaszondag", "2020-04-12", 1),
    ("op tweede pinksterdag", "2019-06-10", 1),
    # no day at all
    ("sinds 2014", None, None),
    ("in 2016", None, None),
    ("vorig jaar", None, None),
    ("drie jaar geleden", None, None),
    ("jaren geleden", None, None),
    ("ooit", None, None),
    ("sinds april", None, None),
    ("tot donderdagmiddag", None, None),
    ("elke vrijdag", None, None),
    ("al zeventien jaar", None, None),
    ("de afgelopen jaren", None, None),
    ("de afgelopen maanden", None, None),
    ("in de jaren negentig", None, None),
    ("afgelopen zomer", None, None),
    ("al jaren", None, None),
    ("dit jaar", None, None),
    ("morgen", None, None),
    ("morgenochtend", None, None),
    ("volgende week", None, None),
    ("komende dinsdag", None, None),
    ("volgende maand", None, None),
    ("de komende dagen", None, None),
    ("overmorgen", None, None),
    ("over twee weken", None, None),
    ("binnen een maand", None, None),
    ("later deze week", None, None),
    ("vier dagen van gevechten", None, None),
    ("weken eerder dan gepland", None, None),
    ("op een morgen", None, None),
    ("twintig doden", None, None),
    ("om 19.45 uur", None, None),
    ("twee jaar eerder", None, None),
]

ENGLISH = [
    ("on Thursday shots were fired", "2020-05-14", 1),
    ("the city fell on Wednesday", "2020-05-13", 1),
    ("on Tuesday", "2020-05-12", 1),
    ("Monday's attack", "2020-05-11", 1),
    ("on Sunday", "2020-05-10", 1),
    ("Saturday evening", "2020-05-09", 1),
    ("Friday night", "2020-05-08", 1),
    ("early on Monday", "2020-05-11", 1),
    ("late Tuesday", "2020-05-12", 1),
    ("in the early hours of Wednesday", "2020-05-13", 1),
    ("last Tuesday", "2020-05-12", 1),
    ("last Thursday", "2020-05-07", 1),
    ("this past Friday", "2020-05-08", 1),
    ("this Monday", "2020-05-11", 1),
    ("Tuesday last week", "2020-05-05", 1),
    ("last week on Tuesday", "2020-05-05", 1),
    ("Sunday of last week", "2020-05-10", 1),
    ("Monday of the previous week", "2020-05-04", 1),
    ("in the night of Monday to Tuesday", "2020-05-12", 1),
    ("on the night of Saturday to Sunday", "2020-05-10", 1),
    ("overnight from Monday to Tuesday", "2020-05-12", 1),
    ("overnight into Wednesday", "2020-05-13", 1),
    ("Monday night into Tuesday", "2020-05-12", 1),
    ("overnight", "2020-05-14", 1),
    ("during the night between Monday and Tuesday", "2020-05-12", 1),
    ("today", "2020-05-14", 1),
    ("this morning", "2020-05-14", 1),
    ("this afternoon", "2020-05-14", 1),
    ("earlier today", "2020-05-14", 1),
    ("yesterday", "2020-05-13", 1),
    ("yesterday evening", "2020-05-13", 1),
    ("last night", "2020-05-13", 1),
    ("the day before yesterday", "2020-05-12", 1),
    ("three hours ago", "2020-05-14", 1),
    ("an hour ago", "2020-05-14", 1),
    ("a few hours ago", "2020-05-14", 1),
    ("in the past 24 hours", "2020-05-14", 1),
    ("two days ago", "2020-05-12", 1),
    ("three days ago", "2020-05-11", 1),
    ("ten days ago", "2020-05-04", 1),
    ("a week ago", "2020-05-07", 2),
    ("two weeks ago", "2020-04-30", 2),
    ("3 weeks ago", "2020-04-23", 2),
    ("a few days ago", "2020-05-11", 2),
    ("several weeks ago", "2020-04-23", 2),
    ("two months ago", "2020-03-15", 3),
    ("a month ago", "2020-04-14", 2),
    ("a fortnight ago", "2020-04-30", 2),
    ("nearly two weeks ago", "2020-04-30", 2),
    ("last week", "2020-05-07", 2),
    ("earlier last week", "2020-05-07", 2),
    ("this week", "2020-05-14", 2),
    ("earlier this week", "2020-05-12", 2),
    ("between Monday evening and Tuesday morning", "2020-05-12", 1),
    ("from Saturday night until Sunday morning", "2020-05-10", 1),
    ("between late Tuesday and early Wednesday", "2020-05-13", 1),
    ("last weekend", "2020-05-09", 2),
    ("over the weekend", "2020-05-09", 2),
    ("at the weekend", "2020-05-09", 2),
    ("the previous weekend", "2020-05-09", 2),
    ("this month", "2020-05-14", 3),
    ("earlier this month", "2020-05-14", 3),
    ("on the third of this month", "2020-05-03", 1),
    ("unlike the 3rd of this month", "2020-05-03", 1),
    ("on the twenty-first of last month", "2020-04-21", 1),
    ("on the Fourth of May", "2020-05-04", 1),
    ("black from January 31, the night on which", "2020-01-31", 1),
    ("from January", "2020-01-15", 3),
    ("a year ago this month", "2019-05-15", 3),
    ("two years ago this week", "2018-05-14", 2),
    ("on May 7 road in the district", None, 0),
    ("in 26 September Street", None, 0),
    ("on May 7 road workers were shot", "2020-05-07", 1),
    ("last month", "2020-04-15", 3),
    ("in the past month", "2020-04-15", 3),
    ("early May", "2020-05-01", 2),
    ("in early April", "2020-04-01", 2),
    ("late April", "2020-04-30", 2),
    ("in late February", "2020-02-29", 2),
    ("mid-April", "2020-04-15", 2),
    ("in mid-March", "2020-03-15", 2),
    ("early November", "2019-11-01", 2),
    ("late December", "2019-12-31", 2),
    ("at the end of April", "2020-04-30", 2),
    ("at the beginning of March", "2020-03-01", 2),
    ("early March 2018", "2018-03-01", 2),
    ("late June 2019", "2019-06-30", 2),
    ("early this month", "2020-05-01", 2),
    ("late last month", "2020-04-30", 2),
    ("at the end of last month", "2020-04-30", 2),
    ("in the first days of May", "2020-05-01", 2),
    ("on the first Sunday of May", "2020-05-03", 1),
    ("on the last Saturday of April", "2020-04-25", 1),
    ("on the second Tuesday in March 2018", "2018-03-13", 1),
    ("in the first week of May", "2020-05-04", 2),
    ("in the last week of April", "2020-04-27", 2),
    ("in the second week of April", "2020-04-11", 2),
    ("in March", "2020-03-15", 3),
    ("on a Friday in April", "2020-04-15", 3),
    ("in the week of 4 May", "2020-05-07", 2),
    ("in the weekend of 2 and 3 May", "2020-05-02", 2),
    ("the night before last", "2020-05-12", 1),
    ("in May", "2020-05-14", 3),
    ("in August", "2019-08-15", 3),
    ("in August 2018", "2018-08-15", 3),
    ("in May 2014", "2014-05-15", 3),
    ("March 2019", "2019-03-15", 3),
    ("in April last year", "2019-04-15", 3),
    ("last September", "2019-09-15", 3),
    ("in January of this year", "2020-01-15", 3),
    ("in the month of March", "2020-03-15", 3),
    ("during February", "2020-02-15", 3),
    ("on 5 May 2020", "2020-05-05", 1),
    ("on 5 May", "2020-05-05", 1),
    ("on May 5", "2020-05-05", 1),
    ("May 5, 2020", "2020-05-05", 1),
    ("on 31 October", "2019-10-31", 1),
    ("October 18", "2019-10-18", 1),
    ("Tuesday 5 May", "2020-05-05", 1),
    ("Tuesday, May 5", "2020-05-05", 1),
    ("Tuesday, 5 May 2020", "2020-05-05", 1),
    ("on the 5th of May", "2020-05-05", 1),
    ("on May 5th", "2020-05-05", 1),
    ("on 1 January", "2020-01-01", 1),
    ("on 3 December 2019", "2019-12-03", 1),
    ("2020-05-05", "2020-05-05", 1),
    ("on Apr. 20", "2020-04-20", 1),
    ("on Nov. 29", "2019-11-29", 1),
    ("on the 5th", "2020-05-05", 1),
    ("on the 29th", "2020-04-29", 1),
    ("on 29 February", "2020-02-29", 1),
    ("on 12 May last year", "2019-05-12", 1),
    ("from 3 to 5 May", "2020-05-04", 2),
    ("between 3 and 9 May", "2020-05-06", 2),
    ("3-5 May", "2020-05-04", 2),
    ("May 3-5", "2020-05-04", 2),
    ("on 5 and 6 May", "2020-05-05", 2),
    ("May 5 and 6", "2020-05-05", 2),
    ("3 to 5 May 2020", "2020-05-04", 2),
    ("from Monday to Wednesday", "2020-05-12", 2),
    ("between Saturday and Monday", "2020-05-10", 2),
    ("in the night of 5 to 6 May", "2020-05-06", 1),
    ("in the past days", "2020-05-07", 2),
    ("in recent days", "2020-05-07", 2),
    ("over the past few days", "2020-05-07", 2),
    ("the last days", "2020-05-07", 2),
    ("over the past week", "2020-05-07", 2),
    ("in recent weeks", "2020-04-30", 2),
    ("in the past weeks", "2020-04-30", 2),
    ("over the last three weeks", "2020-04-30", 2),
    ("over the past four days", "2020-05-12", 2),
    ("recently", "2020-05-07", 2),
    ("on New Year's Day", "2020-01-01", 1),
    ("on Christmas Day", "2019-12-25", 1),
    ("on New Year's Eve", "2019-12-31", 1),
    ("on Christmas Eve", "2019-12-24", 1),
    ("on Valentine's Day", "2020-02-14", 1),
    ("on Halloween", "2019-10-31", 1),
    ("on Palm Sunday", "2020-04-05", 1),
    ("on Easter Sunday", "2020-04-12", 1),
    ("on Whit Monday", "2019-06-10", 1),
    ("on Boxing Day", "2019-12-26", 1),
    ("since 2014", None, None),
    ("in 2016", None, None),
    ("last year", None, None),
    ("three years ago", None, None),
    ("years ago", None, None),
    ("in the past", None, None),
    ("since April", None, None),
    ("until Thursday", None, None),
    ("every Friday", None, None),
    ("for seventeen years", None, None),
    ("in recent years", None, None),
    ("in the past months", None, None),
    ("in the 1990", None, None),
    ("last summer", None, None),
    ("for decades", None, None),
    ("this year", None, None),
    ("tomorrow", None, None),
    ("next week", None, None),
    ("next Tuesday", None, None),
    ("next month", None, None),
    ("in the coming days", None, None),
    ("the day after tomorrow", None, None),
    ("within a month", None, None),
    ("later this week", None, None),
    ("four days of fighting", None, None),
    ("weeks earlier than planned", None, None),
    ("twenty dead", None, None),
    ("at 7:45 p.m.", None, None),
    ("two years earlier", None, None),
    ("they may attack", None, None),
    ("a long march", None, None),
    ("the 1994 genocide", None, None),
    ("rebels of the March 23 Movement", None, None),
    ("the April 6 Youth Movement", None, None),
    ("on Sunday coalition jets", "2020-05-10", 1),
    ("on Monday youth from the suburbs", "2020-05-11", 1),
    ("Bloody Sunday", None, None),
    ("by Friday evening the town had fallen", "2020-05-08", 1),
    ("the second of three", None, None),
    ("in the 2021 coup", None, None),
]

TOGETHER = [
    # one day told twice, side by side
    ("nl", "zaterdag, vorige week", "2020-05-09"),
    ("nl", "vorige week, op zaterdag", "2020-05-09"),
    ("nl", "op 25 april, bijna drie weken geleden", "2020-04-25"),
    ("nl", "op 28 april, een dinsdag", "2020-04-28"),
    ("nl", "vorige week veranderde dat: maandag viel de stad", "2020-05-04"),
    ("en", "a week ago, on Thursday", "2020-05-07"),
    ("en", "on Saturday, some two weeks ago", "2020-05-02"),
    ("en", "last week the tables turned: on Tuesday rebels took the town", "2020-05-05"),
    # not so: each tells its own
    ("nl", "vorige week begon het en maandag viel de stad", "2020-05-11"),
    ("en", "last week it began, and on Tuesday rebels took the town", "2020-05-12"),
    ("en", "on Monday, two days later", "2020-05-13"),
    # the first of two days
    ("nl", "op 30 april en 1 mei vielen doden", "2020-04-30"),
    ("nl", "vorige week op dinsdag en woensdag", "2020-05-05"),
    ("en", "on April 30 and May 1 dozens were arrested", "2020-04-30"),
    # to the day
    ("nl", "vandaag twee maanden geleden", "2020-03-14"),
    ("nl", "precies een jaar geleden", "2019-05-14"),
    ("en", "six months ago to the day", "2019-11-14"),
    ("en", "a year ago today", "2019-05-14"),
    ("en", "on Tuesday night of last week", "2020-05-05"),
    ("en", "on Thursday last", "2020-05-07"),
]


@pytest.mark.parametrize(("language", "words", "day"), TOGETHER)
def test_what_two_expressions_tell_together(language: str, words: str, day: str) -> None:
    assert read(words, language)[-1] == (day, 1)


CASES = [("nl", *row) for row in DUTCH] + [("en", *row) for row in ENGLISH]


@pytest.mark.parametrize(("language", "words", "day", "precision"), CASES)
def test_expressions_in_an_article_of_a_known_day(language: str, words: str, day: str | None, precision: int) -> None:
    assert read(words, language) == ([] if day is None else [(day, precision)])


MONTH_ONLY = [
    ("nl", "donderdag", "2020-05-15", 3),
    ("nl", "vorige week", "2020-05-15", 3),
    ("nl", "gisteren", "2020-05-15", 3),
    ("nl", "de afgelopen weken", "2020-05-15", 3),
    ("nl", "de afgelopen dagen", "2020-05-15", 3),
    ("nl", "twee dagen geleden", "2020-05-15", 3),
    ("nl", "twee weken geleden", "2020-05-15", 3),
    ("nl", "eerder op de dag", "2020-05-15", 3),
    ("nl", "eind april", "2020-04-30", 2),
    ("nl", "begin mei", "2020-05-01", 2),
    ("nl", "op 5 mei", "2020-05-05", 1),
    ("nl", "op 31 mei", "2020-05-31", 1),
    ("nl", "in maart", "2020-03-15", 3),
    ("nl", "vorige maand", "2020-04-15", 3),
    ("nl", "deze maand", "2020-05-15", 3),
    ("nl", "afgelopen weekend", "2020-05-15", 3),
    ("nl", "in de nacht van maandag op dinsdag", "2020-05-15", 3),
    ("en", "on Thursday", "2020-05-15", 3),
    ("en", "last week", "2020-05-15", 3),
    ("en", "yesterday", "2020-05-15", 3),
    ("en", "in recent weeks", "2020-05-15", 3),
    ("en", "on 14 May", "2020-05-14", 1),
    ("en", "two weeks ago", "2020-05-15", 3),
    ("en", "at the end of the month", "2020-05-31", 2),
    ("en", "in June", "2019-06-15", 3),
    ("en", "last month", "2020-04-15", 3),
    ("en", "earlier in the day", "2020-05-15", 3),
]


@pytest.mark.parametrize(("language", "words", "day", "precision"), MONTH_ONLY)
def test_expressions_in_an_article_of_a_known_month(language: str, words: str, day: str, precision: int) -> None:
    assert read(words, language, "2020-05") == [(day, precision)]


def test_the_15th_gives_way_to_the_articles_day_where_that_is_earlier() -> None:
    assert read("deze maand", "nl", "2020-05-04") == [("2020-05-04", 3)]
    assert read("in May", "en", "2020-05-04") == [("2020-05-04", 3)]


CHAINS = [
    ("nl", "Zaterdag viel de stad. Een dag later", "2020-05-10", 1),
    ("nl", "Zaterdag viel de stad. De volgende ochtend", "2020-05-10", 1),
    ("nl", "Dinsdag viel de stad. Een avond later", "2020-05-13", 1),
    ("nl", "Op 5 mei viel de stad. Drie dagen later", "2020-05-08", 1),
    ("nl", "Op 5 mei viel de stad. Twee dagen eerder", "2020-05-03", 1),
    ("nl", "Op 5 mei viel de stad. De dag ervoor", "2020-05-04", 1),
    ("nl", "Op 5 mei viel de stad. Een week later", "2020-05-12", 2),
    ("nl", "Maandag viel de stad. Diezelfde ochtend", "2020-05-11", 1),
    ("nl", "Maandag viel de stad. Nog geen etmaal later", "2020-05-12", 1),
    ("nl", "Het bleef stil tot dinsdag, toen de stad viel. Twee dagen eerder", "2020-05-10", 1),
    ("en", "It stayed quiet until Tuesday, when the city fell. Two days earlier", "2020-05-10", 1),
    ("nl", "Maandag viel de stad. Eerder op de dag", "2020-05-11", 1),
    ("nl", "Maandag viel de stad. Uren later", "2020-05-11", 1),
    ("nl", "Maandag viel de stad. Enkele uren later", "2020-05-11", 1),
    ("nl", "Maandag viel de stad. Kort daarna", "2020-05-11", 1),
    ("nl", "Maandag viel de stad. Die nacht", "2020-05-11", 1),
    ("nl", "Op 5 mei viel de stad. Daags erna", "2020-05-06", 1),
    ("nl", "Op 5 mei viel de stad. De vrijdag erop", "2020-05-08", 1),
    ("nl", "Op 5 mei viel de stad. De maandag ervoor", "2020-05-04", 1),
    ("nl", "Op 5 mei viel de stad. Die vrijdag", "2020-05-08", 1),
    ("nl", "Op 5 mei viel de stad. De doden kwamen op die vrijdag", "2020-05-08", 1),
    ("nl", "Begin april viel de stad. Ze rouwden om twee mannen die woensdag omkwamen", "2020-05-13", 1),
    ("nl", "Op 5 april viel de stad. Er werd gerouwd om Ahmed, die maandag werd doodgeschoten", "2020-05-11", 1),
    ("en", "The city fell on 5 May. The following Friday", "2020-05-08", 1),
    ("en", "The city fell on 5 May. The previous Sunday", "2020-05-03", 1),
    ("en", "The city fell on 5 May. That Friday", "2020-05-08", 1),
    ("nl", "Eind april viel de stad. Drie dagen later", "2020-05-03", 2),
    ("nl", "In maart viel de stad. Een dag later", "2020-03-15", 3),
    ("nl", "Op 5 mei viel de stad. Twee dagen na de val", "2020-05-07", 1),
    ("nl", "Op 5 mei viel de stad. Nog geen uur later", "2020-05-05", 1),
    ("nl", "Op 5 mei viel de stad. Datzelfde weekend", "2020-05-09", 2),
    ("nl", "In maart viel de stad. Later die maand", "2020-03-15", 3),
    ("nl", "Op 5 mei viel de stad. Twee maanden eerder", "2020-03-15", 3),
    ("en", "The city fell on Saturday. A day later", "2020-05-10", 1),
    ("en", "The city fell on Saturday. The following morning", "2020-05-10", 1),
    ("en", "The city fell on Saturday. The day following", "2020-05-10", 1),
    ("en", "The city fell on 5 May. Three days later", "2020-05-08", 1),
    ("en", "The city fell on 5 May. Two days earlier", "2020-05-03", 1),
    ("en", "The city fell on 5 May. The day before", "2020-05-04", 1),
    ("en", "The city fell on 5 May. The next day", "2020-05-06", 1),
    ("en", "The city fell on 5 May. A week later", "2020-05-12", 2),
    ("en", "The city fell on Monday. Later that day", "2020-05-11", 1),
    ("en", "The city fell on Monday. Hours earlier", "2020-05-11", 1),
    ("en", "The city fell on Monday. Earlier in the day", "2020-05-11", 1),
    ("en", "The city fell on Monday. Shortly afterwards", "2020-05-11", 1),
    ("en", "The city fell on Monday. The previous evening", "2020-05-10", 1),
    ("en", "The city fell on 5 May. Two days after the fall", "2020-05-07", 1),
    ("en", "The city fell in March. A day later", "2020-03-15", 3),
    ("en", "The city fell on 5 May. That weekend", "2020-05-09", 2),
    ("en", "The city fell on 5 May. Two weeks earlier", "2020-04-21", 2),
    ("en", "The city fell on 5 May. That month", "2020-05-14", 3),
    ("en", "The city fell on 5 May. The same day", "2020-05-05", 1),
    ("nl", "Op 5 mei viel de stad. Een dag daarna", "2020-05-06", 1),
    ("nl", "Op 5 mei viel de stad. Drie dagen daarop", "2020-05-08", 1),
    ("nl", "Op 5 mei viel de stad. Nog voor middernacht", "2020-05-05", 1),
    ("en", "The city fell on 5 May. Two days afterward", "2020-05-07", 1),
    ("en", "The city fell on 5 May. Before nightfall", "2020-05-05", 1),
    ("en", "The city fell on 5 May. A bomb dropped there the day before had killed five", "2020-05-04", 1),
    ("en", "The city fell on 5 May, he said on Tuesday. The same day", "2020-05-05", 1),
    ("en", "They would fight on, he said on Tuesday. That very evening", "2020-05-12", 1),
    # a month beside a day, and what was still to come, are not counted on from
    ("en", "On Monday they came back to the town that they had left in March. That afternoon", "2020-05-11", 1),
    ("en", "On Monday 200 men landed, to be followed by more on Wednesday. The same afternoon", "2020-05-11", 1),
    # "that year"
    ("nl", "De oorlog begon in 2013. In juni van dat jaar", "2013-06-15", 3),
    ("nl", "De oorlog begon in 2013. Op 6 juni van dat jaar", "2013-06-06", 1),
    ("en", "The war began in 2013. In June of that year", "2013-06-15", 3),
    ("en", "The war began in June 2013. On 6 July that year", "2013-07-06", 1),
    # a day of the month told right before, whichever year that was in
    ("nl", "De oorlog begon in juni 2013. Op 6 juni", "2013-06-06", 1),
    ("en", "The war began in June 2013. On 6 June", "2013-06-06", 1),
    ("en", "The war began in June 2013. On 6 March", "2020-03-06", 1),
    ("en", "The war began in May 2013. On 6 May", "2020-05-06", 1),
    ("nl", "De oorlog begon in mei 2013. Het leger viel terug. Op 6 mei", "2020-05-06", 1),
    ("en", "The war began in June 2013. On 5 May 2017 it ended. On 6 June", "2019-06-06", 1),
]


@pytest.mark.parametrize(("language", "text", "day", "precision"), CHAINS)
def test_expressions_that_count_on_from_the_date_before(language: str, text: str, day: str, precision: int) -> None:
    assert read(text, language)[-1] == (day, precision)


def test_hours_before_something_take_the_date_that_follows() -> None:
    text = "Zaterdag gaf het leger het toe. Enkele uren voordat het toestel woensdag neerstortte, vielen er raketten."
    assert [day for day, _ in read(text, "nl")] == ["2020-05-09", "2020-05-13", "2020-05-13"]


def test_a_week_after_something_that_was_not_told_dates_nothing() -> None:
    assert read("It came less than a week after a ceasefire.", "en") == []


def test_a_date_of_saying_is_marked_and_not_counted_on_from() -> None:
    text = "Rebels took the town on 5 May, the UN said on Tuesday. A day later they left."
    found = dates_of(text, "en")
    assert [mention.reporting for mention in found] == [False, True, False]
    assert found[-1].event_date == "2020-05-06"


def choose(text: str, words: str, language: str, published: str = THURSDAY) -> tuple[str, int, bool, str]:
    document = read_passages(Article(id="a", text=text, published=published, language=language))
    start = text.index(words)
    found = date_for(Span(start, start + len(words)), document, find_dates(document))
    return found.event_date, found.precision, found.anchored, found.rule.split(":")[0]


CHOICES = [
    (
        "nl",
        "Dinsdag viel het leger aan en woensdag vluchtte de brigade.",
        "woensdag vluchtte",
        "2020-05-13",
        "own clause",
    ),
    ("nl", "Het leger viel dinsdag de stad aan.", "viel", "2020-05-12", "own sentence"),
    ("nl", "Dinsdag begon het. Het leger viel aan.", "viel aan", "2020-05-12", "sentence before"),
    ("nl", "Dinsdag begon het.\n\nHet leger viel aan.", "viel aan", "2020-05-12", "paragraph before"),
    ("nl", "Het leger viel aan.", "viel aan", "2020-05-14", "article's date"),
    ("nl", "In mei 2014 begon het.\n\nHet leger viel aan.", "viel aan", "2020-05-14", "article's date"),
    (
        "nl",
        "Dinsdag ontplofte een bom. In de stad kwamen tien mensen om, maar donderdag eiste de groep de aanslag op.",
        "kwamen",
        "2020-05-12",
        "sentence before",
    ),
    (
        "en",
        "On Tuesday the army attacked, and on Wednesday the militia fled.",
        "the militia fled",
        "2020-05-13",
        "own sentence",
    ),
    ("en", "Rebels killed ten people on 5 May, the UN said this week.", "killed", "2020-05-05", "own sentence"),
    ("en", "Rebels killed ten people, the UN said on Tuesday.", "killed", "2020-05-12", "own sentence"),
    (
        "en",
        "On 5 May rebels came, the UN said on Tuesday. They killed ten people.",
        "killed",
        "2020-05-05",
        "sentence before",
    ),
    ("en", "The army attacked.", "attacked", "2020-05-14", "article's date"),
    (
        "en",
        "On Tuesday it began.\n\nIt was like the revolt that drove the king out in February. Crowds threw stones.",
        "threw",
        "2020-05-12",
        "paragraph before",
    ),
    (
        "en",
        "On Monday rebels said they had seized Goma, the last town on the march that led them south last month.",
        "seized",
        "2020-05-11",
        "own sentence",
    ),
    ("en", "A bomb that went off on Monday killed ten.", "killed", "2020-05-11", "own sentence"),
    ("en", "On Monday men who seized power in May shot a mayor on Tuesday.", "shot", "2020-05-12", "own sentence"),
    (
        "en",
        "Some hours ago Ali Musa, a man accused of an attack on the army in February, was shot dead.",
        "was shot",
        "2020-05-14",
        "own sentence",
    ),
    (
        "en",
        "Over 90 people have died in the last few weeks.\n\nA bomb went off in the capital.",
        "went off",
        "2020-05-14",
        "article's date",
    ),
    (
        "en",
        "On Tuesday it began. “On Monday they came,” he said. The army attacked.",
        "attacked",
        "2020-05-12",
        "sentence before",
    ),
    # the text returns to the day of the news from two paragraphs back, not from the paragraph right before
    (
        "nl",
        "Dinsdag brak oproer uit.\n\nZondag was er ook een mars.\n\nDe straat is verdeeld.\n\nJongeren gooiden stenen.",
        "gooiden",
        "2020-05-12",
        "paragraph before",
    ),
    (
        "en",
        "Riots broke out on Tuesday.\n\nOn Sunday there was a march too.\n\nYouths threw stones.",
        "threw",
        "2020-05-10",
        "paragraph before",
    ),
    # a day of publication, and one that only tells which is meant, are not the day of what is told
    (
        "nl",
        "Dinsdag vielen doden, blijkt uit een verslag dat donderdag is vrijgegeven.\n\nRebellen staken een huis aan.",
        "staken",
        "2020-05-12",
        "paragraph before",
    ),
    (
        "en",
        "Riots broke out on Tuesday.\n\nThe verdict of last week angered many.\n\nYouths threw stones.",
        "threw",
        "2020-05-12",
        "paragraph before",
    ),
    # a day that opens what "and" adds
    (
        "en",
        "On Tuesday the troops came. They detained nine men, one a Syrian, and on Wednesday at Khalde stopped a van.",
        "detained nine men",
        "2020-05-12",
        "sentence before",
    ),
]


@pytest.mark.parametrize(("language", "text", "words", "day", "where"), CHOICES)
def test_where_the_date_of_an_event_is_looked_for(language: str, text: str, words: str, day: str, where: str) -> None:
    found = choose(text, words, language)
    assert (found[0], found[3]) == (day, where)


def test_a_named_day_goes_before_a_counted_one() -> None:
    text = "It began on Monday. On that day, 27 April, rebels took the town."
    assert choose(text, text.split(". ")[1], "en")[0] == "2020-04-27"


def test_a_date_of_saying_goes_behind_the_date_of_the_sentence_before() -> None:
    text = "On Monday rebels attacked. Ten people were killed, officials said on Tuesday."
    assert choose(text, "were killed", "en")[0] == "2020-05-11"


def test_nine_days_after_something_leaves_the_date_that_follows_alone() -> None:
    text = "Negen dagen na de coup trok een menigte donderdag naar de ambassade."
    assert choose(text, "trok", "nl")[0] == "2020-05-14"


def test_what_no_calendar_has_dates_nothing() -> None:
    assert read("It began two million weeks ago.", "en") == []
    assert read("Het begon op 31 februari.", "nl") == []


def test_a_background_clause_stays_without_a_day() -> None:
    assert choose("The militia, which took the town in 2016, fled.", "took the town in 2016", "en")[2] is False


def test_an_undated_event_in_a_month_only_article_gets_the_month() -> None:
    assert choose("Het leger viel aan.", "viel aan", "nl", "2020-05")[:2] == ("2020-05-15", 3)


def test_spans_are_the_words_of_the_expression() -> None:
    text = "In de nacht van maandag op dinsdag viel de stad."
    assert dates_of(text, "nl")[0].span.of(text) == "In de nacht van maandag op dinsdag"


def test_what_came_before_is_counted_back_from_the_day_of_the_sentence() -> None:
    text = "Monday's attack came two weeks after rebels had bombed a mosque in the town."
    assert choose(text, "after rebels had bombed a mosque in the town", "en")[:2] == ("2020-04-27", 2)
    text = "Schutters doodden maandag negen mensen, drie dagen nadat een bom was ontploft."
    assert choose(text, "nadat een bom was ontploft", "nl")[:2] == ("2020-05-08", 1)
    text = "Dinsdag bleven de winkels dicht. De staking kwam een dag nadat een man was doodgeschoten."
    assert choose(text, "nadat een man was doodgeschoten", "nl")[:2] == ("2020-05-11", 1)


def test_the_month_of_a_comparison_dates_what_it_compares_with() -> None:
    text = "It was the deadliest attack since January, when a bomber killed 84 people."
    assert choose(text, "when a bomber killed 84 people", "en")[:3] == ("2020-01-15", 3, True)
    assert choose(text, "It was the deadliest attack since January", "en")[2] is False


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Gunmen killed a judge who had jailed their leader, outside his house in Basra on Monday.", "2020-05-11"),
        ("Militants shot dead a baker who had fed the troops, at his shop in Mosul on Tuesday.", "2020-05-12"),
        ("On Tuesday soldiers in Basra shot dead a man who had fled on Sunday.", "2020-05-12"),
    ],
)
def test_a_comma_closes_what_is_told_of_somebody(text: str, wanted: str) -> None:
    events = code_article(Article(id="a", text=text, published="2020-05-14", language="en")).events
    assert events[0].event_date == wanted
