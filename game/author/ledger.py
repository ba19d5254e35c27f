"""The `ids` tool: the only code that writes the ledger of ids."""

from __future__ import annotations

from pathlib import Path

from game.shell.formats.files import write_whole
from game.shell.script_folder import LEDGER, load_ledger, load_script
from game.story.ids import LedgerRow, elements, write_ledger
from game.story.operations import Choice, Stop
from game.story.script import Script


def ledger_of(script: Script) -> tuple[LedgerRow, ...]:
    """The ledger rows of a script, in script order."""
    ids: list[str] = []
    for operation in script.operations:
        if isinstance(operation, Stop):
            ids.append(operation.id)
        if isinstance(operation, Choice):
            ids += [option.id for option in operation.options]
    return tuple(LedgerRow(name, element) for name, element in zip(ids, elements(script.scenes), strict=True))


def is_stale(folder: Path, script: Script) -> bool:
    """Whether the ledger differs from the script."""
    return load_ledger(folder) != ledger_of(script)


def update(folder: Path) -> tuple[int, int]:
    """Rewrites the ledger; returns the number of added and removed ids.

    Raises ScriptFaults if the script is faulty, and FileError; then nothing is written.
    """
    script = load_script(folder)
    ids_before = {entry.id for entry in load_ledger(folder)}
    rows = ledger_of(script)
    write_whole(folder / LEDGER, write_ledger(rows).encode())
    ids = {entry.id for entry in rows}
    return len(ids - ids_before), len(ids_before - ids)
