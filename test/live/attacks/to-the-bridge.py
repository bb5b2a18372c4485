"""A frame with a packet inside, past this machine's own routes: to the hardware address of whatever keeps the
cable, which may take the packet for itself or pass it on.

    to-the-bridge.py DEVICE HARDWARE-ADDRESS IP-ADDRESS PORT TEXT
"""
import socket
import struct
import sys

device, hardware, address, port, text = sys.argv[1:]
wire = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
wire.bind((device, 0))
own = wire.getsockname()[4]


def checksum(data):
    total = sum(struct.unpack("!%dH" % (len(data) // 2), data))
    total = (total >> 16) + (total & 0xFFFF)
    return ~(total + (total >> 16)) & 0xFFFF


def packet(source):
    data = text.encode()
    datagram = struct.pack("!HHHH", 4242, int(port), 8 + len(data), 0) + data
    header = struct.pack("!BBHHHBBH4s4s", 0x45, 0, 20 + len(datagram), 7, 0, 64, 17, 0,
                         socket.inet_aton(source), socket.inet_aton(address))
    return header[:10] + struct.pack("!H", checksum(header)) + header[12:] + datagram


# A source that the way back leads to, and one of each kind that a host may trust more.
for source in sys.argv[3], "198.18.0.77", "172.17.0.9", "10.10.30.101":
    frame = bytes.fromhex(hardware.replace(":", "")) + own + b"\x08\x00" + packet(source)
    wire.send(frame.ljust(60, b"\0"))
print("sent")
