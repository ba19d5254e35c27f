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

from .contact import GROUND, label, save, stack
from .staging import MAP_SIZE
from .tmx import read_pictures, read_properties

# A cell's width in pixels, less where the sheet would hold more than so many pixels.
WIDEST_CELL, MOST_PIXELS = 512, 2_000_000
QUALITY = 76
GAP = 8
MARK, VIEW, EMITTER = "#ffd24a", "#58c8ff", "#8ef08a"
# A person's height in map pixels at mark scale 1, to show how far up a mark reaches.
TALL = 940.0

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Item:
    """A point or rectangle of an object layer, with its properties."""

    title: str
    box: Box
    told: dict[str, str]

    def drawn_in(self, variant: str) -> bool:
        """Whether it is there in the variant."""
        return variant in self.told.get("variant", variant).split()


class BakedPlace:
    """A place's map with its pictures, as they are on disk."""

    def __init__(self, path: Path) -> None:
        root = ElementTree.parse(path).getroot()
        self.variants = read_properties(root)["variants"].split()
        self._groups = {group.get("name"): group for group in root.iterfind("objectgroup")}
        self.layers = [
            (picture, Image.open(path.parent / picture.file).convert("RGBA"))
            for picture in read_pictures(path)
        ]

    def items(self, group: str) -> list[Item]:
        """The objects of one layer, in map pixels; points have no width."""
        return [
            Item(
                one.get("name", ""),
                tuple(float(one.get(key, "0")) for key in ("x", "y", "width", "height")),
                read_properties(one),
            )
            for one in self._groups.get(group, ())
            if one.tag == "object"
        ]

    def seen(self, variant: str, view: Box, width: int) -> Image.Image:
        """The picture through a view (x, y, width, height in map pixels), `width` pixels wide."""
        x, y, wide, tall = view
        scale = width / wide
        shown = Image.new("RGBA", (width, round(tall * scale)), GROUND)
        for picture, image in sorted(self.layers, key=lambda one: one[0].front):
            if picture.variants and variant not in picture.variants:
                continue
            left, top, across, down = picture.box
            left += (x + wide / 2 - MAP_SIZE[0] / 2) * (1 - picture.parallax[0]) - x
            top += (y + tall / 2 - MAP_SIZE[1] / 2) * (1 - picture.parallax[1]) - y
            size = max(1, round(across * scale)), max(1, round(down * scale))
            shown.alpha_composite(
                *_cut(image.resize(size, Image.Resampling.LANCZOS), left * scale, top * scale)
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
    columns = len(views) + 1
    wide = min(WIDEST_CELL, int(sqrt(MOST_PIXELS / (columns * len(place.variants)) * 16 / 9)))
    tall = round(wide * 9 / 16)
    rows = []
    for variant in place.variants:
        cells = [(title, place.seen(variant, view, wide)) for title, view in views]
        cells.append(("plan", _plan(place, variant, wide)))
        rows.append(
            [
                label(image.crop((0, 0, wide, tall)), f"{path.stem} · {variant} · {title}")
                for title, image in cells
            ]
        )
    save(stack(rows, GAP), target, [QUALITY])
