"""A picture in layers, so that it can breathe: each is finished by itself, and laid over one another they are
the flat picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...people.light import Light, rgb
from ...people.painter import Painter
from ...places.kit.pixels import cloud, wide_blur
from .figure import flattened
from .silhouettes import dimmed, edge_light
from .stage import HEIGHT, WIDTH, defocus, grid, spot
from .style import CALM, LOOK, calmed, inked, uneven

Rim = tuple[tuple[float, float], float, str, float]  # towards, width, tone, strength


@dataclass(frozen=True)
class Pulse:
    """How a layer's opacity comes and goes: between two values, in so many seconds."""

    low: float
    high: float
    seconds: float


@dataclass(frozen=True)
class Layer:
    """Straight RGBA of the whole picture; the nearer (`depth` 0 to 1), the more it moves with the camera."""

    name: str
    pixels: np.ndarray
    depth: float
    pulse: Pulse | None = None


class Stack:
    """Layers in the making, back to front, and the light that is thrown over all of them."""

    def __init__(self, back: np.ndarray, name: str = "back") -> None:
        solid = np.ones((HEIGHT, WIDTH, 1), np.float32)
        self.layers = [Layer(name, np.dstack([np.clip(back, 0, 1), solid]).astype(np.float32), 0.0)]
        self.light = np.zeros((HEIGHT, WIDTH, 3), np.float32)

    def add(self, name: str, pixels: np.ndarray | Painter, depth: float, pulse: Pulse | None = None) -> None:
        """Lay straight RGBA on top; what has the name of the layer below becomes part of it."""
        above = pixels.pixels() if isinstance(pixels, Painter) else pixels
        if self.layers[-1].name == name:
            below = self.layers.pop()
            above, depth, pulse = on_top(below.pixels, above), below.depth, below.pulse
        self.layers.append(Layer(name, above.astype(np.float32), depth, pulse))

    def figure(
        self, name: str, painters: Sequence[Painter], light: Light, depth: float, soft: float = 0.0
    ) -> None:
        """Lay somebody on top, lit as one; `soft` puts them out of focus."""
        pixels = flattened(painters, light)
        self.add(name, defocus(pixels, soft) if soft else pixels, depth)

    def backlit(
        self, name: str, pixels: np.ndarray, rims: Sequence[Rim], depth: float,
        ambient: str = "#1c2648", keep: float = 0.3, soft: float = 0.0,
    ) -> None:  # fmt: skip
        """Lay a figure against the light on top."""
        done = dimmed(pixels, ambient, keep)
        own = 0.42 + 0.9 * pixels[..., :3]  # a dark head takes less of it than a light sleeve
        for towards, width, tone, much in rims:
            edge = (edge_light(pixels, towards, width * 0.7) * uneven())[..., None] * rgb(tone) * own * much
            done = np.dstack([1 - (1 - done[..., :3]) * (1 - np.clip(edge, 0, 1)), done[..., 3:]])
        self.add(name, defocus(done, soft) if soft else done, depth)

    def shine(
        self, at: tuple[float, float], radius: tuple[float, float] | float, tone: str, much: float
    ) -> None:
        """Throw a soft patch of light over everything there will be."""
        added = (spot(at, radius) * much)[..., None] * rgb(tone)
        self.light = 1 - (1 - self.light) * (1 - np.clip(added, 0, 1))

    def flat(self) -> np.ndarray:
        """Return what the layers show together."""
        picture = self.layers[0].pixels[..., :3]
        for layer in self.layers[1:]:
            a = layer.pixels[..., 3:]
            picture = picture * (1 - a) + layer.pixels[..., :3] * a
        return picture

    def finished(
        self, much: float = 0.5, floor: float = 0.72, sigma: float = 28.0, vignette: float = 0.9,
        calm: float = 0.45,
    ) -> Stack:  # fmt: skip
        """Return the layers with bloom, the tooth of paper, darker corners, and a calm lower third."""
        if LOOK.printed:
            return self._printed(calm)
        light = 1 - (1 - self.light) * (1 - wide_blur(np.clip(self.flat() - floor, 0, 1), sigma) * much)
        field = _paper(vignette, calm)
        done = Stack(np.zeros((HEIGHT, WIDTH, 3), np.float32))
        done.layers = [
            Layer(
                one.name,
                np.dstack(
                    [
                        np.clip((1 - (1 - one.pixels[..., :3]) * (1 - light)) * field, 0, 1),
                        np.clip(one.pixels[..., 3:], 0, 1),
                    ]
                ),
                one.depth,
                one.pulse,
            )
            for one in self.layers
        ]
        return done

    def mirrored(self) -> Stack:
        """Return the same seen in a mirror."""
        done = Stack(np.zeros((HEIGHT, WIDTH, 3), np.float32))
        done.layers = [replace(one, pixels=np.ascontiguousarray(one.pixels[:, ::-1])) for one in self.layers]
        return done

    def _printed(self, calm: float) -> Stack:
        """Return one sheet in a few inks: a print does not breathe."""
        lit = 1 - (1 - self.flat()) * (1 - self.light * 0.25)
        return Stack(calmed(inked(lit), min(calm, CALM)), "print")


def on_top(below: np.ndarray, above: np.ndarray) -> np.ndarray:
    """Return straight RGBA of one layer over another."""
    a, b = above[..., 3:], below[..., 3:]
    alpha = a + b * (1 - a)
    mixed = (above[..., :3] * a + below[..., :3] * b * (1 - a)) / np.maximum(alpha, 1e-4)
    return np.dstack([mixed, alpha])


def _paper(vignette: float, calm: float) -> np.ndarray:
    """Return by how much the finish dims each pixel."""
    x, y = grid()
    noise = (cloud(WIDTH, HEIGHT, 3.2, 12, 2) - 0.5) * 0.05 + (cloud(WIDTH, HEIGHT, 10, 14, 3) - 0.5) * 0.035
    corner = np.hypot((x / WIDTH - 0.5) * 1.05, y / HEIGHT - 0.46)
    fall = np.clip(corner - 0.36, 0, 1)[..., None] * np.array([0.75, 0.66, 0.5], np.float32)
    low = np.clip((y / HEIGHT - 0.66) / 0.30, 0, 1)[..., None]
    return (1 + noise * 0.85)[..., None] * (1 - fall * vignette) * (1 - low * calm)
