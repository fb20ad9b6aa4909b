"""What a sentence behind a support tells of it by a noun for it: "A diplomat believes that pact is coming loose"."""

from collections.abc import Collection, Sequence

from coder.alliances.constructions import stands
from coder.alliances.course import what_became
from coder.alliances.field import field_of
from coder.alliances.party import HARD
from coder.alliances.scene import Scene
from coder.codebook import AllianceStatus
from coder.mentions import KnownActor
from coder.wordlists import word_list
from coder.words import Token

_POINTING = {
    "en": frozenset({"that", "this", "those", "these", "such"}),
    "nl": frozenset({"die", "dat", "deze", "dit", "zulke", "zulk"}),
}
_KNOWN = {"en": frozenset({"the", "its", "his", "her", "their"}), "nl": frozenset({"de", "het", "zijn", "haar", "hun"})}
_TIES = {"en": word_list("en/ties.toml", "names_for_help"), "nl": word_list("nl/ties.toml", "names_for_help")}
_PEACE = word_list("ties.toml", "peace_and_trade")
_DETERMINERS = frozenset().union(*_POINTING.values(), *_KNOWN.values(), ("a", "an", "een", "no", "geen"))
_LASTING = word_list("en/ties.toml", "lasts")
_GOODS = ("arms", "money")  # only where they are pointed at: "those shipments", not "the money"
_BONDS = ("backing", "pacts")
_NOUN = 4  # tokens behind what points in which the noun stands
_OPENING = frozenset(
    "that but and yet so now then since because as while though although today lately recently here there".split()
)
_BREAKING = frozenset(
    "and but yet while as because which who whose where though although since until so if when "
    "en maar terwijl omdat want die dat waar hoewel toen als zodat sinds".split()
)
_UNREAL = frozenset(
    "if unless whether nobody no not hope hopes hoped fear fears feared want wants wanted "
    "als mits tenzij zolang of niemand niet geen hoopt hopen hoopte vreest vrezen vreesde wil willen wilde".split()
)
_RESUMING = frozenset({"daarmee", "hiermee", "sindsdien", "thereby"})  # "Daarmee is de steun opgedroogd"
_NO_MORE = frozenset({"meer", "langer", "niets", "niemand", "zonder"})
_BE = frozenset("is are was were be been being has have had get gets got gotten".split())
_FAR = 18  # tokens behind the noun in which its verb stands
_WHOSE = frozenset({"of", "for", "to", "with", "between", "from", "by", "van", "aan", "voor", "met", "tussen", "uit"})


def told_of_tie(scene: Scene, sides: Collection[KnownActor], later: bool = False) -> AllianceStatus | None:
    """Gives what a sentence tells of the support between `sides` by naming it again; None where nothing.

    Rule of composition: a word that points back and a noun for help, a bond or what is given are the subject, wherever
    they stand and whoever says so; a verb of waning or ending is their predicate. What only seems to end wanes.
    `later` says that another sentence stands between, so that only "that" and "those" point so far.
    """
    tokens, language = scene.tokens, scene.support.language
    if not tokens or tokens[-1].text == "?":
        return None
    resumes = tokens[0].lower in _RESUMING or [token.lower for token in tokens[:2]] == ["with", "that"]
    for at, token in enumerate(tokens[:-1]):
        if token.lower in _UNREAL:
            return None  # "if that support ends", "nobody believes that"
        points = token.lower in _POINTING[language] or (resumes and token.lower in _KNOWN[language])
        if not points and (later or token.lower not in _KNOWN[language]):
            continue
        noun = _noun(at, points, scene)
        if noun is None or not _is_subject(at, scene) or _is_of_others(at, noun, points, scene, sides):
            continue
        told = _told(at, noun, scene)
        if told is not None:
            return told
    return None


def _noun(at: int, points: bool, scene: Scene) -> int | None:
    """Gives the noun for a support behind a word that points: "that uneasy friendship"; None where another ends it."""
    tokens, language = scene.tokens, scene.support.language
    field, classes = field_of(language), (*_BONDS, *_GOODS) if points else _BONDS
    for k in range(at + 1, min(at + 1 + _NOUN, len(tokens))):
        token = tokens[k]
        if not token.is_word or token.lower in _BE | _DETERMINERS or (token.is_capital and k > at + 1):
            return None
        if token.lower in _PEACE():
            return None  # "that ceasefire deal"
        listed = any(token.lower in field.words[name] for name in ("bonds", "patience"))
        named = listed or token.lower in _TIES[language]() or field.noun(token, classes) is not None
        if named and not any(p.span.start <= token.start < p.span.end for p in scene.parties):
            behind = tokens[k + 1] if k + 1 < len(tokens) else None
            compound = behind is not None and behind.lower in scene.support.words["compound"]
            return None if compound else k
    return None


def _is_subject(at: int, scene: Scene) -> bool:
    """Says whether a noun phrase opens its clause, so that it is its subject; Dutch may have its verb before it."""
    if at == 0:
        return True
    before = scene.tokens[at - 1]
    if scene.support.language == "nl":
        return before.lower not in scene.speech.words["prepositions"]
    if not before.is_word or before.lower in _OPENING:
        return True
    return scene.speech.verb_at(scene.tokens, at - 1) is not None


def _is_of_others(at: int, noun: int, points: bool, scene: Scene, sides: Collection[KnownActor]) -> bool:
    """Says whether a noun for help is somebody else's: "Z says its support has ended", "that support for Z"."""
    group, end = scene.actors.group_of, _end(noun, scene)
    for party in scene.parties:
        if group(party.actor) in sides:
            continue
        if noun < party.first < end and (party.preposition is None or party.preposition in _WHOSE):
            return True
        if not points and party.first < at and party.preposition is None:
            return True
        if at < party.first <= noun:
            return True
    return False


def _end(noun: int, scene: Scene) -> int:
    """Gives where the clause ends whose subject is the noun."""
    tokens = scene.tokens
    last = min(len(tokens), noun + 1 + _FAR)
    for k in range(noun + 1, last):
        if tokens[k].text in HARD:
            return k
        behind = tokens[k + 1].lower if k + 1 < len(tokens) else ""
        if tokens[k].text == "," and behind in _BREAKING:
            return k
        if tokens[k].lower in {"and", "en"} and behind in {"that", "dat"}:
            return k
    return last


def _told(at: int, noun: int, scene: Scene) -> AllianceStatus | None:
    """Gives what the predicate of a noun for help tells of it."""
    tokens, end = scene.tokens, _end(noun, scene)
    if scene.support.language == "nl":
        begin = next((k + 1 for k in range(at - 1, -1, -1) if not tokens[k].is_word), 0)
        part = tokens[begin:end]
        if stands("aftermath_waned", part) is not None:
            return AllianceStatus.WEAKENING
        if stands("aftermath_ended", part) is None:
            return what_became(part, scene)
        if scene.support.has("negation", part) and not any(token.lower in _NO_MORE for token in part):
            return None
        return AllianceStatus.WEAKENING if scene.support.has("hedge", part) else AllianceStatus.ENDED
    part = tokens[noun + 1 : end]
    words = [token.lower for token in part]
    if "longer" in words and not _LASTING().isdisjoint(words[words.index("longer") :]):
        return AllianceStatus.WEAKENING if scene.support.has("hedge", part) else AllianceStatus.ENDED
    return None if acts_on(part) else what_became(part, scene)


def acts_on(part: Sequence[Token]) -> bool:
    """Says whether what English tells to end is the verb's object: "that pact ended the war"."""
    field = field_of("en")
    for name in ("cease", "dwindle", "cancel"):
        at = field.verb(name, part)
        if at is None or at + 1 >= len(part) or any(token.lower in _BE for token in part[:at]):
            continue
        behind = part[at + 1]
        if behind.lower in field.words["articles"] or (behind.is_word and behind.is_capital):
            return True
    return False
