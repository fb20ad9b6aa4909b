"""Verbs of losing, leaving and handing over whose object is no place that is fought for: a leg, a home, security."""

from coder.clause import Clause
from coder.triggers import Hit

_BEFORE = 7  # tokens from a Dutch object to its verb
_REACH = 4  # tokens from the verb to its object
_OBJECTS = {
    "lose": frozenset(
        "leg legs arm hand hands foot eye eyes sight hearing limb limbs husband wife son sons daughter daughters"
        " father mother parents brother sister child children nephew relatives job jobs home homes house houses"
        " consciousness been benen oog ogen gehoor zicht vrouw zoon dochter vader moeder ouders broer zus kinderen baan"
        " huis".split()
    ),
    "withdraw": frozenset(
        "station stations treinstation winkelcentrum luchthaven vliegveld stationsgebouw flat hotel theater metro plein"
        " stadhuis ziekenhuizen mall airport terminal home homes house office offices court courtroom courthouse"
        " mosque church hospital school building room work"
        " meeting talks restaurant bar party wedding funeral huis woning kantoor rechtbank moskee kerk ziekenhuis"
        " school gebouw kamer vergadering restaurant bruiloft".split()
    ),
    "transfer": frozenset(
        "security responsibility responsibilities power duties bodies body petition letter evidence veiligheid"
        " verantwoordelijkheid macht taken lichamen petitie brief bewijs".split()
    ),
}


_OBJECTS["gather"] = frozenset(
    "firewood wood fuel water herbs mushrooms berries evidence information data material intelligence support momentum"
    " strength speed dust hay crops food grass fruit honey wild plants signatures hout brandhout water bewijs"
    " informatie gegevens materiaal voedsel gras vruchten kruiden handtekeningen".split()
)


def has_unwarlike_object(hit: Hit, clause: Clause) -> bool:
    """Says whether such a verb has an object that tells of no place lost, left or handed over."""
    objects = _OBJECTS.get(hit.trigger.frame.name)
    if objects is None or not hit.trigger.is_verb:
        return False
    tokens = clause.sentence.tokens
    behind = [token.lemma for token in tokens[max((hit.last, *hit.apart)) + 1 :][:2]]
    if hit.trigger.frame.name == "gather" and behind in (["to", "be"], ["to", "have"]):
        return True  # "turned out to be an accident"
    collected = hit.trigger.frame.name == "gather"
    if collected and any(token.lemma in objects for token in tokens[max(0, hit.first - _REACH) : hit.first]):
        return True  # "die hout verzamelden"
    emptied = tokens[hit.first].lemma.startswith("ontruim")
    if emptied and any(token.lemma in objects for token in tokens[max(0, hit.first - _BEFORE) : hit.first]):
        return True  # "heeft het station ontruimd"
    for token in tokens[hit.last + 1 : hit.last + 1 + _REACH]:
        if not token.is_word:
            return False
        if token.lemma in objects:
            return True
    return False
