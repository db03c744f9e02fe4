"""Programs that the build calls: pip, the system's package manager, and any other."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cache as once
from pathlib import Path

from .console import say
from .errors import BuildError
from .paths import cache

LAST_LINES = 15
WIDTH = 300


def run(
    command: Sequence[str | Path],
    what: str,
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> str:
    """Run a program quietly; its output, or a `BuildError` with the end of it."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=cwd,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
        )
    except OSError as problem:
        raise BuildError(f"{what} could not start: {problem}") from problem
    if done.returncode:
        end = (done.stdout + done.stderr).strip().splitlines()[-LAST_LINES:]
        # Node repeats the line that failed, and in minified code that is the whole program.
        short = [line[:WIDTH].rstrip() for line in end]
        raise BuildError("\n".join([f"{what} failed (exit code {done.returncode}).", *short]))
    return done.stdout


def show(
    command: Sequence[str | Path],
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> int:
    """Run a program that speaks for itself; its exit code."""
    try:
        return subprocess.run(
            [str(part) for part in command], cwd=cwd, env={**os.environ, **(environment or {})}
        ).returncode
    except OSError as problem:
        say(f"{command[0]} could not start: {problem}")
        return 127


def apt_install(packages: Iterable[str]) -> str | None:
    """Install Debian packages where that is allowed; the reason when it could not be done."""
    if not shutil.which("apt-get"):
        return "this system has no apt-get"
    prefix: list[str] = []
    if os.geteuid() != 0:
        if (
            not shutil.which("sudo")
            or subprocess.run(
                ["sudo", "-n", "true"], capture_output=True, stdin=subprocess.DEVNULL
            ).returncode
        ):
            return "apt-get needs root, or sudo without a password"
        prefix = ["sudo", "-n"]
    names = list(packages)
    say(f"Installing {', '.join(names)} with apt-get ...")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        run([*prefix, "apt-get", "update", "-q"], "apt-get update", environment=quiet)
        run(
            [*prefix, "apt-get", "install", "-qy", "--no-install-recommends", *names],
            f"apt-get install {' '.join(names)}",
            environment=quiet,
        )
    except BuildError as problem:
        return str(problem)
    return None


@once
def python_with_pip() -> Path:
    """A Python that has pip: this one, or one in a virtual environment made for it."""
    if _has_pip(Path(sys.executable)):
        return Path(sys.executable)
    folder = cache() / f"pip-{sys.version_info.major}.{sys.version_info.minor}"
    if not _has_pip(python_in(folder)):
        make_environment(folder)
    return python_in(folder)


def make_environment(folder: Path) -> None:
    """Make a virtual environment with pip, getting what Debian splits off its Python."""
    tried: list[str] = []
    for attempt in (_make_with_venv, _make_after_apt):
        shutil.rmtree(folder, ignore_errors=True)
        try:
            attempt(folder)
        except BuildError as problem:
            tried.append(str(problem))
            continue
        return
    shutil.rmtree(folder, ignore_errors=True)
    raise BuildError(
        f"{sys.executable} can't make a virtual environment with pip. On Debian and Ubuntu: "
        "apt-get install python3-venv python3-pip",
        tried,
    )


def python_in(folder: Path) -> Path:
    """The interpreter of a virtual environment."""
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def pip_download(requirement: str, folder: Path) -> Path:
    """Fetch one wheel from PyPI into `folder`; pip shows the progress and checks the hash."""
    code = show(
        [
            *(python_with_pip(), "-m", "pip", "download", "--no-deps", "--only-binary=:all:"),
            *("--ignore-requires-python", "--no-cache-dir", "--disable-pip-version-check"),
            *("--quiet", "--progress-bar=on", "--dest", folder, requirement),
        ]
    )
    wheels = sorted(folder.glob("*.whl"))
    if code or not wheels:
        raise BuildError(f"pip download {requirement} failed (exit code {code})")
    return wheels[0]


def _has_pip(python: Path) -> bool:
    if not python.exists():
        return False
    command = [str(python), "-m", "pip", "--version"]
    return subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL).returncode == 0


def _make_with_venv(folder: Path) -> None:
    run([sys.executable, "-m", "venv", folder], "python -m venv")


def _make_after_apt(folder: Path) -> None:
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    if reason := apt_install([f"{version}-venv", "python3-pip"]):
        raise BuildError(reason)
    _make_with_venv(folder)
