"""The measuring part of Scripts/compare-warc, which installs what it needs and calls it."""
import subprocess
import sys
import time
from importlib.metadata import version

from fastwarc.warc import ArchiveIterator


def fastwarc(path, check):
    """Seconds of processor time, and bytes of bodies."""
    start, size = time.process_time(), 0
    # A path is read faster than a file that Python has opened.
    for record in ArchiveIterator(path, parse_http=True, verify_digests=check):
        size += len(record.reader.read())
    return time.process_time() - start, size


def galley(program, path):
    """Seconds by phase."""
    output = subprocess.run([program, path, "1"], check=True, text=True, stdout=subprocess.PIPE)
    lines = output.stdout.splitlines()[2:]
    return {line[:18].strip(): float(line[18:].split()[0]) / 1000 for line in lines}


def main(program, path, rounds):
    ours, theirs, size = {}, {}, 0
    for _ in range(rounds):
        for phase, seconds in galley(program, path).items():
            ours[phase] = min(seconds, ours.get(phase, seconds))
        for phase, check in [("bodies", False), ("bodies and digests", True)]:
            seconds, size = fastwarc(path, check)
            theirs[phase] = min(seconds, theirs.get(phase, seconds))
    print(f"{path}: {size / 1e6:.1f} MB of bodies, best of {rounds}, one thread")
    print(f"{'':20}{'galley MB/s':>14}{'FastWARC ' + version('fastwarc'):>18}{'ratio':>8}")
    for phase, seconds in theirs.items():
        rate = size / 1e6
        print(f"{phase:20}{rate / ours[phase]:14.0f}{rate / seconds:18.0f}"
              f"{seconds / ours[phase]:8.2f}")


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
