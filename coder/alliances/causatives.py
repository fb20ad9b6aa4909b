"""Whom somebody lets another help: Dutch "laat zijn leger steunen door Z", where not the subject of "laten" helps."""

from collections.abc import Iterator

from coder.alliances.field import field_of
from coder.alliances.scene import Backing, Scene, all_of
from coder.alliances.sides import group
from coder.alliances.subjects import subject
from coder.alliances.support import SupportFrame, SupportVerb
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.kinds import PARTIES_TO_CONFLICTS
from coder.mentions import MentionForm

_KINDS = PARTIES_TO_CONFLICTS | {ActorKind.PERSON}
LETTING = frozenset({"laat", "laten", "liet", "lieten"})
"""The verb of those who have something done."""


def with_caused(told: list[Backing], scene: Scene) -> list[Backing]:
    """Gives Dutch readings with what a subject lets be done to itself or its own by whoever stands behind "door".

    Rule of the language: beside "laten" the subject of an infinitive stands behind "door", so that whoever lets it
    happen is, or owns, what the infinitive is done to. Readings of that infinitive with another helper are left out.
    """
    if scene.support.language != "nl" or not any(token.lower in LETTING for token in scene.tokens):
        return told
    found = [
        reading for index, token in enumerate(scene.tokens) if token.lower in LETTING for reading in _read(scene, index)
    ]
    if not found:
        return told
    deeds = {reading.trigger for reading in found}
    mine = {pair for reading in found for pair in reading.pairs}
    kept = [r for r in told if r.trigger not in deeds or mine & r.pairs]
    known = {pair for r in kept for pair in r.pairs}
    return kept + [r for r in found if (r.supporters[0].actor, r.supported[0].actor) not in known]


def _read(scene: Scene, index: int) -> Iterator[Backing]:
    first, last = scene.clause(index)
    relative = scene.relative(index)
    if relative is not None:
        first, last = max(first, relative.pronoun), min(last, relative.end)
    by = [p for p in scene.parties if first <= p.first and p.last <= last and p.preposition == "door"]
    by = [p for p in by if p.form is not MentionForm.GENERIC]
    deed = _deed(scene, index, last) if by else None
    if deed is None:
        return
    who = subject(scene, index, relative) or next(iter(scene.bare(index, deed, relative)), None)
    if who is None:
        return
    objects = [p for p in scene.bare(index, deed, relative) if p != who and group(p, scene) != group(who, scene)]
    receiver = objects[0] if objects else who
    if group(receiver, scene) == group(by[0], scene) or receiver.actor.kind not in _KINDS:
        return
    kind = scene.support.kind_of(scene.tokens[first:last]) or _kind(scene, deed)
    sides = (all_of(by[0], scene), all_of(receiver, scene))
    yield Backing(*sides, deed, first, last, kind, AllianceStatus.ACTIVE, "lets itself be helped")


def _deed(scene: Scene, index: int, last: int) -> int | None:
    """Gives where the infinitive of support stands that belongs to "laten"."""
    for position in range(index + 1, last):
        token = scene.tokens[position]
        if not token.lower.endswith("n") or token.is_capital:
            continue
        verbs = [verb for verb in scene.support.verbs.get(token.lower, ()) if _is_help(verb)]
        if any(scene.support.meets(verb, scene.tokens[index:last]) for verb in verbs):
            return position
        if any(verb.name == "sustain" and not verb.apart for verb in field_of("nl").verbs.get(token.lower, ())):
            return position
    return None


def _is_help(verb: SupportVerb) -> bool:
    """Says whether a verb tells that its subject helps its object."""
    return verb.frame is SupportFrame.TRANSITIVE and verb.status is AllianceStatus.ACTIVE and not verb.participle


def _kind(scene: Scene, deed: int) -> AllianceKind:
    """Gives the kind of help that an infinitive tells."""
    kinds = [verb.kind for verb in scene.support.verbs.get(scene.tokens[deed].lower, ()) if _is_help(verb)]
    return kinds[0] if kinds else AllianceKind.UNSPECIFIED
