"""Whom an English noun phrase of two names is about: "Niger's army", "the Libyan warlord X", "Z's leader, X,"."""

from collections.abc import Sequence

from coder.actors.crowds import UNIDENTIFIED
from coder.alliances.governing import preposition_of
from coder.alliances.party import Party
from coder.alliances.support import SupportLexicon
from coder.codebook import ActorKind
from coder.functionwords import GENITIVE_AS_WRITTEN
from coder.kinds import NO_ALLIES, NON_STATES, STATES
from coder.mentions import MentionForm
from coder.records import Span
from coder.speech import SpeechLexicon
from coder.values import replace
from coder.wordlists import word_list
from coder.words import Token

_OWNED = 3  # words that describe what somebody owns, at most
_OFFICE = 5  # words between a state and the name of who holds an office of it, at most
_AFTER = frozenset("in on at since for with to from against after before by during and".split())
_FOES = word_list("en/ties.toml", "foes")
_SETS = word_list("en/ties.toml", "neighbours_and_bands")
_POSSESSED = frozenset({MentionForm.FORCES, MentionForm.GENERIC, MentionForm.NAME})


def with_heads(
    parties: list[Party], tokens: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon
) -> list[Party]:
    """Gives the parties of an English sentence, of two in one noun phrase the one that it is about.

    Rules of the language: an owner only tells whose men or group follow it; a state before an office and a name only
    tells whose office it is.
    """
    kept: list[Party] = []
    for party in parties:
        whole = party
        while kept and (
            _is_possessed(kept[-1], whole, tokens, support, speech)
            or _holds_office(kept[-1], whole, tokens, support, speech)
        ):
            before = kept.pop()
            span = Span(tokens[before.first].start, tokens[whole.last - 1].end)
            theirs = before.actor.kind not in STATES and whole.form is not MentionForm.NAME
            actor = before.actor if theirs else whole.actor  # "Dostum's horsemen" are Dostum's
            whole = replace(whole, first=before.first, span=span, actor=actor, preposition=before.preposition)
        if kept and _shares_adjective(kept[-1], whole, tokens):
            span = Span(tokens[kept[-1].first].start, tokens[whole.last - 1].end)
            kept[-1] = replace(kept[-1], last=whole.last, span=span)
            continue
        kept.append(_with_what_it_is(whole, kept, tokens, support, speech))
    return kept


def _is_possessed(
    before: Party, party: Party, tokens: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon
) -> bool:
    """Says whether a party is people or a group right behind its owner: "Niger's regular army", "Iraq's militias"."""
    if not before.owner or before.form is MentionForm.PRONOUN or party.form not in _POSSESSED:
        return False
    gap = [token for token in tokens[before.last : party.first] if token.lower not in GENITIVE_AS_WRITTEN]
    if len(gap) > _OWNED or any(not _describes(token, support, speech) for token in gap):
        return False
    if party.actor.kind in NO_ALLIES or (party.actor == UNIDENTIFIED and before.actor.kind in STATES):
        return False
    if party.form is MentionForm.NAME:
        return party.actor.kind not in STATES | {ActorKind.PERSON}
    if party.actor.kind in NON_STATES and tokens[party.last - 1].lower not in support.goods:
        return True
    word = tokens[party.last - 1].lower
    people = word in support.words["forces"] | support.words["personnel"] | support.words["rulers"]
    return people and word not in support.words["platforms"]


def _with_what_it_is(
    party: Party, kept: list[Party], tokens: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon
) -> Party:
    """Gives a name with the noun that it explains behind a verb of support or "to": "arms its ally, X", "to a band, X".

    Rule of the language: an apposition stands where its noun stands.
    """
    comma = party.first - 1 - (party.first > 0 and tokens[party.first - 1].lower in speech.words["definite"])
    if party.form is not MentionForm.NAME or comma < 2 or tokens[comma].text != ",":
        return party
    noun = tokens[comma - 1].lower
    ally = noun in support.nouns and support.nouns[noun].ally
    known = ally or noun in support.generic or noun in _FOES() | _SETS()
    if not known or any(p.last > comma - 1 for p in kept):
        return party
    opens = support.words["possessive"] | speech.words["determiners"] | speech.words["definite"] | GENITIVE_AS_WRITTEN
    near = range(comma - 2, max(-1, comma - 3 - _OWNED), -1)
    start = next((k for k in near if tokens[k].lower in opens or not tokens[k].is_word), None)
    if start is None or start < 1 or tokens[start].lower not in opens:
        return party
    if tokens[start].lower in GENITIVE_AS_WRITTEN:  # "arms Y's enemies, the X": Y only tells whose they are
        if ally or not _is_closed(party, tokens):
            return party
        if kept and kept[-1].last == start:
            owner = kept.pop()
            span = _span(tokens, owner.first, party)
            return replace(party, first=owner.first, span=span, preposition=owner.preposition)
        while start > 1 and tokens[start - 1].is_capital:  # whose name no lexicon knows
            start -= 1
    before = tokens[start - 1].lower
    governed = before in speech.words["prepositions"] and _is_closed(party, tokens)
    if not governed and before not in support.words["to"] and before not in support.verbs:
        return party
    preposition = preposition_of(tokens, start, kept, support, speech)
    return replace(party, first=start, span=_span(tokens, start, party), preposition=preposition)


def _is_closed(party: Party, tokens: Sequence[Token]) -> bool:
    """Says whether a name ends its phrase, so that it is no subject of what follows: "with its ally, X,"."""
    if party.last >= len(tokens) or not tokens[party.last].is_word:
        return True
    return tokens[party.last].lower in _AFTER


def _span(tokens: Sequence[Token], first: int, party: Party) -> Span:
    return Span(tokens[first].start, tokens[party.last - 1].end)


def _opens_another(token: Token, support: SupportLexicon, speech: SpeechLexicon) -> bool:
    """Says whether a word cannot stand within "the Lebanese prime minister": a preposition, a verb, "its"."""
    closed = token.lower in speech.words["prepositions"] | support.words["possessive"]
    return closed or (not token.is_capital and token.lower in support.verbs)


def _shares_adjective(before: Party, party: Party, tokens: Sequence[Token]) -> bool:
    """Says whether bare people share the adjective of those joined to them: "Rwandan soldiers and policemen"."""
    if party.form is not MentionForm.FORCES or party.last - party.first != 1 or tokens[party.first].is_capital:
        return False
    between = [token.lower for token in tokens[before.last : party.first]]
    joined = between[:1] == ["and"] and between[1:] in ([], ["the"])
    return joined and any(token.is_capital for token in tokens[max(0, before.first - 1) : before.last])


def _describes(token: Token, support: SupportLexicon, speech: SpeechLexicon) -> bool:
    """Says whether a word may stand between an owner and its people: an adjective, no goods, verb or small word."""
    if not token.is_word:
        return token.text == "-"
    if any(token.lower in speech.words[name] for name in ("prepositions", "conjunctions", "definite", "determiners")):
        return False
    return token.lower not in support.goods and token.lower not in support.nouns and token.lower not in support.verbs


def _holds_office(
    before: Party, party: Party, tokens: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon
) -> bool:
    """Says whether a name tells who holds an office of a state: "the Lebanese prime minister, X", "Z's ruler, X"."""
    if party.form is not MentionForm.NAME or party.actor.kind is not ActorKind.PERSON or party.owner:
        return False
    if before.actor.kind not in STATES and before.form is not MentionForm.ROLE:
        return False
    gap = tokens[before.first : party.first]
    comma = bool(gap) and gap[-1].text == ","
    titled = next((k for k in range(party.first, party.last) if speech.role_of(tokens[k]) is not None), party.first - 1)
    words = [token for token in (gap[:-1] if comma else gap) if token.lower not in GENITIVE_AS_WRITTEN]
    words += [token for token in tokens[party.first : titled + 1] if not token.is_capital]
    if len(words) < 2 and before.form is not MentionForm.ROLE:
        return False
    if not words or len(words) > _OFFICE or any(not token.is_word and token.text != "-" for token in words):
        return False
    if speech.role_of(words[-1]) is None or any(_opens_another(token, support, speech) for token in words):
        return False
    if not comma:
        return True
    return party.last >= len(tokens) or not tokens[party.last].is_word or tokens[party.last].lower in _AFTER
