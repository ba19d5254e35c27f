"""Composition root: creates the program's parts and connects them.

Window and clock can be passed in, so that tests run the whole program in one process.
"""

from __future__ import annotations

import atexit
from dataclasses import replace

from pygame import Surface

from game.shell.app import App
from game.shell.audio.mixer import SoundMixer, sound_advice
from game.shell.audio.volumes import volumes
from game.shell.clock import Clock, SystemClock
from game.shell.formats.image_headers import PictureError
from game.shell.formats.problems import Problems
from game.shell.formats.sandbox import Sandbox
from game.shell.input.bindings import Bindings
from game.shell.input.devices import Devices
from game.shell.input.gamepads import Gamepads
from game.shell.input.hardware import Hardware
from game.shell.input.inputs import Inputs
from game.shell.malloc import fix_mmap_threshold
from game.shell.messages import Messages
from game.shell.packs.pack_folders import PackFolders, default_pack
from game.shell.paint.disk_cache import DiskCache
from game.shell.paint.painter import Painter
from game.shell.paths import Data, Home, pack_paths
from game.shell.preloader import Preloader
from game.shell.presenter import Presenter
from game.shell.request_runner import RequestRunner
from game.shell.sdl import wake_loop
from game.shell.session import Session, draws_unshipped, load_chosen_pack
from game.shell.signals import ended_by_system
from game.shell.start_watch import begin_silently
from game.shell.stderr import silence_stderr
from game.shell.storage.profile import Profile
from game.shell.storage.screenshots import Screenshots
from game.shell.storage.settings import load_settings
from game.shell.storage.window_placement import load_placement
from game.shell.view_model_builder import ViewModelBuilder
from game.shell.voice import Speaker
from game.shell.window import Window
from game.story.script import Script

APP_CLASS = "running-ashtrays"
SAFE_MODE = (
    "Safe mode: the default pack, no sound, settings as they came. Your evenings are kept as always; what "
    "you set here is not."
)


def open_app(
    script: Script,
    data: Data,
    home: Home,
    size: tuple[int, int] | None = None,
    messages: Messages | None = None,
    clock: Clock | None = None,
    polls_pack: bool = False,
) -> App:
    """The program at its title, in a window of `size` (None: as last time). `messages` holds what the
    player is told first, before all errors of the start. `polls_pack`: changed files of the pack are shown at
    once. Raises WindowError where no window can be opened."""
    messages = messages or Messages()
    settings = load_settings(home.settings, messages)
    fix_mmap_threshold()
    sandbox = Sandbox(data.assets, home.cache / "decoded.txt")
    atexit.register(sandbox.close)
    with silence_stderr():
        before, icon = load_placement(home.window), load_icon(sandbox, data)
        with ended_by_system():
            window = Window(script.title, APP_CLASS, size, settings.full_screen, icon, before)
    packs = PackFolders(pack_paths(data, home), home.cache, default_pack(script), sandbox.check_font)
    if not settings.pack:
        settings = replace(settings, pack=packs.default)
    pack = load_chosen_pack(packs, settings, data)
    cache = DiskCache(home.cache / "scaled")
    window.use_canvas(pack.theme.canvas)
    profile = Profile(script, home, messages, wake_loop, cache.clear_and_disable)
    unshipped = draws_unshipped(packs, settings)
    painter = Painter(
        window.stage, pack.theme, packs.resolve, cache, sandbox, profile.slots.thumbnail, unshipped
    )
    bindings = Bindings(home.keys, messages, lambda: profile.writes, painter.has_letters)
    gamepads = Gamepads()
    inputs = Inputs(Devices(window, bindings.keys, Hardware(gamepads).is_down), bindings, gamepads)
    mixer = SoundMixer(data.audio, Problems(), messages, wake_loop, sandbox)
    _open_sound(mixer, messages)
    mixer.set_volumes(volumes(settings))
    session = Session(
        script, data, home, settings, packs, pack, painter, mixer, profile, Speaker(wake_loop), messages
    )
    view_models = ViewModelBuilder(session, bindings, inputs.devices)
    presenter = Presenter(session, view_models, wake_loop)
    preloader = Preloader(session, presenter)
    screenshots = Screenshots(home.screenshots, messages, wake_loop)
    runner = RequestRunner(session, presenter, preloader, window, inputs, screenshots, polls_pack)
    return App(session, window, clock or SystemClock(), inputs, presenter, preloader, runner, sandbox)


def _open_sound(mixer: SoundMixer, messages: Messages) -> None:
    """Opens the sound device; tells the player where there is none."""
    with ended_by_system():
        no_sound = mixer.open()
        if mixer.is_stuck:
            begin_silently()
    if no_sound:
        messages.tell(f"{no_sound} {sound_advice()}")


def load_icon(sandbox: Sandbox, data: Data) -> Surface | None:
    """The window's icon; None where its file can't be used, which keeps nobody from playing."""
    try:
        return sandbox.load(data.assets / "icons" / "running-ashtrays-64.png")
    except PictureError:
        return None
