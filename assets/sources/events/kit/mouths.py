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
    t = m.face.tones
    m.p.fill(m.at("-11,-2! -8,-9 0,-7 8,-9.5 11.5,-2! 8,0 0,1.5 -8,0"), t.lip2, 0.9)
    m.p.fill(m.at("-10,0! -7,-1 0,1.5 7,-1 10.5,0! 9,9 0,11.5 -9,9"), t.lip, 0.95)
    m.p.fill(m.at("-4,4 0,3 4,4 3,7 -3,7"), t.skin_light, 0.6)
    m.p.line(m.at("-11,-1 -6,0.5 0,1.8 6,0.2 11,-1.4"), 2.8, t.ink2)
    for x in (-15, 15):
        m.dent(f"{x},-6 {x * 1.13},0 {x},6", 2.2)
    m.under("-7,15 0,17 8,14.5")


HELD, PUCKER = "held", "pucker"
MOUTHS[PUCKER] = _pucker
MOUTHS[HELD] = _held
