"""Inserts: a paperback's corner over the edge of his pocket; the bell over the store's door on its spring."""

from __future__ import annotations

from collections.abc import Callable
import math

import numpy as np

from ...people.spline import brush, cut, oval
from ..kit.sheet import Print, finished, lay
from ..kit.stage import from_set
from .held_watch import POCKET, jacket

CLOTH = ("#4f655c", "#354a4c", "#1f2e38", "#8fb2bc")


def corner() -> np.ndarray:
    """Return the corner of a paperback over the pocket's edge, a page in it folded down."""
    under, over = jacket(CLOTH)
    book = Print(POCKET)
    book.fill("742,700! 884,240! 1276,360! 1220,700!", CLOTH[2])
    book.fill("878,224! 1266,340! 1236,366! 1214,700! 1180,700! 1236,352! 868,244!", "#efe2c4")
    for k in range(5):
        book.line(
            [(884 + k * 2, 230 + 4 * k), (1070, 288 + 4 * k), (1256 - k, 346 + 4 * k)], 2.4, "#b8a684", "tube"
        )
    cover = "720,700! 868,236! 1250,352! 1190,700!"
    book.fill(cover, "#b8382e")
    book.fill("1096,304! 1250,352! 1190,700! 1020,700!", "#7e2424", 1, cover)
    book.fill("880,236! 1250,352! 1246,372! 874,256!", "#dc6a54", 1, cover)
    book.fill("900,316! 1150,392! 1132,462! 878,384!", "#f4e6c8", 1, cover)
    for y in (350, 378):
        book.line([(920, y), (1010, y + 27), (1100, y + 54)], 9, "#7e2424", "tube")
    book.fill(oval(970, 520, 84, 80), "#e3b050", 1, cover)
    book.fill(cut(oval(970, 520, 84, 80), oval(950, 505, 84, 80)), "#b8803c", 1, cover)
    book.fill("868,236! 948,260! 840,322!", "#8c2e28", 1, cover)
    book.fill("868,236! 948,260! 896,290!", "#efe2c4", 1, cover)
    return finished(lay(np.zeros((1080, 1920, 3), np.float32), under, book, over))


def bell() -> np.ndarray:
    """Return the bell as it swings on its spring, the store behind it."""
    p = Print()
    p.fill("-10,800! 1930,770! 1930,1090! -10,1090!", "#4a3a30")
    p.fill("-10,800! 1930,770! 1930,792! -10,824!", "#b8905c")
    p.fill("1508,788! 1640,786! 1640,850! 1508,852!", "#59605f")
    p.fill("1508,788! 1640,786! 1640,800! 1508,802!", "#9aa09c")
    spring = "1574,800 1580,560 1480,330 1270,190 1060,180 950,240"
    p.line(spring, 34, "#2c323d", "tube")
    p.line(spring, 24, "#9aa09c", "tube")
    p.line("1566,800 1570,564 1472,340 1268,198 1062,186 952,244", 7, "#eef0e4", "tube")
    with p.placed(952, 244, 14):
        p.fill("-30,-14! 30,-14! 40,60! -40,60!", "#59605f")
        p.fill("-30,-14! 0,-14! -6,60! -40,60!", "#9aa09c")
        p.fill(oval(-26, 452, 50, 46), "#8c5a22")
        p.fill(oval(-34, 444, 26, 24), "#d9a24a")
        body = "-96,60! -40,36 40,36 96,60! 140,120 160,240 196,340 248,404! -248,404! -196,340 -160,240 -140,120"
        p.fill(body, "#e0a236")
        p.fill("60,30! 130,120 150,240 186,340 248,410! 40,410! 70,240", "#b87524", 1, body)
        p.fill("150,200! 196,340 248,410! 170,410! 160,300", "#8c5218", 1, body)
        p.fill(brush("-96,90 -126,230 -176,360", 34, "leaf"), "#fbe3a0", 1, body)
        p.fill("-262,396! 262,396! 256,442! -256,442!", "#c98a2c")
        p.fill("-262,396! 262,396! 261,408! -261,408!", "#fbe3a0")
        p.fill("80,408! 262,408! 256,442! 96,442!", "#8c5218")
    for k, (r, span) in enumerate(((330, 0.3), (390, 0.36), (450, 0.3))):
        arc = [
            (905 + r * math.cos(a), 480 + r * math.sin(a))
            for a in np.linspace(math.pi - span, math.pi + span, 12)
        ]
        p.line(arc, 12 - 2 * k, "#fbf3dc", "taper")
        arc = [
            (905 + r * math.cos(a), 480 + r * math.sin(a)) for a in np.linspace(-span + 0.2, span + 0.2, 12)
        ]
        p.line(arc, 12 - 2 * k, "#fbf3dc", "taper")
    store = from_set("video_store/open", (480, 240, 900, 506)).astype(np.float32) * 0.82
    return finished(lay(store, p))


PRINTS: dict[str, Callable[[], np.ndarray]] = {"thing_pocket_corner": corner, "thing_bell": bell}
