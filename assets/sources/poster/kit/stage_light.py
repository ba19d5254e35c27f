"""The lights people stand in: which ramp of inks draws them, how far, and their lit edge."""

from __future__ import annotations

from typing import NamedTuple


class StageLight(NamedTuple):
    """A ramp of `inks`, how far cool tones are drawn to it and at `least` what share of that warm ones are,
    what is kept of brightness and hue, and the colour of the lit edge, which lies towards the lamp."""

    ramp: str
    pull: float
    rim: str
    exposure: float = 0.95
    hue: float = 1.14
    least: float = 0.3
    to_lamp: tuple[float, float] = (0.86, -0.5)


LIGHTS = {
    "night": StageLight("moon", 0.54, "#F4AF4A", 0.94, least=0.2),
    "porch": StageLight("moon", 0.6, "#D5ECEC", 0.92, least=0.34),
    "tv": StageLight("tv_grey", 0.8, "#DCEFF2", 0.88, least=0.6, to_lamp=(-0.97, 0.06)),
    # The film in colour: green along the edge that is turned to it, and skin keeps its own warmth.
    "tv_colour": StageLight("tv_colour", 0.4, "#8FE0A8", 0.92, least=0.1, to_lamp=(-0.97, 0.06)),
    "store": StageLight("store", 0.4, "#FFF3CF", 1.02, to_lamp=(0.7, -0.72)),
    "indoor": StageLight("indoor", 0.4, "#FFD98E", 1.0),
    # Who time has stopped for, among those who still have their colours.
    "store.stopped": StageLight("stopped", 1.0, "#DCE9E4", 1.02, hue=0.0, least=1.0, to_lamp=(0.7, -0.72)),
}
