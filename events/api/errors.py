"""Errors in one shape: {"error": {"status", "code", "message", "problems": [{"parameter", "message", ...}]}}."""

from dataclasses import asdict
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.urls import resolve
from django.views.decorators.csrf import csrf_exempt
from rest_framework import exceptions, status
from rest_framework.response import Response

from events.api.formats import JsonRenderer, StreamRenderer
from events.filtersets import Problem, Refusal


def shape(code: int, name: str, message: str, *problems: Problem) -> dict[str, Any]:
    """Makes the body of an error; what a problem does not know is left out."""
    listed = [{key: value for key, value in asdict(problem).items() if value is not None} for problem in problems]
    return {"error": {"status": code, "code": name, "message": message, "problems": listed}}


def handle(error: Exception, context: dict[str, Any]) -> Response | None:
    """Turns an exception of a view into an answer; None lets Django answer (500)."""
    renderer = getattr(context["request"], "accepted_renderer", None)
    if isinstance(renderer, StreamRenderer):  # no table tells of an error
        context["request"].accepted_renderer = JsonRenderer()
        context["request"].accepted_media_type = JsonRenderer.media_type
    if isinstance(error, Refusal):
        body = shape(status.HTTP_400_BAD_REQUEST, "bad_parameter", str(error), *error.problems)
        return Response(body, status=status.HTTP_400_BAD_REQUEST)
    if isinstance(error, Http404):
        error = exceptions.NotFound(*error.args)
    elif isinstance(error, PermissionDenied):
        error = exceptions.PermissionDenied(*error.args)
    if not isinstance(error, exceptions.APIException):
        return None
    headers = {"Allow": ", ".join(context["view"].allowed_methods)} if error.status_code == 405 else {}
    body = shape(error.status_code, str(error.default_code), str(error.detail))
    return Response(body, status=error.status_code, headers=headers)


@csrf_exempt
def not_found(request: HttpRequest, path: str = "") -> HttpResponse:
    """Answers an address that is none, whatever the method; sends one that lacks its slash to the right one."""
    if not path.endswith("/") and resolve(f"{request.path_info}/").func is not not_found:
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{request.path}/" + (f"?{query}" if query else ""))
    message = f"there is nothing at {request.path}; the addresses stand at /api/v1/"
    return JsonResponse(shape(404, "not_found", message), status=404)
