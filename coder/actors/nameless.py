"""Of which country rebels are whom a text gives no name: "Syrian rebels" where they fight in Syria."""

from collections import Counter
from collections.abc import Sequence

from coder.actors.context import Context
from coder.actors.nouns import NounClass
from coder.actors.states import english_adjective, states_by_name
from coder.actors.takingup import MADE_OF, REBELS
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS
from coder.mentions import ActorMention, KnownActor
from coder.values import replace
from coder.wordlists import word_row

_SEPARATIST = word_row("people.toml", "separatist_beginnings")
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
    noun = "separatists" if any(head.startswith(_SEPARATIST()) for head in heads) else "rebels"
    named = replace(REBELS, name=f"{english_adjective(country)} {noun}", country=country)
    if REBELS.name in context.listed:
        context.listed.add(named.name)
    return tuple(replace(mention, actor=named) if mention.actor == REBELS else mention for mention in mentions)


def rebels_of(context: Context, state: KnownActor, noun: NounClass) -> KnownActor:
    """Gives the group that "Syrian rebels" takes up, else a group by that description (codebook, Actors).

    `state`: whose adjective stands before the noun; `noun`: one of the classes of which groups are made (takingup.py).
    """
    told = next((actor for actor in context.discourse.told_in(state.name) if actor.kind in ARMED_GROUPS), None)
    if told is not None:
        return told
    kind = ActorKind.POLITICAL_MILITIA if noun is NounClass.MILITIA else ActorKind.REBEL_GROUP
    return KnownActor(f"{english_adjective(state.name)} {MADE_OF[noun]}", kind, state.name, known=False)
