"""What bars a reading of support whoever found it: who is no side, a question, a wish, a court, a list, a menace."""

from collections.abc import Sequence
from dataclasses import dataclass

from coder.alliances.armies import sends_army
from coder.alliances.bygone import is_of_old
from coder.alliances.field import field_of
from coder.alliances.inbetween import backs_talks
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene
from coder.kinds import STATES
from coder.lexicon import derived, read_table
from coder.mentions import MentionForm
from coder.wordlists import holds_phrase, phrase_list
from coder.words import Token

LISTS = tuple(
    (
        "harmless inquiring whether wishing that accusing menace carriage parts seas struggle detaining crowd "
        "from to yesno articles and"
    ).split()
)
"""The lists of bars.toml, in [words]."""
_COMMERCE = phrase_list("ties.toml", "of_commerce")
_GUESSED = ("gist", "outsider", "weighed")  # readings that no word of support tells
_OPENS = 6  # tokens behind a verb of asking in which "whether" stands
_WISH = 3  # tokens behind a verb of wishing in which "that" stands
_BEFORE = 4  # tokens before a party in which a menace "for" it stands
_ORDER = 4  # tokens behind a verb in which what a court orders stands
_AGENT = 4  # tokens behind a form of "to be" in which the "by" of its passive stands
_OFFERED = 14  # tokens behind "bood" in which "aan ... te" stands
_MEMBERS = 2  # tokens between two members of a list at least: a comma and an article or another comma
_ROUTE = 3  # tokens from who is behind "from" to who is behind "to"
_OFFERING = frozenset({"bood", "boden", "biedt", "bieden"})
_CLOSING = frozenset({"en", "maar", "om", "nadat", "toen"})
_BY = frozenset({"by"})


@dataclass(frozen=True, slots=True)
class Bars:
    """The closed lists of one language: whole words, and the ends of compounds."""

    whole: dict[str, frozenset[str]]
    ends: dict[str, tuple[str, ...]]

    def holds(self, name: str, token: Token) -> bool:
        """Says whether a word is on a list, or a compound whose last part is."""
        word, ends = token.lower, self.ends[name]
        return word in self.whole[name] or (bool(ends) and word.endswith(ends))

    def at(self, name: str, tokens: Sequence[Token]) -> int | None:
        """Gives where the first word of a list stands; None if nowhere."""
        return next((k for k, token in enumerate(tokens) if self.holds(name, token)), None)


@derived
def bars_of(language: str) -> Bars:
    """Gives the lists of `language` (nl or en), read once."""
    words = read_table(f"{language}/bars.toml")["words"]
    whole = {name: frozenset(word.lstrip("*") for word in words[name]) for name in LISTS}
    ends = {name: tuple(word[1:] for word in words[name] if word.startswith("*")) for name in LISTS}
    return Bars(whole, ends)


def is_barred(backing: Backing, scene: Scene) -> bool:
    """Says whether a reading is no support, whichever rule found it.

    Rule: only who takes part in a fight gives or gets support; a question and a wish assert none; members
    of one list do the same thing, not something for each other.
    """
    bars = bars_of(scene.support.language)
    sides = (*backing.supporters[:1], *backing.supported[:1])
    return (
        backs_talks(backing, scene)
        or any(_is_harmless(party, scene, bars) or _is_ground(party, scene, bars) for party in sides)
        or _is_asked_or_wished(backing, scene, bars)
        or _is_charge(backing, scene, bars)
        or _is_menaced(backing.supported[0], scene, bars)
        or _is_court(backing, scene, bars)
        or _are_listed(backing, scene, bars)
        or _is_freight(backing, scene, bars)
        or _is_crowd(backing.supporters[0], scene, bars)
        or _is_for_the_cause(backing, scene, bars)
        or _is_offered(backing, scene)
        or is_of_old(scene.tokens, scene.support.language)
        or (backing.why.startswith(_GUESSED) and _is_guessed_wrongly(backing, scene))
    )


def _is_guessed_wrongly(backing: Backing, scene: Scene) -> bool:
    """Says whether what no word of support tells is commerce, or an army sent to nobody who is named."""
    return holds_phrase(scene.lowers, _COMMERCE()) or sends_army(backing, scene)


def _is_here(party: Party, scene: Scene) -> bool:
    """Says whether a party stands in this sentence, not in one before."""
    return 0 <= party.first < len(scene.tokens) and scene.tokens[party.first].start == party.span.start


def _is_harmless(party: Party, scene: Scene, bars: Bars) -> bool:
    """Says whether a party is people or a house of a state that take no part in a fight: "Iraqi prisoners"."""
    if not _is_here(party, scene) or party.form is MentionForm.NAME:
        return False
    return bars.at("harmless", scene.tokens[party.first : party.last]) is not None


def _is_ground(party: Party, scene: Scene, bars: Bars) -> bool:
    """Says whether a country only tells where: "in parts of the country", "the Gulf of Guinea"."""
    if not _is_here(party, scene):
        return False
    near = scene.tokens[max(0, party.first - 3) : party.first]
    generic = scene.tokens[party.last - 1].lower in scene.support.generic
    at = bars.at("parts" if generic else "seas", near)
    return at is not None and any(token.lower in scene.support.words["of"] for token in near[at:])


def _is_asked_or_wished(backing: Backing, scene: Scene, bars: Bars) -> bool:
    """Says whether a question or wish holds the support: "examines whether troops can back X", "wil dat Y helpt"."""
    tokens, end = scene.tokens, backing.trigger
    if "called for" in backing.why or backing.why.startswith("ally") or tokens[end - 1].text == ",":
        return False  # "fears that Y, armed by X, ...", "hopes that its ally ..." take the support for granted
    if tokens[-1].text == "?" and bars.holds("yesno", tokens[0]):
        return True  # "Is X helping Y?", not "Why does X help Y?"
    for verb, opener, reach in (("inquiring", "whether", _OPENS), ("wishing", "that", _WISH)):
        for at in range(end):
            if not bars.holds(verb, tokens[at]):
                continue
            opened = bars.at(opener, tokens[at + 1 : min(end, at + 1 + reach)])
            closed = opened is not None and any(token.text == "," for token in tokens[at + 1 + opened : end])
            own = 0 <= backing.supporters[0].first < backing.supporters[0].last <= at
            if opened is not None and not (closed and own):  # "X, which hopes that ..., backs Y"
                return True
    return False


def _is_charge(backing: Backing, scene: Scene, bars: Bars) -> bool:
    """Says whether somebody is accused of it in a Dutch passive: "worden er door X van beschuldigd dat ze ..."."""
    if scene.support.language != "nl" or scene.support.has("authority", scene.tokens):
        return False
    at = bars.at("accusing", scene.tokens[: backing.trigger])
    return at is not None and any(token.lower in scene.support.words["passive"] for token in scene.tokens[:at])


def _is_offered(backing: Backing, scene: Scene) -> bool:
    """Says whether Dutch only tells of an offer: "bood aan in het gat te springen", not "bood hem onderdak"."""
    if scene.support.language != "nl":
        return False
    tokens = scene.tokens
    if tokens[backing.trigger].lower in _OFFERING and _stands_apart(tokens, backing.trigger):
        return True
    for index in range(backing.first, min(backing.trigger + 1, len(tokens))):
        if tokens[index].lower not in _OFFERING:
            continue
        behind = [token.lower for token in tokens[index + 1 : index + 1 + _OFFERED]]
        rest = behind[behind.index("aan") :] if "aan" in behind else []
        rest = rest[: rest.index("zonder")] if "zonder" in rest else rest
        if "te" in rest and ("om" not in behind or rest[1:2] == ["om"]):
            return True
    return False


def _stands_apart(tokens: Sequence[Token], trigger: int) -> bool:
    """Says whether "aan" closes a clause of "bieden": "bood hulp aan, maar", not "biedt onderdak aan X"."""
    for index in range(trigger + 1, min(trigger + 1 + _OFFERED, len(tokens))):
        if tokens[index].lower != "aan":
            continue
        closes = index + 1 == len(tokens) or not tokens[index + 1].is_word or tokens[index + 1].lower in _CLOSING
        sheltering = any(field_of("nl").noun(token, ("shelter",)) is not None for token in tokens[trigger:index])
        return closes and not sheltering
    return False


def _is_menaced(party: Party, scene: Scene, bars: Bars) -> bool:
    """Says whether something bad is told "for" a party: "a problem for American troops"."""
    if not _is_here(party, scene) or party.preposition not in {"for", "to", "voor"}:
        return False
    return bars.at("menace", scene.tokens[max(0, party.first - _BEFORE) : party.first]) is not None


def _is_court(backing: Backing, scene: Scene, bars: Bars) -> bool:
    """Says whether somebody only orders an arrest or is stopped by guards: "ordering him to be detained"."""
    tokens, at = scene.tokens, backing.trigger
    if scene.support.language != "en" or not backing.why.startswith("construction"):
        return False
    behind = tokens[at + 1 : at + 1 + _ORDER]
    if tokens[at].lower.startswith("order") and bars.at("detaining", behind) is not None:
        return True
    passive = tokens[at].lower in scene.support.words["passive"] and bool(behind) and behind[0].lower.endswith("ed")
    return passive and any(token.lower in _BY for token in tokens[at + 1 : at + 1 + _AGENT])


def _are_listed(backing: Backing, scene: Scene, bars: Bars) -> bool:
    """Says whether both sides are members of one list before the verb: "ships of the US, the EU and NATO protect"."""
    one, other = backing.supporters[-1], backing.supported[0]
    if backing.why.startswith("gist: people") and one.first <= backing.trigger < one.last and _is_here(one, scene):
        return True  # "border guards, X's officers and ...": the noun was taken for a verb
    if backing.noun or backing.joint or not (_is_here(one, scene) and _is_here(other, scene)):
        return False
    if not 0 <= one.first < one.last <= other.first < backing.trigger:
        return False
    between = scene.tokens[one.last : other.first]
    comma = any(token.text == "," for token in between)
    plain = all(t.text == "," or bars.holds("articles", t) or bars.holds("and", t) for t in between)
    joins = scene.tokens[other.last].lower if other.last < len(scene.tokens) else ""
    more = joins == "," or joins in bars.whole["and"]
    return comma and plain and more and len(between) >= _MEMBERS


def _is_freight(backing: Backing, scene: Scene, bars: Bars) -> bool:
    """Says whether transport or wares of trade go "from X to Y", and Y is no side: no weapons, nobody armed."""
    one, other = backing.supporters[0], backing.supported[0]
    if not (_is_here(one, scene) and _is_here(other, scene)) or not 0 < other.first - one.last <= _ROUTE:
        return False
    if one.preposition not in bars.whole["from"] or other.preposition not in bars.whole["to"]:
        return False
    if (
        scene.actors.group_of(other.actor).kind not in STATES
        or scene.actors.group_of(other.actor) in scene.belligerents
    ):
        return False
    field, clause = field_of(scene.support.language), scene.tokens[backing.first : backing.last]
    wares = bars.at("carriage", clause) is not None
    return wares and not any(field.noun(t, ("arms", "people")) and not bars.holds("carriage", t) for t in clause)


def _is_crowd(party: Party, scene: Scene, bars: Bars) -> bool:
    """Says whether "they" who sing, chant or wave flags are a crowd, whomever the pronoun was read as."""
    return party.form is MentionForm.PRONOUN and bars.at("crowd", scene.tokens) is not None


def _is_for_the_cause(backing: Backing, scene: Scene, bars: Bars) -> bool:
    """Says whether who is named is only asked to back something: "roept X op de strijd tegen Y te steunen"."""
    party = backing.supported[0]
    if "called for" not in backing.why or not _is_here(party, scene):
        return False
    if scene.support.language == "nl":
        near = scene.tokens[party.last : backing.trigger]
        called = scene.support.has("asking", scene.tokens[max(0, party.first - 1) : party.first])
        if called and any(party.last <= p.first < backing.trigger and p.preposition is None for p in scene.parties):
            return True  # "vraagt X het leger van Y te steunen": X is only asked
    else:
        near = scene.tokens[backing.trigger + 1 : party.first]
    at = bars.at("struggle", near)
    return at is not None and at > 0 and bars.holds("articles", near[at - 1])
