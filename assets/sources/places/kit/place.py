"""What one place's file says: how it is built, seen and lit. Who stands where is said in its staging."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .camera import Camera
from .paint import Look
from .shapes import Site
from .signs import Neon, Sign


@dataclass(frozen=True)
class Variant:
    """One state of a place: which shot of the model, how mixed, and how it is laid over.

    With a `patch` (x0, y0, x1, y1 in map pixels) only that part is kept, over the first variant.
    A `bare` one has no picture of its own: it is the first variant, or the one it is `of`, under the
    place's overlays.
    """

    look: Look
    shot: str = ""
    patch: tuple[int, int, int, int] | None = None
    bare: bool = False
    of: str = ""

    @property
    def over_first(self) -> bool:
        """Whether another variant's pictures are drawn in this one too: the first's, or those it is `of`."""
        return self.bare or self.patch is not None


@dataclass(frozen=True)
class Shade:
    """A part of an overlay, outlined in map pixels, that loses light.

    `keeps` is what is left of red, green and blue, `drain` how grey it turns, `calm` how far (map pixels)
    detail is smoothed; only what is brighter than `takes` (square root of linear light: none, all) loses
    any, so that dark things before it stay. `glass` is what the pane mirrors of the street. `spares` is a
    lamp that is left on (x, y) and how far its light reaches: about it less is lost.
    """

    outline: tuple[tuple[float, float], ...]
    keeps: tuple[float, float, float]
    drain: float = 0.4
    soft: float = 1.2
    calm: float = 0.0
    takes: tuple[float, float] = (-2.0, -1.0)
    glass: str = ""
    spares: tuple[float, float, float] | None = None


@dataclass(frozen=True)
class Patch:
    """A box of the map (x0, y0, x1, y1) that somebody stood before: painted of what lies (dx, dy) from it."""

    box: tuple[float, float, float, float]
    source: tuple[float, float]


@dataclass(frozen=True)
class Overlay:
    """A box of the map (x0, y0, x1, y1) with a light or somebody gone, painted of what the first of its
    variants (or the variant `of`) shows, `zoom` times finer than the map, and drawn over all else in its
    variants (`front`: people, too). `sketch` draws over it: RGBA of so many pixels, `zoom` to a map pixel."""

    title: str
    box: tuple[int, int, int, int]
    zoom: float
    variants: tuple[str, ...]
    shades: tuple[Shade, ...] = ()
    front: bool = False
    patches: tuple[Patch, ...] = ()
    of: str = ""
    sketch: Callable[[int, int, float], np.ndarray] | None = None


@dataclass(frozen=True)
class Glow:
    """A soft light or shadow on the ground beneath a mover, outlined in map pixels."""

    outline: tuple[tuple[float, float], ...]
    colour: str
    share: float
    soft: float


@dataclass(frozen=True)
class Mover:
    """Something modelled, lit and painted by itself within a box of the map (x0, y0, x1, y1), that in its
    variants drives in from a side and off to one; one that `comes` "after" is there once all others rest."""

    title: str
    box: tuple[int, int, int, int]
    build: Callable[[Site], None]
    look: Look
    variants: tuple[str, ...]
    comes: str
    goes: str = ""
    signs: tuple[Sign | Neon, ...] = ()
    glows: tuple[Glow, ...] = ()


@dataclass(frozen=True)
class Foreground:
    """What stands before a place's movers: its model alone, within a box, cut out of what is painted."""

    title: str
    box: tuple[int, int, int, int]
    build: Callable[[Site], None]
    variants: tuple[str, ...]


@dataclass(frozen=True)
class Inset:
    """A part of the map (x0, y0, x1, y1) painted `zoom` times finer, for a view that comes close."""

    box: tuple[int, int, int, int]
    zoom: float
    variants: tuple[str, ...]


@dataclass(frozen=True)
class Outlook:
    """What is seen through a window: another model, rendered on its own and hung up behind the glass.

    The corners are those of a sign: upper left, upper right, lower right, lower left.
    """

    camera: Camera
    groups: list[str]
    build: Callable[[Site], None]
    look: Look
    signs: Callable[[str], list[Sign | Neon]]
    corners: tuple[tuple[float, float, float], ...]
    glow: float = 0.7


@dataclass(frozen=True)
class Place:
    """A painted place; the first variant is the default."""

    name: str
    camera: Camera
    groups: list[str]
    build: Callable[[Site, str], None]
    variants: dict[str, Variant]
    signs: Callable[[str], list[Sign | Neon]] = lambda variant: []
    # Boxes in the world (low corner, high corner): what lies in them is also drawn before people.
    fronts: tuple[tuple[tuple[float, float, float], tuple[float, float, float]], ...] = ()
    insets: tuple[Inset, ...] = ()
    overlays: tuple[Overlay, ...] = ()
    movers: tuple[Mover, ...] = ()
    foreground: Foreground | None = None
    # What hangs close before the camera: a layer of its own that moves more than the place.
    near: Callable[[Site], None] | None = None
    outlook: Outlook | None = None
    split_sky: bool = False
    width: int = 2020
    samples: int = 14
    seed: int = 11

    def shown_in(self, variant: str) -> tuple[str, ...]:
        """The variants in which the pictures of one are drawn."""
        first = next(iter(self.variants))
        over = (title for title, told in self.variants.items() if told.over_first)
        return (variant, *(title for title in over if (self.variants[title].of or first) == variant))
