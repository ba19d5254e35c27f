"""The last bus: far off, arriving with its brakes, doors, leaving, and gone by unseen.

A six-cylinder diesel is a train of firing pulses, three a turn, through exhaust and body; distance
takes its highs, speed bends its pitch, and compressed air does the rest.
"""

from dataclasses import dataclass

import numpy as np

from ..circle import echo, wander
from ..room import STREET, impulse
from ..signals import (
    SAMPLE_RATE,
    TAU,
    Wave,
    axis,
    band,
    curve,
    gain,
    low,
    noise,
    place,
    smooth,
    strike,
    sweep,
    thump,
)

SPEED_OF_SOUND = 343.0
FIRINGS_A_TURN = 3
# Nearer than this the bus is simply there.
NEAR_M = 5.0
ECHO_DB = -15.0

Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Ride:
    """A bus over some seconds: turns a minute, load 0..1, distance in metres and side -1..1, as
    curves.
    """

    seconds: float
    turns: Points
    load: Points
    distance: Points
    side: Points
    seed: int


def fire(turns: Wave, load: Wave, doppler: Wave, seed: int) -> Wave:
    """The engine alone: exhaust pulses, diesel clatter and intake rush."""
    count = len(turns)
    turns = turns * (1 + 0.006 * wander(count, seed, 7)[:, 0])
    cycle = np.cumsum(turns / 60 * FIRINGS_A_TURN * doppler) / SAMPLE_RATE
    part = cycle % 1
    uneven = 1 + 0.16 * np.sin(TAU * cycle / 6 + 1) + 0.1 * np.sin(TAU * cycle / 3)
    pulse = np.exp(-part * (7 - 2.5 * load)) * uneven - 0.25
    # Small speakers have no bottom octave: the bus must be known by its throat as well.
    exhaust = 0.7 * band(pulse, 45, 900) + 1.5 * band(pulse, 210, 460) + 0.9 * band(pulse, 520, 880)
    clatter = band(noise(count, seed + 1), 700, 3600) * np.exp(-part * 10) * uneven
    intake = band(noise(count, seed + 2), 150, 700) * (0.05 + 0.14 * load) * turns / 1500
    body = np.tanh(1.2 * exhaust * (0.55 + 0.5 * load)) * (0.55 + 0.75 * load)
    return body + clatter * (0.1 + 0.08 * load) + intake


def drive(ride: Ride) -> Wave:
    """The bus as heard from the pavement, without its air and doors."""
    time = axis(ride.seconds)
    distance = smooth(curve(time, *ride.distance), 1.2)
    approach = np.gradient(distance) * SAMPLE_RATE
    turns = smooth(curve(time, *ride.turns), 1.6)
    load = smooth(curve(time, *ride.load), 3.0)
    engine = fire(turns, load, SPEED_OF_SOUND / (SPEED_OF_SOUND + approach), ride.seed)
    rolling = band(noise(len(time), ride.seed + 3), 250, 1800)
    rolling *= np.clip(np.abs(approach) / 12, 0, 1) * (1 + 0.15 * wander(len(time), ride.seed, 5)[:, 0])
    nearness = (NEAR_M / np.maximum(NEAR_M, distance)) ** 0.8
    sound = (engine * 0.8 + rolling * 0.45) * nearness
    farness = np.clip((distance - 8) / 50, 0, 1)
    sound = sound * (1 - farness) + low(sound, 1100) * farness
    angle = (np.clip(curve(time, *ride.side), -1, 1) * 0.75 + 1) * np.pi / 4
    return np.stack([sound * np.cos(angle), sound * np.sin(angle)], axis=1) * np.sqrt(2)


def outdoors(dry: Wave) -> Wave:
    """The wave with the fronts of the houses answering it."""
    wet = echo(dry, impulse(STREET))[: len(dry)]
    return dry + wet * gain(ECHO_DB) * dry.std() / wet.std()


def air(seconds: float, rise_s: float, fall_s: float, seed: int, bright_hz: float = 7500) -> Wave:
    """Compressed air let go: bright at first, duller as the pressure falls."""
    time = axis(seconds)
    hiss = noise(len(time), seed)
    shape = np.minimum(1, time / rise_s) * np.exp(-np.maximum(0, time - rise_s) / fall_s)
    fresh = np.exp(-time / (fall_s * 0.8))
    open_band = band(hiss, 1200, bright_hz) * fresh
    return (open_band + band(hiss, 800, bright_hz * 0.45) * (1 - fresh)) * shape


def squeal(seconds: float, seed: int) -> Wave:
    """Brake blocks singing downwards as the wheels stop."""
    time = axis(seconds)
    pitch = curve(time, (0, 1490), (seconds * 0.75, 1200), (seconds, 1110))
    shiver = 1 + 0.3 * smooth(noise(len(time), seed), 30) * 6
    return sweep(pitch) * shiver * curve(time, (0, 0), (0.3 * seconds, 0.7), (0.7 * seconds, 1), (seconds, 0))


def fade(wave: Wave, rise_s: float, fall_s: float) -> Wave:
    """The wave coming up out of the night and going back into it."""
    time = np.arange(len(wave)) / SAMPLE_RATE
    end = time[-1]
    return wave * curve(time, (0, 0), (rise_s, 1), (end - fall_s, 1), (end, 0))[:, None] ** 1.5


def bus_far() -> Wave:
    """An engine two streets away that changes gear once."""
    turns = ((0, 1150), (2.2, 1650), (2.7, 1150), (5.4, 1500), (7.5, 1420))
    load = ((0, 0.6), (2.2, 0.9), (2.6, 0.3), (3.2, 0.8), (7.5, 0.5))
    ride = Ride(7.5, turns, load, ((0, 120), (7.5, 62)), ((0, -0.9), (7.5, -0.6)), 211)
    return fade(outdoors(drive(ride)), 2.2, 2.4)


def bus_arrive() -> Wave:
    """Up the street, brakes, a sigh of air, and idling at the kerb."""
    turns = ((0, 1500), (2, 1620), (4.3, 1150), (6.2, 760), (7, 640), (10, 640))
    load = ((0, 0.75), (3.6, 0.35), (7, 0.28), (10, 0.28))
    distance = ((0, 58), (3, 27), (5.8, 6.5), (7, 5), (10, 5))
    sound = drive(Ride(10, turns, load, distance, ((0, -1), (4, -0.6), (7, -0.1), (10, -0.05)), 223))
    place(sound, squeal(1.6, 4), 5.5, 0.05, -0.1)
    place(sound, air(0.9, 0.004, 0.2, 31, 9000), 7.15, 0.6)
    place(sound, thump(0.3, 6, 0.05, 110), 7.1, 1.4)
    return fade(outdoors(sound), 1.2, 1.4)


def bus_doors() -> Wave:
    """Doors fold open with a breath of air; the engine waits."""
    flat = ((0.0, 5.0), (4.2, 5.0))
    sound = drive(Ride(4.2, ((0, 640), (4.2, 640)), ((0, 0.28), (4.2, 0.28)), flat, ((0, 0), (4.2, 0)), 227))
    sound *= 0.5
    place(sound, air(1.5, 0.2, 0.45, 37), 0.5, 0.5, 0.2)
    for at_s, level in ((0.55, 0.35), (1.05, 0.25), (1.62, 0.9)):
        place(sound, strike(0.25, int(at_s * 100), 0.035, 120, 900), at_s, level * 2, 0.2)
    place(sound, strike(0.2, 71, 0.02, 900, 3200), 1.62, 0.4, 0.2)
    return fade(outdoors(sound), 0.15, 1.1)


def bus_leave() -> Wave:
    """Doors, the brake let go, and two gears up the street."""
    turns = (
        (0, 640),
        (1.9, 660),
        (2.8, 950),
        (5.2, 1760),
        (5.7, 1250),
        (8.6, 1880),
        (9.1, 1350),
        (12, 1750),
    )
    load = (
        (0, 0.28),
        (2.0, 0.3),
        (3, 0.95),
        (5.2, 1),
        (5.5, 0.4),
        (6.2, 0.95),
        (8.6, 0.9),
        (12, 0.8),
    )
    distance = ((0, 5), (2.4, 5), (4.6, 8), (8, 32), (12, 95))
    sound = drive(Ride(12, turns, load, distance, ((0, -0.05), (2.4, 0), (5, 0.35), (8, 0.75), (12, 1)), 229))
    place(sound, air(1.1, 0.15, 0.35, 41), 0.1, 0.3, 0.2)
    place(sound, strike(0.3, 43, 0.045, 110, 800), 0.95, 1.8, 0.2)
    place(sound, air(0.5, 0.003, 0.1, 47, 9500), 1.9, 0.5)
    return fade(outdoors(sound), 0.08, 3.2)


def bus_pass() -> Wave:
    """The bus heard going by at the end of the street, never seen."""
    turns = ((0, 1500), (4, 1680), (6.4, 1720), (10, 1560))
    distance = ((0, 95), (2.5, 58), (4.6, 27), (5.4, 24), (6.2, 27), (8, 58), (10, 105))
    load = ((0, 0.7), (5, 0.85), (7, 0.75), (10, 0.6))
    ride = Ride(10, turns, load, distance, ((0, -1), (4.4, -0.4), (6.4, 0.4), (10, 1)), 233)
    return fade(outdoors(drive(ride)), 1.8, 2.8)


SOUNDS = {
    "bus_far": bus_far,
    "bus_arrive": bus_arrive,
    "bus_doors": bus_doors,
    "bus_leave": bus_leave,
    "bus_pass": bus_pass,
}
