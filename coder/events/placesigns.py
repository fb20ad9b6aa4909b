"""The signs by which it is weighed which of the places of a text a clause means that names none itself."""

from collections.abc import Iterable, Iterator, Sequence

from coder.clause import INDEPENDENT, Clause
from coder.events.candidate import Candidate
from coder.events.localities import country_of, vagueness
from coder.events.passing import is_elsewhere, is_on_the_way
from coder.events.phrase import Phrase
from coder.events.placenamings import Naming, PlaceNamings
from coder.events.role import Roles
from coder.events.toldevents import ToldEvents, acting_in
from coder.events.wherewords import BY_WORDING, ELSEWHERE, worded
from coder.triggers import Hit
from coder.values import dataclass
from coder.weighing.distances import distance, ranks

NOWHERE = ""
"""What stands for no place at all among the candidates."""
_KINDS = ("town", "landscape", "region")
_NEAR = 3  # paragraphs that are told apart by how far off they stand
_SHARES = 4  # steps in which it is told how often a place is named
_LATEST = 3  # places by which it is told how lately one was named


@dataclass(frozen=True, slots=True)
class Asked:
    """A trigger whose place is asked for, with its roles, and the events `told` before it."""

    clause: Clause
    hit: Hit
    roles: Roles
    told: Sequence[Candidate]


class PlaceSigns:
    """The signs of all places that one clause may mean."""

    def __init__(self, asked: Asked, namings: PlaceNamings, definite: frozenset[str], days: frozenset[str]) -> None:
        """Reads the sentence of a clause; `definite` are articles and pointing words."""
        self._hit, self._namings, self._clause = asked.hit, namings, asked.clause
        self._roles = asked.roles
        self._sentence = sentence = asked.clause.sentence
        self._phrases = namings.phrases[sentence.index]
        self._opens = "opening" if namings.opens(sentence) else "inner"
        self._other_days = days - {token.lemma for token in sentence.tokens}
        self._of: dict[str, list[Naming]] = {}
        for naming in namings.around(sentence):
            if self._may_be_meant(naming):
                self._of.setdefault(naming.town, []).append(naming)
        before = [one for row in self._of.values() for one in row if one.sentence.index < sentence.index]
        before.sort(key=lambda one: one.phrase.place.span.start if one.phrase.place is not None else 0)
        self._latest = ranks(one.town for one in before)
        self._latest_scene = ranks(one.town for one in before if one.scene)
        self._beside = list(dict.fromkeys(one.town for one in before if one.sentence.paragraph == sentence.paragraph))
        self._countries = {country_of(p) for p in self._phrases if p.place is not None and p.place.country_only}
        self._sides = {
            "agent's": _countries([asked.roles.agent]),
            "patient's": _countries([asked.roles.patient]),
            "actors'": _countries(self._phrases),
        }
        self._wording = worded(asked.clause, namings, definite, days)
        self._told = ToldEvents(asked.clause, asked.roles, asked.told)

    def candidates(self) -> list[str]:
        """Gives the towns that the clause may mean, the one named last first, and NOWHERE."""
        rest = [town for town in self._of if town not in self._latest]
        return [*self._latest, *rest, NOWHERE]

    def naming(self, town: str) -> Naming:
        """Gives the naming of a town that stands for it: in the sentence, else the last one before, else the next."""
        row, index = self._of[town], self._sentence.index
        return next((one for one in reversed(row) if one.sentence.index <= index), row[0])

    def last_before(self, town: str) -> Naming | None:
        """Gives the last naming of a town before the sentence, or None."""
        index = self._sentence.index
        return next((one for one in reversed(self._of[town]) if one.sentence.index < index), None)

    def of(self, town: str) -> frozenset[str]:
        """Gives the signs that a clause means a town, or NOWHERE."""
        if town == NOWHERE:
            return frozenset(self._nowhere())
        row, index = self._of[town], self._sentence.index
        before = [one for one in row if one.sentence.index < index]
        here = [one for one in row if one.sentence.index == index]
        signs = {*self._about(town), *self._told.signs(town, self._opens)}
        signs.update(*(self._here(one) for one in here))
        signs.update(self._before(town, before) if before else ("not before",))
        if not before and not here:
            signs.update(self._ahead(row[0]))
        for wording in self._wording:
            signs.update([f"{wording} {sign}" for sign in BY_WORDING.get(wording, ()) if sign in signs])
        return frozenset(signs)

    def _may_be_meant(self, naming: Naming) -> bool:
        """Says whether a naming may tell where it was: none in passing; of those behind none of another day.

        Nor one of elsewhere, and a capital that stands for its government only where it was named before; a lower
        clause does not tell ahead of its place.
        """
        tokens, phrase = naming.sentence.tokens, naming.phrase
        if naming.sentence.index < self._sentence.index:
            return True
        if naming.metonym:
            return False  # "Ankara pays them": a government, which nothing said before makes a place
        if naming.sentence.index == self._sentence.index:
            return not is_elsewhere(phrase, tokens) and not is_on_the_way(phrase, tokens)
        if self._clause.kind not in INDEPENDENT or tokens[0].lemma in ELSEWHERE or is_elsewhere(phrase, tokens):
            return False
        return not any(token.lemma in self._other_days for token in tokens)

    def _about(self, town: str) -> Iterator[str]:
        """Gives what a place is in the whole article: its kind, how often it is named, in which country it lies."""
        namings, naming = self._namings, self.naming(town)
        yield f"kind {_KINDS[min(vagueness(naming.phrase), 2)]}"
        if naming.phrase.place is not None and naming.phrase.place.around:
            yield "around"
        yield f"share {min(_SHARES, _SHARES * namings.counts[town] // namings.most)}"
        if namings.counts[town] == 1:
            yield "once"
        if namings.first == town:
            yield "first named"
        if namings.is_capital(town):
            yield "capital"
        if namings.is_in_title(town):
            yield "title"
        country = country_of(naming.phrase)
        yield "home" if country == namings.home else "abroad"
        if self._countries:
            yield "country named" if country in self._countries else "another country named"
        for side, countries in self._sides.items():
            if countries:
                yield f"{side} country" if country in countries else f"not {side} country"

    def _here(self, naming: Naming) -> Iterator[str]:
        """Gives how the sentence itself names a place beside its event."""
        phrase, hit = naming.phrase, self._hit
        inside = phrase.first in self._clause.members
        yield from ("here", "here in clause" if inside else "here outside")
        yield from (f"here {naming.role}", f"{'inside' if inside else 'outside'} {naming.role}")
        yield "here behind the trigger" if phrase.first > hit.last else "here before the trigger"
        for sign, holds in (
            ("here metonym", naming.metonym),
            ("here relative", naming.relative),
            ("here scene", naming.scene),
            ("here inside", phrase.inside),
            ("is agent", phrase is self._roles.agent),
            ("is patient", phrase is self._roles.patient),
        ):
            if holds:
                yield sign
        between = (one.phrase.first for one in self._namings.rows[self._sentence.index])
        if hit.last < phrase.first and not any(hit.last < first < phrase.first for first in between):
            yield "next behind the trigger"

    def _before(self, town: str, row: Sequence[Naming]) -> Iterator[str]:
        """Gives how the text before names a place."""
        last, sentence = row[-1], self._sentence
        back, paragraphs = distance(sentence.index - last.sentence.index), sentence.paragraph - last.sentence.paragraph
        yield from (f"back {back}", f"back {back} {self._opens}")
        paragraph = str(paragraphs) if paragraphs < _NEAR else "far"
        yield from (f"par {paragraph}", f"par {paragraph} {self._opens}")
        yield f"last {last.role}"
        yield f"latest {min(_LATEST, self._latest[town])}"
        for sign, holds in (
            ("last metonym", last.metonym),
            ("last relative", last.relative),
            ("last quoted", last.quoted),
            ("last inside", last.phrase.inside),
            ("last heading", last.sentence.heading and not last.dateline),
            ("only metonym", all(one.metonym for one in row)),
            ("only dateline", all(one.dateline for one in row)),
            ("only relative", all(one.relative for one in row)),
            ("only quoted", all(one.quoted for one in row)),
            ("only from", all(one.role == "from" for one in row)),
            ("only of", all(one.role == "of" for one in row)),
            ("dateline", any(one.dateline for one in row)),
            ("lead", row[0].sentence.paragraph == 0),
            ("scene of lead", any(one.scene for one in row if one.sentence.paragraph == 0)),
            ("in opening", last.sentence.paragraph == sentence.paragraph and any(map(self._is_opening, row))),
            ("first of paragraph", self._beside[:1] == [town]),
            ("only of paragraph", self._beside == [town]),
            ("only one before", len(self._latest) == 1),
        ):
            if holds:
                yield sign
        scenes = [one for one in row if one.scene]
        if scenes:
            yield from ("scene", f"scene back {distance(sentence.index - scenes[-1].sentence.index)}")
            yield f"latest scene {min(_LATEST - 1, self._latest_scene[town])}"
            if scenes[-1].sentence.paragraph == sentence.paragraph:
                yield "scene here"
            if len(scenes) > 1:
                yield "scenes"

    def _is_opening(self, naming: Naming) -> bool:
        return naming.sentence.paragraph == self._sentence.paragraph and self._namings.opens(naming.sentence)

    def _ahead(self, naming: Naming) -> Iterator[str]:
        """Gives how the text behind names a place first."""
        yield f"ahead {distance(naming.sentence.index - self._sentence.index)}"
        same = naming.sentence.paragraph == self._sentence.paragraph
        yield "ahead same paragraph" if same else "ahead next paragraph"
        if naming.scene:
            yield "ahead scene"
        if self._sentence.paragraph == 0:
            yield "ahead in lead"
        if not self._latest:
            yield "ahead, none before"

    def _nowhere(self) -> Iterator[str]:
        """Gives what speaks for no place at all."""
        yield from ("none", f"none, {self._opens}")
        acting = self._sides["agent's"] | self._sides["patient's"]
        for sign, holds in (
            ("country named", bool(self._countries)),
            ("no place in paragraph", not self._beside),
            ("none before", not self._latest),
            ("lead", self._sentence.paragraph == 0),
            ("actors", bool(acting_in(self._roles))),
            ("actors abroad", bool(acting) and self._namings.home not in acting),
            ("events before", bool(self._told.towns)),
        ):
            if holds:
                yield f"none, {sign}"
        yield from (f"none, {wording}" for wording in self._wording)


def _countries(phrases: Iterable[Phrase | None]) -> set[str]:
    """Gives the countries of the actors that phrases name."""
    actors = (p.actor.actor for p in phrases if p is not None and p.actor is not None)
    return {actor.country for actor in actors if actor.country is not None}
