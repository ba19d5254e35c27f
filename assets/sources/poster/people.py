"""The people in the poster's inks: the painted sprites, cut down to a few flat tones.

Grain and gradients are levelled, the lamp's rim is taken off, every pixel gets the nearest of the
person's inks under that light, and the figure is printed over a second ink that does not quite fit.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
import yaml
from numpy.typing import NDArray
from PIL import Image

from ..kit.folders import LAMPLIGHT, PACKS
from ..kit.notes import Notes, digest_files
from ..kit.pictures import Pixels, save_webp
from .kit.inks import LIGHTS, parse_hex

Colours = NDArray[np.float32]

WHO = ("jess", "rory", "lorelai", "luke", "kirk")
INKS = 26  # a person has this many under one light
SAMPLES = 60_000
QUALITY = 90
RIM = {True: 26, False: 11}  # pixels from the edge in which the lamp's rim lies: on cloth, on a face
WARMTH = 50  # red over blue, of 255: more is rim, where it is also brighter than what lies inside
OFFSET = (6, 4)  # pixels by which the second ink is out
UNDER = {"night": "#E0892E", "porch": "#4E97A2", "tv": "#8DB0BE", "store": "#B8542C", "indoor": "#CB692B"}
RAMPS = {"night": "moon", "porch": "moon", "tv": "tv_grey", "store": "store", "indoor": "indoor"}
SNAP = 0.32  # how far an ink is pulled to the light's ramp
FLAT = (".body.", ".wear.", ".back.", ".over.")  # layers without a face
UNDERLAID = (".body.", ".back.", ".head.")
CROWN = (0.5, 230)  # share of a head's height, pixels: further down nothing is out of fit, the neck is behind


class Person(NamedTuple):
    """A painted sprite's description and folder."""

    told: dict[str, object]
    boxes: dict[str, list[int]]
    folder: Path


def bake_people(force: bool, poses: Sequence[str] = ()) -> None:
    """Write every painted sprite anew into the poster pack, or only these poses of theirs."""
    for who in WHO:
        folder = LAMPLIGHT / "sprites" / who
        told = yaml.safe_load((folder / "sprite.yaml").read_text(encoding="utf-8"))
        person, out = Person(told, told["boxes"], folder), PACKS / "poster" / "sprites" / who
        if poses:
            _add_poses(person, out, poses)
        else:
            _bake_person(person, out, force)


def _bake_person(person: Person, out: Path, force: bool) -> None:
    """Write somebody anew, who is left alone where he is as he was."""
    notes, digest = Notes("poster"), _digest(person)
    if not force and notes.is_fresh(f"people/{out.name}", digest):
        print(f"{out.name}: as they were")
        return
    shutil.rmtree(out, ignore_errors=True)
    names = _printed(person)
    _print_layers(person, out, names)
    _tell(person, out, {name: person.boxes[name] for name in names})
    notes.keep(f"people/{out.name}", digest)


def _add_poses(person: Person, out: Path, poses: Sequence[str]) -> None:
    """Write these poses, and leave all others as they are."""
    wanted = [name for name in _printed(person) if name.split("/")[-1].split(".")[0] in poses]
    _print_layers(person, out, wanted)
    told = yaml.safe_load((out / "sprite.yaml").read_text(encoding="utf-8"))
    _tell(person, out, told["boxes"] | {name: person.boxes[name] for name in wanted})


def _printed(person: Person) -> list[str]:
    """The painted layers in the lights that the poster has inks for."""
    return [name for name in person.boxes if name.split("/")[0] in RAMPS and (person.folder / name).exists()]


def _print_layers(person: Person, out: Path, names: Sequence[str]) -> None:
    for light in sorted({name.split("/")[0] for name in names}):
        palette = _choose_inks(person, [name for name in _printed(person) if name.startswith(f"{light}/")])
        for name in names:
            if name.startswith(f"{light}/"):
                pixels = np.array(Image.open(person.folder / name).convert("RGBA"))
                save_webp(print_layer(pixels, palette, light, name), out / name, QUALITY, method=4)


def _tell(person: Person, out: Path, boxes: dict[str, list[int]]) -> None:
    """Write what there is of somebody, on the canvas of the painted one."""
    text = yaml.safe_dump(
        dict(person.told) | {"boxes": boxes}, sort_keys=False, default_flow_style=None, width=140
    )
    (out / "sprite.yaml").write_text(text, encoding="utf-8")
    size = sum(file.stat().st_size for file in out.rglob("*.webp"))
    print(f"{out.name}: {len(boxes)} layers, {size / 1e6:.1f} MB", flush=True)


def _digest(person: Person) -> str:
    files = [person.folder / name for name in sorted(person.boxes)]
    return digest_files([Path(__file__), *(file for file in files if file.exists())])


def print_layer(pixels: Pixels, palette: tuple[Colours, Colours], light: str, name: str) -> Pixels:
    """A layer in a person's inks, RGBA; its shape stays, but for the ink that is out of fit."""
    if min(pixels.shape[:2]) < 8 or not pixels[..., 3].any():
        return pixels
    flat = any(part in name for part in FLAT)
    levelled = _level(
        _take_rim(pixels, flat) if flat or ".head." in name else pixels[..., :3], pixels[..., 3], flat
    )
    printed = _nearest(levelled, palette)
    printed = cv2.GaussianBlur(cv2.medianBlur(printed, 3 if flat else 1), (0, 0), 0.6)
    layer = np.dstack([printed, pixels[..., 3]])
    return _underlay(layer, light, name) if any(part in name for part in UNDERLAID) else layer


def _take_rim(pixels: Pixels, flat: bool) -> Pixels:
    """The colours without the lamp's rim: along the edge, what lies further in takes its place."""
    colours, alpha = pixels[..., :3], pixels[..., 3]
    solid = (alpha > 127).astype(np.uint8)
    solid = cv2.copyMakeBorder(solid, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    depth = cv2.distanceTransform(solid, cv2.DIST_L2, 3)[1:-1, 1:-1]
    inner = cv2.erode(colours, np.ones((RIM[flat] - 1, RIM[flat] - 1), np.uint8))
    warm = colours[..., 0].astype(np.int16) - colours[..., 2]
    brighter = colours.max(axis=2).astype(np.int16) - inner.max(axis=2) > 18
    mask = ((depth < RIM[flat]) & (warm > WARMTH) & brighter & (alpha > 0)).astype(np.uint8)
    mask = cv2.dilate(mask, np.ones((3, 3), np.uint8)) & (depth < RIM[flat]).astype(np.uint8)
    filled = colours.copy()
    known = ((mask == 0) & (alpha > 127)).astype(np.uint8)
    _, labels = cv2.distanceTransformWithLabels(1 - known, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    where = np.zeros(labels.max() + 1, np.int64)
    where[labels[known > 0]] = np.flatnonzero(known)
    flat = colours.reshape(-1, 3)
    gaps = (mask > 0) | (alpha <= 127)
    filled[gaps] = flat[where[labels[gaps]]]
    return filled


def _level(colours: Pixels, alpha: Pixels, flat: bool) -> Pixels:
    """Colours without grain: large flat regions, edges where they were."""
    if flat:
        return cv2.pyrMeanShiftFiltering(np.ascontiguousarray(colours), 9, 26, maxLevel=1)
    return cv2.bilateralFilter(np.ascontiguousarray(colours), 7, 34, 5)


def _choose_inks(person: Person, names: list[str]) -> tuple[Colours, Colours]:
    """The person's own tones under a light, in Lab, and the inks they are printed in, RGB 0 to 255."""
    rng = np.random.default_rng(1)
    bodies = [name for name in names if ".body." in name or ".over." in name][:14]
    heads = [name for name in names if ".head." in name][:8]
    samples = []
    for group in (bodies, heads):
        for name in group:
            pixels = np.array(Image.open(person.folder / name).convert("RGBA"))
            if min(pixels.shape[:2]) < 8:
                continue
            colours = cv2.bilateralFilter(np.ascontiguousarray(_take_rim(pixels, group is bodies)), 7, 34, 5)
            solid = colours[pixels[..., 3] > 250]
            if len(solid):
                samples.append(solid[rng.integers(0, len(solid), SAMPLES // (8 if group is heads else 16))])
    lab = _lab(np.concatenate(samples))
    cv2.setRNGSeed(5)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 30, 0.5)
    _, _, centres = cv2.kmeans(lab, INKS, None, stop, 2, cv2.KMEANS_PP_CENTERS)
    light = names[0].split("/")[0]
    return centres, _snap(centres, RAMPS.get(light, "indoor"))


def _lab(colours: NDArray[np.uint8]) -> Colours:
    return cv2.cvtColor(colours.reshape(-1, 1, 3).astype(np.float32) / 255, cv2.COLOR_RGB2LAB).reshape(-1, 3)


def _snap(centres: Colours, light: str) -> Colours:
    """Inks for the tones: pulled towards the light's ramp, with more hue and more contrast."""
    lab = centres.copy()
    lab[:, 0] = np.clip(55 + (lab[:, 0] - 50) * 1.08, 4, 97)
    lab[:, 1:] *= 1.16
    rgb = cv2.cvtColor(lab.reshape(-1, 1, 3), cv2.COLOR_LAB2RGB).reshape(-1, 3)
    ramp = np.array([parse_hex(code) for code in LIGHTS[light].ramp], np.float32)
    value = np.clip(rgb @ np.array([0.2126, 0.7152, 0.0722], np.float32), 0, 1) * 4
    lower = np.minimum(3, value.astype(int))
    share = (value - lower)[:, None]
    printed = ramp[lower] * (1 - share) + ramp[lower + 1] * share
    chroma = np.hypot(lab[:, 1], lab[:, 2])
    pull = (SNAP * np.clip(1 - chroma / 60, 0.25, 1))[:, None]
    return np.clip((rgb + (printed - rgb) * pull) * 255, 0, 255).astype(np.float32)


def _nearest(colours: Pixels, palette: tuple[Colours, Colours]) -> Pixels:
    """Every pixel in the ink that prints its tone, by a table of 32 steps a channel."""
    centres, inks = palette
    steps = (np.arange(32, dtype=np.float32) * 8 + 4).astype(np.uint8)
    grid = np.stack(np.meshgrid(steps, steps, steps, indexing="ij"), -1).reshape(-1, 3)
    far = ((_lab(grid)[:, None, :] - centres[None]) ** 2).sum(axis=2)
    table = inks[far.argmin(axis=1)].astype(np.uint8)
    index = colours.astype(np.int32) >> 3
    return table[(index[..., 0] * 32 + index[..., 1]) * 32 + index[..., 2]]


def _underlay(layer: Pixels, light: str, name: str) -> Pixels:
    """The layer over its own outline in a second ink, which is a little out of fit."""
    dx, dy = OFFSET
    outline = np.zeros_like(layer[..., 3])
    outline[dy:, dx:] = layer[:-dy, :-dx, 3]
    if ".head." in name:
        outline[min(int(len(outline) * CROWN[0]), CROWN[1]) :] = 0
    ink = np.array(parse_hex(UNDER.get(light, "#1C5266")), np.float32) * 255
    over = layer[..., 3:].astype(np.float32) / 255
    below = outline[..., None].astype(np.float32) / 255
    alpha = over + below * (1 - over)
    colours = (layer[..., :3] * over + ink * below * (1 - over)) / np.maximum(alpha, 1e-3)
    return np.dstack([colours, alpha * 255]).round().clip(0, 255).astype(np.uint8)
