"""Things of the diner, as cut-outs on the current frame: metres, upwards negative."""

from __future__ import annotations

from .sheet import Sheet, make_curve, make_path


def stand_stool(sheet: Sheet, height: float = 0.75) -> None:
    """A stool with a round red seat on a chrome post."""
    sheet.oval(0, 0, 0.2, 0.04, "soot")
    sheet.rect(-0.035, -height, 0.07, height, "steel")
    sheet.rect(0.005, -height, 0.03, height, "stone")
    sheet.oval(0, -height * 0.42, 0.15, 0.03, "steel")
    sheet.oval(0, -height * 0.42, 0.11, 0.02, "soot")
    sheet.round(-0.2, -height - 0.06, 0.4, 0.11, 0.05, "steel")
    sheet.round(-0.21, -height - 0.1, 0.42, 0.1, 0.05, "red")
    sheet.oval(-0.04, -height - 0.075, 0.13, 0.016, "red+")


def brew_coffee(sheet: Sheet) -> None:
    """A coffee machine with two glass pots, 0.6 wide."""
    sheet.rect(-0.3, -0.56, 0.6, 0.2, "steel")
    sheet.rect(-0.3, -0.38, 0.6, 0.04, "stone")
    sheet.rect(-0.3, -0.06, 0.6, 0.06, "stone")
    sheet.rect(-0.3, -0.56, 0.06, 0.56, "grey")
    sheet.rect(0.24, -0.56, 0.06, 0.56, "grey-")
    for x in (-0.12, 0.12):
        pot_coffee(sheet, x, -0.06)
        sheet.oval(x + 0.06, -0.46, 0.018, 0.018, "=#FF5A3C")


def pot_coffee(sheet: Sheet, x: float, y: float) -> None:
    """A glass pot, two thirds full."""
    with sheet.shifted(x, y):
        body = make_curve(
            [
                (-0.05, -0.24),
                (-0.1, -0.14),
                (-0.1, -0.02),
                (-0.06, 0),
                (0.06, 0),
                (0.1, -0.02),
                (0.1, -0.14),
                (0.05, -0.24),
            ]
        )
        sheet.fill(body, "steel")
        with sheet.within(body):
            sheet.rect(-0.2, -0.15, 0.4, 0.2, "walnut-")
            sheet.rect(-0.07, -0.14, 0.025, 0.11, "wood")
        sheet.rect(-0.05, -0.26, 0.1, 0.035, "ink")
        sheet.curve([(0.06, -0.23), (0.16, -0.22), (0.15, -0.08), (0.09, -0.06)], "ink", 0.026)


def set_cup(sheet: Sheet, x: float, y: float) -> None:
    """A thick white cup on its saucer."""
    sheet.oval(x, y, 0.09, 0.018, "paper")
    sheet.poly(
        [(x - 0.055, y - 0.09), (x + 0.055, y - 0.09), (x + 0.04, y - 0.005), (x - 0.04, y - 0.005)], "white"
    )
    sheet.oval(x, y - 0.09, 0.055, 0.012, "walnut")
    sheet.curve([(x + 0.05, y - 0.08), (x + 0.1, y - 0.07), (x + 0.045, y - 0.025)], "white", 0.016)


def dome_pie(sheet: Sheet, x: float, y: float, ink: str = "gold") -> None:
    """A pie under a glass dome."""
    with sheet.shifted(x, y):
        sheet.rect(-0.02, -0.1, 0.04, 0.1, "steel")
        sheet.oval(0, 0, 0.1, 0.02, "steel")
        sheet.oval(0, -0.1, 0.22, 0.03, "steel")
        sheet.poly([(-0.18, -0.11), (0.18, -0.11), (0.15, -0.2), (-0.15, -0.2)], ink)
        sheet.oval(0, -0.2, 0.15, 0.035, ink + "+")
        for i in range(5):
            sheet.rect(-0.12 + i * 0.055, -0.225, 0.02, 0.05, "oak")
        glass = make_curve(
            [(-0.21, -0.11), (-0.22, -0.25), (-0.12, -0.36), (0.12, -0.36), (0.22, -0.25), (0.21, -0.11)]
        )
        sheet.fill(glass, "white", 0.16)
        sheet.curve([(-0.17, -0.16), (-0.17, -0.27), (-0.09, -0.33)], "white", 0.014)
        sheet.oval(0, -0.375, 0.03, 0.03, "steel")


def stand_napkins(sheet: Sheet, x: float, y: float) -> None:
    """A napkin box between ketchup and sugar."""
    sheet.rect(x - 0.07, y - 0.19, 0.14, 0.19, "steel")
    sheet.rect(x - 0.04, y - 0.17, 0.08, 0.12, "white")
    sheet.rect(x + 0.04, y - 0.19, 0.03, 0.19, "stone")
    for dx, ink in ((0.13, "red"), (0.2, "gold")):
        sheet.poly(
            [
                (x + dx - 0.03, y),
                (x + dx - 0.03, y - 0.13),
                (x + dx - 0.01, y - 0.2),
                (x + dx + 0.01, y - 0.2),
                (x + dx + 0.03, y - 0.13),
                (x + dx + 0.03, y),
            ],
            ink,
        )


def hang_shade(sheet: Sheet, drop: float, ink: str = "red") -> None:
    """A pendant lamp: cord and an enamel shade that ends on the origin."""
    sheet.rect(-0.012, -drop, 0.024, drop, "ink")
    shade = make_path(
        [
            (-0.06, -0.24),
            (0.06, -0.24),
            (0.12, -0.16),
            (0.26, -0.02),
            (0.26, 0),
            (-0.26, 0),
            (-0.26, -0.02),
            (-0.12, -0.16),
        ]
    )
    sheet.fill(shade, ink)
    with sheet.within(shade):
        sheet.poly([(0.03, -0.3), (0.3, -0.3), (0.3, 0), (0.14, 0)], ink + "-")


def chalk_specials(sheet: Sheet, w: float, h: float) -> None:
    """The specials board, from its upper left corner."""
    sheet.rect(-0.05, -0.05, w + 0.1, h + 0.1, "oak")
    sheet.rect(0, 0, w, h, "ink+")
    sheet.text("SPECIALS", w / 2, h * 0.2, h * 0.13, "cream", 0.16, "hand", middle=True)
    sheet.line([(w * 0.12, h * 0.26), (w * 0.88, h * 0.255)], "amber", 0.018)
    rows = (("MEATLOAF", "6"), ("CHILI", "4"), ("PIE", "2"), ("MORE PIE", "2"))
    for i, (dish, price) in enumerate(rows):
        y = h * (0.42 + i * 0.155)
        sheet.text(dish, w * 0.1, y, h * 0.085, "white", 0.16, "hand")
        sheet.text(price, w * 0.83, y, h * 0.085, "amber", 0.16, "hand")
    sheet.text("NO PHONES", w * 0.1, h * 0.985, h * 0.06, "pink", 0.18, "hand")
