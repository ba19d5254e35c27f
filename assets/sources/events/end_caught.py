"""House rules: one light on, and under it, over the counter, the watch goes back from one hand into the other."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import jess, luke
from ..people.expression import Expression
from ..people.hand_model import Gesture
from ..people.jess_clothes import CANVAS, FAR_SHOULDER, draw_sweater, draw_tee
from ..people.light import rgb
from ..people.luke_clothes import CHECK, FLANNEL
from ..people.painter import Painter
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .kit import stage
from .kit.board import Board, straight
from .kit.cast import somebody
from .kit.counter import LAMP, after_closing, draw_lamp
from ..people.figure import Draw
from .kit.figure import draw_jess, flattened, painted
from .kit.hands import FIST, near_hand
from .kit.lamps import DINER
from .kit.layers import Pulse, Stack
from .kit.stage import painter, spot
from .kit.watch import draw_watch
from .kit.style import LOOK
from .picture import Picture

SETS = ("diner/closed",)
LAMP_X = 968
# The counter runs away from us between the two: its far end and its near one, left and right.
FAR_END, NEAR_END = ((812, 590), (1124, 590)), ((430, 1080), (1506, 1080))
LUKE_AT, JESS_AT, SCALE = (376, 24), (1560, 62), 1.46
ROOM = replace(DINER, night=0.5, gain=1.1, rim=0.9, wrap=0.8)
HIS_LIGHT, LUKES_LIGHT = replace(ROOM, to_lamp=(-0.72, -0.7)), replace(ROOM, to_lamp=(0.72, -0.7))
UNDER = replace(DINER, night=0.16, gain=1.0, rim=0.8, wrap=0.5)
SOUP = Expression(
    inner=-5, middle=2, outer=2, lid=0.72, low=0.1, look=(-9, 9), mouth="neutral", tilt=3, nod=12
)
COLD = Expression(
    inner=-9, middle=-3, outer=3, lid=0.8, low=0.08, look=(-10, 9), mouth="soft", blush=0.5, tilt=-3, nod=8
)
WATCH_AT, WATCH_RADIUS = (1004, 590), 66
GIVING_AT, GIVING_TURN, GIVING_ELBOW = (846, 424), 12, -330 + 250j
TAKING_AT, TAKING_TURN, TAKING_ELBOW = (1290, 736), 184, 330 + 110j
GIVING_ARM = Arm(
    -580 + 150j,
    GIVING_ELBOW,
    0j,
    (92, 84, 70),
    out=-1,
    shade=-1,
    seed=52,
    cuff=0.52,
    name="arm_luke",
    inner=0.3,
)
TAKING_ARM = Arm(
    420 - 110j,
    TAKING_ELBOW,
    12 + 4j,
    (90, 84, 62),
    out=1,
    shade=1,
    seed=7,
    cuff=0.96,
    name="arm_jess",
    inner=0.3,
)
# The palm up, fingers a little closed: whatever it is, it can be put there.
PALM = Gesture(
    fingers=((-4, 16, 18, 12), (0, 18, 20, 12), (3, 20, 22, 14), (8, 24, 24, 16)),
    thumb=((0.66, -0.70, 0.20), (0.80, -0.56, 0.30), (0.90, -0.38, 0.28)),
    roll=-108,
    pitch=-6,
)


def _room() -> np.ndarray:
    """Return the closed diner far out of focus, the lamp and its cone."""
    b = Board(after_closing((560, 380, 980, 551), 11))
    b.rgb = stage.glow(b.rgb * 0.5, (LAMP_X, 200), 380, "#c9803c", 0.34)
    draw_lamp(b, LAMP_X, 92, 760, 430, 1.25)
    return b.rgb


def _edge(side: int, y: float) -> float:
    """Return where the counter's left or right edge is at a height."""
    t = (y - FAR_END[0][1]) / (NEAR_END[0][1] - FAR_END[0][1])
    return FAR_END[side][0] + (NEAR_END[side][0] - FAR_END[side][0]) * t


def _counter() -> np.ndarray:
    """Return the counter as it runs away from us, a person to either side: wood, steel edges, the lamp's pool."""
    b, mask = Board("#1a1216"), Board("#000000")
    (fl, fr), (nl, nr) = FAR_END, NEAR_END
    lip = straight(
        (fl[0] - 8, fl[1] + 4),
        (fr[0] + 8, fr[1] + 4),
        (nr[0] + 46, nr[1]),
        (nr[0] - 30, 1200),
        (nl[0] + 30, 1200),
        (nl[0] - 46, nl[1]),
    )
    slab = straight(fl, fr, nr, nl)
    b.ramp(lip, ("#8b8580", "#45424c", "#2a2830"), (0, fl[1]), (0, 1080))
    b.ramp(slab, ("#5a3c30", "#4d342c", "#2a1b1a"), (0, fl[1]), (0, 1080))
    chance = np.random.default_rng(3)
    for _ in range(240):
        u, y = chance.uniform(0.01, 0.99), fl[1] + 4 + 480 * chance.random() ** 1.3
        end = min(1078.0, y + chance.uniform(20, 160) * (y - fl[1] + 60) / 300)
        points = [(_edge(0, v) + (_edge(1, v) - _edge(0, v)) * u, v) for v in (y, (y + end) / 2, end)]
        tone = ("#20140f", "#7d5639", "#9a6e48", "#33211a")[int(chance.integers(4))]
        b.line(points, 1 + 3 * (y - fl[1]) / 490, tone, "taper", chance.uniform(0.14, 0.4), 0, slab)
    for u in (0.25, 0.5, 0.75):
        points = [(_edge(0, v) + (_edge(1, v) - _edge(0, v)) * u, v) for v in (fl[1], 800, 1080)]
        b.line(points, 4, "#150c0c", [(0, 0.4), (1, 1)], 0.7, 0, slab)
    b.rgb = stage.brushed(b.rgb.astype(np.float32), 0.8, 0.5)
    b.shine(oval(LAMP_X, 786, 420, 150), LAMP, 0.62, 90, slab)
    b.shine(oval(LAMP_X, 776, 210, 70), "#ffdfa4", 0.42, 50, slab)
    for side, s in ((0, -1), (1, 1)):
        rim = [(FAR_END[side][0], FAR_END[side][1]), (_edge(side, 820), 820), (NEAR_END[side][0], 1080)]
        b.line(rim, 9, "#d8a868", [(0, 0.4), (0.45, 1), (1, 0.7)], 0.8, 1)
        b.line([(x + s * 14, y) for x, y in rim], 5, "#1c1a20", [(0, 0.4), (1, 1)], 0.8, 1)
    b.line([fl, (LAMP_X, fl[1]), fr], 6, "#d8a868", "flat", 0.8, 1)
    mask.fill(lip, "#ffffff", 1, 1)
    return np.dstack([b.rgb, mask.rgb[..., 0]]).astype(np.float32)


def _below_watch() -> np.ndarray:
    """Return the shadow of watch and hands on the wood."""
    b = Board("#000000")
    b.fill(oval(1010, 842, 120, 30), "#ffffff", 0.6, 22)
    b.fill(oval(1150, 866, 170, 30), "#ffffff", 0.5, 26)
    return np.dstack([np.broadcast_to(rgb("#160c0e"), b.rgb.shape), b.rgb[..., 0]]).astype(np.float32)


def _in_the_pool(pixels: np.ndarray) -> np.ndarray:
    """Return a figure as the one lamp leaves it: the farther off, the darker."""
    near = (0.86 if LOOK.printed else 0.40) + 0.8 * spot((LAMP_X, 420), (700, 640), 1.2)
    tone = np.array([1.0, 0.93, 0.86], np.float32)
    cold = np.array([0.72, 0.80, 1.0], np.float32)
    field = near[..., None] * (cold + (tone - cold) * np.clip(near, 0, 1)[..., None])
    return np.dstack([np.clip(pixels[..., :3] * field, 0, 1), pixels[..., 3:]])


def _sleeve_of(p: Painter, arm: Arm, luke_s: bool) -> None:
    """Paint a forearm's sleeve, the wrist at 0,0."""
    if luke_s:
        sleeve(p, arm, FLANNEL, CHECK)
    else:
        sleeve(p, arm, CANVAS)


def _watch() -> np.ndarray:
    """Return the watch on its strap, winding itself up in the light."""
    whole, second = draw_watch(WATCH_AT, WATCH_RADIUS, -4, 8, 16, 40)
    a = second[..., 3:]
    return np.dstack([whole[..., :3] * (1 - a) + second[..., :3] * a, whole[..., 3:]])


def _key(p: Painter) -> None:
    """Paint the spare key, laid down between the two, with a little lint on it."""
    p.fill(oval(1010, 806, 110, 12), "#160c10", 0.6)
    for dy, tone in ((5, "#7a5524"), (0, "#f0c860")):
        p.fill(oval(944, 792 + dy, 42, 18), tone)
        p.fill(f"976,{786 + dy}! 1110,{778 + dy}! 1112,{790 + dy}! 980,{798 + dy}!", tone)
    p.fill(oval(934, 791, 16, 8), "#4a3422")
    for dx in (1054, 1076, 1094):
        p.fill(f"{dx},786! {dx + 11},785! {dx + 13},804! {dx + 2},805!", "#f0c860")
    p.line("908,786 934,776 970,782", 3, "#fff6d0", "flat", 0.9)


def _jess(p: Painter, under: Draw) -> None:
    """Paint him to where the counter hides him, one arm down."""
    draw_jess(p, under)
    sleeve(
        p,
        Arm(FAR_SHOULDER, -216 + 640j, -170 + 860j, (47, 41, 31), out=-1, shade=-1, seed=9, name="arm_far"),
        CANVAS,
    )


def draw(key: bool = False, under: Draw = draw_tee) -> Stack:
    """Return the picture, the spare key on the counter or not."""
    stack = Stack(_room())
    his = somebody(jess.HEAD, COLD, partial(_jess, under=under), None, JESS_AT, SCALE)
    uncle = somebody(luke.HEAD, SOUP, lambda p: luke.draw_trunk(p, luke.HEAD), None, LUKE_AT, SCALE, True)
    for layers, light in ((uncle, LUKES_LIGHT), (his, HIS_LIGHT)):
        stack.add("people", _in_the_pool(flattened(layers, light)), 0.3)
    stack.add("counter", _counter(), 0.5)
    stack.add("counter", _below_watch(), 0.5)
    if key:
        things = painter()
        with things.placed(-60, 60):
            _key(things)
        stack.add("counter", things, 0.5)
    taking = near_hand(
        TAKING_AT, PALM, jess.TONES, TAKING_TURN, 2.4, True, to_lamp=(-0.3, -0.95), elbow=TAKING_ELBOW
    )
    stack.figure("hands", [taking], UNDER, 0.7)
    cloth = flattened(painted((partial(_sleeve_of, arm=TAKING_ARM, luke_s=False),), TAKING_AT), HIS_LIGHT)
    stack.add("hands", _in_the_pool(cloth), 0.7)
    stack.add("hands", _watch(), 0.7)
    giving = near_hand(
        GIVING_AT, FIST, luke.TONES, GIVING_TURN, 2.5, False, "#3a2a20", to_lamp=(0.3, -0.95), girth=1.08,
        elbow=GIVING_ELBOW, length=110,
    )  # fmt: skip
    stack.figure("hands", [giving], UNDER, 0.7)
    cloth = flattened(painted((partial(_sleeve_of, arm=GIVING_ARM, luke_s=True),), GIVING_AT), LUKES_LIGHT)
    stack.add("hands", _in_the_pool(cloth), 0.7)
    glint = np.dstack([np.ones((1080, 1920, 3), np.float32) * np.array([1, 0.9, 0.7], np.float32),
                       np.clip(spot((984, 560), (24, 14)) * 0.8, 0, 1)])  # fmt: skip
    stack.add("glint", glint.astype(np.float32), 0.7, Pulse(0.0, 1.0, 3.0))
    stack.shine((LAMP_X, 300), (460, 520), "#ffb45c", 0.12)
    return stack.finished(0.45, 0.74, 30, 1.0, 0.5)


PICTURE = Picture(draw, SETS)
VARIANTS = {
    "key": Picture(partial(draw, True), SETS),
    "sweater": Picture(partial(draw, False, draw_sweater), SETS),
    "key_sweater": Picture(partial(draw, True, draw_sweater), SETS),
}
