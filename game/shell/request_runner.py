"""Carries out what screens request: saving, loading, settings, packs, folders.

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
from game.shell.input.keymap import CANCELLING
from game.shell.messages import Message
from game.shell.preloader import Preloader
from game.shell.presenter import Changed, Presenter
from game.shell.session import Session
from game.shell.storage.screenshots import Screenshots
from game.shell.storage.settings import save_settings
from game.shell.storage.share_codes import CodeError, read_code, share_code
from game.shell.storage.thumbnails import THUMBNAIL_SIZES, take_thumbnail
from game.shell.system_programs import start_program
from game.shell.threads import start_thread
from game.shell.voice import NO_VOICE
from game.shell.window import Window
from game.story.operations import Choice
from game.story.step import StepError
from game.ui import requests
from game.ui.action import Command
from game.ui.play.play_update import PlayUpdate
from game.ui.screens import SCREEN_OF_COMMAND
from game.ui.screens.confirm import ask_to_skip_unread
from game.ui.screens.key_map import KeyMapScreen
from game.ui.screens.share_code import CodeScreen
from game.ui.settings import SETTINGS, Settings, SettingValue, allowed, changed, defaults, value_of

# The sound of an option taken, at which a pad rumbles.
PUNCH = "punch"
SAVED = "Saved."
SAVED_IN_PASSING = "Saved until you quit: your folder can't be written, and nothing will be kept."


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
    ) -> None:
        self._session, self._presenter, self._preloader = session, presenter, preloader
        self._window, self._inputs, self.screenshots = window, inputs, screenshots
        self._has_unwritten = False
        # The settings that couldn't be written.
        self._unwritable: Settings | None = None

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
                self._continue()
            case requests.ToTitle():
                self.to_title()
            case requests.SaveTo(slot):
                self.save(slot)
            case requests.LoadFrom(slot):
                self.load(slot)
            case requests.DeleteSlot(slot):
                session.profile.slots.delete(slot)
            case requests.CopySlot(slot, into):
                session.profile.slots.copy(slot, into)
            case requests.SetSetting(name, value):
                self._set(name, value)
            case requests.ResetSettings(names):
                self._reset_settings(names)
            case requests.Rebind(command):
                self._wait_for_key(command)
            case requests.ResetKeys():
                self._reset_keys()
            case requests.GoToMoment(number):
                self._start(session.profile.finder.go_to(number))
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

    def _reset_settings(self, names: tuple[str, ...]) -> None:
        settings, initial = self._session.settings, defaults()
        for name in names:
            settings = changed(settings, name, initial[name])
        self.change_settings(settings)

    def _set(self, name: str, value: SettingValue) -> None:
        """Changes a setting; a text may have grown too long for it."""
        if allowed(name, value):
            self.change_settings(changed(self._session.settings, name, value))
        else:
            self._session.messages.tell(f"{SETTINGS[name].label}: that is more than can be kept.")

    def _wait_for_key(self, command: Command) -> None:
        self._capture(command)
        self._session.messages.tell("Press the key or button.")

    def _capture(self, command: Command) -> None:
        self._inputs.devices.capture = lambda input_name: self._rebind(input_name, command)

    def _reset_keys(self) -> None:
        try:
            self._inputs.bindings.reset()
        finally:
            # They are in use, whether or not that could be written.
            self._inputs.devices.keys = self._inputs.bindings.keys

    def _continue(self) -> None:
        session = self._session
        message: str | None = ""
        if not session.in_evening:
            message = session.profile.resume()
            latest = session.profile.slots.latest() if message is None else None
            if latest is not None:
                self.load(latest)
                return
        self._start(message)

    def _start(self, *messages: str | None) -> None:
        """Shows the play and these messages."""
        self._session.enter_evening()
        for message in messages:
            if message:
                self._session.messages.tell(message)

    def _rebind(self, input_name: str, command: Command) -> None:
        session, before = self._session, self._inputs.bindings.keys
        if input_name in CANCELLING:
            if isinstance(session.screen, KeyMapScreen):
                session.show(replace(session.screen, waiting=None))
            return
        try:
            session.messages.tell(self._inputs.bindings.bind(input_name, command))
        except FileError as error:
            session.messages.tell(str(error))
        self._inputs.devices.keys = self._inputs.bindings.keys
        if self._inputs.devices.keys == before:
            # That key can't be changed, and the screen still asks for one.
            self._capture(command)

    def save(self, target: requests.SlotId | requests.SlotKind) -> None:
        """Saves this moment into a slot, or the next of a kind, in the background; raises FileError."""
        session = self._session
        if session.in_evening:
            picture = session.painter.snapshot(THUMBNAIL_SIZES[0])
            message = None
            if target is requests.SlotKind.QUICK:
                message = Message(SAVED if session.home.is_persistent else SAVED_IN_PASSING, "ui_save")
            session.profile.slots.write_later(
                target, session.profile.make_save(), lambda: take_thumbnail(picture), message
            )

    def try_save(self, kind: requests.SlotKind) -> None:
        """Saves this moment into the next slot of a kind; errors are shown to the player."""
        try:
            self.save(kind)
        except FileError as error:
            self._session.messages.tell(str(error))

    def load(self, slot: requests.SlotId) -> None:
        """Loads a slot; raises FileError."""
        saved, message = self._session.profile.slots.read(slot)
        self._start(message, self._session.profile.finder.restore(saved))

    def load_quick_save(self) -> None:
        """Loads the last quick save."""
        slots = self._session.profile.slots
        slot = slots.latest(requests.SlotKind.QUICK)
        if slot is None:
            written = set(slots.list()).intersection(requests.slot_ids(requests.SlotKind.QUICK))
            self._session.messages.tell(
                "No quick save can be read." if written else "There is no quick save yet."
            )
            return
        self.run(requests.LoadFrom(slot))

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
        self._start(session.profile.finder.load_code(read_code(text, *session.script.fingerprints)))

    def to_title(self) -> None:
        """Goes back to the title; the evening is saved."""
        if self._session.in_evening:
            self.try_save(requests.SlotKind.AUTOSAVES)
        self._session.leave_evening()

    def change_settings(self, settings: Settings) -> None:
        """Applies new settings; they are written later."""
        session = self._session
        if not settings.pack:
            settings = replace(settings, pack=session.packs.default)
        if settings.read_aloud and not session.speaker.available:
            settings = replace(settings, read_aloud=False)
            session.messages.tell(NO_VOICE)
        before = session.settings
        session.change_settings(settings)
        reloading = (name for name, row in SETTINGS.items() if row.reloads_pack)
        if any(value_of(before, name) != value_of(settings, name) for name in reloading):
            self._reload_pack()
        if before.full_screen != settings.full_screen:
            self._window.toggle_full_screen()
            self.retarget()
        self._has_unwritten = True

    def scan_packs(self) -> None:
        """Updates the list of packs, and reloads the pack in use if it has changed."""
        changed = self._session.scan_packs()
        self._presenter.invalidate(Changed.PACKS)
        if changed:
            self._reload_pack()

    def poll_pack(self) -> None:
        """Reloads a previewed pack whose files have changed, and shows its problems."""
        pack = self._session.settings.pack
        if self._session.scan_packs():
            self._presenter.invalidate(Changed.PACKS)
            self._reload_pack()
            problems = self._session.pack.problems
            if self._session.settings.pack == pack:
                self._session.messages.tell(str(problems[0]) if problems else "Drawn anew.")

    def _reload_pack(self) -> None:
        self._session.reload_pack()
        self._presenter.invalidate(Changed.PACK_IN_USE)
        self._preloader.start_over()

    def retarget(self) -> None:
        """Paints on the window's new surface."""
        self._session.painter.retarget(self._window.stage)
        self._preloader.start_over()

    def write_settings(self, last: bool = False) -> None:
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
            if isinstance(session.director.stop, Choice) and session.director.reading.before is None:
                self.try_save(requests.SlotKind.AUTOSAVES)
        if update.command is not None:
            self.run_command(update.command)

    def run_command(self, command: Command) -> bool:
        """Carries out a command that neither the play nor a screen does; whether it is one."""
        settings = self._session.settings
        match command:
            case Command.FULLSCREEN:
                self.change_settings(replace(settings, full_screen=not settings.full_screen))
            case Command.MUTE:
                self.change_settings(replace(settings, mute=not settings.mute))
            case Command.READ_ALOUD:
                self.change_settings(replace(settings, read_aloud=not settings.read_aloud))
            case Command.SCREENSHOT:
                self.screenshots.take(self._window.stage)
            case Command.TOGGLE_DAMAGE_OUTLINES:
                self._window.outline(not self._window.outlined)
            case Command.NEXT_CHOICE:
                self._session.show(ask_to_skip_unread())
            case Command.QUICK_SAVE:
                self.try_save(requests.SlotKind.QUICK)
            case Command.QUICK_LOAD:
                self.load_quick_save()
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
