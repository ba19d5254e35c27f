"""The watch's face: cream stock, printed track and numerals, lume, patina.

All lengths are radii of the case; the dial's own radius is 0.865 of it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import skia

from .field import Field, blur
from .grain import make_noise, smoothstep
from .ink import Array, fill, line, polar, rgb_unit, to_pixels, write_text

RADIUS = 0.865
ENGRAVED = "routed-gothic/routed-gothic.ttf"
# The font's capitals and figures are 0.72 of its size high; half of it centres a figure.
HALF_FIGURE = 0.36
LUME_BY_DAY = "#E6DDB0"


@dataclass(frozen=True)
class Print:
    """How a face is printed: the small one must read at 77 pixels, the large one bears looking."""

    numerals: tuple[int, ...]
    numeral_size: float
    numeral_at: float
    hour_tick: tuple[float, float, float]  # from, to (shares of the dial), width
    minute_tick: tuple[float, float, float]
    batons: bool
    fine: bool


SMALL_PRINT = Print((12, 3, 6, 9), 0.27, 0.655, (0.965, 0.865, 0.030), (0.965, 0.920, 0.0125), True, False)
LARGE_PRINT = Print(
    tuple(range(1, 13)), 0.175, 0.690, (0.962, 0.880, 0.0195), (0.962, 0.918, 0.0078), False, True
)


def tint_face(field: Field, grain_px: float, radius: float = RADIUS) -> Array:
    """Return the unprinted face's colours [h, w, 3]: lamp, dome, patina, paper grain."""
    shape = field.x.shape
    x, y = field.x / radius, field.y / radius
    distance = np.hypot(x, y)
    shade = np.broadcast_to(rgb_unit("lit_paper"), (*shape, 3)).copy()
    diagonal = (x + y) / 2
    warm = smoothstep(0.15, -0.95, diagonal) * 0.30
    cool = smoothstep(0.0, 1.0, diagonal) * 0.25
    age = smoothstep(0.60, 1.02, distance + make_noise(*shape, 20 * grain_px, 51) * 0.02) * 0.27
    for strength, name in ((warm, "#FFDCA0"), (age, "#A8783A"), (cool, "#4A5F88")):
        share = strength[..., None]
        shade = shade * (1 - share) + rgb_unit(name) * share
    # A domed face: a broad light to the upper left, hardly a tone wide.
    dome = np.exp(-((x + 0.30) ** 2 + (y + 0.34) ** 2) / 0.42) * 0.028
    fibre = make_noise(*shape, 0.45 * grain_px, 53) * 0.0075 + make_noise(*shape, 1.4 * grain_px, 55) * 0.006
    return np.clip(shade + (dome + fibre)[..., None], 0, 1)


def draw_ticks(canvas: skia.Canvas, face: Print) -> None:
    """Draw the sixty ticks, and the batons of a small face."""
    for minute in range(60):
        hour = minute % 5 == 0
        start, end, width = face.hour_tick if hour else face.minute_tick
        x, y = polar(RADIUS, minute * 6)
        canvas.drawLine(x * start, y * start, x * end, y * end, line("ink", width))
        if hour and face.batons and minute % 15:
            canvas.drawLine(x * 0.865, y * 0.865, x * 0.705, y * 0.705, line("ink", 0.040))
    if face.fine:
        canvas.drawCircle(0, 0, RADIUS * 0.962, line("ink", 0.006))


def draw_numerals(canvas: skia.Canvas, face: Print) -> None:
    """Draw the hours, upright, on their circle."""
    font = (ENGRAVED, face.numeral_size)
    for hour in face.numerals:
        radius = RADIUS * (face.numeral_at + (0.02 if hour in (3, 9) and not face.fine else 0))
        x, y = polar(radius, hour * 30)
        baseline = y + face.numeral_size * HALF_FIGURE
        write_text(canvas, str(hour), (x, baseline), font, fill("ink"), -0.02)


def draw_words(canvas: skia.Canvas) -> None:
    """Draw the two lines of small print and the pips of the large face."""
    for text, y, size in (
        ("HAND WOUND", -0.270, 0.050),
        ("17 JEWELS", 0.330, 0.038),
        ("SHOCK PROTECTED", 0.385, 0.030),
    ):
        write_text(canvas, text, (0, y), (ENGRAVED, size), fill("ink", 0.9), 0.16)


def pip_places(face: Print) -> list[tuple[float, float, float]]:
    """Return the lume pips: x, y, radius."""
    if not face.fine:
        return []
    places = []
    for hour in range(12):
        at, size = 0.838, 0.0145
        if hour == 0:
            for lean in (-2.6, 2.6):
                places.append((*polar(RADIUS * at, lean), size))
        else:
            places.append((*polar(RADIUS * at, hour * 30), size))
    return places


def draw_pips(canvas: skia.Canvas, face: Print) -> None:
    """Draw the pips as they look by day: old paint with a dark rim."""
    for x, y, size in pip_places(face):
        canvas.drawCircle(x, y, size + 0.0035, fill("ink", 0.85))
        canvas.drawCircle(x, y, size - 0.001, fill(LUME_BY_DAY))


def lay_face(field: Field, face: Print, grain_px: float) -> None:
    """Lay the printed face and the bezel's shadow on it into the field."""
    disc = field.disc(RADIUS)
    field.lay(tint_face(field, grain_px), disc)
    surface, canvas = field.canvas()
    draw_ticks(canvas, face)
    draw_numerals(canvas, face)
    if face.fine:
        draw_words(canvas)
    ink = to_pixels(surface)
    if face.fine:
        shape = field.x.shape
        worn = make_noise(*shape, 0.8 * grain_px, 57) * 0.8 + make_noise(*shape, 9 * grain_px, 59) * 0.6
        ink[..., 3] *= 1 - smoothstep(1.5, 2.4, worn) * 0.35
    field.lay_pixels(ink)
    surface, canvas = field.canvas()
    draw_pips(canvas, face)
    field.lay_drawing(surface)
    lay_bezel_shadow(field, disc)


def lay_bezel_shadow(field: Field, disc: Array, radius: float = RADIUS) -> None:
    """Darken the face under the bezel: deep at the lamp's side, thin all round."""
    r = field.radius_px
    moved = np.clip(1 - np.hypot(field.x - 0.030, field.y - 0.040) / radius, -1, 1)
    cast = blur((moved < 0.0).astype(np.float32), 0.016 * r)
    contact = blur(1 - field.disc(radius - 0.004), 0.008 * r)
    field.shade_inside("#20160C", disc * np.clip(cast * 0.50 + contact * 0.28, 0, 1))
