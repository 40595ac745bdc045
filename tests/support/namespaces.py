"""Network namespaces joined by a bridge: machines of their own, as far as the network can tell."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

NET = "10.213.77"
HERE = f"{NET}.1"
BRIDGE = "rashbr0"


def why_not() -> str | None:
    """Say why this system allows no namespaces, `None` if it does."""
    if shutil.which("ip") is None or os.geteuid() != 0:
        return "network namespaces need root and the command ip"
    name = f"rash-trial-{os.getpid()}"  # all processes of a test run ask at once
    trial = subprocess.run(["ip", "netns", "add", name], capture_output=True, check=False)
    if trial.returncode:
        return f"no network namespaces: {trial.stderr.decode(errors='replace').strip()}"
    _ip("netns", "del", name)
    return None


@contextmanager
def namespaces(count: int) -> Iterator[dict[str, str]]:
    """Make namespaces that reach this one and each other over a bridge; yield name to address."""
    names = {f"rash-{number}": f"{NET}.{number + 2}" for number in range(count)}
    try:
        _ip("link", "add", BRIDGE, "type", "bridge")
        _ip("addr", "add", f"{HERE}/24", "dev", BRIDGE)
        _ip("link", "set", BRIDGE, "up")
        for number, (name, address) in enumerate(names.items()):
            _ip("netns", "add", name)
            _ip(
                "link",
                "add",
                f"rashv{number}",
                "type",
                "veth",
                "peer",
                "name",
                "eth0",
                "netns",
                name,
            )
            _ip("link", "set", f"rashv{number}", "master", BRIDGE, "up")
            _ip("-n", name, "addr", "add", f"{address}/24", "dev", "eth0")
            _ip("-n", name, "link", "set", "eth0", "up")
            _ip("-n", name, "link", "set", "lo", "up")
        yield names
    finally:
        for name in names:
            subprocess.run(["ip", "netns", "del", name], capture_output=True, check=False)
        subprocess.run(["ip", "link", "del", BRIDGE], capture_output=True, check=False)


def _ip(*arguments: str) -> None:
    subprocess.run(["ip", *arguments], check=True, capture_output=True)
