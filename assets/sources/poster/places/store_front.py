"""Outside the video store."""

from __future__ import annotations

from ..kit.front import Front
from ..kit.sheet import Sheet
from ..kit.shops import GLASS, STORE_DOOR, STORE_PANES, WIDTH, front_store
from ..kit.street import stand_bin, stand_mailbox
from ..kit.view import View


def _face(sheet: Sheet, variant: str) -> None:
    """The shop between its neighbours."""
    front_store(sheet, ("kirk",) if variant == "someone" else ())
    sheet.rect(-2, -3.4, 2, 3.4, "maroon-")
    sheet.rect(WIDTH, -3.4, 2, 3.4, "navy")
    sheet.rect(WIDTH + 0.1, -2.2, 0.7, 2.2, "bottle-")


def _things(sheet: Sheet, view: View) -> None:
    """A bin, and the mailbox one meets at."""
    with sheet.on(view.wall(2.15, 0, 4.0)):
        sheet.oval(0.06, 0, 0.36, 0.06, "ink", 0.5)
        stand_mailbox(sheet)
    with sheet.on(view.wall(2.9, 0, 4.2)):
        sheet.oval(0.06, 0, 0.36, 0.06, "ink", 0.5)
        stand_bin(sheet, "bottle", True)


def _sky_in_glass(sheet: Sheet) -> None:
    """A closed shop's glass has a little of the sky in it."""
    sill, head = GLASS
    for x, w in STORE_PANES:
        sheet.poly(
            [(x + w * 0.3, -sill), (x + w * 0.62, -head), (x + w, -head), (x + w * 0.7, -sill)], "#FFFFFF"
        )


def _sign(sheet: Sheet) -> None:
    sheet.rect(0.1, -3.08, WIDTH - 0.2, 0.62, "#FFFFFF")


PLACE = Front(
    "store_front", -1, (4, 3), _face, _things, STORE_PANES, STORE_DOOR, "store", "moon", _sky_in_glass, _sign
).place()
