"""How loud everything is to be, and what else a finished file must hold.

Music and ambience are judged by integrated loudness, one-shots by their loudest 400 ms. A tick or a
menu's tap is heard hundreds of times in an evening: those few are softer, by name.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Level:
    """A loudness in LUFS and how far from it a file may lie."""

    aim: float
    within: float


MUSIC = Level(-18.0, 1.0)
AMBIENCE = Level(-23.0, 2.0)
ONE_SHOT = Level(-16.0, 3.0)

SOFTER = {
    "tick": Level(-31.0, 3.0),
    "tick_near": Level(-25.0, 3.0),
    "ui_move": Level(-31.0, 3.0),
    "ui_accept": Level(-26.0, 3.0),
    "ui_back": Level(-27.0, 3.0),
    "ui_page": Level(-26.0, 3.0),
    "ui_save": Level(-25.0, 3.0),
}
# Far and faint things lie at the soft end of what one-shots may be, near and rude ones at the loud
# end.
WITHIN_ONE_SHOT = {
    "bus_far": -18.4,
    "bus_pass": -16.8,
    "bus_leave": -15.6,
    "bus_arrive": -15.2,
    "breath": -18.6,
    "bell": -17.0,
    "wind_back": -18.2,
    "wind_forward": -18.2,
    "step_pavement": -18.4,
    "step_leaves": -18.4,
    "step_boards": -18.4,
    "static_spark": -18.4,
    "pine_cone": -17.8,
    "shelf": -18.0,
    "coins": -17.6,
    "lighter": -18.0,
    "punch": -18.0,
    "zip": -18.4,
    "bag_lift": -18.0,
    "window": -17.4,
}

PEAK_CEILING_DB = -1.0
# Vorbis overshoots a little: aim below the ceiling, more so for short sharp sounds.
MUSIC_HEADROOM_DB = -2.0
EFFECT_HEADROOM_DB = -2.4
STEADY_OFFSET = 0.001
SEAM_SURPRISE = 8.0
WHOLE_FOLDER_MB = 45.0


def effect_aim(name: str) -> float:
    """The loudest moment an effect is brought to, in LUFS."""
    if name in SOFTER:
        return SOFTER[name].aim
    return WITHIN_ONE_SHOT.get(name, ONE_SHOT.aim)


def level_of(kind: str, name: str) -> Level:
    """What the check allows for a sound of some kind ('music', 'ambience', 'effect')."""
    if kind == "effect":
        return SOFTER.get(name, ONE_SHOT)
    return MUSIC if kind == "music" else AMBIENCE
