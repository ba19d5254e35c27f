"""The pavement before one of the two shops, with or without somebody inside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from . import crossing, foliage, street
from .camera import Camera
from .lights import NIGHT_FILL, NIGHT_SKY, SODIUM, heaven, lamp, moon
from .paint import Halo, Look
from .place import Place, Variant
from .shapes import Point, Site
from .signs import Neon, Sign
from .sky import Sky
from .stuff import Stuff


def shop_front(
    name: str,
    camera: Camera,
    lamp_foot: tuple[float, float],
    halo: Halo,
    furnish: Callable[[Site, Stuff], None],
    fill: tuple[Point, Point],
    signs: Callable[[str], list[Sign | Neon]],
    lit: Look,
    empty_gains: dict[str, float],
    bare: tuple[str, ...] = (),
    **more,
) -> Place:
    """The place with its variants `someone` and `nobody`.

    `halo` is the street lamp's and says where its head hangs, `furnish` puts things on the pavement,
    `fill` is from where to where the lamp behind us shines, `signs` are a variant's lettering and those
    inside, `lit` is the look with the shop's light on, and `bare` variants are that one under overlays.
    """

    def build(site: Site, shot: str) -> None:
        stuff = Stuff()
        crossing.ground(site, stuff)
        crossing.far_side(site, stuff)
        crossing.church(site, stuff)
        crossing.hills(site)
        street.street_lamp(site, stuff, *lamp_foot, halo.at)
        furnish(site, stuff)
        moon(site)
        source, target = fill
        lamp(site, "SPOT", source, 650, SODIUM, "lamp", 0.2, target, 100)
        lamp(site, "AREA", (camera.at[0] + 1, 8.5, 5), 120, NIGHT_FILL, "night", 6, (target[0], 19, 1))
        heaven(site, NIGHT_SKY, 2.4)

    lit = replace(lit, halos=(halo, *lit.halos))
    return Place(
        name=name,
        camera=camera,
        groups=["lamp", "neon", "shops", "night"],
        build=build,
        signs=signs,
        variants={
            "someone": Variant(lit),
            "nobody": Variant(replace(lit, gains=empty_gains)),
            **{title: Variant(lit, bare=True) for title in bare},
        },
        split_sky=True,
        **more,
    )


def look(lamp_gain: float, shops: float, warmth: float, sky_seed: int, halo: Halo) -> Look:
    """The street's look from close by; `warmth` is how much blue the shop's light keeps."""
    return Look(
        {"lamp": lamp_gain, "neon": 0.6, "shops": shops, "night": 1.0},
        {"lamp": (1.05, 0.93, 0.70), "shops": (1.0, 0.93, warmth), "night": (0.72, 1.0, 1.32)},
        sky=Sky(moon=None, seed=sky_seed),
        halos=(halo,),
        near_m=6,
        far_m=22,
    )


def litter(site: Site, stuff: Stuff, left: float, right: float, seed: int) -> None:
    """Leaves on the pavement and in the gutter."""
    foliage.fallen(site, 750, (left - 4, right + 2), (14.5, 18.5), 0.012, stuff.maple, seed)
    foliage.fallen(site, 700, (left, right), (18.7, 21.2), 0.166, stuff.maple, seed + 1)
