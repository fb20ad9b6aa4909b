"""Whom a word stands for that the reading of actors leaves open: "the country", "them", a capital for its state."""

from collections.abc import Sequence

from coder.actors.states import capital_of, capital_owning, state_at
from coder.alliances.constructions import is_construed, stands
from coder.alliances.field import field_of
from coder.alliances.support import SupportLexicon
from coder.alliances.whosemen import several_here, whom_her
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import ActorMention, KnownActor, MentionForm
from coder.records import Span
from coder.speech import SpeechLexicon
from coder.words import Token

LEAGUES = ("coalition", "alliance", "coalitie", "alliantie")
"""How words for a league of states or groups begin."""

_TOWARDS = frozenset({"naar", "to"})
_HIM = frozenset({ActorKind.PERSON})
_NAMED_SO = {"state": STATES, "group": ARMED_GROUPS, "leader": _HIM}
"""Whom a noun with its article may mean, by its class in support.toml."""
_HER = ARMED_GROUPS | {ActorKind.PERSON, ActorKind.ORGANISATION}
"""Whom "him" and Dutch "haar" may mean: nouns for groups and parties are mostly feminine."""
_SPARE = frozenset(
    "nu nog al ook weer wel niet nooit altijd steeds vaak soms meteen prompt zondag maandag dinsdag woensdag donderdag "
    "vrijdag zaterdag gisteren vandaag is was heeft had kan kon wil wilde zal zou deze die dit dat".split()
)
_PARTICIPLE = ("d", "t", "en")


def left_open(
    tokens: Sequence[Token],
    index: int,
    told: Sequence[tuple[KnownActor, int]],
    support: SupportLexicon,
    speech: SpeechLexicon,
    behind: ActorMention | None = None,
    home: KnownActor | None = None,
) -> ActorMention | None:
    """Gives whom a token stands for by what was told before; None where it is no such word.

    `told` are the actors told of so far, each with where it stands in the text. `behind` is what the next
    word names, `home` the state that the article is about. "The country" is the nearest state of a sentence before,
    "the movement" and "them" the nearest group, "him" the nearest person; a capital that no word for a place stands
    before is its state.
    """
    token = tokens[index]
    if home is not None and index and token.lower in support.words["forces"]:
        if tokens[index - 1].lower in support.words["governmental"]:
            return ActorMention(token.span, token.span, home, MentionForm.FORCES)  # "federal troops"
    if home is not None and index > 1 and token.lower == "staat" and support.language == "nl":
        if tokens[index - 1].lower == "de" and tokens[index - 2].lower == "door":
            return ActorMention(token.span, token.span, home, MentionForm.FORCES)  # "door de staat betaald"
    if _is_it(tokens, index, support, behind):
        return _it(tokens, index, told)
    kinds = _kinds(tokens, index, support, speech)
    if kinds is None:
        if not token.is_capital:
            return None
        owning = capital_owning(token) if support.language == "nl" else None
        if owning is not None:
            span = Span(token.start, token.end - owning[1])
            return ActorMention(span, span, owning[0], MentionForm.METONYM)
        state = capital_of(token, support.language)
        long = state_at(tokens, index, support.language) if state is None else None
        if long is not None and long[1] - index > 1:  # "Abu Dhabi"
            state = long[0]
        side = index + 1 < len(tokens) and tokens[index + 1].lower == "'s"  # "at Bamako's side"
        placed = index > 0 and tokens[index - 1].lower in support.words["locative"] and not side
        placed = placed and not _is_where_goods_go(tokens, index, support)
        if state is None or (placed and not seat_start(tokens, index, support) < index):
            return None
        end = long[1] - 1 if long is not None and long[1] - index > 1 else index
        span = Span(token.start, tokens[end].end)
        return ActorMention(span, span, state, MentionForm.METONYM)
    here = [actor for actor, start in told if start >= tokens[0].start]
    same = [a for a, start in told if start < tokens[0].start and a not in here and token.lower in a.name.lower()]
    if not same and token.lower.startswith(LEAGUES):
        same = [a for a, _ in told if a not in here and any(word in a.name.lower() for word in LEAGUES)]
    if same and token.lower in support.generic:  # "the alliance" is whoever is called an alliance
        return ActorMention(token.span, token.span, same[-1], MentionForm.FORCES)
    if support.language == "nl" and token.lower in support.words["her"] and len(here) > 1:
        if here[0].kind in STATES | ARMED_GROUPS | {ActorKind.ORGANISATION}:  # "de regering leunt op X, dat haar"
            return ActorMention(token.span, token.span, here[0], MentionForm.PRONOUN)
    other = object_before(tokens, index, told, support) if token.lower in support.words["plural"] else None
    other = other or several_here(tokens, index, told, support)
    if other is not None:
        return ActorMention(token.span, token.span, other, MentionForm.PRONOUN)
    if kinds is _HER:
        earlier = [(actor, start) for actor, start in told if start < tokens[0].start]
        she = whom_her(earlier, frozenset(here))
        return ActorMention(token.span, token.span, she, MentionForm.PRONOUN) if she is not None else None
    for actor, start in reversed(told):
        if start < tokens[0].start and actor.kind in kinds and actor not in here:
            form = MentionForm.PRONOUN if token.lower not in support.generic else MentionForm.FORCES
            return ActorMention(token.span, token.span, actor, form)
    return None


def _is_where_goods_go(tokens: Sequence[Token], index: int, support: SupportLexicon) -> bool:
    """Says whether goods, or the tap they come from, go to a capital: "de geldkraan naar X", "arms to X"."""
    if index < 2 or tokens[index - 1].lower not in _TOWARDS:
        return False
    field = field_of(support.language)
    noun = tokens[index - 2]
    return field.noun(noun, ("arms", "money", "backing")) is not None or noun.lower in field.words["tap"]


def seat_start(tokens: Sequence[Token], index: int, support: SupportLexicon) -> int:
    """Gives where "de machthebbers in Teheran" begins, whose capital stands at `index`; `index` where none do."""
    if support.language != "nl" or index < 2:
        return index
    if tokens[index - 1].lower == "uit" and stands("seated", tokens[index - 2 : index - 1]) is not None:
        return index - 2  # "de broeders uit Teheran"
    if tokens[index - 1].lower == "van":
        noun = support.nouns.get(tokens[index - 2].lower)
        if capital_of(tokens[index], "nl") is None or (noun is not None and noun.ally):
            return index  # "de geldschieters van X" are others
    elif tokens[index - 1].lower not in support.words["locative"]:
        return index
    return index - 2 if stands("rulers", tokens[index - 2 : index - 1]) is not None else index


def object_before(
    tokens: Sequence[Token], index: int, told: Sequence[tuple[KnownActor, int]], support: SupportLexicon
) -> KnownActor | None:
    """Gives whom "them" means behind "and": the object of the part before it ("X gave Y rifles and drilled them")."""
    here = [(actor, start) for actor, start in told if tokens[0].start <= start < tokens[index].start]
    if len(here) != 2 or here[0][0] == here[1][0] or here[1][0].kind not in ARMED_GROUPS | {ActorKind.STATE_FORCES}:
        return None
    between = [token for token in tokens[:index] if token.start > here[1][1]]
    return here[1][0] if any(token.lower in support.words["coordination"] for token in between) else None


def _is_it(tokens: Sequence[Token], index: int, support: SupportLexicon, behind: ActorMention | None) -> bool:
    """Says whether Dutch "het" is a pronoun that acts: a person, state or pronoun follows ("blijft het Assad ...")."""
    if support.language != "nl" or tokens[index].lower not in support.words["it"] or index >= len(tokens) - 1:
        return False
    if not index:  # "Het bewapent X", "Het heeft X wapens geleverd"
        given = any(verb.participle for token in tokens[2:] for verb in support.verbs.get(token.lower, ()))
        acts = tokens[1].lower in support.verbs or is_construed(tokens[1], support)
        return acts or (given and tokens[1].lower in support.words["perfect"])
    if tokens[index + 1].lower in support.words["possessive"] | support.words["person"] | support.words["plural"]:
        return True
    acting = is_construed(tokens[index + 1], support) and tokens[index + 1].lower not in support.words["copula"]
    if acting and tokens[index - 1].text in {":", ";"}:
        return True  # "X wisselde van kant: het levert nu ..."
    named = behind is not None and behind.form is MentionForm.NAME
    return behind is not None and named and behind.actor.kind in {ActorKind.PERSON, ActorKind.STATE}


def _it(tokens: Sequence[Token], index: int, told: Sequence[tuple[KnownActor, int]]) -> ActorMention | None:
    """Gives whom "it" stands for: the state or group told of first in the sentence, else the last one before it."""
    kinds = STATES | ARMED_GROUPS
    here = [actor for actor, start in told if start >= tokens[0].start and actor.kind in kinds]
    earlier = [actor for actor, start in told if start < tokens[0].start and actor.kind in kinds]
    actor = here[0] if here else earlier[-1] if earlier else None
    return ActorMention(tokens[index].span, tokens[index].span, actor, MentionForm.PRONOUN) if actor else None


def _kinds(
    tokens: Sequence[Token], index: int, support: SupportLexicon, speech: SpeechLexicon
) -> frozenset[ActorKind] | None:
    """Gives what kinds of actor a pointing word may stand for; None for any other word."""
    word = tokens[index].lower
    pointing = bool(index) and tokens[index - 1].lower in speech.words["definite"]
    if support.language == "nl" and pointing and stands("rulers", tokens[index : index + 1]) is not None:
        return STATES
    if word in support.generic and pointing:
        return _NAMED_SO[support.generic[word]]
    if word in support.words["plural"]:
        return ARMED_GROUPS | STATES
    if word in support.words["person"] or _is_her(tokens, index, support, speech):
        return _HER if support.language == "nl" and word not in support.words["person"] else _HIM
    return None


def _is_her(tokens: Sequence[Token], index: int, support: SupportLexicon, speech: SpeechLexicon) -> bool:
    """Says whether "her" is an object: no noun follows; Dutch "haar" also where what she is given follows."""
    if tokens[index].lower not in support.words["her"] or index + 1 == len(tokens):
        return False
    behind = tokens[index + 1]
    if support.language == "nl" and (stands("adverbs", [behind]) is not None or _opens_no_noun(behind, speech)):
        return True
    return not behind.is_word or behind.lower in support.goods


def _opens_no_noun(behind: Token, speech: SpeechLexicon) -> bool:
    """Says whether no noun that a possessive would own begins at a word: it is an article, a preposition or a verb."""
    word = behind.lower
    if word in _SPARE or (word.startswith("ge") and word.endswith(_PARTICIPLE)):
        return not behind.is_capital
    closed = ("prepositions", "conjunctions", "determiners", "definite")
    return any(word in speech.words[name] for name in closed)
