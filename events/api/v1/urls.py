"""The map of the API."""

from django.urls import path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.routers import SimpleRouter

from events.api.errors import not_found
from events.api.v1.views.actors import ActorViewSet
from events.api.v1.views.alliances import AllianceViewSet
from events.api.v1.views.articles import ArticleViewSet
from events.api.v1.views.changes import ChangesView
from events.api.v1.views.codebook import CodebookView
from events.api.v1.views.countries import CountryViewSet
from events.api.v1.views.counts import EventCountsView
from events.api.v1.views.events import EventViewSet
from events.api.v1.views.places import PlaceViewSet
from events.api.v1.views.quotes import QuoteViewSet
from events.api.v1.views.root import RootView

app_name = "v1"

router = SimpleRouter()
router.register("events", EventViewSet, basename="events")
router.register("actors", ActorViewSet, basename="actors")
router.register("alliances", AllianceViewSet, basename="alliances")
router.register("quotes", QuoteViewSet, basename="quotes")
router.register("articles", ArticleViewSet, basename="articles")
router.register("places", PlaceViewSet, basename="places")
router.register("countries", CountryViewSet, basename="countries")

urlpatterns = [
    path("", RootView.as_view(), name="root"),
    path("events/counts/", EventCountsView.as_view(), name="event-counts"),
    path("changes/", ChangesView.as_view(), name="changes"),
    path("codebook/", CodebookView.as_view(), name="codebook"),
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
    path("docs/", SpectacularSwaggerSplitView.as_view(url_name="v1:schema"), name="docs"),
    *router.urls,
    re_path(r"^(?P<path>.*)$", not_found),
]
