"""A picture as the bake sees one: how it is drawn, and the baked sets it is drawn over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from .kit.layers import Stack


@dataclass(frozen=True)
class Picture:
    """`draw` returns RGB of 0 to 1, shape (1080, 1920, 3), or finished layers; `sets` are files like
    `porch/moon_sky`."""

    draw: Callable[[], np.ndarray | Stack]
    sets: Sequence[str] = ()
