"""Keys by name, for any layout: by the printed letter, or else by position.

Layouts with Latin letters go by the letters, which players read on their keys. Others (Cyrillic, Greek,
Hebrew …) go by position: the key where an American keyboard has its A is A, and is shown as the letter
printed there.
"""

from __future__ import annotations

import ctypes
import sys

import pygame
from pygame.event import Event

from game.shell.sdl import sdl

CTRL = "Ctrl"
_KEY_NAMES = {
    pygame.K_RETURN: "Return", pygame.K_KP_ENTER: "Enter", pygame.K_SPACE: "Space",
    pygame.K_PAGEUP: "PageUp", pygame.K_PAGEDOWN: "PageDown", pygame.K_TAB: "Tab",
    pygame.K_ESCAPE: "Escape", pygame.K_DELETE: "Delete", pygame.K_BACKSPACE: "Backspace",
    pygame.K_LCTRL: CTRL, pygame.K_RCTRL: CTRL, pygame.K_UP: "Up", pygame.K_DOWN: "Down",
    pygame.K_LEFT: "Left", pygame.K_RIGHT: "Right", pygame.K_HOME: "Home", pygame.K_END: "End",
    pygame.K_INSERT: "Insert", pygame.K_AC_BACK: "Escape",
}  # fmt: skip
# The keypad without NumLock; 5 has no function.
_KEYPAD = {
    pygame.K_KP7: "Home", pygame.K_KP8: "Up", pygame.K_KP9: "PageUp", pygame.K_KP4: "Left",
    pygame.K_KP6: "Right", pygame.K_KP1: "End", pygame.K_KP2: "Down", pygame.K_KP3: "PageDown",
    pygame.K_KP0: "Insert", pygame.K_KP_PERIOD: "Delete", pygame.K_KP5: "",
}  # fmt: skip
# The positions of an American keyboard, as SDL scancodes.
_PLACES = {
    **{4 + number: chr(ord("A") + number) for number in range(26)},
    **{30 + number: str(number + 1) for number in range(9)},
    54: ",", 55: ".",
}  # fmt: skip
_SCANCODES = {name: scancode for scancode, name in _PLACES.items()}
# Signs that need Shift, by their key; layouts that make them otherwise have a key `<`.
_SHIFTED = {"Shift+,": "<", "Shift+.": ">", "Shift+<": ">"}
_UNSHIFTED = {"<": ",", ">": "."}
LAST_ASCII, LAST_SIGN = 126, 0x10FFFF


def key_names(event: Event) -> tuple[str, ...]:
    """The names of a key in the key map, best first; none for a key without a use."""
    key: int = event.key
    unicode: str = getattr(event, "unicode", "")
    if key in _KEY_NAMES:
        return (_KEY_NAMES[key],)
    if pygame.K_F1 <= key <= pygame.K_F12:
        return (f"F{key - pygame.K_F1 + 1}",)
    if key in _KEYPAD:
        return _keypad_names(event, unicode)
    own = (chr(key) if 32 < key <= LAST_SIGN else unicode).upper()
    place = _PLACES.get(getattr(event, "scancode", 0), "")
    if 32 < key <= LAST_ASCII and has_latin_letters():
        return (own,)
    return tuple(name for name in (place, own if own.isprintable() else "") if name)


def _keypad_names(event: Event, unicode: str) -> tuple[str, ...]:
    # A Mac's keypad has no NumLock: it always types digits.
    if event.mod & pygame.KMOD_NUM or unicode.isdigit() or sys.platform == "darwin":
        digit = event.key - pygame.K_KP1 + 1
        return (str(digit),) if 1 <= digit <= 9 else ()
    return tuple(filter(None, (_KEYPAD[event.key],)))


def modifiers(mod: int) -> str:
    """The modifiers held, as a prefix of a key's name."""
    held = ((pygame.KMOD_CTRL, "Ctrl+"), (pygame.KMOD_ALT, "Alt+"), (pygame.KMOD_SHIFT, "Shift+"))
    return "".join(name for bit, name in held if mod & bit)


def names_with_modifiers(event: Event) -> list[str]:
    """All names of a key press in the key map: with its modifiers, the sign it types, the key alone. None
    with Super, which is the window manager's."""
    if event.mod & pygame.KMOD_GUI:
        return []
    names, held = key_names(event), modifiers(event.mod)
    tried = [held + name for name in names] if held else []
    tried += [_SHIFTED[name] for name in tried if name in _SHIFTED]
    if event.unicode and event.unicode.isprintable() and not event.unicode.isalnum():
        tried.append(event.unicode)
    if "Alt" not in held and ("Ctrl" not in held or "Ctrl" in names):
        tried += names
    return tried


def captured_name(event: Event) -> str:
    """The name under which a key press is bound: the sign it types, or the key with its modifiers; empty for
    a key without a use."""
    name = next(iter(names_with_modifiers(event)), "")
    return _SHIFTED.get(name, name)


def has_latin_letters() -> bool:
    """Whether the player's layout has Latin letters; true where that can't be determined."""
    library = sdl()
    return library is None or not pygame.display.get_init() or bool(library.SDL_GetScancodeFromKey(ord("a")))


def shown_letter(name: str) -> str:
    """The letter printed on a key, where it is known."""
    library = sdl()
    place = _SCANCODES.get(_UNSHIFTED.get(name, name))
    if library is None or place is None or has_latin_letters():
        return name
    code = ctypes.c_uint32(library.SDL_GetKeyFromScancode(place)).value
    if not 32 < code <= LAST_SIGN or not chr(code).isprintable():
        return name
    if name in _UNSHIFTED:
        return f"Shift+{chr(code).upper()}" if code > LAST_ASCII else name
    return chr(code).upper()
