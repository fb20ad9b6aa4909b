"""Who backs whom in one sentence: verbs of support, active and passive, with their parties."""

from collections.abc import Iterator

from coder.alliances.besides import beside_sides
from coder.alliances.datives import dative_sides, points_back, receive_sides
from coder.alliances.hostility import are_fighting, is_attacked
from coder.alliances.party import Party, together
from coder.alliances.passives import (
    after_phrase,
    agent_of,
    is_adjective,
    is_passive,
    passive_sides,
    stands_behind_agent,
)
from coder.alliances.pronouns import other_than, subject_before
from coder.alliances.relatives import Relative
from coder.alliances.scene import NEAR, Backing, Scene, Sides, without_names
from coder.alliances.subjects import subject
from coder.alliances.support import SupportFrame, SupportVerb
from coder.alliances.transitives import transitive_sides
from coder.alliances.whom import understood
from coder.codebook import AllianceKind
from coder.kinds import STATES
from coder.mentions import MentionForm

_COLON = 3  # tokens between a verb and a colon behind which its goods stand
_POINTING = frozenset({MentionForm.PRONOUN, MentionForm.ROLE, MentionForm.FORCES})

_ASIDE = frozenset({"aldus", "volgens", "zo", "naar", "zegt", "zei", "die", "dat", "waar", "waarmee"})
_ADVERBIAL = frozenset({"from", "to", "into", "in", "at", "on", "home", "up", "and"})  # behind "back", no verb
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "our", "my", "your", "every"})


def verbs_of_support(scene: Scene) -> Iterator[Backing]:
    """Reads the verbs of support of a sentence, in reading order; a verb whose parties are not found yields nothing."""
    for index, token in enumerate(scene.tokens):
        verbs = scene.support.verbs.get(token.lower)
        if verbs is None or _is_noun(scene, index):
            continue
        relative = scene.relative(index)
        first, last = scene.clause(index)
        if relative is not None:
            head = scene.tokens[relative.pronoun - 1].lower in scene.support.goods  # "the systems that X gave Y"
            first, last = max(first, relative.pronoun - head), min(last, relative.end)
        near = without_names(scene, scene.near(index, first, _own_end(scene, index, last), relative))
        if last < len(scene.tokens) and scene.tokens[last].text == ":" and last - index <= _COLON:
            near += scene.tokens[last + 1 :]  # "X does supply: twelve jets are on order"
        for verb in verbs:
            if verb.frame is SupportFrame.EMPLOY and not _has_particle(scene, index, verb):
                continue
            told_before = verb.needs == "arms" and scene.armed and points_back(scene)  # "They come from X"
            if not told_before and not scene.support.meets(verb, near):
                continue
            found = _read(scene, index, verb, first, last, relative)
            if found is not None:
                yield found
                break


def _own_end(scene: Scene, index: int, last: int) -> int:
    """Gives where the clause of a Dutch verb ends that a comma follows: what stands behind it is another's."""
    if scene.support.language != "nl" or index + 2 >= last or scene.tokens[index + 1].text != ",":
        return last
    closed = ("prepositions", "definite", "determiners", "conjunctions", "relatives")
    behind = scene.tokens[index + 2]
    if behind.is_capital or behind.lower in _ASIDE or any(behind.lower in scene.speech.words[c] for c in closed):
        return last
    return index + 1


def _is_noun(scene: Scene, index: int) -> bool:
    """Says whether a form is no verb of support here: "food supplies to", "the arms of", "pulled back"."""
    if scene.tokens[index].is_capital and any(
        p.form is MentionForm.NAME and p.first <= index < p.last for p in scene.parties
    ):
        return True  # "the Allied Democratic Forces"
    if not index and scene.tokens[0].lower in scene.support.words["possessive"]:
        return True  # Dutch "Zijn grenswacht"
    if index and scene.tokens[index].lower in scene.support.words["adverbial"]:
        if scene.tokens[index - 1].lower in scene.support.words["motion"]:
            return True
        after = scene.tokens[index + 1].lower if index + 1 < len(scene.tokens) else ""
        if scene.support.language == "en" and after in scene.support.words["provenance"] | _ADVERBIAL:
            return True  # "back from the dead", "back to X"
    if index and scene.support.language == "nl" and scene.tokens[index].lower.endswith("en"):
        behind = scene.tokens[index + 1] if index + 1 < len(scene.tokens) else None
        noun = behind is None or not behind.is_word or behind.lower in scene.speech.words["prepositions"]
        if noun and scene.tokens[index - 1].lower in scene.support.words["times"]:
            return True  # "na tien dagen vechten"
    if index and scene.support.language == "en" and scene.tokens[index - 1].lower in _ARTICLES:
        return not scene.tokens[index].lower.endswith(("ed", "ing"))  # "the nurse's mother", "an aid worker"
    if scene.tokens[index].lower not in scene.support.words["nominal"] or index == 0:
        return False
    before, speech = scene.tokens[index - 1], scene.speech
    named = before.lower in speech.words["determiners"] | speech.words["definite"]
    if (named and not _follows_that(scene, index)) or before.lower == "'s":
        return True
    if any(party.last == index for party in scene.parties):
        return _disagrees(scene, index)
    opening = scene.tokens[index - 2].lower if index > 1 else ""
    if before.is_capital and opening in speech.words["determiners"] | speech.words["definite"]:
        return not scene.tokens[index].lower.endswith("s")  # "a Brazilian ship"
    if before.lower in scene.support.words["infinitive"]:
        return False
    if before.lower in speech.words["prepositions"]:
        return True
    closed = ("conjunctions", "skipped", "relatives", "pronouns")
    free = before.is_word and not before.is_capital and not before.lower.endswith("ly")
    endings = scene.support.phrases["ended"].values()
    longer = any(before.lower in phrase for rows in endings for phrase in rows)  # "no longer supports"
    verbal = longer or before.lower in scene.support.verbs or before.lower in scene.support.words["hypothetical"]
    return free and not verbal and not any(before.lower in speech.words[name] for name in closed)


def _follows_that(scene: Scene, index: int) -> bool:
    """Says whether "that" opens a clause before a verb: "it is X that trains", "the country that arms Y"."""
    if scene.tokens[index - 1].lower != "that" or index + 1 >= len(scene.tokens):
        return False
    if any(party.last == index - 1 for party in scene.parties):
        return True
    behind = scene.tokens[index + 1]
    return scene.tokens[index].lower.endswith("s") and (
        behind.is_capital or behind.lower in scene.speech.words["definite"]
    )


def _has_particle(scene: Scene, index: int, verb: SupportVerb) -> bool:
    """Says whether a particle that an idiom needs stands near its verb: "called in X", not "called them, in a tape"."""
    near = [token.lower for token in scene.tokens[index + 1 : index + 1 + NEAR]]
    prepositions = scene.speech.words["prepositions"] | scene.support.words["separable"] | {"up", "out", "back"}
    short = [expression[0] for expression in verb.idiom if len(expression) == 1 and expression[0] in prepositions]
    cut = near.index(",") if "," in near else len(near)
    return not short or any(word in near[:cut] for word in short) or len(short) < len(verb.idiom)


def _disagrees(scene: Scene, index: int) -> bool:
    """Says whether a bare form stands behind one in the singular, so that it is a noun: "a Houthi supply column"."""
    word, before = scene.tokens[index].lower, scene.tokens[index - 1].lower
    if scene.support.language != "en" or word.endswith(("s", "ed", "ing")) or before.endswith(("s", "men", "i's")):
        return False
    party = next(party for party in scene.parties if party.last == index)
    described = party.form is MentionForm.ADJECTIVE and party.last - party.first == 1
    ahead = scene.tokens[max(0, party.first - 3) : party.first]
    helped = any(token.lower in {"do", "does", "did", "will", "would", "to"} for token in ahead)
    return described and not helped


def _read(
    scene: Scene, index: int, verb: SupportVerb, first: int, last: int, relative: Relative | None
) -> Backing | None:
    sides: Sides | None
    if not verb.participle and stands_behind_agent(scene, index):
        return None  # "door Iran gesteunde": read as a participle
    if verb.needs == "rule" and scene.support.language == "nl" and is_adjective(scene, index):
        return None  # "de erkende regering": a label
    agent = agent_of(scene, index, first, last) if verb.participle else None
    if agent is not None and verb.frame is SupportFrame.BESIDE:  # "videos shared by X": with nobody
        other = after_phrase(scene, verb, first, last)
        sides = (agent, other) if other is not None and other.group != agent.group else None
    elif agent is not None:
        sides = passive_sides(scene, index, verb, agent, first, last, relative)
    elif verb.participle and (is_passive(scene, index, first) or is_adjective(scene, index)):
        return None  # "werd gesteund": nobody says by whom
    elif verb.frame in {SupportFrame.TRANSITIVE, SupportFrame.EMPLOY}:
        sides = transitive_sides(scene, index, verb, first, last, relative)
    elif verb.frame is SupportFrame.BESIDE:
        sides = beside_sides(scene, index, verb, first, last, relative)
    elif verb.frame is SupportFrame.DATIVE:
        sides = dative_sides(scene, index, verb, first, last, relative)
    else:
        sides = receive_sides(scene, index, verb, first, last, relative)
    if (sides is None or sides[1] is None) and verb.frame is SupportFrame.TRANSITIVE and agent is None:
        sides = _pupils(scene, index, last, relative) or sides
    supporter, supported = sides if sides is not None else (None, None)
    if supporter is not None and supporter.form is MentionForm.PRONOUN:
        supporter = subject_before(scene, supporter, supported) or supporter
    if verb.frame is SupportFrame.EMPLOY:  # who is hired supports
        supporter, supported = supported, supporter
    if verb.alone and supporter is not None and supported is None:
        supported = understood(scene, supporter)
    if verb.group and supported is not None and supported.actor.kind in STATES:
        return None
    if verb.band and supporter is not None and supporter.actor.kind in STATES:
        return None
    if supporter is not None and supported is not None and supported.form in _POINTING:
        supported = other_than(scene, supporter, supported)
    if supporter is None or supported is None or _is_refused(scene, index, supporter, supported, relative):
        return None
    kind = verb.kind
    if kind is AllianceKind.UNSPECIFIED:
        near = scene.near(index, first, last, relative)
        kind = scene.support.kind_of(near) or scene.support.kind_of(scene.tokens[index:last]) or kind
    makers = _also_made(scene, supporter) if verb.frame is SupportFrame.RECEIVE else ()
    return Backing(
        (*(together(supporter, scene.parties) if supporter in scene.parties else (supporter,)), *makers),
        tuple(together(supported, scene.parties)) if supported in scene.parties else (supported,),
        index,
        first,
        last,
        kind,
        verb.status,
        f"{verb.frame.value}: {verb.lemma} ({verb.where})",
        able=verb.able,
        joint=verb.joint,
    )


def _also_made(scene: Scene, giver: Party) -> tuple[Party, ...]:
    """Gives whose goods are joined to a Dutch giver: "krijgt hulp van burgerwachten en van Amerikaanse drones"."""
    tokens, at = scene.tokens, giver.last
    if scene.support.language != "nl" or at + 2 >= len(tokens) or tokens[at].lower != "en":
        return ()
    at += 1 + (tokens[at + 1].lower == giver.preposition)
    mention = scene.actors.at(tokens[at].span) if at + 1 < len(tokens) else None
    if mention is None or mention.form is not MentionForm.ADJECTIVE or tokens[at + 1].lower not in scene.support.goods:
        return ()
    return (Party(at, at + 1, tokens[at].span, mention.actor, mention.form, giver.preposition, False, -140 - at),)


def _is_refused(scene: Scene, index: int, supporter: Party, supported: Party, relative: Relative | None) -> bool:
    """Says whether one side attacks the other, or is attacked by what is given: "drones that picked off X's armour"."""
    if are_fighting(supporter, supported, scene, index):
        return True
    antecedent = relative is not None and relative.antecedent is not None
    if antecedent and relative is not None and scene.parties[relative.antecedent or 0] == supported:
        return False  # "bombed X, which Y arms"
    return supported in scene.parties and is_attacked(supported, scene, index)


def _pupils(scene: Scene, index: int, last: int, relative: Relative | None) -> Sides | None:
    """Gives who teaches recruits that nobody is named to own: those of whom the text told last."""
    who = subject(scene, index, relative)
    if who is None or who.form not in {MentionForm.ADJECTIVE, MentionForm.FORCES} or who.actor.kind not in STATES:
        return None
    if scene.tokens[who.last - 1].lower not in scene.support.words["teachers"]:
        return None
    behind = scene.tokens[index + 1 : min(last, index + 1 + NEAR + 1)]
    if not any(t.lower in scene.support.words["forces"] | scene.support.words["charges"] for t in behind):
        return None
    told = [p for p in (scene.backed, scene.topic) if p is not None and p.actor != who.actor]
    here = [p for p in scene.parties if p.last <= who.first and p.actor != who.actor and p.preposition is None]
    return (who, told[0]) if told else ((who, here[0]) if here else None)
