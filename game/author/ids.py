"""Writes the ledger of ids: the only thing that does."""

from __future__ import annotations

from pathlib import Path

from game.shell.formats.documents import write_whole
from game.shell.formats.script_folder import LEDGER, load_ledger, load_script
from game.story.ids import LedgerRow, write_ledger
from game.story.parse import things
from game.story.script import Choice, Script, Stop


def entries(script: Script) -> tuple[LedgerRow, ...]:
    """A row for each thing of the script, in its order."""
    ids: list[str] = []
    for scene in script.scenes.values():
        for operation in scene.operations:
            if isinstance(operation, Stop):
                ids.append(operation.id)
            if isinstance(operation, Choice):
                ids += [option.id for option in operation.options]
    return tuple(LedgerRow(name, thing) for name, thing in zip(ids, things(script.scenes), strict=True))


def is_stale(folder: Path, script: Script) -> bool:
    """Whether the ledger says anything else than the script."""
    return load_ledger(folder) != entries(script)


def update(folder: Path) -> tuple[int, int]:
    """Writes the ledger anew; returns how many things are new and how many are gone.

    Raises ScriptFaults where the script can't be read, and FileError: then nothing is written.
    """
    script = load_script(folder)
    old = {entry.id for entry in load_ledger(folder)}
    new = entries(script)
    write_whole(folder / LEDGER, write_ledger(new).encode())
    now = {entry.id for entry in new}
    return len(now - old), len(old - now)
