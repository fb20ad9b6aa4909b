"""Who a description of a group is by the name right behind it: "its sister organisation, the YPG,", "de militie Z"."""

from collections.abc import Sequence

from coder.actors.bandwords import read_band_words
from coder.actors.crowds import UNIDENTIFIED
from coder.alliances.party import Party
from coder.alliances.support import SupportLexicon
from coder.kinds import NON_STATES
from coder.mentions import MentionForm
from coder.records import Span
from coder.speech import SpeechLexicon
from coder.values import replace
from coder.words import Token

_DESCRIBING = frozenset({MentionForm.ADJECTIVE, MentionForm.FORCES, MentionForm.GENERIC})
_DESCRIBED = 6  # tokens between a name and the noun that explains it
_ENDS = frozenset({",", ".", ";", ":", ")", "–", "—"})


def named_behind(
    parties: Sequence[Party], tokens: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon
) -> list[Party]:
    """Gives the parties of a sentence with one for each description of a group and the name that stands behind it.

    Rule of apposition: a noun for a group and the name behind it, at once or between commas, are one. So "the Syrian
    sister organisation, the YPG," is no state's, and "a second militia, Z," none of those told of before. A noun for
    unnamed people in arms that explains the name before it is that name: "the Z, village militias whom X arms".
    """
    found: list[Party] = []
    for party in parties:
        before = found[-1] if found else None
        if before is not None and _is_explained(before, party, tokens, support, speech):
            found[-1] = replace(before, last=party.last, span=Span(before.span.start, party.span.end))
        elif before is not None and _explains(before, party, tokens, support, speech):
            span = Span(before.span.start, party.span.end)
            found[-1] = replace(
                before, last=party.last, span=span, actor=party.actor, form=MentionForm.NAME, owner=party.owner
            )
        else:
            found.append(party)
    return found


def _explains(
    party: Party, name: Party, tokens: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon
) -> bool:
    """Says whether a name stands in apposition to the description of a group before it."""
    if party.form not in _DESCRIBING or name.form is not MentionForm.NAME or name.actor.kind not in NON_STATES:
        return False
    if name.actor == party.actor or not _is_group(tokens[party.last - 1], support):
        return False
    if party.first and tokens[party.first - 1].text == "-":
        return False  # "the pro-Iranian militia Z": of which Iran is another
    between = [token.lower for token in tokens[party.last : name.first]]
    if between[:1] == [","]:
        closed = name.last >= len(tokens) or tokens[name.last].text in _ENDS
        return closed and (len(between) == 1 or (len(between) == 2 and between[1] in speech.words["definite"]))
    return not between


def _is_explained(
    name: Party, party: Party, tokens: Sequence[Token], support: SupportLexicon, speech: SpeechLexicon
) -> bool:
    """Says whether unnamed people in arms only explain the name before them, and a clause on them follows."""
    if name.form is not MentionForm.NAME or name.actor.kind not in NON_STATES or party.actor != UNIDENTIFIED:
        return False
    between = [token.lower for token in tokens[name.last : party.first]]
    if between[:1] != [","] or len(between) > _DESCRIBED or party.last + 1 >= len(tokens):
        return False
    closed = (speech.words["prepositions"] | speech.words["conjunctions"]) - support.words["of"]
    if any(word in closed for word in between[1:]):
        return False
    behind = tokens[party.last]
    own = tokens[party.last + 1] if behind.text == "," else behind
    return own.lower in support.words["relative"]


def _is_group(noun: Token, support: SupportLexicon) -> bool:
    words = read_band_words(support.language)
    singular = noun.lower.removesuffix("s") if noun.lower.endswith("ies") else noun.lower
    dutch = support.language == "nl"
    if noun.is_capital:
        return False
    return any(words.head_of(word, dutch) or word in words.half_heads for word in (noun.lower, singular))
