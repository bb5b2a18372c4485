import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { letterThatWaits } from "../../checks/cp14/lib/letter-that-waits.js";
import type { Account, Letter } from "../../checks/lib/mail/mail-client.js";
import type { Nodes } from "../../checks/lib/nodes/nodes.js";
import { Secret } from "../../checks/lib/nodes/secret.js";
import { mailNames } from "../../modules/mail-server/mail-names.js";
import { labHome } from "../../scripts/ground/home.js";
import type { Login } from "../../stacks/plan/company/login-of.js";
import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { plan } from "../../stacks/plan/plan.js";
import { containerOf } from "../lib/container-of.js";
import { answers, liveLab, look, makeAnew, told, withOutcome } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { MailReader } from "../lib/mail-reader.js";

const lab = await liveLab(cycleLab);
const needs = ["probe-lan", "probe-wan", "probe-srv", "mail1", "ext1"] as const;
const scene = () => lab.scene(needs, [], AbortSignal.timeout(110_000));

const { domain } = plan().company;
const publicAddress = plan().machines.fw1.interfaces.wan;
const customer = `client@${mailboxes().outside.domain}`;
const supplier = `fournisseur@${mailboxes().outside.domain}`;
const sharedMailbox = `${mailboxes().sharedFolder}/support`;
const gtube = "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X";

/** Every letter has a token of its own. */
const draw = () => `t${randomBytes(6).toString("hex")}`;
const address = (login: string) => `${login}@${domain}`;
const account = (login: Login): Account => ({
  login,
  password: scene().password(`account/${login}`),
});
const letter = (from: string, to: string, more: Partial<Letter> = {}): Letter => ({
  from,
  to,
  subject: draw(),
  ...more,
});

let nodes: Nodes<(typeof needs)[number]>;
/** Somebody at his desk, and somebody on the Internet. */
let desk: MailReader;
let outside: MailReader;

beforeEach(() => {
  nodes = scene().nodes;
  desk = new MailReader(nodes["probe-lan"], mailNames().host);
  outside = new MailReader(nodes["probe-wan"], publicAddress);
});

beforeAll(async () => {
  const authority = readFileSync(join(labHome(cycleLab), "secrets", "mail1", "ca.crt"), "utf8");
  await new MailReader(scene().nodes["probe-lan"], mailNames().host).trust(authority);
});

test("a letter handed in with TLS and a password is read by its recipient, and by nobody else", async () => {
  const sent = letter(address("h.dupont"), address("j.dupont"));
  const { accepted, said } = await desk.submit(account("h.dupont"), sent);
  expect(accepted, said).toBe(true);
  expect(await desk.arrives(account("j.dupont"), sent.subject)).toContain("with ESMTPSA");
  expect(await desk.search(account("a.nguyen"), sent.subject)).toEqual([]);
});

test("a submission that meets no Dovecot does not shut the port for those to come", async () => {
  const { "probe-lan": probe, mail1 } = nodes;
  const server = `${plan().machines.mail1.interfaces.dmz}:587`;
  const offered = (tries: number) => probe.within(12_000)`
    for _ in $(seq ${tries}); do
      printf 'EHLO banc.test\r\nQUIT\r\n' | timeout 1 openssl s_client -quiet -verify_quiet -starttls smtp -connect ${server} 2> /dev/null |
        grep AUTH && exit
    done
    exit 1`;
  try {
    await mail1.within(10_000)`systemctl stop dovecot`;
    expect((await offered(2)).stdout).toBe("");
  } finally {
    await mail1.within(10_000)`systemctl start dovecot`;
  }
  expect((await offered(8)).stdout).toContain("AUTH PLAIN");
});

test("a letter leaves for the Internet, where SPF, DKIM and DMARC are found right", async () => {
  const sent = letter(address("h.dupont"), customer);
  const { accepted, said } = await desk.submit(account("h.dupont"), sent);
  expect(accepted, said).toBe(true);
  const { stdout } = await nodes.ext1
    .eventually`letter=$(grep -lr ${sent.subject} /home/client/Maildir/new) && cat $letter`;
  const results = stdout.match(/^Authentication-Results:.*(\n[ \t].*)*/gm)?.join("\n");
  for (const verdict of ["dkim=pass", "spf=pass", "dmarc=pass"]) expect(results).toContain(verdict);
  expect(stdout).toMatch(new RegExp(`^Received: from ${mailNames().host} `, "m"));
});

test("the same sender, from anywhere else on the Internet, is refused there", async () => {
  const place = plan().machines.ext1.interfaces.wan;
  const forged = await outside.relay(place, letter(address("h.dupont"), customer));
  expect(forged.accepted).toBe(false);
  expect(forged.said).toMatch(/^< 550 5\.7\.1 .*DMARC/m);
  const honest = await outside.relay(place, letter(supplier, customer));
  expect(honest.accepted, honest.said).toBe(true);
});

test("a letter from the Internet comes in, at the address of a function", async () => {
  const subject = draw();
  await nodes.ext1
    .succeed`printf ${`Subject: ${subject}\n\nBonjour.\n`} | /usr/sbin/sendmail -f ${customer} ${address("contact")}`;
  const read = await desk.arrives(account("c.duval"), subject);
  expect(read).toContain("spf=pass");
});

test("no open relay: from the Internet, only our own mailboxes", async () => {
  const ours = await outside.relay(publicAddress, letter(customer, address("contact")));
  expect(ours.accepted, ours.said).toBe(true);
  const theirs = await outside.relay(publicAddress, letter(customer, supplier));
  expect(theirs).toMatchObject({ accepted: false, said: expect.stringContaining("554 5.7.1") });
});

test("no password before TLS, and no submission without a password", async () => {
  const ask = (...commands: string[]) =>
    `(sleep 0.5; for c in ${commands.map((c) => `"${c}"`).join(" ")}; do printf '%s\\r\\n' "$c"; sleep 0.5; done)`;
  const bare = await run(`${ask("EHLO x", "QUIT")} | nc -w 3 ${mailNames().host} 587`);
  expect(bare).toContain("STARTTLS");
  expect(bare).not.toContain("AUTH");
  const inside = await run(
    `${ask("EHLO x", "QUIT")} | openssl s_client -quiet -starttls smtp -connect ${mailNames().host}:587`,
  );
  expect(inside).toContain("250-AUTH PLAIN");
  const anonymous = await run(
    `${ask("EHLO x", `MAIL FROM:<${address("h.dupont")}>`, `RCPT TO:<${address("j.dupont")}>`, "QUIT")} | openssl s_client -quiet -starttls smtp -connect ${mailNames().host}:587`,
  );
  expect(anonymous).toMatch(/^5\d\d 5\.7\.1 /m);
});

test("a wrong password opens nothing", async () => {
  const right = account("t.garnier");
  const wrong = { ...right, password: "not this one" };
  const sent = () => letter(address("t.garnier"), address("j.dupont"));
  expect(await desk.opens(wrong)).toBe(false);
  expect((await desk.submit(wrong, sent())).said).toContain("535 5.7.8");
  expect(await desk.opens(right)).toBe(true);
  expect((await desk.submit(right, sent())).accepted).toBe(true);
});

test("who has left neither reads, nor writes, nor receives", async () => {
  const gone = account("g.perrin");
  expect(await desk.opens(gone)).toBe(false);
  const sent = await desk.submit(gone, letter(address("g.perrin"), address("j.dupont")));
  expect(sent.said).toContain("535 5.7.8");
  const received = await outside.relay(publicAddress, letter(customer, address("g.perrin")));
  expect(received.said).toContain("550 5.1.1");
});

test("nobody from outside writes in the name of somebody inside", async () => {
  const envelope = letter(address("c.duval"), address("h.dupont"));
  expect((await outside.relay(publicAddress, envelope)).said).toContain("550 5.7.1");
  const header = letter(customer, address("h.dupont"), { header: address("c.duval") });
  expect((await outside.relay(publicAddress, header)).said).toMatch(/^< 5\d\d 5\.7\.1/m);
});

test("one writes in one's own name, or in that of a group one is in", async () => {
  const write = async (as: Login, from: string) =>
    (await desk.submit(account(as), letter(address(from), address("j.dupont")))).said;
  expect(await write("h.dupont", "c.duval")).toContain("553 5.7.1");
  expect(await write("h.dupont", "support")).toContain("553 5.7.1");
  expect(await write("s.pelletier", "support")).toContain("250 2.0.0");
  expect(await write("h.dupont", "comptabilite")).toContain("250 2.0.0");
  const shown = letter(address("h.dupont"), address("j.dupont"), { header: address("c.duval") });
  const forged = await desk.submit(account("h.dupont"), shown);
  expect(forged.said).toContain("554 5.7.1");
});

test("an application of the servers writes inside without a password, and no further", async () => {
  const server = new MailReader(nodes["probe-srv"], mailNames().host);
  const sent = letter(address("supervision"), address("support"));
  const { accepted, said } = await server.relay(mailNames().host, sent);
  expect(accepted, said).toBe(true);
  await desk.arrives(account("s.pelletier"), sent.subject, sharedMailbox);
  const far = await server.relay(mailNames().host, letter(address("supervision"), customer));
  expect(far).toMatchObject({ accepted: false, said: expect.stringContaining("554 5.7.1") });
});

test("spam is refused at the door, and what looks like it is put aside", async () => {
  const spam = letter(customer, address("h.dupont"), { body: gtube });
  const refused = await outside.relay(publicAddress, spam);
  expect(refused).toMatchObject({ accepted: false, said: expect.stringContaining("554 5.7.1") });
  const suspect = letter(customer, address("h.dupont"));
  const plain = await outside.relay(publicAddress, suspect);
  expect(plain.accepted, plain.said).toBe(true);
  // Who sends for a domain that does not name him as its server.
  expect(await desk.arrives(account("h.dupont"), suspect.subject, "Junk")).toContain("X-Spam: Yes");
});

test("a full mailbox takes nothing more, until something is thrown away", async () => {
  const { mail1 } = nodes;
  const fill = draw();
  // Big letters as long as there is room for one, then smaller ones.
  const bytes = (mailboxes().quotaMib * 1024 * 1024) / 3;
  await mail1.within(30_000)`
    size=${Math.floor(bytes)}
    while [ $size -gt 500 ]; do
      (printf ${`Subject: ${fill}\n\n`}; head -c $size /dev/zero | tr '\\0' x | fold -w 76) |
        /usr/bin/doveadm save -u z.martin -m INBOX || size=$((size / 2))
    done`;
  const body = "Bonjour.\r\n".repeat(200);
  const full = letter(address("h.dupont"), address("z.martin"), { body });
  expect(await desk.submit(account("h.dupont"), full)).toMatchObject({
    accepted: false,
    said: expect.stringContaining("552 5.2.2"),
  });
  await mail1.succeed`/usr/bin/doveadm expunge -u z.martin mailbox INBOX subject ${fill}`;
  const again = letter(address("h.dupont"), address("z.martin"), { body });
  expect((await desk.submit(account("h.dupont"), again)).accepted).toBe(true);
  await desk.arrives(account("z.martin"), again.subject);
});

test("a list brings a letter to the members of its role, and to them alone", async () => {
  const sent = letter(address("c.duval"), address("comptabilite"));
  expect((await desk.submit(account("c.duval"), sent)).accepted).toBe(true);
  await desk.arrives(account("h.dupont"), sent.subject);
  await desk.arrives(account("a.nguyen"), sent.subject);
  expect(await desk.search(account("j.dupont"), sent.subject)).toEqual([]);
});

test("a shared mailbox is read by the members of its group, and opens to nobody else", async () => {
  const sent = letter(address("h.dupont"), address("support"));
  expect((await desk.submit(account("h.dupont"), sent)).accepted).toBe(true);
  await desk.arrives(account("s.pelletier"), sent.subject, sharedMailbox);
  expect(await desk.search(account("l.lefevre"), sent.subject, sharedMailbox)).toHaveLength(1);
  expect(await desk.search(account("h.dupont"), sent.subject, sharedMailbox)).toBeUndefined();
});

test("a filter put on the server sorts what comes after it, and nothing before", async () => {
  const before = letter(address("h.dupont"), address("t.garnier"));
  expect((await desk.submit(account("h.dupont"), before)).accepted).toBe(true);
  await desk.arrives(account("t.garnier"), before.subject);
  await sieve('require ["fileinto", "mailbox"]; fileinto :create "Tri";');
  const after = letter(address("h.dupont"), address("t.garnier"));
  expect((await desk.submit(account("h.dupont"), after)).accepted).toBe(true);
  await desk.arrives(account("t.garnier"), after.subject, "Tri");
  expect(await desk.search(account("t.garnier"), before.subject, "Tri")).toEqual([]);
  await sieve("keep;");
});

test("the webmail lets in who has the password", async () => {
  expect(await webmail(account("f.benali"))).toBe("302 mail");
  expect(await webmail({ login: "f.benali", password: "not this one" })).toMatch(/^401 /);
});

/** While mail1 is refused by controllers; each of them has to be asked meanwhile. */
async function withoutDirectory(
  controllers: readonly ("dc1" | "dc2")[],
  use: () => Promise<void>,
): Promise<void> {
  const rules = controllers.map((name) => {
    const address = plan().machines[name].interfaces.srv;
    return `add rule inet essai sortie ip daddr ${address} tcp dport 636 counter reject with tcp reset`;
  });
  await nodes.mail1
    .succeed`/usr/sbin/nft ${["add table inet essai", "add chain inet essai sortie { type filter hook output priority 0; }", ...rules].join("; ")}`;
  try {
    await use();
    const { stdout } = await nodes.mail1.succeed`/usr/sbin/nft list table inet essai`;
    const asked = stdout.match(/counter packets [1-9]/g) ?? [];
    expect(asked.length, `not all were asked: ${stdout}`).toBe(controllers.length);
  } finally {
    await nodes.mail1.succeed`/usr/sbin/nft delete table inet essai`;
  }
}

test("when the first controller does not answer, the second lets people in", async () => {
  await withoutDirectory(["dc1"], async () => {
    // Directory connections are kept: ones to the second, from a test that stopped the first, would serve.
    await nodes.mail1.succeed`systemctl reload dovecot postfix`;
    const sent = letter(address("l.lefevre"), address("j.dupont"));
    await eventually(async () => {
      expect((await desk.submit(account("l.lefevre"), sent)).said).toContain("250 2.0.0");
    });
    await desk.arrives(account("j.dupont"), sent.subject);
  });
});

test("a directory that is back is believed at once, by who was told to wait as well", async () => {
  const servers = new MailReader(nodes["probe-srv"], mailNames().host);
  const write = () =>
    servers.relay(mailNames().host, letter(address("supervision"), address("techniciens")));
  await withoutDirectory(["dc1", "dc2"], async () => {
    expect((await write()).said).toContain("451 4.3.0");
  });
  expect(await write()).toMatchObject({ accepted: true });
});

test("a letter that was put off for want of an outside has left once that is made anew", async () => {
  await containerOf(cycleLab, "ext1").kill();
  await letterThatWaits(nodes.mail1, customer);
  await makeAnew(lab, ["ext1"]);
  const queue = await look(lab, ["cp14/nothing-waits"]);
  expect(withOutcome(queue, "satisfied"), told(queue)).toHaveLength(1);
});

test("nothing waits in the queue", async () => {
  await nodes.mail1.eventually`/usr/sbin/postqueue -p | grep -q 'Mail queue is empty'`;
});

test("mail and filters survive a restart", async () => {
  const sent = letter(address("h.dupont"), address("j.dupont"));
  expect((await desk.submit(account("h.dupont"), sent)).accepted).toBe(true);
  await desk.arrives(account("j.dupont"), sent.subject);
  await containerOf(cycleLab, "mail1").restart();
  await answers(lab, ["mail1"]);
  await desk.arrives(account("j.dupont"), sent.subject);
  const next = letter(address("j.dupont"), customer);
  expect((await desk.submit(account("j.dupont"), next)).accepted).toBe(true);
  const { ext1 } = scene().nodes;
  await ext1.eventually`grep -qr ${next.subject} /home/client/Maildir/new`;
});

/** What a server says to a line of shell, on a workstation's segment. */
async function run(script: string): Promise<string> {
  const output = await nodes["probe-lan"].within(10_000)`bash -c ${script}`;
  return output.stdout;
}

/** A ManageSieve session that waits for each answer: what comes with a log-in is lost. */
const session = `coproc server { openssl s_client -quiet -starttls sieve -connect "$0" 2> /dev/null; }
hear() { while read -r -t 8 line <&"\${server[0]}"; do echo "$line"; case $line in OK*|NO*|BYE*) break;; esac; done; }
hear
for command; do printf '%s\\r\\n' "$command" >&"\${server[1]}"; hear; done`;

/** Put a script on the server and make it the one in force. */
async function sieve(script: string): Promise<void> {
  const { login, password } = account("t.garnier");
  const plain = Buffer.from(`\0${login}\0${password}`).toString("base64");
  const commands = [
    new Secret(`AUTHENTICATE "PLAIN" "${plain}"`),
    `PUTSCRIPT "essai" "${script.replaceAll('"', '\\"')}"`,
    'SETACTIVE "essai"',
  ];
  const { stdout } = await nodes["probe-lan"].within(
    30_000,
  )`bash -c ${session} ${`${mailNames().host}:4190`} ${commands}`;
  expect(stdout.match(/^OK/gm), stdout).toHaveLength(4);
}

/** The status that a log-in ends with, and where it leads. */
async function webmail({ login, password }: Account): Promise<string> {
  const url = `https://${mailNames().web}/`;
  const { stdout } = await nodes["probe-lan"].within(10_000)`
    jar=$(mktemp)
    token=$(curl -s --cacert /tmp/authority.crt -c $jar ${url} | sed -n 's/.*name="_token" value="\\([^"]*\\)".*/\\1/p' | head -1)
    curl -s --cacert /tmp/authority.crt -b $jar -c $jar -o /dev/null -w '%{http_code} %{redirect_url}' --data-urlencode _token=$token --data _task=login --data _action=login --data-urlencode _user=${login} --data-urlencode ${new Secret(`_pass=${password}`)} ${`${url}?_task=login`}
    rm $jar`;
  const [code, leads = ""] = stdout.trim().split(" ");
  return `${code} ${leads.match(/_task=(\w+)/)?.[1] ?? ""}`;
}

/** Until what is expected is so: a connection that was cut is made again at the next question. */
async function eventually(expectation: () => Promise<void>): Promise<void> {
  for (let left = 10; ; left--) {
    try {
      return await expectation();
    } catch (problem) {
      if (left === 0) throw problem;
      await setTimeout(500);
    }
  }
}
