"""A moment can be pasted anywhere, and whatever is pasted back is an evening or a sentence."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.shell.storage import share_codes
from game.shell.storage.share_codes import CodeError, read_code, share_code
from game.story.state import Choose
from game.story.tree import Edge, Input
from game.ui.share_code_format import ALPHABET, PREFIX
from tests.unit.test_slots import EDGES

EVENING = (
    *[Input()] * 30,
    Input(0, Choose("a1b2c3d4")),
    *[Input()] * 12,
    Input(41_000, Choose("deadbeef")),
    Input(late_rewind=2),
)


def made_by_hand(packed: bytes) -> str:
    """A code with a right checksum round whatever is inside."""
    data = share_codes._short("f00d") + packed
    return f"{PREFIX}-{share_codes._letters(share_codes._check(data) + data)}"


def squeezed(inside: bytes) -> bytes:
    """Compressed as codes are."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(inside) + packer.flush()


@given(st.lists(EDGES | st.just(Input()), max_size=60), st.text(max_size=12))
def test_a_code_gives_back_the_evening(edges: list[Edge], fingerprint: str) -> None:
    assert read_code(share_code(tuple(edges), fingerprint), fingerprint) == (tuple(edges), True)


def test_a_code_is_short_and_safe_to_paste() -> None:
    code = share_code(EVENING, "f00d")
    assert code.startswith("RA1-")
    assert len(code) < 120
    assert all(letter in ALPHABET + "-" for letter in code.removeprefix("RA1"))
    assert all(len(group) <= 5 for group in code.split("-"))


def test_what_mail_and_chats_do_to_a_code_does_not_matter() -> None:
    code = share_code(EVENING, "f00d")
    for text in (
        f"  “{code}”\n",
        code.lower(),
        code.replace("-", " "),
        code.replace("-", "‑"),
        "> " + code[:20] + "\n> " + code[20:],
        code.replace("0", "O").replace("1", "l"),
        "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else c for c in code),
        f"`{code}`",
        f"Look where I got to: {code}",
        f"Sandra, I got here by rail: {code}",
        f"{code} See you there, Rory",
        f"Look: {code}. That's as far as I got, but you can go further!",
    ):
        assert read_code(text, "f00d").edges == EVENING


def test_a_code_of_another_script_says_so() -> None:
    assert not read_code(share_code(EVENING, "f00d"), "beef").same_script


@given(st.data())
def test_a_wrong_letter_is_always_noticed(draw: st.DataObject) -> None:
    code = share_code(EVENING, "f00d")
    places = [n for n in range(4, len(code)) if code[n] != "-"]
    index = draw.draw(st.sampled_from(places[:-1]))
    letter = draw.draw(st.sampled_from(ALPHABET))
    if letter != code[index]:
        with pytest.raises(CodeError):
            read_code(code[:index] + letter + code[index + 1 :], "f00d")


@given(st.integers(0, 60))
def test_a_code_cut_short_is_always_noticed(length: int) -> None:
    with pytest.raises(CodeError):
        read_code(share_code(EVENING, "f00d")[:length], "f00d")


@given(st.text(max_size=200) | st.text(ALPHABET, max_size=200).map(lambda text: f"RA1-{text}"))
def test_any_text_at_all_is_a_code_or_a_sentence(text: str) -> None:
    message = "."
    try:
        read_code(text, "f00d")
    except CodeError as error:
        message = str(error)
    assert message.endswith(".")


@pytest.mark.parametrize(
    "inside",
    [
        b"a" * 10_000_000,
        b"999999*a;" * 2,
        b"\xff\xfe",
        b"e" + b"9" * 5000,
        b"w1" * 99_999,
        # Each of these leads on, where a rewinding late makes the evening go round.
        b"20000*w999999 e999999999 a",
    ],
)
def test_a_code_made_to_hurt_is_refused(inside: bytes) -> None:
    with pytest.raises(CodeError, match=r"holds no evening|far too long"):
        read_code(made_by_hand(squeezed(inside)), "f00d")


def test_what_is_not_compressed_or_goes_on_is_refused() -> None:
    for packed in (b"", b"rubbish", squeezed(b"a") + b"more", squeezed(b"a;a;a")[:-2]):
        with pytest.raises(CodeError):
            read_code(made_by_hand(packed), "f00d")


def test_a_book_in_the_clipboard_is_refused_at_once() -> None:
    with pytest.raises(CodeError, match="far too long"):
        read_code("RA1-" + "A" * 10_000_000, "f00d")


def test_an_evening_too_long_for_a_code_is_told() -> None:
    edges = tuple(Input(number, Choose(f"{number:08x}")) for number in range(20_000))
    with pytest.raises(CodeError, match="too long"):
        share_code(edges, "f00d")


def test_an_option_that_no_script_has_is_no_code_but_a_sentence() -> None:
    """A save made by hand can hold one."""
    with pytest.raises(CodeError, match="no code can name"):
        share_code((Input(action=Choose("café")),), "f00d")
