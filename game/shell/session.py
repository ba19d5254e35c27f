"""The session: the state of the running program, and its services.

Shared by the loop, the presenter, the request runner and the preloader; what they do isn't here.
"""

from __future__ import annotations

from dataclasses import replace

from game.shell.audio.mixer import SoundMixer
from game.shell.audio.volumes import volumes
from game.shell.formats.values import clean_text
from game.shell.messages import Messages
from game.shell.packs.loaded_pack import LoadedPack, load_pack
from game.shell.packs.pack_folders import PackFolders, PackStack
from game.shell.paint.painter import Painter
from game.shell.paths import Data, Home
from game.shell.storage.profile import Profile
from game.shell.voice import Speaker
from game.stage.easing import ENDED_MS
from game.stage.look import FACES, Look
from game.stage.transition import Direction
from game.story.director import Director
from game.story.script import Script
from game.ui.play.play import Play
from game.ui.play.play_update import Now
from game.ui.screen import Screen, same_kind
from game.ui.screens.title import TitleScreen
from game.ui.settings import Settings

LOST_FILES = (
    "The game’s own files are gone, and what is drawn already is all there is. Your evening is kept: quit, "
    "and install the game again."
)


class Session:
    """The current evening, the screen over it (None: the play only), the settings, the pack.

    `in_evening`: an evening is played, else the title is under the screen; `running`: the loop goes on;
    `focused`: the window has the focus. `now_ms` is the time of this frame, `opened_at_ms` when the screen
    opened. `messages` takes what any part tells the player; `message` is what is shown of it, since
    `message_at_ms`.
    What has a method here is changed by it; the rest is set directly.
    """

    def __init__(
        self,
        script: Script,
        data: Data,
        home: Home,
        settings: Settings,
        packs: PackFolders,
        pack: LoadedPack,
        painter: Painter,
        mixer: SoundMixer,
        profile: Profile,
        speaker: Speaker,
        messages: Messages,
    ) -> None:
        self.script, self.data, self.home = script, data, home
        self.settings, self.pack_folders, self.pack = settings, packs, pack
        self.painter, self.mixer, self.profile, self.speaker = painter, mixer, profile, speaker
        self.messages = messages
        self.now_ms = self.opened_at_ms = self.message_at_ms = 0
        self.message = ""
        self.running, self.in_evening, self.focused = True, False, True
        self.screen: Screen | None = TitleScreen()
        self.play = Play(profile.director, caption_of=mixer.caption)
        self._stamp = self.change_stamp(settings.pack)
        self.refresh_look()

    @property
    def director(self) -> Director:
        """The evening, and the history of all lived moments."""
        return self.profile.director

    @property
    def now(self) -> Now:
        """The time of this frame, with the look and the settings."""
        return Now(self.now_ms, self.look, self.settings)

    def show_messages(self) -> None:
        """Shows over everything what was told since the last frame, and lets its sounds be heard."""
        for text, sound in self.messages.drain():
            if sound:
                self.mixer.play((sound,))
                if not text:
                    continue
            text = clean_text(text)  # it may contain names of files
            if self.message_at_ms != self.now_ms:
                self.message, self.message_at_ms = text, self.now_ms
            elif text not in self.message:
                self.message = f"{self.message} {text}".strip()

    def show(self, screen: Screen | None) -> None:
        """Shows a screen, or the play."""
        before, self.screen = self.screen, screen
        if not same_kind(before, screen):
            # A screen that is come back to doesn't arrive again.
            returns = before is not None and before.returns_to(screen)
            self.opened_at_ms = self.now_ms - (ENDED_MS if returns else 0)

    def change_focus(self, focused: bool) -> None:
        """The window got or lost the focus."""
        self.focused = focused
        self.mixer.set_volumes(volumes(self.settings, focused))

    def change_settings(self, settings: Settings) -> None:
        """Uses these settings; what they reload of the pack isn't reloaded."""
        self.settings = settings
        self.refresh_look()
        self.mixer.set_volumes(volumes(settings, self.focused))

    def enter_evening(self, *messages: str | None) -> None:
        """Shows the play at the director's current stop, and tells these messages."""
        self.in_evening = True
        self.profile.enter()
        self.mixer.stop_effects()
        self.refresh_look()
        self.play.arrive(Direction.LOAD, self.now)
        self.show(None)
        for message in filter(None, messages):
            self.messages.tell(message)

    def leave_evening(self) -> None:
        """Goes back to the title."""
        self.profile.leave()
        self.in_evening = False
        self.mixer.stop_effects()
        self.show(TitleScreen())

    def _lost_files(self) -> bool:
        """Whether the game's own pack has gone, which the player is told: what is loaded stays, for nothing
        else has colours and letters."""
        lost = self.pack_folders.get(self.pack_folders.default) is None
        if lost:
            self.messages.tell(LOST_FILES)
        return lost

    def reload_pack(self) -> None:
        """Loads the pack that the settings name, from its current files."""
        if self._lost_files():
            return
        self.pack = load_chosen_pack(self.pack_folders, self.settings, self.data)
        self._stamp = self.change_stamp(self.settings.pack)
        unshipped = draws_unshipped(self.pack_folders, self.settings)
        self.painter.use_pack(self.pack.theme, self.pack_folders.resolve, unshipped)
        self.refresh_look()

    def scan_packs(self) -> bool:
        """Updates the list of packs; whether what is shown has changed with it. A message tells the player
        where the pack in use no longer exists."""
        self.pack_folders.search()
        if self._lost_files():
            return False
        pack, stamp = self.settings.pack, self._stamp
        if self.pack_folders.get(pack) is None:
            self.settings = replace(self.settings, pack=self.pack_folders.default)
            self.messages.tell(f"The pack “{pack}” is gone; {self.pack_folders.default} draws the game now.")
        self._stamp = self.change_stamp(self.settings.pack)
        return self._stamp != stamp

    def change_stamp(self, pack: str) -> object:
        """A stamp of all that a pack is drawn from: its files, those of packs that draw people in it, and the
        settings it is loaded with; None where it doesn't exist."""
        if self.pack_folders.get(pack) is None:
            return None
        people = self.settings.people_packs
        drawing = (pack, *self.settings.packs_by_person.values())
        return self.settings.high_contrast, people, *map(self.pack_folders.change_stamp, drawing)

    def refresh_look(self) -> None:
        """Recomputes the look from the pack and the settings."""
        settings = self.settings
        self.look = Look(
            artwork=self.pack.artwork,
            measure=self.painter.measure,
            text_scale=settings.text_size / 100,
            face=FACES[settings.font],
            letters_per_s=float(settings.text_speed),
            box_opacity=settings.box_opacity / 100,
            reduced_motion=settings.reduced_motion,
            high_contrast=settings.high_contrast,
            ghost_hand=settings.ghost_hand == "always"
            or (settings.ghost_hand == "after_first" and bool(self.profile.endings_found)),
            transitions=settings.transitions,
        )


def load_chosen_pack(packs: PackFolders, settings: Settings, data: Data) -> LoadedPack:
    """The pack that the settings name, with people drawn by other packs."""
    stack, people = packs.choose(settings.pack), drawn_by_others(packs, settings)
    return load_pack(stack, data.assets / "fonts", settings.high_contrast, people)


def drawn_by_others(packs: PackFolders, settings: Settings) -> dict[str, PackStack]:
    """The people drawn by other packs than the chosen one, with their stacks."""
    people = settings.packs_by_person.items()
    return {who: packs.stack(by) for who, by in people if packs.get(by) is not None}


def draws_unshipped(packs: PackFolders, settings: Settings) -> bool:
    """Whether any pack that draws did not come with the program."""
    drawing = (packs.stack(settings.pack), *drawn_by_others(packs, settings).values())
    return not all(pack.shipped for stack in drawing for pack in stack.packs)
