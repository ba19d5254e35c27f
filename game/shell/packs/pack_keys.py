"""The keys of all YAML files of packs, as tables: their types, and whether they are required.

The readers, their faults, the guide's tables (`pack files`) and the schema `assets/pack-schema.json` are all
based on them.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.shell.packs.bounds import CASE_REACH, MAX_EMITTERS, MAX_EVENT_LAYERS, MAX_RATE, TALLEST
from game.shell.packs.pack_fields import PackKey, PackKeys, PackKeyType
from game.stage.palette import PALETTE

# The bounds of a canvas, which is 16:9, and the largest pixels and letters.
MIN_CANVAS, MAX_CANVAS, MAX_PIXEL_SIZE, MAX_EM = 160, 1920, 12, 64
MAX_CANVAS_PX = 16_000
# Somebody who sits may reach beyond his canvas; what is further out is a mistake.
MAX_BEYOND = 3
DEFAULT_HEIGHT = 940.0
MAX_RADIUS, MAX_SCALE = 1000, 16
# The furthest pixel of a watch.
FAR_PX = CASE_REACH * MAX_RADIUS * MAX_SCALE
# How far a box may reach beyond the stage, and the fastest and slowest pulse.
FAR, FASTEST_S, SLOWEST_S = 2_000.0, 0.5, 60.0


def _text(description: str, required: bool = False) -> PackKey:
    return PackKey(PackKeyType.TEXT, description, required)


def _names(description: str, item: PackKey, required: bool = False) -> PackKey:
    return PackKey(PackKeyType.NAMES, description, required, item=item)


def _number(description: str, minimum: float, maximum: float, default: float) -> PackKey:
    return PackKey(PackKeyType.NUMBER, description, False, minimum, maximum, default=default)


def _numbers(description: str, count: int, minimum: float, maximum: float, required: bool = False) -> PackKey:
    return PackKey(PackKeyType.NUMBERS, description, required, minimum, maximum, count)


def _keys(description: str, inner: PackKeys, required: bool = False) -> PackKey:
    return PackKey(PackKeyType.KEYS, description, required, inner=inner)


COLORS: PackKeys = {name: PackKey(PackKeyType.COLOR, description) for name, description in PALETTE.items()}
PALETTE_KEY = _keys("colours, each as #rrggbb or #rrggbbaa", COLORS)
CONTRAST: PackKeys = {"palette": PALETTE_KEY}
PIXEL: PackKeys = {
    "canvas": _numbers("all is painted on this, and shown a whole number of times larger; 16 to 9", 2,
                       MIN_CANVAS / 2, MAX_CANVAS, required=True),
    "grain": _number("pixels of it to one pixel of places and people", 1, MAX_PIXEL_SIZE, 1),
    "ems": _names("by roles of fonts that are made of whole pixels", _number("pixels an em", 0, MAX_EM, 0)),
}  # fmt: skip
PACK: PackKeys = {
    "name": _text("what it is called", required=True),
    "author": _text("who made it", required=True),
    "licence": _text("under which it may be handed on", required=True),
    "version": _text("its version", required=True),
    "about": _text("a line about it"),
    "extends": _text("the pack that answers for what this one lacks; absent in the default pack"),
    "palette": PALETTE_KEY,
    "contrast": _keys("where high contrast is wished for", CONTRAST),
    "fonts": _names("by their roles", _text("an .otf or .ttf file of the pack")),
    "title": _names("what lies under the title", _text("`place`, `view`, and `lights`: from its first light "
                                                       "to its last as endings are found")),
    "air": _text("`cut`: smoke, steam and breath are stippled; `soft` if absent"),
    "pixel": _keys("only for a pack of whole pixels", PIXEL),
}  # fmt: skip
SPRITE: PackKeys = {
    "canvas": _numbers("pixels of the whole figure's canvas", 2, 1, MAX_CANVAS_PX, required=True),
    "height": _number("stage units that the canvas takes downwards at mark scale 1", 10, TALLEST,
                      DEFAULT_HEIGHT),
    "anchor": _numbers("the canvas's pixel that goes on the mark; usually its foot's middle", 2,
                       -MAX_CANVAS_PX, 2 * MAX_CANVAS_PX),
    "defaults": _names("what attributes are where nobody asks", _text("by the attribute's name")),
    "layers": PackKey(PackKeyType.TEXTS, "files, back to front; in braces stand attributes", required=True),
    "held": _text("the layer of what is held, which views of somebody show above the text box; absent: the "
                  "layer that has `.over.` in its name"),
    "head": _text("the layer of the head with its hair, above which a pixel pack's close views begin; "
                  "absent: the layer that has `.head.` in its name"),
    "boxes": _names("every file there is", _numbers("x, y, width, height on the canvas", 4, 0,
                                                    MAX_BEYOND * MAX_CANVAS_PX), required=True),
    "smokes": _names("by facing and pose", _numbers("the canvas's pixel from which smoke rises", 2,
                                                    -MAX_CANVAS_PX, 2 * MAX_CANVAS_PX)),
}  # fmt: skip
HAND: PackKeys = {
    "image": _text("a picture of the folder; it points to twelve", required=True),
    "pivot": _numbers("the pixel about which it turns", 2, -FAR_PX, FAR_PX, required=True),
    "shadow": _text("its shadow, as large"),
}
BAND: PackKeys = {
    "radius": _number("in shares of the case's", 0, 2, 0.78),
    "width": _number("in the same", 0, 1, 0.135),
}
GLASS: PackKeys = {
    "image": _text("a picture of the folder", required=True),
    "centre": _numbers("its pixel that lies on the dial's centre", 2, -FAR_PX, FAR_PX, required=True),
}
CROWN: PackKeys = {
    "image": _text("a picture of the folder: its frames, side by side", required=True),
    "box": _numbers("x, y, width, height on the case's picture", 4, -FAR_PX, FAR_PX, required=True),
    "frames": _number("how many; all together turn it by one flute", 1, 64, 1),
}  # fmt: skip
ONE_WATCH: PackKeys = {
    "radius": _number("of its case, in design units", 8, MAX_RADIUS, 116),
    "scale": _number("pixels of the pictures to a design unit", 0.05, MAX_SCALE, 1),
    "case": _text("its picture in the folder", required=True),
    "size": _numbers("the case's pixels, across and down", 2, 1, FAR_PX, required=True),
    "centre": _numbers("the case's pixel in the middle of the dial", 2, -FAR_PX, FAR_PX, required=True),
    "dial": _number("radius of the dial, in shares of the case's", 0.1, 1, 0.865),
    "hour": _keys("a hand", HAND, required=True),
    "minute": _keys("a hand", HAND, required=True),
    "second": _keys("a hand", HAND, required=True),
    "shadow_offset": _numbers("how far shadows fall, in design units", 2, -MAX_RADIUS, MAX_RADIUS),
    "ghost": _keys("the minute hand where it would be", HAND),
    "ghost_band": _keys("the ring between the two", BAND),
    "glass": _keys("over all of it", GLASS),
    "crown": _keys("by which it is wound", CROWN),
}
WATCH: PackKeys = {
    "small": _keys("the one beside the text", ONE_WATCH, required=True),
    "large": _keys("the one on the wrist", ONE_WATCH, required=True),
}
EVENT_LAYER: PackKeys = {
    "file": _text("a picture, told from `events/`", required=True),
    "box": _numbers("x, y, width, height on the stage", 4, -FAR, 2 * FAR, required=True),
    "depth": _number("0 far off, 1 nearest: what share of the camera's way it moves", 0, 1, 0),
    "pulse": _numbers("lowest and highest opacity, and seconds from one lowest to the next", 3, 0, SLOWEST_S),
}
EVENT_EMITTER: PackKeys = {
    "kind": _text("what moves in it, as on maps, but no breath: nobody stands there", required=True),
    "box": _numbers("x, y, width, height on the stage", 4, -FAR, 2 * FAR, required=True),
    "rate": _number("how much of it a second", 0, MAX_RATE, 1),
}
EVENT: PackKeys = {
    "layers": PackKey(PackKeyType.LIST, "back to front", True, maximum=MAX_EVENT_LAYERS, inner=EVENT_LAYER),
    "emitters": PackKey(PackKeyType.LIST, "what is in its air", maximum=MAX_EMITTERS, inner=EVENT_EMITTER),
}
FILES: dict[str, PackKeys] = {
    "pack.yaml": PACK,
    "sprite.yaml": SPRITE,
    "watch.yaml": WATCH,
    "events/<id>.yaml": EVENT,
}


def _mappings(keys: PackKeys) -> Iterator[tuple[str, PackKeys]]:
    """The mapping of a file with an empty name, and those in it, each with the keys that hold it."""
    waiting = [("", keys)]
    while waiting:
        name, mapping = waiting.pop(0)
        yield name, mapping
        holders: dict[int, list[str]] = {}
        for key, pack_key in mapping.items():
            if pack_key.inner:
                holders.setdefault(id(pack_key.inner), []).append(key)
        waiting += [(", ".join(names), mapping[names[0]].inner) for names in holders.values()]


# Every file and the mappings in it, by their names in the guide.
MAPPINGS_BY_FILE = {file: dict(_mappings(keys)) for file, keys in FILES.items()}
