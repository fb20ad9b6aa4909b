"""An event in the making: a candidate with its sides, place, day and dead, as what is told of it comes together."""

from dataclasses import dataclass, field

from coder.codebook import Certainty, SubEventType
from coder.events.candidate import Candidate
from coder.events.participant import Participant
from coder.events.place import Place
from coder.mentions import DateMention
from coder.records import Span


@dataclass(slots=True)
class Draft:
    """An event in the making."""

    candidate: Candidate
    sub_event_type: SubEventType
    actor1: Participant | None
    actor2: Participant | None
    place: Place | None
    date: DateMention
    certainty: Certainty
    span: Span
    sentence: int
    paragraph: int
    fatalities: int | None = None
    fatalities_low: int | None = None
    fatalities_high: int | None = None
    deaths_rule: str = ""
    dead: Span | None = None  # the words for the dead
    more_spans: tuple[Span, ...] = ()
    words: tuple[Span | None, Span | None] = (None, None)
    reasons: list[str] = field(default_factory=list)
    killing: Candidate | None = None  # the verb that tells whom a raid killed, where a later clause has it
    last: int = -1  # the sentence that told of it last; -1 where its first one is the only one

    def sentences_before(self, sentence: int) -> int:
        """Gives how many sentences before one the event was told last, 0 for the sentence that it began in."""
        return 0 if sentence == self.sentence else max(1, sentence - max(self.last, self.sentence))

    def take_dead(self, other: "Draft") -> None:
        """Takes the dead of a draft that is part of the same event, where none were told of it."""
        if self.fatalities is None:
            self.fatalities, self.fatalities_low = other.fatalities, other.fatalities_low
            self.fatalities_high, self.deaths_rule, self.dead = other.fatalities_high, other.deaths_rule, other.dead

    @property
    def place_name(self) -> str | None:
        """The name of the place to code."""
        return self.place.name if self.place is not None else None

    @property
    def is_placeless(self) -> bool:
        """Whether the text names no place of it, a country apart."""
        return self.place is None or self.place.mention is None

    @property
    def names_place(self) -> bool:
        """Whether its own sentence names the place to code, not the text before."""
        return self.place is not None and self.place.near and self.place_name is not None

    def rationale(self) -> tuple[str, ...]:
        """Gives a line for each rule that filled a value."""
        trigger = self.candidate.hit.trigger
        lines = [f"sub_event_type: {trigger.where} {trigger.word} (frame {trigger.frame.gist or trigger.frame.name})"]
        if self.candidate.weighed:
            lines = [f"sub_event_type: {trigger.word}, by the words beside it: {self.candidate.weighed}"]
        for name, side in (("actor1", self.actor1), ("actor2", self.actor2)):
            if side is not None:
                lines.append(f"{name}: {side.rule}")
        if self.place is not None:
            lines.append(f"location: {self.place.rule}")
        lines.append(f"event_date: {self.date.rule}")
        if self.deaths_rule:
            lines.append(f"fatalities: {self.deaths_rule}")
        return (*lines, *self.reasons)
