"""Asks DNS servers for whole zones (AXFR), after the zone's own record (SOA) by the same way.

Given a JSON list of servers, one of zones and how many milliseconds each answer may take, prints for each server and zone what was answered to both: a number
of records, or null where there was no answer.
"""

import json
import socket
import struct
import sys

types = {"SOA": 6, "AXFR": 252}


def asked(server, zone, kind):
    """How many records the first message of an answer over TCP has; none where it is a refusal."""
    name = b"".join(bytes([len(label)]) + label.encode() for label in zone.split(".")) + b"\0"
    question = struct.pack(">6H", 4711, 0, 1, 0, 0, 0) + name + struct.pack(">2H", types[kind], 1)
    try:
        with socket.create_connection((server, 53), limit / 1000) as there:
            there.sendall(struct.pack(">H", len(question)) + question)
            head = b""
            while len(head) < 14:
                part = there.recv(14 - len(head))
                if not part:
                    return None
                head += part
    except OSError:
        return None
    _, _, flags, _, answers = struct.unpack(">5H", head[:10])
    return 0 if flags & 15 else answers


def told(server, zones):
    found = []
    for zone in zones:
        own = asked(server, zone, "SOA")
        found.append([own, asked(server, zone, "AXFR") if own else None])
    return found


servers, zones, limit = (json.loads(word) for word in sys.argv[1:])
print(json.dumps([told(server, zones) for server in servers]))
