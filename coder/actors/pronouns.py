"""Pronouns to the actors that they take up: "hij", "they", "it" (possessives: phrase.py)."""

from itertools import pairwise

from coder.actors.context import Context, Line
from coder.mentions import MentionForm
from coder.triggers import trigger_index
from coder.vocabulary import word_set
from coder.wordlists import made_of, word_list

_PAST = ("den", "ten")
_IT = "het"
_THEY = "they"
_STRONG = word_list("nl/verbforms.toml", "strong_plural_pasts")
_REACH = 14  # words of a Dutch clause from its pronoun to its verb
_SUBORDINATORS = made_of(lambda: word_set("nl/grammar.toml", "subordinators"))
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
    """Says whether the Dutch verb beside "zij" or "ze" is singular: it does not end in -en or -n of a plural.

    Behind a word such as "waar" the verb stands last: "waar ze bij de brug bommen gooiden".
    """
    if line.key(position - 2) in _SUBORDINATORS() and _closes_plural(line, position):
        return False
    verb = line.key(position)
    return verb.isalpha() and not verb.endswith("en") and verb not in ("zijn", "gaan", "doen", "staan")


def _closes_plural(line: Line, position: int) -> bool:
    """Says whether the first Dutch past tense behind a pronoun, before the next mark, is a plural: "gooiden"."""
    index = trigger_index("nl")
    words = line.words[position - 1 : position + _REACH]
    for before, word in pairwise(words):
        if word.start - before.end > 1:
            return False
        known = index.is_only_past(word.key)
        if known or word.key in _STRONG():
            return word.key.endswith("en") or word.key in _STRONG()
    return False
