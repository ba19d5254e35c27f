"""Running Ashtrays: she has run in. Two fingers have gone up to his lips, and the watch says there is plenty of time."""

from __future__ import annotations

import numpy as np

from ..people import jess
from ..people.expression import Expression
from ..people.hand import hand_on, place
from ..people.hand_model import Gesture
from ..people.jess_clothes import CANVAS, WARP, draw_jacket, draw_tee, draw_trunk
from ..people.light import Light
from ..people.painter import Painter
from ..people.sleeve import sleeve
from ..people.spline import oval
from ..poster.kit.nature import draw_cloud
from ..poster.kit.sheet import Sheet
from .kit.board import Board, straight
from .kit.cast import somebody
from .kit.figure import forelock, painted
from .kit.glass import behind_glass
from .kit.layers import Stack
from .kit.leaves import drifting
from .kit.night import draw_bough, draw_leaves
from .kit.stage import glow, over, painter, screen, spot
from .kit.style import LOOK
from .kit.watch import wrist_watch
from .picture import Picture

SETS = ("porch/cloud_sky", "porch/cloud")
SEEN = (300, 40, 1080, 608)
AT, SCALE = (650, 104), 1.68
# The rail: back and front edge of its top, foot of its front; a corner of the packet that lies on it.
RAIL_BACK, RAIL_Y, RAIL_FOOT, PACKET_AT = 530, 606, 652, (1372, 596)
ALONG, ACROSS, UP = 196 - 9j, 62 - 52j, -46j  # the packet's edges as one sees them
MOON, PRINTED_MOON = (1040, 236), (1258, 309)  # gone in, and what it leaves along the cloud
LAMP = Light(
    "#d2e2ff", "#f8fbff", "#6a78c4", "#ffab55", night=0.42, gain=1.25, rim=0.95, wrap=0.5, kick=0.9,
    to_lamp=(0.86, -0.5),
)  # fmt: skip
STRUCK = Expression(
    inner=-11, middle=-7, outer=0, lid=1.0, low=0.04, look=(-9, 7), iris=1.05, mouth="soft", blush=1.5, tilt=-2,
    nod=4,
)  # fmt: skip
# Where one would hold a cigarette, and isn't.
LAID = Gesture(
    fingers=((-6, 10, 16, 10), (0, 8, 14, 9), (3, 60, 84, 46), (6, 68, 88, 48)),
    thumb=((0.80, -0.46, -0.38), (0.88, -0.16, -0.46), (0.84, 0.16, -0.50)),
    roll=14,
)
# The arm with the watch, up from an elbow that is held to his side.
RAISED = jess.SHOULDERS.arm(False, -196 + 668j, -84 + 398j, 10, 0.86)


def _print_sky(b: Board) -> None:
    """Print the moon gone in: its rings, a bank of cloud with its light along the top; the door's light on the wall."""
    x, y = PRINTED_MOON
    sky = straight((-20, 36), (1566, 36), (1566, 760), (-20, 760))
    for r, tone, much in ((330, "#4d7896", 0.24), (220, "#6d98ac", 0.26), (130, "#a9cdd0", 0.34)):
        b.fill(oval(x, y, r, r), tone, much, 0, sky)
    b.fill(oval(x, y, 70, 70), "#fff1ce")
    sheet = Sheet("plain", (b.rgb.shape[1], b.rgb.shape[0]))
    with sheet.within(sky):
        draw_cloud(sheet, x - 640, y + 128, 980, 150, "=#D9E6DC", "=#D9E6DC", 5)
        draw_cloud(sheet, x - 634, y + 132, 976, 140, "=#2C5070", "=#1B3450", 5)
        draw_cloud(sheet, x - 380, y + 190, 720, 76, "=#1F3F5C", "=#162C46", 9)
    b.rgb = over(b.rgb, sheet.read().astype(np.float32) / 255)
    b.fill(straight((-20, -20), (150, -20), (40, 740), (-20, 740)), "#e0964c", 0.5)


def _boughs() -> Painter:
    """Return the maple's boughs at the right."""
    boughs = painter()
    for spine, seed in (
        ("1990,-60 1840,30 1700,20 1580,60", 11),
        ("1990,250 1900,260 1830,320 1800,400", 12),
    ):
        draw_leaves(boughs, draw_bough(boughs, spine, 34, "#101428"), 210, 44, 18, seed, 0.3)
    return boughs


def _yard() -> np.ndarray:
    """Return what lies beyond the rail, out of focus, and the door's light from behind us."""
    b = Board(behind_glass(SETS, SEEN))
    if LOOK.printed:
        _print_sky(b)
        return over(b.rgb, _boughs())
    b.smear(5, 5)
    x, y = MOON
    b.rgb = glow(b.rgb, (x, y), 420, "#9fb4ea", 0.34)
    b.rgb = glow(b.rgb, (x + 40, y - 20), 130, "#e8eeff", 0.5)
    for dx, dy, wide in ((-60, 40, 330), (120, 84, 240)):  # the cloud before it
        b.shade(oval(x + dx, y + dy, wide, 40), "#2c3b66", 0.4, 34)
    b.shade(straight((0, 560), (1920, 560), (1920, 1080), (0, 1080)), "#33406e", 0.4, 60)
    b.rgb = over(b.rgb, _boughs())
    b.rgb = screen(
        b.rgb, (spot((-60, 620), (420, 900)) * 0.4)[..., None] * np.array([1.0, 0.61, 0.27], np.float32)
    )
    return glow(b.rgb, (-60, 430), 300, "#ff9440", 0.7).astype(np.float32)


def _rail() -> np.ndarray:
    """Return the rail between him and the yard: its balusters, its top with the moon along the edge, the door's light on it."""
    bars = painter()
    for x in range(40, 1960, 128):
        bar = bars.part(
            f"bar{x}", f"{x - 17},640! {x + 17},640! {x + 17},700! {x + 13},716 {x + 24},800 {x + 15},930 {x + 13},1100! "
            f"{x - 13},1100! {x - 15},930 {x - 24},800 {x - 13},716 {x - 17},700!", 5,
        )  # fmt: skip
        bars.fill(bar, "#2a365f")
        bars.fill(f"{x - 40},640! {x - 4},640! {x - 6},800 {x - 3},1100! {x - 40},1100!", "#1a2450", 0.9, bar)
        bars.line(
            f"{x + 15},650 {x + 12},716 {x + 21},800 {x + 13},930 {x + 12},1090",
            4,
            "#9fb8ee",
            "flat",
            0.7,
            bar,
        )
        bars.line(f"{x - 18},708 {x},712 {x + 18},708", 6, "#18214a", "flat", 0.8, bar)
    pixels = bars.pixels()
    b = Board(pixels[..., :3].astype(np.float32).copy())
    top = straight((-20, RAIL_BACK + 8), (1940, RAIL_BACK - 8), (1940, RAIL_Y - 8), (-20, RAIL_Y + 8))
    front = straight((-20, RAIL_Y + 8), (1940, RAIL_Y - 8), (1940, RAIL_FOOT - 8), (-20, RAIL_FOOT + 8))
    b.ramp(top, ("#43528a", "#6a80ba"), (0, RAIL_BACK), (0, RAIL_Y))
    chance = np.random.default_rng(3)
    for _ in range(70):  # the grain of the board, under old paint
        x, y, long = chance.uniform(-20, 1900), chance.uniform(RAIL_BACK, RAIL_Y), chance.uniform(60, 260)
        tone = "#3c5090" if chance.random() < 0.6 else "#a9c0f0"
        b.line(
            [(x, y), (x + long / 2, y - 1), (x + long, y - 2)],
            chance.uniform(1.5, 4),
            tone,
            "taper",
            0.3,
            0,
            top,
        )
    b.ramp(front, ("#28345f", "#161e42"), (0, RAIL_Y), (0, RAIL_FOOT))
    b.fill(
        straight((-20, RAIL_Y + 4), (1940, RAIL_Y - 12), (1940, RAIL_Y - 3), (-20, RAIL_Y + 13)),
        "#cfe0ff",
        0.85,
        1,
    )
    b.fill(
        straight((-20, RAIL_FOOT + 2), (1940, RAIL_FOOT - 14), (1940, RAIL_FOOT - 8), (-20, RAIL_FOOT + 8)),
        "#0c1230",
        0.8,
    )
    if not LOOK.printed:
        b.shine(straight((-20, RAIL_BACK), (760, RAIL_BACK), (560, 1080), (-20, 1080)), "#ff9c45", 0.3, 60)
    mask = Board(np.repeat(pixels[..., 3:], 3, axis=2).astype(np.float32).copy())
    for shape in (top, front):
        mask.fill(shape, "#ffffff")
    return np.dstack([np.clip(b.rgb, 0, 1), mask.rgb[..., 0]]).astype(np.float32)


def _corner(along: float, across: float, up: float) -> tuple[float, float, bool]:
    """Return a point of the packet: shares of its length, its width and its thickness from the corner next to him."""
    q = along * ALONG + across * ACROSS + up * UP
    return q.real, q.imag, True


def _packet(p: Painter) -> None:
    """Paint a flip-top box of cigarettes on its back, the lid fallen open towards him, three left in it; its near corner at 0,0."""

    def face(*corners: tuple[float, float, float]) -> list[tuple[float, float, bool]]:
        return [_corner(*corner) for corner in corners]

    shadow = face((-0.5, -0.04, 0), (1.0, -0.12, 0), (1.08, 0.86, 0), (0.0, 1.0, 0), (-0.5, 0.94, 0))
    if p.flat:
        p.fill([(x - 10, y + 4, True) for x, y, _ in shadow], "#2c3a70")
    else:
        p.glow([(x - 12, y + 4, True) for x, y, _ in shadow], "#0a1030", 8, 0.85)
    # The lid: a shallow tray, its inside up, hinged on the box's back, which is below.
    for part, tone in (
        (face((-0.42, 0, 0), (0, 0, 0), (0, 1, 0), (-0.42, 1, 0)), "#cfc4b2"),
        (face((-0.42, 1, 0), (0, 1, 0), (0, 1, 0.72), (-0.42, 1, 0.72)), "#f0e6d2"),
        (face((-0.42, 0, 0), (-0.42, 1, 0), (-0.42, 1, 0.72), (-0.42, 0, 0.72)), "#d8ccb8"),
        (face((-0.42, 0, 0), (-0.04, 0, 0), (-0.04, 0, 0.72), (-0.42, 0, 0.72)), "#8c2a2c"),
    ):
        p.fill(p.part("lid", part, 3, 0.3), tone)
    p.line(
        [_corner(-0.42, 0, 0.72)[:2], _corner(-0.23, 0, 0.72)[:2], _corner(-0.04, 0, 0.72)[:2]],
        3,
        "#e08a70",
        "flat",
        0.9,
    )
    p.fill(p.part("end", face((0, 0, 0), (0, 1, 0), (0, 1, 1), (0, 0, 1)), 3, 0.3), "#3a2226")
    for k, out in ((2, 0.24), (1, 0.3), (0, 0.2)):  # the far one first
        at = 0.2 + 0.27 * k
        x, y, _ = _corner(0.06, at, 0.5)
        tip = complex(x, y) - ALONG * out
        end, half, root = tip, tip + ALONG * out * 0.55, complex(x, y)
        p.line(
            [
                (end.real, end.imag),
                ((end.real + root.real) / 2, (end.imag + root.imag) / 2),
                (root.real, root.imag),
            ],
            21,
            "#f6f0e4",
            "tube",
        )
        p.line(
            [
                (end.real, end.imag),
                ((end.real + half.real) / 2, (end.imag + half.imag) / 2),
                (half.real, half.imag),
            ],
            21,
            "#d79a54",
            "tube",
        )
        p.line(
            [
                (end.real, end.imag + 7),
                ((end.real + root.real) / 2, (end.imag + root.imag) / 2 + 7),
                (root.real, root.imag + 7),
            ],
            6,
            "#9a7a72",
            "tube",
            0.7,
        )
        p.fill(oval(end.real, end.imag, 4.6, 10.4), "#e8bd84")
        p.fill(oval(end.real, end.imag, 2.2, 5.4), "#b98a56")
    side = p.part("side", face((0, 0, 0), (1, 0, 0), (1, 0, 1), (0, 0, 1)), 4, 0.4)
    p.fill(side, "#b8aeb0")
    p.fill(face((0.3, 0, 0), (1, 0, 0), (1, 0, 1), (0.3, 0, 1)), "#7d2a30", 1, side)
    top = p.part("packet", face((0, 0, 1), (1, 0, 1), (1, 1, 1), (0, 1, 1)), 5, 0.5)
    p.fill(top, "#f2e9d6")
    p.fill(face((0.3, 0, 1), (1, 0, 1), (1, 1, 1), (0.3, 1, 1)), "#b5382f", 1, top)
    p.fill(face((0.3, 0, 1), (0.36, 0, 1), (0.36, 1, 1), (0.3, 1, 1)), "#e8c074", 1, top)
    p.fill(face((0.5, 0.3, 1), (0.84, 0.3, 1), (0.84, 0.7, 1), (0.5, 0.7, 1)), "#f2e9d6", 1, top)
    p.fill(face((0.58, 0.42, 1), (0.76, 0.42, 1), (0.76, 0.58, 1), (0.58, 0.58, 1)), "#b5382f", 1, top)
    p.line([_corner(0, 0, 1)[:2], _corner(0.5, 0, 1)[:2], _corner(1, 0, 1)[:2]], 2.6, "#ffe0b0", "flat", 0.95)


def _body(p: Painter) -> None:
    """Paint him, one arm down, the other up."""
    with p.warped(WARP):
        draw_trunk(p, jess.HEAD, draw_tee)
    sleeve(p, RAISED, CANVAS)
    with p.warped(WARP):
        draw_jacket(p)
    sleeve(p, jess.NEAR_POCKET, CANVAS)


def _raised(p: Painter) -> None:
    """Paint the hand at his lips, the watch, and the forearm, before his face and jacket."""
    forelock(p, STRUCK)
    hand_on(p, RAISED, LAID, jess.TONES, -71, 1.2, bare=0.3)
    with place(p, RAISED.wrist, -66, 1.14):
        wrist_watch(p, 23, 12, 6)
    sleeve(p, RAISED, CANVAS, forearm_only=True)


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_yard())
    stack.add("rail", _rail(), 0.3)
    stack.figure("rail", painted((_packet,), PACKET_AT, 1.0), LAMP, 0.3)
    him = somebody(jess.HEAD, STRUCK, _body, _raised, AT, SCALE, True)
    stack.figure("him", him, LAMP, 0.6)
    stack.add("leaves", drifting(9, (1060, 80, 1860, 700), (24, 44), 17), 0.9)
    return stack.finished(0.5, 0.72, 30, 0.9)


PICTURE = Picture(draw, SETS)
