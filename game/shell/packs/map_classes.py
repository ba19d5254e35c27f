"""The classes and properties of maps, as a table: maps are read by it; the guide and Tiled's list of classes
are generated from it.

An object's class is its own (`mark`), or that of its layer (`marks`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from game.shell.packs.bounds import MAX_MARK_SCALE, MAX_RATE
from game.stage.particles import EMITTER_KINDS, FORMER_KINDS

# The largest size that a map may declare for a layer's picture, in map pixels.
MAX_LAYER_PX = 40_000
LAMP_COLOR = "#f4a63c"


class MapProperty(NamedTuple):
    """A property: its meaning, its default, and its type: a number within bounds, one of some words, a
    colour, a flag, any text. `former` gives the word for one that was it before."""

    about: str
    default: str | float | bool
    minimum: float = 0.0
    maximum: float = 0.0
    words: tuple[str, ...] = ()
    former: Mapping[str, str] = MappingProxyType({})

    @property
    def kind(self) -> str:
        """Its type in Tiled."""
        if isinstance(self.default, bool):
            return "bool"
        if isinstance(self.default, float):
            return "float"
        return "color" if self.default.startswith("#") else "string"


class MapClass(NamedTuple):
    """A class: what it applies to (`map`, `layer`, `object`), the layer whose objects have it, its colour in
    Tiled, its meaning, and its properties."""

    use: str
    layer: str
    color: str
    about: str
    properties: dict[str, MapProperty]


VARIANT = MapProperty("the variants in which it is there, separated by blanks; none: all", "")
SIDES = ("", "left", "right")
CLASSES: dict[str, MapClass] = {
    "place": MapClass("map", "", "#808080", "the map itself", {
        "scale": MapProperty("stage units a map pixel takes; the stage is 1920×1080 of them", 1.0, 0.01, 100),
        "light": MapProperty("the light people stand in; `light.VARIANT` says another for one variant", ""),
        "variants": MapProperty("the variants, the default first, separated by blanks", ""),
    }),
    "picture": MapClass("layer", "", "#808080", "a layer of pictures or tiles", {
        "variant": VARIANT,
        "front": MapProperty("whether it is drawn before the people", False),
        "width": MapProperty("map pixels that the picture takes; 0: as many as it has", 0.0, 0, MAX_LAYER_PX),
        "height": MapProperty("the same downwards", 0.0, 0, MAX_LAYER_PX),
        "comes": MapProperty("the side from which it drives in when its variant comes; `after`: it is there "
                          "once all that drives has come", "", words=(*SIDES, "after")),
        "goes": MapProperty("the side to which it drives off", "", words=SIDES),
    }),
    "mark": MapClass("object", "marks", "#ffd34d", "a point to stand on; its name is the script's", {
        "scale": MapProperty("how large people are there; 1: as their sprite says", 1.0, 0.01,
                             MAX_MARK_SCALE),
        "facing": MapProperty("where they look unless the script says otherwise", "", words=SIDES),
    }),
    "view": MapClass("object", "views", "#4d9dff", "16:9, for the camera; its name is the script's", {}),
    "light": MapClass("object", "lights", "#ff9d4d", "a point from which a soft glow falls", {
        "color": MapProperty("its colour", LAMP_COLOR),
        "radius": MapProperty("how far it reaches, in map pixels", 100.0, 0, 5000),
        "flicker": MapProperty("how much it wavers: 0.05 a lamp, 0.25 neon, 0.5 a television", 0.0, 0, 1),
        "variant": VARIANT,
    }),
    "emitter": MapClass("object", "emitters", "#5ccf7a", "a rectangle in whose air something moves", {
        "kind": MapProperty("what", "leaves", words=("leaves", *sorted(EMITTER_KINDS - {"leaves"})),
                            former=FORMER_KINDS),
        "rate": MapProperty("how much of it a second", 1.0, 0, MAX_RATE),
        "variant": VARIANT,
    }),
    "clock": MapClass("object", "clocks", "#d0d0d0", "a clock face whose hands show the watch", {
        "radius": MapProperty("how large it is, in map pixels", 20.0, 0, 2000),
    }),
}  # fmt: skip
# Object layers with a meaning, each with the class of its objects.
CLASS_BY_LAYER = {map_class.layer: name for name, map_class in CLASSES.items() if map_class.layer}


def no_class(kind: str) -> str:
    """The message for an unknown class."""
    if kind.lower() in ("hotspot", "hotspots"):
        return (
            f"“{kind}”: nothing of a place is pressed. What can be done is the script’s to offer; "
            "on its map, pins stand on the marks that are called like places"
        )
    names = ", ".join(CLASS_BY_LAYER.values())
    return f"objects of the class “{kind}” say nothing here; our classes are {names}"
