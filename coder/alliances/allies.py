"""Who is called somebody's ally, patron, backer or supplier in one sentence."""

from collections import Counter
from collections.abc import Iterator

from coder.actors.states import capital_of
from coder.alliances.acting import acting_as, in_the_role, set_apart
from coder.alliances.backers import described_giver
from coder.alliances.copulas import subject_of_copula
from coder.alliances.party import Party
from coder.alliances.possessing import owned
from coder.alliances.scene import Backing, Scene, all_of
from coder.codebook import ActorKind, AllianceStatus
from coder.functionwords import DEFINITE
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm
from coder.values import replace
from coder.wordlists import word_list

_LIST = 3  # parties of a list of which the first may be the owner
_UNTIL = 7  # tokens before the noun in which "until last year" stands
_CALLINGS = frozenset({"advocaat", "bankier", "leermeester", "zaakwaarnemer"})
_NEAR = 4  # tokens between the noun and who it names or belongs to
_FOREMOST = word_list("ties.toml", "foremost")
_ARTICLE = {("the",), ("de",), ("het",)}


def names_of_allies(scene: Scene) -> Iterator[Backing]:
    """Reads "Haftars bondgenoten Egypte en ...", "Iran, the main backer of X", "X is een bondgenoot van Y"."""
    for index, token in enumerate(scene.tokens):
        noun = scene.support.nouns.get(token.lower)
        if noun is None or not noun.ally:
            continue
        if index and scene.tokens[index - 1].lower in scene.support.words["business"]:
            continue  # "its trading partner"
        first, last = scene.clause(index)
        owner = _ally_of(scene, index)
        if owner is None:
            continue
        ally = _ally_named(scene, index, owner, first)
        if ally is not None and noun.band and ally.form is MentionForm.ADJECTIVE and ally.actor.kind in STATES:
            ally = _band_of(scene, ally)
            if ally is None:
                continue
        if ally is not None and ally.actor == owner.actor and owner.form in {MentionForm.FORCES, MentionForm.ROLE}:
            states = [p for p in scene.before if p.actor.kind in STATES and p.actor != ally.actor]
            owner = states[-1] if states else owner  # "China, the army's main supplier": not China's own
        if ally is None:
            ally = acting_as(scene, index, last) or in_the_role(scene, index) or set_apart(scene, index)
        if ally is None or ally.actor == owner.actor or _is_calling(token.lower, ally):
            continue
        if noun.reverse:  # "Iran's proxies"
            ally, owner = owner, ally
        if (
            noun.mutual
            and _is_group(ally, scene)
            and not _is_group(owner, scene)
            and ally.actor.country != owner.actor.country
        ):
            ally, owner = owner, ally  # a group's foreign state supports it, its own state it supports
        next_to = ally.first == index + 1 or scene.lowers[index + 1 : ally.first] in _ARTICLE
        one = token.lower == noun.lemma and not noun.reverse and next_to  # "its ally X and Z": X alone
        yield Backing(
            (ally,) if one else _without(owner, ally, scene),
            _without(ally, owner, scene),
            index,
            first,
            last,
            noun.kind,
            _status(scene, index),
            f"ally: {noun.lemma} ({noun.where})",
            noun=True,
        )


def _is_calling(noun: str, ally: Party) -> bool:
    return noun in _CALLINGS and ally.actor.kind is ActorKind.PERSON  # "de advocaat van X"


def _band_of(scene: Scene, state: Party) -> Party | None:
    """Gives the armed group that "its Syrian auxiliaries" are: the one of that country that the article names most."""
    named = [m.actor for m in scene.actors.mentions if m.actor.kind in ARMED_GROUPS]
    counted = Counter(a for a in named if a.country == state.actor.name and not a.name.startswith("Unidentified"))
    return replace(state, actor=counted.most_common(1)[0][0]) if counted else None


def _without(other: Party, party: Party, scene: Scene) -> tuple[Party, ...]:
    """Gives a party with those joined to it but for the other side: "the henchmen of X, Y and Z" lists Y and Z."""
    if other.group != party.group or len(all_of(party, scene)) < _LIST:
        return all_of(party, scene)
    owner_is_first = other.first < party.first
    return tuple(p for p in all_of(party, scene) if p.actor != other.actor) if owner_is_first else (party,)


def _status(scene: Scene, index: int) -> AllianceStatus:
    """Says whether the ally is a former one."""
    near = scene.tokens[max(0, index - 3) : index]
    over = scene.support.has("once", near) or scene.support.has("losing", near)  # "lost its American protector"
    over = over or (scene.support.language == "nl" and any(token.lower == "kwijt" for token in scene.tokens))
    over = over or scene.support.has("lately", scene.tokens[max(0, index - _UNTIL) : index])
    return AllianceStatus.ENDED if over else AllianceStatus.ACTIVE


def _is_group(party: Party, scene: Scene) -> bool:
    """Says whether a party is a group that is no state, or its leader."""
    kind = scene.actors.group_of(party.actor).kind
    return kind not in STATES and kind is not ActorKind.PERSON


def _ally_of(scene: Scene, index: int) -> Party | None:
    """Gives whose ally it is: the possessor before the noun, the party after "of", or whom a possessive stands for."""
    owners = [p for p in scene.parties if p.owner and 0 <= index - p.last <= _NEAR]
    if owners and not scene.support.has("as", scene.tokens[owners[-1].last : index]):
        return owners[-1]
    for_whom = [p for p in scene.parties if p.preposition == "voor" and p.last <= index and _is_behind_copula(scene, p)]
    if for_whom:
        return for_whom[-1]  # "X is voor Y de gulste wapenleverancier van Europa"
    behind = [
        p
        for p in scene.parties
        if index < p.first <= index + _NEAR and p.preposition in scene.support.words["of"] | scene.support.words["to"]
    ]
    if behind and behind[0].preposition in scene.support.words["to"] and _of_something(scene, index):
        return None  # "a supplier of cars to X"
    if behind and (not owned(scene, index) or _is_copula(scene, index)):
        return behind[0]
    if owned(scene, index):
        return _possessor(scene, index)
    if behind:
        return behind[0]
    placed = _capital_behind(scene, index)
    if placed is not None and scene.tokens[index - 1].lower in scene.speech.words["definite"]:
        return scene.topic  # "the patron in Kigali"
    alone = index + 1 >= len(scene.tokens) or scene.lowers[index + 1] not in scene.speech.words["prepositions"]
    if alone and index > 1 and scene.lowers[index - 1] in _FOREMOST() and scene.lowers[index - 2] in DEFINITE:
        return scene.topic  # "X, the main sponsor, kept silent"
    described = described_giver(scene, index, scene.actors)  # "de Iraanse bondgenoot Hezbollah"
    return described if described is not None and described.form is MentionForm.ADJECTIVE else None


def _is_behind_copula(scene: Scene, party: Party) -> bool:
    """Says whether a party behind a preposition stands right behind "is", "was", "blijft"."""
    near = scene.tokens[max(0, party.first - 3) : party.first]
    fronted = scene.tokens[party.last : party.last + 1] if party.first <= 2 else []  # "voor X blijft Y de"
    return any(token.lower in scene.support.words["copula"] for token in (*near, *fronted))


def _of_something(scene: Scene, index: int) -> bool:
    """Says whether the noun is followed by what is supplied: "supplier of cars", "leverancier van auto's"."""
    if index + 1 >= len(scene.tokens) or scene.tokens[index + 1].lower not in scene.support.words["of"]:
        return False
    return not any(token.lower in scene.support.goods for token in scene.tokens[index + 2 : index + 4])


def _is_copula(scene: Scene, index: int) -> bool:
    """Says whether Dutch "zijn" before the noun is the verb: right behind a party, with "van" behind the noun."""
    word = scene.tokens[index - 1].lower if index else ""
    before = [p for p in scene.parties if p.last == index - 1]
    return word in scene.support.words["copula"] & scene.support.words["possessive"] and bool(before)


def _capital_behind(scene: Scene, index: int) -> Party | None:
    """Gives the state whose capital tells where the ally sits: "its patron in Ankara", "zijn broodheren te Moskou"."""
    if index + 2 >= len(scene.tokens) or scene.tokens[index + 1].lower not in scene.support.words["locative"]:
        return None
    word = scene.tokens[index + 2]
    state = capital_of(word, scene.support.language)
    if state is None:
        return None
    return Party(index + 2, index + 3, word.span, state, MentionForm.METONYM, None, False, -3 - index)


def _possessor(scene: Scene, index: int) -> Party | None:
    """Gives whom "its" stands for: the subject before it, unless the noun explains that one; else the topic."""
    before = [p for p in scene.bare(0, index, scene.relative(index)) if not _is_apposition(scene, p, index)]
    return before[-1] if before else scene.topic


def _ally_named(scene: Scene, index: int, owner: Party, first: int) -> Party | None:
    """Gives who is the ally: named right behind, in apposition before, or the subject of "is"."""
    described = described_giver(scene, index, scene.actors)
    if described is not None and described.form is MentionForm.ADJECTIVE and described.actor != owner.actor:
        return described  # "its Russian ally"
    behind_owner = owner.last - 1 if owner in scene.parties and owner.first > index else index
    placed = _capital_behind(scene, behind_owner)
    if placed is not None and placed.actor != owner.actor:
        return placed
    start = max(index + 1, owner.last if owner in scene.parties else 0)
    if start + 2 < len(scene.tokens) and _placed(scene, start):
        start += 2  # "its proxies in Iraq, ..."
    near = [p for p in scene.parties if start <= p.first <= start + _NEAR and p.actor != owner.actor]
    among = [p for p in near if p.form is MentionForm.PRONOUN and p.preposition in scene.support.words["including"]]
    if among:  # "its proxies in Iraq, chief among them X"
        near = [p for p in scene.parties if p.first == among[0].last]
    copula = start == index + 1 and start < len(scene.tokens)
    if copula and scene.tokens[start].lower in scene.support.words["copula"]:  # "X's main patrons are Y and Z"
        free = [p for p in near if p.preposition is None and p.first <= start + 2]
        return free[0] if free else None
    left = [p for p in scene.parties if first <= p.first and p.last <= index and p.group != owner.group]
    closed = index + 1 < len(scene.tokens) and scene.tokens[index + 1].text == "," and owner.last <= index
    if scene.support.language == "nl" and closed and left and _is_apposition(scene, left[-1], index):
        return left[-1]  # "voorziet X, ooit Z's wapenbroeder, Y van geweren"
    behind = [p for p in near if p.preposition is None or _whom(scene, scene.tokens[p.first - 2].end)] or near
    if behind and _names_it(scene, start, behind[0]):
        return behind[0]
    if left and _is_apposition(scene, left[-1], index):
        return left[-1]
    return subject_of_copula(scene, index, owner, first)


def _is_apposition(scene: Scene, party: Party, index: int) -> bool:
    """Says whether the noun explains the party before its comma: "Iran, for years the main backer"."""
    between = scene.tokens[party.last : index]
    if not between or between[0].text != "," or len(between) > 9:
        return False
    closed = (scene.speech.words["conjunctions"] | scene.support.words["copula"]) - scene.support.words["possessive"]
    return not any(token.text == "," or token.lower in closed for token in between[1:])


def _names_it(scene: Scene, start: int, party: Party) -> bool:
    """Says whether a party stands right behind the noun, after a comma or in "of whom", so that it names the ally."""
    words, titles = scene.speech.words, scene.speech.role_of
    return all(
        token.text in {",", ":", "-"}
        or token.lower in scene.support.words["including"]
        or token.is_capital
        or titles(token) is not None
        or token.lower in words["definite"] | words["determiners"] | scene.support.words["relative"]
        or (token.lower in words["prepositions"] and (_whom(scene, token.end) or _placed(scene, position)))
        for position, token in enumerate(scene.tokens[start : party.first], start=start)
    )


def _placed(scene: Scene, position: int) -> bool:
    """Says whether a preposition only tells where: "Iran's proxy in Lebanon, Hezbollah"."""
    return scene.tokens[position].lower in scene.support.words["locative"] and scene.tokens[position + 1].is_capital


def _whom(scene: Scene, offset: int) -> bool:
    following = next((t for t in scene.tokens if t.start > offset - 1 and t.start >= offset), None)
    return following is not None and following.lower in scene.support.words["relative"]
