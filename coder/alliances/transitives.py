"""Who backs whom by a verb with an object: "X backs Y", "dat X Y steunt", "praised X's efforts"."""

from coder.alliances.agreement import inside_acts
from coder.alliances.attribution import TELLER
from coder.alliances.field import field_of
from coder.alliances.party import Party
from coder.alliances.relatives import Relative
from coder.alliances.scene import NEAR, Scene, Sides, clause_start
from coder.alliances.subjects import subject
from coder.alliances.support import SupportVerb
from coder.mentions import MentionForm
from coder.wordlists import word_list

_HOW_KNOWN = word_list("nl/ties.toml", "how_known")


def transitive_sides(
    scene: Scene, index: int, verb: SupportVerb, first: int, last: int, relative: Relative | None
) -> Sides | None:
    if _is_adjective(scene, index):
        return None
    after = _object_behind(scene, index, verb, last)
    left = scene.bare(first if relative is not None else max(first, clause_start(scene, index)), index, relative)
    if relative is not None:
        antecedent = scene.parties[relative.antecedent] if relative.antecedent is not None else None
        if antecedent is not None and left and scene.tokens[relative.pronoun].lower == "waarvan":
            if _act_of_it(scene, index, relative, left[0]):
                return antecedent, left[0]  # "Z, waarvan drones het leger helpen"
            return left[0], antecedent  # "het leger, waarvan Z de lonen betaalt"
        inside = after or (left[-1] if left else None)
        if scene.support.language == "en" and after is None and _is_governed(scene, relative):
            return None  # "the army in which he trained"
        before_verb = scene.support.language == "en" and left and after is None
        if before_verb or scene.tokens[relative.pronoun].lower == "whom":  # "the group, which Tehran supplies"
            return inside, antecedent
        if inside is not None and inside_acts(scene, index, verb.participle, relative, inside):
            return inside, antecedent  # "strijders die Turkije traint"
        return antecedent, inside
    if after is not None:
        who = subject(scene, index, None)
        if who == after:  # "Nu X weggaat, steunt Y Z"
            who, rest = after, [p for p in scene.bare(after.last, last, None) if p.group != after.group]
            return (who, rest[0]) if rest and _gap(scene, who, rest[0]) <= NEAR else None
        if who is None and scene.support.language == "nl":  # "Sindsdien steunt Turkije de GNA"
            second = [p for p in scene.bare(after.last, last, None) if p.group != after.group]
            return (after, second[0]) if second and _gap(scene, after, second[0]) <= NEAR else None
        return who, after
    contact = _contact(scene, index, left)
    if contact is not None:
        return contact
    groups = list(dict.fromkeys(party.group for party in left))
    if scene.support.language == "nl" and left and _begins_clause(scene, left[-1], index):
        return None  # "X vliegt, en Y betaalt de rekening"
    if verb.through and len(groups) == 1:  # "heeft de verklaring van de president verwelkomd"
        owned = [p for p in scene.parties if left[0].last <= p.first and p.last <= index]
        of = [p for p in owned if p.preposition in scene.support.words["of"]]
        return (left[0], of[0]) if of else None
    if scene.support.language == "nl" and len(groups) >= 2:  # "dat Turkije de GNA steunt"
        return (
            next(party for party in left if party.group == groups[-2]),
            next(party for party in left if party.group == groups[-1]),
        )
    return None


def _act_of_it(scene: Scene, index: int, relative: Relative, inside: Party) -> bool:
    """Says whether people or arms right behind "waarvan" are the subject, with which a plural verb agrees."""
    field = field_of("nl")
    ahead = scene.tokens[relative.pronoun + 1 : inside.first]
    named = any(field.noun(token, ("people", "arms")) is not None for token in ahead)
    return named and scene.tokens[index].lower.endswith("en")


def _is_adjective(scene: Scene, index: int) -> bool:
    """Says whether a Dutch form only tells how known something is: "de internationaal erkende regering"."""
    tokens = scene.tokens
    if scene.support.language != "nl" or not index or tokens[index - 1].lower not in _HOW_KNOWN():
        return False
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index].lower.endswith(("de", "te")) and behind is not None and behind.is_word


def _is_governed(scene: Scene, relative: Relative) -> bool:
    """Says whether a preposition stands before a relative pronoun, so that it is no object."""
    before = scene.tokens[relative.pronoun - 1].lower if relative.pronoun else ""
    return before in scene.speech.words["prepositions"] and scene.tokens[relative.pronoun].lower in {"which", "whom"}


def _gap(scene: Scene, party: Party, other: Party) -> int:
    """Gives how many tokens lie between two parties, without what is put behind the first between two commas."""
    tokens = scene.tokens[party.last : other.first]
    closing = next((k for k in range(len(tokens) - 1, 0, -1) if tokens[k].text == ","), None)
    if closing is None or tokens[0].text != ",":
        return len(tokens)
    return len(tokens) - closing - 1


def _contact(scene: Scene, index: int, left: list[Party]) -> Sides | None:
    """Gives the sides of a relative clause without its pronoun: "the rebels they train", "the militias Iran arms"."""
    if scene.support.language != "en" or len(left) < 2 or index - left[-1].last > 1:
        return None
    who, whom = left[-1], left[-2]
    if whom.last != who.first or whom.owner:
        return None
    if who.form is MentionForm.PRONOUN:
        others = [p for p in scene.parties if p.last <= whom.first and p.actor != whom.actor]
        who = others[-1] if others else who
    return (who, whom) if who.actor != whom.actor else None


def _object_behind(scene: Scene, index: int, verb: SupportVerb, last: int) -> Party | None:
    """Gives the object right behind a verb; through a possession only where the entry or a plan or force allows it."""
    begin = index + 1
    for party in scene.parties:
        if party.first <= index or party.last > last:
            continue
        if party.preposition == TELLER:  # "steunt volgens de VN Z"
            begin = party.last
            continue
        between = scene.tokens[begin : party.first]
        if len(between) > NEAR + 2 * (verb.through or party.form is MentionForm.ADJECTIVE) or any(
            not t.is_word and t.text != "-" for t in between
        ):
            return None
        if any(t.lower in scene.support.verbs or t.lower in scene.speech.words["conjunctions"] for t in between):
            return None
        if party.preposition is not None:
            of = party.preposition in scene.support.words["of"]
            plan = any(t.lower in scene.support.words["plan"] for t in between)
            made = any(t.lower in scene.support.words["making"] for t in between) and _is_of_war(scene, party)
            return party if of and (verb.through or plan or made) else None
        planned = any(t.lower in scene.support.words["plan"] for t in between)  # "the candidacy of X's minister"
        if party.owner and not (verb.through or planned):
            return None
        return party
    return None


def _begins_clause(scene: Scene, party: Party, index: int) -> bool:
    """Says whether a party between "en" and a finite verb is the subject of a clause, its object behind the verb."""
    before = scene.tokens[party.first - 1].lower if party.first else ""
    behind = scene.tokens[index + 1].lower if index + 1 < len(scene.tokens) else ""
    opens = scene.speech.words["definite"] | scene.speech.words["determiners"] | scene.support.words["possessive"]
    return party.last == index and before in {"en", "maar"} and behind in opens


def _is_of_war(scene: Scene, party: Party) -> bool:
    """Says whether what is made for somebody is arms or people: "pays for the building of Ukrainian missiles"."""
    tokens = scene.tokens[party.first : party.last + 3]
    return any(field_of(scene.support.language).noun(token, ("arms", "people")) for token in tokens)
