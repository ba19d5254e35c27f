"""Small pictures of the interface, at three pixels a du.

White ones are to be tinted by multiplying; coloured ones are used as they are. Each is drawn in du
about its middle.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import skia

from . import coach
from .ink import PACK, colour, fill, line, save_picture, soften, to_pixels
from .title import wear

SCALE = 3
WHITE = "#FFFFFF"


@dataclass(frozen=True)
class Icon:
    """A picture's name, its size in du and what draws it."""

    name: str
    width: int
    height: int
    draw: Callable[[skia.Canvas], None]


def draw_coach(canvas: skia.Canvas) -> None:
    """Draw the coach's front, white: the bus leaves."""
    canvas.drawPath(coach.front_outline(), fill(WHITE))


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


def draw_pointer_night(canvas: skia.Canvas) -> None:
    """Draw the pointer for night: amber."""
    canvas.drawPath(pointer_outline(), fill("amber"))


def draw_fold(canvas: skia.Canvas) -> None:
    """Draw the folded corner that turns a page: it lies in the sheet's lower right corner."""
    side = 22.0
    flap = skia.Path()
    flap.moveTo(-side, side)
    flap.lineTo(side, -side)
    flap.lineTo(-side + 7, -side + 7)
    flap.close()
    gone = skia.Path()
    gone.moveTo(-side, side)
    gone.lineTo(side, -side)
    gone.lineTo(side, side)
    gone.close()
    canvas.drawPath(gone, fill("night_1", 0.88))
    canvas.drawPath(flap, soften(fill("paper_dark", 0.55), 2.4))
    shade = skia.GradientShader.MakeLinear(
        [skia.Point(0, 0), skia.Point(-side + 7, -side + 7)],
        [colour("#C4B288"), colour("lit_paper")],
    )
    canvas.drawPath(flap, skia.Paint(Shader=shade, AntiAlias=True))
    canvas.drawLine(-side, side, side, -side, line("paper_light", 1.2, 0.8))
    canvas.drawPath(flap, line("ink", 1.2, 0.35))


def draw_key(canvas: skia.Canvas) -> None:
    """Draw a key badge's frame, white, to be stretched between its corners."""
    box = skia.Rect(-17, -18.5, 17, 15.5)
    canvas.drawRoundRect(box.makeInset(1, 1), 5, 5, line(WHITE, 1.8, 0.75))
    canvas.drawLine(-12, 18.2, 12, 18.2, line(WHITE, 1.8, 0.48, round_ends=True))


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


def draw_lock(canvas: skia.Canvas) -> None:
    """Draw a luggage lock, white, its keyhole cut out."""
    body = skia.Path()
    body.addRoundRect(skia.Rect(-10, -2, 10, 14), 2.4, 2.4)
    hole = skia.Path()
    hole.addCircle(0, 4.6, 2.5)
    hole.addRect(skia.Rect(-1.1, 4.6, 1.1, 10))
    canvas.drawPath(skia.Op(body, hole, skia.PathOp.kDifference_PathOp), fill(WHITE))
    canvas.save()
    canvas.clipRect(skia.Rect(-12, -16, 12, -2))
    shackle = skia.Path()
    shackle.addRoundRect(skia.Rect(-6.2, -12.5, 6.2, 8), 6.2, 6.2)
    canvas.drawPath(shackle, line(WHITE, 3.0))
    canvas.restore()


def speaker_outline() -> skia.Path:
    """Return a speaker's cone."""
    path = skia.Path()
    path.moveTo(-14, -4.6)
    path.lineTo(-8.4, -4.6)
    path.lineTo(-1.6, -11)
    path.lineTo(-1.6, 11)
    path.lineTo(-8.4, 4.6)
    path.lineTo(-14, 4.6)
    path.close()
    return path


def draw_speaker(canvas: skia.Canvas) -> None:
    """Draw a speaker and two waves, white."""
    canvas.drawPath(speaker_outline(), fill(WHITE))
    for radius in (6.4, 12.0):
        box = skia.Rect(-radius + 1, -radius, radius + 1, radius)
        canvas.drawArc(box, -42, 84, False, line(WHITE, 2.6, round_ends=True))


def draw_speaker_off(canvas: skia.Canvas) -> None:
    """Draw a speaker that is silent, white."""
    canvas.drawPath(speaker_outline(), fill(WHITE))
    for lean in (-1, 1):
        canvas.drawLine(3.6, -5 * lean, 13.6, 5 * lean, line(WHITE, 2.6, round_ends=True))


def draw_thumb(canvas: skia.Canvas) -> None:
    """Draw a slider's thumb: a watch crown from the side, 22 by 38."""
    draw_grip(canvas, 22, 38, (-4.5, 0.0, 4.5), 11, 3.0, 1.6)


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


def draw_moon(canvas: skia.Canvas) -> None:
    """Draw a crescent, white: the night after."""
    full, bite = skia.Path(), skia.Path()
    full.addCircle(0, 0, 40)
    bite.addCircle(21, -10, 37)
    canvas.drawPath(skia.Op(full, bite, skia.PathOp.kDifference_PathOp), fill(WHITE))


def draw_note(canvas: skia.Canvas) -> None:
    """Draw a note of music, white."""
    canvas.save()
    canvas.rotate(-18)
    canvas.drawOval(skia.Rect(-12.5, 4.6, -1.5, 12.6), fill(WHITE))
    canvas.restore()
    canvas.drawLine(0.2, 6, 0.2, -13, line(WHITE, 2.6))
    flag = skia.Path()
    flag.moveTo(-1.1, -14)
    flag.cubicTo(1, -6, 10, -5, 8.4, 3.6)
    flag.cubicTo(8, -1.5, 3, -3.4, -1.1, -4.4)
    flag.close()
    canvas.drawPath(flag, fill(WHITE))


def draw_play(canvas: skia.Canvas) -> None:
    """Draw a playing triangle, white."""
    path = skia.Path()
    path.moveTo(-7, -10)
    path.lineTo(10, 0)
    path.lineTo(-7, 10)
    path.close()
    canvas.drawPath(path, fill(WHITE))


def draw_pause(canvas: skia.Canvas) -> None:
    """Draw two bars, white."""
    for x in (-8, 3):
        canvas.drawRect(skia.Rect(x, -10, x + 5, 10), fill(WHITE))


ICONS = (
    Icon("coach", 34, 34, draw_coach),
    Icon("punch", 26, 26, draw_punch),
    Icon("pointer", 44, 16, draw_pointer),
    Icon("pointer_night", 44, 16, draw_pointer_night),
    Icon("fold", 44, 44, draw_fold),
    Icon("key", 36, 40, draw_key),
    Icon("tag", 48, 62, draw_tag),
    Icon("tag_hollow", 48, 62, draw_tag_hollow),
    Icon("lock", 34, 34, draw_lock),
    Icon("speaker", 34, 34, draw_speaker),
    Icon("speaker_off", 34, 34, draw_speaker_off),
    Icon("thumb", 34, 50, draw_thumb),
    Icon("handle", 62, 104, draw_handle),
    Icon("moon", 84, 84, draw_moon),
    Icon("note", 34, 34, draw_note),
    Icon("play", 34, 34, draw_play),
    Icon("pause", 34, 34, draw_pause),
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
        path = PACK / "ui" / "icons" / f"{icon.name}.webp"
        written.append(save_picture(to_pixels(paint_icon(icon)), path))
    surface = skia.Surface(coach.WIDTH * SCALE, coach.HEIGHT * SCALE)
    canvas = surface.getCanvas()
    canvas.scale(SCALE, SCALE)
    canvas.translate(coach.WIDTH / 2, coach.ROAD_Y)
    coach.draw_side(canvas)
    picture = wear(to_pixels(surface), (0, 0), 0.20, 5)
    written.append(save_picture(picture, PACK / "ui" / "bus.webp", quality=94))
    return written
