"""The names under which an article's actors are found again: whole, and a person's by each of its words."""

from coder.actors.capitals import PARTICLES
from coder.actors.context import Context
from coder.actors.trie import Word
from coder.codebook import ActorKind
from coder.mentions import KnownActor


def register(context: Context, actor: KnownActor, words: tuple[Word, ...]) -> None:
    """Makes an actor findable by its whole name and, if a person, by each of its names alone."""
    context.names.setdefault(" ".join(word.key for word in words), actor)
    context.introduced.add(actor)
    if actor.kind is not ActorKind.PERSON:
        return
    for word in words:
        if word.key in PARTICLES() or len(word.key) < 3:
            continue
        other = context.names.get(word.key, actor)
        if other is None or other.name == actor.name:
            context.names[word.key] = actor if other is not None else None
        elif word is words[-1]:
            context.names[word.key] = actor  # a surname tells more than a first name


def lookup(context: Context, words: tuple[Word, ...], genitive: bool) -> KnownActor | None:
    """Gives the actor that the article introduced under these words, its surname or a part of its name."""
    keys = [word.key for word in words]
    whole = context.names.get(" ".join(keys))
    if whole is not None:
        return whole
    bare = [key for key in keys if key not in PARTICLES()]
    if len(bare) == 1:
        return context.names.get(bare[0]) or (context.names.get(bare[0][:-1]) if genitive else None)
    ends = context.names.get(bare[-1]) if bare else None
    return ends if ends is not None and bare[0] in ends.name.lower() else None
