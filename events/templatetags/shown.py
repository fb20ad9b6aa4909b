"""How pages write names, dates and terms."""

import datetime

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext

from events.models import Actor
from events.pages.shown import actor_name

register = template.Library()


@register.filter
def named(actor: Actor) -> str:
    """Gives the actor's name in the reader's language."""
    return actor_name(actor)


@register.filter
def term(value: str) -> str:
    """Gives a term of the codebook in the reader's language."""
    return gettext(value).replace("_", " ") if value else ""


@register.filter
def on(day: datetime.date | None, precision: int | None) -> str:
    """Writes a day as well as it is known: the day, "about" the day, or the month."""
    if day is None:
        return ""
    if precision == 3:
        return date_format(day, "F Y")
    written = date_format(day, "j F Y")
    return gettext("about %s") % written if precision == 2 else written
