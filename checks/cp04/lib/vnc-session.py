# Sees and steers a screen as a VNC client does: RFB 3.8, VeNCrypt X509Plain; the password comes on standard input.
# vnc-session.py ADDRESS PORT NAME AUTHORITY LOGIN SECONDS STEPS
# Waits SECONDS at most to be let in. STEPS is JSON: ["click", x, y], ["type", text] (^D is the key), ["pause", seconds].
# Prints as JSON: outcome (shown, refused, no answer), why, name of the desktop, bytes of picture.
import json, socket, ssl, struct, sys, time

address, port, name, authority, login, seconds, steps = sys.argv[1:8]
password = sys.stdin.readline().rstrip("\n")


def end(outcome, **more):
    print(json.dumps({"outcome": outcome, **more}))
    sys.exit()


def exactly(count):
    data = b""
    while len(data) < count:
        more = server.recv(count - len(data))
        if not more:
            raise EOFError
        data += more
    return data


def number(form):
    return struct.unpack(">" + form, exactly(struct.calcsize(">" + form)))[0]


try:
    server = socket.create_connection((address, int(port)), 2)
except OSError as problem:
    end("no answer", why=str(problem))
try:
    server.settimeout(5)
    exactly(12)
    server.sendall(b"RFB 003.008\n")
    if 19 not in exactly(number("B")):
        end("refused", why="no VeNCrypt")
    server.sendall(b"\x13")
    exactly(2)
    server.sendall(b"\0\2")
    exactly(1)
    kinds = [number("I") for _ in range(number("B"))]
    if 262 not in kinds:
        end("refused", why="no X509Plain")
    server.sendall(struct.pack(">I", 262))
    exactly(1)
    context = ssl.create_default_context(cafile=authority)
    server = context.wrap_socket(server, server_hostname=name)
    who, word = login.encode(), password.encode()
    server.sendall(struct.pack(">II", len(who), len(word)) + who + word)
    server.settimeout(float(seconds))
    if number("I") != 0:
        end("refused", why=exactly(number("I")).decode("utf-8", "replace"))
    server.sendall(b"\1")
    width, height = number("H"), number("H")
    exactly(16)
    desktop = exactly(number("I")).decode("utf-8", "replace")
    # Raw pictures alone, as the server has them.
    server.sendall(struct.pack(">BxHi", 2, 1, 0))
    server.sendall(struct.pack(">BBHHHH", 3, 0, 0, 0, width, height))
    seen = 0
    server.settimeout(10)
    while number("B") != 0:
        pass
    exactly(1)
    for _ in range(number("H")):
        x, y, w, h, encoding = struct.unpack(">HHHHi", exactly(12))
        seen += len(exactly(w * h * 4))

    def press(symbol, down):
        server.sendall(struct.pack(">BBxxI", 4, down, symbol))
        time.sleep(0.004)

    def key(symbol, holding=None):
        if holding:
            press(holding, 1)
        press(symbol, 1)
        press(symbol, 0)
        if holding:
            press(holding, 0)

    def letter(part):
        # A viewer sends the keys that a hand presses: the server looks a symbol up with what is held down.
        shifted = part.isupper() or part in '~!@#$%^&*()_+{}|:"<>?'
        key(ord(part), 0xFFE1 if shifted else None)

    for kind, *what in json.loads(steps):
        if kind == "pause":
            time.sleep(what[0])
        elif kind == "click":
            for buttons in (0, 1, 0):
                server.sendall(struct.pack(">BBHH", 5, buttons, *what))
                time.sleep(0.05)
        else:
            for part in what[0].replace("^D", "\4"):
                if part == "\4":
                    key(ord("d"), 0xFFE3)
                elif part == "\n":
                    key(0xFF0D)
                else:
                    letter(part)
    time.sleep(0.5)
    server.close()
    end("shown", name=desktop, bytes=seen)
except (EOFError, OSError) as problem:
    end("refused", why=str(problem) or "hung up")
