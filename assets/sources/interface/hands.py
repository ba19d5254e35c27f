"""The hands: ink with old lume for hour and minute, the amber second hand, the ghost.

Every hand is its own picture pointing to twelve, with the pixel it turns about.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import skia

from .dial import LUME_BY_DAY, RADIUS
from .field import blur
from .ink import Array, fill, line, save_picture, soften, to_pixels

# Shares of the dial's radius, from the design: hour 0.50, minute 0.91, second 0.90.
HOUR_LENGTH, MINUTE_LENGTH, SECOND_LENGTH = 0.50 * RADIUS, 0.91 * RADIUS, 0.90 * RADIUS
HUB = 0.058
MARGIN = 0.05


@dataclass(frozen=True)
class Cut:
    """How broad a watch's hands are, in radii; the small watch's are broader to be read."""

    hour: float
    minute: float
    second: float
    lume: bool
    edge: float


SMALL_CUT = Cut(hour=0.150, minute=0.098, second=0.022, lume=False, edge=0.012)
LARGE_CUT = Cut(hour=0.120, minute=0.080, second=0.0135, lume=True, edge=0.006)


def hour_outline(width: float) -> skia.Path:
    """Return a leaf: a neck at the hub, a belly at two thirds, a fine point."""
    length, half, neck = HOUR_LENGTH, width / 2, width * 0.27
    path = skia.Path()
    path.moveTo(-neck, 0.12)
    path.lineTo(-neck, -0.07)
    path.cubicTo(-neck, -length * 0.34, -half, -length * 0.42, -half, -length * 0.60)
    path.cubicTo(-half, -length * 0.76, -half * 0.30, -length * 0.90, 0, -length)
    path.cubicTo(half * 0.30, -length * 0.90, half, -length * 0.76, half, -length * 0.60)
    path.cubicTo(half, -length * 0.42, neck, -length * 0.34, neck, -0.07)
    path.lineTo(neck, 0.12)
    path.quadTo(0, 0.14, -neck, 0.12)
    path.close()
    path.addCircle(0, 0, HUB * 1.22)
    return path


def minute_outline(width: float) -> skia.Path:
    """Return a sword: it broadens to three quarters and runs out to a point."""
    length, half, neck = MINUTE_LENGTH, width / 2, width * 0.32
    path = skia.Path()
    path.moveTo(-neck, 0.15)
    path.lineTo(-neck, -0.08)
    path.lineTo(-half, -length * 0.70)
    path.lineTo(-half * 0.06, -length)
    path.lineTo(half * 0.06, -length)
    path.lineTo(half, -length * 0.70)
    path.lineTo(neck, -0.08)
    path.lineTo(neck, 0.15)
    path.quadTo(0, 0.17, -neck, 0.15)
    path.close()
    path.addCircle(0, 0, HUB * 1.15)
    return path


def second_outline(width: float) -> skia.Path:
    """Return a needle with a disc at its tail."""
    path = skia.Path()
    path.moveTo(-width * 0.75, 0.20)
    path.lineTo(-width * 0.5, 0)
    path.lineTo(-width * 0.28, -SECOND_LENGTH)
    path.lineTo(width * 0.28, -SECOND_LENGTH)
    path.lineTo(width * 0.5, 0)
    path.lineTo(width * 0.75, 0.20)
    path.close()
    path.addCircle(0, 0.205, 0.044)
    path.addCircle(0, 0, HUB)
    return skia.Simplify(path) or path


def lume_slit(start: float, end: float, near: float, far: float) -> skia.Path:
    """Return the inlay of a hand: from `start` to `end` radii, its width at both."""
    path = skia.Path()
    path.moveTo(-near / 2, -start)
    path.lineTo(-far / 2, -end + far * 0.8)
    path.lineTo(0, -end)
    path.lineTo(far / 2, -end + far * 0.8)
    path.lineTo(near / 2, -start)
    path.close()
    return path


def slit_of(kind: str, cut: Cut) -> skia.Path | None:
    """Return the inlay of the hour or the minute hand, None where there is none."""
    if kind == "hour":
        return lume_slit(0.15, HOUR_LENGTH * 0.84, cut.hour * 0.24, cut.hour * 0.44)
    if kind == "minute":
        return lume_slit(0.19, MINUTE_LENGTH * 0.83, cut.minute * 0.26, cut.minute * 0.36)
    return None


def draw_dark(canvas: skia.Canvas, outline: skia.Path, slit: skia.Path | None) -> None:
    """Draw an ink hand: two facets that meet in a ridge, a hair of light, the inlay."""
    canvas.drawPath(outline, fill("ink"))
    canvas.save()
    canvas.clipPath(outline, True)
    canvas.drawRect(skia.Rect(-1, -1, 0, 1), fill("#2B3A58", 0.55))
    canvas.drawPath(outline, line("#5F7397", 0.007, 0.55))
    canvas.restore()
    if slit is not None:
        canvas.drawPath(slit, line("#0B101D", 0.010))
        canvas.drawPath(slit, fill(LUME_BY_DAY))


def draw_second(canvas: skia.Canvas, outline: skia.Path, cut: Cut) -> None:
    """Draw the second hand: amber with its dark edge, and the screw of the hub."""
    canvas.drawPath(outline, line("second_hand_edge", cut.edge * 2))
    canvas.drawPath(outline, fill("second_hand"))
    canvas.save()
    canvas.clipPath(outline, True)
    canvas.drawRect(skia.Rect(-1, -1, -0.001, 1), fill("#FFC264", 0.55))
    canvas.restore()
    canvas.drawCircle(0, 0, HUB, fill("second_hand"))
    canvas.drawCircle(-0.008, -0.010, HUB * 0.74, fill("#FFC264", 0.55))
    canvas.drawCircle(0, 0, HUB * 0.42, fill("ink"))


def draw_ghost(canvas: skia.Canvas, outline: skia.Path, cut: Cut) -> None:
    """Draw the minute hand as it will be: unprinted, amber in a rust edge."""
    canvas.drawPath(outline, line("rust_plate", cut.edge * 2.8, round_ends=True))
    canvas.drawPath(outline, fill("ghost_hand"))


@dataclass(frozen=True)
class Hand:
    """A baked hand: its file and the pixel it turns about."""

    image: str
    pivot: tuple[float, float]


def paint_hand(
    radius_px: float,
    outline: skia.Path,
    draw: Callable[[skia.Canvas], None],
    contact: bool,
    unit: float = 1.0,
) -> tuple[Array, tuple[float, float]]:
    """Return a hand's picture, RGBA, and its pivot in pixels; `unit` is one radius in its units."""
    bounds, margin = outline.getBounds(), MARGIN * unit
    half = max(-bounds.left(), bounds.right()) + margin
    top, bottom = -bounds.top() + margin, bounds.bottom() + margin
    width = 2 * int(np.ceil(half * radius_px))
    height = int(np.ceil((top + bottom) * radius_px))
    pivot = (width / 2, float(np.ceil(top * radius_px)))
    surface = skia.Surface(width, height)
    canvas = surface.getCanvas()
    canvas.translate(*pivot)
    canvas.scale(radius_px, radius_px)
    if contact:
        canvas.drawPath(outline, soften(fill("night_0", 0.42), 0.011 * unit))
    draw(canvas)
    return to_pixels(surface), pivot


def shadow_of(picture: Array, radius_px: float, sigma: float) -> Array:
    """Return the hand's soft shadow, the same size as its picture."""
    shadow = np.zeros_like(picture)
    shadow[..., :3] = np.array([10, 15, 28], np.float32) / 255
    shadow[..., 3] = blur(np.ascontiguousarray(picture[..., 3]), sigma * radius_px) * 0.50
    return shadow


def bake_hands(folder: Path, prefix: str, radius_px: float, cut: Cut) -> dict[str, Hand]:
    """Write hour, minute, second, ghost, and their shadows; return them by name."""
    hour, minute = hour_outline(cut.hour), minute_outline(cut.minute)
    second = second_outline(cut.second)
    broad = minute_outline(cut.minute * 1.30)
    slits = {kind: slit_of(kind, cut) if cut.lume else None for kind in ("hour", "minute")}
    drawings = {
        "hour": (hour, lambda canvas: draw_dark(canvas, hour, slits["hour"])),
        "minute": (minute, lambda canvas: draw_dark(canvas, minute, slits["minute"])),
        "second": (second, lambda canvas: draw_second(canvas, second, cut)),
        "ghost": (broad, lambda canvas: draw_ghost(canvas, broad, cut)),
    }
    baked: dict[str, Hand] = {}
    for name, (outline, draw) in drawings.items():
        picture, pivot = paint_hand(radius_px, outline, draw, contact=name != "ghost")
        baked[name] = Hand(f"{prefix}_{name}.webp", pivot)
        save_picture(picture, folder / baked[name].image)
        if name == "ghost":
            continue
        shadow = f"{prefix}_{name}_shadow.webp"
        save_picture(shadow_of(picture, radius_px, 0.012), folder / shadow, quality=88)
        baked[f"{name}_shadow"] = Hand(shadow, pivot)
    return baked
