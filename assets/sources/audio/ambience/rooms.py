"""Inside: the diner, the store, the flat above the diner, the living room with its film, and the
bus.
"""

import numpy as np

from ..circle import echo_round, hush, put, wander, whole_cycles
from ..effects.bus import fire
from ..room import FLAT, SHOP, Room, impulse
from ..signals import (
    SAMPLE_RATE,
    TAU,
    Wave,
    band,
    gain,
    low,
    noise,
    ring,
    samples,
    spread,
    strike,
    thump,
)
from .film import score
from .night import aired, insects, wind
from .talk import Talker, talk

GUESTS = (
    (Talker(118, 4.4, 0.55, 300), -0.6, 1.0),
    (Talker(205, 5.0, 0.55, 330), 0.45, 0.9),
    (Talker(96, 3.8, 0.45, 360), 0.8, 0.7),
    (Talker(226, 5.6, 0.5, 390), -0.2, 0.6),
    (Talker(141, 4.8, 0.5, 420), 0.1, 0.5),
    (Talker(187, 5.3, 0.6, 600), -0.85, 0.45),
    (Talker(108, 4.1, 0.6, 630), 0.6, 0.45),
    (Talker(240, 5.9, 0.5, 660), 0.25, 0.3),
    (Talker(131, 4.6, 0.6, 690), -0.4, 0.4),
)
LAMP_HUM = (
    (120, 1.0),
    (240, 0.5),
    (360, 0.33),
    (480, 0.17),
    (600, 0.14),
    (720, 0.07),
    (960, 0.05),
    (1200, 0.03),
)


def housed(dry: Wave, room: Room, wet_db: float) -> Wave:
    """The bed in a room, circular."""
    wet = echo_round(dry, impulse(room))
    return dry + wet * gain(wet_db) * dry.std() / wet.std()


def hum(count: int, seed: int) -> Wave:
    """Mains in tubes and compressors: exact harmonics of sixty, barely alive."""
    time = np.arange(count) / SAMPLE_RATE
    alive = 1 + 0.05 * wander(count, seed, 3)[:, 0]
    wave = sum(size * np.sin(TAU * whole_cycles(hz, count) * time + hz) for hz, size in LAMP_HUM)
    return (wave * alive)[:, None] * np.array([1.0, 0.92])


def dishes(bed: Wave, level: float, seed: int, every_s: float) -> None:
    """Put cups, forks and plates at irregular moments."""
    rng = np.random.default_rng(seed)
    seconds = len(bed) / SAMPLE_RATE
    at_s = rng.uniform(0, every_s)
    while at_s < seconds:
        tone = rng.choice([1900, 2500, 3300, 4100]) * rng.uniform(0.92, 1.08)
        clink = ring(0.5, [(tone, 1, 0.06), (tone * 1.62, 0.6, 0.04), (tone * 2.7, 0.35, 0.02)], rng)
        pan = rng.uniform(-0.7, 0.7)
        for tap in range(rng.integers(1, 4)):
            put(bed, clink, at_s + tap * rng.uniform(0.07, 0.2), level * rng.uniform(0.2, 1), pan)
        at_s += rng.exponential(every_s) + 0.3


def diner() -> Wave:
    """A Saturday crowd, coffee, and cutlery."""
    count = samples(40.0)
    bed = hush(count, 61, 90, 1200, -4, 2) * 0.01 + hum(count, 62) * 0.0025
    for who, pan, level in GUESTS:
        bed += spread(talk(count, who), pan) * 0.12 * level
    dishes(bed, 0.03, 63, 1.9)
    for at_s in (11.0, 29.5):
        pour = band(noise(samples(2.4), int(at_s)), 500, 2800, 1) * np.hanning(samples(2.4))
        put(bed, pour, at_s, 0.018, 0.5)
    for at_s in (7.4, 22.8, 36.3):
        put(bed, thump(0.2, int(at_s), 0.04, 200), at_s, 0.09, -0.5)
    return housed(bed, SHOP, -1)


def closed() -> Wave:
    """The diner after hours: an icebox, the one lamp, a pan that cools, and somebody in the storeroom."""
    count = samples(36.0)
    bed = hum(count, 131) * 0.007 + hush(count, 132, 60, 420, -4, 2) * 0.012
    bed += hush(count, 133, 900, 6000, -3, 2) * 0.0015
    for at_s, pitch in ((6.2, 1180), (14.9, 1240), (15.3, 1205), (28.4, 1190)):
        put(bed, ring(0.3, [(pitch, 1, 0.03), (pitch * 2.3, 0.4, 0.02)]), at_s, 0.006, -0.4)
    for at_s in (10.5, 21.8, 33.1):
        put(bed, thump(0.4, int(at_s), 0.07, 130), at_s, 0.04, 0.6)
    return housed(bed, SHOP, -6)


def store() -> Wave:
    """Fluorescent tubes, a cooler, and a television nobody watches."""
    count = samples(36.0)
    bed = (
        hum(count, 71) * 0.008
        + hush(count, 72, 60, 420, -3, 2) * 0.016
        + hush(count, 73, 1800, 7000, -3, 2) * 0.0022
    )
    trailer = 0.2 * talk(count, Talker(88, 3.6, 0.6, 480)) + 0.05 * score(count, 2)
    bed += spread(band(np.tile(trailer, 2), 260, 3400)[count:], 0.55) * 0.5
    for at_s in (5.2, 5.31, 18.7, 27.3, 27.36, 27.5):
        put(bed, strike(0.03, int(at_s * 100), 0.003, 1500, 8000), at_s, 0.03, -0.3)
    return housed(bed, SHOP, -12)


def room() -> Wave:
    """The flat: pipes, a radiator, and the diner coming up through the floor."""
    count = samples(40.0)
    below = sum(talk(count, who) * level for who, _, level in GUESTS[:4])
    dishes_below = np.zeros((count, 2))
    dishes(dishes_below, 0.03, 81, 4.0)
    through = low(np.tile(below * 0.2 + dishes_below.mean(axis=1) * 0.4, 2), 420)[count:]
    bed = spread(through, -0.1) + hush(count, 82, 60, 420, -4, 2) * 0.013 + hum(count, 83) * 0.004
    bed += hush(count, 84, 900, 6000, -3, 2) * 0.0035 * (1 + 0.2 * wander(count, 85, 0.4))
    for at_s, pitch in ((4.4, 410), (4.9, 390), (17.2, 520), (26.1, 405), (26.9, 398), (35.6, 530)):
        put(
            bed,
            ring(0.6, [(pitch, 1, 0.06), (pitch * 2.3, 0.5, 0.04), (pitch * 4.1, 0.3, 0.02)]),
            at_s,
            0.02,
            0.5,
        )
    return housed(bed, FLAT, -10)


def living_room() -> Wave:
    """An old film through a television speaker, and a house round it."""
    count = samples(44.0)
    voices = talk(count, Talker(212, 5.2, 0.45, 510)) + 0.8 * talk(count, Talker(128, 4.3, 0.4, 540))
    film = 0.16 * voices + 0.1 * score(count, 1) + 0.004 * hush(count, 91, 300, 5000, -2, 1)[:, 0]
    speaker = band(np.tile(film, 2), 230, 3800)[count:]
    bed = spread(speaker, 0.12) + hush(count, 92, 50, 380, -4, 2) * 0.007 + hum(count, 93) * 0.0015
    return housed(bed, FLAT, -8)


def porch() -> Wave:
    """Deep night: one cricket left, the wind, a board, and a chain that ticks."""
    count = samples(44.0)
    bed = wind(count, 101, leaves=0.9) + insects(count, 0.55, 0.9)
    for at_s in (8.3, 23.9, 38.2):
        put(bed, thump(0.4, int(at_s), 0.06, 160), at_s, 0.035, -0.3)
        for step in range(7):
            put(
                bed,
                ring(0.05, [(395 + 9 * step, 1, 0.012)]),
                at_s + 0.1 + 0.019 * step,
                0.006,
                -0.3,
            )
    for at_s in (3.1, 14.6, 15.3, 29.0, 34.4):
        put(
            bed,
            ring(0.5, [(2790, 1, 0.05), (4120, 0.6, 0.035), (6230, 0.3, 0.02)]),
            at_s,
            0.006,
            0.6,
        )
    return aired(bed)


def bus_inside() -> Wave:
    """Inside the bus: engine behind and below, panels that rattle, the road."""
    count = samples(32.0)
    longer = count + SAMPLE_RATE
    turns = np.resize(1480 + 90 * wander(count, 111, 0.12)[:, 0], longer)
    load = np.resize(np.clip(0.6 + 0.12 * wander(count, 112, 0.2)[:, 0], 0.2, 1), longer)
    engine = low(fire(turns, load, np.ones(longer), 113), 420)
    way = np.linspace(0, 1, SAMPLE_RATE)
    engine[:SAMPLE_RATE] = engine[:SAMPLE_RATE] * way**0.5 + engine[count:] * (1 - way) ** 0.5
    rumble = hush(count, 114, 40, 300, -4, 2) * (1 + 0.2 * wander(count, 115, 1.5)) * 0.07
    road = hush(count, 116, 200, 1600, -3, 2) * (1 + 0.15 * wander(count, 117, 3)) * 0.028
    bed = spread(engine[:count], 0.1) * 0.11 + rumble + road
    rng = np.random.default_rng(118)
    for at_s in np.sort(rng.uniform(0, 32, 9)):
        put(bed, thump(0.3, int(at_s * 10), 0.06, 110), at_s, 0.3, 0.0)
        for tap in range(5):
            put(
                bed,
                strike(0.04, int(at_s * 99) + tap, 0.005, 900, 4200),
                at_s + 0.03 * tap,
                0.03 * 0.7**tap,
                rng.uniform(-0.8, 0.8),
            )
    return housed(bed, FLAT, -11)


SOUNDS = {
    "diner": diner,
    "closed": closed,
    "store": store,
    "room": room,
    "living_room": living_room,
    "porch": porch,
    "bus_inside": bus_inside,
}
