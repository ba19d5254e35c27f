"""A part of one of the poster's places printed anew, as large as a picture, so that it is as sharp as the rest of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

import cv2
import numpy as np
import skia

from ...kit.staging import MAP_SIZE
from ...poster.kit.place import Draw, Place, Pool
from ...poster.kit.press import print_place
from ...poster.kit.sheet import Sheet
from .style import HEIGHT, WIDTH

Box = tuple[float, float, float, float]


def place_of(file: str) -> Place | None:
    """Return the poster's place of which a set's picture (`place/variant`) is a variant; None if it is none."""
    name, variant = file.split("/")
    place: Place = import_module(f"assets.sources.poster.places.{name}").PLACE
    return place if variant in place.lights else None


def printed_part(place: Place, variant: str, box: Box) -> np.ndarray:
    """Return a part (x, y, width, height in map pixels) of a place, as large as the stage."""
    x, y, w, h = box
    sx, sy = MAP_SIZE[0] / w, MAP_SIZE[1] / h
    frame = skia.Matrix.MakeAll(sx, 0, -x * sx, 0, sy, -y * sy, 0, 0, 1)

    def near(draw: Draw | None) -> Draw | None:
        def drawn(sheet: Sheet, variant: str) -> None:
            assert draw is not None
            with sheet.on(frame):
                draw(sheet, variant)

        return drawn if draw else None

    def lit(pools: Callable[[str], list[Pool]] | None) -> Callable[[str], list[Pool]] | None:
        def shifted(variant: str) -> list[Pool]:
            assert pools is not None
            return [Pool(pool.light, _masked(pool.mask, frame)) for pool in pools(variant)]

        return shifted if pools else None

    close = replace(
        place,
        draw=near(place.draw) or place.draw,
        near=near(place.near),
        over=near(place.over),
        pools=lit(place.pools) or place.pools,
        near_pools=lit(place.near_pools),
    )
    picture = print_place(close, variant).astype(np.float32) / 255
    return cv2.resize(picture, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)


def _masked(mask: Callable[[Sheet], None], frame: skia.Matrix) -> Callable[[Sheet], None]:
    """Return a pool's mask seen from as near."""

    def drawn(sheet: Sheet) -> None:
        with sheet.on(frame):
            mask(sheet)

    return drawn
