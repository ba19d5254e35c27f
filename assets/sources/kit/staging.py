"""What a place's maps say in every pack: who stands where, what the camera shows, what shines and drifts.

Said once, in `staging/<place>.yaml`: lamplight's is the staging, and a section named for another pack holds
what lies elsewhere in that one. Marks and views replace one another name by name, everything else whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from .folders import SOURCES

FOLDER = SOURCES / "staging"
# The first is the one that the others depart from.
PACKS = ("lamplight", "poster")
BY_NAME = ("marks", "views")
FACINGS = ("left", "right")
MAP_SIZE = (2020, 1180)
STAGE_SIZE = (1920, 1080)

Point = tuple[float, float]
Box = tuple[float, float, float, float]


class StagingError(ValueError):
    """A place's file says something that no map can say."""


@dataclass(frozen=True)
class Mark:
    """Where somebody's feet are, in map pixels, how large one is there, and the way one looks."""

    at: Point
    facing: str
    scale: float = 1.0


@dataclass(frozen=True)
class Light:
    """Lamps that waver alike; without variants they burn in all of them."""

    at: tuple[Point, ...]
    color: str
    radius: float
    flicker: float
    variants: tuple[str, ...] = ()


@dataclass(frozen=True)
class Emitter:
    """A box of the map (x, y, width, height) out of which things drift, so many a second."""

    kind: str
    box: Box
    rate: float
    variants: tuple[str, ...] = ()


@dataclass(frozen=True)
class Clock:
    """A clock face whose hands the game draws."""

    at: Point
    radius: float


@dataclass(frozen=True)
class Staging:
    """All that a place's map says besides its pictures; the first variant is the default."""

    place: str
    variants: tuple[str, ...]
    light: str
    variant_light: dict[str, str]
    marks: dict[str, Mark]
    views: dict[str, Box]
    lights: tuple[Light, ...]
    emitters: tuple[Emitter, ...]
    clocks: tuple[Clock, ...]


def places() -> list[str]:
    """The places there are."""
    return sorted(path.stem for path in FOLDER.glob("*.yaml"))


def read_staging(place: str, pack: str = PACKS[0]) -> Staging:
    """A place's staging in a pack; StagingError tells what is wrong in its file."""
    path = FOLDER / f"{place}.yaml"
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    own = {name: told.pop(name, {}) for name in PACKS[1:]}.get(pack, {})
    merged = {**told, **{key: value for key, value in own.items() if key not in BY_NAME}}
    for key in BY_NAME:
        merged[key] = _merged(told.get(key, {}), own.get(key, {}))
    try:
        return _staging(place, merged)
    except KeyError as error:
        wrong = f"{error} is missing"
    except (TypeError, ValueError) as error:
        wrong = str(error)
    raise StagingError(f"{path} ({pack}): {wrong}; its keys are told in assets/sources/README.md")


def _merged(shared: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """The named things of two sections; of a mark only what the second one says."""
    merged = dict(shared)
    for name, told in own.items():
        merged[name] = {**shared.get(name, {}), **told} if isinstance(told, dict) else told
    return merged


def _staging(place: str, told: dict[str, Any]) -> Staging:
    variants = tuple(told.pop("variants"))
    staging = Staging(
        place,
        variants,
        told.pop("light"),
        told.pop("variant_light", {}),
        {name: _mark(mark) for name, mark in told.pop("marks").items()},
        dict(_views(told.pop("views"))),
        tuple(_light(one) for one in told.pop("lights", ())),
        tuple(_emitter(one) for one in told.pop("emitters", ())),
        tuple(Clock(_point(one["at"]), one["radius"]) for one in told.pop("clocks", ())),
    )
    if told:
        raise ValueError(f"nothing is known of {', '.join(told)}")
    shown: list[Light | Emitter] = [*staging.lights, *staging.emitters]
    for one in shown:
        if not set(one.variants) <= set(variants):
            raise ValueError(f"one of {', '.join(one.variants)} is no variant")
    return staging


def _mark(told: Mapping[str, Any]) -> Mark:
    if told["facing"] not in FACINGS:
        raise ValueError(f"a mark faces left or right, not {told['facing']}")
    return Mark(**{**told, "at": _point(told["at"])})


def _views(told: Mapping[str, Any]) -> Iterator[tuple[str, Box]]:
    """The whole stage, in the middle of the map, and each view's box: as high as its width asks."""
    (wide, tall), (width, height) = MAP_SIZE, STAGE_SIZE
    yield "wide", ((wide - width) / 2, (tall - height) / 2, width, height)
    for name, (x, y, across) in told.items():
        yield name, (x, y, across, round(across * height / width))


def _light(told: Mapping[str, Any]) -> Light:
    at = told["at"]
    points = tuple(_point(one) for one in at) if isinstance(at[0], list) else (_point(at),)
    return Light(**{**told, "at": points, "variants": tuple(told.get("variants", ()))})


def _emitter(told: Mapping[str, Any]) -> Emitter:
    x, y, width, height = told["box"]
    return Emitter(**{**told, "box": (x, y, width, height), "variants": tuple(told.get("variants", ()))})


def _point(told: Any) -> Point:
    if len(told) != 2:
        raise ValueError(f"a point has x and y, not {told}")
    return told[0], told[1]
