"""The poster's porch close by: boards of the wall, floor, door, lantern, and their light, cut to what it falls on."""

from __future__ import annotations

from ...people.spline import oval
from .board import rounded, straight
from .sheet import Print

WALL, GAP, EAVES = "#2e5f78", "#1d4358", "#1a3b50"
WARM, WARM_GAP = "#b98a58", "#7d5c4a"
DECK, SEAM, DECK_WARM, SEAM_WARM = "#44798c", "#1f4a5c", "#d3a566", "#6b4033"
CREAM, CREAM_DARK, DOOR, DOOR_DARK, GLOW, FOLD = (
    "#fbe9c4",
    "#d9b46c",
    "#7c2f2b",
    "#5c2328",
    "#f2b052",
    "#e89a44",
)
FRAME, FRAME_DARK = "#a4ccce", "#5f939e"


def draw_wall(p: Print, x0: float, x1: float, foot: float, board: float) -> None:
    """Paint clapboards between two x, down to the floor, darker under the eaves."""
    p.fill(straight((x0, -10), (x1, -10), (x1, foot), (x0, foot)), WALL)
    p.fill(straight((x0, -10), (x1, -10), (x1, board * 1.6), (x0, board * 1.6)), EAVES)
    y = 0.0
    while y < foot:
        p.fill(straight((x0, y), (x1, y), (x1, y + board * 0.14), (x0, y + board * 0.14)), GAP)
        y += board


def light_wall(
    p: Print, at: tuple[float, float], reach: float, ends: tuple[float, float], foot: float, board: float
) -> None:
    """Light the boards about a lantern, each as far as it reaches, between two ends."""
    y = 0.0
    while y < foot:
        away = (y + board / 2 - at[1]) / (reach * 1.25)
        if abs(away) < 1:
            half = reach * (1 - away * away) ** 0.5
            a, b = max(ends[0], at[0] - half), min(ends[1], at[0] + half)
            if b > a and half > reach * 0.4:  # a last sliver of light looks like a board that is loose
                p.fill(straight((a, y), (b, y), (b, y + board), (a, y + board)), WARM)
                p.fill(straight((a, y), (b, y), (b, y + board * 0.14), (a, y + board * 0.14)), WARM_GAP)
        y += board


def draw_lantern(p: Print, x: float, y: float, size: float) -> None:
    """Paint a lantern on the wall."""
    with p.placed(x, y, 0, size):
        p.fill("-9,-74! 9,-74! 9,-50! -9,-50!", "#141b28")
        p.fill("-40,-34! 0,-66! 40,-34!", "#141b28")
        p.fill("-30,-36! 30,-36! 26,52! -26,52!", "#141b28")
        p.fill("-20,-26! 20,-26! 17,42! -17,42!", "#ffe9ae")


def draw_deck(p: Print, foot: float, vanish: tuple[float, float], lit: str | None = None) -> None:
    """Paint the boards of the floor towards us; `lit` is where a light falls on them."""
    floor = straight((-10, foot), (1930, foot), (1930, 1090), (-10, 1090))
    for clip, base, seam in ((None, DECK, SEAM), (lit, DECK_WARM, SEAM_WARM)):
        if clip is None and base == DECK_WARM:
            continue
        p.fill(floor, base, 1, clip)
        x0, y0 = vanish
        for k in range(-26, 27):
            a = x0 + k * 62 * (foot - y0) / 300
            b = x0 + k * 62 * (1090 - y0) / 300
            p.fill(straight((a - 2, foot), (a + 2, foot), (b + 5, 1090), (b - 5, 1090)), seam, 1, clip)
    p.fill(straight((-10, foot - 8), (1930, foot - 8), (1930, foot), (-10, foot)), GAP)


def draw_door(p: Print, x0: float, x1: float, foot: float) -> None:
    """Paint the front door, shut: white frame, red wood, a pane of six with a curtain that glows."""
    p.fill(straight((x0 - 50, -10), (x1 + 50, -10), (x1 + 50, foot), (x0 - 50, foot)), CREAM)
    p.fill(straight((x1 + 26, -10), (x1 + 50, -10), (x1 + 50, foot), (x1 + 26, foot)), CREAM_DARK)
    p.fill(straight((x0, -10), (x1, -10), (x1, foot), (x0, foot)), DOOR)
    a, b, top, low = x0 + 64, x1 - 64, 44, foot * 0.56
    p.fill(
        straight((a - 16, top - 16), (b + 16, top - 16), (b + 16, low + 16), (a - 16, low + 16)), DOOR_DARK
    )
    p.fill(straight((a, top), (b, top), (b, low), (a, low)), GLOW)
    x = a
    while x < b - 20:
        p.fill(straight((x + 8, top), (x + 26, top), (x + 30, low), (x + 10, low)), FOLD)
        x += 50
    for part in (1 / 3, 2 / 3):
        x = a + (b - a) * part
        p.fill(straight((x - 6, top), (x + 6, top), (x + 6, low), (x - 6, low)), DOOR)
    y = top + (low - top) * 0.48
    p.fill(straight((a, y), (b, y), (b, y + 12), (a, y + 12)), DOOR)
    for x in (a, (a + b) / 2 + 10):
        p.fill(
            straight(
                (x, low + 60),
                (x + (b - a) / 2 - 10, low + 60),
                (x + (b - a) / 2 - 10, foot - 26),
                (x, foot - 26),
            ),
            DOOR_DARK,
        )
    p.fill(oval(x1 - 34, low + 30, 15, 15), "#e3b85c")


def draw_sill(p: Print, box: tuple[float, float, float, float]) -> None:
    """Paint a window's frame, sash and sill about a box."""
    x0, y0, x1, y1 = box
    for a, b, c, d in (
        (x0 - 30, y0 - 30, x1 + 30, y0),
        (x0 - 30, y1, x1 + 30, y1 + 26),
        (x0 - 30, y0, x0, y1),
        (x1, y0, x1 + 30, y1),
    ):
        p.fill(straight((a, b), (c, b), (c, d), (a, d)), FRAME)
    mx, my = (x0 + x1) / 2, y0 + (y1 - y0) * 0.47
    p.fill(straight((mx - 7, y0), (mx + 7, y0), (mx + 7, y1), (mx - 7, y1)), FRAME)
    p.fill(straight((x0, my - 7), (x1, my - 7), (x1, my + 7), (x0, my + 7)), FRAME)
    p.fill(rounded(x0 - 50, y1 + 20, x1 + 50, y1 + 48, 4), FRAME)
    p.fill(
        straight((x0 - 40, y1 + 48), (x1 + 40, y1 + 48), (x1 + 40, y1 + 60), (x0 - 40, y1 + 60)), FRAME_DARK
    )


def draw_pumpkin(p: Print, x: float, foot: float, r: float, warm: bool) -> None:
    """Paint a pumpkin that nobody has cut yet, in the lamp's light or out of it."""
    dark, mid, lit = ("#8c3e24", "#c9622a", "#ee9040") if warm else ("#1d3f52", "#2f6276", "#4a8296")
    p.fill(oval(x, foot, r * 1.2, r * 0.15), "#14293a")
    for k, tone in ((-0.62, dark), (0.62, mid), (-0.3, mid), (0.36, lit), (0.02, mid)):
        p.fill(oval(x + k * r, foot - r * 0.66, r * 0.44, r * 0.68), tone)
    p.line(
        [(x, foot - r * 1.28), (x + 4, foot - r * 1.5), (x + 16, foot - r * 1.66)],
        r * 0.16,
        "#2c5248",
        "tube",
    )
