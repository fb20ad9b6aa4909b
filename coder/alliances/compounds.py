"""Who backs whom in one word: "Iran-backed", "VS-gesteunde", "Iran-aligned", "pro-Iranian", "aan Iran gelieerde"."""

from collections.abc import Iterator

from coder.actors import ActorReading
from coder.alliances.leftopen import left_open
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene, all_of
from coder.codebook import AllianceKind, AllianceStatus
from coder.kinds import STATES
from coder.mentions import MentionForm

_HYPHENS = frozenset("-‑–")
_NEAR = 4  # tokens between the compound and whom it describes


def bent_on(scene: Scene, actors: ActorReading) -> Iterator[Backing]:
    """Reads "Iran-aligned Houthis", "pro-Iranian militia X", "de aan Iran gelieerde Houthi's"."""
    tokens, bent = scene.tokens, scene.support.words["bent"]
    if scene.forms.isdisjoint(bent) and "pro" not in scene.forms:
        return
    for index in range(1, len(tokens)):
        giver = _bent_giver(scene, index, actors, bent)
        if giver is None:
            continue
        following = next((p for p in scene.parties if index < p.first <= index + _NEAR), None)
        if (
            following is None
            or following.actor == giver.actor
            or any(not t.is_word for t in tokens[index + 1 : following.first])
        ):
            continue
        if giver.actor.kind in STATES:
            why = f"bent on: {tokens[index].lower}"
            sides = ((giver,), all_of(following, scene))
            kind = AllianceKind.UNSPECIFIED
            yield Backing(*sides, index, index - 2, following.last, kind, AllianceStatus.ACTIVE, why, noun=True)


def _bent_giver(scene: Scene, index: int, actors: ActorReading, bent: frozenset[str]) -> Party | None:
    """Gives the state named beside a word for leaning on it: before "-aligned", after "pro-", after "aan" or "met"."""
    tokens = scene.tokens
    hyphen = tokens[index - 1].text in _HYPHENS
    if hyphen and index > 1 and (tokens[index].lower in bent or tokens[index - 2].lower == "pro"):
        at = index - 2 if tokens[index].lower in bent else index
        mention = actors.at(tokens[at].span) or left_open(tokens, at, (), scene.support, scene.speech)
        if mention is None or mention.form in {MentionForm.ROLE, MentionForm.FORCES, MentionForm.GENERIC}:
            return None  # "pro-government"
        return Party(at, at + 1, tokens[at].span, mention.actor, mention.form, None, False, -1 - index)
    if scene.support.language == "nl" and tokens[index].lower in bent:
        governed = scene.support.words["to"] | scene.support.words["with"]
        near = [p for p in scene.parties if p.last == index and p.preposition in governed]
        return near[0] if near else None
    return None


def compounds(scene: Scene, actors: ActorReading) -> Iterator[Backing]:
    """Reads "Iran-backed Houthis", "Turkish-supported forces", "VS-gesteunde": an actor, a hyphen and a participle."""
    if scene.forms.isdisjoint(_HYPHENS):
        return
    for index in range(2, len(scene.tokens)):
        if scene.tokens[index - 1].text not in _HYPHENS:
            continue
        verbs = scene.support.verbs.get(scene.tokens[index].lower, ())
        verb = next((v for v in verbs if v.participle), None)
        if verb is None:
            continue
        mention = actors.at(scene.tokens[index - 2].span)
        following = next((p for p in scene.parties if index < p.first <= index + _NEAR), None)
        if verb.needs == "rule":  # "the UN-recognised government": a label
            continue
        following = following or _explained(scene, index)
        if mention is None or following is None or mention.actor == following.actor:
            continue
        behind = following.first > index
        if behind and any(not token.is_word for token in scene.tokens[index + 1 : following.first]):
            continue
        giver = Party(index - 2, index - 1, mention.head, mention.actor, mention.form, None, False, -1 - index)
        first, last = index - 2, following.last if behind else index + 1
        why = f"compound: {verb.lemma} ({verb.where})"
        sides = ((giver,), all_of(following, scene))
        once = scene.support.has("once", scene.tokens[max(0, index - 4) : index - 2])
        status = AllianceStatus.ENDED if once else AllianceStatus.ACTIVE
        yield Backing(sides[0], sides[1], index, first, last, verb.kind, status, why)


def _explained(scene: Scene, index: int) -> Party | None:
    """Gives whom a compound describes that stands in an apposition behind him: "the X, an American-financed front,"."""
    tokens = scene.tokens
    comma = next((k for k in range(index - 3, max(0, index - 3 - _NEAR), -1) if not tokens[k].is_word), None)
    if comma is None or tokens[comma].text != "," or index + 1 >= len(tokens) or not tokens[index + 1].is_word:
        return None
    articles = scene.speech.words["definite"] | scene.speech.words["determiners"]
    if tokens[comma + 1].lower not in articles:
        return None
    return next((p for p in scene.parties if p.last == comma and p.form is MentionForm.NAME), None)
