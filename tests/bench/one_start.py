"""One start of the game in a process of its own: processor time to the title, and memory there, as JSON.

python -m tests.bench.one_start WxH SCRIPT    with RUNNING_ASHTRAYS_HOME set
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")


def main(size: tuple[int, int], script: Path) -> None:
    """Starts, prints and leaves at once."""
    gc.disable()  # as the program does
    from game.shell.composition import open_app
    from game.shell.paths import find_data, open_home
    from game.shell.script_folder import open_script

    home, _ = open_home()
    begun = time.process_time()
    read = open_script(script, home.cache / "scripts")
    script_s = time.process_time() - begun
    app = open_app(read, find_data(), home, size)
    app.run_frame([])
    start_s = time.process_time()
    resident = int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    print(json.dumps({"start_s": start_s, "script_s": script_s, "memory_mb": resident}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    across, _, down = sys.argv[1].partition("x")
    main((int(across), int(down)), Path(sys.argv[2]))
