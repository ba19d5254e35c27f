"""What is in the air before everybody: flickering lamps, leaves, rain, dust, smoke, and breath in the cold.

Particles are a pure function of ambient time: each has a number, and all of it follows from that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from math import cos, pi, sin
from typing import NamedTuple

from game.stage.art import Emitter, StageSet
from game.stage.easing import ease_out_quadratic
from game.stage.frame import Box, Color, Disc, DrawOp, Fill, Glow, Polygon
from game.stage.idle_motion import (
    BREATH,
    LAMP_LEVELS,
    STEPS_A_SECOND,
    AmbientTime,
    chance,
    lamp_level,
    seed_of,
    variant_has,
)
from game.stage.look import Look
from game.stage.palette import ColorName

LEAVES = "leaves"
# Breath in the cold: puffs per breath, their interval, their lifetime, their strength.
PUFFS, PUFF_GAP_S, PUFF_S, PUFF_STRENGTH = 3, 0.25, 2.2, 0.18
BREATH_COLOR: Color = (170, 190, 220, 255)
# Cigarette smoke: wisps per second, their lifetime, their rise per second, their strength.
WISP_RATE, WISP_S, WISP_RISE, WISP_STRENGTH = 5.0, 3.0, 66.0, 0.2
# Stippled air: a speck's strength and half its size, the specks of a breath and of a ribbon of smoke.
SPECK_ALPHA, SPECK_DU, BREATH_SPECKS, RIBBON_SPECKS = 120, 1.1, 64, 90
# A stippled breath: how long it is let out, how long a speck lasts, how far it comes: half a head.
BREATH_OUT_S, SPECK_S, BREATH_REACH = 1.1, 1.3, 64.0
# The flickering part of a lamp's radius.
HALO = 0.6
# The grid of particles in stage units: whole pixels at 1280×720, halves at 1920×1080.
SNAP_DU = 1.5


class AirSource(NamedTuple):
    """What a person gives off air at, a mouth or a cigarette's tip, on the stage: its position, the
    direction the person looks (-1 left, 1 right), and the person's scale."""

    who: str
    x: float
    y: float
    way: int
    scale: float


def air(
    stage_set: StageSet, variant: str, look: Look, ambient: AmbientTime, mouths: Iterable[AirSource] = ()
) -> Iterator[DrawOp]:
    """The particles in front of everybody: flickering lamps, emitters, and in the cold the breath of these
    mouths."""
    for number, lamp in enumerate(stage_set.lamps):
        if variant_has(lamp.variants, variant):
            level = lamp_level(lamp, number, ambient)
            if level:
                yield Glow(lamp.x, lamp.y, lamp.radius * HALO, lamp.color, level / LAMP_LEVELS)
    for number, emitter in enumerate(stage_set.emitters):
        if variant_has(emitter.variants, variant):
            draw = EMITTER_RENDERERS.get(emitter.kind)
            if draw is not None:
                yield from draw(emitter, number + 1, look, ambient.step / STEPS_A_SECOND)
    cold = [
        emitter.rate
        for emitter in stage_set.emitters
        if emitter.kind == BREATH and variant_has(emitter.variants, variant)
    ]
    if cold:
        draw_breath = _stippled_breath if look.artwork.stippled_air else _breath_puffs
        for origin in mouths:
            yield from draw_breath(origin, max(cold), ambient.step / STEPS_A_SECOND)


def _live_particles(
    emitter: Emitter, number: int, time_s: float, life_s: float
) -> Iterator[tuple[int, float]]:
    """The live particles of an emitter: the seed and the age in seconds of each."""
    rate = max(0.01, emitter.rate)
    last = int(time_s * rate)
    for k in range(last, last - int(life_s * rate) - 2, -1):
        seed = number * 7919 + k
        # Jitter, so that particles are not evenly spaced.
        age_s = time_s - (k + 0.8 * chance(seed, 0)) / rate
        if 0 <= age_s < life_s:
            yield seed, age_s


def _snap(du: float) -> float:
    return round(du / SNAP_DU) * SNAP_DU


def _point_in(box: Box, seed: int) -> tuple[float, float]:
    return box.x + chance(seed, 1) * box.w, box.y + chance(seed, 2) * box.h


# Half a maple leaf, from its tip along the lobes to the end of its stem.
HALF_LEAF = (
    (0.0, -15.0),
    (2.6, -9.0),
    (5.4, -10.4),
    (4.6, -4.6),
    (10.8, -7.0),
    (9.6, -3.4),
    (13.4, -1.0),
    (8.2, 2.6),
    (9.2, 5.2),
    (2.2, 4.6),
    (0.8, 6.2),
    (0.8, 14.0),
    (0.0, 14.0),
)
LEAF_S, LEAF_FALL = 9.0, 92.0
LEAF_INKS: tuple[ColorName, ...] = ("amber", "brick", "rust_plate", "second_hand")
# The brightness of a leaf at night, on either side of its fold.
LEAF_SHADES = (0.86, 0.66)


def _leaves(emitter: Emitter, number: int, look: Look, time_s: float) -> Iterator[DrawOp]:
    """Leaves that sway down and turn."""
    for seed, age_s in _live_particles(emitter, number, time_s, LEAF_S):
        x, y = _point_in(emitter.box, seed)
        swing = age_s * (1.3 + chance(seed, 3)) + chance(seed, 4) * 6
        x += 46 * sin(swing) + (chance(seed, 5) - 0.3) * 40 * age_s
        y += LEAF_FALL * (0.7 + 0.5 * chance(seed, 6)) * age_s + 14 * cos(2 * swing)
        turn = int(swing * 2 + chance(seed, 7) * 16) % 16 / 16 * 2 * pi
        flat = (1.0, 0.75, 0.4, 0.75)[int(swing * 1.7) % 4]
        size = 0.7 + 0.5 * round(chance(seed, 8) * 2) / 2
        color = look.color(LEAF_INKS[int(chance(seed, 9) * len(LEAF_INKS))])
        for side, shade in zip((1, -1), LEAF_SHADES, strict=True):
            points = tuple(
                (
                    _snap(x) + size * (side * px * flat * cos(turn) - py * sin(turn)),
                    _snap(y) + size * (side * px * flat * sin(turn) + py * cos(turn)),
                )
                for px, py in HALF_LEAF
            )
            red, green, blue, alpha = color
            yield Polygon(points, (round(red * shade), round(green * shade), round(blue * shade), alpha))


def _moths(emitter: Emitter, number: int, look: Look, time_s: float) -> Iterator[DrawOp]:
    """Moths that circle in the light; `rate` is half their number."""
    for k in range(max(1, round(emitter.rate * 2))):
        seed = number * 131 + k
        speed = 1.4 + chance(seed, 1)
        wide, high = emitter.box.w / 2, emitter.box.h / 2
        x = emitter.box.x + wide + wide * sin(time_s * speed + k * 2.1) * cos(time_s * 0.7 * speed)
        y = emitter.box.y + high + high * sin(time_s * 1.3 * speed + k)
        beat = 1.5 if int(time_s * STEPS_A_SECOND + k) % 2 else 3.0
        yield Disc(_snap(x), _snap(y), beat, (250, 232, 190, 210))


def _puffs(color: Color, rise: float, life_s: float, strength: float) -> DrawEmitter:
    def draw(emitter: Emitter, number: int, look: Look, time_s: float) -> Iterator[DrawOp]:
        for seed, age_s in _live_particles(emitter, number, time_s, life_s):
            x, y = _point_in(emitter.box, seed)
            progress = age_s / life_s
            if look.artwork.stippled_air:
                yield from _ribbon(x, y, 1.6, rise * life_s, progress, seed, color)
                continue
            x += 30 * sin(age_s * 1.1 + seed) * progress
            fading = strength * min(1.0, progress * 5) * (1 - progress)
            yield Glow(
                _snap(x), _snap(y - rise * age_s), round(16 + 70 * progress), color, round(fading * 32) / 32
            )

    return draw


def _dust(emitter: Emitter, number: int, look: Look, time_s: float) -> Iterator[DrawOp]:
    """Motes that drift in the light; `rate` is their number."""
    for k in range(max(1, round(emitter.rate))):
        seed = number * 389 + k
        x, y = _point_in(emitter.box, seed)
        slow = time_s * (0.15 + 0.2 * chance(seed, 3))
        x += 40 * sin(slow + chance(seed, 4) * 6)
        y += 26 * cos(slow * 1.3 + chance(seed, 5) * 6)
        lit = 0.5 + 0.5 * sin(time_s * (0.4 + 0.5 * chance(seed, 6)) + chance(seed, 7) * 6)
        size = 1.5 if chance(seed, 8) < 0.7 else 2.5
        yield Disc(_snap(x), _snap(y), size, (255, 240, 210, round(lit * 9) * 12))


def smoke(tip: AirSource, look: Look, ambient: AmbientTime) -> Iterator[DrawOp]:
    """The smoke of a cigarette; stippled, it leans away from the face."""
    x, y, scale = tip.x, tip.y, tip.scale
    if look.artwork.stippled_air:
        turn = ambient.step / STEPS_A_SECOND / WISP_S
        for number, height in enumerate((WISP_RISE * WISP_S * 0.8, WISP_RISE * WISP_S * 0.55)):
            yield from _ribbon(
                x, y, scale, scale * height, turn + number * 0.4, number, BREATH_COLOR, tip.way
            )
        return
    for seed, age_s in _live_particles(
        Emitter(Box(x, y, 0, 0), "", WISP_RATE), 97, ambient.step / STEPS_A_SECOND, WISP_S
    ):
        progress = age_s / WISP_S
        sway = 14 * sin(age_s * 1.7 + chance(seed, 1)) * progress + 22 * (chance(seed, 2) - 0.4) * progress
        rise = WISP_RISE * age_s * (1 - 0.35 * progress)
        fading = WISP_STRENGTH * min(1.0, progress * 8) * (1 - progress)
        radius = round(scale * (7 + 40 * progress))
        yield Glow(
            _snap(x + sway * scale), _snap(y - rise * scale), radius, BREATH_COLOR, round(fading * 48) / 48
        )


def _rain(emitter: Emitter, number: int, look: Look, time_s: float) -> Iterator[DrawOp]:
    for seed, age_s in _live_particles(emitter, number, time_s, 0.6):
        x, y = _point_in(emitter.box, seed)
        yield Fill(Box(_snap(x - 60 * age_s), _snap(y + 1500 * age_s), SNAP_DU, 42), (190, 210, 240, 70))


def _static(emitter: Emitter, number: int, look: Look, time_s: float) -> Iterator[DrawOp]:
    """Television noise: specks at new positions in every step."""
    step = int(time_s * STEPS_A_SECOND)
    for k in range(max(1, round(emitter.rate))):
        x, y = _point_in(emitter.box, number * 977 + step * 61 + k)
        shade = 255 if k % 2 else 20
        yield Fill(Box(_snap(x), _snap(y), 6, 3), (shade, shade, shade, 90))


def _sparks(emitter: Emitter, number: int, look: Look, time_s: float) -> Iterator[DrawOp]:
    for seed, age_s in _live_particles(emitter, number, time_s, 1.6):
        x, y = _point_in(emitter.box, seed)
        alpha = round(230 * (1 - age_s / 1.6))
        drift = (chance(seed, 3) - 0.5) * 60 * age_s
        yield Disc(_snap(x + drift), _snap(y - 90 * age_s), 1.8, look.color("amber", alpha))


def _ribbon(
    x: float,
    y: float,
    scale: float,
    height: float,
    progress: float,
    seed: int,
    color: Color,
    way: int = 0,
) -> Iterator[Fill]:
    """A ribbon of smoke in specks, that winds up from a point and thins out towards its top. One that
    leans a `way` (-1 or 1) is there all the time; the others grow out of the point, let go of it and are gone
    at a progress of 1."""
    foot, top = (0.0, 1.0) if way else (max(0.0, 2 * progress - 1), min(1.0, 2 * progress))
    for k in range(RIBBON_SPECKS):
        number = seed * 1013 + k
        up = (chance(number, 1) + progress) % 1 if way else chance(number, 1)
        # Fewer and fewer with the height: smoke ends where it thins, not along an edge.
        if not foot <= up <= top or chance(number, 2) < up:
            continue
        wave = sin(2 * pi * (1.15 * up - progress) + 2.4 * seed)
        middle = x + scale * (6 + 20 * up) * up * wave + scale * (80 * way * up if way else 10 * up)
        across = (chance(number, 3) + chance(number, 4) - 1) * scale * (1.5 + 9 * up)
        yield _speck(middle + across, y - height * up, scale, color)


def _speck(x: float, y: float, scale: float, color: Color) -> Fill:
    """A speck of stippled air about a point."""
    half = SPECK_DU * max(0.7, scale)
    return Fill(Box(x - half, y - half, 2 * half, 2 * half), (*color[:3], SPECK_ALPHA))


def _stippled_breath(mouth: AirSource, rate: float, time_s: float) -> Iterator[Fill]:
    """A breath as a wisp of specks, `rate` breaths per second: dense at the lips, spread and gone within
    half a head."""
    period_s = 1 / max(0.05, rate)
    breathed, since_s = divmod(time_s + chance(seed_of(mouth.who), 0) * period_s, period_s)
    for k in range(BREATH_SPECKS):
        number = seed_of(mouth.who) + int(breathed) * BREATH_SPECKS + k
        # The longer its way, the fewer come so far.
        reach = BREATH_REACH * (0.25 + 0.75 * chance(number, 1) ** 2)
        progress = (since_s - BREATH_OUT_S * chance(number, 2)) / (SPECK_S * reach / BREATH_REACH)
        if not 0 <= progress < 1:
            continue
        out = reach * ease_out_quadratic(progress)
        across = (chance(number, 3) + chance(number, 4) - 1) * (3 + 0.3 * out)
        yield _speck(
            mouth.x + mouth.way * mouth.scale * (8 + out),
            mouth.y + mouth.scale * (across - 0.22 * out),
            mouth.scale,
            BREATH_COLOR,
        )


def _breath_puffs(mouth: AirSource, rate: float, time_s: float) -> Iterator[DrawOp]:
    """Puffs of breath, `rate` breaths per second, that leave a mouth in its direction, rise, spread and
    fade."""
    period_s = 1 / max(0.05, rate)
    breathed, since_s = divmod(time_s + chance(seed_of(mouth.who), 0) * period_s, period_s)
    for puff in range(PUFFS):
        progress = (since_s - puff * PUFF_GAP_S) / PUFF_S
        if not 0 <= progress < 1:
            continue
        drift = chance(seed_of(mouth.who) + puff, int(breathed))
        gone = ease_out_quadratic(progress)
        x = mouth.x + mouth.way * mouth.scale * (36 + (74 + 30 * drift) * gone)
        y = mouth.y + mouth.scale * (4 - (26 + 18 * drift) * progress)
        fading = PUFF_STRENGTH * min(1.0, progress * 6) * (1 - progress)
        radius = round(mouth.scale * (16 + 44 * gone))
        yield Glow(_snap(x), _snap(y), radius, BREATH_COLOR, round(fading * 64) / 64)


DrawEmitter = Callable[[Emitter, int, Look, float], Iterator[DrawOp]]
EMITTER_RENDERERS: dict[str, DrawEmitter] = {
    LEAVES: _leaves,
    "moths": _moths,
    "smoke": _puffs((150, 165, 190, 255), 34.0, 6.0, 0.16),
    "steam": _puffs((225, 228, 235, 255), 46.0, 3.2, 0.12),
    "dust": _dust,
    "rain": _rain,
    "sparks": _sparks,
    "static": _static,
}
EMITTER_KINDS = frozenset({*EMITTER_RENDERERS, BREATH})
# What packs called a kind before, and may go on to.
FORMER_KINDS = {"snow": "static"}
