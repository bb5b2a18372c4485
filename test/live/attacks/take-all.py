"""Takes all the processes, or all the memory, that its machine may have, and keeps them.

Its words: `processes` or `memory`, and for how many seconds. It prints `full` once there is no more.
"""

import os
import signal
import sys
import time

what, end = sys.argv[1], time.time() + float(sys.argv[2])
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
# Whoever takes memory is ended by the kernel, and another one is there at once.
full = False
while time.time() < end:
    try:
        child = os.fork()
    except OSError:
        if not full:
            print("full", flush=True)
        full = True
        time.sleep(0.01)
        continue
    if child == 0:
        held = []
        while time.time() < end:
            if what == "memory":
                held.append(b"x" * 2**22)
            else:
                time.sleep(0.2)
        os._exit(0)
    if what == "memory":
        time.sleep(0.05)
