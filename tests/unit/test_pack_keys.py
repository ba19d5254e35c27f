"""The keys of a pack's YAML files: one table for the readers, the guide, and the schema that editors use."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from game.author.pack_schema import pack_schema
from game.shell.formats.problems import Problem, Problems
from game.shell.formats.yaml_nodes import PACK_LIMIT, read_file
from game.shell.packs.event_pictures import read_events
from game.shell.packs.manifest import Pack, read_pack
from game.shell.packs.pack_fields import PackKeys, PackKeyType
from game.shell.packs.pack_folders import PackStack
from game.shell.packs.pack_keys import MAPPINGS_BY_FILE
from game.shell.packs.sprites import read_sprite, read_watch
from game.stage.palette import PALETTE, ColorName
from tests.goldens import hold_text
from tests.schemas import Schema, fits, plain

ROOT = Path(__file__).parents[2]
SCHEMA = pack_schema()
KINDS: dict[str, Schema] = dict(zip(("pack", "sprite", "watch", "event"), SCHEMA["anyOf"], strict=True))
SHIPPED = sorted(
    path
    for pattern in ("pack.yaml", "sprites/*/sprite.yaml", "watch/watch.yaml", "events/*.yaml")
    for path in ROOT.glob(f"assets/packs/*/{pattern}")
)
BAD = sorted((ROOT / "tests/bad/packs").iterdir())
LAMPLIGHT = ROOT / "assets/packs/lamplight"
# Files of it in which every mapping is.
WHOLE = {
    "pack": "pack.yaml",
    "sprite": "sprites/luke/sprite.yaml",
    "watch": "watch/watch.yaml",
    "event": "events/chip.yaml",
}
# Stands behind the faulty line, before what is told of it.
HERE = "  # <- "
# A slip of a key: another version of the game may know it.
UNSEEN = "a_slip_of_a_key"


def asked_of(path: Path) -> Schema:
    """What the schema asks of a file, by its name or its folder."""
    kind = "event" if path.parent.name == "events" else path.name.partition(".")[0]
    return KINDS[kind]


def all_keys(keys: PackKeys) -> Iterator[tuple[str, PackKeyType, str]]:
    """Every key of these, and of those in them."""
    for name, key in keys.items():
        yield name, key.type, key.description
        yield from all_keys(key.inner)


def test_the_schema_is_what_the_tables_say() -> None:
    """`pytest --update-goldens` writes it anew."""
    hold_text(ROOT / "assets/pack-schema.json", json.dumps(SCHEMA, indent=1, ensure_ascii=False) + "\n")


def test_every_key_is_told_and_every_mapping_is_in_the_guide() -> None:
    for file, mappings in MAPPINGS_BY_FILE.items():
        reached = set(all_keys(mappings[""]))
        shown = {
            (name, key.type, key.description) for keys in mappings.values() for name, key in keys.items()
        }
        assert reached == shown, file
        assert all(description for _, _, description in shown)


def ways_in(keys: PackKeys, *above: str) -> Iterator[tuple[str, ...]]:
    """The way to every key of these, and of those in them."""
    for name, key in keys.items():
        yield (*above, name)
        yield from ways_in(key.inner, *above, name)


def with_wrong(value: dict[str, Any], way: tuple[str, ...], keys: PackKeys) -> dict[str, Any]:
    """The mapping, with a value of another type for the key at the end of the way."""
    name, *rest = way
    key, wrong = keys[name], {"much": "ado"}
    if rest and key.type is PackKeyType.LIST:
        return value | {name: [with_wrong(value[name][0], tuple(rest), key.inner), *value[name][1:]]}
    if rest:
        return value | {name: with_wrong(value.get(name, {}), tuple(rest), key.inner)}
    if key.type is PackKeyType.NAMES and key.item is not None:
        return value | {name: {"some": wrong if key.item.type is not PackKeyType.TEXT else [wrong]}}
    return value | {name: "much" if key.type is PackKeyType.KEYS else wrong}


@pytest.mark.parametrize(
    ("kind", "way"),
    [(kind, way) for kind, mappings in zip(KINDS, MAPPINGS_BY_FILE.values(), strict=True)
     for way in ways_in(mappings[""])],
    ids=str,
)  # fmt: skip
def test_every_key_of_the_tables_is_read(kind: str, way: tuple[str, ...], tmp_path: Path) -> None:
    """Its reader tells a value of another type; of a key without a reader nothing would be told."""
    node = read_file(LAMPLIGHT / WHOLE[kind], kind, PACK_LIMIT).node
    assert node is not None
    whole = plain(node, numbers=True)
    keys = next(mappings[""] for file, mappings in MAPPINGS_BY_FILE.items() if kind in file)
    shutil.copytree(LAMPLIGHT / "events/chip", tmp_path / "events/chip")
    path = tmp_path / f"{kind}.some.yaml"
    for value, is_told in ((whole, False), (with_wrong(whole, way, keys), True)):
        path.write_text(json.dumps(value, indent=1), encoding="utf-8")
        assert bool(read(path, tmp_path)) is is_told


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.relative_to(ROOT / "assets/packs").as_posix())
def test_shipped_files_fit_the_schema_and_have_no_key_beyond_it(path: Path) -> None:
    node = read_file(path, path.name, PACK_LIMIT).node
    assert node is not None
    value, asked = plain(node, numbers=True), asked_of(path)
    assert fits(value, asked)
    assert set(value) <= set(asked["properties"])


def read(path: Path, folder: Path) -> tuple[Problem, ...]:
    """What is told of a faulty file where it lies in a pack."""
    problems, pack = Problems(), Pack("lamplight", LAMPLIGHT)
    text = path.read_bytes()
    kinds: dict[str, tuple[str, Callable[[Path, str], object]]] = {
        "pack": ("pack.yaml", lambda file, name: problems.extend(read_pack(folder, "odd").problems)),
        "sprite": ("sprite.yaml", lambda file, name: read_sprite(file, name, "", problems)),
        "watch": ("watch.yaml", lambda file, name: read_watch(file, name, "", pack.find, problems)),
        "event": ("events/a.yaml", lambda file, name: read_events(
            PackStack((Pack("odd", folder, shipped=True),)), problems)),
    }  # fmt: skip
    name, reads = kinds[path.name.partition(".")[0]]
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    file.with_suffix(".png").write_bytes(b"")
    file.write_bytes(text)
    reads(file, name)
    return problems.listed()


@pytest.mark.parametrize("bad", BAD, ids=lambda path: path.name)
def test_a_faulty_file_is_told_at_its_line_and_fits_the_schema_not(bad: Path, tmp_path: Path) -> None:
    rows = bad.read_text(encoding="utf-8").splitlines()
    ((number, words),) = [(n, row.split(HERE)[1]) for n, row in enumerate(rows, 1) if HERE in row]
    found = [problem for problem in read(bad, tmp_path) if words in problem.message]
    assert [problem.file.rpartition(":")[2] for problem in found] == [str(number)]
    node = read_file(bad, bad.name, PACK_LIMIT).node
    assert node is not None
    assert fits(plain(node, numbers=True), asked_of(bad)) is (UNSEEN in bad.name and "watch" not in bad.name)


def test_a_colour_that_no_pack_has_a_name_for_can_not_be_asked_for() -> None:
    """mypy holds the names in the code against the same list."""
    assert set(PALETTE) == set(get_args(ColorName))
    default = read_pack(LAMPLIGHT, "lamplight")
    assert set(default.palette) == set(PALETTE)
