"""Published rows, and drafts beside them that no analyst may learn of."""

from collections.abc import Callable

import pytest

from tests import factories

Ask = Callable[..., list[tuple]]

SECRET = "Drafted at Hiddenbrook"


@pytest.fixture(scope="module")
def drafts(committed: None) -> None:
    """Published rows, and beside each kind a draft that tells SECRET."""
    published = factories.EventFactory(notes="Published at Rivertown", place__name="Rivertown", fatalities=5)
    factories.EventActorFactory(event=published, actor__name="River Front")
    factories.EvidenceFactory(event=published, article__text=f"Soldiers fought. {SECRET}.", end=15)
    draft = factories.EventFactory(
        review_status="machine", notes=SECRET, place__name=SECRET, place__admin1=SECRET, fatalities=77, tags=[SECRET]
    )
    hidden = factories.ActorFactory(name=SECRET)
    factories.ActorNameFactory(actor=hidden, name=SECRET)
    factories.EventActorFactory(event=draft, actor=hidden, inter=4, reported_name=SECRET)
    factories.EventSourceFactory(event=draft, source__name=SECRET, article__title=SECRET, article__url=SECRET)
    factories.EvidenceFactory(event=draft, passage=SECRET)
    source = factories.SourceFactory(name=f"{SECRET} daily")
    quote = factories.QuoteFactory(
        review_status="withdrawn", text=SECRET, speaker_description=SECRET, reported_by=source, affiliation=hidden
    )
    factories.QuoteActorFactory(quote=quote, actor=hidden)
    factories.AllianceFactory(review_status="in_review", supported=hidden, object=SECRET)
    factories.AllianceReportFactory(alliance__object=SECRET, alliance__review_status="machine")
    factories.MembershipFactory(review_status="machine", member=hidden, role=SECRET)


def views(ask: Ask) -> list[str]:
    return [name for (name,) in ask("SELECT DISTINCT view FROM analytics.data_dictionary ORDER BY 1")]
