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
RAIL_Y, PACKET_AT = 742, (1390, 792)
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
    """Return the rail's top, between him and the yard, the moon along its edge."""
    b = Board("#000000")
    slab = straight((-20, RAIL_Y), (1940, RAIL_Y - 14), (1940, 1100), (-20, 1100))
    b.ramp(slab, ("#4a5fa0", "#26325f", "#10173a"), (0, RAIL_Y), (0, 1040))
    b.fill(
        straight((-20, RAIL_Y), (1940, RAIL_Y - 14), (1940, RAIL_Y - 5), (-20, RAIL_Y + 9)),
        "#cfe0ff",
        0.85,
        1,
    )
    if LOOK.printed:
        b.fill(straight((-20, RAIL_Y + 9), (210, RAIL_Y + 7), (90, 1100), (-20, 1100)), "#8a5f5a", 0.7)
    else:
        b.shine(
            straight((-20, RAIL_Y), (700, RAIL_Y - 5), (420, 1080), (-20, 1080)), "#ff9c45", 0.26, 60, slab
        )
        b.shine(oval(1490, RAIL_Y + 96, 190, 30), "#ff9c45", 0.3, 22, slab)
    mask = Board("#000000")
    mask.fill(slab, "#ffffff")
    return np.dstack([b.rgb, mask.rgb[..., 0]]).astype(np.float32)


def _packet(p: Painter) -> None:
    """Paint a flip-top box of cigarettes on its back, lid open towards him, three left in it; its near corner at 0,0."""
    p.glow("-52,-30! 0,-10! 128,-16! 166,-48! 178,-30 140,6 20,14 -60,2!", "#060a20", 7, 0.9)
    if LOOK.printed:  # where no glow is printed
        p.fill("-46,-46! -18,-20! 8,8! 134,1! 180,-46! 168,-66! 0,-26!", "#10183c")
    lid = p.part("lid", "-4,-28! 30,-58! -2,-84! -40,-52!", 4, 0.5)
    p.fill(lid, "#9c3230")
    p.fill("-2,-34! 22,-56! -2,-76! -30,-52!", "#e6ddc8", 1, lid)
    for k in range(3):
        x, y = k * 11.0, k * -9.5
        p.fill(f"{x - 34},{y - 15}! {x - 30},{y - 25}! {x + 24},{y - 28}! {x + 22},{y - 17}!", "#f4eee2")
        p.fill(f"{x - 34},{y - 15}! {x - 30},{y - 25}! {x - 14},{y - 26}! {x - 17},{y - 16}!", "#d79a54")
        p.line(f"{x - 33},{y - 16} {x - 4},{y - 17} {x + 22},{y - 18}", 3, "#8f8298", "flat", 0.6)
    side = p.part("side", "0,-26! 128,-34! 130,-8! 2,0!", 4, 0.5)
    p.fill(side, "#a9a0a8")
    p.fill("34,-30! 96,-34! 98,-4! 36,0!", "#7d2a30", 1, side)
    top = p.part("packet", "0,-26! 128,-34! 168,-66! 36,-60!", 5, 0.5)
    p.fill(top, "#efe6d2")
    p.fill("34,-28! 96,-32! 134,-66! 70,-62!", "#b5382f", 1, top)
    p.fill("62,-38! 84,-39.5! 100,-54! 78,-53!", "#efe6d2", 1, top)
    p.line("1,-26 64,-30 127,-34", 2.6, "#ffd9a0", "flat", 0.95, top)


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
    stack.figure("rail", painted((_packet,), PACKET_AT, 1.4), LAMP, 0.3)
    him = somebody(jess.HEAD, STRUCK, _body, _raised, AT, SCALE, True)
    stack.figure("him", him, LAMP, 0.6)
    stack.add("leaves", drifting(9, (1060, 80, 1860, 700), (24, 44), 17), 0.9)
    return stack.finished(0.5, 0.72, 30, 0.9)


PICTURE = Picture(draw, SETS)
