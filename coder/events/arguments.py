"""Noun phrases of a sentence that can be arguments: actors, places and things, with the preposition before each."""

from collections.abc import Sequence

from coder.actors import ActorReading
from coder.actors.states import capital_of
from coder.codebook import ActorKind, PlaceKind
from coder.events.aimed import is_aimed_at
from coder.events.appositions import apposed
from coder.events.attributed import stands_in_attribute
from coder.events.bynamed import named_people
from coder.events.compounded import goes_on_behind_hyphen, is_away, is_compounded, place_before_hyphen
from coder.events.governors import Governors
from coder.events.holdings import tells_whose
from coder.events.kindclasses import KIND_CLASSES, is_member_in_arms
from coder.events.nounphrases import NounPhrase, noun_phrase_reader
from coder.events.persons import person_words
from coder.events.phrase import Phrase, Sketch, names_among
from coder.events.qualifying import only_qualifies
from coder.events.regulars import as_regular
from coder.events.things import things_of
from coder.mentions import ActorMention, MentionForm, PlaceMention
from coder.passages import Document, Sentence
from coder.values import replace
from coder.vocabulary import vocabulary, word_set
from coder.words import Token

_BASES = frozenset({PlaceKind.BASE, PlaceKind.AIRPORT, PlaceKind.SITE})
_DESCRIBED = frozenset({MentionForm.GENERIC, MentionForm.FORCES, MentionForm.ROLE})
_ADDED = frozenset("aircraft base group prominent demonstration crowd suspects property civil parties".split())
_DESCRIBED_CLASSES = frozenset(
    "actor armed civilians crowd rioters protesters group person prominent vehicle weapons base property".split()
)
_ONE = frozenset({"a", "an", "one", "een"})
_REFUGEES = frozenset("refugees displaced vluchtelingen ontheemden migrants migranten".split())
_BANDS = frozenset({"bende", "horde", "troep", "groepje", "clubje", "handvol"})
_ASIDE, _WHOLE = frozenset({"elsewhere"}), frozenset({"aircraft", "parties"})  # "army jets", "rival gangs" are whole
_VERBAL = frozenset({"wounded"})
_GOES_ON, _SUBJECTS = frozenset({"and", "but", "en", "maar"}), frozenset({"they", "we", "who", "you", "i"})
_AIMED, _STRUCK = (
    frozenset({"at", "into", "on", "onto", "towards", "op", "naar"}),
    frozenset({"on", "against", "op", "tegen"}),
)
_BY = frozenset({"by", "door", "van"})


class PhraseReader:
    """Finds the phrases of the sentences of one document."""

    def __init__(self, document: Document, actors: ActorReading, places: Sequence[PlaceMention]) -> None:
        """Sorts the mentions by sentence; `actors` and `places` are what was found in the document."""
        self._document = document
        self._actors = actors
        self._places: dict[int, list[PlaceMention]] = {}
        for place in places:
            sentence = document.sentence_at(place.span.start)
            if sentence is not None:
                self._places.setdefault(sentence.index, []).append(place)
        grammar = f"{document.language}/grammar.toml"
        self._prepositions = word_set(grammar, "prepositions")
        self._determiners = word_set(grammar, "determiners")
        self._closed = self._prepositions | self._determiners
        self._finite = word_set(grammar, "finite")
        self._governors = Governors(document.language)
        self._nouns = noun_phrase_reader(document.language)
        self._objects = vocabulary(f"{document.language}/objects.toml")
        self._persons = person_words(document.language)

    def read(self, sentence: Sentence) -> tuple[Phrase, ...]:
        """Gives the phrases of a sentence in reading order."""
        sketch = Sketch(sentence.tokens)
        within = self._actors.within(sentence.span)
        for mention in within:
            if mention.form is not MentionForm.ADJECTIVE:
                self._add_actor(sketch, mention)
        for mention in within:
            if mention.form is MentionForm.ADJECTIVE:
                first, last = sketch.range_of(mention.head)
                sketch.add(Phrase(first, last, frozenset({"adjective"}), "adjective", owner=mention, begin=first))
        for place in self._places.get(sentence.index, ()):
            self._add_place(sketch, place)
        for first, last, classes in things_of(self._objects.find(sentence.tokens)):
            people = self._persons.classes(sentence.tokens[last].lemma) if "civilians" in classes else frozenset()
            self._add_thing(sketch, first, last, classes | people)
        for at, token in enumerate(sentence.tokens):
            if token.is_word and (classes := self._persons.read(sentence.tokens, at)) and sketch.at(at) is None:
                self._add_thing(sketch, at, at, classes)
        for phrase in named_people(sketch) if self._document.language == "en" else ():
            sketch.add(phrase)
        for phrase in list(sketch.phrases):
            if phrase.is_a("organisation") and phrase.mention is None and self._counts(sketch, phrase.last):
                sketch.drop(phrase)  # "een groep strijders"
        ordered = apposed(
            self._document.language,
            self._prepositions,
            sentence.tokens,
            sorted(sketch.phrases, key=lambda phrase: (phrase.first, phrase.last)),
        )
        taken = {at: number for number, phrase in enumerate(ordered) for at in range(phrase.first, phrase.last + 1)}
        for number, phrase in enumerate(ordered):
            if phrase.preposition != "adjective":
                governed = self._governors.governing(sentence.tokens, phrase, taken, ordered)
                lies_in = number > 0 and self._lies_in(sentence.tokens, ordered[number - 1], phrase)
                preposition = "in" if lies_in else governed
                if preposition != phrase.preposition:
                    ordered[number] = replace(phrase, preposition=preposition)
        return self._in_noun_phrases(sentence.tokens, ordered)

    def _lies_in(self, tokens: Sequence[Token], town: Phrase, country: Phrase) -> bool:
        """Says whether a country or region between commas only says where the town before it lies: "in X, Haiti,"."""
        if town.place is None or town.place.country_only or country.place is None or country.possessive:
            return False
        if not country.is_a("country") and country.place.place.kind is not PlaceKind.REGION:
            return False
        behind = [token.lemma for token in tokens[country.last + 1 : country.last + 3]]
        closed = bool(behind) and behind[0] in {",", ".", ";", ":", ")"}
        goes_on = len(behind) > 1 and (behind[1] in self._finite or behind[1].endswith("ed"))
        closed = closed or (goes_on and behind[0] in _GOES_ON)  # "in Delmas, Haiti and drove off"
        return country.first == town.last + 2 and tokens[town.last + 1].text in ",(" and closed

    def _in_noun_phrases(self, tokens: Sequence[Token], phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
        """Gives each phrase the noun phrase that it stands in, and marks those that only describe another."""
        names = names_among(phrases)
        of_token: dict[int, NounPhrase] = {}
        for noun in self._nouns.read(tokens, names):
            of_token.update(dict.fromkeys(range(noun.first, noun.located + 1), noun))
        heads = {k for p in phrases if not _DESCRIBED_CLASSES.isdisjoint(p.classes) for k in range(p.first, p.last + 1)}
        found: list[Phrase] = []
        english = self._document.language == "en"
        unarmed = (p for p in phrases if p.is_a("property", "civilians") and not p.is_a("armed", "base", "place"))
        things = {p.first for p in unarmed} if english else set()
        for phrase in phrases:
            whole = of_token.get(phrase.first)
            describes = whole is not None and (whole.describes in heads or phrase.last < whole.core)
            describes |= english and phrase.last + 1 in things
            describes = describes or stands_in_attribute(tokens, phrase, self._nouns.words.verbs, self._prepositions)
            if is_aimed_at(phrase, whole, phrases, english=english):
                describes = False  # "fired mortars at two soldiers", "an attack by X on a group of farmers": at whom
            bare = english and only_qualifies(tokens, phrase, whole)
            found.append(replace(phrase, noun=whole, inside=bare or (describes and phrase.actor is not None)))
        return tuple(found)

    def _add_actor(self, sketch: Sketch, mention: ActorMention) -> None:
        begin, _ = sketch.range_of(mention.span)
        first, last = sketch.range_of(mention.head)
        if last < first or sketch.at(first) is not None:
            return
        if sketch.tokens[first].lemma in _VERBAL and (
            first == 0 or sketch.tokens[first - 1].lemma not in self._determiners
        ):
            return  # "a grenade wounded three constables"
        for known in {found.first: found for at in range(begin, first) if (found := sketch.at(at))}.values():
            if known.mention is not None and known.mention.actor == mention.actor and known.last + 2 == first:
                sketch.drop(known)  # "M23-strijders": one phrase
        classes = KIND_CLASSES[mention.actor.kind]
        if mention.actor.kind is ActorKind.PERSON:
            group = self._actors.group_of(mention.actor)
            if mention.actor.leads or group.kind not in {ActorKind.STATE, ActorKind.PERSON}:
                classes |= KIND_CLASSES[group.kind] & {"armed", "state"}
            if mention.form is MentionForm.FORCES:
                classes |= {"armed"}  # the troops of somebody of no known group
        if mention.actor.kind is ActorKind.CIVILIANS and sketch.tokens[min(begin, first)].lemma in _ONE:
            classes -= {"group"}
        if is_compounded(sketch.tokens, last):
            classes = _ASIDE  # "Iran-backed rebels": Iran does not act
        possessive = sketch.is_possessive(last)
        sketch.add(Phrase(first, last, classes, "", mention, possessive=possessive, begin=min(begin, first)))

    def _add_place(self, sketch: Sketch, place: PlaceMention) -> None:
        first, last = sketch.range_of(place.span)
        if last < first:
            return
        classes = {"country"} if place.country_only else {"place"}
        if place.place.kind in _BASES:
            classes.add("base")
        if place.descriptive:
            classes = {"elsewhere"}
        known = sketch.at(first)
        longer = known is not None and known.last < last and not place.descriptive
        title = known is not None and known.mention is not None and known.mention.form is MentionForm.ROLE
        if longer and known is not None and (title or known.is_a("adjective")):
            sketch.drop(known)  # "Sheikh Zuweid" is no sheikh, the Indian Ocean not India's
            known = None
        if known is None and self._governs(sketch, first):
            return
        if known is None:
            possessive = sketch.is_possessive(last)
            sketch.add(Phrase(first, last, frozenset(classes), "", None, place, possessive=possessive, begin=first))
        elif known.mention is not None and known.first == first:
            sketch.change(known, replace(known, classes=known.classes | classes, place=place))

    def _governs(self, sketch: Sketch, first: int) -> bool:
        """Says whether a capital only says whose army acts: "Kyiv's troops"."""
        state = capital_of(sketch.tokens[first], self._document.language)
        return state is not None and any(
            phrase.begin <= first < phrase.first and phrase.actor is not None and phrase.actor.actor.name == state.name
            for phrase in sketch.phrases
        )

    def _add_thing(self, sketch: Sketch, first: int, last: int, classes: frozenset[str]) -> None:
        known = sketch.at(first) or (sketch.at(last) if not _WHOLE.isdisjoint(classes) else None)
        if known is not None:
            office = known.mention is not None and known.mention.form in {MentionForm.ROLE, MentionForm.FORCES}
            member = is_member_in_arms(known.mention, sketch.tokens[last].lemma)
            if office and "civilians" in classes and "armed" not in classes and not member:
                sketch.change(known, replace(known, classes=classes, mention=None))  # a lawyer, a mayor: unarmed
                return
            if known.mention is not None and known.mention.form in _DESCRIBED:
                added = classes & _ADDED
                sketch.change(known, replace(known, classes=known.classes | added, begin=min(first, known.begin)))
            return
        tokens, owner, begin = sketch.tokens, None, first
        dutch = self._document.language == "nl"
        hyphened = goes_on_behind_hyphen(tokens, last) if dutch else is_compounded(tokens, last)
        if hyphened or is_away(tokens, first, self._closed):
            return  # "huis-aan-huisgevechten", "home-made mines", "namen alles weg"
        place = place_before_hyphen(sketch, first) if dutch else None
        if place is not None and "base" in classes | place.classes:
            sketch.change(place, replace(place, classes=place.classes | classes))
            return  # "de Turi-gevangenis"
        if first == last and first > 0 and tokens[first - 1].lemma in _SUBJECTS:
            return  # "the men they train": a verb
        counting = "organisation" in classes or sketch.tokens[last].lemma in _BANDS
        if counting and self._counts(sketch, last):
            return  # "een groep boze jongeren": who they are is told behind it
        if first >= 2 and tokens[first - 1].text == "-" and (name := sketch.at(first - 2)) is not None:
            if name.actor is not None and "armed" in classes:
                return  # "M23-rebellen": the name stands for them
        if "base" in classes and not _REFUGEES.isdisjoint(token.lemma for token in tokens[last + 1 : last + 5]):
            classes = (classes - {"base"}) | {"civilians"}
        for at in range(first - 1, max(-1, first - 4), -1):
            if (before := sketch.at(at)) is not None:
                if before.is_a("adjective") or tells_whose(before, (at, first), classes, self._document.language):
                    owner, begin = before.actor, before.begin
                break
            if not tokens[at].is_word or tokens[at].lemma in self._closed:
                break
        kinds = as_regular(classes, owner, tokens[last].lemma)
        sketch.add(Phrase(first, last, kinds, "", owner=owner, begin=begin))

    def _counts(self, sketch: Sketch, last: int) -> bool:
        """Says whether a noun such as "groep" only counts the people right behind it."""
        for at in range(last + 1, min(last + 4, len(sketch.tokens))):
            people = sketch.at(at)
            if people is not None and not people.is_a("adjective"):
                return people.is_a("civilians", "group", "armed", "protesters", "rioters") and people.place is None
            word = sketch.tokens[at]
            if not word.is_word or word.lemma in self._closed or word.lemma in self._finite:
                return False
        return False
