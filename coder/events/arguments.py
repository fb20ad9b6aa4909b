"""Noun phrases of a sentence that can be arguments: actors, places and things, with the preposition before each."""

from collections.abc import Sequence
from dataclasses import replace

from coder.actors import ActorReading
from coder.codebook import ActorKind, PlaceKind
from coder.events.nounphrases import NounPhrase, noun_phrase_reader
from coder.events.phrase import Phrase, Sketch, names_among
from coder.mentions import ActorMention, MentionForm, PlaceMention
from coder.numbers import number_words
from coder.passages import Document, Sentence
from coder.vocabulary import Found, vocabulary, word_set
from coder.words import Token

_KIND_CLASSES = {
    ActorKind.STATE: frozenset({"actor", "armed", "state"}),
    ActorKind.STATE_FORCES: frozenset({"actor", "armed", "state"}),
    ActorKind.REBEL_GROUP: frozenset({"actor", "armed"}),
    ActorKind.POLITICAL_MILITIA: frozenset({"actor", "armed"}),
    ActorKind.IDENTITY_MILITIA: frozenset({"actor", "armed"}),
    ActorKind.RIOTERS: frozenset({"actor", "rioters", "crowd", "group"}),
    ActorKind.PROTESTERS: frozenset({"actor", "protesters", "group"}),
    ActorKind.CIVILIANS: frozenset({"actor", "civilians", "group"}),
    ActorKind.EXTERNAL_FORCES: frozenset({"actor", "armed", "foreign"}),
    ActorKind.PERSON: frozenset({"actor", "person", "prominent"}),
    ActorKind.ORGANISATION: frozenset({"actor", "organisation"}),
    ActorKind.MEDIA: frozenset({"media"}),
}
_BASES = frozenset({PlaceKind.BASE, PlaceKind.AIRPORT, PlaceKind.SITE})
_DESCRIBED = frozenset({MentionForm.GENERIC, MentionForm.FORCES, MentionForm.ROLE})
_ADDED = frozenset({"base", "group", "prominent", "demonstration", "crowd", "suspects", "property", "civil"})
_DESCRIBED_CLASSES = frozenset(
    "actor armed civilians crowd rioters protesters group person prominent vehicle weapons base property".split()
)
_ONE = frozenset({"a", "an", "one", "een"})
_REFUGEES = frozenset("refugees displaced vluchtelingen ontheemden migrants migranten".split())
_FOCUS = frozenset(
    "only even also mainly almost about nearly some roughly half all both heel ook alleen zelfs vooral bijna al beide"
    " zowel ongeveer circa ruim maar liefst nog eens".split()
)
_ASIDE = frozenset({"elsewhere"})
_COMPOUNDED = frozenset(
    "backed led linked allied aligned supported funded armed trained affiliated held controlled occupied administered"
    " based inspired sponsored dominated brokered mediated made built born owned run appointed installed supplied"
    " friendly loyal leaning bound style".split()
)
_SUBJECTS = frozenset("they we who you i".split())
_ASKING = frozenset({"what", "whatever", "wat"})
_LACKING = frozenset({"without", "zonder"})
_ARTICLES = frozenset("the a an de het een".split())
_REACH = 6  # tokens between a preposition and its noun, at most


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
        self._force_nouns = word_set(grammar, "force_nouns")
        self._finite = word_set(grammar, "finite")
        self._coordinators = word_set(grammar, "coordinators")
        self._time = word_set(grammar, "time_words")
        self._numbers = number_words(document.language)
        self._before_numbers = self._prepositions | self._determiners | self._coordinators | self._finite | _FOCUS
        self._possessors = word_set(grammar, "possessors")
        self._fights = word_set(grammar, "fights") if document.language == "nl" else frozenset()
        self._nouns = noun_phrase_reader(document.language)
        self._objects = vocabulary(f"{document.language}/objects.toml")

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
        for first, last, classes in _things(self._objects.find(sentence.tokens)):
            self._add_thing(sketch, first, last, classes)
        ordered = sorted(sketch.phrases, key=lambda phrase: (phrase.first, phrase.last))
        taken = {at: number for number, phrase in enumerate(ordered) for at in range(phrase.first, phrase.last + 1)}
        for number, phrase in enumerate(ordered):
            if phrase.preposition != "adjective":
                governed = self._preposition(sentence.tokens, phrase, taken, ordered)
                lies_in = number > 0 and self._lies_in(sentence.tokens, ordered[number - 1], phrase)
                ordered[number] = replace(phrase, preposition="in" if lies_in else governed)
        return self._in_noun_phrases(sentence.tokens, ordered)

    def _lies_in(self, tokens: Sequence[Token], town: Phrase, country: Phrase) -> bool:
        """Says whether a country between commas only says where the town before it lies: "in Delmas, Haiti, ..."."""
        if town.place is None or town.place.country_only or not country.is_a("country") or country.possessive:
            return False
        closed = country.last + 1 < len(tokens) and tokens[country.last + 1].text in ",.;:)"
        return country.first == town.last + 2 and tokens[town.last + 1].text in ",(" and closed

    def _in_noun_phrases(self, tokens: Sequence[Token], phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
        """Gives each phrase the noun phrase that it stands in, and marks those that only describe another."""
        names = names_among(phrases)
        of_token: dict[int, NounPhrase] = {}
        for noun in self._nouns.read(tokens, names):
            of_token.update(dict.fromkeys(range(noun.first, noun.located + 1), noun))
        heads = {
            at for phrase in phrases if phrase.is_a(*_DESCRIBED_CLASSES) for at in range(phrase.first, phrase.last + 1)
        }
        found: list[Phrase] = []
        things = {
            p.first: p for p in phrases if p.is_a("property", "civilians") and not p.is_a("armed", "base", "place")
        }
        for phrase in phrases:
            whole = of_token.get(phrase.first)
            describes = whole is not None and (whole.describes in heads or phrase.last < whole.core)
            describes = describes or (self._document.language == "en" and phrase.last + 1 in things)
            found.append(replace(phrase, noun=whole, inside=describes and phrase.actor is not None))
        return tuple(found)

    def _add_actor(self, sketch: Sketch, mention: ActorMention) -> None:
        begin, _ = sketch.range_of(mention.span)
        first, last = sketch.range_of(mention.head)
        if last < first or sketch.at(first) is not None:
            return
        for known in {found.first: found for at in range(begin, first) if (found := sketch.at(at))}.values():
            if known.mention is not None and known.mention.actor == mention.actor and known.last + 2 == first:
                sketch.drop(known)  # "M23-strijders": one phrase
        classes = _KIND_CLASSES[mention.actor.kind]
        if mention.actor.kind is ActorKind.PERSON:
            group = self._actors.group_of(mention.actor)
            if mention.actor.leads or group.kind not in {ActorKind.STATE, ActorKind.PERSON}:
                classes |= _KIND_CLASSES[group.kind] & {"armed", "state"}
            if mention.form is MentionForm.FORCES:
                classes |= {"armed"}  # the troops of somebody of no known group
        if mention.actor.kind is ActorKind.CIVILIANS and sketch.tokens[min(begin, first)].lemma in _ONE:
            classes -= {"group"}
        if _is_compounded(sketch.tokens, last):
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
        if known is None:
            possessive = sketch.is_possessive(last)
            sketch.add(Phrase(first, last, frozenset(classes), "", None, place, possessive=possessive, begin=first))
        elif known.mention is not None and known.first == first:
            sketch.change(known, replace(known, classes=known.classes | classes, place=place))

    def _add_thing(self, sketch: Sketch, first: int, last: int, classes: frozenset[str]) -> None:
        known = sketch.at(first)
        if known is not None:
            office = known.mention is not None and known.mention.form in {MentionForm.ROLE, MentionForm.FORCES}
            if office and "civilians" in classes and "armed" not in classes:
                sketch.change(known, replace(known, classes=classes, mention=None))  # a lawyer, a mayor: unarmed
                return
            if known.mention is not None and known.mention.form in _DESCRIBED:
                sketch.change(known, replace(known, classes=known.classes | (classes & _ADDED)))
            return
        tokens = sketch.tokens
        if first == last and first > 0 and tokens[first - 1].lemma in _SUBJECTS:
            return  # "the men they train": a verb
        if "organisation" in classes and self._counts(sketch, last):
            return  # "een groep boze jongeren": who they are is told behind it
        if first >= 2 and tokens[first - 1].text == "-" and (name := sketch.at(first - 2)) is not None:
            if name.actor is not None and "armed" in classes:
                return  # "M23-rebellen": the name stands for them
        behind = {token.lemma for token in tokens[last + 1 : last + 5]}
        if "base" in classes and behind & _REFUGEES:
            classes = (classes - {"base"}) | {"civilians"}
        owner, begin = None, first
        for at in range(first - 1, max(-1, first - 4), -1):
            before = sketch.at(at)
            if before is not None and before.is_a("adjective"):
                owner, begin = before.owner, at
                break
            if before is not None or not tokens[at].is_word or tokens[at].lemma in self._prepositions:
                break
        sketch.add(Phrase(first, last, classes, "", owner=owner, begin=begin))

    def _counts(self, sketch: Sketch, last: int) -> bool:
        """Says whether a noun such as "groep" only counts the people right behind it."""
        for at in range(last + 1, min(last + 4, len(sketch.tokens))):
            people = sketch.at(at)
            if people is not None and not people.is_a("adjective"):
                return people.is_a("civilians", "group", "armed", "protesters", "rioters") and people.place is None
            word = sketch.tokens[at]
            if not word.is_word or word.lemma in self._prepositions | self._finite | self._determiners:
                return False
        return False

    def _preposition(
        self, tokens: Sequence[Token], phrase: Phrase, taken: dict[int, int], phrases: Sequence[Phrase]
    ) -> str:
        """Gives the preposition that governs a phrase, or "" for a bare one."""
        at = phrase.begin - 1
        has_article = tokens[phrase.begin].lemma in _ARTICLES
        if self._follows_fight(tokens, phrase):
            return ""
        for _ in range(_REACH):
            if at < 0:
                return ""
            word = tokens[at].lemma
            if word in _ASKING:
                return ""  # "in what Yerevan called a blockade"
            if word in _FOCUS:
                at -= 1
                continue
            if word in _COMPOUNDED and at > 1 and tokens[at - 1].text == "-":
                at -= 2
                at = phrases[taken[at]].begin - 1 if at in taken else at - 1
                continue
            if self._begins_with_number(tokens, at):
                return ""
            if (
                has_article
                and not self._is_quantity(tokens, at)
                and word not in self._prepositions
                and word not in self._coordinators
            ):
                return ""
            has_article = has_article or word in _ARTICLES
            if self._is_quantity(tokens, at):
                at -= 2
                continue
            if word in _LACKING and phrase.place is not None:
                return ""  # "without a shot", then the place: nobody is without a place
            if word == "te" and at + 1 < phrase.begin and tokens[at + 1].lemma.endswith("n"):
                return ""  # "zonder een schot te lossen Herat binnen"
            if word in self._prepositions:
                counted = at > 0 and self._numbers.quantity(tokens, at - 1) is not None  # "three of them"
                heads = at > 0 and (counted or tokens[at - 1].lemma in self._force_nouns) and at - 1 not in taken
                if word in self._possessors and heads:
                    at -= 2
                    continue
                return word
            if word in self._coordinators and at - 1 in taken:
                other = phrases[taken[at - 1]]
                if other.preposition != "adjective":
                    return other.preposition
                at = other.begin - 1  # "Turkse en Syrische troepen"
                continue
            is_adjective = at in taken and phrases[taken[at]].preposition == "adjective"
            if at in taken and not is_adjective and not self._is_compound(tokens, at, phrase):
                return ""
            if word in self._time or (word in self._finite and word not in self._determiners):
                return ""
            if tokens[at].text == "(":
                return "("  # "Tripoli (Libanon)": an aside, no argument
            if not tokens[at].is_word and tokens[at].text not in "-“”‘’\"'":
                return ""
            at -= 1
        return ""

    def _begins_with_number(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a noun phrase begins with the number here: in Dutch another may stand right before it."""
        if self._document.language != "nl" or at == 0 or not tokens[at - 1].is_word or tokens[at - 1].is_capital:
            return False
        if tokens[at - 1].lemma in self._before_numbers or self._is_quantity(tokens, at - 1):
            return False
        return self._numbers.quantity(tokens, at) is not None

    def _follows_fight(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Says whether a bare Dutch place name stands behind a word for fighting: "na gevechten Goma ingenomen"."""
        before = phrase.begin - 1
        if self._document.language != "nl" or before < 0 or phrase.place is None or phrase.mention is not None:
            return False
        return tokens[before].lemma in self._fights

    def _is_compound(self, tokens: Sequence[Token], at: int, phrase: Phrase) -> bool:
        """Says whether the words at `at` belong to the same noun phrase: a title or thing right before a name."""
        return phrase.first - at <= 2 and tokens[at + 1].text == "-"

    def _is_quantity(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether the word ends "at least", "more than", "meer dan", "ten minste" before a number."""
        before = tokens[at - 1].lemma if at > 0 else ""
        ends = tokens[at].lemma in {"than", "least", "most", "to", "dan", "minste"}
        return ends and before in {"more", "less", "at", "up", "fewer", "meer", "minder", "ten"}


def _is_compounded(tokens: Sequence[Token], last: int) -> bool:
    """Says whether a name is only the first part of an adjective: "Iran-backed", "Islamic State-linked"."""
    return last + 2 < len(tokens) and tokens[last + 1].text == "-" and tokens[last + 2].lemma in _COMPOUNDED


def _things(found: Sequence[Found]) -> list[tuple[int, int, frozenset[str]]]:
    """Joins the classes of the same words; of overlapping words the longer count."""
    spans: dict[tuple[int, int], set[str]] = {}
    for thing in found:
        spans.setdefault((thing.first, thing.last), set()).add(thing.group)
    kept: list[tuple[int, int, frozenset[str]]] = []
    for (first, last), classes in sorted(spans.items(), key=lambda item: (item[0][0], -item[0][1])):
        if kept and first <= kept[-1][1]:
            continue
        kept.append((first, last, frozenset(classes)))
    return kept
