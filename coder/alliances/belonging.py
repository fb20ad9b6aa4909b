"""Whom a noun phrase of several mentions names: "volunteers from the X Brigade", "President Y", "leaders of Z"."""

from collections.abc import Sequence

from coder.actors.states import peoples
from coder.alliances.party import Party
from coder.alliances.support import SupportLexicon
from coder.codebook import ActorKind
from coder.functionwords import GENITIVE
from coder.kinds import CROWDS, NON_STATES, STATES
from coder.mentions import KnownActor, MentionForm
from coder.records import Span
from coder.speech import SpeechLexicon
from coder.values import replace
from coder.words import Token, fold

_LOOSE = frozenset({MentionForm.GENERIC, MentionForm.FORCES})
_PLURALS = ("'s", "’s")
_TITLED = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION})
"""Who has a title or a trade before a name: "de Turkse fabrikant X"."""
_CALLED = 4  # tokens between a group and its name


def whole_phrases(
    parties: list[Party], tokens: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon
) -> list[Party]:
    """Gives the parties of a sentence, one for each noun phrase.

    "Two thousand Russians of the Wagner Group" and "volunteers from the X Brigade" are the group; "President Y" and
    "the leadership of Z" are one party each, governed by what stands before its first word.
    """
    kept: list[Party] = []
    for party in parties:
        before = kept[-1] if kept else None
        gap = tokens[before.last : party.first] if before is not None else ()
        if before is not None and _is_owned(before, party, gap, tokens, support):
            span = Span(tokens[before.first].start, tokens[party.last - 1].end)
            kept[-1] = replace(before, last=party.last, span=span, form=MentionForm.FORCES, owner=party.owner)
            continue
        if before is not None and _is_seat(before, party, gap, support):
            span = Span(tokens[before.first].start, tokens[party.last - 1].end)
            kept[-1] = replace(before, last=party.last, span=span)  # "de junta in Niamey"
            continue
        if before is not None and _is_title(before, party, gap, tokens, support):
            kept[-1] = replace(party, first=before.first, preposition=before.preposition)
            continue
        if before is not None and _is_one(before, party, gap, tokens, support, speech):
            span = Span(tokens[before.first].start, tokens[party.last - 1].end)
            kept[-1] = replace(party, first=before.first, span=span, preposition=before.preposition)
            continue
        kept.append(party)
    return kept


def _is_one(
    before: Party,
    party: Party,
    gap: Sequence[Token],
    tokens: Sequence[Token],
    support: SupportLexicon,
    speech: SpeechLexicon,
) -> bool:
    if not gap:
        return before.actor == party.actor and not before.owner and party.form is not MentionForm.PRONOUN
    articles = speech.words["definite"]
    found = support.find("called", gap)
    if found == 0 and before.form in _LOOSE and party.form is MentionForm.NAME and len(gap) <= _CALLED:
        return True  # "the clan militia known as the X"
    of = len(gap) <= 2 and gap[0].lower in support.words["of"] and all(t.lower in articles for t in gap[1:])
    if not of or before.owner or party.form is MentionForm.PRONOUN:
        return False
    word = tokens[before.last - 1].lower
    if before.actor == party.actor:
        return before.form in _LOOSE and word in support.words["personnel"]
    if before.form is MentionForm.ADJECTIVE:  # "two thousand Russians of the Wagner Group"
        people = is_people(word, support) and party.form is MentionForm.NAME
        return people and party.actor.kind not in STATES
    named = party.form in {MentionForm.NAME, MentionForm.METONYM}
    return before.form in _LOOSE and named and word in support.words["personnel"] and not _is_crowd(party)


def _is_title(
    before: Party, party: Party, gap: Sequence[Token], tokens: Sequence[Token], support: SupportLexicon
) -> bool:
    """Says whether an adjective and a noun only say what a Dutch name is: "de Zweedse zakenman X"."""
    if support.language != "nl" or gap or before.form is not MentionForm.ADJECTIVE or before.last - before.first < 2:
        return False
    noun = tokens[before.last - 1]
    named = party.form is MentionForm.NAME and party.actor.kind in _TITLED and tokens[party.first].is_capital
    if party.actor.known or noun.lower in support.words["rulers"]:
        return False  # a ruler is his state
    return named and not noun.is_capital and not is_people(noun.lower, support)


def _is_owned(
    before: Party, party: Party, gap: Sequence[Token], tokens: Sequence[Token], support: SupportLexicon
) -> bool:
    """Says whether a party is only what its owner has: "King X's soldiers" are X's, whosever they were thought."""
    if not before.owner or party.form is not MentionForm.FORCES or party.actor == before.actor:
        return False
    if any(token.lower not in GENITIVE for token in gap[:1]) or len(gap) > 2:
        return False
    return tokens[party.last - 1].lower in support.words["forces"] and before.form is not MentionForm.ROLE


def _is_seat(before: Party, party: Party, gap: Sequence[Token], support: SupportLexicon) -> bool:
    """Says whether a capital only tells whose rulers or forces are meant, in Dutch: "de regering in Tripoli"."""
    if support.language != "nl" or party.form is not MentionForm.METONYM or before.actor != party.actor:
        return False
    return before.form in {MentionForm.FORCES, MentionForm.ROLE} and len(gap) == 1 and gap[0].lower in {"in", "te"}


def _is_crowd(party: Party) -> bool:
    return party.actor.kind in CROWDS


def is_people(word: str, support: SupportLexicon) -> bool:
    """Says whether a word for a state's own is a noun: "Palestijnen", "Palestinians"; not "Turkse", "Swiss"."""
    if support.language == "nl":
        return word.endswith(("en", "ers", "ërs")) or (word.endswith(_PLURALS) and fold(word) in peoples("nl"))
    return word.endswith("s") and not word.endswith(("ss", "us"))


def without_owners(parties: list[Party], tokens: Sequence[Token]) -> list[Party]:
    """Leaves out a state right before the name of a group that it owns: of "Russia's Wagner Group" the group acts."""
    kept: list[Party] = []
    for party in parties:
        before = kept[-1] if kept else None
        if before is not None and before.owner and party.form is MentionForm.NAME and party.actor.kind in NON_STATES:
            between = tokens[before.last : party.first]
            if all(token.lower in {"'s", "'"} for token in between):
                kept.pop()
                party = replace(party, preposition=before.preposition)
        kept.append(party)
    return kept


def without_kinds(parties: list[Party], tokens: Sequence[Token]) -> list[Party]:
    """Leaves out a Dutch noun for a kind of group that examples follow: of "milities als X" and "zoals X" X stands."""
    kept: list[Party] = []
    for party in parties:
        before = kept[-1] if kept else None
        between = tokens[before.last : party.first] if before is not None else ()
        if before is not None and before.form in _LOOSE and party.form is MentionForm.NAME:
            if between and between[-1].lower in {"als", "zoals"} and len(between) == 1:
                kept.pop()
                party = replace(party, preposition=before.preposition)
        kept.append(party)
    return kept


def coined_start(tokens: Sequence[Token], first: int, actor: KnownActor) -> int:
    """Gives where the name of a group begins that is more than the word at `first`: "de stam van de X"."""
    words = actor.name.split()
    if actor.known or len(words) < 3:
        return first
    for position in range(first - 1, max(-1, first - len(words)), -1):
        if tokens[position].text == words[0]:
            return position
    return first
