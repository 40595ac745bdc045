"""Runs `rashomon` as a user does: in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples" / "geneva-2021"
NAMES = (
    "daily-orbit.md",
    "eastern-standard.md",
    "policy-desk.json",
    "seeblatt.md",
    "valley-post.md",
)
CORPUS = tuple(str(EXAMPLES / name) for name in NAMES)


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "rashomon", *arguments]


def start(*arguments: str, hash_seed: int = 0) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(*arguments),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONHASHSEED": str(hash_seed)},  # noqa: TID251 - a user's process
    )


def run(*arguments: str, hash_seed: int = 0) -> None:
    process = start(*arguments, hash_seed=hash_seed)
    _, complaints = process.communicate(timeout=300)
    assert process.returncode == 0, complaints.decode()


def exported(record: Path, to: Path) -> dict[str, bytes]:
    """Export a record; return the bytes of every file that must be the same for the same inputs."""
    run("check", str(record))
    run("export", str(record), "--format", "jsonl", "--to", str(to))
    return {path.name: path.read_bytes() for path in sorted(to.glob("*.jsonl"))}
