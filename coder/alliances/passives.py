"""Passives of support: "backed by X", "wordt door X gesteund", "door X gesteunde Y"."""

from coder.alliances.party import ELSEWHERE, HARD, Party
from coder.alliances.possessing import owned
from coder.alliances.relatives import Relative
from coder.alliances.scene import NEAR, Scene, Sides, clause_start
from coder.alliances.support import SupportFrame, SupportVerb
from coder.alliances.whom import understood
from coder.mentions import MentionForm
from coder.words import Token

_AGENT = 7  # tokens between a participle and "by"


def agent_of(scene: Scene, index: int, first: int, last: int) -> Party | None:
    """Gives who acts in a passive: the party after "by" or "door" next to the participle, on either side in Dutch."""
    by = scene.support.words["by"]
    for party in scene.parties:
        if party.preposition in by and index < party.first <= index + _AGENT and party.last <= last:
            between = scene.tokens[index + 1 : party.first]
            if not any(token.text in HARD or _is_verb(token, scene) for token in between):
                return party
    if scene.support.language != "nl":
        return None
    left = [p for p in scene.parties if p.preposition in by and first <= p.first and p.last <= index]
    return left[-1] if left and index - left[-1].last <= _AGENT else None


def _is_verb(token: Token, scene: Scene) -> bool:
    """Says whether a word between a participle and its "by" is another verb, no goods: "been lent pilots by X"."""
    known = scene.support
    goods = known.language == "en" and (token.lower in known.goods or token.lower in known.nouns)
    return token.lower in known.verbs and not goods


def is_passive(scene: Scene, index: int, first: int) -> bool:
    near = scene.tokens[max(first, index - 4) : index]
    if any(token.lower in scene.support.words["perfect"] for token in near[-2:]) and near[-1].lower != "been":
        return False  # "is said to have supplied"
    if near and near[-1].text == ",":  # "X, never slow to act, sent"
        near = [t for k, t in enumerate(near) if not (k and near[k - 1].lower in scene.support.words["infinitive"])]
    return any(token.lower in scene.support.words["passive"] and not _owns(scene, token) for token in near)


def _owns(scene: Scene, token: Token) -> bool:
    """Says whether Dutch "zijn" tells whose what follows is: "heeft X zijn steun toegezegd"."""
    if token.lower != "zijn":
        return False
    behind = next((t for t in scene.tokens if t.start >= token.end), None)
    return behind is not None and (behind.lower in scene.support.nouns or behind.lower in scene.support.goods)


def stands_behind_agent(scene: Scene, index: int) -> bool:
    """Says whether a Dutch form stands right behind "door X": it is a participle then, whatever it looks like."""
    by = scene.support.words["by"]
    return scene.support.language == "nl" and any(p.last == index and p.preposition in by for p in scene.parties)


def is_adjective(scene: Scene, index: int) -> bool:
    """Says whether a participle only describes a noun: "a heavily armed minority"."""
    before = scene.tokens[index - 1] if index else None
    if before is None:
        return False
    articles = scene.speech.words["determiners"] | scene.speech.words["definite"]
    if scene.support.language == "nl":
        behind = scene.tokens[index + 1] if index + 1 < len(scene.tokens) else None
        attribute = scene.tokens[index].lower.endswith("e") and before.lower in articles
        return attribute and behind is not None and behind.lower in scene.support.words["rule"]
    if before.lower.endswith("ly") and index > 1:
        before = scene.tokens[index - 2]
    return before.lower in articles | scene.support.words["possessive"] or before.text == "-" or before.lower == "'s"


def passive_sides(
    scene: Scene, index: int, verb: SupportVerb, agent: Party, first: int, last: int, relative: Relative | None
) -> Sides | None:
    if verb.frame is SupportFrame.DATIVE:
        receiver = governed(scene, verb, first, last, index)
        if receiver is not None:
            return agent, receiver
    if agent.last <= index and scene.tokens[index].lower.endswith("e"):  # "door Iran gesteunde Houthi's"
        if verb.needs == "rule":  # "de door de VN erkende regering": a label
            return None
        following = [p for p in scene.parties if index < p.first <= index + NEAR and p.group != agent.group]
        if following and _is_struck(scene, index, following[0]):
            return agent, understood(scene, agent)  # "door Z geleverde drones die de tanks van X uitschakelden"
        if following:
            return agent, following[0]
    if relative is not None and relative.antecedent is not None:
        antecedent = scene.parties[relative.antecedent]
        if antecedent.group != agent.group:
            return agent, antecedent
    elif relative is not None:
        return None
    described = _described(scene, index) if agent.first > index else None
    if (
        described is not None
        and described.group != agent.group
        and described.preposition not in scene.support.words["by"]
    ):
        return agent, described
    edge = min(index, agent.first)
    begin = clause_start(scene, index)
    if verb.frame is SupportFrame.DATIVE and index < agent.first:
        begin = _goods_clause(scene, begin, index)
    before = [p for p in scene.bare(begin, edge, None) if p.group != agent.group]
    if before:
        return agent, before[-1]
    loose = [p for p in scene.parties if p.last <= edge and edge - p.last <= 3 and p.group != agent.group]
    if relative is None:
        loose = [p for p in loose if scene.relative(p.first) is None]
    if loose:
        return agent, loose[-1]  # "aan de GNA, gesteund door Turkije"
    if verb.frame is SupportFrame.DATIVE and scene.support.language == "nl" and not owned(scene, index):
        return agent, understood(scene, agent)  # "de toestellen werden door Z geleverd": who has them by the text
    if _describes_own(scene, index):
        home = scene.home  # "verjoegen soldaten, gesteund door X, de groep": the state's soldiers
        return (agent, Party(-1, -1, agent.span, home, MentionForm.FORCES, None, False, ELSEWHERE)) if home else None
    after = [p for p in scene.bare(index, scene.clause(index)[1], None) if p.group != agent.group]
    if not after and scene.topic is not None and (owned(scene, index) or _is_taken_up(scene, index)):
        return agent, scene.topic  # "Their fuel is paid for by X", "It is backed by X"
    if not after and verb.frame is SupportFrame.DATIVE and index < agent.first:
        return agent, understood(scene, agent)  # "the howitzers were supplied by X"
    return agent, after[0] if after else None


def _describes_own(scene: Scene, index: int) -> bool:
    """Says whether a Dutch participle behind a comma describes soldiers of nobody in particular."""
    if scene.support.language != "nl" or index < 2 or scene.tokens[index - 1].text != ",":
        return False
    return scene.tokens[index - 2].lower in scene.support.words["force"]


def _is_taken_up(scene: Scene, index: int) -> bool:
    """Says whether an English pronoun that nobody was read for opens the sentence of a passive: "It is backed by X"."""
    if scene.support.language != "en" or index > _AGENT:
        return False
    return scene.tokens[0].lower in {"it", "they", "he", "she"}


def _is_struck(scene: Scene, index: int, party: Party) -> bool:
    """Says whether a Dutch relative clause between goods and a party tells what they did to it."""
    between = scene.tokens[index + 1 : party.first]
    return scene.support.language == "nl" and any(t.lower in scene.support.words["relative"] for t in between)


def _described(scene: Scene, index: int) -> Party | None:
    """Gives whom an English participle without an auxiliary describes: "to Y's soldiers drilled by X and paid by Z"."""
    if scene.support.language != "en" or index < 2:
        return None
    at = index
    if scene.tokens[index - 1].lower in scene.support.words["coordination"] and scene.tokens[index - 1].is_word:
        agent = next((p for p in scene.parties if p.last == index - 1), None)
        if agent is None or agent.preposition not in scene.support.words["by"]:
            return None
        at = next(
            (k - 1 for k in range(agent.first, max(0, agent.first - 4), -1) if scene.tokens[k].lower == "by"), index
        )
    people = scene.support.words["forces"] | scene.support.words["personnel"]
    return next((p for p in scene.parties if p.last == at and scene.tokens[at - 1].lower in people), None)


def _goods_clause(scene: Scene, begin: int, index: int) -> int:
    """Gives where the clause begins whose subject is goods: "X sent tanks, and the howitzers were supplied by Y"."""
    for position in range(index - 1, begin, -1):
        if scene.tokens[position].lower in scene.support.words["coordination"] and scene.tokens[position].is_word:
            goods = any(t.lower in scene.support.goods for t in scene.tokens[position:index])
            return position + 1 if goods else begin
    return begin


def after_phrase(scene: Scene, verb: SupportVerb, first: int, last: int) -> Party | None:
    """Gives the party behind one of the entry's prepositions: "aan de zijde van de generaal", "at the service of".

    The search stays in the verb's own half of a contrast ("..., but ...").
    """
    lowers = scene.lowers
    possessive = scene.support.words["possessive"] if scene.support.language == "nl" else frozenset[str]()
    held = scene.forms | {"x"}
    phrases = [phrase for phrase in verb.prepositions if held.issuperset(phrase)]
    for position in range(first, min(last, len(lowers))) if phrases else ():
        for phrase in phrases:
            if "x" in phrase:
                owner = scene.owner_in(phrase, position)
                if owner is not None:
                    return owner
                continue
            if lowers[position] != phrase[0] or lowers[position : position + len(phrase)] != phrase:
                continue
            behind = position + len(phrase)
            if lowers[behind : behind + 1] and lowers[behind] in scene.speech.verbs:
                return None  # "never tires of calling X"
            if phrase[-1].startswith("zijde") and scene.topic is not None:  # "aan zijn zijde"
                return scene.topic
            for party in scene.parties:
                if behind <= party.first <= behind + NEAR and party.last <= len(lowers):
                    between = scene.tokens[behind : party.first]
                    plans = scene.support.words["plan"] | scene.support.words["deeds"]
                    plan = any(token.lower in plans for token in between)
                    through = plan and party.preposition in scene.support.words["of"]  # "voor het plan van X"
                    governs = phrase[-1] not in scene.speech.words["prepositions"] or party.preposition == phrase[-1]
                    if not governs and not through:
                        break  # "met hulp van X": X is not with whom
                    if lowers[party.first] in possessive and party.form is MentionForm.PRONOUN:
                        break  # "vechten voor hun geiten"
                    if all(token.is_word or token.text == "-" for token in between):
                        return party
    return None


def governed(scene: Scene, verb: SupportVerb, first: int, last: int, index: int) -> Party | None:
    """Gives the party behind a one-word preposition of the entry, nearest to the verb, on the right first."""
    words = {phrase[0] for phrase in verb.prepositions if len(phrase) == 1}
    relative = scene.relative(index)
    if relative is not None and relative.preposition in words and relative.antecedent is not None:
        return scene.parties[relative.antecedent]  # "the group on which the president relies"
    found = [p for p in scene.parties if first <= p.first and p.last <= last and p.preposition in words]
    right = [p for p in found if p.first > index]
    if right or found:
        return right[0] if right else found[-1]
    return after_phrase(scene, verb, first, last) or _maker_of_goods(scene, words, index, last)


def _maker_of_goods(scene: Scene, words: set[str], index: int, last: int) -> Party | None:
    """Gives the state whose goods stand behind a preposition: "owes much to Iranian drones"."""
    for position in range(index + 1, last - 2):
        if scene.tokens[position].lower not in words:
            continue
        mention = scene.actors.at(scene.tokens[position + 1].span)
        goods = scene.tokens[position + 2].lower in scene.support.goods
        if mention is not None and mention.form is MentionForm.ADJECTIVE and goods:
            here = scene.tokens[position + 1].span
            return Party(position + 1, position + 2, here, mention.actor, mention.form, None, False, -2 - position)
    return None
