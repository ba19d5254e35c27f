"""The title's pictures: letters, road, their shadow, the ember, and the letters as SVG.

Three stripes of a bus's livery: cream, night, amber, over a brick plate a hair out of register.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import skia

from ..kit.folders import LAMPLIGHT
from .ink import PALETTE, Array, colour, fill, line, save_picture, soften, to_pixels
from .lettering import read_path, set_road, set_words
from .paper import make_tooth

SCALE = 2
# The first word's baseline on the stage, and how much larger than its units it is set.
ORIGIN, SIZE = (560.0, 760.0), 1.10
STRIPES = (("cream", 30.0), ("night_1", 14.0), ("amber", 6.4))
MISPRINT = (3.4, 3.0)
EMBER_DU, EMBER_RADIUS = 150, 18.0
# (layer, x, y, width, height on the stage in du)
LETTERS_BOX = (500, 570, 1000, 510)
ROAD_BOX = (-440, 680, 1040, 110)
SHADOW_BOX = (-440, 510, 1980, 570)
# The smoke: points of three curves (x, y, how far a line's own shift counts).
SMOKE = (
    (0, 0, 0.0), (-4, -60, 0.2), (44, -104, 0.6), (26, -176, 1.0), (6, -250, 1.3), (-74, -270, 1.7),
    (-54, -356, 2.0), (-38, -430, 2.2), (38, -448, 2.6), (24, -530, 3.0),
)  # fmt: skip
SMOKE_LINES, SMOKE_STEP, SMOKE_WIDTH = 7, 5.0, 2.4
SMOKE_SIZE = (240, 540)


def open_layer(box: tuple[int, ...], scale: float) -> tuple[skia.Surface, skia.Canvas]:
    """Return an empty surface over a box of the stage, its canvas in the letters' units."""
    x, y, width, height = box
    surface = skia.Surface(round(width * scale), round(height * scale))
    canvas = surface.getCanvas()
    canvas.scale(scale, scale)
    canvas.translate(ORIGIN[0] - x, ORIGIN[1] - y)
    canvas.scale(SIZE, SIZE)
    return surface, canvas


def join(strokes: list[str]) -> skia.Path:
    """Return all strokes as one path, so that crossing stripes run into each other."""
    path = skia.Path()
    for stroke in strokes:
        path.addPath(read_path(stroke))
    return path


def pen(name: str, width: float) -> skia.Paint:
    """Return a stripe's paint."""
    paint = line(name, width)
    paint.setStrokeJoin(skia.Paint.kRound_Join)
    return paint


def wear(pixels: Array, box: tuple[int, ...], loss: float, seed: int) -> Array:
    """Return the layer with its ink worn; the wear is anchored to the stage in all layers."""
    tooth = make_tooth(loss, SCALE, seed)[..., 3]
    height, width = pixels.shape[:2]
    rows = (np.arange(height) + box[1] * SCALE) % tooth.shape[0]
    columns = (np.arange(width) + box[0] * SCALE) % tooth.shape[1]
    pixels[..., 3] *= tooth[rows[:, None], columns[None, :]]
    return pixels


def draw_stripes(path: skia.Path, box: tuple[int, ...]) -> Array:
    """Return a layer of lettering, RGBA: the brick plate, then the three stripes."""
    surface, canvas = open_layer(box, SCALE)
    canvas.translate(*MISPRINT)
    canvas.drawPath(path, pen("brick", STRIPES[0][1]))
    plate = wear(to_pixels(surface), box, 0.75, 8)
    surface, canvas = open_layer(box, SCALE)
    for name, width in STRIPES:
        canvas.drawPath(path, pen(name, width))
    ink = wear(to_pixels(surface), box, 0.32, 5)
    over = ink[..., 3:]
    total = over + plate[..., 3:] * (1 - over)
    shade = (ink[..., :3] * over + plate[..., :3] * plate[..., 3:] * (1 - over)) / np.maximum(total, 1e-6)
    return np.dstack([shade, total])


def draw_shadow(path: skia.Path) -> Array:
    """Return the soft night behind letters and road, at half a pixel a du."""
    surface, canvas = open_layer(SHADOW_BOX, 0.5)
    canvas.drawPath(path, soften(pen("night_0", 58), 22))
    pixels = to_pixels(surface)
    pixels[..., 3] *= 0.84
    return pixels


def draw_ember() -> Array:
    """Return the dot of the i: a lit cigarette end, with its glow."""
    surface = skia.Surface(EMBER_DU * SCALE, EMBER_DU * SCALE)
    canvas = surface.getCanvas()
    canvas.scale(SCALE, SCALE)
    canvas.translate(EMBER_DU / 2, EMBER_DU / 2)
    canvas.scale(SIZE, SIZE)
    r = EMBER_RADIUS
    canvas.drawCircle(0, 0, r + 14, soften(fill("night_0", 0.75), 10))
    canvas.drawCircle(0, 0, r + 16, soften(fill("amber", 0.26), 15))
    canvas.drawCircle(0, 0, r + 6, soften(fill("amber", 0.42), 7))
    canvas.drawCircle(2.4, 2.2, r, fill("brick"))
    canvas.drawCircle(0, 0, r, fill("#E2761F"))
    glow = skia.GradientShader.MakeRadial(
        skia.Point(-3, -3),
        r,
        [colour("#FFF3CF"), colour("#FFE09A"), colour("#F9B44E"), colour("#E2761F")],
        [0.0, 0.45, 0.80, 1.0],
    )
    canvas.drawCircle(0, 0, r * 0.97, skia.Paint(Shader=glow, AntiAlias=True))
    pixels = to_pixels(surface)
    rng = np.random.default_rng(3)
    flecks = rng.random(pixels.shape[:2]) < 0.10
    yy, xx = np.mgrid[: pixels.shape[0], : pixels.shape[1]] - pixels.shape[0] / 2
    crust = np.hypot(xx, yy) / (SIZE * SCALE * r)
    burnt = flecks & (crust > 0.55) & (crust < 0.97)
    pixels[burnt, :3] *= 0.72
    return pixels


def draw_smoke() -> Array:
    """Return the smoke at rest, its foot at the middle of the lower edge."""
    width, height = SMOKE_SIZE
    surface = skia.Surface(width * SCALE, height * SCALE)
    canvas = surface.getCanvas()
    canvas.scale(SCALE, SCALE)
    canvas.translate(width / 2, height)
    top = SMOKE[-1][1]
    fade = skia.GradientShader.MakeLinear(
        [skia.Point(0, 0), skia.Point(0, top)],
        [
            colour("#FFE9C4", 0.0),
            colour("cream", 0.45),
            colour("#C9D6E6", 0.25),
            colour("#C9D6E6", 0.0),
        ],
        [0.0, 0.12, 0.6, 1.0],
    )
    for index in range(SMOKE_LINES):
        shift = (index - SMOKE_LINES // 2) * SMOKE_STEP
        points = [(x + shift * share, y) for x, y, share in SMOKE]
        path = skia.Path()
        path.moveTo(*points[0])
        for at in range(1, len(points), 3):
            path.cubicTo(*points[at], *points[at + 1], *points[at + 2])
        paint = line("cream", SMOKE_WIDTH, round_ends=True)
        paint.setShader(fade)
        canvas.drawPath(path, paint)
    return to_pixels(surface)


def write_svg(strokes: list[str], road: str, dot: tuple[float, float], path: Path) -> Path:
    """Write letters, road and ember as SVG strokes in the letters' units."""
    lines = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-660 -190 1560 470" fill="none"'
        ' stroke-linejoin="round">',
        "<title>running ashtrays</title>",
        f'<defs><path id="words" d="{" ".join([road, *strokes])}"/></defs>',
        f'<use href="#words" x="{MISPRINT[0]}" y="{MISPRINT[1]}" stroke="{PALETTE["brick"]}"'
        f' stroke-width="{STRIPES[0][1]:g}"/>',
    ]
    for name, width in STRIPES:
        lines.append(f'<use href="#words" stroke="{PALETTE[name]}" stroke-width="{width:g}"/>')
    place = f'cx="{dot[0]:.1f}" cy="{dot[1]:.1f}" r="{EMBER_RADIUS:g}"'
    lines.append(f'<circle {place} fill="{PALETTE["amber"]}"/>')
    lines.append("</svg>")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def bake() -> list[Path]:
    """Write the title's layers and SVG; return their paths."""
    folder = LAMPLIGHT / "ui"
    strokes, dot = set_words()
    road = set_road()
    letters, track = join(strokes), read_path(road)
    both = join([*strokes, road])
    ember = (ORIGIN[0] + dot[0] * SIZE, ORIGIN[1] + dot[1] * SIZE)
    print(f"the ember's middle is at {ember[0]:.1f}, {ember[1]:.1f} du")
    return [
        save_picture(draw_stripes(letters, LETTERS_BOX), folder / "title.webp", quality=92),
        save_picture(draw_stripes(track, ROAD_BOX), folder / "title_road.webp", quality=92),
        save_picture(draw_shadow(both), folder / "title_shadow.webp", quality=90),
        save_picture(draw_ember(), folder / "ember.webp", quality=94),
        save_picture(draw_smoke(), folder / "smoke.webp", quality=90),
        write_svg(strokes, road, dot, folder / "title.svg"),
    ]
