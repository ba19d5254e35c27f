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


HELD = "held"
MOUTHS[HELD] = _held
