"""The addresses of the site: which door answers where."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("events.pages.urls")),
]
