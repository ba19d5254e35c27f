"""The gallery: endings, event pictures and music; what was not found yet is an empty frame."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, NamedTuple, Self

from game.stage.frame import STAGE, Box, DrawOp, Fill, FocusRing, Group, Panel, Picture, Stock, Text
from game.stage.layout import fit, wrap
from game.stage.look import Look
from game.stage.paper import punch
from game.ui.action import Command
from game.ui.paged_screen import PagedScreen
from game.ui.screen import Backdrop, Response, Screen
from game.ui.screens.ending import EndingScreen
from game.ui.view_model import EndingEntry, GalleryPicture, Tune, ViewModel
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import BACK, HintItem, Tab, Widget, hints, lit, pressed_tint, tabs

SHEET, GAP = Box(96, 176, 1728, 822), 24
FEW_COLUMNS, COLUMNS, ROWS = 4, 5, 3
A_PAGE = COLUMNS * ROWS
TUNE_COLUMNS, TUNE_ROWS, TUNE_H = 2, 16, 50
TUNES_A_PAGE = TUNE_COLUMNS * TUNE_ROWS
# An event picture that is no ending's has no number.
UNNUMBERED = "?"


@dataclass(frozen=True, slots=True)
class PictureCard(Widget):
    """A card: an ending with its number, or an event picture without. The name and picture are hidden until
    it is `found`."""

    kind: str
    number: str
    name: str
    picture: str
    found: bool
    hint: str = ""

    @property
    def accessible_text(self) -> str:
        """Its number and, if found, its name; else its hint."""
        text = f"{self.kind} {self.number}".strip()
        if self.found:
            return f"{text}, {self.name}"
        return f"{text}, not yet found. {self.hint}" if self.hint else f"{text}, not yet found"

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """The picture on its card with its number and name, or a dark window with its number and hint."""
        x, y, w, h = self.box
        ink, second = look.color("ink"), look.color("second_ink")
        ops: list[DrawOp] = [Panel(self.box, Stock.LIT if focused else Stock.PAPER)]
        if focused:
            ops.append(FocusRing(self.box))
        high = min(h - 74, (w - 28) * 9 / 16)
        picture = Box(x + (w - high * 16 / 9) / 2, y + 14 + (h - 74 - high) / 2, high * 16 / 9, high)
        if self.found and self.picture:
            scene = Picture(self.picture, STAGE, opaque=True)
            ops.append(Group(picture, (scene,), opaque=True, view=STAGE))
            ops.append(ornaments.border(look, picture))
            ops.append(Text(x + 18, y + h - 22, self.number, text_styles.NUMBER, ink))
            left = 60 if self.number else 18
            named = text_styles.fitting(self.name, text_styles.ASIDES, w - left - 16, look.measure)
            name = fit(self.name, named, w - left - 16, look.measure)
            ops.append(Text(x + left, y + h - 22, name, named, ink))
        else:
            ops += (Fill(picture, look.color("night_1")), ornaments.border(look, picture))
            name = self.name if self.found else "Not yet found"
            name = fit(name, text_styles.ASIDE_SMALL, w - 36, look.measure)
            ops.append(Text(x + 18, y + h - 22, name, text_styles.ASIDE_SMALL, second))
            middle, cream = picture.centre_x, look.color("cream")
            style, slanted = text_styles.SAVE_TIME, text_styles.ASIDE_SMALL
            rows = wrap(self.hint, slanted, slanted, picture.w - 32, look.measure)[:2]
            low = picture.centre_y + 20 - 17 * len(rows)
            words = self.number or UNNUMBERED
            ops.append(ornaments.text_centred(middle, low, words, style, cream, look.measure))
            for index, row in enumerate(rows):
                ops += text_styles.paragraph((row,), middle - row.width / 2, low + 48 + 34 * index, 34, cream)
        if pressed:
            ops.append(pressed_tint(look, self.box))
        return tuple(ops)


@dataclass(frozen=True, slots=True)
class TuneRow(Widget):
    """A piece of music that is played when pressed; its title is hidden until it was heard in an evening."""

    title: str
    found: bool
    playing: bool

    @property
    def accessible_text(self) -> str:
        """Its title, and whether it is playing."""
        name = self.title if self.found else "Not yet heard"
        return f"{name}, playing" if self.playing else name

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """The title, with a punch where it is playing."""
        x, y, w, h = self.box
        ops: list[DrawOp] = list(lit(self.box)) if focused else []
        color = look.color("ink" if self.found else "second_ink")
        style = text_styles.ASIDES[1] if self.found else text_styles.ASIDE_SMALL
        name = fit(self.title if self.found else "Not yet heard", style, w - 90, look.measure)
        ops.append(Text(x + 56, y + h / 2 + 10, name, style, color))
        if self.playing:
            ops.append(punch(x + 28, y + h / 2, 23.4))
        return tuple(ops)


def card_boxes(count: int) -> tuple[Box, ...]:
    """The boxes of a page's cards; larger where there are few in all."""
    columns = FEW_COLUMNS if count <= FEW_COLUMNS * ROWS else COLUMNS
    w, h = (SHEET.w + GAP) / columns - GAP, (SHEET.h + GAP) / ROWS - GAP
    return tuple(
        Box(SHEET.x + column * (w + GAP), SHEET.y + row * (h + GAP), w, h)
        for row in range(ROWS)
        for column in range(columns)
    )


def _ending_cards(view_model: ViewModel, start: int, playing: str = "") -> tuple[PictureCard, ...]:
    # Before the first evening is over nothing is said of how the others go.
    endings = view_model.gallery.endings
    any_found = any(entry.found for entry in endings)
    return tuple(
        PictureCard(f"ending:{entry.id}", box, "Ending", str(entry.number), entry.name,
             view_model.picture(entry.picture), entry.found, entry.hint if any_found else "")
        for entry, box in zip(endings[start:], card_boxes(len(endings)), strict=False)
    )  # fmt: skip


def _picture_cards(view_model: ViewModel, start: int, playing: str) -> tuple[PictureCard, ...]:
    pictures = view_model.gallery.pictures
    return tuple(
        PictureCard(f"picture:{picture.id}", box, "Picture", "", picture.scene_title,
             view_model.picture(picture.id), picture.found)
        for picture, box in zip(pictures[start:], card_boxes(len(pictures)), strict=False)
    )  # fmt: skip


def _tune_rows(view_model: ViewModel, start: int, playing: str) -> tuple[TuneRow, ...]:
    w = SHEET.w / TUNE_COLUMNS
    return tuple(
        TuneRow(
            f"tune:{tune.id}",
            Box(SHEET.x + 24 + index // TUNE_ROWS * w, SHEET.y + 12 + index % TUNE_ROWS * TUNE_H,
                w - 48, TUNE_H - 4),
            tune.title,
            tune.found,
            tune.id == playing,
        )
        for index, tune in enumerate(view_model.gallery.tunes[start : start + TUNES_A_PAGE])
    )  # fmt: skip


Entries = Sequence[EndingEntry | GalleryPicture | Tune]


class GalleryTab(NamedTuple):
    """A tab: its label, what it shows and how many on a page, the widgets of a page (given the index of its
    first entry and the id of the tune that plays), what pressing one does, and whether a sheet lies under
    them."""

    label: str
    entries: Callable[[ViewModel], Entries]
    a_page: int
    widgets: Callable[[ViewModel, int, str], tuple[PictureCard | TuneRow, ...]]
    hint: str = "Look at it"
    on_sheet: bool = False


TABS = {
    "endings": GalleryTab("Endings", lambda shown: shown.gallery.endings, A_PAGE, _ending_cards),
    "pictures": GalleryTab("Pictures", lambda shown: shown.gallery.pictures, A_PAGE, _picture_cards),
    "music": GalleryTab("Music", lambda shown: shown.gallery.tunes, TUNES_A_PAGE, _tune_rows, "Listen", True),
}


def pages(view_model: ViewModel) -> tuple[tuple[str, int], ...]:
    """All tabs with their pages, in order."""
    return tuple(
        (name, page)
        for name, tab in TABS.items()
        for page in range(-(-len(tab.entries(view_model)) // tab.a_page))
    )


def cards(view_model: ViewModel) -> tuple[PictureCard, ...]:
    """The cards of the first page, which the gallery opens with."""
    return _ending_cards(view_model, 0)


@dataclass(frozen=True)
class GalleryScreen(PagedScreen):
    """The endings, event pictures and music of all evenings, each on a tab; `tune` is the id of the piece
    that plays in place of the evening's music (empty: none)."""

    tab: str = "endings"
    tune: str = ""

    heading: ClassVar[str] = "Gallery"

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The cards or pieces of this page, the tabs, the hints."""
        items = [HintItem(TABS[self.tab].hint, Command.ADVANCE), BACK]
        if len(pages(view_model)) > 1:
            items.insert(1, HintItem("Page on", Command.PAGE_DOWN))
        return (*self._shown(view_model), *self._tabs(view_model), *hints(view_model, *items))

    def _shown(self, view_model: ViewModel) -> tuple[PictureCard | TuneRow, ...]:
        tab = TABS[self.tab]
        return tab.widgets(view_model, self.page * tab.a_page, self.tune)

    def _tabs(self, view_model: ViewModel) -> tuple[Tab, ...]:
        found = {name: [entry.found for entry in tab.entries(view_model)] for name, tab in TABS.items()}
        there = [name for name in TABS if found[name]]
        items = tuple(
            (f"tab:{name}", TABS[name].label, f"{sum(found[name])} / {len(found[name])}") for name in there
        )
        chosen = there.index(self.tab) if self.tab in there else 0
        return tabs(view_model.measure, 400, SHEET.y - 20, 54, chosen, items)

    def draw_content(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The heading, and paper under the tabs and the music."""
        under = tuple(tab.under(look) for tab in self._tabs(view_model))
        sheet = (Panel(SHEET, Stock.PAPER),) if TABS[self.tab].on_sheet else ()
        return (ornaments.heading(look, self.heading), *under, *sheet)

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Shows a found picture or ending; plays found music, or stops it."""
        kind, _, name = key.partition(":")
        if kind == "tab":
            return Response(self._show(view_model, name, 0))
        pressed = next((shown for shown in self._shown(view_model) if shown.key == key), None)
        if pressed is None or not pressed.found:
            return Response(self)
        if isinstance(pressed, TuneRow):
            return Response(replace(self, tune="" if self.tune == name else name))
        if kind == "picture":
            return Response(PictureScreen(below=self, picture=pressed.picture, name=pressed.name))
        return Response(EndingScreen(below=self, ending=name))

    def page_count(self, view_model: ViewModel) -> int:
        """The number of pages of all tabs."""
        return len(pages(view_model))

    def page_index(self, view_model: ViewModel) -> int:
        """The index of the page among those of all tabs."""
        there = pages(view_model)
        return there.index((self.tab, self.page)) if (self.tab, self.page) in there else 0

    def show_page(self, view_model: ViewModel, index: int) -> Self:
        """A page of any tab."""
        return self._show(view_model, *pages(view_model)[index])

    def _show(self, view_model: ViewModel, tab: str, page: int) -> Self:
        return replace(self, tab=tab, page=page, focus="", announces=True, turned_after_ms=view_model.open_ms)

    def announcement(self, view_model: ViewModel) -> str:
        """The heading, the tab, and which page of how many."""
        pages_of_tab = [page for tab, page in pages(view_model) if tab == self.tab]
        page = f", page {self.page + 1} of {len(pages_of_tab)}" if len(pages_of_tab) > 1 else ""
        return f"{self.heading}, {TABS[self.tab].label}{page}"


@dataclass(frozen=True)
class PictureScreen(Screen):
    """An event picture at full size. Any press closes it."""

    picture: str = ""
    name: str = ""

    own_backdrop: ClassVar[Backdrop] = Backdrop.NONE

    def draw_content(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The picture, as large as the stage."""
        return (Picture(self.picture, STAGE, opaque=True),)

    def announcement(self, view_model: ViewModel) -> str:
        """The title of its scene."""
        return self.name

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """Advancing closes it."""
        return Response(self.below) if command is Command.ADVANCE else None

    def on_click_away(self, view_model: ViewModel) -> Response:
        """A click closes it."""
        return Response(self.below)
