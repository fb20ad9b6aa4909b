"""What those do meanwhile who are no side of a support: their clause tells nothing of what became of it."""

from coder.alliances.field import field_of
from coder.alliances.party import Party
from coder.alliances.scene import Scene
from coder.mentions import MentionForm

TRUST = frozenset({"krediet", "geduld", "geloof", "enthousiasme", "animo", "liefde"})
"""What a helper may lose: a clause about it is about the support."""
JOINING = frozenset({"en", "maar", "and", "but"})
"""What joins one main clause to another."""
_PERFECT = frozenset({"has", "have"})
_ADVERBS = frozenset({"now", "since", "then", "only", "lately", "later", "recently", "meanwhile"})
_OF = frozenset({"van", "uit", "of", "from"})
_OPENING = 3  # tokens before a name in which a conjunction opens its clause
_SUBJECT = 6  # tokens of a subject with whose it is: ", en buurlanden van de Z"


def opens_clause(party: Party, scene: Scene) -> bool:
    """Says whether a party owns the subject of a clause behind a comma: "traint X, en buurlanden van de Z sturen".

    Rule of the language: what stands between the conjunction and the verb of a main clause is its subject.
    """
    if party.preposition not in _OF:
        return False
    for at in range(party.first - 1, max(0, party.first - _SUBJECT), -1):
        word = scene.tokens[at].lower
        if word in JOINING:
            opening = scene.tokens[at + 1].lower  # "maar met de komst van Z wordt die steun onzeker"
            fronted = opening in scene.speech.words["prepositions"]
            return scene.tokens[at - 1].text == "," and party.first - at > 1 and not fronted
        field = field_of(scene.support.language)
        if not scene.tokens[at].is_word or word in field.verbs or scene.speech.verb_at(scene.tokens, at) is not None:
            return False
    return False


def goes_on_with_subject(at: int, scene: Scene) -> bool:
    """Says whether English "and has" tells what its subject has done since: "sold Z the jets and has now suspended"."""
    tokens = scene.tokens
    if tokens[at].lower != "and" or scene.support.language != "en":
        return False
    near = [token.lower for token in tokens[at + 1 : at + 4]]
    first = next((word for word in near if word not in _ADVERBS), "")
    return first in _PERFECT


def opens_others(at: int, scene: Scene) -> bool:
    """Says whether Dutch "terwijl" opens a clause about others: "..., terwijl de wereld de andere kant op kijkt".

    Not one about a side, its forces, goods or the support itself ("terwijl het enthousiasme taant").
    """
    if at + 2 >= len(scene.tokens) or scene.tokens[at].lower != "terwijl":
        return False
    article, noun = scene.tokens[at + 1 : at + 3]
    if article.lower not in scene.speech.words["definite"] or noun.is_capital or noun.lower in scene.support.generic:
        return False
    about = field_of("nl").noun(noun) is not None or noun.lower in TRUST | scene.support.words["forces"]
    party = any(party.first <= at + 2 < party.last for party in scene.parties)
    return not about and not party and not scene.support.is_support(scene.tokens, at + 2)


def is_turned_to(party: Party, scene: Scene) -> bool:
    """Says whether a party is whom a clause of contrast is about: "..., but its partner Z has begun to doubt"."""
    before = scene.tokens[max(0, party.first - _OPENING) : party.first]
    return party.form is MentionForm.NAME and scene.support.has("contrast", before)
