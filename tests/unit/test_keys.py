"""The keys of the language: one table for the parser, the page, and the schema that editors use."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from game.author.schema import page, schema
from game.shell.formats.script_folder import read_sources
from game.story import cues
from game.story.keys import BEAT, CUES, MAPPINGS, Form
from game.story.nodes import Mapping, Node, Scalar
from tests.bad.telling import BAD
from tests.goldens import hold_text

ROOT = Path(__file__).parents[2]
SCHEMA = schema()
# What a schema can see of a script: keys, what is missing, and values of another form.
SEEN = ("S101", "S103", "S104", "S105")
# Of these it can't: a key is one thing beside another, or its form hangs on other keys.
UNSEEN = ("echo_outside", "sees_beside", "nowhere_to_come", "no_words_in", "insert_of_nothing")


def test_the_page_and_the_schema_are_what_the_table_says() -> None:
    """`pytest --update-goldens` writes both anew."""
    hold_text(ROOT / "docs/keys.md", page())
    hold_text(ROOT / "script/schema.json", json.dumps(SCHEMA, indent=1, ensure_ascii=False) + "\n")


def test_the_table_has_every_cue_that_is_read_and_no_other() -> None:
    assert list(CUES) == list(cues.CUES)
    assert set(BEAT) | {"everyone", "none"} == cues.RESERVED


def test_every_key_is_told_and_of_a_form_that_the_schema_defines() -> None:
    for mapping in MAPPINGS.values():
        assert all(key.told for key in mapping.values())
    assert set(SCHEMA["definitions"]) == {form.name.lower() for form in Form}


def plain(node: Node) -> Any:
    """A node as JSON has it."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.items}
    return [plain(item) for item in node.items]


def fits(value: Any, asked: dict[str, Any]) -> bool:
    """Whether a value is as a schema says: of what JSON Schema has, this is all that ours uses."""
    if "$ref" in asked:
        return fits(value, SCHEMA["definitions"][asked["$ref"].rpartition("/")[2]])
    kinds: dict[str, type] = {
        "string": str,
        "object": dict,
        "array": list,
        "null": type(None),
        "number": float,
        "boolean": bool,
    }
    wanted = [asked["type"]] if isinstance(asked.get("type"), str) else asked.get("type", list(kinds))
    if not isinstance(value, tuple(kinds[kind] for kind in wanted)):
        return False
    if "enum" in asked and value not in asked["enum"]:
        return False
    if "pattern" in asked and not re.search(asked["pattern"], str(value)):
        return False
    if not all(fits(value, one) for one in asked.get("allOf", ())):
        return False
    if "anyOf" in asked and not any(fits(value, one) for one in asked["anyOf"]):
        return False
    if isinstance(value, list):
        return all(fits(item, asked.get("items", {})) for item in value)
    return not isinstance(value, dict) or _holds(value, asked)


def _holds(value: dict[str, Any], asked: dict[str, Any]) -> bool:
    """Whether a mapping has the keys that a schema wants, and no others."""
    properties, more = asked.get("properties", {}), asked.get("additionalProperties", {})
    if len(value) > asked.get("maxProperties", len(value)) or set(asked.get("required", ())) - set(value):
        return False
    return all(
        fits(item, properties[name]) if name in properties else more is not False and fits(item, more)
        for name, item in value.items()
    )


@pytest.mark.parametrize("folder", ["script", "tests/scripts/tiny", "tests/scripts/wound", "tests/bad/good"])
def test_good_scripts_fit_the_schema(folder: str) -> None:
    for source in read_sources(ROOT / folder)[0]:
        assert source.node is not None
        assert fits(plain(source.node), SCHEMA), source.file


@pytest.mark.parametrize("bad", [
    path for path in BAD if path.name[:4] in SEEN and not any(part in path.name for part in UNSEEN)
], ids=lambda path: path.name)  # fmt: skip
def test_keys_and_forms_that_the_parser_refuses_fit_it_not(bad: Path, tmp_path: Path) -> None:
    """An editor marks them while they are typed."""
    folder = tmp_path / "script"
    (folder / "scenes").mkdir(parents=True)
    for name in ("evening", "cast"):
        (folder / f"{name}.yaml").write_text("a: b\n", encoding="utf-8")
    (folder / "scenes/bad.yaml").write_bytes(bad.read_bytes())
    source = read_sources(folder)[0][-1]
    assert source.node is not None
    assert not fits(plain(source.node), SCHEMA)
