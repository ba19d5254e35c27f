"""Bad scripts: each is put into a script that is otherwise good, read, and its faults are told.

The name of a bad file says what it stands for: `S204_no_such_flag.yaml` takes the place of the first
scene, `….evening.yaml`, `….cast.yaml` and `….lines.tsv` of the file of that name.
"""

from __future__ import annotations

import contextlib
import re
import shutil
from pathlib import Path

from game.author.echoes import echo_fault, echoes
from game.author.explore import explore
from game.author.ledger import update
from game.author.presumptions import presumption_fault
from game.author.script_check import faults_of
from game.author.shots import survey
from game.author.stretches import sample_evenings
from game.shell.script_folder import LEDGER, load_script, read_sources
from game.stage.art import Artwork, CanvasBox, Sprite, StageSet
from game.stage.frame import STAGE
from game.story.faults import Fault, ScriptFaults
from game.ui.sound_lanes import AMBIENCE, EFFECT, MUSIC

FOLDER = Path(__file__).parent
GOOD = FOLDER / "good"
BAD = sorted(path for path in FOLDER.iterdir() if re.match(r"S\d{3}_", path.name))
# Stands behind the faulty line, where a remark can stand at all.
HERE = "# <- here"
MAX_REGIONS = 10_000
PAPER = CanvasBox(0, 0, 10, 10)
BOXES = {"bag.webp": PAPER, "coat.wear.webp": PAPER, "sweater.wear.webp": PAPER}
JESS = Sprite("jess", (10, 10), 900.0, (5, 10), {}, ("{pose}.webp", "{outfit}.wear.webp"), BOXES)
ROOM = StageSet(views={"window": STAGE}, variants=("lamp",))
ARTWORK = Artwork({}, {"room": ROOM, "hall": ROOM}, {"jess": JESS, "rory": JESS}, None, None)
SOUNDS = {(EFFECT, "bell"), (MUSIC.kind, "waltz"), (AMBIENCE.kind, "rain")}


def assemble(bad: Path, folder: Path) -> Path:
    """A good script in `folder` with the bad file in its place; returns the bad file's new path."""
    shutil.copytree(GOOD, folder)
    _, *kind = bad.name.split(".")
    target = folder / (".".join(kind) if len(kind) > 1 else "scenes/room.yaml")
    shutil.copyfile(bad, target)
    if target.name != LEDGER:
        with contextlib.suppress(ScriptFaults):
            update(folder)
    return target


def faults_in(folder: Path) -> tuple[Fault, ...]:
    """Every fault of a script: what keeps it from being played, else all that the tools find."""
    try:
        script = load_script(folder)
    except ScriptFaults as error:
        return error.faults
    found = list(faults_of(script, folder, ARTWORK, SOUNDS))
    found += survey(script, ARTWORK, sample_evenings(script)).faults.values()
    proved = explore(script, MAX_REGIONS)
    for stop in proved.unreached:
        found.append(Fault("S307", stop.pos, "nothing leads here", "Jump to it, or take it out."))
    found += [
        presumption_fault(presumption, way, presumption in proved.only_in_real_time)
        for presumption, way in proved.failed
    ]
    if any("echo: none" in line for source in read_sources(folder)[0] for line in source.lines):
        # Only who asks for them is told of options that nothing speaks of.
        found += [echo_fault(echo) for echo in echoes(script) if echo.is_fault]
    return tuple(sorted(found, key=lambda fault: (fault.pos, fault.code)))


def format_fault(fault: Fault, folder: Path) -> str:
    """The fault as its author reads it."""
    sources, _ = read_sources(folder)
    lines = {source.file: source.lines for source in sources}
    return fault.format(lines.get(fault.pos.file, ()))


def faulty_line(bad: Path) -> int:
    """The line that is marked as the faulty one; the first where none can be."""
    rows = bad.read_bytes().decode("utf-8", "replace").splitlines()
    return next((number for number, row in enumerate(rows, 1) if row.endswith(HERE)), 1)
