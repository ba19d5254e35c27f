"""What she put on the store's counter: a five, three quarters at rest, and one that is still going around."""

from __future__ import annotations

import numpy as np

from ..people.painter import Painter
from ..people.spline import oval
from .kit.board import Board, straight
from .kit.glass import behind_glass
from .kit.stage import brushed, defocus, glow, over, painter, paper
from .kit.style import LOOK
from .picture import Picture

SETS = ("video_store/open",)
EDGE = 372  # where the counter ends, on the far side
# The five's corners on the counter: far left, far right, near right, near left.
BILL = (330 + 500j, 1026 + 446j, 1180 + 646j, 420 + 722j)
COINS = ((1250, 456, 66), (1352, 566, 76), (640, 418, 58))  # at rest: x, y, half the width
SPUN = (1560, 620)  # where the last one stands on its edge
SPINS = ((-40, 0.16), (30, 0.3), (-14, 1.0))  # how far it is turned from us, and how much of it one sees


def _at(u: float, v: float) -> complex:
    """Return a point of the five, 0 to 1 across and down, on the counter."""
    a, b, c, d = BILL
    return complex((a * (1 - u) + b * u) * (1 - v) + (d * (1 - u) + c * u) * v)


def _path(points: list[tuple[float, float]], corner: str = "!") -> str:
    return " ".join(f"{q.real:.1f},{q.imag:.1f}{corner}" for q in (_at(*point) for point in points))


def _ring(u: float, v: float, r: float, tall: float) -> str:
    turns = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    return _path([(u + r * np.cos(t), v + tall * np.sin(t)) for t in turns], "")


def _five(p: Painter, u: float, v: float, size: float, tone: str, sheet: str) -> None:
    """Paint the figure about a point of the five."""
    x, y = 0.42 * size, size
    stem = [(x, -y), (-x * 0.7, -y), (-x * 0.85, -0.16 * y)]
    bow = [
        (-x * 0.85, -0.16 * y),
        (0.1 * x, -0.34 * y),
        (x, 0.2 * y),
        (0.5 * x, y),
        (-0.3 * x, y),
        (-x, 0.72 * y),
    ]
    width = 300 * size * 0.16
    p.line(_path([(u + a, v + b) for a, b in stem]), width, tone, "flat", 1, sheet)
    p.line(_path([(u + a, v + b) for a, b in bow], ""), width, tone, "flat", 1, sheet)


def _bill(p: Painter) -> None:
    """Paint the five, lately folded: one half of it stands off the counter a little."""
    a, b, c, d = BILL
    sheet = p.part(
        "bill",
        " ".join(f"{q.real},{q.imag}!" for q in (a, (a + b) / 2 - 14j, b, c, (c + d) / 2 - 16j, d)),
        4,
        0.3,
    )
    p.fill(" ".join(f"{q.real + 10},{q.imag + 16}!" for q in BILL), "#1c0f0c", 0.55)
    p.fill(sheet, "#b4c8a4")
    p.fill(_path([(0.5, -0.1), (1.05, -0.1), (1.05, 1.1), (0.5, 1.1)]), "#8ea886", 1, sheet)
    for inset, width in ((0.035, 5), (0.06, 2)):
        deep = inset * 1.9
        frame = [(inset, deep), (1 - inset, deep), (1 - inset, 1 - deep), (inset, 1 - deep), (inset, deep)]
        p.line(_path(frame), width, "#4f6e50", "flat", 0.9, sheet)
    p.fill(_ring(0.5, 0.5, 0.135, 0.37), "#4f6e50", 1, sheet)
    p.fill(_ring(0.5, 0.5, 0.118, 0.33), "#cbd8b8", 1, sheet)
    p.fill(
        _path([(0.42, 0.8), (0.44, 0.64), (0.5, 0.58), (0.56, 0.64), (0.58, 0.8)], ""), "#4f6e50", 1, sheet
    )
    p.fill(_ring(0.5, 0.42, 0.05, 0.16), "#7c9677", 1, sheet)
    p.fill(_path([(0.45, 0.36), (0.46, 0.24), (0.54, 0.24), (0.55, 0.36)], ""), "#4f6e50", 1, sheet)
    for u in (0.22, 0.78):
        p.fill(_ring(u, 0.5, 0.075, 0.24), "#64845f", 1, sheet)
        _five(p, u, 0.5, 0.13, "#e2ecce", sheet)
    for u, v in ((0.1, 0.22), (0.9, 0.22), (0.1, 0.8), (0.9, 0.8)):
        _five(p, u, v, 0.075, "#35533c", sheet)
    p.line(_path([(0.5, -0.1), (0.5, 1.1)]), 5, "#56704f", "flat", 0.9, sheet)


def _coin(p: Painter, x: float, y: float, r: float) -> None:
    """Paint a quarter that lies: its shadow, its milled edge, its face."""
    p.fill(oval(x + 12, y + 18, r * 1.02, r * 0.44), "#1c0f0c", 0.55)
    p.fill(oval(x, y + 9, r, r * 0.42), "#6f7078")
    p.fill(oval(x, y, r, r * 0.42), "#c6c5c6")
    p.fill(oval(x, y, r * 0.84, r * 0.34), "#9a9aa2")
    p.fill(oval(x - r * 0.06, y - r * 0.02, r * 0.78, r * 0.3), "#b4b3b8")
    p.fill(oval(x + r * 0.02, y, r * 0.26, r * 0.19), "#7c7c86")
    p.line(
        f"{x - r * 0.7},{y - r * 0.2} {x - r * 0.2},{y - r * 0.36} {x + r * 0.3},{y - r * 0.36}",
        5,
        "#f4efe4",
        "taper",
    )


def _spinning(p: Painter, turned: float) -> None:
    """Paint the quarter on its edge, so many units wide."""
    x, y, r = *SPUN, 100
    wide = max(7.0, abs(turned))
    way = 1 if turned > 0 else -1
    p.fill(oval(x + way * 5, y - r, wide + 5, r), "#6f7078")
    p.fill(oval(x, y - r, wide, r), "#d2d0ce")
    p.fill(oval(x, y - r, wide * 0.76, r * 0.84), "#a5a4aa")
    p.line(
        f"{x - wide * 0.6},{y - r * 1.5} {x - wide * 0.86},{y - r} {x - wide * 0.6},{y - r * 0.5}",
        4,
        "#fff8e8",
        "taper",
    )


def draw() -> np.ndarray:
    """Return the picture."""
    b = Board(behind_glass(SETS, (1180, 330, 760, 427)))
    b.smear(13, 13)
    b.rgb = b.rgb * 0.72
    top, far, grain = ("#c98f52", "#f0c98c", "#a8723c") if LOOK.printed else ("#8a5a34", "#d8a462", "#5f3b22")
    b.fill(straight((-20, EDGE), (1940, EDGE - 24), (1940, 1100), (-20, 1100)), top)
    b.fill(straight((-20, EDGE), (1940, EDGE - 24), (1940, EDGE - 10), (-20, EDGE + 14)), far)
    wood = painter()
    for k in range(11):
        y = EDGE + 40 + 9 * k * (1 + 0.42 * k)
        wood.line(f"-40,{y + 10} 700,{y} 1960,{y - 16}", 3 + 0.5 * k, grain, "taper", 0.5)
    # The register's corner.
    for shape, tone in (
        ("-40,150! 268,168! 300,420! -40,452!", "#d8cdb4" if LOOK.printed else "#b3a68c"),
        ("268,168! 336,150! 360,398! 300,420!", "#8f8470" if LOOK.printed else "#6e6250"),
        ("-40,150! 268,168! 336,150! -40,118!", "#f0e6cc" if LOOK.printed else "#d2c6a8"),
        ("-40,320! 288,330! 300,420! -40,452!", "#b0a488" if LOOK.printed else "#8c806a"),
    ):
        wood.fill(shape, tone)
    wood.line("-40,318! 288,328!", 6, "#4a4034", "flat")
    wood.fill("-40,452! 300,420! 360,398! 372,412! 300,448! -40,486!", "#1c0f0c", 0.5)
    b.rgb = over(brushed(b.rgb.astype(np.float32), 1.0, 0.3), wood)
    if not LOOK.printed:
        b.rgb = glow(b.rgb, (980, 200), 900, "#ffd9a0", 0.22)
    money = painter()
    _bill(money)
    for coin in COINS:
        _coin(money, *coin)
    x, y = SPUN
    money.fill(oval(x + 16, y + 3, 84, 20), "#1c0f0c", 0.6)
    # The way it has come, and how fast it goes round.
    for r, width, seen in ((130, 6, 0.75), (170, 5, 0.45)):
        money.line(
            f"{x - r},{y - 6} {x - r * 0.8},{y + r * 0.16} {x - r * 0.3},{y + r * 0.27}",
            width,
            "#fff0d0",
            "taper",
            seen,
        )
        money.line(
            f"{x + r},{y - 12} {x + r * 0.8},{y - r * 0.2} {x + r * 0.4},{y - r * 0.28}",
            width,
            "#fff0d0",
            "taper",
            seen,
        )
    b.rgb = over(b.rgb, money)
    for turned, seen in SPINS:
        p = painter()
        _spinning(p, turned)
        b.rgb = over(b.rgb, p.pixels() if seen == 1.0 else defocus(p.pixels(), 4), seen)
    return paper(b.rgb, 0.9, 0.25)


PICTURE = Picture(draw, SETS)
