"""The wall before which movie night sits, as the poster prints it: the house's television, the way to the hall at its
right hand, the player on its cabinet, in the inks and the lights of the poster's own living room."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np

from ...people.jess import TONES as JESS_TONES
from ...people.jess_clothes import CANVAS
from ...people.lorelai_head import TONES as LORELAI_TONES
from ...people.painter import Painter
from ...poster.kit.home import (
    face_television,
    glaze,
    hang_frame,
    hang_lights,
    open_to_hall,
    row_books,
    stand_player,
)
from ...poster.kit.place import Place, Pool
from ...poster.kit.sheet import Sheet
from ...poster.kit.shell import stripe_wall
from .. import colour_door, lion
from .backs import draw_jess_head, draw_jess_back, draw_rory_head, draw_top_back
from .hands import SLIM
from .prints import printed_part
from .sheet import Print, edged, finished, lay
from .silhouettes import dimmed
from .stage import painter

X0, Y0, X1, Y1 = colour_door.GLASS
METRE, FLOOR = 470.0, 812.0  # on the wall, in the picture's pixels
PLAIN, RAGLAN = "#cfcabb", "-56,318! -150,560 -166,900! 170,900! 156,560 60,318!"
LIGHTS = {"tv_grey": "shade", "tv_colour": "shade"}
EDGES = {"tv_grey": ("#d3e4ec", "#587a98", "#587a98"), "tv_colour": ("#ffd98a", "#6cc48a", "#e08aa0")}


def film_wall(variant: str) -> np.ndarray:
    """Return it as large as a picture, its screen dark."""
    return printed_part(Place("film", LIGHTS, _draw, _pools), variant, (0, 0, 1920, 1080)).astype(np.float32)


def _draw(sheet: Sheet, variant: str) -> None:
    sheet.rect(0, 0, 1930, 1100, "teal+")
    with sheet.shifted(0, FLOOR, METRE):
        with sheet.shifted(-0.02, -1.8):
            stripe_wall(sheet, 4.2, 1.8, "teal", 0.3, 0.14)
        sheet.rect(-0.1, -0.18, 4.4, 0.18, "cream")
        _draw_books(sheet)
        with sheet.shifted(2.74, 0):
            open_to_hall(sheet)
        _draw_cabinet(sheet)
        hang_frame(sheet, 0.83, -1.42, 0.24, 0.3, 6)
    sheet.rect(0, FLOOR, 1930, 300, "oak-")
    for k in range(15):
        x = 960 + (k - 7) * 150
        sheet.poly(
            [(x, FLOOR), (x + 4, FLOOR), (960 + (k - 7) * 260 + 6, 1100), (960 + (k - 7) * 260, 1100)],
            "walnut",
        )
    _draw_stand(sheet)
    with sheet.shifted(X0, Y0, Y1 - Y0):
        ratio = (X1 - X0) / (Y1 - Y0)
        face_television(sheet, ratio, 1.0, True)
    lights = [
        (-60.0, 22.0),
        (260.0, 46.0),
        (620.0, 10.0),
        (1120.0, 10.0),
        (1470.0, 40.0),
        (1740.0, 20.0),
        (2000.0, 30.0),
    ]
    hang_lights(sheet, lights, 14, True, 22, 6)


def _draw_books(sheet: Sheet) -> None:
    """The rest of the house's books, at the left hand."""
    sheet.rect(-0.2, -1.9, 0.94, 1.9, "walnut")
    for i in range(4):
        y = -0.12 - i * 0.42
        sheet.rect(-0.2, y - 0.37, 0.87, 0.37, "walnut-")
        with sheet.shifted(-0.18, y):
            row_books(sheet, 0.83, 0.34, 30 + i)


def _draw_cabinet(sheet: Sheet) -> None:
    """The cabinet beside the door, and the player on it."""
    sheet.rect(3.76, -0.95, 0.8, 0.95, "oak")
    sheet.rect(3.72, -0.99, 0.9, 0.05, "oak+")
    sheet.rect(3.82, -0.86, 0.6, 0.76, "wood")
    sheet.oval(3.88, -0.5, 0.02, 0.02, "gold")
    with sheet.shifted(4.09, -0.99):
        stand_player(sheet, True)


def _draw_stand(sheet: Sheet) -> None:
    """What the television stands on, the recorder in its shelf."""
    sheet.rect(X0 - 170, Y1 + 96, X1 - X0 + 340, 420, "wood")
    sheet.rect(X0 - 180, Y1 + 90, X1 - X0 + 360, 18, "oak+")
    sheet.rect(X0 - 120, Y1 + 136, X1 - X0 + 240, 150, "walnut-")
    sheet.rect(X0 + 180, Y1 + 170, 420, 116, "ink")
    sheet.rect(X0 + 210, Y1 + 196, 190, 26, "soot+")
    sheet.text("12:00", X0 + 430, Y1 + 244, 44, "=#7FE0B4", 0.16)


def _pools(variant: str) -> list[Pool]:
    if variant == "tv_grey":
        return [Pool("tv_grey", _mask_floor)]
    return [Pool("tv_colour", _mask_room)]


def _mask_floor(sheet: Sheet) -> None:
    """What the film throws before it, and along the stand's top."""
    sheet.poly(
        [(X0 - 180, Y1 + 90), (X1 + 180, Y1 + 90), (X1 + 180, Y1 + 108), (X0 - 180, Y1 + 108)], "#FFFFFF"
    )
    sheet.poly([(1440, FLOOR), (1930, FLOOR), (1930, 1080), (1540, 1080)], "#FFFFFF")
    sheet.poly([(300, FLOOR), (0, FLOOR), (0, 1080), (200, 1080)], "#FFFFFF")


def _mask_room(sheet: Sheet) -> None:
    """The colour goes up the wall on either side of the set, and out over the floor; the set itself stays dark."""
    sheet.rect(0, 0, 1930, FLOOR, "#FFFFFF")
    sheet.poly([(250, FLOOR), (1520, FLOOR), (1780, 1100), (-40, 1100)], "#FFFFFF")
    high = Y1 - Y0
    sheet.round(
        X0 - 0.14 * high, Y0 - 0.11 * high, X1 - X0 + 0.28 * high, 1.32 * high, 0.07 * high, "#000000"
    )


def people_before(
    picture: np.ndarray,
    variant: str,
    fingers: int = 0,
    remote: str = "",
    at: Sequence[tuple[float, float]] = (colour_door.LORELAI_AT, colour_door.JESS_AT, colour_door.RORY_AT),
    scale: float = 0.9,
) -> np.ndarray:
    """Return the picture with the three before the film, from behind: her mother, him and her, who holds up so many
    fingers; `remote` is who has it, if anybody holds it up."""
    warm, left, right = EDGES[variant]
    for draw_it, where, first, second in (
        (partial(_lorelai, remote=remote == "lorelai"), at[0], ((0.9, -0.4), warm), ((-0.9, -0.3), left)),
        (partial(_jess, remote=remote == "jess"), at[1], ((-0.9, -0.4), warm), ((0.9, -0.3), right)),
        (partial(_rory, fingers=fingers), at[2], ((0.0, -1.0), warm), ((-0.9, -0.2), left)),
    ):
        p = painter(where, scale)
        draw_it(p)
        dark = dimmed(p.pixels(), "#2c3252", 0.46)
        for towards, tone in (second, first):
            dark = edged(dark, towards, 5, tone)
        picture = lay(picture, dark)
    return picture


def _lorelai(p: Painter, remote: bool) -> None:
    with p.placed(0, 0, 4, about=(0, 300)):
        draw_top_back(p, colour_door.TOP, 0.98)
        colour_door.draw_waves(p)
    if remote:
        with p.placed(mirror=True):
            lion.hold_up(p, LORELAI_TONES, colour_door.TOP, (0.9, -0.3), SLIM)


def _jess(p: Painter, remote: bool) -> None:
    draw_jess_back(p)
    with p.placed(-8, 0, -3, about=(0, 300)):
        draw_jess_head(p)
    if remote:
        lion.hold_up(p, JESS_TONES, CANVAS, (-0.9, -0.3))


def _rory(p: Painter, fingers: int) -> None:
    """Paint her in the T-shirt with the dark sleeves, her hair down it."""
    draw_top_back(p, colour_door.JERSEY, 0.9)
    p.fill(RAGLAN, PLAIN)
    draw_rory_head(p, 0, 430)
    if fingers:
        lion.count_up(p, fingers)


def on_screen(picture: np.ndarray, film: np.ndarray) -> np.ndarray:
    """Return the picture with RGB as large as it shown in the glass."""
    glass = Print()
    with glass.placed(X0, Y0):
        glass.fill(glaze(X1 - X0, Y1 - Y0), "#ffffff")
    cover = glass.pixels()[..., 3:]
    return picture * (1 - cover) + film[..., :3] * cover


def draw_before(
    film: np.ndarray,
    variant: str,
    fingers: int = 0,
    remote: str = "",
) -> np.ndarray:
    """Return the whole print: the wall, what is on, who sees it."""
    picture = on_screen(film_wall(variant), film)
    return finished(people_before(picture, variant, fingers, remote))
