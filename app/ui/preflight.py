"""Can a window be opened here? Asked before Qt is loaded, because Qt answers by ending the process.

Standard library only. On Windows and macOS the wheels of PySide6 bring all that they need, so only Linux is asked.
"""

from __future__ import annotations

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path

# What PySide6's wheels expect from the system, and the Debian and Ubuntu package that has it (`ldd` of its libraries).
_EVERY_WINDOW = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
_X11_WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_WAYLAND_WINDOW = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}


def explain_missing_display() -> str | None:
    """Return one sentence that says why no window can open here and what to do, or None when one can.

    Follows Qt's own choice: QT_QPA_PLATFORM where it is set (a platform without windows, such as `offscreen`, needs no
    display), otherwise Wayland when there is a reachable one, otherwise X11.
    """
    if not sys.platform.startswith("linux"):
        return None
    if find_spec("PySide6") is None:
        return "Safety Board's window needs PySide6, which this Python does not have: start it with python3 start.py"
    chosen = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if chosen.startswith("wayland"):
        return _explain_wayland()
    if chosen not in ("", "xcb"):
        return _explain_libraries("lib/libQt6Widgets.so.6", _EVERY_WINDOW)
    if not chosen and os.environ.get("WAYLAND_DISPLAY") and _explain_wayland() is None:
        return None
    return _explain_x11()


def _explain_wayland() -> str | None:
    """Say why Qt could not open its window on the Wayland display."""
    missing = _explain_libraries("plugins/platforms/libqwayland.so", _EVERY_WINDOW | _WAYLAND_WINDOW)
    return missing or (None if _wayland_answers() else _unreachable(os.environ.get("WAYLAND_DISPLAY", "wayland-0")))


def _explain_x11() -> str | None:
    """Say why Qt could not open its window on the X11 display."""
    display = os.environ.get("DISPLAY")
    if not display:
        return (
            "Safety Board found no display to open its window on: start it from a desktop session, or use the commands "
            f"that need no window ({_program()} --help lists them)."
        )
    missing = _explain_libraries("plugins/platforms/libqxcb.so", _EVERY_WINDOW | _X11_WINDOW)
    return missing or (None if _x11_answers() else _unreachable(display))


def _unreachable(display: str) -> str:
    return (
        f"Safety Board cannot reach the display {display!r} to open its window: check that it is running and that this "
        f"user may use it, or use the commands that need no window ({_program()} --help lists them)."
    )


def _wayland_answers() -> bool:
    """Try to connect to the display that WAYLAND_DISPLAY names, as Qt will."""
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    address = wayland.wl_display_connect(None)
    if address is None:
        return False
    wayland.wl_display_disconnect(ctypes.c_void_p(address))
    return True


def _x11_answers() -> bool:
    """Try to connect to the display that DISPLAY names, as Qt will."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))  # Never null: a failed one only knows its error.
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed


def _explain_libraries(probe: str, packages: dict[str, str]) -> str | None:
    """Load Qt's library ``probe`` (below PySide6/Qt) with all that it needs; on failure name every missing package.

    Qt loads the same libraries a moment later, so a good answer costs next to nothing; QtNetwork is what the preview of
    the record needs beyond that. A PySide6 from the distribution keeps its libraries elsewhere, and its packages bring
    what they need.
    """
    spec = find_spec("PySide6")
    folders = spec.submodule_search_locations if spec else None
    libraries = [Path(next(iter(folders or [""])), "Qt", name) for name in (probe, "lib/libQt6Network.so.6")]
    problem = next(filter(None, (_problem_with(str(library)) for library in libraries if library.exists())), None)
    if problem is None:
        return None
    missing = {name: package for name, package in packages.items() if _problem_with(name)}
    if not missing:
        return f"Safety Board's window cannot open because a part of Qt does not load here: {problem}"
    install = " ".join(sorted(set(missing.values())))
    return (
        f"Safety Board's window needs system libraries that are missing here ({', '.join(sorted(missing))}): "
        f"on Debian or Ubuntu, run  sudo apt install {install}"
    )


def _problem_with(library: str) -> str | None:
    """Return the loader's words if the library or one that it needs does not load."""
    try:
        ctypes.CDLL(library)
    except OSError as error:
        return str(error)
    return None


def _program() -> str:
    """Return how a person calls the command line here: by its name, or through this Python."""
    called = Path(sys.argv[0]).stem
    return called if called == "safety-board" else f"{sys.executable} -m app"
