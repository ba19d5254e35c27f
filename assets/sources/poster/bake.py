"""Bakes a place: prints its variants, cuts them into layers, writes pictures and map.

A variant that differs from the first only here and there becomes a cut that is laid over it. The cache
holds a digest of the sources; a place whose sources are as they were is left alone.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from .kit.place import Place
from .kit.press import cut_front, print_front, print_place
from .kit.sheet import MAP
from .kit.tmx import Layer, write_map

QUALITY = 90
SAME = 6  # of 255: a smaller difference is the encoder's
LARGE = 0.55  # of the map: a larger cut is a picture of its own
MARGIN = 8
PREFIX = "print_"  # tells our pictures from painted ones in the same folder


class Job(NamedTuple):
    """Where a bake reads and writes, and how."""

    cache: Path
    sets: Path
    finish: str
    look: Path | None = None
    force: bool = False


def bake_place(place: Place, job: Job) -> None:
    """Writes a place's pictures and its map, or PNGs to look at."""
    stamp = job.cache / f"{place.name}.{job.finish}"
    digest = _digest(place)
    if job.look is None and not job.force and stamp.exists() and stamp.read_text() == digest:
        print(f"{place.name}: as it was")
        return
    printed = {variant: print_place(place, variant, job.finish) for variant in place.lights}
    fronts = {variant: print_front(place, variant) for variant in place.lights} if place.front else {}
    if job.look is not None:
        _show(place, printed, fronts, job.look)
        return
    chart, folder = job.sets / f"{place.name}.tmx", job.sets / place.name
    if job.finish == "lamplight" and chart.exists() and f"{PREFIX}" not in chart.read_text(encoding="utf-8"):
        print(f"{place.name}: painted already")
        return
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(f"{PREFIX}*.webp"):
        old.unlink()
    layers = _write_pictures(printed, folder)
    if place.cut is not None:
        cuts = {variant: cut_front(place, pixels) for variant, pixels in printed.items()}
        layers += _write_fronts(cuts, folder, "cut")
    layers += _write_fronts(fronts, folder, "front")
    chart.write_text(write_map(place, layers), encoding="utf-8")
    job.cache.mkdir(exist_ok=True)
    stamp.write_text(digest)
    size = sum(file.stat().st_size for file in folder.glob(f"{PREFIX}*.webp"))
    print(f"{place.name}: {len(layers)} layers, {size / 1e3:.0f} kB")


def _digest(place: Place) -> str:
    here = Path(__file__).resolve().parent
    files = [here / "bake.py", here / "places" / f"{place.name}.py", *sorted((here / "kit").glob("*.py"))]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _show(
    place: Place, printed: dict[str, NDArray[np.uint8]], fronts: dict[str, NDArray[np.uint8]], folder: Path
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for variant, pixels in printed.items():
        image = Image.fromarray(pixels).convert("RGBA")
        if variant in fronts:
            image.alpha_composite(Image.fromarray(fronts[variant]))
        image.convert("RGB").save(folder / f"{place.name}_{variant}.png")


def _write_pictures(printed: dict[str, NDArray[np.uint8]], folder: Path) -> list[Layer]:
    """Whole pictures and cuts; each is shown in the variants that need it."""
    names = list(printed)
    whole: dict[str, list[str]] = {}
    cuts: dict[str, tuple[int, int, int, int]] = {}
    for name in names:
        base, box = _closest(printed, name, list(whole))
        if base is None:
            whole[name] = [name]
        else:
            whole[base].append(name)
            if box is not None:
                cuts[name] = box
    layers = []
    for base, shown in whole.items():
        Image.fromarray(printed[base]).save(folder / f"{PREFIX}{base}.webp", quality=QUALITY, method=6)
        layers.append(Layer(f"{PREFIX}{base}.webp", (0, 0, *MAP), " ".join(shown) if len(names) > 1 else ""))
    for name, (x, y, w, h) in cuts.items():
        cut = printed[name][y : y + h, x : x + w]
        Image.fromarray(np.ascontiguousarray(cut)).save(
            folder / f"{PREFIX}{name}.webp", quality=QUALITY, method=6
        )
        layers.append(Layer(f"{PREFIX}{name}.webp", (x, y, w, h), name))
    return layers


def _closest(
    printed: dict[str, NDArray[np.uint8]], name: str, bases: list[str]
) -> tuple[str | None, tuple[int, int, int, int] | None]:
    """The whole picture that a variant can be laid over, and the box that differs, None if nothing does."""
    best: tuple[float, str | None, tuple[int, int, int, int] | None] = (LARGE, None, None)
    for base in bases:
        differs = (np.abs(printed[name].astype(np.int16) - printed[base]) > SAME).any(axis=2)
        rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
        if not len(rows):
            return base, None
        x0, y0 = max(0, columns[0] - MARGIN), max(0, rows[0] - MARGIN)
        x1, y1 = min(MAP[0], columns[-1] + MARGIN), min(MAP[1], rows[-1] + MARGIN)
        share = (x1 - x0) * (y1 - y0) / (MAP[0] * MAP[1])
        if share < best[0]:
            best = (share, base, (int(x0), int(y0), int(x1 - x0), int(y1 - y0)))
    return best[1], best[2]


def _write_fronts(fronts: dict[str, NDArray[np.uint8]], folder: Path, kind: str) -> list[Layer]:
    """What is before the people, cropped; variants that look the same share a picture."""
    layers: list[Layer] = []
    kinds: dict[bytes, list[str]] = {}
    for variant, pixels in fronts.items():
        kinds.setdefault(pixels.tobytes(), []).append(variant)
    for shown in kinds.values():
        pixels = fronts[shown[0]]
        rows = np.flatnonzero(pixels[..., 3].any(axis=1))
        columns = np.flatnonzero(pixels[..., 3].any(axis=0))
        if not len(rows):
            continue
        x, y, w, h = columns[0], rows[0], np.ptp(columns) + 1, np.ptp(rows) + 1
        cut = np.ascontiguousarray(pixels[y : y + h, x : x + w])
        file = f"{PREFIX}{shown[0]}_{kind}.webp"
        Image.fromarray(cut).save(folder / file, quality=QUALITY, method=6)
        variant = " ".join(shown) if len(kinds) > 1 else ""
        layers.append(Layer(file, (int(x), int(y), int(w), int(h)), variant, True, kind == "front"))
    return layers
