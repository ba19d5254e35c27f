"""The envelope that Kirk made out: a window with her name in it, CHANGE across the front by hand, bills and a form inside."""

from __future__ import annotations

from ...people.painter import Painter
from ...people.spline import moved
from .board import rounded, straight
from .script import written
from .words import words

GROTESQUE = "routed-gothic/routed-gothic.ttf"
PAPER, SHADE, DEEP = "#ecdfc2", "#c9b795", "#8f7c60"


def draw_inside(p: Painter) -> None:
    """Paint the flap that is up and what looks out of the envelope, about 0,0, 560 units wide."""
    flap = p.part("flap", "-280,-160! -268,-180! -24,-306 0,-312 24,-306! 268,-180! 280,-160!", 4, 0.3)
    p.fill(flap, SHADE)
    p.fill("-280,-160! -250,-190! 0,-296! 250,-190! 280,-160!", "#d8c9a8", 1, flap)
    p.line("-262,-176 0,-296 262,-176", 3, DEEP, "flat", 0.5, flap)
    with p.placed(-30, -190, -3):
        form = straight((-150, -64), (180, -64), (180, 80), (-150, 80))
        p.fill(form, "#f6f1e2")
        for y in (-44, -28):
            p.line(f"-130,{y} 20,{y} 150,{y}", 3, "#a09684", "flat", 0.8, form)
    for k, (x, turn) in enumerate(((-96, -5), (-40, 2), (26, 6))):
        with p.placed(x, -168, turn):
            bill = p.part("bill", f"-120,{-46 + 7 * k}! 120,{-46 + 7 * k}! 120,60! -120,60!", 3, 0.3)
            p.fill(moved(bill, 4, 5), "#3c4a38", 0.4)
            p.fill(bill, ("#8fae8c", "#a3bf9c", "#b4cda9")[k])
            p.line(f"-110,{-36 + 7 * k} 0,{-36 + 7 * k} 110,{-36 + 7 * k}", 2.5, "#5f7f62", "flat", 0.9, bill)
            p.fill(words("1", (-96, 4), 44, GROTESQUE, True), "#4c6a50", 0.95, bill)
            p.fill(words("1", (96, 4), 44, GROTESQUE, True), "#4c6a50", 0.95, bill)


def draw_front(p: Painter) -> None:
    """Paint the envelope's front, about 0,0: 560 by 320 units, its window at the lower left."""
    front = p.part("envelope", "-280,-162! 280,-162! 282,160! -278,164!", 5, 0.3)
    p.soft(moved(front, 8, 14), "#0a0810", 16, 0.5)
    p.fill(front, PAPER)
    p.soft("60,-180! 320,-180! 320,200! 160,200! 110,40", SHADE, 40, 0.7, front, hard=0.8)
    p.line("-276,-156 0,-158 276,-156", 3, "#fff8e4", "flat", 0.9, front)
    p.line("-276,158 0,158 278,154", 4, DEEP, "flat", 0.6, front)
    pane = rounded(-236, 22, 62, 122, 16)
    p.fill(moved(pane, 2, 3), DEEP, 0.5)
    p.fill(pane, "#f8f5ea")
    p.fill(straight((-236, 22), (-150, 22), (-210, 122), (-236, 122)), "#ffffff", 0.5, pane)
    p.fill(words("RORY", (-84, 98), 72, GROTESQUE, True), "#1f2738")
    with p.placed(20, -66, -6):
        written(p, "CHANGE", (-226, 34), 80, "#b2332a", 10, 0.92, 5)
        for spine in ("-236,62 -60,55 110,58 186,50", "-170,74 -30,69 140,71"):
            p.line(spine, 7, "#b2332a", "taper", 0.85, rough=0.12)
