"""Street furniture: lamps, benches, signs on posts, boxes, poles and wires, cars and walls."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from .lights import SODIUM, lamp
from .shapes import Point, Site, arc
from .stuff import Stuff

LAMP_WATTS = 1500


def street_lamp(site: Site, stuff: Stuff, x: float, y: float, head: Point) -> None:
    """A cast-iron lamp standing at x, y whose arm bends over to the shade at `head`."""
    base = [
        (0.24, 0),
        (0.24, 0.07),
        (0.19, 0.14),
        (0.15, 0.3),
        (0.12, 0.55),
        (0.15, 0.6),
        (0.10, 0.66),
        (0.075, 1.1),
        (0.062, 2.6),
        (0.085, 2.66),
        (0.055, 2.74),
    ]
    site.lathe(base, stuff.iron, x, y, 0.15)
    rise = head[2] + 0.34
    span = abs(x - head[0])
    turn = 1 if x > head[0] else -1
    bend = [
        (
            x - turn * span / 2 + turn * span / 2 * math.cos(a),
            y + (head[1] - y) * a / math.pi,
            rise - 0.2 + span * 0.55 * math.sin(a),
        )
        for a in np.linspace(0, math.pi, 18)
    ]
    site.tube([(x, y, 2.6), *bend], 0.045, stuff.iron)
    curl = [
        (x - turn * (0.1 + 0.22 * t) * math.cos(5 * t), y, rise - 0.75 + 0.28 * t + 0.12 * math.sin(5 * t))
        for t in np.linspace(0, 1, 14)
    ]
    site.tube(curl, 0.014, stuff.iron)
    shade = [(0.03, 0.34), (0.06, 0.26), (0.10, 0.17), (0.27, 0.03), (0.29, 0.0), (0.26, 0.01), (0.08, 0.14)]
    site.lathe(shade, stuff.iron, *head)
    bulb = [(0, -0.10), (0.07, -0.08), (0.10, -0.02), (0.08, 0.06), (0, 0.09)]
    site.lathe(bulb, stuff.sodium_bulb, *head)
    under = (head[0], head[1], head[2] - 0.06)
    lamp(site, "SPOT", under, LAMP_WATTS, SODIUM, "lamp", 0.14, (head[0], head[1], 0), 150)
    lamp(site, "POINT", (head[0], head[1], head[2] - 0.12), 90, SODIUM, "lamp", 0.1)


def cobra_lamp(site: Site, stuff: Stuff, x: float, y: float, toward: float, watts: float) -> Point:
    """A plain street light on a pole at x, y; the head's place (it hangs `toward` metres in -y)."""
    site.cylinder(x, y, 0.1, 7.0, 0.09, stuff.pole, 0.07)
    head = (x, y - toward, 6.75)
    site.tube([(x, y, 6.3), (x, y - 0.4, 6.7), head], 0.04, stuff.iron)
    site.box(*head, 0.24, 0.6, 0.12, stuff.iron, 0.04)
    site.box(head[0], head[1], head[2] - 0.07, 0.16, 0.34, 0.05, stuff.far_bulb, 0.02)
    lamp(site, "SPOT", (head[0], head[1], 6.6), watts, SODIUM, "lamp", 0.15, (head[0], head[1] - 0.4, 0), 140)
    return head


def bench(site: Site, stuff: Stuff, x: float, y: float, turn: float = 0, long: float = 1.9) -> None:
    """A slatted bench that faces -y."""
    with site.at(x, y, 0.15, turn):
        for k in range(5):
            site.box(0, -0.26 + 0.105 * k, 0.45 - 0.012 * (k == 0), long, 0.085, 0.035, stuff.slats)
        for k in range(4):
            site.box(0, 0.24 + 0.035 * k, 0.58 + 0.115 * k, long, 0.03, 0.085, stuff.slats, lean=-14)
        for side in (0.13 - long / 2, long / 2 - 0.13):
            for leg in (-0.24, 0.22):
                site.tube([(side, leg, 0.43), (side, leg * 1.35, 0)], 0.022, stuff.iron)
            site.tube([(side, -0.27, 0.42), (side, 0.24, 0.42), (side, 0.38, 1.0)], 0.022, stuff.iron)
            arm = [(side, -0.27, 0.42), (side, -0.31, 0.6), (side, -0.2, 0.68), (side, 0.27, 0.66)]
            site.tube(arm, 0.02, stuff.iron)


def sign_post(site: Site, stuff: Stuff, x: float, y: float, plate_z: float, plate: float) -> None:
    """A bus-stop post: a square blue plate about `plate_z`, and a timetable frame below it."""
    with site.at(x, y, 0.15):
        site.cylinder(0, 0.03, 0, plate_z + plate / 2, 0.035, stuff.steel)
        site.box(0, 0, plate_z - 0.15, plate, 0.025, plate, stuff.green, 0.01)
        site.box(0, -0.015, 1.42, 0.50, 0.04, 0.62, stuff.steel, 0.015)
        site.box(0, -0.03, 1.42, 0.44, 0.02, 0.56, stuff.white, 0.004)


def bin_with_bars(site: Site, stuff: Stuff, x: float, y: float) -> None:
    """A round litter bin."""
    with site.at(x, y, 0.15):
        site.cylinder(0, 0, 0.02, 0.8, 0.24, stuff.green, 0.27)
        site.lathe([(0.285, 0.80), (0.29, 0.86), (0.25, 0.90), (0.0, 0.91)], stuff.iron)
        bars = [
            (0.27 * math.cos(a), 0.27 * math.sin(a), 0.42, 0.03, 0.03, 0.74)
            for a in np.linspace(0, math.tau, 16)[:-1]
        ]
        site.boxes(bars, stuff.iron)


def mailbox(site: Site, stuff: Stuff, x: float, y: float, turn: float = 0) -> None:
    """A blue round-topped mailbox on four legs."""
    with site.at(x, y, 0.15, turn):
        site.boxes([(a, b, 0.14, 0.05, 0.05, 0.28) for a in (-0.2, 0.2) for b in (-0.2, 0.2)], stuff.iron)
        top = arc((0, 1.0), 0.28, 0, 180)
        site.prism([(-0.28, 0.26), (0.28, 0.26), *top], 0.5, stuff.navy, "xz", -0.25, 0.012)
        site.box(0, -0.26, 1.02, 0.4, 0.03, 0.14, stuff.iron)


def hydrant(site: Site, stuff: Stuff, x: float, y: float) -> None:
    """A fire hydrant."""
    with site.at(x, y, 0.15):
        body = [
            (0.17, 0),
            (0.17, 0.05),
            (0.12, 0.07),
            (0.115, 0.45),
            (0.15, 0.47),
            (0.15, 0.52),
            (0.11, 0.6),
            (0.05, 0.66),
            (0.04, 0.72),
            (0, 0.73),
        ]
        site.lathe(body, stuff.red)
        site.box(0, 0, 0.36, 0.42, 0.11, 0.11, stuff.red, 0.03)
        site.cylinder(0, -0.17, 0.36, 0.08, 0.07, stuff.red, axis="y")


def news_box(site: Site, stuff: Stuff, x: float, y: float, turn: float = 0, body=None) -> None:
    """A newspaper vending box."""
    body = body or stuff.red
    with site.at(x, y, 0.15, turn):
        site.box(0, 0, 0.72, 0.5, 0.42, 0.62, body, 0.03)
        site.box(0, -0.215, 0.76, 0.38, 0.02, 0.34, stuff.white)
        site.boxes([(0, -0.23, 0.84 - 0.05 * k, 0.3, 0.004, 0.02) for k in range(4)], stuff.iron)
        site.box(0, 0, 0.22, 0.1, 0.1, 0.44, stuff.iron)
        site.box(0, 0, 0.03, 0.42, 0.36, 0.05, stuff.iron)
        site.box(0, -0.05, 1.1, 0.46, 0.3, 0.16, body, 0.03, lean=18)


def field_wall(site: Site, stuff: Stuff, x0: float, x1: float, y: float, rows: int = 4) -> None:
    """A dry wall of field stones along x."""
    chance = np.random.default_rng(3)
    for row in range(rows):
        x = x0
        while x < x1:
            wide = chance.uniform(0.28, 0.62)
            stone = site.box(
                x + wide / 2,
                y - 0.03 * row + chance.uniform(-0.03, 0.03),
                0.27 + row * 0.205,
                wide * 0.97,
                0.42 + chance.uniform(-0.06, 0.06),
                0.21 * chance.uniform(0.95, 1.12),
                stuff.stone,
                0.055,
                turn=chance.uniform(-4, 4),
                tilt=chance.uniform(-4, 4),
            )
            stone.modifiers[0].segments = 3
            x += wide


def wire(site: Site, stuff: Stuff, start: Point, end: Point, sag: float, radius=0.012) -> None:
    """A hanging wire."""
    steps = np.linspace(0, 1, 24)[:, None]
    line = np.array(start) + (np.array(end) - np.array(start)) * steps
    line[:, 2] -= (sag * 4 * steps * (1 - steps))[:, 0]
    site.tube([tuple(p) for p in line], radius, stuff.iron, 1)


def poles(site: Site, stuff: Stuff, places: list[tuple[float, float]]) -> None:
    """Telephone poles with cross-arms, joined by wires in the order given."""
    arms = (-1.1, -0.7, 0.7, 1.1)
    for x, y in places:
        site.cylinder(x, y, 0.1, 9.1, 0.16, stuff.pole, 0.12)
        site.box(x, y, 8.5, 0.14, 2.4, 0.14, stuff.pole)
        site.boxes([(x, y + a, 8.63, 0.08, 0.08, 0.14) for a in arms], stuff.trim)
    for (x0, y0), (x1, y1) in pairwise(places):
        for a in arms:
            wire(site, stuff, (x0, y0 + a, 8.66), (x1, y1 + a, 8.66), 0.5)


def wagon(site: Site, stuff: Stuff, x: float, y: float, turn: float, paint) -> None:
    """An old station wagon of no make, seen from its side (-y)."""
    with site.at(x, y, 0, turn):
        body = [
            (-2.45, 0.38),
            (-2.5, 0.62),
            (-2.42, 0.82),
            (-1.2, 0.94),
            (-0.55, 0.98),
            (-0.05, 1.42),
            (0.1, 1.48),
            (2.0, 1.48),
            (2.25, 1.4),
            (2.44, 0.95),
            (2.5, 0.8),
            (2.48, 0.38),
        ]
        site.prism(body, 1.75, paint, "xz", -0.87, 0.06)
        panes = [
            [(-0.40, 1.0), (0.02, 1.4), (0.52, 1.4), (0.52, 1.0)],
            [(0.60, 1.0), (0.60, 1.4), (1.28, 1.4), (1.28, 1.0)],
            [(1.36, 1.0), (1.36, 1.4), (2.02, 1.4), (2.24, 1.0)],
        ]
        for outline in panes:
            site.prism(outline, 0.02, stuff.dark_glass, "xz", -0.885)
        site.box(0.1, -0.885, 0.7, 4.4, 0.02, 0.22, stuff.wood, 0.005)
        trims = [
            (0.1, -0.89, 0.82, 4.6, 0.02, 0.025),
            (0.1, -0.89, 0.58, 4.6, 0.02, 0.025),
            (-2.5, -0.2, 0.48, 0.12, 1.7, 0.14),
            (2.52, -0.2, 0.48, 0.12, 1.7, 0.14),
        ]
        site.boxes(trims, stuff.steel, 0.01)
        for wheel in (-1.55, 1.55):
            site.cylinder(wheel, -0.9, 0.34, 0.22, 0.34, stuff.rubber, count=28, axis="y")
            site.cylinder(wheel, -0.93, 0.34, 0.04, 0.18, stuff.steel, axis="y")
        site.boxes([(2.5, -0.72, 0.76, 0.04, 0.18, 0.2)], stuff.red, 0.01)
