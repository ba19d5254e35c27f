"""What Lorelai has on at breakfast: a plush robe over whatever she slept in."""

from __future__ import annotations

import skia

from .cloth import Panel, Tones, fold, lay
from .painter import Painter, mix
from .spline import moved

ROBE = Tones("#b4869c", "#876080", "#5a3d5c", "#dcb6c2")
FAR = Panel(
    "robe_far",
    "-50,316! -88,338 -130,360 -154,390! -164,440 -152,540 -140,640! -142,700 -156,800 -172,920 -178,1060 "
    "-184,1200! 60,1200! 50,900 40,700! 14,620 -30,500 -64,380!",
    ROBE,
    planes=("-200,360! -140,430 -130,560! -116,640 -134,760 -140,900! -140,1200! -220,1200!",),
    folds=(
        ("-146,560 -110,630 -70,680", 13),
        ("-140,690 -110,780 -104,880", 13),
        ("-80,716 -84,840 -96,1000", 12),
    ),
    rim=6,
)
NEAR = Panel(
    "robe_near",
    "86,294! 122,322 164,350 190,388! 204,440 194,540 180,640! 182,700 202,800 220,920 228,1060 232,1200! "
    "-30,1200! -20,1000 -6,820 2,700! 20,620 44,500 64,380!",
    ROBE,
    planes=(
        "128,320 158,420 146,540! 156,620 142,690! 160,800 168,920 160,1060 158,1200! 260,1200! 240,360!",
    ),
    darks=(("188,390 214,600 186,700 236,1180 196,1180 166,700", 26),),
    folds=(
        ("190,560 140,630 80,676", 14),
        ("176,690 150,790 150,900", 13),
        ("60,716 70,840 60,1010", 14),
        ("112,716 112,830 122,960", 11),
    ),
    seams=("6,740 -4,900 -14,1190",),
    rim=7,
)
LEAVES = (
    ("84,286! 124,304 162,338! 160,430 120,550 34,696! 2,690 12,630 46,500 64,350!", 1),
    ("-48,304! -88,322 -116,350! -122,440 -84,560 -6,690! 22,664 -16,560 -52,440 -62,356!", -1),
)


def draw_robe(p: Painter) -> None:
    """Paint both fronts, the shawl collar and the belt; in the body's warp."""
    far, near = lay(p, FAR), lay(p, NEAR)
    for text, side in (LEAVES[1], LEAVES[0]):
        _leaf(p, text, side, near if side > 0 else far)
    belt = p.part("belt", "-146,690! -60,712 60,714 186,684! 188,724! 60,756 -60,754 -146,730!", 5, 0.2)
    p.soft(moved(belt, 0, 16), ROBE.deep, 10, 0.8, hard=0.7)
    p.fill(belt, ROBE.shade)
    p.line("-146,696 -60,718 60,720 186,690", 3, ROBE.light, "flat", 0.6, belt)
    for tail in (
        "10,722! 40,722! 26,800 4,900! -30,894! -6,800",
        "34,722! 60,720! 84,800 96,880! 62,888! 48,800",
    ):
        end = p.part("belt_end", tail, 4, 0.2)
        p.soft(moved(end, 6, 10), ROBE.deep, 8, 0.7, near, hard=0.7)
        p.fill(end, ROBE.shade)
        p.crescent(end, 8, -3, ROBE.deep)
    knot = p.shape("0,704 34,696 68,704 72,738 36,752 0,740")
    p.fill(moved(knot, 3, 8), ROBE.deep)
    p.fill(knot, mix(ROBE.base, ROBE.shade, 0.4))
    fold(p, "6,716 36,724 66,714", 9, knot, ROBE, 0.9)


def _leaf(p: Painter, text: str, side: int, front: skia.Path) -> None:
    """Paint one leaf of the collar, thick and soft."""
    leaf = p.part("robe_collar_near" if side > 0 else "robe_collar_far", text, 4, 0.3 if side > 0 else 0)
    p.soft(moved(leaf, 6, 14), ROBE.deep, 10, 0.8, front, hard=0.7)
    p.fill(leaf, mix(ROBE.base, ROBE.light, 0.55))
    p.soft(moved(leaf, 22 * side, -10), ROBE.shade, 22, 0.6, leaf)
