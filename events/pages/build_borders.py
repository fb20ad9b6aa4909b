"""Makes the outline of the countries that the map is drawn on, from the npm package world-atlas (Natural Earth).

To make the outline again, with the package's file: python -m events.pages.build_borders countries-110m.json
"""

import json
import sys
from pathlib import Path
from typing import Any

OUTLINE = Path(__file__).parent.parent / "static" / "pages" / "borders.svg"
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="-180 -90 360 180">
<style>
.land {{ fill: #e9e4d8; }} .borders {{ fill: none; stroke: #c3baa6; stroke-width: .06; }}
@media (prefers-color-scheme: dark) {{ .land {{ fill: #2a2f36; }} .borders {{ stroke: #4a525d; }} }}
</style>
<path class="land" d="{land}"/>
<path class="borders" d="{borders}"/>
</svg>
"""
Point = tuple[float, float]


def lines(topology: dict[str, Any]) -> list[list[Point]]:
    """Decodes the arcs of a TopoJSON file into longitudes and latitudes (TopoJSON specification, section 2.1.3)."""
    (scale_x, scale_y), (shift_x, shift_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale_x + shift_x, y * scale_y + shift_y))
        decoded.append(points)
    return decoded


def ring(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Joins the arcs of a ring; a negative number is an arc read backwards (TopoJSON specification, section 2.1.4)."""
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def path(points: list[Point]) -> str:
    """Writes a line as SVG path data, one unit a degree, north up."""
    return "M" + "L".join(f"{x:.1f} {-y:.1f}" for x, y in points)


def main(source: str) -> None:
    """Reads the package's file and writes the outline."""
    topology = json.loads(Path(source).read_text(encoding="utf-8"))
    arcs = lines(topology)
    polygons = [polygon for land in topology["objects"]["land"]["geometries"] for polygon in land["arcs"]]
    land = "".join(path(ring(numbers, arcs)) + "Z" for polygon in polygons for numbers in polygon)
    borders = "".join(path(arc) for arc in arcs)
    OUTLINE.write_text(DRAWING.format(land=land, borders=borders), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
