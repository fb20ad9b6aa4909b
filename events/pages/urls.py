"""The addresses of the readers' pages."""

from django.urls import path

from events.pages.views.actor import actor
from events.pages.views.alliance import alliance
from events.pages.views.article import article
from events.pages.views.event import event
from events.pages.views.home import home
from events.pages.views.language import language
from events.pages.views.quote import quote

app_name = "pages"
urlpatterns = [
    path("", home, name="home"),
    path("events/<slug:public_id>/", event, name="event"),
    path("actors/<slug:public_id>/", actor, name="actor"),
    path("alliances/<slug:public_id>/", alliance, name="alliance"),
    path("quotes/<slug:public_id>/", quote, name="quote"),
    path("language/<slug:code>/", language, name="language"),
    path("articles/<slug:public_id>/", article, name="article"),
]
