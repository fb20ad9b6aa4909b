"""Words that are read as an actor but name none: "zij" in "zij aan zij", "police" in "police tape"."""

from collections.abc import Sequence

from coder.actors import ActorReading
from coder.actors.states import peoples
from coder.alliances.support import SupportLexicon
from coder.kinds import NON_STATES
from coder.mentions import ActorMention, MentionForm
from coder.vocabulary import word_set
from coder.wordlists import made_of, word_list
from coder.words import Token

_SIDE = "zij"
_TURNS = word_list("nl/ties.toml", "op_zijn")
"""What stands behind "op zijn" in expressions that are about nobody's things."""
_AGES = word_list("en/verbforms.toml", "behind_a_hyphen")
CURRENCY_SIGNS = frozenset("$€£¥")
_STATELESS = made_of(lambda: word_set("en/places.toml", "peoples"))
_THINGS = word_list("en/things.toml", "police_things")


def is_no_actor(tokens: Sequence[Token], index: int, actors: ActorReading, support: SupportLexicon) -> bool:
    """Says whether the word at `index` names nobody: in "zij aan zij", in "op zijn beurt", or right before a name."""
    word = tokens[index].lower
    if word == _SIDE:
        near = [token.lower for token in tokens[max(0, index - 2) : index + 3]]
        return near.count(_SIDE) > 1 and "aan" in near
    if word in support.words["possessive"] and index and tokens[index - 1].lower == "op" and index + 1 < len(tokens):
        return tokens[index + 1].lower in _TURNS()
    if word in support.words["neighbour"] and index + 1 < len(tokens):
        return tokens[index + 1].is_capital and actors.at(tokens[index + 1].span) is not None
    return False


def is_minority(
    tokens: Sequence[Token], index: int, named: Sequence[ActorMention | None], support: SupportLexicon
) -> bool:
    """Says whether a word belongs to a people of a state, which is not the state: "Bosnian Serbs", "Iraqi Kurds"."""
    mention = named[index]
    if support.language != "en" or mention is None or not tokens[index].is_capital:
        return False
    if mention.form is MentionForm.ADJECTIVE:
        behind = tokens[index + 1] if index + 1 < len(tokens) else tokens[index]
        people = behind.lower in peoples("en") or behind.lower in _STATELESS() or behind.lower[:-1] in _STATELESS()
        if people and behind.is_capital and behind.lower.endswith("s") and behind is not tokens[index]:
            return True
    before = named[index - 1] if index else None
    described = before is not None and before.form is MentionForm.ADJECTIVE and before.actor != mention.actor
    return described and tokens[index].lower in peoples("en")


def is_homeland(tokens: Sequence[Token], index: int, named: Sequence[ActorMention | None]) -> bool:
    """Says whether an adjective only tells where a group is at home: "the Yemeni Houthis", "de Colombiaanse FARC"."""
    mention, behind = named[index], named[index + 1] if index + 1 < len(tokens) else None
    if mention is None or behind is None or mention.form is not MentionForm.ADJECTIVE:
        return False
    group = behind.form is MentionForm.NAME and behind.actor.kind in NON_STATES and behind.actor != mention.actor
    return group and tokens[index + 1].is_capital and behind.head.start == tokens[index + 1].start


def is_of_thing(tokens: Sequence[Token], mention: ActorMention | None, support: SupportLexicon) -> bool:
    """Says whether an English word only describes: "behind the police tape", "anti-junta militia", "Soviet-era"."""
    if support.language != "en" or mention is None:
        return False
    if any(token.start == mention.head.end and token.text in CURRENCY_SIGNS for token in tokens):
        return True  # "US$600,000"
    if mention.form is not MentionForm.FORCES:
        words = [token.lower for token in tokens if token.start >= mention.head.end][:2]
        return len(words) == 2 and words[0] == "-" and words[1] in _AGES()  # noqa: PLR2004 - a hyphen and a word
    before = [token.lower for token in tokens if token.end <= mention.head.start][-2:]
    if before == ["anti", "-"]:
        return True
    behind = next((token for token in tokens if token.start >= mention.head.end), None)
    return behind is not None and behind.lower in _THINGS()
