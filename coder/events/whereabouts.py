"""Where an event took place: the place its clause names, else its sentence, else the text before."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.codebook import GeoPrecision
from coder.events.asides import Asides
from coder.events.backward import is_around_town, is_beside_town, looks_back, opens_there, points_back
from coder.events.bureaus import is_capital
from coder.events.candidate import Candidate
from coder.events.departures import as_departed, entry_to, refuge_from
from coder.events.earlier_places import TOLD_BEFORE, EarlierPlaces
from coder.events.framegroups import ARRIVING, GOING_IN
from coder.events.grievances import lies_in_grievance
from coder.events.homes import home_of
from coder.events.localities import ORIGIN_FRAMES, country_of, distance, in_country, is_usable, placed, vagueness
from coder.events.lying import holds_another, lying_around
from coder.events.passing import (
    is_beyond,
    is_elsewhere,
    is_in_subject,
    is_on_the_way,
    is_only_of,
    is_passing,
    is_whose,
    leads_on,
)
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.events.placelists import places_in_row
from coder.events.placesigns import Asked
from coder.events.role import Roles
from coder.events.scattered import SCATTERED, Scattered
from coder.events.seats import lives_at
from coder.events.sentthere import sent_there
from coder.events.unread import UnreadNames
from coder.events.whereof import place_of_where
from coder.functionwords import OF
from coder.passages import Document
from coder.triggers import Hit
from coder.values import replace
from coder.vocabulary import word_set
from coder.wordlists import word_list

_ORIGINS, _SAID = frozenset("from uit vanuit".split()), frozenset("according volgens aldus".split())
_DESTINATIONS = frozenset("to into towards toward naar richting".split())
_TO_FRAMES = frozenset({"flee", "arrive", "deploy", "enter", "march_in", "launch", "strike", "capture", "protest"})
_NAMELY = frozenset({"including", "waaronder", "zoals", "like"})
_TOWN_NOUNS = word_list("sites.toml", "town_nouns")
_SOME = frozenset({"a", "another", "een", "ander"})
_ALONG, _IN = frozenset({"through", "door", "across"}), frozenset({"in"})
_REGION = 2


class PlaceFinder:
    """Finds the places of the events of one document."""

    def __init__(self, document: Document, phrases: dict[int, tuple[Phrase, ...]], clauses: Sequence[Clause]) -> None:
        """Keeps the phrases of each sentence by its number."""
        self._document = document
        self._phrases = phrases
        self._prepositions = word_set(f"{document.language}/grammar.toml", "place_prepositions")
        self._definite = word_set(f"{document.language}/grammar.toml", "definite")
        self._asides = Asides(document.language)
        self._unread = UnreadNames(document, phrases)
        self._earlier = EarlierPlaces(document, phrases, clauses)
        self._scattered = Scattered(document.language)

    def find(
        self, hit: Hit, clause: Clause, roles: Roles, clauses: Sequence[Clause], told: Sequence[Candidate]
    ) -> Place | None:
        """Gives the place of a trigger, most specific first (GUIDE.md rule 7), or None where the text names none.

        `told` are the events told before it.
        """
        asked = Asked(clause, hit, roles, told)
        own = set(clause.members)
        frame = hit.trigger.frame.name
        patient = roles.patient
        phrases = self._phrases[clause.sentence.index]
        phrases = tuple(p for p in phrases if p.place is None or not is_elsewhere(p, clause.sentence.tokens))
        pointing = points_back(clause, self._phrases[clause.sentence.index], self._definite)
        if sum(phrase.place is not None for phrase in phrases) > 1 and not pointing:
            phrases = tuple(p for p in phrases if p.place is None or not is_on_the_way(p, clause.sentence.tokens))
        phrases = as_departed(phrases, clause.sentence.tokens)
        in_clause = [phrase for phrase in phrases if phrase.first in own]
        nearest = self._nearest(in_clause, hit, clause)
        aimed = patient is not None and patient.preposition in _DESTINATIONS and frame not in _TO_FRAMES
        aimed = aimed or (patient is not None and is_on_the_way(patient, clause.sentence.tokens))
        from_there = patient is not None and patient.place is not None and patient.place.origin
        if frame == "flee" and (refuge := refuge_from(patient, in_clause, clause.sentence.tokens)) is not None:
            return placed(refuge, "destination", True)
        for region in (patient, nearest):
            if region is not None and (town := self._town_meant(region, asked)) is not None:
                return town
        if (
            patient is not None
            and patient.place is not None
            and patient.is_a("place", "base")
            and not (aimed or from_there or patient.first in lying_around(in_clause, clause.sentence.tokens))
        ):
            if nearest is None or vagueness(patient) <= vagueness(nearest):
                return placed(patient, "the place acted on", True)
        if frame == "deploy":
            reached = next((p for p in phrases if p.preposition in _DESTINATIONS and p.place is not None), None)
            if reached is not None and reached.first in own:
                reached = entry_to(reached, in_clause, clause.sentence.tokens) or reached
                return placed(reached, "destination", True) if reached.is_a("place", "base") else in_country(reached)
        if hit.trigger.frame.requires & {"place", "base"}:
            named = next((p for p in phrases if p.preposition in _NAMELY and p.place is not None), None)
            if named is not None and named.first in own and named.is_a("place", "base"):
                return placed(named, "named as an example of it", True)
        there = pointing or opens_there(clause.tokens)
        passing = nearest is not None and there and is_passing(nearest, hit, clause.sentence.tokens)
        passing = passing or (nearest is not None and pointing and is_beside_town(nearest, clause.sentence.tokens))
        leads = nearest is not None and leads_on(nearest, hit, clause.sentence.tokens, aimed=frame not in _TO_FRAMES)
        if nearest is not None and leads and not passing and (before := self._told(asked)) is not None:
            return replace(before, near=pointing)  # "there": the clause itself tells where
        if nearest is not None and not passing:
            return placed(self._town_in(nearest, clause, phrases) or nearest, "in the clause", True)
        where = place_of_where(clause, phrases)
        if where is not None:
            return placed(where, "the place described", True)
        unread = self._unread.beside(hit, clause, patient)
        if unread is not None:
            return unread
        beside = [p for p in phrases if p.first not in own and not (p.preposition in _ORIGINS and p.is_a("place"))]
        asides = self._asides.of(clause, clauses, beside)
        if pointing:  # what the rest of the sentence names is elsewhere: "gave himself up there and was flown to X"
            beside = [phrase for phrase in beside if phrase.first < hit.first]
        found = self._nearest([phrase for phrase in beside if phrase.first not in asides], hit, clause)
        if found is not None and (town := self._town_meant(found, asked)) is not None:
            return town
        if found is not None:
            beyond = is_beyond(found, hit, clause.sentence.tokens) or (
                found.preposition in _DESTINATIONS and frame in ORIGIN_FRAMES and found.first > hit.last
            )
            before = self._told(asked) if beyond else None
            return before or placed(found, "in the sentence", True)
        told_of = [phrase for phrase in beside if phrase.first not in asides]
        home = home_of(patient, phrases, clause.sentence.tokens)
        if home is not None and not self._is_abroad(home, in_clause, hit):
            return placed(home, "where the one acted on belongs", True)
        around = next((p for p in (*in_clause, *beside) if p.place is not None and p.place.around), None)
        if around is not None and around.first not in asides and not pointing:
            return self._earlier.instead_of(around, asked) or placed(around, "around it", True)
        country = None if pointing else self._country([*in_clause, *told_of], roles, frame)
        if country is not None and country is roles.agent and frame == "deploy":
            return sent_there(clause, hit, country, self._earlier.before(asked, None)) or in_country(country)
        if country is not None and frame in {"deploy", "agree", "sign", "talks", "change", "side"}:
            return in_country(country)
        if patient is not None and patient.place is None and self._is_some_place(clause, patient):
            return in_country(country) if country is not None else None  # "took a market town": one without a name
        goes_in = frame in GOING_IN and (patient is None or patient.is_a("unknown"))
        left = next((p for p in reversed(beside) if p.last < clause.members[0] and p.is_a("place")), None)
        if goes_in and left is not None:
            return placed(left, "in the sentence", True)  # "walked out of X; the rebels moved in"
        before = self._earlier.meant(asked, country)
        if before is not None and frame == "overthrow" and not is_capital(before, self._document.language):
            before = Place(None, before.country, "a government falls in its capital", False)
        if before is not None and before.mention is not None and self._scattered.is_told_of(clause):
            return Place(None, None, SCATTERED, True)
        if before is not None and before.mention is not None and pointing:
            return replace(before, near=True)
        return before

    def _town_meant(self, region: Phrase, asked: Asked) -> Place | None:
        """Gives the town told of before that a clause means by its region: "the West Bank town", "de stad in X"."""
        if not is_around_town(region, asked.clause.sentence.tokens, self._definite):
            return None
        town = self._earlier.before(asked, region)
        named = town is not None and town.mention is not None and town.mention.precision != GeoPrecision.REGION
        return town if named else None

    def _told(self, asked: Asked) -> Place | None:
        """Gives the place that the paragraph named before, or None."""
        told = self._earlier.before(asked, None)
        return told if told is not None and told.mention is not None and told.rule == TOLD_BEFORE else None

    def joined(self, clause: Clause, place: Place) -> list[Place]:
        """Gives the other places of the row that one stands in: "Herat, Kandahar and Kunduz fell"."""
        if place.mention is None or not place.near:
            return []
        return places_in_row(self._phrases[clause.sentence.index], place, clause.sentence.tokens)

    def _nearest(self, phrases: Sequence[Phrase], hit: Hit, clause: Clause) -> Phrase | None:
        frame, tokens = hit.trigger.frame.name, clause.sentence.tokens
        usable = [phrase for phrase in phrases if is_usable(phrase, frame, self._prepositions)]
        if len(usable) < 2:
            return usable[0] if usable else None
        outer = lying_around(phrases, tokens)
        usable = [phrase for phrase in usable if phrase.first not in outer] or usable
        said = self._said_from(usable, hit)
        return min(
            usable,
            key=lambda phrase: (
                phrase.first > said,
                looks_back(phrase, hit, tokens) or lies_in_grievance(phrase, tokens),
                phrase.preposition in _DESTINATIONS and frame not in _TO_FRAMES,
                phrase.preposition in OF and frame in ARRIVING,
                lives_at(phrase, tokens),
                phrase.preposition in _ORIGINS,
                vagueness(phrase),
                holds_another(phrase, usable),
                phrase.preposition in OF and (is_whose(phrase, tokens) or is_only_of(phrase, tokens)),
                phrase.mention is not None,
                hit.trigger.is_verb and is_in_subject(phrase, hit, tokens),
                distance(phrase, hit),
            ),
        )

    def _town_in(self, region: Phrase, clause: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
        """Gives the town of a region that only a relative clause names: "betogers in X-land die door Y trokken"."""
        if vagueness(region) < _REGION or region.preposition not in self._prepositions:
            return None
        tokens, last = clause.sentence.tokens, clause.members[-1]
        towns = [
            p for p in phrases if p.first > last and p.preposition in _ALONG and not vagueness(p) and p.mention is None
        ]
        towns = [p for p in towns if p.place is not None and not p.place.country_only and not p.place.around]
        if len(towns) != 1 or country_of(towns[0]) != country_of(region) or lives_at(towns[0], tokens):
            return None
        return towns[0]

    def _is_abroad(self, home: Phrase, phrases: Sequence[Phrase], hit: Hit) -> bool:
        """Says whether the deed took place in another country: "a nurse from Leuven was arrested in Chad"."""
        there = [p for p in phrases if p.first > hit.last and p.preposition in _IN and p.is_a("country")]
        return home.place is not None and any(
            p.place is not None and p.place.place.country != home.place.place.country for p in there
        )

    def _said_from(self, phrases: Sequence[Phrase], hit: Hit) -> int:
        """Gives the token behind which the clause only names its source ("according to the staff in Kyiv")."""
        sentence = self._document.sentence_at(phrases[0].place.span.start) if phrases[0].place is not None else None
        tokens = sentence.tokens if sentence is not None else ()
        return next((at for at, t in enumerate(tokens) if at > hit.last and t.lemma in _SAID), len(tokens))

    def _is_some_place(self, clause: Clause, patient: Phrase) -> bool:
        """Says whether what is acted on is a town or village that the text does not name: "a market town"."""
        tokens = clause.sentence.tokens
        if not patient.is_a("place", "village") or tokens[patient.last].lemma not in _TOWN_NOUNS():
            return False
        return any(tokens[at].lemma in _SOME for at in range(max(0, patient.first - 3), patient.first))

    def _country(self, phrases: Sequence[Phrase], roles: Roles, frame: str) -> Phrase | None:
        """Gives the country that phrases name; whoever acts is no place."""
        found = [p for p in phrases if p.place is not None and p.is_a("country") and p.preposition not in _ORIGINS]
        found = [p for p in found if p is not roles.agent or frame == "deploy"]
        located = [p for p in found if p.preposition in self._prepositions]
        return located[0] if located else (found[0] if found else None)
