"""What a trigger is judged by: the kinds of who acts and of what is acted on, and the signs of how it was done."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.conjugation import FormTag
from coder.events.actorsbefore import among_crowds, armed_before, done_by_crowd
from coder.events.allegiance import as_of_state
from coder.events.alongside import with_the_army
from coder.events.armour import rides_in
from coder.events.bothfell import both_fell
from coder.events.candidate import Candidate
from coder.events.captives import as_captives
from coder.events.classes import as_crowd, as_of_parties, as_several, classes_of, fires_shells, flies, settlers_by_hand
from coder.events.demonstrators import Demonstrators
from coder.events.dropped import by_what_dropped_them
from coder.events.firedat import crowd_fired_at
from coder.events.foiled import foiled
from coder.events.foundlater import found_dead
from coder.events.framegroups import LED_OFF
from coder.events.gists import GistReader
from coder.events.labour import without_strikes
from coder.events.laden import holds_weapons
from coder.events.manner import Manner
from coder.events.ofthem import of_them
from coder.events.operations import hunted
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.events.rallied import at_demonstration
from coder.events.refugeecamps import RefugeeCamps
from coder.events.role import Roles
from coder.events.streetfights import crowd_of_clash
from coder.events.targets import Targets
from coder.events.voice import VoiceReader
from coder.events.warningshots import fired_over
from coder.events.whowas import who_was
from coder.passages import Document
from coder.puttouse import means_used
from coder.triggers import Hit

Kinds = frozenset[str]
_AT = frozenset({"at", "on", "upon", "into", "towards", "toward", "op", "naar"})
_WHERE = frozenset({"in", "inside", "outside", "near", "bij", "vlakbij", "nabij"})
_GOING_IN = frozenset({"enter"})  # into whose town decides what it was


class Circumstances:
    """Reads what the triggers of one document are judged by."""

    def __init__(
        self,
        document: Document,
        clauses: Sequence[Clause],
        phrases: dict[int, tuple[Phrase, ...]],
        manner: Manner,
        gists: GistReader,
    ) -> None:
        """Keeps the document, the phrases of each sentence by its number, and who reads manner and gist."""
        self._document, self._phrases = document, phrases
        self._manner, self._gists, self._clauses = manner, gists, clauses
        self._demonstrators = Demonstrators(clauses, phrases)
        self._targets = Targets(document.language, clauses)
        self._camps = RefugeeCamps(document)
        self._voice = VoiceReader(document.language)

    def of(
        self, hit: Hit, clause: Clause, roles: Roles, place: Place | None, before: Sequence[Candidate]
    ) -> tuple[Kinds, Kinds, Kinds]:
        """Gives the kinds of agent and target and the cues of a trigger; `before` are the candidates told so far."""
        phrases = self._phrases[clause.sentence.index]
        cues = self._manner.cues(clause, hit, roles)
        cues = by_what_dropped_them(clause, foiled(clause, hit, cues) | means_used(clause, hit))
        weighs = hit.trigger.frame.gist or hit.trigger.frame.name in _GOING_IN
        cues |= self._gists.parts(clause, roles) if weighs else frozenset()
        if hit.trigger.frame.name in LED_OFF and self._gists.tells_of_block(clause):
            cues |= {"protest"}
        agent = classes_of(roles.agent, place) | as_crowd(clause, roles.agent, phrases)
        agent |= flies(clause, roles.agent) | fires_shells(clause, roles.agent) | as_several(clause, hit, roles.agent)
        agent |= as_of_parties(hit, roles.agent, phrases)
        agent |= as_of_state(self._document.language, clause, roles.agent, place, phrases)
        agent |= with_the_army(clause, hit, roles.agent, place, phrases) | rides_in(hit, roles.agent, place)
        agent |= settlers_by_hand(clause, hit, roles.agent, cues)
        agent |= done_by_crowd(self._document, clause, hit, roles, self._phrases)
        if armed_before(self._document, clause, hit, roles.agent, self._phrases):
            agent = (agent - {"civilians", "several", "crowd"}) | {"armed"}
        if among_crowds(self._document.language, clause, hit, roles.agent, before):
            agent = (agent - {"armed", "unknown", "lone", "actor"}) | {"crowd"}
        if roles.agent is None and self._acts_unnamed(hit, clause):
            agent |= {"unknown"}
        target = self._targets.of(hit, clause, roles, place, phrases)
        target = self._camps.within(hit, roles.patient, clause.sentence.tokens, target)
        if hit.trigger.frame.name == "shoot" and _is_where(hit, clause, roles):
            target -= {"place", "village"}  # "opened fire in X": there, not at it
        target |= self._demonstrators.of(clause, hit, roles)
        target |= who_was(clause, roles.patient, phrases) | holds_weapons(hit, clause, roles.patient, phrases)
        target |= at_demonstration(clause, hit, roles, cues, phrases, self._clauses)
        target |= crowd_of_clash(self._document, clause, hit, roles, self._phrases, self._manner)
        target |= crowd_fired_at(clause, hit, roles, before) | fired_over(clause, hit, roles, cues, phrases, before)
        target |= of_them(clause, hit, roles.agent, self._phrases, self._document)
        if both_fell(self._document.language, clause, hit, phrases):
            cues, target = cues | {"fight"}, target | {"armed"}
        if found_dead(clause, hit, before):
            cues, target = cues | {"killed"}, target | {"person"}
        tokens = clause.sentence.tokens
        agent = without_strikes(agent, roles.agent, tokens)
        target = without_strikes(target, roles.patient, tokens)
        target, cues = hunted(hit, clause, roles, target, cues)
        target, cues = as_captives(clause, hit, roles.patient, target, cues)
        return agent, target, cues

    def _acts_unnamed(self, hit: Hit, clause: Clause) -> bool:
        """Says whether somebody or something no lexicon knows is the subject of an active verb of gathering.

        It need not be people: "a court that had blocked the sale", "an army that had packed its trucks".
        """
        if hit.trigger.frame.name != "gather" or not hit.trigger.is_verb or hit.tag is FormTag.GERUND:
            return False
        return not self._voice.is_passive(hit, clause)


def _is_where(hit: Hit, clause: Clause, roles: Roles) -> bool:
    """Says whether "in" or "near" stands between shots and what they seem fired at: "in a suburb of X"."""
    if roles.patient is None:
        return False
    between = {token.lemma for token in clause.sentence.tokens[hit.last + 1 : max(roles.patient.first, hit.last + 1)]}
    return not _WHERE.isdisjoint(between) and _AT.isdisjoint(between)
