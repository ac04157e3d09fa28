"""Where the package's own folders lie, in a wheel and in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def seeds() -> Path:
    """Folder of the articles that open when no archive is named."""
    return _folder("seeds")


def styles() -> Path:
    """Folder of the style sheets, one file a screen."""
    return _folder("styles")
