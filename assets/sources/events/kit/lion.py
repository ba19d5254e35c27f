"""The lion of the film's beginning: from the front, in grays, roaring through a hoop of film."""

from __future__ import annotations

import math

import numpy as np

from ...people.hair import HairTones, Lock, draw_locks, mass
from ...people.painter import Painter
from ...people.spline import cut, moved, oval

MANE = HairTones("#5a5c60", "#26282c", "#8b8d90", "#c2c3c2")
FUR, FUR2, FUR3, PALE, INK = "#b3b4b2", "#84868a", "#55575c", "#e4e3dc", "#15161a"


def draw_hoop(p: Painter, radius: float) -> None:
    """Paint the hoop of film round 0,0: a strip of it bent into a ring, its frames, perforated along both edges."""
    hole, outer, inner = radius - 6, radius + 40, radius - 4
    p.fill(oval(5, 9, outer + 2), "#1a1b1f", 0.8)
    p.fill(oval(0, 0, outer), "#26282d")
    p.fill(oval(0, 0, outer - 1), "#8a8c90", 0.5, cut(oval(0, 0, outer), moved(oval(0, 0, outer), 3, 5)))
    for i in range(30):  # frames, each with its little picture, a shade lighter or darker
        a = 2 * math.pi * i / 30
        with p.placed(math.cos(a) * (radius + 18), math.sin(a) * (radius + 18), math.degrees(a)):
            p.fill("-11,-16! 11,-17! 11,17! -11,16!", ("#54575d", "#6a6d72", "#474a50")[i % 3])
            p.fill("-11,4! 0,-4 11,3! 11,17! -11,16!", "#36383d", 0.8)
    for i in range(60):
        a = 2 * math.pi * (i + 0.5) / 60
        for reach, half in ((radius + 34, 3.4), (radius + 2.5, 3.0)):
            with p.placed(math.cos(a) * reach, math.sin(a) * reach, math.degrees(a)):
                p.fill(
                    f"-{half * 0.62},-{half}! {half * 0.62},-{half}! {half * 0.62},{half}! -{half * 0.62},{half}!",
                    "#d9dad6",
                )
    for start, stop, alpha in ((3.5, 4.7, 0.34), (0.4, 1.1, 0.2)):  # where the strip turns to the light
        arc = [
            (math.cos(t) * (radius + 18), math.sin(t) * (radius + 18)) for t in np.linspace(start, stop, 9)
        ]
        p.line(arc, 36, "#f4f4ee", "taper", alpha, rough=0)
    p.fill(oval(0, 0, inner), "#c9cac8")
    p.fill(oval(0, 0, hole), "#0f1013")
    p.soft(oval(0, -20, radius * 0.7), "#4a4c52", 120, 0.9, oval(0, 0, hole), hard=0.9)


def _ring(count: int, inner: float, outer: float, width: float, tone: float, seed: int) -> list[Lock]:
    """Return locks all round the face, blown back by the roar; those below hang longer."""
    chance = np.random.default_rng(seed)
    locks = []
    for i in range(count):
        a = 2 * math.pi * (i + chance.uniform(-0.2, 0.2)) / count - math.pi / 2
        low = max(0.0, math.sin(a))
        far = outer * (1 + 0.30 * low + chance.uniform(-0.09, 0.09))
        side = 0.16 * (1 if math.cos(a) > 0 else -1) * (1 - low)
        q = [
            (math.cos(a + turn) * r, math.sin(a + turn) * r * 0.98)
            for r, turn in (
                (inner, 0),
                ((inner + far) / 2, -side * 0.4),
                (far, side + chance.uniform(-0.08, 0.08)),
            )
        ]
        locks.append(Lock(" ".join(f"{x:.0f},{y:.0f}" for x, y in q), width * chance.uniform(0.8, 1.2), tone))
    return [locks[i] for i in chance.permutation(count)]


def draw_lion(p: Painter, roaring: bool = True) -> None:
    """Paint the head about 0,0, some 190 units across with its mane, roaring or with its mouth shut."""
    locks = [
        *_ring(30, 60, 176, 46, 0.75, 1), *_ring(26, 52, 146, 42, 0.4, 2), *_ring(22, 44, 116, 36, 0.0, 3),
    ]  # fmt: skip
    draw_locks(p, locks, MANE, mass(None, locks, p))
    for side in (-1, 1):
        ear = p.shape(
            f"{side * 40},-74 {side * 58},-100 {side * 82},-96 {side * 86},-70 {side * 70},-50 {side * 48},-52"
        )
        p.fill(ear, FUR2)
        p.fill(
            f"{side * 54},-74 {side * 64},-88 {side * 76},-84 {side * 76},-68 {side * 64},-58", INK, 0.75, ear
        )
    if roaring:
        _jaw(p)
    else:
        _chin(p)
    face = p.shape(
        "0,-92 30,-88 54,-70 68,-40 72,-8 66,22 58,44 40,58 0,56 -40,58 -58,44 -66,22 -72,-8 -68,-40 -54,-70 -30,-88"
    )
    p.fill(face, FUR)
    for side in (-1, 1):
        p.fill(f"{side * 20},-90! {side * 60},-70! {side * 84},0! {side * 60},60! {side * 46},30! {side * 54},4 "
               f"{side * 44},-30 {side * 30},-48 {side * 24},-70", FUR2, 0.9, face)  # fmt: skip
        p.soft(f"{side * 60},-60 {side * 80},0 {side * 60},50 {side * 48},20", FUR3, 18, 0.7, face, hard=0.8)
        _eye(p, side, 1.0 if roaring else 1.25)
        p.fill(
            f"{side * 2},14! {side * 20},8 {side * 40},18 {side * 50},36 {side * 44},52 {side * 26},58 {side * 8},50 0,42!",
            PALE,
        )
        for i in range(3):
            p.fill(oval(side * (20 + i * 9), 32 + (i % 2) * 7, 2), FUR3)
            p.line([(side * (24 + i * 8), 32 + i * 4), (side * (58 + i * 4), 24 + i * 12), (side * (88 + i * 4), 26 + i * 20)],
                   1.6, PALE, "out", 0.9)  # fmt: skip
        p.line(f"{side * 14},-30 {side * 20},-6 {side * 26},8", 5, FUR3, "taper", 0.8)
        p.line(f"{side * 44},14 {side * 56},26 {side * 58},40", 4, FUR3, "taper", 0.8)
    p.fill("-13,-44! -8,-66 0,-72 8,-66 13,-44! 12,-14 17,8! 0,14 -17,8! -12,-14", PALE, 0.9)
    for y, w in ((-82, 12), (-74, 20), (-64, 28)):
        p.line([(-w, y + 5), (0, y - 3), (w, y + 5)], 3, FUR3, "taper", 0.7)
    p.fill("-20,4! -10,-1 0,1 10,-1 20,4! 14,16 4,22 0,24 -4,22 -14,16", INK)
    p.line("-12,4 -6,2 0,4", 2.2, FUR2, "taper", 0.9)
    p.line("0,22 0,32 0,42", 3, INK, "flat", 0.9)
    if not roaring:
        p.line("-40,44 -22,58 0,44 22,58 40,44", 4.4, INK, "taper", 0.95)


def _eye(p: Painter, side: int, wide: float = 1.0) -> None:
    """Paint an eye narrowed by the roar, or as wide as it is otherwise, with its dark corner and brow."""
    with p.placed(0, 0, 0, wide, (side * 32, -29)):
        _eye_at(p, side)


def _eye_at(p: Painter, s: int) -> None:
    """Paint an eye of a side."""
    p.fill(
        f"{s * 14},-26! {s * 26},-38 {s * 42},-38 {s * 52},-32! {s * 42},-26 {s * 28},-20 {s * 18},-16!", INK
    )
    p.fill(f"{s * 21},-27! {s * 30},-33 {s * 40},-33 {s * 46},-31! {s * 38},-27 {s * 28},-23!", PALE)
    p.fill(oval(s * 32, -29, 4.6), INK)
    p.fill(oval(s * 32 + 1.6, -31, 1.5), "#ffffff")
    p.fill(f"{s * 8},-36! {s * 20},-50 {s * 40},-54 {s * 58},-44! {s * 40},-44 {s * 22},-38!", PALE, 0.9)


def _chin(p: Painter) -> None:
    """Paint the chin of a mouth that is shut, and its beard."""
    beard = [
        Lock(f"{x * 0.6},74 {x},100 {x * 1.15},{128 - abs(x) * 0.3}", 24, 0.3)
        for x in (-34, 34, -20, 20, -8, 8, 0)
    ]
    draw_locks(p, beard, MANE, mass(None, beard, p))
    p.fill("-46,34! -40,66 -22,86 0,92 22,86 40,66 46,34!", PALE)
    p.fill("-30,74 0,84 30,74 20,86 0,91 -20,86", FUR2, 0.8)


def _jaw(p: Painter) -> None:
    """Paint the lower jaw, the open mouth with its teeth and tongue, and the beard."""
    beard = [
        Lock(f"{x * 0.6},104 {x},126 {x * 1.15},{152 - abs(x) * 0.3}", 24, 0.3)
        for x in (-34, 34, -20, 20, -8, 8, 0)
    ]
    draw_locks(p, beard, MANE, mass(None, beard, p))
    p.fill("-52,34! -50,80 -34,112 0,124 34,112 50,80 52,34!", FUR2)
    p.fill("-40,96! -24,114 0,120 24,114 40,96! 24,104 0,108 -24,104", PALE)
    mouth = p.shape("-42,40! -40,76 -27,100 0,106 27,100 40,76 42,40!")
    p.fill(mouth, "#0b0b0d")
    p.fill("-20,106! -22,86 -10,76 0,79 10,76 22,86 20,106!", FUR3, 1, mouth)
    p.line("0,80 1,92 0,102", 2.4, "#2c2d31", "taper", 0.9, mouth)
    for s in (-1, 1):
        p.fill(f"{s * 18},48! {s * 31},46! {s * 28},62 {s * 22},76! {s * 18},60", PALE, 1)
        p.fill(f"{s * 16},103! {s * 29},99! {s * 28},88 {s * 24},78! {s * 18},90", PALE, 1)
    for x in (-12, -4, 4, 12):
        p.fill(f"{x - 4},50! {x + 4},50! {x + 2.5},57 {x - 2.5},57", PALE, 0.95)
        p.fill(f"{x - 3.5},104! {x + 3.5},104! {x + 2},97 {x - 2},97", PALE, 0.9)
