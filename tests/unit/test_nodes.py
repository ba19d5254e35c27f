"""Reading YAML: what comes out, and what a writer is told about each slip."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from game.shell.formats import yaml_reader
from game.shell.formats.yaml_nodes import ReadError, read_file, read_text
from game.story.faults import FAULTS
from game.story.nodes import Mapping, Node, Scalar, Sequence
from game.story.text_markup import replace_controls

SLIPS = [
    ("- jess: He said: go\n", "S004", 1, 16),
    ('- "Hi" he said\n', "S005", 1, 8),
    ('- jess: "Hi" he said\n', "S005", 1, 14),
    ('- "Hi" he said: go\n', "S005", 1, 8),
    ("- *no* way\n", "S006", 1, 3),
    ("- *no way\n", "S006", 1, 3),
    ("- rory: *no* way\n", "S006", 1, 9),
    ("- &c. &c.\n", "S006", 1, 3),
    ("- {watch} already\n", "S007", 1, 3),
    ("- jess: {watch} already\n", "S007", 1, 9),
    ("- {watch}\n", "S007", 1, 3),
    ("- [laughs] hello\n", "S008", 1, 3),
    ("- jess: [laughs] hello\n", "S008", 1, 9),
    ("- @home\n", "S009", 1, 3),
    ("- jess: @home\n", "S009", 1, 9),
    ("- %s\n", "S009", 1, 3),
    ("- `tis\n", "S009", 1, 3),
    ("- | hello\n", "S009", 1, 3),
    ("- > hello\n", "S009", 1, 3),
    ("beats:\n\t- Hi.\n", "S002", 2, 1),
    ("-\tjess: hi\n", "S002", 1, 2),
    ('- Well.\n- "Hello\n- rory: Hi.\n', "S003", 2, 3),
    ('- "Hello\n- "There"\n', "S003", 1, 3),
    ("- 'Tis true\n- I don't\n", "S003", 1, 3),
    ("a: 1\nb: 2\na: 3\n", "S010", 3, 1),
    ("a: &x {b: c}\n", "S011", 1, 4),
    ("a: {<<: b}\n", "S011", 1, 5),
    ("a: !!int 3\n", "S011", 1, 4),
    ("a: b\n---\nc: d\n", "S011", 2, 1),
    ("[" * 200, "S012", 1, 61),
    (f"- a: {'b' * 4_001}\n", "S012", 1, 6),
    ('- "\\d"\n', "S019", 1, 4),
    ("a: b\nhello there\nc: d\n", "S019", 2, 1),
    ("beats:\n- jess: He said: go\n", "S004", 2, 16),
    ("- {a: b\n- c\n", "S019", 1, 3),
    ("- Number #1 fan\n", "S013", 1, 9),
    ("a: {b: One word, in time.}\n", "S014", 1, 18),
    ("- then: [kirk: Read on, then.]\n", "S014", 1, 25),
    ("- then: [He goes, and shuts the door.]\n", "S014", 1, 19),
    ("a: {b: {c: d}, e}\n", "S007", 1, 4),
    ("- jess: hi\n  - rory: hi\n", "S019", 2, 3),
    ("- a\x01b\n", "S001", 1, 4),
    ("", "S001", 1, 1),
    ("# nothing but a remark\n", "S001", 1, 1),
]


def plain(node: Node | None) -> object:
    """The node as lists, pairs and strings."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.text: plain(value) for key, value in node.items}
    return None


@pytest.mark.parametrize(("text", "code", "line", "column"), SLIPS)
def test_each_slip_is_told_with_its_code_and_its_place(text: str, code: str, line: int, column: int) -> None:
    with pytest.raises(ReadError) as caught:
        read_text(text, "scene.yaml")
    (fault,) = caught.value.faults
    assert (fault.code, fault.pos.line, fault.pos.column) == (code, line, column)
    assert fault.code in FAULTS
    assert fault.remedy
    assert fault.pos.file == "scene.yaml"


@pytest.mark.parametrize(
    ("text", "code", "line", "column"), [slip for slip in SLIPS if slip[1] not in ("S019",)]
)
def test_slips_are_the_same_where_yaml_was_built_without_its_c_parser(
    text: str, code: str, line: int, column: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_reader, "_LOADER", yaml.BaseLoader)
    with pytest.raises(ReadError) as caught:
        read_text(text, "scene.yaml")
    assert (caught.value.faults[0].code, caught.value.faults[0].pos.line) == (code, line)


def test_all_slips_of_a_file_are_told_at_once() -> None:
    text = "- jess: He said: go\n- Fine.\n- *no* way\n- [laughs] hi\n"
    text += "- a: 1\n  a: 2\n- @home\n\t- x: y\n"
    with pytest.raises(ReadError) as caught:
        read_text(text, "scene.yaml")
    faults = [(fault.pos.line, fault.code) for fault in caught.value.faults]
    assert faults == [(1, "S004"), (3, "S006"), (4, "S008"), (6, "S010"), (7, "S009"), (8, "S002")]


def test_each_twin_of_a_key_is_told() -> None:
    with pytest.raises(ReadError) as caught:
        read_text("a: 1\na: 2\na: 3\n? [b]\n: c\n", "f")
    assert [(f.pos.line, f.code) for f in caught.value.faults] == [
        (2, "S010"),
        (3, "S010"),
        (4, "S019"),
    ]


def test_every_scalar_is_text_whatever_it_looks_like() -> None:
    text = "kirk: 20\nclock: 7:30\nno: yes\non: ~\ndate: 2002-11-05\nempty:\nfloat: 1e3\n"
    assert plain(read_text(text, "f").node) == {
        "kirk": "20",
        "clock": "7:30",
        "no": "yes",
        "on": "~",
        "date": "2002-11-05",
        "empty": "",
        "float": "1e3",
    }


def test_marks_count_from_one_and_quotes_are_remembered() -> None:
    node = read_text('beats:\n  - jess: "Hi."\n', "f").node
    assert isinstance(node, Mapping)
    beats = node.items[0][1]
    assert isinstance(beats, Sequence)
    assert beats.pos.line == 2
    line = beats.items[0]
    assert isinstance(line, Mapping)
    key, words = line.items[0]
    assert key.pos == ("f", 2, 5)
    assert not key.quoted
    assert isinstance(words, Scalar)
    assert words.quoted
    assert words.pos == ("f", 2, 11)


def test_lines_are_kept_for_excerpts_also_of_a_file_with_faults() -> None:
    assert read_text("a: b\r\nc: d\r\n", "f").lines == ("a: b", "c: d", "")
    with pytest.raises(ReadError) as caught:
        read_text("\t- *no* way\n", "f")
    assert caught.value.source.lines[0] == "\t- *no* way"
    assert caught.value.source.node is None


def test_prose_with_apostrophes_dashes_and_curly_quotes_is_left_alone() -> None:
    words = [
        "It's dark.",
        "— no.",
        "“Hi,” he said.",
        "7:46 already",
        "a #hash",
        "Well…",
        "C'est la vie",
    ]
    text = "".join(f"- {word}\n" if "#" not in word else f'- "{word}"\n' for word in words)
    assert plain(read_text(text, "f").node) == words


def test_a_byte_that_is_not_utf_8_is_told_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "scene.yaml"
    path.write_bytes(b"- one\n- caf\xe9\n")
    with pytest.raises(ReadError) as caught:
        read_file(path, "script/scene.yaml")
    (fault,) = caught.value.faults
    assert fault.code == "S001"
    assert str(fault.pos) == "script/scene.yaml:2:6"


def test_a_file_that_is_missing_or_a_folder_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.yaml", tmp_path):
        with pytest.raises(ReadError) as caught:
            read_file(path)
        assert caught.value.faults[0].code == "S001"


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: b\n")
    assert plain(read_file(path).node) == {"a": "b"}


def test_a_bomb_of_aliases_is_refused_before_it_grows() -> None:
    text = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    with pytest.raises(ReadError):
        read_text(text, "f")


def test_a_file_past_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "MAX_NODES", 100)
    with pytest.raises(ReadError) as caught:
        read_text("- a\n" * 200, "f")
    assert caught.value.faults[0].code == "S012"


@given(st.text(alphabet="ab \n\t:-{}[]\"'*&@%!|>#,?`~\\é—", max_size=60))
def test_no_text_makes_the_reader_raise_anything_but_a_fault(text: str) -> None:
    lines = text.split("\n")
    try:
        assert read_text(text, "f").node is not None
    except ReadError as error:
        faults = error.faults
    else:
        return
    assert faults
    for fault in faults:
        assert fault.code in FAULTS
        assert 1 <= fault.pos.line <= len(lines)
        assert fault.pos.column >= 1


def test_an_escape_spells_no_control_sign() -> None:
    """A window's title, or a file's name, can't have one; so the reader shows that something was there."""
    text = r'"a\0b": ["\x7f\x1b", "one\ttwo\nthree"]'
    assert plain(read_text(text, "f").node) == {"a�b": ["��", "one\ttwo\nthree"]}


SIGNS = st.text(max_size=8).map(replace_controls)


@given(
    st.recursive(SIGNS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(SIGNS, inner, max_size=4))
)
def test_what_yaml_writes_is_read_back(value: object) -> None:
    text = yaml.safe_dump(value, default_style='"', allow_unicode=True)
    if value != "":
        assert plain(read_text(text.replace("!!str ", ""), "f").node) == value
