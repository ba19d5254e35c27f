"""The wrist watch, small and large: case with strap and face, hands, crown, glass.

Writes watch/*.webp and watch/watch.yaml of the lamplight pack.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import skia

from ..kit.folders import LAMPLIGHT
from . import case, dial, hands, leather
from .field import Field, blur
from .grain import smoothstep
from .ink import Array, fill, line, save_picture, soften

FOLDER = LAMPLIGHT / "watch"
HALF_WIDTH, MARGIN = 1.16, 0.10


@dataclass(frozen=True)
class Build:
    """One size of the watch; `grain_px` is how many pixels one dot of its print takes."""

    name: str
    radius_du: int
    scale: float
    strap_end: float
    grain_px: float
    contrast: float
    wedge: tuple[float, float]
    face: dial.Print
    cut: hands.Cut
    quality: int

    @property
    def radius_px(self) -> float:
        """Return the case's radius in pixels."""
        return self.radius_du * self.scale


BUILDS = (
    Build("small", 116, 3.0, 1.62, 2.2, 0.22, (0.072, 0.020), dial.SMALL_PRINT, hands.SMALL_CUT, 94),
    Build("large", 400, 2.0, 1.80, 1.7, 0.12, (0.052, 0.012), dial.LARGE_PRINT, hands.LARGE_CUT, 90),
)


def draw_case(build: Build) -> Field:
    """Return the whole watch without hands."""
    field = Field(build.radius_px, HALF_WIDTH + MARGIN, build.strap_end + MARGIN)
    finish = case.make_finish(field, build.grain_px, build.contrast)
    body = field.disc(1.0)
    strap = np.clip(sum(field.mask(leather.outline(side, build.strap_end)) for side in (-1, 1)), 0, 1)
    field.cast_shadow(strap, 0.055, (0.02, 0.05), 0.45)
    field.cast_shadow(body, 0.075, (0.025, 0.06), 0.60)
    leather.lay_strap(field, build.strap_end, build.grain_px)
    on_strap = field.alpha.copy()
    case.lay_crown(field, finish)
    case.lay_lugs(field, finish)
    under = blur(np.roll(body, round(0.03 * field.radius_px), axis=0), 0.035 * field.radius_px)
    field.shade_inside("#070A12", under * on_strap * (1 - body), 0.55)
    case.lay_middle(field, finish)
    case.lay_bezel(field, finish)
    dial.lay_face(field, build.face, build.grain_px)
    surface, canvas = field.canvas()
    case.draw_wedge(canvas, *build.wedge)
    if build.face.fine:
        draw_nicks(canvas)
    field.lay_drawing(surface)
    return field


def draw_nicks(canvas: skia.Canvas) -> None:
    """Draw what years of door frames did to the case."""
    rng = np.random.default_rng(23)
    for _ in range(34):
        angle, radius = rng.uniform(0, 2 * np.pi), rng.uniform(0.90, 0.995)
        x, y = radius * np.cos(angle), radius * np.sin(angle)
        along = angle + np.pi / 2 + rng.normal(0, 0.7)
        reach = rng.uniform(0.006, 0.034)
        dx, dy = reach * np.cos(along), reach * np.sin(along)
        dark = rng.random() < 0.45
        paint = line("#0E1524" if dark else "#FFF6E2", rng.uniform(0.0014, 0.003), 0.5)
        canvas.drawLine(x, y, x + dx, y + dy, paint)


def draw_glass(build: Build) -> Array:
    """Return the crystal, to lie over the hands: a pane of light, an edge, hairlines."""
    field = Field(build.radius_px, dial.RADIUS + 0.02, dial.RADIUS + 0.02)
    surface, canvas = field.canvas()
    disc = skia.Path()
    disc.addCircle(0, 0, dial.RADIUS)
    canvas.clipPath(disc, True)
    d = dial.RADIUS
    for left, right, opacity in ((-0.22, 0.10, 0.19), (0.155, 0.20, 0.14)):
        pane = skia.Path()
        pane.moveTo(-d, d * left)
        pane.lineTo(d * left, -d)
        pane.lineTo(d * right, -d)
        pane.lineTo(-d, d * right)
        pane.close()
        canvas.drawPath(pane, fill("#FFF8E6", opacity))
    box = skia.Rect(-d * 0.97, -d * 0.97, d * 0.97, d * 0.97)
    canvas.drawArc(box, 190, 62, False, soften(line("#FFF4D8", 0.016, 0.50, round_ends=True), 0.006))
    canvas.drawArc(box, 8, 40, False, soften(line("#BFD6EE", 0.013, 0.30, round_ends=True), 0.006))
    if build.face.fine:
        draw_hairlines(canvas)
    field.lay_drawing(surface)
    return field.pixels()


def draw_hairlines(canvas: skia.Canvas) -> None:
    """Draw the scratches of the crystal."""
    rng = np.random.default_rng(11)
    for _ in range(26):
        angle, radius = rng.uniform(0, 2 * np.pi), rng.uniform(0.1, 0.83)
        x, y = radius * np.cos(angle), radius * np.sin(angle)
        turn, reach = rng.normal(0.6, 0.5), rng.uniform(0.02, 0.15)
        path = skia.Path()
        path.moveTo(x, y)
        path.quadTo(
            x + reach * 0.5 * np.cos(turn + 0.1),
            y + reach * 0.5 * np.sin(turn + 0.1),
            x + reach * np.cos(turn),
            y + reach * np.sin(turn),
        )
        canvas.drawPath(path, line("#FFFAF0", rng.uniform(0.0010, 0.0022), rng.uniform(0.12, 0.40)))


def draw_crown_strip(build: Build) -> tuple[Array, list[int]]:
    """Return the crown's frames side by side, and the box of one frame in case pixels."""
    field = Field(build.radius_px, HALF_WIDTH + MARGIN, 0.2)
    r = build.radius_px
    left = round(field.centre[0] + (case.CROWN_LEFT - 0.02) * r)
    right = round(field.centre[0] + (case.CROWN_LEFT + case.CROWN_WIDTH + 0.02) * r)
    top, bottom = round(field.centre[1] - 0.15 * r), round(field.centre[1] + 0.15 * r)
    finish = case.make_finish(field, build.grain_px, build.contrast)
    outside = (1 - field.disc(1.0)) * (1 - wedge_mask(field, build))
    frames = []
    for frame in range(case.CROWN_FRAMES):
        turned = Field(r, HALF_WIDTH + MARGIN, 0.2)
        case.lay_crown(turned, finish, frame / case.CROWN_FRAMES, shadow=False)
        pixels = turned.pixels()
        pixels[..., 3] *= outside
        frames.append(pixels[top:bottom, left:right])
    lift = round((build.strap_end + MARGIN) * r) - round(0.2 * r)
    return np.hstack(frames), [left, top + lift, right - left, bottom - top]


def wedge_mask(field: Field, build: Build) -> Array:
    """Return the wedge's coverage, which the crown must not hide."""
    probe = Field(build.radius_px, HALF_WIDTH + MARGIN, 0.2)
    surface, canvas = probe.canvas()
    case.draw_wedge(canvas, *build.wedge)
    probe.lay_drawing(surface)
    return smoothstep(0.0, 0.05, probe.alpha)


def bake_build(build: Build) -> tuple[list[Path], list[str]]:
    """Write one size's pictures; return their paths and its part of watch.yaml."""
    name, r = build.name, build.radius_px
    field = draw_case(build)
    written = [save_picture(field.pixels(), FOLDER / f"{name}_case.webp", quality=build.quality)]
    written.append(save_picture(draw_glass(build), FOLDER / f"{name}_glass.webp", quality=92))
    strip, box = draw_crown_strip(build)
    written.append(save_picture(strip, FOLDER / f"{name}_crown.webp", quality=94))
    baked = hands.bake_hands(FOLDER, name, r, build.cut)
    written += [FOLDER / hand.image for hand in baked.values()]
    return written, describe(build, field, baked, box)


def describe(build: Build, field: Field, baked: dict[str, hands.Hand], box: list[int]) -> list[str]:
    """Return one size's part of watch.yaml, line by line."""

    def entry(hand: hands.Hand) -> str:
        return f"{{image: {hand.image}, pivot: [{hand.pivot[0]:g}, {hand.pivot[1]:g}]}}"

    glass = round((dial.RADIUS + 0.02) * build.radius_px)
    lines = [
        f"{build.name}:",
        f"  radius: {build.radius_du}",
        f"  scale: {build.scale:g}",
        f"  case: {build.name}_case.webp",
        f"  size: [{field.width}, {field.height}]",
        f"  centre: [{field.centre[0]:g}, {field.centre[1]:g}]",
        f"  dial: {dial.RADIUS}",
    ]
    for hand in ("hour", "minute", "second"):
        parts = [
            f"image: {baked[hand].image}",
            f"pivot: [{baked[hand].pivot[0]:g}, {baked[hand].pivot[1]:g}]",
            f"shadow: {baked[f'{hand}_shadow'].image}",
        ]
        lines.append(f"  {hand}: {{{', '.join(parts)}}}")
    reach = 0.022 * build.radius_du
    width = 0.135 if build.name == "small" else 0.09
    lines += [
        f"  shadow_offset: [{reach * 0.62:.2f}, {reach:.2f}]",
        f"  ghost: {entry(baked['ghost'])}",
        f"  ghost_band: {{radius: {0.90 * dial.RADIUS:.4f}, width: {width}}}",
        f"  glass: {{image: {build.name}_glass.webp, centre: [{glass}, {glass}]}}",
        f"  crown: {{image: {build.name}_crown.webp, frames: {case.CROWN_FRAMES}, "
        f"box: [{', '.join(map(str, box))}]}}",
    ]
    return lines


HEADER = """\
# The wrist watch. radius and shadow_offset are du; scale is pixels a du; size, centre, pivot and
# box are pixels; dial and ghost_band are shares of the case's radius. Hands point to twelve.
# Order: case, crown, ghost band, ghost, then shadow and hand of hour, minute and second, glass.
# The crown's frames stand side by side, its box is in the case's pixels; all frames together turn
# it by one flute.
"""


def bake() -> list[Path]:
    """Write both sizes and watch.yaml; return the paths."""
    written, lines = [], [HEADER.rstrip()]
    for build in BUILDS:
        paths, part = bake_build(build)
        written += paths
        lines += part
    target = FOLDER / "watch.yaml"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return [*written, target]
