"""The lights people stand in: which ramp of inks draws them, how far, and their lit edge."""

from __future__ import annotations

import math
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from .inks import LIGHTS as RAMPS
from .inks import parse_hex

Colours = NDArray[np.float32]
RIM = 7.0  # units: how wide the lit edge is at the shoulders
CHEST, HIP = 390, 820  # units below the crown: where it begins to thin, where there is none
ACROSS = (-50, 80)  # units from the crown towards the lamp between which it comes in
TUFT = 4.0  # units: what is thinner than twice this, a tip of hair, is too thin to be edged with light
WARMTH = 8.0  # of Lab: skin, and what is redder, keeps most of its own hue
LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)


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
    wide: float = 1.0  # of the lit edge: under many lamps there is less of one


LIGHTS = {
    "night": StageLight("moon", 0.54, "#F4AF4A", 0.94, least=0.2),
    "porch": StageLight("moon", 0.6, "#D5ECEC", 0.92, least=0.34),
    # The film in grey drains everybody with the room.
    "tv": StageLight("tv_grey", 0.92, "#DCEFF2", 0.88, hue=0.5, least=0.84, to_lamp=(-0.97, 0.06)),
    # The film in colour: green along the edge that is turned to it, and skin keeps its own warmth.
    "tv_colour": StageLight("tv_colour", 0.4, "#8FE0A8", 0.92, least=0.1, to_lamp=(-0.97, 0.06)),
    "store": StageLight("store", 0.4, "#FFF3CF", 1.02, to_lamp=(0.7, -0.72), wide=0.7),
    "indoor": StageLight("indoor", 0.4, "#FFD98E", 1.0, wide=0.75),
    # Who time has stopped for, among those who still have their colours.
    "store.stopped": StageLight(
        "stopped", 1.0, "#DCE9E4", 1.02, hue=0.0, least=1.0, to_lamp=(0.7, -0.72), wide=0.7
    ),
}


def find_edge(
    alpha: Colours,
    to_lamp: tuple[float, float],
    scale: float,
    crown: tuple[float, float] | None = None,
    widest: float = math.inf,
    wide: float = 1.0,
) -> Colours:
    """What a figure loses when it is moved away from the lamp, 0 to 1: here more and there less, none on the
    far side of the head, and less and less below the chest, or the edge runs all about it, and it looks cut
    out. `crown` is the pixel where the head begins, None for what has none; `scale` is pixels a unit, `wide`
    a share of the usual width, and it is no wider than `widest` pixels."""
    height, width = alpha.shape
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    much = min(RIM * wide * scale, widest) * _uneven(columns / scale, rows / scale)
    if crown is not None:
        much *= np.clip((HIP * scale + crown[1] - rows) / ((HIP - CHEST) * scale), 0, 1)
        towards = (columns - crown[0]) / scale * (1 if to_lamp[0] > 0 else -1)
        much *= np.clip((towards - ACROSS[0]) / (ACROSS[1] - ACROSS[0]), 0, 1)
    reach = 2 * max(1, round(TUFT * scale)) + 1
    solid = cv2.morphologyEx(
        alpha, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))
    )
    dx, dy = (-much * part for part in to_lamp)
    moved = cv2.remap(solid, columns - dx, rows - dy, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    edge: Colours = np.clip(solid - moved, 0, 1)
    return edge


def _uneven(x: Colours, y: Colours) -> Colours:
    """How wide the lit edge is at a place in units, as a share: slowly more and less, and at times none."""
    wave = np.sin(y / 43 + 1.4 * np.sin(x / 71)) + 0.7 * np.sin(y / 19 - x / 31 + 1)
    share: Colours = np.clip(0.72 + 0.42 * wave, 0, 1.15).astype(np.float32)
    return share


def printed(pixels: Colours, rim: Colours, light: StageLight) -> Colours:
    """Straight RGBA of 0 to 1: inks drawn towards the light's ramp, warm ones less than cool, and the rim."""
    lab = cv2.cvtColor(np.ascontiguousarray(pixels[..., :3]), cv2.COLOR_RGB2LAB)
    own_hue = np.clip((0.8 * lab[..., 1] + 0.35 * lab[..., 2] - 5) / WARMTH, 0, 1)
    lab[..., 1:] *= light.hue
    own = np.clip(cv2.cvtColor(lab, cv2.COLOR_LAB2RGB), 0, 1) * light.exposure
    ramp = np.array([parse_hex(code) for code in RAMPS[light.ramp].ramp], np.float32)
    value = np.clip(own @ LUMA, 0, 1) * 4
    lower = np.minimum(3, value.astype(int))
    share = (value - lower)[..., None]
    ramped = ramp[lower] * (1 - share) + ramp[lower + 1] * share
    pull = light.pull * (1 - (1 - light.least) * own_hue)
    mixed = own + (ramped - own) * pull[..., None]
    mixed += (np.array(parse_hex(light.rim), np.float32) - mixed) * rim[..., None]
    return np.dstack([np.clip(mixed, 0, 1), pixels[..., 3]])
