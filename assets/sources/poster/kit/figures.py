"""Figures: people seen small or from behind, as flat cut-outs in metres, feet on the origin."""

from __future__ import annotations

from typing import NamedTuple

from .sheet import Sheet, make_curve


class Guest(NamedTuple):
    """Inks of one of those one knows."""

    hair: str
    cloth: str
    shade: str
    long_hair: bool = False
    cap: str = ""
    scarf: str = ""
    skin: str = "=#EDBE98"
    skin_shade: str = "=#C08468"


RORY = Guest("=#7A4A30", "=#5A80A8", "=#3C5A82", long_hair=True, scarf="=#B8402C")
LORELAI = Guest("=#3A2622", "=#93384A", "=#6A2840", long_hair=True)
LUKE = Guest("=#4A3428", "=#A8503C", "=#6E2E34", cap="=#3A5C90", skin="=#DCA884", skin_shade="=#B07A5C")

GIRL = ("denim+", "denim", "skin", "wood", "red", "ink")
LIT_GIRL = ("=#6A9AC8", "=#456F9E", "=#F0C6A0", "=#8A5234", "=#CE4430", "=#1E2238")


def run_girl(sheet: Sheet, lit: bool = False) -> None:
    """Rory, running towards the bus: coat flying, hair back, both arms going; 1.7 high. Lit, she keeps her
    own colours in whatever light the sheet has."""
    coat, shade, skin, hair, scarf, legs = LIT_GIRL if lit else GIRL
    sheet.line([(0.04, -0.8), (0.18, -0.42), (0.12, -0.02)], legs, 0.12)
    sheet.line([(-0.04, -0.8), (-0.12, -0.5), (-0.3, -0.24)], legs, 0.12)
    sheet.blob(
        [
            (-0.2, -1.36),
            (0.2, -1.38),
            (0.28, -0.9),
            (0.46, -0.52),
            (0.1, -0.6),
            (-0.34, -0.5),
            (-0.24, -0.95),
        ],
        coat,
    )
    sheet.blob([(0.04, -1.36), (0.2, -1.38), (0.28, -0.9), (0.46, -0.52), (0.16, -0.6)], shade)
    sheet.line([(-0.16, -1.3), (-0.36, -1.06), (-0.56, -1.16)], coat, 0.11)
    sheet.oval(-0.61, -1.19, 0.055, 0.06, skin)
    sheet.line([(0.18, -1.28), (0.4, -1.04), (0.28, -0.86)], shade, 0.11)
    sheet.blob(
        [
            (-0.14, -1.5),
            (-0.17, -1.72),
            (0, -1.82),
            (0.18, -1.74),
            (0.4, -1.62),
            (0.5, -1.4),
            (0.3, -1.46),
            (0.16, -1.36),
        ],
        hair,
    )
    sheet.oval(-0.01, -1.58, 0.12, 0.15, skin)
    sheet.blob([(-0.15, -1.6), (-0.14, -1.76), (0.04, -1.78), (0.14, -1.66), (0.0, -1.68)], hair)
    for x in (-0.07, 0.02):
        sheet.oval(x, -1.57, 0.014, 0.02, legs)
        sheet.line([(x - 0.03, -1.615), (x + 0.02, -1.62)], hair, 0.013)
    sheet.oval(-0.03, -1.49, 0.022, 0.016, scarf)
    sheet.rect(-0.14, -1.46, 0.28, 0.1, scarf)


def stand_bust(
    sheet: Sheet, hair: str, cloth: str, long_hair: bool, cap: bool = False, turn: float = 0.0
) -> None:
    """Somebody behind a counter or at a window, from the hips up; 0.95 high. `turn` moves the face."""
    sheet.blob([(-0.26, 0), (-0.3, -0.4), (-0.2, -0.56), (0.2, -0.56), (0.3, -0.4), (0.26, 0)], cloth)
    sheet.poly([(0.06, 0), (0.08, -0.54), (0.22, -0.54), (0.29, -0.38), (0.25, 0)], cloth + "-")
    if long_hair:
        sheet.blob([(-0.16, -0.42), (-0.17, -0.8), (0, -0.92), (0.17, -0.8), (0.16, -0.42)], hair)
    sheet.rect(-0.05, -0.64, 0.1, 0.12, "skin-")
    sheet.oval(turn * 0.02, -0.73, 0.105, 0.13, "skin")
    sheet.blob(
        [
            (-0.13, -0.7),
            (-0.13, -0.86),
            (0, -0.91),
            (0.13, -0.86),
            (0.13, -0.7),
            (0.08 - turn * 0.1, -0.8),
            (-0.04 - turn * 0.1, -0.8),
        ],
        hair,
    )
    for side in (-1, 1):
        sheet.oval(side * 0.04 + turn * 0.035, -0.735, 0.012, 0.016, "ink")
        x = side * 0.04 + turn * 0.035
        sheet.line([(x - 0.022, -0.768), (x + 0.022, -0.768)], "walnut-", 0.01)
    sheet.line([(turn * 0.04 - 0.03, -0.665), (turn * 0.04 + 0.03, -0.665)], "brick", 0.012)
    if cap:
        sheet.blob([(-0.14, -0.76), (-0.12, -0.9), (0, -0.93), (0.12, -0.9), (0.14, -0.76)], "soot")
        sheet.rect(-0.14 - max(0, turn) * 0.08, -0.79, 0.28 + 0.08, 0.03, "soot-")


def turned_bust(sheet: Sheet, who: Guest, left: bool = False) -> None:
    """One of those one knows, behind a window, from the hips up and from the side; 0.95 high. They keep their
    own colours in whatever light the sheet has."""
    with sheet.shifted(0, 0, flip=left):
        if who.long_hair:
            sheet.blob(
                [(-0.06, -0.92), (-0.19, -0.84), (-0.21, -0.6), (-0.25, -0.3), (-0.06, -0.26), (0.02, -0.6)],
                who.hair,
            )
        sheet.blob(
            [(-0.2, 0), (-0.24, -0.34), (-0.13, -0.53), (0.09, -0.54), (0.2, -0.36), (0.2, 0)], who.cloth
        )
        sheet.blob([(-0.02, 0), (-0.02, -0.3), (-0.13, -0.53), (-0.24, -0.34), (-0.2, 0)], who.shade)
        sheet.rect(-0.06, -0.63, 0.11, 0.13, who.skin_shade)
        face = [
            (-0.1, -0.86), (0.02, -0.9), (0.09, -0.84), (0.1, -0.77), (0.145, -0.725), (0.11, -0.71),
            (0.118, -0.675), (0.1, -0.64), (0.06, -0.605), (-0.03, -0.63), (-0.1, -0.7),
        ]  # fmt: skip
        sheet.blob(face, who.skin)
        sheet.oval(0.066, -0.772, 0.024, 0.017, "=#F4E8D2")
        sheet.oval(0.076, -0.771, 0.011, 0.016, "=#2A1C20")
        sheet.line([(0.038, -0.787), (0.09, -0.79)], "=#2A1C20", 0.009)
        sheet.line([(0.04, -0.822), (0.09, -0.82)], who.hair, 0.014)
        sheet.line([(0.085, -0.672), (0.11, -0.676)], "=#8A3A36", 0.011)
        sheet.blob(
            [
                (0.07, -0.9),
                (-0.03, -0.95),
                (-0.14, -0.88),
                (-0.15, -0.72),
                (-0.08, -0.68),
                (-0.04, -0.8),
                (0.03, -0.85),
            ],
            who.hair,
        )
        if who.cap:
            sheet.blob(
                [(0.1, -0.83), (0.06, -0.93), (-0.04, -0.96), (-0.14, -0.9), (-0.16, -0.8), (-0.02, -0.84)],
                who.cap,
            )
            sheet.blob([(-0.12, -0.84), (-0.24, -0.76), (-0.23, -0.73), (-0.12, -0.79)], who.cap)
        if who.scarf:
            sheet.blob([(-0.12, -0.58), (0.08, -0.6), (0.13, -0.53), (0.06, -0.48), (-0.1, -0.49)], who.scarf)
        # An arm on the counter.
        sheet.line([(0.0, -0.44), (0.08, -0.16), (0.3, -0.14)], who.shade, 0.12)
        sheet.oval(0.35, -0.15, 0.055, 0.045, who.skin)


def mind_counter(sheet: Sheet, turn: float = -1.0) -> None:
    """Kirk behind his counter, from the hips up, in his own colours; 1 high. `turn` moves the face."""
    shirt, fold, vest, shade = "=#F2E8D0", "=#CFC2A2", "=#C08A34", "=#96682A"
    skin, dark, hair, parting = "=#EDC49C", "=#C89470", "=#B98450", "=#8A5C38"
    sheet.blob([(-0.24, 0), (-0.29, -0.36), (-0.19, -0.54), (0.19, -0.54), (0.29, -0.36), (0.24, 0)], shirt)
    sheet.poly([(0.17, 0), (0.2, -0.5), (0.28, -0.38), (0.25, 0)], fold)
    for x in (-0.21, 0.21):
        sheet.line([(x * 1.12, -0.4), (x * 1.2, -0.12), (x * 0.5, -0.1)], fold if x > 0 else shirt, 0.1)
        sheet.oval(x * 0.42, -0.1, 0.06, 0.045, skin)
    sheet.poly(
        [(-0.17, 0), (-0.18, -0.46), (-0.09, -0.55), (0, -0.3), (0.09, -0.55), (0.18, -0.46), (0.17, 0)], vest
    )
    sheet.poly([(0, 0), (0, -0.3), (0.09, -0.55), (0.18, -0.46), (0.17, 0)], shade)
    sheet.poly([(-0.026, -0.53), (0.026, -0.53), (0.034, -0.3), (0, -0.24), (-0.034, -0.3)], "=#6A2C34")
    sheet.rect(0.06, -0.34, 0.09, 0.045, shirt)
    sheet.rect(-0.045, -0.64, 0.09, 0.12, dark)
    face = [
        *((-0.1, -0.72), (-0.09, -0.85), (0, -0.9), (0.09, -0.85)),
        *((0.1, -0.72), (0.06, -0.62), (0, -0.585), (-0.06, -0.62)),
    ]
    sheet.blob(face, skin)
    with sheet.within(make_curve(face)):
        sheet.rect(0.045, -0.95, 0.1, 0.4, dark)
    for x in (-0.1, 0.1):
        sheet.oval(x, -0.74, 0.022, 0.034, skin if x < 0 else dark)
    sheet.blob(
        [
            *((-0.115, -0.76), (-0.13, -0.88), (-0.04, -0.97), (0.08, -0.96)),
            *((0.13, -0.87), (0.11, -0.77), (0.085, -0.84), (-0.02, -0.87), (-0.085, -0.83)),
        ],
        hair,
    )
    sheet.blob(
        [(0.02, -0.95), (0.1, -0.95), (0.13, -0.86), (0.11, -0.77), (0.09, -0.84), (0.04, -0.88)], parting
    )
    for side in (-1, 1):
        x = side * 0.036 + turn * 0.02
        sheet.oval(x, -0.745, 0.02, 0.02, "=#F8F2E2")
        sheet.oval(x + turn * 0.005, -0.743, 0.011, 0.014, "=#2A1C20")
        sheet.line([(x - 0.022, -0.785 - 0.006 * side), (x + 0.022, -0.785 + 0.006 * side)], parting, 0.011)
    sheet.line([(turn * 0.026, -0.73), (turn * 0.036, -0.69), (turn * 0.018, -0.685)], dark, 0.01)
    sheet.line([(turn * 0.018 - 0.03, -0.645), (turn * 0.018 + 0.026, -0.648)], "=#8A4A3C", 0.012)


def argue_girl(sheet: Sheet) -> None:
    """Rory making a point across a counter, from the hips up: hair down her back, a finger out; 0.95 high."""
    stand_bust(sheet, "walnut", "denim", True, turn=1)
    sheet.rect(-0.13, -0.6, 0.26, 0.1, "red")
    sheet.rect(-0.02, -0.52, 0.09, 0.26, "red-")
    sheet.line([(0.2, -0.44), (0.4, -0.42), (0.5, -0.56)], "denim", 0.1)
    sheet.oval(0.52, -0.6, 0.05, 0.055, "skin")


def seat_mother(sheet: Sheet) -> None:
    """Lorelai from behind, over a booth's back: hair down to it, a loop of licorice held up; 0.8 high."""
    sheet.blob([(-0.34, 0), (-0.32, -0.2), (-0.18, -0.3), (0.18, -0.3), (0.32, -0.2), (0.34, 0)], "plum")
    sheet.line([(0.26, -0.2), (0.42, -0.32), (0.4, -0.6)], "plum", 0.11)
    sheet.oval(0.4, -0.64, 0.055, 0.06, "skin")
    sheet.curve([(0.4, -0.66), (0.34, -0.84), (0.18, -0.9), (0.24, -0.74), (0.38, -0.66)], "red", 0.022)
    hair = [(-0.2, -0.02), (-0.27, -0.24), (-0.2, -0.52), (-0.17, -0.74), (0, -0.82), (0.17, -0.74)]
    sheet.blob([*hair, (0.2, -0.52), (0.27, -0.24), (0.2, -0.02), (0, -0.06)], "walnut")
    for x in (-0.12, 0.0, 0.12):
        sheet.curve([(x * 0.6, -0.72), (x * 1.3, -0.44), (x, -0.26), (x * 1.4, -0.08)], "wood", 0.02)


def carry_box(sheet: Sheet) -> None:
    """Two people on a step in coats and hats, each with his end of a box; 1.8 high, 2.6 wide."""
    sheet.rect(-1.3, -0.16, 2.6, 0.16, "steel")
    sheet.rect(-1.3, -0.05, 2.6, 0.05, "grey-")
    for way, coat, hat in ((-1, "plum", "brick"), (1, "denim", "soot")):
        x = 0.68 * way
        head = x - 0.14 * way
        for foot in (-0.1, 0.1):
            sheet.line([(x + foot, -0.7), (x + foot * 1.3, -0.2)], "ink", 0.13)
        neck = x - 0.1 * way
        sheet.blob(
            [
                (x - 0.24, -0.52),
                (x - 0.2, -1.2),
                (neck - 0.08, -1.42),
                (neck + 0.08, -1.42),
                (x + 0.2, -1.2),
                (x + 0.24, -0.52),
            ],
            coat,
        )
        arm = [(x - 0.08 * way, -1.24), (x - 0.28 * way, -0.98), (x - 0.4 * way, -0.82)]
        sheet.line(arm, coat + "-", 0.13)
        sheet.oval(x - 0.42 * way, -0.8, 0.06, 0.06, "skin")
        sheet.oval(head, -1.54, 0.11, 0.13, "skin")
        sheet.rect(head - 0.2, -1.66, 0.4, 0.05, hat)
        sheet.blob([(head - 0.13, -1.64), (head - 0.1, -1.8), (head + 0.1, -1.8), (head + 0.13, -1.64)], hat)
    sheet.rect(-0.42, -1.0, 0.84, 0.56, "wood")
    sheet.poly([(-0.42, -1.0), (0.42, -1.0), (0.34, -1.1), (-0.34, -1.1)], "wood+")
    sheet.rect(-0.03, -1.0, 0.06, 0.56, "wood-")
