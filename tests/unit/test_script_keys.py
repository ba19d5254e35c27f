"""The keys of the language: one table for the parser, the page, and the schema that editors use."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.author.script_schema import page, schema
from game.shell.script_folder import read_sources
from game.story import cues
from game.story.script_keys import BEAT, CUE_KEYS, MAPPINGS, OPTION, KeyType
from tests.bad.telling import BAD
from tests.goldens import hold_text
from tests.schemas import fits, plain
from tests.small import minimal_script

ROOT = Path(__file__).parents[2]
SCHEMA = schema()
# What a schema can see of a script: keys, what is missing, and values of another form.
SEEN = ("S101", "S103", "S104", "S105")
# Of these it can't: a key is one thing beside another, its form hangs on other keys, or it needs a sum.
UNSEEN = (
    "echo_outside", "sees_beside", "nowhere_to_come", "no_words_in", "insert_of_nothing", "longer_than_any"
)  # fmt: skip


def test_the_page_and_the_schema_are_what_the_table_says() -> None:
    """`pytest --update-goldens` writes both anew."""
    hold_text(ROOT / "docs/script-keys.md", page())
    hold_text(ROOT / "script/schema.json", json.dumps(SCHEMA, indent=1, ensure_ascii=False) + "\n")


def test_the_table_has_every_cue_that_is_read_and_no_other() -> None:
    assert set(CUE_KEYS) == set(cues.CUE_COMPILERS)
    assert set(BEAT) | set(OPTION) | {"everyone", "none"} == cues.NOT_FOR_PEOPLE


def test_every_key_is_told_and_of_a_form_that_the_schema_defines() -> None:
    for mapping in MAPPINGS.values():
        assert all(key.description for key in mapping.values())
    assert set(SCHEMA["definitions"]) == {form.name.lower() for form in KeyType}


# Each key that holds one or a list of them, in a beat or in the evening, and two of what it holds.
ONE_OR_MANY = {
    "hide": ("- {{hide: {}}}", "jess", "rory"),
    "sound": ("- {{sound: {}}}", "bell", "horn"),
    "sees": ("- {{say: Hi., sees: {}}}", "jess", "rory"),
    "one of": ("flags: {{side: {{one of: {}}}}}", "books", "kirk"),
    "canonical": ("canonical: {}", "Sit.", "Stand."),
    "about": ("edition: {{about: {}}}", "Smoke.", "Ash."),
}


@pytest.mark.parametrize("form", ["{0}", "[{0}]", "[{0}, {1}]"])
@pytest.mark.parametrize("key", [
    name
    for keys in MAPPINGS.values()
    for name, key in keys.items()
    if key.type in (KeyType.TEXTS, KeyType.NAMES)
])  # fmt: skip
def test_what_may_be_one_or_a_list_is_read_as_both(key: str, form: str) -> None:
    """As the page and the schema tell."""
    row, *held = ONE_OR_MANY[key]
    text = row.format(form.format(*held))
    beats, evening = (text, "") if text.startswith("-") else ("- One.", f"{text}\n")
    assert minimal_script(f"{beats}\n- ending: home", evening)


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
