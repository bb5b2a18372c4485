# Opens a remote desktop as a client does, by RDP over TLS, with a name and a password; draws nothing.
# rdp-session.py ADDRESS PORT LOGIN PASSWORD SECONDS PATIENCE NAME HEARING [STOP]
# Waits PATIENCE seconds for an answer. Stays SECONDS at most, until the file STOP is there or the server hangs up, then
# prints as JSON what of the client's devices the server spoke to. Where it spoke to none before STOP, it has HEARING
# more seconds for that. Without STOP the client leaves as soon as the server speaks to one.
import json, os, socket, ssl, struct, sys, time

address, port, login, password, seconds, patience, name, hearing, *stop = sys.argv[1:10]
devices = ["cliprdr", "rdpdr", "rdpsnd"]
end = time.monotonic() + float(seconds)
u8 = lambda *values: bytes(values)
u16 = lambda *values: struct.pack("<%dH" % len(values), *values)
u32 = lambda *values: struct.pack("<%dI" % len(values), *values)
be16 = lambda *values: struct.pack(">%dH" % len(values), *values)


def ber(tag, body):
    return tag + (u8(len(body)) if len(body) < 128 else b"\x82" + be16(len(body))) + body


def numbers(*values):
    return ber(b"\x30", b"".join(ber(b"\x02", be16(value)) for value in values))


def per(length):
    return be16(0x8000 | length)


def given_up(kind, problem, where):
    """Who can't be spoken to, or speaks of something else, has let nobody in; any other fault is this program's."""
    if not issubclass(kind, (OSError, EOFError, IndexError, ValueError, struct.error)):
        return sys.__excepthook__(kind, problem, where)
    print(json.dumps({"closed": True, "spoken": []}), flush=True)
    os._exit(0)


sys.excepthook = given_up
# X.224: TLS is asked for, and nothing else.
plain = socket.create_connection((address, int(port)), 0.4 * float(patience))
plain.sendall(bytes.fromhex("030000130ee000000000000100080001000000"))
confirm = plain.recv(64)
if len(confirm) < 19 or confirm[11] != 2:
    raise EOFError("X.224: " + confirm.hex())
# Whether the certificate is good is another question.
context = ssl.create_default_context()
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE
server = context.wrap_socket(plain)
server.settimeout(float(patience))


def send(mcs):
    body = b"\x02\xf0\x80" + mcs
    server.sendall(b"\x03\x00" + be16(len(body) + 4) + body)


buffer = bytearray()


def have(count):
    """Wait for so many bytes; what has come stays when time is up."""
    while len(buffer) < count:
        more = server.recv(65536)
        if not more:
            raise EOFError
        buffer.extend(more)


def receive():
    """The MCS part of the next packet; nothing for a picture in the short form."""
    have(4)
    if buffer[0] == 3:
        length = struct.unpack_from(">H", buffer, 2)[0]
    else:
        length = (buffer[1] & 0x7F) << 8 | buffer[2] if buffer[1] & 0x80 else buffer[1]
    have(length)
    packet = bytes(buffer[:length])
    del buffer[:length]
    return packet[7:] if packet[0] == 3 else b""


core = (
    u32(0x00080004) + u16(1024, 768, 0xCA01, 0xAA03) + u32(0x40C, 2600)
    + name.encode("utf-16-le").ljust(32, b"\0") + u32(4, 0, 12) + bytes(64)
    + u16(0xCA01, 1) + u32(0) + u16(24, 7, 1) + bytes(64) + u8(0, 0) + u32(1)
)
channels = u32(len(devices)) + b"".join(
    name.encode().ljust(8, b"\0") + u32(0x80000000) for name in devices
)
blocks = b"".join(
    u16(kind, len(block) + 4) + block
    for kind, block in ((0xC001, core), (0xC002, u32(0, 0)), (0xC003, channels))
)
conference = (
    bytes.fromhex("000500147c0001") + per(len(blocks) + 14)
    + bytes.fromhex("000800100001c00044756361") + per(len(blocks)) + blocks
)
send(ber(b"\x7f\x65", (
    ber(b"\x04", b"\x01") + ber(b"\x04", b"\x01") + ber(b"\x01", b"\xff")
    + numbers(34, 2, 0, 1, 0, 1, 65535, 2) + numbers(1, 1, 1, 1, 0, 1, 1056, 2)
    + numbers(65535, 64535, 65535, 1, 0, 1, 65535, 2) + ber(b"\x04", conference)
)))
answer = receive()
rest = answer[answer.index(b"McDn") + 4:]
network = rest.index(u16(0x0C03, 8 + len(devices) * 2 + len(devices) % 2 * 2))
screen, count = struct.unpack_from("<HH", rest, network + 4)
ids = dict(zip(struct.unpack_from("<%dH" % count, rest, network + 8), devices))

send(bytes.fromhex("0401000100"))
send(b"\x28")
user = struct.unpack(">H", receive()[2:4])[0]
for channel in (user + 1001, screen, *ids):
    send(b"\x38" + be16(user, channel))
    receive()


def send_data(data):
    send(b"\x64" + be16(user, screen) + b"\x70" + per(len(data)) + data)


def text(value):
    return value.encode("utf-16-le") + b"\0\0"


words = ["", login, password, "", ""]
here = [text("0.0.0.0"), text("C:\\")]
send_data(
    u16(0x40, 0) + u32(0, 0x17B) + u16(*(len(text(word)) - 2 for word in words))
    + b"".join(map(text, words))
    + u16(2, len(here[0])) + here[0] + u16(len(here[1])) + here[1] + bytes(172) + u32(0, 0x7) + u16(0)
)


def data_of(mcs):
    """Channel and data of what the server sends in a channel."""
    if mcs[:1] != b"\x68":
        return 0, b""
    return struct.unpack(">H", mcs[3:5])[0], mcs[8 if mcs[6] & 0x80 else 7:]


def share(kind, body):
    send_data(u16(len(body) + 6, kind, user + 1001) + body)


def share_data(kind, body):
    share(0x17, share_id + u8(0, 1) + u16(len(body) + 18) + u8(kind, 0) + u16(0) + body)


def capability(kind, body):
    return u16(kind, len(body) + 4) + body


share_id = b""
spoken = set()
stopped = None


def has_seen_all():
    """Whether there is nothing more to stay for."""
    global stopped
    if stop and stopped is None and os.path.exists(stop[0]):
        stopped = time.monotonic()
    if spoken:
        return not stop or stopped is not None
    return stopped is not None and time.monotonic() - stopped >= float(hearing)


try:
    while not share_id:
        channel, data = data_of(receive())
        # A licence is offered: whoever asks for a new one is told that he needs none.
        if channel == screen and data[:1] == b"\x80" and data[4:5] == b"\x01":
            send_data(u16(0x80, 0) + u8(0x13, 2) + u16(4))
        # Demand active: the server is ready for somebody's screen.
        if channel == screen and len(data) > 10 and data[2] & 0xF == 1:
            share_id = data[6:10]
    capabilities = [
        capability(1, u16(1, 3, 0x200, 0, 0, 0x405, 0, 0, 0) + u8(0, 0)),
        capability(2, u16(24, 1, 1, 1, 1024, 768, 0, 1, 1) + u8(0, 0) + u16(1, 0)),
        capability(3, bytes(20) + u16(1, 20, 0, 1, 0, 0x2A) + bytes(32) + u16(0, 0) + u32(0, 0x38400) + u16(0, 0, 0, 0)),
        capability(8, u16(1, 20, 20)),
        capability(13, u16(1, 0) + u32(0x40C, 4, 0, 12) + bytes(64)),
        capability(20, u32(0)),
    ]
    together = u16(len(capabilities), 0) + b"".join(capabilities)
    share(0x13, share_id + u16(0x3EA, 6, len(together)) + b"MSTSC\0" + together)
    share_data(31, u16(1, 0x3EA))
    share_data(20, u16(4, 0) + u32(0))
    share_data(20, u16(1, 0) + u32(0))
    share_data(39, u16(0, 0, 3, 0x32))
    server.settimeout(0.1)
    while time.monotonic() < end and not has_seen_all():
        try:
            channel, data = data_of(receive())
            if channel in ids:
                spoken.add(ids[channel])
        except TimeoutError:
            pass
    closed = False
except (EOFError, OSError):
    closed = True
print(json.dumps({"closed": closed, "spoken": sorted(spoken)}))
