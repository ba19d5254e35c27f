"""The video store's other side: window and door, seen from the counter, and the wall behind the clerk.

One picture of the whole stage, RGBA (height, width, 4), 0..1: whoever stands at the left is seen before
the window, the clerk before his own wall.
"""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np

from ...events.kit.board import Board, rounded, straight
from ...events.kit.stage import bloom, brushed, from_set, glow
from ...people.spline import oval
from ..kit.prints import notice, poster

Box = tuple[float, float, float, float]

STREET = "diner_front/someone"
# What of the street lies behind the panes, in map pixels of its own set.
SEEN: Box = (20.0, 40.0, 1980.0, 1114.0)
WINDOW, DOOR = (36.0, 176.0, 676.0, 540.0), (722.0, 196.0, 932.0, 900.0)
CORNER, HIGH = 1004.0, 96.0
WALL, WALL_DARK = ("#c9a45a", "#b88f4c", "#8a6638"), "#6e4f2e"
GREEN, GREEN_LIT, GREEN_DARK = "#2f4a3a", "#5a7a54", "#1a2c26"
WOOD, WOOD_DARK, WOOD_LIT = "#6a3f26", "#3c2318", "#a86c3c"
SPINES = ("#7a2c2a", "#2a4a5a", "#c08a3a", "#3a5a40", "#d8c08a", "#5a3a5a", "#8a4a2a", "#28384a", "#a8a08a")
FLAGS = ("#d8702a", "#2a2230", "#e8c87a", "#7a2a2c")


def _lay(b: Board, card: np.ndarray, box: Box, bright: float = 1.0, alpha: float = 1.0) -> None:
    """Lay a printed card into a box of the picture."""
    x0, y0, x1, y1 = (round(v) for v in box)
    image = cv2.resize(card.astype(np.float32), (x1 - x0, y1 - y0), interpolation=cv2.INTER_AREA)
    cover = (image[..., 3:] if image.shape[2] == 4 else np.ones_like(image[..., :1])) * alpha
    part = b.rgb[y0:y1, x0:x1]
    b.rgb[y0:y1, x0:x1] = part * (1 - cover) + image[..., :3] * bright * cover


def _room(b: Board) -> None:
    """Paint ceiling, both walls, their rails and the carpet."""
    b.ramp(straight((0, 0), (1920, 0), (1920, 1080), (0, 1080)), WALL, (0, 120), (0, 700))
    b.ramp(
        straight((0, 0), (1920, 0), (1920, 60), (CORNER, HIGH), (0, 40)),
        ("#8c8468", "#b2a67e"),
        (0, 0),
        (0, 96),
    )
    for k in range(9):
        x = -260 + 300 * k
        b.line([(x, -4), (CORNER + (x - CORNER) * 0.72, HIGH)], 4, "#6c664e", "flat", 0.6)
    b.line([(0, 44), (CORNER, HIGH + 4), (1920, 62)], 9, "#8a3424", "flat")
    b.line([(0, 52), (CORNER, HIGH + 11), (1920, 70)], 4, "#5c2018", "flat", 0.8)
    b.ramp(
        straight((CORNER, HIGH), (1920, 60), (1920, 1080), (CORNER, 1080)),
        ("#a87a3e", "#c49a54", "#9a7440"),
        (CORNER, 0),
        (1920, 0),
        0.75,
    )
    b.shade(
        straight((CORNER - 60, HIGH), (CORNER + 40, HIGH), (CORNER + 40, 1080), (CORNER - 60, 1080)),
        "#5a3a24",
        0.6,
        26,
    )
    b.line([(CORNER, HIGH), (CORNER, 1080)], 4, "#5a3c22", "flat", 0.8)
    b.ramp(
        straight((0, 560), (CORNER, 560), (CORNER, 1080), (0, 1080)), (WOOD, WOOD_DARK), (0, 560), (0, 860)
    )
    for x in range(20, 1000, 64):
        b.line([(x, 566), (x, 1080)], 4, WOOD_DARK, "flat", 0.7)
    b.line([(0, 560), (CORNER, 560)], 12, WOOD_LIT, "flat")


def _street() -> np.ndarray:
    """Return the other side of the street as it lies behind glass at night."""
    outside = Board(np.clip(from_set(STREET, SEEN), 0, 1).astype(np.float32))
    outside.smear(4.5, 4.5)
    seen = outside.rgb * np.array([0.5, 0.56, 0.78], np.float32)
    seen = cv2.warpAffine(
        seen,
        np.array([[0.52, 0, -20], [0, 0.52, 84]], np.float32),
        (1920, 1080),
        borderMode=cv2.BORDER_REPLICATE,
    )
    seen = glow(seen, (552, 236), 46, "#ffb868", 1.1)
    return glow(seen, (552, 240), 170, "#ff9840", 0.5)


def _lamp(b: Board) -> None:
    """Paint the street's lamp, near on the other side of the glass."""
    b.line([(556, 262), (558, 400), (560, 560)], 9, "#0e1420", "flat", 0.95, 1.2)
    b.line([(560, 262), (562, 540)], 2.5, "#d88c48", "flat", 0.7, 1)
    b.fill("540,258! 532,222! 574,222! 566,258!", "#ffdca4", 1, 2)
    b.fill("526,224! 553,198! 580,224!", "#10151f", 1, 1.2)
    b.fill(rounded(538, 256, 568, 264, 3), "#10151f", 1, 1)


def _pane(b: Board, outside: np.ndarray, box: Box) -> None:
    """Let the street be seen through one pane, with what the room throws on it."""
    x0, y0, x1, y1 = (round(v) for v in box)
    b.rgb[y0:y1, x0:x1] = outside[y0:y1, x0:x1]
    pane = straight((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    for k in range(3):
        x = x0 + (x1 - x0) * (0.2 + 0.34 * k)
        b.shine(straight((x, y0), (x + 34, y0), (x - 90, y1), (x - 124, y1)), "#d8c890", 0.07, 6, pane)
    b.shine(straight((x0, y0), (x1, y0), (x1, y0 + 20), (x0, y0 + 20)), "#f4ecc8", 0.16, 9, pane)


def _frame(b: Board, box: Box, wide: float = 15) -> None:
    """Paint a frame of green wood about a box, lit from the room."""
    x0, y0, x1, y1 = box
    for points, lit in (
        (((x0, y0), (x1, y0)), GREEN_DARK),
        (((x0, y1), (x1, y1)), GREEN_LIT),
        (((x0, y0), (x0, y1)), GREEN),
        (((x1, y0), (x1, y1)), GREEN),
    ):
        b.line(list(points), wide * 2, GREEN_DARK, "flat")
        b.line(list(points), wide * 1.5, GREEN, "flat")
        b.line([(x + 3, y - 3) for x, y in points], wide * 0.35, lit, "flat", 0.9)


def _backs(b: Board) -> None:
    """Hang what is stuck to the glass, seen from behind: paper the street's light comes through."""
    for x, y, wide, tall, lean in ((56, 330, 122, 176, 3), (206, 352, 104, 150, -3), (420, 318, 84, 120, 2)):
        sheet = straight((x, y), (x + wide, y + lean), (x + wide - 2, y + tall + lean), (x - 2, y + tall))
        b.fill(sheet, "#a8935f", 0.94, 0.8)
        b.fill(
            straight(
                (x + 12, y + 14),
                (x + wide - 12, y + 14 + lean),
                (x + wide - 12, y + tall * 0.66),
                (x + 12, y + tall * 0.66),
            ),
            "#8a7a58",
            0.7,
            5,
            sheet,
        )
        for k in range(3):
            yy = y + tall * (0.74 + 0.08 * k)
            b.line([(x + 18, yy), (x + wide - 18 - 9 * k, yy + lean)], 5, "#85764f", "flat", 0.8, 1.5, sheet)
        for cx, cy in (
            (x + 3, y + 3),
            (x + wide - 5, y + lean + 3),
            (x + 2, y + tall - 4),
            (x + wide - 6, y + tall + lean - 4),
        ):
            b.fill(rounded(cx - 12, cy - 7, cx + 12, cy + 7, 2), "#d8cda4", 0.75, 0.6)


def _neon(b: Board) -> None:
    """Write the sign that says OPEN to the street, the wrong way round from within."""
    x = 92.0
    b.fill(rounded(x - 14, 204, x + 190, 276, 10), "#0c0c12", 0.6, 3)
    strokes = (  # N, E, P, O from the left: a mirrored word
        [(32, 50), (32, 0), (0, 50), (0, 0)],
        [(80, 0), (50, 0)],
        [(80, 25), (56, 25)],
        [(80, 50), (50, 50)],
        [(80, 0), (80, 50)],
        [(128, 50), (128, 0), (104, 0), (98, 8), (98, 18), (104, 26), (128, 26)],
        [(146, 12), (152, 2), (168, 2), (174, 12), (174, 38), (168, 48), (152, 48), (146, 38), (146, 12)],
    )
    for points in strokes:
        shape = [(x + px, 215 + py) for px, py in points]
        for a, c in pairwise(shape):
            b.line([a, c], 9, "#ff5a38", "flat", 0.95, 1.6)
            b.line([a, c], 3.4, "#ffd8b0", "flat", 1, 0.6)


def _door(b: Board, outside: np.ndarray) -> None:
    """Paint the door, its bell, and the card that says the wrong thing to who is inside."""
    x0, y0, x1, y1 = DOOR
    b.fill(straight((x0 - 26, y0 - 70), (x1 + 26, y0 - 70), (x1 + 26, y1), (x0 - 26, y1)), GREEN_DARK)
    _pane(b, outside, (x0 + 4, y0 - 50, x1 - 4, y0 - 12))
    b.ramp(
        straight((x0, y0), (x1, y0), (x1, y1), (x0, y1)), ("#8a2c20", "#6a2018", "#3c1410"), (0, y0), (0, y1)
    )
    glass = (x0 + 34, y0 + 36, x1 - 34, y0 + 344)
    _pane(b, outside, glass)
    b.line([(glass[0], glass[1]), (glass[2], glass[1])], 7, "#3c1410", "flat")
    for x in (glass[0], glass[2]):
        b.line([(x, glass[1]), (x, glass[3])], 7, "#3c1410", "flat")
    b.line([(glass[0], glass[3]), (glass[2], glass[3])], 8, "#c85a3c", "flat", 0.8)
    b.line([(x0 + 5, y0), (x0 + 5, y1)], 7, "#b84a34", "flat", 0.7)
    card = notice(["CLOSED"], "#e8dcb8", "#7a2018", 260, 110, 4)
    _lay(b, card, (x0 + 62, y0 + 176, x0 + 152, y0 + 216), 0.86)
    b.line([(x0 + 74, y0 + 176), (x0 + 106, y0 + 150), (x0 + 140, y0 + 176)], 2, "#2a2018", "flat")
    b.fill(rounded(x0 + 12, y0 + 300, x0 + 26, y0 + 380, 6), "#c8963c")
    b.fill(rounded(x0 + 14, y0 + 304, x0 + 19, y0 + 374, 3), "#f4d890", 0.9)
    b.line([(x1 - 6, y0 - 6), (x1 - 44, y0 - 26), (x1 - 62, y0 + 6)], 5, "#3a2a18", "flat")
    b.fill(
        f"{x1 - 84},{y0 + 40}! {x1 - 78},{y0 + 14} {x1 - 62},{y0 + 4} {x1 - 46},{y0 + 14} "
        f"{x1 - 40},{y0 + 40}!",
        "#b8842c",
    )
    b.fill(
        f"{x1 - 76},{y0 + 34}! {x1 - 72},{y0 + 16} {x1 - 64},{y0 + 10}! {x1 - 66},{y0 + 34}!", "#f8dc98", 0.9
    )
    b.fill(oval(x1 - 62, y0 + 42, 7, 6), "#5a3c18")


def _low_shelf(b: Board) -> None:
    """Stand the low shelf of covers under the window."""
    b.ramp(
        straight((-10, 566), (706, 574), (706, 1080), (-10, 1080)), ("#3a5a48", "#1c3028"), (0, 566), (0, 900)
    )
    b.fill(straight((-10, 556), (716, 562), (712, 580), (-10, 576)), "#6c8a62")
    chance = np.random.default_rng(31)
    for row, top in enumerate((596, 724)):
        b.fill(straight((-10, top - 8), (698, top - 4), (698, top + 112), (-10, top + 112)), "#12201c", 0.9)
        x = 2.0
        while x < 660:
            wide = float(chance.uniform(46, 60))
            tone = SPINES[int(chance.integers(len(SPINES)))]
            b.fill(straight((x, top + 4), (x + wide, top + 4), (x + wide, top + 104), (x, top + 104)), tone)
            b.fill(
                straight(
                    (x + 6, top + 12), (x + wide - 6, top + 12), (x + wide - 6, top + 30), (x + 6, top + 30)
                ),
                "#e8d8a8",
                0.75,
            )
            b.fill(
                oval(x + wide / 2, top + 64, wide * 0.26, 20), SPINES[int(chance.integers(len(SPINES)))], 0.9
            )
            b.line([(x + 2, top + 4), (x + 2, top + 104)], 3, "#f0dca0", "flat", 0.28)
            x += wide + 7
        b.line([(-10, top + 112), (700, top + 114)], 9, "#5a7a58" if row == 0 else "#3a5444", "flat")


def _flags(b: Board) -> None:
    """Hang the flags of October from wall to wall."""
    for x0, x1, y0, low, size in ((-40, 1040, 66, 66, 52), (960, 1960, 96, 54, 52)):
        t = np.linspace(0, 1, 40)
        line = [(x0 + (x1 - x0) * a, y0 + low * 4 * a * (1 - a) + (30 * a if x0 < 0 else -30 * a)) for a in t]
        b.line([(float(x), float(y)) for x, y in line], 2.6, "#3a2c20", "flat", 0.9)
        count = 16
        for k in range(count):
            x, y = line[round((k + 0.5) / count * 39)]
            lean = 5 * np.sin(2.3 * k)
            b.fill(straight((x - size / 2, y), (x + size / 2, y), (x + lean, y + size * 1.15)), FLAGS[k % 4])
            b.fill(straight((x, y), (x + size / 2, y), (x + lean, y + size * 1.15)), "#1c1210", 0.18)


def _panelling(b: Board) -> None:
    """Panel the clerk's wall to the height of his chest."""
    b.ramp(
        straight((CORNER, 560), (1920, 560), (1920, 1080), (CORNER, 1080)),
        ("#7c4a2a", WOOD_DARK),
        (0, 560),
        (0, 900),
    )
    for x in range(1030, 1930, 74):
        b.line([(x, 566), (x, 1080)], 4, WOOD_DARK, "flat", 0.75)
        b.line([(x + 4, 566), (x + 4, 1080)], 2, "#a86a3e", "flat", 0.5)
    b.line([(CORNER, 558), (1920, 558)], 15, "#8a5430", "flat")
    b.line([(CORNER, 553), (1920, 553)], 4, "#d89a5a", "flat", 0.9)


def _pigeonholes(b: Board) -> None:
    """Hang the returns behind him: four rows of holes, some tapes in most."""
    x0, y0, x1, y1 = 1050.0, 232.0, 1313.0, 520.0
    b.shade(
        straight((x0 - 4, y0 + 10), (x1 + 24, y0 + 10), (x1 + 24, y1 + 26), (x0 - 4, y1 + 26)),
        "#4a2c18",
        0.6,
        12,
    )
    b.fill(straight((x0, y0), (x1, y0), (x1, y1), (x0, y1)), "#70452a")
    chance = np.random.default_rng(12)
    for row in range(4):
        for k in range(4):
            left, top = x0 + 11 + 62.5 * k, y0 + 11 + 69 * row
            b.fill(
                straight((left, top), (left + 54, top), (left + 54, top + 58), (left, top + 58)), "#22140f"
            )
            x = left + 3
            for _ in range(int(chance.integers(0, 4))):
                tone = SPINES[int(chance.integers(len(SPINES)))]
                b.fill(straight((x, top + 10), (x + 13, top + 10), (x + 13, top + 58), (x, top + 58)), tone)
                b.fill(
                    straight((x + 3, top + 18), (x + 10, top + 18), (x + 10, top + 40), (x + 3, top + 40)),
                    "#e8d8a8",
                    0.75,
                )
                x += 15
            b.shade(
                straight((left, top), (left + 54, top), (left + 54, top + 14), (left, top + 14)),
                "#100804",
                0.8,
                5,
            )
            b.line([(left, top + 59), (left + 54, top + 59)], 3, "#c08250", "flat", 0.8)
    b.line([(x0, y0), (x1, y0)], 8, "#c48a54", "flat")


def _papers(b: Board) -> None:
    """Pin up what he has to say: the rules, as far as they go, and a film that is to come. They hang so low
    that a close view of him has them whole."""
    _lay(b, notice(["RULES", "1 TO 8"], "#efe3c2", "#8c2a20", 300, 150, 5), (1362, 264, 1546, 342), 0.96)
    b.fill(straight((1358, 346), (1550, 346), (1548, 548), (1360, 548)), "#e6d8b2")
    for k in range(8):
        y = 366 + 22 * k
        b.fill(oval(1380, y, 5, 5), "#a03428")
        wide = (150, 118, 164, 96, 140, 158, 110, 132)[k]
        b.line([(1394, y), (1394 + wide * 0.55, y + 2), (1394 + wide * 0.9, y)], 5, "#4a3c34", "flat", 0.85)
    for x, y in ((1454, 270), (1370, 354), (1538, 354)):
        b.fill(oval(x, y, 7, 7), "#c83a2c")
        b.fill(oval(x - 2, y - 2, 2.4, 2.4), "#ffd0b0")
    _lay(b, poster(11), (1748, 256, 1882, 460), 0.9)
    b.line([(1742, 254), (1888, 254)], 6, "#3a2418", "flat")
    _lay(b, notice(["ONE TO", "A CARD"], "#e8c25a", "#3a2018", 240, 170, 6), (1762, 474, 1866, 540), 0.94)


def _pendant(b: Board, x: float, y: float) -> None:
    """Hang a lamp over the counter."""
    b.line([(x, -4), (x, y - 60)], 4, "#241a14", "flat")
    b.fill(
        f"{x - 74},{y}! {x - 46},{y - 44} {x - 12},{y - 64}! {x + 12},{y - 64}! "
        f"{x + 46},{y - 44} {x + 74},{y}!",
        "#8a4a24",
    )
    b.fill(
        f"{x - 66},{y - 4}! {x - 40},{y - 42} {x - 10},{y - 60}! {x - 2},{y - 60}! {x - 24},{y - 4}!",
        "#d8894a",
        0.75,
    )
    b.fill(oval(x, y, 74, 9), "#fff0c8")


def other_side(_width: int, _height: int, _zoom: float) -> np.ndarray:
    """The place towards its window and its door, wholly covering the shelves."""
    b = Board("#8a6638")
    outside = _street()
    held = Board(outside)
    _lamp(held)
    outside = held.rgb
    _room(b)
    x0, y0, x1, y1 = WINDOW
    for left, right in ((x0, 342), (374, x1)):
        _pane(b, outside, (left, y0, right, y1))
    _backs(b)
    _neon(b)
    _frame(b, WINDOW)
    b.line([(358, y0), (358, y1)], 30, GREEN_DARK, "flat")
    b.line([(356, y0), (356, y1)], 20, GREEN, "flat")
    b.line([(348, y0), (348, y1)], 5, GREEN_LIT, "flat", 0.8)
    _door(b, outside)
    _low_shelf(b)
    _panelling(b)
    _pigeonholes(b)
    _papers(b)
    _flags(b)
    b.smear(1.3, 1.3)
    picture = brushed(b.rgb.astype(np.float32), 1.1, 0.4)
    lamp = Board(picture)
    _pendant(lamp, 1400, 146)
    picture = lamp.rgb
    picture = glow(picture, (1400, 156), 150, "#ffb060", 0.5)
    picture = glow(picture, (552, 236), 120, "#ffa050", 0.28)
    picture = glow(picture, (340, 240), 90, "#ff5030", 0.16)
    picture = bloom(picture, 0.5, 0.74, 22)
    return np.dstack([np.clip(picture, 0, 1), np.ones((1080, 1920), np.float32)]).astype(np.float32)
