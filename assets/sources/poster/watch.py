"""The wrist watch as a screen print: five flat inks, hard edges, grain where the lamp leaves it.

Writes watch/*.webp and watch/watch.yaml of the poster pack.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import skia
from PIL import Image

from ..kit.folders import FONTS, PACKS

FOLDER = PACKS / "poster" / "watch"
NIGHT, INK, SLATE, PAPER, LIT, RUST, AMBER = (
    "#08111F", "#141B28", "#2C6272", "#EFE1C0", "#FBF3DC", "#B8542C", "#F4AF4A",
)  # fmt: skip
LEATHER, LEATHER_LIT = "#57302C", "#8A4A35"
FACE = "tex-gyre/texgyreheroscn-bold.otf"
# Shares of the case's radius.
LUG = ((0.5, 0.7), (0.84, 0.5), (0.74, 1.0), (0.58, 1.05))
HALF_WIDTH, STRAP, STRAP_END, RIM, DIAL = 1.26, 0.56, 1.7, 1.0, 0.865
# How much of the shade is grain, in pixels of the print.
GRAIN_PX, SEED = 3, 815
# Letters are outlined at this size, where nothing is rounded.
EM = 1000.0


@dataclass(frozen=True)
class Build:
    """A size of the watch: design units of its radius, pixels a unit, and whether it has all numbers."""

    name: str
    radius: int
    scale: float
    full: bool


@dataclass(frozen=True)
class HandCut:
    """A hand pointing to twelve: reach, tail and half width as shares of the radius, and its ink."""

    name: str
    reach: float
    tail: float
    half: float
    ink: str
    sharp: bool


BUILDS = (Build("small", 116, 3.0, False), Build("large", 400, 2.0, True))
HANDS = (
    HandCut("hour", 0.47, 0.1, 0.05, INK, False),
    HandCut("minute", 0.73, 0.12, 0.035, INK, False),
    HandCut("second", 0.78, 0.2, 0.014, RUST, True),
    HandCut("ghost", 0.73, 0.12, 0.035, AMBER, False),
)


def paint(ink: str, width: float = 0) -> skia.Paint:
    """A flat ink, or a line of it."""
    red, green, blue = bytes.fromhex(ink[1:])
    style = skia.Paint.kStroke_Style if width else skia.Paint.kFill_Style
    return skia.Paint(Color=skia.Color(red, green, blue), AntiAlias=True, Style=style, StrokeWidth=width)


def polygon(points: Iterable[tuple[float, float]]) -> skia.Path:
    """The closed outline of some points."""
    path = skia.Path()
    path.addPoly([skia.Point(*point) for point in points], True)
    return path


def save(surface: skia.Surface, name: str) -> None:
    """Writes the picture as WebP with exact alpha."""
    pixels = surface.toarray(colorType=skia.kRGBA_8888_ColorType)
    Image.fromarray(pixels).save(FOLDER / f"{name}.webp", lossless=True, quality=100, method=6)


def draw_case(build: Build) -> tuple[tuple[int, int], tuple[int, int]]:
    """Draws strap, case and dial; returns the picture's size and the dial's centre, in pixels."""
    r = build.radius * build.scale
    width, height = round(2 * HALF_WIDTH * r), round(2 * STRAP_END * r)
    surface = skia.Surface(width, height)
    canvas = surface.getCanvas()
    canvas.translate(width / 2, height / 2)
    canvas.scale(r, r)
    for side in (-1, 1):
        _strap(canvas, side)
    canvas.drawRoundRect(skia.Rect(0.94, -0.11, 1.14, 0.11), 0.04, 0.04, paint(SLATE))
    for ridge in range(4):
        y = -0.075 + ridge * 0.05
        canvas.drawLine(1.02, y, 1.14, y, paint(NIGHT, 0.014))
    for x in (-1, 1):
        for y in (-1, 1):
            canvas.drawPath(polygon((x * px, y * py) for px, py in LUG), paint(SLATE))
    canvas.drawCircle(0, 0, RIM, paint(SLATE))
    _shade(canvas, RIM, NIGHT, r)
    canvas.drawCircle(0, 0, DIAL + 0.035, paint(INK))
    canvas.drawCircle(0, 0, DIAL, paint(LIT))
    _shade(canvas, DIAL, PAPER, r)
    _print(canvas, build)
    # Where the bus is: a quarter past.
    tip, base = DIAL + 0.02, RIM - 0.015
    canvas.drawPath(polygon(((tip, 0), (base, -0.055), (base, 0.055))), paint(RUST))
    save(surface, f"{build.name}_case")
    return (width, height), (width // 2, height // 2)


def _strap(canvas: skia.Canvas, side: int) -> None:
    for left, right, ink in ((-1.0, 1.0, LEATHER), (-1.0, -0.55, LEATHER_LIT)):
        ends = ((left, 0.7), (right, 0.7), (right * 0.86, STRAP_END), (left * 0.86, STRAP_END))
        canvas.drawPath(polygon((x * STRAP, side * y) for x, y in ends), paint(ink))
    for x in (-0.45, 0.45):
        for stitch in range(6):
            y = 1.16 + stitch * 0.1
            canvas.drawLine(x, side * y, x * 0.985, side * (y + 0.05), paint(PAPER, 0.02))


def _shade(canvas: skia.Canvas, radius: float, ink: str, r: float) -> None:
    """The side away from the lamp, which is printed as grain that thickens."""
    random = np.random.default_rng(SEED)
    cells = round(2 * radius * r / GRAIN_PX)
    at = (np.arange(cells) + 0.5) / cells * 2 - 1
    x, y = np.meshgrid(at, at)
    inside = np.hypot(x, y) < 0.985
    weight = np.clip((x + y) * 0.62 - 0.28, 0, 1)
    dots = np.argwhere((random.random((cells, cells)) < weight) & inside)
    side = GRAIN_PX / r
    for row, column in dots:
        canvas.drawRect(
            skia.Rect.MakeXYWH(at[column] * radius - side / 2, at[row] * radius - side / 2, side, side),
            paint(ink),
        )


def _print(canvas: skia.Canvas, build: Build) -> None:
    """Minutes, hours and numbers."""
    for minute in range(60):
        long = minute % 5 == 0
        angle = math.radians(minute * 6)
        dx, dy = math.sin(angle), -math.cos(angle)
        start = 0.75 if long else 0.79
        if long or build.full:
            canvas.drawLine(dx * start, dy * start, dx * 0.83, dy * 0.83, paint(INK, 0.03 if long else 0.01))
    face = skia.Typeface.MakeFromFile(str(FONTS / FACE))
    size = 0.25 if build.full else 0.32
    font = skia.Font(face, EM)
    for hour in range(1, 13) if build.full else (12, 3, 6, 9):
        angle = math.radians(hour * 30)
        width = sum(font.getWidths(font.textToGlyphs(str(hour)))) / EM * size
        canvas.save()
        canvas.translate(math.sin(angle) * 0.59 - width / 2, -math.cos(angle) * 0.59 + size * 0.35)
        canvas.scale(size / EM, size / EM)
        canvas.drawTextBlob(skia.TextBlob.MakeFromString(str(hour), font), 0, 0, paint(INK))
        canvas.restore()


def draw_hand(build: Build, cut: HandCut) -> tuple[float, float]:
    """Draws a hand; returns its pivot in pixels of the picture."""
    r = build.radius * build.scale
    room = 0.06
    width, height = round(2 * (cut.half + room) * r), round((cut.reach + cut.tail + 2 * room) * r)
    surface = skia.Surface(width, height)
    canvas = surface.getCanvas()
    pivot = width / 2, (cut.reach + room) * r
    canvas.translate(*pivot)
    canvas.scale(r, r)
    neck = cut.half * (0.8 if not cut.sharp else 0.2)
    ends = ((-cut.half, cut.tail), (cut.half, cut.tail), (neck, 0.07 - cut.reach), (0, -cut.reach),
            (-neck, 0.07 - cut.reach))  # fmt: skip
    canvas.drawPath(polygon(ends), paint(cut.ink))
    canvas.drawCircle(0, 0, max(cut.half * 1.35, 0.045), paint(cut.ink))
    if cut.name == "second":
        canvas.drawCircle(0, 0, 0.018, paint(LIT))
    save(surface, f"{build.name}_{cut.name}")
    return pivot


def bake_watch() -> None:
    """Writes both watches and what they are made of."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    rows = ["# The wrist watch in five inks. Hands point to twelve; see lamplight's for what each key means."]
    for build in BUILDS:
        size, centre = draw_case(build)
        rows += [f"{build.name}:", f"  radius: {build.radius}", f"  scale: {build.scale:g}",
                 f"  case: {build.name}_case.webp", f"  size: {list(size)}", f"  centre: {list(centre)}",
                 f"  dial: {DIAL}"]  # fmt: skip
        for cut in HANDS:
            x, y = draw_hand(build, cut)
            rows.append(f"  {cut.name}: {{image: {build.name}_{cut.name}.webp, pivot: [{x:g}, {y:g}]}}")
        rows.append("  ghost_band: {radius: 0.7785, width: 0.1}")
    Path(FOLDER / "watch.yaml").write_text("\n".join(rows) + "\n", encoding="utf-8")
