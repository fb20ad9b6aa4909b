"""Places that only say where somebody sits who speaks or rules ("the ministry in X"), or of what a town is the head."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.functionwords import ARTICLES, OF
from coder.wordlists import word_list, word_row
from coder.words import Token

_REACH = 7  # tokens between "according to" and the place
_SOURCES = frozenset({"volgens", "according", "aldus"})
_BODIES = word_list("power.toml", "bodies")
_IN = frozenset({"in", "te"})
_HEADS = frozenset({"hoofdstad", "provinciehoofdstad", "hoofdplaats", "capital"})
_BY = frozenset({"door"})
_DETERMINERS = frozenset("een de het zijn hun haar die dat deze dit".split())
_AT = frozenset({"in", "te", "at", "near", "bij", "nabij"})
_BORN = frozenset("geboren opgegroeid getogen afkomstig born raised".split())
_BORN_REACH = 3
_LIVES = word_list("sites.toml", "lives")
_NURSED = word_row("fate.toml", "nursed")
_NURSED_REACH = 3
_LIVES_REACH = 4  # tokens between a verb of living and the place
_TO = frozenset({"naar", "to"})
_ON_THE_WAY = word_list("movement.toml", "on_the_way")
_FORCES = frozenset({"Police", "Force", "Army", "Rifles", "Regiment", "Brigade", "Constabulary", "Guard", "Guards"})
_JOINED, _FORCE_REACH = frozenset({"&", "and", "of"}), 6  # tokens behind a place in the name of a force
_WIDER = frozenset("de het the provincie deelstaat regio state province region governorate".split())


def is_seat(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a place is where a source sits: "volgens het ministerie van Gezondheid in X", "the embassy in X"."""
    if phrase.preposition not in _IN:
        return False
    before = [token.lemma for token in tokens[max(0, phrase.begin - _REACH) : phrase.begin]]
    return not _SOURCES.isdisjoint(before) and not _BODIES().isdisjoint(before)


def is_ruled_from(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a place only tells where a power sits: "the leadership in X", "de regering in X"."""
    if phrase.preposition not in _IN:
        return False
    at = phrase.begin - 1
    return at > 0 and tokens[at - (tokens[at].lemma in _IN)].lemma in _BODIES()


def is_bound_for(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether somebody was only on the way to a place: "on their way to a wedding in X", "onderweg naar X"."""
    for at in range(phrase.begin - 1, max(0, phrase.begin - 1 - _REACH), -1):
        if not tokens[at].is_word:
            return False
        if tokens[at].lemma in _TO:
            setting_out = (token.lemma for token in tokens[max(0, at - _REACH) : at])
            return phrase.preposition in _IN and not _ON_THE_WAY().isdisjoint(setting_out)
    return False


def is_doer(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a capital stands for who did something: "een door X gedicteerd akkoord", "door X gesteund"."""
    at = phrase.begin - 1
    if phrase.preposition not in _BY or at < 1 or tokens[at].lemma not in _BY or phrase.place is None:
        return False
    last = phrase.last + 1
    done = last < len(tokens) and tokens[last].lemma.endswith(("d", "t", "en")) and tokens[last].is_word
    return done and tokens[at - 1].lemma in _DETERMINERS


def is_birthplace(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether somebody was only born or brought up at a place: "the general, born in X", "opgegroeid in X"."""
    before = tokens[max(0, phrase.begin - _BORN_REACH) : phrase.begin]
    behind = tokens[phrase.last + 1 : phrase.last + 2]
    return phrase.preposition in _AT and any(token.lemma in _BORN for token in (*before, *behind))


def lives_at(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a clause only tells where somebody lives or is from: "who lives in X", ", a Florida pastor"."""
    if phrase.preposition not in _AT:
        return not phrase.preposition and _is_apposed(phrase, tokens)
    lives = _LIVES()
    for at in range(phrase.begin - 1, max(-1, phrase.begin - 1 - _LIVES_REACH), -1):
        if not tokens[at].is_word:
            break
        if tokens[at].lemma in lives:
            return True
    for token in tokens[phrase.last + 1 : phrase.last + 1 + _LIVES_REACH]:
        if not token.is_word:
            return False
        if token.lemma in lives:
            return True
    return False


def _is_apposed(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a bare place describes a noun behind it in an apposition: "X, a Florida pastor"."""
    first, behind = phrase.first, tokens[phrase.last + 1 : phrase.last + 2]
    if first < 2 or tokens[first - 1].lemma not in ARTICLES or tokens[first - 2].text != ",":
        return False
    return bool(behind) and behind[0].is_word and not behind[0].is_capital


def is_nursed_at(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a place is only where the wounded or dead were brought: "in the hospital in X"."""
    before = tokens[max(0, phrase.begin - _NURSED_REACH) : phrase.begin]
    nursed = _NURSED()
    return (phrase.preposition in _AT or phrase.preposition in OF) and any(
        token.lemma.endswith(nursed) for token in before
    )


def is_headed(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a place is only what a town is the capital of: "the capital of the province of X"."""
    at = phrase.first - 1
    while at >= 0 and (tokens[at].lemma in OF or tokens[at].lemma in _WIDER):
        at -= 1
    return at >= 0 and at < phrase.first - 1 and tokens[at].lemma in _HEADS


def is_in_name_of_force(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a place is only part of what a force is called: "the Jammu & Kashmir State Police Task Force"."""
    named = False
    for token in tokens[phrase.last + 1 : phrase.last + 1 + _FORCE_REACH]:
        if not (token.is_capital or token.text in _JOINED):
            break
        named = named or token.text in _FORCES
    return named
