"""Which leader "the president" is where the text named one: he whom it named, not one of a state named in passing."""

from collections.abc import Sequence

from coder.codebook import ActorKind
from coder.functionwords import OF
from coder.mentions import ActorMention, KnownActor, MentionForm
from coder.speech import SpeechLexicon
from coder.values import replace
from coder.words import Token


def incumbent(
    mention: ActorMention,
    tokens: Sequence[Token],
    index: int,
    told: Sequence[tuple[KnownActor, int]],
    speech: SpeechLexicon,
) -> ActorMention:
    """Gives a leader told by his office alone with whom it means.

    Rule of the language: a definite noun takes up somebody told of. So where the leader whom the list of office
    holders gives was never told of, but another leader was, it is that one; not behind an adjective, or before "of".
    """
    before = tokens[index - 1].lower if index else ""
    behind = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if mention.form is not MentionForm.ROLE or mention.actor.leads is None or behind in OF:
        return mention
    if before not in speech.words["definite"] or mention.actor in {actor for actor, _ in told}:
        return mention
    leaders = [
        actor
        for actor, at in told
        if at < tokens[0].start and actor.kind is ActorKind.PERSON and actor.leads is not None
    ]
    return replace(mention, actor=leaders[-1]) if leaders else mention
