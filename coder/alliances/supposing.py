"""Whether a sentence tells what would have been, and which words of it suppose or deny nothing."""

from collections.abc import Sequence
from itertools import pairwise

from coder.alliances.descriptions import description_end
from coder.alliances.field import field_of
from coder.alliances.litotes import without_litotes
from coder.alliances.negatedasides import without_negated_asides, without_negated_relatives
from coder.alliances.party import HARD
from coder.alliances.scene import Backing, Scene
from coder.functionwords import likens, pairs_up
from coder.wordlists import word_list
from coder.words import Token

_AHEAD = frozenset({",", "en", "maar", "of", "zelfs", "ook", "alleen", "pas", "behalve", "dan", "tenzij", "net"})
_MIGHT = frozenset({"mocht", "mochten", "zou", "zouden", "stel"})
_SUBJECTS = frozenset("de het hij ze zij er dat dit die deze niemand iedereen men we wij ik je zijn haar hun".split())
_HOW = frozenset({"with", "in", "for", "at", "under"})
_GERUND = 3  # tokens behind "without" in which the gerund stands that it negates
_REPORTING = frozenset({"zou", "zouden"})
_UNSURE = frozenset({"als", "indien", "mits", "tenzij", "wanneer", "willen", "moeten", "of", "mogelijk", "misschien"})
_CLOSED = word_list("en/ties.toml", "denied_things")
_DENIED = 5  # tokens of what is denied, where it is a thing
_JOINING = frozenset({"and", "but", "yet"})
_PREDICATES = frozenset("does did do will would never hardly barely scarcely rarely seldom makes".split())
"""What a second predicate begins with in which a negation may stand."""
_ADVERB = 3  # tokens between "and" and a verb
_MODALS = frozenset("wil willen wilde wilden zal zullen zou zouden mag mogen mocht moet moeten moest".split())
_PREPOSITIONS = frozenset("bij van in voor op te aan binnen".split())
_BOTH = 8  # tokens between "zowel" and "als"
_SHORTEST = 4  # tokens of a condition at the head of a sentence, at least


def is_counterfactual(scene: Scene, inside: bool = False) -> bool:
    """Says whether a sentence opens with its verb and supposes: "Had X been backed by Y, ...", "Was X ..., dan".

    `inside`: the support stands in a relative clause, which a Dutch condition does not suppose.
    """
    support, tokens = scene.support, scene.tokens
    if support.language == "nl" and not inside and _opens_with_verb(tokens, scene):
        return True
    opens = tokens[0].lower in support.words["perfect"] | support.words["passive"]
    return opens and tokens[-1].text != "?" and (support.has("hypothetical", tokens) or support.has("then", tokens))


def _opens_with_verb(tokens: Sequence[Token], scene: Scene) -> bool:
    """Says whether a Dutch sentence opens with its verb and has ", dan": "Mocht X vertrekken, dan", "Haalt X ..., dan".

    Rule of the language: a main clause that is no question opens with something else.
    """
    head = next((token for token in tokens[:3] if token.is_word), None)
    if head is None or tokens[-1].text == "?":
        return False
    if head.lower in _MIGHT:
        return any(token.text == "," for token in tokens)
    then = any(one.text == "," and other.lower == "dan" for one, other in pairwise(tokens))
    if not then:
        return False
    return head.lower in scene.support.verbs or head.lower in field_of("nl").verbs or head.lower in scene.speech.verbs


def would(scene: Scene, backing: Backing) -> bool:
    """Says whether a sentence tells what would have been, so that what was lacking in it was there in fact."""
    support, clause = scene.support, scene.tokens[backing.first : backing.last]
    begins = support.has("lacking", clause[:3]) and (support.has("perfect", clause) or support.has("passive", clause))
    return begins or support.has("hypothetical", scene.tokens) or support.has("ability", scene.tokens)


def without_lack(own: Sequence[Token], backing: Backing, scene: Scene) -> Sequence[Token]:
    """Gives the words of a clause whose negation is about its verb.

    Rules: "zonder" and "without" negate a noun only ("schaarde zich zonder voorbehoud achter X", "backs X without
    much publicity"), or the gerund right behind; behind "and" and another verb a clause of its own begins
    ("blijft achter X staan en erkent geen ander gezag", "arms X and does not hide it").
    """
    if backing.noun:
        return without_litotes(own, scene.support)
    own = without_litotes(without_negated_asides(own, scene.tokens[backing.trigger]), scene.support)
    own = without_negated_relatives(own, backing, scene)
    if scene.support.language == "en":
        end = next((t.start for t, behind in pairwise(own) if _opens_predicate(t, behind, backing, scene)), None)
        around = description_end(scene, backing.trigger)
        end = scene.tokens[around].start if around is not None else end
        own = [token for token in own if end is None or token.start < end]
        return [token for k, token in enumerate(own) if not _is_manner(own, k, scene.tokens[backing.trigger])]
    end = next((t.start for t, behind in pairwise(own) if _joins_verb(t, behind, backing, scene)), None)
    return [token for token in own if token.lower != "zonder" and (end is None or token.start < end)]


def _is_manner(own: Sequence[Token], at: int, verb: Token) -> bool:
    """Says whether an English negation is about how something is done: "without publicity", "at no cost"."""
    word, before = own[at].lower, own[at - 1].lower if at else ""
    if word == "no":
        return before in _HOW and own[at].start > verb.start
    if word != "without":
        return False
    near = [token for token in own[at + 1 : at + 1 + _GERUND] if token.end <= verb.end]
    return not (verb.lower.endswith("ing") and near and near[-1].start == verb.start)


def _opens_predicate(token: Token, behind: Token, backing: Backing, scene: Scene) -> bool:
    """Says whether an English "and" behind both sides opens another predicate: "arms X and barely hides it"."""
    if token.lower not in _JOINING or token.start < scene.tokens[backing.trigger].end:
        return False
    if any(party in scene.parties and party.span.start > token.start for party in backing.supported):
        return False  # "arms and does not pay X"
    word, words = behind.lower, scene.support.words
    return word in words["perfect"] | words["passive"] | words["ability"] | _PREDICATES or word.endswith("n't")


def _joins_verb(token: Token, behind: Token, backing: Backing, scene: Scene) -> bool:
    if token.lower != "en" or token.start < scene.tokens[backing.trigger].end:
        return False
    word, known = behind.lower, scene.support
    verbal = word in _MODALS or any(word in known.words[name] for name in ("perfect", "passive", "ability", "copula"))
    finite = word.endswith(("t", "de", "den", "te", "ten")) and not behind.is_capital
    return verbal or (finite and (word in known.verbs or word in scene.speech.verbs or word in field_of("nl").verbs))


def without_role(own: Sequence[Token], scene: Scene) -> Sequence[Token]:
    """Gives a Dutch clause without an "als" that supposes nothing: "als enige mogendheid", "milities als X".

    Rule of the language: "als" supposes only where it opens a clause: at the head of a sentence that a comma parts,
    behind a mark, "en" or an adverb such as "zelfs", or before an article, a pronoun or a name that is no example.
    """
    if scene.support.language != "nl":
        return own
    tokens = scene.tokens
    roles = {t.start for k, t in enumerate(tokens) if t.lower == "als" and not _opens_condition(tokens, k)}
    return [token for token in own if token.start not in roles] if roles else own


def _opens_condition(tokens: Sequence[Token], at: int) -> bool:
    before = [token.lower for token in tokens[max(0, at - _BOTH) : at + 1]]
    if likens(before) or pairs_up(before):
        return False
    if at == 0 or tokens[at - 1].text in HARD:
        return any(token.text == "," or token.lower == "dan" for token in tokens[at + _SHORTEST :])
    if at + 1 >= len(tokens):
        return True
    behind = tokens[at + 1]
    if tokens[at - 1].text == "," and (_is_bare_noun(behind) or _is_office(tokens, at + 1)):
        return False  # "X, als waarnemer aanwezig, blijft": no subject without an article
    if tokens[at - 1].lower in _AHEAD:
        return True
    return behind.lower in _SUBJECTS or (behind.is_capital and not tokens[at - 1].lower.endswith(("en", "s", "ep")))


def _is_office(tokens: Sequence[Token], at: int) -> bool:
    """Says whether a noun like "garant" stands behind "als" with a preposition, so that no clause opens there."""
    behind = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return tokens[at].lower.endswith(("ant", "ent", "ist", "gast", "heet")) and behind in _PREPOSITIONS


def _is_bare_noun(token: Token) -> bool:
    """Says whether a word behind "als" may be a singular noun that lacks its article, so that it opens no clause."""
    word = token.lower
    if token.is_capital or not word.isalpha() or word in _SUBJECTS or len(word) < _SHORTEST:
        return False
    return not word.endswith(("en", "s", "e", "t"))


def is_role(near: Sequence[Token], scene: Scene) -> bool:
    """Says whether what stands behind "as" is what somebody is: "als beschermheer" supposes nothing."""
    return any((noun := scene.support.nouns.get(token.lower)) is not None and noun.ally for token in near)


def _without_aside(tokens: Sequence[Token]) -> Sequence[Token]:
    """Gives English words without a denial that only stands aside: "Z, which denies it, remains X's armourer"."""
    for at in range(len(tokens) - 3):
        if tokens[at].lower in {"which", "who"} and tokens[at + 2].lower in {"it", "this", "that", "everything"}:
            if tokens[at + 3].text == "," and tokens[at + 1].lower in {
                "denies",
                "deny",
                "denied",
                "rejects",
                "rejected",
            }:
                return [*tokens[:at], *tokens[at + 4 :]]
    return tokens


def without_denied(tokens: Sequence[Token], scene: Scene, trigger: Token) -> Sequence[Token]:
    """Gives the words before a verb without a denial that ends there: "denies everything and openly backs Y".

    Rule of the language: "and" joins the verb of support to the denial itself, unless "that" or an English gerund
    follows the denial, whose clause then goes on; in Dutch the verb stands right behind "en".
    """
    tokens = without_litotes(tokens, scene.support)
    if scene.support.language == "nl":
        joined = len(tokens) > 1 and tokens[-1].lower in scene.support.words["coordination"]
        return () if joined and not scene.support.has("subordinators", tokens) else tokens
    tokens = _without_aside(tokens)
    joins = next((k for k in range(len(tokens) - 1, -1, -1) if tokens[k].lower == "and"), None)
    if joins is None or len(tokens) - joins > _ADVERB + 1 or trigger.lower.endswith("ing"):
        return tokens
    at = scene.support.find("denying", tokens[:joins])
    if at is None or not 0 < joins - at - 1 <= _DENIED or tokens[at + 1].lower not in _CLOSED():
        return tokens
    inner = tokens[at + 2 : joins]
    if any(token.lower.endswith("ing") or token.lower in scene.support.words["passive"] for token in inner):
        return tokens
    return tokens[joins + 1 :]


def is_told(near: Sequence[Token], scene: Scene, authority: bool) -> bool:
    """Says whether a Dutch "zou" only passes on what those who know say: "zou volgens diplomaten X bewapenen".

    Nothing else may suppose there: "zou kunnen", "zou willen", "als" do.
    """
    if scene.support.language != "nl" or not authority:
        return False
    rest = [token for token in near if token.lower not in _REPORTING]
    if len(rest) == len(near) or scene.support.has("hypothetical", rest) or scene.support.has("ability", scene.tokens):
        return False
    return not any(token.lower in _UNSURE for token in scene.tokens)


def tells_more(scene: Scene, position: int) -> bool:
    """Says whether a Dutch relative clause opens behind a plain noun: "van piloten die niet bestaan"."""
    if scene.support.language != "nl" or scene.tokens[position].lower not in {"die", "dat"}:
        return False
    before, tokens = scene.tokens[position - 1], scene.tokens
    if before.is_capital or not before.is_word or position + 1 >= len(tokens):
        return False
    noun = field_of("nl").noun(before) is not None or before.lower in scene.support.words["personnel"]
    return noun and not tokens[position + 1].is_capital
