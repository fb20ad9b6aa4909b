"""Reads in one sentence who did what another tells: whose the attackers were, whose work it was, who says so itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from coder.actors import ActorReading
from coder.codebook import SubEventType
from coder.events.culpritwords import CulpritWords
from coder.events.draft import Draft
from coder.functionwords import DEFINITE, IT, OF
from coder.kinds import ARMED_GROUPS, PARTIES_TO_CONFLICTS, STATES
from coder.mentions import ActorMention, MentionForm
from coder.passages import Sentence
from coder.wordlists import word_list, word_row
from coder.words import Token

FROM_AFAR = frozenset({SubEventType.AIR_DRONE_STRIKE, SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK})
_TIES = 10  # tokens from "the attackers" to "members"
_CLOSE = 3  # tokens from "by" to who fired
_NAMED = 6  # tokens from "members" to the group
_ACCORDING = frozenset({"volgens", "according", "aldus"})
_FROM = frozenset("from van uit vanuit vanaf".split())
_SUBJECT = frozenset({"volgens", "aldus", "according", "to"})
_PREPOSITIONS = frozenset(
    "van of in op on at aan tegen against bij door by uit from met with naar voor for near over between tussen".split()
)
_SEES = word_list("telling.toml", "sees")
_ARTICLES = DEFINITE | frozenset({"a", "an", "een", "this", "deze", "die"})
_ADJECTIVE = 2  # tokens of "the deadly" before a deed
_DEEDS = word_row("deeds.toml", "one_deed")
_COMMITTED = frozenset({"gepleegd", "uitgevoerd", "committed", "perpetrated"})
_BY = frozenset({"door", "by"})
_BEHIND = frozenset({"behind", "achter", "erachter"})
_HAD = frozenset("had hadden heeft hebben have has to te".split())
_NOT = frozenset("not no niet geen".split())
_OTHER = frozenset("eerder eerdere earlier previous vergelijkbare similar soortgelijke andere other vorige".split())
_AUX = 3  # tokens behind a participle in which "had" stands: "dat zij het aangevallen hadden"


@dataclass(frozen=True, slots=True)
class CulpritReading:
    """One sentence read for who did what a draft tells."""

    draft: Draft
    sentence: Sentence
    tokens: Sequence[Token]
    named: Sequence[ActorMention]
    actors: ActorReading
    words: CulpritWords

    def doer(self, *, later: bool) -> ActorMention | None:
        """Reads "the attackers, believed to be members of X", "de daders behoorden tot X", "they worked for X"."""
        words = self.words
        for at, token in enumerate(self.tokens):
            if token.lower not in words.doers and not (later and token.lower in words.pronouns):
                continue
            pronoun = token.lower in words.pronouns
            bound = token.lower in words.loose or (pronoun and at + 1 < len(self.tokens))
            for tie in range(at - pronoun, min(at + 1 + _TIES, len(self.tokens))):
                word = self.tokens[tie].lower
                if word in words.apart or self.tokens[tie].text in ".;:":
                    break
                behind = tie == at + 1 and word in OF and not bound
                copula = word in words.copulas and (not bound or (pronoun and tie == at + 1))
                if word in words.belonging or behind or copula:
                    mention = self._named_behind(tie, 2 if word in words.copulas else _NAMED)
                    if mention is not None:
                        return mention
        return None

    def work(self) -> ActorMention | None:
        """Reads "the blast was the work of X"."""
        lower = [token.lower for token in self.tokens]
        for at in range(len(lower) - 1):
            if (lower[at], lower[at + 1]) in self.words.works and (self.words.copulas | _SEES()) & set(lower[:at]):
                return self._named_behind(at + 1, _NAMED) if not {"niet", "not", "geen", "no"} & set(lower) else None
        return None

    def committer(self) -> ActorMention | None:
        """Reads by whom a deed was committed, told beside its noun: "De aanslag, gepleegd door X, kostte"."""
        lower = [token.lower for token in self.tokens]
        at = next((n for n, word in enumerate(lower[:-1]) if word in _COMMITTED and lower[n + 1] in _BY), None)
        if at is None or set(lower) & (_NOT | _OTHER):
            return None
        deed = next((n for n in range(at - 1, -1, -1) if lower[n].endswith(_DEEDS())), 0)
        if not _ARTICLES & set(lower[max(deed - _ADJECTIVE, 0) : deed]):
            return None  # "in revenge for killings committed by X": not this deed
        return self._named_behind(at + 1, _CLOSE)

    def holder(self) -> ActorMention | None:
        """Reads who has those taken away: "X said it was holding them", "X eist losgeld"."""
        lower = {token.lower for token in self.tokens}
        if not lower & self.words.holding or lower & (self.words.denials | _NOT):
            return None
        first = self.named[0]
        armed = self.actors.group_of(first.actor).kind in ARMED_GROUPS
        return first if armed and self._speaks(first) else None

    def suspect(self) -> ActorMention | None:
        """Reads who is thought to be behind it: "X is suspected of being behind it", "achter de aanslag zit X"."""
        lower = [token.lower for token in self.tokens]
        at = next((n for n, word in enumerate(lower) if word in _BEHIND), None)
        if at is None or set(lower) & (self.words.denials | _NOT) or not set(lower) & self.words.sits:
            return None
        named = [m for m in self.named if self.actors.group_of(m.actor).kind in ARMED_GROUPS and self._speaks(m)]
        return named[0] if len({m.actor.name for m in named}) == 1 else None

    def shooter(self) -> ActorMention | None:
        """Reads whose the weapons were that somebody stopped: "they had been fired by X", "door X afgevuurd"."""
        lower = [token.lower for token in self.tokens]
        at = next((n for n, word in enumerate(lower) if word in _BY), None)
        return self._named_behind(at, _CLOSE) if at is not None and set(lower) & self.words.deeds else None

    def owner_of_deed(self) -> ActorMention | None:
        """Reads who says or is thought to have done it: "X said it had attacked", "are thought to have fired"."""
        lower = [token.lower for token in self.tokens]
        if not set(lower) & self.words.deeds or set(lower) & (self.words.denials | _NOT):
            return None
        if not set(lower) & (self.words.telling | self.words.thought):
            return None
        for at, word in enumerate(lower):
            if word in self.words.deeds and set(lower[:at] + lower[at + 1 : at + _AUX]) & _HAD:
                before = [m for m in self.named if m.span.start < self.tokens[at].start]
                said = any(word in self.words.pronouns | IT for word in lower[:at]) or set(lower) & self.words.thought
                one = len({self.actors.group_of(m.actor).name for m in before}) == 1
                return before[0] if said and one and self._speaks(before[0]) else None
        return None

    def avower(self) -> ActorMention | None:
        """Reads who says what was aimed at, or regrets it: "Rusland zegt dat een depot het doelwit was"."""
        lower = [token.lower for token in self.tokens]
        told = set(lower)
        if not told & self.words.telling or told & self.words.denials:
            return None
        for at, word in enumerate(lower):
            sorry = word in self.words.errors
            if not sorry and (word not in self.words.aims or self.draft.sub_event_type not in FROM_AFAR):
                continue
            before = [m for m in self.named if m.span.start < self.tokens[at].start and self._speaks(m)]
            after = [m for m in self.named if m.span.start > self.tokens[at].start and self._speaks(m)]
            mention = before[-1] if before else after[0] if after else None
            country = self.draft.place.country if self.draft.place is not None else None
            if mention is not None and (sorry or not self._is_struck(mention, country)):
                return mention
        return None

    def flier(self) -> ActorMention | None:
        """Reads whose aircraft fly there: "De Soedanese luchtmacht vliegt er al weken missies"."""
        for mention in self.named:
            words = {t.lower for t in self.tokens if mention.span.start <= t.start < mention.span.end}
            if words & self.words.fliers:
                return mention
        return None

    def _speaks(self, mention: ActorMention) -> bool:
        """Says whether a mention is no mere object or place: "Russia said", "volgens het leger"."""
        at = next((n for n, token in enumerate(self.tokens) if token.start >= mention.span.start), 0)
        before = self.tokens[at - 1].lower if at else ""
        return before in _SUBJECT or before not in _PREPOSITIONS

    def _tells(self, mention: ActorMention) -> bool:
        """Says whether a mention only is who says so: "volgens het leger", "according to the army"."""
        at = next((n for n, token in enumerate(self.tokens) if token.start >= mention.span.start), 0)
        return any(token.lower in _ACCORDING for token in self.tokens[max(at - 2, 0) : at])

    def origin(self) -> ActorMention | None:
        """Reads where the shots came from: "the shell came from X's positions", "de raket kwam uit X"."""
        lower = [token.lower for token in self.tokens]
        shot = next((n for n, word in enumerate(lower) if word in self.words.shots), None)
        if shot is None or set(lower) & (self.words.denials | _NOT):
            return None
        for at in range(shot + 2, min(shot + _NAMED, len(lower))):
            if lower[at] in _FROM and lower[at - 1] in self.words.coming:
                return self._named_behind(at, _NAMED)
        return None

    def _is_struck(self, mention: ActorMention, country: str | None) -> bool:
        group = self.actors.group_of(mention.actor)
        return group.kind in STATES and group.country == country

    def _named_behind(self, at: int, reach: int) -> ActorMention | None:
        end = min(at + reach, len(self.tokens) - 1)
        parted = next((n for n in range(at + 1, end + 1) if self.tokens[n].lower in self.words.apart), end)
        start, stop = self.tokens[at].start, self.tokens[parted].end
        for mention in self.named:
            head = mention.head
            if not start <= head.start < stop:
                continue
            if self._tells(mention):
                continue
            group = self.actors.group_of(mention.actor)
            named = mention.form in (MentionForm.NAME, MentionForm.FORCES, MentionForm.ADJECTIVE)
            if named and (group.kind in ARMED_GROUPS or group.kind in PARTIES_TO_CONFLICTS):
                return mention
        return None
