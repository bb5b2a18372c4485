#!/usr/bin/python3
# People who wrote to the helpdesk, on the bench's side: each tries the share that was refused, notes
# what came of it, and answers when the helpdesk calls a ticket resolved: what he answers is what he sees.
# Beside it: people.json (who they are), ca.crt. It writes record.json, whole at each look. A file
# `quiet` keeps people from answering, a file `ended` ends it.
import email, email.policy, email.utils, imaplib, json, os, re, smtplib, ssl, subprocess, sys, tempfile, time
from email.message import EmailMessage

folder = os.path.dirname(os.path.abspath(__file__))
os.chdir(folder)
os.umask(0o077)
play = json.load(open("people.json"))
trusted = ssl.create_default_context(cafile="ca.crt")
lookEvery, longest = 5, 8

try:
    record = json.load(open("record.json"))
except FileNotFoundError:
    record = {"looks": {}, "sent": [], "read": {}, "ended": None}

def keep():
    with open("record.json.new", "w") as new:
        json.dump(record, new)
    os.replace("record.json.new", "record.json")

def run(words, cache, said=None):
    try:
        # The library asks the environment for the cache as well.
        own = dict(os.environ, KRB5CCNAME=cache)
        return subprocess.run(words, input=said, text=True, capture_output=True, timeout=longest, env=own)
    except subprocess.TimeoutExpired:
        return None

def at_share(person):
    """What a new session of somebody's sees: tickets carry the groups of the moment they were given."""
    with tempfile.TemporaryDirectory(dir="/run") as own:
        cache = "FILE:%s/cc" % own
        ticket = run(["kinit", person["login"]], cache, person["password"] + "\n")
        if ticket is None or ticket.returncode != 0:
            return "no ticket"
        file = "essai-%s.tmp" % person["login"]
        text = own + "/text"
        open(text, "w").write("essai\n")
        tried = run(["smbclient", "--use-kerberos=required", "--use-krb5-ccache=" + cache, "//%s/%s" % (play["server"], person["share"]),
                     "-c", "put %s %s; del %s" % (text, file, file)], cache)
    if tried is None:
        return "NT_STATUS_IO_TIMEOUT"
    refused = re.search(r"NT_STATUS_\w+", tried.stdout + tried.stderr)
    return refused[0] if refused else "NT_STATUS_OK" if tried.returncode == 0 else "no answer"

def look(person):
    seen = at_share(person)
    if seen != "NT_STATUS_OK":
        seen = at_share(person)
    now = int(time.time())
    looks = record["looks"].setdefault(person["login"], [])
    last = looks[-1] if looks else None
    if last and last["seen"] == seen and now - last["until"] <= play["gap"]:
        last["until"] = now
    else:
        looks.append({"since": now, "until": now, "seen": seen})
    return seen

boxes = {}

def box(person):
    login = person["login"]
    if login not in boxes:
        boxes[login] = imaplib.IMAP4_SSL(play["mail"], 993, ssl_context=trusted, timeout=longest)
        boxes[login].login(login, person["password"])
    boxes[login].select("INBOX", readonly=True)
    return boxes[login]

def letters(person):
    """New letters: what lay there when the exercise began was another's."""
    seen = record["read"].get(person["login"])
    numbers = [int(one) for one in box(person).uid("SEARCH", "UID", "%d:*" % ((seen or 0) + 1))[1][0].split()]
    record["read"][person["login"]] = max(numbers + [seen or 0])
    for number in [] if seen is None else numbers:
        if number > seen:
            raw = box(person).uid("FETCH", str(number), "(BODY.PEEK[HEADER])")[1][0][1]
            yield email.message_from_bytes(raw, policy=email.policy.default)

def answer(person, ticket, text):
    letter = EmailMessage()
    letter["From"] = "%s@%s" % (person["login"], play["domain"])
    letter["To"] = play["to"]
    letter["Subject"] = "Re: [assistance #%s] %s" % (ticket, person["subject"])
    letter["Date"] = email.utils.formatdate()
    letter["Message-ID"] = email.utils.make_msgid(person["login"], play["domain"])
    name, value = play["mark"].split(": ")
    letter[name] = value
    letter.set_content(text + play["footer"])
    with smtplib.SMTP(play["mail"], 587, local_hostname="client", timeout=longest) as server:
        server.starttls(context=trusted)
        server.login(person["login"], person["password"])
        server.send_message(letter)
    record["sent"].append({"at": int(time.time()), "login": person["login"], "ticket": int(ticket)})

def answer_what_came(person, seen):
    for letter in letters(person):
        ticket = re.search(r"#(\d+)", letter.get("X-RT-Ticket", ""))
        # Another exercise of his may run at the same time: its letters are for its own watch.
        if ticket and int(ticket[1]) == person["ticket"] and letter.get(play["helpdeskMark"]) == "resolu":
            works = seen in (None, "NT_STATUS_OK")
            answer(person, ticket[1], play["validation"] + ", merci." if works else person["complaint"])

while not os.path.exists("ended"):
    begun = time.time()
    for person in play["people"]:
        seen = look(person) if person.get("share") else None
        if os.path.exists("quiet"):
            continue
        try:
            answer_what_came(person, seen)
        except (OSError, imaplib.IMAP4.error, smtplib.SMTPException):
            # The mail server is away, or its connection is: the next look asks again.
            boxes.pop(person["login"], None)
    keep()
    if time.time() > play["end"]:
        break
    time.sleep(max(0.5, lookEvery - (time.time() - begun)))
record["ended"] = int(time.time())
keep()
