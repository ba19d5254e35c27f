"""The application's icon: the watch at three minutes to the bus, in three degrees of detail."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import skia
from PIL import Image

from ..kit.folders import ASSETS
from ..kit.pictures import to_bytes
from .ink import colour, fill, line, polar, soften, to_pixels

FOLDER = ASSETS / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# Drawn this much larger, then reduced.
OVERSAMPLING = 4
# The icon is drawn in a square of 100.
HOUR, MINUTE, SECOND = 8, 12, 4


@dataclass(frozen=True)
class Detail:
    """What a size can carry: lengths in hundredths of the icon."""

    dial: float
    bezel: float
    ticks: int
    tick: float
    hour: float
    minute: float
    second: float
    wedge: float
    road: bool


def detail_of(size: int) -> Detail:
    """Return the degree of detail for a size in pixels."""
    if size <= 24:
        return Detail(43, 4.5, 0, 0, 15, 11.5, 0, 17, road=False)
    if size <= 48:
        return Detail(37, 6, 4, 4.5, 9, 6.5, 3.2, 10, road=True)
    return Detail(35, 6, 12, 2.6, 7.6, 5.2, 1.9, 8, road=True)


def draw_ground(canvas: skia.Canvas, detail: Detail) -> None:
    """Draw the night, the lamp's light on it and the road that runs in."""
    tile = skia.Path()
    tile.addRoundRect(skia.Rect(2, 2, 98, 98), 21, 21)
    canvas.drawPath(tile, fill("night_1"))
    canvas.save()
    canvas.clipPath(tile, True)
    lamp = skia.GradientShader.MakeRadial(
        skia.Point(24, 14),
        92,
        [colour("#3F5B8C"), colour("#223356"), colour("night_0")],
        [0, 0.45, 1],
    )
    canvas.drawRect(skia.Rect(0, 0, 100, 100), skia.Paint(Shader=lamp))
    if detail.road:
        road = skia.Path()
        road.moveTo(-4, 86)
        road.lineTo(62, 86)
        road.cubicTo(82, 86, 90, 74, 90, 58)
        road.lineTo(90, -4)
        for name, width in (("brick", 11.0), ("cream", 11.0), ("night_1", 5.4), ("amber", 2.6)):
            canvas.save()
            canvas.translate(*((1.2, 1.2) if name == "brick" else (0, 0)))
            canvas.drawPath(road, line(name, width))
            canvas.restore()
    canvas.restore()
    canvas.drawPath(tile, line("night_3", 1.4, 0.8))


def draw_dial(canvas: skia.Canvas, detail: Detail) -> None:
    """Draw bezel, face, ticks and the bus wedge, about 0."""
    outer = detail.dial + detail.bezel
    canvas.drawCircle(0.8, 2.2, outer, soften(fill("#000000", 0.55), 2.4))
    sweep = skia.GradientShader.MakeSweep(
        0,
        0,
        [
            colour(name)
            for name in (
                "steel_shade",
                "steel_dark",
                "steel",
                "steel_light",
                "#FFFBEF",
                "steel_light",
                "steel",
                "steel_dark",
                "steel_shade",
            )
        ],
        [0, 0.13, 0.30, 0.48, 0.62, 0.72, 0.82, 0.92, 1],
    )
    canvas.drawCircle(0, 0, outer, skia.Paint(Shader=sweep, AntiAlias=True))
    canvas.drawCircle(0, 0, detail.dial + 0.8, fill("steel_dark"))
    face = skia.GradientShader.MakeLinear(
        [skia.Point(-detail.dial, -detail.dial), skia.Point(detail.dial, detail.dial)],
        [colour("#FFF3D0"), colour("lit_paper"), colour("#D5CDB8")],
        [0, 0.5, 1],
    )
    canvas.drawCircle(0, 0, detail.dial, skia.Paint(Shader=face, AntiAlias=True))
    for place in range(detail.ticks):
        angle = place * 360 / detail.ticks
        outer_end, inner_end = polar(detail.dial - 2.4, angle), polar(detail.dial - 8.2, angle)
        canvas.drawLine(*outer_end, *inner_end, line("ink", detail.tick))
    wedge = skia.Path()
    wedge.moveTo(detail.dial - 3.5, 0)
    wedge.lineTo(outer + 0.5, -detail.wedge * 0.62)
    wedge.lineTo(outer + 0.5, detail.wedge * 0.62)
    wedge.close()
    edge = line("#FFF3D6", 3.0)
    edge.setStrokeJoin(skia.Paint.kMiter_Join)
    canvas.drawPath(wedge, edge)
    canvas.drawPath(wedge, fill("#B03A20"))


def draw_hand(canvas: skia.Canvas, angle: float, length: float, width: float, name: str) -> None:
    """Draw a tapered hand."""
    canvas.save()
    canvas.rotate(angle)
    path = skia.Path()
    path.moveTo(-width * 0.36, 6)
    path.lineTo(-width * 0.5, -length * 0.66)
    path.lineTo(-width * 0.10, -length)
    path.lineTo(width * 0.10, -length)
    path.lineTo(width * 0.5, -length * 0.66)
    path.lineTo(width * 0.36, 6)
    path.close()
    canvas.drawPath(path, fill(name))
    canvas.restore()


def draw_hands(canvas: skia.Canvas, detail: Detail) -> None:
    """Draw the hands at 8:12 and the amber hub, about 0."""
    draw_hand(canvas, HOUR * 30 + MINUTE / 2, detail.dial * 0.60, detail.hour, "ink")
    draw_hand(canvas, MINUTE * 6, detail.dial * 0.90, detail.minute, "ink")
    if detail.second:
        canvas.save()
        canvas.rotate(SECOND * 6)
        needle = skia.Path()
        needle.addRect(skia.Rect(-detail.second / 2, -detail.dial * 0.88, detail.second / 2, 9))
        needle.addCircle(0, 9, detail.second * 1.5)
        canvas.drawPath(needle, line("second_hand_edge", 1.2))
        canvas.drawPath(needle, fill("second_hand"))
        canvas.restore()
    hub = 4.6 if detail.second else 6.0
    if detail.second:
        canvas.drawCircle(0, 0, hub, line("second_hand_edge", 1.2))
    canvas.drawCircle(0, 0, hub, fill("second_hand"))
    if detail.second:
        canvas.drawCircle(0, 0, hub * 0.4, fill("ink"))


def paint_emblem(size: int) -> Image.Image:
    """Return the icon at a size in pixels."""
    detail = detail_of(size)
    side = size * OVERSAMPLING
    surface = skia.Surface(side, side)
    canvas = surface.getCanvas()
    canvas.scale(side / 100, side / 100)
    draw_ground(canvas, detail)
    canvas.translate(47 if detail.road else 50, 47 if detail.road else 50)
    draw_dial(canvas, detail)
    draw_hands(canvas, detail)
    pixels = to_bytes(to_pixels(surface))
    return Image.fromarray(pixels).resize((size, size), Image.Resampling.LANCZOS)


def bake() -> list[Path]:
    """Write one PNG a size and the .ico; return their paths."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    pictures = {size: paint_emblem(size) for size in SIZES}
    written = []
    for size, picture in pictures.items():
        path = FOLDER / f"running-ashtrays-{size}.png"
        picture.save(path, optimize=True)
        written.append(path)
    ico = FOLDER / "running-ashtrays.ico"
    pictures[256].save(
        ico,
        sizes=[(size, size) for size in ICO_SIZES],
        append_images=[pictures[size] for size in ICO_SIZES if size != 256],
    )
    return [*written, ico]
