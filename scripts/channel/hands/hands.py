"""Runs the bench's requests beside machines: in their namespaces, but for that of processes.

One of these serves a lab. It is root of the host, in a container of the bench's own, and reads one JSON
object a line:
  {"open": CHANNEL, "pid": PID, "container": ID, "env": {NAME: VALUE}}  pid: the machine's process 1, as the host counts
  {"run": REQUEST, "channel": CHANNEL, "limit": SECONDS, "script": TEXT}
  {"close": CHANNEL}
and answers, one a line and in no order:
  {"opened": CHANNEL} or {"refused": CHANNEL, "why": TEXT}
  {"answer": REQUEST, "channel": CHANNEL, "code": EXIT, "stdout": TEXT, "stderr": TEXT}
  {"endless": REQUEST, "channel": CHANNEL}  it answered more than it may, and was ended
  {"lost": CHANNEL}  the machine stopped while it was being observed

Each request has a process-id namespace and a /proc of its own. What root on the machine may have put into
the programs that it runs sees that one request, and neither the others nor this program. A change of a
directory is a fork of this program (`directory.py`), which has no right and no descriptor of its own there.
"""

import ctypes
import gc
import json
import os
import selectors
import signal
import sys
import time

import seccomp

NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET = (
    0x00020000, 0x02000000, 0x04000000, 0x08000000, 0x10000000, 0x20000000, 0x40000000,
)
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = (
    1, 2, 4, 8, 32, 4096, 16384, 1 << 18,
)
PR_SET_PDEATHSIG, PR_SET_SECCOMP, PR_CAPBSET_DROP = 1, 22, 24
SECCOMP_MODE_FILTER = 2
# What this container was given beyond what a machine has, by the kernel's numbers.
CAP_SYS_PTRACE, CAP_SYS_ADMIN = 19, 21
CAPABILITY_VERSION_3 = 0x20080522


def other_capabilities():
    """All but a machine's: who enters a user namespace has every one of them in it."""
    with open("/proc/self/status") as status:
        held = int(next(line for line in status if line.startswith("CapBnd:")).split()[1], 16)
    held &= ~(1 << CAP_SYS_PTRACE | 1 << CAP_SYS_ADMIN)
    with open("/proc/sys/kernel/cap_last_cap") as last:
        return [number for number in range(int(last.read()) + 1) if not held >> number & 1]


refused_capabilities = other_capabilities()

# Most bytes of each stream that may be answered: what is larger is an attack on the bench.
most_bytes = int(os.environ["ANSWER_BYTES"])
# Most that one process of a request may hold in memory, in bytes, and how often that is looked at, in seconds, once
# this container holds so much: whoever is told something without end is ended before the others have no memory left.
most_held = 128 << 20
much_held = 512 << 20
look_s = 0.1
page = os.sysconf("SC_PAGESIZE")
# Between a request's TERM and its KILL, in seconds.
grace = 1
# Process ids that each request has before those of the next one begin. Programs that take an id for
# something unique on their machine (Samba's messages) must not meet one twice.
block = 64

libc = ctypes.CDLL(None, use_errno=True)
own_pids = os.open("/proc/self/ns/pid", os.O_RDONLY)
own_user = os.stat("/proc/self/ns/user").st_ino
nothing = os.open("/dev/null", os.O_RDWR)
busybox = os.open("/bin/busybox", os.O_RDONLY)
pid_max = int(open("/proc/sys/kernel/pid_max").read())


def call(name, *arguments):
    if getattr(libc, name)(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")


def mount(source, target, kind, flags):
    encoded = [text and text.encode() for text in (source, target, kind)]
    call("mount", *encoded, ctypes.c_ulong(flags), None)


def write(path, text):
    file = os.open(path, os.O_WRONLY)
    os.write(file, text.encode())
    os.close(file)


class Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p)]


def machine_filter():
    """What Docker's profile refuses to a container without the two capabilities that this one has."""
    calls = seccomp.SyscallFilter(seccomp.ALLOW)
    refused = seccomp.ERRNO(1)
    for name in (
        "bpf", "fanotify_init", "fsconfig", "fsmount", "fsopen", "fspick", "kcmp", "lookup_dcookie", "mount",
        "mount_setattr", "move_mount", "open_tree", "perf_event_open", "pidfd_getfd", "process_madvise",
        "quotactl", "quotactl_fd", "setdomainname", "sethostname", "setns", "syslog", "umount", "umount2",
        "unshare",
    ):
        if seccomp.resolve_syscall(seccomp.Arch.NATIVE, name) != -1:
            calls.add_rule(refused, name)
    for flag in (NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET):
        calls.add_rule(refused, "clone", seccomp.Arg(0, seccomp.MASKED_EQ, flag, flag))
    # Its flags are out of a filter's reach: whoever calls it is told to take clone.
    calls.add_rule(seccomp.ERRNO(38), "clone3")
    # Compiled once, for hundreds of requests.
    with os.fdopen(os.memfd_create("filter"), "w+b") as file:
        calls.export_bpf(file)
        file.seek(0)
        code = file.read()
    return Program(len(code) // 8, code)


machine_calls = machine_filter()
events = selectors.DefaultSelector()


def tell(**answer):
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


class Machine:
    def __init__(self, channel, pid, container, env):
        self.channel = channel
        self.env = env
        self.requests = set()
        self.handle = os.pidfd_open(pid)
        # Whose number it is now: a machine that has stopped meanwhile may have left it to anybody.
        with open(f"/proc/{pid}/cgroup") as groups:
            known = container in groups.read()
        if not known:
            os.close(self.handle)
            raise OSError("it has stopped, or started anew")
        if os.stat(f"/proc/{pid}/ns/user").st_ino == own_user:
            os.close(self.handle)
            raise OSError("it has no user namespace of its own, it is not safe to enter")
        events.register(self.handle, selectors.EVENT_READ, self.stopped)

    def stopped(self):
        tell(lost=self.channel)
        self.close()

    def close(self):
        events.unregister(self.handle)
        os.close(self.handle)
        del machines[self.channel]
        for request in list(self.requests):
            request.silent = True
            request.end()


machines = {}
begun = 0


class Request:
    """One script: its process-id namespace, its shell, and what that says."""

    def __init__(self, machine, number, limit, script):
        global begun
        begun += 1
        self.machine, self.number = machine, number
        self.silent = False
        self.code = None
        self.endless = False
        self.said = {}
        self.deadline = time.monotonic() + limit
        self.terminated = False
        work = directory_work(script)
        text = os.memfd_create("script")
        # Its shell reads it by a descriptor of its own: what it starts is handed none.
        os.write(text, f"exec 3<&-; {script}".encode())
        streams = os.pipe(), os.pipe()
        first = None
        call("unshare", NEWPID)
        try:
            first = self.begin_namespace()
            self.shell = os.fork()
            if self.shell == 0:
                enter(machine, text, streams[0][1], streams[1][1], work)
        except OSError:
            # No room for another process: nothing of this one stays.
            if first is not None:
                os.kill(first, signal.SIGKILL)
                os.waitpid(first, 0)
            for read, _ in streams:
                os.close(read)
            raise
        finally:
            call("setns", own_pids, NEWPID)
            for used in (text, streams[0][1], streams[1][1]):
                os.close(used)
        self.first = first
        for read, _ in streams:
            os.set_blocking(read, False)
            self.said[read] = bytearray()
            events.register(read, selectors.EVENT_READ, lambda read=read: self.listen(read))
        self.streams = [read for read, _ in streams]
        self.shell_handle = self.await_end(self.shell, self.shell_ended)
        machine.requests.add(self)
        requests.add(self)

    @staticmethod
    def begin_namespace():
        """Its process 1: it waits, and who belongs to nobody any more is reaped without it."""
        ready, done = os.pipe()
        first = os.fork()
        if first == 0:
            try:
                call("prctl", PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
                signal.signal(signal.SIGCHLD, signal.SIG_IGN)
                half = pid_max // 2
                write("/proc/sys/kernel/ns_last_pid", str(half + begun * block % (half - block)))
                os.closerange(0, os.sysconf("SC_OPEN_MAX"))
                while True:
                    signal.pause()
            finally:
                os._exit(1)
        os.close(done)
        os.read(ready, 1)
        os.close(ready)
        return first

    def await_end(self, pid, then):
        handle = os.pidfd_open(pid)

        def ended():
            events.unregister(handle)
            os.close(handle)
            then(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))

        events.register(handle, selectors.EVENT_READ, ended)
        return handle

    def listen(self, stream):
        """Keep what it says. Returns whether there may be more now."""
        try:
            part = os.read(stream, 1 << 16)
        except BlockingIOError:
            return False
        if not part:
            if stream in events.get_map():
                events.unregister(stream)
            return False
        self.said[stream] += part
        if len(self.said[stream]) > most_bytes:
            self.endless = True
            events.unregister(stream)
            self.end()
            return False
        return True

    def out_of_time(self):
        if self.terminated:
            self.end()
        else:
            self.terminated = True
            self.deadline += grace
            os.kill(self.shell, signal.SIGTERM)

    def shell_ended(self, code):
        self.code = code if code >= 0 else 128 - code
        # Its number may be another's by now: there is nobody left to hurry.
        self.deadline = float("inf")
        self.await_end(self.first, lambda _: self.finish())
        os.kill(self.first, signal.SIGKILL)

    def end(self):
        """End all of it: nothing that a request began outlives it."""
        if self.code is None:
            os.kill(self.shell, signal.SIGKILL)
            self.deadline = float("inf")

    def finish(self):
        # A process of the machine may have been handed the other end: nobody waits for it to let go.
        for stream in self.streams:
            while stream in events.get_map() and self.listen(stream):
                pass
            if stream in events.get_map():
                events.unregister(stream)
            os.close(stream)
        requests.discard(self)
        self.machine.requests.discard(self)
        if self.silent:
            return
        channel = self.machine.channel
        if self.endless:
            tell(endless=self.number, channel=channel)
            return
        stdout, stderr = (self.said[stream].decode(errors="replace") for stream in self.streams)
        tell(answer=self.number, channel=channel, code=self.code, stdout=stdout, stderr=stderr)


requests = set()

# Where the kernel tells what this container holds, and which its processes are.
groups = next(
    (one for one in ("/sys/fs/cgroup/memory/memory.usage_in_bytes", "/sys/fs/cgroup/memory.current") if os.path.exists(one)),
    None,
)
looked_at = float("-inf")


def look_after():
    """End the requests that hold too much."""
    if groups is None or int(open(groups).read()) < much_held:
        return
    overfed = set()
    with open(os.path.join(os.path.dirname(groups), "cgroup.procs")) as own:
        for line in own:
            try:
                with open(f"/proc/{int(line)}/statm") as told:
                    _, resident, shared = map(int, told.read().split()[:3])
                if (resident - shared) * page > most_held:
                    overfed.add(os.getsid(int(line)))
            except (OSError, ValueError):
                # It has ended.
                pass
    for request in [one for one in requests if one.shell in overfed]:
        request.endless = True
        request.end()


# A file of the kernel's, where the engine keeps a group for each lab: the weight of this one beside the others.
weight = "/run/weight"
usual_weight, asked_weight = os.environ.get("WEIGHTS", " ").split(" ")
# How long it stays after the last request, and after how long it is written again: whoever asks from another process
# may have ended meanwhile.
quiet_s, again_s = 3, 1
asked_at = written_at = float("-inf")
weighs_more = False


def weigh(now):
    """While it is asked something a lab comes before those that are not: its machines are those that answer."""
    global asked_at, written_at, weighs_more
    if not os.path.exists(weight):
        return
    if requests:
        asked_at = now
    more = now - asked_at < quiet_s
    if more and now - written_at >= again_s:
        write(weight, asked_weight)
        written_at = now
    if weighs_more and not more:
        write(weight, usual_weight)
        written_at = float("-inf")
    weighs_more = more


def cover(*names):
    """Hide what has that path, and nothing else: a machine's root may have put a link there, or before it."""
    at = os.open("/", os.O_PATH)
    try:
        for name in names:
            below = os.open(name, os.O_PATH | os.O_NOFOLLOW, dir_fd=at)
            os.close(at)
            at = below
        # Not by its name, which may be another's by now.
        mount("/proc/version", f"/proc/self/fd/{at}", None, MS_BIND)
    except OSError:
        # Nothing is there, or a folder: no program is told anything by it.
        pass
    finally:
        os.close(at)


def enter(machine, script, stdout, stderr, work):
    """Enter the machine and run the script there, or do its work. The order is what makes it safe: rights last."""
    try:
        write("/proc/self/oom_score_adj", "500")
        call("setns", machine.handle, NEWNS | NEWNET | NEWUTS | NEWIPC | NEWCGROUP)
        call("unshare", NEWNS)
        mount(None, "/", None, MS_REC | MS_PRIVATE)
        mount("/proc", "/run/bench/proc", None, MS_BIND | MS_REC)
        mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC)
        # systemd turns away who has no process number there. Its tools then go by D-Bus, which does not.
        cover("run", "systemd", "private")
        mount("/proc/sys", "/proc/sys", None, MS_BIND)
        mount(None, "/proc/sys", None, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC)
        # A router may change some of its network's settings, see scripts/host/docker-engine/files/runtime: each is a mount
        # of its own, as its /proc has them.
        for settings in ("sys/net/ipv4", "sys/net/ipv6"):
            if os.path.isdir(f"/run/bench/proc/{settings}"):
                mount(f"/run/bench/proc/{settings}", f"/proc/{settings}", None, MS_BIND | MS_REC)
        call("setns", machine.handle, NEWUSER)
        os.setgroups([0])
        os.setresgid(0, 0, 0)
        os.setresuid(0, 0, 0)
        os.setsid()
        os.umask(0o022)
        for capability in refused_capabilities:
            call("prctl", PR_CAPBSET_DROP, capability, 0, 0, 0)
        # Python ignores them.
        for number in (signal.SIGPIPE, signal.SIGXFSZ):
            signal.signal(number, signal.SIG_DFL)
        call("prctl", PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(machine_calls), 0, 0)
        # Copies first: one of them may have the very number that another is to have.
        for target, source in enumerate([os.dup(fd) for fd in (nothing, stdout, stderr, script)]):
            os.dup2(source, target)
        stderr = 2
        if work:
            # What no new program takes from it: descriptors, and rights beyond those of root's own files.
            os.closerange(3, os.sysconf("SC_OPEN_MAX"))
            call("capset", (ctypes.c_uint32 * 2)(CAPABILITY_VERSION_3), (ctypes.c_uint32 * 6)())
            os._exit(work())
        os.execve(busybox, ["sh", "/proc/self/fd/3"], machine.env)
    except BaseException as problem:
        os.write(stderr, f"the machine can't be entered: {problem}".encode())
    finally:
        os._exit(126)


def obey(order):
    if "open" in order:
        channel = order["open"]
        try:
            machines[channel] = Machine(channel, order["pid"], order["container"], order["env"])
            tell(opened=channel)
        except OSError as problem:
            tell(refused=channel, why=str(problem))
    elif "close" in order:
        if order["close"] in machines:
            machines[order["close"]].close()
    elif order["channel"] in machines:
        machine = machines[order["channel"]]
        try:
            Request(machine, order["run"], order["limit"], order["script"])
        except OSError as problem:
            tell(
                answer=order["run"], channel=machine.channel, code=126, stdout="",
                stderr=f"the bench can't run it: {problem}",
            )


pending = bytearray()


def orders():
    part = os.read(0, 1 << 16)
    if not part:
        if weighs_more:
            write(weight, usual_weight)
        os._exit(0)
    pending.extend(part)
    *lines, rest = pending.split(b"\n")
    pending[:] = rest
    for line in lines:
        obey(json.loads(line))


events.register(0, selectors.EVENT_READ, orders)
# A collection would write to every page, which each request shares.
gc.disable()
tell(ready=True)
while True:
    now = time.monotonic()
    for request in [one for one in requests if one.deadline <= now]:
        request.out_of_time()
    weigh(now)
    if requests and now >= looked_at + look_s:
        look_after()
        looked_at = now
    due = min((one.deadline for one in requests), default=float("inf"))
    if requests:
        due = min(due, looked_at + look_s)
    if weighs_more:
        due = min(due, now + again_s)
    for key, _ in events.select(max(0, min(due - now, 3600))):
        # One event may have made another one stale.
        if events.get_map().get(key.fd) is key:
            key.data()
