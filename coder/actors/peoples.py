"""Armed men told by their people or faith alone: "druzische strijders", "Sunni gunmen" are a militia of that people."""

from coder.actors.context import Context, Line
from coder.actors.forcephrase import ForcePhrase
from coder.actors.nouns import NounClass, read_peoples
from coder.codebook import ActorKind
from coder.functionwords import AND
from coder.mentions import KnownActor

_ARMED = frozenset({NounClass.TROOPS, NounClass.MILITIA, NounClass.GUNMEN, NounClass.MILITANTS})
_BETWEEN = 1  # adjectives between a people and the noun: "druzische lokale strijders"
_JOINS = AND | {"&", ","}


def militia_of_people(context: Context, line: Line, phrase: ForcePhrase) -> KnownActor | None:
    """Gives the militia of the people or faith that stands before a noun for armed men, else None.

    Source: ACLED names armed men without an organisation by their identity ("Druze Militia (Syria)"); two peoples
    joined by "and" are no one militia.
    """
    if phrase.owner is not None or not phrase.is_a(_ARMED):
        return None
    names = read_peoples(context.document.language)
    start = phrase.chunk.start
    for at in range(start - 1, max(-1, start - 2 - _BETWEEN), -1):
        name = names.get(line.key(at))
        if name is not None:
            joined = line.key(at - 1) in _JOINS and line.key(at - 2) in names
            return None if joined else KnownActor(f"{name} militia", ActorKind.IDENTITY_MILITIA, None, known=False)
        if not line.words[at].text.islower():
            return None
    compound = line.key(start)
    for word, name in names.items():
        if len(word) > 3 and compound.startswith(word) and len(compound) > len(word) + 4:
            return KnownActor(f"{name} militia", ActorKind.IDENTITY_MILITIA, None, known=False)
    return None
