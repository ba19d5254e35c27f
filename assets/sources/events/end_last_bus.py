"""The last bus: his face in the window, over the town that goes by."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import cv2
import numpy as np

from ..people import jess, luke
from ..people.expression import Expression
from ..people.figure import Draw
from ..people.hand import FIST
from ..people.head import draw_head
from ..people.jess_clothes import draw_sweater, draw_tee
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.spline import oval
from .kit import backs, clock, stage
from .kit.board import Board, rounded, straight
from .kit.cast import somebody
from .kit.figure import draw_jess, flattened, painted
from .kit.glass import beads, behind_glass, draw_frame, fog, reflect, shown
from .kit.style import LOOK
from .picture import Picture

PANE = (96, 56, 1690, 776)
SETS = ("bus_stop/lamp_sky", "bus_stop/lamp", "bus_stop/store_dark", "bus_stop/diner_dark")
SEEN = (925, 236, 1095, 616)
SIGN = (1528, 376, 142, 470)  # of the stop: taken out of the view, for it would lie over his face
AWAY = (190, 330, 800, 450)  # the store across the street, for who has sat down on the wrong side
PRINTED = (414, 104, 1020, 574)  # of the poster's square, the church and the street beside it
LEAVING = Expression(
    inner=-5, middle=-1, outer=2, lid=0.80, low=0.1, look=(-8, 2), mouth="neutral", tilt=-2, nod=5
)
HEAD = replace(jess.HEAD, own={"leaving": LEAVING})
INDOORS = replace(
    LIGHTS["night"],
    lamp="#ffe0ac",
    core="#fff4dc",
    night=0.1,
    wrap=0.25,
    rim=0.6,
    kick=0.2,
    to_lamp=(0.75, -0.65),
)
# Luke, in print, at the glass of what goes by.
CLOSING = Expression(inner=-2, middle=2, outer=2, lid=0.86, low=0.1, look=(9, 2), mouth="neutral", nod=3)
FAR_CHAIR = luke.SHOULDERS.arm(False, -300 + 650j, -306 + 792j, 61)
NEAR_CHAIR = luke.SHOULDERS.arm(True, 336 + 650j, 330 + 792j, 62)
WOOD = ("#7a4c2c", "#a8703c")
UNDER_HIS_LAMP = replace(LIGHTS["indoor"], night=0.24, rim=0.9, to_lamp=(0.0, -1.0))
BEHIND = replace(LIGHTS["night"], night=0.85, gain=0.62, rim=0.85, wrap=0.12, kick=0.0, to_lamp=(-0.9, -0.3))


def _body(p: Painter, under: Draw) -> None:
    """Paint what the pane shows of his jacket."""
    draw_jess(p, under)


def _face(p: Painter) -> None:
    """Paint his face as the glass has it."""
    draw_head(p, HEAD, "leaving")


def _lights(b: Board) -> None:
    """Paint the bus's own lights in the glass, and the lamps that pass."""
    b.shine("120,70! 760,60! 620,96! 120,128!", "#ffdca0", 0.22, 12)
    b.shine("900,58! 1300,56! 1190,82! 840,92!", "#ffdca0", 0.18, 10)
    b.shine(straight((160, 780), (520, 56), (640, 56), (280, 780)), "#a8c4e8", 0.06, 8)
    b.shine(straight((340, 780), (700, 56), (730, 56), (370, 780)), "#a8c4e8", 0.06, 6)


def _closing(p: Painter) -> None:
    """Paint Luke below the head, a chair upside down in each hand."""
    luke.draw_trunk(p, luke.HEAD)
    for side, arm, angle in ((-1, FAR_CHAIR, 96), (1, NEAR_CHAIR, 84)):
        x = arm.wrist.real + side * 20
        for foot, lean in ((-96, -36), (-60, -30), (70, 34), (100, 40)):
            p.line(
                [(x + foot, 800), (x + foot + lean * 0.5, 660), (x + foot + lean, 520)],
                21,
                WOOD[abs(foot) > 80],
                "flat",
            )
        p.line([(x - 112, 660), (x, 656), (x + 118, 660)], 13, WOOD[0], "flat")
        p.fill(f"{x - 124},790! {x + 124},790! {x + 116},836! {x - 116},836!", WOOD[1])
        p.fill(f"{x - 124},790! {x + 124},790! {x + 124},802! {x - 124},802!", "#d89a58")
        for dx in (-92, 0, 92):
            p.line([(x + dx, 830), (x + dx, 960), (x + dx * 0.94, 1120)], 18, WOOD[0], "flat")
        luke._bare(p, arm, FIST, angle, "#1d1a22", side > 0)


def _luke(b: Board) -> None:
    """Paint the print's diner going by, its one lamp on, and Luke at the glass, a chair upside down in each hand."""
    b.fill(straight((60, 40), (860, 40), (860, 800), (60, 800)), "#132a3e")
    for x in range(120, 860, 92):
        b.fill(straight((x, 40), (x + 46, 40), (x + 40, 132), (x - 6, 132)), "#2a4c58")
        b.fill(straight((x + 46, 40), (x + 92, 40), (x + 86, 132), (x + 40, 132)), "#7d7460")
    b.fill(straight((150, 176), (640, 176), (640, 690), (150, 690)), "#0c1a2a")
    pane = straight((168, 194), (622, 194), (622, 672), (168, 672))
    b.fill(pane, "#5a3520")
    b.fill(straight((330, 194), (460, 194), (640, 690), (150, 690)), "#b06a2c", 1, 0, pane)
    b.fill(straight((366, 194), (424, 194), (520, 690), (270, 690)), "#d08a3c", 1, 0, pane)
    b.line([(395, 190), (395, 216), (395, 238)], 5, "#1a1418", "flat")
    b.fill("340,268! 372,236 418,236 450,268!", "#7a2a20", 1, 0, pane)
    b.fill(oval(395, 268, 40, 8), "#fff0c4", 1, 0, pane)
    him = somebody(luke.HEAD, CLOSING, _closing, None, (395, 296), 0.36)
    b.rgb = stage.lit(b.rgb, him, UNDER_HIS_LAMP)
    b.fill(straight((150, 672), (640, 672), (640, 690), (150, 690)), "#0c1a2a")
    b.fill(straight((60, 690), (860, 690), (860, 1000), (60, 1000)), "#132a3e")
    b.fill(straight((630, 176), (640, 176), (640, 690), (630, 690)), "#e0a050")
    for at in (168, 622):
        b.fill(straight((at - 5, 194), (at + 5, 194), (at + 5, 672), (at - 5, 672)), "#0c1a2a")


def _on_pane(x: float, y: float) -> tuple[float, float]:
    """Return where a point of the square's map is seen."""
    near = 1920 / SEEN[2]
    return (x - SEEN[0]) * near, (y - SEEN[1]) * near


def _without_sign(picture: np.ndarray) -> np.ndarray:
    """Return the view with the stop's sign and its post painted over from what is about them."""
    (x0, y0), (x1, y1) = _on_pane(*SIGN[:2]), _on_pane(SIGN[0] + SIGN[2], SIGN[1] + SIGN[3])
    hole = np.zeros(picture.shape[:2], np.uint8)
    hole[max(0, int(y0)) : int(y1), int(x0) : int(x1)] = 255
    small = cv2.resize(
        (np.clip(picture, 0, 1) * 255).astype(np.uint8), (480, 270), interpolation=cv2.INTER_AREA
    )
    filled = cv2.inpaint(small, cv2.resize(hole, (480, 270)), 9, cv2.INPAINT_TELEA)
    soft = cv2.GaussianBlur(hole.astype(np.float32) / 255, (0, 0), 8)[..., None]
    return picture * (1 - soft) + cv2.resize(filled, (1920, 1080)).astype(np.float32) / 255 * soft


def _diner(b: Board) -> None:
    """Paint the diner as it is after closing: one lamp on, and Luke at the glass, a chair upside down in each hand."""
    (x0, y0), (x1, y1) = _on_pane(1270, 570), _on_pane(1482, 706)
    for left, right in ((1270, 1482), (1494, 1556), (1576, 1812)):
        a, c = _on_pane(left, 566), _on_pane(right, 720)
        b.shade(straight(a, (c[0], a[1]), c, (a[0], c[1])), "#1c1a26", 0.7, 6)
    pane = straight((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    lamp = ((x0 + x1) / 2 - 24, y0 + 8)
    b.shine(oval(*lamp, 190, 150), "#ffa84a", 0.62, 60, pane)
    b.shine(oval(lamp[0], lamp[1] + 70, 120, 110), "#ffc878", 0.42, 36, pane)
    b.fill(oval(*lamp, 34, 9), "#fff0c4", 1, 2, pane)
    x, y = lamp[0] - 6, y0 + 62
    coat, cap, skin = "#4a2320", "#1c2a48", "#c8885c"
    for side in (-1, 1):  # the arms, and what is in the hands
        hand = (x + side * 84, y + 66)
        b.line([(x + side * 34, y + 52), (x + side * 66, y + 84), hand], 24, coat, "flat", 1, 0, pane)
        b.fill(oval(*hand, 11), skin, 1, 0, pane)
        b.fill(rounded(hand[0] - 34, y + 58, hand[0] + 34, y + 69, 3), "#140f14", 1, 0, pane)
        for leg in (-29, 22):
            b.fill(rounded(hand[0] + leg, y - 14, hand[0] + leg + 7, y + 62, 2), "#140f14", 1, 0, pane)
        back = hand[0] + side * 30
        b.fill(rounded(back - 4, y + 60, back + 4, y + 140, 2), "#140f14", 1, 0, pane)
    b.fill(f"{x - 46},{y + 210}! {x - 50},{y + 70} {x - 34},{y + 42} {x},{y + 36} {x + 34},{y + 42} {x + 50},{y + 70} "
           f"{x + 46},{y + 210}!", coat, 1, 0, pane)  # fmt: skip
    b.fill(
        straight((x - 9, y + 40), (x + 9, y + 40), (x + 7, y + 190), (x - 7, y + 190)),
        "#8a8678",
        0.8,
        1,
        pane,
    )
    b.fill(oval(x, y + 8, 25, 31), skin, 1, 0, pane)
    b.fill(f"{x - 25},{y + 16}! {x},{y + 26} {x + 25},{y + 16}! {x + 18},{y + 36} {x},{y + 41} {x - 18},{y + 36}", "#6a4230",
           0.9, 1, pane)  # fmt: skip
    b.fill(
        f"{x - 29},{y - 4}! {x - 26},{y - 26} {x},{y - 36} {x + 26},{y - 26} {x + 29},{y - 4}!",
        cap,
        1,
        0,
        pane,
    )
    b.fill(rounded(x - 33, y - 8, x + 33, y + 1, 4), "#121c34", 1, 0, pane)
    b.shine(oval(x, y - 34, 22, 4), "#ffcf8a", 0.7, 2, pane)
    for side in (-1, 1):
        b.shine(oval(x + side * 40, y + 50, 14, 5), "#ffb060", 0.6, 3, pane)
    for part in (0.34, 0.67):  # the window's own bars
        at = x0 + (x1 - x0) * part
        if abs(at - x) > 60:
            b.fill(straight((at - 4, y0), (at + 4, y0), (at + 4, y1), (at - 4, y1)), "#15131c", 0.9, 1)


def draw(under: Draw = draw_tee, away: bool = False) -> np.ndarray:
    """Return the picture; `away`: from the side that looks on the shut store, with nobody in it."""
    seen = (PRINTED if LOOK.printed else SEEN) if not away else AWAY
    if LOOK.printed:
        b = Board(behind_glass(("bus_stop/closed",), seen))
    else:
        b = Board(shown("bus_stop", "closed", seen))
    if LOOK.printed and not away:
        clock.tell(b, seen, 8, 15)
        _luke(b)
    elif not away:
        b.rgb = _without_sign(b.rgb)
        clock.tell(b, seen, 8, 15)
    if away and not LOOK.printed:  # the store has shut since
        b.rgb = b.rgb * np.array([0.62, 0.7, 0.84], np.float32)
    b.smear(4, 1.6)
    b.rgb = np.clip(b.rgb * 1.12 - 0.07, 0, 1) ** 1.25
    if not LOOK.printed and not away:
        _diner(b)
        b.smear(1.6, 0.8)
    b.rgb = stage.bloom(b.rgb, 1.1, 0.6, 30)
    face_at = (880, 40) if LOOK.printed else (1120, 40)
    him = painted((partial(_body, under=under), _face), face_at, 1.72, True)
    seen_in = flattened(him, INDOORS)
    if (
        not LOOK.printed
    ):  # clearest where he is near the pane and lit, his face; his jacket lets the town through
        x, y = stage.grid()
        away = np.hypot((x - face_at[0] + 20) / 560, (y - 330) / 470)
        seen_in[..., 3] *= np.clip(1.25 - away, 0.1, 1) * np.clip((y - 60) / 120, 0.25, 1)
    much, dims = (0.74, 0.82) if LOOK.printed else (0.66, 0.42)  # a print's lamps don't fade behind a face
    b.rgb = reflect(b.rgb, seen_in, much, dims)
    _lights(b)
    fog(b, (face_at[0] + 250, 500), (120, 90), 0.30)
    fog(b, (900, 800), (1000, 70), 0.34, 5)
    beads(b, (110, 690, 1680, 776), 150, 4)
    draw_frame(b, PANE, ("#4a3a34", "#241d24"))
    b.fill(rounded(1180, 838, 2100, 1300, 70), "#232c48", 1, 2)
    b.ramp(
        straight((0, 830), (1920, 830), (1920, 1080), (0, 1080)),
        ("#2a2228", "#16121a"),
        (0, 830),
        (0, 1080),
        0.75,
    )
    b.shine(straight((0, 826), (1920, 826), (1920, 834), (0, 834)), "#ffcf90", 0.25, 2)
    back = painted((backs.draw_jess_back, backs.draw_jess_head), (1690, 60), 2.5, True)
    b.rgb = stage.lit(b.rgb, back, BEHIND)
    return stage.paper(stage.bloom(b.rgb, 0.35, 0.7, 24), calm=0.3)


PICTURE = Picture(draw, SETS)
VARIANTS = {"sweater": Picture(partial(draw, draw_sweater), SETS)}
