"""Whose a weapon is: named with it in the clause, or the armed group of the country that it was fired from."""

from coder.actors import ActorReading
from coder.codebook import ActorKind
from coder.events.candidate import Candidate
from coder.events.participant import CIVILIANS, Participant
from coder.events.phrase import Phrase
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import ActorMention, MentionForm
from coder.passages import Document

WEAPON_OWNER = "owner of the weapon"
"""The rule of a side whose weapon it was."""
_MAKERS = frozenset({"", "by", "of", "from", "van", "door", "uit"})
_FINDING = frozenset({"find", "seize_weapons"})
_CARRIED = 8  # "een bom die een vliegtuig van de luchtmacht afwierp"
_WHERE = frozenset("onder bij naast tegen voor langs op in".split())
_OUT_OF = frozenset({"from", "uit", "vanuit"})
_MENTIONS = 200  # first mentions that an armed group is looked for among


def names_maker(candidate: Candidate, side: Participant) -> bool:
    """Says whether a side is only the country that made the arms that were found: "vier Amerikaanse raketten"."""
    found, arms = candidate.hit.trigger.frame.name in _FINDING, candidate.roles.patient
    if not found or arms is None or not arms.is_a("weapons") or side.actor is None or side.actor.kind not in STATES:
        return False
    return _MAKERS.isdisjoint((side.text or "").lower().split()) and "'s " not in (side.text or "")


class WeaponOwners:
    """Names the owners of the weapons of one document."""

    def __init__(self, document: Document, actors: ActorReading) -> None:
        """Keeps what was read of actors."""
        self._document, self._actors = document, actors

    def named(self, mention: ActorMention, rule: str) -> Participant:
        """Names an actor by its group, as the codebook does; `rule` says why it is a side."""
        actor = self._actors.group_of(mention.actor)
        span = mention.head if mention.form is MentionForm.ADJECTIVE else mention.span
        if actor.kind in {ActorKind.CIVILIANS, ActorKind.MEDIA} or (actor.kind is ActorKind.PERSON and not actor.leads):
            name = CIVILIANS if actor.kind is not ActorKind.PERSON else actor.name
        else:
            name = actor.name
        return Participant(name, span.of(self._document.text), span, rule, actor)

    def owner(self, candidate: Candidate, agent: Phrase) -> Participant | None:
        for phrase in candidate.phrases:
            close = 0 < phrase.first - agent.last <= _CARRIED
            if self._document.language == "en" and phrase.preposition == "of" and phrase.begin > agent.last + 2:
                continue  # "a grenade thrown over the wall of a police post"
            if phrase.preposition == "van" and _stands_elsewhere(agent, phrase, candidate):
                continue  # "een bom onder een wagen van het leger"
            if agent.last < candidate.hit.first < phrase.first and agent.is_a("group", "person"):
                continue  # "fighters took the town from X"
            if close and phrase.actor is not None and phrase.preposition in {"of", "from", "van", "uit"}:
                if phrase.is_a("armed", "aircraft", "vehicle", "weapons") or phrase.actor.actor.leads:
                    group = self._armed_there(phrase)
                    return self.named(group or phrase.actor, WEAPON_OWNER)
        return None

    def _armed_there(self, origin: Phrase) -> ActorMention | None:
        """Gives the armed group of a country that something was fired from, if the text names one: "from Lebanon"."""
        if origin.preposition not in _OUT_OF or origin.place is None or origin.actor is None:
            return None
        country = origin.actor.actor.country
        for mention in self._actors.mentions[:_MENTIONS]:
            group = self._actors.group_of(mention.actor)
            if group.kind in ARMED_GROUPS and group.country == country:
                return mention
        return None

    def maker(self, phrase: Phrase, candidate: Candidate) -> Phrase | None:
        """Gives who fired, sent or held a weapon that is acted on: "a missile fired by", "een raket van"."""
        for other in candidate.phrases:
            gap = other.first - phrase.last
            if 0 < gap <= 5 and other.actor is not None and other.is_a("armed") and other.preposition in _MAKERS:
                return other
        return None


def _stands_elsewhere(weapon: Phrase, owner: Phrase, candidate: Candidate) -> bool:
    """Says whether what stands between tells where the weapon was: "onder een wagen", "bij een post"."""
    between = candidate.clause.sentence.tokens[weapon.last + 1 : owner.begin]
    return any(token.lemma in _WHERE for token in between)
