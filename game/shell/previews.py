"""The previews of a screen that compares packs: a scene drawn by other packs. A pack is loaded in a thread;
until its pictures are ready, the previous scene is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from game.shell.formats.problems import Problem
from game.shell.packs.loaded_pack import LoadedPack, load_pack
from game.shell.packs.pack_folders import PackStack
from game.shell.paint.fitting import PictureRequest
from game.shell.paint.prefetch import Urgency
from game.shell.paint.textures import Textures
from game.shell.session import Session, drawn_by_others
from game.shell.threads import Worker
from game.stage.easing import ENDED_MS
from game.stage.frame import DrawOp, Frame, soonest
from game.stage.look import Look
from game.stage.scenery import scene_group
from game.story.state import State
from game.story.step import EndlessError, begin
from game.ui.screen import Screen
from game.ui.screens.packs import MAX_COMPARED
from game.ui.view_model import LazySequence, ViewModel

SceneOps = tuple[DrawOp, ...]
# The polling interval for previews in preparation.
ASKING_MS = 100


class _StampedLook(NamedTuple):
    """The look of a loaded pack as of a change stamp; None where loading failed."""

    stamp: object
    look: Look | None


class _Loading(NamedTuple):
    """A pack that is being loaded: its id and change stamp, and the stacks that draw places and people."""

    pack: str
    stamp: object
    stack: PackStack
    people: Mapping[str, PackStack]


class Previews:
    """The scenes of a session in the packs that are shown, including the one in use.

    `shown` are those that are ready, by pack id, and `preparing` whether others aren't. `wake_loop` is called
    from the thread when a pack was loaded; `view_model` returns the current view model, and `note_problems`
    receives the problems found.
    """

    def __init__(
        self,
        session: Session,
        wake_loop: Callable[[], None],
        view_model: Callable[[], ViewModel],
        note_problems: Callable[[str, tuple[Problem, ...]], None],
    ) -> None:
        self._session, self._wake_loop = session, wake_loop
        self._view_model, self._note_problems = view_model, note_problems
        self.shown: dict[str, SceneOps] = {}
        self.preparing = False
        self._looks: dict[str, _StampedLook] = {}
        # What is being loaded, and what came of it.
        self._loading: _Loading | None = None
        self._loaded: list[LoadedPack | None] = []
        self._loader = Worker(self._load, "previews")
        # The operations that a preview waits for, with their pictures, and of what painter's they are.
        self._awaited: tuple[SceneOps, Textures | None, list[PictureRequest]] = (), None, []
        # Whether the screen's first frame is still to come, and whether the scene of the pack in use is.
        self._is_first = self._just_opened = True

    @cached_property
    def _states(self) -> tuple[State, ...]:
        """The states that the edition compares, besides the current one; a scene without a stop has none."""
        script = self._session.script
        begun: list[State] = []
        for name in script.edition.compare[: MAX_COMPARED - 1]:
            with suppress(EndlessError):  # the play says so where it comes to it
                begun.append(begin(replace(script, first=name)))
        return tuple(begun)

    @cached_property
    def scene_names(self) -> Sequence[str]:
        """The names of the scenes that can be compared, the current one first."""
        return LazySequence(lambda: ("Now", *map(self._place_name, self._states)))

    def _place_name(self, state: State) -> str:
        return self._session.script.places[state.place].name if state.place else ""

    def reset(self) -> None:
        """Another screen has just opened: nothing is shown yet, and everything may follow."""
        self.shown, self._is_first, self._just_opened = {}, True, True

    def frame(self, screen: Screen, current: State, ms: int) -> Frame:
        """The screen, `ms` after it opened over the state `current`; its previews follow one at a time as
        they become ready."""
        look = self._session.look
        if self._is_first:
            # The first frame shows everything else.
            self._is_first, self.preparing = False, True
            return screen.frame(self._view_model(), look, ms)._replace(due_ms=0)
        compared = screen.compared_scene(self._view_model())
        self._load_next(compared.packs)
        self.preparing = self._loading is not None
        for pack, scene in self._missing(compared.scene_index, current):
            if self._may_be_deferred(pack):
                view_model = self._view_model()
                richer = view_model.with_previews({**self.shown, pack: scene})
                # The screen after its animations.
                before = screen.frame(view_model, look, ENDED_MS).ops
                new = tuple(op for op in screen.frame(richer, look, ENDED_MS).ops if op not in before)
                if self._waits_for(new):
                    self.preparing = True
                    break
            self._show(pack, scene)
        over = screen.frame(self._view_model(), look, ms)
        return over._replace(due_ms=soonest(over.due_ms, ASKING_MS)) if self.preparing else over

    def _waits_for(self, ops: SceneOps) -> bool:
        """Whether the pictures of these operations are still to be made. They are asked for once, and again
        where the painter was given other pictures meanwhile."""
        painter = self._session.painter
        if self._awaited[:2] != (ops, painter.pictures):
            self._awaited = ops, painter.pictures, painter.prefetch(ops, Urgency.AWAITED)
        return painter.is_awaited(self._awaited[2])

    def renew(self) -> None:
        """Discards what has to be loaded again after a change of pack or files."""
        self._looks = {
            pack: known
            for pack, known in self._looks.items()
            if known.stamp == self._session.change_stamp(pack)
        }
        packs = self._looks.keys() - {self._session.settings.pack}
        self.shown = {pack: scene for pack, scene in self.shown.items() if pack in packs}

    def _load_next(self, packs: tuple[str, ...]) -> None:
        """Takes over loaded packs, and starts loading the first of these that isn't. One that could not be
        loaded is tried again only after a change."""
        session = self._session
        used = session.settings.pack
        known = self._looks.get(used)
        if known is None or known.look is not session.look:
            # Settings draw all packs alike, and when another pack is chosen, this one is shown beside it.
            for pack, (stamp, look) in self._looks.items():
                self._looks[pack] = _StampedLook(stamp, look and replace(session.look, artwork=look.artwork))
            self._looks[used] = _StampedLook(session.change_stamp(used), session.look)
        if self._loading is not None and self._loaded:
            (pack, stamp, _, _), loaded = self._loading, self._loaded.pop()
            self._loading = None
            if loaded is None:
                self._looks[pack] = _StampedLook(stamp, None)
            elif stamp == session.change_stamp(pack):
                self._looks[pack] = _StampedLook(stamp, replace(session.look, artwork=loaded.artwork))
                self._note_problems(pack, loaded.problems)
        if self._loading is None:
            for pack in packs:
                if pack not in self._looks and (stamp := session.change_stamp(pack)) is not None:
                    people = drawn_by_others(session.pack_folders, session.settings)
                    self._loading = _Loading(pack, stamp, session.pack_folders.stack(pack), people)
                    self._loader.wake()
                    break

    def _load(self) -> None:
        loading, session = self._loading, self._session
        if loading is None:
            return
        try:
            fonts, contrast = session.data.assets / "fonts", session.settings.high_contrast
            self._loaded.append(load_pack(loading.stack, fonts, contrast, loading.people))
        except BaseException:
            self._loaded.append(None)
            raise
        finally:
            self._wake_loop()

    def _missing(self, chosen: int, current: State) -> Iterator[tuple[str, SceneOps]]:
        """The packs that don't show the chosen scene yet, each with it."""
        session = self._session
        used = session.settings.pack
        if chosen:
            state = self._states[chosen - 1]
            used_scene: SceneOps = (scene_group(session.script, state, session.look),)
        else:
            state, used_scene = current, self._view_model().picture_ops
        if self.shown.get(used) != used_scene:
            yield used, used_scene
        for pack, (_, look) in tuple(self._looks.items()):
            if pack == used or look is None:
                continue
            scene = (scene_group(session.script, state, look),)
            if self.shown.get(pack) != scene:
                yield pack, scene

    def _may_be_deferred(self, pack: str) -> bool:
        """Whether a scene may wait for a later frame: another is shown instead, or the screen has just
        opened. A chosen pack is shown at once."""
        return pack != self._session.settings.pack or pack in self.shown or self._just_opened

    def _show(self, pack: str, scene: SceneOps) -> None:
        """Shows a pack's scene from now on."""
        self.shown[pack] = scene
        self._just_opened = self._just_opened and pack != self._session.settings.pack
