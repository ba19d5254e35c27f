"""The two shops across from the stop: one drawing each, near or far.

They stand on the origin of the current frame, their left corner on it, metres, upwards negative.
"""

from __future__ import annotations

from .diner import hang_shade, set_cup
from .figures import LORELAI, LUKE, RORY, argue_girl, mind_counter, turned_bust
from .sheet import Sheet, make_path
from .shell import set_door
from .street import bend_neon, front_house, hang_awning, stack_tapes

WIDTH = 7.0
GLASS = (0.7, 2.3)  # sill and head of the shop windows
STORE_PANES = ((0.35, 2.55), (4.1, 2.55))  # x and width
STORE_DOOR = (3.05, 0.9)
DINER_PANES = ((0.35, 3.6), (5.25, 1.4))
DINER_DOOR = (4.12, 0.92)
SHUT = ("shut",)  # who is in the diner after hours: nobody, and one lamp is on
CLEARING = ("clearing",)  # and when Luke has begun to turn up the chairs
# Where they sit: in the middle stands who waits outside, and hides nobody.
GUESTS = {"luke": (3.06, LUKE, True), "rory": (0.55, RORY, False), "lorelai": (2.16, LORELAI, False)}


def front_store(sheet: Sheet, inside: tuple[str, ...], height: float = 6.4) -> None:
    """The video store with Kirk, with Kirk and Rory, or with a bare counter in it; with nothing, shut."""
    front_house(sheet, WIDTH, height, "maroon+", ("brick", "maroon", "rust-"), 3, lit=(1,), foot=3.3)
    sheet.rect(0, -3.2, WIDTH, 3.2, "bottle")
    for x, w in STORE_PANES:
        _fill_store_pane(sheet, x, w, inside)
    x, w = STORE_DOOR
    _glaze_door(sheet, x, w, "red-")
    sheet.rect(x + 0.2, -1.55, w - 0.4, 0.3, "cream")
    sheet.text("OPEN" if inside else "SHUT", x + w / 2, -1.31, 0.15, "red", 0.2, middle=True)
    sheet.rect(-0.08, -3.2, WIDTH + 0.16, 0.09, "plaster")
    sheet.rect(0.1, -3.08, WIDTH - 0.2, 0.62, "cream")
    sheet.rect(0.16, -3.02, WIDTH - 0.32, 0.5, "cream+")
    sheet.text("VIDEO", WIDTH / 2, -2.57, 0.42, "red", 0.2, middle=True)
    sheet.text("RENTALS", 1.35, -2.65, 0.2, "ink", 0.19, middle=True)
    sheet.text("POPCORN", WIDTH - 1.35, -2.65, 0.2, "ink", 0.19, middle=True)
    sheet.rect(-0.05, -2.46, WIDTH + 0.1, 0.08, "plaster-")
    sheet.rect(4.0, -0.56, 0.7, 0.24, "steel")
    sheet.rect(4.08, -0.49, 0.54, 0.1, "ink")
    sheet.text("RETURNS", 4.35, -0.6, 0.07, "cream", 0.18, middle=True)
    sheet.rect(0, -0.14, WIDTH, 0.14, "stone")


def _fill_store_pane(sheet: Sheet, x: float, w: float, inside: tuple[str, ...]) -> None:
    """What one sees through the store's glass: shelves, bills, Kirk at his counter, Rory before it."""
    sill, head = GLASS
    tall = head - sill
    sheet.rect(x - 0.08, -head - 0.08, w + 0.16, tall + 0.16, "teal-")
    pane = make_path([(x, -head), (x + w, -head), (x + w, -sill), (x, -sill)])
    with sheet.within(pane):
        sheet.fill(pane, "paper")
        sheet.rect(x, -head, w, 0.26, "cream")
        for i in range(3):
            sheet.rect(x + 0.2 + i * 0.85, -head + 0.08, 0.55, 0.06, "white")
        stack_tapes(sheet, x, -head + 0.34, w, tall - 0.34, 4, int(x * 9) + 2)
        if inside and x > 3:
            # Two need the width that one has to himself.
            argued = "rory" in inside
            if "kirk" in inside:
                with sheet.shifted(x + (1.62 if argued else 1.25), -sill - 0.2):
                    mind_counter(sheet)
            if argued:
                with sheet.shifted(x + 0.92, -sill - 0.1, 1.12):
                    argue_girl(sheet)
            sheet.rect(x + 0.6, -sill - 0.3, 1.7, 0.4, "oak")
            sheet.rect(x + 0.6, -sill - 0.33, 1.7, 0.06, "cream")
        for px, ink, word in ((x + 0.12, "red", "LOVE"), (x + w - 0.62, "amber", "DOOM")):
            sheet.rect(px - 0.03, -sill - 0.86, 0.54, 0.78, "cream")
            sheet.rect(px, -sill - 0.83, 0.48, 0.72, ink)
            sheet.oval(px + 0.24, -sill - 0.56, 0.15, 0.15, "cream")
            sheet.poly(
                [(px + 0.04, -sill - 0.14), (px + 0.24, -sill - 0.5), (px + 0.44, -sill - 0.14)], "ink"
            )
            sheet.text(word, px + 0.24, -sill - 0.15, 0.09, "cream", 0.2, middle=True)
    sheet.poly(
        [(x + w * 0.25, -sill), (x + w * 0.55, -head), (x + w * 0.68, -head), (x + w * 0.38, -sill)],
        "white",
        0.1,
    )
    sheet.rect(x - 0.12, -sill + 0.06, w + 0.24, 0.08, "teal")


def _glaze_door(sheet: Sheet, x: float, w: float, ink: str, glass: str = "gold+") -> None:
    sheet.rect(x - 0.1, -2.4, w + 0.2, 2.4, "plaster-")
    set_door(sheet, x, -2.15, w, 2.15, ink, "plaster-", 2)
    sheet.rect(x + 0.12, -2.0, w - 0.24, 1.25, glass)
    sheet.rect(x + 0.12, -1.2, w - 0.24, 0.45, "oak")
    sheet.rect(x + 0.04, -1.1, 0.05, 0.3, "gold")


def front_diner(sheet: Sheet, guests: tuple[str, ...], height: float = 6.4) -> None:
    """The diner under the flat, with those of Rory, her mother and Luke who are seen at its pane. Shut, the
    chairs are on the tables and one lamp is on."""
    shut = guests == SHUT
    lit = () if shut else (0,)
    front_house(sheet, WIDTH, height, "brick", ("brick-", "rust-", "brick+"), 8, lit=lit, foot=3.3)
    sheet.rect(0, -3.2, WIDTH, 3.2, "walnut")
    sheet.rect(0.0, -0.62, WIDTH, 0.62, "wood")
    for i in range(14):
        sheet.rect(0.06 + i * 0.5, -0.54, 0.42, 0.44, "walnut")
    for x, w in DINER_PANES:
        if shut:
            _darken_diner_pane(sheet, x, w)
        else:
            _fill_diner_pane(sheet, x, w, guests)
    x, w = DINER_DOOR
    _glaze_door(sheet, x, w, "bottle", "teal-" if shut else "gold+")
    sheet.rect(x + 0.2, -1.72, w - 0.4, 0.26, "cream")
    sheet.text("SHUT" if shut else "OPEN", x + w / 2, -1.52, 0.13, "bottle", 0.2, middle=True)
    sheet.rect(-0.08, -3.25, WIDTH + 0.16, 0.09, "plaster")
    hang_awning(sheet, 0.1, -3.15, WIDTH - 0.2, 0.72, ("red", "cream"), 14)
    bend_neon(sheet, "LUKE'S", 5.95, -1.35, 0.3, "brick-" if shut else "=#F0663E")
    sheet.text("COFFEE", 0.95, -0.86, 0.15, "grey" if shut else "=#FFE2A0", 0.16, "neon", middle=True)
    sheet.rect(0, -0.1, WIDTH, 0.1, "stone")


def _fill_diner_pane(sheet: Sheet, x: float, w: float, guests: tuple[str, ...]) -> None:
    """What one sees through the diner's glass: lamps, shelves, the counter and who is at it."""
    sill, head = GLASS
    tall = head - sill
    sheet.rect(x - 0.1, -head - 0.08, w + 0.2, tall + 0.16, "oak-")
    pane = make_path([(x, -head), (x + w, -head), (x + w, -sill), (x, -sill)])
    with sheet.within(pane):
        sheet.fill(pane, "gold+")
        sheet.rect(x, -sill - 0.75, w, 0.8, "oak")
        sheet.rect(x + w * 0.42, -sill - 1.25, w * 0.34, 0.34, "wood")
        sheet.rect(x + w * 0.44, -sill - 1.22, w * 0.3, 0.28, "amber")
        for i in range(7):
            sheet.rect(
                x + 0.12 + i * 0.14,
                -sill - 1.2,
                0.08,
                0.16 + 0.04 * (i % 3),
                ("red", "cream", "teal", "maroon")[i % 4],
            )
        sheet.rect(x + 0.06, -sill - 1.02, 1.05, 0.04, "wood")
        if guests == CLEARING:
            _turn_up_chairs(sheet, x, (0.35, 0.95, w - 0.5), "walnut")
            if w > 2:
                _wipe_pane(sheet, x + 1.85, -sill)
        elif w > 2:
            for dx, who, left in (GUESTS[name] for name in guests):
                with sheet.shifted(x + dx, -sill - 0.28, 0.84):
                    turned_bust(sheet, who, left)
            if guests:  # they are back in the room, and the pane is between
                sheet.rect(x, -head, w, tall, "walnut", 0.2)
        sheet.rect(x, -sill - 0.34, w, 0.1, "cream")
        sheet.rect(x, -sill - 0.24, w, 0.3, "teal")
        for i in range(0 if guests == CLEARING else int(w / 0.5)):
            set_cup(sheet, x + 0.3 + i * 0.62, -sill - 0.33)
        for i in range(int(w / 1.1)):
            with sheet.shifted(x + 0.6 + i * 1.15, -sill - 1.3, 0.8):
                hang_shade(sheet, 1.0)
        for px in (x, x + w - 0.3):
            sheet.rect(px, -head, 0.3, tall, "red", 0.35)
    sheet.poly(
        [(x + w * 0.55, -sill), (x + w * 0.8, -head), (x + w * 0.88, -head), (x + w * 0.63, -sill)],
        "white",
        0.12,
    )
    sheet.rect(x - 0.14, -sill + 0.04, w + 0.28, 0.08, "oak")


def _darken_diner_pane(sheet: Sheet, x: float, w: float) -> None:
    """What one sees after hours: chairs on the tables, and the one lamp over the counter."""
    sill, head = GLASS
    tall = head - sill
    sheet.rect(x - 0.1, -head - 0.08, w + 0.2, tall + 0.16, "oak-")
    pane = make_path([(x, -head), (x + w, -head), (x + w, -sill), (x, -sill)])
    with sheet.within(pane):
        sheet.fill(pane, "navy-")
        for k in range(9):
            sheet.rect(x + 0.1 + k * 0.36, -sill - 1.24, 0.16, 0.2 + 0.05 * (k % 3), "navy")
        sheet.rect(x, -sill - 1.04, w, 0.05, "navy")
        if w > 2:
            _light_counter(sheet, x + w * 0.62, x, w)
        sheet.rect(x, -sill - 0.34, w, 0.4, "ink", 0.5)
        _turn_up_chairs(sheet, x, (0.35, 0.95, w - 0.5), "ink")
    sheet.rect(x - 0.14, -sill + 0.04, w + 0.28, 0.08, "oak")


def _turn_up_chairs(sheet: Sheet, x: float, tables: tuple[float, ...], ink: str) -> None:
    """Chairs, legs up, on tables so far along a pane."""
    sill, _ = GLASS
    for at in tables:
        sheet.rect(x + at - 0.2, -sill - 0.34, 0.5, 0.05, ink)
        for leg in (-0.12, 0.16):
            sheet.rect(x + at + leg, -sill - 0.78, 0.04, 0.44, ink)
        sheet.rect(x + at - 0.12, -sill - 0.5, 0.32, 0.06, ink)


def _wipe_pane(sheet: Sheet, x: float, sill: float) -> None:
    """Luke close behind the glass, a rag in his raised hand."""
    with sheet.shifted(x, sill - 0.18, 1.2):
        turned_bust(sheet, LUKE, False)
        sheet.line([(0.12, -0.36), (0.34, -0.22), (0.36, -0.5)], LUKE.cloth, 0.13)
        rag = [(0.28, -0.6), (0.46, -0.61), (0.51, -0.36), (0.44, -0.27), (0.38, -0.34), (0.27, -0.25)]
        sheet.poly(rag, "cream+")
        sheet.line([(0.36, -0.54), (0.35, -0.38)], "cream", 0.014)
        sheet.oval(0.37, -0.6, 0.075, 0.06, LUKE.skin)


def _light_counter(sheet: Sheet, lamp: float, x: float, w: float) -> None:
    """The lamp that is left on after hours, on its cord, and what of wall and counter is in its light."""
    sill, head = GLASS
    top = -head + 0.46
    for half, ink in ((0.98, "=#3A2A2A"), (0.7, "=#5A3A28"), (0.42, "=#7E5430")):
        sheet.poly(
            [(lamp - 0.1, top), (lamp + 0.1, top), (lamp + half, -sill - 0.3), (lamp - half, -sill - 0.3)],
            ink,
        )
    sheet.rect(x, -sill - 0.36, w, 0.07, "=#4A342E")
    sheet.rect(lamp - 0.74, -sill - 0.36, 1.48, 0.07, "=#C98F4E")
    sheet.rect(lamp - 0.4, -sill - 0.36, 0.8, 0.07, "=#F6C873")
    sheet.oval(lamp, -sill - 0.37, 0.2, 0.03, "=#FFF1CE")
    sheet.line([(lamp, -head), (lamp, top - 0.14)], "ink", 0.025)
    sheet.poly(
        [
            (lamp - 0.07, top - 0.16),
            (lamp + 0.07, top - 0.16),
            (lamp + 0.24, top + 0.02),
            (lamp - 0.24, top + 0.02),
        ],
        "=#8A2F26",
    )
    sheet.oval(lamp, top + 0.02, 0.23, 0.04, "=#FFE2A0")


def mask_panes(
    sheet: Sheet, panes: tuple[tuple[float, float], ...], door: tuple[float, float], ink: str = "#FFFFFF"
) -> None:
    """White, or another ink, where a shop's glass lets its light out."""
    sill, head = GLASS
    for x, w in panes:
        sheet.rect(x, -head, w, head - sill, ink)
    sheet.rect(door[0] + 0.12, -2.0, door[1] - 0.24, 1.25, ink)
