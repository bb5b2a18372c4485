"""In the place of a program that the bench runs on a machine: tells what it reaches from there, as JSON.

Its word: the mark of another request, in base64.
"""

import base64
import ctypes
import json
import os
import sys

mark = base64.b64decode(sys.argv[1])
libc = ctypes.CDLL(None, use_errno=True)


def refusal(attempt):
    """The error's name; empty where it was not refused."""
    try:
        attempt()
    except OSError as problem:
        return os.strerror(problem.errno)
    return ""


def call(name, *arguments):
    if getattr(libc, name)(*arguments) == -1:
        raise OSError(ctypes.get_errno(), name)


def others():
    found = []
    for name in os.listdir("/proc"):
        try:
            with open(f"/proc/{name}/cmdline", "rb") as words:
                if name.isdigit() and mark in words.read():
                    found.append(name)
        except OSError:
            pass
    return len(found)


# To seize stops nobody, where it is not refused.
new_user, new_mounts, seize = 0x10000000, 0x00020000, 0x4206
print(
    json.dumps(
        {
            "others": others(),
            "descriptors": sorted(int(name) for name in os.listdir("/proc/self/fd"))[:-1],
            "kill first": refusal(lambda: os.kill(1, 9)),
            "trace first": refusal(lambda: call("ptrace", seize, 1, None, None)),
            "memory of first": refusal(lambda: open("/proc/1/mem", "rb")),
            "files of first": refusal(lambda: os.listdir("/proc/1/fd")),
            "root of first": refusal(lambda: os.listdir("/proc/1/root")),
            "namespaces of first": refusal(lambda: open("/proc/1/ns/mnt")),
            "new user namespace": refusal(lambda: call("unshare", new_user)),
            "new mounts": refusal(lambda: call("unshare", new_mounts)),
            "mount": refusal(lambda: call("mount", b"none", b"/mnt", b"tmpfs", 0, None)),
            "set the kernel": refusal(lambda: open("/proc/sys/net/ipv4/ip_forward", "w")),
        }
    )
)
