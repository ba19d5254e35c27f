"""The watch by its strap in his hand: let down into the pocket, or held out with time stopped about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ...people.hand_model import Gesture
from ...people.light import rgb
from ...people.spline import brush
from ...places.kit.pixels import luma
from ...poster.kit.sheet import Sheet
from ...poster.places import bus_stop
from ..kit import clock
from ..kit.board import Board
from ..kit.printed_night import draw_leaf
from ..kit.prints import printed_part
from ..kit.sheet import Cloth, Print, close_sleeve, finished, lay, tones
from ..kit.watch import draw_watch
from .bracelet import TURNING

SEEN = (60, 60, 1700, 956)
RADIUS = 168
# The strap's end between the thumb and the side of the first finger, the others curled behind it.
PINCHED = Gesture(
    fingers=((-2, 46, 40, 22), (0, 58, 54, 30), (3, 66, 62, 34), (7, 72, 66, 36)),
    thumb=((0.66, -0.54, -0.50), (0.74, -0.22, -0.62), (0.84, 0.10, -0.50)),
    roll=-58,
    nail=(0.2, -0.8, 0.5),
)
TUBE_SKIN, TUBE_CLOTH = tones("#d9b9a0", "#9d7a72", "#54404a"), ("#4d6258", "#33463f", "#24332f", "#7f9484")
STILL_SKIN, STILL_CLOTH = tones("#c9c7bd", "#8b8f94", "#464d58"), ("#4b545c", "#353d46", "#272e37", "#79828a")


def _held(
    at: tuple[float, float],
    turn: float,
    when: tuple[int, int, int],
    skin: object,
    cloth: Cloth,
    dim: float,
    seen: tuple[float, float, float] = (0, 0, 1920),
) -> tuple[list[Print | np.ndarray], np.ndarray]:
    """Return hand, watch and thumb, back to front, and the second hand apart."""
    wrist = complex(at[0] + 226, at[1] - 380)
    near = 1920 / seen[2]
    on_stage = ((at[0] - seen[0]) * near, (at[1] - seen[1]) * near)
    whole, second = draw_watch(on_stage, RADIUS * near, turn, *when)
    whole = np.dstack([whole[..., :3] * np.array((dim, dim * 1.03, dim * 1.08), np.float32), whole[..., 3:]])
    behind, front = Print(seen), Print(seen)
    for p, only in ((behind, "all"), (front, "front")):
        p.hand(wrist, PINCHED, skin, 170, 2.7, False, only, elbow=1 - 0.14j, length=34)  # type: ignore[arg-type]
    close_sleeve(front, wrist, cloth)
    return [behind, whole, front], second


def _stop() -> np.ndarray:
    """Return the stop with its lamp out and the store shut, drained."""
    dark = replace(bus_stop.PLACE, pools=lambda _: [], near_pools=lambda _: [], over=None)
    b = Board(printed_part(dark, "closed", SEEN) * 1.5)
    clock.tell(b, SEEN, 8, 15)
    value = luma(np.clip(b.rgb, 0, 1))[..., None]
    grey = rgb("#0a1626") + (rgb("#c9cfd0") - rgb("#0a1626")) * value
    return grey * 0.92 + b.rgb * 0.08


def wound_back() -> np.ndarray:
    """Return the watch held out at a quarter past eight, every leaf where it was; its dial alone has colour."""
    leaves = Sheet("plain", (1920, 1080))
    rng = np.random.default_rng(4)
    for _ in range(74):
        x, y = rng.uniform(30, 1890), rng.uniform(20, 1000)
        if (abs(x - 860) > 330 or y > 700) and not (abs(x - 1684) < 110 and 340 < y < 640):
            tone = ("=#8a9098", "=#6b7480", "=#a9aca8", "=#565f6d")[int(rng.integers(4))]
            draw_leaf(
                leaves,
                x,
                y,
                rng.choice((13, 20, 30, 44), p=(0.4, 0.35, 0.18, 0.07)),
                rng.uniform(0, 6.3),
                tone,
                rng.uniform(0.45, 1),
            )
    parts, second = _held((860, 470), 4, (8, 15, 0), STILL_SKIN, STILL_CLOTH, 1.0)
    crown, turning = 1064 + 484j, Print()
    warm = np.array((1.0, 0.93, 0.74), np.float32)
    parts[1] = np.dstack([parts[1][..., :3] * warm, parts[1][..., 3:]])  # type: ignore[index]
    wrist = crown + 214 + 148j
    turning.hand(wrist, TURNING, STILL_SKIN, 184, 2.7, True, elbow=0.9 + 0.44j, length=34)
    close_sleeve(turning, wrist, STILL_CLOTH, 26, 1.0)
    parts[2:] = [parts[2], turning]
    fallen = leaves.read().astype(np.float32) / 255
    return finished(lay(_stop(), fallen, *parts, second))


# The pocket and what is put into it, half as near again.
POCKET = (300.0, 50.0, 1320.0)


def jacket(cloth: Cloth) -> tuple[Print, Print]:
    """Return the jacket with its pocket gaping, and the pocket's front, which goes over whatever is in it."""
    base, shade, deep, lit = cloth
    under, over = Print(POCKET), Print(POCKET)
    under.fill("-40,-40! 1960,-40! 1960,1120! -40,1120!", base)
    under.fill("-40,-40! 330,-40! 250,300 290,640 210,1120! -40,1120!", shade)
    under.fill("1560,-40! 1960,-40! 1960,1120! 1700,1120! 1640,860 1730,640 1660,420 1540,250", shade)
    # The pocket pulls at the cloth: folds run off from its two upper corners.
    for spine, wide in (
        ("516,506 440,400 352,352", 44),
        ("512,548 430,560 330,604", 36),
        ("514,600 462,720 446,900", 40),
        ("1398,500 1440,380 1452,220", 46),
        ("1406,540 1500,520 1600,540", 36),
        ("1412,600 1480,730 1500,900", 40),
    ):
        under.fill(brush(spine, wide, "wedge"), shade)
    under.fill("330,-40! 344,-40! 264,300 304,640 224,1120! 210,1120! 290,640 250,300!", deep)
    for y in (470, 850):
        under.fill(brush([(206, y - 34), (206, y), (206, y + 34)], 68, "taper"), deep)
        under.fill(brush([(200, y - 34), (200, y - 2), (200, y + 28)], 62, "taper"), "#b0894a")
        under.fill(brush([(192, y - 24), (192, y - 8), (192, y + 8)], 30, "taper"), "#e3bf78")
    under.fill("-40,-40! 720,-40! 650,110 520,240 380,330! 220,312 60,340 -40,360!", deep)
    under.fill("-40,-40! 700,-40! 620,100 500,220 360,306! 210,286 60,312 -40,330!", "#6b4238")
    for k in range(15):
        x = 60 + 44 * k
        under.fill(
            brush(f"{x},-40 {x - 60},120 {x - 150},330", 10, "flat"),
            "#4c2c2c",
            1,
            "-40,-40! 700,-40! 620,100 500,220 360,306! 210,286 60,312 -40,330!",
        )
    under.fill("520,500! 760,520 960,524 1180,516 1400,494! 1390,560 960,590 530,566!", deep)
    front = "520,560! 760,582 960,586 1180,578 1400,554! 1432,760 1440,1120! 500,1120! 506,790"
    over.fill("516,566! 760,592 960,598 1180,592 1410,566! 1450,770 1456,1120! 512,1120!", deep)
    over.fill(front, base)
    over.fill("1160,540! 1220,760 1200,1120! 1460,1120! 1460,540!", shade, 1, front)
    over.fill("520,560! 760,582 960,586 1180,578 1400,554! 1402,566! 1180,590 960,598 760,594 520,572!", lit)
    for dy in (66, 82):
        over.line(
            f"528,{560 + dy} 760,{582 + dy} 960,{586 + dy} 1180,{578 + dy} 1404,{554 + dy}",
            4,
            shade,
            "flat",
            1,
            front,
        )
    for x, y in ((556, 602), (1366, 596)):
        over.fill(brush([(x, y - 15), (x, y), (x, y + 15)], 30, "taper"), "#b0894a")
    return under, over


def pocket() -> np.ndarray:
    """Return it as it is let down into the pocket of the jacket."""
    under, over = jacket(TUBE_CLOTH)
    shade = TUBE_CLOTH[1]
    under.fill("1200,210! 1330,250 1620,330 2000,470! 2000,560! 1600,430 1330,330 1210,270!", shade)
    parts, second = _held((928, 470), 6, (8, 22, 12), TUBE_SKIN, TUBE_CLOTH, 0.86, POCKET)
    picture = lay(np.zeros((1080, 1920, 3), np.float32), under, *parts[:2], second, over, parts[2])
    return finished(picture)


PRINTS: dict[str, Callable[[], np.ndarray]] = {"end_wound_back": wound_back, "thing_pocket_watch": pocket}
