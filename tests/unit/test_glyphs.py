"""Odd letters: other faces stand in for those that a face lacks, a box for those that none has."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from threading import Thread

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.shell.formats.font_files import LETTERS, MAX_OTHERS, FontError, check_font, usable_letters
from game.shell.formats.font_letters import letters_in
from game.shell.formats.font_tables import find_table, has_too_many_parts, plain_font
from game.shell.formats.problems import Problems
from game.shell.input.bindings import Bindings
from game.shell.paint.fonts import NO_FACE, Fonts
from game.shell.paint.text import TextPainter
from game.stage.frame import Text, TextStyle
from game.ui.action import Command

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
FILES = {
    "prose": FONTS / "evening-schola" / "EveningSchola-Regular.otf",
    "label": FONTS / "routed-gothic" / "routed-gothic.ttf",
    "plain": FONTS / "lato" / "Lato-Medium.ttf",
}
PROSE, LABEL, TRACKED = TextStyle("prose", 40), TextStyle("label", 40), TextStyle("label", 40, 60)
INK = (255, 255, 255, 255)
# The glyph of the bar in the font of `plain`.
BAR = 100


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    pygame.font.init()
    return Fonts(FILES, Problems())


def inked(fonts: Fonts, text: str, style: TextStyle = PROSE) -> pygame.Surface:
    """The text's row, as it is painted."""
    return TextPainter(fonts, 10**7, 10**7).row(Text(0, 0, text, style, INK), 1.0, 0.0).surface


def ink(surface: pygame.Surface) -> int:
    """How many pixels have ink on them."""
    return pygame.mask.from_surface(surface, 60).count()


def test_a_face_knows_its_letters() -> None:
    prose, label = (letters_in(FILES[role].read_bytes()) for role in ("prose", "label"))
    assert prose is not None
    assert label is not None
    assert {ord(letter) for letter in "aZ é’“…→"} <= prose
    assert not {ord(letter) for letter in "ж鳥א\ufffd"} & prose
    assert ord("…") not in label
    assert letters_in(Path(__file__).read_bytes()) is None


def test_another_face_stands_in_for_a_letter_and_a_box_where_none_does(fonts: Fonts) -> None:
    assert fonts.role_for("Жук", "prose") == "plain"
    assert fonts.role_for("So…", "label") in ("plain", "prose")
    assert fonts.role_for("鳥", "prose") == NO_FACE
    assert fonts.split("so Жук鳥鳥x", "prose") == ["so", " ", "Жук", "鳥鳥", "x"]


def test_a_letter_is_known_where_no_window_has_been_opened() -> None:
    """As in `check`, which has no window: it said of every apostrophe that no font has it."""
    program = (
        "from pathlib import Path\n"
        "from game.shell.formats.problems import Problems\n"
        "from game.shell.paint.fonts import Fonts\n"
        f"print(Fonts({{'prose': Path({str(FILES['prose'])!r})}}, Problems()).role_for('é', 'prose'))"
    )
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert shown.stdout.splitlines()[-1] == "prose"


def test_a_key_is_shown_in_letters_that_there_are(fonts: Fonts, tmp_path: Path) -> None:
    """One bound on a keyboard whose letters no font has is told by its letter's name, in every column."""
    bindings = Bindings(tmp_path / "keys.json", has_letters=fonts.has_letters)
    for key, shown in (("Ж", "Ж"), ("Shift+ש", "Shift+Hebrew letter shin"), ("ち", "Hiragana letter ti"),
                       ("\r", "U+000D")):  # fmt: skip
        assert bindings.bind(key, Command.LOG) == ""
        row = next(row for row in bindings.help_rows() if row.command is Command.LOG)
        assert shown in row.keys.split(", ")
        assert shown in bindings.bind(key, Command.DIAL)
        assert all(fonts.has_letters(way) for row in bindings.help_rows() for way in row.keys.split(", "))


def test_a_word_without_an_end_is_measured_in_parts(fonts: Fonts) -> None:
    """Each prefix is measured from its start, so all at once would take the square of its letters."""
    parts = fonts.split("long" * 5_000, "prose")
    assert "".join(parts) == "long" * 5_000
    assert max(map(len, parts)) <= 100


@pytest.mark.parametrize("letter", ["鳥", "😀", "א", "\ufffd", "a\u0347\u0489"])
@pytest.mark.parametrize("style", [PROSE, LABEL, TRACKED])
def test_a_letter_that_no_font_has_is_seen(fonts: Fonts, letter: str, style: TextStyle) -> None:
    """It takes room, and there is ink in it."""
    assert fonts.widths(f"on{letter}", style)[-1] > fonts.widths("on", style)[-1] + 10
    assert ink(inked(fonts, letter, style)) > 60


def test_marks_stand_on_their_letter_and_what_has_no_shape_takes_no_room(fonts: Fonts) -> None:
    apart, joined = fonts.widths("cafe\u0301", PROSE), fonts.widths("café", PROSE)
    assert apart[-1] == joined[-1]
    assert ink(inked(fonts, "cafe\u0301")) == ink(inked(fonts, "café"))
    assert fonts.widths("zero\u200bwidth\u200d", PROSE)[-1] == fonts.widths("zerowidth", PROSE)[-1]
    assert ink(inked(fonts, "ze\u200bro")) == ink(inked(fonts, "zero"))
    assert fonts.widths("10\u202fkm", PROSE)[-1] == pytest.approx(fonts.widths("10 km", PROSE)[-1])


@given(st.text(max_size=30), st.sampled_from([PROSE, LABEL, TRACKED]))
def test_any_text_is_painted(text: str, style: TextStyle) -> None:
    """Whatever it holds: control characters, halves of letters, marks without a letter."""
    pygame.font.init()
    fonts = Fonts(FILES, Problems())
    widths = fonts.widths(text, style)
    assert len(widths) == len(text) + 1
    assert all(one <= other for one, other in pairwise(widths))
    assert inked(fonts, text, style).get_width() >= 1


def test_a_face_is_used_by_one_thread_at_a_time(fonts: Fonts) -> None:
    """Words of a map are drawn in a thread, beside the measuring of rows: the library that draws letters
    bears no two at once."""
    measured: list[object] = []
    other = Thread(target=lambda: measured.append(fonts.widths("Said by somebody else", LABEL)))
    with fonts.face("prose", 40) as face:
        other.start()
        for number in range(6000):
            face.render(f"row {number}", True, (0, 0, 0))
        assert not measured
    other.join()
    assert measured


def _piped(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda path: os.truncate(path, 0), id="emptied"),
        pytest.param(lambda path: os.truncate(path, path.stat().st_size // 3), id="cut off"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:1000] + bytes(90_000)), id="zeros"),
        pytest.param(
            _piped, id="a pipe", marks=pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes")
        ),
    ],
)
def test_a_font_that_changes_while_it_is_drawn_from_is_drawn_from_as_it_was(
    tmp_path: Path, change: Callable[[Path], object]
) -> None:
    path = tmp_path / "own.ttf"
    path.write_bytes(FILES["plain"].read_bytes())
    fonts, same = Fonts({"prose": path}, Problems()), Fonts({"prose": FILES["plain"]}, Problems())
    fonts.widths("A word", PROSE)
    change(path)
    larger = TextStyle("prose", 61)
    for text, style in (("Another, with new letters", PROSE), ("larger", larger)):
        assert fonts.widths(text, style) == same.widths(text, style)
        drawn, wanted = (pygame.image.tobytes(inked(each, text, style), "RGBA") for each in (fonts, same))
        assert drawn == wanted


def with_tables(tables: dict[bytes, bytes]) -> bytes:
    """The plain face with other tables in place of its own."""
    font = bytearray(FILES["plain"].read_bytes())
    (count,) = struct.unpack_from(">H", font, 4)
    for row in range(12, 12 + 16 * count, 16):
        table = tables.get(bytes(font[row : row + 4]))
        if table is not None:
            struct.pack_into(">II", font, row + 8, len(font), len(table))
            font += table + bytes(-len(table) % 4)
    return bytes(font)


def character_map(form: int, subtable: bytes) -> bytes:
    """A table of one map for all letters."""
    head = struct.pack(">H", form) + subtable
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + head


def groups(*rows: tuple[int, int, int]) -> bytes:
    """A map of format 12, of first and last letters and the first's glyph."""
    body = b"".join(struct.pack(">III", *row) for row in rows)
    return character_map(12, struct.pack(">HIII", 0, 16 + len(body), 0, len(rows)) + body)


def segments(count: int, first: int, last: int) -> bytes:
    """A map of format 4 that says the same range again and again."""
    ends, starts, zeros = (struct.pack(">H", number) * count for number in (last, first, 0))
    head = struct.pack(">6H", 65535, 0, 2 * count, 0, 0, 0)
    return character_map(4, head + ends + bytes(2) + starts + zeros + zeros)


@pytest.mark.parametrize(
    "letters",
    [segments(32767, 0, 65535), groups(*[(0, 140_000, 1)] * 300_000), groups((0, 400_000, 1))],
    ids=["segments", "groups", "one group"],
)
def test_a_map_that_says_its_letters_over_and_over_is_not_read_to_its_end(letters: bytes) -> None:
    assert letters_in(with_tables({b"cmap": letters})) is None


def parts(*inner: int) -> bytes:
    """A glyph that is made of others."""
    return struct.pack(">hhhhh", -1, 0, 0, 500, 700) + b"".join(
        struct.pack(">HHbb", 0x22 if number < len(inner) else 2, glyph, 0, 0)
        for number, glyph in enumerate(inner, 1)
    )


def made_of(*glyphs: bytes) -> bytes:
    """The plain face with these glyphs in place of the first, the others empty; the second is 鳥."""
    font = FILES["plain"].read_bytes()
    start, profile = find_table(font, b"head"), find_table(font, b"maxp")
    assert start is not None
    assert profile is not None
    (count,) = struct.unpack_from(">H", font, profile + 4)
    offsets = [sum(map(len, glyphs[:number])) for number in range(count + 1)]
    tables = {
        b"glyf": b"".join(glyphs) + b"\0",
        b"loca": struct.pack(f">{count + 1}I", *offsets),
        b"head": font[start : start + 50] + b"\0\1\0\0",
        b"cmap": groups(*((ord(one), ord(one), 36) for one in LETTERS), (ord("鳥"), ord("鳥"), 1)),
    }
    return with_tables(tables)


@pytest.mark.parametrize(
    "glyphs",
    [
        [b"", *(parts(*[number] * 200) for number in range(2, 9))],
        [b"", parts(2, 2), parts(1, 1)],
        [b"", parts(*[30] * 600)],
    ],
    ids=["seven deep", "in itself", "six hundred"],
)
def test_a_letter_of_too_many_parts_is_found_without_being_drawn(tmp_path: Path, glyphs: list[bytes]) -> None:
    """Whichever it is: letters together may be shaped into one that has no letter."""
    path = tmp_path / "own.ttf"
    path.write_bytes(made_of(*glyphs))
    with pytest.raises(FontError, match="too many parts"):
        check_font(path)


@pytest.mark.parametrize("cmap", [b"\0\0\0\0", character_map(13, bytes(16))])
def test_a_font_whose_letters_are_all_boxes_is_refused(tmp_path: Path, cmap: bytes) -> None:
    """Its map of letters is empty, or can't be read."""
    path = tmp_path / "own.ttf"
    path.write_bytes(with_tables({b"cmap": cmap}))
    with pytest.raises(FontError, match="all boxes"):
        check_font(path)


def test_letters_of_letters_are_drawn(tmp_path: Path) -> None:
    path = tmp_path / "own.ttf"
    path.write_bytes(made_of(b"", parts(2, 2), parts(3, 4, 5)))
    check_font(path)
    assert not any(has_too_many_parts(file.read_bytes()) for file in FILES.values())


def test_only_as_many_letters_are_drawn_of_a_font_as_were_tried() -> None:
    first = 0x4E00
    others, all_of_them = usable_letters(with_tables({b"cmap": groups((first, first + 20_000, 36))}))
    assert len(others) == MAX_OTHERS
    assert frozenset(map(ord, others)) == all_of_them
    latin = frozenset(map(ord, LETTERS))
    assert usable_letters(with_tables({b"cmap": character_map(13, bytes(16))})) == ("", latin)


def test_a_letter_without_a_sensible_size_is_drawn_by_another_face(tmp_path: Path) -> None:
    pygame.font.init()
    plain, giant = 36, 37
    widths = bytearray(struct.pack(">Hh", 1000, 0) * 200)
    struct.pack_into(">H", widths, 4 * giant, 65_535)
    # Not among the letters that a pack's font is tried with.
    letters = groups(*((ord(one), ord(one), plain) for one in LETTERS), (ord("→"), ord("→"), giant))
    path = tmp_path / "own.ttf"
    path.write_bytes(with_tables({b"cmap": letters, b"hmtx": bytes(widths) + bytes(20_000)}))
    check_font(path)
    problems = Problems()
    fonts = Fonts({"prose": path, "plain": FILES["prose"]}, problems)
    assert fonts.role_for("word", "prose") == "prose"
    assert fonts.role_for("→", "prose") == "plain"
    assert inked(fonts, "a → b").get_width() < 40 * 10
    assert [problem.file for problem in problems.listed()] == ["own.ttf"]


@pytest.mark.skipif(sys.platform == "win32", reason="limits are Unix's")
def test_letters_are_drawn_where_no_file_can_be_opened_any_more() -> None:
    """pygame's own face stands in for those that can't be read."""
    import resource

    fonts, bare = Fonts(FILES, Problems()), Fonts({}, Problems())
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, hard))
    try:
        with fonts.face("label", 20) as face:
            stood_in = face.size("Evening")
        with bare.face("prose", 20) as face:
            assert face.size("Evening") == stood_in
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


# PUSHW[0] −3, JMPR: back to where it began.
ENDLESS = b"\xb8\xff\xfd\x1c"


def with_programs(data: bytes, *places: tuple[int, int]) -> bytes:
    """A font whose bytes at these places, each a start and a length, are programs without an end."""
    font = bytearray(data)
    for start, length in places:
        font[start : start + length] = (ENDLESS * length)[:length]
    return bytes(font)


def test_no_program_of_a_strangers_font_is_run(tmp_path: Path) -> None:
    """It could do nothing at the sizes that are tried, and take minutes at the one that is drawn."""
    data = FILES["plain"].read_bytes()
    plain = plain_font(data)
    entries = 12 + 16 * struct.unpack_from(">H", data, 4)[0]
    bytes_of_both = enumerate(zip(data, plain, strict=True))
    changed = [at for at, (before, after) in bytes_of_both if before != after and at >= entries]
    assert all(plain[at] == 0 for at in changed)
    endless = with_programs(data, *((at, 1) for at in changed))
    assert endless != data
    path = tmp_path / "own.ttf"
    path.write_bytes(endless)
    check_font(path)
    same = tmp_path / "plain.ttf"
    same.write_bytes(plain)
    ran, bare = (Fonts({"prose": file}, Problems(), unshipped=(file,)) for file in (path, same))
    with ran.face("prose", 24) as face, bare.face("prose", 24) as other:
        drawn, meant = (font.render("Hamburg é", True, (255, 255, 255)) for font in (face, other))
    assert pygame.image.tobytes(drawn, "RGBA") == pygame.image.tobytes(meant, "RGBA")


def test_no_glyph_of_a_strangers_font_takes_the_place_of_letters_side_by_side(tmp_path: Path) -> None:
    """It was tried with none of them: it may be one that the library refuses, or takes minutes for."""
    data = FILES["prose"].read_bytes()
    path, bare = tmp_path / "own.otf", tmp_path / "bare.otf"
    path.write_bytes(data)
    bare.write_bytes(data.replace(b"GSUB", b"none", 1))
    choices: tuple[tuple[Path, tuple[Path, ...]], ...] = ((path, ()), (path, (path,)), (bare, ()))
    ours, strangers, without = (
        Fonts({"prose": file}, Problems(), unshipped=unshipped).widths("ffi", PROSE)
        for file, unshipped in choices
    )
    assert ours != strangers == without


def test_a_strangers_letters_keep_their_distances(tmp_path: Path) -> None:
    """Kerning moves what was tried, and makes nothing new."""
    path = tmp_path / "own.ttf"
    path.write_bytes(FILES["plain"].read_bytes())
    ours, strangers = (Fonts({"prose": path}, Problems(), unshipped=files) for files in ((), (path,)))
    assert strangers.widths("AVAT", PROSE) == pytest.approx(ours.widths("AVAT", PROSE), abs=0.5)
    apart = sum(strangers.widths(letter, PROSE)[-1] for letter in "AV")
    assert strangers.widths("AV", PROSE)[-1] < apart - 1


def test_words_whose_measuring_fails_are_boxes(tmp_path: Path) -> None:
    """Here the bars fail that words stand between: the library refuses one, and not the words."""
    data = bytearray(FILES["plain"].read_bytes())
    glyf, loca = (find_table(bytes(data), tag) or 0 for tag in (b"glyf", b"loca"))
    path, problems = tmp_path / "own.ttf", Problems()
    (start,) = struct.unpack_from(">I", data, loca + 4 * BAR)
    struct.pack_into(">h", data, glyf + start, 7500)
    path.write_bytes(data)
    fonts = Fonts({"prose": path}, problems)
    assert fonts.widths("bar", PROSE)[-1] > 0
    assert fonts.role_for("bar", "prose") == NO_FACE
    assert ink(inked(fonts, "bar")) > 0
    assert "choose another font" in problems.listed()[0].message


def test_a_font_whose_glyphs_lie_in_each_other_is_no_font(tmp_path: Path) -> None:
    """One glyph's program would be made of nothing where another's is looked for."""
    data = bytearray(FILES["plain"].read_bytes())
    loca = find_table(bytes(data), b"loca")
    assert loca is not None
    (first,) = struct.unpack_from(">I", data, loca)
    glyf = (find_table(bytes(data), b"glyf") or 0) + first
    # The second begins within the first's program; without its contours, its own program is elsewhere.
    struct.pack_into(">h", data, glyf, 0)
    struct.pack_into(">H", data, glyf + 10, 4)
    struct.pack_into(">h", data, glyf + 14, 3)
    struct.pack_into(">H4sH", data, glyf + 24, 5, ENDLESS, 7)
    struct.pack_into(">III", data, loca, first, first + 14, first + 60)
    assert plain_font(bytes(data)) == b""
    path = tmp_path / "own.ttf"
    path.write_bytes(bytes(data))
    with pytest.raises(FontError):
        check_font(path)
