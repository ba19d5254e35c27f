"""A table laid by somebody who came early: plates, bowls, eggs, mugs, and a box of cereal."""

from __future__ import annotations

from ...people.painter import Painter
from ...people.spline import oval

CHINA, CHINA_SHADE = "#f4ead8", "#c9b6a4"


def draw_plate(p: Painter, x: float, y: float, wide: float, rim: str = "#5d86a8") -> None:
    """Paint a plate seen from low, its middle at (x, y)."""
    p.fill(oval(x + 6, y + 9, wide, wide * 0.19), "#3a2318", 0.45)
    p.fill(oval(x, y, wide, wide * 0.19), CHINA)
    p.fill(oval(x, y + 1, wide * 0.94, wide * 0.165), rim, 0.75)
    p.fill(oval(x, y + 1, wide * 0.88, wide * 0.15), CHINA)
    p.fill(oval(x, y + 3, wide * 0.62, wide * 0.095), CHINA_SHADE, 0.8)
    p.fill(oval(x + 2, y + 4, wide * 0.60, wide * 0.085), CHINA)


def draw_eggs(p: Painter, x: float, y: float, size: float) -> None:
    """Paint two fried eggs on a plate."""
    for dx, dy in ((-0.34, 0.0), (0.36, 0.02)):
        p.fill(oval(x + dx * size, y + dy * size, size * 0.36, size * 0.10), "#fffaf0")
        p.fill(oval(x + dx * size, y + dy * size - size * 0.03, size * 0.14, size * 0.06), "#f3a62c")
        p.fill(oval(x + dx * size + 3, y + dy * size - size * 0.05, size * 0.05, size * 0.02), "#ffe7a0")


def draw_bowl(p: Painter, x: float, y: float, wide: float, tone: str, shade: str) -> None:
    """Paint a bowl of cereal that stands at (x, y), a spoon in it."""
    top = y - wide * 0.72
    p.fill(oval(x + 8, y + 2, wide * 0.7, wide * 0.12), "#3a2318", 0.45)
    bowl = p.shape(f"{x - wide},{top}! {x - wide * 0.86},{y - wide * 0.26} {x - wide * 0.44},{y}! {x + wide * 0.44},{y}! "
                   f"{x + wide * 0.86},{y - wide * 0.26} {x + wide},{top}!")  # fmt: skip
    p.fill(bowl, tone)
    p.fill(f"{x - wide},{top}! {x - wide * 0.2},{top}! {x - wide * 0.3},{y}! {x - wide},{y}!", shade, 0.8, bowl)
    p.line(f"{x + wide * 0.5},{top - wide * 0.1} {x + wide * 0.95},{top - wide * 0.75}", 7, "#b9bcc6", "tube", 1, rough=0)
    p.fill(oval(x, top, wide, wide * 0.2), CHINA)
    p.fill(oval(x, top + 2, wide * 0.9, wide * 0.16), "#f6f1e6")
    for i in range(17):
        dx, dy = ((i * 37) % 100 / 50 - 1) * wide * 0.78, ((i * 61) % 100 / 50 - 1) * wide * 0.10
        p.fill(oval(x + dx, top + dy, wide * 0.10, wide * 0.05), ("#d9952f", "#c8632c", "#e6b84c")[i % 3])


def draw_carton(p: Painter, x: float, y: float, wide: float, tall: float) -> None:
    """Paint a box of cereal that stands at (x, y): a rooster-red sun, and no brand."""
    box = p.part("box", f"{x - wide / 2},{y - tall}! {x + wide / 2},{y - tall - 6}! {x + wide / 2},{y}! {x - wide / 2},{y}!", 5, 0.5)
    p.fill(box, "#c9423a")
    p.fill(f"{x - wide / 2},{y - tall}! {x - wide * 0.3},{y - tall}! {x - wide * 0.3},{y}! {x - wide / 2},{y}!", "#8c2a30", 1, box)
    p.fill(oval(x + wide * 0.1, y - tall * 0.36, wide * 0.30), "#f4c04a", 1, box)
    p.fill(oval(x + wide * 0.1, y - tall * 0.36, wide * 0.19), "#fbe3a0", 1, box)
    p.fill(f"{x - wide * 0.22},{y - tall * 0.88}! {x + wide * 0.42},{y - tall * 0.9}! {x + wide * 0.42},{y - tall * 0.74}! {x - wide * 0.22},{y - tall * 0.72}!", CHINA, 1, box)
    p.line(f"{x - wide * 0.12},{y - tall * 0.8} {x + wide * 0.1},{y - tall * 0.83} {x + wide * 0.32},{y - tall * 0.81}", 9, "#c9423a", "taper", 1, rough=0.2)


def draw_bottle(p: Painter, x: float, y: float, tall: float) -> None:
    """Paint a bottle of milk that stands at (x, y)."""
    w = tall * 0.19
    glass = p.part("milk", f"{x - w * 0.5},{y - tall}! {x + w * 0.5},{y - tall}! {x + w * 0.5},{y - tall * 0.8} {x + w},{y - tall * 0.58}! "
                   f"{x + w},{y}! {x - w},{y}! {x - w},{y - tall * 0.58}! {x - w * 0.5},{y - tall * 0.8}", 5, 0.6)  # fmt: skip
    p.fill(glass, "#e9f0ee", 0.9)
    p.fill(f"{x - w},{y - tall * 0.66}! {x + w},{y - tall * 0.66}! {x + w},{y}! {x - w},{y}!", "#fffdf6", 1, glass)
    p.fill(f"{x - w},{y - tall}! {x - w * 0.4},{y - tall}! {x - w * 0.5},{y}! {x - w},{y}!", "#b8bfc8", 0.7, glass)
    p.fill(f"{x - w * 0.6},{y - tall - 12}! {x + w * 0.6},{y - tall - 12}! {x + w * 0.6},{y - tall + 6}! {x - w * 0.6},{y - tall + 6}!", "#4d7fa8")


def draw_bonnet(p: Painter, x: float, y: float, size: float) -> None:
    """Paint a girl in a bonnet as quilts show one, face hidden, about (x, y)."""
    with p.placed(x, y, -6, size):
        p.fill("-30,96! -44,150! 52,150! 36,90! 10,60 -16,66", "#c9604a")
        p.fill("-8,70 -40,96 -52,122! -38,128 -20,104 4,92!", "#c9604a")
        p.fill("-14,74 10,96 36,90! 40,112 0,130 -22,108!", "#f2e0b8")
        p.fill("-58,8! -50,-30 -14,-54 26,-46 54,-14 58,28 40,62! 8,70 -20,60! -34,30", "#5f88b0")
        p.fill("-58,8! -50,-30 -30,-46! -16,-10 -14,30 -20,60! -34,30", "#f2e0b8")
        p.line("54,30 66,50 62,76", 8, "#f2e0b8", "out", 1, rough=0)
        for dx, dy in ((0, -26), (22, -14), (10, 6), (34, 12), (20, 34)):
            p.fill(oval(dx, dy, 4), "#f2e0b8", 0.9)
