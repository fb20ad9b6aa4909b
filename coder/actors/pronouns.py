"""Pronouns to the actors that they take up: "hij", "they", "it" (possessives: phrase.py)."""

from coder.actors.context import Context, Line
from coder.mentions import MentionForm
from coder.wordlists import word_list

_PAST = ("den", "ten")
_IT = "het"
_THEY = "they"
_STRONG = word_list("nl/verbforms.toml", "strong_plural_pasts")
_NO_VERBS = word_list("nl/verbforms.toml", "no_plural_verbs")


def read_pronoun(context: Context, line: Line, index: int) -> None:
    """Takes down whom the pronoun at chunk `index` stands for; possessives belong to the phrase that they own."""
    chunk = line.chunks[index]
    key, at = line.key(chunk.start), line.sentence.index
    cues = context.cues
    if key in cues["possessive"] or context.document.quotation_at(chunk.span) is not None:
        return
    if key in cues["plural"] and key not in cues["gender_she"]:
        actor = context.discourse.many(at, nameless=key == _THEY)
    elif key in cues["thing"] or key == _IT:
        actor = context.discourse.thing(at)
    elif key in cues["plural"] and (_follows_plural(line, chunk.start) or not _is_singular(line, chunk.end)):
        actor = context.discourse.many(at)
    else:
        actor = context.discourse.person(at)
    if actor is not None:
        context.mention(chunk.span, chunk.span, actor, MentionForm.PRONOUN)


def _follows_plural(line: Line, position: int) -> bool:
    """Says whether the Dutch verb right before "ze" is a plural: "Daarna drongen ze het kamp binnen"."""
    before = line.key(position - 1) if position > 0 else ""
    return before in _STRONG() or (before.endswith(_PAST) and before not in _NO_VERBS())


def _is_singular(line: Line, position: int) -> bool:
    """Says whether the Dutch verb beside "zij" or "ze" is singular: it does not end in -en or -n of a plural."""
    verb = line.key(position)
    return verb.isalpha() and not verb.endswith("en") and verb not in ("zijn", "gaan", "doen", "staan")
