"""The video store's other side: window and door at the left, at the right the wall behind the clerk."""

from __future__ import annotations

from .nature import spread_stars
from .sheet import Sheet, make_path
from .shell import Room, stripe_wall
from .street import stack_tapes
from .view import View

CORNER = 0.15  # between the two


def draw_sides(sheet: Sheet, view: View, room: Room) -> None:
    """Both, on the wall at the back."""
    with sheet.on(view.wall(0, 0, room.depth)):
        with sheet.shifted(room.left, -room.height):
            stripe_wall(sheet, room.right - room.left, 2.9, "mustard", 0.3, 0.5)
        sheet.rect(CORNER, -room.height, room.right - CORNER, room.height, "amber-")
        sheet.rect(CORNER, -1.0, room.right - CORNER, 1.0, "walnut")
        for i in range(20):
            sheet.rect(CORNER + 0.18 * i, -1.0, 0.02, 1.0, "walnut-")
        sheet.rect(CORNER, -1.04, room.right - CORNER, 0.07, "oak")
        sheet.rect(room.left, -2.72, room.right - room.left, 0.06, "red")
        sheet.rect(CORNER - 0.03, -room.height, 0.05, room.height, "wood")
        _window(sheet)
        _door(sheet)
        _pigeonholes(sheet)
        _papers(sheet)
        _flags(sheet, room)


def _window(sheet: Sheet) -> None:
    """The shop window from within: night, a street lamp, posters' backs, the sign the wrong way round."""
    x, w, top, tall = -3.55, 2.5, -2.42, 1.46
    sheet.rect(x - 0.09, top - 0.09, w + 0.18, tall + 0.18, "bottle-")
    pane = make_path([(x, top), (x + w, top), (x + w, top + tall), (x, top + tall)])
    with sheet.within(pane):
        sheet.rect(x, top, w, tall, "=#12304A")
        sheet.dissolve(pane, "=#2C6C80", (0, -0.95), (0, -1.9))
        with sheet.shifted(x, top, 0.0016):
            spread_stars(sheet, 30, (0, 0, 1600, 420), 7)
        for dx, wide, high in ((0.0, 0.7, 0.7), (0.8, 0.5, 0.9), (1.35, 0.55, 0.62), (1.95, 0.7, 0.8)):
            sheet.rect(x + dx, top + tall - high, wide, high, "=#0C1E30")
            sheet.rect(x + dx + 0.12, top + tall - high + 0.16, 0.12, 0.16, "=#F0A848")
        sheet.glow(x + 1.98, top + 0.42, 0.5, "=#F4A63C", 0.5)
        sheet.rect(x + 1.96, top + 0.4, 0.05, 1.2, "=#08121E")
        sheet.poly(
            [(x + 1.86, top + 0.42), (x + 1.9, top + 0.24), (x + 2.06, top + 0.24), (x + 2.1, top + 0.42)],
            "=#FFE2A0",
        )
        for dx, dy, wide, high in ((0.1, 0.62, 0.42, 0.66), (0.62, 0.7, 0.36, 0.54), (1.38, 0.74, 0.34, 0.5)):
            sheet.rect(x + dx, top + dy, wide, high, "paper-")
            sheet.rect(x + dx + 0.05, top + dy + 0.06, wide - 0.1, high * 0.6, "stone")
            for cx in (x + dx - 0.03, x + dx + wide - 0.07):
                sheet.rect(cx, top + dy - 0.02, 0.1, 0.05, "cream")
    with sheet.shifted(x + 1.06, top + 0.42, flip=True):
        sheet.text("OPEN", 0, 0, 0.24, "=#F0603C", 0.17, "neon")
    sheet.rect(x + w * 0.5 - 0.03, top, 0.07, tall, "bottle")
    for y in (top - 0.08, top + tall):
        sheet.rect(x - 0.09, y, w + 0.18, 0.08, "bottle")
    sheet.rect(x - 0.15, -0.92, w + 0.32, 0.06, "leaf")
    sheet.rect(x - 0.1, -0.86, w + 0.22, 0.86, "bottle-")
    stack_tapes(sheet, x - 0.06, -0.83, w + 0.14, 0.76, 3, 21)


def _door(sheet: Sheet) -> None:
    x, w = -0.82, 0.8
    sheet.rect(x - 0.07, -2.5, w + 0.14, 2.5, "bottle-")
    sheet.rect(x, -2.42, w, 0.2, "=#12304A")
    sheet.rect(x, -2.16, w, 2.16, "red-")
    sheet.rect(x + 0.12, -2.04, w - 0.24, 1.16, "=#12304A")
    sheet.rect(x + 0.12, -1.3, w - 0.24, 0.42, "=#0C1E30")
    sheet.rect(x + 0.2, -1.62, w - 0.4, 0.2, "cream")
    sheet.text("CLOSED", x + w / 2, -1.48, 0.1, "red", 0.18, "hand", middle=True)
    sheet.rect(x + 0.05, -1.08, 0.05, 0.3, "gold")
    sheet.poly([(x + 0.6, -1.98), (x + 0.64, -2.12), (x + 0.72, -2.12), (x + 0.76, -1.98)], "gold")
    sheet.oval(x + 0.68, -1.97, 0.025, 0.025, "ink")


def _pigeonholes(sheet: Sheet) -> None:
    """The returns behind the clerk."""
    x, y = 0.3, -2.36
    sheet.rect(x, y, 1.13, 1.14, "wood")
    for row in range(4):
        for k in range(4):
            left, top = x + 0.05 + 0.267 * k, y + 0.05 + 0.275 * row
            sheet.rect(left, top, 0.22, 0.225, "ink")
            for i in range((k * 7 + row * 5) % 4):
                ink = ("teal", "maroon", "gold", "navy", "paper")[(k + row + i) % 5]
                sheet.rect(left + 0.015 + 0.065 * i, top + 0.045, 0.05, 0.18, ink)


def _papers(sheet: Sheet) -> None:
    """The rules so far, and a poster."""
    # Its heading is whole beside the clerk's hair and beneath the flags.
    x = 1.49
    sheet.rect(x, -2.4, 0.64, 1.28, "cream")
    sheet.text("RULES", x + 0.32, -2.17, 0.15, "red", 0.2, "hand", middle=True)
    for i in range(8):
        y = -2.06 + 0.115 * i
        sheet.oval(x + 0.09, y, 0.02, 0.02, "red")
        sheet.line(
            [(x + 0.15, y), (x + 0.15 + (0.42, 0.34, 0.45, 0.28, 0.4, 0.43, 0.3, 0.37)[i], y)],
            "soot",
            0.022,
            flat=True,
        )
    sheet.rect(2.46, -2.42, 0.42, 0.62, "teal-")
    sheet.oval(2.67, -2.18, 0.13, 0.13, "gold")
    sheet.rect(2.5, -1.66, 0.34, 0.26, "amber")
    sheet.text("ONE", 2.67, -1.52, 0.1, "ink", 0.18, "hand", middle=True)


def _flags(sheet: Sheet, room: Room) -> None:
    """Small flags from wall to wall."""
    for i in range(22):
        x = room.left + 0.1 + i * 0.335
        y = -2.66 + 0.1 * abs(((i % 8) - 4) / 4 * 0.9 - 0.1)
        ink = ("rust", "ink", "gold", "maroon")[i % 4]
        sheet.poly([(x, y), (x + 0.24, y), (x + 0.12, y + 0.24)], ink)
