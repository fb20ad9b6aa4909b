"""Support by an outsider that a Dutch sentence tells by words of its field, where no verb or construction does."""

from collections.abc import Iterable, Iterator

from coder.alliances.abroad import GIVEN, abroad, brings_own, is_behind_goods, is_outsider, joined, outsider
from coder.alliances.field import field_of, kind_of
from coder.alliances.helped import may_be_helped, receiver_of
from coder.alliances.leanings import AGAINST, leanings
from coder.alliances.party import HARD, Party
from coder.alliances.scene import Backing, Scene
from coder.alliances.sides import Part, Side, group, sides
from coder.alliances.stretch import Stretch
from coder.codebook import AllianceKind, AllianceStatus
from coder.mentions import MentionForm
from coder.wordlists import word_list

_WEIGHTS = {"patron": 3, "pupil": 3, "loyal": 2, "depend": 2, "favour": 2, "close": 2, "leaving": 2, "stance": 4}
_THERE = frozenset("er daar daarvoor daartoe ervoor aldaar daarheen erheen ernaartoe hiervoor daarbij".split())
"""Words that point at whom or where the text was about."""
_TAILS = frozenset("hoewel ofschoon waarna zei zegt zeggen meldt melden aldus vertelt vertellen bevestigt".split())
_CONCEDING = frozenset({"al"})
_ENOUGH = 4
_OUT_OF = frozenset({"uit", "vanuit"})
_VERBS = ("give", "get", "move", "sustain", "abide", "have", "along", "keep", "let", "fight")
_TAKING = word_list("nl/ties.toml", "light_verbs")
_GOODS = (*GIVEN, "shelter", "backing")


def bystanders(scene: Scene, told: Iterable[Backing]) -> Iterator[Backing]:
    """Reads the stretches of a Dutch sentence that no rule read and in which one outsider stands."""
    if scene.support.language != "nl" or scene.tokens[-1].text == "?":
        return
    every = sides(scene, field_of("nl"), 0, len(scene.tokens))
    if not any(is_outsider(side, scene) for side in every):
        return
    read = [backing.trigger for backing in told]
    yield from _named_behind(scene, read)
    first = 0
    for index in range(len(scene.tokens) + 1):
        if index == len(scene.tokens) or scene.tokens[index].text in HARD or _opens_tail(scene, index):
            if index > first and not any(first <= trigger < index for trigger in read):
                yield from _read(scene, first, index)
            first = index + 1


def _opens_tail(scene: Scene, index: int) -> bool:
    """Says whether a comma opens a clause that tells another thing: ", al ontkent X", ", waarna", ", zei X"."""
    tokens = scene.tokens
    if tokens[index].text != "," or index + 2 >= len(tokens):
        return False
    if tokens[index + 1].lower in _TAILS:
        return True
    behind = tokens[index + 2].lower
    verbal = scene.speech.verb_at(tokens, index + 2) is not None or behind in scene.support.words["passive"]
    return tokens[index + 1].lower in _CONCEDING and (verbal or behind in scene.support.words["perfect"])


def _named_behind(scene: Scene, read: list[int]) -> Iterator[Backing]:
    """Reads who is named behind a colon: "only one capital still defends it: Havana", "two allies: X and Y"."""
    mark = next((k for k, token in enumerate(scene.tokens) if token.text == ":"), None)
    if mark is None or any(trigger < mark for trigger in read):
        return
    behind = [p for p in scene.parties if p.first > mark]
    rest = [token for k, token in enumerate(scene.tokens[mark + 1 :], mark + 1) if token.is_word]
    named = sum(p.last - p.first for p in behind)
    if not behind or len(rest) > named + 3 or any(p.first < mark and p.form is MentionForm.NAME for p in behind):
        return
    field = field_of("nl")
    stretch = Stretch(scene, field, 0, mark, sides(scene, field, 0, mark))
    givers = [Side(p, Part.BARE) for p in behind if is_outsider(Side(p, Part.BARE), scene)]
    if not givers or abroad(stretch) or _speaks_against(stretch):
        return
    receiver = receiver_of(stretch, givers[0])
    lists = leanings()
    at = next((k for name in ("patron", "loyal", "depend") if (k := lists[name].at(stretch.tokens)) is not None), None)
    if at is None or receiver is None or not may_be_helped(receiver, scene):
        return
    parties = tuple(side.party for side in givers)
    kind, status = AllianceKind.UNSPECIFIED, _status(stretch)
    yield Backing(parties, (receiver,), at, 0, mark, kind, status, "outsider: named behind", able=True)


def _read(scene: Scene, first: int, last: int) -> Iterator[Backing]:
    stretch = Stretch(scene, field_of("nl"), first, last, sides(scene, field_of("nl"), first, last))
    giver = outsider(stretch)
    if giver is None or _speaks_against(stretch) or _tells_no_deed(stretch):
        return
    receiver = receiver_of(stretch, giver)
    if receiver is None or group(receiver, scene) == group(giver, scene) or not may_be_helped(receiver, scene):
        return
    if receiver in scene.parties and receiver.group == giver.party.group:
        return  # "X and Y"
    if scene.war.are_foes(group(giver, scene), group(receiver, scene)):
        return
    weight, at, why = _weight(stretch, giver, receiver)
    if weight < _ENOUGH:
        return
    goods = stretch.noun(*GIVEN)
    kind = kind_of(stretch.field.noun(scene.tokens[goods], GIVEN)) if goods is not None else AllianceKind.UNSPECIFIED
    status = _status(stretch)
    if status is not AllianceStatus.ACTIVE and giver.part is Part.FROM:
        return  # "the planes took off from Y": whose help ends nothing tells
    told = f"outsider: {', '.join(why)}"
    one, other = (receiver, giver.party) if _uses_goods_of(stretch, receiver, giver) else (giver.party, receiver)
    givers = (one,) if one is receiver else _givers(stretch, giver)
    yield Backing(givers, (other,), at, first, last, kind, status, told, able=True)


def _tells_no_deed(stretch: Stretch) -> bool:
    """Says whether a stretch tells what should have been, what somebody needs, or what he does to himself."""
    lowers = {token.lower for token in stretch.tokens}
    if lowers & {"moeten", "moest", "moesten"} and lowers & {"had", "hadden"}:
        return True
    return "nodig" in lowers or ("zich" in lowers and stretch.has("sustain") and not stretch.has("give"))


def _givers(stretch: Stretch, giver: Side) -> tuple[Party, ...]:
    """Gives an outsider with those joined to it, each once."""
    free = [side for side in abroad(stretch) if side.part is not Part.PLACE]
    listed = joined(free, stretch.scene) if giver in free else [giver]
    return tuple({group(side, stretch.scene): side.party for side in reversed(listed)}.values())[::-1]


def _speaks_against(stretch: Stretch) -> bool:
    if stretch.has("strike") or stretch.noun("combat") is not None or stretch.says("between") is not None:
        return True
    lists = leanings()
    return any(lists[name].at(stretch.tokens) is not None for name in AGAINST)


def _uses_goods_of(stretch: Stretch, receiver: Party, giver: Side) -> bool:
    """Says whether it is the other way about: "Moscow, which lets Iranian drones come down on Kyiv"."""
    theirs = [s for s in stretch.sides if s.party.actor == receiver.actor]
    if stretch.has("sustain"):
        return False  # "Zedland overhauls the Yeelandian tanks"
    return giver.part is Part.BARE and any(s.part is Part.SOURCE and s.name == "arms" for s in theirs)


def _weight(stretch: Stretch, giver: Side, receiver: Party) -> tuple[int, int, list[str]]:
    """Gives how much speaks for support, at which word first, and what."""
    scene, words = stretch.scene, stretch.scene.support.words
    found = [(value, leanings()[name].at(stretch.tokens), name) for name, value in _WEIGHTS.items()]
    told = [(value, stretch.first + at, name) for value, at, name in found if at is not None]
    goods = stretch.noun(*_GOODS)
    if goods is not None:
        told.append((1, goods, "goods"))
    named = any(s.party.actor == receiver.actor for s in stretch.sides)
    if brings_own(giver, scene) and stretch.has("get") and not named:
        return 0, 0, []  # "Chinese engineers got guards"
    if brings_own(giver, scene):
        told.append((3, giver.noun or giver.party.first, "own goods"))
    elif giver.part is Part.FROM and giver.party.preposition in _OUT_OF and is_behind_goods(giver, stretch):
        told.append((2, giver.party.first, "from there"))
    elif giver.part is Part.BARE and _has_goods(stretch):
        told.append((1, giver.party.first, "has goods"))
    if giver.part is Part.BARE and goods is not None and (stretch.has("cease") or _cancels(stretch)):
        told.append((2, giver.party.first, "stops"))
    acting = any(value > 1 and name != "own goods" for value, _, name in told)
    if stretch.has("give") and giver.part is Part.BARE:
        told.append((2, giver.party.first, "gives"))
    elif stretch.has("sustain") and giver.part is Part.BARE:
        told.append((2, giver.party.first, "sustains"))
    elif stretch.has(*_VERBS) or _comes_along(stretch):
        told.append((1, giver.party.first, "verb"))
    elif not acting:
        return 0, 0, []
    pointing = words["possessive"] | words["plural"] | words["person"]
    pointing = pointing | _THERE if stretch.noun(*GIVEN) is not None else pointing
    if named or any(t.lower in pointing for t in stretch.tokens):
        told.append((1, giver.party.first, "receiver"))
    elif brings_own(giver, scene) and not acting and not stretch.has("sustain", "give"):
        return 0, 0, []  # "a column of Zedlandian lorries came": for whom, nothing tells
    at = told[0][1] if told else giver.party.first
    return sum(value for value, _, _ in told), at, [name for _, _, name in told]


def _cancels(stretch: Stretch) -> bool:
    """Says whether a verb of breaking off stands there, not one that only says something: "heeft ja gezegd"."""
    return stretch.has("cancel") and "gez" not in stretch.scene.tokens[stretch.at("cancel")].lower[:3]


def _has_goods(stretch: Stretch) -> bool:
    """Says whether goods are told of, or a place that is put at somebody's disposal."""
    return stretch.noun(*GIVEN) is not None or (stretch.has("give") and stretch.noun("shelter") is not None)


def _comes_along(stretch: Stretch) -> bool:
    """Says whether a verb has the particle "mee" that tells of company: "speurt mee", not "nam de geweren mee"."""
    lowers = {token.lower for token in stretch.tokens}
    return "mee" in lowers and not lowers & _TAKING()


def _status(stretch: Stretch) -> AllianceStatus:
    """Gives whether the help has ended or wanes by what its verb or an expression tells."""
    support = stretch.scene.support
    if leanings()["leaving"].at(stretch.tokens) is not None:
        waning = any(support.has(name, stretch.tokens) for name in ("waning", "hedge"))
        return AllianceStatus.WEAKENING if waning else AllianceStatus.ENDED
    if _cancels(stretch) and stretch.noun(*_GOODS) is not None and not support.has("negation", stretch.tokens):
        return AllianceStatus.ENDED
    return stretch.course
