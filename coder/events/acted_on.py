"""The pronoun that a verb acts on: "dragged him out of his office", "voerden hem af"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.triggers import Hit
from coder.vocabulary import word_set

_BEHIND = frozenset(
    "from out off away into at in on near after and as with to before by during of over for up down".split()
)
_OBJECTS = frozenset({"him", "her", "them"})
_THEM = frozenset({"hem", "hen"})
_MANY = "hen"
_PEOPLE = ("armed", "civilians", "group", "person", "crowd")
_HER, _OUT = "haar", frozenset({"uit", "van", "naar", "in", "mee", "af", "weg"})
_DONE_TO_PEOPLE = frozenset("arrest abduct take_away lead_off take_prisoner bundle kill murder assault batter".split())


def object_pronoun(language: str, hit: Hit, clause: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
    """Gives the pronoun that a verb acts on where nobody was found for it; `phrases` are those of the sentence."""
    if language == "nl":
        return _dutch_object(hit, clause, phrases)
    at = hit.first + 1
    if hit.last + 1 in hit.apart or hit.last > hit.first:
        at = max((hit.last, *hit.apart)) + 1  # "drove off with him"
        at = at if clause.sentence.tokens[at - 1].lemma == "with" else hit.first + 1
    if at not in clause.members or any(p.first <= at <= p.last for p in phrases):
        return None
    tokens = clause.sentence.tokens
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].lemma not in _OBJECTS or (after is not None and after.is_word and after.lemma not in _BEHIND):
        return None  # "captured her town"
    return _somebody(at)


def _dutch_object(hit: Hit, clause: Clause, phrases: Sequence[Phrase]) -> Phrase | None:
    """Gives "hem" or "hen" as the object of a Dutch verb that leads off or hurts people."""
    if hit.trigger.frame.name not in _DONE_TO_PEOPLE:
        return None
    tokens = clause.sentence.tokens
    at = next((k for k in clause.members if tokens[k].lemma in _THEM and k > 0), None)
    if at is None:  # "haar" before a preposition is nobody's: "sleurden haar uit haar auto"
        at = next((k for k in clause.members[1:-1] if tokens[k].lemma == _HER and tokens[k + 1].lemma in _OUT), None)
    if at is None or any(p.first <= at <= p.last for p in phrases):
        return None
    governed = tokens[at - 1].lemma in word_set("nl/grammar.toml", "prepositions")
    return None if governed else _somebody(at)


def whom_it_means(pronoun: Phrase, clause: Clause, phrases: Sequence[Phrase], agent: Phrase | None) -> Phrase | None:
    """Gives who was acted on in the clause before a Dutch "hen": "lokten agenten in een val en doodden hen".

    `phrases` are those of the sentence, `agent` is who acts. None where nobody in arms is: others are nameless anyway.
    """
    if clause.sentence.tokens[pronoun.first].lemma != _MANY:
        return None
    begin = clause.members[0]
    told = [phrase for phrase in phrases if agent is not None and agent.last < phrase.first and phrase.last < begin]
    told = [phrase for phrase in told if not phrase.preposition and not phrase.inside and phrase.is_a(*_PEOPLE)]
    return told[-1] if told and told[-1].is_a("armed") else None


def _somebody(at: int) -> Phrase:
    return Phrase(at, at, frozenset({"person", "unknown"}), "", begin=at)
