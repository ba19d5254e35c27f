"""The night over the porch: sky, stars, the moon, far hills, and maple boughs against it."""

from __future__ import annotations

import math

import numpy as np

from ...people.light import rgb
from ...people.painter import Painter, mix
from ...people.spline import oval
from ...places.kit.pixels import cloud
from .stage import HEIGHT, WIDTH, brushed, grid, painter, screen

TOP, LOW = "#0a1436", "#2c6688"
LEAF = "0,-10! 2.2,-5! 5.5,-7! 5,-3! 10,-3! 7,1! 8.5,4! 3.5,4.5! 0.8,9! -0.8,9! -3.5,4.5! -8.5,4! -7,1! -10,-3! -5,-3! -5.5,-7! -2.2,-5!"
AUTUMN = ("#5c2417", "#8a3718", "#b4551c", "#d2812a", "#e3a83c")


def sky(horizon: float = 700, seed: int = 5, stars: int = 330) -> np.ndarray:
    """Return a clear night: darker above, teal at the horizon, thin cloud and stars."""
    _, y = grid()
    t = np.clip(y / horizon, 0, 1)[..., None] ** 1.25
    middle = rgb("#15316a")
    picture = np.where(
        t < 0.5, rgb(TOP) + (middle - rgb(TOP)) * t * 2, middle + (rgb(LOW) - middle) * (t - 0.5) * 2
    )
    veil = np.clip(cloud(WIDTH, HEIGHT, 420, seed, 5, stretch=2.4) - 0.52, 0, 1) * 0.9
    picture = picture + veil[..., None] * rgb("#2d5f92") * 0.8
    picture = brushed(np.clip(picture, 0, 1).astype(np.float32), 1.4, 0.2)
    picture *= 1 + (cloud(WIDTH, HEIGHT, 26, seed + 1, 3, stretch=2)[..., None] - 0.5) * 0.10
    p, chance = painter(), np.random.default_rng(seed)
    for _ in range(stars):
        bright = chance.random() ** 3
        sx, sy = chance.uniform(0, WIDTH), chance.uniform(0, horizon * 0.94)
        fade = 1 - 0.7 * sy / horizon
        p.fill(oval(sx, sy, 0.9 + 2.2 * bright), "#eaf2ff", fade * (0.3 + 0.7 * bright))
        if bright > 0.72:
            for dx, dy in ((7, 0), (0, 7)):
                points = [(sx - dx, sy - dy), (sx, sy), (sx + dx, sy + dy)]
                p.line(points, 1.3, "#dcebff", "taper", 0.6 * fade, rough=0)
    pixels = p.pixels()
    picture = picture * (1 - pixels[..., 3:]) + pixels[..., :3] * pixels[..., 3:]
    return np.clip(picture, 0, 1).astype(np.float32)


def moon(picture: np.ndarray, at: tuple[float, float], radius: float, halo: float = 0.6) -> np.ndarray:
    """Return the picture with the full moon in it: seas, an uneven edge of light, a halo."""
    x, y = grid()
    away = np.hypot(x - at[0], y - at[1])
    glow = np.exp(-np.maximum(away - radius, 0) / (radius * 0.9)) * halo
    glow += np.exp(-np.maximum(away - radius, 0) / (radius * 0.16)) * halo * 0.4
    picture = screen(picture, glow[..., None] * rgb("#6f97d6"))
    seas = np.clip((cloud(WIDTH, HEIGHT, radius * 0.62, 21, 4) - 0.49) * 5, 0, 1)
    pits = np.clip((cloud(WIDTH, HEIGHT, radius * 0.16, 8, 3) - 0.62) * 5, 0, 1)
    disc = rgb("#f7ecc9") - seas[..., None] * np.array([0.19, 0.16, 0.10], np.float32)
    disc = disc - pits[..., None] * 0.05
    disc = disc * (1 - 0.16 * np.clip(away / radius, 0, 1) ** 5)[..., None]
    inside = np.clip(radius - away + 0.5, 0, 1)[..., None]
    return picture * (1 - inside) + disc * inside


def draw_hills(p: Painter, y: float, far: str, near: str) -> None:
    """Paint two hills, a few roofs and one lit window along the horizon."""
    w = WIDTH
    p.fill(f"-20,{y - 60}! 260,{y - 100} 640,{y - 46} 1060,{y - 20} 1480,{y - 92} {w + 20},{y - 70}! "
           f"{w + 20},1100! -20,1100!", far)  # fmt: skip
    chance = np.random.default_rng(9)
    for i in range(120):
        x = i / 120 * w + chance.uniform(-12, 12)
        r = chance.uniform(16, 44)
        p.fill(oval(x, y + 14 + chance.uniform(-12, 12), r, r * 0.9), near)
    p.fill(f"-20,{y + 10}! {w + 20},{y + 10}! {w + 20},1100! -20,1100!", near)


def draw_bough(p: Painter, spine: str, width: float, tone: str) -> np.ndarray:
    """Paint a bough that tapers and return its samples."""
    p.line(spine, width, tone, [(0, 1), (1, 0.18)], rough=0.08)
    return p.spine(spine)


def draw_leaves(
    p: Painter,
    spine: np.ndarray,
    count: int,
    spread: float,
    size: float,
    seed: int,
    dark: float = 0.0,
    night: str = "#0d1430",
) -> None:
    """Paint maple leaves about a bough; `dark` mixes them into the night."""
    chance = np.random.default_rng(seed)
    for _ in range(count):
        at = spine[int(chance.uniform(0.12, 1) * (len(spine) - 1))]
        q = at + complex(*(chance.normal(0, spread, 2) * (1.2, 0.9)))
        tone = AUTUMN[min(4, int(abs(chance.normal(1.6, 1.2))))]
        draw_leaf(
            p, q, size * chance.uniform(0.6, 1.25), chance.uniform(0, 360), mix(tone, night, dark), chance
        )


def draw_leaf(
    p: Painter, at: complex, size: float, angle: float, tone: str, chance: np.random.Generator
) -> None:
    """Paint one leaf, turned and foreshortened by chance."""
    lean, squash = math.radians(angle), chance.uniform(0.45, 1)
    points = []
    for token in LEAF.split():
        x, y = (float(v) for v in token.rstrip("!").split(","))
        q = complex(x * squash, y) * size / 10 * complex(math.cos(lean), math.sin(lean))
        points.append((at.real + q.real, at.imag + q.imag, True))
    p.fill(points, tone)
