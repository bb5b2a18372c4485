# Tries shares in the name of many people. One program for all of them: a client of its own for each
# would cost the probe ten times as much. Whoever got in stays until all have written, so that reading
# comes after.
# share-tries.py SERVER KRB5_CONF TRIES NAME: what they are is in share-tries.ts.
import json, os, shutil, signal, subprocess, sys, tempfile
from samba import NTSTATUSError, credentials, ntstatus
from samba.param import LoadParm
from samba.samba3 import libsmb_samba_internal as libsmb, param

server, krb5_conf, tries, own = sys.argv[1], sys.argv[2], json.loads(sys.argv[3]), sys.argv[4]
names = {value: name for name, value in vars(ntstatus).items() if name.startswith("NT_STATUS_")}
s3 = param.get_context()
s3.load("/etc/samba/smb.conf")
s4 = LoadParm()
s4.load("/etc/samba/smb.conf")
for settings in s3, s4:
    settings.set("netbios name", own)

def answer(ask):
    try:
        ask()
        return "NT_STATUS_OK"
    except NTSTATUSError as refused:
        return names.get(refused.args[0] & 0xFFFFFFFF, refused.args[1])

def credentials_of(one):
    known = credentials.Credentials()
    known.guess(s4)
    if not one["login"]:
        known.set_anonymous()
        return known
    known.set_username(one["login"])
    if not one.get("ticket", True):
        known.set_password(one["password"])
        known.set_kerberos_state(credentials.DONT_USE_KERBEROS)
        return known
    cache = "FILE:%s/cc-%s" % (folder, one["login"])
    if not os.path.exists(cache[5:]):
        asked = subprocess.run(["kinit", "-c", cache, one["login"]], input=one["password"] + "\n",
                               text=True, capture_output=True)
        if asked.returncode != 0:
            sys.exit("kinit %s: %s" % (one["login"], asked.stderr.strip()))
    # The library asks the environment as well.
    os.environ["KRB5CCNAME"] = cache
    known.set_kerberos_state(credentials.MUST_USE_KERBEROS)
    known.set_named_ccache(cache, credentials.SPECIFIED, s4)
    return known

def outcomes():
    answers = [{} for _ in tries]
    inside = {}
    for at, one in enumerate(tries):
        newest = one.get("dialect", "SMB3_11")
        s3.set("client max protocol", newest)
        s3.set("client min protocol", "NT1" if newest == "NT1" else "SMB2_02")
        def come_in():
            inside[at] = libsmb.Conn(server, one["share"], s3, creds=credentials_of(one))
        answers[at]["opened"] = answer(come_in)

    for at, there in inside.items():
        file = tries[at].get("writes")
        if file:
            answers[at]["wrote"] = answer(lambda: there.savefile(file, file.encode()))
    for at, there in inside.items():
        file = tries[at].get("reads")
        if file:
            seen = []
            said = answer(lambda: seen.append(there.loadfile(file)))
            answers[at]["read"] = said if not seen or seen[0] == file.encode() else "another text"
    return answers

signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
folder = tempfile.mkdtemp(prefix="client.", dir="/run")
try:
    os.environ["KRB5_CONFIG"] = folder + "/krb5.conf"
    with open(os.environ["KRB5_CONFIG"], "w") as file:
        file.write(krb5_conf)
    print(json.dumps(outcomes()))
finally:
    shutil.rmtree(folder)
