"""The player's settings: their fields, ranges, steps and value labels.

Knows nothing of files or devices; the shell reads and writes the fields of `Settings`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple

from game.stage.look import FACES
from game.ui.sound_lanes import AMBIENCE, EFFECTS, MAIN, MUSIC, TICK, Lane

SettingValue = bool | int | str

# The letters a second at each step; 0: all at once.
TEXT_SPEEDS = (15, 20, 25, 30, 35, 45, 55, 70, 90, 120, 0)
# Auto waits the base and this much a letter, at the middle setting.
AUTO_BASE_MS, AUTO_LETTER_MS = 900, 38
# The blank before another person's id.
PERSON_PAIR = re.compile(r"(?<!\s)\s+(?=\w+:)")
# The longest text of a free setting: every person of a script drawn by a pack of its own.
MAX_FREE_TEXT = 4000
SPEEDS = {"1/2": 0.5, "1": 1.0, "2": 2.0}


class RealTime(StrEnum):
    """Where real time moves the watch, by the words of the settings file."""

    NOWHERE = "story"
    LIVE_SCENES = "live"
    EVERYWHERE = "always"


class Toggle(NamedTuple):
    """On or off."""

    off: str = "Off"
    on: str = "On"


class OneOf(NamedTuple):
    """One of several values, each with its label."""

    options: tuple[tuple[str, str], ...]


class Scale(NamedTuple):
    """One of a row of numbers, with a function for their labels."""

    steps: tuple[int, ...]
    label_of: Callable[[int], str]


class FreeText(NamedTuple):
    """Any text that the shell accepts; empty: the default. Set on other screens."""


TOGGLE, FREE_TEXT = Toggle(), FreeText()


class Setting(NamedTuple):
    """A setting: its field in `Settings`, its label and description, its column of the settings screen, its
    values, and whether changing it reloads the pack."""

    name: str
    label: str
    about: str
    column: str
    values: Toggle | OneOf | Scale | FreeText
    reloads_pack: bool


TENTHS = tuple(range(11))
SIZES = (75, 85, 100, 110, 125, 150, 175, 200)
# With less paper, ink on the night can't be read.
OPACITIES = (75, 80, 85, 90, 95, 100)


def setting(
    default: SettingValue,
    label: str,
    about: str = "",
    column: str = "",
    values: Toggle | OneOf | Scale | FreeText = TOGGLE,
    reloads_pack: bool = False,
    saved_as: str = "",
) -> Any:
    """A field of `Settings` with its row in `SETTINGS`; `saved_as` is its name in the file, if another."""
    row = Setting("", label, about, column, values, reloads_pack)
    return field(default=default, metadata={"setting": row} | ({"saved_as": saved_as} if saved_as else {}))


def volume(lane: Lane, default: int, column: str = "LOUDNESS") -> Any:
    """The field of a lane's volume."""
    values = Scale(TENTHS, lambda tenths: str(tenths) if tenths else "silent")
    return setting(default, lane.label, lane.about, column, values)


@dataclass(frozen=True)
class Settings:
    """The player's settings. Percentages are whole numbers; volumes go from 0 to 10."""

    font: str = setting("default", "Typeface", "The letters that lines, choices and the log are set in.",
        "TYPE", OneOf(tuple((name, face.label) for name, face in FACES.items())))  # fmt: skip
    text_size: int = setting(100, "Size", "The size of what is said.", "TYPE", Scale(SIZES, "{} %".format))
    box_opacity: int = setting(100, "Paper of the text box",
        "How much of the picture shows through. The ink stays whole.", "PICTURE",
        Scale(OPACITIES, lambda percent: "solid" if percent == 100 else f"{percent} %"))  # fmt: skip
    high_contrast: bool = setting(False, "High contrast", "Plain paper, black ink, a darker night.",
        "PICTURE", reloads_pack=True)  # fmt: skip
    text_speed: int = setting(45, "Speed of the text", "How fast the letters come.", "PACE",
        Scale(TEXT_SPEEDS, lambda letters: f"{letters} a second" if letters else "at once"))  # fmt: skip
    auto_delay: int = setting(5, "Auto waits", "How long a line stays when the play goes on by itself.",
        "PACE",
        Scale(TENTHS,
              lambda pace: "brisk" if pace <= 2 else "unhurried" if pace >= 8 else str(pace)))  # fmt: skip
    skip: str = setting("seen", "Skip", "What skipping runs through.", "PACE",
        OneOf((("seen", "Read lines"), ("all", "All lines"))))  # fmt: skip
    skip_after_choices: bool = setting(False, "Skip on after choices",
        "Skipping goes on once an option is taken.", "PACE")  # fmt: skip
    reduced_motion: bool = setting(False, "Reduced motion",
        "No drifting, no shaking; cuts instead of fades.", "PICTURE")  # fmt: skip
    transitions: bool = setting(True, "New pictures", "How one picture gives way to the next.", "PICTURE",
        Toggle("Cut", "Melt in"))  # fmt: skip
    real_time: str = setting(RealTime.LIVE_SCENES.value, "The watch runs",
        "When the hand moves by itself. Reading and menus never cost a second.", "THE WATCH",
        OneOf(((RealTime.NOWHERE.value, "With the story"), (RealTime.LIVE_SCENES.value, "Live scenes"),
               (RealTime.EVERYWHERE.value, "Always"))),
        saved_as="watch_mode")  # fmt: skip
    live_speed: str = setting("1", "Live speed", "How fast the hand walks in live scenes.", "THE WATCH",
        OneOf((("1/2", "× ½"), ("1", "× 1"), ("2", "× 2"))))  # fmt: skip
    ghost_hand: str = setting("after_first", "Ghost hand",
        "Shows where a choice would leave the minute hand.", "THE WATCH",
        OneOf((("after_first", "After one evening"), ("always", "Always"), ("never", "Never"))))  # fmt: skip
    volume_tick: int = volume(TICK, 5, "THE WATCH")
    volume_main: int = volume(MAIN, 8)
    volume_music: int = volume(MUSIC, 7)
    volume_ambience: int = volume(AMBIENCE, 8)
    volume_effects: int = volume(EFFECTS, 7)
    captions: bool = setting(False, "Captions for sounds",
        "Sounds of the story, and the music’s mood, in a few words.", "EARS")  # fmt: skip
    read_aloud: bool = setting(False, "Read aloud",
        "Every line, option and screen, by your system’s voice.", "EARS")  # fmt: skip
    mono: bool = setting(False, "Both ears the same", "For one ear, or one loudspeaker.", "EARS")
    mute: bool = setting(False, "Mute", "The game makes no sound.", "EARS")
    mute_unfocused: bool = setting(False, "Mute when away",
        "Nothing is heard while another window is in front.", "EARS")  # fmt: skip
    punch_guard: bool = setting(True, "Guard double clicks",
        "A click meant for the line before never takes an option.", "HANDS")  # fmt: skip
    vibration: bool = setting(True, "The pad shivers", "When an option is taken, in the hand.", "HANDS")
    full_screen: bool = setting(False, "Full screen", "The evening and nothing beside it.", "WINDOW")
    hide_quick_menu: bool = setting(False, "Quick menu",
        "The words above the text box. Hidden, left and right still bring it.", "WINDOW",
        Toggle("Shown", "Hidden"))  # fmt: skip
    pack: str = setting("", "Pack", values=FREE_TEXT, reloads_pack=True)
    # The people drawn by another pack than the places: `rory:poster luke:My Night`.
    people_packs: str = setting("", "People", values=FREE_TEXT, reloads_pack=True, saved_as="mix")

    @cached_property
    def packs_by_person(self) -> dict[str, str]:
        """The pack by which each person of `people_packs` is drawn; malformed pairs are left out. Ids of
        packs may contain blanks, ids of people can't."""
        pairs = (pair.partition(":") for pair in PERSON_PAIR.split(self.people_packs))
        return {who: pack for who, _, pack in pairs if who.strip() and pack.strip() and ":" not in pack}

    def people_packs_with(self, who: str, pack: str) -> str:
        """`people_packs` with a person drawn by another pack (empty: by the one that draws the places)."""
        packs = self.packs_by_person | {who: pack}
        return " ".join(f"{person}:{by}" for person, by in packs.items() if by)

    @property
    def live_rate(self) -> float:
        """Story seconds a real second, where real time passes."""
        return SPEEDS.get(self.live_speed, 1.0)

    def runs_in_real_time(self, live: bool) -> bool:
        """Whether real time moves the watch in a live scene, or in another."""
        return self.real_time == RealTime.EVERYWHERE or (live and self.real_time == RealTime.LIVE_SCENES)

    def auto_ms(self, letters: int) -> int:
        """How long auto shows a complete text of this many letters."""
        return round((AUTO_BASE_MS + AUTO_LETTER_MS * letters) * (0.4 + 0.12 * self.auto_delay))


SETTINGS: dict[str, Setting] = {
    each.name: each.metadata["setting"]._replace(name=each.name) for each in fields(Settings)
}


def values_of(name: str) -> tuple[SettingValue, ...]:
    """The values of a setting in their order; none of a free text."""
    match SETTINGS[name].values:
        case Toggle():
            return False, True
        case OneOf(options):
            return tuple(word for word, _ in options)
        case Scale(steps, _):
            return steps
    return ()


def allowed(name: str, value: object) -> bool:
    """Whether a setting may have this value."""
    if name not in SETTINGS:
        return False
    if isinstance(SETTINGS[name].values, FreeText):
        return isinstance(value, str) and len(value) <= MAX_FREE_TEXT and not any(map(_is_control, value))
    # True equals 1, and is another value.
    return any(type(value) is type(choice) and value == choice for choice in values_of(name))


def _is_control(letter: str) -> bool:
    """Whether a letter is no part of a name; joiners are."""
    return unicodedata.category(letter) in ("Cc", "Cs", "Cf") and letter not in "\u200c\u200d"


def nearest(name: str, value: object) -> SettingValue | None:
    """The nearest allowed value of the same type; None where there is none."""
    if allowed(name, value):
        assert isinstance(value, bool | int | str)
        return value
    row = SETTINGS.get(name)
    if row is not None and isinstance(row.values, Scale) and type(value) is int:
        return min(row.values.steps, key=lambda step: abs(step - value))
    return None


def changed(settings: Settings, name: str, value: SettingValue) -> Settings:
    """The settings with one changed; ValueError for a value that isn't allowed."""
    if not allowed(name, value):
        raise ValueError(f"{name} cannot be {value!r}")
    changes: dict[str, Any] = {name: value}
    return replace(settings, **changes)


def value_of(settings: Settings, name: str) -> SettingValue:
    """The value of a setting by its name."""
    value = getattr(settings, name)
    assert isinstance(value, bool | int | str)
    return value


def value_label(name: str, value: SettingValue) -> str:
    """The label of a value."""
    match SETTINGS[name].values:
        case Toggle(off, on):
            return on if value else off
        case OneOf(options):
            return next((label for word, label in options if word == value), str(value))
        case Scale(_, label_of):
            return label_of(int(value))
    return str(value) or "The game’s own"


def stepped(name: str, value: SettingValue, direction: int) -> SettingValue:
    """The next value in a direction; the same at the end of the range."""
    values = values_of(name)
    if not values:
        return value
    index = values.index(value) if value in values else 0
    return values[max(0, min(len(values) - 1, index + direction))]


def defaults() -> dict[str, SettingValue]:
    """The default value of every setting."""
    fresh = Settings()
    return {name: value_of(fresh, name) for name in SETTINGS}
