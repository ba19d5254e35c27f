"""The house: a disc drawer, an old television, the lion before the film, and a screen door."""

import numpy as np

from ..circle import wander
from ..room import FLAT, SHOP
from ..signals import (
    SAMPLE_RATE,
    TAU,
    Wave,
    axis,
    band,
    curve,
    high,
    low,
    noise,
    place,
    ring,
    saturate,
    silence,
    smooth,
    strike,
    sweep,
    thump,
)
from .hands import inside

LINE_WHISTLE_HZ = 15_734.0
# Where the throat resonates, Hz, and how much: it opens and closes through a roar.
THROAT = ((330, 1.0), (620, 0.8), (1150, 0.5), (2300, 0.22))


def motor(seconds: float, seed: int, start_hz: float, end_hz: float) -> Wave:
    """A small motor and its plastic gears."""
    time = axis(seconds)
    pitch = curve(
        time,
        (0, start_hz * 0.6),
        (0.08, start_hz),
        (seconds - 0.08, end_hz),
        (seconds, end_hz * 0.7),
    )
    whine = sweep(pitch) + 0.5 * sweep(pitch * 2.02) + 0.3 * sweep(pitch * 5.1)
    gears = band(noise(len(time), seed), 900, 5200, 1) * (0.5 + 0.5 * np.sign(sweep(pitch / 4)))
    return (whine * 0.13 + gears * 0.4) * curve(time, (0, 0), (0.05, 1), (seconds - 0.04, 1), (seconds, 0))


def cd_tray() -> Wave:
    """The drawer out, the disc set down, the drawer in, and the disc spinning up."""
    bed = silence(4.0)
    place(bed, strike(0.1, 1, 0.008, 900, 4800), 0.01, 0.6)
    place(bed, motor(0.75, 2, 240, 262), 0.05, 0.6)
    place(bed, thump(0.15, 3, 0.022, 330), 0.8, 1.0)
    place(bed, ring(0.25, [(1980, 1, 0.035), (3140, 0.6, 0.022), (4870, 0.35, 0.014)]), 1.25, 0.3)
    place(bed, strike(0.08, 4, 0.008, 1500, 7000), 1.25, 0.35)
    place(bed, motor(0.7, 5, 258, 236), 1.6, 0.6)
    place(bed, thump(0.18, 6, 0.025, 280), 2.3, 1.4)
    time = axis(1.4)
    spin = sweep(curve(time, (0, 80), (0.7, 620), (1.4, 560))) + band(noise(len(time), 7), 800, 4000, 1) * 0.7
    place(bed, spin * curve(time, (0, 0), (0.4, 1), (0.8, 0.6), (1.4, 0)), 2.45, 0.16)
    for at_s in (2.75, 2.83, 3.02):
        place(bed, strike(0.05, int(at_s * 100), 0.004, 1200, 6000), at_s, 0.3, 0.1)
    return inside(bed, FLAT, -20)


def roar(seconds: float, seed: int, top_hz: float) -> Wave:
    """One roar: rough folds, a throat that opens and closes, breath at its end."""
    time = axis(seconds)
    share = time / seconds
    pitch = top_hz * curve(share, (0, 0.7), (0.18, 1.0), (0.6, 0.86), (1, 0.5))
    pitch *= 1 + 0.03 * smooth(noise(len(time), seed), 18) * 9
    phase = np.cumsum(pitch) / SAMPLE_RATE
    folds = 2 * (phase % 1) ** 1.6 - 0.8
    rough = 0.55 + 0.45 * np.sin(TAU * phase / 3) * np.sin(TAU * 27 * time + 1)
    source = folds * rough + 0.5 * noise(len(time), seed + 1) * (0.3 + 0.7 * share)
    opening = curve(share, (0, 0.6), (0.25, 1.25), (0.7, 0.95), (1, 0.6))
    mouth = np.zeros(len(time))
    for centre_hz, size in THROAT:
        tuned = [
            band(source, centre_hz * bend * 0.8, centre_hz * bend * 1.25, 1) for bend in (0.65, 0.95, 1.25)
        ]
        near = [np.clip(1 - np.abs(opening - bend) / 0.3, 0, 1) for bend in (0.65, 0.95, 1.25)]
        mouth += size * sum(wave * weight for wave, weight in zip(tuned, near, strict=True))
    chest = low(source, 210) * 0.35
    shape = curve(share, (0, 0), (0.12, 1), (0.55, 0.85), (0.85, 0.3), (1, 0)) ** 1.2
    return np.tanh(2.8 * (mouth + chest) * shape)


def lion() -> Wave:
    """One roar of the lion before the film, ours, through a television; people count them."""
    bed = silence(2.6)
    place(bed, roar(2.2, 17, 122), 0.02, 1.0)
    speaker = band(bed, 120, 4800, 1) + 0.15 * low(bed, 160)
    return inside(saturate(speaker, 1.3), SHOP, -15)


def tv_zap() -> Wave:
    """A picture tube switched over: the relay, a burst of nothing, the line whistle coming back."""
    bed = silence(1.0)
    place(bed, strike(0.08, 31, 0.006, 600, 3500), 0.005, 0.9)
    place(bed, thump(0.2, 32, 0.03, 180), 0.008, 1.1)
    time = axis(0.5)
    snow = band(noise(len(time), 33), 900, 9500, 1) * curve(
        time, (0, 0), (0.01, 1), (0.16, 0.8), (0.19, 0.08), (0.5, 0)
    )
    place(bed, snow, 0.05, 0.42)
    hum = np.sign(np.sin(TAU * 60 * time)) * curve(time, (0, 0), (0.01, 1), (0.2, 0.5), (0.5, 0))
    place(bed, band(hum, 240, 2600), 0.05, 0.4)
    whole = axis(0.85)
    place(
        bed,
        np.sin(TAU * LINE_WHISTLE_HZ * whole) * curve(whole, (0, 0), (0.3, 1), (0.6, 0.6), (0.85, 0)),
        0.1,
        0.012,
    )
    for number in range(16):
        place(
            bed,
            high(strike(0.02, 40 + number, 0.002, 2000, 12000), 1500),
            0.25 + 0.03 * number * (1 + number / 30),
            0.25 * 0.85**number,
            0.2,
        )
    return inside(bed, FLAT, -20)


def screen_door() -> Wave:
    """A screen door: spring, hinge, and two slaps against its frame."""
    bed = silence(2.1)
    time = axis(0.85)
    stretch = curve(time, (0, 150), (0.4, 265), (0.85, 170))
    spring = sweep(stretch) + 0.6 * sweep(stretch * 2.76) + 0.4 * sweep(stretch * 5.4)
    shiver = 0.5 + 0.5 * wander(len(time), 51, 30)[:, 0]
    place(
        bed,
        spring * shiver * curve(time, (0, 0), (0.1, 1), (0.7, 0.7), (0.85, 0)),
        0.03,
        0.16,
        0.25,
    )
    creak = (
        np.clip(
            np.sin(TAU * np.cumsum(curve(time, (0, 28), (0.45, 62), (0.85, 40))) / SAMPLE_RATE),
            0,
            1,
        )
        ** 6
    )
    hinge = band(creak * noise(len(time), 52) + creak, 600, 2800)
    place(bed, hinge * curve(time, (0, 0.4), (0.5, 1), (0.85, 0)), 0.0, 0.5, -0.35)
    for at_s, level in ((0.95, 1.0), (1.09, 0.45), (1.19, 0.2)):
        place(bed, thump(0.25, int(at_s * 60), 0.035, 260), at_s, 1.5 * level)
        place(bed, strike(0.2, int(at_s * 80), 0.018, 450, 3400), at_s, 1.1 * level)
        place(
            bed,
            ring(0.3, [(890, 0.4, 0.03), (1470, 0.4, 0.03), (2330, 0.3, 0.04)]),
            at_s,
            0.25 * level,
        )
    return inside(bed, SHOP, -24)


SOUNDS = {"cd_tray": cd_tray, "lion": lion, "tv_zap": tv_zap, "screen_door": screen_door}
