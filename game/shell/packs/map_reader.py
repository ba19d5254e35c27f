"""What all readers of a map have in common: its units, the values of its properties, its faults."""

from __future__ import annotations

from typing import NamedTuple

from game.shell.formats.map_objects import Properties
from game.shell.formats.problems import Problems
from game.shell.formats.tmx import Layer, TiledMap
from game.shell.formats.values import clean_text, to_number
from game.shell.packs.map_classes import CLASS_BY_LAYER, CLASSES
from game.stage.frame import HEIGHT, WIDTH, Box

MAX_VARIANTS = 40


class Units(NamedTuple):
    """Conversion from map pixels to stage units."""

    scale: float
    dx: float
    dy: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the map in stage units."""
        return x * self.scale + self.dx, y * self.scale + self.dy

    def box(self, x: float, y: float, w: float, h: float) -> Box:
        """A rectangle of the map in stage units."""
        left, top = self.point(x, y)
        return Box(short(left), short(top), short(w * self.scale), short(h * self.scale))


def short(value: float) -> float:
    """Rounded, so that equal values compare equal."""
    return round(value, 3)


class MapReader:
    """Reads from one map; faults are added to `problems`."""

    def __init__(self, tiled_map: TiledMap, file: str, problems: Problems) -> None:
        self._map = tiled_map
        self._file = file
        self._problems = problems
        scale = self._number("place", "scale", tiled_map.properties, 2)
        middle = (tiled_map.x + tiled_map.width / 2, tiled_map.y + tiled_map.height / 2)
        self._units = Units(scale, WIDTH / 2 - middle[0] * scale, HEIGHT / 2 - middle[1] * scale)

    def _class_layer(self, layer: Layer) -> str:
        """The meaning of an object layer; capitals in its name are reported."""
        name = layer.name.strip().lower()
        if name in CLASS_BY_LAYER and name != layer.name:
            self._note(layer.line, f"the layer “{layer.name}” is read as “{name}”: call it so")
        return name if name in CLASS_BY_LAYER else ""

    def _number(self, kind: str, name: str, properties: Properties, line: int) -> float:
        """A property's number within its bounds, or else the class's default, and a message. A number written
        as text is accepted."""
        rule = CLASSES[kind].properties[name]
        default = float(rule.default)
        value = properties.get(name, default)
        if isinstance(value, str):
            self._note(line, f"“{name}” must be a property of the type float, not a text")
            read = to_number(value)
            value = default if read is None else read
        if isinstance(value, bool) or not rule.minimum <= value <= rule.maximum:
            self._note(line, f"“{name}” must be a number from {rule.minimum:g} to {rule.maximum:g}")
            return default
        return float(value)

    def _word(self, kind: str, name: str, properties: Properties, line: int) -> str:
        """A property's word, or else the class's default; none, and a message, for an unknown one."""
        rule = CLASSES[kind].properties[name]
        value = str(properties.get(name, rule.default))
        value = rule.former.get(value, value)
        if value in rule.words:
            return value
        words = ", ".join(filter(None, rule.words))
        self._note(line, f"“{name}” is “{clean_text(value, 40)}”: {words} are known")
        return ""

    def _variants(self, properties: Properties) -> frozenset[str]:
        return frozenset(str(properties.get("variant", "")).split()[:MAX_VARIANTS])

    def _note(self, line: int, message: str) -> None:
        self._problems.note(f"{self._file}:{line}", message)
