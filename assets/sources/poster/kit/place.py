"""A place: how it is drawn and how it is lit. Who can stand where is said in its staging."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from .sheet import Sheet

Draw = Callable[[Sheet, str], None]


class Pool(NamedTuple):
    """Where another light falls: what is white on the mask is drawn in that light, grain between."""

    light: str
    mask: Callable[[Sheet], None]


class Mover(NamedTuple):
    """A layer by itself that in its variants comes from a side, or `after` what does, and goes to one."""

    title: str
    draw: Draw
    variants: tuple[str, ...]
    comes: str = ""
    goes: str = ""
    pools: Callable[[str], list[Pool]] | None = None


class Inset(NamedTuple):
    """A part of the map (x0, y0, x1, y1) that is printed `zoom` times finer, in these variants or in all."""

    box: tuple[int, int, int, int]
    zoom: float = 2.0
    variants: tuple[str, ...] = ()


@dataclass(frozen=True)
class Place:
    """All that a set is made from.

    `draw` paints a variant in whatever light its sheet has; `near` what stands before it, under pools of
    its own; `over` adds what shines; `front` is drawn before the people, and moves with the camera; `cut`
    masks what of the picture itself people stand behind. `movers` lie over the picture, from the back;
    `insets` are printed finer, for views that come close.
    """

    name: str
    lights: dict[str, str]
    draw: Draw
    pools: Callable[[str], list[Pool]]
    near: Draw | None = None
    near_pools: Callable[[str], list[Pool]] | None = None
    over: Draw | None = None
    front: Draw | None = None
    cut: Callable[[Sheet], None] | None = None
    front_light: str = "shade"
    movers: tuple[Mover, ...] = ()
    insets: tuple[Inset, ...] = ()
