"""Who does what English tells before it names anybody: "by arming Y, X has", "among those who arm Y is X"."""

from coder.alliances.party import HARD, Party
from coder.alliances.scene import Scene
from coder.wordlists import word_list

_OPENERS = frozenset({"by", "in", "while", "when", "since", "after", "besides", "for", "from", "although", "though"})
_BEFORE = frozenset({"having", "of", "and", "even", "once", "long", "first", "then", "again", "now", "despite"})
_HAVING = "having"
_HEAD = 6  # tokens before a gerund at the head of a sentence
_FAR = 16  # tokens between a gerund and the comma before the main clause
_ADVERB = 2  # tokens between a subject and its verb
_HEADS = word_list("en/people.toml", "supporters_in_general")
_WHO = frozenset({"who", "that", "which"})


def controller(scene: Scene, index: int) -> Party | None:
    """Gives who does what the verb form at `index` tells, from the main clause behind; None where nothing tells.

    Rules of the language: the subject of a gerund that opens a sentence is that of the main clause behind its comma;
    who is said to be "among those who" do something does it.
    """
    if scene.support.language != "en":
        return None
    if scene.tokens[index].lower.endswith("ing") or _HAVING in scene.forms:
        if _opens_sentence(scene, index):
            return _behind_comma(scene, index)
    return sender(scene, index) or _identified(scene, index)


def sender(scene: Scene, index: int) -> Party | None:
    """Gives from whom the goods come that are the subject of an English verb: "convoys from X resupply Y"."""
    near = [p for p in scene.parties if p.last <= index and p.preposition == "from" and index - p.last <= _ADVERB]
    if not near or scene.support.language != "en":
        return None
    at = near[-1].first - 1
    at -= scene.tokens[at].lower in scene.speech.words["definite"]
    noun = scene.tokens[at - 1] if at > 0 else None
    if noun is None or scene.tokens[at].lower != "from" or noun.lower not in scene.support.goods:
        return None
    behind = scene.tokens[near[-1].last : index]
    return near[-1] if all(token.is_word for token in behind) else None


def _opens_sentence(scene: Scene, index: int) -> bool:
    """Says whether a gerund or perfect participle opens its sentence.

    Before it stand only what joins and dates it ("after", "having", "after years of"), adverbs, and verbs like it
    that "and" joins to it: "Having armed and trained Y, X".
    """
    lowers = scene.lowers
    begin = index
    while begin and index - begin <= _HEAD and _may_open(scene, begin - 1):
        begin -= 1
    if begin > 1 and (scene.tokens[begin - 1].is_word or lowers[begin - 1] == ","):
        return False
    if begin == index or lowers[index].endswith("ing"):
        return True
    return _HAVING in lowers[begin:index] and "been" not in lowers[begin:index]


def _may_open(scene: Scene, at: int) -> bool:
    """Says whether a word may stand before a gerund at the head of a sentence, or be one joined to it."""
    word = scene.lowers[at]
    joined = scene.lowers[at + 1] == "and" and word.endswith(("ed", "ing"))
    return joined or word in _OPENERS or word in _BEFORE or word in scene.support.words["times"] or word.endswith("ly")


def _behind_comma(scene: Scene, index: int) -> Party | None:
    """Gives the subject of the main clause behind the comma that closes what the verb at `index` opens."""
    tokens = scene.tokens
    for comma in range(index + 1, min(len(tokens), index + _FAR)):
        if tokens[comma].text in HARD:
            return None
        if tokens[comma].text == ",":
            start = comma + 1 + (comma + 1 < len(tokens) and tokens[comma + 1].lower in scene.speech.words["definite"])
            named = next((p for p in scene.parties if p.first in {comma + 1, start}), None)
            if named is not None:
                return named if named.preposition is None and not named.owner else None
    return None


def _identified(scene: Scene, index: int) -> Party | None:
    """Gives who is said to be the one that does it: "Among those who arm Y is X", "The country that arms Y is X"."""
    tokens, copula = scene.tokens, scene.support.words["copula"]
    pronoun = next((k for k in range(index - 1, max(0, index - 4), -1) if tokens[k].lower in _WHO), None)
    if not pronoun or tokens[pronoun - 1].lower not in _HEADS():
        return None
    for at in range(index + 1, min(len(tokens) - 1, index + _FAR)):
        if tokens[at].text in HARD:
            return None
        if tokens[at].lower in copula:
            start = at + 1 + (tokens[at + 1].lower in scene.speech.words["definite"])
            return next((p for p in scene.parties if p.first in {at + 1, start} and p.preposition is None), None)
    return None
