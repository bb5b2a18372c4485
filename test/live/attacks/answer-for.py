"""Takes another machine's address: says to everybody, 20 times a second, that it is here, and answers there.

Its words: the address, and for how many seconds.
"""

import socket
import struct
import subprocess
import sys
import time

address, seconds = sys.argv[1], float(sys.argv[2])
own = ["address", "add", f"{address}/32", "dev", "lan"]
subprocess.run(["/usr/sbin/ip", *own], check=True)
try:
    with socket.socket(socket.AF_PACKET, socket.SOCK_RAW) as line:
        line.bind(("lan", 0x0806))
        mac = line.getsockname()[4]
        where = socket.inet_aton(address)
        for operation in (1, 2) * int(seconds * 10):
            said = struct.pack("!HHBBH6s4s6s4s", 1, 0x0800, 6, 4, operation, mac, where, mac, where)
            line.send(b"\xff" * 6 + mac + b"\x08\x06" + said)
            time.sleep(0.05)
finally:
    subprocess.run(["/usr/sbin/ip", "address", "delete", *own[2:]], check=True)
