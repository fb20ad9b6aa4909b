"""The addresses of the site: which door answers where."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("events.api.v1.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
    path("", include("events.pages.urls")),
]
