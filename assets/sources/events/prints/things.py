"""Inserts of what is held by an edge or lifted: the dollar over the boards of the porch, the envelope, the mailbox's lid."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ...people.hand_model import Gesture
from ...people.spline import oval
from ...poster.kit.sheet import Sheet
from ..kit.board import rounded, straight
from ..kit.envelope import draw_front
from ..kit.printed_night import draw_leaf
from ..kit.printed_porch import DECK, DECK_WARM, SEAM, SEAM_WARM
from ..kit.sheet import Print, close_sleeve, finished, lay, tones
from ..kit.stage import from_set
from ..kit.words import words
from .bracelet import TURNING

GROTESQUE = "routed-gothic/routed-gothic.ttf"
JACKET = ("#4d6262", "#33484c", "#1e2f38", "#9cc0c0")
COAT = ("#3f6f98", "#284c78", "#1a345c", "#e8a860")
MOONLIT, LAMPLIT = tones("#d8bca8", "#94787a", "#4c404e"), tones("#f2caa6", "#c4836a", "#7c403c")
# Fingers hooked over an edge from before, the thumb along it.
HOOKED = Gesture(
    fingers=((-3, 24, 56, 40), (0, 26, 58, 42), (2, 28, 60, 44), (5, 32, 60, 44)),
    thumb=((0.66, -0.70, -0.20), (0.82, -0.54, -0.16), (0.92, -0.34, -0.16)),
)


def _note(p: Print) -> None:
    """Paint a dollar that has been folded twice: its border, the medallion, a one in every corner, its creases."""
    base, dark, lit = "#9db58e", "#567456", "#cbd8b2"
    with p.placed(1030, 410, -8, 1.12):
        p.fill("-470,-196! 470,-206! 476,200! -464,206!", "#1c3242")
        p.fill("-480,-210! 460,-220! 466,186! -474,192!", lit)
        p.fill("-466,-198! 448,-207! 454,174! -460,180!", base)
        for k, tone in ((0, dark), (16, base), (30, dark), (38, base)):
            p.fill(
                straight((-440 + k, -172 + k), (424 - k, -181 + k), (430 - k, 148 - k), (-434 + k, 154 - k)),
                tone,
            )
        p.fill(oval(-4, -14, 132, 132), dark)
        p.fill(oval(-4, -14, 114, 116), lit)
        p.fill("-60,84! -54,40 -24,18 -30,-14 -36,-60 -2,-92 34,-62 28,-14 20,18 50,40 56,84!", dark)
        p.fill("-26,-20 -30,-58 0,-84 20,-60 12,-20 -6,6!", base)
        for x in (-330, 316):
            p.fill(oval(x, -14, 64, 70), dark)
            p.fill(oval(x, -14, 52, 58), base)
            p.fill(
                f"{x - 16},-44! {x + 4},-58! {x + 16},-58! {x + 16},18! {x + 28},18! {x + 28},32! {x - 20},32! {x - 20},18! {x - 6},18! {x - 6},-34! {x - 16},-30!",
                dark,
            )
        for x, y in ((-404, -136), (374, -142), (-398, 94), (380, 88)):
            p.fill(straight((x, y), (x + 30, y), (x + 30, y + 34), (x, y + 34)), dark)
            p.fill(straight((x + 11, y + 6), (x + 19, y + 6), (x + 19, y + 28), (x + 11, y + 28)), lit)
        p.fill(straight((-8, -215), (-2, -215), (4, 189), (-2, 189)), lit)
        p.fill(straight((-2, -215), (6, -215), (12, 189), (4, 189)), dark)
        p.fill(straight((-474, -10), (464, -20), (464, -14), (-474, -4)), lit)


def dollar() -> np.ndarray:
    """Return the dollar in his hand, the boards of the porch under it, the door's light across them."""
    p, hand, note, thumb = (Print() for _ in range(4))
    warm = straight((1480, -10), (1640, -10), (1990, 1090), (1240, 1090))
    for clip, base, seam in ((None, DECK, SEAM), (warm, DECK_WARM, SEAM_WARM)):
        p.fill(straight((-10, -10), (1930, -10), (1930, 1090), (-10, 1090)), base, 1, clip)
        for k in range(-16, 17):
            p.fill(
                straight(
                    (960 + k * 104 - 3, -10),
                    (960 + k * 104 + 3, -10),
                    (960 + k * 182 + 5, 1090),
                    (960 + k * 182 - 5, 1090),
                ),
                seam,
                1,
                clip,
            )
    leaves = Sheet("plain", (1920, 1080))
    for k, (x, y) in enumerate(
        ((180, 180), (330, 560), (1760, 300), (1830, 760), (1600, 960), (640, 90), (160, 820))
    ):
        draw_leaf(leaves, x, y, 34, k * 1.9, ("=#93382C", "=#BF552B", "=#D9803A")[k % 3], 0.72)
    wrist = 196 + 600j
    for one, only in ((hand, "all"), (thumb, "front")):
        one.hand(
            wrist, TURNING, MOONLIT, -22, 4.2, True, only, elbow=-1 + 0.7j, length=46, to_lamp=(0.5, -0.8)
        )
    _note(note)
    close_sleeve(hand, wrist - 70 + 46j, JACKET, 145, 1.5, False)
    shadow = Print()
    shadow.fill("560,330! 1560,190! 1610,640! 700,780!", "#1f4a5c")
    return finished(
        lay(
            np.zeros((1080, 1920, 3), np.float32),
            p,
            leaves.read().astype(np.float32) / 255,
            shadow,
            hand,
            note,
            thumb,
        )
    )


def envelope() -> np.ndarray:
    """Return the envelope with her name in its window, a corner of it between his finger and thumb."""
    hand, paper, thumb = (Print() for _ in range(3))
    wrist = 150 + 640j
    for one, only in ((hand, "all"), (thumb, "front")):
        one.hand(
            wrist, TURNING, LAMPLIT, -22, 4.2, True, only, elbow=-1 + 0.7j, length=46, to_lamp=(0.5, -0.8)
        )
    close_sleeve(hand, wrist - 70 + 46j, JACKET, 145, 1.5, False)
    with paper.placed(1040, 450, 4, 2.1):
        paper.fill("-272,-148! 292,-148! 296,178! -266,180!", "#0a1524")
        draw_front(paper)
    street = from_set("bus_stop/lamp", (1100, 300, 700, 394)).astype(np.float32)
    return finished(lay(street * 0.5, hand, paper, thumb))


def mailbox() -> np.ndarray:
    """Return the mailbox with its lid up by its bar, the dark below it, and the hand that holds it up."""
    p, hand, bar, thumb = (Print() for _ in range(4))
    whole = "380,1100! 380,330! 400,170 520,60 720,14 960,6 1160,14 1330,70 1420,180 1436,330! 1436,1100!"
    p.fill(whole, "#2f4f8e")
    p.fill("1180,0! 1450,0! 1450,1100! 1230,1100! 1240,330 1220,160", "#1d3266", 1, whole)
    p.fill("380,1100! 380,330! 400,170 520,60! 560,60! 450,190 436,330 436,1100!", "#5a80c4", 1, whole)
    p.fill(rounded(496, 366, 1320, 742, 26), "#1d3266")
    mouth = rounded(520, 392, 1296, 716, 18)
    p.fill(mouth, "#081022")
    p.fill(straight((520, 640), (1296, 640), (1340, 730), (480, 730)), "#16264c", 1, mouth)
    p.fill(straight((520, 392), (560, 392), (600, 660), (520, 716)), "#101c3a", 1, mouth)
    p.fill(straight((506, 728), (1310, 728), (1310, 740), (506, 740)), "#7fa0dc")
    p.fill(rounded(700, 812, 1116, 1046, 6), "#16264c")
    p.fill(rounded(694, 804, 1110, 1038, 6), "#e6e2d2")
    p.fill(words("COLLECTION", (902, 872), 52, GROTESQUE, True), "#2c3c6a")
    for y, long in ((916, 150), (952, 120), (988, 140)):
        p.fill(
            straight((902 - long, y - 4), (902 + long, y - 4), (902 + long, y + 4), (902 - long, y + 4)),
            "#9aa0ac",
        )
    lid = "490,392! 1326,392! 1362,250! 1366,214 1346,204! 470,204! 450,214 454,250!"
    p.fill("500,392! 1316,392! 1300,436! 516,436!", "#04081a")
    p.fill(lid, "#3d64a8")
    p.fill("1180,200! 1370,200! 1370,400! 1150,400!", "#28467e", 1, lid)
    p.fill("446,204! 1370,204! 1366,226! 450,226!", "#8fb0e4", 1, lid)
    p.fill(words("PULL UP", (800, 304), 58, GROTESQUE, True), "#dfe8f6")
    p.fill(rounded(560, 340, 1260, 378, 18), "#16264c")
    wrist = 1120 + 600j
    for one, only in ((hand, "all"), (thumb, "front")):
        one.hand(
            wrist,
            HOOKED,
            LAMPLIT,
            -112,
            2.9,
            True,
            only,
            elbow=0.62 + 0.78j,
            length=34,
            girth=0.84,
            to_lamp=(-0.3, -0.95),
        )
    close_sleeve(hand, wrist + 22 + 26j, COAT, 50, 1.16)
    # The bar she has her fingers behind.
    bar.fill(rounded(560, 332, 1260, 366, 16), "#b8c4cc")
    bar.fill(rounded(560, 332, 1260, 344, 6), "#e6ecec")
    street = from_set("bus_stop/lamp", (1100, 300, 700, 394)).astype(np.float32)
    return finished(lay(street * 0.7, p, hand, bar, thumb))


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "thing_dollar": dollar,
    "thing_envelope": envelope,
    "thing_mailbox": mailbox,
}
