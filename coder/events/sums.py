"""Deaths that a sentence only counts: "the number of soldiers killed in X now stands at 120"."""

from coder.clause import Clause, ClauseKind
from coder.conjugation import FormTag
from coder.events.framegroups import KILLING
from coder.events.grievances import is_grievance
from coder.events.labour import is_walkout
from coder.events.place import Place
from coder.events.rallied import is_come_away_from
from coder.events.stolen import only_qualifies
from coder.events.unused import is_of_another
from coder.events.unwarlike import has_unwarlike_object
from coder.functionwords import SINCE
from coder.numbers import number_words
from coder.triggers import Hit
from coder.vocabulary import word_set
from coder.wordlists import holds_phrase, phrase_list, word_list, word_row

_NUMBER = frozenset({"number", "aantal", "total"})
_REACH = 7  # tokens from "number" to the participle
_SEPARATE = word_list("deeds.toml", "separate")
_DEEDS = word_list("deeds.toml", "summed")
_HAVE = frozenset({"has", "have", "heeft", "hebben", "is", "zijn"})
_MANY, _YEARS = 10, range(1900, 2100)  # a number of deeds or people, and such as may be a year
_WITHIN = frozenset("in during over bij tijdens gedurende".split())
_UNITS = frozenset("weeks months years weken maanden jaar".split())
_LEAVING = frozenset({"leave", "withdraw", "flee", "deploy", "enter", "march_in"})
_MEANWHILE = frozenset({"as", "when", "while"})
_FEW = frozenset(
    "two three four five six seven eight nine ten several twee drie vier vijf zes zeven acht negen tien enkele"
    " nearly almost ruim bijna".split()
)
_GOVERNED = 3  # tokens from "since" to what it counts from
_SPANS = phrase_list("deeds.toml", "spans")  # fmt: skip
_RAIDS = word_list("deeds.toml", "raids")
_SEIZED = word_list("fate.toml", "arrested_or_seized")
_THEFT = word_list("deeds.toml", "theft")
_NOBODY = word_list("people.toml", "nobody_known")
_ONE = frozenset({"a", "an", "een"})
_AGE = 4  # tokens from "a" to the noun: "a 17-year-old boy"
_SHOTS = word_list("deeds.toml", "shots")
_HEARD_BEHIND = 5  # tokens: "dat hij schoten en explosies had gehoord"
_HEARD = frozenset({"heard", "gehoord", "ringing", "rang", "klonk", "klonken", "klinken", "weerklonken"})
_BURSTS = word_row("deeds.toml", "bursts")
_BURST = 3  # tokens from such a noun to its verb
_ENDS = frozenset({"was", "were", "has", "have", "had", "werd", "werden", "is", "zijn", "heeft", "hebben"})
_LATELY = frozenset({"recent", "earlier", "such", "recente", "eerdere", "zulke"})
_OFTEN = frozenset("few fewer weinig many numerous countless most veel vele talrijke talloze".split())


def tells_no_deed(hit: Hit, clause: Clause, place: Place | None, language: str) -> bool:
    """Says whether a trigger is only part of a number, or of what no war is about: a leg lost, a home left."""
    summed = (
        only_counts(hit, clause)
        or counts_a_span(hit, clause)
        or adds_up(hit, clause, place)
        or counts_since(hit, clause, language)
    )
    return (
        summed
        or has_unwarlike_object(hit, clause)
        or is_search(hit, clause)
        or is_only_heard(hit, clause)
        or is_common_crime(hit, clause)
        or is_grievance(hit, clause, language)
        or is_by_burst(hit, clause)
        or is_come_away_from(hit, clause)
        or (hit.trigger.frame.name == "suicide" and is_of_another(clause.sentence.tokens, hit.first))
        or (hit.trigger.word == "strike" and is_walkout(clause.sentence.tokens, hit.last))
        or is_one_of_many(hit, clause)
        or is_leaving_meanwhile(hit, clause)
        or only_qualifies(hit, clause, language)
    )


def is_leaving_meanwhile(hit: Hit, clause: Clause) -> bool:
    """Says whether somebody was only on the way out when something else befell him: "as it was leaving a village"."""
    on_the_way = hit.trigger.frame.name in _LEAVING and clause.kind is ClauseKind.ADVERBIAL
    return on_the_way and clause.opener in _MEANWHILE and hit.tag is FormTag.GERUND


def is_by_burst(hit: Hit, clause: Clause) -> bool:
    """Says whether an explosion or fire damaged something: where it was a deed, its own noun tells it."""
    if hit.trigger.frame.name != "destroy":
        return False
    words = [clause.sentence.tokens[at].lemma for at in clause.members if at < hit.first]
    return any(word.endswith(_BURSTS()) for word in words[-_BURST:])


def is_search(hit: Hit, clause: Clause) -> bool:
    """Says whether a raid is one in which people are arrested: "were detained in raids in X"."""
    if hit.trigger.is_verb or clause.sentence.tokens[hit.last].lemma not in _RAIDS():
        return False
    return any(token.lemma in _SEIZED() for token in clause.tokens)


def is_common_crime(hit: Hit, clause: Clause) -> bool:
    """Says whether people are arrested as thieves, or one nobody is: "35 people for stealing", "a man aged 29"."""
    if hit.trigger.frame.name != "arrest":
        return False
    tokens = clause.sentence.tokens
    if any(tokens[at].lemma in _THEFT() for at in clause.members):
        return True
    one = (at for at in clause.members if at > 0 and tokens[at].lemma in _NOBODY())
    return any(not _ONE.isdisjoint(token.lemma for token in tokens[max(0, at - _AGE) : at]) for at in one)


def is_only_heard(hit: Hit, clause: Clause) -> bool:
    """Says whether shots are only heard, at nobody: "gunfire was heard in the capital"."""
    tokens = clause.sentence.tokens
    words = {token.lemma for token in (*clause.tokens, *tokens[hit.last : hit.last + _HEARD_BEHIND])}
    shots = tokens[hit.last].lemma in _SHOTS()  # Dutch "schoten" is also a form of its verb
    return shots and not _HEARD.isdisjoint(words)


def adds_up(hit: Hit, clause: Clause, place: Place | None) -> bool:
    """Says whether deaths are added up over several deeds at no one place: "were killed in separate attacks"."""
    if hit.trigger.frame.name not in KILLING or (place is not None and place.near):
        return False
    words = [token.lemma for token in clause.tokens]
    return any(word in _SEPARATE() and not _DEEDS().isdisjoint(words[at + 1 : at + 3]) for at, word in enumerate(words))


def counts_a_span(hit: Hit, clause: Clause) -> bool:
    """Says whether the dead of half a year are counted: "1,662 civilians were killed in the first half of the year"."""
    if hit.trigger.frame.name not in KILLING:
        return False
    words = [token.lemma for token in clause.tokens]
    if holds_phrase(words, _SPANS()):
        return True
    for at in (at for at, word in enumerate(words[:-2]) if word in _WITHIN and words[at + 1] in _FEW):
        unit = next((k for k in range(at + 2, min(at + 4, len(words))) if words[k] in _UNITS), None)
        if unit is not None and words[unit + 1 : unit + 2] in (["of"], ["van"]):
            return True  # "in two weeks of protests"
    return False


def counts_since(hit: Hit, clause: Clause, language: str) -> bool:
    """Says whether the perfect counts from a day on: "have carried out 70 strikes since 8 August"."""
    words = [token.lemma for token in clause.tokens]
    if SINCE.isdisjoint(words) or _HAVE.isdisjoint(words):
        return False
    tokens, numbers = clause.sentence.tokens, number_words(language)
    before = tokens[max(hit.first - _GOVERNED, 0) : hit.first]
    if not hit.trigger.is_verb and any(token.lemma in SINCE for token in before):
        return False  # "since the attack on 8 August": from it, not of it
    time = word_set(f"{language}/grammar.toml", "time_words")
    for at in clause.members:
        number = numbers.quantity(tokens, at)
        if (
            number is None
            or tokens[at - 1].lemma in time | SINCE
            or tokens[min(number[0], len(tokens) - 1)].lemma in time
        ):
            continue  # "since August 13"
        if number[1].best >= _MANY and number[1].best not in _YEARS:
            return True
    return False


def only_counts(hit: Hit, clause: Clause) -> bool:
    """Says whether a verb of death stands in the words for a number: "the number of U.S. troops killed in Iraq".

    So too in Dutch: "het aantal Amerikanen dat in Irak is gesneuveld".
    """
    if hit.trigger.frame.name not in KILLING or not hit.trigger.is_verb:
        return False
    tokens = clause.sentence.tokens
    inside = clause.kind is ClauseKind.RELATIVE
    end = clause.members[0] if inside else hit.first
    for at in range(end - 1, max(end - _REACH, -1), -1):
        if not tokens[at].is_word and tokens[at].text not in ".-" or tokens[at].lemma in _ENDS:
            return False
        if tokens[at].lemma in _NUMBER:
            return True
    return False


def is_one_of_many(hit: Hit, clause: Clause) -> bool:
    """Says whether a noun only tells that such deeds are many: "Many hijackings have occurred near X"."""
    words = [token.lemma for token in clause.sentence.tokens[max(hit.first - 2, 0) : hit.first]]
    if words[-1:] and words[-1] in _LATELY:
        words.pop()  # "few recent raids"
    return not hit.trigger.is_verb and bool(words) and words[-1] in _OFTEN
