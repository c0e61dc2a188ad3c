"""Scripts of Examples/ at work, as programs of their own."""

import contextlib
import os
import pathlib
import subprocess
import sys

import galley

EXAMPLES = pathlib.Path(__file__).parents[2] / "Examples"
ENVIRONMENT = {
    "PATH": f"{pathlib.Path(galley.program()).parent}:{os.environ['PATH']}",
    "RAY_USAGE_STATS_ENABLED": "0",
}


@contextlib.contextmanager
def started(*command, cwd):
    """All that it prints goes to `log` in `cwd`. Afterwards it is gone, whatever has happened."""
    with open(cwd / "log", "wb") as log:
        process = subprocess.Popen(command, cwd=cwd, env={**os.environ, **ENVIRONMENT}, stdout=log, stderr=log)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def ended(process, cwd, code=0):
    """What it has printed. A job that hangs is no better than one that loses pages."""
    process.wait(timeout=300)
    log = (cwd / "log").read_text()
    assert process.returncode == code, log[-5000:]
    return log


def python(script):
    return [sys.executable, EXAMPLES / script]
