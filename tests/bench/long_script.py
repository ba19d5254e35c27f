"""Scripts of any length, for measuring how reading them grows."""

from __future__ import annotations

from pathlib import Path

A_SCENE = 1000
EVENING = """title: Long
first: s0
starts: 7:30 pm
bus: 8:15 pm
places:
  diner: {name: The diner, preposition: In the diner}
endings:
  home: {name: Home, number: 1, line: Home.}
"""


def write_script(folder: Path, lines: int) -> Path:
    """Writes a script of so many lines, half of them spoken, in scenes of a thousand; returns its folder."""
    (folder / "scenes").mkdir(parents=True)
    count = lines // A_SCENE
    for scene in range(count):
        rows = [f"scene: s{scene}", f"title: Part {scene}", "place: diner", "beats:"]
        for line in range(A_SCENE):
            said = f"- rory: This is the line number {line} of {scene}, and it says as much as a line does."
            text = (
                f"- The lamp is on for the {line}th time in {scene}, and nobody has touched it. It does that."
            )
            rows.append(said if line % 2 else text)
        rows.append(f"- jump: s{scene + 1}" if scene + 1 < count else "- ending: home")
        (folder / "scenes" / f"s{scene:03}.yaml").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (folder / "evening.yaml").write_text(EVENING, encoding="utf-8")
    (folder / "cast.yaml").write_text("rory: {name: Rory}\n", encoding="utf-8")
    return folder
