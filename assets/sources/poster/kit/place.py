"""A place: how it is drawn, how it is lit, and who can stand where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from .sheet import Sheet

Draw = Callable[[Sheet, str], None]


class Pool(NamedTuple):
    """Where another light falls: what is white on the mask is drawn in that light, grain between."""

    light: str
    mask: Callable[[Sheet], None]


class Mark(NamedTuple):
    """Where a person stands: map pixels, size, and the way they look."""

    x: float
    y: float = 1190
    scale: float = 1.0
    facing: str = "right"


class Lamp(NamedTuple):
    """A light that flickers: map pixels, colour, radius, flicker, the variants that have it."""

    x: float
    y: float
    colour: str
    radius: float
    flicker: float = 0.05
    variant: str = ""


class Emitter(NamedTuple):
    """Something in the air: kind, box in map pixels, how many a second."""

    kind: str
    box: tuple[float, float, float, float]
    rate: float


@dataclass(frozen=True)
class Place:
    """All that a set is made from.

    `draw` paints a variant in whatever light its sheet has; `near` what stands before it, under pools of
    its own; `over` adds what shines; `front` is drawn before the people, and moves with the camera; `cut`
    masks what of the picture itself people stand behind.
    """

    name: str
    people: str
    lights: dict[str, str]
    draw: Draw
    pools: Callable[[str], list[Pool]]
    marks: dict[str, Mark]
    views: dict[str, tuple[float, float, float]]
    near: Draw | None = None
    near_pools: Callable[[str], list[Pool]] | None = None
    over: Draw | None = None
    front: Draw | None = None
    cut: Callable[[Sheet], None] | None = None
    front_light: str = "shade"
    lamps: list[Lamp] = field(default_factory=list)
    emitters: list[Emitter] = field(default_factory=list)
    clocks: list[tuple[float, float, float]] = field(default_factory=list)
    people_in: dict[str, str] = field(default_factory=dict)
    bloom: float = 1.0
