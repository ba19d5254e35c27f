"""Mouths of moments: what a face says only in a picture. Importing a name makes it known."""

from __future__ import annotations

from ...people.mouth import MOUTHS, Lips


def _held(m: Lips) -> None:
    """Paint lips just parted on a breath that is not let go."""
    m.opened(
        "-17,0! -8,-6.5 0,-4.5 8,-7 17.5,0! 10,9 0,11 -9,9",
        "-13,0.6! -6,-1.6 0,-0.4 6,-1.8 13.5,0.4! 6,3.6 0,4.4 -6,3.6",
        "-10,-3! 10,-3! 8,0.2 0,1 -8,0.2",
        "-5,5 0,4 5,5 3,6 -3,6",
    )
    m.p.line(m.at("-17,0.2 -7,-2 0,-0.6 7,-2.2 18,-0.2"), 2.4, m.face.tones.ink2)
    m.under("-8,14 0,15.5 9,13.5")


def _pucker(m: Lips) -> None:
    """Paint lips that are put forward for somebody to pay on."""
    # Two soft rolls and the seam between them: anything lighter inside reads as teeth.
    t = m.face.tones
    # Put forward they lie before the face's middle, the far half short, the near corner drawn in to a tuck.
    m.p.fill(
        m.at("-21,1.6! -19,-3.6 -15,-7 -11,-5.6 -6,-7.4 2,-4.6 10,0.6! 2,1.6 -6,2.6 -14,2.8"), t.lip2, 0.5
    )
    m.p.fill(m.at("-20.6,2! -14,3 -6,2.8 3,1.8 9.6,0.8! 6,6.4 -1,10 -9,10.8 -16,8.6 -19.6,5.4"), t.lip, 0.62)
    m.p.line(m.at("-21,1.8 -14,3.2 -9,1.9 -2,2.4 10,0.4"), 2.4, t.ink2, LINE_IN, 0.85)
    m.p.line(m.at("10,-1.4 13,0.6 12,3.4"), 2.0, t.skin3, "taper", 0.8)
    m.under("-15,15.4 -8,17 1,14.6")


LINE_IN = [(0, 0.3), (0.3, 0.9), (0.5, 0.6), (0.8, 1), (1, 0.5)]
HELD, PUCKER = "held", "pucker"
MOUTHS[PUCKER] = _pucker
MOUTHS[HELD] = _held
