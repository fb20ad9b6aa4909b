"""Who backs whom: support told in an article, one entry for each pair."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from coder.actors import ActorReading
from coder.alliances.allies import names_of_allies
from coder.alliances.backers import compounds, helped_by_goods, nouns_of_support
from coder.alliances.backing import verbs_of_support
from coder.alliances.parties import Party, read_parties
from coder.alliances.scene import Backing, Scene
from coder.alliances.standing import Standing, called_for, outranks, standing
from coder.alliances.support import SupportLexicon, support_lexicon
from coder.codebook import ActorKind, AllianceKind, AllianceStatus, Certainty
from coder.mentions import DateMention, KnownActor
from coder.passages import Document, Sentence
from coder.records import Alliance, Quote, Span
from coder.speech import speech_lexicon

_CROWDS = frozenset({ActorKind.CIVILIANS, ActorKind.PROTESTERS, ActorKind.RIOTERS, ActorKind.MEDIA})
_ARMED = frozenset(
    {
        ActorKind.REBEL_GROUP,
        ActorKind.POLITICAL_MILITIA,
        ActorKind.IDENTITY_MILITIA,
        ActorKind.EXTERNAL_FORCES,
        ActorKind.STATE_FORCES,
    }
)
_LONGEST = 160  # tokens; a longer sentence is read in pieces
_REMEMBERED = 16  # parties by which "the country" is understood
_ELSEWHERE = -1000  # the group of a party that another sentence names
_SEVERITY = (AllianceStatus.ACTIVE, AllianceStatus.WEAKENING, AllianceStatus.ENDED)


@dataclass(slots=True)
class _Entry:
    """What the article tells of one pair, as it is read on."""

    supporter: Party
    supported: Party
    kind: AllianceKind
    status: AllianceStatus
    certainty: Certainty
    trigger: Span
    object: Span | None
    began: str | None
    spans: list[Span] = field(default_factory=list)
    why: list[str] = field(default_factory=list)


def find_alliances(
    document: Document, actors: ActorReading, dates: tuple[DateMention, ...], quotes: tuple[Quote, ...]
) -> tuple[Alliance, ...]:
    """Finds the statements of a document that somebody backs somebody, one entry for each pair of actors.

    Narration and quotations are read alike; of a quotation only what somebody says who knows, not an enemy's word. A
    military kind outranks the others; an ended or weakening support outranks an active one (annotation guide).
    """
    entries: dict[tuple[str, str], _Entry] = {}
    backed: list[Party] = []
    support = support_lexicon(document.language)
    speakers = {mention.actor.name: mention.actor for mention in actors.mentions}
    quoted = _quotes_by_sentence(document, quotes)
    for sentence, scene in _scenes(document, actors, support, backed):
        said = quoted.get(sentence.index, []) if scene.parties else []
        for backing in _readings(scene, actors):
            quote = next((q for q in said if any(_covers(span, backing, scene) for span in q.spans)), None)
            speaker = speakers.get(quote.speaker) if quote is not None else None
            asker = called_for(backing, scene)
            if asker is not None:
                backing = _asked(backing, asker)
            stands = standing(backing, scene, actors, quote, speaker)
            if stands is None:
                continue
            began = _began(sentence, backing, scene, dates, document.text)
            for supporter in backing.supporters:
                for supported in backing.supported:
                    if _may_ally(supporter.actor, supported.actor, actors):
                        backed.append(replace(supported, group=_ELSEWHERE))
                        _enter(entries, supporter, supported, backing, stands, sentence, scene, began)
    return tuple(_alliance(entry, document) for entry in entries.values())


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


def _scenes(
    document: Document, actors: ActorReading, support: SupportLexicon, backed: list[Party]
) -> Iterator[tuple[Sentence, Scene]]:
    speech = speech_lexicon(document.language)
    topic: Party | None = None
    before: list[Party] = []
    for sentence in document.sentences:
        if sentence.heading:
            continue
        for start in range(0, len(sentence.tokens), _LONGEST):
            tokens = sentence.tokens[start : start + _LONGEST]
            recent = tuple(before[-_REMEMBERED:])
            parties = read_parties(tokens, actors, support, speech, recent)
            before.extend(parties)
            yield (
                sentence,
                Scene(tokens, parties, support, speech, topic, backed[-1] if backed else None, recent, actors),
            )
        acting = [p for p in parties if p.actor.kind not in _CROWDS and p.actor.kind is not ActorKind.ORGANISATION]
        bare = [p for p in acting if p.preposition is None]
        topic = replace(bare[0], group=_ELSEWHERE) if bare else topic


def _readings(scene: Scene, actors: ActorReading) -> Iterator[Backing]:
    if not scene.parties:
        return
    yield from compounds(scene, actors)
    yield from verbs_of_support(scene)
    yield from nouns_of_support(scene, actors)
    yield from names_of_allies(scene)
    yield from helped_by_goods(scene, actors)


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


def _may_ally(supporter: KnownActor, supported: KnownActor, actors: ActorReading) -> bool:
    if {supporter.kind, supported.kind} & _CROWDS or supporter.name == supported.name:
        return False
    return actors.group_of(supporter) != actors.group_of(supported)


def _enter(
    entries: dict[tuple[str, str], _Entry],
    supporter: Party,
    supported: Party,
    backing: Backing,
    stands: Standing,
    sentence: Sentence,
    scene: Scene,
    began: str | None,
) -> None:
    why = [backing.why, stands.why]
    kind = backing.kind
    if kind is AllianceKind.UNSPECIFIED and supporter.actor.kind in _ARMED:
        kind = AllianceKind.MILITARY
        why.append("military: the supporter is an armed group")
    entry = entries.get((supporter.actor.name, supported.actor.name))
    if entry is None:
        trigger = scene.tokens[backing.trigger].span
        entries[supporter.actor.name, supported.actor.name] = _Entry(
            supporter,
            supported,
            kind,
            stands.status,
            stands.certainty,
            trigger,
            backing.object,
            began,
            [sentence.span],
            why,
        )
        return
    if outranks(kind, entry.kind):
        entry.kind = kind
    if _SEVERITY.index(stands.status) > _SEVERITY.index(entry.status):
        entry.status = stands.status
    if sentence.span not in entry.spans:
        entry.spans.append(sentence.span)
    entry.began = entry.began or began
    entry.why.extend(line for line in why if line not in entry.why)


def _began(sentence: Sentence, backing: Backing, scene: Scene, dates: tuple[DateMention, ...], text: str) -> str | None:
    """Gives since when: the year, month or day of "sinds 2014", "since March 2015"."""
    for mention in dates:
        if not mention.span.within(sentence.span):
            continue
        words = mention.span.of(text).lower().split()
        before = [token.lower for token in scene.tokens if token.end <= mention.span.start][-1:]
        if not scene.support.words["since"] & {*words[:1], *before}:
            continue
        start = mention.date_start
        bare_year = all(word in scene.support.words["since"] or (word.isdigit() and len(word) == 4) for word in words)
        if bare_year:
            return start[:4]
        return start if mention.precision == 1 else start[:7]
    return _year_since(scene)


def _year_since(scene: Scene) -> str | None:
    for index, token in enumerate(scene.tokens[:-1]):
        year = scene.tokens[index + 1].text
        if (
            token.lower in scene.support.words["since"]
            and year.isdigit()
            and len(year) == 4
            and year[:2] in {"19", "20"}
        ):
            return year
    return None


def _alliance(entry: _Entry, document: Document) -> Alliance:
    text, published = document.text, document.article.published
    fields = {"supporter": entry.supporter.span, "supported": entry.supported.span, "kind": entry.trigger}
    if entry.object is not None:
        fields["object"] = entry.object
    return Alliance(
        supporter=entry.supporter.actor.name,
        supporter_text=entry.supporter.span.of(text),
        supported=entry.supported.actor.name,
        supported_text=entry.supported.span.of(text),
        kind=entry.kind,
        status=entry.status,
        object=entry.object.of(text) if entry.object is not None else None,
        as_of=published if len(published) == 10 else f"{published}-15",
        as_of_precision=1 if len(published) == 10 else 3,
        began=entry.began,
        certainty=entry.certainty,
        evidence=entry.spans[0].of(text),
        spans=tuple(entry.spans),
        rationale=tuple(entry.why),
        fields=fields,
    )
