"""A Dutch noun and the name right behind it as one: "het dorp X", "de bende Y"."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.mentions import MentionForm
from coder.values import replace
from coder.wordlists import word_list
from coder.words import Token

_DESCRIBED = frozenset({MentionForm.GENERIC, MentionForm.FORCES, MentionForm.ROLE})
_GROUPS = word_list("nl/people.toml", "kinds_of_groups")


def apposed(
    language: str, prepositions: frozenset[str], tokens: Sequence[Token], phrases: Sequence[Phrase]
) -> list[Phrase]:
    """Makes one phrase of a bare noun and the name of a place right behind it: "namen het dorp X in"."""
    found: list[Phrase] = []
    for phrase in phrases:
        noun = found[-1] if found else None
        if noun is not None and names_group(language, tokens, noun, phrase):
            found[-1] = replace(phrase, begin=noun.begin)
            continue
        if noun is not None and names_holder(language, noun, phrase):
            found[-1] = replace(noun, last=phrase.last, classes=noun.classes | phrase.classes)
            continue
        named = phrase.place is not None and phrase.mention is None and phrase.is_a("place", "base")
        if noun is not None and named and noun.last + 1 == phrase.first and language == "nl":
            before = {token.lemma for token in tokens[max(noun.begin - 3, 0) : noun.begin]}
            bare = before.isdisjoint(prepositions)
            if bare and noun.actor is None and noun.place is None and noun.is_a("place", "village", "base"):
                kinds = noun.classes & {"place", "village", "base", "property"}
                found[-1] = replace(phrase, classes=phrase.classes | kinds, begin=noun.begin)
                continue
        found.append(phrase)
    return found


def names_holder(language: str, noun: Phrase, name: Phrase) -> bool:
    """Says whether a name right behind a Dutch office or rank is its holder's: "krijgsheer X", "generaal Y"."""
    if language != "nl" or noun.last + 1 != name.first or noun.mention is None or name.mention is None:
        return False
    return noun.mention.form is MentionForm.ROLE and noun.mention.actor == name.mention.actor


def names_group(language: str, tokens: Sequence[Token], noun: Phrase, name: Phrase) -> bool:
    """Says whether a name right behind a Dutch noun for a group is that group's: "de bende Grand Grif"."""
    if language != "nl" or noun.last + 1 != name.first or name.mention is None:
        return False
    named = name.mention.form not in _DESCRIBED and tokens[name.first].is_capital and name.is_a("armed")
    return named and tokens[noun.last].lemma in _GROUPS() and not tokens[noun.last].is_capital
