# Asks an RDP server for a security layer, and where it is TLS looks at the certificate.
# rdp-negotiation.py ADDRESS PORT NAME AUTHORITY SECONDS: as JSON, what became of TLS and of the old RDP layer, and
# of the certificate by its own name and by another.
import json, socket, ssl, struct, sys

address, port, name, authority, limit = sys.argv[1:6]
layers = {0: "PROTOCOL_RDP", 1: "PROTOCOL_SSL", 2: "PROTOCOL_HYBRID"}
failures = {1: "SSL_REQUIRED_BY_SERVER", 2: "SSL_NOT_ALLOWED_BY_SERVER", 3: "SSL_CERT_NOT_ON_SERVER"}


def negotiate(wanted):
    """What the server says to those who ask for a layer, and the connection."""
    try:
        there = socket.create_connection((address, int(port)), float(limit))
        there.sendall(bytes.fromhex("030000130ee0000000000001000800") + struct.pack("<I", wanted))
        said = there.recv(64)
    except OSError as problem:
        return "timeout" if isinstance(problem, TimeoutError) else "refused", None
    if len(said) < 19:
        return "PROTOCOL_RDP" if len(said) >= 11 else "closed", there
    value = struct.unpack_from("<I", said, 15)[0]
    known = layers if said[11] == 2 else failures
    return known.get(value, "%d/%d" % (said[11], value)), there


def verify(wanted):
    """Whether a client that knows the authority takes the certificate for somebody's."""
    said, there = negotiate(1)
    if said != "PROTOCOL_SSL":
        return said, None
    context = ssl.create_default_context(cadata=authority)
    try:
        with context.wrap_socket(there, server_hostname=wanted) as proven:
            return "verified", proven.getpeercert()["notAfter"]
    except ssl.SSLCertVerificationError as problem:
        return problem.verify_message, None
    except OSError as problem:
        return str(problem), None


if not authority:
    print(json.dumps({"tls": negotiate(1)[0]}))
    sys.exit()
own, until = verify(name)
print(json.dumps({
    "tls": negotiate(1)[0],
    "old": negotiate(0)[0],
    "own": own,
    "until": until and ssl.cert_time_to_seconds(until),
    "other": verify("other." + name)[0],
}))
