"""Streets: houses, shop windows, lamps, benches and what stands on a pavement.

Cut-outs stand on the origin of the current frame in metres, upwards negative.
"""

from __future__ import annotations

import math
import random

from .sheet import Sheet, make_path
from .shell import lay_bricks, set_window


def stand_lamp_post(sheet: Sheet, height: float = 4.2, reach: float = 0.9) -> None:
    """A street lamp whose arm bends to the right over the road."""
    path = make_path([(0, 0), (0, -height + 0.7)], closed=False)
    path.cubicTo(0, -height - 0.12, reach, -height - 0.15, reach, -height + 0.28)
    sheet.stroke(path, "ink", 0.1)
    sheet.stroke(path, "soot+", 0.03)
    sheet.poly(
        [(-0.17, 0.02), (-0.13, -0.2), (-0.08, -0.75), (0.08, -0.75), (0.13, -0.2), (0.17, 0.02)], "ink"
    )
    sheet.poly([(0.02, 0.02), (0.02, -0.72), (0.06, -0.72), (0.1, 0.02)], "soot+")
    sheet.poly(
        [
            (reach - 0.07, -height + 0.2),
            (reach + 0.07, -height + 0.2),
            (reach + 0.12, -height + 0.34),
            (reach + 0.34, -height + 0.5),
            (reach - 0.34, -height + 0.5),
            (reach - 0.12, -height + 0.34),
        ],
        "bottle",
    )
    sheet.poly(
        [
            (reach + 0.02, -height + 0.2),
            (reach + 0.07, -height + 0.2),
            (reach + 0.12, -height + 0.34),
            (reach + 0.34, -height + 0.5),
            (reach + 0.1, -height + 0.5),
        ],
        "bottle-",
    )


def front_house(
    sheet: Sheet, w: float, h: float, ink: str, bricks: tuple[str, ...], seed: int,
    windows: int = 3, lit: tuple[int, ...] = (), storeys: int = 1, foot: float = 3.2,
) -> None:  # fmt: skip
    """A brick house with a shop below, from the ground up: wall, cornice, upper windows."""
    with sheet.shifted(0, -h):
        lay_bricks(sheet, w, h - 0.1, ink, bricks, seed)
        sheet.rect(-0.15, -0.1, w + 0.3, 0.16, "plaster")
        sheet.rect(-0.06, 0.06, w + 0.12, 0.22, "plaster-")
        count = int(w / 0.34)
        for i in range(count):
            sheet.rect(0.04 + i * w / count, 0.06, 0.14, 0.26, "plaster")
    tall = (h - foot) / storeys
    for storey in range(storeys):
        for i in range(windows):
            x = w * (i + 0.5) / windows - 0.4
            y = -foot - tall * storey - tall * 0.72
            lift = min(1.25, tall * 0.52)
            glow = i + storey * windows in lit
            sheet.rect(x, y, 0.8, lift, "=#F2B052" if glow else "navy")
            if glow:
                sheet.poly([(x, y), (x + 0.26, y), (x + 0.1, y + lift), (x, y + lift)], "=#B8562A")
                sheet.poly(
                    [(x + 0.8, y), (x + 0.54, y), (x + 0.7, y + lift), (x + 0.8, y + lift)], "=#B8562A"
                )
            else:
                sheet.poly([(x, y + lift), (x + 0.5, y), (x + 0.8, y), (x + 0.3, y + lift)], "denim", 0.6)
            set_window(sheet, x, y, 0.8, lift, "plaster")


def hang_awning(
    sheet: Sheet, x: float, y: float, w: float, h: float, inks: tuple[str, str], stripes: int
) -> None:
    """A striped awning, wider below, with a scalloped edge; x and y are its upper left corner."""
    flare = h * 0.25
    for i in range(stripes):
        a, b = i / stripes, (i + 1) / stripes
        ink = inks[i % 2]
        x0, x1 = x + w * a, x + w * b
        f0, f1 = x - flare + (w + 2 * flare) * a, x - flare + (w + 2 * flare) * b
        sheet.poly([(x0, y), (x1, y), (f1, y + h), (f0, y + h)], ink)
        sheet.oval((f0 + f1) / 2, y + h, (f1 - f0) / 2, h * 0.18, ink)
        sheet.poly([(f0, y + h - 0.03), (f1, y + h - 0.03), (f1, y + h), (f0, y + h)], ink + "-")


def put_bench(sheet: Sheet, view: object, x: float, z: float, w: float = 1.8) -> None:
    """A slatted park bench that faces the road, in true perspective."""
    iron = ("ink", "soot", "ink")
    wood = ("paper", "oak+", "oak")
    for side in (x, x + w - 0.07):
        view.box(sheet, (side, side + 0.07), (0, 0.44), (z + 0.36, z + 0.42), iron)
        view.box(sheet, (side, side + 0.07), (0, 0.44), (z, z + 0.06), iron)
    for i in range(4):
        zz = z + 0.44 - i * 0.125
        view.box(sheet, (x - 0.05, x + w + 0.05), (0.44, 0.485), (zz - 0.1, zz), wood)
    for side in (x, x + w - 0.07):
        view.box(sheet, (side, side + 0.07), (0.44, 0.92), (z - 0.04, z), iron)
        view.box(sheet, (side, side + 0.07), (0.64, 0.69), (z, z + 0.46), iron)
    for i in range(3):
        y = 0.58 + i * 0.125
        view.box(sheet, (x - 0.05, x + w + 0.05), (y, y + 0.095), (z - 0.07, z - 0.04), wood)


def post_stop(sheet: Sheet) -> None:
    """The bus stop's sign and its timetable."""
    sheet.rect(-0.035, -2.75, 0.07, 2.75, "steel-")
    sheet.rect(0.0, -2.75, 0.035, 2.75, "stone-")
    sheet.round(-0.4, -2.76, 0.8, 0.84, 0.08, "=#CFE3D6")
    sheet.round(-0.36, -2.72, 0.72, 0.76, 0.06, "=#1B5A66")
    sheet.text("BUS", 0, -2.42, 0.2, "=#E8F0E0", 0.2, middle=True)
    sheet.text("STOP", 0, -2.1, 0.19, "=#E8F0E0", 0.2, middle=True)
    sheet.rect(-0.27, -1.66, 0.54, 0.72, "soot")
    sheet.rect(-0.24, -1.63, 0.48, 0.66, "=#E2D9B8")
    sheet.text("SATURDAY", 0, -1.53, 0.06, "=#141B28", 0.2, middle=True)
    for i, time in enumerate(("2:15", "4:15", "6:15")):
        sheet.text(time, -0.16, -1.4 + i * 0.1, 0.06, "=#141B28", 0.18)
        sheet.rect(0.03, -1.43 + i * 0.1, 0.14, 0.014, "grey")
    sheet.rect(-0.24, -1.16, 0.33, 0.13, "=#B8332B")
    sheet.text("LAST 8:15", -0.075, -1.07, 0.048, "=#F6F1E4", 0.2, middle=True)
    # In pencil: a heart and a skull beside the last one, and no Sundays.
    sheet.text("SUN. NO.", -0.04, -0.985, 0.04, "=#3D4658", 0.2, middle=True)
    heart = [(0.135, -1.06), (0.1, -1.1), (0.1, -1.13), (0.12, -1.14), (0.135, -1.12), (0.15, -1.14)]
    sheet.poly([*heart, (0.17, -1.13), (0.17, -1.1)], "=#3D4658")
    sheet.oval(0.205, -1.108, 0.028, 0.03, "=#3D4658")
    sheet.rect(0.19, -1.1, 0.03, 0.042, "=#3D4658")
    for x in (0.195, 0.216):
        sheet.oval(x, -1.106, 0.008, 0.009, "=#E2D9B8")


def stand_hydrant(sheet: Sheet) -> None:
    """A fire hydrant."""
    sheet.rect(-0.16, -0.06, 0.32, 0.06, "maroon")
    sheet.rect(-0.11, -0.52, 0.22, 0.48, "red")
    sheet.rect(0.03, -0.52, 0.08, 0.48, "maroon")
    sheet.oval(0, -0.54, 0.13, 0.12, "red")
    sheet.rect(-0.14, -0.56, 0.28, 0.05, "red+")
    sheet.rect(-0.2, -0.42, 0.4, 0.12, "red")
    sheet.rect(-0.03, -0.72, 0.06, 0.08, "red")


def stand_mailbox(sheet: Sheet) -> None:
    """A mailbox on four legs, 1.25 high, its lid shut."""
    for x in (-0.25, 0.17):
        sheet.rect(x, -0.22, 0.08, 0.22, "ink")
    body = make_path([(-0.29, -0.18), (-0.29, -0.95), (0.29, -0.95), (0.29, -0.18)])
    body.addCircle(0, -0.95, 0.29)
    sheet.fill(body, "sky-")
    with sheet.within(body):
        sheet.rect(0.08, -1.3, 0.3, 1.2, "denim")
        sheet.rect(-0.3, -0.24, 0.6, 0.06, "ink")
    sheet.rect(-0.21, -1.02, 0.42, 0.13, "navy-")
    sheet.rect(-0.19, -1.0, 0.38, 0.04, "steel")
    sheet.rect(-0.2, -0.8, 0.34, 0.2, "cream")
    sheet.text("MAIL", -0.03, -0.66, 0.1, "navy", 0.2, middle=True)


def stand_bin(sheet: Sheet, ink: str = "grey", lid: bool = True, tilt: float = 0) -> None:
    """A ribbed dustbin, 0.95 high."""
    with sheet.turned(0, 0, tilt):
        sheet.poly([(-0.27, 0), (-0.32, -0.8), (0.32, -0.8), (0.27, 0)], ink)
        sheet.poly([(0.08, 0), (0.1, -0.8), (0.32, -0.8), (0.27, 0)], ink + "-")
        for i in range(5):
            x = -0.22 + i * 0.11
            sheet.line([(x * 0.9, -0.04), (x * 1.06, -0.76)], ink + "--", 0.02)
        sheet.oval(0, -0.8, 0.34, 0.05, ink + "+")
        if lid:
            sheet.blob(
                [(-0.36, -0.8), (-0.26, -0.92), (0, -0.96), (0.26, -0.92), (0.36, -0.8), (0, -0.76)],
                ink + "+",
            )
            sheet.blob([(0.05, -0.78), (0.08, -0.94), (0.26, -0.92), (0.36, -0.8)], ink)
            sheet.curve([(-0.08, -0.95), (0, -1.02), (0.08, -0.95)], ink + "--", 0.03)
        else:
            sheet.oval(0, -0.8, 0.29, 0.036, "ink")


def sit_cat(sheet: Sheet) -> None:
    """A cat that has a complaint, seen from the front."""
    sheet.blob([(-0.13, 0), (-0.14, -0.16), (-0.07, -0.27), (0.07, -0.27), (0.14, -0.16), (0.13, 0)], "ink")
    sheet.oval(0, -0.31, 0.085, 0.075, "ink")
    for s in (-1, 1):
        sheet.poly([(s * 0.085, -0.31), (s * 0.08, -0.44), (s * 0.015, -0.37)], "ink")
        sheet.oval(s * 0.035, -0.32, 0.018, 0.014, "=#F6D25A")
    sheet.curve([(0.1, -0.03), (0.24, -0.02), (0.26, -0.16), (0.22, -0.22)], "ink", 0.035)


def climb_fire_stairs(sheet: Sheet, floors: int, w: float, h: float) -> None:
    """A fire escape on the current wall, from its lower left corner upwards."""
    for i in range(floors):
        y = -i * h
        sheet.rect(0, y - 0.06, w, 0.07, "ink")
        for k in range(int(w / 0.14) + 1):
            sheet.rect(k * 0.14, y - 0.9, 0.022, 0.86, "ink")
        sheet.rect(0, y - 0.94, w, 0.05, "ink")
        if i < floors - 1:
            a, b = (0.1, w - 0.2) if i % 2 == 0 else (w - 0.1, 0.2)
            sheet.line([(a, y - 0.05), (b, y - h)], "ink", 0.06, flat=True)
            steps = 9
            for k in range(steps):
                t = (k + 0.5) / steps
                sheet.rect(a + (b - a) * t - 0.14, y - 0.05 - (h - 0.05) * t, 0.28, 0.03, "soot")
            sheet.line([(a, y - 0.85), (b, y - h - 0.8)], "ink", 0.03, flat=True)


# The last bus, in the night's own tones: no lamp of the square's reaches it.
CREAM, RED, SILL, ROOF = "=#9A9C88", "=#80302A", "=#4E5860", "=#5C6A70"


def pass_bus(sheet: Sheet, length: float = 8.0, open_door: bool = False) -> None:
    """The bus from its side, front to the right, 3.0 high, wheels on the ground."""
    body = make_path(
        [
            (0, -0.35),
            (0, -2.7),
            (0.25, -3.0),
            (length - 0.5, -3.0),
            (length - 0.08, -2.5),
            (length, -1.2),
            (length, -0.35),
        ]
    )
    sheet.fill(body, CREAM)
    with sheet.within(body):
        sheet.rect(0, -1.35, length, 0.42, RED)
        sheet.rect(0, -0.85, length, 0.1, RED)
        sheet.rect(0, -0.7, length, 0.4, SILL)
        sheet.rect(0, -3.1, length, 0.2, ROOF)
    panes = int((length - 2.2) / 1.05)
    for i in range(panes):
        x = 0.35 + i * 1.05
        sheet.round(x, -2.55, 0.92, 0.95, 0.1, "ink")
        sheet.round(x + 0.04, -2.51, 0.84, 0.87, 0.08, "=#F6C873")
        sheet.rect(x + 0.04, -1.86, 0.84, 0.22, "=#A85A30")
        sheet.poly([(x + 0.1, -1.64), (x + 0.5, -2.51), (x + 0.66, -2.51), (x + 0.26, -1.64)], "=#FFE9BC")
    door = length - 1.75
    sheet.rect(door, -2.6, 0.86, 2.2, "ink")
    if open_door:
        sheet.rect(door + 0.05, -2.55, 0.76, 2.1, "=#FFE2A0")
        for i in range(3):
            sheet.rect(door + 0.05, -0.5 - i * 0.24, 0.76, 0.05, "=#B4662E")
    else:
        for k in (0.05, 0.46):
            sheet.rect(door + k, -2.52, 0.35, 2.04, "=#C98A48")
    sheet.poly(
        [(length - 0.72, -2.55), (length - 0.22, -2.55), (length - 0.02, -1.6), (length - 0.72, -1.6)],
        "=#E9B25E",
    )
    sheet.rect(length - 2.0, -2.95, 1.5, 0.26, "ink")
    sheet.text("LAST BUS", length - 1.25, -2.75, 0.14, "=#FFB52E", 0.16, middle=True)
    sheet.text("HARTFORD", length * 0.36, -1.03, 0.22, CREAM, 0.18, middle=True)
    for x in (1.6, length - 2.4):
        sheet.oval(x, -0.42, 0.52, 0.52, "ink")
        sheet.oval(x, -0.42, 0.26, 0.26, "steel-")
        sheet.oval(x, -0.42, 0.1, 0.1, "soot")
    sheet.oval(length - 0.05, -0.75, 0.12, 0.16, "=#FFF6D6")


def face_bus(sheet: Sheet) -> None:
    """The bus from its front, 2.5 wide and 3.0 high."""
    sheet.round(-1.25, -3.0, 2.5, 2.75, 0.25, CREAM)
    sheet.rect(-1.25, -1.35, 2.5, 0.42, RED)
    sheet.rect(-1.25, -0.6, 2.5, 0.32, SILL)
    sheet.rect(-1.08, -2.45, 2.16, 1.0, "ink")
    sheet.rect(-1.02, -2.4, 1.0, 0.9, "=#E9B25E")
    sheet.rect(0.02, -2.4, 1.0, 0.9, "=#E9B25E")
    sheet.rect(-0.9, -2.88, 1.8, 0.32, "ink")
    sheet.text("LAST BUS", 0, -2.64, 0.18, "=#FFB52E", 0.17, middle=True)
    for s in (-1, 1):
        sheet.oval(s * 0.9, -0.78, 0.17, 0.17, "=#FFFBE6")
        sheet.rect(s * 0.9 - 0.2, -0.28, 0.4, 0.28, "ink")


def stack_tapes(sheet: Sheet, x: float, y: float, w: float, h: float, rows: int, seed: int) -> None:
    """Shelves of tapes behind glass: a box of narrow spines, some covers facing out."""
    rng = random.Random(seed)
    inks = ("red", "teal", "gold", "navy", "cream", "maroon", "rust", "green", "plum", "sky", "pink")
    tall = h / rows
    for row in range(rows):
        px, py = x, y + row * tall
        while px < x + w - 0.02:
            wide = min(rng.choice((0.05, 0.05, 0.06, 0.15)), x + w - px)
            ink = rng.choice(inks)
            top = tall * rng.uniform(0.14, 0.22)
            sheet.rect(px, py + top, wide - 0.008, tall * 0.86 - top, ink)
            if wide > 0.12:
                sheet.oval(px + wide / 2, py + tall * 0.45, wide * 0.26, wide * 0.26, rng.choice(inks) + "+")
                sheet.rect(px + 0.02, py + tall * 0.7, wide - 0.05, tall * 0.05, "cream")
            elif wide > 0.04:
                sheet.rect(px + 0.008, py + tall * 0.3, wide - 0.026, tall * 0.1, "cream", 0.7)
            px += wide
        sheet.rect(x, py + tall * 0.86, w, tall * 0.1, "walnut")


def bend_neon(
    sheet: Sheet, words: str, x: float, y: float, height: float, ink: str, weight: float = 0.12
) -> None:
    """A word in tube: halo, colour, and a white heart, if it is on (an ink of its own light, `=`)."""
    sheet.text(words, x, y + height * 0.035, height * 1.07, ink + "--", weight * 1.9, "neon", middle=True)
    sheet.text(words, x, y, height, ink, weight, "neon", middle=True)
    heart = "=#FFF3E4" if ink.startswith("=") else f"{ink}+"
    sheet.text(words, x, y - height * 0.035, height * 0.93, heart, weight * 0.34, "neon", middle=True)


def pave(
    sheet: Sheet, w: float, deep: float, slab: float, ink: str, seam: str, seed: int, others: tuple[str, ...]
) -> None:
    """Slabs on the current floor frame."""
    rng = random.Random(seed)
    sheet.rect(0, 0, w, deep, ink)
    for row in range(int(deep / slab) + 1):
        for column in range(int(w / slab) + 1):
            if rng.random() < 0.3:
                sheet.rect(column * slab, row * slab, slab, min(slab, deep - row * slab), rng.choice(others))
    for column in range(int(w / slab) + 1):
        sheet.rect(column * slab, 0, 0.025, deep, seam)
    for row in range(int(deep / slab) + 1):
        sheet.rect(0, row * slab, w, 0.03, seam)


def puff(sheet: Sheet, x: float, y: float, size: float, ink: str) -> None:
    """A curl of steam."""
    turn = [i * math.pi / 6 for i in range(12)]
    sheet.blob(
        [(x + size * math.cos(t) * (1 + 0.2 * math.sin(3 * t)), y + size * 0.7 * math.sin(t)) for t in turn],
        ink,
        0.5,
    )
