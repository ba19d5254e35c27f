"""Contact sheets: a baked place in every variant and view, and a plan of what its map says.

Reads only the map and its pictures, so that a sheet shows what the game will show.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image, ImageDraw, ImageFont

# A cell's width in pixels, less where the sheet would hold more than so many pixels.
WIDEST_CELL, MOST_PIXELS = 512, 2_000_000
QUALITY = 76
GAP, HEAD = 8, 22
GROUND, INK = "#10141e", "#e8dcc0"
MARK, VIEW, EMITTER = "#ffd24a", "#58c8ff", "#8ef08a"
# A person's height in map pixels at mark scale 1, to show how far up a mark reaches.
TALL = 940.0

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Layer:
    """An image layer: its picture, where it lies, how it moves with the camera, when it is drawn."""

    image: Image.Image
    box: Box
    parallax: float
    variants: tuple[str, ...]
    front: bool


@dataclass(frozen=True)
class Item:
    """A point or rectangle of an object layer, with its properties."""

    title: str
    box: Box
    told: dict[str, str]

    def drawn_in(self, variant: str) -> bool:
        """Whether it is there in the variant."""
        return variant in self.told.get("variant", variant).split()


def _told(element: ElementTree.Element) -> dict[str, str]:
    return {one.get("name", ""): one.get("value", "") for one in element.iterfind("properties/property")}


def _pixels(root: ElementTree.Element, side: str) -> int:
    return int(root.get(side, "1")) * int(root.get(f"tile{side}", "1"))


class BakedPlace:
    """A place's map with its pictures, as they are on disk."""

    def __init__(self, path: Path) -> None:
        root = ElementTree.parse(path).getroot()
        self.size = _pixels(root, "width"), _pixels(root, "height")
        self.variants = _told(root)["variants"].split()
        self._groups = {group.get("name"): group for group in root.iterfind("objectgroup")}
        self.layers = [self._layer(element, path.parent) for element in root.iterfind("imagelayer")]

    def _layer(self, element: ElementTree.Element, folder: Path) -> Layer:
        told = _told(element)
        image = element.find("image")
        assert image is not None, f"the layer {element.get('name')} has no picture"
        at = float(element.get("offsetx", "0")), float(element.get("offsety", "0"))
        return Layer(
            Image.open(folder / image.get("source", "")).convert("RGBA"),
            (*at, float(told["width"]), float(told["height"])),
            float(element.get("parallaxx", "1")),
            tuple(told.get("variant", "").split()),
            told.get("front") == "true",
        )

    def items(self, group: str) -> list[Item]:
        """The objects of one layer, in map pixels; points have no width."""
        return [
            Item(
                one.get("name", ""),
                tuple(float(one.get(key, "0")) for key in ("x", "y", "width", "height")),
                _told(one),
            )
            for one in self._groups.get(group, ())
            if one.tag == "object"
        ]

    def seen(self, variant: str, view: Box, width: int) -> Image.Image:
        """The picture through a view (x, y, width, height in map pixels), `width` pixels wide."""
        x, y, wide, tall = view
        scale = width / wide
        shown = Image.new("RGBA", (width, round(tall * scale)), GROUND)
        for layer in sorted(self.layers, key=lambda one: one.front):
            if layer.variants and variant not in layer.variants:
                continue
            left, top, across, down = layer.box
            left += (x + wide / 2 - self.size[0] / 2) * (1 - layer.parallax) - x
            top += (y + tall / 2 - self.size[1] / 2) * (1 - layer.parallax) - y
            size = max(1, round(across * scale)), max(1, round(down * scale))
            shown.alpha_composite(
                *_cut(layer.image.resize(size, Image.Resampling.LANCZOS), left * scale, top * scale)
            )
        return shown.convert("RGB")


def _cut(image: Image.Image, left: float, top: float) -> tuple[Image.Image, tuple[int, int]]:
    """A picture without what lies left of and above the target, and where it then goes."""
    x, y = round(left), round(top)
    width, height = image.size
    return image.crop((min(width, max(0, -x)), min(height, max(0, -y)), width, height)), (
        max(0, x),
        max(0, y),
    )


def _views(place: BakedPlace) -> Iterator[tuple[str, Box]]:
    found = {item.title: item.box for item in place.items("views")}
    for title in sorted(found, key=lambda name: name != "wide"):
        yield title, found[title]


def _plan(place: BakedPlace, variant: str, width: int) -> Image.Image:
    """The wide picture, dimmed, with marks, views, lights and emitters drawn on it."""
    wide = dict(_views(place))["wide"]
    image = place.seen(variant, wide, width).point(lambda value: value * 0.6)
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(11)
    scale = width / wide[2]

    def at(x: float, y: float) -> tuple[float, float]:
        return (x - wide[0]) * scale, (y - wide[1]) * scale

    for title, (x, y, across, down) in _views(place):
        if title != "wide":
            pen.rectangle((*at(x, y), *at(x + across, y + down)), outline=VIEW)
            pen.text(at(x + 8, y + 4), title, VIEW, font)
    for item in place.items("emitters"):
        if item.drawn_in(variant):
            x, y, across, down = item.box
            pen.rectangle((*at(x, y), *at(x + across, y + down)), outline=EMITTER)
            pen.text(at(x + 8, y + 4), f"{item.told['kind']} {item.told['rate']}", EMITTER, font)
    for item in place.items("lights"):
        if item.drawn_in(variant):
            x, y = at(*item.box[:2])
            reach = float(item.told["radius"]) * scale
            pen.ellipse((x - reach, y - reach, x + reach, y + reach), outline=item.told["color"])
            pen.ellipse((x - 2, y - 2, x + 2, y + 2), fill=item.told["color"])
    for item in place.items("marks"):
        x, y = at(*item.box[:2])
        top = y - TALL * float(item.told["scale"]) * scale
        side = 7 if item.told.get("facing") == "right" else -7
        pen.line((x, top, x, y), MARK)
        pen.line((x, top, x + side, top), MARK)
        pen.text((x + 3, top - 13), item.title, MARK, font)
    return image


def write_sheet(path: Path, target: Path) -> None:
    """The contact sheet of a baked place's map as JPEG: a row a variant, a column a view."""
    place = BakedPlace(path)
    views = list(_views(place))
    columns, rows = len(views) + 1, len(place.variants)
    wide = min(WIDEST_CELL, int(sqrt(MOST_PIXELS / (columns * rows) * 16 / 9)))
    tall = round(wide * 9 / 16)
    step_x, step_y = wide + GAP, tall + GAP + HEAD
    sheet = Image.new("RGB", (columns * step_x + GAP, rows * step_y + GAP), GROUND)
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(14)
    for row, variant in enumerate(place.variants):
        cells = [(title, place.seen(variant, view, wide)) for title, view in views]
        for column, (title, image) in enumerate([*cells, ("plan", _plan(place, variant, wide))]):
            x, y = GAP + column * step_x, GAP + row * step_y
            pen.text((x, y), f"{path.stem} · {variant} · {title}", INK, font)
            sheet.paste(image.crop((0, 0, wide, tall)), (x, y + HEAD))
    target.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(target, quality=QUALITY, optimize=True)
