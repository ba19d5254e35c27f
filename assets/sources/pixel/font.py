"""Fonts of whole pixels: letters drawn in `letters/*.txt`, and TrueType files made of their squares."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from .raster import Sheet

LETTERS = Path(__file__).parent / "letters"
UNIT = 64  # font units a pixel
# Marks that lie over letters, by how they are taken apart in Unicode.
MARKS = {
    "\u0301": ("..#", ".#."),
    "\u0300": ("#..", ".#."),
    "\u0302": (".#.", "#.#"),
    "\u0308": ("#.#", "..."),
    "\u0303": (".#.#", "#.#."),
    "\u030a": (".#.", "###"),
    "\u0327": (),
}
MARKED = "ÀÁÂÃÄÅÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜàáâãäåèéêëìíîïñòóôõöùúûüçÇ"


class Letter(NamedTuple):
    """A letter's pixels; its first row lies `top` rows below the ascender line."""

    cells: np.ndarray
    top: int
    wide: int = 0  # how far the next letter is, without the gap; 0: as wide as the cells

    @property
    def width(self) -> int:
        return self.wide or self.cells.shape[1]


class Type(NamedTuple):
    """A set of letters with its measures, in pixels."""

    letters: dict[str, Letter]
    ascent: int
    descent: int
    space: int
    gap: int = 1

    def width(self, text: str) -> int:
        return sum(self.advance(letter) for letter in text) - self.gap if text else 0

    def advance(self, letter: str) -> int:
        return self.space if letter not in self.letters else self.letters[letter].width + self.gap

    def write(
        self, sheet: Sheet, x: int, y: int, text: str, code: int, tracking: int = 0, big: int = 1
    ) -> int:
        """Puts a row of text down, its ascender line at y; returns where it ends."""
        for sign in text:
            letter = self.letters.get(sign)
            if letter is not None:
                for row, column in zip(*np.nonzero(letter.cells), strict=True):
                    sheet.rect(x + int(column) * big, y + (int(row) + letter.top) * big, big, big, code)
            x += (self.advance(sign) + tracking) * big
        return x


def read_letters(name: str) -> dict[str, Letter]:
    """The letters of a file."""
    letters: dict[str, Letter] = {}
    text = (LETTERS / f"{name}.txt").read_text(encoding="utf8")
    for block in ("\n" + text).split("\n= ")[1:]:
        head, *rows = block.splitlines()
        sign, _, top = head.rpartition(" ")
        rows = [row for row in rows if row]
        wide = max(len(row.rstrip(".")) for row in rows) or len(rows[0])
        rows = [row[:wide] for row in rows]
        letters[sign] = Letter(
            np.array([[cell == "#" for cell in row.ljust(wide, ".")] for row in rows]), int(top)
        )
    return letters


def read_type(name: str, ascent: int, descent: int, space: int) -> Type:
    """The letters of a file, and those with marks that can be put together of them."""
    letters = read_letters(name)
    made = Type(letters, ascent, descent, space)
    for sign in MARKED:
        _add_marked(made, sign)
    letters["\u00a0"] = letters["\u2009"] = Letter(np.zeros((1, space - 1), bool), 0)
    return made


def _add_marked(made: Type, sign: str) -> None:
    import unicodedata

    base, mark = unicodedata.normalize("NFD", sign)
    letter = made.letters[base]
    rows = MARKS[mark]
    cells, top = letter.cells, letter.top
    if base in "ij":
        cells, top = cells[3 if made.ascent > 8 else 2 :], top + (3 if made.ascent > 8 else 2)
    if not rows:
        tail = np.zeros((2, cells.shape[1]), bool)
        tail[0, cells.shape[1] // 2] = tail[1, cells.shape[1] // 2 - 1] = True
        made.letters[sign] = Letter(np.vstack([cells, tail]), top)
        return
    over = np.array([[cell == "#" for cell in row] for row in rows])
    wide = max(cells.shape[1], over.shape[1])
    height = over.shape[0] + (1 if top > 2 else 0)
    grown = np.zeros((cells.shape[0] + height, wide), bool)
    at = (wide - cells.shape[1]) // 2
    grown[height:, at : at + cells.shape[1]] = cells
    at = (wide - over.shape[1] + 1) // 2
    grown[: over.shape[0], at : at + over.shape[1]] = over
    made.letters[sign] = Letter(grown, top - height)


def bold(made: Type) -> Type:
    """Every left stem one pixel wider, at the same width but for the narrowest; some drawn by hand."""
    thick = {sign: Letter(_thicken(one.cells), one.top) for sign, one in made.letters.items()}
    return made._replace(letters=thick | read_letters("bold"), space=made.space - 1)


def _thicken(cells: np.ndarray) -> np.ndarray:
    width = cells.shape[1]
    wide = np.zeros((cells.shape[0], width + 1), bool)
    wide[:, :-1] |= cells
    wide[:, 1:] |= cells
    if width <= 3:
        return wide
    # A letter that would close up keeps its width, and its right side as it is.
    wide[:, width - 1] = cells[:, -1]
    return wide[:, :width]


def narrow(made: Type) -> Type:
    """Letters of four pixels drawn in three, where the two in their middle are alike; the others by hand."""
    letters = dict(made.letters)
    for sign, one in made.letters.items():
        if one.cells.shape[1] == 4 and (one.cells[:, 1] == one.cells[:, 2]).all():
            letters[sign] = Letter(np.delete(one.cells, 1, axis=1), one.top)
    letters |= read_letters("narrow")
    made = made._replace(letters=letters)
    for sign in MARKED:
        _add_marked(made, sign)
    return made


# Rows of the small plain face that its larger sister has twice, from the ascender line.
TWICE = (3, 5)


def grown(made: Type) -> Type:
    """A plain face two pixels taller and one wider, its stems as thin."""
    letters = {}
    for sign, one in made.letters.items():
        rows = [row for i, row in enumerate(one.cells) for _ in range(2 if one.top + i in TWICE else 1)]
        cells = np.array(rows)
        if cells.shape[1] == 4 or (cells.shape[1] == 3 and cells[:, 1].mean() < 0.5):
            cells = np.insert(cells, 1, cells[:, 1], axis=1)
        elif sign == "T":
            cells = np.pad(cells, ((0, 0), (1, 1)), mode="edge")
        letters[sign] = Letter(cells, one.top + sum(row < one.top for row in TWICE))
    taller = made._replace(ascent=made.ascent + 2, descent=made.descent + 1)
    return taller._replace(letters=letters, space=made.space + 1)


def slanted(made: Type) -> Type:
    """Leaning over, a pixel every three rows."""

    def lean(one: Letter) -> Letter:
        base = made.ascent
        shifts = [max(0, (base - 1 - (one.top + row))) // 3 for row in range(one.cells.shape[0])]
        wide = np.zeros((one.cells.shape[0], one.cells.shape[1] + max(shifts)), bool)
        for row, shift in enumerate(shifts):
            wide[row, shift : shift + one.cells.shape[1]] = one.cells[row]
        return Letter(wide, one.top, one.cells.shape[1])

    return made._replace(letters={sign: lean(one) for sign, one in made.letters.items()})


BOOK = read_type("book", 9, 3, 3)
PLAIN = read_type("plain", 7, 2, 3)
BOLD = bold(PLAIN)
NARROW = narrow(PLAIN)
SANS = grown(PLAIN)


def save_font(made: Type, family: str, path: Path, em: int) -> None:
    """Writes a TrueType font whose em is `em` pixels, every pixel a square."""
    signs = sorted(made.letters)
    names = {sign: f"u{ord(sign):04X}" for sign in signs}
    order = [".notdef", "space", *names.values()]
    builder = FontBuilder(em * UNIT, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap({ord(" "): "space"} | {ord(sign): name for sign, name in names.items()})
    glyphs = {
        "space": TTGlyphPen(None).glyph(),
        ".notdef": _squares(Letter(np.ones((made.ascent, 4), bool), 0), made.ascent),
    }
    metrics = {"space": (made.space * UNIT, 0), ".notdef": (5 * UNIT, 0)}
    for sign, name in names.items():
        letter = made.letters[sign]
        glyphs[name] = _squares(letter, made.ascent)
        left = int(np.nonzero(letter.cells.any(axis=0))[0][0]) if letter.cells.any() else 0
        metrics[name] = ((letter.width + made.gap) * UNIT, left * UNIT)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(metrics)
    ascent, descent = (em - made.descent) * UNIT, made.descent * UNIT
    builder.setupHorizontalHeader(ascent=ascent, descent=-descent)
    builder.setupNameTable(
        {"familyName": family, "styleName": "Regular", "licenseDescription": "CC BY-NC-SA 4.0"}
    )
    builder.setupOS2(sTypoAscender=ascent, sTypoDescender=-descent, usWinAscent=ascent, usWinDescent=descent)
    builder.setupPost()
    builder.updateHead(created=0, modified=0)
    path.parent.mkdir(parents=True, exist_ok=True)
    builder.font.recalcTimestamp = False
    builder.save(path)


def _squares(letter: Letter, ascent: int) -> object:
    """A glyph of one rectangle for each run of pixels in a row."""
    pen = TTGlyphPen(None)
    for row, cells in enumerate(letter.cells):
        top = (ascent - letter.top - row) * UNIT
        column = 0
        while column < len(cells):
            if not cells[column]:
                column += 1
                continue
            end = column
            while end < len(cells) and cells[end]:
                end += 1
            x0, x1 = column * UNIT, end * UNIT
            pen.moveTo((x0, top - UNIT))
            pen.lineTo((x0, top))
            pen.lineTo((x1, top))
            pen.lineTo((x1, top - UNIT))
            pen.closePath()
            column = end
    return pen.glyph()
