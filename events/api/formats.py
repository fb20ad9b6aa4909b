"""The formats of an answer, and how one is chosen: `format=` first, then the Accept header."""

from typing import Any

import orjson
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer, BrowsableAPIRenderer
from rest_framework.request import Request

from events.filtersets import Problem, Refusal
from events.filtersets.reading import read_term
from events.filtersets.refusal import Unreadable


class JsonRenderer(BaseRenderer):
    """JSON by a fast encoder; records come as fragments that the database has made."""

    media_type = "application/json"
    format = "json"
    charset = None

    def render(self, data: Any, accepted_media_type: str | None = None, renderer_context: Any = None) -> bytes:
        """Encodes an answer."""
        return b"" if data is None else orjson.dumps(data, default=str)


class BrowsableRenderer(BrowsableAPIRenderer):
    """The same answer as a page for people."""

    format = "html"

    def get_default_renderer(self, view: Any) -> BaseRenderer:
        """Shows JSON, indented."""
        return IndentedJsonRenderer()

    def show_form_for_method(self, view: Any, method: str, request: Any, obj: Any) -> bool:
        """Shows no forms: nothing can be written here."""
        return False


class IndentedJsonRenderer(JsonRenderer):
    """JSON for human eyes."""

    def render(self, data: Any, accepted_media_type: str | None = None, renderer_context: Any = None) -> bytes:
        """Encodes an answer with line breaks."""
        if data is None:
            return b""
        return orjson.dumps(orjson.loads(orjson.dumps(data, default=str)), option=orjson.OPT_INDENT_2)


class StreamRenderer(JsonRenderer):
    """A format whose answer is a stream; only errors are rendered, as JSON."""

    charset = None


class CsvRenderer(StreamRenderer):
    """One flat row a record."""

    media_type = "text/csv"
    format = "csv"


class NdjsonRenderer(StreamRenderer):
    """One nested record a line."""

    media_type = "application/x-ndjson"
    format = "ndjson"


class ParquetRenderer(StreamRenderer):
    """Columns with types."""

    media_type = "application/vnd.apache.parquet"
    format = "parquet"


FORMATS: list[type[BaseRenderer]] = [JsonRenderer, BrowsableRenderer, CsvRenderer, NdjsonRenderer, ParquetRenderer]
"""The formats of lists, counts and changes."""


class Negotiation(DefaultContentNegotiation):
    """Refuses an unknown format by name."""

    def select_renderer(self, request: Request, renderers: Any, format_suffix: Any = None) -> Any:
        """Chooses the renderer; raises Refusal for a format that there is not."""
        asked = request.query_params.get("format")
        if asked is None:
            first = renderers[0]
            # What most programs say, and what no reading of the header could answer otherwise.
            if request.META.get("HTTP_ACCEPT", "*/*") in ("*/*", first.media_type):
                return first, first.media_type
            return super().select_renderer(request, renderers, format_suffix)
        try:
            wanted = read_term(renderer.format for renderer in renderers)(asked)
        except Unreadable as error:
            raise Refusal(Problem("format", f"format: {error}", asked, error.nearest)) from error
        chosen = next(renderer for renderer in renderers if renderer.format == wanted)
        return chosen, chosen.media_type
