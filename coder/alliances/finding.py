"""Who backs whom: support told in an article, one entry for each pair."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from coder.actors import ActorReading
from coder.alliances.aftermath import aftermath
from coder.alliances.agreeing import agreeing
from coder.alliances.allied import allied
from coder.alliances.allies import names_of_allies
from coder.alliances.appositions import appositions
from coder.alliances.armedby import armed_by
from coder.alliances.auspices import auspices
from coder.alliances.backers import helped_by_goods, nouns_of_support
from coder.alliances.backing import verbs_of_support
from coder.alliances.barring import is_barred
from coder.alliances.beginnings import began_when
from coder.alliances.behalf import on_behalf
from coder.alliances.bonds import bonds
from coder.alliances.bystanders import bystanders
from coder.alliances.causes import causes
from coder.alliances.companions import companions
from coder.alliances.compounds import bent_on, compounds
from coder.alliances.comrades import comrades
from coder.alliances.construing import are_hired_abroad, construed, is_void, without_turned
from coder.alliances.course import left_next, told_next
from coder.alliances.disclaimed import is_disclaimed
from coder.alliances.eligible import may_ally
from coder.alliances.enabling import enabling
from coder.alliances.entries import Entry, as_alliance, enter, merge, turn
from coder.alliances.escorts import escorts
from coder.alliances.favours import favours
from coder.alliances.further import further
from coder.alliances.gapping import gapping, without_gapped
from coder.alliances.gist import gist
from coder.alliances.guesses import without_guesses
from coder.alliances.homeward import homeward
from coder.alliances.jointly import jointly
from coder.alliances.lapsing import stopping
from coder.alliances.likelihood import is_unlikely
from coder.alliances.likewise import likewise
from coder.alliances.lodgings import lodgings
from coder.alliances.orbits import orbits
from coder.alliances.pairs import pairs
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.pledges import pledges
from coder.alliances.receivers import settled
from coder.alliances.requests import sent_on_request
from coder.alliances.scene import Backing, Scene
from coder.alliances.scenes import scenes
from coder.alliances.serving import services
from coder.alliances.sources import bound_goods, sources
from coder.alliances.standing import called_for, standing
from coder.alliances.unheld import is_empty_flight, is_unheld
from coder.alliances.unspoken import unspoken
from coder.alliances.vocabulary import support_lexicon
from coder.alliances.wording import is_no_deed, without_conceded, worded
from coder.codebook import AllianceKind, AllianceStatus
from coder.mentions import DateMention, KnownActor, MentionForm, PlaceMention
from coder.passages import Document
from coder.records import Alliance, Event, Quote, Span
from coder.values import replace


def find_alliances(
    document: Document,
    actors: ActorReading,
    dates: tuple[DateMention, ...],
    quotes: tuple[Quote, ...],
    events: tuple[Event, ...] = (),
    places: tuple[PlaceMention, ...] = (),
) -> tuple[Alliance, ...]:
    """Finds the statements of a document that somebody backs somebody, one entry for each pair of actors.

    Narration and quotations are read alike; of a quotation only what somebody says who knows, not an enemy's word. A
    military kind outranks the others; an ended or weakening support outranks an active one (annotation guide).
    """
    entries: dict[tuple[str, str], Entry] = {}
    backed: list[Party] = []
    helpers: set[KnownActor] = set()
    support = support_lexicon(document.language)
    speakers = {mention.actor.name: mention.actor for mention in actors.mentions}
    quoted = _quotes_by_sentence(document, quotes)
    told: list[Entry] = []
    last: list[Backing] = []
    for sentence, scene in scenes(document, actors, events, places, support, backed, helpers):
        after = told_next(scene.tokens, scene)
        for entry in told:
            sides = {*_groups(entry, actors)}
            turn(entry, after or left_next(entry.supporter.actor, scene) or aftermath(scene, sides), sentence)
        told, earlier, last = [], last, []
        said = quoted.get(sentence.index, []) if scene.parties else []
        for backing in _readings(scene, actors, earlier):
            quote = next((q for q in said if any(_covers(span, backing, scene) for span in q.spans)), None)
            speaker = speakers.get(quote.speaker) if quote is not None else None
            asker = called_for(backing, scene)
            if asker is not None:
                backing = _asked(backing, asker)
            backing = stopping(agreeing(homeward(settled(armed_by(backing, scene), scene), scene), scene), scene)
            stands = standing(backing, scene, actors, quote, speaker)
            if stands is None or _is_none(backing, scene):
                continue
            last.append(replace(backing, status=stands.status))
            began = began_when(sentence, scene, dates, document.text)
            for supporter in backing.supporters:
                for supported in backing.supported:
                    if (
                        may_ally(supporter.actor, supported.actor, actors, _firm(backing, scene))
                        and not _at_war(supporter, supported, scene, stands.status, backing.why)
                        and not is_unlikely(supporter, supported, backing, scene)
                    ):
                        helpers.add(supporter.actor)
                        backed.append(replace(supported, group=ELSEWHERE))
                        told.append(enter(entries, supporter, supported, backing, stands, sentence, scene, began))
    return tuple(as_alliance(entry, document) for entry in _one_a_pair(list(entries.values()), actors))


def _firm(backing: Backing, scene: Scene) -> str:
    """Gives the rule of a reading; in English of one by a verb of support whose sides the sentence names, else none."""
    if scene.support.language == "nl":
        return backing.why
    here = all(p in scene.parties and p.form is not MentionForm.PRONOUN for p in backing.supported)
    return backing.why if here and backing.why.startswith(("beside", "transitive")) else ""


def _is_none(backing: Backing, scene: Scene) -> bool:
    barred = is_void(backing, scene) or is_no_deed(backing, scene) or is_barred(backing, scene)
    return barred or is_unheld(backing, scene) or is_disclaimed(backing, scene)


def _at_war(one: Party, other: Party, scene: Scene, status: AllianceStatus, why: str) -> bool:
    """Says whether two sides fight each other in an event of an article, so that neither backs the other.

    In Dutch one may have backed the other before, or may be told in so many words to do so now.
    """
    group = scene.actors.group_of
    nl = scene.support.language == "nl"
    if nl and (status is not AllianceStatus.ACTIVE or why.startswith(("beside", "at the side"))):
        return False
    return scene.war.are_foes(group(one.actor), group(other.actor))


def _one_a_pair(entries: list[Entry], actors: ActorReading) -> list[Entry]:
    """Gives one direction for two actors: who was told to help first; a fight side by side tells least."""
    kept: dict[tuple[KnownActor, KnownActor], Entry] = {}
    for entry in sorted(entries, key=lambda entry: entry.joint):
        supporter, supported = _groups(entry, actors)
        if (supporter, supported) in kept:
            merge(kept[supporter, supported], entry)  # a leader and his state are one side
        elif (supported, supporter) not in kept:
            kept[supporter, supported] = entry
    return [entry for entry in entries if any(entry is other for other in kept.values())]


def _groups(entry: Entry, actors: ActorReading) -> tuple[KnownActor, KnownActor]:
    return actors.group_of(entry.supporter.actor), actors.group_of(entry.supported.actor)


def _quotes_by_sentence(document: Document, quotes: tuple[Quote, ...]) -> dict[int, list[Quote]]:
    """Gives, by the index of each sentence, the quotes that share words with it, in the order of `quotes`."""
    found: dict[int, list[Quote]] = {}
    for quote in quotes:
        for span in quote.spans:
            first = bisect_right(document.sentences, span.start, key=lambda sentence: sentence.span.end)
            last = bisect_left(document.sentences, span.end, key=lambda sentence: sentence.span.start)
            for sentence in document.sentences[first:last]:
                if quote not in found.setdefault(sentence.index, []):
                    found[sentence.index].append(quote)
    return found


def _readings(scene: Scene, actors: ActorReading, earlier: list[Backing]) -> Iterator[Backing]:
    if not scene.parties and scene.topic is None:
        return
    firm = [*escorts(scene), *orbits(scene), *allied(scene)]
    turned = {(b, a) for reading in firm for a, b in _pairs(reading)}
    told = [*compounds(scene, actors), *bent_on(scene, actors), *verbs_of_support(scene)]
    told = [*firm, *(r for r in told if not turned & _pairs(r) and not is_empty_flight(r, scene))]
    told += nouns_of_support(scene, actors)
    known = {pair for reading in told for pair in _pairs(reading)}
    for reading in names_of_allies(scene):
        if (reading.supported[0].actor, reading.supporters[0].actor) not in known | turned:  # "left its ally Armenia"
            told.append(reading)
    told += [*helped_by_goods(scene, actors), *sent_on_request(scene)]
    for reading in (
        *services(scene),
        *sources(scene),
        *bound_goods(scene),
        *comrades(scene),
        *pairs(scene),
        *jointly(scene),
        *auspices(scene),
        *on_behalf(scene),
        *enabling(scene),
        *causes(scene),
        *appositions(scene),
        *companions(scene),
        *favours(scene),
        *bonds(scene),
    ):
        if not known & _either_way(reading):  # a verb that says more outranks
            told.append(reading)
    built = [r for r in (*construed(scene), *worded(scene, told), *pledges(scene)) if not turned & _pairs(r)]
    told = without_turned(told, built, scene)
    told += further(scene, told)
    told = without_conceded(told, scene)
    told += likewise(scene, earlier, told)
    told = without_gapped(told, scene)
    told += gapping(scene, earlier, told)
    told += [r for r in gist(scene, told) if not are_hired_abroad(scene, r)]
    told += lodgings(scene, told)
    told += unspoken(scene, told)
    told += [r for r in bystanders(scene, told) if not are_hired_abroad(scene, r)]
    yield from without_guesses(told, scene)


def _pairs(reading: Backing) -> set[tuple[KnownActor, KnownActor]]:
    return {(a.actor, b.actor) for a in reading.supporters for b in reading.supported}


def _either_way(reading: Backing) -> set[tuple[KnownActor, KnownActor]]:
    return {*_pairs(reading), *((b, a) for a, b in _pairs(reading))}


def _covers(span: Span, backing: Backing, scene: Scene) -> bool:
    return scene.tokens[backing.trigger].span.within(span)


def _asked(backing: Backing, asker: Party) -> Backing:
    why = f"{backing.why}; called for: the one who asks backs"
    return Backing(
        (asker,),
        backing.supported,
        backing.trigger,
        backing.first,
        backing.last,
        AllianceKind.POLITICAL,
        backing.status,
        why,
        backing.object,
    )
