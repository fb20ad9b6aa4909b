"""What kinds of actor or thing the arguments of a trigger are, where it happened."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.kinds import STATES
from coder.mentions import MentionForm
from coder.numbers import number_words
from coder.triggers import Hit
from coder.wordlists import word_list, word_row
from coder.words import Token

_MASSED = word_list("people.toml", "massed")
ARMED = frozenset("armed gewapende bewapende zwaarbewapende zwaargewapende lichtbewapende".split())
"""Adjectives for people with arms."""

_MANY = 3  # people counted who are no single culprit any more
_COUNT_REACH = 3  # tokens before people in which their number begins: "bijna honderd jonge verdachten"
_SUSPECTS = ("verdachten", "suspects")
_AGREEING = frozenset({"agree", "sign", "settle", "talks", "meet"})
_MEN = word_list("people.toml", "men")
_AIRCRAFT = word_row("things.toml", "aircraft")
_AIR_FORCES = ("luchtmacht", "air force")
_PROJECTILES = word_row("nl/things.toml", "projectiles")
_GUNS = word_row("nl/things.toml", "guns")
_SHOUTING = word_list("en/deeds.toml", "shouting")
_THE = frozenset("de the deze die these those hun their".split())
_THROWING = frozenset({"crowd_violence", "stone"})
_HE = frozenset({"he", "she", "hij"})
_LONE = word_list("nl/people.toml", "lone")
_ANYBODY = word_list("people.toml", "anybody")
_STRANGERS = word_list("nl/people.toml", "strangers")
_CARRIED = 4  # tokens behind strangers in which their guns or masks stand
_CARRYING = word_list("nl/things.toml", "carried_or_worn")
_DOZENS = frozenset({"tientallen", "dozens", "groep"})
_SETTLERS = frozenset({"settlers", "kolonisten"})  # armed, but in their dozens they burn and stone as a crowd
_BY_HAND = frozenset({"attack", "crowd_violence", "stone"})
_GUNFIRE = word_list("deeds.toml", "with_guns")
_WITH_GUNS = frozenset({"live", "fight", "shell", "ied", "suicide"})
_OF = frozenset({"of", "van", "uit", "from"})
_GUARDED = frozenset("guarded defended protected manned garrisoned patrolled".split())
_GUARDED_DUTCH = frozenset("bewaakte bewaakt verdedigde verdedigd bemande beschermde".split())
_OWNER_REACH = 4  # tokens between people and the group behind them


def classes_of(phrase: Phrase | None, place: Place | None) -> frozenset[str]:
    """Gives what a phrase can stand for where the event took place: the state acts as owner or as occupier."""
    if phrase is None:
        return frozenset()
    classes = set(phrase.classes)
    actor = phrase.actor
    if actor is not None and phrase.mention is None and actor.actor.kind in STATES:
        classes.add("owned")
    if actor is not None and "state" in phrase.classes and place is not None and place.country == actor.actor.country:
        classes.add("owner")
    elif actor is not None and "state" in phrase.classes and place is not None and place.country is not None:
        classes.add("occupier")
    return frozenset(classes)


def as_guarded(clause: Clause, patient: Phrase | None) -> frozenset[str]:
    """Says that a place or building that somebody guards is taken on with who does: "a village defended by X"."""
    if patient is None or not patient.is_a("place", "village", "base", "property"):
        return frozenset()
    tokens = clause.sentence.tokens
    behind = [token.lemma for token in tokens[patient.last + 1 : patient.last + 3]]
    before = {token.lemma for token in tokens[max(0, patient.begin - 2) : patient.first]}
    guarded = len(behind) > 1 and behind[0] in _GUARDED and behind[1] in {"by", "door"}
    return frozenset({"armed"}) if guarded or before & _GUARDED_DUTCH else frozenset()


def as_many(language: str, clause: Clause, patient: Phrase | None) -> frozenset[str]:
    """Says that people are counted, three or more: "vijf verdachten", "nearly a hundred suspects"."""
    if patient is None or not patient.is_a("suspects", "civilians", "group", "armed"):
        return frozenset()
    numbers, tokens = number_words(language), clause.sentence.tokens
    if patient.is_a("suspects") and not tokens[patient.last].lemma.endswith(_SUSPECTS):
        return frozenset()  # burglars and the like, however many
    counted = (numbers.quantity(tokens, at) for at in range(max(0, patient.begin - _COUNT_REACH), patient.last))
    many = (
        n is not None and n[1].best >= _MANY and n[0] in range(patient.begin - 1, patient.last + 1) for n in counted
    )
    return frozenset({"many"}) if any(many) else frozenset()


def as_crowd(clause: Clause, agent: Phrase | None, phrases: Sequence[Phrase]) -> frozenset[str]:
    """Says that thousands of unarmed people who act are a crowd, and angry ones; that "armed" ones are armed.

    `phrases` are those of the sentence: people of an armed group ("leden van X") are armed too.
    """
    tokens = clause.sentence.tokens
    if agent is not None and tokens[agent.last].lemma in _SETTLERS:
        near = {token.lemma for token in tokens[max(0, agent.begin - 3) : agent.last]}
        return frozenset({"crowd"}) if near & (_MASSED() | _DOZENS) else frozenset()
    if agent is None:
        return frozenset()
    words = {tokens[at].lemma for at in range(max(0, agent.begin - 3), agent.last + 1)}
    if agent.is_a("armed"):
        return frozenset({"in_arms"}) if words & ARMED else frozenset()
    if words & ARMED and agent.is_a("civilians", "group"):
        return frozenset({"armed", "in_arms"})  # "armed herders"
    if tokens[agent.last].lemma in _MEN() and _is_of_force(agent, phrases):
        return frozenset({"armed"})
    if tokens[agent.last].lemma in _STRANGERS() and _carries(tokens, agent):
        return frozenset({"armed"})
    if agent.is_a("armed") or not agent.is_a("civilians", "group", "unknown"):
        return frozenset({"crowd"}) if words & _MASSED() else frozenset()
    behind = tokens[agent.last + 1].lemma if agent.last + 1 < len(tokens) else ""
    return frozenset({"crowd"}) if words & _MASSED() or behind in _SHOUTING() else frozenset()


def settlers_by_hand(clause: Clause, hit: Hit, agent: Phrase | None, cues: frozenset[str]) -> frozenset[str]:
    """Says that settlers who go for people or a village are a mob (frames.toml), and a crowd; with guns neither."""
    tokens = clause.sentence.tokens
    if agent is None or tokens[agent.last].lemma not in _SETTLERS:
        return frozenset()
    if cues & _WITH_GUNS or any(token.lemma in _GUNFIRE() for token in tokens):
        return frozenset()
    return frozenset({"settlers", "crowd"}) if hit.trigger.frame.name in _BY_HAND else frozenset({"settlers"})


def as_of_parties(hit: Hit, agent: Phrase | None, phrases: Sequence[Phrase]) -> frozenset[str]:
    """Says that those who agree stand for the parties named right behind them: "ministers van beide landen"."""
    if agent is None or hit.trigger.frame.name not in _AGREEING:
        return frozenset()
    behind = (p for p in phrases if 0 < p.begin - agent.last <= _OWNER_REACH and p.preposition in _OF)
    return frozenset({"parties"}) if any(p.is_a("parties") for p in behind) else frozenset()


def as_several(clause: Clause, hit: Hit, agent: Phrase | None) -> frozenset[str]:
    """Says that unarmed people of whom no article says who they are act together: "bewoners", "jongeren", no "ze".

    One man alone is "lone".
    """
    if agent is None and hit.trigger.frame.name in _THROWING:
        before = (token.lemma for token in clause.sentence.tokens[clause.members[0] : hit.first])
        return frozenset() if _HE.isdisjoint(before) else frozenset({"lone"})
    if agent is None or agent.is_a("armed"):
        return frozenset()
    word = clause.sentence.tokens[agent.last].lemma
    if (word in _LONE() or word in _HE) and not agent.is_a("group"):
        return frozenset({"lone"})
    if not agent.is_a("group") or agent.is_a("unknown", "prominent"):
        return frozenset()
    if agent.mention is not None and agent.mention.form is MentionForm.PRONOUN:
        return frozenset()
    tokens = clause.sentence.tokens
    known = agent.begin > 0 and tokens[agent.begin - 1].lemma in _THE
    known = known or tokens[agent.begin].lemma in _THE or tokens[agent.last].lemma in _ANYBODY()
    return frozenset() if known else frozenset({"several"})


def flies(clause: Clause, agent: Phrase | None) -> frozenset[str]:
    """Says that aircraft act, whosever they are: "helikopters van de luchtmacht"."""
    if agent is None:
        return frozenset()
    tokens = clause.sentence.tokens
    words = " ".join(token.lemma for token in tokens[max(agent.begin, agent.last - 1) : agent.last + 1])
    return frozenset({"flying"}) if words.endswith((*_AIRCRAFT(), *_AIR_FORCES)) else frozenset()


def is_projectile(word: str) -> bool:
    """Says whether a folded Dutch noun names what is fired or thrown, which strikes by itself: "raketten"."""
    return word.endswith(_PROJECTILES())


def fires_shells(clause: Clause, agent: Phrase | None) -> frozenset[str]:
    """Says that a projectile acts, or a gun on wheels, tracks or keel, whosever it is: "een Israëlische tank"."""
    if agent is None:
        return frozenset()
    word = clause.sentence.tokens[agent.last].lemma
    if is_projectile(word):
        return frozenset({"missile"})
    return frozenset({"gun"}) if word.endswith(_GUNS()) else frozenset()


def _carries(tokens: Sequence[Token], agent: Phrase) -> bool:
    """Says whether strangers are said to carry guns or to hide their faces: "zes mannen met bivakmutsen"."""
    behind = [token.lemma for token in tokens[agent.last + 1 : agent.last + 1 + _CARRIED]]
    return bool(behind) and behind[0] in {"met", "in"} and any(word in _CARRYING() for word in behind[1:])


def _is_of_force(agent: Phrase, phrases: Sequence[Phrase]) -> bool:
    """Says whether an armed group right behind people says whose they are: "mannen van X", "members of X"."""
    for phrase in phrases:
        if 0 < phrase.first - agent.last <= _OWNER_REACH and phrase.preposition in _OF:
            return phrase.is_a("armed") and phrase.actor is not None
    return False
