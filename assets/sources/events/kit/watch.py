"""The wrist watch of the interface as a thing in a picture: the same case, dial and hands, at any size."""

from __future__ import annotations

import math
from pathlib import Path

import cv2
import numpy as np
import yaml

from ...people.painter import Painter
from ...people.prop import draw_watch as draw_worn
from ...people.spline import oval
from ...kit.folders import LAMPLIGHT, PACKS
from .hands import local
from .stage import HEIGHT, WIDTH
from .style import LOOK


def _folder() -> Path:
    """Return where the parts of the look's own watch are."""
    return (PACKS / "poster" if LOOK.printed else LAMPLIGHT) / "watch"


def _read(name: str) -> np.ndarray:
    """Return a baked part as premultiplied RGBA of 0 to 1."""
    image = cv2.imread(str(_folder() / name), cv2.IMREAD_UNCHANGED).astype(np.float32) / 255
    return np.dstack([image[..., 2::-1] * image[..., 3:], image[..., 3:]])


def _placed(
    part: np.ndarray, pivot: tuple[float, float], at: tuple[float, float], scale: float, turn: float
) -> np.ndarray:
    """Return a part on the board: its pivot at a pixel, turned clockwise by degrees."""
    a = np.radians(turn)
    c, s = np.cos(a) * scale, np.sin(a) * scale
    matrix = np.array(
        [[c, -s, at[0] - c * pivot[0] + s * pivot[1]], [s, c, at[1] - s * pivot[0] - c * pivot[1]]],
        np.float32,
    )
    return cv2.warpAffine(part, matrix, (WIDTH, HEIGHT), flags=cv2.INTER_AREA)


def wrist_watch(p: Painter, half: float, hour: int, minute: int) -> None:
    """Paint the watch round a wrist that runs along +x, at an hour that reads upright in the picture."""
    draw_worn(p, half)
    p.fill(oval(0, -2, 9.4), "#f4ead0")
    right, up = local(p, (1, 0)), local(p, (0, -1))
    for turn, reach, width in (((hour % 12 + minute / 60) / 12, 6.0, 2.8), (minute / 60, 9.6, 1.9)):
        a = turn * 2 * math.pi
        tip = (right * math.sin(a) + up * math.cos(a)) * reach
        p.line(
            [(0, -2), (tip.real / 2, tip.imag / 2 - 2), (tip.real, tip.imag - 2)], width, "#2a1d24", "flat"
        )
    p.fill(oval(0, -2, 1.7), "#d97b22")


def draw_watch(
    at: tuple[float, float], radius: float, turn: float, hour: int, minute: int, second: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return the watch and, apart, its second hand: straight-alpha RGBA of the board's size."""
    data = yaml.safe_load((_folder() / "watch.yaml").read_text())["small"]
    scale = radius / (data["radius"] * data["scale"])
    angles = {
        "hour": (hour % 12 + minute / 60) * 30,
        "minute": minute * 6 + second / 10,
        "second": second * 6,
    }
    cx, cy = data["centre"]
    parts = [(_read(data["case"]), (cx, cy), 0.0, (0.0, 0.0))]
    if crown := data.get("crown"):
        x, y, w, _ = crown["box"]
        parts.append((_read(crown["image"])[:, :w], (cx - x, cy - y), 0.0, (0.0, 0.0)))
    dx, dy = (v * data["scale"] * scale for v in data.get("shadow_offset", (0, 0)))
    for name in ("hour", "minute", "second"):
        hand = data[name]
        if "shadow" in hand:
            parts.append((_read(hand["shadow"]), tuple(hand["pivot"]), angles[name], (dx, dy)))
        if name != "second":
            parts.append((_read(hand["image"]), tuple(hand["pivot"]), angles[name], (0.0, 0.0)))
    hand = data["second"]
    whole = np.zeros((HEIGHT, WIDTH, 4), np.float32)
    for image, pivot, angle, shift in parts:
        layer = _placed(image, pivot, (at[0] + shift[0], at[1] + shift[1]), scale, turn + angle)
        whole = layer + whole * (1 - layer[..., 3:])
    swept = _placed(_read(hand["image"]), tuple(hand["pivot"]), at, scale, turn + angles["second"])
    return _straight(whole), _straight(swept)


def _straight(layer: np.ndarray) -> np.ndarray:
    """Return premultiplied RGBA as straight alpha."""
    return np.dstack([layer[..., :3] / np.maximum(layer[..., 3:], 1e-4), layer[..., 3:]])
