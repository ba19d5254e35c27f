"""Unpacks a .zip of the game and starts it where nobody sees or hears it:  python -m release.start ZIP

The doctor has to find nothing to mend, and the game to be still there after a while.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from release.build import PROGRAM

# So long it has to run; and how long a slow machine may take to look at all packs.
RUNS_S, PATIENCE_S = 15, 120


def start(archive: Path, folder: Path) -> str:
    """What is wrong with the packed game; empty for nothing."""
    if os.name == "nt":
        shutil.unpack_archive(archive, folder)
    else:  # rights and links are what Python leaves out
        subprocess.run(["unzip", "-q", archive, "-d", folder], check=True)
    program = next(folder.glob(f"*/{PROGRAM}"))
    alone = {
        "SDL_VIDEODRIVER": "dummy",
        "SDL_AUDIODRIVER": "dummy",
        "RUNNING_ASHTRAYS_HOME": str(folder / "player"),
    }
    examined = subprocess.run(
        [program, "doctor"], env=os.environ | alone, capture_output=True, text=True, timeout=PATIENCE_S
    )
    print(examined.stdout)
    if examined.returncode:
        return f"the doctor found something to mend: {examined.stderr}"
    with subprocess.Popen([program], env=os.environ | alone, stderr=subprocess.PIPE, text=True) as game:
        try:
            said = game.communicate(timeout=RUNS_S)[1]
        except subprocess.TimeoutExpired:
            game.terminate()
            said = game.communicate(timeout=PATIENCE_S)[1]
            return f"it said: {said}" if "Traceback" in said else ""
    return f"it has ended by itself with {game.returncode}: {said}"


def main() -> int:
    """Starts what the command line names; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m release.start", description="Starts a packed game.")
    parser.add_argument("archive", type=Path, help="a .zip of dist/release")
    archive: Path = parser.parse_args().archive
    with tempfile.TemporaryDirectory() as folder:
        wrong = start(archive, Path(folder))
    print(wrong or "The packed game runs.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
