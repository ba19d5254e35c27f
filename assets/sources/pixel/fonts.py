"""The pack's fonts as files: a book face, upright and slanted, and a small plain one, narrow and bold."""

from __future__ import annotations

from pathlib import Path

from .font import BOLD, BOOK, NARROW, PLAIN, SANS, save_font, slanted

# Pixels an em of each, as pack.yaml tells the game.
BOOK_EM, PLAIN_EM = 12, 9


def bake(pack: Path) -> int:
    """Writes the font files; returns how many."""
    made = {
        "EveningSans": (SANS, BOOK_EM),
        "EveningSans-Slanted": (slanted(SANS), BOOK_EM),
        "EveningBook": (BOOK, BOOK_EM),
        "EveningBook-Slanted": (slanted(BOOK), BOOK_EM),
        "EveningPlain": (PLAIN, PLAIN_EM),
        "EveningPlain-Narrow": (NARROW, PLAIN_EM),
        "EveningPlain-Bold": (BOLD, PLAIN_EM),
    }
    for name, (letters, em) in made.items():
        save_font(letters, name.replace("-", " "), pack / "fonts" / f"{name}.ttf", em)
    return len(made)
