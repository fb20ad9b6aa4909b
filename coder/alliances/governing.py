"""The preposition that governs a party, by which its role in a statement of support is read."""

from collections.abc import Sequence

from coder.actors.states import state_at
from coder.alliances.constructions import is_construed
from coder.alliances.designations import are_men
from coder.alliances.nationals import opens_people
from coder.alliances.party import LIKENED, Party
from coder.alliances.support import SupportLexicon
from coder.alliances.ungoverned import are_sent, ends_source, is_onlooker, is_partitive, is_ungoverned
from coder.functionwords import AND, BETWEEN, adds, likens
from coder.mentions import MentionForm
from coder.speech import SpeechLexicon
from coder.wordlists import word_list, word_row
from coder.words import Token

_FAR_LEFT = 6
_HEAD = 2  # tokens at the head of a sentence: a preposition and an article
_TO = frozenset({"to", "for", "aan", "voor", "naar"})
_PEOPLE = word_row("nl/people.toml", "troops")
_HOUSES = word_list("nl/power.toml", "entourage")
_PARTS = word_list("nl/ties.toml", "parts_of_a_force")
_RULED = word_list("en/power.toml", "ruled")
_LANDS = word_list("en/sites.toml", "lands")
_QUANTITIES = frozenset("tientallen honderden duizenden honderd duizend veel meer tal twee drie vier vijf tien".split())
_TEMPORAL = frozenset({"since", "after", "before", "until", "during"})  # of time, where a noun stands before a name


_WELL_INTO = frozenset(
    {"hours into", "days into", "weeks into", "months into", "years into", "week into", "month into"}
)


def preposition_of(
    tokens: Sequence[Token], first: int, parties: list[Party], support: SupportLexicon, speech: SpeechLexicon
) -> str | None:
    """Gives the preposition that governs a party; of "mercenaries of Wagner" the one before the mercenaries."""
    if support.language == "nl" and _is_likened(tokens, first, speech):
        return LIKENED
    position = first - 1
    past_article = False
    while position >= 0 and first - position <= _FAR_LEFT:
        token = tokens[position]
        if token.lower in AND:
            return _between(tokens, position, parties)
        if token.lower in support.words["times"]:  # "for five years X fought"
            return None
        if token.lower in speech.words["prepositions"]:
            before = tokens[position - 1] if position else None
            people = before is not None and _is_personnel(before, support) and not are_sent(tokens, position, support)
            people = people or (support.language == "nl" and _is_part(tokens, position, first))
            if before is not None and before.lower == "according":  # "according to X": not to whom
                return None if is_ungoverned(tokens, position, first) else "according to"
            if before is not None and before.lower in {"up", "close"} and token.lower == "to":  # "up to 4,000 men"
                return None
            if is_partitive(tokens, position):
                return preposition_of(tokens, position - 1, parties, support, speech)
            if token.lower == "of" and is_onlooker(tokens, position):  # "to the annoyance of X"
                return "according to"
            if token.lower == "van" and _is_outcome(tokens, position):  # "tot ergernis van X"
                return "tot"
            if people and token.lower in support.words["of"]:
                return preposition_of(tokens, position - 1, parties, support, speech)
            craft = before is not None and before.lower in support.words["platforms"]
            if craft and token.lower in support.words["of"]:  # "opened its fields to the planes of X"
                outer = preposition_of(tokens, position - 1, parties, support, speech)
                return outer if outer in _TO else token.lower
            if token.lower in support.words["until"] or is_ungoverned(tokens, position, first):
                return None  # "until recently X", "In 2021 X"
            if _is_particle(tokens, position, first, support, past_article):
                return None
            if token.lower == "by" and position > 1 and before is not None and before.lower in _RULED():
                land = tokens[position - 2].lower
                if land in support.words["border"] | _LANDS():  # "from territory held by X": from X
                    return preposition_of(tokens, position - 2, parties, support, speech)
            if _stands_apart(tokens, position, first, support, speech):
                return None
            timed = token.lower in _TEMPORAL or (before is not None and f"{before.lower} {token.lower}" in _WELL_INTO)
            if past_article and timed and tokens[first - 1].lower not in speech.words["definite"]:
                return None  # "since the coup Paris has"
            return token.lower
        if token.lower in support.words["called"] and position and tokens[position - 1].is_word:
            found = preposition_of(tokens, position, parties, support, speech)
            return found if found in _TO else None  # "money to a faction called X": to X
        if past_article or (not token.is_word and token.text != "-") or token.lower in support.words["relative"]:
            return None
        covering = next((party for party in parties if party.first <= position < party.last), None)
        if covering is not None and (
            _is_fronted(covering, tokens[first]) or _is_anew(covering, tokens, first, support)
        ):
            return None  # "To X Z ships jets", "volgens de VN Liberiaanse huurlingen": a phrase of its own
        if covering is not None:  # "to U.S. troops": the same noun phrase
            return covering.preposition if covering.last == first and not ends_source(covering, token) else None
        verbal = any(token.lower in support.words[name] for name in ("passive", "perfect", "hypothetical", "copula"))
        described = support.language == "nl" and token.lower.endswith(("e", "en"))  # "achter de gekozen regering"
        attribute = described and _is_closed(tokens, position - 1, speech)
        verbal = verbal or token.lower in support.verbs or is_construed(token, support)
        if not attribute and (verbal or token.lower in speech.verbs):
            return None
        if token.lower in speech.words["conjunctions"]:
            return None
        past_article = token.lower in speech.words["definite"] or token.lower in speech.words["determiners"]
        position -= 1
    return None


def _between(tokens: Sequence[Token], joining: int, parties: list[Party]) -> str | None:
    """Gives what governs both sides of "and" where the first is nobody known: "between the parties and Z"."""
    for position in range(joining - 1, max(-1, joining - 1 - _FAR_LEFT), -1):
        if tokens[position].lower in BETWEEN:
            return tokens[position].lower
        if not tokens[position].is_word or any(p.first <= position < p.last for p in parties[-2:]):
            return None
    return None


def _is_likened(tokens: Sequence[Token], first: int, speech: SpeechLexicon) -> bool:
    """Says whether somebody is likened to another: "net als (de) X", of whom the clause itself does not tell."""
    begin = first - (first > 0 and tokens[first - 1].lower in speech.words["definite"])
    if begin > 1:
        return likens([token.lower for token in tokens[begin - 2 : begin]])
    return begin == 1 and adds([token.lower for token in tokens[: begin + 10]], begin)


def _stands_apart(
    tokens: Sequence[Token], position: int, first: int, support: SupportLexicon, speech: SpeechLexicon
) -> bool:
    """Says whether a Dutch phrase of place is whole before a noun in lower case: "in de heuvels strijders van X"."""
    if support.language != "nl" or tokens[first].is_capital or tokens[position].lower not in support.words["locative"]:
        return False
    articles = speech.words["definite"] | speech.words["determiners"]
    if tokens[position + 1].lower not in articles or tokens[first].lower in articles | support.words["possessive"]:
        return False
    whole = [t for t in tokens[position + 2 : first] if not t.lower.endswith("e") and not t.is_figure]
    return any(t.is_word and not t.is_capital and t.lower not in _QUANTITIES for t in whole)


def _is_fronted(before: Party, word: Token) -> bool:
    """Says whether a name stands right behind one that opens the sentence with its preposition."""
    named = before.form is MentionForm.NAME and word.is_capital
    return named and before.preposition in _TO and before.first <= _HEAD


def _is_anew(before: Party, tokens: Sequence[Token], first: int, support: SupportLexicon) -> bool:
    """Says whether Dutch people told by their country stand right behind a name, which nothing can describe there."""
    if support.language != "nl" or before.form not in {MentionForm.NAME, MentionForm.METONYM} or before.last != first:
        return False
    return opens_people(tokens, first)


def _is_personnel(token: Token, support: SupportLexicon) -> bool:
    """Says whether a word means people of somebody: "mercenaries", Dutch "elitesoldaten" by how it ends."""
    if support.language != "nl":
        return token.lower in support.words["personnel"]
    return token.lower in support.words["personnel"] or token.lower in _HOUSES() or token.lower.endswith(_PEOPLE())


def _is_part(tokens: Sequence[Token], position: int, first: int) -> bool:
    """Says whether Dutch "van" tells whose part acts: "een deel van het leger", "de elite van X"; of no land."""
    if tokens[position].lower != "van" or not position or state_at(tokens, first, "nl") is not None:
        return False
    words = [token.lower for token in tokens[max(0, position - 2) : position]]
    return words[-1] in _PARTS() or are_men(words, len(words) - 1)


def _is_closed(tokens: Sequence[Token], position: int, speech: SpeechLexicon) -> bool:
    """Says whether an article stands there, so that what follows describes a noun: "de erkende regering"."""
    words = speech.words["definite"] | speech.words["determiners"]
    return position >= 0 and tokens[position].lower in words


def _is_particle(
    tokens: Sequence[Token], position: int, first: int, support: SupportLexicon, past_article: bool
) -> bool:
    """Says whether a word is no preposition here: "drong erop aan X te steunen", "to eliminate X"."""
    if tokens[position].lower in support.words["separable"]:  # "om X te steunen"
        return True
    if position and f"{tokens[position - 1].lower} {tokens[position].lower}" in support.words["separable"]:
        return True
    if tokens[position].lower not in support.words["infinitive"] or past_article or first - position != 2:
        return False
    word = tokens[position + 1]
    describes = word.lower.endswith(("ing", "ed", "ern", "al", "ian", "ish", "ous", "er"))
    return support.language == "en" and not word.is_capital and not describes


def _is_outcome(tokens: Sequence[Token], position: int) -> bool:
    """Says whether the noun before Dutch "van" tells how something was taken: "tot (grote) woede van X"."""
    noun = tokens[position - 1] if position > 1 else None
    if noun is None or not noun.is_word or noun.is_capital:
        return False
    described = position > 2 and tokens[position - 3].lower == "tot" and tokens[position - 2].lower.endswith("e")
    return tokens[position - 2].lower == "tot" or described
