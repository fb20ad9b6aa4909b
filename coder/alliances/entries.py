"""What an article tells of one pair, put together as it is read on: kind, status, since when, by which sentences."""

from dataclasses import dataclass, field

from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene
from coder.alliances.standing import Standing
from coder.codebook import AllianceKind, AllianceStatus, Certainty
from coder.kinds import FIGHTERS
from coder.passages import Document, Sentence
from coder.records import Alliance, Span

_WEIGHED = "weighed: "
"""How a status is told by weights alone: what rules read of a waning elsewhere outweighs it."""

_SEVERITY = (AllianceStatus.ACTIVE, AllianceStatus.WEAKENING, AllianceStatus.ENDED)


@dataclass(slots=True)
class Entry:
    """What the article tells of one pair, as it is read on."""

    supporter: Party
    supported: Party
    kind: AllianceKind
    status: AllianceStatus
    certainty: Certainty
    trigger: Span
    object: Span | None
    began: str | None
    joint: bool
    noun: bool
    spans: list[Span] = field(default_factory=list)
    why: list[str] = field(default_factory=list)


def enter(
    entries: dict[tuple[str, str], Entry],
    supporter: Party,
    supported: Party,
    backing: Backing,
    stands: Standing,
    sentence: Sentence,
    scene: Scene,
    began: str | None,
) -> Entry:
    why = [backing.why, stands.why]
    kind = backing.kind
    if kind is AllianceKind.UNSPECIFIED and supporter.actor.kind in FIGHTERS:
        kind = AllianceKind.MILITARY
        why.append("military: the supporter is an armed group")
    entry = entries.get((supporter.actor.name, supported.actor.name))
    if entry is None:
        trigger = scene.tokens[backing.trigger].span
        entry = entries[supporter.actor.name, supported.actor.name] = Entry(
            supporter,
            supported,
            kind,
            stands.status,
            stands.certainty,
            trigger,
            backing.object,
            began,
            backing.joint,
            backing.noun,
            [sentence.span],
            why,
        )
        return entry
    if outranks(kind, entry.kind):
        entry.kind = kind
    softer = entry.status is AllianceStatus.WEAKENING and backing.noun and sentence.span in entry.spans
    told = entry.status is not AllianceStatus.ACTIVE and stands.why.startswith(_WEIGHED)
    if _SEVERITY.index(stands.status) > _SEVERITY.index(entry.status) and not softer and not told:
        entry.status = stands.status  # "has cooled on X, once its favourite": what the verb tells stands
    if sentence.span not in entry.spans:
        entry.spans.append(sentence.span)
    entry.began = entry.began or began
    entry.why.extend(line for line in why if line not in entry.why)
    return entry


def merge(entry: Entry, other: Entry) -> None:
    """Takes over what was told of the same pair by other names: "the United States" for "Colombia" and for "Petro"."""
    if outranks(other.kind, entry.kind):
        entry.kind = other.kind
    softer = entry.status is AllianceStatus.WEAKENING and other.noun and other.spans[0] in entry.spans
    harder = other.status is AllianceStatus.WEAKENING and entry.noun and entry.spans[0] in other.spans
    if harder or (_SEVERITY.index(other.status) > _SEVERITY.index(entry.status) and not softer):
        entry.status = other.status  # "once the supplier of X, turns away from its president": what the verb tells
    entry.spans.extend(span for span in other.spans if span not in entry.spans)
    entry.began = entry.began or other.began
    entry.why.extend(line for line in other.why if line not in entry.why)


def turn(entry: Entry, status: AllianceStatus | None, sentence: Sentence) -> None:
    """Takes over what the sentence behind tells of a support: "That came to an end"."""
    if status is None or _SEVERITY.index(status) <= _SEVERITY.index(entry.status):
        return
    entry.status = status
    entry.spans.append(sentence.span)
    entry.why.append(f"told in the next sentence: {status.value}")


def as_alliance(entry: Entry, document: Document) -> Alliance:
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


def outranks(kind: AllianceKind, other: AllianceKind) -> bool:
    """Says whether a kind of support stands above another: military, economic, political, unspecified."""
    order = (AllianceKind.UNSPECIFIED, AllianceKind.POLITICAL, AllianceKind.ECONOMIC, AllianceKind.MILITARY)
    return order.index(kind) > order.index(other)
