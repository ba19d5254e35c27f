"""Bakes a place: prints its variants, cuts them into layers, writes pictures and map.

A variant that differs from the first only here and there becomes a cut that is laid over it. A place
whose sources are as they were is left alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from ..kit.folders import PACKS
from ..kit.notes import Notes, digest_files
from ..kit.pictures import Box, Pixels, find_box, save_webp
from ..kit.staging import MAP_SIZE, read_staging
from ..kit.tmx import Picture, draw_map
from .kit.place import Inset, Place
from .kit.press import cut_front, print_front, print_mover, print_place
from .kit.sheet import Crop

HERE = Path(__file__).resolve().parent
PACK = PACKS / "poster"
SETS = PACK / "sets"
QUALITY = 90
SAME = 6  # of 255: a smaller difference is the encoder's
LARGE = 0.55  # of the map: a larger cut is a picture of its own
MARGIN = 8
PREFIX = "print_"
NEAR = (1.06, 1.03)  # how far what is drawn before people moves with the camera


def bake_place(place: Place, force: bool) -> None:
    """Write a place's pictures and its map."""
    notes, digest = Notes("poster"), _digest(place)
    if not force and notes.is_fresh(place.name, digest):
        print(f"{place.name}: as it was")
        return
    printed = {variant: print_place(place, variant) for variant in place.lights}
    for old in (SETS / place.name).glob(f"{PREFIX}*.webp"):
        old.unlink()
    pictures = _write_pictures(place, printed)
    insets = _write_insets(place)
    pictures += [inset for inset in insets if not inset.front]
    pictures += _write_movers(place)
    if place.cut is not None:
        cuts = {variant: cut_front(place, pixels) for variant, pixels in printed.items()}
        pictures += _write_fronts(place, cuts, "cut")
        pictures += [inset for inset in insets if inset.front]
    if place.front is not None:
        pictures += _write_fronts(place, _fronts(place), "front", NEAR)
    staging = read_staging(place.name, "poster")
    (SETS / f"{place.name}.tmx").write_text(draw_map(staging, pictures), encoding="utf-8")
    notes.keep(place.name, digest)
    size = sum(file.stat().st_size for file in (SETS / place.name).glob(f"{PREFIX}*.webp"))
    print(f"{place.name}: {len(pictures)} layers, {size / 1e3:.0f} kB")


def show_place(place: Place, folder: Path) -> None:
    """Write a PNG of each variant to look at."""
    folder.mkdir(parents=True, exist_ok=True)
    fronts = _fronts(place)
    for variant in place.lights:
        image = Image.fromarray(print_place(place, variant)).convert("RGBA")
        for mover in place.movers:
            if variant in mover.variants:
                image.alpha_composite(Image.fromarray(print_mover(place, mover)))
        if variant in fronts:
            image.alpha_composite(Image.fromarray(fronts[variant]))
        image.convert("RGB").save(folder / f"{place.name}_{variant}.png")


def _digest(place: Place) -> str:
    files = [HERE / "bake.py", HERE / "places" / f"{place.name}.py", *sorted((HERE / "kit").glob("*.py"))]
    return digest_files(files)


def _fronts(place: Place) -> dict[str, Pixels]:
    return {variant: print_front(place, variant) for variant in place.lights} if place.front else {}


def _save(place: Place, name: str, pixels: Pixels) -> str:
    """Write one of the place's pictures; its name beside the map."""
    file = f"{place.name}/{PREFIX}{name}.webp"
    save_webp(pixels, SETS / file, QUALITY)
    return file


def _write_pictures(place: Place, printed: dict[str, Pixels]) -> list[Picture]:
    """Whole pictures and cuts; each is shown in the variants that need it."""
    whole: dict[str, list[str]] = {}
    cuts: dict[str, Box] = {}
    alike: dict[str, list[str]] = {}
    for name in printed:
        twin = next((cut for cut in cuts if np.array_equal(printed[cut], printed[name])), None)
        if twin:
            alike[twin].append(name)
            whole[next(base for base, shown in whole.items() if twin in shown)].append(name)
            continue
        alike[name] = [name]
        base, box = _closest(printed, name, list(whole))
        whole.setdefault(base or name, []).append(name)
        if box is not None:
            cuts[name] = box
    pictures = []
    for base, shown in whole.items():
        file = _save(place, base, printed[base])
        pictures.append(_picture(file, (0, 0, *MAP_SIZE), shown if len(printed) > 1 else ()))
    for name, (x0, y0, x1, y1) in cuts.items():
        file = _save(place, name, printed[name][y0:y1, x0:x1])
        pictures.append(_picture(file, (x0, y0, x1, y1), alike[name]))
    return pictures


def _write_insets(place: Place) -> list[Picture]:
    """What close views see, printed finer, and what of it people stand behind."""
    pictures, before = [], []
    for number, inset in enumerate(place.insets):
        for shown, pixels in _inset_prints(place, inset):
            name = f"{shown[0]}_inset{number}"
            pictures.append(_save_inset(place, name, inset, pixels, shown))
            if place.cut is not None:
                before += _write_inset_cut(place, name, inset, pixels, shown)
    return pictures + before


def _write_inset_cut(
    place: Place, name: str, inset: Inset, pixels: Pixels, shown: list[str]
) -> Iterator[Picture]:
    cut = cut_front(place, pixels, Crop(inset.box, inset.zoom))
    seen = find_box(cut[..., 3] > 0)
    if seen is None:
        return
    # Its box on whole pixels of the map.
    step, (x0, y0) = inset.zoom, inset.box[:2]
    left, top = (math.floor(side / step) for side in seen[:2])
    right, low = (math.ceil(side / step) for side in seen[2:])
    box = left + x0, top + y0, min(right + x0, inset.box[2]), min(low + y0, inset.box[3])
    rows = slice(round(top * step), round((box[3] - y0) * step))
    columns = slice(round(left * step), round((box[2] - x0) * step))
    yield _save_inset(place, f"{name}_cut", inset._replace(box=box), cut[rows, columns], shown, True)


def _inset_prints(place: Place, inset: Inset) -> list[tuple[list[str], Pixels]]:
    """An inset's prints; variants that look the same there share one."""
    kinds: list[tuple[list[str], Pixels]] = []
    for variant in inset.variants or place.lights:
        pixels = print_place(place, variant, Crop(inset.box, inset.zoom))
        twin = next((shown for shown, same in kinds if np.array_equal(same, pixels)), None)
        if twin:
            twin.append(variant)
        else:
            kinds.append(([variant], pixels))
    return kinds


def _save_inset(
    place: Place, name: str, inset: Inset, pixels: Pixels, shown: list[str], front: bool = False
) -> Picture:
    file = _save(place, name, pixels)
    x0, y0, x1, y1 = inset.box
    variants = () if len(shown) == len(place.lights) else tuple(shown)
    size = pixels.shape[1], pixels.shape[0]
    return Picture(file, size, (x0, y0, x1 - x0, y1 - y0), variants=variants, front=front)


def _write_movers(place: Place) -> list[Picture]:
    """What drives, and what it drives behind, cropped."""
    pictures = []
    for mover in place.movers:
        pixels = print_mover(place, mover)
        box = find_box(pixels[..., 3] > 0)
        assert box is not None, f"{place.name}: {mover.title} is empty"
        file = _save(place, mover.title, pixels[box[1] : box[3], box[0] : box[2]])
        picture = _picture(file, box, mover.variants)
        pictures.append(replace(picture, comes=mover.comes, goes=mover.goes))
    return pictures


def _picture(
    file: str,
    box: Box,
    variants: Sequence[str],
    front: bool = False,
    parallax: tuple[float, float] = (1.0, 1.0),
) -> Picture:
    x0, y0, x1, y1 = box
    size = x1 - x0, y1 - y0
    return Picture(file, size, (x0, y0, *size), parallax, tuple(variants), front)


def _closest(printed: dict[str, Pixels], name: str, bases: list[str]) -> tuple[str | None, Box | None]:
    """The first whole picture that a variant can be laid over, and the box that differs, if any."""
    for base in bases:
        box = find_box((np.abs(printed[name].astype(np.int16) - printed[base]) > SAME).any(axis=2))
        if box is None:
            return base, None
        x0, y0 = max(0, box[0] - MARGIN), max(0, box[1] - MARGIN)
        x1, y1 = min(MAP_SIZE[0], box[2] - 1 + MARGIN), min(MAP_SIZE[1], box[3] - 1 + MARGIN)
        if (x1 - x0) * (y1 - y0) < LARGE * MAP_SIZE[0] * MAP_SIZE[1]:
            return base, (x0, y0, x1, y1)
    return None, None


def _write_fronts(
    place: Place, fronts: dict[str, Pixels], kind: str, parallax: tuple[float, float] = (1.0, 1.0)
) -> list[Picture]:
    """What is before the people, cropped; variants that look the same share a picture."""
    pictures = []
    kinds: dict[bytes, list[str]] = {}
    for variant, pixels in fronts.items():
        kinds.setdefault(pixels.tobytes(), []).append(variant)
    for shown in kinds.values():
        pixels = fronts[shown[0]]
        box = find_box(pixels[..., 3] > 0)
        if box is not None:
            file = _save(place, f"{shown[0]}_{kind}", pixels[box[1] : box[3], box[0] : box[2]])
            pictures.append(_picture(file, box, shown if len(kinds) > 1 else (), True, parallax))
    return pictures
