"""The last bus: an old intercity coach, seen from outside."""

from __future__ import annotations

from .lights import TUNGSTEN, lamp
from .materials import glowing, painted
from .shapes import Site
from .stuff import Stuff

LENGTH, WIDTH, FLOOR, TOP = 10.6, 2.5, 0.95, 3.15


def _windows(site: Site, stuff: Stuff) -> None:
    """The row of lit windows: curtains drawn back, seats with cloths on their heads, luggage racks."""
    inside = glowing((1.0, 0.74, 0.42), 0.55, "bus")
    seat = painted("#3f6a80", "#274a60", 0.8)
    curtain = painted("#a8482e", "#7c2e24", 0.8)
    start, pitch = -LENGTH + 0.5, 1.32
    for side, face in ((0.0, -1), (WIDTH, 1)):
        for k in range(6):
            x = start + pitch * (k + 0.5)
            site.box(x, side + face * -0.01, 2.2, pitch - 0.12, 0.03, 0.86, stuff.pane, 0)
    for k in range(6):
        x = start + pitch * (k + 0.5)
        for ahead in (-0.34, 0.32):
            for y in (0.62, 1.9):
                site.prism(_seat(x + ahead), 0.86, seat, "xz", y - 0.43, 0.05)
                site.box(x + ahead - 0.1, y, 2.2, 0.2, 0.7, 0.2, stuff.cream, 0.05, tilt=-12)
        for side in (-1, 1):
            for fold in range(3):
                at = x + side * (pitch / 2 - 0.1 - 0.07 * fold)
                site.cylinder(at, 0.12 + 0.02 * (fold % 2), 1.76, 0.9, 0.05, curtain, count=10)
    site.box(-LENGTH / 2, WIDTH - 0.1, 2.2, LENGTH - 0.8, 0.02, 1.1, inside, 0)
    site.box(-LENGTH / 2, 0.35, 2.72, LENGTH - 1.2, 0.4, 0.06, stuff.steel)
    lamp(
        site,
        "AREA",
        (-LENGTH / 2, WIDTH / 2, 2.78),
        60,
        TUNGSTEN,
        "bus",
        LENGTH - 1.5,
        (-LENGTH / 2, WIDTH / 2, 0),
        tall=1.2,
    )


def _seat(x: float) -> list[tuple[float, float]]:
    """A seat's back from the side, leaning to the rear."""
    shape = ((0.16, 1.2), (0.02, 2.2), (-0.06, 2.3), (-0.2, 2.3), (-0.26, 2.18), (-0.1, 1.2))
    return [(x + dx, z) for dx, z in shape]


def _body(site: Site, stuff: Stuff) -> None:
    """The hull along x: front at 0, rear at -LENGTH, near side at y 0."""
    silver = painted("#d8cfb6", "#b4aa92", 0.4, scale=0.7)
    lower = painted("#2a5a5e", "#1a3c44", 0.3, scale=0.7)
    stripe = painted("#b8452e", "#8a2c22", 0.35)
    low = [(-LENGTH, 0.35), (-0.15, 0.35), (0.0, 0.5), (-0.06, 1.75), (-LENGTH, 1.75)]
    top = [
        (-LENGTH, 2.65),
        (-0.3, 2.65),
        (-0.36, 2.8),
        (-0.6, TOP),
        (-LENGTH + 0.25, TOP),
        (-LENGTH, TOP - 0.2),
    ]
    site.prism(low, WIDTH, lower, "xz", 0, 0.04)
    site.prism(top, WIDTH, silver, "xz", 0, 0.05)
    posts = [
        (-LENGTH + 0.5 + 1.32 * k, y, 2.2, 0.1, 0.06, 0.95) for k in range(7) for y in (0.03, WIDTH - 0.03)
    ]
    site.boxes([*posts, (-LENGTH + 0.2, WIDTH / 2, 2.2, 0.5, WIDTH, 0.95)], silver)
    site.boxes([(-LENGTH / 2, -0.01, z, LENGTH - 0.2, 0.03, 0.16) for z in (1.62,)], stripe)
    site.boxes(
        [(-LENGTH / 2, -0.012, z, LENGTH - 0.2, 0.03, 0.03) for z in (0.6, 0.75, 0.9, 1.05)], stuff.steel
    )
    for x in (-2.6, -LENGTH + 2.2):
        site.cylinder(x, -0.04, 0.5, 0.3, 0.52, stuff.rubber, count=32, axis="y")
        site.cylinder(x, -0.07, 0.5, 0.06, 0.28, stuff.steel, axis="y")
        arch = [
            (x - 0.68, 0.36),
            (x + 0.68, 0.36),
            (x + 0.6, 0.95),
            (x + 0.3, 1.14),
            (x - 0.3, 1.14),
            (x - 0.6, 0.95),
        ]
        site.prism(arch, 0.02, stuff.black, "xz", -0.02)


def _door(site: Site, stuff: Stuff) -> None:
    """The two leaves of the door, shut: panes in dark frames."""
    for x in (-1.27, -0.83):
        for rim in (-0.2, 0.2):
            site.box(x + rim, -0.06, 1.5, 0.07, 0.05, 2.26, stuff.black, 0.01)
        for z, tall in ((0.46, 0.16), (1.12, 0.14), (2.58, 0.14)):
            site.box(x, -0.06, z, 0.42, 0.05, tall, stuff.black, 0.01)


def _driver(site: Site, stuff: Stuff) -> None:
    """Who drives, and his wheel, behind the foremost pane."""
    coat, face = painted("#2b3a4c", "#1c2836", 0.8), painted("#c98f6c", "#9a6248", 0.7)
    site.box(-1.5, 1.7, 1.85, 0.34, 0.5, 0.8, coat, 0.12, tilt=-6)
    site.lathe([(0, 0), (0.1, 0.02), (0.13, 0.14), (0.1, 0.26), (0, 0.3)], face, -1.45, 1.7, 2.24, count=14)
    site.lathe([(0.15, 0), (0.16, 0.05), (0.12, 0.13), (0, 0.14)], coat, -1.43, 1.7, 2.44, count=14)


def _front(site: Site, stuff: Stuff, shut: bool) -> None:
    """Windscreen, headlights and the door, open on its lit steps or shut."""
    beam = glowing((1.0, 0.93, 0.74), 38, "bus")
    site.quad(
        [(0.01, WIDTH - 0.15, 1.45), (0.01, 0.15, 1.45), (-0.28, 0.15, 2.62), (-0.28, WIDTH - 0.15, 2.62)],
        stuff.pane,
    )
    site.box(-0.25, WIDTH / 2, 2.86, 0.1, 1.7, 0.26, glowing((1.0, 0.72, 0.3), 3, "bus"), 0)
    for y in (0.35, WIDTH - 0.35):
        site.box(0.03, y, 0.8, 0.06, 0.3, 0.22, beam, 0.03)
    site.boxes([(0.06, WIDTH / 2, 0.5, 0.16, WIDTH, 0.2)], stuff.steel, 0.03)
    lit = glowing((1.0, 0.78, 0.46), 1.1, "bus")
    # Before the hull, which has no hole.
    site.box(-1.05, -0.03, 1.5, 0.9, 0.01, 2.2, lit, 0)
    treads = painted("#6b4a34", "#4a3428", 0.7)
    for k in range(3):
        site.box(-1.05, -0.04, 0.5 + 0.26 * k, 0.9, 0.02, 0.2, treads, 0)
        site.box(-1.05, -0.06, 0.41 + 0.26 * k, 0.92, 0.04, 0.04, stuff.steel, 0)
    site.boxes(
        [
            (-1.53, -0.02, 1.5, 0.07, 0.1, 2.3),
            (-0.57, -0.02, 1.5, 0.07, 0.1, 2.3),
            (-1.05, -0.02, 2.66, 1.0, 0.1, 0.08),
        ],
        stuff.black,
        0.01,
    )
    if shut:
        _door(site, stuff)
    else:
        for x in (-1.48, -0.62):
            site.box(x, -0.2, 1.52, 0.04, 0.4, 2.2, stuff.black, 0.01)
    lamp(site, "AREA", (-1.05, -0.05, 1.7), 60, TUNGSTEN, "bus", 0.8, (-1.05, -3, 0), tall=1.6)


def bus(
    site: Site, stuff: Stuff, x: float, y: float, turn: float, beams: float = 900, shut: bool = False
) -> None:
    """The coach with the middle of its near front corner at x, y; turn 0 drives towards +x. Its door is
    open unless `shut`."""
    with site.at(x, y, 0, turn):
        _body(site, stuff)
        _windows(site, stuff)
        _front(site, stuff, shut)
        _driver(site, stuff)
        red = glowing("#ff1a10", 9, "bus")
        for side in (0.2, WIDTH - 0.2):
            site.box(-LENGTH - 0.02, side, 0.95, 0.05, 0.2, 0.34, red, 0.02)
            lamp(
                site, "SPOT", (0.15, side, 0.8), beams, (1.0, 0.9, 0.68), "bus", 0.1, (12, side, 0.0), 55, 0.6
            )
        lamp(
            site,
            "AREA",
            (-LENGTH - 0.2, WIDTH / 2, 0.9),
            25,
            (1.0, 0.06, 0.03),
            "bus",
            2,
            (-LENGTH - 4, WIDTH / 2, 0),
            tall=0.4,
        )
