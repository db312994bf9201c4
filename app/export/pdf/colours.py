"""What the numbers of our colours mean: the profile that PDF/A asks for inside each file."""

from __future__ import annotations

import struct
from functools import cache

_DATE, _IDENTITY = slice(24, 36), slice(84, 100)
"""Bytes of a profile's head: when it was made, and its checksum (ICC.1:2010, 7.2)."""


@cache
def srgb_profile() -> bytes:
    """Return a profile of sRGB, the same bytes each time: the date in it is fixed and its checksum left out."""
    from PIL import ImageCms  # only a finished document needs it

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_DATE] = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    profile[_IDENTITY] = bytes(16)
    return bytes(profile)
