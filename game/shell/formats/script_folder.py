"""A folder of YAML read as a script, with the ledger of ids beside it."""

from __future__ import annotations

from pathlib import Path

from game.shell.formats.documents import FileError
from game.shell.formats.files import read_bytes
from game.shell.formats.yaml_nodes import ReadError, read_file
from game.story.faults import Fault, ScriptFaults
from game.story.ids import LedgerRow, read_ledger
from game.story.nodes import Mark, Source
from game.story.parse import parse
from game.story.script import Script

LEDGER = "lines.tsv"
# A row takes eighty bytes.
MAX_LEDGER_BYTES = 32_000_000


def load_script(folder: Path) -> Script:
    """The script in `folder`; raises ScriptFaults with every fault of every file."""
    sources, faults = read_sources(folder)
    evening, cast, *scenes = sources
    try:
        script = parse(evening, cast, tuple(scenes), load_ledger(folder))
    except ScriptFaults as error:
        unread = {fault.mark.file for fault in faults}
        told = [fault for fault in error.faults if fault.mark.file not in unread]
        # A file that can't be read makes others point at nothing: its own faults come first.
        raise ScriptFaults([*faults, *(told if not faults else [])]) from None
    if faults:
        raise ScriptFaults(faults)
    return script


def read_sources(folder: Path) -> tuple[tuple[Source, ...], list[Fault]]:
    """The evening, the cast and the scenes in the order of their names, and what can't be read."""
    paths = [folder / "evening.yaml", folder / "cast.yaml", *sorted((folder / "scenes").glob("*.yaml"))]
    sources: list[Source] = []
    faults: list[Fault] = []
    for path in paths:
        name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
        try:
            sources.append(read_file(path, name))
        except ReadError as error:
            faults.extend(error.faults)
            sources.append(error.source)
    return tuple(sources), faults


def load_ledger(folder: Path) -> tuple[LedgerRow, ...]:
    """The ledger's rows; none where there is no ledger. Raises ScriptFaults for a broken one."""
    path = folder / LEDGER
    if not path.is_file():
        return ()
    try:
        return read_ledger(read_bytes(path, MAX_LEDGER_BYTES).decode("utf-8"))
    except (ValueError, FileError) as error:
        mark = Mark(f"{folder.name}/{LEDGER}", 1, 1)
        remedy = "Take the last good one from the history, and type: python -m game ids"
        raise ScriptFaults([Fault("S304", mark, str(error), remedy)]) from None


def told(faults: ScriptFaults, folder: Path) -> str:
    """The faults as an author sees them, each with its line."""
    sources, _ = read_sources(folder)
    lines = {source.file: source.lines for source in sources}
    return "\n".join(fault.told(lines.get(fault.mark.file, ())) for fault in faults.faults)
