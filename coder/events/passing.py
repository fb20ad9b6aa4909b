"""Places that a clause names in passing: where its source sits, whose somebody is, where they went next."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.events.seats import (
    is_birthplace,
    is_bound_for,
    is_doer,
    is_headed,
    is_in_name_of_force,
    is_ruled_from,
    is_seat,
)
from coder.functionwords import OF
from coder.triggers import Hit
from coder.wordlists import phrase_list, word_list, word_row
from coder.words import Token

_AND = frozenset("and en but maar while terwijl".split())
_IN = frozenset("in at near outside bij nabij te op".split())
_DESTINATIONS = frozenset("to into towards toward naar richting".split())
_INSIDE = frozenset({"in", "at", "bij", "te"})
_FROM = frozenset({"from", "uit"})
_AWAY = word_list("movement.toml", "away")
_OFFICE = 5  # tokens before a place in which an office stands
_OFFICES = word_list("people.toml", "offices")
_BANDS = word_row("people.toml", "bands")
_WARDS = word_list("fate.toml", "wards")
_WAYS = phrase_list("movement.toml", "ways_to")
_WAY = 4  # tokens from "road leading to" to where it leads
_TOWNS = word_list("sites.toml", "town_nouns")
_MEASURES = word_list("sites.toml", "measures")
_ANSWERS = phrase_list("deeds.toml", "answers")
_PROTESTS = frozenset({"protest", "protests"})
_VERBS = frozenset("was were had has is are werd werden waren hadden heeft hebben".split())
_NOUN = 2  # words of "the raids", at least
_FRONT = 2  # tokens before "for" of a reason that opens its sentence
_REASON = 9  # tokens from "revenge for" to the place
_FAR = 11  # tokens from a comma to the place from which it is measured
_DEFINITE = frozenset("de het die dat the that".split())
_ON, _THE = frozenset({"on", "along", "op", "langs"}), frozenset({"the", "de"})
_ADDING = frozenset(":;")


def is_elsewhere(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a place is only where a source sits, or what a town is the capital of."""
    return (
        is_seat(phrase, tokens)
        or is_headed(phrase, tokens)
        or is_bound_for(phrase, tokens)
        or is_doer(phrase, tokens)
        or is_birthplace(phrase, tokens)
        or is_in_name_of_force(phrase, tokens)
        or _describes_town(phrase, tokens)
        or _is_measured_to(phrase, tokens)
        or _is_reason(phrase, tokens)
    )


def is_on_the_way(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a place only tells where a road leads: "the road leading to X", not "shot on the road to X"."""
    before = [token.lemma for token in tokens[max(0, phrase.begin - _WAY) : phrase.begin]]
    if len(before) == _WAY and before[0] in _ON and before[1] in _THE:
        return False  # what happened on it happened near the town
    return any(pair in _WAYS() for pair in zip(before, before[1:], strict=False))


def _describes_town(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a region or people only describes a town that is named behind it: "the Basque town of X"."""
    behind = [token.lemma for token in tokens[phrase.last + 1 : phrase.last + 3]]
    return len(behind) > 1 and behind[0] in _TOWNS() and behind[1] in OF


def _is_measured_to(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a place only tells where a town told before lies: "in de stad, 90 kilometer ten noorden van X"."""
    if phrase.begin < _FAR or tokens[phrase.begin - 1].lemma not in OF | _FROM:
        return False
    comma = next((k for k in range(phrase.begin - 1, phrase.begin - _FAR, -1) if tokens[k].text == ","), -1)
    if comma < 2 or tokens[comma - 1].lemma not in _TOWNS() or tokens[comma - 2].lemma not in _DEFINITE:
        return False
    between = tokens[comma + 1 : phrase.begin]
    return not _MEASURES().isdisjoint(token.lemma for token in between)


def _is_reason(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a place belongs to what was avenged: "called it revenge for the raids on mosques in X"."""
    for at in range(phrase.begin - _NOUN, max(0, phrase.begin - _REASON), -1):
        if not tokens[at].is_word:
            return False
        fronted = at <= _FRONT and tokens[phrase.last + 1 : phrase.last + 2]
        if fronted and fronted[0].text != ",":
            return False  # "in revenge for the raids rebels in X killed"
        if tokens[at - 1].lemma not in _PROTESTS and (tokens[at - 1].lemma, tokens[at].lemma) in _ANSWERS():
            return not any(token.lemma in _VERBS for token in tokens[at : phrase.begin])
    return False


def is_whose(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a place only says whose mayor, police or teacher somebody is: "the mayor of X was shot in Y"."""
    before = tokens[max(0, phrase.begin - _OFFICE) : phrase.begin]
    if any(token.lemma in _OFFICES() for token in before):
        return True
    return len(before) > 1 and before[-1].lemma in OF and before[-2].lemma.endswith(_BANDS())


def is_only_of(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a bare "of" leads to a place: "a backer of the X bombers", and not "on the edge of X"."""
    lead = phrase.place.phrase.start if phrase.place is not None else -1
    return any(t.lemma in OF and t.start == lead for t in tokens[max(0, phrase.first - 2) : phrase.first])


def is_in_subject(phrase: Phrase, hit: Hit, tokens: Sequence[Token]) -> bool:
    """Says whether a place only says of what base or unit the subject is: "soldiers from the base in X killed"."""
    if phrase.last + 1 != hit.first or phrase.preposition not in _INSIDE:
        return False
    before = tokens[max(0, phrase.begin - _OFFICE) : phrase.begin]
    return any(token.lemma in OF or token.lemma in _FROM for token in before)


def is_passing(phrase: Phrase, hit: Hit, tokens: Sequence[Token]) -> bool:
    """Says whether a clause that tells of "there" names another place in passing: where they went, or whose they are.

    What stands behind a colon is only added to the deed; "the government in X" is whom it was done with.
    """
    if phrase.first > hit.last and (phrase.preposition in _DESTINATIONS | OF or is_ruled_from(phrase, tokens)):
        return True
    return any(token.text in _ADDING for token in tokens[hit.last + 1 : phrase.first])


def leads_on(phrase: Phrase, hit: Hit, tokens: Sequence[Token], *, aimed: bool) -> bool:
    """Says whether a place behind a deed is where they went next (`aimed`), or where the next deed was done.

    "Burnt the bank before melting away towards X"; "and in X a shell killed ...", which begins a clause of its own.
    """
    if phrase.first <= hit.last:
        return False
    if aimed and phrase.preposition in _DESTINATIONS:
        return any(token.lemma in _AWAY() for token in tokens[hit.last + 1 : phrase.first])
    at = phrase.begin - 2
    return at > hit.last and tokens[at].lemma in _AND and tokens[at + 1].lemma in _IN


def is_beyond(phrase: Phrase, hit: Hit, tokens: Sequence[Token]) -> bool:
    """Says whether a place stands behind a semicolon, or is where the wounded died: "; een agent overleed in X"."""
    if phrase.first <= hit.last:
        return False
    between = tokens[hit.last + 1 : phrase.first]
    return any(token.text == ";" for token in between) or not _WARDS().isdisjoint(token.lemma for token in between)
