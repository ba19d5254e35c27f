"""`python -m assets.sources.pixel NAME…|people|places|events|interface|fonts|all [--into FOLDER]`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACK = HERE.parents[1] / "packs" / "pixel"
PEOPLE = ("jess", "rory", "lorelai", "luke", "kirk")
PLACES = (
    *("room", "diner", "alley", "bus_stop", "video_store", "store_front"),
    *("diner_front", "living_room", "hall", "porch", "bus_inside", "town"),
)
GROUPS = ("people", "places", "events", "interface", "fonts")


def main() -> None:
    """Bakes the named pieces."""
    parser = argparse.ArgumentParser(prog="assets.sources.pixel", description=__doc__)
    parser.add_argument("names", nargs="+", help="people, places or events by name, or groups of them")
    parser.add_argument("--into", type=Path, default=PACK, help="the pack's folder")
    parser.add_argument("--sheet", action="store_true", help="draw the contact sheets of assets/docs instead")
    told = parser.parse_args()
    if told.sheet:
        import_module(f"{__package__}.contact").draw_sheets(told.names, HERE.parents[1] / "docs")
        return
    names = list(GROUPS) if told.names == ["all"] else told.names
    for name in names:
        for piece, bake in _jobs(name, told.into):
            print(f"{piece}: {bake()}")


def _jobs(name: str, pack: Path) -> list[tuple[str, Callable[[], object]]]:
    """What a name stands for, as pieces to be baked."""
    if name in PEOPLE or name == "people":
        bake = import_module(f"{__package__}.people.bake").bake_person
        return [
            (who, lambda who=who: bake(who, pack / "sprites"))
            for who in (PEOPLE if name == "people" else (name,))
        ]
    if name in PLACES or name == "places":
        write = import_module(f"{__package__}.tmx").write_place
        places = PLACES if name == "places" else (name,)
        return [
            (
                place,
                lambda place=place: write(
                    import_module(f"{__package__}.places.{place}").PLACE, pack / "sets"
                ),
            )
            for place in places
        ]
    if name in ("interface", "fonts"):
        module = import_module(f"{__package__}.{name}")
        return [(name, lambda: module.bake(pack))]
    bake = import_module(f"{__package__}.events.bake").bake_events
    return [(name, lambda: bake(None if name == "events" else name, pack / "events"))]


if __name__ == "__main__":
    main()
