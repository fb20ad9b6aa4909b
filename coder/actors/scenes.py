"""Which places of an article are scenes: no capital that stands for its government, a country only after "in"."""

from coder.actors.chunks import Chunk
from coder.actors.context import Context, Line
from coder.actors.naming import is_government
from coder.mentions import PlaceMention


def read_scenes(context: Context) -> tuple[PlaceMention, ...]:
    """Gives the places that may say in which country a passage plays, in reading order."""
    governments: set[int] = set()
    inside: set[int] = set()
    for line in context.lines:
        for chunk in line.chunks:
            if chunk.state is not None and chunk.state.capital and is_government(context, line, chunk):
                governments.add(chunk.span.start)
            elif _is_inside(context, line, chunk):
                inside.add(chunk.span.start)
    return tuple(
        place
        for place in context.places
        if place.span.start not in governments and (not place.country_only or place.span.start in inside)
    )


def _is_inside(context: Context, line: Line, chunk: Chunk) -> bool:
    return line.key(chunk.start - 1) in context.cues["inside"]
