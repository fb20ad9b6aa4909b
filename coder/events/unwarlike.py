"""Verbs of losing, leaving and handing over whose object is no place that is fought for: a leg, a home, security."""

from coder.clause import Clause
from coder.triggers import Hit

_REACH = 4  # tokens from the verb to its object
_OBJECTS = {
    "lose": frozenset(
        "leg legs arm hand hands foot eye eyes sight hearing limb limbs husband wife son sons daughter daughters"
        " father mother parents brother sister child children nephew relatives job jobs home homes house houses"
        " consciousness been benen oog ogen gehoor zicht vrouw zoon dochter vader moeder ouders broer zus kinderen baan"
        " huis".split()
    ),
    "withdraw": frozenset(
        "home homes house office offices court courtroom courthouse mosque church hospital school building room work"
        " meeting talks restaurant bar party wedding funeral huis woning kantoor rechtbank moskee kerk ziekenhuis"
        " school gebouw kamer vergadering restaurant bruiloft".split()
    ),
    "transfer": frozenset(
        "security responsibility responsibilities power duties bodies body petition letter evidence veiligheid"
        " verantwoordelijkheid macht taken lichamen petitie brief bewijs".split()
    ),
}


def has_unwarlike_object(hit: Hit, clause: Clause) -> bool:
    """Says whether such a verb has an object that tells of no place lost, left or handed over."""
    objects = _OBJECTS.get(hit.trigger.frame.name)
    if objects is None or not hit.trigger.is_verb:
        return False
    tokens = clause.sentence.tokens
    for token in tokens[hit.last + 1 : hit.last + 1 + _REACH]:
        if not token.is_word:
            return False
        if token.lemma in objects:
            return True
    return False
