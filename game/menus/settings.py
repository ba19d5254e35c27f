"""The player's settings: every field with its range, its steps and the words for its values.

Knows nothing of files or devices; the shell reads and writes `Settings` by its fields.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Any, NamedTuple

from game.stage.look import FACES

SettingValue = bool | int | str

# Letters a second at each step of the text speed; 0 stands for all at once.
TEXT_SPEEDS = (15, 20, 25, 30, 35, 45, 55, 70, 90, 120, 0)
# Auto leaves a line after this and so much for each letter, at the middle setting.
AUTO_BASE_MS, AUTO_LETTER_MS = 900, 38
SPEEDS = {"1/2": 0.5, "1": 1.0, "2": 2.0}


@dataclass(frozen=True)
class Settings:
    """What the player has set. Percentages are whole numbers; volumes go from 0 to 10."""

    text_speed: int = 45
    auto_delay: int = 5
    skip: str = "seen"
    skip_after_choices: bool = False
    transitions: bool = True
    watch_mode: str = "live"
    live_speed: str = "1"
    ghost_hand: str = "after_first"
    punch_guard: bool = True
    text_size: int = 100
    font: str = "default"
    box_opacity: int = 100
    high_contrast: bool = False
    reduced_motion: bool = False
    captions: bool = False
    volume_main: int = 8
    volume_music: int = 7
    volume_ambience: int = 8
    volume_effects: int = 7
    volume_tick: int = 5
    mute: bool = False
    mute_unfocused: bool = False
    mono: bool = False
    full_screen: bool = False
    hide_quick_menu: bool = False
    vibration: bool = True
    pack: str = ""
    # Who is drawn by another pack than the places: `rory:poster luke:pixel`.
    mix: str = ""

    @property
    def live_rate(self) -> float:
        """Story seconds in a real one, where time walks by itself."""
        return SPEEDS.get(self.live_speed, 1.0)

    def auto_ms(self, letters: int) -> int:
        """How long a line of so many letters stays once it is whole, when the play goes on by itself."""
        return round((AUTO_BASE_MS + AUTO_LETTER_MS * letters) * (0.4 + 0.12 * self.auto_delay))


class Toggle(NamedTuple):
    """On or off."""

    off: str = "Off"
    on: str = "On"


class Pick(NamedTuple):
    """One of a few words: each value with its label."""

    options: tuple[tuple[str, str], ...]


class Scale(NamedTuple):
    """One of a row of numbers, with the words for each."""

    steps: tuple[int, ...]
    words: Callable[[int], str]


class Free(NamedTuple):
    """Any word that the shell accepts; empty: as the shell thinks best. Other screens choose it."""


class Setting(NamedTuple):
    """A setting: its name in `Settings`, its label, what it may be, and a sentence about it."""

    name: str
    label: str
    range: Toggle | Pick | Scale | Free
    about: str = ""


def _percent(value: int) -> str:
    return f"{value} %"


def _plain(value: int) -> str:
    return str(value)


def _volume(value: int) -> str:
    return str(value) if value else "silent"


def _speed(value: int) -> str:
    return f"{value} a second" if value else "at once"


def _opacity(value: int) -> str:
    return "solid" if value == 100 else _percent(value)


def _pace(value: int) -> str:
    return "brisk" if value <= 2 else "unhurried" if value >= 8 else _plain(value)


TENTHS = tuple(range(11))
# Less paper than this leaves ink on the night, where it can't be read.
OPACITIES = (75, 80, 85, 90, 95, 100)
CATALOGUE: dict[str, Setting] = {
    field.name: field
    for field in (
        Setting("text_speed", "Speed of the text", Scale(TEXT_SPEEDS, _speed),
              "How fast the letters come."),
        Setting("auto_delay", "Auto waits", Scale(TENTHS, _pace),
              "How long a line stays when the play goes on by itself."),
        Setting("skip", "Skip", Pick((("seen", "Read lines"), ("all", "All lines"))),
              "What skipping runs through."),
        Setting("skip_after_choices", "Skip on after choices", Toggle(),
              "Skipping goes on once an option is taken."),
        Setting("transitions", "New pictures", Toggle("Cut", "Melt in"),
              "How one picture gives way to the next."),
        Setting("watch_mode", "The watch runs",
              Pick((("story", "With the story"), ("live", "Live scenes"), ("always", "Always"))),
              "When the hand moves by itself. Reading and menus never cost a second."),
        Setting("live_speed", "Live speed", Pick((("1/2", "× ½"), ("1", "× 1"), ("2", "× 2"))),
              "How fast the hand walks in live scenes."),
        Setting("ghost_hand", "Ghost hand",
              Pick((("after_first", "After one evening"), ("always", "Always"), ("never", "Never"))),
              "Shows where a choice would leave the minute hand."),
        Setting("punch_guard", "Guard double clicks", Toggle(),
              "A click meant for the line before never takes an option."),
        Setting("text_size", "Size", Scale((75, 85, 100, 110, 125, 150, 175, 200), _percent),
              "The size of what is said."),
        Setting("font", "Typeface",
              Pick(tuple((name, face.label) for name, face in FACES.items())),
              "The letters that lines, choices and the log are set in."),
        Setting("box_opacity", "Paper of the text box",
              Scale(OPACITIES, _opacity),
              "How much of the picture shows through. The ink stays whole."),
        Setting("high_contrast", "High contrast", Toggle(), "Plain paper, black ink, a darker night."),
        Setting("reduced_motion", "Reduced motion", Toggle(),
              "No drifting, no shaking; cuts instead of fades."),
        Setting("captions", "Captions for sounds", Toggle(),
              "Sounds of the story, and the music’s mood, in a few words."),
        Setting("volume_main", "Everything", Scale(TENTHS, _volume), "How loud the game is."),
        Setting("volume_music", "Music", Scale(TENTHS, _volume), "How loud the band is."),
        Setting("volume_ambience", "Ambience", Scale(TENTHS, _volume),
              "How loud places are: crickets, cups and forks, tubes that hum."),
        Setting("volume_effects", "Effects", Scale(TENTHS, _volume),
              "How loud doors, bells and buses are."),
        Setting("volume_tick", "Tick", Scale(TENTHS, _volume), "How loud the watch is."),
        Setting("mute", "Mute", Toggle(), "Nothing is heard."),
        Setting("mute_unfocused", "Mute when away", Toggle(),
              "Nothing is heard while another window is in front."),
        Setting("mono", "Both ears the same", Toggle(), "For one ear, or one loudspeaker."),
        Setting("full_screen", "Full screen", Toggle(), "The evening and nothing beside it."),
        Setting("hide_quick_menu", "Quick menu", Toggle("Shown", "Hidden"),
              "The words in the foot of the text box. Hidden, left and right still bring it."),
        Setting("vibration", "The pad shivers", Toggle(), "When an option is taken, in the hand."),
        Setting("pack", "Pack", Free()),
        Setting("mix", "People", Free()),
    )
}  # fmt: skip


def allowed(name: str, value: object) -> bool:
    """Whether the setting of that name may be set to the value."""
    field = CATALOGUE.get(name)
    if field is None:
        return False
    match field.range:
        case Toggle():
            return isinstance(value, bool)
        case Pick(options):
            return any(value == word for word, _ in options)
        case Scale(steps, _):
            return isinstance(value, int) and not isinstance(value, bool) and value in steps
        case Free():
            return isinstance(value, str) and len(value) <= 400 and value.isprintable()
    return False


def nearest(name: str, value: object) -> SettingValue | None:
    """The allowed value nearest to one of the right kind; None where there is none."""
    field = CATALOGUE.get(name)
    if field is None or allowed(name, value):
        return value if isinstance(value, bool | int | str) and field is not None else None
    if isinstance(field.range, Scale) and isinstance(value, int) and not isinstance(value, bool):
        return min(field.range.steps, key=lambda step: abs(step - int(value)))
    return None


def changed(settings: Settings, name: str, value: SettingValue) -> Settings:
    """The settings with one of them set; ValueError where it may not be set so."""
    if not allowed(name, value):
        raise ValueError(f"{name} cannot be {value!r}")
    changes: dict[str, Any] = {name: value}
    return replace(settings, **changes)


def value_of(settings: Settings, name: str) -> SettingValue:
    """The value of a setting by its name."""
    value = getattr(settings, name)
    assert isinstance(value, bool | int | str)
    return value


def words_for(name: str, value: SettingValue) -> str:
    """How a value is shown and spoken."""
    match CATALOGUE[name].range:
        case Toggle(off, on):
            return on if value else off
        case Pick(options):
            return next((label for word, label in options if word == value), str(value))
        case Scale(_, words):
            return words(int(value))
    return str(value) or "The game’s own"


def stepped(name: str, value: SettingValue, direction: int) -> SettingValue:
    """The next value that way; the same at the end of the row."""
    match CATALOGUE[name].range:
        case Toggle():
            return direction > 0
        case Pick(options):
            steps: tuple[SettingValue, ...] = tuple(word for word, _ in options)
        case Scale(numbers, _):
            steps = numbers
        case _:
            return value
    index = steps.index(value) if value in steps else 0
    return steps[max(0, min(len(steps) - 1, index + direction))]


def defaults() -> dict[str, SettingValue]:
    """Every setting as it comes."""
    fresh = Settings()
    return {field.name: value_of(fresh, field.name) for field in fields(fresh)}


def mixed(mix: str) -> dict[str, str]:
    """Who is drawn by which pack, as a setting says it; what says nothing is left out."""
    pairs = (pair.partition(":") for pair in mix.split())
    return {who: pack for who, _, pack in pairs if who and pack}


def with_mixed(mix: str, who: str, pack: str) -> str:
    """The setting with somebody drawn by another pack (empty: by the one that draws the places)."""
    found = mixed(mix) | {who: pack}
    return " ".join(f"{one}:{by}" for one, by in found.items() if by)
