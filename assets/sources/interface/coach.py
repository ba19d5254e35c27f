"""The 8:15: a coach from the side, for the title's ticket.

Two plates, ink over rust, the rust a hair out of register.
"""

from __future__ import annotations

import skia

from .ink import fill, line

# The vignette in du, its road at y 0.
WIDTH, HEIGHT = 250, 96
ROAD_Y = 82.0
FLOOR, ROOF = -13.0, -71.0
REAR, NOSE = -112.0, 112.0
WHEELS = (-66.0, 74.0)
WHEEL_RADIUS = 13.5
WINDOWS = 6


def body_outline() -> skia.Path:
    """Return the coach's side: round tail, level roof, raked nose, bumper."""
    path = skia.Path()
    path.moveTo(REAR, FLOOR)
    path.lineTo(REAR, ROOF + 16)
    path.quadTo(REAR, ROOF, REAR + 16, ROOF)
    path.lineTo(NOSE - 26, ROOF)
    path.quadTo(NOSE - 9, ROOF + 1, NOSE - 5, ROOF + 18)
    path.lineTo(NOSE + 1, FLOOR - 16)
    path.quadTo(NOSE + 2, FLOOR, NOSE - 4, FLOOR)
    path.close()
    arches = skia.Path()
    for x in WHEELS:
        arches.addCircle(x, FLOOR + 2, WHEEL_RADIUS + 4.5)
    return skia.Op(path, arches, skia.PathOp.kDifference_PathOp)


def glass_outlines() -> list[skia.Path]:
    """Return the side windows, raked like the nose, and the windscreen."""
    panes = []
    top, bottom = ROOF + 9, ROOF + 29
    step = (NOSE - 40 - (REAR + 9)) / WINDOWS
    for place in range(WINDOWS):
        left = REAR + 9 + place * step
        pane = skia.Path()
        pane.moveTo(left, bottom)
        pane.lineTo(left + 2.5, top)
        pane.lineTo(left + step - 2.0, top)
        pane.lineTo(left + step - 4.5, bottom)
        pane.close()
        panes.append(pane)
    screen = skia.Path()
    screen.moveTo(NOSE - 33, bottom + 5)
    screen.lineTo(NOSE - 31, top - 2)
    screen.lineTo(NOSE - 13, top - 2)
    screen.quadTo(NOSE - 11, top - 1, NOSE - 10, top + 2)
    screen.lineTo(NOSE - 4.5, bottom + 5)
    screen.close()
    return [*panes, screen]


def draw_rust(canvas: skia.Canvas) -> None:
    """Draw the rust plate: the flank below the waist, and the lamp's long shadow."""
    canvas.save()
    canvas.translate(2.2, 1.9)
    canvas.clipPath(body_outline(), True)
    canvas.drawRect(skia.Rect(REAR - 5, ROOF + 43, NOSE + 8, FLOOR + 2), fill("#B5482E", 0.92))
    canvas.drawRect(skia.Rect(REAR - 5, ROOF - 2, NOSE + 8, ROOF + 4), fill("#B5482E", 0.92))
    canvas.restore()


def draw_flank(canvas: skia.Canvas) -> None:
    """Draw the ink plate's panels: waist, ribs, luggage doors, lamps, sign."""
    canvas.save()
    canvas.clipPath(body_outline(), True)
    canvas.drawLine(REAR, ROOF + 37, NOSE + 4, ROOF + 37, line("ink", 3.2))
    for y in (ROOF + 43.5, ROOF + 47.0):
        canvas.drawLine(REAR, y, NOSE + 4, y, line("ink", 1.1))
    for x in (-38.0, -10.0, 18.0, 46.0):
        canvas.drawLine(x, ROOF + 47, x, FLOOR, line("ink", 1.2))
    canvas.drawLine(NOSE - 37, ROOF + 6, NOSE - 37, FLOOR, line("ink", 1.6))
    canvas.drawRect(skia.Rect(NOSE - 8, FLOOR - 18, NOSE - 1.5, FLOOR - 12), fill("ink"))
    canvas.drawRect(skia.Rect(REAR, FLOOR - 20, REAR + 4, FLOOR - 12), fill("ink"))
    canvas.restore()
    canvas.drawRoundRect(skia.Rect(NOSE - 42, ROOF - 7, NOSE - 20, ROOF + 1), 2, 2, fill("ink"))


def draw_wheel(canvas: skia.Canvas, x: float) -> None:
    """Draw one wheel, its hub left blank."""
    ring = skia.Path()
    ring.setFillType(skia.PathFillType.kEvenOdd)
    y = -WHEEL_RADIUS
    ring.addCircle(x, y, WHEEL_RADIUS)
    ring.addCircle(x, y, 6.6)
    canvas.drawPath(ring, fill("ink"))
    canvas.drawCircle(x, y, 3.0, fill("ink"))


def draw_side(canvas: skia.Canvas) -> None:
    """Draw the whole vignette, du, centred on x 0 with the road at y 0."""
    draw_rust(canvas)
    for pane in glass_outlines():
        canvas.drawPath(pane, fill("ink"))
    draw_flank(canvas)
    outline = line("ink", 2.8)
    outline.setStrokeJoin(skia.Paint.kRound_Join)
    canvas.drawPath(body_outline(), outline)
    for x in WHEELS:
        draw_wheel(canvas, x)
    canvas.drawLine(-122, 1.0, 122, 1.0, line("ink", 2.0))
