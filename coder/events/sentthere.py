"""Troops whose destination a clause leaves out: "Uganda sent 300 troops", in a text about another country."""

from coder.events.localities import country_of
from coder.events.phrase import Phrase
from coder.events.place import Place

_RULE = "troops sent where the text is about"


def sent_there(sender: Phrase, told: Place | None) -> Place | None:
    """Gives the country of the place that the text told of last, `told`, where the sender is from another one.

    GUIDE.md rule 3: troops that are moved are an event in the country that they go to, not in their own.
    """
    if told is None or told.country is None or sender.actor is None:
        return None
    home = {country_of(sender), sender.actor.actor.country, sender.actor.actor.name}
    return None if told.country in home else Place(None, told.country, _RULE, False)
