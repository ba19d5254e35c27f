"""Devices: converts pygame events to actions, using a key map.

Knows keys, buttons and sticks, not what commands do. Time is passed in.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple, Protocol

import pygame
from pygame.event import Event

from game.shell.input.clipboard import read_clipboard
from game.shell.input.gamepads import AXIS_MAX, LET_GO, PAD_AXES, PAD_BUTTONS, PUSHED
from game.shell.input.hardware import MAIN_BUTTON
from game.shell.input.keyboard import CTRL, captured_name, key_names, names_with_modifiers
from game.shell.input.keymap import DEFAULT_KEYS, SCREEN_KEYS, KeyMap
from game.stage.frame import soonest
from game.ui.action import COMMANDS, Action, Click, Command, Digit, Point, Press, Release, Typed, Wheel

# Key repeat uses our own clock, at most once a frame: the system's repeats would arrive in a burst after a
# slow frame.
REPEAT_AFTER_MS, REPEAT_EVERY_MS = 320, 45
# Commands that repeat while held; others happen once.
REPEATING = {row.command for row in COMMANDS if row.repeats}
# A key that skips while held starts only after this, for it may be the first of a chord; and never if it was
# down before the window got the focus.
CHORD_MS, AFTER_FOCUS_MS = 150, 300
_MOUSE_BUTTONS = {2: "middle", 3: "right", 6: "back", 7: "forward"}
# Events that start something. They are dropped if they came before the player saw the screen.
_BEGINNINGS = {
    pygame.KEYDOWN, pygame.TEXTINPUT, pygame.MOUSEBUTTONDOWN, pygame.MOUSEWHEEL, pygame.CONTROLLERBUTTONDOWN,
    pygame.CONTROLLERAXISMOTION,
}  # fmt: skip
SKIPPING = Press(Command.SKIP_HELD)
BACKSPACE = "\b"
# A position off the stage: for a button's release that wasn't observed.
NOWHERE = -1.0


class Viewport(Protocol):
    """Converts window pixels to the stage."""

    def to_stage(self, x_px: float, y_px: float) -> tuple[float, float]:
        """The design units at a pixel."""


class _Held(NamedTuple):
    """A held input: its action (None: one that doesn't repeat), its repeats, and when the next is due (None:
    never)."""

    action: Press | Typed | None
    repeats: int = 0
    due_ms: int | None = None


# Ctrl, pressed while a key is captured.
CAPTURED_CTRL = _Held(None)


class Devices:
    """Converts events to actions. `capture` receives the name of the next input where it is set.
    `is_down` asks the hardware whether an input is held."""

    def __init__(
        self,
        stage: Viewport,
        keys: KeyMap = DEFAULT_KEYS,
        is_down: Callable[[str], bool] = lambda input_name: True,
    ) -> None:
        self.keys = keys
        self.capture: Callable[[str], None] | None = None
        self.pad_used_last = False
        self._screen, self._typing = "", False
        self._unseen = False
        self._to_stage = stage.to_stage
        self._is_down = is_down
        self._held: dict[str, _Held] = {}
        self._focused_at_ms = -AFTER_FOCUS_MS

    def set_context(self, screen: str, typing: bool = False) -> None:
        """Sets the context of inputs: the kind of screen over the play (empty: none), and whether letters are
        text. What is held stops repeating when the screen changes."""
        if screen != self._screen:
            self._unseen = True
            self._held = {
                input_name: held._replace(due_ms=None)
                for input_name, held in self._held.items()
                if self._is_down(input_name)
            }
        self._screen, self._typing = screen, typing

    def actions(self, events: Sequence[Event], now_ms: int = 0, unseen: bool = False) -> Iterator[Action]:
        """The actions of events, one at a time, so that a change of context applies to the events after it.
        Of consecutive pointer moves only the last counts. `unseen`: they came before the player saw the
        screen."""
        self._unseen = unseen
        yield from self._repeats(now_ms)
        for event, following in zip_longest(events, events[1:]):
            moves = event.type == pygame.MOUSEMOTION
            if moves and following is not None and following.type == pygame.MOUSEMOTION:
                continue
            if event.type == pygame.WINDOWFOCUSGAINED:
                # What is held now was pressed in another window.
                self._unseen, self._focused_at_ms = True, now_ms
            if not (self._unseen and event.type in _BEGINNINGS):
                yield from self._read(event, now_ms)

    def holds(self, command: Command) -> bool:
        """Whether an input of this command is held."""
        return any(
            isinstance(held.action, Press) and held.action.command is command and not self._waits(held)
            for held in self._held.values()
        )

    @property
    def holds_pointer(self) -> bool:
        """Whether the pointer's main button is held."""
        return MAIN_BUTTON in self._held

    def _repeats(self, now_ms: int) -> Iterator[Action]:
        """The repeats of held inputs that are due."""
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
        """Milliseconds until a held input repeats; None: never."""
        due_ms = soonest(*(held.due_ms for held in self._held.values()))
        return None if due_ms is None else max(0, due_ms - now_ms)

    def release_all(self) -> list[Action]:
        """Releases everything, as when the window loses the focus."""
        return [action for input_name in list(self._held) for action in self._up(input_name)]

    def _hold(self, input_name: str, action: Press | Typed | None, now_ms: int) -> None:
        repeats = isinstance(action, Typed) or (action is not None and action.command in REPEATING)
        self._held[input_name] = _Held(action, 0, now_ms + REPEAT_AFTER_MS if repeats else None)

    def _read(self, event: Event, now_ms: int) -> Iterator[Action]:
        kind = event.type
        if kind == pygame.KEYDOWN:
            yield from self._key_down(event, now_ms)
        elif kind == pygame.KEYUP:
            if self._held.get(f"key:{event.key}") is CAPTURED_CTRL:
                self._captured(CTRL)
            yield from self._up(f"key:{event.key}")
        elif kind == pygame.TEXTINPUT and self._typing:
            yield Typed(event.text)
        elif kind == pygame.MOUSEMOTION:
            yield Point(*self._to_stage(*event.pos))
        elif kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            yield from self._mouse_button(event, kind == pygame.MOUSEBUTTONDOWN, now_ms)
        elif kind == pygame.MOUSEWHEEL and event.y:
            self.pad_used_last = False
            steps = -event.y if getattr(event, "flipped", False) else event.y
            yield Wheel(steps, *self._to_stage(*pygame.mouse.get_pos()))
        elif kind == pygame.WINDOWFOCUSLOST:
            yield from self.release_all()
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
            yield from self.release_all()

    def _key_down(self, event: Event, now_ms: int) -> Iterator[Action]:
        names = key_names(event)
        held = f"key:{event.key}"
        self.pad_used_last = False
        if held in self._held:
            return
        if self.capture is not None:
            if names == (CTRL,):
                # Ctrl alone can be bound too, but may begin a chord: it counts on release.
                self._held[held] = CAPTURED_CTRL
            elif name := captured_name(event):
                self._captured(name)
            return
        if self._typing and _pastes(event):
            self._hold(held, None, now_ms)
            yield Typed(read_clipboard())
            return
        if self._typing and event.key == pygame.K_BACKSPACE:
            self._hold(held, Typed(BACKSPACE), now_ms)
            yield Typed(BACKSPACE)
            return
        if self._typing and len(event.unicode) == 1 and event.unicode.isprintable():
            return  # it arrives as a text event
        command = self._meaning(names_with_modifiers(event))
        if command is Command.SKIP_HELD:
            recent = now_ms < self._focused_at_ms + AFTER_FOCUS_MS
            self._held[held] = _Held(None) if recent else _Held(SKIPPING, 0, now_ms + CHORD_MS)
            return
        self._begin_chord()
        if command is not None:
            self._hold(held, Press(command), now_ms)
            yield Press(command)
            return
        digit = next((name for name in names if name in "123456789"), "")
        if digit and not event.mod & (pygame.KMOD_GUI | pygame.KMOD_ALT):
            # A held digit would take an option of the next choice, too.
            self._hold(held, None, now_ms)
            yield Digit(int(digit))

    def _begin_chord(self) -> None:
        """Another key goes down: a pending skip key is part of its chord."""
        for input_name, held in self._held.items():
            if self._waits(held):
                self._held[input_name] = _Held(None)

    def _meaning(self, tried: Sequence[str]) -> Command | None:
        """The command of the first name that is bound."""
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
        """Whether it is a skip key whose delay hasn't passed."""
        return held.action == SKIPPING and held.due_ms is not None

    def _mouse_button(self, event: Event, down: bool, now_ms: int) -> Iterator[Action]:
        self.pad_used_last = False
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
            # Hysteresis: between the two thresholds a stick keeps its state.
            down = pushed >= PUSHED or (pushed > LET_GO and input_name in self._held)
            if name is not None and down != (input_name in self._held):
                yield from self._pad(input_name, down, now_ms)

    def _pad(self, input_name: str, down: bool, now_ms: int) -> Iterator[Action]:
        if not down:
            yield from self._up(input_name)
            return
        self.pad_used_last = True
        if self.capture is not None:
            # A trigger that goes on moving is still the same pull.
            self._held[input_name] = _Held(None)
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


def _pastes(event: Event) -> bool:
    """Whether a key asks for what was copied."""
    pasting = pygame.KMOD_GUI if sys.platform == "darwin" else pygame.KMOD_CTRL
    if "V" in key_names(event) and event.mod & pasting:
        return True
    return bool(event.key == pygame.K_INSERT and event.mod & pygame.KMOD_SHIFT)
