"""The wheel that `pipx install .` makes works from any folder: what the program needs travels inside."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import app

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as pip builds it but with the tool that is already here."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("safety_board-*.whl"))


def test_it_holds_every_file_of_resources_and_migrations(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("resources", "migrations"):
        files = [path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
        assert files, f"{folder}/ has files"
        assert {f"app/_shipped/{path.relative_to(ROOT).as_posix()}" for path in files} <= inside


def test_it_holds_the_licence_and_the_command_but_no_tests(wheel: Path) -> None:
    files = zipfile.ZipFile(wheel)
    about = next(name.rpartition("/")[0] for name in files.namelist() if name.endswith(".dist-info/METADATA"))
    assert files.read(f"{about}/licenses/LICENSE") == (ROOT / "LICENSE").read_bytes()
    assert "safety-board = app.__main__:main" in files.read(f"{about}/entry_points.txt").decode()
    assert not [name for name in files.namelist() if name.startswith(("tests/", "bench/"))]


def test_it_finds_its_own_files_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    installed = tmp_path.resolve() / "installed"
    zipfile.ZipFile(wheel).extractall(installed)

    def ask(*arguments: str) -> str:
        environment = {**os.environ, "PYTHONPATH": str(installed)}
        command = [sys.executable, *arguments]
        result = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
        assert result.returncode == 0, result.stderr
        return result.stdout

    folders = ask("-c", "import app.paths as paths; print(paths.RESOURCES, paths.MIGRATIONS, sep='\\n')").splitlines()
    assert len(folders) == 2
    for folder in map(Path, folders):
        assert folder.is_relative_to(installed)
        assert folder.is_dir()
    assert app.__version__ in ask("-m", "app", "--version")
