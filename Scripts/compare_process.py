"""How Scripts/compare starts programs: on cores of their own choice, with time and memory taken."""
import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass


@dataclass
class Run:
    seconds: float
    processor: float  # Seconds of processor time, of all threads and children.
    peak: int = 0  # Kilobytes of memory at the most.
    output: str = ""


def cores(number):
    """The last cores there are: the first ones have more to do with everything else."""
    allowed = sorted(os.sched_getaffinity(0))
    if len(allowed) < number:
        sys.exit(f"{number} cores are needed, and there are {len(allowed)}")
    return allowed[-number:]


def run(command, folder, on, watched=False):
    """Runs the command on these cores; `watched` is for its peak of memory."""
    with open(folder / "log", "w+", encoding="utf-8") as log:
        began = time.perf_counter()
        # taskset becomes the command, so that what is measured is the command's.
        pinned = ["taskset", "--cpu-list", ",".join(map(str, on)), *map(str, command)]
        process = subprocess.Popen(
            pinned, cwd=folder, stdout=subprocess.PIPE, stderr=log, text=True)
        peaks = [0]
        watch = threading.Thread(target=watch_memory, args=(process.pid, peaks))
        if watched:
            watch.start()
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if watched:
            watch.join()
        if process.returncode:
            log.seek(0)
            sys.exit(f"{command[0]} ended with {process.returncode}:\n{log.read()[-2000:]}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, max(peaks), output)


def watch_memory(process, peaks):
    """The peak as the kernel counts it for the program alone, until just before the process ends;
    `ru_maxrss` would begin with that of the parent."""
    while True:
        try:
            with open(f"/proc/{process}/status", encoding="utf-8") as status:
                lines = [line for line in status if line.startswith("VmHWM:")]
        except OSError:
            return
        if not lines:
            return  # What has ended has no memory.
        peaks.append(int(lines[0].split()[1]))
        time.sleep(0.02)


def start(command, on):
    """Milliseconds from the start of a program that says little to its end."""
    null = [(os.POSIX_SPAWN_OPEN, file, os.devnull, os.O_WRONLY, 0) for file in (1, 2)]
    before = os.sched_getaffinity(0)
    # A child has the cores of its parent.
    os.sched_setaffinity(0, on)
    try:
        began = time.perf_counter()
        process = os.posix_spawn(command[0], command, os.environ, file_actions=null)
        _, status = os.waitpid(process, 0)
        milliseconds = (time.perf_counter() - began) * 1000
    finally:
        os.sched_setaffinity(0, before)
    if status:
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return milliseconds
