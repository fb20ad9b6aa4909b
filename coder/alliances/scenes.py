"""The sentences of a document one by one as scenes, with what the ones before tell: whom the text is about."""

from collections.abc import Iterator

from coder.actors import ActorReading
from coder.alliances.belligerents import belligerents, foes_at_home, home_of, with_fighters
from coder.alliances.denoting import denoted
from coder.alliances.firstperson import with_first_person
from coder.alliances.lands import land_of
from coder.alliances.meaning import sense_of, union_meant
from coder.alliances.nicknames import nicknames
from coder.alliances.parties import read_parties
from coder.alliances.party import Party
from coder.alliances.scene import Scene
from coder.alliances.support import SupportLexicon
from coder.alliances.sustained import helped_also
from coder.alliances.themes import opening, theme_of
from coder.alliances.topics import topic_of
from coder.alliances.towns import towns_abroad
from coder.alliances.unquoted import unquoted
from coder.alliances.warring import War, war_of
from coder.codebook import AllianceKind
from coder.mentions import KnownActor, PlaceMention
from coder.passages import Document, Sentence
from coder.records import Event
from coder.speech import speech_lexicon
from coder.values import replace

_LONGEST = 160  # tokens; a longer sentence is read in pieces
_REMEMBERED = 16  # parties by which "the country" is understood


def _scene_set(document: Document, places: tuple[PlaceMention, ...]) -> tuple[PlaceMention, ...]:
    """Gives the places of the first sentence of a Dutch document, which tell where it plays."""
    first = next((sentence for sentence in document.sentences if not sentence.heading), None)
    if document.language != "nl" or first is None:
        return ()
    return tuple(place for place in places if place.span.within(first.span))


def _going_on(
    theme: Party | None, backed: list[Party], fresh: int, war: War, actors: ActorReading, language: str
) -> Party | None:
    """Gives the side that an English sentence is about: whom the one before told to be helped, else its theme's."""
    if language != "en" or not fresh or actors.group_of(backed[-1].actor) not in war.central:
        return theme
    return replace(backed[-1], actor=actors.group_of(backed[-1].actor))


def scenes(
    document: Document,
    actors: ActorReading,
    events: tuple[Event, ...],
    places: tuple[PlaceMention, ...],
    support: SupportLexicon,
    backed: list[Party],
    helpers: set[KnownActor],
) -> Iterator[tuple[Sentence, Scene]]:
    """Gives each sentence with its scene; the caller adds to `backed` and `helpers` what it reads in them."""
    speech = speech_lexicon(document.language)
    topic: Party | None = None
    theme: Party | None = None
    last: Party | None = None
    told: Party | None = None
    paragraph = -1
    armed = False
    before: list[Party] = []
    read = fresh = 0
    sense, between = sense_of(actors), belligerents(actors)
    if document.language == "nl":
        sense = replace(sense, home=home_of(events, actors, sense.home))
    else:
        sense = replace(sense, home=land_of(events, actors, sense.home), union=union_meant(actors, sense))
        sense = replace(sense, bands=nicknames(document, actors))
    vague = sense if sense.home is not None else sense_of(actors, _scene_set(document, places))
    war = war_of(events, actors, places, sense.home, between, document.language)
    if document.language == "nl":
        between = with_fighters(between, events, actors, sense.home)
        war = foes_at_home(events, war, between, sense.home)
    grounds = {actor.country or actor.name for actor in war.central} if document.language == "en" else set()
    towns = towns_abroad(places, sense.home, grounds)
    for sentence in document.sentences:
        if sentence.heading:
            continue
        if sentence.paragraph != paragraph:
            last, theme, paragraph = theme or last, None, sentence.paragraph
            if document.language == "en":
                theme, told = opening(sentence.tokens, before, actors, war, told)
        read, fresh = len(backed), len(backed) - read
        for start in range(0, len(sentence.tokens), _LONGEST):
            tokens = unquoted(sentence.tokens[start : start + _LONGEST])
            recent = tuple(before[-_REMEMBERED:])
            parties = read_parties(tokens, actors, support, speech, recent, vague)
            if document.language == "en":
                parties = denoted(parties, tokens, recent, actors, war, theme, sense.home, topic)
                parties = helped_also(parties, tokens, backed[-1] if fresh else None, actors)
            else:
                parties = with_first_person(tokens, parties, actors)
            before.extend(parties)
            scene = Scene(
                tokens,
                parties,
                support,
                speech,
                topic,
                backed[-1] if backed else None,
                recent,
                actors,
                frozenset(helpers),
                sense.home,
                armed,
                between,
                war,
                _going_on(theme, backed, fresh, war, actors, document.language),
                towns,
            )
            yield sentence, scene
        armed = any(support.goods.get(token.lower) is AllianceKind.MILITARY for token in sentence.tokens)
        topic = topic_of(parties, support) or topic
        theme = theme_of(sentence.tokens, parties, actors, war, theme, last, document.language)
