"""Shells: the walls, floors and ceilings of a room, and what is set into them."""

from __future__ import annotations

import random
from typing import NamedTuple

from .sheet import Sheet, make_path
from .view import View

NEAR = 0.55  # metres: walls and floors end this far from the eye


class Room(NamedTuple):
    """A room's inside: x of its side walls, its depth, its height."""

    left: float
    right: float
    depth: float
    height: float


def draw_shell(
    sheet: Sheet, view: View, room: Room, walls: tuple[str, str, str], floor: str, ceiling: str
) -> None:
    """Floor, ceiling, then the left, the back and the right wall in their inks."""
    left, right, depth, height = room
    at = view.at
    sheet.rect(0, 0, 2020, 1180, ceiling)
    corners = [at(left, 0, depth), at(right, 0, depth), at(right, 0, NEAR), at(left, 0, NEAR)]
    sheet.poly(corners, floor)
    for x, ink in ((left, walls[0]), (right, walls[2])):
        sheet.poly([at(x, height, NEAR), at(x, height, depth), at(x, 0, depth), at(x, 0, NEAR)], ink)
    with sheet.on(view.wall(left, height, depth)):
        sheet.rect(0, 0, right - left, height, walls[1])


def lay_boards(
    sheet: Sheet, view: View, room: Room, inks: tuple[str, ...], width: float, seam: str, seed: int = 1
) -> None:
    """Floorboards that run away from the eye, each in one of the inks."""
    rng = random.Random(seed)
    deep = room.depth - NEAR
    with sheet.on(view.floor(room.left, 0, room.depth)):
        x, span = 0.0, room.right - room.left
        while x < span:
            y = -rng.random() * 2
            wide = min(width, span - x)
            while y < deep:
                length = rng.uniform(1.4, 2.6)
                top, foot = max(0, y), min(deep, y + length)
                if foot > top:
                    sheet.rect(x, top, wide + 0.004, foot - top, rng.choice(inks))
                    sheet.rect(x, foot - 0.012, wide, 0.012, seam)
                y += length
            sheet.rect(x, 0, 0.012, deep, seam)
            x += width


def lay_tiles(sheet: Sheet, view: View, room: Room, inks: tuple[str, str], side: float) -> None:
    """A floor of tiles in two inks."""
    deep, span = room.depth - NEAR, room.right - room.left
    with sheet.on(view.floor(room.left, 0, room.depth)):
        for row in range(int(deep / side) + 1):
            for column in range(int(span / side) + 1):
                if (row + column) % 2:
                    w, h = min(side, span - column * side), min(side, deep - row * side)
                    if w > 0 and h > 0:
                        sheet.rect(column * side, row * side, w, h, inks[1])


def lay_bricks(
    sheet: Sheet, w: float, h: float, ink: str, others: tuple[str, ...], seed: int = 1, share: float = 0.3
) -> None:
    """A brick wall on the current frame, from its upper left corner: single bricks in other tones."""
    rng = random.Random(seed)
    sheet.rect(0, 0, w, h, ink)
    long, tall = 0.23, 0.085
    with sheet.within(make_path([(0, 0), (w, 0), (w, h), (0, h)])):
        for row in range(int(h / tall) + 1):
            shift = long / 2 if row % 2 else 0
            for column in range(int(w / long) + 2):
                if rng.random() < share:
                    x = column * long - shift
                    sheet.rect(x, row * tall, long - 0.02, tall - 0.018, rng.choice(others))


def stripe_wall(sheet: Sheet, w: float, h: float, ink: str, period: float, share: float = 0.4) -> None:
    """Wallpaper: upright stripes on the current frame."""
    x = 0.0
    while x < w:
        sheet.rect(x, 0, min(period * share, w - x), h, ink)
        x += period


def set_window(
    sheet: Sheet, x: float, y: float, w: float, h: float, frame: str, panes: tuple[int, int] = (2, 2)
) -> None:
    """The bars and the frame of a window, over whatever is seen through it."""
    bar, edge = 0.035, 0.07
    for column in range(1, panes[0]):
        sheet.rect(x + w * column / panes[0] - bar / 2, y, bar, h, frame)
    for row in range(1, panes[1]):
        sheet.rect(x, y + h * row / panes[1] - bar, w, bar * 2, frame)
    for box in (
        (x - edge, y - edge, w + 2 * edge, edge),
        (x - edge, y + h, w + 2 * edge, edge),
        (x - edge, y, edge, h),
        (x + w, y, edge, h),
    ):
        sheet.rect(*box, frame)
    sheet.rect(x - edge * 1.8, y + h + edge, w + edge * 3.6, 0.055, frame + "-")


def set_door(
    sheet: Sheet, x: float, y: float, w: float, h: float, ink: str, frame: str, panels: int = 3
) -> None:
    """A panelled door in its frame."""
    sheet.rect(x - 0.09, y - 0.09, w + 0.18, h + 0.09, frame)
    sheet.rect(x, y, w, h, ink)
    tall = (h - 0.12 * (panels + 1)) / panels
    for row in range(panels):
        for column in range(2):
            px, py = x + 0.1 + column * (w / 2 - 0.03), y + 0.12 + row * (tall + 0.12)
            wide = w / 2 - 0.17
            sheet.rect(px, py, wide, tall, ink + "-")
            sheet.poly([(px, py + tall), (px + wide, py + tall), (px + wide, py)], ink, 0.5)
    sheet.oval(x + w - 0.08, y + h * 0.52, 0.035, 0.035, "gold")
