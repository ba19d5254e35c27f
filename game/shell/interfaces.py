"""What the program asks of the machine, as four Protocols: a renderer, a mixer, a store and a clock.

Session, presenter, effect runner and preloader know these alone; who answers them is decided in `opening`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

import pygame

from game.shell.audio.sound_list import SoundKind
from game.shell.audio.volumes import Volumes
from game.shell.formats.problems import Problem
from game.shell.packs.theme import Theme
from game.shell.paint.textures import Recall, Resolve
from game.shell.storage.saved_moment import SavedMoment
from game.shell.storage.share_codes import Shared
from game.shell.storage.slots import Slots
from game.stage.frame import Audio, Frame, Op, TextStyle
from game.story.director import Director


class Clock(Protocol):
    """Real time."""

    def now_ms(self) -> int:
        """Milliseconds since some moment; never less than it was."""


class Renderer(Protocol):
    """Turns frames into pixels."""

    def measure(self, text: str, style: TextStyle) -> tuple[float, ...]:
        """Widths in design units of each prefix of the text, as it is drawn."""

    def paint(self, frame: Frame) -> Sequence[pygame.Rect]:
        """Paint the frame; returns the rectangles that changed, in pixels of the stage."""

    def preload(self, ops: Iterable[Op], keep: bool = True) -> None:
        """Have ready what painting these operations will take: in memory, or else on disk."""

    def prepare(self, ops: Iterable[Op]) -> bool:
        """Have ready, before all else, what painting these operations will take; whether it is."""

    def warm_up(self, ops: Iterable[Op]) -> Iterator[bool]:
        """Make ready, piece by piece, all that painting these operations will take; False: it waits."""

    def snapshot(self, size: tuple[int, int]) -> pygame.Surface:
        """The scene of the last frame, in `size` pixels."""

    def retarget(self, surface: pygame.Surface) -> None:
        """Paint on another surface from now on."""

    def use_pack(self, theme: Theme, resolve: Resolve) -> None:
        """Paint in another theme, with other pictures, from now on."""

    def read_saved_pictures(self, recall: Recall) -> None:
        """Take saved pictures from there, by key."""

    def found_problems(self) -> tuple[Problem, ...]:
        """Every problem met while painting."""

    def close(self) -> None:
        """Let go of everything."""


class Mixer(Protocol):
    """Plays what should be heard. Times are milliseconds of the clock."""

    @property
    def sounding(self) -> bool:
        """Whether an effect is still heard."""

    def caption(self, kind: SoundKind, name: str) -> str:
        """How a sound is told of in words."""

    def set_volumes(self, volumes: Volumes) -> None:
        """How loud everything is from now on."""

    def play(self, names: Sequence[str]) -> None:
        """Plays effects once, one after the other."""

    def stop_effects(self) -> None:
        """Ends the effects that are heard."""

    def set_audio(self, audio: Audio) -> None:
        """What should be heard from now on."""

    def notice(self, events: Sequence[pygame.event.Event], now_ms: int) -> str:
        """Follows the device's going and coming; returns the word for the player, where there is one."""

    def update(self, now_ms: int) -> float | None:
        """Lets time pass; milliseconds until it has to be asked again, None: when something is wanted."""

    def close(self) -> None:
        """Ends everything that is heard."""


class Store(Protocol):
    """All that the player has lived and kept."""

    left_at: int | None
    slots: Slots
    # False where another copy of the game keeps what is lived.
    writes: bool

    @property
    def director(self) -> Director:
        """The evening that is played, and its tree."""

    @property
    def found(self) -> dict[str, int]:
        """The endings found, and when, in seconds of the computer's clock."""

    @property
    def stale(self) -> frozenset[int]:
        """Moments to which the script no longer leads."""

    def note(self) -> None:
        """Has what is new written, soon."""

    def take_message(self) -> str:
        """What has gone wrong since this was last asked; empty for nothing."""

    def resumes_at(self) -> int | None:
        """The moment at which going on makes sense."""

    def go_on(self) -> str | None:
        """Stands there; a word where it isn't just there, None where there is no such moment."""

    def go_to(self, number: int) -> str:
        """Stands in a lived moment; returns a message where it doesn't lead exactly there."""

    def saved(self) -> SavedMoment:
        """This moment, to be kept."""

    def restore(self, saved: SavedMoment) -> str:
        """Stands where a moment was saved; returns a message where it doesn't lead exactly there."""

    def enter(self, shared: Shared) -> str:
        """Stands where a code leads; returns a word where it was made elsewhere. Raises CodeError."""

    def close(self) -> str | None:
        """Writes what is left; what is wrong where it couldn't."""
