"""Loading a folder of YAML as a script, with its ledger of ids."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import get_args

from game.shell.formats.file_errors import FileError
from game.shell.formats.files import read_bytes
from game.shell.formats.records import CachedValue, Records, bundled_records_dir, cache_key_of
from game.shell.formats.values import clean_text
from game.story import edition, expression, flags, nodes, operations, script, state
from game.story.faults import Fault, ScriptFaults
from game.story.ids import LedgerRow, read_ledger
from game.story.nodes import Source, SourcePos
from game.story.script import Script

LEDGER = "lines.tsv"
# A row takes eighty bytes.
MAX_LEDGER_BYTES = 32_000_000
# Larger than the files of any script that can be loaded.
MAX_SOURCE_BYTES = 64_000_000
# The name of the game's own script among the bundled records.
OWN = "script"
# The classes of a script's records.
RECORDS = (
    *get_args(operations.Operation), script.Script, script.Scene, operations.Wording, operations.Option,
    operations.Presumption, *get_args(operations.VisibilityClaim),
    script.Fact, script.Outcome, script.Deadline, script.Person, script.Place, script.EndingCard,
    expression.Constant, expression.FlagRef, expression.StateField, expression.Not, expression.Binary,
    flags.Flag, nodes.SourcePos, nodes.Scalar,
    edition.Edition, edition.Sample, edition.TitleSound, edition.Credit,
    state.Move, state.Push, state.Insert, state.Transition, state.TransitionKind, state.WatchMode,
    state.Position,
)  # fmt: skip


def open_script(folder: Path, records_dir: Path) -> Script:
    """The script in `folder` like `load_script`, but from its records in `records_dir` or the bundled
    ones, where they are of these very files; otherwise it is parsed and its records are kept."""
    records = Records(records_dir, RECORDS)
    name = cache_key_of([os.fsencode(folder.resolve())])
    packed = bundled_records_dir()
    try:
        cache_key = cache_key_of(_all_bytes(folder))
    except FileError:
        return load_script(folder)  # it says what is wrong
    cached = (packed and Records(packed, RECORDS).load(OWN, cache_key)) or records.load(name, cache_key)
    if cached is not None:
        with suppress(TypeError, ValueError, LookupError):
            return _put_together(cached)
    parsed = load_script(folder)
    _keep(parsed, records, name, cache_key)
    return parsed


def write_bundled_script(folder: Path, records_dir: Path) -> None:
    """Writes the records of the game's own script, to be bundled; raises ScriptFaults."""
    _keep(load_script(folder), Records(records_dir, RECORDS), OWN, cache_key_of(_all_bytes(folder)))


def _keep(parsed: Script, records: Records, name: str, cache_key: str) -> None:
    stops: dict[str, dict[str, int]] = {}
    for stop, (scene, number) in parsed.stops.items():
        stops.setdefault(scene, {})[stop] = number
    frame = replace(parsed, scenes={}, stops={})
    records.save(name, cache_key, (frame, stops), parsed.scenes)


def _all_bytes(folder: Path) -> Iterator[bytes]:
    """The names and contents of all files of a script; raises FileError."""
    for path in (*_paths(folder), folder / LEDGER):
        if path.name != LEDGER or path.is_file():
            yield os.fsencode(path.relative_to(folder.parent).as_posix())
            yield read_bytes(path, MAX_SOURCE_BYTES, folder)
    yield from (os.fsencode(path.name) for path in _unread(folder))


def _put_together(cached: CachedValue) -> Script:
    """The script from its records; its scenes are created when they are first accessed."""
    frame, by_scene = cached.value
    if not isinstance(frame, Script):
        raise TypeError("this is no script")
    stops = {
        stop: state.Position(scene, at) for scene, stops in by_scene.items() for stop, at in stops.items()
    }
    return replace(frame, scenes=cached.parts, stops=stops)


def load_script(folder: Path) -> Script:
    """The script in `folder`, parsed from its YAML; raises ScriptFaults with all faults of all files."""
    from game.story.parser import parse

    sources, faults = read_sources(folder)
    evening, cast, *scenes = sources
    try:
        script = parse(evening, cast, tuple(scenes), load_ledger(folder))
    except ScriptFaults as error:
        unread = {fault.pos.file for fault in faults}
        others = [fault for fault in error.faults if fault.pos.file not in unread]
        # An unreadable file makes others refer to nothing: its own faults come first.
        raise ScriptFaults([*faults, *(others if not faults else [])]) from None
    if faults:
        raise ScriptFaults(faults)
    return script


def read_sources(folder: Path) -> tuple[tuple[Source, ...], list[Fault]]:
    """The evening, the cast, the scenes by name, and the faults of unreadable files."""
    from game.shell.formats.yaml_nodes import ReadError, read_file

    sources: list[Source] = []
    faults: list[Fault] = []
    for path in _paths(folder):
        try:
            sources.append(read_file(path, _name_of(path, folder), within=folder))
        except ReadError as error:
            faults.extend(error.faults)
            sources.append(error.source)
    for path in _unread(folder):
        pos = SourcePos(_name_of(path, folder), 1, 1)
        remedy = f"Call it {clean_text(path.stem)}.yaml, or lay it elsewhere."
        faults.append(Fault("S020", pos, "nothing reads a file whose name ends in .yml", remedy))
    return tuple(sources), faults


def _name_of(path: Path, folder: Path) -> str:
    """The name of a script's file in positions, which is text in one line, whatever the system lets it be."""
    name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
    return name if name.isprintable() else clean_text(name)


def _paths(folder: Path) -> list[Path]:
    return [folder / "evening.yaml", folder / "cast.yaml", *sorted((folder / "scenes").glob("*.yaml"))]


def _unread(folder: Path) -> list[Path]:
    """The files that an author may take for some of the script, and nothing reads."""
    return sorted((*folder.glob("*.yml"), *(folder / "scenes").glob("*.yml")))


def load_ledger(folder: Path) -> tuple[LedgerRow, ...]:
    """The ledger's rows; none where there is no ledger. Raises ScriptFaults for a broken one."""
    path = folder / LEDGER
    if not path.is_file():
        return ()
    try:
        return read_ledger(read_bytes(path, MAX_LEDGER_BYTES, folder).decode("utf-8"))
    except (ValueError, FileError) as error:
        pos = SourcePos(f"{folder.name}/{LEDGER}", 1, 1)
        remedy = f"Take that row out, or the last good one from the history; and type: {ids_command(folder)}"
        raise ScriptFaults([Fault("S304", pos, str(error), remedy)]) from None


def ids_command(folder: Path) -> str:
    """The command that rewrites this script's ledger."""
    return f'running-ashtrays ids --script "{folder}"'


def format_faults(faults: ScriptFaults, folder: Path) -> str:
    """The faults as an author reads them, each with its line."""
    sources, _ = read_sources(folder)
    lines = {source.file: source.lines for source in sources}
    return "\n".join(fault.format(lines.get(fault.pos.file, ())) for fault in faults.faults)
