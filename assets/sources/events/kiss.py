"""The kiss: two silhouettes on the porch before a great moon, and the spark between them; then closer, without one."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import numpy as np

from ..people.light import rgb
from ..people.painter import Painter
from .kit.night import draw_bough, draw_hills, draw_leaf, draw_leaves, moon, sky
from .kit.porch import draw_rail
from .kit.profiles import draw_her_head, draw_his_head
from .kit.silhouettes import edge_light
from .kit.stage import bloom, brushed, glow, over, painter, paper, screen
from .picture import Picture

DARK, INSIDE = "#0a0f26", "#1b2550"
LEAN = 15
MOON, MOON_RADIUS = (956, 388), 330


class View(NamedTuple):
    """Where their lips are, how large the two are, how far they lean in, and what is left between them."""

    lips: tuple[float, float]
    scale: float
    lean: float
    gap: float


WIDE, CLOSE = View((944, 436), 0.98, LEAN, 6.5), View((944, 420), 1.62, LEAN + 2, 0.5)


def _ground() -> Painter:
    """Return what lies beyond the rail."""
    p = painter()
    draw_hills(p, 720, "#1d4a66", "#14344e")
    for x, y, w, h in ((250, 660, 170, 90), (1510, 650, 190, 100)):
        p.fill(f"{x},{y}! {x + w},{y}! {x + w},{y + h}! {x},{y + h}!", "#123049")
        p.fill(
            f"{x - 14},{y}! {x + 36},{y - h * 0.6}! {x + w - 36},{y - h * 0.6}! {x + w + 14},{y}!", "#0f2740"
        )
        p.fill(f"{x + 50},{y + 34}! {x + 72},{y + 34}! {x + 72},{y + 66}! {x + 50},{y + 66}!", "#e8a850")
    return p


def _hers(view: View, draped: bool) -> Painter:
    """Return her silhouette: on her toes, his collar in her fist."""
    p = painter(view.lips, view.scale, True)
    p.fill(
        "-62,60! -58,120 -44,150 -34,186! -20,240 -28,310 -48,380 -50,450 -36,540 -36,720! -232,720! -234,570 "
        "-216,450 -214,360 -232,270 -222,200 -190,160 -150,130",
        DARK,
    )
    with p.placed(-view.gap, 0, -view.lean - 1):
        draw_her_head(p, DARK, INSIDE)
    if draped:
        p.fill("-40,172! -26,214 -30,262! -60,300 -100,306! -150,318 -200,296! -262,306 -292,372 -296,500! "
               "-226,506! -228,420 -216,340! -226,260 -214,196 -186,150!", DARK)  # fmt: skip
        p.line("-50,196 -96,244 -160,262 -214,252", 4, INSIDE, "taper")
        p.line("-66,280 -120,292 -190,276", 3.4, INSIDE, "taper")
        for y in (446, 462):
            p.line(f"-295,{y} -260,{y + 5} -227,{y}", 4, INSIDE, "flat")
    p.line("-120,300 -124,380 -110,450", 4, INSIDE, "taper")
    p.line("-62,452 -140,462 -214,450", 3.4, INSIDE, "taper")
    return p


def _his(view: View) -> Painter:
    """Return his silhouette: leaning in, one hand not sure where to be."""
    p = painter(view.lips, view.scale)
    with p.placed(-view.gap, 0, view.lean):
        draw_his_head(p, DARK, INSIDE)
    p.fill(
        "-190,90! -150,80 -96,84! -84,110 -96,150! -70,172 -56,220! -44,300 -40,380 -46,460 -50,720! -330,720! "
        "-334,600 -352,520! -376,440 -378,380 -362,290 -340,206 -300,160 -246,134",
        DARK,
    )
    # collar, turned up at the nape
    p.fill("-208,84! -190,62 -164,70 -144,108! -110,150 -92,182! -128,196 -176,176 -210,140", DARK)
    p.line("-194,84 -168,132 -124,180", 3.4, INSIDE, "taper")
    p.line("-96,170 -74,230 -66,330 -74,440", 3, INSIDE, "taper")
    p.line("-300,180 -290,280 -270,360 -236,420", 4.5, INSIDE, "taper")
    p.line("-262,330 -216,420 -206,540", 3, INSIDE, "taper")
    return p


def _fist(view: View) -> Painter:
    """Return her arm, up to his collar, which she has in her fist."""
    p = painter(view.lips, view.scale)
    p.fill("150,210! 110,260 84,330! 110,372 150,380! 60,372 28,350 2,296 -22,240! -28,214 -6,202 12,212! "
           "28,252 50,280! 80,240 110,200!", DARK)  # fmt: skip
    p.fill("-30,226! -56,214 -70,196 -66,176 -50,164 -34,158 -14,162 6,172 14,190 12,214 0,228", DARK)
    for x, y in ((-52, 168), (-38, 161), (-22, 160)):
        p.line(f"{x},{y} {x - 8},{y + 13} {x - 4},{y + 26}", 2.4, INSIDE, "taper")
    p.line("-44,206 -22,196 -4,202", 3, INSIDE, "taper")
    p.line("20,268 40,306 74,330", 3, INSIDE, "taper")
    return p


def _boughs() -> tuple[Painter, Painter]:
    """Return the maple: what the moon shines through, and what hangs before it."""
    back, front = painter(), painter()
    for spine, width, count, seed in (
        ("-60,60 160,120 380,110 560,170 680,160", 40, 420, 1),
        ("-60,180 120,230 280,300 420,310", 34, 300, 2),
        ("120,-40 320,20 520,20 760,60", 26, 300, 3),
    ):
        samples = draw_bough(back, spine, width, "#131327")
        draw_leaves(back, samples, count, 50, 16, seed, 0.15)
    for spine, width, count, seed in (
        ("-80,-20 80,40 220,60 360,30", 60, 240, 5),
        ("-80,300 20,330 120,420", 40, 150, 6),
    ):
        samples = draw_bough(front, spine, width, "#0c0f22")
        draw_leaves(front, samples, count, 58, 24, seed, 0.55)
    chance = np.random.default_rng(4)
    for x, y in ((742, 300), (640, 452), (512, 560), (1262, 520), (1120, 690), (420, 700)):
        draw_leaf(back, complex(x, y), 17, chance.uniform(0, 360), "#c8742a", chance)
    return back, front


def _spark(picture: np.ndarray) -> np.ndarray:
    """Return the picture with the static between them."""
    x, y = WIDE.lips[0] + 4, WIDE.lips[1] - 2
    p = painter()
    for dx, dy, width in ((0, 19, 4), (16, 0, 3.4), (7, 7, 2.4), (7, -7, 2.4)):
        p.line([(x - dx, y - dy), (x, y), (x + dx, y + dy)], width, "#eaf6ff", "taper", 1, rough=0)
    picture = glow(picture, (x, y), 34, "#58a6ff", 0.8)
    picture = glow(picture, (x, y), 7, "#e2f2ff", 1.0)
    return over(picture, p)


def _night(view: View) -> tuple[np.ndarray, Painter]:
    """Return what is behind the two, and what hangs before them."""
    if view is CLOSE:
        picture = moon(sky(1200, 5), (956, 400), 560, 0.62)
        back, front = _boughs()
        return over(picture, back), front
    picture = moon(sky(760, 5), MOON, MOON_RADIUS, 0.62)
    picture = over(picture, brushed_layer(_ground()))
    back, front = _boughs()
    rail = painter()
    draw_rail(rail, 846, (250, 1670))
    return over(over(picture, back), rail), front


def draw(draped: bool = False, view: View = WIDE) -> np.ndarray:
    """Return the picture, from here or from nearer by."""
    picture, front = _night(view)
    fist = _fist(view).pixels()
    figures = [np.maximum(_hers(view, draped).pixels(), fist), _his(view).pixels(), fist]
    wide = view.scale / WIDE.scale
    for pixels in figures:
        picture = over(picture, pixels)
        if pixels is fist:
            continue
        rim = edge_light(pixels, (0.0, -1.0), 4 * wide)
        rim = np.maximum(rim, edge_light(pixels, (0.8, -0.4), 3 * wide) * 0.55)
        rim = np.maximum(rim, edge_light(pixels, (-0.8, -0.4), 3 * wide) * 0.55)
        picture = screen(picture, rim[..., None] * rgb("#b9d4ff") * 0.9)
    warm = edge_light(np.maximum(figures[0], figures[1]), (1, -0.1), 5 * wide)
    picture = screen(picture, warm[..., None] * rgb("#ffab55") * 0.8)
    picture = over(picture, front)
    if view is WIDE:
        picture = _spark(picture)
    return paper(bloom(picture, 0.55, 0.7, 30), 0.9, 0.45)


def brushed_layer(p: Painter) -> np.ndarray:
    """Return a layer painted over with strokes."""
    pixels = p.pixels()
    return np.dstack([brushed(pixels[..., :3], 1.3, 0.25), pixels[..., 3:]])


PICTURE = Picture(draw)
VARIANTS = {
    "sweater": Picture(partial(draw, True)),
    "close": Picture(partial(draw, False, CLOSE)),
    "close_sweater": Picture(partial(draw, True, CLOSE)),
}
