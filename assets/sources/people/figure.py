"""A person as the bake sees one: head, poses, outfits, lights, and how a figure is put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from .body import AXIS
from .head import Head, draw_head
from .painter import Frame, Painter
from .spline import Warp

Draw = Callable[[Painter], None]
Make = Callable[[Frame, float, bool], Painter]
FRAME = Frame()
REACH = 500.0  # units below the anchor that a low pose may take
BESIDE = 160.0  # units at the right of the picture that a wide one may take

PIT = (16.0, 330.0)  # of the neck: a body swings about it, for the head is drawn apart


@dataclass(frozen=True)
class Bearing:
    """How somebody bears himself, in units, apart from the clothes: nobody stands straight.

    `shrug` lifts the far and the near shoulder, `roll` brings both forward, to where one looks; `hips` is how
    far the hip goes the other way, on the leg that carries, and `tilt` lifts its side (a slope, up at the
    right); `sink` lets the chest fall in. `turn` is the share of the far half of the chest that is turned
    out of sight, and `waist` how far the trunk is drawn in between ribs and hips.
    """

    shrug: tuple[float, float] = (0, 0)
    roll: float = 0
    hips: float = 0
    tilt: float = 0
    sink: float = 0
    turn: float = 0
    waist: float = 0

    def warp(self) -> Warp:
        """Return it as a warp of points that leaves the neck, where the head is, and the feet alone."""
        far, near = self.shrug

        def bend(q: complex) -> complex:
            x, y = q.real, q.imag
            out = x - AXIS
            lift = near * np.interp(out, *SIDE) + far * np.interp(-out, *SIDE)
            lift *= np.interp(y, *SHOULDER_LEVELS)
            tilt = self.tilt * np.interp(y, *HIP_LEVELS) * np.clip(out, -260, 260)
            chest = 1 - self.sink * np.interp(y, *CHEST_LEVELS)
            chest -= self.turn * np.interp(y, *TURN_LEVELS) * (1 if out < 0 else -TURNED_NEAR)
            narrow = self.waist * np.interp(y, *WAIST_LEVELS) * np.clip(out, -WAISTED, WAISTED)
            dx = self.hips * np.interp(y, *HIP_LEVELS) - self.roll * np.interp(y, *ROLL_LEVELS)
            return complex(AXIS + out * chest - narrow + dx, y - lift - tilt)

        return bend


SIDE = ((30, 90, 150), (0, 0.7, 1))  # units from the middle: there is a shoulder
SHOULDER_LEVELS = ((300, 345, 400, 540, 800), (0, 0.5, 1, 0.6, 0))
ROLL_LEVELS = ((310, 410, 560, 820), (0, 1, 0.8, 0))
CHEST_LEVELS = ((320, 420, 560, 800), (0, 0.6, 1, 0))
TURN_LEVELS = ((330, 430, 640, 860), (0, 1, 0.8, 0))
TURNED_NEAR = 0.35  # of that, what the near half gains
WAIST_LEVELS = ((500, 730, 780, 960), (0, 1, 1, 0))
WAISTED = 170.0  # units from the middle: what hangs farther out goes along with it
HIP_LEVELS = ((480, 780, 960, 1040, 1300), (0, 0.5, 1, 0.9, 0))


def leant(q: complex, degrees: float, bearing: Bearing | None = None) -> complex:
    """Return where a point of a drawing lies once it is `leaning` so."""
    pit = complex(*PIT)
    return pit + ((bearing or Bearing()).warp()(q) - pit) * complex(np.exp(1j * np.radians(degrees)))


def leaning(draw: Callable[..., None], degrees: float, bearing: Bearing | None = None) -> Callable[..., None]:
    """Return a drawing whose hips swing that far towards where one looks; its shoulders go with them."""
    bend = (bearing or Bearing()).warp()

    def drawn(p: Painter, **clothes: object) -> None:
        with p.placed(0, 0, degrees, 1, PIT), p.bearing_itself(bend):
            draw(p, **clothes)

    return drawn


@dataclass(frozen=True)
class Pose:
    """What is behind the head, and what (an arm, a thing held) is before it.

    `lights` are those in which the story shows it, or shows it looking one way (`dark/left`); none means all
    of the person's. A `low` one reaches down to the shoes, the others end at mid thigh, where the anchor is.
    A `wide` one needs more room at the right. `smoke` is the point from which it rises, in the pixels of the
    baked canvas, as somebody who looks left.
    """

    body: Draw
    over: Draw | None = None
    lights: Sequence[str] = ()
    low: bool = False
    smoke: tuple[float, float] | None = None
    wide: bool = False

    def lights_facing(self, facing: str) -> list[str]:
        """Return the lights in which the story shows somebody who looks that way."""
        named = (light.partition("/") for light in self.lights)
        return [light for light, _, only in named if only in ("", facing)]


@dataclass(frozen=True)
class Person:
    """Everything that is baked for one person; the first of each is the default.

    What somebody puts on is `dressed`, poses by outfit; a pose there without an `over` is baked as a
    patch on the plain one and keeps its `over`, so it may add to the outline and not take away.
    `at_home` is the same for the lights in which the coat hangs in the hall. `seldom` are more lights, each
    with the only expressions that the story shows in it.
    """

    name: str
    head: Head
    poses: dict[str, Pose]
    lights: Sequence[str]
    frame: Frame = FRAME
    facing: str = "left"
    height_du: int = 940
    dressed: dict[str, dict[str, Pose]] = field(default_factory=dict)
    at_home: dict[str, dict[str, Pose]] = field(default_factory=dict)
    home_lights: Sequence[str] = ()
    seldom: dict[str, Sequence[str]] = field(default_factory=dict)

    @property
    def outfits(self) -> list[str]:
        """Return the names of the outfits, the plain one first."""
        return ["plain", *self.dressed]

    def poses_of(self, outfit: str, light: str | None = None) -> dict[str, Pose]:
        """Return the poses drawn in an outfit under a light (any but those at home if None)."""
        if light in self.home_lights and outfit in self.at_home:
            return self.at_home[outfit]
        return self.poses if outfit == "plain" else self.dressed[outfit]


@dataclass(frozen=True)
class Layers:
    """The painted layers of one figure, back to front."""

    back: Painter
    body: Painter
    head: Painter
    over: Painter

    def all(self) -> list[Painter]:
        """Return the layers back to front."""
        return [self.back, self.body, self.head, self.over]


def draw_back(person: Person, expression: str, p: Painter) -> Painter:
    """Return the hair that falls behind the body: it hangs still, one drawing for each angle of the head."""
    head = person.head.seen(person.head.expressions()[expression])
    if head.draw_back:
        with head.posed(p):
            head.draw_back(p)
    return p


def draw_layers(
    person: Person,
    pose: str,
    expression: str,
    scale: float,
    flip: bool,
    drawn: Pose | None = None,
    make: Make = Painter,
) -> Layers:
    """Return one figure's layers; `drawn` is the pose in another outfit, `make` gives each its painter."""
    drawn = drawn or person.poses[pose]
    frame = person.frame
    if drawn.low or drawn.wide:
        beside, below = BESIDE * drawn.wide, REACH * drawn.low
        frame = replace(frame, width=frame.width + beside, height=frame.height + below)
    back, body, head, over = (make(frame, scale, flip) for _ in range(4))
    drawn.body(body)
    draw_head(head, person.head, expression)
    if drawn.over:
        drawn.over(over)
    return Layers(draw_back(person, expression, back), body, head, over)
