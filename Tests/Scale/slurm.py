"""A cluster of Slurm on this machine: real daemons, a folder of their own, no systemd and no cgroups."""

import getpass
import os
import re
import signal
import socket
import subprocess
import time

CONFIGURATION = """\
ClusterName=test
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={controller_port}
SlurmdPort={node_port}
SlurmUser={user}
SlurmdUser={user}
AuthType=auth/munge
# A task that is requeued waits for as long as its old credential holds, two minutes by default.
AuthInfo=socket={folder}/munge.socket,cred_expire=5
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
# Four processors, whatever this machine has: four tasks at a time.
SlurmdParameters=config_overrides
SchedulerParameters=sched_interval=1,bf_interval=1
KillWait=10
NodeName=node NodeHostname={host} NodeAddr=127.0.0.1 CPUs=4 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(condition, what, seconds=120):
    """The first value of `condition` that is true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if value := condition():
            return value
        time.sleep(0.1)
    raise TimeoutError(f"{what}: not within {seconds} s")


def processes(word):
    """Processes that have `word` in their command line or environment, but for this one."""
    found = []
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            text = b"".join(open(f"/proc/{name}/{part}", "rb").read() for part in ("cmdline", "environ"))
        except OSError:
            # It has ended, or is somebody else's.
            continue
        if word.encode() in text and int(name) != os.getpid():
            found.append(int(name))
    return found


class Cluster:
    """munged, slurmctld and slurmd, from `start` to `stop`."""

    def __init__(self, folder):
        self.folder = folder
        # Daemons are where only the system's users look.
        path = os.environ["PATH"] + ":/usr/sbin"
        self.environment = os.environ | {"PATH": path, "SLURM_CONF": str(folder / "slurm.conf")}
        self.daemons = []

    def start(self):
        self.configure()
        munge = {"socket": "munge.socket", "key-file": "munge.key", "seed-file": "munge.seed"}
        munge |= {"pid-file": "munge.pid", "log-file": "munge.log"}
        options = [f"--{option}={self.folder / name}" for option, name in munge.items()]
        self.daemon("munged", "--foreground", "--force", *options)
        self.wait_until_up((self.folder / "munge.socket").exists)
        self.daemon("slurmctld", "-D")
        self.daemon("slurmd", "-D", "-N", "node")
        self.wait_until_up(lambda: self.call("sinfo", "-h", "-o", "%T", check=False) == "idle")

    def wait_until_up(self, condition):
        """Fails at once where a daemon has ended, with what all of them said last."""
        try:
            wait_for(lambda: condition() or self.has_lost_one(), "the cluster starts", seconds=60)
        except TimeoutError:
            raise RuntimeError(f"Slurm does not start:\n{self.last_words()}") from None
        if self.has_lost_one():
            raise RuntimeError(f"a daemon has ended:\n{self.last_words()}")

    def has_lost_one(self):
        return any(daemon.poll() is not None for daemon in self.daemons)

    def last_words(self):
        logs = {log.name: log.read_text(errors="replace").splitlines() for log in self.folder.glob("*.out")}
        return "\n".join(f"{name}: {line}" for name, lines in logs.items() for line in lines[-10:])

    def configure(self):
        for name in ("state", "spool"):
            (self.folder / name).mkdir()
        key = self.folder / "munge.key"
        key.touch(0o600)
        key.write_bytes(os.urandom(128))
        ports = {"controller_port": free_port(), "node_port": free_port()}
        facts = {"folder": self.folder, "host": socket.gethostname().split(".")[0], "user": getpass.getuser()}
        (self.folder / "slurm.conf").write_text(CONFIGURATION.format(**ports, **facts))
        version = re.search(r"(\d+)\.(\d+)", self.call("slurmd", "-V"))
        # Older ones cannot do without a plugin; this one touches nothing until a task asks for it.
        plugin = "disabled" if tuple(map(int, version.groups())) >= (23, 11) else "cgroup/v1"
        (self.folder / "cgroup.conf").write_text(f"CgroupPlugin={plugin}\n")

    def daemon(self, program, *arguments):
        log = open(self.folder / f"{program}.out", "wb")
        with log:
            process = subprocess.Popen(
                [program, *arguments], env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        self.daemons.append(process)

    def call(self, *command, check=True, **options):
        """What a command of Slurm prints."""
        environment = self.environment | options.pop("env", {})
        call = subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment, **options)
        assert not check or call.returncode == 0, f"{command} ended with {call.returncode}:\n{call.stderr}"
        return call.stdout.strip()

    def succeeds(self, *command):
        return subprocess.run(command, capture_output=True, timeout=60, env=self.environment).returncode == 0

    def is_idle(self):
        return self.call("squeue", "-h") == ""

    def tasks(self, array):
        """How each task of an array has ended, by its number: state, exit code and signal, restarts."""
        tasks = {}
        for line in self.call("scontrol", "show", "job", "-o", array).splitlines():
            fields = dict(field.split("=", 1) for field in line.split() if "=" in field)
            facts = (fields[name] for name in ("JobState", "ExitCode", "Restarts"))
            tasks[int(fields["ArrayTaskId"])] = " ".join(facts)
        return tasks

    def stop(self):
        """Ends all that was started here. Returns what was running still, which should be nothing."""
        self.call("scancel", "--user", getpass.getuser(), check=False)
        for daemon in reversed(self.daemons):
            daemon.send_signal(signal.SIGTERM)
            try:
                daemon.wait(30)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()
        left = processes(str(self.folder))
        for process in left:
            os.kill(process, signal.SIGKILL)
        return left
