"""Relative clauses of a sentence: where their pronoun stands, where they end, and the party before them."""

from collections.abc import Sequence
from dataclasses import dataclass

from coder.alliances.field import field_of
from coder.alliances.party import HARD, Party
from coder.alliances.support import SupportLexicon
from coder.codebook import ActorKind
from coder.functionwords import GENITIVE
from coder.kinds import STATES
from coder.mentions import MentionForm
from coder.speech import SpeechLexicon
from coder.wordlists import word_list
from coder.words import Token

_THINGS = ("arms", "money", "people", "shelter", "backing")
_OF_GOODS = frozenset({"die", "dat"})
_PARTICLES = frozenset({"af", "in", "op", "rond"})
_PLURALS = word_list("nl/things.toml", "plurals_in_s")
_FAR_CLEFT = 12  # tokens between "it is" and the pronoun of its clause
_APPOSITION = 10  # tokens of an apposition between its comma and its pronoun
_DESCRIBING = frozenset({MentionForm.ADJECTIVE, MentionForm.FORCES})  # "X, the Russian company that"
_PLACE = 3  # tokens between a preposition and the place behind it
_FAR_PRONOUN = 40  # tokens between a relative pronoun and what stands in its clause


@dataclass(frozen=True, slots=True)
class Relative:
    """A relative clause: its pronoun, its end, and the number of the party before it (None: no party there).

    `preposition` governs the pronoun: "on which", "waarop".
    """

    pronoun: int
    end: int
    antecedent: int | None
    preposition: str | None = None


def relative_at(
    tokens: Sequence[Token], index: int, parties: list[Party], support: SupportLexicon, speech: SpeechLexicon
) -> Relative | None:
    """Gives the relative clause in which token `index` stands: behind a comma, or right behind a party."""
    for position in range(index - 1, max(0, index - _FAR_PRONOUN), -1):
        token = tokens[position]
        if token.text in HARD:
            return None
        if token.text == ",":
            closed = tokens[position + 1].lower not in support.words["relative"] and position < index
            closed = closed and not _joins_verbs(tokens, position, support)
            opens = position + 2 < len(tokens) and tokens[position + 2].lower in support.words["relative"]
            if closed and not opens and not _in_list(tokens[position + 1 : index], support):
                return None
        if token.lower not in support.words["relative"]:
            continue
        head = position - 1
        preposition = token.lower[4:] or None if token.lower.startswith("waar") else None
        if tokens[head].lower in speech.words["prepositions"]:
            preposition = tokens[head].lower
            head -= 1
        comma = tokens[head].text == ","
        edge = head if comma else head + 1
        near = [number for number, party in enumerate(parties) if edge - 4 <= party.last <= edge]
        near = [
            n for n in near if not any(t.text in HARD for t in tokens[parties[n].last : edge])
        ]  # "from X; those who"
        goods = tokens[position].lower in speech.words["conjunctions"] and tokens[head].lower in support.goods
        plain = goods or _follows_noun(tokens, position, speech)
        plain = plain or _opens_in_apposition(tokens, position, parties, support, speech)
        if not comma and not (near and parties[near[-1]].last == edge) and not plain:
            continue
        main = _main_verb(tokens, position, support, speech) if goods else None
        if main is not None and index >= main:
            return None
        end = next((k for k in range(index, len(tokens)) if ends_clause(tokens[k])), len(tokens))
        end = min(end, main or end)
        antecedent = _cleft(tokens, position, parties, support)
        apposed = _apposed(tokens, near[-1], head, parties) if near and comma and support.language == "en" else None
        if antecedent is None and apposed is not None:
            antecedent = apposed
        if antecedent is None and near:
            antecedent = _whose_people(tokens, near[-1], parties, support)
        if antecedent is not None and support.language == "nl" and tokens[position].lower == "dat":
            antecedent = _neuter(antecedent, parties)
        described = support.language == "en" and near and parties[near[-1]].form in _DESCRIBING
        if not comma and (described or not (near and parties[near[-1]].last == edge)):
            explained = _explained(tokens, head, parties, support, speech)
            antecedent = explained if explained is not None else antecedent
        if goods_before(tokens, position, support.language) is not None and not (
            near and parties[near[-1]].last == edge
        ):
            antecedent = None  # "in wagens die Z stuurde": the goods
        elif antecedent is None and comma and preposition is None and support.language == "nl":
            antecedent = _owner_of_thing(tokens, head, parties)
        return Relative(position, end, antecedent, preposition)
    return None


def goods_before(tokens: Sequence[Token], pronoun: int, language: str) -> int | None:
    """Gives where the arms or money stand that a Dutch relative clause is about: right before its pronoun."""
    if language != "nl" or tokens[pronoun].lower not in _OF_GOODS:
        return None
    at = pronoun - 1 - (tokens[pronoun - 1].text == ",")
    at -= at > 0 and _ends_verb(tokens[at])
    if at < 1:
        return None
    plural = tokens[at].lower in GENITIVE and f"{tokens[at - 1].lower}'s" in _PLURALS()  # two tokens
    return at if plural or field_of("nl").noun(tokens[at], ("arms", "money")) is not None else None


def _ends_verb(token: Token) -> bool:
    """Says whether a Dutch word ends the verb of a clause: "vuren raketten af die", "heeft raketten gekregen die"."""
    return token.lower in _PARTICLES or (not token.is_capital and token.lower.startswith("ge"))


def _apposed(tokens: Sequence[Token], number: int, comma: int, parties: list[Party]) -> int | None:
    """Gives who is explained by the words in which a party stands: "Z, a militia led by brothers, which fought"."""
    party = parties[number]
    opening = next((k for k in range(party.first - 1, max(0, comma - _APPOSITION - 2), -1) if tokens[k].text == ","), 0)
    if party.preposition is None or not opening or tokens[opening + 1].lower not in {"a", "an", "the", "one"}:
        return None
    return next((n for n, p in enumerate(parties) if p.last == opening and p.form is MentionForm.NAME), None)


def _joins_verbs(tokens: Sequence[Token], comma: int, support: SupportLexicon) -> bool:
    """Says whether a comma stands between two verbs of one English clause: "that Z pays, arms and trains"."""
    if support.language != "en" or comma + 2 >= len(tokens):
        return False
    both = tokens[comma - 1].lower in support.verbs and tokens[comma + 1].lower in support.verbs
    return both and tokens[comma + 2].lower in support.words["coordination"] | {","}


def _neuter(number: int, parties: list[Party]) -> int:
    """Gives the state that Dutch "dat" takes up where a man stands nearest: "X houdt vast aan Y, dat hem betaalt".

    Rule of the language: states are neuter, people are taken up by "die".
    """
    if parties[number].actor.kind is not ActorKind.PERSON or parties[number].form is not MentionForm.NAME:
        return number
    states = [n for n, p in enumerate(parties[:number]) if p.actor.kind in STATES and p.preposition is None]
    named = [n for n in states if parties[n].form in {MentionForm.NAME, MentionForm.METONYM} and not parties[n].owner]
    return named[-1] if named else number


def _owner_of_thing(tokens: Sequence[Token], comma: int, parties: list[Party]) -> int | None:
    """Gives who has what a Dutch relative clause is about: "X opende een fabriek in Z, die het leger bevoorraadt"."""
    first = max((k + 1 for k in range(comma) if tokens[k].text in HARD or tokens[k].text == ","), default=0)
    here = [n for n, p in enumerate(parties) if first <= p.first < comma]
    free = [n for n in here if parties[n].preposition is None]
    if len(free) != 1 or free[0] != here[0]:
        return None
    between = tokens[parties[free[0]].last : comma]
    return free[0] if any(field_of("nl").noun(token, _THINGS) is not None for token in between) else None


def _main_verb(tokens: Sequence[Token], pronoun: int, support: SupportLexicon, speech: SpeechLexicon) -> int | None:
    """Gives where the main verb of "launchers that wrecked depots were sent by X" stands: no comma marks it."""
    passive = support.words["passive"] | support.words["perfect"]
    if support.language != "en" or pronoun + 2 >= len(tokens) or tokens[pronoun + 1].lower in passive:
        return None
    for position in range(pronoun + 3, len(tokens)):
        if not tokens[position].is_word and tokens[position].text != "-":
            return None
        if tokens[position].lower in passive and tokens[position - 1].lower not in speech.verbs:
            return position
    return None


def _cleft(tokens: Sequence[Token], pronoun: int, parties: list[Party], support: SupportLexicon) -> int | None:
    """Gives who acts in "it is Qatar, diplomats confirm, that pays": the party right behind "it is"."""
    for position in range(pronoun - 2, max(-1, pronoun - 1 - _FAR_CLEFT), -1):
        if tokens[position].text in HARD:
            return None
        if tokens[position].lower not in support.words["cleft"]:
            continue
        if tokens[position + 1].lower not in support.words["copula"]:
            continue
        return next((n for n, p in enumerate(parties) if 0 <= p.first - position - 2 <= 1), None)
    return None


def _whose_people(tokens: Sequence[Token], number: int, parties: list[Party], support: SupportLexicon) -> int:
    """Gives who owns people told of with a place: in "X has soldiers in Y, who train" those of X, not Y, train."""
    party = parties[number]
    at = party.first - 1
    while at > 0 and tokens[at].lower not in support.words["locative"] and party.first - at < _PLACE:
        at -= 1
    if party.preposition not in support.words["locative"] or tokens[at - 1].lower not in support.words["personnel"]:
        return number
    owners = [n for n, p in enumerate(parties[:number]) if p.preposition is None and not p.owner]
    return owners[-1] if owners else number


def _explained(
    tokens: Sequence[Token], head: int, parties: list[Party], support: SupportLexicon, speech: SpeechLexicon
) -> int | None:
    """Gives whom an apposition explains: of "X, a force paid by Y that stands ..." X stands."""
    comma = next((k for k in range(head, max(-1, head - _APPOSITION), -1) if not tokens[k].is_word), None)
    opening = speech.words["determiners"] | ({"the"} if support.language == "en" else frozenset())
    if comma is None or tokens[comma].text != "," or tokens[comma + 1].lower not in opening:
        return None
    return next((n for n, p in enumerate(parties) if p.last == comma), None)


def _in_list(behind: Sequence[Token], support: SupportLexicon) -> bool:
    """Says whether a comma stands within a list of goods: "dat helikopters, graan en huurlingen levert"."""
    if not 2 < len(behind) <= 6 or behind[0].lower in support.words["coordination"]:
        return False
    joins = any(token.lower in support.words["coordination"] for token in behind)
    return joins and any(token.lower in support.goods for token in behind)


def _opens_in_apposition(
    tokens: Sequence[Token], position: int, parties: list[Party], support: SupportLexicon, speech: SpeechLexicon
) -> bool:
    """Says whether "dat" or "that" stands behind the noun of an apposition, no verb of speech: "X, een bedrijf dat"."""
    if tokens[position].lower not in {"dat", "that"} or not position:
        return False
    noun = tokens[position - 1]
    plain = noun.is_word and not noun.is_capital and noun.lower not in speech.verbs
    return plain and _explained(tokens, position - 1, parties, support, speech) is not None


def ends_clause(token: Token) -> bool:
    """Says whether a token is a comma or a mark that no clause goes across."""
    return token.text == "," or token.text in HARD


def _follows_noun(tokens: Sequence[Token], position: int, speech: SpeechLexicon) -> bool:
    """Says whether "who" or "die" stands behind a plain noun that is no party: "rebels who once fought"."""
    if tokens[position].lower in speech.words["conjunctions"]:  # "that", "dat"
        return False
    before = tokens[position - 1]
    closed = ("prepositions", "conjunctions", "determiners", "definite", "skipped")
    plain = before.is_word and not any(before.lower in speech.words[name] for name in closed)
    return plain and before.lower not in speech.verbs
