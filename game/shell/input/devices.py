"""Devices: pygame's events as the actions of players, by way of a key map.

Knows keys, buttons and sticks; does not know what a command does. Time is passed in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

import pygame
from pygame.event import Event

from game.menus.action import Action, Click, Command, Digit, Point, Press, Release, Typed, Wheel
from game.shell.input.keymap import DEFAULT_KEYS, SCREEN_KEYS, KeyMap

# Held pad buttons repeat like keys.
REPEAT_AFTER_MS, REPEAT_EVERY_MS = 320, 45
# A stick counts as pushed beyond the first share of its way, and as let go within the second.
PUSHED, LET_GO = 0.6, 0.4
AXIS_MOST = 32767
# Commands that go on while their input is held; others happen once.
HELD = {
    Command.REWIND, Command.FORWARD, Command.UP, Command.DOWN, Command.LEFT, Command.RIGHT,
    Command.PAGE_UP, Command.PAGE_DOWN, Command.NEXT, Command.PREVIOUS,
}  # fmt: skip
_KEY_NAMES = {
    pygame.K_RETURN: "Return", pygame.K_KP_ENTER: "Enter", pygame.K_SPACE: "Space",
    pygame.K_PAGEUP: "PageUp", pygame.K_PAGEDOWN: "PageDown", pygame.K_TAB: "Tab",
    pygame.K_ESCAPE: "Escape", pygame.K_DELETE: "Delete", pygame.K_BACKSPACE: "Backspace",
    pygame.K_LCTRL: "Ctrl", pygame.K_RCTRL: "Ctrl", pygame.K_UP: "Up", pygame.K_DOWN: "Down",
    pygame.K_LEFT: "Left", pygame.K_RIGHT: "Right", pygame.K_HOME: "Home", pygame.K_END: "End",
    pygame.K_INSERT: "Insert", pygame.K_AC_BACK: "Escape",
}  # fmt: skip
_PAD_BUTTONS = {
    pygame.CONTROLLER_BUTTON_A: "A", pygame.CONTROLLER_BUTTON_B: "B",
    pygame.CONTROLLER_BUTTON_X: "X", pygame.CONTROLLER_BUTTON_Y: "Y",
    pygame.CONTROLLER_BUTTON_BACK: "Back", pygame.CONTROLLER_BUTTON_START: "Start",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "LB", pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "RB",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "Up", pygame.CONTROLLER_BUTTON_DPAD_DOWN: "Down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "Left", pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "Right",
}  # fmt: skip
# An axis: what pushing it one way means, and what the other.
_PAD_AXES = {
    pygame.CONTROLLER_AXIS_LEFTX: ("Left", "Right"),
    pygame.CONTROLLER_AXIS_LEFTY: ("Up", "Down"),
    pygame.CONTROLLER_AXIS_TRIGGERLEFT: (None, "LT"),
    pygame.CONTROLLER_AXIS_TRIGGERRIGHT: (None, "RT"),
}
_MOUSE_BUTTONS = {2: "middle", 3: "right", 6: "back", 7: "forward"}


class Viewport(Protocol):
    """What knows where on the stage a pixel of the window lies."""

    def to_stage(self, x_px: float, y_px: float) -> tuple[float, float]:
        """The design units under a pixel."""


class Devices:
    """Turns events into actions. `screen` says that a screen lies over the play; the next input's
    name goes to `capture` where somebody waits for it. `pad`: a pad was the last thing used."""

    def __init__(self, stage: Viewport, keys: KeyMap = DEFAULT_KEYS) -> None:
        self.keys = keys
        self.screen = False
        self.capture: Callable[[str], None] | None = None
        self.pad = False
        self._typing = False
        self._digits: set[str] = set()
        self._to_stage = stage.to_stage
        self._held: dict[str, tuple[Command, int]] = {}
        self._due_ms: dict[str, int] = {}

    def actions(self, events: Iterable[Event], typing: bool = False, now_ms: int = 0) -> list[Action]:
        """The actions in the events; of several moves of the pointer in a row only the last.

        While somebody is `typing`, letters are text and mean no commands.
        """
        self._typing = typing
        actions = self._repeats(now_ms)
        for event in events:
            for action in self._read(event, now_ms):
                if isinstance(action, Point) and actions and isinstance(actions[-1], Point):
                    actions.pop()
                actions.append(action)
        return actions

    def _repeats(self, now_ms: int) -> list[Action]:
        """A press more for each pad button held long enough."""
        actions: list[Action] = []
        for given, due_ms in list(self._due_ms.items()):
            if now_ms >= due_ms and given in self._held:
                command, count = self._held[given]
                self._held[given] = (command, count + 1)
                self._due_ms[given] = now_ms + REPEAT_EVERY_MS
                actions.append(Press(command, count + 1))
        return actions

    def due_ms(self, now_ms: int) -> int | None:
        """Milliseconds until a held pad button repeats; None while none is held."""
        return max(0, min(self._due_ms.values()) - now_ms) if self._due_ms else None

    def let_go(self) -> list[Action]:
        """Release everything, as when the window loses the keyboard."""
        actions: list[Action] = [Release(command) for command, _ in self._held.values()]
        self._held.clear()
        self._digits.clear()
        self._due_ms.clear()
        return actions

    def _read(self, event: Event, now_ms: int) -> Iterator[Action]:
        kind = event.type
        if kind == pygame.KEYDOWN:
            yield from self._key_down(event)
        elif kind == pygame.KEYUP:
            yield from self._up(f"key:{event.key}")
        elif kind == pygame.TEXTINPUT and self._typing:
            yield Typed(event.text)
        elif kind == pygame.MOUSEMOTION:
            yield Point(*self._to_stage(*event.pos))
        elif kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            yield from self._mouse_button(event, kind == pygame.MOUSEBUTTONDOWN)
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
            name = _PAD_BUTTONS.get(event.button)
            if name is not None:
                yield from self._pad(f"pad:{name}", kind == pygame.CONTROLLERBUTTONDOWN, now_ms)
        elif kind == pygame.CONTROLLERAXISMOTION:
            yield from self._axis(event.axis, event.value / AXIS_MOST, now_ms)
        elif kind == pygame.CONTROLLERDEVICEREMOVED:
            yield from self.let_go()

    def _key_down(self, event: Event) -> Iterator[Action]:
        name = key_name(event)
        held = f"key:{event.key}"
        self.pad = False
        again = held in self._held
        if self.capture is not None and name:
            self._captured(name)
            return
        if self._typing and not again:
            if event.key == pygame.K_BACKSPACE:
                yield Typed("\b")
                return
            if len(event.unicode) == 1 and event.unicode.isprintable():
                # The letter itself comes as TEXTINPUT.
                return
        command = self._meaning(event, name)
        if command is not None:
            if again and command not in HELD:
                return
            count = self._held[held][1] + 1 if again else 0
            self._held[held] = (command, count)
            yield Press(command, count)
        elif name in "123456789" and name and held not in self._digits:
            # Held down it would take an option of the next choice too.
            self._digits.add(held)
            yield Digit(int(name))

    def _meaning(self, event: Event, name: str) -> Command | None:
        """The command of a key with its modifiers, of the sign it makes, or of the key alone."""
        modified = modifiers(event.mod)
        tried = [modified + name] if modified else []
        if event.unicode and not event.unicode.isalnum():
            tried.append(event.unicode)
        if "Alt" not in modified and ("Ctrl" not in modified or name == "Ctrl"):
            tried.append(name)
        for given in tried:
            if self.screen and given in SCREEN_KEYS:
                return SCREEN_KEYS[given]
            if given in self.keys:
                return self.keys[given]
        return None

    def _up(self, held: str) -> Iterator[Action]:
        self._due_ms.pop(held, None)
        self._digits.discard(held)
        if held in self._held:
            yield Release(self._held.pop(held)[0])

    def _mouse_button(self, event: Event, down: bool) -> Iterator[Action]:
        self.pad = False
        if event.button == 1:
            yield Click(*self._to_stage(*event.pos), down)
            return
        given = f"mouse:{_MOUSE_BUTTONS.get(event.button, '')}"
        if down and self.capture is not None and event.button in _MOUSE_BUTTONS:
            self._captured(given)
        elif down and given in self.keys:
            self._held[given] = (self.keys[given], 0)
            yield Press(self.keys[given])
        elif not down:
            yield from self._up(given)

    def _axis(self, axis: int, value: float, now_ms: int) -> Iterator[Action]:
        for name, pushed in zip(_PAD_AXES.get(axis, (None, None)), (-value, value), strict=True):
            given = f"pad:{name}"
            # Between the two shares a stick stays what it was.
            down = pushed >= PUSHED or (pushed > LET_GO and given in self._held)
            if name is not None and down != (given in self._held):
                yield from self._pad(given, down, now_ms)

    def _pad(self, given: str, down: bool, now_ms: int) -> Iterator[Action]:
        if not down:
            yield from self._up(given)
            return
        self.pad = True
        if self.capture is not None:
            self._captured(given)
            return
        command = SCREEN_KEYS.get(given) if self.screen else None
        command = command or self.keys.get(given)
        if command is not None and given not in self._held:
            self._held[given] = (command, 0)
            if command in HELD:
                self._due_ms[given] = now_ms + REPEAT_AFTER_MS
            yield Press(command)

    def _captured(self, given: str) -> None:
        capture, self.capture = self.capture, None
        if capture is not None:
            capture(given)


def modifiers(mod: int) -> str:
    """The modifiers held, as they stand before a key's name."""
    held = ((pygame.KMOD_CTRL, "Ctrl+"), (pygame.KMOD_ALT, "Alt+"), (pygame.KMOD_SHIFT, "Shift+"))
    return "".join(name for bit, name in held if mod & bit)


def key_name(event: Event) -> str:
    """A key's name as the key map has it; empty for a key without a use."""
    key: int = event.key
    if key in _KEY_NAMES:
        return _KEY_NAMES[key]
    if pygame.K_F1 <= key <= pygame.K_F12:
        return f"F{key - pygame.K_F1 + 1}"
    if pygame.K_KP1 <= key <= pygame.K_KP9:
        return str(key - pygame.K_KP1 + 1)
    if 33 <= key <= 126:
        return chr(key).upper()
    # Letters of other alphabets keep their own signs.
    unicode: str = getattr(event, "unicode", "")
    return unicode.upper() if unicode.isprintable() else ""
