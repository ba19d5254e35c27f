"""The settings keeper: applies changed settings to a session, and writes them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.shell.formats.file_errors import FileError
from game.shell.pack_watch import PackWatch
from game.shell.session import Session
from game.shell.storage.settings import save_settings
from game.shell.voice import NO_VOICE
from game.shell.window import Window
from game.ui.settings import SETTINGS, Settings, SettingValue, allowed, changed, defaults, value_of


class SettingsKeeper:
    """Changes the settings of a session; `retarget` is called where the window has another surface then."""

    def __init__(
        self, session: Session, window: Window, pack_watch: PackWatch, retarget: Callable[[], None]
    ) -> None:
        self._session, self._window = session, window
        self._pack_watch, self._retarget = pack_watch, retarget
        self._has_unwritten = False
        # The settings that couldn't be written.
        self._unwritable: Settings | None = None

    def set_value(self, name: str, value: SettingValue) -> None:
        """Changes a setting; a text may have grown too long for it."""
        if allowed(name, value):
            self.change(changed(self._session.settings, name, value))
        else:
            self._session.messages.tell(f"{SETTINGS[name].label}: that is more than can be kept.")

    def reset(self, names: tuple[str, ...]) -> None:
        """Gives these settings their defaults."""
        settings, initial = self._session.settings, defaults()
        for name in names:
            settings = changed(settings, name, initial[name])
        self.change(settings)

    def change(self, settings: Settings) -> None:
        """Applies new settings; they are written later."""
        session = self._session
        if not settings.pack:
            settings = replace(settings, pack=session.pack_folders.default)
        if settings.read_aloud and not session.speaker.available:
            settings = replace(settings, read_aloud=False)
            session.messages.tell(NO_VOICE)
        before = session.settings
        session.change_settings(settings)
        reloading = (name for name, row in SETTINGS.items() if row.reloads_pack)
        if any(value_of(before, name) != value_of(settings, name) for name in reloading):
            self._pack_watch.reload()
        if before.full_screen != settings.full_screen:
            self._window.toggle_full_screen()
            self._retarget()
        self._has_unwritten = True

    def write(self, last: bool = False) -> None:
        """Writes changed settings; not while a slider is dragged, or every step of it would be written. Those
        that couldn't be written are tried again with the next change, and at the end (`last`)."""
        screen, settings = self._session.screen, self._session.settings
        dragged = screen is not None and screen.pressed and not last
        if not self._has_unwritten or dragged or not self._session.profile.writes:
            return
        if settings == self._unwritable and not last:
            return
        try:
            save_settings(self._session.home.settings, settings)
        except FileError as error:
            self._unwritable = settings
            self._session.messages.tell(str(error))
        else:
            self._has_unwritten, self._unwritable = False, None
