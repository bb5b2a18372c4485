# Asks servers how they speak TLS.
# tls-answers.py AUTHORITY [[ADDRESS, PORT, BEGINS, NAME], ...]: as JSON, one object a server, in their order:
#   silent  why nothing could be asked: `timeout`, `refused`, `no TLS`; then it has nothing else
#   modern  the version that a client of today gets
#   proof   what it says of the certificate: `verified`, or OpenSSL's own words
#   names, until  whom the certificate is for, and the end of its life in seconds since 1970
#   strong, old, weak  what becomes of a hello of TLS 1.2, of one of TLS 1.1 and below, and of one that knows weak
#           ciphers alone: [VERSION, CIPHER], or the word of the refusal
# The three hellos are written here, for no library of today says all of them. Whoever answers one with a hello of
# his own has taken that version and that cipher; the first of the three shows that such a hello is understood.
import concurrent.futures, json, os, socket, ssl, struct, sys

#: Seconds for each thing that a server says, and for all that is asked of all.
PATIENCE, ALL = 2.5, 8
VERSIONS = {0x0300: "SSLv3", 0x0301: "TLSv1", 0x0302: "TLSv1.1", 0x0303: "TLSv1.2"}
# By their numbers, as IANA has them: what no client should take any more, and what old and new ones take.
WEAK = {
    "NULL": "0001 0002 003b c001 c006 c00b c010 c015",
    "EXPORT": "0003 0006 0008 000b 000e 0011 0014 0017 0019 0062 0064",
    "RC4": "0004 0005 c002 c007 c00c c011",
    "DES": "0009 000c 000f 0012 0015",
    "3DES": "000a 000d 0010 0013 0016 c003 c008 c00d c012",
    "anonymous": "0018 001a 001b 0034 003a 0046 006c 006d 0089 00a6 00a7 c016 c017 c018 c019",
}
STRONG = "cca8 cca9 ccaa c02b c02c c02f c030 c023 c024 c027 c028 c009 c00a c013 c014 009e 009f 0033 0039 009c 009d 003c 003d 002f 0035"
named = {int(number, 16): word for word, numbers in WEAK.items() for number in numbers.split()}


class NoTls(Exception):
    pass


def lines(there, end):
    """Hear what is said, to the line that begins so."""
    said = b""
    while not any(line.startswith(end) for line in said.split(b"\r\n")[:-1]):
        more = there.recv(4096)
        if not more or len(said) > 1 << 16:
            raise NoTls
        said += more


def smtp(there):
    lines(there, b"220 ")
    there.sendall(b"EHLO mail.example.com\r\n")
    lines(there, b"250 ")
    there.sendall(b"STARTTLS\r\n")
    lines(there, b"220 ")


def sieve(there):
    lines(there, b"OK")
    there.sendall(b"STARTTLS\r\n")
    lines(there, b"OK")


def ldap(there):
    there.sendall(b"\x30\x1d\x02\x01\x01\x77\x18\x80\x161.3.6.1.4.1.1466.20037")
    if b"\x0a\x01\x00" not in there.recv(4096):
        raise NoTls


def postgresql(there):
    there.sendall(struct.pack("!II", 8, 80877103))
    if there.recv(1) != b"S":
        raise NoTls


def rdp(there):
    there.sendall(bytes.fromhex("030000130ee000000000000100080001000000"))
    said = there.recv(64)
    if len(said) < 19 or said[11] != 2 or said[15] != 1:
        raise NoTls


def reached(address, port, begins):
    there = socket.create_connection((address, port), PATIENCE)
    try:
        if begins != "at once":
            {"smtp": smtp, "sieve": sieve, "ldap": ldap, "postgresql": postgresql, "rdp": rdp}[begins](there)
    except BaseException:
        there.close()
        raise
    return there


def sized(format, content):
    return struct.pack(format, len(content)) + content


def hello(version, ciphers, name):
    numbers = lambda words: b"".join(bytes.fromhex(word) for word in words.split())
    extensions = {
        0: sized("!H", b"\0" + sized("!H", name.encode())),
        10: sized("!H", numbers("001d 0017 0018 0019")),
        11: b"\1\0",
        13: sized("!H", numbers("0403 0503 0603 0804 0805 0806 0401 0501 0601 0203 0201")),
    }
    told = b"".join(struct.pack("!H", number) + sized("!H", content) for number, content in extensions.items())
    body = struct.pack("!H", version) + os.urandom(32) + b"\0" + sized("!H", numbers(ciphers + " 00ff")) + b"\1\0" + sized("!H", told)
    return b"\x16\x03\x01" + sized("!H", b"\1" + struct.pack("!I", len(body))[1:] + body)


def heard(there, size):
    said = b""
    while len(said) < size:
        more = there.recv(size - len(said))
        if not more:
            raise ConnectionResetError
        said += more
    return said


def answer(server, version, ciphers):
    """What becomes of a hello: the version and the cipher that were taken, or why none was."""
    address, port, begins, name = server
    with reached(address, port, begins) as there:
        try:
            there.sendall(hello(version, ciphers, name))
            kind, _, size = struct.unpack("!BHH", heard(there, 5))
            said = heard(there, 2) if size > 1 else b"\0\0"
            if kind == 21:
                return f"alert {said[1]}"
            if kind != 22 or said[0] != 2:
                return "no TLS"
            body = heard(there, 37)
            number = struct.unpack("!H", heard(there, body[36] + 2)[-2:])[0]
            taken = struct.unpack("!H", body[2:4])[0]
            return [VERSIONS.get(taken, f"{taken:#06x}"), named.get(number, f"{number:#06x}")]
        except ConnectionError:
            return "closed"


def modern(server, authority):
    """What a client of today sees. At its level of security a key of 112 bits is the least, and SHA-1 is none."""
    address, port, begins, name = server
    context = ssl.create_default_context(cadata=authority)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers("DEFAULT:@SECLEVEL=2")
    there = reached(address, port, begins)
    try:
        with context.wrap_socket(there, server_hostname=name) as proven:
            shown = proven.getpeercert()
            return {
                "modern": proven.version(),
                "proof": "verified",
                "names": [value for kind, value in shown.get("subjectAltName", ()) if kind == "DNS"],
                "until": ssl.cert_time_to_seconds(shown["notAfter"]),
            }
    except ssl.SSLCertVerificationError as problem:
        return {"proof": problem.verify_message}
    except ssl.SSLError as problem:
        return {"proof": problem.reason or str(problem)}
    except ConnectionError:
        return {"proof": "closed"}
    finally:
        there.close()


def ask(server):
    try:
        seen = modern(server, sys.argv[1])
        return {
            **seen,
            "strong": answer(server, 0x0303, STRONG),
            "old": answer(server, 0x0302, STRONG + " " + " ".join(WEAK.values())),
            "weak": answer(server, 0x0303, " ".join(WEAK.values())),
        }
    except TimeoutError:
        return {"silent": "timeout"}
    except NoTls:
        return {"silent": "no TLS"}
    except OSError:
        return {"silent": "refused"}


servers = json.loads(sys.argv[2])
together = concurrent.futures.ThreadPoolExecutor(len(servers))
asked = [together.submit(ask, server) for server in servers]
concurrent.futures.wait(asked, ALL)
print(json.dumps([one.result() if one.done() else {"silent": "timeout"} for one in asked]), flush=True)
# Whoever says a letter a second is not heard to the end.
os._exit(0)
