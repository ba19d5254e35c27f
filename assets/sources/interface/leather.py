"""The strap: padded leather, stitched, creased where it bends, rubbed at its edges."""

from __future__ import annotations

import numpy as np
import skia

from .field import Field, blur, normals
from .grain import make_noise, make_streaks, print_tones, ramp, smoothstep
from .ink import Array, colour, line, rgb_unit
from .metal import unit

# All in radii of the watch.
HALF_WIDTH = 0.548
TAPER = 0.05
STITCH_AT = 0.80
STITCH_LENGTH = 0.062
STITCH_STEP = 0.094
# Slopes of the leather's grain, which make it look the same at any resolution.
PEBBLE_SLOPE, PORE_SLOPE = 0.085, 0.075
LAMP = unit(-0.55, -0.55, 0.62)
LEATHER = [
    (0.00, rgb_unit("#120B08")),
    (0.22, rgb_unit("strap_dark")),
    (0.45, rgb_unit("strap_shade")),
    (0.68, rgb_unit("strap")),
    (0.90, rgb_unit("strap_light")),
    (1.00, rgb_unit("#A9794F")),
]


def outline(side: int, end: float) -> skia.Path:
    """Return the outline above (side -1) or below (side 1), from under the case to `end`."""
    near = HALF_WIDTH
    far = HALF_WIDTH - TAPER * (end - 0.8)
    path = skia.Path()
    path.moveTo(-near, side * 0.8)
    path.lineTo(-far, side * (end - 0.05))
    path.quadTo(-far * 0.98, side * end, -far * 0.86, side * (end + 0.012))
    path.quadTo(0, side * (end + 0.05), far * 0.86, side * (end + 0.012))
    path.quadTo(far * 0.98, side * end, far, side * (end - 0.05))
    path.lineTo(near, side * 0.8)
    path.close()
    return path


def raise_leather(field: Field, across: Array, along: Array, grain_px: float) -> Array:
    """Return the height map in pixels: padding, stitch channel, pebbling, creases."""
    r = field.radius_px
    shape = across.shape
    edge = np.abs(across)
    pad = smoothstep(0.99, 0.90, edge) * 0.030 + smoothstep(0.84, 0.60, edge) * 0.055
    channel = np.exp(-(((edge - STITCH_AT) / 0.028) ** 2)) * 0.012
    bar = smoothstep(1.22, 1.02, along) * 0.05
    rough = make_noise(*shape, 0.9 * grain_px, 31) * 0.9 * grain_px * PEBBLE_SLOPE
    rough += make_noise(*shape, 3.0 * grain_px, 33) * 3.0 * grain_px * PORE_SLOPE
    folds = make_streaks(*shape, 0.20 * r, 0.020 * r, 35)
    bend = np.exp(-(((along - 1.22) / 0.11) ** 2)) + 0.16
    creases = -np.exp(-((folds / 0.11) ** 2)) * 0.0060 * bend * smoothstep(0.86, 0.6, edge)
    return (pad - channel + bar + creases).astype(np.float32) * r + rough


def shade_leather(field: Field, side: int, end: float, grain_px: float) -> Array:
    """Return the leather's colours [h, w, 3] for one side of the strap."""
    along = field.y * side
    half = HALF_WIDTH - TAPER * np.clip(along - 0.8, 0, None)
    across = field.x / half
    normal = normals(raise_leather(field, across, along, grain_px))
    # The strap goes round a wrist: each side tips away from the viewer towards its end.
    tip = smoothstep(1.0, end + 0.15, along) * 0.95
    lit = normal @ LAMP + tip * LAMP[1] * side * -0.18
    half_way = (LAMP + unit(0, 0, 1)) / np.linalg.norm(LAMP + unit(0, 0, 1))
    sheen = np.clip(normal @ half_way, 0, 1) ** 18 * 0.10
    belly = np.exp(-(((across + 0.30) / 0.42) ** 2)) * 0.13
    tone = 0.47 + (lit - LAMP[2]) * 0.55 + sheen + belly - 0.07 * across
    shape = across.shape
    mottle = make_noise(*shape, 9 * grain_px, 37) * 0.022 + make_noise(*shape, 40 * grain_px, 39) * 0.02
    rubbed = smoothstep(0.86, 1.0, np.abs(across) + make_noise(*shape, 3 * grain_px, 41) * 0.022)
    tone = tone + mottle + rubbed * 0.17
    under_case = smoothstep(1.14, 0.98, along) * (0.30 if side < 0 else 0.16)
    gone = smoothstep(end - 0.42, end + 0.04, along) * (0.34 if side < 0 else 0.46)
    tone = np.clip(tone - under_case - gone, 0, 1)
    dots = make_noise(*shape, 0.55 * grain_px, 43)
    shade = ramp(print_tones(tone, 7, dots, 0.34, 0.6), LEATHER)
    night = (gone * 0.9)[..., None]
    return shade * (1 - night) + rgb_unit("night_0") * night


def sew(canvas: skia.Canvas, side: int, end: float) -> None:
    """Draw both rows of thread: hole, shadow, stitch and its light."""
    rng = np.random.default_rng(7 + side)
    for flank in (-1, 1):
        along = 1.075
        while along < end - 0.10:
            half = (HALF_WIDTH - TAPER * (along - 0.8)) * STITCH_AT
            lean = 0.006 * flank + rng.normal(0, 0.0015)
            x, y = flank * half, side * along
            ends = (x - lean, y), (x + lean, y + side * STITCH_LENGTH)
            fade = float(1 - smoothstep(end - 0.45, end, np.float32(along)) * 0.75)
            for (px, py), grow in ((ends[0], 1), (ends[1], 1)):
                canvas.drawCircle(
                    px,
                    py,
                    0.013 * grow,
                    skia.Paint(Color=colour("#0C0705", 0.8 * fade), AntiAlias=True),
                )
            draw_thread(canvas, ends, fade, rng.uniform(0.85, 1.0))
            along += STITCH_STEP


def draw_thread(canvas: skia.Canvas, ends: tuple[tuple[float, float], ...], fade: float, worn: float) -> None:
    """Draw one stitch between two points."""
    (x0, y0), (x1, y1) = ends
    canvas.drawLine(
        x0 + 0.006,
        y0 + 0.009,
        x1 + 0.006,
        y1 + 0.009,
        line("#0C0705", 0.021, 0.7 * fade, round_ends=True),
    )
    canvas.drawLine(x0, y0, x1, y1, line("#7A5630", 0.0195, fade, round_ends=True))
    canvas.drawLine(x0 - 0.002, y0, x1 - 0.002, y1, line("thread", 0.0125, fade * worn, round_ends=True))
    canvas.drawLine(
        x0 - 0.0035, y0, x1 - 0.0035, y1, line("#E0C08A", 0.004, 0.6 * fade * worn, round_ends=True)
    )


def lay_strap(field: Field, end: float, grain_px: float) -> None:
    """Lay both halves of the strap, rim light and thread, into the field."""
    for side in (-1, 1):
        mask = field.mask(outline(side, end))
        field.lay(shade_leather(field, side, end, grain_px), mask)
        lay_rims(field, mask, side, end)
        surface, canvas = field.canvas()
        canvas.clipPath(outline(side, end), True)
        sew(canvas, side, end)
        field.lay_drawing(surface)


def lay_rims(field: Field, mask: Array, side: int, end: float) -> None:
    """Lay the lamp's amber edge at the left and the sky's thin one at the right."""
    along = field.y * side
    fade = smoothstep(end + 0.02, end - 0.5, along) * smoothstep(1.02, 1.1, along)
    px = 1 / field.radius_px
    for direction, name, width, opacity in ((1, "amber", 0.016, 0.75), (-1, "#6F93B8", 0.010, 0.5)):
        moved = np.roll(mask, round(direction * max(width / px, 1.5)), axis=1)
        rim = np.clip(mask - moved, 0, 1) * fade
        field.shade_inside(name, blur(rim, 0.5), opacity)
