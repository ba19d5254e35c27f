"""The dial screen's plate: the watch's big sister, on which a whole evening is laid out.

Steel and face are one picture, what is printed on them another, and both hands are apart. Angles
are those of a true minute hand: 7:30 at six o'clock, 8:15 at three.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import skia

from ..kit.folders import LAMPLIGHT
from . import case, dial
from .field import Field, blur
from .grain import make_noise, smoothstep
from .hands import paint_hand, shadow_of
from .ink import Array, fill, line, polar, save_picture, to_pixels, write_text
from .metal import brush, mirror, print_steel, ring_normals, sample_rings

SCALE = 2
# du, from the design: the face's radius and the bezel round it.
FACE, BEZEL = 436.0, 24.0
OUTER = FACE + BEZEL
REACH = 1.09
GRAIN_PX = 1.7
FIRST_MINUTE, LAST_MINUTE = 7 * 60 + 30, 8 * 60 + 15
NIGHT_FROM, NIGHT_TO, NIGHT_INNER, NIGHT_OUTER = 97.5, 175.5, 112.0, 346.0
HAND_LENGTH, HAND_WIDTH = 286.0, 24.0


def clock_angle(minute: int) -> float:
    """Return the minute hand's angle at a minute of the day."""
    return minute % 60 * 6.0


def draw_plate() -> Field:
    """Return bezel and face without print."""
    field = Field(OUTER * SCALE, REACH, REACH)
    body = field.disc(1.0)
    field.cast_shadow(body, 0.060, (0.012, 0.035), 0.62)
    finish = case.make_finish(field, GRAIN_PX, 0.16)
    inner = FACE / OUTER
    distance = np.hypot(field.x, field.y) + 1e-6
    groove = np.dstack([-field.y / distance, field.x / distance, np.zeros_like(distance)])
    tone, lamp, sky = brush(groove)
    tone = tone + sample_rings(field, 63) * 0.04
    rim = smoothstep(0.984, 0.988, distance) + smoothstep(inner + 0.018, inner + 0.013, distance)
    edge, edge_lamp, edge_sky = mirror(ring_normals(field, inner + 0.008, 1.0, 0.85))
    tone, lamp, sky = (
        flat * (1 - rim) + round_ * rim for flat, round_ in ((tone, edge), (lamp, edge_lamp), (sky, edge_sky))
    )
    field.lay(print_steel(np.clip(tone - finish.fall, 0, 1), lamp, sky, finish.dots, 0.45), body)
    case.lay_rims(field, body)
    seam = np.clip(field.disc(inner + 0.010) - field.disc(inner - 0.002), 0, 1)
    field.shade_inside("#0B1020", blur(seam, 1.0), 0.9)
    disc = field.disc(inner)
    field.lay(dial.tint_face(field, GRAIN_PX, inner), disc)
    dial.lay_bezel_shadow(field, disc, inner)
    return field


def draw_track(canvas: skia.Canvas) -> None:
    """Draw the minute track and its times, in du about the middle."""
    track = FACE - 10
    box = skia.Rect(-track, -track, track, track)
    canvas.drawArc(box, 90, 270, False, line("ink", 2.0))
    for minute in range(FIRST_MINUTE, LAST_MINUTE + 1):
        angle, five = clock_angle(minute), minute % 5 == 0
        start, end = polar(track, angle), polar(FACE - (34 if five else 22), angle)
        canvas.drawLine(*start, *end, line("ink", 5.0 if five else 2.0))
    for minute in range(FIRST_MINUTE, LAST_MINUTE + 1, 5):
        write_time(canvas, minute)


def write_time(canvas: skia.Canvas, minute: int) -> None:
    """Draw one time inside the track, upright; the quarters are larger."""
    angle, quarter = clock_angle(minute), minute % 15 == 0
    size = 40.0 if quarter else 25.0
    beside = abs(np.sin(np.radians(angle))) > 0.9
    inset = (81 if beside else 62) if quarter else (62 if beside or minute % 60 in (40, 50, 10) else 53)
    x, y = polar(FACE - inset, angle)
    # The bus's own minute stands on its line: the number moves off the tick.
    lift = -2.0 if beside and quarter else 0.0
    words = f"{minute // 60}:{minute % 60:02d}"
    baseline = y + size * dial.HALF_FIGURE + lift
    write_text(canvas, words, (x, baseline), (dial.ENGRAVED, size), fill("ink"), -0.01)


def night_outline() -> skia.Path:
    """Return the window of the night after, in du about the middle."""
    path = skia.Path()
    outer = skia.Rect(-NIGHT_OUTER, -NIGHT_OUTER, NIGHT_OUTER, NIGHT_OUTER)
    inner = skia.Rect(-NIGHT_INNER, -NIGHT_INNER, NIGHT_INNER, NIGHT_INNER)
    sweep = NIGHT_TO - NIGHT_FROM
    path.arcTo(outer, NIGHT_FROM - 90, sweep, True)
    path.arcTo(inner, NIGHT_TO - 90, -sweep, False)
    path.close()
    return path


def draw_night(canvas: skia.Canvas) -> None:
    """Draw the window's sky: night, stars, a crescent."""
    window = night_outline()
    canvas.save()
    canvas.translate(2.4, 2.0)
    canvas.drawPath(window, fill("rust_plate", 0.6))
    canvas.restore()
    canvas.drawPath(window, fill("dial_night"))
    canvas.save()
    canvas.clipPath(window, True)
    rng = np.random.default_rng(12)
    for _ in range(110):
        radius = np.sqrt(rng.uniform(NIGHT_INNER**2, NIGHT_OUTER**2))
        x, y = polar(radius, rng.uniform(NIGHT_FROM, NIGHT_TO))
        size = rng.choice([0.9, 1.3, 2.0], p=[0.6, 0.3, 0.1])
        canvas.drawCircle(x, y, size, fill("cream", rng.uniform(0.35, 0.9)))
    x, y = polar(188, 135)
    full, bite = skia.Path(), skia.Path()
    full.addCircle(x, y, 40)
    bite.addCircle(x + 20, y - 11, 36)
    canvas.drawPath(skia.Op(full, bite, skia.PathOp.kDifference_PathOp), fill("cream", 0.92))
    canvas.restore()
    canvas.drawPath(window, line("ink", 1.6, 0.8))


def draw_print() -> Array:
    """Return the plate's print, RGBA: track, times, night window, bus wedge."""
    field = Field(OUTER * SCALE, REACH, REACH)
    surface, canvas = field.canvas()
    canvas.scale(1 / OUTER, 1 / OUTER)
    draw_night(canvas)
    draw_track(canvas)
    ink = to_pixels(surface)
    shape = field.x.shape
    worn = make_noise(*shape, 1.0, 71) * 0.8 + make_noise(*shape, 11, 73) * 0.6
    ink[..., 3] *= 1 - smoothstep(1.6, 2.5, worn) * 0.25
    field.lay_pixels(ink)
    surface, canvas = field.canvas()
    canvas.scale(1 / OUTER, 1 / OUTER)
    draw_wedge(canvas)
    field.lay_drawing(surface)
    return field.pixels()


def draw_wedge(canvas: skia.Canvas) -> None:
    """Draw the bus wedge on the bezel at a quarter past."""
    path = skia.Path()
    path.moveTo(FACE - 3, 0)
    path.lineTo(OUTER - 3, -15)
    path.lineTo(OUTER - 3, 15)
    path.close()
    canvas.drawPath(path, line("#0B1020", 11))
    canvas.drawPath(path, line("#FFF3D6", 6))
    canvas.drawPath(path, fill("brick"))


def now_outline() -> skia.Path:
    """Return the ink hand, tonight's, in du."""
    half, neck = HAND_WIDTH / 2, HAND_WIDTH * 0.34
    path = skia.Path()
    path.moveTo(-neck, 48)
    path.lineTo(-half, -HAND_LENGTH * 0.66)
    path.lineTo(-0.6, -HAND_LENGTH)
    path.lineTo(0.6, -HAND_LENGTH)
    path.lineTo(half, -HAND_LENGTH * 0.66)
    path.lineTo(neck, 48)
    path.close()
    path.addCircle(0, 0, 23)
    return path


def draw_now(canvas: skia.Canvas) -> None:
    """Draw the ink hand with its inlay."""
    canvas.drawPath(now_outline(), fill("ink"))
    canvas.save()
    canvas.clipPath(now_outline(), True)
    canvas.drawRect(skia.Rect(-30, -300, 0, 60), fill("#2B3A58", 0.55))
    canvas.restore()
    slit = skia.Path()
    slit.moveTo(-3.2, -62)
    slit.lineTo(-4.4, -192)
    slit.lineTo(0, -202)
    slit.lineTo(4.4, -192)
    slit.lineTo(3.2, -62)
    slit.close()
    canvas.drawPath(slit, line("#0B101D", 3))
    canvas.drawPath(slit, fill(dial.LUME_BY_DAY))


def chosen_outline() -> skia.Path:
    """Return the amber hand, of the moment that is chosen, in du."""
    path = skia.Path()
    path.moveTo(-2.8, 84)
    path.lineTo(-1.5, -284)
    path.lineTo(1.5, -284)
    path.lineTo(2.8, 84)
    path.close()
    path.addCircle(0, 84, 15)
    path.addCircle(0, 0, 20)
    return skia.Simplify(path) or path


def draw_chosen(canvas: skia.Canvas) -> None:
    """Draw the amber hand with its dark edge and the hub's screw."""
    canvas.drawPath(chosen_outline(), line("second_hand_edge", 3.4))
    canvas.drawPath(chosen_outline(), fill("second_hand"))
    canvas.drawCircle(-2.5, -3, 14.5, fill("#FFC264", 0.55))
    canvas.drawCircle(0, 0, 8, fill("ink"))


def bake() -> list[Path]:
    """Write the plate, its print and its hands; return their paths."""
    folder = LAMPLIGHT / "ui"
    written = [
        save_picture(draw_plate().pixels(), folder / "dial.webp", quality=90),
        save_picture(draw_print(), folder / "dial_print.webp", quality=90),
    ]
    for name, outline, draw in (
        ("now", now_outline(), draw_now),
        ("chosen", chosen_outline(), draw_chosen),
    ):
        picture, pivot = paint_hand(SCALE, outline, draw, contact=True, unit=OUTER)
        written.append(save_picture(picture, folder / f"dial_{name}.webp"))
        shadow = shadow_of(picture, SCALE * OUTER, 0.011)
        written.append(save_picture(shadow, folder / f"dial_{name}_shadow.webp", quality=88))
        print(f"dial_{name} turns about {pivot}")
    return written
