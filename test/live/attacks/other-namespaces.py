"""Root's way to other network namespaces by netlink: every cable has an end elsewhere, and the kernel gives
that place a number. Prints a line per number: what was asked, and how many links were seen or which error.

    other-namespaces.py list          the links of each
    other-namespaces.py plug          a new cable with its far end there
    other-namespaces.py own           the same question about this namespace: the twin that must be answered
"""
import os
import socket
import struct
import sys

RTM_NEWLINK, RTM_GETLINK = 16, 18
IFLA_IFNAME, IFLA_LINKINFO, IFLA_TARGET_NETNSID = 3, 18, 46
IFLA_INFO_KIND, IFLA_INFO_DATA, VETH_INFO_PEER = 1, 2, 1
NLM_F_REQUEST, NLM_F_ACK, NLM_F_CREATE, NLM_F_EXCL, NLM_F_DUMP = 1, 4, 0x400, 0x200, 0x300
NLMSG_ERROR, NLMSG_DONE = 2, 3

route = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)
route.bind((0, 0))


def attribute(kind, data):
    length = 4 + len(data)
    return struct.pack("HH", length, kind) + data + b"\0" * (-length % 4)


def send(kind, flags, body):
    route.send(struct.pack("IHHII", 16 + len(body), kind, flags, 1, 0) + body)


def link():
    return struct.pack("BxHiII", 0, 0, 0, 0, 0)


def error(data):
    number = -struct.unpack("i", data[16:20])[0]
    return os.strerror(number) if number else "done"


def listed(where):
    send(RTM_GETLINK, NLM_F_REQUEST | NLM_F_DUMP, link() + where)
    seen = 0
    while True:
        data = route.recv(1 << 18)
        while data:
            length, kind = struct.unpack("IH", data[:6])
            if kind == NLMSG_DONE:
                return f"{seen} links"
            if kind == NLMSG_ERROR:
                return error(data)
            seen += 1
            data = data[(length + 3) & ~3:]


def plugged(where):
    far = attribute(VETH_INFO_PEER, link() + attribute(IFLA_IFNAME, b"attack1\0"))
    info = attribute(IFLA_INFO_KIND, b"veth\0") + attribute(IFLA_INFO_DATA, far)
    body = link() + where + attribute(IFLA_IFNAME, b"attack0\0") + attribute(IFLA_LINKINFO, info)
    send(RTM_NEWLINK, NLM_F_REQUEST | NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL, body)
    return error(route.recv(1 << 16))


if sys.argv[1] == "own":
    print("own", listed(b""), plugged(b""), sep=": ")
    os.system("ip link delete attack0")
else:
    attack = {"list": listed, "plug": plugged}[sys.argv[1]]
    for number in range(8):
        where = attribute(IFLA_TARGET_NETNSID, struct.pack("i", number))
        print(number, attack(where), sep=": ")
