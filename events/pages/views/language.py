"""Choosing the language of pages and admin."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _


def language(request: HttpRequest, code: str) -> HttpResponse:
    """Remembers the language in a cookie, the only one that reading sets, and goes back to the page `next`."""
    if code not in dict(settings.LANGUAGES):
        return HttpResponseBadRequest(_("This language is not spoken here: %s") % code, content_type="text/plain")
    back = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = "/"
    response = HttpResponseRedirect(back)
    response.set_cookie(settings.LANGUAGE_COOKIE_NAME, code, samesite="Lax", max_age=31_536_000)
    return response
