"""Does its worst for a while, within the bounds of its machine, and tells what it came to.

Its words: after how many seconds it ends, then one of `deeds`, and where it is done: an interface or a folder.
What is taken is kept until the end.
"""

import array
import ctypes
import itertools
import os
import resource
import signal
import socket
import struct
import subprocess
import sys
import time

end = time.time() + float(sys.argv[1])
# However long it takes, it stops here.
most_frames = 20_000_000
most_bytes = 64 << 30
# Those that end are nobody's.
signal.signal(signal.SIGCHLD, signal.SIG_IGN)


def processes():
    """Every process that is there makes more, as many as there may be, and goes on trying."""
    first = os.getpid()
    refused = 0
    while time.time() < end:
        try:
            os.fork()
        except OSError:
            refused += 1
    if os.getpid() != first:
        os._exit(0)
    return refused


def memory():
    """Whoever takes it is ended by the kernel, and the next one is there at once."""
    begun = 0
    while time.time() < end:
        child = os.fork()
        begun += 1
        if child == 0:
            held = []
            while time.time() < end:
                held.append(b"x" * 2**22)
            os._exit(0)
        while time.time() < end and os.path.exists(f"/proc/{child}"):
            time.sleep(0.05)
    return begun


def packets(interface):
    """Frames to everybody on its cable, as fast as they go."""
    cable = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
    cable.bind((interface, 0))
    frame = b"\xff" * 6 + cable.getsockname()[4] + b"\x88\xb5" + b"x" * 1400
    sent = 0
    while time.time() < end and sent < most_frames:
        for _ in range(100):
            try:
                sent += cable.send(frame) > 0
            except OSError:
                time.sleep(0.001)
    return sent


def disk(folder):
    """Writes, has it on the disk, and writes again over it."""
    path = os.path.join(folder, "worst")
    block = os.urandom(1 << 20)
    written = 0
    file = os.open(path, os.O_CREAT | os.O_WRONLY, 0o600)
    try:
        while time.time() < end and written < most_bytes:
            os.lseek(file, 0, os.SEEK_SET)
            for _ in range(64):
                written += os.write(file, block)
            os.fsync(file)
    finally:
        os.unlink(path)
    return written


def until_refused(take):
    """Takes one after another, and tries again what is refused: how many there were."""
    taken = 0
    while time.time() < end:
        try:
            take(taken)
            taken += 1
        except OSError:
            time.sleep(0.01)
    return taken


def rings():
    """Rings of packets, 60 MiB each: no group counts them."""

    def take(number):
        kept.append(socket.socket(socket.AF_PACKET, socket.SOCK_RAW))
        kept[-1].setsockopt(263, 5, struct.pack("IIII", 1 << 20, 60, 2048, 60 * 512))

    return until_refused(take)


def unread():
    """Packets that nobody reads: each reader hears one sender."""

    def take(number):
        sender, reader = (socket.socket(socket.AF_INET, socket.SOCK_RAW, 253) for _ in range(2))
        address = socket.inet_ntoa(struct.pack("!I", 0x7F010000 + number))
        sender.bind((address, 0))
        # SO_RCVBUFFORCE
        reader.setsockopt(socket.SOL_SOCKET, 33, 1 << 27)
        reader.connect((address, 0))
        kept.append(reader)
        for _ in range(1000):
            sender.sendto(bytes(60000), ("127.0.0.1", 0))

    return until_refused(take)


def connections():
    """TCP connections to itself, with all that each takes unread."""
    server = socket.create_server(("127.0.0.1", 0), backlog=4096)

    def take(number):
        client = socket.create_connection(server.getsockname(), timeout=5)
        kept.extend((client, server.accept()[0]))
        client.setblocking(False)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 24)
        while True:
            try:
                client.send(bytes(1 << 16))
            except BlockingIOError:
                return

    return until_refused(take)


def datagrams():
    """Each to another address and port: routers track them all."""
    sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    def take(number):
        host = f"198.51.100.{1 + number % 250}"
        sender.sendto(b"x", (host, 1 + number // 250 % 65000))

    return until_refused(take)


def fragments():
    """First halves of datagrams whose second halves never come."""
    sender = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_RAW)
    here = socket.inet_aton("127.0.0.1")

    def take(number):
        head = struct.pack("!BBHHHBBH", 0x45, 0, 1400, number & 0xFFFF, 0x2000, 64, 17, 0)
        source = struct.pack("!I", 0x7F000001 + (number >> 16))
        sender.sendto(head + source + here + bytes(1380), ("127.0.0.1", 0))

    return until_refused(take)


def stations(interface):
    """Frames from stations that are not there."""
    cable = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
    cable.bind((interface, 0x88B5))

    def take(number):
        source = struct.pack("!HI", 0x0200, number)
        cable.send(b"\xff" * 6 + source + b"\x88\xb5" + bytes(46))

    return until_refused(take)


def neighbours(interface):
    """Entries of hosts that are not there, of IPv4 and IPv6."""
    ip = subprocess.Popen(["ip", "-force", "-batch", "-"], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def take(number):
        host = f"{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
        for address in (f"172.{host}", f"fe80::{number:x}"):
            ip.stdin.write(f"neigh replace {address} dev {interface} lladdr 02:00:00:00:00:01 nud stale\n".encode())

    taken = until_refused(take)
    ip.kill()
    return taken


def groups():
    """Empty control groups, in the tree that its systemd writes."""
    with open("/proc/self/cgroup") as own:
        paths = [line.strip().split(":", 2) for line in own]
    tree = next(f"/sys/fs/cgroup/{'systemd' if 'systemd' in kind else ''}" for _, kind, _ in paths if kind in ("", "name=systemd"))
    return until_refused(lambda number: os.mkdir(f"{tree}/worst{number}"))


def elements():
    """Elements that packets add to a set."""
    elements = "type ipv4_addr . inet_service; size 100000000; flags dynamic,timeout;"
    chain = "type filter hook output priority -300; add @s { ip daddr . udp dport timeout 1h };"
    subprocess.run(["nft", f"table ip worst {{ set s {{ {elements} }}\nchain o {{ {chain} }}\n}}"], check=True)
    return datagrams()


def shares():
    """What the kernel counts by user: descriptors on their way, pipes, queues, signals, watches, terminals."""
    libc = ctypes.CDLL("librt.so.1", use_errno=True)
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGRTMIN])
    pair = socket.socketpair()
    kept.extend(pair)

    def must(answer):
        if answer < 0:
            raise OSError(ctypes.get_errno(), "refused")
        return answer

    def pass_descriptor(number):
        one = array.array("i", [pair[1].fileno()])
        pair[0].sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, one)], socket.MSG_DONTWAIT)

    def add_watch(number):
        instance = must(libc.inotify_init())
        for path in itertools.islice((entry.path for entry in os.scandir("/usr/bin")), 1000):
            must(libc.inotify_add_watch(instance, path.encode(), 2))

    kinds = [
        pass_descriptor,
        add_watch,
        lambda number: kept.append(os.pipe()),
        lambda number: must(libc.mq_open(f"/worst{number}".encode(), os.O_CREAT | os.O_RDWR, 0o600, None)),
        lambda number: must(libc.sigqueue(os.getpid(), signal.SIGRTMIN, None)),
        lambda number: kept.append(os.openpty()),
    ]

    def take(number):
        refused = 0
        for kind in kinds:
            try:
                kind(number)
            except OSError:
                refused += 1
        if refused == len(kinds):
            raise OSError("all are refused")

    return until_refused(take)


def allocation(folder):
    """All the room of the disk, in one call."""
    file = os.open(os.path.join(folder, "worst"), os.O_CREAT | os.O_WRONLY, 0o600)

    def take(number):
        try:
            os.posix_fallocate(file, 0, 1 << 42)
        except OSError:
            os.lseek(file, 0, os.SEEK_END)
            os.write(file, bytes(1 << 20))

    return until_refused(take)


def silence():
    """Answers without an end on every port that is free, and a systemd that is asked in vain."""
    os.rename("/run/systemd/private", "/run/systemd/private.worst")
    os.symlink("/proc/sys", "/run/systemd/private")
    server = socket.create_server(("", 80), reuse_port=True)
    server.settimeout(1)

    def take(number):
        client = server.accept()[0]
        client.settimeout(1)
        client.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while time.time() < end:
            client.sendall(b"x" * (1 << 16))

    try:
        return until_refused(take)
    finally:
        os.replace("/run/systemd/private.worst", "/run/systemd/private")


kept = []
deeds = (
    processes, memory, packets, disk, rings, unread, connections, datagrams, fragments, stations, neighbours, groups,
    elements, shares, allocation, silence,
)
what, *where = sys.argv[2:]
print(next(deed for deed in deeds if deed.__name__ == what)(*where), flush=True)
