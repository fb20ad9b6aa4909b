"""Whom vague words mean where support is told: "the regime", "him", "it", "an army", "Brussels"."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from coder.actors import ActorReading
from coder.actors.known import rows_by_name
from coder.actors.states import states_by_name
from coder.alliances.incumbents import incumbent
from coder.alliances.leftopen import object_before
from coder.alliances.pointed import pointed_at
from coder.alliances.support import SupportLexicon
from coder.alliances.whosemen import whose_men
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import ActorMention, KnownActor, MentionForm, PlaceMention
from coder.speech import SpeechLexicon
from coder.values import replace
from coder.words import Token

_UNION = "European Union"
_SEAT = "Belgium"  # whose capital stands for the union where an article names that
_KNOWN = frozenset({"the"})
_OFTEN = 4  # mentions of actors of a country that an article is about, at least
_BACK = 8  # actors told of before among whom "him" is looked for


@dataclass(frozen=True, slots=True)
class Sense:
    """What an article is about: the state it names most, the union if it names that, and what it calls its bands."""

    home: KnownActor | None
    union: KnownActor | None
    bands: Mapping[str, KnownActor] = field(default_factory=dict)


def sense_of(actors: ActorReading, places: Sequence[PlaceMention] = ()) -> Sense:
    """Gives what an article is about: the country of most of the actors it mentions.

    In a text too short for that it is the country of the towns and regions of its head, if they lie in one.
    """
    mentioned = [m.actor for m in actors.mentions if m.form is not MentionForm.PRONOUN]
    countries = Counter(a.country for a in mentioned if a.country is not None)
    most = max(countries, key=lambda name: countries[name], default="")
    if countries[most] < _OFTEN:
        lands = {place.place.country for place in places if not (place.country_only or place.origin)}
        most = next(iter(lands)) or "" if len(lands) == 1 else ""
    state = states_by_name().get(most)
    union = next((a for a in mentioned if a.name == _UNION), None)
    return Sense(state.actor if state is not None else None, union)


def union_meant(actors: ActorReading, sense: Sense) -> KnownActor | None:
    """Gives the union where an English text names it, or not the state itself in which "Brussels" lies."""
    if sense.union is not None:
        return sense.union
    forms = {mention.form for mention in actors.mentions if mention.actor.name == _SEAT}
    return rows_by_name()[_UNION][0].actor if forms <= {MentionForm.METONYM} else None


def meant(
    mention: ActorMention,
    tokens: Sequence[Token],
    index: int,
    told: Sequence[tuple[KnownActor, int]],
    sense: Sense,
    support: SupportLexicon,
    speech: SpeechLexicon,
) -> ActorMention | None:
    """Gives a mention with whom it means; None where it means nobody told of.

    "An army" is no actor. "The regime" of an article about one country is that country's, also where
    another state was named last. "Him" is the leader told of rather than who was named in passing. The seat of the
    union stands for the union where an article names that.
    """
    if mention.form is MentionForm.METONYM and mention.actor.name == _SEAT and sense.union is not None:
        return replace(mention, actor=sense.union)
    if mention.form is MentionForm.PRONOUN and tokens[index].lower in support.words["plural"]:
        given = object_before(tokens, index, told, support)
        if given is None and mention.actor.kind is ActorKind.PERSON:
            return None  # "them" is no single person
        return replace(mention, actor=given) if given is not None else mention
    if mention.form is MentionForm.PRONOUN:
        return replace(mention, actor=_leader(mention, tokens[index], told, tokens[0].start, support))
    if mention.form is MentionForm.ROLE:
        return incumbent(mention, tokens, index, told, speech)
    if mention.form is not MentionForm.FORCES:
        return mention
    owned = whose_men(mention, tokens, index, told, support)
    if owned is not mention:
        return owned
    pointing = pointed_at(mention, tokens, index, told, support, speech)
    if pointing is None or pointing is not mention:
        return pointing
    band = _band(tokens, index, mention, told, support, speech)
    if band is not None:
        return replace(mention, actor=band)
    words = [t for t in tokens[max(0, index - 4) : index + 4] if t.span.within(mention.span)] or [tokens[index]]
    head = tokens[index].lower
    people = any(head in support.words[name] for name in ("forces", "personnel", "rulers"))
    before = tokens[index - 1].lower if index else ""
    vague = before in speech.words["determiners"] and before not in speech.words["definite"]
    vague = vague and before not in support.words["possessive"]
    if vague and len(words) <= 2 and people and mention.actor.kind in STATES:
        return None
    if sense.home is not None and _is_home(mention, words, head, tokens, told, sense.home, support):
        return replace(mention, actor=sense.home)
    return mention


def _band(
    tokens: Sequence[Token],
    index: int,
    mention: ActorMention,
    told: Sequence[tuple[KnownActor, int]],
    support: SupportLexicon,
    speech: SpeechLexicon,
) -> KnownActor | None:
    """Gives the armed group that "the group" is where an organisation that only reports was read: the last told of."""
    word, before = tokens[index].lower, tokens[index - 1].lower if index else ""
    if mention.actor.kind is not ActorKind.ORGANISATION or support.generic.get(word) != "group":
        return None
    if before not in speech.words["definite"]:
        return None
    groups = [actor for actor, _ in told if actor.kind in ARMED_GROUPS]
    return groups[-1] if groups else None


def _is_home(
    mention: ActorMention,
    words: Sequence[Token],
    head: str,
    tokens: Sequence[Token],
    told: Sequence[tuple[KnownActor, int]],
    home: KnownActor,
    support: SupportLexicon,
) -> bool:
    """Says whether "the regime", "the country" means the state that the article is about, not the one named last."""
    if mention.actor.kind not in STATES or mention.actor.country == home.country:
        return False
    if any(word.is_capital and word.start > tokens[0].start for word in words):
        return False
    if head in support.words["rulers"] and any(t.lower in support.words["recognised"] for t in words):
        return True  # "the recognised government": whose country the war is in
    if words[0].start == tokens[0].start:
        return False  # at the head of a sentence it goes on with whom the one before is about
    known = {t.lower for t in [*(t for t in tokens if t.end <= words[0].start)][-1:] + [*words[:1]]} & _KNOWN
    whole = bool(known) and head in support.words["national"]  # "Zedlandian officers drill the army"
    if head not in support.words["rulers"] and head not in support.generic and not whole:
        return False
    behind = [token for token in tokens if token.start >= mention.head.end][:2]
    if len(behind) == 2 and behind[0].lower in support.words["locative"] | support.words["of"] and behind[1].is_capital:
        return False  # "the junta in Mali"
    here = [actor for actor, start in told if start >= tokens[0].start]
    return mention.actor not in here or any(actor.country == home.country for actor in here) is False


def _leader(
    mention: ActorMention, token: Token, told: Sequence[tuple[KnownActor, int]], start: int, support: SupportLexicon
) -> KnownActor:
    """Gives whom "him" means: the last leader told of in the sentences before, else whom it was read as."""
    actor = mention.actor
    if token.lower not in support.words["person"] or actor.kind is not ActorKind.PERSON or actor.leads is not None:
        return actor
    here = {other for other, at in told if at >= start}
    near = [other for other, at in told if at < start][-_BACK:]
    leaders = [o for o in near if o.kind is ActorKind.PERSON and o.leads is not None and o not in here]
    return leaders[-1] if leaders else actor
