"""Who backs whom by goods: "X sends shells to Y", "Y gets money from X", and who is left to be understood."""

from coder.alliances.listing import acts_alone
from coder.alliances.party import HARD, Party
from coder.alliances.passives import governed
from coder.alliances.relatives import Relative, goods_before
from coder.alliances.scene import NEAR, Scene, Sides
from coder.alliances.spliced import spliced_subject, told_in_first
from coder.alliances.subjects import subject
from coder.alliances.support import SupportVerb
from coder.alliances.usedgoods import user_of
from coder.alliances.whom import understood
from coder.codebook import AllianceStatus
from coder.kinds import ARMED_GROUPS, PARTIES_TO_CONFLICTS
from coder.mentions import MentionForm
from coder.wordlists import word_list

_FRONTED = 2  # tokens at the head of a clause: a preposition and an article
_OPENS = 3  # tokens between a conjunction and the subject of its clause
_GIVING = word_list("en/ties.toml", "giving")
_ROUTE = 3  # tokens between "from X" and "to Y"


def dative_sides(
    scene: Scene, index: int, verb: SupportVerb, first: int, last: int, relative: Relative | None
) -> Sides | None:
    receiver = governed(scene, verb, first, last, index)
    who = subject(scene, index, relative)
    if relative is not None and scene.tokens[relative.pronoun].lower in scene.support.words["whose"]:
        inside = scene.bare(relative.pronoun, index, relative)
        if inside and who is not None:  # "the militia, whose ranks Chad feeds with shells"
            return inside[-1], who
    source = _source(scene, receiver)
    if source is not None:
        who = source
    arms = scene.support.words["arms"]  # "flies Iranian drones": given, not a receiver
    free = scene.bare(index, last, relative)
    right = [p for p in free if p.first - index <= NEAR and scene.tokens[p.last - 1].lower not in arms]
    right = [p for p in right if not any(t.text == "," for t in scene.tokens[index : p.first])]
    right = [p for p in right if not _is_among_goods(scene, index, p)]
    inverted = scene.support.language == "nl" and bool(right) and right[0] == who
    if (who is None and right) or inverted:
        who, right = right[0], right[1:]
    named = [p for p in free if p.first - index <= NEAR and _is_given_to(scene, p, who)]
    if receiver is None and (right or named) and verb.status is AllianceStatus.ACTIVE:
        receiver = (right or named)[0]
    if receiver is None and not right and relative is None:
        receiver = _given(scene, index, who)
    of_goods = relative is not None and goods_before(scene.tokens, relative.pronoun, scene.support.language) is not None
    if receiver is None and relative is not None and of_goods:
        return who, user_of(scene, relative, who)
    if receiver is None and relative is not None and right == []:
        main = [p for p in scene.bare(0, relative.pronoun, None) if who is None or p.group != who.group]
        receiver = main[0] if main else None  # "Mali chose Russia, which sends instructors"
    if receiver is None and relative is not None:
        inside = scene.bare(first, index, relative)
        receiver = inside[-1] if inside else None
    if (
        receiver is None and relative is None and scene.support.language == "nl"
    ):  # "Rusland heeft Syrië raketten geleverd"
        words = scene.support.words["possessive"]  # "heeft Syrië zijn steun toegezegd": not to whom
        left = [p for p in scene.bare(first, index, None) if scene.tokens[p.last - 1].lower not in words]
        own = spliced_subject(scene, index) if not verb.participle else None
        if own is not None:
            who, receiver = own, told_in_first(scene, own) if verb.status is AllianceStatus.ACTIVE else None
        elif len({p.group for p in left}) >= 2 and verb.status is AllianceStatus.ACTIVE:
            receiver = left[-1]
            who = next(p for p in reversed(left) if p.group != receiver.group)
    if receiver is not None and who is not None and receiver.group == who.group:
        return None
    if receiver is None and who is not None and _is_alone(scene, who, verb):
        receiver = understood(scene, who)  # "Poland supplies shells": whom the sentences before are about
    return who, receiver


def _is_among_goods(scene: Scene, index: int, party: Party) -> bool:
    """Says whether English names somebody's people as the last of what is given: "sent radar and FBI agents".

    Rule of the language: who gets it, without "to", stands right behind the verb and before what is given.
    """
    between = range(index + 2, party.first)
    if scene.support.language != "en" or party.preposition is not None:
        return False
    return any(scene.lowers[k] == "and" and scene.lowers[k + 1] not in scene.support.verbs for k in between)


def _given(scene: Scene, index: int, who: Party | None) -> Party | None:
    """Gives the group right behind an English verb of giving, before its goods: "sends the Houthis missiles"."""
    if scene.support.language != "en" or who is None or scene.tokens[index].lower not in _GIVING():
        return None
    near = [p for p in scene.parties if 0 < p.first - index <= _OPENS - 1 and p.preposition is None]
    return next((p for p in near if p.actor.kind in ARMED_GROUPS and p.group != who.group), None)


def _is_given_to(scene: Scene, party: Party, who: Party | None) -> bool:
    """Says whether Dutch names before goods who gets them: "stuurt M23 raketten"; not "stuurt Iraanse raketten"."""
    if scene.support.language != "nl" or who is None or party.group == who.group or party.last - party.first < 2:
        return False
    if scene.tokens[party.last - 1].lower not in scene.support.words["arms"]:
        return False
    mention = scene.actors.at(scene.tokens[party.first].span)
    return mention is not None and mention.form is MentionForm.NAME and mention.actor == party.actor


def _is_alone(scene: Scene, who: Party, verb: SupportVerb) -> bool:
    """Says whether only the giver of arms is named, so that the text before tells who gets them."""
    if verb.status is not AllianceStatus.ACTIVE or who.preposition is not None:
        return False
    aside = scene.support.words["locative"] | {"according to", "volgens"}
    begin, end = _own_part(scene, who)
    inside = [p for p in scene.parties if begin <= p.first and p.last <= end]
    others = [p for p in inside if p.group != who.group and p.preposition not in aside]
    if scene.support.language == "en" and any(p.preposition == "to" and p.first > who.last for p in scene.parties):
        return False  # "has been flying rifles to him"
    if any(p.actor.kind in PARTIES_TO_CONFLICTS and p.actor != who.actor for p in others):
        return False
    return bool(verb.idiom) or verb.alone or scene.support.has("arms", scene.tokens)  # also behind a colon


def _opens_clause(scene: Scene, party: Party) -> bool:
    """Says whether a party behind "and" is the subject of a verb of its own: "sends shells and Y trains the men"."""
    before = scene.tokens[party.first - 1].lower if party.first else ""
    joins = before in scene.support.words["coordination"] | scene.support.words["contrast"]
    return joins and acts_alone(scene.tokens, party, scene.support)


def _own_part(scene: Scene, who: Party) -> tuple[int, int]:
    """Gives the part of a sentence between conjunctions or commas in which a party acts: "..., and X sends drones"."""
    joins = scene.support.words["coordination"] | scene.support.words["contrast"]
    marks = [k for k, token in enumerate(scene.tokens) if token.lower in joins or token.text in HARD]
    before = [k + 1 for k in marks if k < who.first and who.first - k <= _OPENS]
    opening = {p.first - 1 for p in scene.parties if p.first > who.last and _opens_clause(scene, p)}
    behind = [k for k in marks if k >= who.last and (scene.tokens[k].text == "," or k in opening)]
    return (before[-1] if before else 0), (behind[0] if behind else len(scene.tokens))


def _source(scene: Scene, receiver: Party | None) -> Party | None:
    """Gives from whom goods are carried: "flights that carried shells from X to Y"."""
    if receiver is None or receiver.preposition not in scene.support.words["to"]:
        return None
    tokens, of = scene.tokens, scene.support.words["source"]
    found = [p for p in scene.parties if 0 < p.first < receiver.first and tokens[p.first - 1].lower in of]
    found = [p for p in found if receiver.first - p.last <= _ROUTE]
    return found[-1] if found and found[-1].actor != receiver.actor else None


def receive_sides(
    scene: Scene, index: int, verb: SupportVerb, first: int, last: int, relative: Relative | None
) -> Sides | None:
    giver = governed(scene, verb, first, last, index)
    relative_giver = relative is not None and relative.preposition is not None
    if giver is None and verb.needs == "goods":
        giver = _maker_behind(scene, index, last)
    if giver is None or (giver.first < index and not relative_giver and scene.support.language == "en"):
        return None
    if scene.support.language == "en" and scene.support.has("captured", scene.tokens[index : max(index, giver.first)]):
        return None  # "flies drones captured from X"
    receiver = subject(scene, index, relative)
    if receiver is None:
        ahead = giver.first <= first + _FRONTED and not relative_giver  # Dutch "van X krijgt Y wapens"
        right = [p for p in scene.bare(index, last, relative) if ahead or p.last <= giver.first]
        receiver = right[0] if right else None
    if receiver is None and scene.armed and points_back(scene):
        return giver, scene.topic  # "M23 has night sights. They come from Rwanda"
    return giver, receiver or _user(scene, index) or _behind_goods(scene, first, index) or _possessor(
        scene, first, index
    )


def _user(scene: Scene, index: int) -> Party | None:
    """Gives who uses goods in a Dutch relative clause: "de kaarten waarmee X de brug vond, waren afkomstig van Y"."""
    if scene.support.language != "nl":
        return None
    for party in scene.parties:
        at = party.first - 1
        at -= at > 0 and scene.tokens[at].lower in scene.speech.words["definite"]
        if 0 < at < index and scene.tokens[at].lower == "waarmee" and party.preposition is None:
            return party
    return None


def _behind_goods(scene: Scene, first: int, index: int) -> Party | None:
    """Gives whose or for whom Dutch goods are that are the subject: "het geld voor X komt van Y"."""
    if scene.support.language != "nl":
        return None
    to = {"van", "voor"}
    found = (p for p in scene.parties if first < p.first and p.last <= index and p.preposition in to)
    return next((p for p in found if any(t.lower in scene.support.goods for t in scene.tokens[first : p.first])), None)


def _maker_behind(scene: Scene, index: int, last: int) -> Party | None:
    """Gives whose arms somebody gets: "receives Iranian missiles"."""
    for position in range(index + 1, min(last, index + NEAR)):
        mention = scene.actors.at(scene.tokens[position].span)
        if mention is not None and mention.form is MentionForm.ADJECTIVE and position + 1 < last:
            if scene.tokens[position + 1].lower not in scene.support.words["arms"]:
                return None
            here = scene.tokens[position].span
            return Party(position, position + 1, here, mention.actor, mention.form, None, False, -5 - position)
    return None


def _possessor(scene: Scene, first: int, last: int) -> Party | None:
    """Gives whom "its arsenal", "zijn pantserwagens" belongs to: the topic of the sentences before."""
    near = scene.tokens[first:last]
    return scene.topic if any(t.lower in scene.support.words["possessive"] for t in near) else None


def points_back(scene: Scene) -> bool:
    return scene.tokens[0].lower in scene.support.words["pointing"]
