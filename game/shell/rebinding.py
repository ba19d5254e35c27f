"""Rebinding: the next key or button that is pressed is bound to a command."""

from __future__ import annotations

from game.shell.formats.file_errors import FileError
from game.shell.input.inputs import Inputs
from game.shell.input.keymap import CANCELLING
from game.shell.session import Session
from game.ui.action import Command


class Rebinding:
    """Changes the bindings of a session's inputs, while a screen awaits a key."""

    def __init__(self, session: Session, inputs: Inputs) -> None:
        self._session, self._inputs = session, inputs

    def begin(self, command: Command) -> None:
        """Binds the next key or button to a command."""
        self._capture(command)
        self._session.messages.tell("Press the key or button.")

    def end_unless_awaited(self) -> None:
        """Waits for no key any more, unless the screen does."""
        screen = self._session.screen
        if screen is None or not screen.awaits_key:
            self._inputs.devices.capture = None

    def reset(self) -> None:
        """Resets all keys to their defaults; raises FileError where that can't be written."""
        try:
            self._inputs.bindings.reset()
        finally:
            # They are in use, whether or not that could be written.
            self._inputs.devices.keys = self._inputs.bindings.keys

    def _capture(self, command: Command) -> None:
        self._inputs.devices.capture = lambda input_name: self._rebind(input_name, command)

    def _rebind(self, input_name: str, command: Command) -> None:
        session, before = self._session, self._inputs.bindings.keys
        if input_name in CANCELLING:
            if session.screen is not None:
                session.show(session.screen.without_key())
            return
        try:
            session.messages.tell(self._inputs.bindings.bind(input_name, command))
        except FileError as error:
            session.messages.tell(str(error))
        self._inputs.devices.keys = self._inputs.bindings.keys
        if self._inputs.devices.keys == before:
            # That key can't be changed, and the screen still asks for one.
            self._capture(command)
