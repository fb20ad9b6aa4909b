"""Invented English articles of about 600 words, each telling of events of its own; the same number, the same text."""

import datetime
import random
from collections import defaultdict
from functools import cache

from coder.actors.known import read_known
from coder.codebook import ActorKind
from coder.lexicon import read_rows
from coder.records import Article

FIRST_DAY = datetime.date(2015, 1, 5)  # a Monday
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
TOLD = (
    "Fighters of {group} attacked an army post near {town} on {day}, killing at least {few} soldiers.",
    "The army of {country} shelled {town} on {day}, and {many} civilians were killed, a witness said.",
    "“We will not leave {town} until the last soldier has gone from our land,” {group} said in a statement.",
    "A roadside bomb killed {few} policemen in {town} on {day}, according to the authorities.",
    "Hundreds of people protested in {town} on {day} against the government of {country}.",
    "{ally} supplies {group} with weapons and money, experts of the United Nations said.",
)
BETWEEN = (
    "Shops stayed closed for most of the week and the price of bread rose again in the markets of the region.",
    "The road to the north had been repaired in the spring, after the rains had washed away two of its bridges.",
    "Farmers in the valley feared that the harvest would be lost if the fighting came any closer to their fields.",
    "Teachers have not been paid for months, and many schools open only in the morning or not at all.",
    "Aid workers said that the hospital was short of blood, of fuel for its generators and of clean water.",
    "The two sides have met several times since the summer without coming any nearer to an agreement.",
)


@cache
def _stages() -> list[tuple[str, list[str], list[str]]]:
    """Gives the countries that have armed groups and towns in the lexicon, with both."""
    groups, towns = defaultdict(list), defaultdict(list)
    for row in read_known():
        if row.actor.kind is ActorKind.REBEL_GROUP and row.actor.country:
            groups[row.actor.country].append(row.actor.name)
    for entry in read_rows("places_ucdp.csv"):
        towns[entry.values["country"]].append(entry.values["name"])
    return [(country, groups[country], towns[country]) for country in sorted(groups) if len(towns[country]) > 20]


def make_article(number: int, words: int = 600) -> Article:
    """Makes the article with that number, of about so many words."""
    chance = random.Random(number)
    country, groups, towns = chance.choice(_stages())
    published = FIRST_DAY + datetime.timedelta(days=7 * (number % 500) + 5)
    ally = chance.choice([stage[0] for stage in _stages() if stage[0] != country])
    paragraphs, length = [], 0
    for told in TOLD:
        sentence = told.format(
            group=chance.choice(groups),
            town=chance.choice(towns),
            day=chance.choice(WEEKDAYS),
            country=country,
            ally=ally,
            few=chance.randint(2, 9),
            many=chance.randint(10, 40),
        )
        filler = chance.sample(BETWEEN, 4)
        paragraphs.append(" ".join([sentence, *filler]))
        length += len(paragraphs[-1].split())
    while length < words:
        paragraphs.append(" ".join(chance.sample(BETWEEN, 3)))
        length += len(paragraphs[-1].split())
    text = "\n\n".join(paragraphs)
    source = f"Wire {number % 7}"
    return Article(
        id=f"article-{number}", text=text, published=published.isoformat(), language="en", title=None, source=source
    )
