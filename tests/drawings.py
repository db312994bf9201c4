"""Pictures for tests: what a child might have drawn, and what a camera writes into a photograph of it."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

CAMERA = "PhoneMaker 12"
PLACE = "Kept secret at 4 Mill Lane"


def drawing(width: int = 320, height: int = 200, mode: str = "RGB") -> Image.Image:
    """A house and a sun, in lines and a few colours."""
    image = Image.new(mode, (width, height), "white")
    pen = ImageDraw.Draw(image)
    pen.rectangle((width // 4, height // 3, width // 2, height), outline="black", width=3)
    pen.ellipse((width * 3 // 4, 2, width - 2, height // 4 + 2), fill="black" if mode == "L" else "orange")
    return image


def jpeg(width: int = 320, height: int = 200, mode: str = "RGB", **options: object) -> bytes:
    return _bytes(drawing(width, height, mode), "JPEG", **options)


def png(width: int = 320, height: int = 200, mode: str = "RGB") -> bytes:
    return _bytes(drawing(width, height, mode), "PNG")


def photograph(width: int = 320, height: int = 200, *, turned: bool = False) -> bytes:
    """A JPEG as a phone makes it: with the camera's name, a comment and the place in its EXIF data."""
    exif = Image.Exif()
    exif[0x010F] = CAMERA
    exif[0x010E] = PLACE
    if turned:
        exif[0x0112] = 6
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (53.0, 51.0, 23.0)
    gps[3], gps[4] = "W", (2.0, 10.0, 8.0)
    return _bytes(drawing(width, height), "JPEG", exif=exif, comment=PLACE.encode())


def noise(width: int, height: int) -> bytes:
    """A PNG that no way of packing makes small."""
    return _bytes(Image.effect_noise((width, height), 120).convert("RGB"), "PNG")


def _bytes(image: Image.Image, kind: str, **options: object) -> bytes:
    packed = BytesIO()
    image.save(packed, kind, **options)
    return packed.getvalue()
