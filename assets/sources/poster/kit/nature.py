"""Sky and leaves: stars, moon, cloud, hills, trees and what falls from them."""

from __future__ import annotations

import math
import random

from .sheet import Point, Sheet, make_curve, make_path

MAPLE = ("=#1E1A2C", "=#3A1F30", "=#662A30", "=#93382C", "=#BF552B", "=#D9803A")  # red even by night
FOLIAGE = ("maroon-", "maroon", "brick", "rust", "leaf", "amber")


def spread_sky(sheet: Sheet, bottom: float, inks: tuple[str, str, str], width: float = 2020) -> None:
    """Three bands that dissolve into each other, darkest on top."""
    sheet.rect(0, 0, width, bottom, inks[0])
    box = make_path([(0, 0), (width, 0), (width, bottom), (0, bottom)])
    sheet.dissolve(box, inks[1], (0, bottom * 0.72), (0, bottom * 0.22))
    sheet.dissolve(box, inks[2], (0, bottom * 1.08), (0, bottom * 0.6))


def spread_stars(sheet: Sheet, count: int, box: tuple[float, float, float, float], seed: int) -> None:
    """Stars of a few sizes; the largest have four points."""
    rng = random.Random(seed)
    x, y, w, h = box
    for _ in range(count):
        px, py, size = x + rng.random() * w, y + rng.random() ** 1.3 * h, rng.random()
        if size > 0.965:
            r = 9 * size
            star = [
                (px, py - r),
                (px + r * 0.2, py - r * 0.2),
                (px + r, py),
                (px + r * 0.2, py + r * 0.2),
                (px, py + r),
                (px - r * 0.2, py + r * 0.2),
                (px - r, py),
                (px - r * 0.2, py - r * 0.2),
            ]
            sheet.poly(star, "=#F6EFD2")
        else:
            sheet.oval(px, py, 0.9 + 1.4 * size**3, 0.9 + 1.4 * size**3, "=#CFE3DE", 0.5 + 0.5 * size)


def hang_moon(sheet: Sheet, x: float, y: float, r: float, ink: str = "=#FFF1CE") -> None:
    """The moon, with two flat rings of light about it."""
    for scale, alpha in ((4.4, 0.05), (2.9, 0.07), (1.8, 0.1)):
        sheet.oval(x, y, r * scale, r * scale, "=#A9D4D0", alpha)
    disc = make_curve([(x + r * math.cos(t), y + r * math.sin(t)) for t in _round(48)])
    sheet.fill(disc, ink)
    with sheet.within(disc):
        for dx, dy, s in ((0.35, -0.25, 0.24), (-0.3, 0.3, 0.3), (-0.25, -0.42, 0.14), (0.3, 0.45, 0.12)):
            sheet.oval(x + dx * r, y + dy * r, s * r, s * r, "=#E4CF9F")


def _round(count: int) -> list[float]:
    return [2 * math.pi * i / count for i in range(count)]


def draw_cloud(sheet: Sheet, x: float, y: float, w: float, h: float, ink: str, under: str, seed: int) -> None:
    """A long flat cloud: a row of bumps over a straight foot, its belly dissolving into another ink."""
    rng = random.Random(seed)
    path = make_path([(x, y)], closed=False)
    bumps = 8
    px = x
    for i in range(bumps):
        wide = w / bumps * rng.uniform(0.7, 1.3)
        lift = h * math.sin(math.pi * (i + 0.7) / (bumps + 0.4)) * rng.uniform(0.7, 1.1)
        path.cubicTo(
            px + wide * 0.05,
            y - lift * 1.3,
            px + wide * 0.95,
            y - lift * 1.3,
            px + wide,
            y - lift * 0.35 if i < bumps - 1 else y,
        )
        px += wide
    path.lineTo(x, y)
    path.close()
    sheet.fill(path, ink)
    sheet.dissolve(path, under, (x, y), (x, y - h * 0.9))


def draw_ridge(sheet: Sheet, y: float, rise: float, ink: str, seed: int, trees: float = 0) -> None:
    """Hills against the sky from edge to edge; with trees, their tops make the outline."""
    rng = random.Random(seed)
    points: list[Point] = [(-20, 1180)]
    x = -20.0
    while x < 2060:
        top = y - rise * (0.5 + 0.3 * math.sin(x * 0.003 + seed) + 0.2 * math.sin(x * 0.0083 + seed * 3))
        if trees:
            tall = trees * rng.uniform(0.5, 1.2)
            points += [(x, top), (x + tall * 0.24, top - tall), (x + tall * 0.48, top)]
            x += tall * 0.42
        else:
            points.append((x, top))
            x += 24
    sheet.poly([*points, (2060, 1180)], ink)


def draw_leaf(
    sheet: Sheet, x: float, y: float, size: float, turn: float, ink: str, flat: float = 1.0
) -> None:
    """A maple leaf, `flat` squashed where it lies on the ground."""
    outline = ((0, -1), (0.2, -0.5), (0.62, -0.72), (0.5, -0.25), (0.98, -0.12), (0.5, 0.15), (0.6, 0.5),
               (0.1, 0.36), (0.04, 0.95), (-0.04, 0.95), (-0.1, 0.36), (-0.6, 0.5), (-0.5, 0.15),
               (-0.98, -0.12), (-0.5, -0.25), (-0.62, -0.72), (-0.2, -0.5))  # fmt: skip
    c, s = math.cos(turn) * size, math.sin(turn) * size
    sheet.poly([(x + a * c - b * s, y + (a * s + b * c) * flat) for a, b in outline], ink)


def scatter_leaves(
    sheet: Sheet, count: int, box: tuple[float, float, float, float], size: tuple[float, float], seed: int,
    inks: tuple[str, ...] = MAPLE[2:5], horizon: float = 380, keep: float = 1.0,
) -> None:  # fmt: skip
    """Leaves on the ground in map pixels, smaller towards the horizon; `keep` thins the middle."""
    rng = random.Random(seed)
    x, y, w, h = box
    for _ in range(count):
        depth = rng.random() ** 0.8
        px, py = x + rng.random() * w, y + depth * h
        if keep < 1 and abs(px - 1010) < 420 and rng.random() > keep:
            continue
        near = (py - horizon) / (1180 - horizon)
        grown = size[0] + (size[1] - size[0]) * near
        draw_leaf(sheet, px, py, grown * rng.uniform(0.6, 1.1), rng.random() * 6.3, rng.choice(inks), 0.42)


def draw_pumpkin(sheet: Sheet, x: float, y: float, r: float) -> None:
    """A pumpkin that nobody has cut yet."""
    sheet.oval(x, y, r * 1.2, r * 0.16, "ink", 0.5)
    for k, ink in ((-0.62, "rust-"), (0.62, "leaf"), (-0.3, "rust"), (0.34, "leaf+"), (0, "leaf")):
        sheet.oval(x + k * r, y - r * 0.66, r * 0.46, r * 0.68, ink)
    sheet.line([(x, y - r * 1.3), (x + 4, y - r * 1.56), (x + 14, y - r * 1.66)], "green-", 8)


def _draw_wood(
    sheet: Sheet, foot: Point, top: Point, spread: tuple[float, float], trunk: float, side: int,
    rng: random.Random,
) -> None:  # fmt: skip
    """A trunk, lit along one side (-1 left, 1 right), and its limbs."""
    (fx, fy), (cx, cy) = foot, top
    bark = [
        (fx - trunk, fy),
        (fx - trunk * 0.45, fy - trunk * 1.5),
        (cx - trunk * 0.3, cy),
        (cx + trunk * 0.3, cy),
        (fx + trunk * 0.42, fy - trunk * 1.6),
        (fx + trunk * 0.95, fy),
    ]
    sheet.blob([*bark, (fx, fy + 6)], "walnut-")
    sheet.blob(
        [
            (fx + side * trunk * 0.15, fy),
            (cx + side * trunk * 0.05, cy),
            (cx + side * trunk * 0.26, cy),
            (fx + side * trunk * 0.4, fy - trunk),
            (fx + side * trunk * 0.7, fy),
        ],
        "walnut+",
    )
    for i in range(7):
        turn = math.pi * (1.08 + 0.84 * i / 6)
        reach = rng.uniform(0.5, 0.85)
        tip = (cx + math.cos(turn) * spread[0] * reach, cy + math.sin(turn) * spread[1] * reach * 0.9)
        sheet.curve([(cx, cy + 20), ((cx + tip[0]) / 2, cy - 20), tip], "walnut-", trunk * 0.22)


def grow_tree(
    sheet: Sheet, foot: Point, top: Point, spread: tuple[float, float], seed: int,
    lit_from: Point, trunk: float = 60, inks: tuple[str, ...] = FOLIAGE, dense: int = 1500, leaf: float = 13,
) -> None:  # fmt: skip
    """A maple: trunk, limbs, and a crown of leaf shapes whose tone rises towards the light."""
    rng = random.Random(seed)
    cx, cy = top
    _draw_wood(sheet, foot, top, spread, trunk, 1 if lit_from[0] > foot[0] else -1, rng)
    clumps = []
    for _ in range(24):
        turn, reach = rng.random() * 6.3, math.sqrt(rng.random())
        x = cx + math.cos(turn) * spread[0] * reach * 0.8
        y = cy - spread[1] * 0.35 + math.sin(turn) * spread[1] * reach * 0.72
        clumps.append((x, y, rng.uniform(0.24, 0.4) * min(spread)))
    furthest = max(math.hypot(x - lit_from[0], y - lit_from[1]) for x, y, _ in clumps)
    nearest = min(math.hypot(x - lit_from[0], y - lit_from[1]) for x, y, _ in clumps)
    clumps.sort(key=lambda one: -math.hypot(one[0] - lit_from[0], one[1] - lit_from[1]))
    for x, y, r in clumps:
        near = 1 - (math.hypot(x - lit_from[0], y - lit_from[1]) - nearest) / (furthest - nearest + 1)
        tone = near * (len(inks) - 2.2)
        lump = [
            (
                x + r * (1 + 0.16 * math.sin(3 * t + x)) * math.cos(t),
                y + r * (0.8 + 0.12 * math.sin(4 * t + y)) * math.sin(t),
            )
            for t in _round(18)
        ]
        sheet.blob(lump, inks[int(tone)])
        ux, uy = lit_from[0] - x, lit_from[1] - y
        length = math.hypot(ux, uy) or 1
        for _ in range(dense // 24):
            turn, reach = rng.random() * 6.3, rng.random() ** 0.5 * 1.18
            px, py = x + r * reach * math.cos(turn), y + r * 0.85 * reach * math.sin(turn)
            toward = ((px - x) * ux + (py - y) * uy) / (length * r)
            step = min(len(inks) - 1, max(0, int(tone + toward * 1.5 + rng.gauss(0.5, 0.45))))
            draw_leaf(sheet, px, py, leaf * rng.uniform(0.6, 1.15), rng.random() * 6.3, inks[step])
