"""Previews: a scene as other packs draw it. A pack is read in a thread, and its scene is shown once its
pictures are ready; until then the one that was there stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from threading import Thread

from game.shell.formats.problems import Problem
from game.shell.packs.stack import PackStack
from game.shell.packs.styles import LoadedPack, load_pack
from game.shell.session import Session, drawn_by_others
from game.stage.frame import Op
from game.stage.look import Look
from game.stage.scenery import scene_group
from game.story.state import State

SceneOps = tuple[Op, ...]


class Previews:
    """The scenes of a session as the packs draw them that are looked at, the one in use among them.

    `shown` are those that are ready, by the pack's id. `wake` is called from the thread when another pack has
    been read; `tried` is told what was wrong with it.
    """

    def __init__(
        self, session: Session, wake: Callable[[], None], tried: Callable[[str, tuple[Problem, ...]], None]
    ) -> None:
        self.session, self._wake, self._tried = session, wake, tried
        self.shown: dict[str, SceneOps] = {}
        # What was read of packs, each with what changes when it has to be read anew.
        self._looks: dict[str, tuple[object, Look]] = {}
        self._reading: tuple[str, object] | None = None
        self._read: list[LoadedPack | None] = []
        self._came = True

    @property
    def reading(self) -> bool:
        """Whether a pack is being read."""
        return self._reading is not None

    def come(self) -> None:
        """The screen has just come: nothing is shown yet, and all may follow."""
        self.shown, self._came = {}, True

    def renew(self) -> None:
        """Another pack may be in use, and files may have changed: forgets what has to be read anew."""
        self._looks = {
            pack: kept for pack, kept in self._looks.items() if kept[0] == self._change_stamp(pack)
        }
        known = self._looks.keys() - {self.session.settings.pack}
        self.shown = {pack: scene for pack, scene in self.shown.items() if pack in known}

    def _change_stamp(self, pack: str) -> object:
        """What changes when a pack has to be read anew; None where it is gone."""
        session = self.session
        if session.packs.get(pack) is None:
            return None
        settings = session.settings
        return (
            settings.high_contrast,
            settings.mix,
            session.packs.stack(pack),
            session.change_stamp(pack),
        )

    def read(self, packs: tuple[str, ...]) -> None:
        """Takes what has been read, and has the first of these packs read that was not yet."""
        session = self.session
        used = session.settings.pack
        if self._looks.get(used, (None, None))[1] is not session.look:
            # Once another pack is chosen, this one is shown beside it.
            self._looks[used] = self._change_stamp(used), session.look
        if self._reading is not None and self._read:
            (pack, stamp), loaded = self._reading, self._read.pop()
            self._reading = None
            if loaded is not None and stamp == self._change_stamp(pack):
                self._looks[pack] = stamp, Look(loaded.style, session.renderer.measure)
                self._tried(pack, loaded.problems)
        if self._reading is None:
            stamps = ((pack, self._change_stamp(pack)) for pack in packs if pack not in self._looks)
            self._reading = next((each for each in stamps if each[1] is not None), None)
            if self._reading is not None:
                stack = session.packs.stack(self._reading[0])
                people = drawn_by_others(session.packs, session.settings)
                Thread(target=self._work, args=(stack, people), name="previews", daemon=True).start()

    def _work(self, stack: PackStack, people: Mapping[str, PackStack]) -> None:
        try:
            session = self.session
            fonts, contrast = session.data.assets / "fonts", session.settings.high_contrast
            self._read.append(load_pack(stack, fonts, contrast, people))
        except BaseException:
            self._read.append(None)
            raise
        finally:
            self._wake()

    def missing(self, state: State, here: SceneOps) -> Iterator[tuple[str, SceneOps]]:
        """The packs that don't show this state yet, with their scenes; the one in use shows `here`."""
        session = self.session
        used = session.settings.pack
        for pack in (used, *(pack for pack in self._looks if pack != used)):
            scene = here if pack == used else (scene_group(session.script, state, self._looks[pack][1]),)
            if self.shown.get(pack) != scene:
                yield pack, scene

    def may_follow(self, pack: str) -> bool:
        """Whether a scene need not be in the very next picture: another one is there in its stead, or the
        screen has just come. What was chosen is seen at once."""
        return pack != self.session.settings.pack or pack in self.shown or self._came

    def show(self, pack: str, scene: SceneOps) -> None:
        """Shows a pack's scene from now on."""
        self.shown[pack] = scene
        self._came = self._came and pack != self.session.settings.pack
