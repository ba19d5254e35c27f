"""Faces: eyes, brows, mouths, each drawn by hand in letters, and what an expression sets of them.

All faces look to the right, three quarters round; the far eye is narrower.
"""

from __future__ import annotations

from typing import NamedTuple

from .figure import Figure


class Expression(NamedTuple):
    """What a face does. Brows: how much higher (+) the inner and the outer end stand."""

    inner: int = 0
    outer: int = 0
    far_inner: int | None = None
    far_outer: int | None = None
    lid: int = 0  # rows of the eye the upper lid covers; -1: wide open
    low: int = 0  # rows the lower lid covers
    look: tuple[int, int] = (0, 0)
    mouth: str = "flat"
    blush: bool = False
    closed: bool = False  # eyes shut by laughing
    at: tuple[int, int] = (0, 0)  # where the head goes
    lean: float = 0.0


class Face(NamedTuple):
    """Where a face's features lie in its head, and how they are made."""

    near: tuple[int, int]  # upper left of the near eye
    far: tuple[int, int]
    mouth: tuple[int, int]
    brow: int = 2  # thickness
    brow_gap: int = 3  # above the eye
    lashes: bool = False
    wide: int = 9  # of the near eye
    tall: int = 6
    far_wide: int = 7
    brow_stuff: str = "hair"
    lip: bool = False


EXPRESSIONS: dict[str, Expression] = {
    "neutral": Expression(),
    "smirk": Expression(inner=0, outer=1, far_inner=1, far_outer=2, lid=1, mouth="smirk", lean=0.04),
    "surprised": Expression(inner=2, outer=2, lid=-1, mouth="o", at=(-1, -1), lean=-0.05),
    "soft": Expression(inner=1, outer=0, mouth="soft", at=(1, 0), lean=0.06),
    "annoyed": Expression(inner=-1, outer=1, lid=1, low=0, mouth="tight", at=(0, 0), lean=0.0),
    "sad": Expression(inner=2, outer=-1, lid=1, look=(-1, 1), mouth="down", at=(1, 2), lean=0.09),
    "laughing": Expression(inner=1, outer=1, closed=True, mouth="laugh", blush=True, at=(-1, -1), lean=-0.08),
}

# Letters: K ink, R inside of the mouth, W teeth, L lip, S shade on skin, T deeper shade, H light.
MOUTHS: dict[str, tuple[str, ...]] = {
    "flat": (".........", ".TTTTTTT.", "...SSSS..", "........."),
    "smirk": ("........T", "...TTTTT.", ".TT......", "....SSS.."),
    "soft": ("........T", ".TTTTTTT.", "...SSSS..", "........."),
    "tight": (".........", "..TTTTT..", ".T.....T.", "...SSS..."),
    "down": (".........", "...TTTT..", "..T....T.", "....SS..."),
    "o": ("...TTT...", "..TRRRT..", "..TRRRT..", "...TTT..."),
    "laugh": ("TTTTTTTTT", ".WWWWWWT.", ".TRRRRRT.", "..TTTTT.."),
    "grin": (".......T.", ".TWWWWT..", "..TTTT...", "...SSS..."),
    "wry": ("T........", ".TTTTTT..", ".......T.", "...SSS..."),
    "purse": (".........", "...TTT...", "...LLL...", "....S...."),
    "wobble": (".........", ".TT..TT..", "...TT..T.", "...SSS..."),
    "a1": (".........", "..TTTTT..", "..TRRRT..", "...TTT..."),
    "a2": ("..TTTTT..", ".TWWWWT..", "..RRRR...", "...TTT..."),
}


def draw_face(
    fig: Figure, face: Face, ex: Expression, at: tuple[int, int], eyes: str = "open", mouth: str = "closed"
) -> None:
    """Brows, eyes and mouth on a head."""
    x, y = at
    draw_eyes(fig, face, ex, at, eyes)
    for far in (False, True):
        ex0, ey0 = face.far if far else face.near
        wide = face.far_wide if far else face.wide
        inner = ex.inner if not far or ex.far_inner is None else ex.far_inner
        outer = ex.outer if not far or ex.far_outer is None else ex.far_outer
        _brow(fig, face, x + ex0, y + ey0 - face.brow_gap, wide, inner, outer, far)
    draw_mouth(fig, face, ex, at, mouth)


def _brow(fig: Figure, face: Face, x: int, y: int, wide: int, inner: int, outer: int, far: bool) -> None:
    """A brow over an eye: it is thick toward the nose, thins outward, and bends down at its end."""
    n = wide + (0 if far else 1)
    for i in range(n):
        t = i / (n - 1) if far else 1 - i / (n - 1)  # 0 at the nose
        row = round(y - inner + (inner - outer) * t) + (1 if t > 0.92 else 0)
        thick = face.brow if t < 0.72 else max(1, face.brow - 1)
        fig.stamp(x + i, row, ["B"] * thick, {"B": (face.brow_stuff, 1)})


def draw_eyes(fig: Figure, face: Face, ex: Expression, at: tuple[int, int], eyes: str = "open") -> None:
    """Both eyes: `open`, `half` or `shut`."""
    for far in (False, True):
        ex0, ey0 = face.far if far else face.near
        _eye(fig, face, ex, at[0] + ex0, at[1] + ey0, far, eyes)


def _eye(fig: Figure, face: Face, ex: Expression, x: int, y: int, far: bool, eyes: str) -> None:
    wide, tall = (face.far_wide if far else face.wide), face.tall
    ink, skin = {"K": ("ink", 0)}, {"S": ("skin", 1)}
    if ex.closed:
        rows = [".KKKK".ljust(wide, "K")[: wide - 1] + ".", "K" + "." * (wide - 2) + "K"]
        fig.stamp(x, y + 2, rows, ink)
        fig.stamp(x + 1, y + 5, ["S" * (wide - 2)], skin)
        return
    if eyes == "shut":
        fig.stamp(x, y + tall - 2, ["K" + "." * (wide - 2) + "K", ".".ljust(wide - 1, "K") + "."], ink)
        fig.stamp(x + 1, y, ["S" * (wide - 2)], skin)
        return
    lid = ex.lid + (2 if eyes == "half" else 0)
    top, bottom = y + max(0, lid) + (1 if lid >= 0 else 0), y + tall - ex.low
    if lid < 0:
        top = y
    # The white, rounded at its corners.
    for row in range(top, bottom):
        inset = 1 if row == bottom - 1 else 0
        left, right = x + inset + (0 if far else 1), x + wide - 1 - inset - (1 if far else 0)
        fig.stamp(left, row, ["W" * max(0, right - left + 1)], {"W": ("white", 2 if row > top else 1)})
    _iris(fig, face, ex, x, y, far, top, bottom)
    # Upper lid: a line that turns down at the outer corner.
    fig.stamp(x + (0 if far else 1), top - 1, ["K" * (wide - 1)], ink)
    outer = x + wide - 1 if far else x
    fig.stamp(outer, top, ["K"], ink)
    if face.lashes:
        fig.stamp(outer + (0 if far else -1), top - 1, ["K"], ink)
        fig.stamp(outer, top + 1, ["K"] if bottom - top > 3 else ["."], ink)
    if lid <= 0:
        fig.stamp(x + 1, top - 2, ["S" * (wide - 2)], skin)
    fig.stamp(x + 2, bottom, ["S" * (wide - 3)], skin)


def _iris(fig: Figure, face: Face, ex: Expression, x: int, y: int, far: bool, top: int, bottom: int) -> None:
    """The iris, three or four pixels across, cut by the lids."""
    wide = face.far_wide if far else face.wide
    across = 3 if far else 4
    cx = x + (wide - across) // 2 + ex.look[0] + (0 if far else 1)
    rows = ["IPPI", "PPPI", "PPPI", "IPIJ", ".JJ."] if not far else ["PPI", "PPI", "PPI", "PIJ", ".J."]
    legend = {"P": ("iris", 0), "I": ("iris", 1), "J": ("iris", 3)}
    start = y + face.tall - 5 + ex.look[1]
    for i, row in enumerate(rows):
        if top <= start + i < bottom:
            fig.stamp(cx, start + i, [row], legend)
    if top <= start < bottom or top <= start + 1 < bottom:
        fig.stamp(cx + across - 2, max(top, start), ["H"], {"H": ("white", 4)})


def draw_mouth(fig: Figure, face: Face, ex: Expression, at: tuple[int, int], mouth: str = "closed") -> None:
    """The mouth of an expression, or one that talks."""
    name = ex.mouth if mouth == "closed" else ("laugh" if ex.mouth == "laugh" else mouth)
    legend = {
        "T": ("skin", 0),
        "S": ("skin", 1),
        "R": ("mouth", 1),
        "W": ("white", 3),
        "L": ("mouth", 3),
        "K": ("ink", 0),
    }
    if face.lip:
        legend["T"] = ("mouth", 2)
    fig.stamp(at[0] + face.mouth[0], at[1] + face.mouth[1], MOUTHS[name], legend)
