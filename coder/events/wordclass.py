"""Whether a word that may be noun or verb is the one or the other, by what stands before it."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.conjugation import FormTag
from coder.events.phrase import Phrase
from coder.verbs import VerbReader
from coder.vocabulary import word_set
from coder.wordlists import word_list
from coder.words import Token, is_country, is_month

_LAP = "schoot"
_ON_LAP = frozenset({"op", "haar", "zijn", "hun", "mijn"})
_STABLE, _FROM_STABLE = "stal", frozenset({"van", "op", "uit", "in", "naar"})
_BEFORE_NOUNS = frozenset(
    "de een vorige deze afgelopen voorbije verleden komende volgende die elke iedere halve hele dezelfde eerste"
    " tweede".split()
)  # "vorige week": no verb
_A = frozenset({"a", "an", "another"})  # "a shooting at a mosque"
_BEFORE_PLURALS = frozenset(
    "'s ’s the these those in during after from of with by amid following into his her their its recent fresh new"
    " renewed heavy fierce violent deadly sporadic bloody new on over against under as when while where because until"
    " more further other both several many some any no all two three four five six seven eight nine ten eleven twelve"
    " dozens hundreds twin multiple similar separate subsequent previous earlier major minor armed".split()
)  # "in clashes", "Sunday's attacks", "two blasts": no verb
_DEAD = "doden"
_LETTING = frozenset(
    "zal zullen zou zouden kan kunnen kon konden wil willen wilde wilden moet moeten laten liet".split()
)
_FRONTED = 6  # tokens before the subject of a sentence: "On Monday afternoon,"
_SUBJECTS = frozenset({"they", "who", "and", "or"})  # right before the verb, or before its adverb
_SINGULAR = frozenset({"he", "she", "it", "who", "which", "that", "and", "or", "but", "then", "also", "now"})
_LEFT = word_list("en/verbforms.toml", "left_behind")
_LEFT_REACH = 4
_OF_UNITS = frozenset("assault attack strike raid raiding shock combat battle storm ambush riot".split())
_UNITS = word_list("people.toml", "formations")
_LET, _LET_DO = frozenset({"let", "lets", "letting"}), frozenset({"fall", "drop"})
_LET_REACH = 10  # tokens from "let" to what it lets do: "let a canister of choking gas fall"
_DAY_REACH = 4  # tokens from "the" to "Sunday"
_YEAR = len("2023")
_CENTURIES = frozenset({"19", "20"})


def is_noun_there(language: str, tokens: Sequence[Token], at: int, tag: FormTag) -> bool:
    """Says whether no finite verb stands there: after a Dutch article or hyphen, after "Sunday's": "in de stal"."""
    before = tokens[at - 1].lemma if at else ""
    if language == "en":
        return _is_plural(tokens, at, before) if tag is FormTag.PRESENT else tag is FormTag.GERUND and before in _A
    if at and tokens[at - 1].text == "-" and tokens[at - 1].end == tokens[at].start:
        return True  # "een staakt-het-vuren"
    if tokens[at].lemma == _DEAD and tag in {FormTag.INFINITIVE, FormTag.PRESENT}:
        return before != "te" and _LETTING.isdisjoint(token.lemma for token in tokens)  # "27 geblinddoekte doden"
    if tag not in {FormTag.PAST, FormTag.PRESENT}:
        return False
    if is_country(tokens, at):
        return True
    if (tokens[at].lemma == _LAP and before in _ON_LAP) or (tokens[at].lemma == _STABLE and before in _FROM_STABLE):
        return True  # "met foto's op schoot", "van stal"
    return before in _BEFORE_NOUNS and not tokens[at].lemma.endswith("en")


def ends_date(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Says whether the number before a token ends a date: "in mei 2023 bezette X", not "12 ontvoerde leraren"."""
    if at < 2:
        return False
    number, before, grammar = tokens[at - 1].text, tokens[at - 2].lemma, f"{language}/grammar.toml"
    year = len(number) == _YEAR and number[:2] in _CENTURIES and before in word_set(grammar, "prepositions")
    return year or before in word_set(grammar, "time_words")


def _is_plural(tokens: Sequence[Token], at: int, before: str) -> bool:
    """Says whether an English word in -s that may be a verb has no subject before it, or "of" behind it.

    "Clashes broke out", "On Monday, bombs went off", "12 attacks", "pounds of".
    """
    if before in _BEFORE_PLURALS or not at or before[0].isdigit():
        return True
    if at + 1 < len(tokens) and tokens[at + 1].lemma == "of":
        return True
    return at <= _FRONTED and tokens[at - 1].text == ","


def names_things(clause: Clause, at: int, verbs: VerbReader) -> bool:
    """Says whether an English word in -s that may be a verb names things: its clause tells in the past already.

    "Two mortar bombs from the hills had come down", "seized four rifles", "soldiers of the Border Rifles rose".
    Behind a name or a pronoun it may be a verb still: "the ministry said Mali shells its towns".
    """
    tokens = clause.sentence.tokens
    if not at:
        return False
    if tokens[at].is_capital or at + 1 >= len(tokens) or not tokens[at + 1].is_word:
        return True  # "with sticks and stones."
    before = tokens[at - 1]
    if not before.is_word or before.is_capital or before.lemma in _SINGULAR:
        return False
    return verbs.tells_past([tokens[k] for k in clause.members if k != at])


def only_describes(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Says whether an English noun tells no deed: which troops these are ("assault troops"), or what was let fall."""
    if tokens[last].lemma in _OF_UNITS and last + 1 < len(tokens) and tokens[last + 1].lemma in _UNITS():
        return True
    before = (token.lemma for token in tokens[max(0, first - _LET_REACH) : first])
    return tokens[first].lemma in _LET_DO and not _LET.isdisjoint(before)


def leaves_things(clause: Clause, at: int, phrases: Sequence[Phrase]) -> bool:
    """Says whether somebody or something is left behind, and no place left: "left 30 bodies", "left nobody alive"."""
    tokens = clause.sentence.tokens
    if at + 1 >= len(tokens):
        return False
    behind = tokens[at + 1]
    if behind.lemma not in _LEFT() and not behind.is_figure:
        return False
    return not any(
        p.place is not None or p.is_a("village", "base") for p in phrases if at < p.first <= at + _LEFT_REACH
    )


def is_governed(tokens: Sequence[Token], at: int, governing: frozenset[str]) -> bool:
    """Says whether an English base form follows "to" or an auxiliary; elsewhere it is a noun ("tear gas").

    `governing` are the words that may stand a few tokens before it; a subject stands right before it.
    """
    before = [tokens[k].lemma for k in range(max(0, at - 3), at)]
    beside = before[-2:-1] if before and before[-1].endswith("ly") else before[-1:]
    if at == 0 or not _SUBJECTS.isdisjoint(beside):
        return True
    return not governing.isdisjoint(before) or any(word.endswith("n't") for word in before)


def opens_day(tokens: Sequence[Token], at: int, time_words: frozenset[str]) -> bool:
    """Says whether an English day begins at a word: "Jan. 3", "10 December", "the last Sunday of May".

    `time_words` are the names of months, days and stretches of time.
    """
    if is_month(tokens, at):
        return True
    if tokens[at].text[:1].isdigit():
        return at + 1 < len(tokens) and tokens[at + 1].lemma in time_words
    return tokens[at].lemma == "the" and any(token.lemma in time_words for token in tokens[at + 1 : at + _DAY_REACH])


def drives_nobody(tokens: Sequence[Token], at: int, auxiliaries: frozenset[str]) -> bool:
    """Says whether nobody is driven out by an English verb: it is active, with its particle right behind it."""
    of = [token.lemma for token in tokens[at + 1 : at + 3]] == ["out", "of"]
    return of and auxiliaries.isdisjoint(token.lemma for token in tokens[max(at - 3, 0) : at])
