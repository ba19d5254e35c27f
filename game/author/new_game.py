"""Writes a sample game: a script without faults, and a README with the next steps."""

from __future__ import annotations

from pathlib import Path

from game.author import ledger
from game.author.tool_error import ToolError
from game.shell.formats.files import make_folder

FILES = {
    "script/evening.yaml": """\
title: The Last Ferry
first: quay
starts: 9:00 pm
bus: 9:20 pm                  # what the clock counts to

edition:
  about: One quay, two people, twenty minutes.
  countdown: the ferry
  day: Sunday

flags:
  waved: false

deadlines:
- at: 9:20 pm
  first:
  - {when: place == deck, jump: end_aboard}
  - {jump: end_ashore}

places:
  quay: {name: The quay, preposition: on the quay}
  deck: {name: The deck, preposition: on deck}

endings:
  aboard: {name: Aboard, number: 1, line: You went.}
  ashore: {name: Ashore, number: 2, line: You stayed.}
""",
    "script/cast.yaml": """\
anna: {name: Anna}
mate: {name: The mate, sprite: none}
""",
    "script/scenes/01_quay.yaml": """\
scene: quay
title: On the quay
place: quay
clock: 9:00 pm
beats:
- The ferry is in, with all its lamps lit, as if it were somebody's birthday.
- show: {anna: left}
- anna: You came to see it off?
- choice:
  - "“I came to get on.”":
      takes: 2 min
      jump: deck
  - Wave at it.:
      takes: 1 min
      let: {waved: true}
      then:
      - when: waved
        then:
        - Somebody on deck waves back. It might be at Anna.
  - Say nothing.:
      takes: 5 min
- anna: It's $left.
- label: wait
- choice:
  - Wait with her.: {takes: 5 min, jump: .wait}
  - Get on after all.: {takes: 1 min, jump: deck}
""",
    "script/scenes/02_deck.yaml": """\
scene: deck
title: On deck
place: deck
beats:
- The gangway moves under you like something asleep.
- mate: Five dollars. Sit where you like.
- label: wait
- choice:
  - Look back at the quay.: {takes: 3 min, jump: .wait}
  - Get off again.: {takes: 1 min, jump: quay.wait}
""",
    "script/scenes/10_end_aboard.yaml": """\
scene: end_aboard
title: Away
place: deck
beats:
- watch: pocketed
- The quay goes out backwards, and takes Anna with it.
- {say: She waves. This time there's no doubt whom she means., when: waved}
- ending: aboard
""",
    "script/scenes/11_end_ashore.yaml": """\
scene: end_ashore
title: Still here
place: quay
beats:
- watch: pocketed
- show: {anna: left}
- The lamps get small, and then they are stars.
- anna: There's another one on Tuesday.
- ending: ashore
""",
    "README.md": """\
# A small game

    running-ashtrays --game .            plays it
    running-ashtrays check --game .      all that is wrong with it, at once
    running-ashtrays explore --game .    walks every choice: endings, dead ends, earliest and latest hours
    running-ashtrays ids --game .        writes the ledger of ids; run it after every edit

Next steps:

1. Change a line in `script/scenes/01_quay.yaml`, and play.
2. Add a choice, with what it takes on the watch; `check` names every slip with its line.
3. Add an ending: a scene that ends with `ending: its_id`, and its card in `script/evening.yaml`.
4. Draw the places: put a pack into `assets/packs/<name>/` (a `pack.yaml` with `extends: lamplight`, and
   `sets/quay.tmx` from the Tiled editor), and name it under `edition:` as `pack: <name>`. Until then every
   place is a card with its name on it.
5. Put sounds into `assets/audio/` beside a `sounds.yaml`, and name them with `music:` and `sound:`.
""",
}


def write_game(folder: Path) -> None:
    """Writes the sample game into a folder; raises ToolError and OSError."""
    if folder.exists() and not folder.is_dir():
        raise ToolError(f"{folder} is no folder. Name one that is not there yet.")
    if folder.exists() and any(folder.iterdir()):
        raise ToolError(f"{folder} holds something already. Name a folder that is not there yet.")
    for name, text in FILES.items():
        path = folder / name
        make_folder(path.parent)
        path.write_text(text, encoding="utf-8")
    ledger.update(folder / "script")
