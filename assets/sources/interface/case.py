"""The watch's case: lugs, middle ring, polished bezel, inner wall, crown, the bus wedge."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import skia

from .dial import RADIUS as DIAL
from .field import Field, blur
from .grain import make_noise, make_streaks, smoothstep
from .ink import Array, fill, line
from .metal import bevel_normals, brush, mirror, print_steel, ring_normals, sample_rings

BEZEL_INNER, BEZEL_OUTER = 0.882, 0.944
CROWN_LEFT, CROWN_WIDTH, CROWN_HEIGHT = 0.975, 0.145, 0.27
CROWN_FLUTES = 9
# Pictures of the crown in one pitch of its flutes: enough that winding looks like turning.
CROWN_FRAMES = 6
# It lies where the lamp has fallen off, and would sink into the night.
CROWN_GAIN = 0.13
BUS_AT_DEGREES = 90.0


@dataclass(frozen=True)
class Finish:
    """How the steel is printed: grain of its tones, and how much the lamp falls off across it."""

    dots: Array
    fall: Array

    def print(self, tone: Array, lamp: Array, sky: Array, hardness: float) -> Array:
        """Return steel colours [h, w, 3]."""
        return print_steel(np.clip(tone - self.fall, 0, 1), lamp, sky, self.dots, hardness)


def make_finish(field: Field, grain_px: float, contrast: float) -> Finish:
    """Return the finish of a field; a small watch needs more contrast to gleam."""
    dots = make_noise(*field.x.shape, 0.5 * grain_px, 67)
    return Finish(dots, (field.x + field.y) * 0.7 * contrast)


def lug_outline(side_x: int, side_y: int) -> skia.Path:
    """Return one lug: straight beside the strap, curved to the case outside."""
    path = skia.Path()
    points = [(0.562, 0.70), (0.562, 1.010)]
    path.moveTo(side_x * points[0][0], side_y * points[0][1])
    path.lineTo(side_x * points[1][0], side_y * points[1][1])

    def curve(cx: float, cy: float, x: float, y: float) -> None:
        path.quadTo(side_x * cx, side_y * cy, side_x * x, side_y * y)

    curve(0.562, 1.085, 0.628, 1.085)
    curve(0.700, 1.085, 0.728, 1.020)
    curve(0.835, 0.800, 0.925, 0.380)
    path.close()
    return path


def lay_lugs(field: Field, finish: Finish) -> None:
    """Lay the four lugs: brushed along the strap, polished at the bevel."""
    marks = make_streaks(field.width, field.height, 60, 0.9, 61).T
    groove = np.zeros((*field.x.shape, 3), np.float32)
    groove[..., 1] = 1
    for side_y in (-1, 1):
        for side_x in (-1, 1):
            mask = field.mask(lug_outline(side_x, side_y))
            field.cast_shadow(mask, 0.02, (0.008, 0.016), 0.55)
            normal = bevel_normals(field, mask, 0.045, 0.85)
            level = smoothstep(0.90, 0.985, normal[..., 2])
            flat, flat_lamp, flat_sky = brush(groove)
            tip = smoothstep(0.80, 1.10, np.abs(field.y)) * (-0.06 if side_y < 0 else 0.18)
            flat = flat * 0.92 + marks * 0.04 - tip + (-0.09 if side_x > 0 else 0.08)
            edge, lamp, sky = mirror(normal)
            tone = flat * level + edge * (1 - level)
            shade = finish.print(
                tone,
                flat_lamp * level + lamp * (1 - level),
                flat_sky * level + sky * (1 - level),
                0.45,
            )
            field.lay(shade, mask)
            rim = np.clip(mask - field_inset(mask), 0, 1)
            field.shade_inside("night_0", rim, 0.55)


def field_inset(mask: Array) -> Array:
    """Return the mask one pixel smaller."""
    return np.clip(blur(mask, 0.8) * 2 - 1, 0, 1)


def lay_middle(field: Field, finish: Finish) -> None:
    """Lay the brushed ring of the case, out to radius 1."""
    disc = field.disc(1.0)
    distance = np.hypot(field.x, field.y) + 1e-6
    groove = np.dstack([-field.y / distance, field.x / distance, np.zeros_like(distance)])
    tone, lamp, sky = brush(groove)
    marks = sample_rings(field, 63)
    tone = tone + marks * 0.045
    # The outer edge is broken: a thin polished chamfer that mirrors the street.
    chamfer = smoothstep(0.983, 0.988, distance)
    edge, edge_lamp, edge_sky = mirror(ring_normals(field, 0.950, 1.0, 0.95))
    tone = tone * (1 - chamfer) + edge * chamfer
    lamp = lamp * (1 - chamfer) + edge_lamp * chamfer
    sky = sky * (1 - chamfer) + edge_sky * chamfer
    field.lay(finish.print(tone, lamp, sky, 0.45), disc)
    outline = np.clip(disc - field.disc(1.0 - 0.006), 0, 1)
    field.shade_inside("night_0", outline, 0.45)
    lay_rims(field, disc)


def lay_rims(field: Field, disc: Array) -> None:
    """Lay the lamp's amber and the sky's blue along the outline, as on the figures."""
    angle = np.degrees(np.arctan2(field.y, field.x)) % 360
    band = np.clip(disc - field.disc(1.0 - 0.015), 0, 1)
    lamp = smoothstep(165, 195, angle) * smoothstep(272, 240, angle)
    sky = smoothstep(300, 345, angle) + smoothstep(62, 30, angle)
    field.shade_inside("amber", blur(band * lamp, 0.6), 0.85)
    field.shade_inside("#86AED4", blur(band * sky, 0.6), 0.45)


def lay_bezel(field: Field, finish: Finish) -> None:
    """Lay the polished bezel and the inner wall that falls to the dial."""
    r = field.radius_px
    groove = np.clip(field.disc(BEZEL_OUTER + 0.010) - field.disc(BEZEL_OUTER - 0.002), 0, 1)
    field.shade_inside("#0B1020", groove, 0.85)
    ring = field.disc(BEZEL_OUTER)
    tone, lamp, sky = mirror(ring_normals(field, BEZEL_INNER, BEZEL_OUTER, 0.80))
    tone = tone + sample_rings(field, 65) * 0.012
    field.lay(finish.print(tone, lamp, sky, 0.40), ring)
    wall = field.disc(BEZEL_INNER)
    distance = np.hypot(field.x, field.y) + 1e-6
    facing = (field.x * 0.64 + field.y * 0.72) / distance
    height = np.clip((distance - DIAL) / (BEZEL_INNER - DIAL), 0, 1)
    inner = 0.10 + 0.58 * smoothstep(0.35, 1.0, facing) * (0.5 + 0.5 * height)
    warm = smoothstep(0.4, 1.0, facing)
    field.lay(finish.print(inner, warm, np.zeros_like(warm), 0.4), wall)
    seam = np.clip(field.disc(BEZEL_INNER + 0.004) - field.disc(BEZEL_INNER - 0.004), 0, 1)
    field.shade_inside("#0B1020", blur(seam, 0.002 * r), 0.7)


def crown_outline() -> skia.Path:
    """Return the crown, right of the case: a neck and a domed, fluted barrel."""
    path = skia.Path()
    top, bottom = -CROWN_HEIGHT / 2, CROWN_HEIGHT / 2
    right = CROWN_LEFT + CROWN_WIDTH
    path.addRect(skia.Rect(CROWN_LEFT - 0.03, -0.075, CROWN_LEFT + 0.05, 0.075))
    barrel = skia.Path()
    barrel.moveTo(CROWN_LEFT + 0.030, top + 0.016)
    barrel.quadTo(CROWN_LEFT + 0.030, top, CROWN_LEFT + 0.046, top)
    barrel.lineTo(right - 0.030, top)
    barrel.quadTo(right - 0.004, top + 0.010, right, top + 0.045)
    barrel.quadTo(right + 0.010, 0, right, bottom - 0.045)
    barrel.quadTo(right - 0.004, bottom - 0.010, right - 0.030, bottom)
    barrel.lineTo(CROWN_LEFT + 0.046, bottom)
    barrel.quadTo(CROWN_LEFT + 0.030, bottom, CROWN_LEFT + 0.030, bottom - 0.016)
    barrel.close()
    return skia.Op(path, barrel, skia.PathOp.kUnion_PathOp)


def shade_crown(field: Field, finish: Finish, phase: float) -> Array:
    """Return the crown's colours [h, w, 3], turned by `phase` (0 to 1) of one flute."""
    half = CROWN_HEIGHT / 2
    height = np.clip(field.y / half, -1, 1)
    turn = np.arcsin(height * 0.98)
    flute = turn / np.pi * CROWN_FLUTES * 1.0 + phase
    groove = np.abs(flute % 1 - 0.5) * 2
    profile = np.sin(flute * 2 * np.pi)
    barrel = (
        0.30
        + 0.62 * np.exp(-(((height + 0.52) / 0.30) ** 2))
        + 0.18 * np.exp(-(((height - 0.55) / 0.2) ** 2))
    )
    fluted = smoothstep(CROWN_LEFT + 0.042, CROWN_LEFT + 0.052, field.x)
    fluted = fluted * smoothstep(CROWN_LEFT + CROWN_WIDTH - 0.018, CROWN_LEFT + CROWN_WIDTH - 0.034, field.x)
    cut = smoothstep(0.62, 0.92, groove)
    tone = barrel + profile * 0.10 * fluted
    tone = tone * (1 - cut * fluted * 0.78)
    across = smoothstep(CROWN_LEFT + 0.02, CROWN_LEFT + CROWN_WIDTH, field.x)
    tone = tone - 0.10 * across - 0.16 * smoothstep(0.3, 1.0, height)
    lamp = np.exp(-(((height + 0.52) / 0.30) ** 2)) * 0.6
    sky = smoothstep(0.2, 0.8, height) * 0.5
    return finish.print(tone + CROWN_GAIN, lamp, sky, 0.5)


def lay_crown(field: Field, finish: Finish, phase: float = 0.0, *, shadow: bool = True) -> None:
    """Lay the crown into the field."""
    mask = field.mask(crown_outline())
    if shadow:
        field.cast_shadow(mask, 0.025, (0.010, 0.020), 0.5)
    field.lay(shade_crown(field, finish, phase), mask)
    rim = np.clip(mask - field_inset(mask), 0, 1)
    field.shade_inside("night_0", rim, 0.65)


def wedge_outline(half: float) -> skia.Path:
    """Return the bus wedge at twelve: on the bezel, its point towards the dial."""
    path = skia.Path()
    path.moveTo(0, -0.866)
    path.lineTo(-half, -0.986)
    path.lineTo(half, -0.986)
    path.close()
    return path


def draw_wedge(canvas: skia.Canvas, half: float, edge: float) -> None:
    """Draw the wedge at the minute the bus leaves: enamel filed into the bezel."""
    canvas.save()
    canvas.rotate(BUS_AT_DEGREES)
    path = wedge_outline(half)
    canvas.drawPath(path, line("#0B1020", edge * 2 + 0.012))
    canvas.drawPath(path, line("#FFF3D6", edge * 2))
    canvas.drawPath(path, fill("brick"))
    canvas.clipPath(path, True)
    canvas.drawRect(skia.Rect(-half, -1, 0, -0.8), fill("#C14A2C", 0.45))
    canvas.restore()
