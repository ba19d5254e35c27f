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
    m.p.fill(m.at("-15,0 -11,-7 -5,-10.5 0,-8.5 5,-11 11,-7.5 15,-0.5 8,2 0,2.6 -8,2.2"), t.lip2, 0.62)
    m.p.fill(m.at("-14,0.6 -7,1.8 0,2.4 7,1.6 14,0 12,8 6,12.5 0,13.5 -6,12.8 -12,8.6"), t.lip, 0.85)
    m.p.line(m.at("-13,0.4 -6,2 0,1.2 6,1.8 13,-0.2"), 2.6, t.lip2, "taper")
    m.p.line(m.at("-5,0.9 0,0.9 5,0.7"), 2.0, t.ink2, "taper", 0.8)
    m.dent("23,-10 27,-1 24,8", 2.2)
    m.under("-7,19 0,20.6 8,18.6")


HELD, PUCKER = "held", "pucker"
MOUTHS[PUCKER] = _pucker
MOUTHS[HELD] = _held
