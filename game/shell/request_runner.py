"""Carries out what screens and commands request: settings, folders, share codes; with its helpers the rest.

Nothing here draws or waits.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import assert_never

from game.shell.formats.file_errors import FileError
from game.shell.input.clipboard import write_clipboard
from game.shell.input.inputs import Inputs
from game.shell.pack_watch import PackWatch
from game.shell.preloader import Preloader
from game.shell.presenter import Presenter
from game.shell.rebinding import Rebinding
from game.shell.saver import Saver
from game.shell.session import Session
from game.shell.settings_keeper import SettingsKeeper
from game.shell.storage.screenshots import Screenshots
from game.shell.storage.share_codes import CodeError, read_code, share_code
from game.shell.system_programs import start_program
from game.shell.threads import start_thread
from game.shell.window import Window
from game.story.operations import Choice
from game.story.step import StepError
from game.ui import requests
from game.ui.action import Command
from game.ui.play.play_update import PlayUpdate
from game.ui.screens import SCREEN_OF_COMMAND
from game.ui.screens.confirm import ask_to_skip_unread
from game.ui.screens.share_code import CodeScreen

# The sound of an option taken, at which a pad rumbles.
PUNCH = "punch"


class RequestRunner:
    """Carries out the requests of screens and the updates of the play on a session."""

    def __init__(
        self,
        session: Session,
        presenter: Presenter,
        preloader: Preloader,
        window: Window,
        inputs: Inputs,
        screenshots: Screenshots,
        polls_pack: bool = False,
    ) -> None:
        self._session, self._preloader = session, preloader
        self._window, self._inputs, self.screenshots = window, inputs, screenshots
        self.saver, self.rebinding = Saver(session), Rebinding(session, inputs)
        self.pack_watch = PackWatch(session, presenter, preloader, polls_pack)
        self.settings = SettingsKeeper(session, window, self.pack_watch, self.retarget)

    def run(self, request: requests.Request) -> None:
        """Carries out a request; errors are shown to the player."""
        try:
            self._run(request)
        except (FileError, CodeError, StepError) as error:
            self._session.messages.tell(str(error))

    def _run(self, request: requests.Request) -> None:
        session = self._session
        match request:
            case requests.NewEvening():
                session.director.new_evening()
                session.enter_evening()
            case requests.Continue():
                self.saver.resume()
            case requests.ToTitle():
                self.saver.to_title()
            case requests.SaveTo(slot):
                self.saver.save(slot)
            case requests.LoadFrom(slot):
                self.saver.load(slot)
            case requests.DeleteSlot(slot):
                session.profile.slots.delete(slot)
            case requests.KeepSlot(slot):
                session.profile.slots.keep(slot)
            case requests.SetSetting(name, value):
                self.settings.set_value(name, value)
            case requests.ResetSettings(names):
                self.settings.reset(names)
            case requests.Rebind(command):
                self.rebinding.begin(command)
            case requests.ResetKeys():
                self.rebinding.reset()
            case requests.GoToMoment(number):
                session.enter_evening(session.profile.finder.go_to(number))
            case requests.Rewind(steps):
                self.apply_update(session.play.wind(steps, session.now))
            case requests.SkipUnread():
                self.apply_update(session.play.skip_unread(session.now))
            case requests.OpenFolder(folder):
                self._open_folder(folder)
            case requests.ShareCode(slot):
                self._share(slot)
            case requests.EnterCode(text):
                self._enter(text)
            case requests.PreviewSound(lane):
                session.mixer.play((lane.preview,), lane)
            case requests.Quit():
                session.running = False
            case _:
                assert_never(request)

    def _open_folder(self, folder: requests.Folder) -> None:
        home = self._session.home
        path = {
            requests.Folder.SAVES: home.saves,
            requests.Folder.PACKS: home.packs,
            requests.Folder.PICTURES: home.screenshots,
        }[folder]
        if not open_folder(path):
            copied = "; that was copied" if write_clipboard(str(path)) else ""
            self._session.messages.tell(f"Nothing here opens folders. It is {path}{copied}.")

    def _share(self, slot: requests.SlotId | None) -> None:
        session = self._session
        if slot is None:
            code = share_code(session.director.edges(), session.script.fingerprint)
        else:
            saved, _ = session.profile.slots.read(slot)
            code = share_code(saved.edges, saved.fingerprint)
        session.show(CodeScreen(below=session.screen, code=code, copied=write_clipboard(code)))

    def _enter(self, text: str) -> None:
        session = self._session
        session.enter_evening(session.profile.finder.load_code(read_code(text, *session.script.fingerprints)))

    def retarget(self) -> None:
        """Paints on the window's new surface."""
        self._session.painter.retarget(self._window.stage)
        self._preloader.start_over()

    def apply_update(self, update: PlayUpdate) -> None:
        """Applies an update of the play: sounds, another stop, a command."""
        session = self._session
        if update.arrived and session.play.direction.stops_effects:
            session.mixer.stop_effects()
        session.mixer.play(update.sounds)
        if PUNCH in update.sounds and session.settings.vibration:
            self._inputs.gamepads.rumble()
        if update.arrived:
            session.profile.queue_changes()
            if isinstance(session.director.stop, Choice) and session.director.reading.text_before is None:
                self.saver.try_save(requests.SlotKind.AUTOSAVES)
        if update.command is not None:
            self.run_shell_command(update.command)

    def run_shell_command(self, command: Command) -> bool:
        """Carries out a command that the play and the screens leave to the shell, wherever it is given, also
        before an evening; whether it is one."""
        settings = self._session.settings
        match command:
            case Command.FULLSCREEN:
                self.settings.change(replace(settings, full_screen=not settings.full_screen))
            case Command.MUTE:
                self.settings.change(replace(settings, mute=not settings.mute))
            case Command.READ_ALOUD:
                self.settings.change(replace(settings, read_aloud=not settings.read_aloud))
            case Command.SCREENSHOT:
                self.screenshots.take(self._window.stage)
            case Command.TOGGLE_DAMAGE_OUTLINES:
                self._window.outline(not self._window.outlined)
            case Command.NEXT_CHOICE:
                self._session.show(ask_to_skip_unread())
            case Command.QUICK_SAVE:
                self.saver.try_save(requests.SlotKind.QUICK)
            case Command.QUICK_LOAD:
                self.saver.load_quick_save()
            case command if command in SCREEN_OF_COMMAND:
                self._session.mixer.play(("ui_accept",))
                self._session.show(SCREEN_OF_COMMAND[command]())
            case _:
                return False
        return True


def open_folder(path: Path) -> bool:
    """Shows a folder in the system's file manager; whether there is one."""
    command = {"win32": "explorer", "darwin": "open"}.get(sys.platform, "xdg-open")
    try:
        shows = start_program((command, str(path)))
    except OSError:
        return False
    # File managers may keep running; a thread waits for the process so that it is reaped.
    start_thread(shows.wait, "folder")
    return True
