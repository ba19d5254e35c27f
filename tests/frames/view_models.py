"""A view model with something of everything for the screens to show: slots, a log, evenings, packs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.shell.input.bindings import Bindings
from game.stage.art import Artwork
from game.stage.frame import STAGE, Fill
from game.stage.look import Look
from game.story.edition import Credit, Edition, Sample
from game.story.script import Script
from game.ui.action import Command
from game.ui.settings import Settings
from game.ui.view_model import (
    Binding,
    EndingEntry,
    EveningPart,
    Gallery,
    GalleryPicture,
    KeyTexts,
    LogEntry,
    MomentKind,
    PackCard,
    PackList,
    PlayHistory,
    Slot,
    TimelineMoment,
    Tune,
    UnvisitedMoment,
    ViewModel,
)
from tests.frames.writing import PALETTE
from tests.measure import fixed_measure

EDITION = Edition(
    about=(
        "One autumn evening, a bus, a girl and a book. Thirty minutes or so, and more than one way home.",
        "Cigarettes that cost something, sharp tongues, a kiss. Nobody is hurt.",
    ),
    day="Saturday",
    days="Saturdays only",
    pause="Not in service",
    serial="No. 0815",
    countdown="the bus",
    emblem="bus",
    lettering="title",
    sample=Sample(
        "Jess",
        "Three minutes is a long time if you count it, and I count it. The second hand goes round like a man "
        "mowing a _very_ small lawn. Any minute now she’ll come round the corner. Any minute.",
        "[a bus, far off]",
    ),
    night=(("midnight", 24 * 3600), ("morning", 30 * 3600)),
)
SCRIPT = Script(
    title="Running Ashtrays",
    first="room",
    starts_s=19 * 3600 + 30 * 60,
    ends_s=45 * 60,
    scenes={},
    flags=(),
    deadlines=(),
    late_rewind_outcomes=(),
    cast={},
    places={},
    endings={},
    edition=EDITION,
)
LONG = (
    "Three minutes is a long time if you count it, and I count it. The second hand goes round like a "
    "man mowing a _very_ small lawn. Any minute now she’ll come round the corner. Any minute."
)
SAID = (
    ("Jess", "Good evening, bench."),
    ("", "The bench is colder than it looks, and it looks cold."),
    ("Rory", "You can’t just _take_ it. There is a system, and a drawer, and a card for the drawer."),
    ("", "Say nothing. Look up the road."),
    ("Kirk", "Rules are rules."),
    ("", LONG),
)
CREDITS = (
    Credit("Story", ("After the short story _Running Ashtrays_.", "A fan work, not for money: " + LONG)),
    *(Credit(f"Heading {number}", (LONG, "Someone.")) for number in range(6)),
)
PLACES = (("room", "The room", 0), ("diner", "The diner", 240), ("alley", "The alley", 480),
          ("video_store", "The video store", 960), ("street", "Outside the store", 1500),
          ("stop", "The bus stop", 2520), ("porch", "The porch", 3000))  # fmt: skip
FINALES = (("last_bus", "Last Bus", 2700), ("missed", "Missed It", 2700), ("caught", "House Rules", 460),
           ("banned", "Banned for Life", 1900), ("ashtray", "Running Ashtrays", 16800),
           ("breakfast", "Ask Me at Breakfast", 40000))  # fmt: skip


KEYS = Bindings(Path("nowhere")).labels(pad=False)


def make_slots() -> Mapping[str, Slot]:
    """Five seats taken, one of them not to be read, and a few autosaves."""
    rows = (("The bus stop", "The bag, behind the bench", 2533), ("The video store", "Ten seconds", 1380),
            ("Outside the diner", "A cigarette, or not", 2160), ("The room", "Packing", 40))  # fmt: skip
    slots: dict[str, Slot] = {}
    for index, (name, scene, watch_s) in enumerate(rows, start=1):
        slot = f"save-{index:02d}"
        slots[slot] = Slot(slot, name, scene, watch_s, LONG, "Sat 12 Oct", f"9:{40 + index} pm", slot)
        auto = f"auto-{index:02d}"
        slots[auto] = Slot(auto, name, scene, watch_s + 60, "Any minute.", "Sat 12 Oct", "8:15 pm", auto)
    fault = "The file was cut short, and so was its copy. What was lived is still on the dial."
    slots["save-05"] = Slot("save-05", fault=fault)
    return slots


def place_at(watch_s: int) -> tuple[str, str]:
    """The scene and the place of an hour."""
    return next((scene, name) for scene, name, start in reversed(PLACES) if start <= watch_s)


def make_history(step_s: int = 20) -> PlayHistory:
    """A long evening into the night, one that left it at 7:45 for the bus, and a short one."""
    moments: list[TimelineMoment] = []

    def live(parent: int | None, start: int, end: int, step: int, last: MomentKind = MomentKind.LINE) -> int:
        for watch_s in range(start, end + 1, step):
            scene, name = place_at(watch_s)
            kind = (
                last
                if watch_s + step > end
                else MomentKind.CHOICE
                if watch_s // step % 12 == 0
                else MomentKind.LINE
            )
            number = len(moments)
            moments.append(TimelineMoment(number, parent, watch_s, kind, scene, name,
                              "Say nothing." if number % 12 == 1 else ""))  # fmt: skip
            parent = number
        assert parent is not None
        return parent

    def at(watch_s: int) -> int:
        return min(moments, key=lambda moment: (abs(moment.watch_s - watch_s), moment.number)).number

    live(None, 0, 2640, step_s)
    live(live(len(moments) - 1, 3300, 16000, 600), 16260, 16800, 60, MomentKind.ENDING)
    live(at(900), 920, 2700, step_s, MomentKind.ENDING)
    live(at(360), 400, 760, step_s)
    unvisited = (
        UnvisitedMoment(1230),
        UnvisitedMoment(1800, at(1600)),
        UnvisitedMoment(800, at(760)),
        UnvisitedMoment(9000),
    )
    parts = tuple(EveningPart(name, start, start + 240) for _, name, start in PLACES[:-1])
    return PlayHistory(tuple(moments), unvisited, parts, len(moments), len(moments) + 60)


def make_view_model(settings: Settings | None = None, in_evening: bool = True) -> ViewModel:
    """The view model of most tests."""
    log = tuple(
        LogEntry(number, number * 22, *SAID[number % 6], is_choice=number % 6 == 3) for number in range(120)
    )
    ending_entries = tuple(
        EndingEntry(key, index, name, "One seat is left, and it is not by a window.", f"events/{key}.webp",
               watch_s, key in ("last_bus", "ashtray"), 40 if key == "last_bus" else None)
        for index, (key, name, watch_s) in enumerate(FINALES, start=1)
    )  # fmt: skip
    packs = (
        PackCard("lamplight", "Lamplight", "Painted under one lamp.", "The studio", "CC BY-NC-SA 4.0",
                 "complete"),
        PackCard("poster", "Poster", "Flat print, one light.", "", "CC BY 4.0", "complete"),
        PackCard("pixel", "Pixel", "320 × 180, and proud of it.", "", "CC0", "complete"),
        PackCard("moonlit", "Moonlit", problems=("sprites/rory/soft.webp is 880 × 900, not 525 × 900.",)),
        PackCard("fifth", "Fifth", "One more, further down.", "", "CC0", "12 places"),
    )  # fmt: skip
    bindings = tuple(
        Binding(command, command.value.replace("_", " ").capitalize(), "Enter, Space", "Wheel", "LB")
        for command in Command
    )  # fmt: skip
    return ViewModel(
        script=SCRIPT,
        measure=fixed_measure,
        settings=settings or Settings(pack="lamplight"),
        version="1.0",
        in_evening=in_evening,
        watch_s=2533,
        continue_s=2533,
        credits=CREDITS,
        moment_number=60,
        slots=make_slots(),
        log=log,
        history=make_history(),
        gallery=Gallery(
            sum(entry.found for entry in ending_entries),
            ending_entries,
            (GalleryPicture("shelf", "Ten seconds", True), GalleryPicture("kiss", "The porch")),
            (
                Tune("room", "Essentials", True),
                Tune("diner", "Nobody Looks Up", True),
                Tune("porch", "Brilliant Stars"),
            ),
        ),
        packs=PackList(
            "Lamplight",
            {card.id: card for card in packs},
            people=(("jess", "Jess"), ("rory", "Rory")),
            previews={
                "lamplight": (Fill(STAGE, PALETTE["night_1"]),),
                "poster": (Fill(STAGE, PALETTE["brick"]),),
            },
        ),
        keys=KeyTexts(KEYS, bindings, bindings[:21], bindings[21:27]),
        picture_ops=(Fill(STAGE, PALETTE["night_1"]),),
        text_at=lambda number: SAID[number % 6][1],
    )


def make_look(**wishes: bool) -> Look:
    """A look without pictures, with the default pack's colours and a table for a measure."""
    style = Artwork(PALETTE, {}, {}, None, None)
    return Look(style, fixed_measure, **wishes)  # type: ignore[arg-type]
