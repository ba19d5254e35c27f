"""Things that places are built of: sky, brick, windows, lamps, trees, and the light that falls on them."""

from __future__ import annotations

import math

import numpy as np

from .font import BOLD, PLAIN, Type
from .palette import INDEX as C
from .palette import LAMP
from .raster import Sheet, screen


def chance(*seed: int) -> float:
    """A number from 0 to 1 that is always the same for the same seed."""
    value = 0x9E3779B9
    for part in seed:
        value = ((value ^ (part & 0xFFFF)) * 0x85EBCA6B) & 0xFFFFFFFF
        value ^= value >> 13
    value = (value * 0xC2B2AE35) & 0xFFFFFFFF
    return ((value ^ (value >> 16)) & 0xFFFF) / 0x10000


def bands(g: Sheet, x: int, y: int, w: int, h: int, colours: str, step: int = 4) -> None:
    """Colours from above to below, each going over into the next through screens."""
    names = colours.split()
    each = h / len(names)
    for i, name in enumerate(names):
        top = y + round(i * each)
        g.rect(x, top, w, y + h - top, C[name])
    for i in range(1, len(names)):
        middle = y + round(i * each)
        for k, level in enumerate((1, 2, 3)):
            g.dots(x, middle - (3 - k) * step, w, step, C[names[i]], level)
        g.dots(x, middle, w, step, C[names[i - 1]], 3)
        g.dots(x, middle + step, w, step, C[names[i - 1]], 1)


def stars(g: Sheet, x: int, y: int, w: int, h: int, count: int, seed: int = 1, bright: str = "n7") -> None:
    """Stars, few of them bright."""
    for i in range(count):
        sx, sy = x + int(chance(seed, i, 1) * w), y + int(chance(seed, i, 2) ** 1.4 * h)
        kind = chance(seed, i, 3)
        g.dot(sx, sy, C[bright if kind > 0.55 else "n5"])
        if kind > 0.93:
            for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
                g.dot(sx + dx, sy + dy, C["n4"])


def ring(g: Sheet, cx: float, cy: float, rx: float, ry: float) -> np.ndarray:
    """How far each pixel lies from a middle, in shares of the radii."""
    h, w = g.a.shape
    ys, xs = np.mgrid[0:h, 0:w]
    return np.hypot((xs - g.left - cx + 0.5) / rx, (ys - g.top - cy + 0.5) / ry)


def disc(g: Sheet, cx: float, cy: float, r: float, code: int, ry: float | None = None) -> np.ndarray:
    """A round thing."""
    made = ring(g, cx, cy, r, ry or r) <= 1
    g.a[made] = code
    return made


def lit(
    g: Sheet,
    cx: float,
    cy: float,
    rx: float,
    ry: float,
    table: np.ndarray = LAMP,
    full: float = 0.5,
    where: np.ndarray | None = None,
) -> None:
    """Light that falls on what is there: whole in the middle, through screens toward its edge."""
    far = ring(g, cx, cy, rx, ry)
    h, w = g.a.shape
    inside = far <= full
    for i, level in enumerate((6, 4, 2, 1)):
        lo, hi = full + (1 - full) * i / 4, full + (1 - full) * (i + 1) / 4
        inside |= (far > lo) & (far <= hi) & screen(level, w, h)
    if where is not None:
        inside &= where
    g.map(inside, table)


def halo(g: Sheet, cx: float, cy: float, r: float, colours: str) -> None:
    """Air that glows round a lamp: rings of screened colour, the last one outermost."""
    names = colours.split()
    far = ring(g, cx, cy, r, r)
    h, w = g.a.shape
    for i, name in enumerate(names):
        lo, hi = i / len(names), (i + 1) / len(names)
        level = (4, 3, 2, 1)[min(3, i + (4 - len(names)))]
        g.a[(far > lo) & (far <= hi) & screen(level, w, h)] = C[name]


def beam(g: Sheet, shape: str, table: np.ndarray = LAMP, level: int = 8) -> None:
    """Light inside a shape."""
    where = g.mask(shape)
    if level < 8:
        where &= screen(level, *g.size)
    g.map(where, table)


def bricks(
    g: Sheet,
    x: int,
    y: int,
    w: int,
    h: int,
    base: str,
    joint: str,
    light: str,
    seed: int = 1,
    some: float = 0.5,
) -> None:
    """A brick wall of which only some bricks are drawn, as the eye sees them by night."""
    g.rect(x, y, w, h, C[base])
    for row in range(h // 4 + 1):
        by = y + row * 4
        for k in range(-1, w // 8 + 1):
            bx = x + k * 8 + (4 if row % 2 else 0)
            luck = chance(seed, row, k)
            x0, x1 = max(x, bx), min(x + w, bx + 8)
            if luck < some and by + 3 < y + h:
                for px in range(x0, min(x1, bx + 7)):
                    g.dot(px, by + 3, C[joint])
                if x <= bx + 7 < x + w:
                    g.rect(bx + 7, by, 1, min(4, y + h - by), C[joint])
            elif luck > 1 - some * 0.22 and by + 3 <= y + h:
                g.rect(x0, by, max(0, min(x1, bx + 7) - x0), 3, C[light])


def boards(
    g: Sheet, x: int, y: int, w: int, h: int, base: str, joint: str, light: str, every: int = 5
) -> None:
    """Clapboard: level boards, each with a light upper edge and a dark lower one."""
    g.rect(x, y, w, h, C[base])
    for by in range(y, y + h, every):
        g.rect(x, by, w, 1, C[light])
        g.rect(x, min(y + h, by + every) - 1, w, 1, C[joint])


def label(
    g: Sheet,
    x: int,
    y: int,
    text: str,
    colour: str,
    face: Type = BOLD,
    tracking: int = 0,
    big: int = 1,
    centre: bool = False,
) -> int:
    """Lettering on a sign."""
    if centre:
        x -= (face.width(text) * big + tracking * (len(text) - 1) * big) // 2
    return face.write(g, x, y, text, C[colour], tracking, big)


def sash(
    g: Sheet,
    x: int,
    y: int,
    w: int,
    h: int,
    frame: str,
    glass: str,
    shine: str,
    lintel: str = "",
    cross: bool = True,
) -> None:
    """A sash window."""
    g.rect(x - 1, y - 1, w + 2, h + 2, C[frame])
    g.rect(x, y, w, h, C[glass])
    g.line([(x + 1, y + h * 0.45), (x + w * 0.55, y + 1)], C[shine], curved=False)
    g.line([(x + 1, y + h * 0.6), (x + w * 0.75, y + 1)], C[shine], curved=False)
    if cross:
        g.rect(x + w // 2, y, 1, h, C[frame])
        g.rect(x, y + h // 2, w, 1, C[frame])
    if lintel:
        g.rect(x - 3, y - 4, w + 6, 3, C[lintel])
        g.rect(x - 2, y + h + 1, w + 4, 2, C[lintel])


def awning(
    g: Sheet, x: int, y: int, w: int, h: int, one: tuple[str, str], two: tuple[str, str], stripe: int = 8
) -> None:
    """A striped awning seen from the front, a little wider below; each colour light above, dark below."""
    slope = 4
    for i in range(-(-w // stripe)):
        x0, x1 = i * stripe, min(w, (i + 1) * stripe)
        light, dark = one if i % 2 else two
        a0, a1 = x + x0, x + x1
        b0, b1 = x - slope + x0 * (w + 2 * slope) / w, x - slope + x1 * (w + 2 * slope) / w
        g.fill([(a0, y), (a1, y), (b1, y + h), (b0, y + h)], C[light])
        g.fill(
            [(b0, y + h), (b1, y + h), (b1, y + h + 3), ((b0 + b1) / 2, y + h + 5), (b0, y + h + 3)], C[dark]
        )
    g.rect(x, y, w, 1, C["v1"])


LEAVES = (("##.", ".##"), (".#.", "###"), ("##", "##"), (".##", "##."), ("#.#", ".#."), ("##", "#."))


def foliage(
    g: Sheet,
    cx: int,
    cy: int,
    rx: int,
    ry: int,
    colours: str,
    seed: int,
    count: int = 0,
    sun: tuple[float, float] = (0.6, -0.7),
) -> None:
    """A crown of leaves: dark ones behind, light ones toward the lamp."""
    names = colours.split()
    count = count or rx * ry // 2
    # The mass behind: clumps of the two darkest.
    for i in range(10 + count // 12):
        angle, far = chance(seed, i, 11) * 2 * math.pi, chance(seed, i, 12) ** 0.6 * 0.82
        r = (0.22 + 0.16 * chance(seed, i, 13)) * min(rx, ry)
        clump = ring(g, cx + math.cos(angle) * far * rx, cy + math.sin(angle) * far * ry, r, r)
        ragged = (clump <= 0.8) | ((clump <= 1.05) & screen(5, *g.size))
        g.a[ragged] = C[names[0 if chance(seed, i, 14) > 0.4 else 1]]
    for i in range(count):
        angle, far = chance(seed, i, 1) * 2 * math.pi, chance(seed, i, 2) ** 0.55
        x, y = math.cos(angle) * far, math.sin(angle) * far
        # Early leaves lie behind and are dark.
        facing = (x * sun[0] + y * sun[1]) * 0.55 + 0.42 + (chance(seed, i, 3) - 0.5) * 0.35
        depth = i / count
        tone = max(0, min(len(names) - 1, int(facing * (0.35 + 0.75 * depth) * len(names))))
        rows = LEAVES[int(chance(seed, i, 4) * len(LEAVES))]
        g.stamp(
            round(cx + x * rx),
            round(cy + y * ry),
            rows,
            {"#": C[names[tone]]},
            mirror=chance(seed, i, 5) > 0.5,
        )


def trunk(g: Sheet, path: str, widths: tuple[float, float], colours: tuple[str, str, str]) -> None:
    """A trunk or a branch along a line, lit from the right."""
    from .body import outline
    from .raster import smooth

    pts = smooth(path, closed=False)
    count = len(pts)
    thick = [widths[0] + (widths[1] - widths[0]) * i / (count - 1) for i in range(count)]
    step = max(1, count // 8)
    mask = g.fill(
        outline([*pts[::step], pts[-1]], [*thick[::step], thick[-1]]),
        C[colours[1]],
    )
    left = mask & ~np.roll(mask, 2, axis=1)
    right = mask & ~np.roll(mask, -1, axis=1)
    g.a[left] = C[colours[0]]
    g.a[right] = C[colours[2]]


def tapes(
    g: Sheet,
    x: int,
    y: int,
    w: int,
    h: int,
    seed: int,
    colours: str = "r2 d1 c1 g2 a1 t2 p1 k2 r1 n5 a2 v3",
    dark: str = "v0",
) -> None:
    """A row of boxes on a shelf, spines out."""
    names = colours.split()
    g.rect(x, y, w, h, C[dark])
    px, i = x, 0
    while px < x + w - 1:
        wide = 2 + int(chance(seed, i, 7) * 2.2)
        wide = min(wide, x + w - px)
        tall = h - int(chance(seed, i, 8) * 2)
        if chance(seed, i, 9) > 0.07:
            code = C[names[int(chance(seed, i, 3) * len(names))]]
            g.rect(px, y + h - tall, wide, tall, code)
            if wide > 2 and tall > 4:
                g.rect(px + 1, y + h - tall + 1, 1, 1, C["c1"])
                g.rect(px + wide - 1, y + h - tall, 1, tall, C[dark] if chance(seed, i, 5) > 0.5 else code)
        px += wide
        i += 1


def lamp_post(
    g: Sheet, x: int, foot: int, head: tuple[int, int], on: bool, dark: str = "n0", edge: str = "n3"
) -> None:
    """A post with a swan's neck; its shade hangs at `head`."""
    hx, hy = head
    g.rect(x, hy + 4, 3, foot - hy - 4, C[dark])
    g.rect(x + 2, hy + 4, 1, foot - hy - 4, C[edge])
    g.rect(x - 2, foot - 14, 7, 14, C[dark])
    g.rect(x - 3, foot - 3, 9, 3, C[dark])
    g.rect(x + 3, foot - 14, 1, 14, C[edge])
    arc = f"{x + 1.5},{hy + 8} {x + 1},{hy - 5} {(x + hx) / 2},{hy - 11} {hx + 0.5},{hy - 5}"
    g.line(arc, C[dark], 3)
    g.line(arc, C[edge])
    g.fill(
        [(hx - 2, hy - 5), (hx + 3, hy - 5), (hx + 8, hy), (hx + 8, hy + 2), (hx - 7, hy + 2), (hx - 7, hy)],
        C["b1" if on else dark],
    )
    g.rect(hx - 6, hy + 1, 14, 1, C["a1" if on else edge])
    if on:
        g.fill([(hx - 5, hy + 2), (hx + 6, hy + 2), (hx + 4, hy + 5), (hx - 3, hy + 5)], C["a4"])
        g.rect(hx - 5, hy + 2, 11, 1, C["a3"])


def streaks(g: Sheet, x: int, y: int, w: int, h: int, colours: str, seed: int = 3) -> None:
    """A light seen in wet ground: broken level strokes that thin out downward."""
    names = colours.split()
    for row in range(h):
        part = row / h
        if chance(seed, row, 1) < 0.2 + part * 0.5:
            continue
        wide = max(1, round(w * (1 - part * 0.55) * (0.45 + 0.55 * chance(seed, row, 2))))
        off = round((w - wide) / 2 + (chance(seed, row, 3) - 0.5) * w * 0.4)
        g.rect(x + off, y + row, wide, 1, C[names[min(len(names) - 1, int(part * len(names)))]])


def neon(
    g: Sheet,
    x: int,
    y: int,
    text: str,
    core: str = "r3",
    glow: str = "r1",
    big: int = 1,
    face: Type = PLAIN,
    tracking: int = 1,
) -> None:
    """A word of glass tubes, with the glow about them."""
    spare = Sheet(*g.size, g.left, g.top)
    face.write(spare, x, y, text, 1, tracking, big)
    tube = spare.a > 0
    near = np.zeros_like(tube)
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            near |= np.roll(np.roll(tube, dx, axis=1), dy, axis=0)
    g.a[near & screen(4, *g.size)] = C[glow]
    g.a[tube] = C[core]
