"""Before the video store, over a shoulder: the street out of focus, and who stands with his back to us.

RGBA (height, width, 4), 0..1, of the whole stage.
"""

from __future__ import annotations

import cv2
import numpy as np

from ...events.kit import backs
from ...events.kit.board import Board
from ...events.kit.figure import flattened, painted
from ...events.kit.glass import behind_glass
from ...events.kit.lamps import STOP
from ...events.kit.stage import bloom, defocus, from_set

STORE, STREET = "store_front/someone", ("street/night_sky", "street/night")
# What lies behind her, and behind him, in map pixels of those sets.
BEHIND_HER, BEHIND_HIM = (560.0, 330.0, 1300.0, 731.0), (180.0, 200.0, 1500.0, 844.0)
# Where they stand on the stage, and how large: as near as a shoulder is that one looks over.
HIS_BACK, HERS_BACK, SIZE = (890.0, 10.0), (986.0, 236.0), 1.45
SOFT = 3.2


def _sized(picture: np.ndarray, width: int, height: int) -> np.ndarray:
    return cv2.resize(picture.astype(np.float32), (width, height), interpolation=cv2.INTER_AREA)


def _covering(picture: np.ndarray, width: int, height: int) -> np.ndarray:
    whole = np.dstack([np.clip(picture, 0, 1), np.ones(picture.shape[:2], np.float32)])
    return _sized(whole, width, height)


def behind_her(width: int, height: int, _zoom: float) -> np.ndarray:
    """The shop's lit window, as it is behind her from where he stands."""
    b = Board(np.clip(from_set(STORE, BEHIND_HER), 0, 1).astype(np.float32))
    b.smear(12, 10)
    return _covering(bloom(b.rgb, 0.5, 0.7, 30), width, height)


def behind_him(width: int, height: int, _zoom: float) -> np.ndarray:
    """The street that he came along, as it is behind him from where she stands."""
    b = Board(behind_glass(STREET, BEHIND_HIM).astype(np.float32))
    b.smear(12, 10)
    return _covering(bloom(b.rgb * 1.05, 0.5, 0.6, 30), width, height)


def _somebody(draws: tuple, at: tuple[float, float], flip: bool, width: int, height: int) -> np.ndarray:
    """Return who stands with his back to us, soft, his far side in the shop's light: RGBA."""
    figure = defocus(flattened(painted(draws, at, SIZE, flip), STOP), SOFT)
    figure[..., :3] *= 0.72
    return _sized(figure, width, height)


def his_shoulder(width: int, height: int, _zoom: float) -> np.ndarray:
    """His back at the left."""
    return _somebody((backs.draw_jess_back, backs.draw_jess_head), HIS_BACK, False, width, height)


def her_shoulder(width: int, height: int, _zoom: float) -> np.ndarray:
    """Her back at the right."""
    return _somebody((backs.draw_rory_back, backs.draw_rory_head), HERS_BACK, True, width, height)
