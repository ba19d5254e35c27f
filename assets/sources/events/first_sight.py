"""First sight: from under the lamp, the store's window is the brightest thing in the county, and she is in it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import kirk, rory, rory_head
from ..people.expression import Expression
from ..people.hair import Lock, draw_mass
from ..people.hand import OPEN
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.spline import union
from .kit.backs import draw_jess_back, draw_jess_head
from .kit.board import Board, rounded, straight
from .kit.cast import somebody
from .kit.figure import flattened, painted
from .kit.layers import Stack
from .kit.stage import bloom, brushed, from_set, glow, painter
from .picture import Picture

SETS = ("video_store/open",)
PANE = (560.0, 96.0, 1990.0, 800.0)
RORY_AT, KIRK_AT, SCALE = (960, 196), (1560, 150), 0.98
INSIDE = replace(LIGHTS["store"], to_lamp=(0.5, -0.86), night=0.24)
OUTSIDE = replace(LIGHTS["night"], night=0.9, gain=0.62, rim=0.95, wrap=0.14, kick=0.0, to_lamp=(0.93, -0.2))
POINTED = Expression(
    inner=-3, middle=-5, outer=-2, lid=1.04, low=0.1, look=(-9, -3), mouth="a2", blush=0.6, tilt=-3, nod=-3
)
AGAIN = Expression(
    inner=-8, middle=-9, outer=-2, lid=1.1, low=0.06, look=(-9, -1), mouth="laugh", blush=0.8, tilt=3, nod=-5
)
CHIN = Expression(
    inner=4, middle=-2, outer=-2, lid=0.86, low=0.2, look=(-8, 2), mouth="pressed", tilt=-5, nod=-12
)
FAR_OPEN, NEAR_OPEN = (
    rory.SHOULDERS.arm(False, -240 + 590j, -232 + 446j, 41, 0.98),
    rory.SHOULDERS.arm(True, 262 + 610j, 250 + 452j, 42, 0.98),
)


def _street() -> Board:
    """Paint the store's front at night, the window still empty."""
    b = Board("#10162c")
    b.ramp(
        straight((0, 0), (1920, 0), (1920, 860), (0, 860)),
        ("#141d38", "#1a2340", "#141a30"),
        (0, 0),
        (0, 860),
    )
    chance = np.random.default_rng(6)
    for y in range(0, 860, 26):
        for x in range(-40, 560, 74):
            b.fill(
                rounded(x + (y // 26 % 2) * 37, y + 2, x + 68 + (y // 26 % 2) * 37, y + 23, 2),
                ("#241e34", "#2c2238", "#1d1c32")[int(chance.integers(3))],
                0.8,
            )
    b.fill(rounded(PANE[0] - 46, -40, 1990, PANE[3] + 60, 6), "#14352f")
    b.ramp(rounded(PANE[0] - 46, -40, 1990, 74, 6), ("#efe6cc", "#c9bb98"), (0, 0), (0, 74))
    b.fill(straight((PANE[0] - 60, 70), (1990, 70), (1990, 86), (PANE[0] - 60, 86)), "#0e211f")
    b.ramp(
        straight((0, 930), (1920, 930), (1920, 1080), (0, 1080)), ("#3a3a50", "#1c1e36"), (0, 930), (0, 1080)
    )
    return b


def _letters(p: Painter) -> None:
    """Paint what can be read of the sign over the window."""
    strokes = {
        "V": ("0,0! 15,40! 30,0!",), "I": ("0,0! 0,40!",), "D": ("0,0! 0,40!", "0,2 16,4 24,20 16,36 0,39"),
        "E": ("22,1! 0,1! 0,39! 22,39!", "0,19! 17,19!"), "O": ("14,0 28,20 14,40 0,20 14,0",),
    }  # fmt: skip
    x = 1030
    for letter in "VIDEO":
        for stroke in strokes[letter]:
            with p.placed(x, -6, 0, 1.7):
                p.line(stroke, 9, "#b8322a", "flat", 1)
        x += {"V": 82, "I": 38, "D": 72, "E": 68, "O": 70}[letter]


def _window(b: Board) -> None:
    """Paint the store through its window: shelves out of focus, and the light that comes out."""
    store = Board(from_set(SETS[0], (560, 250, 1100, 619)))
    store.smear(4, 4)
    lit = np.clip(store.rgb * 1.35 + 0.05, 0, 1)
    lit = bloom(glow(lit, (1200, 120), 520, "#fff0c8", 0.4), 0.6, 0.7, 40)
    mask = Board("#000000")
    mask.fill(rounded(*PANE, 4), "#ffffff")
    b.rgb = b.rgb * (1 - mask.rgb) + lit * mask.rgb


def _frame(p: Painter) -> None:
    """Paint bars, sill and the neon's edge before those who are inside."""
    x0, y0, _, y1 = PANE
    for x in (x0 - 12, 1330):
        p.fill(f"{x},{y0 - 10}! {x + 20},{y0 - 10}! {x + 20},{y1 + 10}! {x},{y1 + 10}!", "#16362f")
        p.fill(f"{x + 16},{y0}! {x + 20},{y0}! {x + 20},{y1}! {x + 16},{y1}!", "#ffdca0", 0.8)
    p.fill(f"{x0 - 60},{y1}! 1990,{y1}! 1990,{y1 + 26}! {x0 - 60},{y1 + 26}!", "#2a5a4c")
    p.fill(f"{x0 - 60},{y1}! 1990,{y1}! 1990,{y1 + 6}! {x0 - 60},{y1 + 6}!", "#ffe0a8", 0.9)
    p.fill(f"{x0 - 60},{y1 + 26}! 1990,{y1 + 26}! 1990,950! {x0 - 60},950!", "#10261f")
    p.fill(f"{x0},{y0 - 12}! 1990,{y0 - 12}! 1990,{y0 + 8}! {x0},{y0 + 8}!", "#16362f")


def _counter() -> Painter:
    """Return the counter between the two, its till, and a card in a stand."""
    p = painter()
    p.fill("1180,664! 1990,650! 1990,900! 1190,900!", "#5a3526")
    p.fill("1166,640! 1990,626! 1990,656! 1172,670!", "#b8804c")
    p.fill("1166,640! 1990,626! 1990,634! 1168,648!", "#f2c488")
    p.fill("1690,632! 1700,520! 1850,508! 1880,626!", "#cfc6b0")
    p.fill("1700,520! 1724,470! 1846,462! 1850,508!", "#efe6d0")
    p.fill("1738,482! 1836,476! 1838,500! 1740,506!", "#24402f")
    p.fill("1250,640! 1264,574! 1330,570! 1336,636!", "#b5382f")
    p.line("1272,596 1296,594 1324,592", 5, "#f6e8c8", "flat")
    p.line("1274,612 1296,611 1316,610", 5, "#f6e8c8", "flat")
    return p


def _pencil(p: Painter) -> None:
    """Paint the pencil behind her ear, which she has forgotten."""
    with rory.HEAD.posed(p, POINTED), p.placed(124, 116, 192):
        whole = p.part("pencil", "-62,-5! 54,-5! 74,0! 54,5! -62,5!", 2, 0.5)
        p.fill(whole, "#f0b93c")
        p.fill("-62,1! 56,1! 56,5! -62,5!", "#b07a2c", 1, whole)
        p.fill("54,-5! 74,0! 54,5!", "#f2dcae")
        p.fill("-78,-5! -62,-5! -62,5! -78,5!", "#d2706a")
        p.fill("-62,-5! -54,-5! -54,5! -62,5!", "#b4bac4")
    with rory.HEAD.posed(p, POINTED):  # her hair falls over its middle, where the ear is
        locks = [
            Lock("96,40 124,84 130,128 124,190 132,250", 26, 0.2),
            Lock("104,70 136,104 144,150 134,214", 18, 0.5),
        ]
        draw_mass(p, locks, rory_head.HAIR, p.part("hair", union([lock.path() for lock in locks]), 4))


def _one(p: Painter) -> None:
    """Paint book, finger and pencil, as she has made the point so far."""
    rory.pointing_over(p, rory.COATED)


def _both(p: Painter) -> None:
    """Paint both hands: the same point, from the other side."""
    for arm, angle in ((FAR_OPEN, -112), (NEAR_OPEN, -66)):
        rory._hand(p, arm, OPEN, angle, None, mirror=arm is not FAR_OPEN)
        rory.COATED.arm(p, arm, rory.TONES, forearm_only=True)
    _pencil(p)


def _seen(stack: Stack, painters: list[Painter]) -> None:
    """Lay somebody in the window: nothing of them is seen beyond its edges."""
    pixels = flattened(painters, INSIDE)
    x0, y0, x1, y1 = (int(v) for v in PANE)
    pixels[:y0, :, 3], pixels[y1:, :, 3], pixels[:, :x0, 3], pixels[:, x1 + 60 :, 3] = 0, 0, 0, 0
    stack.add("inside", pixels, 0.15)


def draw(both: bool = False) -> Stack:
    """Return the picture, one finger up or both hands."""
    b = _street()
    _window(b)
    sign = painter()
    _letters(sign)
    a = sign.pixels()
    b.rgb = b.rgb * (1 - a[..., 3:]) + a[..., :3] * a[..., 3:]
    b.shine("560,826! 1920,826! 2100,1100! 300,1100!", "#ffe2a8", 0.34, 40)
    back = brushed(b.rgb.astype(np.float32), 1.0, 0.4)
    stack = Stack(glow(back, (1220, 300), 620, "#ffdf9c", 0.14))
    body = (
        partial(rory.pointing, wear=rory.COATED)
        if not both
        else lambda p: rory.COATED.body(p, FAR_OPEN, NEAR_OPEN)
    )
    her = somebody(rory.HEAD, AGAIN if both else POINTED, body, _both if both else _one, RORY_AT, SCALE, True)
    him = somebody(kirk.HEAD, CHIN, kirk.clipboard, None, KIRK_AT, SCALE)
    _seen(stack, him)
    _seen(stack, [_counter()])
    _seen(stack, her)
    frame = painter()
    _frame(frame)
    stack.add("inside", frame, 0.15)
    stack.shine((1220, 420), (760, 460), "#ffe8b8", 0.10)
    post = painter()
    post.fill("476,-20! 508,-20! 508,1100! 476,1100!", "#0d1122")
    post.fill("500,-20! 508,-20! 508,1100! 500,1100!", "#ffd08a", 0.7)
    stack.add("post", post, 0.5)
    # He stands before all of it: the light from the window runs down his sleeve.
    stack.figure("him", painted((draw_jess_back, draw_jess_head), (250, 330), 1.32), OUTSIDE, 0.8, 1.6)
    return stack.finished(0.5, 0.74, 30, 1.0, 0.5)


PICTURE = Picture(draw, SETS)
VARIANTS = {"hands": Picture(partial(draw, True), SETS)}
