"""The pavement outside the video store: lit windows, and the lane with the church beside it."""

from __future__ import annotations

from .kit import front, home, street
from .kit.camera import Camera
from .kit.crossing import DINER_X, FRONT_Y, VIDEO_X
from .kit.figures import figure, standing
from .kit.paint import Halo
from .kit.place import Overlay, Patch
from .kit.shapes import Site
from .kit.shop_signs import diner_signs, unlit_video_signs, video_signs
from .kit.signs import Neon, Sign
from .kit.stuff import Stuff
from .pictures import over, overs

LAMP_HEAD = (-1.9, 19.3, 4.3)


def _furnish(site: Site, stuff: Stuff) -> None:
    """What stands before the shop, and a pumpkin on the sill inside."""
    street.news_box(site, stuff, -9.2, 20.4, 4)
    street.bin_with_bars(site, stuff, -2.7, 20.8)
    home.pumpkin(site, stuff, VIDEO_X + 4.98, FRONT_Y - 0.35, 0.16, 0.19)
    home.pumpkin(site, stuff, VIDEO_X + 5.36, FRONT_Y - 0.42, 0.16, 0.13)
    front.litter(site, stuff, -12, -1, 5)


def _signs(variant: str) -> list[Sign | Neon]:
    """The lettering; the clerk alone at his counter, or the shop locked and its light out."""
    diner = diner_signs(DINER_X, FRONT_Y)
    if variant == "nobody":
        return unlit_video_signs(VIDEO_X, FRONT_Y) + diner
    clerk = figure("#8a7a48", "#2a2a30", "#2a1c14", "#d8a27a")
    return [
        *video_signs(VIDEO_X, FRONT_Y),
        *diner,
        standing(clerk, VIDEO_X + 6.45, FRONT_Y + 2.3, 0.3, glow=0.85),
    ]


PLACE = front.shop_front(
    "store_front",
    Camera((-3.7, 13.3, 1.62), yaw=21, lens_mm=27.0, shift_y=0.036),
    (-1.55, 19.5),
    Halo(LAMP_HEAD, "#ffa85c", 0.24, 0.34, "lamp", (-1.9, 19.0, 0.15), 0.2, 0.3),
    _furnish,
    ((0.5, 11.5, 5.0), (-4.5, 18.5, 0)),
    _signs,
    front.look(1.9, 0.78, 0.80, 7, Halo((VIDEO_X + 4.2, FRONT_Y - 0.4, 3.8), "#ffd9a0", 0.3, 0.05, "shops")),
    {"lamp": 2.0, "neon": 0.0, "shops": 0.003, "night": 1.2},
    bare=("over_jess", "over_rory", "counter"),
    overlays=(
        Overlay(
            "clerk",
            (1476, 586, 1690, 838),
            1.6,
            ("someone",),
            patches=(
                Patch((1490, 600, 1538, 682), (137, 0)),
                Patch((1538, 600, 1582, 682), (92, 0)),
            ),
            sketch=over.clerk,
        ),
        # Still open, and nobody at the counter.
        Overlay(
            "counter",
            (1476, 586, 1690, 838),
            1.6,
            ("counter",),
            patches=(
                Patch((1490, 590, 1538, 682), (137, 0)),
                Patch((1538, 590, 1582, 682), (92, 0)),
                Patch((1490, 682, 1523, 718), (154, 0)),
                Patch((1523, 682, 1550, 718), (123, 0)),
                Patch((1550, 682, 1576, 718), (99, 0)),
                Patch((1490, 718, 1505, 747), (0, 29)),
            ),
            of="someone",
        ),
        Overlay("mailbox", (930, 690, 1060, 972), 1.6, ("someone", "nobody", "counter"), sketch=over.mailbox),
        Overlay(
            "behind_her", (50, 50, 1970, 1130), 0.5, ("over_jess",), sketch=overs.behind_her, of="someone"
        ),
        Overlay(
            "behind_him", (50, 50, 1970, 1130), 0.5, ("over_rory",), sketch=overs.behind_him, of="someone"
        ),
        Overlay(
            "his_shoulder",
            (50, 50, 1970, 1130),
            0.75,
            ("over_jess",),
            front=True,
            sketch=overs.his_shoulder,
            of="someone",
        ),
        Overlay(
            "her_shoulder",
            (50, 50, 1970, 1130),
            0.75,
            ("over_rory",),
            front=True,
            sketch=overs.her_shoulder,
            of="someone",
        ),
    ),
    width=1440,
    samples=11,
)
