"""Whose armed people are by what stands beside them: "de 12de divisie", "een brigade die de premier trouw is"."""

from collections.abc import Sequence

from coder.actors.nouns import NounClass, read_nouns
from coder.clause import Clause
from coder.events.participant import UNIDENTIFIED
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.kinds import STATES
from coder.lexicon import derived
from coder.wordlists import word_list, word_row
from coder.words import fold

_ORDINAL = frozenset({"e", "de", "ste", "th", "st", "nd", "rd"})
_UNITS = word_list("people.toml", "units")
_UNIT_ENDINGS = word_row("nl/people.toml", "unit_endings")
_FORMER = word_list("people.toml", "former")
_LOYAL = word_list("nl/ties.toml", "loyal")
_OF = frozenset({"van", "uit", "of", "from"})
_WHO = frozenset({"die", "dat", "who", "that", "which"})
_OWNER_REACH = 4  # tokens from armed people to whose they are
_LOYAL_REACH = 12  # tokens of the relative clause that says whom they are loyal to
_NOT = frozenset({"niet", "nooit", "ooit", "vroeger"})
_PATROLS = frozenset({"patrol", "patrols"})
_POWER = frozenset({"premier", "president", "regering", "kabinet", "bewind", "junta", "staat", "regime"})
_STATES = frozenset({"state", "owner"})


def as_of_state(
    language: str, clause: Clause, agent: Phrase | None, place: Place | None, phrases: Sequence[Phrase]
) -> frozenset[str]:
    """Says that armed people act for a state where what stands beside them says so, and for which.

    They are numbered units, people of a state's force ("troepen van de grenspolitie"), those who are loyal to a
    government, and soldiers or police of whom the text does not say whose they are. `phrases` are of the sentence.
    """
    if agent is None or not agent.is_a("armed") or agent.is_a("state", "foreign", "weapons", "vehicle"):
        return frozenset()
    if agent.actor is not None and agent.actor.actor.known and agent.actor.actor.name != UNIDENTIFIED:
        return frozenset()
    tokens = clause.sentence.tokens
    owner = next(
        (p for p in phrases if 0 < p.begin - agent.last <= _OWNER_REACH and p.preposition in _OF and p.actor), None
    )
    if owner is not None and owner.actor is not None:
        if owner.actor.actor.kind not in STATES or not owner.is_a("state"):
            return frozenset()
        return _STATES if place is None or place.country == owner.actor.actor.country else frozenset({"state"})
    word = tokens[agent.last].lemma
    if word in _UNITS() or (language == "nl" and word.endswith(_UNIT_ENDINGS())):
        before = range(max(agent.first - 3, 0), agent.last)
        if any(tokens[at].text.isdigit() and tokens[at + 1].lemma in _ORDINAL for at in before):
            return _STATES
    if is_regular(language, clause, agent):
        return _STATES
    return _STATES if language == "nl" and _is_loyal(clause, agent, place, phrases) else frozenset()


def _is_loyal(clause: Clause, agent: Phrase, place: Place | None, phrases: Sequence[Phrase]) -> bool:
    """Says whether a Dutch relative clause right behind armed people tells that they obey a state or who rules it.

    That state is at home where they act: of "rebellen, die Rwanda steunt" in Goma it says nothing.
    """
    tokens = clause.sentence.tokens
    at = agent.last + 1
    at += at < len(tokens) and tokens[at].text == ","
    if at >= len(tokens) or tokens[at].lemma not in _WHO:
        return False
    words: list[str] = []
    for token in tokens[at + 1 : at + 1 + _LOYAL_REACH]:
        if token.text == ",":
            break
        words.append(token.lemma)
    if _LOYAL().isdisjoint(words) or not _NOT.isdisjoint(words):
        return False
    behind = range(at + 1, at + 1 + len(words))
    ruler = not _POWER.isdisjoint(words)
    states = (p for p in phrases if p.first in behind and p.is_a("state", "power") and not p.is_a("weapons"))
    country = place.country if place is not None else None
    return ruler or any(p.actor is None or country in {None, p.actor.actor.country} for p in states)


def is_regular(language: str, clause: Clause, agent: Phrase) -> bool:
    """Says whether a noun phrase of a clause is of a state's soldiers or police, and names nobody: "een agent"."""
    words = [token.lemma for token in clause.sentence.tokens[max(agent.last - 2, agent.begin, 0) : agent.last + 1]]
    return agent.actor is None and words[-1] in _regulars(language) and _FORMER().isdisjoint(words)


@derived
def _regulars(language: str) -> frozenset[str]:
    """Gives the words for a state's soldiers and police (groups.toml), and for a body of them."""
    nouns = read_nouns(language)
    return _PATROLS | frozenset(
        fold(noun.written) for noun in nouns if noun.stands_for in {NounClass.ARMY, NounClass.POLICE}
    )
