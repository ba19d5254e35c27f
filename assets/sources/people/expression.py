"""What a face can say: one row an expression, the same for everybody, and each person's own two."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Expression:
    """Offsets in units of a head of 250; `tilt` in degrees, positive towards the near shoulder.

    inner, middle, outer move both brows (down is positive), near_* and far_* one of them on top.
    lid scales the upper lid's height, low raises the lower one, look moves the irises.
    front asks for the head seen from the front; lights are the only ones it is baked in, all if empty.
    """

    inner: float = 0
    middle: float = 0
    outer: float = 0
    near_inner: float = 0
    near_middle: float = 0
    far_inner: float = 0
    far_middle: float = 0
    lid: float = 1.0
    low: float = 0.0
    look: tuple[float, float] = (-4, 0)
    iris: float = 1.0
    mouth: str = "neutral"
    blush: float = 0.0
    smiling_eyes: bool = False
    tilt: float = 0.0
    nod: float = 0.0
    front: bool = False
    lights: tuple[str, ...] = ()


COMMON: dict[str, Expression] = {
    "neutral": Expression(),
    "smirk": Expression(
        inner=1,
        middle=-1,
        outer=1,
        near_middle=-5,
        near_inner=-4,
        lid=0.90,
        low=0.25,
        mouth="smirk",
        tilt=2.6,
    ),
    "surprised": Expression(
        inner=-11,
        middle=-12,
        outer=-7,
        lid=1.24,
        low=-0.15,
        iris=0.88,
        mouth="gasp",
        tilt=-2.2,
        nod=-4,
    ),
    "soft": Expression(
        inner=-5,
        middle=-2,
        outer=2,
        lid=0.94,
        low=0.22,
        mouth="soft",
        blush=0.8,
        tilt=3.2,
        nod=3,
    ),
    "annoyed": Expression(
        inner=9,
        middle=3,
        outer=-2,
        lid=0.76,
        low=0.25,
        look=(-3, -1),
        mouth="flat",
        tilt=-2.6,
        nod=1,
    ),
    "sad": Expression(
        inner=-10,
        middle=-1,
        outer=6,
        lid=0.82,
        low=0.08,
        look=(-3, 5),
        mouth="sad",
        tilt=-3.0,
        nod=7,
    ),
    "laughing": Expression(
        inner=-5,
        middle=-8,
        outer=-2,
        lid=0.0,
        low=0.9,
        mouth="laugh",
        blush=0.9,
        smiling_eyes=True,
        tilt=-3.6,
        nod=-5,
    ),
}
