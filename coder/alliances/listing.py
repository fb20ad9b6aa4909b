"""Which parties stand in one list: "A and B", "A, B and C"."""

from collections.abc import Sequence

from coder.actors.states import nation_words
from coder.alliances.party import Party
from coder.alliances.support import SupportLexicon
from coder.speech import SpeechLexicon
from coder.values import replace
from coder.words import Token, fold

_BUT_ALSO = frozenset({",", "maar", "ook", "de", "het"})
_NUMERALS = ("honderd", "duizend", "honderden", "duizenden", "tientallen", "twintig", "dertig", "veertig", "vijftig")


def grouped(
    parties: list[Party], tokens: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon
) -> list[Party]:
    """Joins parties that stand in one list: "A and B", "A, B and C"; a comma alone joins nothing."""
    grouped: list[Party] = []
    for number, party in enumerate(parties):
        before = grouped[-1] if grouped else None
        group, preposition = number, party.preposition
        listed = before is not None and _listed(parties, number, tokens, support, speech)
        both = before is not None and _are_both(tokens, before, tokens[before.last : party.first])
        alone = listed and (acts_alone(tokens, party, support) or _opens_clause(tokens, parties, number, grouped))
        alone = alone and not both
        alone = alone and before is not None and before.preposition != "between"
        if before is not None and listed and not alone:
            group, preposition = before.group, before.preposition
        grouped.append(replace(party, group=group, preposition=preposition))
    return grouped


def _opens_clause(tokens: Sequence[Token], parties: list[Party], number: int, grouped: list[Party]) -> bool:
    """Says whether a comma stands before "and" where only one was listed: two need none, so a clause begins."""
    before = grouped[-1]
    if number + 1 < len(parties) and tokens[parties[number].last : parties[number].last + 1]:
        if tokens[parties[number].last].text == "," and not _is_described(tokens, parties[number]):
            return False
    between = [token.lower for token in tokens[parties[number - 1].last : parties[number].first]]
    only = sum(p.group == before.group for p in grouped) == 1
    return only and between[:1] == [","] and any(word in {"and", "en"} for word in between)


def _is_described(tokens: Sequence[Token], party: Party) -> bool:
    """Says whether an English relative clause describes a party: ", and Z, which once fought it, has sided"."""
    return party.last + 1 < len(tokens) and tokens[party.last + 1].lower in {"which", "who", "whose"}


def acts_alone(tokens: Sequence[Token], party: Party, support: SupportLexicon) -> bool:
    """Says whether a verb in the singular stands right behind the last of a list, so that it is none: "and Y sends"."""
    if party.last >= len(tokens) or party.owner:
        return False
    word = tokens[party.last].lower
    ending = "s" if support.language == "en" else "t"
    return word.endswith(ending) and word in support.verbs and not word.endswith("ss") and word not in support.nouns


def _listed(
    parties: list[Party], number: int, tokens: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon
) -> bool:
    """Says whether a party is joined to the one before it, by "and" or by a comma of a list that ends with "and"."""
    for later in range(number, len(parties)):
        between = tokens[parties[later - 1].last : parties[later].first]
        if support.language == "nl" and later == number and _are_both(tokens, parties[later - 1], between):
            return True
        again = parties[later].preposition if parties[later].preposition == parties[number - 1].preposition else None
        if not _joined([t for t in between if not _is_adverb(t, again, support)], support, speech):
            return False
        if any(token.lower in support.words["coordination"] and token.is_word for token in between):
            return True
    return support.language == "en" and _ends_unknown(parties[-1], tokens)


def _are_both(tokens: Sequence[Token], before: Party, between: Sequence[Token]) -> bool:
    """Says whether Dutch joins two parties in two words: "zowel X als Y", "niet alleen X, (maar) ook Y"."""
    ahead = [token.lower for token in tokens[max(0, before.first - 3) : before.first]]
    if "alleen" in ahead and "niet" in ahead:
        words = [token.lower for token in between]
        return "ook" in words and all(word in _BUT_ALSO for word in words)
    return "zowel" in ahead and bool(between) and between[0].lower == "als" and len(between) <= 2  # noqa: PLR2004


def _ends_unknown(party: Party, tokens: Sequence[Token]) -> bool:
    """Says whether a list ends with a name that nobody knows: "X, Y and Fidel Castro"."""
    behind = tokens[party.last : party.last + 3]
    words = [token for token in behind if token.text != ","]
    return len(words) > 1 and words[0].lower == "and" and words[1].is_capital


def _is_adverb(token: Token, again: str | None, support: SupportLexicon) -> bool:
    """Says whether a word between two parties of a list may be left out: "on X and, increasingly, on Y"."""
    if token.lower == again:
        return True
    return support.language == "en" and (token.lower.endswith("ly") or token.lower in {"also", "lately", "then", "now"})


def _joined(between: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon) -> bool:
    """Says whether only "and" or a comma, articles and titles stand between two parties."""
    if not between or len(between) > 5:
        return False
    if between[0].lower not in support.words["coordination"]:
        return False
    if any(token.lower in support.words["relative"] for token in between):
        return False
    if support.language == "en" and between[0].lower == "as" and all(token.lower != "well" for token in between):
        return False  # "recognised X as Z's president"
    return all(
        token.lower in support.words["coordination"]
        or token.lower in speech.words["definite"]
        or token.lower in speech.words["determiners"]
        or speech.role_of(token) is not None
        or _describes(token, support)
        for token in between
    )


def _describes(token: Token, support: SupportLexicon) -> bool:
    """Says whether a Dutch word only tells how many or whose people stand behind it: "en 2000 Syrische huurlingen"."""
    if support.language != "nl":
        return False
    return fold(token.text) in nation_words("nl") or token.is_figure or token.lower.endswith(_NUMERALS)
