"""What lies between two states: how the picture comes to change, and what is heard once."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from game.story.state import State

# The sound of the crown, whatever the pack and the evening.
WOUND_BACK, WOUND_ON = "wind_back", "wind_forward"


class Direction(StrEnum):
    """Why another state is shown."""

    ON = "on"
    BACK = "back"
    FORWARD = "forward"
    SKIP = "skip"
    LOAD = "load"


class Change(NamedTuple):
    """A transition from the state `before` (None: none), its kind and length, and its sounds.

    `camera`: only the view moves.
    """

    before: State | None = None
    kind: str = "cut"
    over_ms: int = 0
    sounds: tuple[str, ...] = ()
    camera: bool = False


NO_CHANGE = Change()
CAST_MS = 260


def change(before: State | None, after: State, direction: Direction) -> Change:
    """How `after` comes to be shown. Winding cuts, loading is silent; going on takes its time."""
    if before is None or direction is Direction.LOAD:
        return NO_CHANGE
    if direction in (Direction.BACK, Direction.FORWARD):
        return Change(sounds=(WOUND_BACK if direction is Direction.BACK else WOUND_ON,))
    if direction is Direction.SKIP:
        return NO_CHANGE
    if _scene(before) != _scene(after):
        kind, over_ms = after.transition
        return Change(before if over_ms else None, kind, over_ms, after.sounds)
    if before.camera != after.camera:
        return Change(before if after.camera_ms else None, "camera", after.camera_ms, after.sounds, True)
    if before.cast != after.cast:
        return Change(before, "dissolve", CAST_MS, after.sounds)
    return Change(sounds=after.sounds)


def _scene(state: State) -> tuple[str | None, str | None, str | None]:
    return state.place, state.light, state.picture
