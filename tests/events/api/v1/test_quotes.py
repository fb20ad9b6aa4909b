"""Quotes: by speaker, about whom, when and in which medium."""

import pytest

from tests.factories import ActorFactory, MembershipFactory, QuoteActorFactory, QuoteFactory


@pytest.fixture
def quote(db):
    """What Fathi Bashagha said about Turkey on Twitter."""
    quote = QuoteFactory(text="Wij danken onze bondgenóten", language="nl", medium="Twitter", said_on="2020-05-18")
    QuoteActorFactory(quote=quote, actor=ActorFactory(name="Fathi Bashagha", kind="person"))
    QuoteActorFactory(quote=quote, actor=ActorFactory(name="Turkey", kind="state"), role="about")
    quote.refresh_from_db()
    return quote


@pytest.mark.parametrize(
    "asked",
    [
        {"speaker": "fathi bashagha"},
        {"about": "Turkey"},
        {"date": "2020-05"},
        {"medium": "twitter"},
        {"language": "nl"},
        {"anonymous": "false"},
        {"q": "bondgenoten"},
    ],
)
def test_a_filter_keeps_what_was_asked_for(ids, quote, asked):
    said = QuoteFactory(said_on="2024-01-01", language="en", anonymous=True, speaker_description="an official")
    QuoteActorFactory(quote=said)
    assert ids("quotes/", **asked) == [quote.public_id]


def test_speaker_and_about_are_not_mixed_up(ids, quote):
    assert ids("quotes/", speaker="Turkey") == ids("quotes/", about="Fathi Bashagha") == []


def test_a_group_speaks_through_its_leader_also_where_the_day_is_not_known(ids, quote):
    speaker = quote.quote_actors.get(role="speaker").actor
    MembershipFactory(member=speaker, group=ActorFactory(name="Ministry of the Interior"), start="2018-10-01")
    type(quote).objects.filter(pk=quote.pk).update(said_on=None, said_precision=None)
    assert ids("quotes/", speaker="Ministry of the Interior") == [quote.public_id]
