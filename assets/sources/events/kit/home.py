"""Things of the living room seen large: fairy lights, the wall behind the television, the set, a CD player, a remote."""

from __future__ import annotations

import numpy as np

from ...people.painter import Painter
from ...people.spline import oval, sample
from ...places.kit.pixels import wide_blur
from .board import Board, rounded, straight
from .stage import WIDTH, grid, painter, screen


def fairy_lights(
    picture: np.ndarray,
    spines: tuple[str, ...],
    step: float = 58,
    size: float = 7,
    much: float = 1.0,
    seed: int = 3,
) -> np.ndarray:
    """Return the picture with strings of warm bulbs along curves, and their glow on all that is near."""
    wire, bulbs = painter(), painter()
    chance = np.random.default_rng(seed)
    for spine in spines:
        z = sample(spine)
        wire.line(spine, 3, "#1d1a1c", "tube", 0.9, rough=0)
        along = np.concatenate([[0], np.cumsum(np.abs(np.diff(z)))])
        for d in np.arange(step / 2, along[-1], step):
            q = z[int(np.searchsorted(along, d))]
            x, y = q.real + chance.uniform(-4, 4), q.imag + 10 + chance.uniform(-2, 4)
            bulbs.fill(oval(x, y, size * 1.25, size * 1.5), "#ffb347", 0.9)
            bulbs.fill(oval(x, y, size * 0.8, size), "#fff1c4")
    drawn, lit = wire.pixels(), bulbs.pixels()
    picture = picture * (1 - drawn[..., 3:]) + drawn[..., :3] * drawn[..., 3:]
    light = lit[..., :3] * lit[..., 3:]
    halo = wide_blur(light, 16) * 2.2 + wide_blur(light, 60) * 2.6 + wide_blur(light, 170) * 1.8
    picture = screen(picture, halo * np.array([1, 0.74, 0.42], np.float32) * much)
    return picture * (1 - lit[..., 3:]) + lit[..., :3] * lit[..., 3:]


def draw_set_wall(dim: float, seed: int = 8) -> np.ndarray:
    """Return the wall that the couch looks at, out of focus: a bookcase, the way out to the hall and its stairs.

    `dim` is how much of the room's light is left on it.
    """
    b = Board("#8a6a40")
    b.ramp(straight((0, 0), (1920, 0), (1920, 760), (0, 760)), ("#a07a48", "#8a643c"), (0, 0), (0, 760))
    for x in range(-20, 1940, 74):  # the paper's stripes
        b.fill(straight((x, 0), (x + 30, 0), (x + 30, 760), (x, 760)), "#96703f", 0.5)
    b.fill(straight((0, 0), (1920, 0), (1920, 30), (0, 30)), "#c8a878")
    _books(b, np.random.default_rng(seed))
    _way_out(b)
    for x, y, w, h, tone in ((416, 150, 92, 120, "#b8552c"), (1290, 170, 84, 108, "#3f7a7a")):
        b.fill(rounded(x - 8, y - 8, x + w + 8, y + h + 8, 2), "#2c1c14")
        b.fill(rounded(x, y, x + w, y + h, 1), "#e4d4a8")
        b.fill(oval(x + w / 2, y + h * 0.55, w * 0.3, h * 0.28), tone)
    b.fill(straight((0, 744), (1920, 744), (1920, 790), (0, 790)), "#b08a5c")
    b.ramp(
        straight((0, 786), (1920, 786), (1920, 1080), (0, 1080)), ("#5c3a26", "#2c1c18"), (0, 786), (0, 1080)
    )
    b.smear(6, 6)
    return (b.rgb * dim).astype(np.float32)


def _books(b: Board, chance: np.random.Generator) -> None:
    """Paint a bookcase at the left, more in it than it was built for."""
    b.fill(rounded(-30, 120, 384, 790, 4), "#4a2e1e")
    for y in (300, 470, 640):
        b.fill(straight((-30, y - 152), (366, y - 152), (366, y), (-30, y)), "#20140f")
        x = -20.0
        while x < 350:
            w, h = chance.uniform(14, 30), chance.uniform(96, 140)
            tone = ("#8c3a30", "#c9a25a", "#3f6a6a", "#d8c8a0", "#5a4470", "#47603c")[int(chance.integers(6))]
            if chance.random() < 0.88:
                b.fill(straight((x, y - h), (x + w, y - h), (x + w, y), (x, y)), tone, 0.95)
                b.fill(
                    straight((x, y - h + 16), (x + w, y - h + 16), (x + w, y - h + 22), (x, y - h + 22)),
                    "#f0e0b4",
                    0.5,
                )
            x += w + 2
        b.fill(straight((-30, y), (384, y), (384, y + 14), (-30, y + 14)), "#6b4429")


def _way_out(b: Board) -> None:
    """Paint the doorway at the right, the hall's lamp on in it, and the stairs going up."""
    x0, x1, top = 1500, 1800, 130
    b.fill(rounded(x0 - 44, top - 44, x1 + 44, 790, 4), "#c8a878")
    b.ramp(
        straight((x0, top), (x1, top), (x1, 790), (x0, 790)),
        ("#c88a3c", "#e0a850", "#8a5428"),
        (0, top),
        (0, 790),
    )
    for k in range(9):
        x, y = x0 + 30 + 34 * k, 700 - 66 * k
        b.fill(straight((x, y), (x1, y), (x1, y + 70), (x, y + 70)), ("#9a6a38", "#835628")[k % 2])
        b.line([(x + 14, y + 4), (x + 14, y - 120)], 8, "#f0dcae", "flat")
    b.line([(x0 - 6, 646), (x0 + 150, 342), (x1 + 10, 50)], 20, "#5a2f1c", "flat")
    b.fill(straight((x1, top), (x1 + 44, top - 44), (x1 + 44, 790), (x1, 790)), "#b8986a")
    b.fill(straight((x0 - 44, top - 44), (x1 + 44, top - 44), (x1, top), (x0, top)), "#d8ba88")


def draw_set(b: Board, box: tuple[float, float, float, float]) -> None:
    """Paint a tube television whose screen is the box (x0, y0, x1, y1); the screen is left dark."""
    x0, y0, x1, y1 = box
    b.fill(rounded(x0 - 62, y0 - 46, x1 + 62, y1 + 92, 34), "#17161c")
    b.ramp(rounded(x0 - 56, y0 - 41, x1 + 56, y1 + 84, 30), ("#3b3842", "#24222a"), (0, y0), (0, y1 + 84))
    b.fill(rounded(x0 - 26, y0 - 20, x1 + 26, y1 + 24, 40), "#0d0c11")
    b.fill(rounded(x0, y0, x1, y1, 30), "#0b0c10")
    for i in range(26):
        x = x0 + 20 + i * 10
        b.fill(rounded(x, y1 + 42, x + 4, y1 + 66, 2), "#100f14", 0.9)
    for i in range(4):
        b.fill(rounded(x1 - 170 + i * 36, y1 + 48, x1 - 146 + i * 36, y1 + 60, 4), "#4c4954")
    b.fill(oval(x1 + 2, y1 + 54, 5), "#ff5340")


def draw_player(b: Board, x: float, y: float, shown: str = "1", playing: bool = False) -> None:
    """Paint a CD player with two speakers whose feet stand at (x, y), 360 wide, its display lit: waiting, or playing."""
    b.fill(rounded(x - 190, y - 150, x + 190, y, 26), "#15151b")
    b.ramp(rounded(x - 184, y - 146, x + 184, y - 4, 22), ("#4d505c", "#2b2c35"), (0, y - 146), (0, y))
    for side in (-1, 1):
        cx, cy = x + side * 122, y - 74
        b.fill(oval(cx, cy, 56), "#141419")
        b.fill(oval(cx, cy, 49), "#23242c")
        for r in (40, 30, 20):
            b.fill(oval(cx, cy, r), "#2f313a" if r % 20 else "#1a1b21")
        b.fill(oval(cx, cy, 9), "#4a4d58")
    b.fill(rounded(x - 52, y - 132, x + 52, y - 92, 6), "#0d1f1a")
    b.shine(rounded(x - 48, y - 128, x + 48, y - 96, 5), "#3fd6a0", 0.55)
    if playing:
        b.fill(straight((x - 32, y - 124), (x - 10, y - 112), (x - 32, y - 100)), "#dffff0")
    else:
        for at in (x - 28, x - 16):
            b.line(f"{at},{y - 122}! {at},{y - 102}!", 5, "#dffff0", "tube")
    if shown == "1":
        b.line(f"{x + 16},{y - 118}! {x + 24},{y - 123}! {x + 24},{y - 101}!", 5, "#dffff0", "tube")
    b.fill(oval(x, y - 50, 46, 30), "#17181e")
    b.fill(oval(x, y - 50, 40, 25), "#33353f")
    for i, tone in enumerate(("#8d909c", "#8d909c", "#d85a44")):
        b.fill(rounded(x - 44 + i * 32, y - 18, x - 20 + i * 32, y - 9, 3), tone)


def draw_remote(p: Painter) -> None:
    """Paint a remote control along +x from its end at 0,0: 150 by 40, one button bigger than the others."""
    whole = p.part("remote", "0,-19! 10,-22 140,-20 152,-12! 152,12! 140,20 10,22 0,19!", 4, 0.5)
    p.fill(whole, "#26262e")
    p.fill("0,4! 152,4! 152,24! 0,24!", "#17171d", 1, whole)
    for x in (28, 48, 68):
        for y in (-9, 5):
            p.fill(oval(x, y, 5), "#6d6f7c")
    p.fill(oval(104, -2, 12), "#d85a44")
    p.fill("144,-9! 152,-7! 152,7! 144,9!", "#4a1420")


def from_the_left(pixels: np.ndarray) -> np.ndarray:
    """Return a figure as a film leaves it whose set stands far on the left: the farther off, the darker."""
    near = np.clip(1.12 - 0.62 * grid()[0] / WIDTH, 0, 1.2)[..., None]
    return np.dstack([np.clip(pixels[..., :3] * (near * (0.9 + 0.1 * near)), 0, 1), pixels[..., 3:]])
