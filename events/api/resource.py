"""What all lists and records of the API have in common; a viewset names its queryset, record, filters and orders."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, ClassVar

import orjson
from django.db.models import F, QuerySet, TextField
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast
from django.http import Http404, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.translation import get_language
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from events.api import streaming
from events.api.at_once import listed, page_at_once
from events.api.conditional import State, telling_state
from events.api.formats import FORMATS, JsonRenderer, StreamRenderer
from events.api.moment import at, read_moment, streamed_at
from events.api.pagination import Cursor, Order, PageRequest, link, reading
from events.api.schema import Pages
from events.filtersets import Problem, Refusal
from events.filtersets.filterset import FilterSet, unknown_parameter
from events.history.position import STATE
from events.models import Redirect
from events.querysets.prepared import Question
from events.records.names import ENGLISH
from events.records.record import Record

PAGING = ("page_size", "ordering", "cursor")
STREAMS = {"csv": streaming.csv, "ndjson": streaming.ndjson, "parquet": streaming.parquet}


class RecordViewSet(GenericViewSet[Any]):
    """Lists and records of one noun, read-only."""

    record: ClassVar[Record]
    filters: ClassVar[type[FilterSet]]
    orders: ClassVar[Mapping[str, Order]]
    pagination_class = Pages
    renderer_classes = FORMATS
    lookup_field = "public_id"
    lookup_value_regex = "[^/]+"

    @telling_state
    def list(self, request: Request, *, state: State) -> HttpResponseBase:
        """Gives the published records that match all filters: a page of JSON, or all of them as a stream."""
        parameters = dict(request.query_params.lists())
        language = get_language() or "en"
        moment = reading("as_of", read_moment, request.query_params)
        stream = isinstance(request.accepted_renderer, StreamRenderer)
        if not stream and moment is None and language == ENGLISH:
            if (page := self.page_at_once(request, parameters, state)) is not None:
                return answer_of(request, page)
        state.ask()
        with at(moment):
            rows = self.asked(parameters, paged=not stream)
            if not stream:
                return answer_of(request, self.page(request, rows, parameters, language, present=moment is None))
        made = STREAMS[request.accepted_renderer.format]
        answer = streamed_at(moment, lambda: made(rows, self.record, language, present=moment is None))
        name = f"{self.basename}.{request.accepted_renderer.format}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return StreamingHttpResponse(answer, content_type=request.accepted_media_type, headers=headers)

    @telling_state
    def retrieve(self, request: Request, *, state: State, **lookup: str) -> HttpResponseBase:
        """Gives one published record; an id that was merged away answers with the record that it became part of."""
        for name in request.query_params:
            if name not in ("as_of", "format"):
                raise Refusal(unknown_parameter(name, {"as_of": None, "format": None}))
        language = get_language() or "en"
        moment = reading("as_of", read_moment, request.query_params)
        with at(moment):
            return answer_of(request, self.found(lookup[self.lookup_field], language, state, present=moment is None))

    def asked(self, parameters: Mapping[str, Sequence[str]], *, paged: bool) -> "QuerySet[Any]":
        """Gives the rows that match the parameters; raises Refusal."""
        known = {*self.filters.filters, *PAGING, "as_of", "format"}
        for name, values in parameters.items():
            if name in PAGING and not paged:
                raise Refusal(Problem(name, f"{name}: a stream has no pages; ask for json, or leave it out"))
            if name in known - set(self.filters.filters) and len(values) > 1:
                raise Refusal(Problem(name, f"{name} is given {len(values)} times; it takes one value"))
            if name not in known:
                raise Refusal(unknown_parameter(name, dict.fromkeys(known)))
        asked = {name: values for name, values in parameters.items() if name in self.filters.filters}
        narrowed: QuerySet[Any] = self.filters(asked).narrow(self.get_queryset())
        return narrowed

    def page(
        self,
        request: Request,
        rows: "QuerySet[Any]",
        parameters: Mapping[str, Sequence[str]],
        language: str,
        *,
        present: bool,
    ) -> dict[str, Any]:
        """Gives one page and the addresses of those beside it."""
        wanted = PageRequest.read(request.query_params, self.orders)
        read = streaming.records(
            wanted.of(rows),
            self.record,
            language,
            "pk",
            "sorted_by",
            present=present,
            planned_once=parameters.keys() <= set(PAGING),
        )
        found, onwards, back = wanted.cut(read)
        results = listed(body for _key, _place, body in found)
        return self.whole(request, parameters, results, onwards, back)

    def page_at_once(
        self, request: Request, parameters: Mapping[str, Sequence[str]], state: State
    ) -> dict[str, Any] | None:
        """Gives one page of the present in English where one statement answers, which tells the state too."""
        if any(len(values) != 1 for values in parameters.values()):
            return None
        try:
            wanted = PageRequest.read(request.query_params, self.orders)
        except Refusal:
            return None
        asked = {name: values for name, values in parameters.items() if name not in (*PAGING, "format")}
        page = page_at_once(type(self), asked, wanted)
        if page is None:
            return None
        state.told(page.state)
        return self.whole(request, parameters, page.results, page.onwards, page.back)

    def whole(
        self,
        request: Request,
        parameters: Mapping[str, Sequence[str]],
        results: bytes,
        onwards: Cursor | None,
        back: Cursor | None,
    ) -> dict[str, Any]:
        """Gives a page with the addresses of those beside it."""
        address = request.build_absolute_uri(request.path)
        return {
            "next": link(address, parameters, onwards),
            "previous": link(address, parameters, back),
            "results": orjson.Fragment(results),
        }

    def found(self, value: str, language: str, state: State, *, present: bool) -> Any:
        """Gives the record with that id, over as many merges as there were; raises Http404."""
        seen: set[str] = set()
        while value not in seen:
            seen.add(value)
            for form in questions(type(self), language, present):
                for body, known in form.answers(value):
                    state.told(known)
                    if body is not None:
                        return orjson.Fragment(body)
            state.ask()
            moved = Redirect.objects.filter(old_public_id=value, kind=self.get_queryset().model._meta.model_name)
            value = moved.values_list("new_public_id", flat=True).first() or value
        raise Http404(f"there is no published record {value!r} of this kind")


def answer_of(request: Request, data: Any) -> HttpResponseBase:
    """Makes the answer; JSON as it is, without what a form that a page shows needs."""
    if type(request.accepted_renderer) is JsonRenderer:
        return HttpResponse(request.accepted_renderer.render(data), content_type=JsonRenderer.media_type)
    return Response(data)


@cache
def questions(view: type[RecordViewSet], language: str, present: bool) -> list[Question]:
    """Makes the questions for one record of a viewset: as it is written down, where that may answer; put together."""

    def of(form: Combinable) -> Question:
        return Question(
            lambda value: view().get_queryset().filter(**{view.lookup_field: value}).values_list(form),
            around=f"SELECT *, {STATE} FROM ({{}}) AS found",  # noqa: S608 - our own words
        )

    written = streaming.written(view.record, language, present=present)
    together = of(Cast(view.record.json(language), TextField()))
    return [together] if written is None else [of(F(written)), together]
