"""Where the events that a text told before a clause took place: signs of whether the clause goes on there."""

from collections import Counter
from collections.abc import Iterator, Sequence

from coder.clause import Clause
from coder.events.candidate import Candidate
from coder.events.role import Roles
from coder.mentions import KnownActor

_REACH = 200  # events before a clause that are looked at: what was told longer ago says nothing of where it goes on


class ToldEvents:
    """The events told before one clause that have a place."""

    def __init__(self, clause: Clause, roles: Roles, told: Sequence[Candidate]) -> None:
        """Notes their towns; `roles` are those of the clause's own event."""
        placed = [
            (one, one.place.name) for one in told[-_REACH:] if one.place is not None and one.place.mention is not None
        ]
        acting, sentence = acting_in(roles), clause.sentence
        self.towns = [town for _, town in placed]
        self._counts = Counter(self.towns)
        self._most = max(self._counts.values(), default=0)
        self._of_same = [town for one, town in placed if acting & acting_in(one.roles)]
        self._beside = [town for one, town in placed if one.clause.sentence.paragraph == sentence.paragraph]
        self._in_sentence = bool(placed) and placed[-1][0].clause.sentence is sentence

    def signs(self, town: str, position: str) -> Iterator[str]:
        """Gives what was told of a town; `position` says where in its paragraph the clause stands."""
        if not self.towns:
            return
        if self.towns[-1] == town:
            yield from ("event before", f"event before {position}")
            if self._in_sentence:
                yield "event before in sentence"
        elif town in self._counts:
            yield "event place"
        if self._counts[town] == self._most:
            yield "most events"
        if self._of_same[-1:] == [town]:
            yield "event of same actors"
        if self._beside[-1:] == [town]:
            yield "event before in paragraph"
        if town not in self._counts:
            yield "no event place"
        elif len(self._counts) == 1:
            yield "only event place"


def acting_in(roles: Roles) -> set[KnownActor]:
    """Gives who has a part in an event."""
    parts = (roles.agent, roles.patient, *roles.partners)
    return {part.actor.actor for part in parts if part is not None and part.actor is not None}
