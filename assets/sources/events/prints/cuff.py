"""His cuff, a fold of it drawn up between her finger and thumb; the watch on that wrist says fourteen past."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ...people.spline import brush
from ..kit.hands import SLIM
from ..kit.sheet import Cloth, Print, close_sleeve, finished, lay, tones
from ..kit.stage import from_set
from ..kit.watch import draw_watch
from ..thing_cuff import HANGING, on_the_wrist
from .bracelet import TURNING

WRIST, HERS, RADIUS = 1090 + 566j, 650 + 116j, 98
CLOTH: Cloth = ("#4f655c", "#354a4c", "#1f2e38", "#e09a4a")
COAT: Cloth = ("#3f6f98", "#284c78", "#1a345c", "#e8a860")
HIS, HER = tones("#dba987", "#a9654f", "#5c3236"), tones("#f0c8a8", "#c4836c", "#7c403c")
PEAK = (
    "560,436! 700,424 800,384 862,322! 884,306! 902,326! 918,392 960,440 1000,450! 984,572! 864,574! 700,580!"
)


def _sleeve(p: Print) -> None:
    """Paint his sleeve, drawn up into a point where she has it, the folds running there."""
    base, shade, deep, lit = CLOTH
    with p.placed(0, 0):
        close_sleeve(p, WRIST - 84 - 6j, CLOTH, -3, 1.2, True)
        p.fill(PEAK, base)
        p.fill("902,326! 918,392 960,440 1000,450! 984,572! 864,574! 884,500 900,440!", deep, 1, PEAK)
        p.line("902,326 918,392 960,440 998,450! 984,572", 8, lit, "flat")
        for spine, wide in (
            ("884,318 862,430 800,520 700,580", 30),
            ("888,330 900,450 880,560 850,650", 28),
            ("876,320 800,420 680,470 520,500", 24),
        ):
            p.fill(brush(spine, wide, "wedge"), shade)
        p.line("884,330 876,400 850,470", 7, deep, "out")
        p.line("650,430 700,424 800,384 862,322", 7, lit, "flat")


def draw() -> np.ndarray:
    """Return the picture."""
    wrist, cloth, hand, thumb = (Print() for _ in range(4))
    wrist.hand(WRIST, HANGING, HIS, 6, 4.3, True, elbow=-1 + 0j, length=64, to_lamp=(0.25, -0.97))
    _sleeve(cloth)
    watch, second = draw_watch((WRIST.real + 6, WRIST.imag - 2), RADIUS, 6, 8, 14, 0)
    for p, only in ((hand, "all"), (thumb, "front")):
        p.hand(
            HERS,
            TURNING,
            HER,
            66,
            3.5,
            False,
            only,
            elbow=-0.42 - 0.9j,
            length=60,
            girth=SLIM,
            to_lamp=(0.4, -0.9),
        )
    close_sleeve(hand, HERS - 30 - 60j, COAT, 246, 0.9)
    back = from_set("bus_stop/bus_far", (706, 300, 500, 281)).astype(np.float32) * 0.62
    on = on_the_wrist(wrist.pixels()[..., 3])[..., None]
    seen = [np.dstack([layer[..., :3], layer[..., 3:] * on]) for layer in (watch, second)]
    return finished(lay(back, wrist, *seen, hand, cloth, thumb))


PRINTS: dict[str, Callable[[], np.ndarray]] = {"thing_cuff": draw}
