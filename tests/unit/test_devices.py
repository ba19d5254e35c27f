"""Devices: what keys, mouse and pads come to mean."""

from __future__ import annotations

import pygame
import pytest
from pygame.event import Event

from game.menus.action import Click, Command, Digit, Point, Press, Release, Typed, Wheel
from game.shell.input.devices import Devices
from game.shell.input.keymap import DEFAULT_KEYS, FIXED, bind, conflict, inputs_of, read_key_map, unbind


class HalfSize:
    """A stage shown at half its size."""

    def to_stage(self, x_px: float, y_px: float) -> tuple[float, float]:
        return x_px * 2, y_px * 2


@pytest.fixture
def devices() -> Devices:
    return Devices(HalfSize())


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
        (down(pygame.K_LCTRL, "", pygame.KMOD_LCTRL), Command.SKIP_HELD),
        (down(pygame.K_PERIOD, ">", pygame.KMOD_SHIFT), Command.NEXT_CHOICE),
        (down(pygame.K_COMMA, "<", pygame.KMOD_SHIFT), Command.LAST_CHOICE),
        (down(pygame.K_RETURN, "\r", pygame.KMOD_LALT), Command.FULLSCREEN),
        (down(pygame.K_F11), Command.FULLSCREEN),
        (down(pygame.K_ESCAPE, "\x1b"), Command.MENU),
        (down(pygame.K_F5), Command.QUICK_SAVE),
    ],
)
def test_the_default_keys_mean_what_players_know(devices: Devices, event: Event, command: Command) -> None:
    assert devices.actions([event]) == [Press(command)]


def test_a_held_key_counts_its_repeats_and_is_released(devices: Devices) -> None:
    key = pygame.K_PAGEUP
    assert devices.actions([down(key), down(key), down(key), up(key)]) == [
        Press(Command.REWIND, 0),
        Press(Command.REWIND, 1),
        Press(Command.REWIND, 2),
        Release(Command.REWIND),
    ]


def test_holding_the_key_that_advances_advances_once(devices: Devices) -> None:
    assert devices.actions([down(pygame.K_RETURN)] * 5) == [Press(Command.ADVANCE)]


def test_losing_the_keyboard_releases_what_was_held(devices: Devices) -> None:
    devices.actions([down(pygame.K_LCTRL)])
    assert devices.actions([Event(pygame.WINDOWFOCUSLOST)]) == [Release(Command.SKIP_HELD)]


def test_numbers_choose(devices: Devices) -> None:
    events = [down(pygame.K_3, "3"), up(pygame.K_3), down(pygame.K_KP5, "5")]
    assert devices.actions(events) == [Digit(3), Digit(5)]


def test_a_number_held_down_chooses_once(devices: Devices) -> None:
    pressed = down(pygame.K_3, "3")
    assert devices.actions([pressed, pressed, up(pygame.K_3), pressed]) == [Digit(3), Digit(3)]


def test_typed_letters_are_text_and_no_commands(devices: Devices) -> None:
    events = [
        down(pygame.K_b, "b"),
        Event(pygame.TEXTINPUT, text="b"),
        down(pygame.K_BACKSPACE, "\b"),
        down(pygame.K_RETURN, "\r"),
        down(pygame.K_ESCAPE, "\x1b"),
    ]
    assert devices.actions(events, typing=True) == [
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
    assert devices.actions(move + press) == [
        Point(6, 10),
        Click(20, 40, True),
        Click(20, 40, False),
        Press(Command.MENU),
        Press(Command.HIDE),
    ]


def test_the_wheel_turns_time(devices: Devices, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame.mouse, "get_pos", lambda: (4, 5))
    assert devices.actions([Event(pygame.MOUSEWHEEL, x=0, y=2)]) == [Wheel(2, 8, 10)]


def test_a_pads_stick_and_buttons_repeat_while_held(devices: Devices) -> None:
    def push(value: float) -> Event:
        axis = pygame.CONTROLLER_AXIS_LEFTY
        return Event(pygame.CONTROLLERAXISMOTION, axis=axis, value=int(value * 32767), instance_id=0)

    assert devices.actions([push(0.7)], now_ms=0) == [Press(Command.DOWN)]
    assert devices.due_ms(0) == 320
    assert devices.actions([push(0.5)], now_ms=100) == []
    assert devices.actions([], now_ms=320) == [Press(Command.DOWN, 1)]
    assert devices.actions([], now_ms=365) == [Press(Command.DOWN, 2)]
    assert devices.actions([push(0.1)], now_ms=380) == [Release(Command.DOWN)]
    assert devices.due_ms(380) is None
    button = Event(pygame.CONTROLLERBUTTONDOWN, button=pygame.CONTROLLER_BUTTON_A, instance_id=0)
    assert devices.actions([button]) == [Press(Command.ADVANCE)]


def test_over_a_screen_tab_goes_to_the_next_thing(devices: Devices) -> None:
    assert devices.actions([down(pygame.K_TAB, "\t"), up(pygame.K_TAB)])[0] == Press(Command.SKIP)
    devices.screen = True
    assert devices.actions([down(pygame.K_TAB, "\t"), up(pygame.K_TAB)])[0] == Press(Command.NEXT)
    shifted = down(pygame.K_TAB, "\t", pygame.KMOD_SHIFT)
    assert devices.actions([shifted])[0] == Press(Command.PREVIOUS)


def test_the_next_input_can_be_asked_for_by_name(devices: Devices) -> None:
    told: list[str] = []
    devices.capture = told.append
    assert devices.actions([down(pygame.K_k, "k")]) == []
    assert told == ["K"]
    assert devices.capture is None


def test_a_key_can_be_given_another_meaning_but_a_few_cannot() -> None:
    keys = bind(DEFAULT_KEYS, "K", Command.LOG)
    assert keys["K"] is Command.LOG
    assert conflict(keys, "K", Command.DIAL) is Command.LOG
    assert inputs_of(keys, Command.LOG) == ("L", "K")
    assert "K" not in unbind(keys, "K")
    for given in FIXED:
        assert bind(keys, given, Command.LOG)[given] is DEFAULT_KEYS[given]
        assert given in unbind(keys, given)


def test_a_key_map_from_a_file_keeps_what_it_knows() -> None:
    read = read_key_map({"K": "log", "J": "fly", "Escape": "log"})
    assert read["K"] is Command.LOG
    assert "J" not in read
    assert read["Escape"] is Command.MENU


def test_what_was_used_last_is_remembered(devices: Devices, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame.mouse, "get_pos", lambda: (4, 5))
    button = Event(pygame.CONTROLLERBUTTONDOWN, button=pygame.CONTROLLER_BUTTON_B, instance_id=0)
    moved = Event(pygame.MOUSEMOTION, pos=(1, 5), rel=(1, 0), buttons=(0, 0, 0))
    others = (
        down(pygame.K_x, "x"),
        Event(pygame.MOUSEBUTTONDOWN, pos=(10, 20), button=1),
        Event(pygame.MOUSEWHEEL, x=0, y=2),
    )
    assert not devices.pad
    for other in others:
        devices.actions([button, moved])
        assert devices.pad, "a pointer that was only knocked is no sign of a hand on the mouse"
        devices.actions([other])
        assert not devices.pad
