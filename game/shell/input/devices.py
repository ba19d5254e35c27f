"""Devices: pygame's events as the actions of players, by way of a key map.

Knows keys, buttons and sticks; does not know what a command does. Time is passed in.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple, Protocol

import pygame
from pygame.event import Event

from game.menus.action import COMMANDS, Action, Click, Command, Digit, Point, Press, Release, Typed, Wheel
from game.shell.input.clipboard import read_clipboard
from game.shell.input.gamepads import AXIS_MAX, LET_GO, PAD_AXES, PAD_BUTTONS, PUSHED
from game.shell.input.hardware import MAIN_BUTTON
from game.shell.input.keyboard import key_names, names_with_modifiers
from game.shell.input.keymap import DEFAULT_KEYS, SCREEN_KEYS, KeyMap

# What is held repeats by our own clock, and never twice in a turn: the system's repeats would come all at
# once after a frame that was late.
REPEAT_AFTER_MS, REPEAT_EVERY_MS = 320, 45
# Commands that go on while their input is held; others happen once.
HELD = {row.command for row in COMMANDS if row.held}
# A key that skips while it is held does so only after this, for it may be the first of a chord; and not at
# all where it was down already when the window came to the front.
CHORD_MS, CAME_MS = 150, 300
_MOUSE_BUTTONS = {2: "middle", 3: "right", 6: "back", 7: "forward"}
# Events that begin something. What was pressed before the player saw what it would do does nothing.
_BEGINNINGS = {
    pygame.KEYDOWN, pygame.TEXTINPUT, pygame.MOUSEBUTTONDOWN, pygame.MOUSEWHEEL, pygame.CONTROLLERBUTTONDOWN,
    pygame.CONTROLLERAXISMOTION,
}  # fmt: skip
SKIPPING = Press(Command.SKIP_HELD)
RUB_OUT = "\b"
# Off the stage: where a button of the mouse comes up that nobody saw come up.
NOWHERE = -1.0


class Viewport(Protocol):
    """What knows where on the stage a pixel of the window lies."""

    def to_stage(self, x_px: float, y_px: float) -> tuple[float, float]:
        """The design units under a pixel."""


class _Held(NamedTuple):
    """What an input that is held means (None: something that happened once), how often it has repeated,
    and when it does so again (None: never)."""

    action: Press | Typed | None
    repeats: int = 0
    due_ms: int | None = None


class Devices:
    """Turns events into actions. The next input's name goes to `capture` where somebody waits for it.
    `pad`: a pad was the last thing used. `is_down` asks the devices whether an input is held."""

    def __init__(
        self,
        stage: Viewport,
        keys: KeyMap = DEFAULT_KEYS,
        is_down: Callable[[str], bool] = lambda input_name: True,
    ) -> None:
        self.keys = keys
        self.capture: Callable[[str], None] | None = None
        self.pad = False
        self._screen, self._typing = "", False
        self._unseen = False
        self._to_stage = stage.to_stage
        self._is_down = is_down
        self._held: dict[str, _Held] = {}
        self._came_ms = -CAME_MS

    def set_context(self, screen: str, typing: bool = False) -> None:
        """Sets what inputs mean from now on: the kind of the screen over the play (empty: none), and
        whether letters are text there. What is held means nothing to what has just come."""
        if screen != self._screen:
            self._unseen = True
            self._held = {
                input_name: held._replace(due_ms=None)
                for input_name, held in self._held.items()
                if self._is_down(input_name)
            }
        self._screen, self._typing = screen, typing

    def actions(self, events: Sequence[Event], now_ms: int = 0, unseen: bool = False) -> Iterator[Action]:
        """The actions in the events, one by one: what is met meanwhile counts for those that follow. Of
        several moves of the pointer in a row only the last. `unseen`: they came before the player saw
        what is shown."""
        self._unseen = unseen
        yield from self._repeats(now_ms)
        for event, following in zip_longest(events, events[1:]):
            moves = event.type == pygame.MOUSEMOTION
            if moves and following is not None and following.type == pygame.MOUSEMOTION:
                continue
            if event.type == pygame.WINDOWFOCUSGAINED:
                # What is held already was pressed for somebody else.
                self._unseen, self._came_ms = True, now_ms
            if not (self._unseen and event.type in _BEGINNINGS):
                yield from self._read(event, now_ms)

    def holds(self, command: Command) -> bool:
        """Whether an input of that command is held."""
        return any(
            isinstance(held.action, Press) and held.action.command is command and not self._waits(held)
            for held in self._held.values()
        )

    @property
    def pointing(self) -> bool:
        """Whether the pointer's main button is held."""
        return MAIN_BUTTON in self._held

    def _repeats(self, now_ms: int) -> Iterator[Action]:
        """A press more for whatever has been held long enough."""
        for input_name, held in list(self._held.items()):
            if held.due_ms is None or now_ms < held.due_ms:
                continue
            if not self._is_down(input_name):
                yield from self._up(input_name)
                continue
            if held.action == SKIPPING:
                self._held[input_name] = _Held(SKIPPING)
                yield SKIPPING
                continue
            self._held[input_name] = _Held(held.action, held.repeats + 1, now_ms + REPEAT_EVERY_MS)
            if isinstance(held.action, Press):
                yield Press(held.action.command, held.repeats + 1)
            elif held.action is not None:
                yield held.action

    def due_ms(self, now_ms: int) -> int | None:
        """Milliseconds until something that is held repeats; None while nothing does."""
        due = [held.due_ms for held in self._held.values() if held.due_ms is not None]
        return max(0, min(due) - now_ms) if due else None

    def let_go(self) -> list[Action]:
        """Release everything, as when the window loses the keyboard."""
        return [action for input_name in list(self._held) for action in self._up(input_name)]

    def _hold(self, input_name: str, action: Press | Typed | None, now_ms: int) -> None:
        repeats = isinstance(action, Typed) or (action is not None and action.command in HELD)
        self._held[input_name] = _Held(action, 0, now_ms + REPEAT_AFTER_MS if repeats else None)

    def _read(self, event: Event, now_ms: int) -> Iterator[Action]:
        kind = event.type
        if kind == pygame.KEYDOWN:
            yield from self._key_down(event, now_ms)
        elif kind == pygame.KEYUP:
            yield from self._up(f"key:{event.key}")
        elif kind == pygame.TEXTINPUT and self._typing:
            yield Typed(event.text)
        elif kind == pygame.MOUSEMOTION:
            yield Point(*self._to_stage(*event.pos))
        elif kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            yield from self._mouse_button(event, kind == pygame.MOUSEBUTTONDOWN, now_ms)
        elif kind == pygame.MOUSEWHEEL and event.y:
            self.pad = False
            steps = -event.y if getattr(event, "flipped", False) else event.y
            yield Wheel(steps, *self._to_stage(*pygame.mouse.get_pos()))
        elif kind == pygame.WINDOWFOCUSLOST:
            yield from self.let_go()
        else:
            yield from self._read_pad(event, now_ms)

    def _read_pad(self, event: Event, now_ms: int) -> Iterator[Action]:
        kind = event.type
        if kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            name = PAD_BUTTONS.get(event.button)
            if name is not None:
                yield from self._pad(f"pad:{name}", kind == pygame.CONTROLLERBUTTONDOWN, now_ms)
        elif kind == pygame.CONTROLLERAXISMOTION:
            yield from self._axis(event.axis, event.value / AXIS_MAX, now_ms)
        elif kind == pygame.CONTROLLERDEVICEREMOVED:
            yield from self.let_go()

    def _key_down(self, event: Event, now_ms: int) -> Iterator[Action]:
        names = key_names(event)
        held = f"key:{event.key}"
        self.pad = False
        if held in self._held:
            return
        if self.capture is not None and names:
            self._captured(names[0])
            return
        if self._typing and (typed := _typed(event)) is not None:
            if typed:
                # Held down, it rubs out on; what is pasted is pasted once.
                self._hold(held, Typed(typed) if typed == RUB_OUT else None, now_ms)
                yield Typed(typed)
            return
        command = self._meaning(names_with_modifiers(event))
        if command is Command.SKIP_HELD:
            came = now_ms < self._came_ms + CAME_MS
            self._held[held] = _Held(None) if came else _Held(SKIPPING, 0, now_ms + CHORD_MS)
            return
        self._begin_chord()
        if command is not None:
            self._hold(held, Press(command), now_ms)
            yield Press(command)
            return
        digit = next((name for name in names if name in "123456789"), "")
        if digit and not event.mod & (pygame.KMOD_GUI | pygame.KMOD_ALT):
            # Held down it would take an option of the next choice too.
            self._hold(held, None, now_ms)
            yield Digit(int(digit))

    def _begin_chord(self) -> None:
        """Another key goes down: one that is about to skip belongs to it."""
        for input_name, held in self._held.items():
            if self._waits(held):
                self._held[input_name] = _Held(None)

    def _meaning(self, tried: Sequence[str]) -> Command | None:
        """The command of the first name that has one."""
        for input_name in tried:
            if self._screen and input_name in SCREEN_KEYS:
                return SCREEN_KEYS[input_name]
            if input_name in self.keys:
                return self.keys[input_name]
        return None

    def _up(self, input_name: str) -> Iterator[Action]:
        held = self._held.pop(input_name, None)
        if input_name == MAIN_BUTTON and held is not None:
            yield Click(NOWHERE, NOWHERE, False)
        elif held is not None and isinstance(held.action, Press) and not self._waits(held):
            yield Release(held.action.command)

    @staticmethod
    def _waits(held: _Held) -> bool:
        """Whether it is a key that would skip, and has not begun to."""
        return held.action == SKIPPING and held.due_ms is not None

    def _mouse_button(self, event: Event, down: bool, now_ms: int) -> Iterator[Action]:
        self.pad = False
        if event.button == 1:
            held = self._held.pop(MAIN_BUTTON, None)
            if down:
                self._hold(MAIN_BUTTON, None, now_ms)
            if down or held is not None:
                yield Click(*self._to_stage(*event.pos), down)
            return
        input_name = f"mouse:{_MOUSE_BUTTONS.get(event.button, '')}"
        if not down:
            yield from self._up(input_name)
        elif self.capture is not None and event.button in _MOUSE_BUTTONS:
            self._captured(input_name)
        elif self._typing and event.button == 2:
            if text := read_clipboard(selected=True):
                yield Typed(text)
        elif input_name in self.keys:
            self._hold(input_name, Press(self.keys[input_name]), now_ms)
            yield Press(self.keys[input_name])

    def _axis(self, axis: int, value: float, now_ms: int) -> Iterator[Action]:
        for name, pushed in zip(PAD_AXES.get(axis, (None, None)), (-value, value), strict=True):
            input_name = f"pad:{name}"
            # Between the two shares a stick stays what it was.
            down = pushed >= PUSHED or (pushed > LET_GO and input_name in self._held)
            if name is not None and down != (input_name in self._held):
                yield from self._pad(input_name, down, now_ms)

    def _pad(self, input_name: str, down: bool, now_ms: int) -> Iterator[Action]:
        if not down:
            yield from self._up(input_name)
            return
        self.pad = True
        if self.capture is not None:
            self._captured(input_name)
            return
        command = SCREEN_KEYS.get(input_name) if self._screen else None
        command = command or self.keys.get(input_name)
        if command is not None and input_name not in self._held:
            self._hold(input_name, Press(command), now_ms)
            yield Press(command)

    def _captured(self, input_name: str) -> None:
        capture, self.capture = self.capture, None
        if capture is not None:
            capture(input_name)


def _typed(event: Event) -> str | None:
    """What a key types by itself: empty for a letter, which comes as text; None for a key that types
    nothing and is a command."""
    if event.key == pygame.K_BACKSPACE:
        return RUB_OUT
    pasting = pygame.KMOD_GUI if sys.platform == "darwin" else pygame.KMOD_CTRL
    if "V" in key_names(event) and event.mod & pasting:
        return read_clipboard()
    if event.key == pygame.K_INSERT and event.mod & pygame.KMOD_SHIFT:
        return read_clipboard()
    return "" if len(event.unicode) == 1 and event.unicode.isprintable() else None
