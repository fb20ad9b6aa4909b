"""Who backs whom: support told in an article, one entry for each pair."""

from collections.abc import Iterable, Iterator

from coder.actors import ActorReading
from coder.alliances.aftermath import aftermath
from coder.alliances.barring import is_barred
from coder.alliances.beginnings import began_when
from coder.alliances.construing import is_void
from coder.alliances.disclaimed import is_disclaimed
from coder.alliances.dossiers import Dossiers, Heard
from coder.alliances.eligible import may_ally
from coder.alliances.entries import Entry, as_alliance, enter, merge, turn
from coder.alliances.likelihood import is_unlikely
from coder.alliances.meant import Meant
from coder.alliances.nearby import told_nearby
from coder.alliances.officeholders import as_sides
from coder.alliances.overall import WHOLE, Overall
from coder.alliances.pairing import groups_of
from coder.alliances.party import ELSEWHERE, LIKENED, Party
from coder.alliances.readings import readings
from coder.alliances.sayings import Sayings
from coder.alliances.scene import Backing, Scene
from coder.alliances.scenes import scenes
from coder.alliances.sequel import told_of_tie
from coder.alliances.standing import Standing
from coder.alliances.surrendering import is_surrender
from coder.alliances.thereafter import left_next, told_next
from coder.alliances.unheld import is_unheld
from coder.alliances.vocabulary import support_lexicon
from coder.alliances.wavering import sentence_behind, weighed_standing
from coder.alliances.weighed import PairWeighing, is_weighed
from coder.alliances.wording import group_pairs, is_no_deed
from coder.codebook import AllianceStatus
from coder.mentions import DateMention, KnownActor, MentionForm, PlaceMention
from coder.passages import Document, Sentence
from coder.records import Alliance, Event, Quote
from coder.values import replace

_GIVING = ("dative", "receive")
"""How the rules that read somebody give or get something name themselves."""


def find_alliances(
    document: Document,
    actors: ActorReading,
    dates: tuple[DateMention, ...],
    quotes: tuple[Quote, ...],
    events: tuple[Event, ...] = (),
    places: tuple[PlaceMention, ...] = (),
) -> tuple[Alliance, ...]:
    """Finds the statements of a document that somebody backs somebody, one entry for each pair of actors.

    Narration and quotations are read alike; of a quotation only what somebody says who knows, not an enemy's word. A
    military kind outranks the others; an ended or weakening support outranks an active one (annotation guide).
    """
    entries: dict[tuple[str, str], Entry] = {}
    backed: list[Party] = []
    helpers: set[KnownActor] = set()
    support = support_lexicon(document.language)
    sayings, meant, dossiers = Sayings(document, actors, quotes), Meant(document, actors), Dossiers(actors)
    told: list[Entry] = []
    before: list[Entry] = []
    last: list[Backing] = []
    is_short = len(document.sentences) < WHOLE  # one sentence may tell all of it, in whatever words
    for sentence, scene in scenes(document, actors, events, places, support, backed, helpers):
        for entry in told:
            sides = {*_groups(entry, actors)}
            after = told_next(scene.tokens, scene, sides) or left_next(entry.supporter.actor, scene)
            turn(entry, after or aftermath(scene, sides) or told_of_tie(scene, sides), sentence)
        for entry in () if told else before:  # a sentence that tells of others ends what the one before it told
            turn(entry, told_of_tie(scene, {*_groups(entry, actors)}, later=True), sentence)
        before = told
        told, earlier, last = [], last, []
        began = began_when(sentence, scene, dates, document.text)
        weighing, behind = PairWeighing(scene), sentence_behind(sentence, document)
        asked = is_short or earlier or not weighing.rules_out_support()
        read = [*readings(scene, actors, earlier)] if asked else []
        held = [*_held(read, sentence, scene, sayings, meant)]
        pairs = dict.fromkeys((pair for backing in read for pair in group_pairs(backing, scene)), False)
        believed = [(backing, stands, [*_sides(backing, stands, scene, weighing)]) for backing, stands in held]
        pairs.update(dict.fromkeys((groups_of(pair, actors) for _, _, found in believed for pair in found), True))
        dossiers.hear(Heard(sentence, weighing, pairs, behind, began))
        read = [told_nearby(backing, scene) for backing in weighing.untold(pairs) if not _is_likened(backing)]
        untold = _held(read, sentence, scene, sayings, meant)
        believed += [(backing, stands, [*_sides(backing, stands, scene, weighing)]) for backing, stands in untold]
        for backing, stands, found in believed:
            last.append(replace(backing, status=stands.status))
            for pair in found:
                supporter, supported = pair
                helpers.add(supporter.actor)
                backed.append(replace(supported, group=ELSEWHERE))
                meant.tell(supporter, supported, scene, sentence.paragraph)
                dossiers.believe(pair, backing)
                status = weighed_standing(stands, backing, pair, weighing, behind)
                told.append(enter(entries, supporter, supported, backing, status, sentence, scene, began))
    overall = Overall(dossiers)
    for heard, backing in overall.unread():
        if _is_likened(backing):
            continue
        for read_so, stands in _stand([backing], heard.sentence, heard.scene, sayings):
            for pair in _sides(read_so, stands, heard.scene, heard.weighing):
                status = weighed_standing(stands, read_so, pair, heard.weighing, heard.behind)
                enter(entries, *pair, read_so, status, heard.sentence, heard.scene, heard.began)
    borne = [entry for entry in entries.values() if overall.bears_out(_groups(entry, actors))]
    kept = as_sides(_one_a_pair(borne, actors, support.language == "nl"), actors, document)
    return tuple(as_alliance(entry, document) for entry in kept)


def _held(
    read: Iterable[Backing], sentence: Sentence, scene: Scene, sayings: Sayings, meant: Meant
) -> Iterator[tuple[Backing, Standing]]:
    """Gives the readings that hold as they are to be understood, each with how far it holds."""
    return ((meant.of(backing, scene), stands) for backing, stands in _stand(read, sentence, scene, sayings))


def _stand(
    read: Iterable[Backing], sentence: Sentence, scene: Scene, sayings: Sayings
) -> Iterator[tuple[Backing, Standing]]:
    """Gives the readings that hold, each with how far it holds."""
    for backing in read:
        told = sayings.standing(backing, sentence, scene)
        if told is not None and not _is_none(told[0], scene):
            yield told


def _sides(backing: Backing, stands: Standing, scene: Scene, weighing: PairWeighing) -> Iterator[tuple[Party, Party]]:
    """Gives of each two sides of a reading those of which one can support the other."""
    for supporter in backing.supporters:
        for supported in backing.supported:
            if (
                may_ally(supporter.actor, supported.actor, scene.actors, _firm(backing, scene), backing.kind)
                and not _at_war(supporter, supported, scene, stands.status, backing.why)
                and not is_unlikely(supporter, supported, backing, scene)
                and (_is_plain(backing) or not weighing.is_doubtful(supporter, supported, backing.why))
            ):
                yield supporter, supported


def _is_likened(backing: Backing) -> bool:
    """Says whether a side is only likened to another: Dutch "net als X"."""
    return any(party.preposition == LIKENED for party in (*backing.supporters, *backing.supported))


def _is_plain(backing: Backing) -> bool:
    """Says whether a reading is not weighed: its receiver was asked of the paragraph, and one thing tells the help."""
    return backing.sure and not backing.composed


def _firm(backing: Backing, scene: Scene) -> str:
    """Gives the rule of a reading; in English of one by a verb of support whose sides the sentence names, else none."""
    if scene.support.language == "nl":
        return backing.why
    if not all(p in scene.parties and p.form is not MentionForm.PRONOUN for p in backing.supported):
        return ""
    if backing.why.startswith("dative") and _is_backing(backing, scene):
        return "beside"  # "pledged the president his support": no goods that his own state has anyway
    return backing.why if backing.why.startswith(("beside", "transitive")) else ""


def _is_backing(backing: Backing, scene: Scene) -> bool:
    """Says whether what is given is a noun of support and no goods: "gave the cabinet his backing"."""
    given = scene.tokens[backing.trigger + 1 : backing.last]
    return any(scene.support.is_support(given, k) for k in range(len(given))) and scene.support.kind_of(given) is None


def _is_none(backing: Backing, scene: Scene) -> bool:
    barred = is_void(backing, scene) or is_no_deed(backing, scene) or is_barred(backing, scene)
    return barred or is_unheld(backing, scene) or is_disclaimed(backing, scene) or is_surrender(backing, scene)


def _at_war(one: Party, other: Party, scene: Scene, status: AllianceStatus, why: str) -> bool:
    """Says whether two sides fight each other in an event of an article, so that neither backs the other.

    In Dutch one may have backed the other before, or may be told in so many words to do so now.
    """
    group = scene.actors.group_of
    nl = scene.support.language == "nl"
    if nl and (status is not AllianceStatus.ACTIVE or why.startswith(("beside", "at the side"))):
        return False
    return scene.war.are_foes(group(one.actor), group(other.actor))


def _one_a_pair(entries: list[Entry], actors: ActorReading, dutch: bool) -> list[Entry]:
    """Gives one direction for two actors: who was told to help first; weights and a fight side by side tell least.

    In Dutch both where either gives the other something, or one turned away from the other that helps it still.
    """
    kept: dict[tuple[KnownActor, KnownActor], Entry] = {}
    for entry in sorted(entries, key=lambda entry: (entry.joint, is_weighed(entry.why[0]))):
        supporter, supported = _groups(entry, actors)
        if (supporter, supported) in kept:
            merge(kept[supporter, supported], entry)  # a leader and his state are one side
        elif (supported, supporter) not in kept or _is_mutual(entry, kept[supported, supporter], dutch):
            kept[supporter, supported] = entry
    return [entry for entry in entries if any(entry is other for other in kept.values())]


def _is_mutual(entry: Entry, other: Entry, dutch: bool) -> bool:
    """Says whether Dutch tells that two back each other: one gives the other something, or has turned away."""
    if not dutch or entry.joint or other.joint:
        return False
    first = entry.why[0]
    return entry.status is not other.status or (first.startswith(_GIVING) and "whom the text" not in first)


def _groups(entry: Entry, actors: ActorReading) -> tuple[KnownActor, KnownActor]:
    return groups_of((entry.supporter, entry.supported), actors)
