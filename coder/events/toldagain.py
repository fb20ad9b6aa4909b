"""Where a deed took place that a text names once more: "carried out air strikes on X ... the air strikes"."""

from coder.events.definite import is_definite
from coder.events.place import Place
from coder.events.placesigns import Asked
from coder.values import replace

TOLD_AGAIN = "where the deed named again took place"
"""The rule of a place that the event named once more has."""


def told_again(asked: Asked, definite: frozenset[str]) -> Place | None:
    """Gives the place of the last event told before in the paragraph with the words of a definite noun, or None.

    Rule of discourse: a definite noun for a deed means the deed that was told by the same noun, and happened there,
    whatever other places were named in between. `definite` are the articles and pointing words of the language.
    """
    if not is_definite(asked.hit, asked.clause, definite):
        return None
    tokens, paragraph = asked.clause.sentence.tokens, asked.clause.sentence.paragraph
    noun = {token.lemma for token in tokens[asked.hit.first : asked.hit.last + 1]}
    for one in reversed(asked.told):
        sentence = one.clause.sentence
        if sentence.paragraph < paragraph:
            break
        if one.hit.trigger.frame.name != asked.hit.trigger.frame.name:
            continue
        if noun <= {sentence.tokens[at].lemma for at in one.clause.members}:
            if one.place is None or one.place.mention is None:
                return None
            return replace(one.place, rule=TOLD_AGAIN, near=False)
    return None
