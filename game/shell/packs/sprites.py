"""Sprites and the watch: reading `sprite.yaml` and `watch.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Set
from pathlib import Path
from string import Formatter

from game.shell.formats.image_headers import PictureError
from game.shell.formats.images import measure_picture
from game.shell.formats.names import is_inner_name
from game.shell.formats.problems import Problems
from game.shell.formats.tilesets import Find
from game.shell.packs.bounds import CASE_REACH, HAND_REACH, TALLEST
from game.shell.packs.pack_fields import PackFields, read_fields
from game.shell.packs.pack_keys import BAND, MAX_BEYOND, SPRITE, WATCH
from game.shell.packs.sprite_files import files_of
from game.stage.art import CanvasBox, CanvasRows, Crown, Glass, Hand, Sprite, WatchArt
from game.stage.frame import Box

ATTRIBUTES = ("light", "facing", "pose", "outfit", "expression", "eyes", "mouth")
MAX_FILES, MAX_LAYERS, MAX_DEFAULTS = 4_000, 40, 40
WATCH_FOLDER = "watch"
DEFAULT_BAND = (BAND["radius"].default, BAND["width"].default)

# What a file of the layer is usually called that draws what is held, or the head; and how many rows an empty
# picture has at most.
USUAL, NOTHING_HELD = {"held": ".over.", "head": ".head."}, 2

Pair = tuple[float, float]
Boxes = dict[str, CanvasBox]


def read_sprite(path: Path, file: str, prefix: str, problems: Problems) -> Sprite | None:
    """The person of a sprite.yaml. `file` is its name in the pack, `prefix` precedes its folder's; None, and
    problems, where it is unusable."""
    fields = read_fields(path, file, problems, SPRITE)
    canvas = fields.numbers("canvas") if fields is not None else None
    if fields is None or canvas is None:
        return None
    boxes = _read_boxes(fields, canvas)
    # What is no name of anything could still command the formatting of a layer's file.
    named = [(name, value) for name, value in fields.pairs("defaults").items() if name.isidentifier()]
    defaults = dict.fromkeys(ATTRIBUTES, "") | dict(named[:MAX_DEFAULTS])
    listed = fields.texts("layers")[:MAX_LAYERS]
    layers = tuple(layer for layer in listed if _is_pattern(fields, layer, defaults.keys()))
    if not boxes or not layers:
        fields.note(None, "“layers” and “boxes” must name at least one picture")
        return None
    anchor = fields.numbers("anchor") or (canvas[0] / 2, canvas[1])
    # A canvas much broader than high would be as broad on the stage.
    tallest = TALLEST * min(1.0, canvas[1] / canvas[0])
    return Sprite(
        prefix=f"{prefix}{file.rpartition('/')[0]}",
        canvas=(int(canvas[0]), int(canvas[1])),
        height=min(fields.number("height"), tallest),
        anchor=(anchor[0], anchor[1]),
        defaults=defaults,
        layers=layers,
        boxes=boxes,
        smokes=_read_smokes(fields),
        held=_read_held(fields, layers, boxes),
        hair_top_px=_read_hair_top(fields, layers, boxes, defaults["expression"]),
    )


def _read_held(fields: PackFields, layers: tuple[str, ...], boxes: Boxes) -> dict[str, CanvasRows]:
    """By pose, the rows of what is held, where anything is."""
    held: dict[str, CanvasRows] = {}
    for name, wanted in _files_of_layer(fields, "held", layers, boxes):
        if "pose" in wanted:
            held.setdefault(wanted["pose"], CanvasRows(boxes[name].y, boxes[name].h))
    return {pose: rows for pose, rows in held.items() if rows.height > NOTHING_HELD}


def _read_hair_top(fields: PackFields, layers: tuple[str, ...], boxes: Boxes, expression: str) -> int:
    """The row of the canvas in which the hair begins; 0 where no layer says it."""
    heads = _files_of_layer(fields, "head", layers, boxes)
    return next((boxes[name].y for name, wanted in heads if wanted.get("expression") == expression), 0)


def _files_of_layer(
    fields: PackFields, key: str, layers: tuple[str, ...], boxes: Boxes
) -> Iterator[tuple[str, dict[str, str]]]:
    """The files of the layer that a key names, or else of the first that is called as it usually is."""
    named = fields.text(key)
    if named and named not in layers:
        fields.note(fields.node(key), f"“{key}” must be one of “layers”, as it stands there")
    layer = named if named in layers else next((each for each in layers if USUAL[key] in each), None)
    return files_of(layer, boxes) if layer is not None else iter(())


def _read_smokes(fields: PackFields) -> dict[str, tuple[float, float]]:
    """The points from which smoke rises, by facing and pose."""
    inner = fields.entries("smokes")
    smokes = {name: inner.numbers(name) for name in list(inner)[:MAX_LAYERS]}
    return {name: (at[0], at[1]) for name, at in smokes.items() if at is not None}


def _read_boxes(fields: PackFields, canvas: tuple[float, ...]) -> Boxes:
    """Each file's box on the canvas; malformed ones, or ones off the canvas, are left out."""
    boxes: Boxes = {}
    inner = fields.entries("boxes")
    for name in list(inner)[:MAX_FILES]:
        values = inner.numbers(name)
        if values is None:
            continue
        x, y, w, h = (round(value) for value in values)
        if not is_inner_name(name) or min(x, y) < 0 or min(w, h) < 1:
            inner.note(inner.node(name), f"“{name}” must be a file of the sprite with [x, y, width, height]")
        elif x + w > canvas[0] * MAX_BEYOND or y + h > canvas[1] * MAX_BEYOND:
            words = f"“{name}” lies beside the canvas of {canvas[0]:g} × {canvas[1]:g} pixels"
            inner.note(inner.node(name), words)
        else:
            boxes[name] = CanvasBox(x, y, w, h)
    return boxes


def _is_pattern(fields: PackFields, layer: str, attributes: Set[str]) -> bool:
    """Whether a layer's pattern consists of these attributes in braces, without format specifications."""
    try:
        parts = list(Formatter().parse(layer))
    except ValueError:
        parts = [("", "?", "", None)]
    for _, name, form, conversion in parts:
        if name is not None and (name not in attributes or form or conversion):
            fields.note(fields.node("layers"), f"“{layer}”: only attributes may stand in braces")
            return False
    return True


class WatchReader:
    """Reads one watch of a watch.yaml, converting pixels to units."""

    def __init__(self, fields: PackFields, find: Find, prefix: str) -> None:
        self._fields = fields
        self._find = find
        self._prefix = f"{prefix}{WATCH_FOLDER}/"
        self._scale, self._radius = fields.number("scale"), fields.number("radius")

    def read(self) -> WatchArt | None:
        """The watch; None where its case or a hand is missing."""
        fields = self._fields
        size, centre = (self._numbers(fields, key, CASE_REACH) for key in ("size", "centre"))
        hour, minute, second = (self._hand(name) for name in ("hour", "minute", "second"))
        case = self._file(fields, "case")
        if not (size and centre and hour and minute and second and case):
            return None
        shadow = fields.numbers("shadow_offset", self._radius) or (0.0, 0.0)
        band = fields.inner("ghost_band")
        return WatchArt(
            radius=self._radius,
            case=case,
            size=self._units(size),
            centre=self._units(centre),
            hour=hour,
            minute=minute,
            second=second,
            dial=fields.number("dial"),
            shadow_offset=(shadow[0], shadow[1]),
            ghost=self._hand("ghost"),
            ghost_band=(band.number("radius"), band.number("width")) if band else DEFAULT_BAND,
            glass=self._glass(),
            crown=self._crown(centre),
        )

    def _units(self, pair: tuple[float, ...]) -> Pair:
        return pair[0] / self._scale, pair[1] / self._scale

    def _numbers(self, fields: PackFields, key: str, radii: float) -> tuple[float, ...] | None:
        """Numbers of pixels, within a limit in radii of the watch."""
        return fields.numbers(key, radii * self._radius * self._scale)

    def _file(self, fields: PackFields, key: str) -> str | None:
        name = fields.text(key)
        if not name:
            return None
        if not is_inner_name(name):
            fields.note(fields.node(key), f"“{name}” must be a picture in the watch folder")
            return None
        return self._prefix + name

    def _size(self, fields: PackFields, key: str) -> Pair | None:
        """A picture's size in units."""
        name = fields.text(key)
        path = self._find(f"{WATCH_FOLDER}/{name}")
        try:
            if path is None:
                raise PictureError("this picture is missing")
            header = measure_picture(path)
        except PictureError as error:
            fields.note(fields.node(key), f"“{name}”: {error}")
            return None
        size = self._units((header.width, header.height))
        if max(size) > HAND_REACH * self._radius:
            fields.note(fields.node(key), f"“{name}” is far larger than the watch; “scale” is pixels a unit")
            return None
        return size

    def _part(self, fields: PackFields, key: str) -> tuple[str, Pair, Pair] | None:
        """A picture, its size, and the anchor point of a key."""
        file, point = self._file(fields, "image"), self._numbers(fields, key, HAND_REACH)
        size = self._size(fields, "image") if file else None
        return None if file is None or point is None or size is None else (file, size, self._units(point))

    def _hand(self, name: str) -> Hand | None:
        fields = self._fields.inner(name)
        part = self._part(fields, "pivot") if fields is not None else None
        return Hand(*part, self._file(fields, "shadow")) if fields is not None and part else None

    def _glass(self) -> Glass | None:
        fields = self._fields.inner("glass")
        part = self._part(fields, "centre") if fields is not None else None
        return Glass(*part) if part else None

    def _crown(self, centre: tuple[float, ...]) -> Crown | None:
        """The crown; its box is given on the case's picture, and returned relative to the dial's centre."""
        fields = self._fields.inner("crown")
        if fields is None:
            return None
        file, box = self._file(fields, "image"), self._numbers(fields, "box", CASE_REACH)
        if file is None or box is None:
            return None
        if min(box[2:]) < 1:
            fields.note(fields.node("box"), "“box” must be [x, y, width, height], both at least 1")
            return None
        x, y = self._units((box[0] - centre[0], box[1] - centre[1]))
        return Crown(file, int(fields.number("frames")), Box(x, y, *self._units(box[2:])))


def read_watch(
    path: Path, file: str, prefix: str, find: Find, problems: Problems
) -> tuple[WatchArt | None, WatchArt | None]:
    """The small and the large watch of a watch.yaml, None for one it lacks; `find` resolves pictures."""
    fields = read_fields(path, file, problems, WATCH)
    inner = [fields and fields.inner(name) for name in ("small", "large")]
    small, large = (WatchReader(part, find, prefix).read() if part is not None else None for part in inner)
    return small, large
