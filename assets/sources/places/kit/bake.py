"""Renders what has changed, paints every variant, cuts the layers and writes the map."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import cv2
import numpy as np

from ...kit.pictures import save_webp, to_bytes
from ...kit.staging import Staging
from ...kit.tmx import Picture, draw_map, read_pictures
from .camera import Camera
from .job import Job
from .movers import paint_movers
from .overlay import paint_overlays, read_shown
from .paint import Painted, paint
from .pixels import blur, wide_blur
from .place import Place, Variant
from .signs import Neon, Sign

Box = tuple[int, int, int, int]
QUALITY = 94
PATCH_FEATHER = 36
MATCH_SIGMA = 14
STILL, SKY_PARALLAX, NEAR_PARALLAX = (1.0, 1.0), (0.93, 0.93), (1.06, 1.06)


def _shot_passes(place: Place, told: Variant, job: Job) -> dict[str, np.ndarray]:
    """The passes of a variant's shot; of a patch only the patch is rendered, over the base."""
    title = f"{place.name}-{told.shot or 'base'}-{job.width}"
    window = told.patch if told.shot else None
    passes = job.passes(
        title, place, lambda site: place.build(site, told.shot), place.camera, job.width, window=window
    )
    if not told.shot or not told.patch:
        return passes
    base = _shot_passes(place, next(iter(place.variants.values())), job)
    scale = job.width / place.camera.width
    x0, y0, x1, y1 = (round(v * scale) for v in told.patch)
    for key, values in base.items():
        values = values.copy()
        values[y0 + 2 : y1 - 2, x0 + 2 : x1 - 2] = passes[key][y0 + 2 : y1 - 2, x0 + 2 : x1 - 2]
        passes[key] = values
    return passes


def _signs(place: Place, variant: str, job: Job) -> list[Sign | Neon]:
    """The variant's signs, with what is seen through the window behind them."""
    outlook = place.outlook
    if outlook is None:
        return place.signs(variant)
    camera = outlook.camera
    title = f"{place.name}-outlook-{camera.width}"
    raw = job.passes(title, place, outlook.build, camera, camera.width, outlook.groups)
    painted = paint(raw, camera, outlook.look, outlook.signs(variant), camera.width)
    job.prove(f"{title}-{variant}", painted)
    art = np.dstack([painted.rgb, np.ones_like(painted.alpha)])
    # It is painted already, and would only blur if it were painted once more.
    return [Sign(art, outlook.corners, outlook.glow), *place.signs(variant)]


def _inset_pictures(
    place: Place,
    number: int,
    folder: Path,
    job: Job,
    whole: Callable[[str, Box], np.ndarray],
) -> list[Picture]:
    """Render, paint and save one inset in each of its variants, all of which share its render.

    `whole` gives what the place's own picture of a variant has within a box: the inset takes its tones.
    """
    inset = place.insets[number]
    camera = place.camera.inset(inset.box, inset.zoom)
    title = f"{place.name}-inset{number}-{camera.width}"
    raw = job.passes(title, place, lambda site: place.build(site, ""), camera, camera.width)
    x0, y0, x1, y1 = inset.box
    pictures = []
    for variant in inset.variants:
        look = replace(place.variants[variant].look, vignette=0, calm=0, sky=None)
        painted = paint(raw, camera, look, _signs(place, variant, job), camera.width)
        job.prove(f"{title}-{variant}", painted)
        drawn = _soft_edged(_matched(painted.rgb, whole(variant, inset.box)))
        if place.split_sky:
            drawn[..., 3] *= np.clip(blur(painted.alpha, 0.8) * 1.1, 0, 1)
        layers = {"": drawn}
        if place.fronts:
            before = drawn.copy()
            before[..., 3] *= _front_mask(place, camera, painted)
            if before[..., 3].any():
                layers["_front"] = before
        for end, pixels in layers.items():
            file = f"{place.name}/{variant}_inset{number}{end}.webp"
            size = _save(pixels, folder / file)
            box = (x0, y0, x1 - x0, y1 - y0)
            pictures.append(Picture(file, size, box, STILL, place.shown_in(variant), bool(end)))
    return pictures


def _near_pictures(place: Place, folder: Path, job: Job) -> list[Picture]:
    """Render, paint and save what hangs close before the camera, for every variant without a patch."""
    if place.near is None:
        return []
    raw = job.passes(f"{place.name}-near-{job.width}", place, place.near, place.camera, job.width)
    width, height = place.camera.width, place.camera.height
    pictures = []
    for variant, told in place.variants.items():
        if told.over_first:
            continue
        look = replace(told.look, vignette=0, calm=0, sky=None, halos=(), haze=0, near_m=90, far_m=99)
        painted = paint(raw, place.camera, look, [], width)
        file = f"{place.name}/{variant}_near.webp"
        alpha = np.clip(blur(painted.alpha, 0.7) * 1.1, 0, 1)
        size = _save(np.dstack([painted.rgb, alpha]), folder / file)
        pictures.append(
            Picture(file, size, (0, 0, width, height), NEAR_PARALLAX, place.shown_in(variant), True)
        )
    return pictures


def _matched(fine: np.ndarray, coarse: np.ndarray) -> np.ndarray:
    """The fine picture with the large tones of the coarse one, so that no seam shows between them."""
    small = cv2.resize(fine, coarse.shape[1::-1], interpolation=cv2.INTER_AREA)
    ratio = (wide_blur(coarse, MATCH_SIGMA) + 0.02) / (wide_blur(small, MATCH_SIGMA) + 0.02)
    return fine * cv2.resize(np.clip(ratio, 0.5, 2), fine.shape[1::-1], interpolation=cv2.INTER_CUBIC)


def _soft_edged(rgb: np.ndarray) -> np.ndarray:
    """A picture (RGBA) that fades out along all four edges."""
    height, width = rgb.shape[:2]
    mask = np.zeros((height, width), np.float32)
    mask[PATCH_FEATHER:-PATCH_FEATHER, PATCH_FEATHER:-PATCH_FEATHER] = 1
    return np.dstack([rgb, cv2.GaussianBlur(mask, (0, 0), PATCH_FEATHER / 2.5)])


def _save(image: np.ndarray, path: Path) -> tuple[int, int]:
    """Write a picture (sRGB 0..1, 3 or 4 channels) as WebP; its size in pixels."""
    return save_webp(to_bytes(image), path, QUALITY)


def _feathered(rgb: np.ndarray, box: tuple[int, int, int, int]) -> np.ndarray:
    """The part of a picture within the box with soft edges, except along the picture's own edges."""
    x0, y0, x1, y1 = box
    height, width = rgb.shape[:2]
    mask = np.zeros((height, width), np.float32)
    inset = PATCH_FEATHER
    left, top = x0 + inset if x0 > 0 else -inset, y0 + inset if y0 > 0 else -inset
    right = x1 - inset if x1 < width else width + inset
    low = y1 - inset if y1 < height else height + inset
    mask[max(top, 0) : low, max(left, 0) : right] = 1
    soft = cv2.GaussianBlur(mask, (0, 0), inset / 2.5, borderType=cv2.BORDER_REPLICATE)
    return np.dstack([rgb, soft])[y0:y1, x0:x1]


def _split(painted: Painted) -> tuple[np.ndarray, np.ndarray]:
    """The sky with the world's place filled in, and the world (RGBA) without the sky."""
    solid = np.clip(blur(painted.alpha, 0.8) * 1.1, 0, 1)
    hidden = (cv2.dilate(painted.alpha, np.ones((5, 5))) > 0.02).astype(np.uint8)
    step = 4
    size = (painted.rgb.shape[1] // step, painted.rgb.shape[0] // step)
    small = (cv2.resize(painted.rgb, size, interpolation=cv2.INTER_AREA) * 255).astype(np.uint8)
    hole = (cv2.resize(hidden.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.01).astype(np.uint8)
    filled = cv2.inpaint(small, hole, 4, cv2.INPAINT_TELEA).astype(np.float32) / 255
    filled = cv2.resize(filled, painted.rgb.shape[1::-1], interpolation=cv2.INTER_CUBIC)
    mix = blur(hidden.astype(np.float32), 2)[..., None]
    return painted.rgb * (1 - mix) + filled * mix, np.dstack([painted.rgb, solid])


def _front(place: Place, painted: Painted) -> np.ndarray:
    """The parts of the picture that lie in the place's front boxes (RGBA)."""
    return np.dstack([painted.rgb, _front_mask(place, place.camera, painted)])


def _front_mask(place: Place, camera: Camera, painted: Painted) -> np.ndarray:
    """Where a picture shows what lies in the place's front boxes, 0..1."""
    world = camera.unproject(np.minimum(painted.depth, 500))
    inside = np.zeros(painted.depth.shape, bool)
    for low, high in place.fronts:
        inside |= ((world >= np.array(low)) & (world <= np.array(high))).all(-1)
    mask = cv2.morphologyEx(inside.astype(np.float32), cv2.MORPH_CLOSE, np.ones((7, 7)))
    return np.clip(blur(mask, 1.0), 0, 1)


def _pictures(place: Place, variant: str, told: Variant, painted: Painted, folder: Path) -> list[Picture]:
    """Save one variant's layers; a patch lies over the first variant."""
    width, height = place.camera.width, place.camera.height
    whole, shared = (0, 0, width, height), place.shown_in(variant)
    base = f"{place.name}/{variant}"
    if told.patch:
        x0, y0, x1, y1 = told.patch
        size = _save(_feathered(painted.rgb, told.patch), folder / f"{base}.webp")
        return [Picture(f"{base}.webp", size, (x0, y0, x1 - x0, y1 - y0), STILL, (variant,))]
    if not place.split_sky:
        size = _save(painted.rgb, folder / f"{base}.webp")
        pictures = [Picture(f"{base}.webp", size, whole, STILL, shared)]
        if place.fronts:
            size = _save(_front(place, painted), folder / f"{base}_front.webp")
            pictures.append(Picture(f"{base}_front.webp", size, whole, STILL, shared, True))
        return pictures
    sky, world = _split(painted)
    return [
        Picture(f"{base}_sky.webp", _save(sky, folder / f"{base}_sky.webp"), whole, SKY_PARALLAX, shared),
        Picture(f"{base}.webp", _save(world, folder / f"{base}.webp"), whole, STILL, shared),
    ]


def bake(place: Place, staging: Staging, folder: Path, job: Job, only: str = "") -> None:
    """Bake a place into `folder`; `only` one variant, without the map."""
    pictures: list[Picture] = []
    patches: list[Picture] = []
    whole: dict[str, np.ndarray] = {}
    for variant, told in place.variants.items():
        if told.bare or (only and variant != only):
            continue
        raw = _shot_passes(place, told, job)
        painted = paint(raw, place.camera, told.look, _signs(place, variant, job))
        job.say(f"{place.name}/{variant}: painted")
        job.prove(f"{place.name}-{variant}", painted)
        whole[variant] = painted.rgb
        made = _pictures(place, variant, told, painted, folder)
        (patches if told.patch else pictures).extend(made)
    if not only:
        for number in range(len(place.insets)):
            pictures += _inset_pictures(place, number, folder, job, partial(_part, whole))
        pictures = paint_overlays(place, pictures + patches + _near_pictures(place, folder, job), folder)
        pictures = paint_movers(place, pictures, folder, job)
        _write_map(place, staging, pictures, folder)
        job.say(f"{place.name}: map written")


def bake_inset(place: Place, staging: Staging, folder: Path, job: Job, number: int) -> None:
    """Bake one inset, in the tones of the pictures that are there, and what is painted over it anew."""
    prefix = re.compile(rf"{place.name}/\w+_inset{number}(_front)?\.webp")
    pictures = [one for one in read_pictures(folder / f"{place.name}.tmx") if not prefix.fullmatch(one.file)]
    whole = [one for one in pictures if "_inset" not in one.file]
    made = _inset_pictures(
        place,
        number,
        folder,
        job,
        lambda variant, box: read_shown(whole, variant, box, 1.0, folder, sky=True),
    )
    # After the whole pictures, before what is laid over them.
    bases = {f"{place.name}/{variant}{end}.webp" for variant in place.variants for end in ("", "_front")}
    wide = (0, 0, place.camera.width, place.camera.height)
    after = 1 + max(i for i, one in enumerate(pictures) if one.file in bases and one.box == wide)
    pictures[after:after] = made
    pictures = paint_movers(place, paint_overlays(place, pictures, folder), folder, job)
    _write_map(place, staging, pictures, folder)
    job.say(f"{place.name}: map written")


def _part(whole: dict[str, np.ndarray], variant: str, box: Box) -> np.ndarray:
    x0, y0, x1, y1 = box
    return whole[variant][y0:y1, x0:x1]


def bake_overlays(place: Place, staging: Staging, folder: Path, job: Job) -> None:
    """Paint anew what is laid over the baked pictures and drives over them; write the map about them."""
    pictures = [
        # Of a layer that the first variant shares: those that share it by now.
        replace(one, variants=place.shown_in(one.variants[0]) if one.variants else ())
        for one in read_pictures(folder / f"{place.name}.tmx")
    ]
    pictures = paint_movers(place, paint_overlays(place, pictures, folder), folder, job)
    _write_map(place, staging, pictures, folder)


def _write_map(place: Place, staging: Staging, pictures: list[Picture], folder: Path) -> None:
    if staging.variants != tuple(place.variants):
        raise ValueError(f"{place.name} is painted as {tuple(place.variants)}, staged as {staging.variants}")
    (folder / f"{place.name}.tmx").write_text(draw_map(staging, pictures), encoding="utf-8")
