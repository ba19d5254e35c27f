"""The pay phone on the corner: its steel front, its receiver and its cord."""

from __future__ import annotations

import numpy as np

from ...people.painter import Painter
from ...people.spline import moved, oval, sample
from .board import Board, rounded
from .words import words

GROTESQUE = "routed-gothic/routed-gothic.ttf"


def draw_plate(b: Board) -> None:
    """Paint the telephone's front: brushed steel, what a call costs, the slot, the keys, the cup."""
    box = rounded(676, 120, 1310, 1060, 30)
    b.shade(rounded(700, 150, 1350, 1090, 34), "#08060a", 0.7, 26)
    b.ramp(box, ("#c9ccd0", "#8d929c", "#565b6a"), (1310, 120), (676, 1060))
    chance = np.random.default_rng(5)
    for _ in range(260):
        x, y = chance.uniform(690, 1200), chance.uniform(130, 1050)
        tone = ("#eceef0", "#6d7280")[int(chance.integers(2))]
        b.fill(rounded(x, y, x + chance.uniform(60, 240), y + 1.6, 1), tone, 0.16, 0, box)
    b.shine(rounded(690, 126, 1300, 134, 4), "#fff0d0", 0.7, 3)
    b.shine(rounded(1298, 140, 1306, 1040, 4), "#ffd9a0", 0.7, 3)
    for x in (704, 1282):
        b.fill(oval(x, 148, 9), "#4a4e5a")
        b.fill(oval(x + 1, 147, 6), "#b8bcc4")
    b.ramp(rounded(934, 168, 1266, 270, 10), ("#2c4c86", "#182c58"), (1266, 168), (934, 270))
    b.fill(words("LOCAL CALLS", (1100, 210), 36, GROTESQUE, True), "#f2ead8")
    b.fill(words("25¢", (1100, 256), 42, GROTESQUE, True), "#ffd27a")
    # in raised letters
    for dx, dy, tone in ((2, 3, "#3c404c"), (-1.5, -2, "#f4f2ec"), (0, 0, "#a4a8b0")):
        b.fill(words("NO COIN RETURN", (1100 + dx, 322 + dy), 33, GROTESQUE, True), tone)
    b.fill(rounded(1140, 348, 1250, 424, 12), "#5c6170")
    b.ramp(rounded(1143, 350, 1250, 421, 11), ("#dfe1e4", "#8d929c"), (1250, 350), (1140, 421))
    b.fill(rounded(1160, 380, 1232, 391, 4), "#14151c")
    b.fill(oval(1010, 386, 33), "#4a4e5a")
    b.ramp(oval(1010, 384, 29), ("#e8eaec", "#7c8290"), (1034, 360), (986, 410))
    for row in range(4):
        for col in range(3):
            x, y = 950 + 102 * col, 452 + 92 * row
            b.fill(rounded(x - 4, y - 2, x + 82, y + 78, 14), "#3a3e4a")
            b.ramp(rounded(x, y, x + 78, y + 68, 12), ("#f4f2ee", "#c4c6cc"), (x + 78, y), (x, y + 68))
            b.fill(rounded(x + 6, y + 60, x + 72, y + 66, 3), "#8d919c", 0.8)
            b.fill(words("123456789*0#"[row * 3 + col], (x + 39, y + 50), 46, GROTESQUE, True), "#22252e")
    b.fill(rounded(980, 856, 1240, 986, 16), "#50545f")
    b.ramp(rounded(990, 866, 1230, 978, 12), ("#0c0d12", "#2c303a"), (0, 866), (0, 978))
    b.shine("1000,960! 1060,940 1160,940 1220,960! 1220,974! 1000,974!", "#ffcf90", 0.3, 6)


def draw_receiver(p: Painter) -> None:
    """Paint the receiver on its hook, and the steel cord that goes from it into the box."""
    spine = sample("806,880 800,990 700,1050 560,1010 548,900 640,860 700,900")
    along = np.concatenate([[0], np.cumsum(np.abs(np.diff(spine)))])
    p.line([(q.real + 12, q.imag + 12) for q in spine[::12]], 28, "#0a080c", "tube", 0.5)
    for d in np.arange(0, along[-1], 6.0):
        i = min(int(np.searchsorted(along, d)), len(spine) - 2)
        q, way = spine[i], (spine[i + 1] - spine[i]) / abs(spine[i + 1] - spine[i])
        a, c = q - way * 13j, q + way * 13j
        p.line([(a.real, a.imag), (q.real, q.imag), (c.real, c.imag)], 6.5, "#5c6170", "flat")
        m = q - way * 4j
        p.line([(a.real, a.imag), (m.real, m.imag)], 4, "#e4e2dc", "flat", 0.75)
    p.fill(rounded(690, 880, 730, 926, 12), "#3c404c")
    for y in (228, 800):
        p.fill(rounded(716, y - 50, 740, y + 50, 8), "#6d7280")
        p.fill(rounded(872, y - 50, 896, y + 50, 8), "#b8bcc4")
    whole = p.part(
        "receiver",
        "722,196! 734,160 770,148 842,148 878,160 890,196! 890,280 872,318 848,344! 842,430 842,600 848,690! 872,716 "
        "890,754 890,838! 878,876 842,888 770,888 734,876 722,838! 722,754 740,716 764,690! 770,600 770,430 764,344! "
        "740,318 722,280",
        5,
        0.4,
    )
    p.soft(moved(whole, 16, 20), "#0a080c", 14, 0.7, hard=0.7)
    p.fill(whole, "#1a1b23")
    p.fill(moved(whole, -34, -6), "#292b37", 1, whole)
    p.fill(moved(whole, -74, -8), "#3a3e4e", 1, whole)
    p.line("740,196 738,270 784,336 788,520 784,700 740,768 740,842", 8, "#7c869c", "taper", 0.85, whole)
    p.line("872,176 880,276 838,346 830,520 836,690 882,760 876,850", 9, "#e8a860", "taper", 0.9, whole)
    for y in (344, 690):
        p.line(f"770,{y} 806,{y + 7} 842,{y}", 4, "#0c0d12", "flat", 0.9, whole)
        p.line(f"770,{y + 5} 806,{y + 12} 842,{y + 5}", 2, "#565c6c", "flat", 0.8, whole)
    p.fill(rounded(778, 884, 834, 908, 10), "#2a2c36")
