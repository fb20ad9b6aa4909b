"""Who backs whom in one sentence: nouns of support, and compounds such as "Iran-backed"."""

from collections.abc import Iterator

from coder.actors import ActorReading
from coder.alliances.course import turns
from coder.alliances.joinedadjectives import joined_givers
from coder.alliances.party import Party
from coder.alliances.possessing import owned
from coder.alliances.scene import Backing, Scene, all_of
from coder.alliances.subjects import subject
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.functionwords import AND
from coder.kinds import STATES
from coder.mentions import MentionForm
from coder.records import Span

_DOUBT = 7  # tokens before a noun of support in which it may be called an accusation, a hope, a subject of talks
_OWING = frozenset({"thanks", "due", "owing", "dank"})
_NEAR = 4  # tokens between a noun of support and the adjective or participle that tells whose it is


def nouns_of_support(scene: Scene, actors: ActorReading) -> Iterator[Backing]:
    """Reads "steun van X aan Y", "Turkish support for Y", "with the help of X", "the plan has the support of X"."""
    for index, token in enumerate(scene.tokens):
        noun = scene.support.nouns.get(token.lower)
        if noun is None or not scene.support.is_support(scene.tokens, index):
            continue
        relative = scene.relative(index)
        first, last = scene.clause(index)
        if relative is not None:
            first, last = max(first, relative.pronoun), min(last, relative.end)
        if noun.needs and not _has_arms(scene, index, first, last):
            continue
        if _is_rescue(scene, index):
            continue
        if scene.support.has("doubted", scene.tokens[max(first, index - _DOUBT) : index + 1]):
            continue  # "accusations of Rwandan support", "talks about support for"
        giver = described_giver(scene, index, actors)
        receiver = _behind(scene, index, "turned" if noun.turning else "to", last)
        behind = _behind(scene, index, "of", last)
        from_it = behind is not None and behind.preposition == "from" and scene.support.language == "en"
        if from_it and owned(scene, index):  # "its aid comes from X"
            giver, receiver = behind, receiver or _possessor(scene, index)
        elif giver is None and behind is not None and owned(scene, index):  # "its support of X"
            giver = next(
                (p for p in reversed(scene.parties) if p.last <= index and not _is_whose(scene, p)), scene.topic
            )
        if giver is None and noun.needs:
            giver = _giver_of_arms(scene, index, last, actors)
        if giver is None:
            giver = behind
        elif receiver is None and (behind is None or behind.actor != giver.actor):  # not "military aid from X"
            receiver = behind  # "Turkey's support of X"
        if index and scene.tokens[index - 1].lower in scene.support.words["purpose"]:  # "in support of"
            giver, receiver = None, giver or receiver
        plan = _plan_before(scene, index, first) if receiver is None and giver is not None else None
        if noun.turning and giver is None and owned(scene, index):
            giver = scene.topic
        if noun.turning and giver is None:  # "for X patience with Y is wearing thin"
            first_words = [
                p for p in scene.parties if p.first <= first + 2 and p.preposition in scene.support.words["to"]
            ]
            giver = first_words[0] if first_words else None
        if giver is None and receiver is not None:
            giver = subject(scene, index, relative)
        elif giver is not None and receiver is None:
            receiver = scene.topic if plan is not None else _receiver(scene, index, giver, first, last, relative)
        if noun.turning and _behind(scene, index, "turned", last) is None:
            continue
        if giver is None or receiver is None or giver.actor == receiver.actor:
            continue
        if noun.turning and not turns(scene.tokens[receiver.last : last], scene):
            continue
        if noun.mutual and _is_foreign_patron(receiver, giver):
            giver, receiver = receiver, giver
        kind = scene.support.kind_of(scene.tokens[max(first, index - 2) : index + 2]) or noun.kind
        if plan is not None:
            kind = AllianceKind.POLITICAL
        yield Backing(
            joined_givers(giver, scene),
            all_of(receiver, scene),
            index,
            first,
            last,
            kind,
            AllianceStatus.ACTIVE,
            f"noun: {noun.lemma} ({noun.where})",
            plan,
            noun=True,
        )


def _possessor(scene: Scene, index: int) -> Party | None:
    """Gives whose help "its help comes from X" is: who stands free before it, or whom the text is about."""
    free = [p for p in scene.bare(scene.clause(index)[0], index, None) if not _is_whose(scene, p)]
    return free[-1] if free else scene.topic


def _is_whose(scene: Scene, party: Party) -> bool:
    """Says whether a pronoun only tells whose the support is: "staakten hun hulp aan"."""
    return party.form is MentionForm.PRONOUN and scene.tokens[party.first].lower in scene.support.words["possessive"]


def _is_foreign_patron(state: Party, group: Party) -> bool:
    """Says whether the other side of a partnership is a foreign state, which supports the group."""
    return state.actor.kind in STATES and group.actor.kind not in STATES | {ActorKind.PERSON}


def _giver_of_arms(scene: Scene, index: int, last: int, actors: ActorReading) -> Party | None:
    """Gives whose arms flow: "the flow of Iranian weapons", "de stroom Iraanse wapens"."""
    arms = (k for k in range(index + 1, min(last, index + 5)) if scene.tokens[k].lower in scene.support.words["arms"])
    at = next(arms, None)
    return described_giver(scene, at, actors) if at is not None else None


def _is_rescue(scene: Scene, index: int) -> bool:
    """Says whether "to the aid of" goes with a verb of coming, which is read by itself; not "thanks to the aid of"."""
    before = [token.lower for token in scene.tokens[max(0, index - 3) : index]]
    rescue = scene.support.phrases["rescue"]
    return any(tuple(before[-len(p) :]) == p for rows in rescue.values() for p in rows) and before[0] not in _OWING


def _has_arms(scene: Scene, index: int, first: int, last: int) -> bool:
    """Says whether arms or the like stand next to a noun for their flow: "arms deliveries", "a stream of weapons"."""
    near = scene.tokens[max(first, index - 2) : min(last, index + 5)]
    return scene.support.has("arms", near)


def described_giver(scene: Scene, index: int, actors: ActorReading) -> Party | None:
    """Gives the giver that an adjective or a possessive names before the noun: "Turkse militaire steun"."""
    owners = [p for p in scene.parties if p.owner and 0 < index - p.last <= 3]
    if owners and not any(owners[-1].last <= p.first < index for p in scene.parties):  # not "Congo's army gets help"
        return owners[-1]
    for position in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        token = scene.tokens[position]
        mention = actors.at(token.span)
        described = (
            mention is not None and mention.form is MentionForm.FORCES and token.lower in scene.support.describing
        )
        if described and position and scene.lowers[position - 1] in scene.support.words["possessive"]:
            return None  # "its military aid": whose, the clause tells
        if mention is not None and described:  # "American military aid"
            return Party(position, position + 1, mention.head, mention.actor, mention.form, None, False, -1 - position)
        if mention is not None and mention.form is MentionForm.ADJECTIVE:
            return Party(position, position + 1, token.span, mention.actor, mention.form, None, False, -1 - position)
        if not token.is_word or token.lower in scene.speech.words["prepositions"]:
            return None
        if token.lower in scene.support.words["possessive"] and scene.tokens[position - 1].lower in AND:
            return None  # "the Colombian FARC and their patron X"
    return None


def _behind(scene: Scene, index: int, words: str, last: int) -> Party | None:
    """Gives the party that a preposition of the list `words` ties to the noun at `index`."""
    for party in scene.parties:
        if party.first <= index or party.last > last:
            continue
        if party.first - index > 8 or any(t.text == "," for t in scene.tokens[index + 1 : party.first]):
            return None
        if party.preposition in scene.support.words[words]:
            return party
        if party.preposition is None:
            return None
    return None


def _receiver(scene: Scene, index: int, giver: Party, first: int, last: int, relative: object) -> Party | None:
    """Gives who acts "with the support of" the giver: the first free party of the clause, before or after."""
    free = [p for p in scene.bare(first, last, None) if p.group != giver.group and p.actor != giver.actor]
    if not free and scene.tokens[first].lower in scene.support.words["cleft"]:  # "it is with X's help that Y holds out"
        free = [p for p in scene.parties if p.first > max(index, giver.last) and p.preposition is None]
    before = [p for p in free if p.last <= index]
    after = [p for p in free if p.first > index]
    if relative is not None:
        found = scene.relative(index)
        if found is not None and found.antecedent is not None:
            return scene.parties[found.antecedent]
    if before:
        return before[-1] if len(before) == 1 else before[0]
    return after[0] if after else None


def _plan_before(scene: Scene, index: int, first: int) -> Span | None:
    """Gives the words for a plan that is the subject: "Het plan heeft steun van"."""
    for position in range(first, index):
        token = scene.tokens[position]
        if token.lower in scene.support.words["plan"]:
            free = [p for p in scene.bare(first, index, None)]
            start = scene.tokens[position - 1].start if position > first else token.start
            return Span(start, token.end) if not free else None
    return None
