"""Jess and Rory in profile, as silhouettes: each faces right about the lips at 0,0; a head is 250 units."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ...people.hair import LONG, Lock
from ...people.painter import Painter

HIS_FACE = (
    "-160,-120! -120,-196 -60,-206 -26,-176 -12,-140 -8,-112! -14,-96 -2,-72 14,-46 22,-36 17,-27 "
    "0,-23! 3,-12 5,-6 -2,0! 4,6 3,14 -4,20 -9,26! -2,36 -4,50 -20,60 -44,64 -62,70! -72,110 -70,150! "
    "-150,150! -140,96 -156,40 -180,-60"
)
HIS_SKULL = "-40,-190! -100,-216 -160,-200 -196,-140 -196,-60 -176,10 -154,44! -110,10 -96,-60 -60,-130"
HER_FACE = (
    "-150,-120! -112,-188 -56,-198 -24,-168 -12,-136 -9,-108! -14,-94 -4,-72 10,-50 20,-42 16,-31 "
    "1,-25! 4,-13 7,-7 -1,0! 5,6 4,14 -4,19 -8,25! -3,34 -6,46 -20,56 -42,60 -58,66! -64,110 -60,160! "
    "-160,160! -150,80 -160,20 -166,-60"
)
HER_SKULL = (
    "-30,-176! -70,-214 -130,-212 -180,-170 -200,-100 -204,-20 -214,70 -224,170 -236,270! -190,290 "
    "-120,270! -110,170 -96,70 -84,0 -66,-90"
)
HER_HAIR = (
    Lock("-90,-200 -168,-168 -200,-70 -206,50 -224,170 -240,300", 62, profile=LONG),
    Lock("-80,-196 -140,-150 -172,-50 -176,60 -204,190 -204,356", 60, profile=LONG),
    Lock("-70,-186 -110,-130 -140,-30 -150,70 -176,190 -158,320", 56, profile=LONG),
    Lock("-60,-176 -86,-110 -104,-20 -106,70 -134,170 -118,276", 50, profile=LONG),
    Lock("-40,-196 -10,-170 -8,-132 -26,-96 -44,-60", 34),
    Lock("-56,-196 -26,-180 -24,-130 -44,-80 -60,-20", 34),
    Lock("-110,-206 -196,-166 -222,-60 -226,50 -260,170 -284,280", 26, profile=LONG),
    Lock("-120,-206 -186,-176 -214,-80 -232,40 -228,150 -262,330", 22, profile=LONG),
)
WHORL, SKULL = (-96.0, -112.0), (92.0, 98.0)


def _mop() -> list[Lock]:
    """Return his hair: tufts all round the skull, blown forwards, no two alike."""
    chance = np.random.default_rng(23)
    locks = []
    for i, turn in enumerate(np.linspace(-196, -12, 22)):
        a = math.radians(turn + chance.uniform(-6, 6))
        top = math.exp(-(((turn + 70) / 60) ** 2))
        reach = 1.08 + 0.26 * top + chance.uniform(-0.08, 0.12)
        tip_a = a + chance.uniform(0.05, 0.4) * top - (0.0 if turn > -120 else 0.16)
        q = [
            (WHORL[0] + SKULL[0] * r * math.cos(b), WHORL[1] + SKULL[1] * r * math.sin(b))
            for r, b in ((0.5, a - 0.15), (0.98, a - 0.02), (reach, tip_a))
        ]
        # measured from the back of the head over the crown to the brow
        locks.append(Lock(" ".join(f"{x:.0f},{y:.0f}" for x, y in q), 36 + 14 * chance.random() - i * 0.2))
    return locks


def draw_his_head(p: Painter, tone: str, inside: str) -> None:
    """Paint his head and neck in one tone, locks told apart by a second."""
    p.fill(HIS_FACE, tone)
    p.fill(HIS_SKULL, tone)
    _hair(p, _mop(), tone, inside)


def draw_her_head(p: Painter, tone: str, inside: str) -> None:
    """Paint her head, neck and long hair in one tone, locks told apart by a second."""
    p.fill(HER_FACE, tone)
    p.fill(HER_SKULL, tone)
    _hair(p, HER_HAIR, tone, inside)


def _hair(p: Painter, locks: Sequence[Lock], tone: str, inside: str) -> None:
    """Paint locks as silhouettes, each with one strand of a second tone."""
    for lock in locks:
        path = lock.path()
        p.fill(path, tone)
    for lock in locks:
        p.line(lock.spine, lock.width * 0.11, inside, "taper", 0.7, lock.path())
