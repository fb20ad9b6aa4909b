"""Troops whose destination a clause leaves out: "Uganda sent 300 troops", in a text about another country."""

from itertools import pairwise

from coder.clause import Clause
from coder.events.localities import country_of
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.triggers import Hit

_RULE = "troops sent where the text is about"


_WHERE = frozenset("in on at along near within to across inside op langs bij aan naar binnen".split())
_ITS = frozenset("its the their his her de het zijn haar hun straat".split())


def sent_there(clause: Clause, hit: Hit, sender: Phrase, told: Place | None) -> Place | None:
    """Gives the country of the place that the text told of last, `told`, where the sender is from another one.

    None too where the clause says in which of its own places: "on its border", "in the streets".

    GUIDE.md rule 3: troops that are moved are an event in the country that they go to, not in their own.
    """
    tokens = clause.sentence.tokens
    behind = [tokens[at].lemma for at in clause.members if at > hit.first]
    if any(first in _WHERE and second in _ITS for first, second in pairwise(behind)):
        return None
    if told is None or told.country is None or sender.actor is None:
        return None
    home = {country_of(sender), sender.actor.actor.country, sender.actor.actor.name}
    return None if told.country in home else Place(None, told.country, _RULE, False)
