"""What the objects of a map say: marks, views, lamps, emitters, clocks, in stage units within bounds."""

from __future__ import annotations

from collections.abc import Iterator

from game.shell.formats.map_objects import MapObject
from game.shell.formats.tmx import Layer, ObjectLayer
from game.shell.packs import bounds
from game.shell.packs.map_classes import CLASS_BY_LAYER, CLASSES, no_class
from game.shell.packs.map_reader import MapReader, short
from game.shell.packs.pack_fields import parse_color
from game.stage.art import ClockFace, Emitter, Lamp, MarkPoint
from game.stage.frame import HEIGHT, WIDTH, Box

# How far a view may deviate from the stage's proportions, in parts of its height.
VIEW_SLACK = 0.02


class SetObjects(MapReader):
    """The objects of one map."""

    def _objects(self, kind: str) -> Iterator[tuple[Layer, MapObject]]:
        """The objects of a class: by their own class, or else their layer's."""
        for layer in self._map.layers:
            if isinstance(layer.content, ObjectLayer):
                default = CLASS_BY_LAYER.get(self._class_layer(layer), "")
                for item in layer.content.objects:
                    if (item.kind if item.kind in CLASS_BY_LAYER.values() else default) == kind:
                        yield layer, item

    def report_unknown_classes(self) -> None:
        """Reports each unknown class of objects that aren't drawn, once."""
        plain = [
            layer.content for layer in self._map.layers if layer.name.strip().lower() not in CLASS_BY_LAYER
        ]
        items = (item for content in plain if isinstance(content, ObjectLayer) for item in content.objects)
        lines = {item.kind: item.line for item in items if item.shape not in ("tile", "text")}
        for kind in sorted(lines.keys() - CLASSES.keys() - {""}):
            self._note(lines[kind], no_class(kind))

    def _middle(self, layer: Layer, item: MapObject) -> tuple[float, float]:
        """The point of an object: itself, an ellipse's centre, the foot of a tile or rectangle."""
        if item.shape in ("polygon", "polyline", "text") or item.rotation:
            self._note(
                item.line, f"“{item.name}”: a turned object or a {item.shape} marks its first point here"
            )
            across, down = 0.0, 0.0
        elif item.shape == "ellipse":
            across, down = item.width / 2, item.height / 2
        elif item.shape == "tile":
            across, down = item.width / 2, 0.0
        else:
            across, down = item.width / 2, item.height
        x, y = self._units.point(item.x + across + layer.inherited.dx, item.y + down + layer.inherited.dy)
        return short(x), short(y)

    def _near(self, item: MapObject, x: float, y: float) -> bool:
        """Whether a point is in range; one that isn't is reported."""
        if max(abs(x), abs(y)) > bounds.FURTHEST:
            self._note(item.line, f"“{item.name}” lies too far from the stage")
            return False
        return True

    def _box(self, layer: Layer, item: MapObject) -> Box:
        x, y = item.x + layer.inherited.dx, item.y + layer.inherited.dy
        return self._units.box(x, y, item.width, item.height)

    def marks(self) -> Iterator[tuple[str, MarkPoint]]:
        """The marks by name."""
        for layer, item in self._objects("mark"):
            x, y = self._middle(layer, item)
            facing = self._word("mark", "facing", item.properties, item.line)
            scale = self._number("mark", "scale", item.properties, item.line)
            if not item.name:
                self._note(item.line, "this mark has no name, so nobody can stand on it")
            elif self._near(item, x, y):
                yield item.name, MarkPoint(x, y, scale, facing or None)

    def views(self) -> Iterator[tuple[str, Box]]:
        """The views by name."""
        for layer, item in self._objects("view"):
            box = self._box(layer, item)
            if not (bounds.is_sane(box) and box.w >= bounds.MIN_VIEW and box.h > 0):
                self._note(
                    item.line,
                    f"the view “{item.name}” must be a rectangle at least {bounds.MIN_VIEW:g} units broad",
                )
                continue
            if abs(box.w * HEIGHT / WIDTH - box.h) > box.h * VIEW_SLACK:
                self._note(item.line, f"the view “{item.name}” is not 16:9; its width decides")
                box = box._replace(h=short(box.w * HEIGHT / WIDTH))
            yield item.name, box

    def lamps(self) -> Iterator[Lamp]:
        """The lamps, which a map calls lights."""
        for layer, item in self._objects("light"):
            x, y = self._middle(layer, item)
            default = str(CLASSES["light"].properties["color"].default)
            color = parse_color(_rgb(str(item.properties.get("color", default))))
            if color is None:
                self._note(item.line, "a light's color must be written as #rrggbb")
            color = color or parse_color(default)
            radius = self._number("light", "radius", item.properties, item.line) * self._units.scale
            flicker = self._number("light", "flicker", item.properties, item.line)
            if self._near(item, x, y) and color is not None:
                yield Lamp(
                    x, y, min(radius, bounds.MAX_GLOW), color, flicker, self._variants(item.properties)
                )

    def emitters(self) -> Iterator[Emitter]:
        """The emitters of particles."""
        for layer, item in self._objects("emitter"):
            kind, box = self._word("emitter", "kind", item.properties, item.line), self._box(layer, item)
            if kind and self._near(item, box.x, box.y) and max(box.w, box.h) <= bounds.LARGEST_BOX:
                rate = self._number("emitter", "rate", item.properties, item.line)
                yield Emitter(box, kind, rate, self._variants(item.properties))

    def clocks(self) -> Iterator[ClockFace]:
        """The faces of clocks."""
        for layer, item in self._objects("clock"):
            x, y = self._middle(layer, item)
            radius = self._number("clock", "radius", item.properties, item.line) * self._units.scale
            if self._near(item, x, y):
                yield ClockFace(x, y, min(radius, bounds.MAX_CLOCK))


def _rgb(color: str) -> str:
    """Tiled writes colour properties as #aarrggbb; ours are #rrggbb."""
    return f"#{color[3:]}" if len(color) == 9 else color
