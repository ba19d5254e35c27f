"""Small pictures of the interface, at three pixels a du.

Each is drawn in du about its middle.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import skia

from ..kit.folders import LAMPLIGHT
from . import coach
from .ink import colour, fill, line, save_picture, soften, to_pixels
from .title import wear

SCALE = 3


@dataclass(frozen=True)
class Icon:
    """A picture's name, its size in du and what draws it."""

    name: str
    width: int
    height: int
    draw: Callable[[skia.Canvas], None]


def draw_punch(canvas: skia.Canvas) -> None:
    """Draw a conductor's punch hole: night below, the paper's thickness, a lit lower lip."""
    radius = 10.0
    hole = skia.Path()
    hole.addCircle(0, 0, radius)
    canvas.drawCircle(0, 0.9, radius + 0.2, line("paper_light", 1.3, 0.75))
    canvas.drawPath(hole, fill("night_1"))
    canvas.save()
    canvas.clipPath(hole, True)
    canvas.drawCircle(1.2, 2.6, radius, soften(line("#000000", 4.0, 0.65), 0.8))
    canvas.drawCircle(0, 1.0, radius + 0.4, line("#8A7B5C", 1.1, 0.8))
    canvas.restore()


def pointer_outline() -> skia.Path:
    """Return the second hand as a pointer: disc at the left, its tip at x 17."""
    path = skia.Path()
    path.setFillType(skia.PathFillType.kWinding)
    path.moveTo(-17, -2.1)
    path.lineTo(17, -0.7)
    path.lineTo(17, 0.7)
    path.lineTo(-17, 2.1)
    path.close()
    path.addCircle(-13, 0, 6.2)
    hub = skia.Path()
    hub.addCircle(-13, 0, 2.3)
    return skia.Op(skia.Simplify(path) or path, hub, skia.PathOp.kDifference_PathOp)


def draw_pointer(canvas: skia.Canvas) -> None:
    """Draw the pointer for paper; its dark edge carries the contrast in the darkest corner."""
    canvas.drawPath(pointer_outline(), line("second_hand_edge", 1.5))
    canvas.drawPath(pointer_outline(), fill("pointer"))


def tag_outline() -> skia.Path:
    """Return a luggage tag 34 by 48: cut corners at the top."""
    path = skia.Path()
    path.moveTo(-6, -24)
    path.lineTo(6, -24)
    path.lineTo(17, -11)
    path.lineTo(17, 24)
    path.lineTo(-17, 24)
    path.lineTo(-17, -11)
    path.close()
    return path


def draw_tag(canvas: skia.Canvas) -> None:
    """Draw a found ending's tag: buff, eyelet, string; its number is the engine's."""
    path = tag_outline()
    canvas.drawPath(path, soften(fill("night_0", 0.5), 3.0))
    shade = skia.GradientShader.MakeLinear(
        [skia.Point(-17, -24), skia.Point(17, 24)], [colour("#E6D09A"), colour("#C9AF75")]
    )
    canvas.drawPath(path, skia.Paint(Shader=shade, AntiAlias=True))
    edge = line("ink", 2.0)
    edge.setStrokeJoin(skia.Paint.kRound_Join)
    canvas.drawPath(path, edge)
    canvas.drawCircle(0, -14.5, 4.6, fill("rust_plate"))
    canvas.drawCircle(0, -14.5, 2.6, fill("ink"))


def draw_tag_hollow(canvas: skia.Canvas) -> None:
    """Draw an unfound ending's tag: an outline on night."""
    path = tag_outline()
    canvas.drawPath(path, fill("night_1", 0.92))
    edge = line("moon", 2.0)
    edge.setStrokeJoin(skia.Paint.kRound_Join)
    canvas.drawPath(path, edge)
    canvas.drawCircle(0, -14.5, 3.4, line("moon", 1.8))


def draw_handle(canvas: skia.Canvas) -> None:
    """Draw the wipe's handle: a crown 50 by 92."""
    draw_grip(canvas, 50, 92, (-12.0, -6.0, 0.0, 6.0, 12.0), 32, 3.4, 2.4)


def draw_grip(
    canvas: skia.Canvas,
    width: float,
    height: float,
    ribs: tuple[float, ...],
    reach: float,
    edge: float,
    rib: float,
) -> None:
    """Draw a crown's barrel with its ribs."""
    box = skia.Rect(-width / 2, -height / 2, width / 2, height / 2)
    corner = 4 + width / 18
    canvas.drawRoundRect(box.makeOffset(0.6, 2), corner, corner, soften(fill("night_0", 0.4), 2))
    shade = skia.GradientShader.MakeLinear(
        [skia.Point(-width / 2, 0), skia.Point(width / 2, 0)],
        [colour("#FFF9E6"), colour("lit_paper"), colour("#D8C79C")],
        [0.0, 0.55, 1.0],
    )
    canvas.drawRoundRect(box, corner, corner, skia.Paint(Shader=shade, AntiAlias=True))
    canvas.drawRoundRect(box, corner, corner, line("ink", edge))
    for x in ribs:
        canvas.drawLine(x, -reach, x, reach, line("ink", rib, 0.85, round_ends=True))


ICONS = (
    Icon("punch", 26, 26, draw_punch),
    Icon("pointer", 44, 16, draw_pointer),
    Icon("tag", 48, 62, draw_tag),
    Icon("tag_hollow", 48, 62, draw_tag_hollow),
    Icon("handle", 62, 104, draw_handle),
)


def paint_icon(icon: Icon, scale: float = SCALE) -> skia.Surface:
    """Return an icon's surface at `scale` pixels a du."""
    surface = skia.Surface(round(icon.width * scale), round(icon.height * scale))
    canvas = surface.getCanvas()
    canvas.scale(scale, scale)
    canvas.translate(icon.width / 2, icon.height / 2)
    icon.draw(canvas)
    return surface


def bake() -> list[Path]:
    """Write the icons and the title's coach; return their paths."""
    written = []
    for icon in ICONS:
        path = LAMPLIGHT / "ui" / "icons" / f"{icon.name}.webp"
        written.append(save_picture(to_pixels(paint_icon(icon)), path))
    surface = skia.Surface(coach.WIDTH * SCALE, coach.HEIGHT * SCALE)
    canvas = surface.getCanvas()
    canvas.scale(SCALE, SCALE)
    canvas.translate(coach.WIDTH / 2, coach.ROAD_Y)
    coach.draw_side(canvas)
    picture = wear(to_pixels(surface), (0, 0), 0.20, 5)
    written.append(save_picture(picture, LAMPLIGHT / "ui" / "bus.webp", quality=94))
    return written
