"""Posture: one drawn body on a common grid, bent, narrowed and tilted for each person.

On the grid the pit of the neck is at y 330, shoulders at 366 to 390, the elbow at 690, the waist at 760,
a jacket's hem at 900, the crotch at 1005, and everything ends at 1160.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .cloth import Panel, Tones, fold, lay
from .painter import Painter
from .spline import Warp

AXIS = 10.0  # x of the body's middle on the grid
LEVELS = (250, 380, 560, 760, 920, 1040, 1200)


@dataclass(frozen=True)
class Posture:
    """Widths and shifts at the seven levels from throat to knee; `slope` drops the near shoulder."""

    widths: tuple[float, ...] = (1, 0.97, 0.94, 0.93, 0.96, 0.96, 0.95)
    sway: tuple[float, ...] = (0, -3, -10, 6, 18, 14, 8)
    slope: float = 0.055
    hips: float = -0.03
    drop: float = 0.0

    def warp(self) -> Warp:
        """Return the posture as a warp of control points."""

        def bend(q: complex) -> complex:
            x, y = q.real, q.imag
            tilt = np.interp(y, [250, 380, 760, 1000, 1200], [0, self.slope, 0, self.hips, self.hips * 0.5])
            width = np.interp(y, LEVELS, self.widths)
            sway = np.interp(y, LEVELS, self.sway)
            drop = self.drop * np.interp(y, [250, 380, 1200], [0, 1, 1])
            return complex(AXIS + (x - AXIS) * width + sway, y + tilt * (x - AXIS) + drop)

        return bend


def draw_trousers(p: Painter, tones: Tones, waist: float = 850, inset: float = 0) -> None:
    """Paint trousers to mid thigh; `inset` narrows them at the waist, for a hip that swings out."""
    path = p.part(
        "legs",
        f"{-150 + inset},{waist}! {200 - inset},{waist}! {212 - inset * 0.3},930 220,1020 212,1200! "
        "40,1200! 32,1060 20,1006! 2,1060 -12,1200! -156,1200! "
        f"-162,1020 {-156 + inset * 0.3},930",
        9,
    )
    p.fill("-10,990! 40,990! 60,1200! -20,1200!", tones.deep)
    p.fill(path, tones.base)
    p.fill(
        f"70,{waist} 104,950 118,1020! 104,1040 120,1090 110,1200! 240,1200! 240,{waist}!",
        tones.shade,
        1,
        path,
    )
    p.fill("-24,1000 8,990 22,1030 2,1080 -10,1200! -50,1200! -40,1090 -20,1050!", tones.shade, 1, path)
    p.soft(
        f"-160,{waist}! 210,{waist}! 210,{waist + 90} 20,{waist + 116} -156,{waist + 86}!",
        tones.deep,
        34,
        0.9,
        path,
    )
    p.line("16,905 20,960 16,1008", 4, tones.deep, "flat", 0.9)
    p.line("28,905 34,950 20,992", 2.4, tones.light, "flat", 0.6)
    for spine, width in (
        ("18,1004 64,1014 116,1000", 13),
        ("14,1012 -40,1018 -100,1000", 12),
        ("20,1012 66,1046 104,1056", 11),
        ("10,1018 -24,1056 -60,1076", 10),
        ("206,960 170,1000 150,1050", 11),
    ):
        fold(p, spine, width, path, tones, 0.8)
    p.soft("-166,960 -120,960 -110,1200 -166,1200", tones.light, 30, 0.5, path, hard=0.6)
    p.line("-130,880 -112,930 -84,952", 3, tones.deep, "flat")
    p.line("158,886 134,938 96,954", 3.4, tones.deep, "flat")


def draw_seat(p: Painter, tones: Tones, waist: float = 850, inset: float = 0) -> None:
    """Paint the top of trousers whose legs are bent away: waist, hips and lap."""
    path = p.part(
        "lap",
        f"{-150 + inset},{waist}! {200 - inset},{waist}! {214 - inset * 0.3},940 206,1030 150,1076! 20,1060 "
        f"-110,1066! -168,1010 {-158 + inset * 0.3},930",
        8,
    )
    p.fill(path, tones.base)
    p.fill(f"70,{waist} 104,950 118,1080! 240,1080! 240,{waist}!", tones.shade, 1, path)
    p.soft(
        f"-160,{waist}! 210,{waist}! 210,{waist + 90} 20,{waist + 116} -156,{waist + 86}!",
        tones.deep,
        34,
        0.9,
        path,
    )
    for spine, width in (("-110,1000 -30,980 60,1010", 13), ("190,990 120,980 50,1006", 13)):
        fold(p, spine, width, path, tones, 0.8)


def draw_skirt(p: Painter, tones: Tones, waist: float = 900) -> None:
    """Paint a straight skirt to the canvas's end."""
    panel = Panel(
        "legs",
        f"-122,{waist}! 152,{waist}! 164,1050 170,1200! -144,1200! -136,1050",
        tones,
        planes=(f"30,{waist}! 46,1010 36,1200! 210,1200! 210,{waist}!",),
        rim=6,
    )
    path = lay(p, panel)
    for spine, width in (
        ("-40,930 -50,1040 -60,1190", 14),
        ("34,930 44,1040 48,1190", 16),
        ("94,930 104,1040 112,1190", 14),
    ):
        p.line(spine, width, tones.shade, [(0, 0.2), (1, 1)], 0.9, path)
