"""forge-stations.py INTERFACE COUNT: frames from as many stations as that, none of which is there."""
import socket
import struct
import sys

interface, count = sys.argv[1], int(sys.argv[2])
cable = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
cable.bind((interface, 0x88B5))
for number in range(count):
    cable.send(b"\xff" * 6 + struct.pack("!HIH", 0x0200, number, 0x88B5) + bytes(46))
print("sent")
