"""The session: what is going on while the program runs, and who answers for it.

Everything that the loop, the presenter, the effects and the preloader share is here, and nothing of
what they do.
"""

from __future__ import annotations

from dataclasses import replace

from game.menus.play.playing import PlayScreen
from game.menus.screen import Screen
from game.menus.screens.title import Title
from game.menus.settings import Settings, mixed
from game.shell.formats.values import clean_text
from game.shell.interfaces import Mixer, Renderer, Store
from game.shell.packs.stack import PackFolders, PackStack
from game.shell.packs.styles import LoadedPack, load_pack
from game.shell.paths import Data, Home
from game.stage.look import FACES, Look
from game.stage.transition import Direction
from game.story.director import Director
from game.story.script import Script

# A screen that one comes back to has been there for so long.
LONG_MS = 3_600_000


class Session:
    """The evening that is played, the screen over it (None: the play alone), the settings, the pack.

    `now_ms` is the time of this turn of the loop and `came_ms` when the screen came. `message` is the
    last word to the player, `message_count` how many there were, and `message_ms` when it was said.
    """

    def __init__(
        self,
        script: Script,
        data: Data,
        home: Home,
        settings: Settings,
        packs: PackFolders,
        pack: LoadedPack,
        renderer: Renderer,
        mixer: Mixer,
        store: Store,
    ) -> None:
        self.script, self.data, self.home = script, data, home
        self.settings, self.packs, self.pack = settings, packs, pack
        self.renderer, self.mixer, self.store = renderer, mixer, store
        self.now_ms = self.came_ms = self.message_ms = 0
        self.message, self.message_count = "", 0
        self.running, self.started, self.focused = True, False, True
        self.screen: Screen | None = Title()
        self.playing = PlayScreen(store.director)
        self._stamp = self.change_stamp(settings.pack)
        self.refresh_look()

    @property
    def director(self) -> Director:
        """The evening, and every moment that was ever lived."""
        return self.store.director

    def tell(self, word: str) -> None:
        """Says something to the player, over whatever is on the screen; names of files may be in it."""
        self.message, self.message_ms = clean_text(word), self.now_ms
        self.message_count += 1

    def show(self, screen: Screen | None) -> None:
        """Puts a screen up, or the play."""
        before, self.screen = self.screen, screen
        if type(screen) is not type(before):
            resumes = screen is not None and screen.resumes and goes_back(before, screen)
            self.came_ms = self.now_ms - (LONG_MS if resumes else 0)

    def start(self) -> None:
        """Shows the play, where the director stands."""
        self.started = True
        self.mixer.stop_effects()
        self.refresh_look()
        self.playing.arrive(Direction.LOAD, self.now_ms)
        self.playing.shown_ms = self.now_ms
        self.show(None)

    def stop(self) -> None:
        """Goes back to the title."""
        self.store.left_at = self.director.cursor
        self.started = False
        self.mixer.stop_effects()
        self.show(Title())

    def reload_pack(self) -> None:
        """Loads the pack that the settings name, from what is in its files now."""
        self.pack = load(self.packs, self.settings, self.data)
        self._stamp = self.change_stamp(self.settings.pack)
        self.renderer.use_pack(self.pack.theme, self.packs.resolve)
        self.refresh_look()

    def scan_packs(self) -> bool:
        """Looks for packs that have come, gone or changed since it last looked; whether what is shown has
        changed with them. The player is told where the one in use is gone."""
        self.packs.search()
        pack, stamp = self.settings.pack, self._stamp
        if self.packs.get(pack) is None:
            self.settings = replace(self.settings, pack=self.packs.default)
            self.tell(f"The pack “{pack}” is gone; {self.packs.default} draws the game now.")
        self._stamp = self.change_stamp(self.settings.pack)
        return self.settings.pack != pack or self._stamp != stamp

    def change_stamp(self, pack: str) -> tuple[object, ...]:
        """What changes whenever a file does that a pack is drawn from, with those whom others draw in it."""
        return tuple(self.packs.change_stamp(one) for one in (pack, *mixed(self.settings.mix).values()))

    def refresh_look(self) -> None:
        """Makes the look anew from the pack and the settings."""
        wished = self.settings
        self.look = Look(
            style=self.pack.style,
            measure=self.renderer.measure,
            text_scale=wished.text_size / 100,
            face=FACES[wished.font],
            letters_per_s=float(wished.text_speed),
            box_opacity=wished.box_opacity / 100,
            reduced_motion=wished.reduced_motion,
            high_contrast=wished.high_contrast,
            ghost_hand=wished.ghost_hand == "always"
            or (wished.ghost_hand == "after_first" and bool(self.store.found)),
            transitions=wished.transitions,
        )


def load(packs: PackFolders, settings: Settings, data: Data) -> LoadedPack:
    """The pack that the settings name, with those people in it whom other packs draw."""
    stack, people = packs.choose(settings.pack), drawn_by_others(packs, settings)
    return load_pack(stack, data.assets / "fonts", settings.high_contrast, people)


def drawn_by_others(packs: PackFolders, settings: Settings) -> dict[str, PackStack]:
    """Those people whom other packs draw than the chosen one, and by which."""
    found = mixed(settings.mix).items()
    return {who: packs.stack(by) for who, by in found if packs.get(by) is not None}


def goes_back(before: Screen | None, screen: Screen | None) -> bool:
    """Whether a screen gives way to one of the kind it was opened from."""
    return before is not None and type(screen) is type(before.below)
