"""Does its worst for a while, within the bounds of its machine, and tells what it came to.

Its words: `processes`, `memory`, `packets INTERFACE` or `disk FOLDER`, after how many seconds it ends.
"""

import os
import signal
import socket
import sys
import time

end = time.time() + float(sys.argv[1])
what, *where = sys.argv[2:]
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


print({"processes": processes, "memory": memory, "packets": packets, "disk": disk}[what](*where), flush=True)
