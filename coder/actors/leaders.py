"""Whom the text tells to lead a group: a person no lexicon has then stands for it as a known leader does."""

from collections.abc import Sequence

from coder.actors.context import Context
from coder.codebook import ActorKind
from coder.kinds import NON_STATES
from coder.mentions import ActorMention, KnownActor
from coder.values import replace

_LED = NON_STATES | {ActorKind.STATE, ActorKind.STATE_FORCES}


def tell_leaders(context: Context, mentions: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    """Gives the mentions with the group that each person leads by the text; memberships are changed along.

    Only persons of whom the lexicon knows no group: of others it knows on which day they led which one.
    """
    led: dict[KnownActor, KnownActor] = {}
    for told in context.memberships:
        member = told.member
        if member.kind is ActorKind.PERSON and member.leads is None and told.leads and not told.ended:
            if told.group.kind in _LED and not context.memberships_of(member):
                led[member] = replace(member, leads=told.group.name)
    if not led:
        return tuple(mentions)
    context.memberships = [replace(told, member=led.get(told.member, told.member)) for told in context.memberships]
    return tuple(
        replace(mention, actor=led[mention.actor]) if mention.actor in led else mention for mention in mentions
    )
