"""What the kernel counts by user: takes much of each kind, or asks how much of each it still gets.

`hold SECONDS` prints `held` once it has taken it. `ask` prints a line a kind; the limit on descriptors is its own, low
enough to be met by what `hold` takes.
"""

import array
import ctypes
import fcntl
import os
import resource
import signal
import socket
import sys
import time

libc = ctypes.CDLL(None, use_errno=True)
most, spare = 400, 200


def send_descriptor(end):
    with open("/dev/null") as null:
        end.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [null.fileno()]))])


def open_queue(name):
    """A POSIX queue of the default size: so many bytes count, whatever is in it."""
    return ctypes.CDLL("librt.so.1", use_errno=True).mq_open(name.encode(), os.O_CREAT | os.O_RDWR, 0o600, None)


def queue_signals(number):
    """So many signals with a value, which wait since they are blocked."""
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGRTMIN])
    return sum(libc.sigqueue(os.getpid(), signal.SIGRTMIN, None) == 0 for _ in range(number))


def hold(seconds):
    kept = []
    for _ in range(most // 50):
        pair = socket.socketpair()
        kept.append(pair)
        for _ in range(50):
            send_descriptor(pair[0])
    # 64 KiB each, of the 64 MiB that a user has.
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    kept += [os.pipe() for _ in range(1100)]
    while open_queue(f"/held{len(kept)}") >= 0:
        kept.append(None)
    queue_signals(4000)
    print("held", flush=True)
    time.sleep(seconds)
    for number in range(len(kept) + 1):
        ctypes.CDLL("librt.so.1").mq_unlink(f"/held{number}".encode())


def ask():
    with open("/proc/self/status") as status:
        waiting = next(line for line in status if line.startswith("SigQ:")).split()[1].split("/")[0]
    print("signals", waiting)
    queue = open_queue("/asked")
    print("queue", "opened" if queue >= 0 else os.strerror(ctypes.get_errno()))
    ctypes.CDLL("librt.so.1").mq_unlink(b"/asked")
    print("pipe", fcntl.fcntl(os.pipe()[1], 1032))
    resource.setrlimit(resource.RLIMIT_NOFILE, (spare, spare))
    pair = socket.socketpair()
    try:
        send_descriptor(pair[0])
        print("descriptor sent")
    except OSError as problem:
        print("descriptor", problem.strerror)


if sys.argv[1] == "hold":
    hold(float(sys.argv[2]))
else:
    ask()
