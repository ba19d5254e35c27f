"""What the screens' wishes do: saving, loading, settings, packs, folders.

One method a wish; the app hands each effect here. Nothing here draws or waits.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.menus import settings as fields
from game.menus.action import Command
from game.menus.effects import (
    ChoosePack,
    Continue,
    CopySlot,
    DeleteSlot,
    Effect,
    EnterCode,
    Folder,
    GoToMoment,
    LoadFrom,
    NewEvening,
    OpenFolder,
    Quit,
    Rebind,
    ResetKeys,
    ResetSettings,
    RewindOne,
    SaveTo,
    SetSetting,
    ShareCode,
    SkipUnread,
    TestSound,
    ToTitle,
)
from game.shell.formats.documents import FileError
from game.shell.storage.share_codes import CodeError, read_code, share_code
from game.shell.storage.thumbnails import take_thumbnail
from game.story.step import StepError

if TYPE_CHECKING:
    from game.shell.app import App

SNAPSHOT_PX = (480, 270)
# What each volume is tried with.
TRIALS = {
    "volume_main": "bell",
    "volume_effects": "bell",
    "volume_tick": "tick_near",
    "volume_music": "ui_accept",
    "volume_ambience": "bus_far",
}


class Effects:
    """Carries out effects on an app."""

    def __init__(self, app: App) -> None:
        self.app = app

    def grant(self, effect: Effect) -> None:
        """Does what a screen has asked for; whatever goes wrong is told to the player."""
        try:
            self._grant(effect)
        except (FileError, CodeError) as error:
            self.app.tell(str(error))

    def _grant(self, effect: Effect) -> None:
        app = self.app
        match effect:
            case NewEvening():
                app.profile.director.new_evening()
                app.start()
            case Continue():
                self._continue()
            case ToTitle():
                app.leave()
            case SaveTo(slot):
                self.save(slot)
            case LoadFrom(slot):
                self.load(slot)
            case DeleteSlot(slot):
                app.profile.slots.delete(slot)
                app.view_models.forget_slots()
            case CopySlot(slot, into):
                app.profile.slots.copy(slot, into)
                app.view_models.forget_slots()
            case SetSetting(name, value):
                app.set(fields.changed(app.settings, name, value))
            case ResetSettings(names):
                found, usual = app.settings, fields.defaults()
                for name in names:
                    found = fields.changed(found, name, usual[name])
                app.set(found)
            case ChoosePack(pack):
                app.set(fields.changed(app.settings, "pack", pack))
            case GoToMoment(number):
                self._go_to(number)
            case RewindOne(steps):
                app.heard(app.playing.wind(steps, app.now_ms))
            case SkipUnread():
                app.heard(app.playing.skip_unread(app.now_ms))
            case OpenFolder(folder):
                open_folder(self._folder(folder))
            case ShareCode(slot):
                self._share(slot)
            case EnterCode(text):
                self._enter(text)
            case Rebind(command):
                app.devices.capture = lambda given: self._rebind(given, command)
                app.tell("Press the key or button.")
            case ResetKeys():
                app.bindings.reset()
                app.devices.keys = app.bindings.keys
            case TestSound(name):
                app.sound.play((TRIALS.get(name, "bell"),))
            case Quit():
                app.running = False

    def _continue(self) -> None:
        app = self.app
        if not app.started:
            latest = app.profile.slots.latest()
            if not app.profile.go_on() and latest is not None:
                self.load(latest)
                return
        app.start()

    def _go_to(self, number: int) -> None:
        app = self.app
        try:
            app.profile.director.go(number)
        except StepError:
            app.tell("The script has changed: that moment can't be stood in again.")
            return
        app.start()

    def _rebind(self, given: str, command: Command) -> None:
        app = self.app
        try:
            app.tell(app.bindings.bind(given, command))
        except FileError as error:
            app.tell(str(error))
        app.devices.keys = app.bindings.keys

    def save(self, slot: str) -> None:
        """Has this moment kept in a slot, or in the next of a shelf; raises FileError."""
        app = self.app
        if app.started:
            picture = app.painter.snapshot(SNAPSHOT_PX)
            app.profile.slots.keep(slot, app.profile.saved(), lambda: take_thumbnail(picture))

    def save_by_itself(self, shelf: str) -> None:
        """Has this moment kept in the next slot of a shelf; what goes wrong is told."""
        try:
            self.save(shelf)
        except FileError as error:
            self.app.tell(str(error))

    def hear(self) -> None:
        """Tells the player what has come of saving, once it is on the disk."""
        app = self.app
        for written in app.profile.slots.written():
            app.view_models.forget_slots()
            app.presenter.forget()
            if written.fault:
                app.tell(written.fault)
            elif written.slot.startswith("quick"):
                app.sound.play(("ui_save",))
                app.tell("Saved.")

    def load(self, slot: str) -> None:
        """Stands where a slot was saved; raises FileError."""
        saved, word = self.app.profile.slots.read(slot)
        found = self.app.profile.stand_in(saved)
        self.app.start()
        for sentence in (word, found):
            if sentence:
                self.app.tell(sentence)

    def load_latest(self) -> None:
        """Stands where the last quick save was made."""
        held = [header for name, header in self.app.profile.slots.list().items() if name.startswith("quick")]
        sound = [header for header in held if not header.fault]
        if not sound:
            self.app.tell("There is no quick save yet.")
            return
        self.grant(LoadFrom(max(sound, key=lambda header: header.serial).id))

    def _folder(self, folder: Folder) -> Path:
        home = self.app.home
        return {Folder.SAVES: home.saves, Folder.PACKS: home.packs, Folder.PICTURES: home.screenshots}[folder]

    def _share(self, slot: str | None) -> None:
        app = self.app
        edges = app.profile.director.edges() if slot is None else app.profile.slots.read(slot)[0].edges
        code = share_code(edges, app.profile.script.fingerprint)
        try:
            pygame.scrap.put_text(code)
        except pygame.error:
            app.tell(code)
            return
        app.tell("The code of this moment can now be pasted anywhere.")

    def _enter(self, text: str) -> None:
        app = self.app
        try:
            found = read_code(text, app.profile.script.fingerprint)
        except CodeError as error:
            app.tell(str(error))
            return
        lived = app.profile.director.replay(found.edges)
        app.start()
        if lived < len(found.edges):
            app.tell("The code was made with another script: it leads only so far.")

    def screenshot(self) -> None:
        """Keeps a picture of the window."""
        app = self.app
        folder = app.home.screenshots
        taken = {path.stem for path in folder.glob("evening-*.png")}
        number = next(n for n in range(1, 10**6) if f"evening-{n:03}" not in taken)
        try:
            pygame.image.save(app.window.stage, folder / f"evening-{number:03}.png")
        except (pygame.error, OSError) as error:
            app.tell(f"The picture can't be kept: {error}")


def open_folder(path: Path) -> None:
    """Shows a folder in the system's own window; nothing happens where there is none."""
    command = {"win32": "explorer", "darwin": "open"}.get(sys.platform, "xdg-open")
    try:
        subprocess.Popen([command, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError:
        return
