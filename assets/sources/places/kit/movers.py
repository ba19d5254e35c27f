"""What drives in and out of a place, painted by itself, and what stands before it, cut out of the place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from ...kit.pictures import Box, save_webp, to_bytes
from ...kit.tmx import Picture
from .job import Job
from .overlay import read_shown
from .paint import SHAKEN, paint
from .pixels import blur, colour, wobble
from .place import Foreground, Mover, Place

QUALITY = 90


def paint_movers(place: Place, pictures: list[Picture], folder: Path, job: Job) -> list[Picture]:
    """The pictures with the place's movers painted, saved and laid over them, and then what stands before.

    `pictures` are the map's others, saved in `folder`; movers among them are dropped and made anew."""
    own = [*place.movers, *([place.foreground] if place.foreground else [])]
    files = {_file(place, one) for one in own}
    rest = [picture for picture in pictures if picture.file not in files]
    made = []
    for mover in place.movers:
        size = save_webp(to_bytes(_painted(place, mover, job)), folder / _file(place, mover), QUALITY)
        one = Picture(_file(place, mover), size, _sides(mover.box), variants=mover.variants)
        made.append(replace(one, comes=mover.comes, goes=mover.goes))
    if place.foreground:
        before = place.foreground
        cut = to_bytes(_cut(place, before, rest, folder, job))
        size = save_webp(cut, folder / _file(place, before), QUALITY)
        made.append(Picture(_file(place, before), size, _sides(before.box), variants=before.variants))
    return rest + made


def _file(place: Place, one: Mover | Foreground) -> str:
    return f"{place.name}/{one.title}.webp"


def _sides(box: Box) -> Box:
    x0, y0, x1, y1 = box
    return x0, y0, x1 - x0, y1 - y0


def _passes(place: Place, one: Mover | Foreground, job: Job) -> dict[str, np.ndarray]:
    title = f"{place.name}-{one.title}-{job.width}"
    return job.passes(title, place, one.build, place.camera, job.width, window=one.box)


def _painted(place: Place, mover: Mover, job: Job) -> np.ndarray:
    """A mover over its glows, RGBA."""
    x0, y0, x1, y1 = mover.box
    painted = paint(_passes(place, mover, job), place.camera, mover.look, list(mover.signs))
    job.prove(f"{place.name}-{mover.title}", painted)
    solid = np.clip(blur(painted.alpha, 0.8) * 1.1, 0, 1)[y0:y1, x0:x1]
    seen = np.zeros((*solid.shape, 4), np.float32)
    for glow in mover.glows:
        mask = np.zeros(solid.shape, np.float32)
        points = np.round(np.array(glow.outline) - (x0, y0)).astype(np.int32)
        cv2.fillPoly(mask, [points], 1.0, cv2.LINE_AA)
        seen = _laid(seen, colour(glow.colour), blur(mask, glow.soft) * glow.share)
    return _laid(seen, painted.rgb[y0:y1, x0:x1], solid)


def _laid(below: np.ndarray, rgb: np.ndarray, cover: np.ndarray) -> np.ndarray:
    """Colours laid over straight RGBA, as straight RGBA."""
    rest = below[..., 3] * (1 - cover)
    alpha = cover + rest
    mixed = rgb * cover[..., None] + below[..., :3] * rest[..., None]
    return np.dstack([mixed / np.maximum(alpha, 1e-4)[..., None], alpha])


def _cut(place: Place, before: Foreground, pictures: list[Picture], folder: Path, job: Job) -> np.ndarray:
    """The foreground as it is painted in the place, RGBA."""
    x0, y0, x1, y1 = before.box
    shown = read_shown(pictures, before.variants[-1], before.box, 1.0, folder)
    size = place.camera.width, place.camera.height
    alpha = cv2.resize(_passes(place, before, job)["alpha"], size, interpolation=cv2.INTER_AREA)
    shaken = wobble(np.clip(alpha, 0, 1), *SHAKEN)
    return np.dstack([shown, np.clip(blur(shaken, 0.7) * 1.15, 0, 1)[y0:y1, x0:x1]])
