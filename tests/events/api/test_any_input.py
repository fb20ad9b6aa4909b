"""Whatever is asked, the answer is an answer or says what is wrong with the question."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.filtersets import (
    ActorFilters,
    AllianceFilters,
    ArticleFilters,
    CountryFilters,
    EventFilters,
    PlaceFilters,
    QuoteFilters,
)
from tests.factories import AllianceReportFactory, EventActorFactory, QuoteActorFactory

LISTS = {
    "events": EventFilters,
    "actors": ActorFilters,
    "alliances": AllianceFilters,
    "quotes": QuoteFilters,
    "articles": ArticleFilters,
    "places": PlaceFilters,
    "countries": CountryFilters,
}
PARAMETERS = sorted({name for filters in LISTS.values() for name in filters.filters})
OTHERS = ["page_size", "ordering", "cursor", "as_of", "format", "by", "nothing"]
VALUES = st.one_of(
    st.text(max_size=30),
    st.integers().map(str),
    st.dates().map(str),
    st.sampled_from(
        ["0001", "9999", "9999-12-31", "0001-01-01T00:00:00+14:00", "'; --", "%", "\\", "-", "a | b & !c", "(", ":*"]
    ),
    st.sampled_from(["1,1,1,1", "-180,-90,180,90", "nan,nan,nan,nan", "0001-01-01,9999-12-31", "e" * 5000]),
)


@pytest.mark.django_db
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    noun=st.sampled_from([*LISTS, "events/counts"]),
    asked=st.dictionaries(st.sampled_from(PARAMETERS + OTHERS), st.lists(VALUES, min_size=1, max_size=2), max_size=3),
)
def test_any_text_in_any_parameter(client, noun, asked):
    if not hasattr(client, "filled"):
        EventActorFactory()
        AllianceReportFactory()
        QuoteActorFactory()
        client.filled = True
    response = client.get(f"/api/v1/{noun}/", asked)
    assert response.status_code in (200, 400)
    if response.streaming:
        assert b"".join(response.streaming_content) is not None
    elif response.status_code == 400:
        assert response.json()["error"]["problems"]
