"""Slots keep moments whole, list them fast, and never lose one that can't be read."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pygame
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.shell.formats.documents import read_document, write_document
from game.shell.formats.file_errors import FileError
from game.shell.messages import Message, Messages
from game.shell.storage.edge_format import edge_from_text, edge_text, edges_from_text, edges_text
from game.shell.storage.saved_moment import MAX_THUMBNAIL_BYTES, SavedMoment, from_body, to_body
from game.shell.storage.slot_folder import ALL_UNREADABLE, SlotFolder, is_slot
from game.shell.storage.slot_queue import BEING_READ, SlotQueue
from game.shell.storage.thumbnails import take_thumbnail
from game.story.ids import MAX_ID_LETTERS
from game.story.state import Advance, Choose, PlayerKnowledge
from game.story.tree import Edge, Input
from game.ui.requests import SlotId, SlotKind, slot_ids
from tests.told import told

IDS = st.text("abcdef0123456789", min_size=1, max_size=8)
ACTIONS = st.none() | st.builds(Advance) | st.builds(Choose, IDS)
INPUTS = st.builds(Input, st.integers(0, 10**8), ACTIONS, st.integers(0, 40))
NAMES = st.text("abcdef_0123456789", min_size=1, max_size=12)
COUNTS = st.lists(st.tuples(NAMES, st.integers(0, 999)), max_size=20).map(tuple)
KNOWN = st.builds(
    PlayerKnowledge,
    st.integers(0, 999),
    st.integers(0, 999),
    NAMES,
    st.frozensets(NAMES, max_size=20),
    COUNTS,
)
EDGES: st.SearchStrategy[Edge] = st.one_of(INPUTS, KNOWN)

SAVED = SavedMoment(
    fingerprint="f00d",
    edges=(Input(), Input(), Input(0, Choose("a1b2c3d4")), Input(12_000, None)),
    state={"position": ["room", 3], "watch_s": 900},
    stop="deadbeef",
    scene="room",
    scene_title="Too dark to read",
    place_name="The bus stop",
    watch_s=900,
    hour="7:45",
    last_text="It's dark.",
    saved_at=1_000,
    moment_number=4,
    thumbnail=b"\xff\xd8\xff picture",
)


@pytest.fixture
def slots(tmp_path: Path) -> SlotQueue:
    """Slots in an empty folder."""
    return SlotQueue(SlotFolder(tmp_path, "1.0"))


@given(EDGES)
def test_an_input_is_read_back_as_it_was_written(edge: Edge) -> None:
    assert edge_from_text(edge_text(edge)) == edge


@given(st.lists(EDGES | st.just(Input()), max_size=40))
def test_an_evening_is_read_back_as_it_was_written(edges: list[Edge]) -> None:
    assert edges_from_text(edges_text(tuple(edges))) == tuple(edges)


def test_inputs_are_short_words() -> None:
    edges = (*[Input()] * 3, Input(0, Choose("a1")), Input(12_000), Input(late_rewind=3), Input(5, None))
    assert edges_text(edges) == "3*a;c:a1;e12000 a;w3 a;e5"


@pytest.mark.parametrize("text", ["b", "a a", "c:", "e a", "999999*a;999999*a", ";", "a;", "c:a b", "w-1 a"])
def test_what_is_no_input_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="input"):
        edges_from_text(text)


def test_an_option_that_could_not_be_read_back_is_not_written() -> None:
    with pytest.raises(ValueError, match=r"input|written"):
        edge_text(Input(0, Choose("a;b")))


def test_a_saved_moment_is_read_back_whole(slots: SlotQueue) -> None:
    slots.write("save-01", SAVED)
    read, word = slots.read("save-01")
    assert read == replace(SAVED, game="1.0", serial=1)
    assert word is None


def test_a_save_with_a_title_of_any_length_can_be_read(slots: SlotQueue) -> None:
    slots.write("save-01", replace(SAVED, scene_title="t" * 5_000, place_name="p" * 5_000))
    read, _ = slots.read("save-01")
    assert (set(read.scene_title), set(read.place_name)) == ({"t"}, {"p"})


def test_the_list_tells_what_the_timetable_shows(slots: SlotQueue) -> None:
    slots.write("save-60", SAVED)
    slots.write("auto-12", replace(SAVED, thumbnail=b"", last_text="x" * 1000))
    listed = slots.headers()
    assert list(listed) == ["auto-12", "save-60"]
    header = listed["save-60"]
    assert (header.saved.scene_title, header.saved.place_name, header.saved.hour, header.saved.last_text) == (
        "Too dark to read",
        "The bus stop",
        "7:45",
        "It's dark.",
    )
    assert slots.thumbnail(header.thumbnail_key) == SAVED.thumbnail
    assert slots.thumbnail("no such picture") == b""
    assert not listed["auto-12"].thumbnail_key
    assert len(listed["auto-12"].saved.last_text) == 600


def test_the_pictures_key_changes_with_the_save(slots: SlotQueue) -> None:
    slots.write("save-01", SAVED)
    before = slots.headers()["save-01"].thumbnail_key
    slots.write("save-01", replace(SAVED, thumbnail=b"\xff\xd8\xff another"))
    after = slots.headers()["save-01"].thumbnail_key
    assert after != before
    assert slots.thumbnail(after).endswith(b"another")


def test_a_faulty_slot_is_listed_with_a_sentence_and_left_where_it_is(
    slots: SlotQueue, tmp_path: Path
) -> None:
    path = tmp_path / "save-07.json"
    path.write_bytes(b"rubbish")
    header = slots.headers()["save-07"]
    assert header.fault == "save-07.json can't be used: it is not a file of this game."
    with pytest.raises(FileError):
        slots.read("save-07")
    assert path.read_bytes() == b"rubbish"
    assert slots.latest() is None


def test_a_damaged_slot_is_answered_for_by_the_save_before_it(slots: SlotQueue, tmp_path: Path) -> None:
    slots.write("save-01", SAVED)
    slots.write("save-01", replace(SAVED, scene_title="Later"))
    (tmp_path / "save-01.json").write_bytes(b"")
    header = slots.headers()["save-01"]
    assert header.saved.scene_title == SAVED.scene_title
    assert not header.fault
    assert slots.read("save-01")[0].scene_title == SAVED.scene_title


def test_a_slot_of_a_newer_game_is_told_as_one(slots: SlotQueue, tmp_path: Path) -> None:
    slots.write("save-01", SAVED)
    document = read_document(tmp_path / "save-01.json")
    assert document is not None
    assert isinstance(document.body, dict)
    write_document(tmp_path / "save-02.json", {**document.body, "format": 99})
    assert "newer version" in slots.headers()["save-02"].fault


def test_the_newest_is_told_without_the_clock(slots: SlotQueue) -> None:
    slots.write("quick-01", replace(SAVED, saved_at=9_000_000))
    slots.write("auto-03", replace(SAVED, saved_at=5))
    assert slots.latest() == "auto-03"


def keep_next(slots: SlotQueue, kind: SlotKind, saved: SavedMoment = SAVED) -> SlotId | None:
    """Keeps a save in the next slot of a kind; the one written last."""
    slots.write_later(kind, saved, bytes)
    slots.close()
    return slots.latest(kind)


def test_autosaves_fill_the_shelf_and_then_take_the_oldest(slots: SlotQueue) -> None:
    written = []
    for number in range(14):
        written.append(keep_next(slots, SlotKind.AUTOSAVES, replace(SAVED, saved_at=1000 - number)))
    assert written[:12] == [f"auto-{n:02}" for n in range(1, 13)]
    assert written[12:] == ["auto-01", "auto-02"]


def test_a_save_that_cannot_be_read_is_never_written_over_by_itself(tmp_path: Path) -> None:
    """Neither a damaged one nor one of a newer game, though nobody knows how old they are."""
    messages = Messages()
    slots = SlotQueue(SlotFolder(tmp_path, "1.0"), messages=messages)
    for number in range(1, 4):
        slots.write(f"quick-{number:02}", SAVED)
    paths = [tmp_path / f"quick-{number:02}.json" for number in (1, 2, 3)]
    body = read_document(paths[0])
    assert body is not None
    assert isinstance(body.body, dict)
    write_document(paths[0], body.body | {"format": 99})
    paths[1].write_bytes(b"rubbish")
    before = [path.read_bytes() for path in paths[:2]]
    for latest, words in (("quick-03", []), (None, [ALL_UNREADABLE])):
        for path in tmp_path.glob("*.bak"):
            path.unlink()
        assert (keep_next(slots, SlotKind.QUICK), told(messages)) == (latest, words)
        paths[2].write_bytes(b"rubbish too")
    assert [path.read_bytes() for path in paths[:2]] == before


@pytest.mark.parametrize("serial", [10**9 - 1, 10**9, 2**53 - 1])
def test_a_serial_that_leaves_none_after_it_keeps_nobody_from_saving(
    slots: SlotQueue, tmp_path: Path, serial: int
) -> None:
    slots.write("save-01", SAVED)
    document = read_document(tmp_path / "save-01.json")
    assert document is not None
    assert isinstance(document.body, dict)
    write_document(tmp_path / "save-01.json", document.body | {"serial": serial})
    age(tmp_path / "save-01.json", 9)
    for number in range(2, 5):
        slots.write(f"save-{number:02}", replace(SAVED, scene_title=str(number)))
        assert slots.latest() == f"save-{number:02}"
        age(tmp_path / f"save-{number:02}.json", 9 - number)
    assert [slots.read(f"save-{number:02}")[0].scene_title for number in range(2, 5)] == ["2", "3", "4"]
    taken = []
    for number in range(5):
        taken.append(keep_next(slots, SlotKind.QUICK))
        age(tmp_path / f"{taken[-1]}.json", 4 - number / 2)
    assert taken == ["quick-01", "quick-02", "quick-03", "quick-01", "quick-02"]


def age(path: Path, minutes: float) -> None:
    """Makes a file so old, for saves are seldom made within one tick of the disk's clock."""
    then = path.stat().st_mtime - 60 * minutes
    os.utime(path, (then, then))


def test_a_text_that_no_font_may_see_is_cleaned_where_it_is_read(slots: SlotQueue, tmp_path: Path) -> None:
    slots.write("save-01", replace(SAVED, scene_title="Too\0 dark\u202e to\nread\ud800"))
    assert slots.headers()["save-01"].saved.scene_title == "Too dark to read"


def test_where_the_disk_is_full_what_can_be_made_again_gives_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk here is full for as long as the cache lies on it."""
    cache = tmp_path / "cache"
    cache.write_bytes(b"much")
    sync = os.fsync

    def full(descriptor: int) -> None:
        if cache.exists():
            raise OSError(errno.ENOSPC, "full")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileError, match="disk is full"):
        SlotFolder(tmp_path, "1.0").write("save-01", SAVED)

    def clear_and_disable() -> bool:
        cache.unlink()
        return True

    slots = SlotFolder(tmp_path, "1.0", make_room=clear_and_disable)
    slots.write("save-01", SAVED)
    assert slots.read("save-01")[0].scene_title == SAVED.scene_title


# Every operation on a file that a save is written with, and how it can fail.
OPERATIONS = (
    "os.fsync",
    "os.replace",
    "os.link",
    "pathlib.Path.open",
    "pathlib.Path.replace",
    "pathlib.Path.unlink",
)
FAILURES = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.ENOENT)


@pytest.mark.parametrize("failure", FAILURES, ids=errno.errorcode.get)
@pytest.mark.parametrize("operation", OPERATIONS)
def test_whatever_fails_the_old_save_or_the_new_one_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, operation: str, failure: int
) -> None:
    """Each operation fails once, at each of its calls in turn, until a save goes through without a failure;
    each time either nothing is said and the new one is there, or it is said and the old one is."""
    slots = SlotQueue(SlotFolder(tmp_path, "1.0"))
    slots.write("save-01", replace(SAVED, scene_title="0"))
    owner, _, name = operation.rpartition(".")
    module: object = os if owner == "os" else Path
    real = getattr(module, name)
    for call in range(1, 40):
        calls = 0

        def failing(*given: object, **named: object) -> object:
            nonlocal calls
            calls += 1
            if calls == call:  # noqa: B023
                raise OSError(failure, os.strerror(failure))
            return real(*given, **named)

        text = ""
        with monkeypatch.context() as patched:
            patched.setattr(module, name, failing)
            try:
                slots.write("save-01", replace(SAVED, scene_title=str(call)))
            except FileError as error:
                text = str(error)
        found = SlotFolder(tmp_path, "1.0").read("save-01")[0].scene_title
        assert found == str(call) or (text and int(found) < call), (call, text, found)
        if calls < call:
            return
    pytest.fail("it never goes through")


def test_an_autosave_can_be_kept_and_a_slot_torn_off(slots: SlotQueue, tmp_path: Path) -> None:
    slots.write("auto-01", SAVED)
    slots.write("save-01", SAVED)
    slots.keep("auto-01")
    slots.delete("auto-01")
    assert list(slots.headers()) == ["save-01", "save-02"]
    for slot in ("save-01", "save-02"):
        slots.delete(slot)
    assert list(tmp_path.iterdir()) == []


def test_where_all_seats_are_taken_an_autosave_is_not_kept_and_that_is_told(slots: SlotQueue) -> None:
    """What sits there stays, whoever it is."""
    slots.write("auto-01", replace(SAVED, scene_title="newer"))
    for slot in slot_ids(SlotKind.SAVES):
        slots.write(slot, SAVED)
    with pytest.raises(FileError, match=r"All 60 seats are taken: tear one off"):
        slots.keep("auto-01")
    assert {slots.read(slot)[0].scene_title for slot in slot_ids(SlotKind.SAVES)} == {SAVED.scene_title}
    slots.delete("save-17")
    slots.keep("auto-01")
    assert slots.read("save-17")[0].scene_title == "newer"


@pytest.mark.parametrize(
    "name", ["save-00", "save-61", "auto-13", "../x", "save-1", "quick-04", "save-01/.."]
)
def test_a_name_that_is_no_slot_touches_no_file(slots: SlotQueue, name: str) -> None:
    assert not is_slot(name)
    with pytest.raises(ValueError, match="no slot"):
        slots.write(name, SAVED)
    with pytest.raises(ValueError, match="no slot"):
        slots.read(name)


def test_a_second_copy_of_the_game_reads_and_does_not_write(slots: SlotQueue, tmp_path: Path) -> None:
    slots.write("save-01", SAVED)
    second = SlotQueue(SlotFolder(tmp_path, "1.0", closed="Another copy of the game is running."))
    assert second.read("save-01")[0].scene_title == SAVED.scene_title
    with pytest.raises(FileError, match="Another copy"):
        second.write("save-02", SAVED)
    with pytest.raises(FileError, match="Another copy"):
        second.delete("save-01")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.sampled_from([*list(SavedMoment.__dataclass_fields__), "format"]),
    st.none()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20)
    | st.lists(st.integers(), max_size=3)
    | st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)
def test_a_save_with_anything_in_any_field_is_a_moment_or_a_sentence(
    slots: SlotQueue, tmp_path: Path, field: str, value: object
) -> None:
    slots.write("save-01", SAVED)
    document = read_document(tmp_path / "save-01.json")
    assert document is not None
    assert isinstance(document.body, dict)
    write_document(tmp_path / "save-02.json", {**document.body, field: value})
    text, read = "", None
    try:
        read, _ = slots.read("save-02")
    except FileError as error:
        text = str(error)
    assert text == slots.headers()["save-02"].fault
    if read is None:
        assert text.startswith("save-02.json can't be used: ")
    else:
        assert isinstance(read.edges, tuple)
        assert isinstance(read.watch_s, int)
    (tmp_path / "save-02.json").unlink()


def test_a_thumbnail_stays_under_the_limit_whatever_the_picture() -> None:
    import random

    noise = random.Random(1).randbytes(1280 * 720 * 3)
    picture = pygame.image.frombytes(noise, (1280, 720), "RGB")
    assert 0 < len(take_thumbnail(picture)) <= MAX_THUMBNAIL_BYTES
    plain = pygame.Surface((1280, 720))
    data = take_thumbnail(plain)
    assert data.startswith(b"\xff\xd8\xff")


def test_a_picture_past_the_limit_does_not_cost_the_save(slots: SlotQueue) -> None:
    slots.write("save-01", replace(SAVED, thumbnail=b"\xff\xd8\xff" + b"x" * 50_000))
    assert slots.read("save-01")[0].thumbnail == b""


def test_what_is_kept_by_the_thread_is_told_when_it_is_on_the_disk(tmp_path: Path) -> None:
    woken: list[tuple[list[str], int]] = []
    messages = Messages()
    kept = SlotQueue(
        SlotFolder(tmp_path, "1.0"), messages, lambda: woken.append((told(messages), kept.revision))
    )
    for number in range(5):
        saved = replace(SAVED, scene_title=f"Part {number}")
        kept.write_later(SlotKind.QUICK, saved, lambda: b"\xff\xd8\xff thumbnail", Message(saved.scene_title))
        kept.headers()  # it waits for what is being written
    assert kept.read("quick-02")[0].scene_title == "Part 4"
    assert kept.read("quick-03")[0].thumbnail == b"\xff\xd8\xff thumbnail"
    assert woken == [([f"Part {number}"], number + 1) for number in range(5)]
    assert kept.latest() == "quick-02"


def test_a_thumbnail_is_found_while_saves_are_written_and_listed(slots: SlotQueue) -> None:
    """The painter looks for one while the thread adds its own."""

    class Sought(str):
        """The key of a thumbnail; with each look at it the slots are listed."""

        def __eq__(self, other: object) -> bool:
            slots.headers()
            return str(self) == other

        __hash__ = str.__hash__

    for slot in ("save-01", "save-02"):
        slots.write(slot, SAVED)
    key = slots.headers()["save-02"].thumbnail_key
    slots.write("save-03", SAVED)  # not listed yet
    assert slots.thumbnail(Sought(key)) == SAVED.thumbnail


def test_a_picture_that_cannot_be_made_does_not_cost_the_save(tmp_path: Path) -> None:
    """Told as any other, and nothing of it is left to come up where somebody looks at the list."""

    def no_picture() -> bytes:
        raise MemoryError

    woken: list[str] = []
    messages = Messages()
    kept = SlotQueue(SlotFolder(tmp_path, "1.0"), messages=messages, wake_loop=lambda: woken.append("again"))
    kept.write_later("save-01", SAVED, no_picture)
    assert kept.headers()["save-01"].fault == ""
    assert told(messages) == []
    assert woken == ["again"]


def test_of_saves_that_wait_the_last_is_kept(tmp_path: Path) -> None:
    """A key that is held down would fill the memory otherwise."""
    begun, goes_on = Event(), Event()

    def slow() -> bytes:
        begun.set()
        assert goes_on.wait(30)
        return b""

    slots = SlotQueue(SlotFolder(tmp_path, "1.0"))
    slots.write_later(SlotKind.QUICK, replace(SAVED, scene_title="The first"), slow)
    assert begun.wait(30)
    for number in range(100):
        slots.write_later(SlotKind.QUICK, replace(SAVED, scene_title=f"Press {number}"), bytes)
        slots.write_later("save-07", replace(SAVED, scene_title=f"Other {number}"), bytes)
    goes_on.set()
    titles = {slot: header.saved.scene_title for slot, header in slots.headers().items()}
    assert titles == {"quick-01": "The first", "quick-02": "Press 99", "save-07": "Other 99"}


def test_a_save_that_fails_in_an_unforeseen_way_is_told_and_the_next_is_written(tmp_path: Path) -> None:
    messages = Messages()
    slots = SlotQueue(SlotFolder(tmp_path, "1.0"), messages=messages)
    slots.write_later("elsewhere", SAVED, bytes)
    slots.close()
    (words,) = told(messages)
    assert "was not written" in words
    slots.write_later("save-01", SAVED, bytes)
    assert list(slots.headers()) == ["save-01"]
    assert told(messages) == []


def test_closing_waits_for_what_is_being_kept(tmp_path: Path) -> None:
    slots = SlotQueue(SlotFolder(tmp_path, "1.0"))
    slots.write_later("save-07", SAVED, lambda: b"")
    slots.close()
    assert (tmp_path / "save-07.json").is_file()


def test_what_cannot_be_kept_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "saves").write_text("a file in place of the folder")
    messages = Messages()
    slots = SlotQueue(SlotFolder(tmp_path / "saves", "1.0"), messages=messages)
    slots.write_later("save-01", SAVED, lambda: b"")
    slots.close()
    remedy = "Move away what stands in its place."
    why = f"save-01.json was not written in {tmp_path / 'saves'}: its folder is not a folder. {remedy}"
    assert told(messages) == [why]


def test_saves_that_cannot_be_seen_are_not_taken_for_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that can't list a folder for a moment must not have a quick save take the first's place."""
    messages = Messages()
    slots = SlotQueue(SlotFolder(tmp_path, "1.0"), messages=messages)
    slots.write("quick-01", replace(SAVED, scene_title="first"))
    listed = Path.iterdir

    def failing(path: Path) -> Iterator[Path]:
        if path == tmp_path:
            raise OSError(errno.EIO, "no")
        return listed(path)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "iterdir", failing)
        assert slots.headers() == slots.headers() == {}
        (words,) = told(messages)
        assert "can't be read: the disk reports an error" in words
        with pytest.raises(FileError, match="can't be read: the disk"):
            keep_next(slots, SlotKind.QUICK)
        assert told(messages) == [words]
        with pytest.raises(FileError, match="can't be read: the disk"):
            slots.write("quick-02", SAVED)
    assert keep_next(slots, SlotKind.QUICK) == "quick-02"
    assert slots.read("quick-01")[0].scene_title == "first"


def test_a_save_is_newer_than_one_that_cannot_be_read(slots: SlotQueue, tmp_path: Path) -> None:
    """How new that one is nobody knows: it took a number, too."""
    slots.write("save-01", SAVED)
    slots.write("save-02", SAVED)
    whole = (tmp_path / "save-02.json").read_bytes()
    (tmp_path / "save-02.json").write_bytes(b"rubbish")
    slots.write("save-03", SAVED)
    (tmp_path / "save-02.json").write_bytes(whole)
    assert slots.latest() == "save-03"


LONG_ID = "i" * MAX_ID_LETTERS


@given(stops=st.integers(0, 2_000), letters=st.integers(1, MAX_ID_LETTERS), words=st.integers(0, 2_000))
@settings(max_examples=30, deadline=None)
def test_whatever_is_saved_can_be_loaded(stops: int, letters: int, words: int) -> None:
    """With the longest ids of the longest evening: of its path, as many of the last stops as have room."""
    name, long = LONG_ID[:letters], "w" * words
    path = tuple(f"{number:04}{name}"[:MAX_ID_LETTERS] for number in range(stops))
    edges = (Input(0, Choose(name)),) * stops
    saved = replace(
        SAVED,
        path=path,
        edges=edges,
        stop=name,
        scene=name,
        scene_title=long,
        place_name=long,
        last_text=long,
    )
    read = from_body(to_body(saved))
    assert (read.edges, read.stop, read.scene) == (edges, name, name)
    assert read.path == path[len(path) - len(read.path) :]
    assert len(read.path) >= min(stops, 200)


UNREADABLE = {
    "an input that is not read back": ((Input(0, Choose("two words")),), "is no input"),
    "more inputs than are read": (
        tuple(Input(number, Choose(LONG_ID)) for number in range(25_000)),
        "too many inputs|a text in it is too long",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("edges", "why"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_could_not_be_read_back_is_told_and_the_save_before_stays(
    tmp_path: Path, edges: tuple[Edge, ...], why: str
) -> None:
    """Also where the thread finds it out: nothing comes up where somebody looks at the list."""
    messages = Messages()
    slots = SlotQueue(SlotFolder(tmp_path, "1.0"), messages=messages)
    slots.write("save-01", SAVED)
    with pytest.raises(FileError, match=why):
        slots.write("save-01", replace(SAVED, edges=edges))
    slots.write_later("save-01", replace(SAVED, edges=edges), lambda: b"")
    assert slots.headers()["save-01"].fault == ""
    assert slots.read("save-01")[0].edges == SAVED.edges
    (words,) = told(messages)
    assert words.startswith(f"save-01.json was not written in {tmp_path}: ")


@pytest.mark.parametrize(
    ("field", "value", "said"), [("watch_s", -5, "out of range"), ("title", ["a"], "no text at all")]
)
def test_a_value_that_no_save_can_hold_is_told_in_words(field: str, value: object, said: str) -> None:
    body = to_body(SAVED) | {field: value}
    with pytest.raises(ValueError, match=said):
        from_body(body)


def test_slots_that_take_long_to_read_are_listed_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until then none counts as empty: what is in it might be written over. What waits for them says so."""
    gate, woken = Event(), Event()
    slots = SlotQueue(SlotFolder(tmp_path, "1"), wake_loop=woken.set)
    slots.write("save-01", SAVED)
    slots = SlotQueue(SlotFolder(tmp_path, "1"), wake_loop=woken.set)
    for patience in ("LIST_PATIENCE_S", "PATIENCE_S"):
        monkeypatch.setattr(f"game.shell.storage.slot_queue.{patience}", 0.01)
    slots.write_later("auto-01", SAVED, lambda: b"" if gate.wait() else b"never")
    listed = slots.headers()
    assert {header.fault for header in listed.values()} == {BEING_READ}
    assert all(slot in listed for kind in SlotKind for slot in slot_ids(kind))
    with pytest.raises(FileError, match="still being written or read"):
        slots.read("save-01")
    with pytest.raises(FileError, match="still being written or read"):
        slots.latest()  # what is being written is newer than what is listed
    before = slots.revision
    gate.set()
    while slots.headers().keys() != {"auto-01", "save-01"}:
        assert woken.wait(30)
    assert slots.revision >= before + 2, "one was written, and the listing came late"
    assert slots.read("save-01")[0].stop == SAVED.stop


def test_a_save_of_millions_of_values_is_none(tmp_path: Path) -> None:
    """A few of them would keep the title waiting for half a minute."""
    path = tmp_path / "save-01.json"
    write_document(path, {"format": 1, "state": {"zz": [[]] * 1_000_000}})
    assert "more than any game has written" in SlotFolder(tmp_path, "1").headers()["save-01"].fault
