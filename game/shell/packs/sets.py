"""Sets: the picture of a place, made from a Tiled map as the pack's description rules it.

Everything leaves here in stage units; the stage is centred on the map.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from game.shell.formats.image_headers import ImageHeader, PictureError
from game.shell.formats.images import measure_picture
from game.shell.formats.pack_fields import parse_color
from game.shell.formats.problems import Problems
from game.shell.formats.tmx import Layer, MapError, TiledPlace, read_map
from game.shell.packs.bounds import (
    is_sane,
)
from game.stage.frame import HEIGHT, WIDTH, Box, Color
from game.stage.idle_motion import KINDS
from game.stage.look import ClockFace, Emitter, Light, MarkPoint, SetLayer, StageSet

FOLDER = "sets"
LAMP: Color = (244, 166, 60, 255)

# A name within the pack → its path; None where no pack has it.
Find = Callable[[str], Path | None]


class _Units(NamedTuple):
    """From map pixels to stage units."""

    scale: float
    dx: float
    dy: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        return x * self.scale + self.dx, y * self.scale + self.dy

    def box(self, x: float, y: float, w: float, h: float) -> Box:
        left, top = self.point(x, y)
        return Box(_short(left), _short(top), _short(w * self.scale), _short(h * self.scale))


def read_set(path: Path, file: str, prefix: str, find: Find, problems: Problems) -> StageSet | None:
    """The set in a map. `file` is the map's name in the pack, `prefix` goes before the names of its
    pictures. What is wrong is noted; None where nothing can be used."""
    try:
        place = read_map(path, lambda name: find(f"{FOLDER}/{name}") is not None)
        return problems.within(file, _Reading(place, file, prefix, find, problems).read)
    except MapError as error:
        problems.note(f"{file}:{error.line}", str(error))
        return None


class _Reading:
    """One map on its way to a set."""

    def __init__(self, place: TiledPlace, file: str, prefix: str, find: Find, problems: Problems) -> None:
        self._place = place
        self._file = file
        self._prefix = prefix
        self._find = find
        self._problems = problems
        scale = _number(place.properties.get("scale"), 1.0, 0.01, 100.0)
        self._units = _Units(
            scale, WIDTH / 2 - place.width * scale / 2, HEIGHT / 2 - place.height * scale / 2
        )

    def read(self) -> StageSet:
        for line, words in self._place.warnings:
            self._problems.note(f"{self._file}:{line}", words)
        properties = self._place.properties
        lights = {
            name.partition(".")[2]: str(value)
            for name, value in properties.items()
            # A property without a name is possible in a damaged map.
            if name and (name == "light" or name.startswith("light."))
        }
        return StageSet(
            layers=tuple(self._layers()),
            marks=dict(self._marks()),
            views={str(item.name): self._rect(layer, item) for layer, item in self._objects("views")},
            lights=tuple(self._lights()),
            emitters=tuple(self._emitters()),
            clocks=tuple(self._clocks()),
            variants=tuple(str(properties.get("variants", "")).split()),
            light_names=lights,
        )

    def _layers(self) -> Iterator[SetLayer]:
        for layer in self._place.layers:
            tag = layer.element.tag
            if tag == "objectgroup" or not layer.inherited.visible:
                continue
            made = self._picture(layer) if tag == "imagelayer" else self._tiles(layer)
            if made is None or not is_sane(made.box):
                self._note(layer, "this layer has no size, or lies too far off")
                continue
            properties = layer.tiled.properties
            yield made._replace(
                parallax=(layer.inherited.parallax_x, layer.inherited.parallax_y),
                opacity=layer.inherited.opacity,
                variants=frozenset(str(properties.get("variant", "")).split()),
                front=bool(properties.get("front", False)),
            )

    def _picture(self, layer: Layer) -> SetLayer | None:
        source = layer.tiled.source
        if not source:
            self._note(layer, "this layer has no picture")
            return None
        file = f"{FOLDER}/{source}"
        path = self._find(file)
        shape = ImageHeader(round(self._place.width), round(self._place.height), True)
        try:
            # A missing picture is told by the scan; a placeholder of the layer's size stands for it.
            shape = measure_picture(path) if path is not None else shape
        except PictureError as error:
            self._problems.note(file, str(error))
        width = _number(layer.tiled.properties.get("width"), shape.width, 1, 40_000)
        height = _number(layer.tiled.properties.get("height"), shape.height, 1, 40_000)
        box = self._units.box(layer.inherited.dx, layer.inherited.dy, width, height)
        opaque = not shape.alpha and layer.inherited.opacity >= 1
        return SetLayer(f"{self._prefix}{file}", box, opaque=opaque)

    def _tiles(self, layer: Layer) -> SetLayer:
        """A layer of tiles, as one picture that is drawn when it is first wanted."""
        place, inherited = self._place, layer.inherited
        box = self._units.box(inherited.dx, inherited.dy, place.width, place.height)
        return SetLayer(f"{self._prefix}{self._file}#{layer.element.attributes['id']}", box)

    def _objects(self, name: str) -> Iterator[tuple[Layer, Any]]:
        for layer in self._place.layers:
            if layer.element.tag == "objectgroup" and layer.element.attributes.get("name") == name:
                for item in layer.tiled:
                    yield layer, item

    def _rect(self, layer: Layer, item: Any) -> Box:
        x, y = item.x + layer.inherited.dx, item.y + layer.inherited.dy
        return self._units.box(x, y, item.width, item.height)

    def _point(self, layer: Layer, item: Any) -> tuple[float, float]:
        x, y = self._units.point(item.x + layer.inherited.dx, item.y + layer.inherited.dy)
        return _short(x), _short(y)

    def _marks(self) -> Iterator[tuple[str, MarkPoint]]:
        for layer, item in self._objects("marks"):
            x, y = self._point(layer, item)
            facing = item.properties.get("facing")
            if facing not in (None, "left", "right"):
                self._note(layer, f"the mark “{item.name}” must face left or right")
                facing = None
            yield (
                str(item.name),
                MarkPoint(x, y, _number(item.properties.get("scale"), 1.0, 0.01, 20.0), facing),
            )

    def _lights(self) -> Iterator[Light]:
        for layer, item in self._objects("lights"):
            x, y = self._point(layer, item)
            color = parse_color(_rgb(str(item.properties.get("color", ""))))
            if color is None:
                self._note(layer, "a light's color must be written as #rrggbb")
            yield Light(
                x,
                y,
                _number(item.properties.get("radius"), 100.0, 0, 5000) * self._units.scale,
                color or LAMP,
                _number(item.properties.get("flicker"), 0.0, 0, 1),
                frozenset(str(item.properties.get("variant", "")).split()),
            )

    def _emitters(self) -> Iterator[Emitter]:
        for layer, item in self._objects("emitters"):
            kind = str(item.properties.get("kind", ""))
            if kind not in KINDS:
                self._note(layer, f"nothing is known of an emitter of “{kind}”")
                continue
            rate = _number(item.properties.get("rate"), 1.0, 0, 200)
            variants = frozenset(str(item.properties.get("variant", "")).split())
            yield Emitter(self._rect(layer, item), kind, rate, variants)

    def _clocks(self) -> Iterator[ClockFace]:
        for layer, item in self._objects("clocks"):
            x, y = self._point(layer, item)
            radius = _number(item.properties.get("radius"), 20.0, 0, 2000) * self._units.scale
            yield ClockFace(x, y, radius)

    def _note(self, layer: Layer, words: str) -> None:
        self._problems.note(f"{self._file}:{layer.element.line}", words)


def _number(value: object, default: float, least: float, most: float) -> float:
    """A property's number between two bounds, else the default."""
    if isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most:
        return float(value)
    return default


def _rgb(color: str) -> str:
    """Tiled's own colour properties are #aarrggbb; ours are #rrggbb."""
    return f"#{color[3:]}" if len(color) == 9 else color


def _short(value: float) -> float:
    """Without the dust of floating point, so that equal things compare equal."""
    return round(value, 3)
