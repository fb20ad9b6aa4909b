"""Pages and admin in Dutch: every text is translated, and the compiled file is made from the readable one."""

import gettext
from pathlib import Path

from babel.messages.pofile import read_po
from django.utils.translation import gettext as translate
from django.utils.translation import override

from coder.codebook import ActorKind, AllianceKind, AllianceStatus, Certainty, EventType, SubEventType
from events.pages.terms import TERMS

FOLDER = Path(__file__).parents[2] / "events" / "locale" / "nl" / "LC_MESSAGES"


def readable():
    with (FOLDER / "django.po").open("rb") as file:
        return [message for message in read_po(file, locale="nl") if message.id]


def test_every_text_has_its_dutch():
    assert [message.id for message in readable() if not message.string] == []


def test_the_compiled_file_says_what_the_readable_one_says():
    with (FOLDER / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for message in readable():
        if isinstance(message.id, tuple):
            assert [compiled.ngettext(*message.id, n) for n in (1, 2)] == list(message.string)
        else:
            assert compiled.gettext(message.id) == message.string


def test_every_term_of_the_codebook_is_marked_for_translation():
    enums = (EventType, SubEventType, Certainty, AllianceKind, AllianceStatus, ActorKind)
    assert set(TERMS) >= {term.value for enum in enums for term in enum}


def test_a_page_of_terms_reads_dutch():
    with override("nl"):
        assert translate("Armed clash") == "Gewapend treffen"
