"""Devices: what keys, mouse and pads come to mean."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

import pygame
import pytest
from pygame._sdl2 import controller
from pygame.event import Event

from game.shell.input import gamepads, keymap
from game.shell.input.bindings import Bindings
from game.shell.input.devices import Devices
from game.shell.input.gamepads import Gamepads
from game.shell.input.keymap import (
    DEFAULT_KEYS,
    FIXED,
    apply_changes,
    inputs_of,
    read_whole_map,
)
from game.ui.action import Action, Click, Command, Digit, Point, Press, Release, Typed, Wheel


class HalfSize:
    """A stage shown at half its size."""

    def to_stage(self, x_px: float, y_px: float) -> tuple[float, float]:
        return x_px * 2, y_px * 2


@pytest.fixture
def devices() -> Devices:
    return Devices(HalfSize())


def acted(devices: Devices, events: Sequence[Event], now_ms: int = 0, unseen: bool = False) -> list[Action]:
    """The actions in the events."""
    return list(devices.actions(events, now_ms, unseen))


def down(key: int, unicode: str = "", mod: int = 0) -> Event:
    return Event(pygame.KEYDOWN, key=key, unicode=unicode, mod=mod)


def up(key: int) -> Event:
    return Event(pygame.KEYUP, key=key, mod=0)


@pytest.mark.parametrize(
    ("event", "command"),
    [
        (down(pygame.K_RETURN, "\r"), Command.ADVANCE),
        (down(pygame.K_SPACE, " "), Command.ADVANCE),
        (down(pygame.K_PAGEUP), Command.REWIND),
        (down(pygame.K_b, "b"), Command.REWIND),
        (down(pygame.K_PERIOD, ">", pygame.KMOD_SHIFT), Command.NEXT_CHOICE),
        (down(pygame.K_COMMA, "<", pygame.KMOD_SHIFT), Command.LAST_CHOICE),
        (down(pygame.K_RETURN, "\r", pygame.KMOD_LALT), Command.FULLSCREEN),
        (down(pygame.K_F11), Command.FULLSCREEN),
        (down(pygame.K_ESCAPE, "\x1b"), Command.MENU),
        (down(pygame.K_F5), Command.QUICK_SAVE),
    ],
)
def test_the_default_keys_mean_what_players_know(devices: Devices, event: Event, command: Command) -> None:
    assert acted(devices, [event]) == [Press(command)]


def test_a_held_key_counts_its_repeats_and_is_released(devices: Devices) -> None:
    key = pygame.K_PAGEUP
    assert acted(devices, [down(key)], 0) == [Press(Command.REWIND, 0)]
    assert devices.due_ms(0) == 320
    assert acted(devices, [], 319) == []
    assert acted(devices, [], 320) == [Press(Command.REWIND, 1)]
    assert acted(devices, [], 365) == [Press(Command.REWIND, 2)]
    assert acted(devices, [up(key)], 380) == [Release(Command.REWIND)]
    assert devices.due_ms(380) is None


def test_after_a_late_frame_a_held_key_repeats_once(devices: Devices) -> None:
    """The system's own repeats, and the time that passed, don't add up."""
    acted(devices, [down(pygame.K_DOWN)], 0)
    assert acted(devices, [down(pygame.K_DOWN)] * 5, 2_000) == [Press(Command.DOWN, 1)]
    assert acted(devices, [], 2_001) == []


def test_holding_the_key_that_advances_advances_once(devices: Devices) -> None:
    assert acted(devices, [down(pygame.K_RETURN)] * 5) == [Press(Command.ADVANCE)]


def test_losing_the_keyboard_releases_what_was_held(devices: Devices) -> None:
    acted(devices, [down(pygame.K_LCTRL)])
    acted(devices, [], 150)
    assert acted(devices, [Event(pygame.WINDOWFOCUSLOST)]) == [Release(Command.SKIP_HELD)]


def test_a_key_that_skips_is_held_for_a_moment_first(devices: Devices) -> None:
    """A tap is nothing, and neither is the beginning of a chord."""
    control, mod = pygame.K_LCTRL, pygame.KMOD_LCTRL
    assert acted(devices, [down(control, "", mod)], 1_000) == []
    assert devices.due_ms(1_000) == 150
    assert acted(devices, [], 1_150) == [Press(Command.SKIP_HELD)]
    assert devices.due_ms(1_150) is None
    assert acted(devices, [up(control)], 3_000) == [Release(Command.SKIP_HELD)]
    assert acted(devices, [down(control, "", mod), up(control)], 4_000) == []
    assert (
        acted(devices, [down(control, "", mod), down(pygame.K_LALT, "", mod | pygame.KMOD_LALT)], 5_000) == []
    )
    assert acted(devices, [], 6_000) == []
    assert not devices.holds(Command.SKIP_HELD)


def test_numbers_choose(devices: Devices) -> None:
    events = [down(pygame.K_3, "3"), up(pygame.K_3), down(pygame.K_KP5, "5")]
    assert acted(devices, events) == [Digit(3), Digit(5)]


def test_a_number_held_down_chooses_once(devices: Devices) -> None:
    pressed = down(pygame.K_3, "3")
    assert acted(devices, [pressed, pressed, up(pygame.K_3), pressed]) == [Digit(3), Digit(3)]


def test_typed_letters_are_text_and_no_commands(devices: Devices) -> None:
    events = [
        down(pygame.K_b, "b"),
        Event(pygame.TEXTINPUT, text="b"),
        down(pygame.K_BACKSPACE, "\b"),
        down(pygame.K_RETURN, "\r"),
        down(pygame.K_ESCAPE, "\x1b"),
    ]
    devices.set_context("CodeEntry", typing=True)
    assert acted(devices, events) == [
        Typed("b"),
        Typed("\b"),
        Press(Command.ADVANCE),
        Press(Command.MENU),
    ]


def test_the_mouse_speaks_in_stage_units_and_its_moves_are_told_once(devices: Devices) -> None:
    move = [Event(pygame.MOUSEMOTION, pos=(x, 5), rel=(1, 0), buttons=(0, 0, 0)) for x in (1, 2, 3)]
    press = [
        Event(pygame.MOUSEBUTTONDOWN, pos=(10, 20), button=1),
        Event(pygame.MOUSEBUTTONUP, pos=(10, 20), button=1),
        Event(pygame.MOUSEBUTTONDOWN, pos=(10, 20), button=3),
        Event(pygame.MOUSEBUTTONDOWN, pos=(10, 20), button=2),
    ]
    assert acted(devices, move + press) == [
        Point(6, 10),
        Click(20, 40, True),
        Click(20, 40, False),
        Press(Command.MENU),
        Press(Command.HIDE),
    ]


def test_the_wheel_turns_time(devices: Devices, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame.mouse, "get_pos", lambda: (4, 5))
    assert acted(devices, [Event(pygame.MOUSEWHEEL, x=0, y=2)]) == [Wheel(2, 8, 10)]


def test_a_pads_stick_and_buttons_repeat_while_held(devices: Devices) -> None:
    def push(value: float) -> Event:
        axis = pygame.CONTROLLER_AXIS_LEFTY
        return Event(pygame.CONTROLLERAXISMOTION, axis=axis, value=int(value * 32767), instance_id=0)

    assert acted(devices, [push(0.7)], now_ms=0) == [Press(Command.DOWN)]
    assert devices.due_ms(0) == 320
    assert acted(devices, [push(0.5)], now_ms=100) == []
    assert acted(devices, [], now_ms=320) == [Press(Command.DOWN, 1)]
    assert acted(devices, [], now_ms=365) == [Press(Command.DOWN, 2)]
    assert acted(devices, [push(0.1)], now_ms=380) == [Release(Command.DOWN)]
    assert devices.due_ms(380) is None
    button = Event(pygame.CONTROLLERBUTTONDOWN, button=pygame.CONTROLLER_BUTTON_A, instance_id=0)
    assert acted(devices, [button]) == [Press(Command.ADVANCE)]


def test_over_a_screen_tab_goes_to_the_next_thing(devices: Devices) -> None:
    assert acted(devices, [down(pygame.K_TAB, "\t"), up(pygame.K_TAB)])[0] == Press(Command.SKIP)
    devices.set_context("Pause")
    assert acted(devices, [down(pygame.K_TAB, "\t"), up(pygame.K_TAB)])[0] == Press(Command.NEXT)
    shifted = down(pygame.K_TAB, "\t", pygame.KMOD_SHIFT)
    assert acted(devices, [shifted])[0] == Press(Command.PREVIOUS)


def test_the_next_input_can_be_asked_for_by_name(devices: Devices) -> None:
    messages: list[str] = []
    devices.capture = messages.append
    assert acted(devices, [down(pygame.K_k, "k")]) == []
    assert messages == ["K"]
    assert devices.capture is None


def test_a_trigger_that_is_asked_for_is_one_pull_however_many_events_tell_of_it(devices: Devices) -> None:
    """It would do at once what it was just bound to, in the screen where it is bound."""
    messages: list[str] = []
    devices.capture = messages.append
    axis = pygame.CONTROLLER_AXIS_TRIGGERLEFT
    pull = [
        Event(pygame.CONTROLLERAXISMOTION, axis=axis, value=int(value * 32767), instance_id=0)
        for value in (0.3, 0.7, 0.9, 1.0)
    ]
    assert acted(devices, pull[:2]) == []
    (name,) = messages
    devices.keys = {**DEFAULT_KEYS, name: Command.ADVANCE}
    assert acted(devices, pull[2:]) == []
    assert acted(devices, pull[:1]) == []
    assert Press(Command.ADVANCE) in acted(devices, pull)


@pytest.mark.parametrize(
    ("events", "name"),
    [
        (
            [down(pygame.K_LSHIFT, "", pygame.KMOD_LSHIFT), down(pygame.K_a, "A", pygame.KMOD_LSHIFT)],
            "Shift+A",
        ),
        (
            [down(pygame.K_LCTRL, "", pygame.KMOD_LCTRL), down(pygame.K_x, "\x18", pygame.KMOD_LCTRL)],
            "Ctrl+X",
        ),
        ([down(pygame.K_COMMA, "<", pygame.KMOD_LSHIFT)], "<"),
        ([down(pygame.K_LCTRL, "", pygame.KMOD_LCTRL), up(pygame.K_LCTRL)], "Ctrl"),
    ],
)
def test_a_key_can_be_bound_with_its_modifiers(devices: Devices, events: list[Event], name: str) -> None:
    messages: list[str] = []
    devices.capture = messages.append
    assert acted(devices, events) == []
    assert messages == [name]
    devices.keys = {**DEFAULT_KEYS, name: Command.LOG}
    repeated = [*(up(event.key) for event in events), *events]
    assert Press(Command.LOG) in acted(devices, repeated) or name == "Ctrl"


def test_a_key_can_be_given_another_meaning_but_a_few_cannot(tmp_path: Path) -> None:
    bindings = Bindings(tmp_path / "keys.json")
    assert bindings.bind("K", Command.LOG) == ""
    assert inputs_of(bindings.keys, Command.LOG) == ("L", "K")
    assert bindings.bind("K", Command.DIAL) == "K meant “Log” before."
    assert bindings.keys["K"] is Command.DIAL
    assert bindings.bind("K", Command.DIAL) == ""
    assert bindings.keys == DEFAULT_KEYS
    for input_name in FIXED:
        bindings.bind(input_name, Command.LOG)
        bindings.bind(input_name, DEFAULT_KEYS[input_name])
        assert bindings.keys[input_name] is DEFAULT_KEYS[input_name]


def test_binding_a_fixed_key_changes_nothing_and_says_so(tmp_path: Path) -> None:
    bindings = Bindings(tmp_path / "keys.json")
    assert bindings.bind("F11", Command.LOG) == "F11 always means “Full screen”. Take another key."
    assert bindings.keys == DEFAULT_KEYS
    assert not (tmp_path / "keys.json").exists()


@pytest.mark.parametrize("name", ["+", ":", "Shift++", "Shift+:"])
def test_signs_of_which_names_are_made_are_shown_as_keys(tmp_path: Path, name: str) -> None:
    bindings = Bindings(tmp_path / "keys.json")
    bindings.bind(name, Command.SCREENSHOT)
    [row] = [row for row in bindings.rows() if row.command is Command.SCREENSHOT]
    assert name in row.keys.split(", ")
    assert (row.mouse, row.pad) == ("", "")


@pytest.mark.parametrize("read", [apply_changes, read_whole_map])
def test_a_key_map_from_a_file_keeps_what_it_knows(
    read: Callable[[dict[str, str]], dict[str, Command]],
) -> None:
    keys = read({"K": "log", "J": "fly", "Escape": "log", "F4": "repaint"})
    assert keys["K"] is Command.LOG
    assert keys["F4"] is Command.TOGGLE_DAMAGE_OUTLINES, "as a version before called it"
    assert "J" not in keys
    assert keys["Escape"] is Command.MENU


@pytest.mark.parametrize("read", [apply_changes, read_whole_map])
def test_a_key_map_of_thousands_of_keys_is_cut(read: Callable[[dict[str, str]], dict[str, Command]]) -> None:
    """Every press on a screen goes through all of them."""
    keys = read({f"Key {number}": "log" for number in range(100_000)})
    assert len(keys) < 500
    assert set(keys.values()) >= set(DEFAULT_KEYS.values())


def test_a_rebound_key_leaves_the_default_keys_of_later_commands_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file holds what differs from the defaults, and nothing that a later version may change."""
    path = tmp_path / "keys.json"
    bindings = Bindings(path)
    bindings.bind("K", Command.LOG)
    bindings.bind("M", Command.MUTE)
    monkeypatch.setattr(keymap, "DEFAULT_KEYS", {**DEFAULT_KEYS, "F12": Command.SAVE})
    later = Bindings(path).keys
    assert (later["K"], later["F12"]) == (Command.LOG, Command.SAVE)
    assert "M" not in later


def test_a_whole_map_of_an_older_version_leaves_out_what_was_unbound_and_only_that() -> None:
    written = {name: command.value for name, command in DEFAULT_KEYS.items() if command is not Command.MUTE}
    del written["pad:RT"]
    keys = read_whole_map(written)
    assert "pad:RT" not in keys
    assert keys["M"] is Command.MUTE


def test_what_was_used_last_is_remembered(devices: Devices, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame.mouse, "get_pos", lambda: (4, 5))
    button = Event(pygame.CONTROLLERBUTTONDOWN, button=pygame.CONTROLLER_BUTTON_B, instance_id=0)
    moved = Event(pygame.MOUSEMOTION, pos=(1, 5), rel=(1, 0), buttons=(0, 0, 0))
    others = (
        down(pygame.K_x, "x"),
        Event(pygame.MOUSEBUTTONDOWN, pos=(10, 20), button=1),
        Event(pygame.MOUSEWHEEL, x=0, y=2),
    )
    assert not devices.pad_used_last
    for other in others:
        acted(devices, [button, moved])
        assert devices.pad_used_last, "a pointer that was only knocked is no sign of a hand on the mouse"
        acted(devices, [other])
        assert not devices.pad_used_last


def test_what_comes_up_unseen_is_let_go_when_the_screen_changes() -> None:
    """Whatever is held is asked of the devices again, for a release can be lost."""
    really: set[str] = set()
    devices = Devices(HalfSize(), is_down=really.__contains__)
    really |= {f"key:{pygame.K_LCTRL}", "mouse:main"}
    acted(devices, [down(pygame.K_LCTRL), Event(pygame.MOUSEBUTTONDOWN, pos=(1, 1), button=1)])
    acted(devices, [], 200)
    devices.set_context("Pause")
    assert devices.holds(Command.SKIP_HELD)
    assert devices.holds_pointer
    really.clear()
    devices.set_context("")
    assert not devices.holds(Command.SKIP_HELD)
    assert not devices.holds_pointer
    assert acted(devices, [up(pygame.K_LCTRL), Event(pygame.MOUSEBUTTONUP, pos=(1, 1), button=1)]) == []


def test_a_pad_pulled_out_lets_go_and_a_key_that_is_up_does_not_repeat() -> None:
    really = {f"key:{pygame.K_PAGEUP}"}
    devices = Devices(HalfSize(), is_down=really.__contains__)
    button = Event(pygame.CONTROLLERBUTTONDOWN, button=pygame.CONTROLLER_BUTTON_LEFTSHOULDER, instance_id=0)
    acted(devices, [down(pygame.K_PAGEUP)], 0)
    assert acted(devices, [], 400) == [Press(Command.REWIND, 1)]
    really.clear()
    assert acted(devices, [], 500) == [Release(Command.REWIND)]
    acted(devices, [button], 600)
    assert acted(devices, [Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=0)]) == [Release(Command.REWIND)]
    assert devices.due_ms(600) is None


def test_a_held_key_does_nothing_on_the_screen_that_comes(devices: Devices) -> None:
    acted(devices, [down(pygame.K_DOWN)], 0)
    devices.set_context("Pause")
    assert acted(devices, [], 10_000) == []
    assert acted(devices, [up(pygame.K_DOWN), down(pygame.K_DOWN)], 10_001) == [
        Release(Command.DOWN),
        Press(Command.DOWN),
    ]


def test_a_press_is_for_the_screen_that_the_player_saw(devices: Devices) -> None:
    """What was pressed with the key that opened a screen, or while it was painted, does nothing there."""
    both = [down(pygame.K_ESCAPE), up(pygame.K_ESCAPE), down(pygame.K_RETURN), up(pygame.K_RETURN)]
    pressed = []
    for action in devices.actions(both):
        pressed.append(action)
        devices.set_context("Pause")
    assert pressed == [Press(Command.MENU), Release(Command.MENU)]
    assert acted(devices, both, unseen=True) == []
    assert acted(devices, [down(pygame.K_RETURN)]) == [Press(Command.ADVANCE)]


def test_what_brings_the_window_to_the_front_does_nothing_else(devices: Devices) -> None:
    """Ctrl is still held when somebody comes back by Ctrl+Alt and an arrow; a click only brought it up."""
    came = [
        Event(pygame.WINDOWFOCUSGAINED),
        down(pygame.K_LCTRL),
        Event(pygame.MOUSEBUTTONDOWN, pos=(1, 1), button=1),
    ]
    assert acted(devices, came) == []
    # X tells of it a little later, too.
    assert acted(devices, [down(pygame.K_LCTRL)], 100) == []
    assert acted(devices, [], 900) == []
    assert not devices.holds(Command.SKIP_HELD)


def placed(key: int, scancode: int, unicode: str = "", mod: int = 0) -> Event:
    """A key of some layout: its own code, and the place where it is."""
    return Event(pygame.KEYDOWN, key=key, unicode=unicode, mod=mod, scancode=scancode)


@pytest.mark.parametrize(
    ("event", "command"),
    [
        (placed(ord("ф"), 4), Command.AUTO),
        (placed(ord("и"), 5), Command.REWIND),
        (placed(ord("и"), 5, "И", pygame.KMOD_CAPS), Command.REWIND),
        (placed(ord("ю"), 55, "", pygame.KMOD_SHIFT), Command.NEXT_CHOICE),
        (placed(ord("α"), 4), Command.AUTO),
        (placed(ord("ל"), 14), None),
        # By its letter, wherever that is.
        (placed(pygame.K_a, 20), Command.AUTO),
        (placed(pygame.K_q, 4), None),
        (placed(pygame.K_a, 4, "A", pygame.KMOD_CAPS), Command.AUTO),
        (placed(pygame.K_LESS, 100), Command.LAST_CHOICE),
        (placed(pygame.K_LESS, 100, "", pygame.KMOD_SHIFT), Command.NEXT_CHOICE),
        (placed(pygame.K_PERIOD, 55, "", pygame.KMOD_SHIFT), Command.NEXT_CHOICE),
        # The system's, not ours.
        (placed(pygame.K_a, 4, "", pygame.KMOD_LGUI), None),
        (placed(pygame.K_a, 4, "", pygame.KMOD_RALT), None),
        (placed(pygame.K_s, 22, "", pygame.KMOD_LCTRL), None),
        (placed(pygame.K_KP9, 97), Command.REWIND),
        (placed(pygame.K_KP2, 90), Command.DOWN),
        (placed(pygame.K_KP5, 93), None),
    ],
)
def test_a_key_means_what_is_printed_on_it_or_its_place(
    devices: Devices, event: Event, command: Command | None
) -> None:
    assert acted(devices, [event]) == ([Press(command)] if command else [])


def test_the_keypad_chooses_with_numlock_alone_and_the_windows_key_chooses_nothing(devices: Devices) -> None:
    assert acted(devices, [placed(pygame.K_KP2, 90, "", pygame.KMOD_NUM)]) == [Digit(2)]
    assert acted(devices, [placed(pygame.K_1, 30, "", pygame.KMOD_LGUI)]) == []
    assert acted(devices, [placed(pygame.K_1, 30, "", pygame.KMOD_LALT)]) == []


def test_an_own_sign_bound_before_is_still_known(devices: Devices) -> None:
    devices.keys = {**DEFAULT_KEYS, "Ж": Command.LOG}
    assert acted(devices, [placed(ord("ж"), 51)]) == [Press(Command.LOG)]


def test_a_pad_that_is_pulled_out_while_it_is_to_shiver_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    controller.init()
    number = ctypes.CDLL(pygame.base.__file__).SDL_JoystickAttachVirtual(1, 6, 15, 0)
    pads = Gamepads()
    pads.handle_events([Event(pygame.CONTROLLERDEVICEADDED, device_index=number)])
    assert len(pads._open) == 1
    controller.quit()
    pads.rumble()
    assert not pads.is_down("A")


def test_where_no_more_files_can_be_opened_no_pad_is_found_and_nothing_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_more_files: Callable[[], AbstractContextManager[None]]
) -> None:
    (tmp_path / "js0").touch()
    monkeypatch.setattr(gamepads, "LISTED", tmp_path)
    with no_more_files():
        assert Gamepads().poll(0) == gamepads.LOOK_EVERY_MS


def test_a_key_that_only_types_what_cannot_be_shown_is_none(devices: Devices) -> None:
    """A layout may change under the game: then Enter is a key without a name that types a control sign."""
    captured: list[str] = []
    devices.capture = captured.append
    acted(devices, [down(0, "\r"), down(0, "\x1b"), down(0, "§")])
    assert captured == ["§"]
