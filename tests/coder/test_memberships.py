"""Who belongs to which group in which role, as texts tell it: tables in both languages."""

import pytest

from coder.actors import find_actors
from coder.mentions import MembershipMention
from coder.passages import read_passages
from coder.places import find_places
from coder.records import Article


def read(text: str, language: str, published: str = "2020-05") -> tuple[MembershipMention, ...]:
    document = read_passages(Article(id="a", text=text, published=published, language=language))
    return find_actors(document, find_places(document)).memberships


# language, text, member, group, words of the role
TOLD = [
    ("nl", "De Franse minister van Defensie Jules Tarnaud sprak.", "Jules Tarnaud", "France", "defence minister"),
    ("nl", "De commandant van Haftars marine, Issa Boulem, ontkende.", "Issa Boulem", "Libyan National Army", "navy"),
    ("nl", "Issa Boulem, de leider van Boko Haram, is dood.", "Issa Boulem", "Boko Haram", "leader"),
    ("nl", "Issa Boulem, woordvoerder van de Houthi’s, lachte.", "Issa Boulem", "Houthis", "spokesperson"),
    ("nl", "RSF-commandant Issa Boulem vluchtte.", "Issa Boulem", "Rapid Support Forces", "commander"),
    ("nl", "Hamas-leider Issa Boulem vluchtte.", "Issa Boulem", "Hamas", "leader"),
    ("nl", "Premier Issa Boulem van Armenië trad af.", "Issa Boulem", "Armenia", "prime minister"),
    ("nl", "Issa Boulem van Amnesty International vreest meer doden.", "Issa Boulem", "Amnesty International", None),
    ("nl", "Onderzoeker Issa Boulem van de International Crisis Group waarschuwt.", "Issa Boulem",
     "International Crisis Group", None),
    ("nl", "De Russische minister van Buitenlandse Zaken Sergej Lavrov belde zijn Franse ambtgenoot Jules Tarnaud.",
     "Jules Tarnaud", "France", "foreign minister"),
    ("nl", "De voorzitter van het parlement in Jerevan, Issa Boulem, weigerde.", "Issa Boulem", "Armenia", "chairman"),
    ("nl", "President Emmanuel Macron sprak.", "Emmanuel Macron", "France", "president"),
    ("en", "The French defence minister, Jules Tarnaud, spoke.", "Jules Tarnaud", "France", "defence minister"),
    ("en", "Jules Tarnaud, the French defence minister, spoke.", "Jules Tarnaud", "France", "defence minister"),
    ("en", "Issa Boulem, a spokesman for the Houthis, laughed.", "Issa Boulem", "Houthis", "spokesperson"),
    ("en", "Hamas leader Issa Boulem fled.", "Issa Boulem", "Hamas", "leader"),
    ("en", "The M23’s military chief, Issa Boulem, fled.", "Issa Boulem", "M23", "commander"),
    ("en", "US Special Envoy Issa Boulem arrived.", "Issa Boulem", "United States", "envoy"),
    ("en", "President of Armenia Issa Boulem resigned.", "Issa Boulem", "Armenia", "president"),
    ("en", "Pakistan's prime minister, Issa Boulem, resigned.", "Issa Boulem", "Pakistan", "prime minister"),
    ("en", "Issa Boulem of Human Rights Watch called it a massacre.", "Issa Boulem", "Human Rights Watch", None),
    ("en", "Amnesty’s Issa Boulem called it a massacre.", "Issa Boulem", "Amnesty International", None),
    ("nl", "Onderminister van Defensie Issa Boulem van Armenië ontkende.", "Issa Boulem", "Armenia", "deputy defence"),
    ("en", "Issa Boulem, an analyst at Chatham House, disagreed.", "Issa Boulem", "Chatham House", "expert"),
    ("en", "The head of the UN mission MINUSCA, Issa Boulem, left.", "Issa Boulem", "MINUSCA", "head"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "member", "group", "role"), TOLD)
def test_a_membership_is_read_as_told(language: str, text: str, member: str, group: str, role: str | None) -> None:
    found = [told for told in read(text, language) if told.member.name == member]
    assert [told.group.name for told in found] == [group]
    assert role is None or role in (found[0].role or "")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Oud-president Issa Boulem van Armenië bemiddelde."),
        ("nl", "De voormalige president van Armenië, Issa Boulem, bemiddelde."),
        ("en", "Armenia's former president, Issa Boulem, mediated."),
        ("en", "The ousted president of Armenia, Issa Boulem, fled."),
    ],
)
def test_a_former_office_has_ended_and_leads_no_more(language: str, text: str) -> None:
    (told,) = read(text, language)
    assert (told.group.name, told.ended, told.leads) == ("Armenia", True, False)


def test_who_heads_the_whole_leads_and_who_heads_a_part_does_not() -> None:
    text = "Hassan Nasrallah, de leider van Hezbollah, en de commandant van Haftars luchtmacht, Issa Boulem, spraken."
    leads = {told.member.name: told.leads for told in read(text, "nl")}
    assert leads == {"Hassan Nasrallah": True, "Issa Boulem": False}


def test_the_evidence_covers_the_name_the_office_and_the_group() -> None:
    text = "Gisteren sprak Issa Boulem, de leider van Boko Haram, zijn mannen toe."
    (told,) = read(text, "nl")
    assert told.span.of(text) == "Issa Boulem, de leider van Boko Haram"
    assert told.role_span is not None
    assert told.role_span.of(text) == "leider"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De Duitse Libië-kenner Issa Boulem zag het aankomen."),
        ("nl", "Winkelier Issa Boulem zag de rook boven Goma."),
        ("en", "Issa Boulem, a farmer, saw the smoke over Goma."),
        ("en", "The French journalist Issa Boulem saw the smoke."),
    ],
)
def test_an_expert_a_witness_or_a_journalist_is_no_member_of_a_state(language: str, text: str) -> None:
    assert read(text, language) == ()
