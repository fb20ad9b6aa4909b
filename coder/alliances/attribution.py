"""Who is named in a Dutch sentence only as its source: "aldus het ministerie van X", ", zo stelt Y vast,"."""

from collections.abc import Sequence
from itertools import pairwise

from coder.alliances.constructions import is_construed
from coder.alliances.designations import is_count
from coder.alliances.field import field_of
from coder.alliances.nationals import opens_people
from coder.alliances.party import Party
from coder.alliances.relatives import ends_clause
from coder.alliances.support import SupportLexicon
from coder.alliances.tellings import without_english_tellers
from coder.mentions import MentionForm
from coder.speech import SpeechLexicon
from coder.values import replace
from coder.wordlists import word_list
from coder.words import Token

TELLER = "volgens"
"""The preposition that whoever only tells something is given."""
_ADVERBS = frozenset(
    "vooral nog al allang jaarlijks ook inmiddels intussen ondertussen elke elk nu stiekem heimelijk stilletjes "
    "onlangs sindsdien jarenlang steeds zeker minstens opnieuw bijna nauwelijks niet geen een enkele zelfs zelf".split()
)
_GIVEN = ("arms", "money", "backing")
_ASIDE = 11  # tokens of ", zegt X" at most
_KNOWING = word_list("nl/telling.toml", "knowing")
_TIED = frozenset({"van", "in", "uit", "bij", "binnen", "rond", "en", "te"})
_VERBAL = ("passive", "perfect", "hypothetical", "copula", "ability", "hedge")


def without_tellers(
    parties: list[Party], tokens: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon
) -> list[Party]:
    """Gives the parties of a sentence; those that only tell what it says are governed by "volgens"."""
    if support.language != "nl":
        return without_english_tellers(parties, tokens, support, speech)
    told = _told(tokens, support, speech)
    if not told:
        return parties
    return [_as_told(p, any(_tells(p, span, parties) for span in told)) for p in parties]


def _as_told(party: Party, tells: bool) -> Party:
    """Gives a party governed by "volgens" where it is the source, and by nothing where it only stands behind one."""
    if tells:
        return replace(party, preposition=TELLER, owner=False)
    return replace(party, preposition=None) if party.preposition == TELLER else party


def _tells(party: Party, span: tuple[int, int], parties: list[Party]) -> bool:
    """Says whether a party stands in the noun phrase of a source; a name right behind another one is no part of it."""
    first, last = span
    if not first <= party.first < last:
        return False
    inside = [p for p in parties if first <= p.first <= party.first and p.form is MentionForm.NAME]
    return not any(_is_anew(one, other) for one, other in pairwise(inside))


def _is_anew(one: Party, other: Party) -> bool:
    """Says whether a second name stands right behind a first: "volgens de VN Al-Shabaab"."""
    return other.first == one.last and other.actor != one.actor


def _told(tokens: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon) -> list[tuple[int, int]]:
    found = []
    according = speech.phrases["according"]
    for index, token in enumerate(tokens):
        covered = speech.phrase_at("according", tokens, index) if token.lower in according else 0
        if covered:
            found.append((index + covered, _end(tokens, index + covered, support, speech)))
        elif token.text == "," and index + 2 < len(tokens):
            begin = index + 1 + (tokens[index + 1].lower in {"zo", "aldus"})
            told = speech.verb_at(tokens, begin) is not None and _is_finite(tokens, begin)
            if told and _is_clause(tokens[:index], support, speech):
                end = next((k for k in range(begin, len(tokens)) if ends_clause(tokens[k])), len(tokens))
                if end - begin <= _ASIDE and not any(t.lower in {"te", "dat", "of"} for t in tokens[begin:end]):
                    found.append((begin + 1, end))
    return found


def _is_clause(before: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon) -> bool:
    """Says whether a verb stands before the first comma, so that no main clause goes on: "X, een vakbond, riep op"."""
    comma = next((k for k, token in enumerate(before) if token.text == ","), len(before))
    return any(_is_verb(before, k, support, speech) or _ends_as_verb(before[k]) for k in range(1, comma))


def _ends_as_verb(token: Token) -> bool:
    return not token.is_capital and token.lower.endswith(("de", "te", "den", "ten", "dt"))


def _is_finite(tokens: Sequence[Token], index: int) -> bool:
    """Says whether a verb of speech opens an aside: ", zegt X", not an object in a list or an infinitive."""
    word = tokens[index].lower
    return (
        not word.endswith("en")
        or tokens[index - 1].lower in {"zo", "aldus"}
        or tokens[index + 1].lower in {"de", "het"}
    )


def _end(tokens: Sequence[Token], begin: int, support: SupportLexicon, speech: SpeechLexicon) -> int:
    """Gives where the noun phrase behind "volgens" ends: at a mark or the verb of the clause."""
    for position in range(begin, len(tokens)):
        token = tokens[position]
        if ends_clause(token) or (position > begin and _is_verb(tokens, position, support, speech)):
            return position
        if position > begin and tokens[position - 1].is_capital and opens_people(tokens, position):
            return position
        if position > begin and tokens[position - 1].is_capital and is_count(token.lower):
            return position  # "volgens de VN duizenden soldaten"
        if position > begin and _is_past(tokens, begin, position, support):
            return position
        if position > begin and _opens_goods(tokens, position):
            return position  # "volgens de VN geld", "volgens de VN Iraanse raketten"
        if position > begin and tokens[position - 1].lower in _KNOWING() and token.lower not in _TIED:
            return position  # "volgens diplomaten containers vol granaten"
        if token.lower in speech.words["prepositions"] and token.lower not in _TIED:
            return position
        opens = token.lower in speech.words["definite"] | _ADVERBS
        if opens and position > begin and tokens[position - 1].lower not in speech.words["prepositions"]:
            return position
    return len(tokens)


def _opens_goods(tokens: Sequence[Token], position: int) -> bool:
    """Says whether what is given begins at a token, by a noun for it or an adjective before one."""
    if tokens[position - 1].lower in _TIED or not tokens[position].is_word:
        return False
    adjective = tokens[position].lower.endswith("e") and position + 1 < len(tokens)
    return any(field_of("nl").noun(t, _GIVEN) is not None for t in tokens[position : position + 1 + adjective])


def _is_past(tokens: Sequence[Token], begin: int, position: int, support: SupportLexicon) -> bool:
    """Says whether a past tense of support stands behind its source: "volgens X stuurde Y", not "door Y bewapende"."""
    if tokens[position].is_capital or not tokens[position].lower.endswith(("de", "te", "den", "ten")):
        return False
    finite = any(not verb.participle for verb in support.verbs.get(tokens[position].lower, ()))
    return finite and all(token.lower != "door" for token in tokens[begin:position])


def _is_verb(tokens: Sequence[Token], position: int, support: SupportLexicon, speech: SpeechLexicon) -> bool:
    token = tokens[position]
    if token.is_capital:
        return False
    if any(token.lower in support.words[name] for name in _VERBAL):
        return True
    known = token.lower in support.verbs or token.lower in speech.verbs or is_construed(token, support)
    return known and not token.lower.endswith(("de", "te")) or token.lower.endswith(("erde", "elde"))
