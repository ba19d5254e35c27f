"""A table and what stands on it: the snacks of movie night."""

from __future__ import annotations

from ...people.painter import Painter
from ...people.spline import oval

CHINA, CHINA_SHADE = "#f4ead8", "#c9b6a4"


def draw_can(p: Painter, x: float, y: float, tone: str, shade: str) -> None:
    """Paint a can that stands at (x, y)."""
    can = p.part(
        "can",
        f"{x - 26},{y - 84}! {x - 30},{y - 76}! {x - 30},{y - 8}! {x - 24},{y}! {x + 24},{y}! {x + 30},{y - 8}! {x + 30},{y - 76}! {x + 26},{y - 84}!",
        4,
        0.5,
    )
    p.fill(can, tone)
    p.fill(f"{x + 4},{y - 90}! {x + 40},{y - 90}! {x + 40},{y}! {x + 8},{y}!", shade, 0.9, can)
    p.fill(oval(x, y - 82, 26, 6), "#c9ccd4")
    p.line(f"{x - 30},{y - 52} {x},{y - 44} {x + 30},{y - 52}", 12, CHINA, "tube", 0.85, can)


def draw_plate(p: Painter, x: float, y: float, wide: float, rim: str = "#5d86a8") -> None:
    """Paint a plate seen from low, its middle at (x, y)."""
    p.fill(oval(x + 6, y + 9, wide, wide * 0.19), "#3a2318", 0.45)
    p.fill(oval(x, y, wide, wide * 0.19), CHINA)
    p.fill(oval(x, y + 1, wide * 0.94, wide * 0.165), rim, 0.75)
    p.fill(oval(x, y + 1, wide * 0.88, wide * 0.15), CHINA)
    p.fill(oval(x, y + 3, wide * 0.62, wide * 0.095), CHINA_SHADE, 0.8)
    p.fill(oval(x + 2, y + 4, wide * 0.60, wide * 0.085), CHINA)


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
