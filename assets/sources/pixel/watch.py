"""The wrist watch, small and large: steel, a cream face, a worn strap; hands that point to twelve."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from .font import BOOK, PLAIN
from .palette import INDEX as C
from .png import save_png
from .props import chance, disc, ring
from .raster import Sheet, screen

DU = 3.0  # design units a pixel
DIAL = 0.865


def case(radius: float, size: tuple[int, int], centre: tuple[float, float]) -> Sheet:
    """Case, dial and strap; the dial's middle lies at `centre`."""
    g = Sheet(*size)
    cx, cy = centre
    _strap(g, cx, radius, size[1])
    _steel(g, cx, cy, radius)
    _face(g, cx, cy, radius * DIAL)
    return g


def _strap(g: Sheet, cx: float, r: float, height: int) -> None:
    half = r * 0.62
    x0, x1 = round(cx - half), round(cx + half)
    w = x1 - x0
    g.rect(x0, 0, w, height, C["b1"])
    g.rect(x0, 0, max(1, w // 12), height, C["v0"])
    g.rect(x0 + w // 12, 0, w // 6, height, C["b0"])
    g.rect(x1 - w // 5, 0, w // 8, height, C["b2"])
    g.rect(x1 - max(1, w // 16), 0, max(1, w // 16), height, C["v0"])
    inset = max(2, w // 9)
    for y in range(1, height, 5):
        g.rect(x0 + inset, y, 1, 3, C["c0"])
        g.rect(x1 - inset - 1, y, 1, 3, C["c0"])
    for k in range(w * height // 260):
        x, y = x0 + int(chance(k, 1) * (w - 6)), int(chance(k, 2) * height)
        g.rect(x, y, 2 + int(chance(k, 3) * 3), 1, C["b0" if k % 2 else "b2"])


def _steel(g: Sheet, cx: float, cy: float, r: float) -> None:
    # Lugs.
    for sx in (-1, 1):
        for sy in (-1, 1):
            a = [
                (cx + sx * r * 0.60, cy + sy * r * 0.70),
                (cx + sx * r * 0.60, cy + sy * r * 1.22),
                (cx + sx * r * 0.76, cy + sy * r * 1.20),
                (cx + sx * r * 0.96, cy + sy * r * 0.42),
            ]
            g.fill(a, C["k1" if sy > 0 else "k2"])
            g.line([a[2], a[3]], C["k3" if sx < 0 else "k0"], max(1, round(r / 40)), curved=False)
    # Crown.
    g.fill(
        [
            (cx + r * 0.97, cy - r * 0.13),
            (cx + r * 1.13, cy - r * 0.13),
            (cx + r * 1.13, cy + r * 0.13),
            (cx + r * 0.97, cy + r * 0.13),
        ],
        C["k1"],
    )
    for k in range(4):
        y = cy - r * 0.13 + (k + 0.3) * r * 0.065
        g.rect(round(cx + r * 0.99), round(y), max(2, round(r * 0.14)), max(1, round(r / 60)), C["k3"])
    far = ring(g, cx, cy, r, r)
    ys, xs = np.indices(g.a.shape)
    lit = ((xs - cx) * 0.6 + (ys - cy) * 0.8) / r
    body = far <= 1
    g.a[body] = C["k2"]
    w, h = g.size
    g.a[body & (lit > 0.35)] = C["k1"]
    g.a[body & (lit > 0.15) & (lit <= 0.35) & screen(4, w, h)] = C["k1"]
    g.a[body & (lit < -0.35)] = C["k3"]
    g.a[body & (lit < -0.2) & (lit >= -0.35) & screen(4, w, h)] = C["k3"]
    edge = (far > 1 - 1.2 / r) & body
    g.a[edge] = C["k0"]
    g.a[edge & (lit < -0.3)] = C["a2"]


def _face(g: Sheet, cx: float, cy: float, r: float) -> None:
    far = ring(g, cx, cy, 1, 1)
    g.a[far <= r + 1] = C["n1"]
    face = far <= r
    g.a[face] = C["a4"]
    w, h = g.size
    g.a[face & (ring(g, cx + r * 0.03, cy + r * 0.05, 1, 1) > r)] = C["c0"]
    g.a[face & (far > r * 0.9) & screen(2, w, h)] = C["c1"]
    small = r < 60
    ink = C["n1"]
    for minute in range(60):
        a = np.radians(minute * 6)
        five = minute % 5 == 0
        if small and not five:
            continue
        inner = r * (0.80 if five else 0.90)
        if five and minute % 15 == 0:
            inner = r * 0.86
        p0 = (cx + np.sin(a) * inner, cy - np.cos(a) * inner)
        p1 = (cx + np.sin(a) * r * 0.94, cy - np.cos(a) * r * 0.94)
        g.line([p0, p1], ink, (1 if small else 3) if five else 1, curved=False)
    for hour in range(1, 13):
        if small and hour % 3:
            continue
        a = np.radians(hour * 30)
        big = 1 if small else (3 if hour % 3 == 0 else 2)
        type_ = PLAIN if small else BOOK
        words = str(hour)
        wide, tall = type_.width(words) * big, (7 if small else 9) * big
        out = r * (0.68 if small else 0.66)
        x, y = cx + np.sin(a) * out, cy - np.cos(a) * out
        type_.write(g, round(x - wide / 2), round(y - tall / 2), words, ink, 0, big)
    if not small:
        words = "FIELD 17 JEWELS"
        PLAIN.write(g, round(cx - PLAIN.width(words) / 2), round(cy + r * 0.3), words, C["k1"])
        for hour in range(12):
            a = np.radians(hour * 30)
            disc(g, cx + np.sin(a) * r * 0.975, cy - np.cos(a) * r * 0.975, 2, C["g3"])
    # The bus's wedge, on the bezel at a quarter past.
    size = r * 0.15
    g.fill([(cx + r + 1, cy), (cx + r * 1.155, cy - size), (cx + r * 1.155, cy + size)], C["a4"])
    g.fill(
        [(cx + r + 2.4, cy), (cx + r * 1.14, cy - size * 0.62), (cx + r * 1.14, cy + size * 0.62)], C["r2"]
    )


def hand(
    length: float, tail: float, wide: float, colour: str, edge: str, blob: float = 0.0, tip: bool = True
) -> tuple[np.ndarray, tuple[float, float]]:
    """A hand that points up; returns it with its pivot."""
    half = max(wide, blob * 2) / 2 + 2
    w = int(half * 2) | 1
    h = int(length + tail + 4)
    g = Sheet(w, h)
    cx, py = w / 2, length + 2
    a = wide / 2
    shape = [
        (cx - a, py),
        (cx - a, 6 if tip else 2),
        (cx, 2),
        (cx + a, 6 if tip else 2),
        (cx + a, py),
        (cx + a * 0.7, py + tail),
        (cx - a * 0.7, py + tail),
    ]
    g.fill(shape, C[colour])
    g.rect(int(cx), 4, 1, int(py + tail) - 4, C[colour])
    if wide >= 3:
        g.rect(int(cx), 8, 1, int(length * 0.6), C[edge])
    if blob:
        disc(g, cx, py, blob, C[colour])
        disc(g, cx, py, max(1.0, blob * 0.45), C[edge])
    return g.a, (cx, py)


def second(length: float, tail: float, thick: int, blob: float) -> tuple[np.ndarray, tuple[float, float]]:
    """The second hand, amber, with a counterweight."""
    w = int(blob * 2 + 4) | 1
    h = int(length + tail + blob + 5)
    g = Sheet(w, h)
    cx, py = w / 2, length + 2
    x = int(cx) - thick // 2
    g.rect(x, 2, thick, int(length + tail), C["a1"])
    if thick > 1:
        g.rect(int(cx), 2, 1, int(length + tail), C["a2"])
    disc(g, cx, py + tail, blob, C["a1"])
    disc(g, cx, py + tail, blob - 1, C["a2"])
    disc(g, cx, py, blob * 0.8, C["a1"])
    disc(g, cx, py, max(0.8, blob * 0.3), C["n1"])
    return g.a, (cx, py)


def bake_watch(folder: Path) -> int:
    """Writes both watches and what says how they go together."""
    lines = ["# The wrist watch, one pixel to three design units. Hands point to twelve."]
    count = 0
    for name, radius, size, centre in (
        ("small", 116, (97, 133), (48.5, 66.5)),
        ("large", 400, (337, 507), (168.5, 253.5)),
    ):
        r = radius / DU
        small = name == "small"
        parts = {
            "hour": hand(r * DIAL * 0.52, r * 0.1, 4.6 if small else 13, "n1", "a3", 2.6 if small else 8),
            "minute": hand(r * DIAL * 0.88, r * 0.12, 3 if small else 9, "n1", "a3", 2.2 if small else 7),
            "second": second(r * DIAL * 0.88, r * 0.2, 1 if small else 3, 2.4 if small else 7),
            "ghost": hand(r * DIAL * 0.88, r * 0.12, 3 if small else 9, "a1", "a3", 2.2 if small else 7),
        }
        save_png(case(r, size, centre).a, folder / f"{name}_case.png")
        lines += [
            f"{name}:",
            f"  radius: {radius}",
            f"  scale: {1 / DU:.7f}",
            f"  case: {name}_case.png",
            f"  size: [{size[0]}, {size[1]}]",
            f"  centre: [{centre[0]}, {centre[1]}]",
            f"  dial: {DIAL}",
        ]
        for part, (codes, pivot) in parts.items():
            save_png(codes, folder / f"{name}_{part}.png")
            lines.append(f"  {part}: {{image: {name}_{part}.png, pivot: [{pivot[0]:g}, {pivot[1]:g}]}}")
        lines.append("  ghost_band: {radius: 0.7785, width: 0.12}")
        count += len(parts) + 1
    (folder / "watch.yaml").write_text("\n".join(lines) + "\n", encoding="utf8")
    return count + 1
