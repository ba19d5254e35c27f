"""Idle motion: breathing, blinking, lip movement, flickering lamps; what is in the air is in particles.py.

A pure function of time, in steps of a twelfth of a second (animation on twos). It keeps no state, so
rewinding, loading and skipping are unaffected.
"""

from __future__ import annotations

from math import pi, sin
from typing import NamedTuple

from game.stage.art import Lamp, SetLayer, StageSet
from game.stage.easing import smoothstep
from game.story.state import State

STEPS_A_SECOND = 12
# The horizon of `still_ms`.
MAX_STEPS = 24
BREATH_S, BREATH_DU = 3.5, 1.5
# Eyes close for three steps: half, shut, half.
BLINK = ("half", "shut", "half")
BLINK_EVERY = 52
MOUTHS = ("a1", "a2", "closed", "a2", "a1", "closed", "a2")
# Changes of a lamp per second, below the limit of three flashes per second.
LIGHT_HZ = 1.5
LAMP_LEVELS = 24
# The maximum strength, so as not to drown the painted light.
MAX_BRIGHTNESS = 0.5
# The emitter that has people's breath seen.
BREATH = "breath"


class AmbientTime(NamedTuple):
    """A step of ambient time: the number of steps, and the person whose mouth moves."""

    step: int
    speaker: str | None = None


def ambient_at(ms: int, speaker: str | None = None) -> AmbientTime:
    """The step at `ms` of ambient time."""
    return AmbientTime(ms * STEPS_A_SECOND // 1000, speaker)


def next_step_ms(ambient: AmbientTime, ms: int) -> int:
    """Milliseconds until the next step of ambient time."""
    # The first whole millisecond of that step.
    return max(1, -(-(ambient.step + 1) * 1000 // STEPS_A_SECOND) - ms)


def still_ms(
    ambient: AmbientTime, ms: int, state: State, stage_set: StageSet, variant: str, pixel_size: float = 0.0
) -> int:
    """How many milliseconds the picture at `ms` stays the same."""

    def signature(ahead: int) -> object:
        then = ambient._replace(step=ambient.step + ahead)
        return _signature(then, state, stage_set, variant, pixel_size)

    shown, ahead = signature(0), 1
    while ahead < MAX_STEPS and signature(ahead) == shown:
        ahead += 1
    return next_step_ms(ambient._replace(step=ambient.step + ahead - 1), ms)


def _signature(
    ambient: AmbientTime, state: State, stage_set: StageSet, variant: str, pixel_size: float
) -> object:
    """A value that differs where the idle motion of two steps is drawn differently."""
    giving = (emitter for emitter in stage_set.emitters if variant_has(emitter.variants, variant))
    if any(emitter.kind != BREATH or state.cast for emitter in giving):
        return ambient.step
    return (
        tuple(
            (eyes(actor.who, ambient), mouth(actor.who, ambient), breath(actor.who, ambient, pixel_size))
            for actor in state.cast
        ),
        tuple(
            lamp_level(lamp, number, ambient)
            for number, lamp in enumerate(stage_set.lamps)
            if variant_has(lamp.variants, variant)
        ),
        tuple(
            shown_file(layer, ambient)
            for layer in stage_set.layers
            if layer.frames and variant_has(layer.variants, variant)
        ),
    )


def shown_file(layer: SetLayer, ambient: AmbientTime | None) -> str:
    """The current frame of an animated layer; the first one without ambient time."""
    if ambient is None or not layer.frames:
        return layer.file
    remaining_ms = ambient.step * 1000 // STEPS_A_SECOND % sum(ms for _, ms in layer.frames)
    for file, ms in layer.frames:
        remaining_ms -= ms
        if remaining_ms < 0:
            return file
    return layer.file


def variant_has(variants: frozenset[str], variant: str) -> bool:
    """Whether an element with these variants (empty: all) is present in this variant."""
    return not variants or variant in variants


def chance(seed: int, number: int) -> float:
    """A pseudo-random number from 0 to 1: a hash by the finisher of SplitMix64 (Steele et al. 2014)."""
    mixed = (seed * 0x9E3779B97F4A7C15 + number * 0xD1B54A32D192ED03 + 0x632BE59BD9B4E019) & _MASK
    mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
    return ((mixed ^ (mixed >> 31)) & 0xFFFFFF) / 0x1000000


_MASK = (1 << 64) - 1


def seed_of(who: str) -> int:
    """A number of a person's, the same at every start."""
    return sum(ord(letter) * (index + 3) for index, letter in enumerate(who))


def eyes(who: str, ambient: AmbientTime) -> str:
    """`open`, `half` or `shut`; a person blinks once in every period of some four seconds."""
    seed = seed_of(who)
    stretch, step = divmod(ambient.step + seed * 7, BLINK_EVERY)
    at = step - 4 - int(chance(seed, stretch) * (BLINK_EVERY - 12))
    return BLINK[at] if 0 <= at < len(BLINK) else "open"


def mouth(who: str, ambient: AmbientTime) -> str:
    """The mouth shape: `closed`, or an open one for the person speaking."""
    if who != ambient.speaker:
        return "closed"
    return MOUTHS[int(chance(seed_of(who), ambient.step) * len(MOUTHS))]


def breath(who: str, ambient: AmbientTime, pixel_size: float = 0.0) -> float:
    """The vertical offset of breathing, in design units; with large pixels, none or one of them."""
    out = sin(ambient.step / STEPS_A_SECOND / BREATH_S * 2 * pi + seed_of(who) % 7)
    return (pixel_size if out > 0 else 0.0) if pixel_size else round(BREATH_DU * (1 + out))


def lamp_level(lamp: Lamp, number: int, ambient: AmbientTime) -> int:
    """The quantised extra brightness of a lamp."""
    if not lamp.flicker:
        return 0
    time = ambient.step / STEPS_A_SECOND * LIGHT_HZ
    before = int(time)
    progress = smoothstep(time % 1)
    noise = chance(number + 11, before) * (1 - progress) + chance(number + 11, before + 1) * progress
    return round(lamp.flicker * MAX_BRIGHTNESS * noise * LAMP_LEVELS)
