"""The art of a stack of packs, as its files describe it: records of sets, sprites, pictures and watches.

Plain data, created by the shell.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from game.stage.frame import Box, Color


class SetLayer(NamedTuple):
    """A picture of a set. `box` is in stage units; `variants` empty: all.

    An animated layer has `frames`: a loop of pictures, each with its milliseconds of ambient time; `file` is
    the first. A layer that `comes` or `goes` drives in from that side, or off to it, when the variant
    changes; one that comes “after” appears once the others have arrived.
    """

    file: str
    box: Box
    parallax: tuple[float, float] = (1.0, 1.0)
    opacity: float = 1.0
    variants: frozenset[str] = frozenset()
    front: bool = False
    opaque: bool = False
    frames: tuple[tuple[str, int], ...] = ()
    comes: str = ""
    goes: str = ""


class MarkPoint(NamedTuple):
    """A position for a person: a stage point, a scale, and the default facing."""

    x: float
    y: float
    scale: float = 1.0
    facing: str | None = None


class Lamp(NamedTuple):
    """A light that falls from a point of a set, and may flicker; the class `light` of maps."""

    x: float
    y: float
    radius: float
    color: Color
    flicker: float = 0.0
    variants: frozenset[str] = frozenset()


class Emitter(NamedTuple):
    """A source of particles of some kind, `rate` per second; `variants` empty: all."""

    box: Box
    kind: str
    rate: float = 1.0
    variants: frozenset[str] = frozenset()


class ClockFace(NamedTuple):
    """A clock in the picture whose hands show the time of the watch."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True)
class StageSet:
    """The picture of a place, in stage units. `people_light_by_variant` is the light in which sprites are
    drawn, by variant; that of "" is for all others."""

    layers: tuple[SetLayer, ...] = ()
    marks: dict[str, MarkPoint] = field(default_factory=dict)
    views: dict[str, Box] = field(default_factory=dict)
    lamps: tuple[Lamp, ...] = ()
    emitters: tuple[Emitter, ...] = ()
    clocks: tuple[ClockFace, ...] = ()
    variants: tuple[str, ...] = ()
    people_light_by_variant: dict[str, str] = field(default_factory=dict)


class Pulse(NamedTuple):
    """A periodic opacity: its two extremes and its period."""

    low: float
    high: float
    seconds: float


class EventLayer(NamedTuple):
    """A layer of an event picture: its file, its box on the stage, its depth (0 far to 1 near)."""

    file: str
    box: Box
    depth: float = 0.0
    pulse: Pulse | None = None
    opaque: bool = False


class EventArt(NamedTuple):
    """The layers of an event picture, back to front, and the emitters in front of them."""

    layers: tuple[EventLayer, ...]
    emitters: tuple[Emitter, ...] = ()


class CanvasBox(NamedTuple):
    """A box on the canvas of a sprite, in its pixels."""

    x: int
    y: int
    w: int
    h: int


class CanvasRows(NamedTuple):
    """Rows of the canvas of a sprite: the first of them, and how many there are."""

    top: int
    height: int


@dataclass(frozen=True)
class Sprite:
    """How a person's layers are assembled; `boxes` are those of every file.

    `prefix` is the folder of the files within the pack. `smokes` are the canvas points from which smoke
    rises, by facing and pose (`left/smoking`); `held` the rows of what is held, by pose; `hair_top_px` is the
    row in which the hair begins.
    """

    prefix: str
    canvas: tuple[int, int]
    height: float
    anchor: tuple[float, float]
    defaults: dict[str, str]
    layers: tuple[str, ...]
    boxes: dict[str, CanvasBox]
    smokes: dict[str, tuple[float, float]] = field(default_factory=dict)
    held: dict[str, CanvasRows] = field(default_factory=dict)
    hair_top_px: int = 0


class Hand(NamedTuple):
    """A hand of the watch, pointing to twelve: its picture, its size in units, the pivot within it.

    `shadow` is a picture of the same size, drawn with an offset.
    """

    file: str
    size: tuple[float, float]
    pivot: tuple[float, float]
    shadow: str | None = None


class Glass(NamedTuple):
    """The picture that lies over the hands; `centre` is the dial's centre within it, in units."""

    file: str
    size: tuple[float, float]
    centre: tuple[float, float]


class Crown(NamedTuple):
    """The crown: a sprite sheet of its rotation, and its box relative to the centre."""

    file: str
    frames: int
    box: Box


class WatchArt(NamedTuple):
    """The pictures of a watch of one size, in units of a case of `radius`.

    `centre` is the dial's centre within the case's picture; `dial` and the ghost's band (radius
    and width) are shares of the radius.
    """

    radius: float
    case: str
    size: tuple[float, float]
    centre: tuple[float, float]
    hour: Hand
    minute: Hand
    second: Hand
    dial: float = 0.865
    shadow_offset: tuple[float, float] = (0.0, 0.0)
    ghost: Hand | None = None
    ghost_band: tuple[float, float] = (0.78, 0.135)
    glass: Glass | None = None
    crown: Crown | None = None


@dataclass(frozen=True)
class Artwork:
    """The content of a stack of packs: colours by name, sets, sprites, watch, pictures.

    `events` maps the ids of event pictures to their files, `event_art` to their layers, if any. `pixel_size`
    is the size in units of a pixel in packs of large pixels, to which all motion is quantised; 0: continuous.
    With `stippled_air`, smoke, steam and breath are stippled, as in a print.
    """

    palette: dict[str, Color]
    sets: dict[str, StageSet]
    sprites: dict[str, Sprite]
    small_watch: WatchArt | None
    large_watch: WatchArt | None
    events: dict[str, str] = field(default_factory=dict)
    event_art: dict[str, EventArt] = field(default_factory=dict)
    title: dict[str, object] = field(default_factory=dict)
    name: str = ""
    pixel_size: float = 0.0
    stippled_air: bool = False
