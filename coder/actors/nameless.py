"""Of which country rebels are whom a text gives no name: "Syrian rebels" where they fight in Syria."""

from collections import Counter
from collections.abc import Sequence

from coder.actors.context import Context
from coder.actors.states import english_adjective, states_by_name
from coder.actors.takingup import REBELS
from coder.mentions import ActorMention
from coder.values import replace

_SEPARATIST = ("separatist", "afscheidingsstrijder")
_PLACES = 2  # places of a country, at least, by which a text plays there


def with_their_country(context: Context, mentions: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    """Gives the mentions of an article with its nameless rebels called by the country in which it plays.

    Rule of naming (ACLED's "Opposition Rebels (Syria)"): armed opponents without a name are told apart by their
    country. That is the one in which most of the places lie where something may happen; where it has none of more
    than half of them, they stay "Rebels". Whom a text calls so once are separatists.
    """
    told = Counter(scene.place.country for scene in context.scenes if scene.place.country in states_by_name())
    country, places = max(told.items(), key=lambda one: one[1], default=("", 0))
    if country is None or places < _PLACES or 2 * places <= told.total():
        return tuple(mentions)
    heads = [mention.head.of(context.document.text).lower() for mention in mentions if mention.actor == REBELS]
    noun = "separatists" if any(head.startswith(_SEPARATIST) for head in heads) else "rebels"
    named = replace(REBELS, name=f"{english_adjective(country)} {noun}", country=country)
    if REBELS.name in context.listed:
        context.listed.add(named.name)
    return tuple(replace(mention, actor=named) if mention.actor == REBELS else mention for mention in mentions)
