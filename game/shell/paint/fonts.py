"""Fonts: a theme's faces by role, opened once a size, and text measurement.

Widths are measured at a large size, unaffected by hinting, so that rows break alike in every window. Bitmap
faces are only drawn at whole multiples of their size.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from pathlib import Path
from threading import RLock

import pygame

from game.shell.formats.file_errors import FileError
from game.shell.formats.files import read_bytes
from game.shell.formats.font_files import MAX_EMS, REFERENCE_PX, usable_letters
from game.shell.formats.font_tables import MAX_FONT_BYTES, plain_font
from game.shell.formats.problems import Problems
from game.shell.packs.theme import PixelArt
from game.shell.paint.glyphs import BOX_ADVANCE, as_drawn, box_counts
from game.stage.frame import WIDTH, TextStyle
from game.story.text_markup import clusters

BITMAP_TIMES = 16
# A style smaller than this share of its bitmap face's size uses a smaller face.
MIN_SHARE = 0.8
# The most open faces: each holds its file and a glyph cache.
MAX_OPEN = 40
# How many words' widths are cached: some two hundred pages.
MAX_WORDS = 12_000
# How many texts' widths are cached: a screen's rows, measured in every frame.
MAX_TEXTS = 400
# The most letters that are measured together: measuring each prefix takes the square of them.
MAX_TOGETHER = 64
# The roles tried first as fallback where a face lacks a letter.
STAND_INS = ("plain", "engraved", "prose")
# The role of letters that no face has.
NO_FACE = ""


class Fonts:
    """The faces of one theme. A missing face is reported, and replaced by pygame's own. Of the `unshipped`
    files only the letters' outlines and distances are used."""

    def __init__(
        self,
        files: dict[str, Path],
        problems: Problems,
        pixel: PixelArt | None = None,
        unshipped: Collection[Path] = (),
    ) -> None:
        own_font()
        self._unshipped = unshipped
        self._files = files
        self._ems = {} if pixel is None else pixel.ems
        self._unit = 1.0 if pixel is None else WIDTH / pixel.canvas[0]
        self._problems = problems
        self._stand_ins = tuple(dict.fromkeys(role for role in (*STAND_INS, *files) if role in files))
        self._letters: dict[str, frozenset[int] | None] = {}
        self._lock = RLock()
        self._open: OrderedDict[tuple[str, int], pygame.font.Font] = OrderedDict()
        self._contents: dict[Path, bytes] = {}
        self._words: dict[tuple[str, str], tuple[float, ...]] = {}
        self._roles: dict[tuple[str, str], str] = {}
        self._widths: dict[tuple[str, TextStyle], tuple[float, ...]] = {}

    def file(self, role: str) -> Path | None:
        """The font file of a role."""
        return self._files.get(role) or self._files.get("prose")

    @contextmanager
    def face(self, role: str, size_px: int) -> Iterator[pygame.font.Font]:
        """The face of `role` at `size_px` pixels an em, for this thread only: maps draw their text in other
        threads, and the font library isn't thread-safe."""
        key = (role, size_px)
        with self._lock:
            font = self._open.get(key)
            if font is None:
                font = self._open[key] = self._load(role, size_px)
                if len(self._open) > MAX_OPEN:
                    self._open.popitem(last=False)
            else:
                self._open.move_to_end(key)
            yield font

    def close(self) -> None:
        """Releases the faces and their files' content."""
        self._open.clear()
        self._contents.clear()

    def is_bitmap(self, role: str) -> bool:
        """Whether the face of a role is a bitmap face."""
        return role in self._ems

    def drawn(self, style: TextStyle) -> tuple[str, float]:
        """The role and size, in design units an em, in which a style is drawn: its own, or the nearest its
        face has; where that is much too large, a smaller face's."""
        em = self._ems.get(style.role)
        if em is None:
            return style.role, style.size
        role, wanted = style.role, style.size / self._unit
        if wanted < em * MIN_SHARE:
            role = min(self._ems, key=lambda face_role: abs(self._ems[face_role] - wanted))
            em = self._ems[role]
        return role, em * self._unit * max(1, round(wanted / em))

    def role_for(self, word: str, role: str) -> str:
        """`role`, or the first fallback that has all letters of the word; `NO_FACE` where none has."""
        key = (word, role)
        usable_role = self._roles.get(key)
        if usable_role is None:
            shown = as_drawn(word)
            roles = (role, *self._stand_ins)
            usable_role = next(
                (r for r in roles if self._has_all(r, shown) and self._is_sane(r, shown)), NO_FACE
            )
            self._forget_words()
            self._roles[key] = usable_role
        return usable_role

    def give_up(self, word: str, role: str, error: Exception) -> None:
        """Draws the word as boxes from now on, for its face cannot draw it, and tells why."""
        self._note_letters(self._roles.get((word, role), role), str(error))
        self._roles[word, role] = NO_FACE

    def has_letters(self, text: str) -> bool:
        """Whether one of the faces has all letters of a text."""
        return self.role_for(text, STAND_INS[0]) != NO_FACE

    def split(self, text: str, role: str) -> list[str]:
        """The text split before and after each run of blanks, where a word changes face, and within long
        words."""
        runs: list[str] = []
        for word in split_words(text):
            if word.isascii() or self.role_for(word, role) != NO_FACE:
                runs.append(word)
                continue
            face: str | None = None
            for cluster in clusters(word):
                before, face = face, self.role_for(cluster, role)
                if face == before:
                    runs[-1] += cluster
                else:
                    runs.append(cluster)
        return runs

    def widths(self, text: str, style: TextStyle) -> tuple[float, ...]:
        """The widths of all prefixes of the text in design units: n + 1 numbers, the first 0."""
        key = (text, style)
        cached = self._widths.get(key)
        if cached is None:
            if len(self._widths) >= MAX_TEXTS:
                self._widths.clear()
            cached = self._widths[key] = self._measure(text, style)
        return cached

    def _measure(self, text: str, style: TextStyle) -> tuple[float, ...]:
        widths = [0.0]
        left = 0.0
        role, size = self.drawn(style)
        track = style.tracking * size / 1000
        if self.is_bitmap(role):
            track = round(track / self._unit) * self._unit
        for word in self.split(text, role):
            part = self._word_widths(word, role)
            base = len(widths) - 1
            widths.extend(left + ems * size + (base + i + 1) * track for i, ems in enumerate(part))
            left += part[-1] * size
        return tuple(widths)

    def _word_widths(self, word: str, role: str) -> tuple[float, ...]:
        """The widths of all prefixes of a word in ems, its letters shaped together."""
        key = (word, role)
        widths = self._words.get(key)
        if widths is None:
            used = self.role_for(word, role)
            if used == NO_FACE:
                return tuple(BOX_ADVANCE * count for count in box_counts(word))
            reference = self._reference_px(used)
            ems, widest = [], 0.0
            try:
                with self.face(used, reference) as font:
                    # Bars on both sides exclude overhang, leaving the advance.
                    bars = font.size("||")[0]
                    for end in range(1, len(word) + 1):
                        widest = max(widest, (font.size(f"|{as_drawn(word[:end])}|")[0] - bars) / reference)
                        ems.append(widest)
            except pygame.error as error:
                self.give_up(word, role, error)
                return self._word_widths(word, role)
            self._forget_words()
            widths = self._words[key] = tuple(ems)
        return widths

    def _forget_words(self) -> None:
        if len(self._words) >= MAX_WORDS or len(self._roles) >= MAX_WORDS:
            self._words.clear()
            self._roles.clear()

    def _has_all(self, role: str, word: str) -> bool:
        if role not in self._files:
            self._problems.note(role, "the theme has no font of this name")
            return False
        if role not in self._letters:
            path = self.file(role)
            self._letters[role] = None if path is None else self._usable(path)
        letters = self._letters[role]
        # Every face draws a blank; pygame's own is assumed to have all letters.
        return letters is None or all(letter == " " or ord(letter) in letters for letter in word)

    def _is_sane(self, role: str, word: str) -> bool:
        """Whether the word has a sensible size in the face of a role: the letters that a font was tried with
        when it was loaded are not all that it has, and letters together may be shaped otherwise."""
        reference = self._reference_px(role)
        most = MAX_EMS * reference
        try:
            with self.face(role, reference) as font:
                width, height = font.size(word)
        except pygame.error as error:
            reason = str(error)
        else:
            if width <= most * max(1, len(word)) and height <= most:
                return True
            reason = "they have no sensible size"
        self._note_letters(role, reason)
        return False

    def _note_letters(self, role: str, reason: str) -> None:
        path = self.file(role)
        name = path.name if path is not None else role
        self._problems.note(name, f"some of its letters can't be drawn: {reason}; choose another font")

    def _reference_px(self, role: str) -> int:
        """The size at which a face is measured: a bitmap face at a multiple of its own."""
        return self._ems[role] * BITMAP_TIMES if role in self._ems else REFERENCE_PX

    def _usable(self, path: Path) -> frozenset[int] | None:
        """The letters of a font's file; None where it can't be read, and pygame's own stands in."""
        try:
            return usable_letters(self._read(path))[1]
        except FileError:
            return None

    def _read(self, path: Path) -> bytes:
        """A font file's content, read once: the library would read letters from a file that changes later."""
        if path not in self._contents:
            data = read_bytes(path, MAX_FONT_BYTES)
            self._contents[path] = plain_font(data) if path in self._unshipped else data
        return self._contents[path]

    def _load(self, role: str, size_px: int) -> pygame.font.Font:
        path = self.file(role)
        pygame.font.init()  # the tools measure letters without a window
        try:
            font = pygame.font.Font(BytesIO(own_font() if path is None else self._read(path)), size_px)
            font.size(role)  # the library takes a file for a font until something is measured
            return font
        except (FileError, pygame.error) as error:
            self._problems.note(path.name if path else role, f"this font cannot be read: {error}")
            return pygame.font.Font(BytesIO(own_font()), size_px)


@cache
def own_font() -> bytes:
    """pygame's own font, read once: at another time no file may be opened any more."""
    return (Path(pygame.__file__).parent / pygame.font.get_default_font()).read_bytes()


def split_words(text: str) -> list[str]:
    """The text split before and after each run of blanks, and after `MAX_TOGETHER` letters; nothing is
    lost."""
    words: list[str] = []
    start = 0
    for end in range(1, len(text) + 1):
        at_edge = end == len(text) or (text[end] == " ") != (text[end - 1] == " ")
        if at_edge or end - start == MAX_TOGETHER:
            words.append(text[start:end])
            start = end
    return words
