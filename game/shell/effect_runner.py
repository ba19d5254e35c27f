"""The effect runner: carries out what screens ask for: saving, loading, settings, packs, folders.

Nothing here draws or waits.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import assert_never

import pygame

from game.menus import effects
from game.menus.action import Command
from game.menus.play.play_update import PlayUpdate
from game.menus.screens import OPENERS
from game.menus.screens.code_shown import CodeShown
from game.menus.screens.confirm import ask_to_skip_unread
from game.menus.settings import Settings, changed, defaults
from game.shell.audio.volumes import volumes
from game.shell.formats.documents import FileError
from game.shell.input.clipboard import write_clipboard
from game.shell.input.inputs import Inputs
from game.shell.preloader import Preloader
from game.shell.presenter import Presenter
from game.shell.session import Session
from game.shell.storage.settings import save_settings
from game.shell.storage.share_codes import CodeError, read_code, share_code
from game.shell.storage.thumbnails import take_thumbnail
from game.shell.view_model_builder import ViewModelBuilder
from game.shell.window import Window
from game.stage.transition import WOUND_BACK, WOUND_ON
from game.story.script import Choice

# What is heard when the evening is wound elsewhere.
WINDING = {WOUND_BACK, WOUND_ON}
# What a pad shivers with: an option is taken.
PUNCH = "punch"
SNAPSHOT_PX = (480, 270)
SAVED_IN_PASSING = "Saved until you quit: your folder can't be written, and nothing will be kept."
# What each volume is tried with.
TRIALS = {
    "volume_main": "bell",
    "volume_effects": "bell",
    "volume_tick": "tick_near",
    "volume_music": "ui_accept",
    "volume_ambience": "bell",
}


class EffectRunner:
    """Carries out what the screens ask for, and what comes of the play, on a session."""

    def __init__(
        self,
        session: Session,
        presenter: Presenter,
        preloader: Preloader,
        view_models: ViewModelBuilder,
        window: Window,
        inputs: Inputs,
    ) -> None:
        self.session, self.presenter, self.preloader = session, presenter, preloader
        self.view_models, self.window, self.inputs = view_models, window, inputs
        self._unwritten = False
        session.renderer.read_saved_pictures(self._thumbnail)

    def _thumbnail(self, key: str) -> bytes:
        slots = self.view_models.slots()
        slot = next((name for name, slot in slots.items() if slot.thumbnail == key), "")
        return self.session.store.slots.thumbnail(slot)

    def run(self, effect: effects.Effect) -> None:
        """Does what a screen has asked for; whatever goes wrong is told to the player."""
        try:
            self._run(effect)
        except (FileError, CodeError) as error:
            self.session.tell(str(error))

    def _run(self, effect: effects.Effect) -> None:
        session = self.session
        match effect:
            case effects.NewEvening():
                session.director.new_evening()
                session.start()
            case effects.Continue():
                self._continue()
            case effects.ToTitle():
                self.to_title()
            case effects.SaveTo(slot):
                self.save(slot)
            case effects.LoadFrom(slot):
                self.load(slot)
            case effects.DeleteSlot(slot):
                session.store.slots.delete(slot)
                self.view_models.forget_slots()
            case effects.CopySlot(slot, into):
                session.store.slots.copy(slot, into)
                self.view_models.forget_slots()
            case effects.SetSetting(name, value):
                self.change_settings(changed(session.settings, name, value))
            case effects.ResetSettings(names):
                self._reset_settings(names)
            case effects.ChoosePack(pack):
                self.change_settings(changed(session.settings, "pack", pack))
            case effects.Rebind(command):
                self._wait_for_key(command)
            case effects.ResetKeys():
                self._reset_keys()
            case effects.GoToMoment(number):
                self._start(session.store.go_to(number))
            case effects.RewindOne(steps):
                self.apply_update(session.playing.wind(steps, session.now_ms))
            case effects.SkipUnread():
                self.apply_update(session.playing.skip_unread(session.now_ms))
            case effects.OpenFolder(folder):
                self._open_folder(self._folder(folder))
            case effects.ShareCode(slot):
                self._share(slot)
            case effects.EnterCode(text):
                self._enter(text)
            case effects.TestSound(name):
                session.mixer.play((TRIALS.get(name, "bell"),))
            case effects.Quit():
                session.running = False
            case _:
                assert_never(effect)

    def _reset_settings(self, names: tuple[str, ...]) -> None:
        settings, initial = self.session.settings, defaults()
        for name in names:
            settings = changed(settings, name, initial[name])
        self.change_settings(settings)

    def _wait_for_key(self, command: Command) -> None:
        self.inputs.devices.capture = lambda given: self._rebind(given, command)
        self.session.tell("Press the key or button.")

    def _reset_keys(self) -> None:
        self.inputs.bindings.reset()
        self.inputs.devices.keys = self.inputs.bindings.keys

    def _continue(self) -> None:
        session = self.session
        word: str | None = ""
        if not session.started:
            word = session.store.go_on()
            latest = session.store.slots.latest() if word is None else None
            if latest is not None:
                self.load(latest)
                return
        self._start(word)

    def _start(self, *words: str | None) -> None:
        """Shows the play, and says these."""
        self.session.start()
        for word in words:
            if word:
                self.session.tell(word)

    def _rebind(self, input_name: str, command: Command) -> None:
        session = self.session
        try:
            session.tell(self.inputs.bindings.bind(input_name, command))
        except FileError as error:
            session.tell(str(error))
        self.inputs.devices.keys = self.inputs.bindings.keys

    def save(self, slot: str) -> None:
        """Has this moment kept in a slot, or in the next of a shelf; raises FileError."""
        session = self.session
        if session.started:
            picture = session.renderer.snapshot(SNAPSHOT_PX)
            session.store.slots.keep(slot, session.store.saved(), lambda: take_thumbnail(picture))

    def save_by_itself(self, shelf: str) -> None:
        """Has this moment kept in the next slot of a shelf; what goes wrong is told."""
        try:
            self.save(shelf)
        except FileError as error:
            self.session.tell(str(error))

    def report_saves(self) -> None:
        """Tells the player what has come of saving, once it is on the disk."""
        session = self.session
        if said := session.store.take_message():
            session.tell(said)
        for written in session.store.slots.written():
            self.view_models.forget_slots()
            self.presenter.forget()
            if written.fault:
                session.tell(written.fault)
            elif written.slot.startswith("quick"):
                session.mixer.play(("ui_save",))
                session.tell("Saved." if session.home.kept else SAVED_IN_PASSING)

    def load(self, slot: str) -> None:
        """Stands where a slot was saved; raises FileError."""
        saved, word = self.session.store.slots.read(slot)
        self._start(word, self.session.store.restore(saved))

    def load_latest(self) -> None:
        """Stands where the last quick save was made."""
        held = [
            header for name, header in self.session.store.slots.list().items() if name.startswith("quick")
        ]
        sound = [header for header in held if not header.fault]
        if not sound:
            self.session.tell("There is no quick save yet.")
            return
        self.run(effects.LoadFrom(max(sound, key=lambda header: header.serial).id))

    def _open_folder(self, path: Path) -> None:
        if not open_folder(path):
            copied = "; that was copied" if write_clipboard(str(path)) else ""
            self.session.tell(f"Nothing here opens folders. It is {path}{copied}.")

    def _folder(self, folder: effects.Folder) -> Path:
        home = self.session.home
        return {
            effects.Folder.SAVES: home.saves,
            effects.Folder.PACKS: home.packs,
            effects.Folder.PICTURES: home.screenshots,
        }[folder]

    def _share(self, slot: str | None) -> None:
        session = self.session
        edges = session.director.edges() if slot is None else session.store.slots.read(slot)[0].edges
        code = share_code(edges, session.script.fingerprint)
        session.show(CodeShown(below=session.screen, code=code, copied=write_clipboard(code)))

    def _enter(self, text: str) -> None:
        session = self.session
        self._start(session.store.enter(read_code(text, *session.script.fingerprints)))

    def screenshot(self) -> None:
        """Keeps a picture of the window."""
        session = self.session
        folder = session.home.screenshots
        taken = {path.stem for path in folder.glob("evening-*.png")}
        number = next(n for n in range(1, 10**6) if f"evening-{n:03}" not in taken)
        try:
            pygame.image.save(self.window.stage, folder / f"evening-{number:03}.png")
        except (pygame.error, OSError) as error:
            session.tell(f"The picture can't be kept: {error}")

    def to_title(self) -> None:
        """Goes back to the title; the evening is kept."""
        if self.session.started:
            self.save_by_itself("auto")
        self.session.stop()

    def change_settings(self, settings: Settings) -> None:
        """Changes the settings, at once and for good."""
        session = self.session
        if not settings.pack:
            settings = replace(settings, pack=session.packs.default)
        before, session.settings = session.settings, settings
        if any(getattr(before, name) != getattr(settings, name) for name in ("pack", "mix", "high_contrast")):
            self._reload_pack()
        if before.full_screen != settings.full_screen:
            self.window.toggle_full_screen()
            self.retarget()
        session.refresh_look()
        session.mixer.set_volumes(volumes(settings, session.focused))
        self._unwritten = True

    def scan_packs(self) -> None:
        """Has packs that have come appear, those that are gone go, and one that was changed drawn anew."""
        changed = self.session.scan_packs()
        self.view_models.forget_packs()
        self.presenter.renew_packs()
        if changed:
            self._reload_pack()

    def watch_pack(self) -> None:
        """Draws a pack anew where its files were changed, and tells what is wrong with it then."""
        pack = self.session.settings.pack
        if self.session.scan_packs():
            self.view_models.forget_packs()
            self._reload_pack()
            problems = self.session.pack.problems
            if self.session.settings.pack == pack:
                self.session.tell(str(problems[0]) if problems else "Drawn anew.")

    def _reload_pack(self) -> None:
        self.session.reload_pack()
        self.presenter.change_pack()
        self.preloader.forget()

    def retarget(self) -> None:
        """The window's size has changed."""
        self.session.renderer.retarget(self.window.stage)
        self.preloader.forget()

    def write_settings(self) -> None:
        """Keeps the settings where they have changed; not while a slider is drawn, or every step of it
        would be written."""
        screen = self.session.screen
        if not self._unwritten or (screen is not None and screen.held) or not self.session.store.writes:
            return
        self._unwritten = False
        try:
            save_settings(self.session.home.settings, self.session.settings)
        except FileError as error:
            self.session.tell(str(error))

    def apply_update(self, update: PlayUpdate) -> None:
        """What comes of the play: sounds, another stop, something to open."""
        session = self.session
        if WINDING.intersection(update.sounds) or (update.arrived and session.playing.skipping):
            session.mixer.stop_effects()
        session.mixer.play(update.sounds)
        if PUNCH in update.sounds and session.settings.vibration:
            self.inputs.gamepads.shiver()
        if update.arrived:
            session.store.note()
            if isinstance(session.director.stop, Choice) and session.director.reading.before is None:
                self.save_by_itself("auto")
        if update.command is not None:
            self._open(update.command)

    def _open(self, command: Command) -> None:
        """What the play doesn't do itself."""
        match command:
            case Command.QUICK_SAVE:
                self.save_by_itself("quick")
            case Command.QUICK_LOAD:
                self.load_latest()
            case Command.NEXT_CHOICE:
                self.session.show(ask_to_skip_unread())
            case command if command in OPENERS:
                self.session.mixer.play(("ui_accept",))
                self.session.show(OPENERS[command]())


def open_folder(path: Path) -> bool:
    """Shows a folder in the system's own window; whether there is anything that does."""
    command = {"win32": "explorer", "darwin": "open"}.get(sys.platform, "xdg-open")
    try:
        shows = subprocess.Popen([command, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError:
        return False
    # Some go on for as long as the folder is shown; one that nobody waits for stays in the system's list.
    Thread(target=shows.wait, name="folder", daemon=True).start()
    return True
