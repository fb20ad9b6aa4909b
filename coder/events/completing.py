"""Names the sides that one sentence leaves open by what the article tells elsewhere: its dead, its other fights."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from coder.actors import ActorReading
from coder.codebook import EVENT_TYPE_OF, ActorKind, Certainty, EventType, SubEventType
from coder.events.bothsides import give_both
from coder.events.captors import name_captor
from coder.events.clashed import as_attack, as_blast, as_clash
from coder.events.disowned import disowners
from coder.events.draft import Draft
from coder.events.nationals import state_of_soldiers
from coder.events.participant import CIVILIANS, GENERIC, UNIDENTIFIED, Participant
from coder.events.sidewords import side_words
from coder.events.struck import is_only_place, most_of_dead, side_of_dead, words_of_dead
from coder.events.tellings import TERRITORY
from coder.events.whoagreed import names_nobody, not_the_host, parties_before
from coder.kinds import ARMED_GROUPS
from coder.mentions import KnownActor
from coder.passages import Document
from coder.values import replace
from coder.wordlists import word_list

S = SubEventType
_STATES = frozenset({ActorKind.STATE, ActorKind.STATE_FORCES, ActorKind.EXTERNAL_FORCES})
_HEAVY = frozenset({S.AIR_DRONE_STRIKE, S.SHELLING_ARTILLERY_MISSILE_ATTACK})
_HIDDEN = frozenset({S.REMOTE_EXPLOSIVE_LANDMINE_IED, S.SUICIDE_BOMB, S.GRENADE})
_PEOPLE = word_list("people.toml", "one_who_did_it")
_AROUND = 40  # events before and after one that are looked at
_MENTIONS = 200  # mentions of actors before and after an event that are looked at
_LOOK_BACK = 40  # mentions of actors before a word that a group is looked for among


class Completion:
    """Completes the sides of the events of one article."""

    def __init__(self, drafts: Sequence[Draft], document: Document, actors: ActorReading) -> None:
        """Keeps what the article tells."""
        self._drafts, self._document, self._actors = drafts, document, actors
        self._at = {id(draft): at for at, draft in enumerate(drafts)}
        self._words = side_words(document.language)

    @cached_property
    def _disowners(self) -> frozenset[KnownActor]:
        return disowners(self._document, self._actors)

    def complete(self) -> None:
        """Fills the second sides by the dead and the enemy, then the first ones by the enemy."""
        for draft in self._drafts:
            as_blast(draft)
            if EVENT_TYPE_OF[draft.sub_event_type] is EventType.EXPLOSIONS:
                self._give_struck(draft)
        for at, draft in enumerate(self._drafts):
            give_both(draft, self._drafts[max(at - _AROUND, 0) : at], self._actors)
            as_clash(draft, self._document, self._actors)
            as_attack(draft, self._document)
            self._turn(draft)
            name_captor(draft, self._around(draft), self._group_before(draft, draft.span.end))
            surrenders = draft.candidate.hit.trigger.frame.name == "surrender"
            fought = EVENT_TYPE_OF[draft.sub_event_type] is EventType.BATTLES
            if fought or draft.sub_event_type in TERRITORY or surrenders:
                self._give_loser(draft)
        not_the_host(self._drafts)
        for draft in self._drafts:
            if draft.sub_event_type is S.AGREEMENT and names_nobody(draft):
                self._give_parties(draft)
        for draft in self._drafts:
            kind = EVENT_TYPE_OF[draft.sub_event_type]
            if kind is EventType.EXPLOSIONS and self._is_open(draft):
                self._give_attacker(draft)
            elif kind is EventType.VIOLENCE_AGAINST_CIVILIANS and self._is_open(draft):
                self._give_actor_before(draft)

    def _turn(self, draft: Draft) -> None:
        """Names the state that regains a place, and puts soldiers who fell "in fighting" first."""
        state = self._country(draft)
        if state is None or (draft.actor1 is not None and draft.actor1.name != UNIDENTIFIED):
            return
        if draft.sub_event_type is S.GOVERNMENT_REGAINS_TERRITORY:
            draft.actor1 = Participant(state, None, None, "the state regains it")
        elif draft.candidate.hit.trigger.frame.name == "ambush":
            return  # who died in an ambush did not lay it
        elif draft.sub_event_type is S.ARMED_CLASH and draft.actor2 is not None and draft.actor2.name == state:
            words = {token.lower for token in draft.candidate.clause.tokens}
            around = {token.lower for token in draft.candidate.clause.sentence.tokens}
            if words & self._words.combats and not around & (self._words.strangers - _PEOPLE()):
                draft.actor1, draft.actor2 = draft.actor2, None

    def _give_actor_before(self, draft: Draft) -> None:
        """Names the armed group that acts in the paragraph, where the victims alone are told: "were shot dead"."""
        at = self._at[id(draft)]
        for other in reversed(self._drafts[max(at - _AROUND, 0) : at]):
            if other.paragraph != draft.paragraph:
                return
            side = other.actor1
            if side is not None and side.actor is not None and side.actor.kind in ARMED_GROUPS:
                if draft.actor2 is not None and draft.actor2.name == side.name:
                    draft.actor2 = Participant(CIVILIANS, None, None, "those struck are unarmed")
                draft.actor1 = replace(side, text=None, span=None, rule="who acts in the sentences before")
                return

    def _give_struck(self, draft: Draft) -> None:
        """Names who was struck by who died: soldiers their state, fighters their group, all others Civilians."""
        side, dead = draft.actor2, draft.dead
        read = draft, self._document, self._actors
        belonged = most_of_dead(*read) or side_of_dead(*read)
        if belonged is not None:
            draft.actor2 = belonged
            return
        words = words_of_dead(draft, self._document)
        fighting = self._words.fighters | self._words.soldiers
        fell = bool(words & fighting) and side is not None and side.name == CIVILIANS  # in "a house"
        fell = fell and (side is None or side.actor is None)
        if side is not None and not fell and not (dead is not None and is_only_place(side, draft)):
            return
        told = {token.lower for token in draft.candidate.clause.sentence.tokens}
        if dead is None and draft.certainty is Certainty.REPORTED and told & self._words.hearsay:
            return  # "reports of an attack" do not tell on whom
        found = Participant(CIVILIANS, None, None, "those struck are unarmed")
        if words & self._words.fighters:
            group = self._group_before(draft, dead.start if dead is not None else draft.span.end)
            if group is not None:
                found = Participant(group.name, None, dead, "the group of the dead", group)
        elif words & self._words.soldiers:
            named = state_of_soldiers(dead, self._document, self._actors) if dead is not None else None
            state = self._actors.group_of(named.actor) if named is not None else None
            country = self._country(draft) if state is None else state.name
            if country is not None and (draft.actor1 is None or draft.actor1.name != country):
                found = Participant(country, None, dead, "the state of the dead", state)
        draft.actor2 = found

    def _give_loser(self, draft: Draft) -> None:
        """Names whom somebody fought, or took a place from, by their other fights, else the state against a group."""
        side, agent = draft.actor2, draft.actor1
        if side is not None or agent is None or agent.name in GENERIC:
            return
        enemy = self._enemy(draft, agent.name)
        country = self._country(draft)
        if enemy is not None:
            found = replace(enemy, text=None, span=None, rule="whom they fight elsewhere in the article")
            if draft.candidate.hit.trigger.frame.name == "withdraw":
                draft.actor1, draft.actor2 = found, agent  # who takes the place stands first
            else:
                draft.actor2 = found
        elif agent.actor is not None and agent.actor.kind in ARMED_GROUPS and country is not None:
            draft.actor2 = Participant(country, None, None, "the state of the country")
        elif agent.actor is not None and agent.actor.kind in _STATES:
            group = self._group_before(draft, draft.span.end)
            if group is not None and group.country in (country, None):
                draft.actor2 = Participant(group.name, None, None, "the armed group named before", group)

    def _give_attacker(self, draft: Draft) -> None:
        """Names who attacks with such weapons elsewhere in the article: one actor, and no other."""
        kinds = _HEAVY if draft.sub_event_type in _HEAVY else _HIDDEN
        struck = draft.actor2.name if draft.actor2 is not None else ""
        found = [
            other.actor1
            for other in self._around(draft)
            if other.sub_event_type in kinds and self._is_like(other, draft) and other.actor1 is not None
        ]
        named = [side for side in found if side.name not in GENERIC and side.name != struck]
        if draft.sub_event_type in _HIDDEN:  # no state of which that is not told
            named = [side for side in named if side.actor is None or side.actor.kind not in _STATES]
        if not named and draft.sub_event_type in _HIDDEN:
            others = (group for group in self._groups_of(draft) if group not in self._disowners)
            groups = {group.name: group for group in others if group.name != struck}
            named = [Participant(group.name, None, None, "", group) for group in groups.values()]
        if not named and draft.sub_event_type in _HEAVY:
            country = self._country(draft)
            enemy = self._enemy(draft, country) if country is not None else None
            named = [enemy] if enemy is not None else []
        if len({side.name for side in named}) == 1:
            draft.actor1 = replace(named[0], text=None, span=None, rule="who attacks so elsewhere in the article")

    def _is_open(self, draft: Draft) -> bool:
        """Says whether the text leaves the attacker out, rather than that it says that nobody knows."""
        if draft.actor1 is not None and draft.actor1.name != UNIDENTIFIED:
            return False
        strangers = self._words.strangers - (_PEOPLE() if draft.sub_event_type is S.SUICIDE_BOMB else frozenset())
        tokens = draft.candidate.clause.sentence.tokens
        return not any(token.lower in strangers for token in tokens)

    def _is_like(self, other: Draft, draft: Draft) -> bool:
        return other is not draft and self._country(other) == self._country(draft)

    def _around(self, draft: Draft) -> Sequence[Draft]:
        """Gives the events told around one, so that time stays linear in the length of a text."""
        at = self._at[id(draft)]
        return self._drafts[max(at - _AROUND, 0) : at + _AROUND]

    def _give_parties(self, draft: Draft) -> None:
        """Names the two who fight most around a deal that names nobody: "de delegaties werden het eens"."""
        fought: Counter[tuple[str, str]] = Counter()
        sides: dict[str, Participant] = {}
        for other in self._around(draft):
            first, second = other.actor1, other.actor2
            if first is None or second is None or {first.name, second.name} & GENERIC:
                continue
            fought[min(first.name, second.name), max(first.name, second.name)] += 1
            sides |= {first.name: first, second.name: second}
        if fought:
            names = max(fought, key=lambda pair: fought[pair])
            one, two = (replace(sides[name], text=None, span=None, rule="who fight in the article") for name in names)
            draft.actor1, draft.actor2 = one, two
        elif (parties := parties_before(draft, self._actors)) is not None:
            draft.actor1, draft.actor2 = parties

    def _enemy(self, draft: Draft, name: str) -> Participant | None:
        """Gives whom somebody fights most in the article's other events."""
        against: Counter[str] = Counter()
        sides: dict[str, Participant] = {}
        for other in self._around(draft):
            first, second = other.actor1, other.actor2
            if other is draft or first is None or second is None or not self._is_like(other, draft):
                continue
            if EVENT_TYPE_OF[other.sub_event_type] not in (EventType.BATTLES, EventType.EXPLOSIONS):
                if other.sub_event_type not in TERRITORY:
                    continue
            for one, two in ((first, second), (second, first)):
                if one.name == name and two.name not in GENERIC:
                    against[two.name] += 1
                    sides[two.name] = two
        return sides[max(against, key=lambda key: against[key])] if against else None

    def _group_before(self, draft: Draft, position: int) -> KnownActor | None:
        """Gives the armed group that the text named last before a word, other than who acts."""
        acting = draft.actor1.name if draft.actor1 is not None else ""
        last = bisect_left(self._actors.mentions, position, key=lambda mention: mention.span.start)
        for mention in reversed(self._actors.mentions[max(last - _LOOK_BACK, 0) : last]):
            group = self._actors.group_of(mention.actor)
            if group.kind in ARMED_GROUPS and group.name != acting:
                return group
        return None

    def _groups_of(self, draft: Draft) -> Iterator[KnownActor]:
        """Yields the armed groups of the event's country that the article tells of."""
        country = self._country(draft)
        last = bisect_left(self._actors.mentions, draft.span.start, key=lambda mention: mention.span.start)
        for mention in self._actors.mentions[max(last - _MENTIONS, 0) : last + _MENTIONS]:
            group = self._actors.group_of(mention.actor)
            if group.kind in ARMED_GROUPS and group.country in (country, None):
                yield group

    def _country(self, draft: Draft) -> str | None:
        return draft.place.country if draft.place is not None else None
