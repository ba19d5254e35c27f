"""Outside the diner, where one waits."""

from __future__ import annotations

from ..kit.front import Front
from ..kit.place import Inset
from ..kit.sheet import Sheet
from ..kit.shops import DINER_DOOR, DINER_PANES, SHUT, WIDTH, front_diner
from ..kit.view import View

GUESTS = {"someone": ("luke", "rory", "lorelai"), "nobody": (), "rory": ("luke", "rory"), "closed": SHUT}


def _face(sheet: Sheet, variant: str) -> None:
    """The diner between its neighbours."""
    front_diner(sheet, GUESTS[variant])
    sheet.rect(-2, -3.4, 2, 3.4, "ink+")
    sheet.rect(WIDTH, -3.4, 2, 3.4, "maroon-")


def _tubs(sheet: Sheet, view: View) -> None:
    """Chrysanthemums."""
    for x in (-3.2, 2.2):
        view.disc(sheet, x, 4.4, 0.26, (0, 0.42), ("walnut-", "oak", "wood"))
        with sheet.on(view.wall(x, 0.42, 4.4)):
            for i in range(9):
                sheet.oval(
                    -0.26 + i * 0.065, -0.1 - 0.09 * (i % 3), 0.11, 0.1, ("leaf", "amber", "rust")[i % 3]
                )


PLACE = Front(
    "diner_front",
    1,
    (9, 14),
    _face,
    _tubs,
    DINER_PANES,
    DINER_DOOR,
    "cosy",
    ("closed",),
    variants=tuple(GUESTS),
    # What faces are seen before, from close by.
    insets=(Inset((190, 180, 1690, 690)),),
).place()
