"""Support told by what somebody has long been to another: "X, jarenlang de gangmaker van Y, ..."."""

from collections.abc import Iterator

from coder.alliances.constructions import stands
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene, all_of
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.kinds import ARMED_GROUPS, STATES
from coder.words import Token

_LONG = 9  # tokens of an apposition up to its noun
_MAY_HELP = STATES | ARMED_GROUPS | {ActorKind.EXTERNAL_FORCES, ActorKind.PERSON, ActorKind.ORGANISATION}
_ADVERBS = frozenset({"daarentegen", "echter", "intussen", "zelf", "ook", "evenwel", "inmiddels", "ondertussen"})
_OWNERS = frozenset({"zijn", "haar", "hun"})
_ARTICLES = frozenset({"de", "het", "een", *_OWNERS})


def appositions(scene: Scene) -> Iterator[Backing]:
    """Reads a Dutch apposition that tells for how long somebody was what to whom, if the noun is no foe or office.

    Rule of language: "eens", "jarenlang", "al jaren" before a noun for a person tell what one was to another by his
    deeds; who is called so by anything but a foe, a rival or an office has stood by him.
    """
    if scene.support.language != "nl":
        return
    for party in scene.parties:
        if party.preposition is not None or party.owner or party.actor.kind not in _MAY_HELP:
            continue
        at = party.last
        at += at < len(scene.tokens) and scene.tokens[at].lower in _ADVERBS
        if at + 3 >= len(scene.tokens) or scene.tokens[at].text != ",":
            continue
        found = _read(scene, party, at + 1)
        if found is not None:
            yield found


def _read(scene: Scene, party: Party, begin: int) -> Backing | None:
    tokens = scene.tokens
    article = next((k for k in range(begin, min(begin + _LONG, len(tokens))) if tokens[k].lower in _ARTICLES), None)
    if article is None or article == begin or stands("long", tokens[begin:article]) is None:
        return None
    if any(_tells_other(token, scene) for token in tokens[begin:article]):
        return None  # ", werd jarenlang door de partij van Y betaald"
    of = next((k for k in range(article + 1, min(article + _LONG, len(tokens))) if _closes(tokens[k])), None)
    if of is None or of == article + 1 or stands("unlike", tokens[article:of]) is not None:
        return None
    if scene.support.has("negation", tokens[begin:of]) or not tokens[of - 1].lower.isalpha():
        return None
    if tokens[of].lower == "van":
        receiver = next((p for p in scene.parties if of < p.first <= of + 4 and p.preposition == "van"), None)
    elif tokens[article].lower in _OWNERS:
        told = scene.topic is not None and scene.actors.group_of(scene.topic.actor) == scene.topic.actor
        receiver = scene.topic if told else None
    else:
        return None
    group = scene.actors.group_of
    if receiver is None or group(receiver.actor) == group(party.actor):
        return None
    if group(receiver.actor).kind not in STATES | ARMED_GROUPS and receiver.actor.leads is None:
        return None
    once = scene.support.has("once", tokens[begin:article]) or tokens[begin].lower == "eens"
    status = AllianceStatus.ENDED if once else AllianceStatus.ACTIVE
    sides = (all_of(party, scene), (receiver,))
    why = f"apposition: {tokens[of - 1].lower}"
    return Backing(*sides, of - 1, begin, of, AllianceKind.UNSPECIFIED, status, why, noun=True)


def _tells_other(token: Token, scene: Scene) -> bool:
    words = scene.support.words
    verbal = (
        token.lower in words["passive"] | words["perfect"] | words["relative"] or token.lower in scene.support.verbs
    )
    return token.text == "," or verbal or token.lower in {"door", "met", "aan", "voor", "en", "tegen"}


def _closes(token: Token) -> bool:
    return token.text == "," or token.lower == "van" or not token.is_word
