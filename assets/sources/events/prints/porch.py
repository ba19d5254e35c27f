"""What happens on the porch: what she says from the door, her run in with a hand at her lips, and the cheese on his finger."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
import math

import numpy as np

from ...people import jess, rory
from ...people.hand import ONE, hand_on
from ...people.hair import draw_mass, mass
from ...people.head import draw_head
from ...people.painter import Painter
from ...people.rory_clothes import JERSEY, RAGLAN
from ...people.rory_head import HAIR, TONES
from ...people.spline import oval
from ...poster.kit.sheet import Sheet
from .. import at_door, end_clean, fingers_lips_run as run
from ..fingers_lips import BEHIND
from ..kit.backs import draw_jess_back, draw_jess_head
from ..kit.board import straight
from ..kit.figure import flattened, painted
from ..kit.hands import SLIM, near_hand
from ..kit.printed_night import draw_leaf, draw_street, drift, hang_bough, hang_great_moon, spread_night
from ..kit.printed_porch import (
    draw_deck,
    draw_door,
    draw_lantern,
    draw_pumpkin,
    draw_sill,
    draw_wall,
    light_wall,
)
from ..kit.sheet import Print, edged, finished, lay, limb, printed
from ..kit.silhouettes import dimmed
from ..kit.stage import painter

NECK = (24.0, 300.0)
GROWN = 0.88  # of her head: from afar she is seventeen
BLANK = np.zeros((1080, 1920, 3), np.float32)


def _strewn(spots: tuple[tuple[float, float], ...], size: float) -> np.ndarray:
    """Return leaves that lie on the boards, as straight RGBA."""
    sheet = Sheet("plain", (1920, 1080))
    for k, (x, y) in enumerate(spots):
        draw_leaf(
            sheet,
            x,
            y,
            size * (0.7 + (y - 820) / 500),
            k * 2.1,
            ("=#93382C", "=#BF552B", "=#D9803A")[k % 3],
            0.5,
        )
    return sheet.read().astype(np.float32) / 255


def _grown(
    name: str, body: Callable[[Painter], None], over: Callable[[Painter], None] | None
) -> list[Painter]:
    """Return her, her head a little smaller on her shoulders than on the stage."""
    head = replace(rory.HEAD, own={**rory.HEAD.own, name: at_door.SAYING})
    layers = []
    for part in ("back", "body", "head", "over"):
        p = painter(at_door.AT, at_door.SCALE)
        with p.placed(0, 0, 0, GROWN if part in ("back", "head") else 1, about=NECK):
            if part == "back" and head.draw_back:
                with head.posed(p, at_door.SAYING, 0.5):
                    head.draw_back(p)
            elif part == "body":
                body(p)
            elif part == "head":
                draw_head(p, head, name)
            elif part == "over" and over:
                over(p)
        layers.append(p)
    return layers


def from_door(draped: bool) -> np.ndarray:
    """Return her at the door, over his shoulder."""
    p = Print()
    draw_wall(p, -10, 1930, 820, 58)
    light_wall(p, (920, 236), 250, (480, 1010), 820, 58)
    light_wall(p, (1590, 236), 120, (1550, 1930), 820, 58)
    draw_door(p, 1060, 1500, 820)
    draw_lantern(p, 920, 236, 1.1)
    draw_deck(p, 820, (1280, 330), "1010,816! 1560,816! 1850,1090! 700,1090!")
    draw_pumpkin(p, 1700, 900, 84, False)
    p.fill(oval(1290, 1010, 150, 20), "#8a5a3a")
    body = (rory.HOME_DRAPED if draped else rory.HOME_PLAIN)["backing"].body
    her = _grown("saying", body, rory.HOME_PLAIN["backing"].over)
    him = painted((draw_jess_back, draw_jess_head), at_door.HIM_AT, at_door.HIM_SCALE)
    picture = lay(BLANK, p, _strewn(((1620, 960), (1760, 1010), (1850, 940), (1560, 1040), (980, 1000)), 18))
    return finished(lay(picture, flattened(her, at_door.LIT), flattened(him, BEHIND)))


def _open_door(p: Print) -> None:
    """Paint the open door: the hall and its stairs in full light, the door's own edge, the screen flung back."""
    x0, x1, foot = 760, 1240, 800
    p.fill(straight((x0 - 48, -10), (x1 + 48, -10), (x1 + 48, foot), (x0 - 48, foot)), "#a4ccce")
    p.fill(straight((x1 + 26, -10), (x1 + 48, -10), (x1 + 48, foot), (x1 + 26, foot)), "#5f939e")
    p.fill(straight((x0, -10), (x1, -10), (x1, foot), (x0, foot)), "#f9dc9a")
    p.fill(straight((x0, -10), (x0 + 190, -10), (x0 + 190, 660), (x0, 660)), "#fbe9be")
    p.fill(straight((x0, 660), (x1, 660), (x1, foot), (x0, foot)), "#e0a052")
    p.fill(straight((x0, 648), (x1, 648), (x1, 664), (x0, 664)), "#c98a44")
    for k in range(9):
        y = 606 - 58 * k
        p.fill(straight((1056 + 20 * k, y), (1180, y), (1180, y + 58), (1056 + 20 * k, y + 58)), "#e9b566")
        p.fill(straight((1056 + 20 * k, y), (1180, y), (1180, y + 12), (1056 + 20 * k, y + 12)), "#b8743c")
    p.fill(straight((1032, 470), (1052, 470), (1052, 664), (1032, 664)), "#8a5230")
    p.line([(1042, 474), (1110, 290), (1182, 70)], 15, "#8a5230", "tube")
    for k in range(4):
        p.line([(1070 + 34 * k, 560 - 84 * k), (1070 + 34 * k, 400 - 84 * k)], 6, "#8a5230", "tube")
    p.fill(straight((x1, -10), (x1 - 74, -10), (x1 - 74, foot - 44), (x1, foot)), "#7c2f2b")
    p.fill(straight((x1 - 74, -10), (x1 - 62, -10), (x1 - 62, foot - 50), (x1 - 74, foot - 44)), "#b8503c")
    p.fill(straight((446, 40), (712, -10), (712, 808), (446, 846)), "#5f939e")
    for top, low in ((70, 400), (446, 786)):
        pane = straight((480, top + 16), (680, top), (680, low), (480, low + 22))
        p.fill(pane, "#1d4358")
        for k in range(9):
            p.fill(
                straight(
                    (484 + k * 24, top),
                    (487 + k * 24, top),
                    (487 + k * 24, low + 22),
                    (484 + k * 24, low + 22),
                ),
                "#2e5f78",
                1,
                pane,
            )
    p.fill(straight((702, -10), (714, -10), (714, 808), (702, 810)), "#fbe9be")


def _runner(draped: bool) -> Painter:
    """Return her as she runs from us: one arm ahead for the frame, the other bent up, its hand at her lips."""
    p = painter(run.AT, run.SCALE)
    with p.placed(0, 0, 9, about=(40, 1400)):
        run._legs(p)
        hand_on(p, run.AHEAD, run.REACHING, TONES, -58, 1.2, False, 0.3, girth=SLIM, to_lamp=(-0.8, -0.3))
        p.fill(limb((140 + 410j, 320 + 540j, 468 + 388j), (58, 46, 29)), RAGLAN.base)
        bent = limb((-124 + 412j, -300 + 500j, -74 + 196j), (56, 46, 28))
        p.fill(bent, RAGLAN.base)
        p.fill(
            "-320,420! -250,440 -180,320 -60,160! 0,200! -140,420 -240,560 -340,560!", RAGLAN.shade, 1, bent
        )
        shirt = run._shape(
            p, "tshirt", "-56,296! -124,340 -164,384! -150,500 -112,620 -104,720 -136,860! 0,888 138,858! 116,720 122,620 150,500 "
            "168,384! 126,340 62,296!", JERSEY, "-190,360! -60,390 -40,560! -66,700 -50,890! -200,890!",
        )  # fmt: skip
        for side in (-1, 1):
            p.fill(
                f"{side * 50},290! {side * 124},336 {side * 172},384! {side * 158},470 {side * 120},520! {side * 92},420",
                RAGLAN.base,
                1,
                shirt,
            )
        if draped:
            run._sweater(p)
        p.fill(mass(run.SKULL, run.STREAMING, p), HAIR.dark)
        p.fill(run.SKULL, HAIR.base)
        draw_mass(p, run.STREAMING, HAIR, p.shape(mass(run.SKULL, run.STREAMING, p)))
    return p


def runs_in(draped: bool) -> np.ndarray:
    """Return her on her way in, dark before the hall's light."""
    p = Print()
    draw_wall(p, -10, 1930, 806, 58)
    _open_door(p)
    draw_deck(p, 800, (1000, 330), "760,796! 1240,796! 1560,1090! 450,1090!")
    p.fill("1006,806! 1052,806! 1096,880 1180,970 1270,1090! 900,1090! 930,980 972,880!", "#8a5a3e")
    draw_pumpkin(p, 1560, 880, 84, False)
    draw_pumpkin(p, 1700, 900, 58, False)
    leaves = _strewn(
        (
            (170, 920),
            (300, 1000),
            (420, 880),
            (640, 900),
            (720, 1010),
            (1180, 890),
            (1340, 980),
            (1460, 900),
            (1640, 1000),
            (1800, 960),
        ),
        18,
    )
    her = dimmed(_runner(draped).pixels(), "#26307c", 0.46)
    for towards, tone in (((-1.0, -0.2), "#f4af4a"), ((1.0, -0.2), "#f4af4a"), ((0.0, -1.0), "#ffd98a")):
        her = edged(her, towards, 4, tone)
    return finished(lay(BLANK, p, leaves, her))


def evidence() -> np.ndarray:
    """Return him with the cheese on his finger; the two in the window who have seen it there all night."""
    x0, y0, x1, y1 = end_clean.WINDOW

    def night(sheet: Sheet) -> None:
        spread_night(sheet, (1716, 200), 760)
        hang_great_moon(sheet, 1716, 200, 112)
        draw_street(sheet)
        for x in range(900, 1930, 62):
            sheet.rect(x, 716, 22, 190, "=#141F48")
            sheet.rect(x, 716, 6, 190, "=#22346C")
        sheet.rect(868, 694, 1070, 26, "=#22346C")
        sheet.rect(868, 694, 1070, 7, "=#8FB0DC")
        hang_bough(
            sheet,
            (
                ((1980, -40), (1840, 50), (1740, 40), (1620, 10)),
                ((1980, 380), (1900, 420), (1830, 500), (1800, 590)),
            ),
            170,
            24,
            5,
        )
        drift(sheet, ((1500, 430, 16, 0.5), (980, 260, 15, 2.0), (1120, 90, 13, 4.0)))

    p = Print()
    draw_wall(p, -10, 826, 846, 54)
    p.fill(straight((820, -10), (876, -10), (876, 850), (820, 850)), "#5f939e")
    p.fill(straight((820, -10), (834, -10), (834, 850), (820, 850)), "#2e5f78")
    p.fill(straight((866, -10), (876, -10), (876, 850), (866, 850)), "#a4ccce")
    p.fill(straight((x0, y0), (x1, y0), (x1, y1), (x0, y1)), "#f2b052")
    p.fill(straight((x0, y0), (x1, y0), (x1, y0 + 150), (x0, y0 + 150)), "#f8cc7c")
    lights = [(170 + 44 * k, 112 + 44 * math.sin(math.pi * ((k * 0.2) % 1))) for k in range(11)]
    p.line(lights, 4, "#8a5230", "tube")
    for x, y in lights:
        p.fill(oval(x, y + 9, 7, 10), "#fff6dc")
    people = [end_clean._lorelai().pixels(), end_clean._rory().pixels()]
    for one in people:
        one[: int(y0)], one[int(y1) :], one[:, : int(x0)], one[:, int(x1) :] = 0, 0, 0, 0
    front = Print()
    for a, b in ((x0, x0 + 92), (x1 - 92, x1)):
        drape = straight((a, y0), (b, y0), (b - 12 if a == x0 else b, y1), (a if a == x0 else a + 12, y1))
        front.fill(drape, "#a8402f")
        for k in (22, 56):
            front.fill(
                straight((a + k, y0), (a + k + 14, y0), (a + k + 10, y1), (a + k + 2, y1)),
                "#7a2c2c",
                1,
                drape,
            )
    draw_sill(front, end_clean.WINDOW)
    draw_deck(front, 846, (900, 330), "90,840! 690,840! 1160,1090! 160,1090!")
    picture = lay(
        printed(night, "plain"),
        p,
        *people,
        front,
        _strewn(((150, 920), (420, 980), (640, 900), (760, 1020), (1700, 940), (1840, 1010)), 18),
    )
    picture = lay(picture, flattened(end_clean._figure(), end_clean.LAMP))
    hand = near_hand(
        end_clean.WRIST,
        ONE,
        jess.TONES,
        end_clean.TURN,
        end_clean.HAND_SCALE,
        False,
        to_lamp=end_clean.TO_WINDOW,
    )
    reach, turn = 131 * end_clean.HAND_SCALE, math.radians(end_clean.TURN + 8)
    tip = (end_clean.WRIST[0] + reach * math.cos(turn), end_clean.WRIST[1] + reach * math.sin(turn))
    for layers in (
        [hand],
        painted((end_clean._cuff,), end_clean.WRIST, 2.7),
        painted((end_clean._tip,), tip),
    ):
        picture = lay(picture, flattened(layers, end_clean.LAMP))
    return finished(picture)


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "at_door": partial(from_door, False),
    "at_door_sweater": partial(from_door, True),
    "fingers_lips_run": partial(runs_in, False),
    "fingers_lips_run_sweater": partial(runs_in, True),
    "end_clean": evidence,
}
