"""What `galley pipe` answers without an engine, and how its processes die inside of one."""

import json
import os
import pathlib
import re
import signal
import subprocess
import time

import galley

KEPT = re.compile(rb'\{"id":(?:"(?:[^"\\]|\\.)*"|null),"outcome":"kept","record":(\{.*\})\}')


def answers(pipeline, lines):
    """A line for each line."""
    call = subprocess.run(
        [galley.program(), "pipe", "--quiet", pipeline], input=lines, stdout=subprocess.PIPE, timeout=600, check=True
    )
    answers = call.stdout.splitlines()
    assert len(answers) == len(lines.splitlines())
    return answers


def bad_lines(folder):
    """Three pages with all signs that there are, and four lines that galley answers with a reject."""
    page = "<article><h1>Gate shut – “soon”</h1>" + "<p>The gate 🌉 on the river was shut again.</p>" * 9
    return [
        json.dumps({"id": "a", "html": page}),
        json.dumps({"id": "b", "html": page}, ensure_ascii=False),
        json.dumps({"id": "c", "text": "".join(map(chr, range(0xD800))) + " word" * 30}),
        json.dumps({"id": "empty", "html": ""}),
        json.dumps({"id": "base64", "html_b64": "!"}),
        json.dumps({"id": "vanished", "path": str(folder / "gone.html")}),
        "{no JSON",
    ]


def without_places(rejects):
    """Where a line stands is told where it is no JSON, and it stands elsewhere in a partition."""
    rejects = map(json.loads, rejects)
    return [dict(each, message=None) if each["reason"] == "bad_json" else each for each in rejects]


def results(answers):
    """The records to the byte, and the rejects by what they say."""
    kept = [KEPT.fullmatch(answer) for answer in answers]
    rejects = [answer for answer, match in zip(answers, kept) if not match]
    return galley.Results(sorted(match[1] for match in kept if match), said(rejects))


def said(lines):
    """Objects that engines have written in ways of their own: with other spaces, and nulls left out."""
    objects = map(json.loads, lines)
    return sorted(
        json.dumps({key: value for key, value in each.items() if value is not None}, sort_keys=True)
        for each in objects
    )


def kill_one(pipeline, engine, seconds=300):
    """Kills a galley that works on `pipeline`, a name, with SIGKILL; `engine` is who must not end before."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and engine.poll() is None:
        for process in filter(str.isdigit, os.listdir("/proc")):
            # One that stands still cannot come to its end before it is killed.
            if works_on(pipeline, process) and stopped(process):
                os.kill(int(process), signal.SIGKILL)
                return
        time.sleep(0.01)
    raise AssertionError(f"no galley worked on {pipeline}: the engine ended with {engine.poll()}")


def works_on(pipeline, process):
    """Whether it is a `galley pipe` that has begun: it has taken more time than the start alone."""
    try:
        arguments = pathlib.Path(f"/proc/{process}/cmdline").read_bytes().decode().split("\0")
        if arguments[:2] != [galley.program(), "pipe"] or not any(each.endswith(pipeline) for each in arguments):
            return False
        ticks = map(int, status(process)[11:13])
    except (ProcessLookupError, FileNotFoundError):
        return False
    return sum(ticks) / os.sysconf("SC_CLK_TCK") >= 0.05


def stopped(process):
    try:
        os.kill(int(process), signal.SIGSTOP)
        while (state := status(process)[0]) not in "TZX":
            time.sleep(0.001)
    except (ProcessLookupError, FileNotFoundError):
        return False
    return state == "T"


def status(process):
    """The fields of proc(5) from the state on."""
    return pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
