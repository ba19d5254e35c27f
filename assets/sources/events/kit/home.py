"""Things of the living room seen large: fairy lights, a television, a CD player, a remote control."""

from __future__ import annotations

import numpy as np

from ...people.painter import Painter
from ...people.spline import oval, sample
from ...places.kit.pixels import wide_blur
from .board import Board, rounded
from .stage import painter, screen


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


def draw_player(b: Board, x: float, y: float, shown: str = "1") -> None:
    """Paint a CD player with two speakers whose feet stand at (x, y), 360 wide, its display lit."""
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
    b.line(f"{x - 28},{y - 122}! {x - 28},{y - 102}!", 5, "#dffff0", "tube")
    b.line(f"{x - 16},{y - 122}! {x - 16},{y - 102}!", 5, "#dffff0", "tube")
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
