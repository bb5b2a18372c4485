import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { catalogue } from "../../checks/catalogue.js";
import type { Asker, Ticket } from "../../checks/lib/helpdesk/helpdesk-client.js";
import type { Account } from "../../checks/lib/mail/mail-client.js";
import { mustSucceed } from "../../checks/lib/must-succeed.js";
import type { Node } from "../../checks/lib/nodes/node.js";
import type { Nodes } from "../../checks/lib/nodes/nodes.js";
import { Secret } from "../../checks/lib/nodes/secret.js";
import type { Wish } from "../../checks/lib/users/scenario.js";
import { simulatedHeader } from "../../checks/lib/users/simulated.js";
import { benchToken } from "../../modules/helpdesk/bench-token.js";
import { helpdesk } from "../../modules/helpdesk/helpdesk.js";
import { mailNames } from "../../modules/mail-server/mail-names.js";
import { labHome } from "../../scripts/ground/home.js";
import { Seed } from "../../scripts/ground/seed.js";
import { Dice } from "../../scripts/training/play/dice.js";
import { play } from "../../scripts/training/play/play.js";
import { reportSymptom } from "../../scripts/training/play/report-symptom.js";
import type { Login } from "../../stacks/plan/company/login-of.js";
import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { plan } from "../../stacks/plan/plan.js";
import { staff } from "../../stacks/plan/staff.js";
import { containerOf } from "../lib/container-of.js";
import { HelpdeskReader } from "../lib/helpdesk-reader.js";
import { answers, expectSatisfied, liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { MailReader } from "../lib/mail-reader.js";

const lab = await liveLab(cycleLab);
const needs = ["probe-lan", "probe-srv", "dc1", "desk1", "mail1", "ext1"] as const;
const scene = () => lab.scene(needs, [], AbortSignal.timeout(110_000));

const { domain } = plan().company;
const customer = `client@${mailboxes().outside.domain}`;
const [incidents] = helpdesk().addresses;

const draw = () => `t${randomBytes(6).toString("hex")}`;
const account = (login: Login): Account => ({
  login,
  password: scene().password(`account/${login}`),
});

let nodes: Nodes<(typeof needs)[number]>;
let mail: MailReader;
let desk: HelpdeskReader;
let bench: Asker;
const requester = () => account("h.dupont");
const technician = () => account("s.pelletier");

/** A mail to the helpdesk, as somebody of the company. */
async function write(as: Account, subject: string, body?: string) {
  return mail.submit(as, {
    from: `${as.login}@${domain}`,
    to: incidents?.address ?? "",
    subject,
    ...(body && { body }),
  });
}

/** A mail to the helpdesk from the Internet, with headers of its own. */
async function writeFromOutside(id: string, headers: readonly string[] = []): Promise<void> {
  const text = [`Subject: ${id}`, `Message-ID: <${id}@client>`, ...headers, "", "Bonjour.", ""];
  await nodes.ext1
    .succeed`printf %s ${text.join("\n")} | /usr/sbin/sendmail -f ${customer} ${incidents?.address}`;
}

/** A new ticket of the requester's, by mail. */
async function opened(): Promise<Ticket & { subject: string }> {
  const subject = draw();
  const { accepted, said } = await write(requester(), subject);
  expect(accepted, said).toBe(true);
  return { ...(await desk.opened(bench, subject)), subject };
}

const set = (as: Asker, { id }: Ticket, change: object) =>
  desk.ask(as, "PUT", `/ticket/${id}`, change, z.array(z.string()));

beforeEach(() => {
  nodes = scene().nodes;
  mail = new MailReader(nodes["probe-lan"], mailNames().host);
  desk = new HelpdeskReader(nodes["probe-lan"], helpdesk().host);
});

beforeAll(async () => {
  const { "probe-lan": probe, desk1 } = scene().nodes;
  const authority = readFileSync(join(labHome(cycleLab), "secrets", "desk1", "ca.crt"), "utf8");
  await new MailReader(probe, mailNames().host).trust(authority);
  const { stdout } =
    await desk1.succeed`psql --no-psqlrc -At --username=rt --dbname=rt --command=${`SELECT id FROM users WHERE name = '${helpdesk().bench}'`}`;
  bench = { token: `1-${stdout.trim()}-${benchToken(await Seed.of(cycleLab))}` };
});

test("a mail from inside becomes a ticket, due in business hours, and is acknowledged", async () => {
  const ticket = await opened();
  expect(ticket).toMatchObject({ Status: "nouveau", Priority: "40", SLA: "Moyenne" });
  const due = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Paris",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(ticket.Due));
  expect(due).toMatch(/^(Mon|Tue|Wed|Thu|Fri)/);
  expect(due).toMatch(/(0[89]|1[0-7]):\d\d$|18:00$/);
  expect(new Date(ticket.Due).getTime()).toBeGreaterThan(Date.now());
  await mail.arrives(requester(), ticket.subject);
});

test("a mail from the Internet becomes a ticket, and the answer goes out signed", async () => {
  const id = draw();
  await writeFromOutside(id);
  expect((await desk.opened(bench, id)).Status).toBe("nouveau");
  const { stdout } = await nodes.ext1
    .eventually`letter=$(grep -lrE ${`^In-Reply-To:.*${id}`} /home/client/Maildir/new) && cat $letter`;
  expect(stdout).toContain("dkim=pass");
  expect(stdout).toMatch(new RegExp(`^From: .*<${incidents?.address}>`, "m"));
});

test("an address that is nobody's is refused, where the helpdesk's is taken", async () => {
  const wrong = { from: `h.dupont@${domain}`, to: `assistence@${domain}`, subject: draw() };
  expect((await mail.submit(requester(), wrong)).said).toContain("550 5.1.1");
  expect((await write(requester(), draw())).accepted).toBe(true);
});

test("the mail server alone hands mail to the helpdesk", async () => {
  const to = `${incidents?.name}@desk1.${domain}`;
  const hand = (node: Node) =>
    node.ask`(sleep 0.3; for c in 'EHLO x' 'MAIL FROM:<>' ${`RCPT TO:<${to}>`} QUIT; do printf '%s\r\n' "$c"; sleep 0.3; done) | nc -w 3 ${plan().machines.desk1.interfaces.srv} 25`;
  expect((await hand(nodes.mail1)).stdout).toMatch(/^250 2\.1\.5/m);
  expect((await hand(nodes["probe-srv"])).stdout).toMatch(/^554 5\.7\.1/m);
});

test("the helpdesk's own mail, come back, opens nothing", async () => {
  const [looped, plain] = [draw(), draw()];
  await writeFromOutside(looped, ["X-RT-Loop-Prevention: assistance"]);
  await writeFromOutside(plain);
  await desk.opened(bench, plain);
  expect(await desk.find(bench, `Subject LIKE '${looped}'`)).toEqual([]);
});

test("one logs in with the directory's password, and with no other", async () => {
  const status = async (as: Asker) => (await desk.call(as, "GET", "/queues/all")).status;
  expect(await status(requester())).toBe(200);
  expect(await status({ ...requester(), password: "not this one" })).toBe(401);
  expect(await status(account("g.perrin"))).toBe(401);
  expect(await status({ token: "1-28-0123456789abcdef0123456789abcdef" })).toBe(401);
});

test("RT's own administrator has this candidate's password, not the package's", async () => {
  const status = async (password: string) =>
    (await desk.call({ login: "root", password }, "GET", "/queues/all")).status;
  expect(await status(scene().password("helpdesk/root"))).toBe(200);
  expect(await status("password")).toBe(401);
});

test("the page greets whoever logs in by its form", async () => {
  const { login, password } = requester();
  const page = (secret: string) =>
    nodes["probe-lan"].within(
      15_000,
    )`curl --silent --location --max-time 12 --cacert /tmp/authority.crt --cookie '' --data-urlencode ${`user=${login}`} --data-urlencode ${new Secret(`pass=${secret}`)} ${`https://${helpdesk().host}/NoAuth/Login.html`}`;
  expect((await page(password)).stdout).toContain("/SelfService/");
  expect((await page("not this one")).stdout).not.toContain("/SelfService/");
});

test("pages and REST call people by their names, accents included", async () => {
  const pageOf = ({ login, password }: Account, path: string) => {
    const site = `https://${helpdesk().host}`;
    const curl = "curl --silent --max-time 12 --cacert /tmp/authority.crt".split(" ");
    return nodes["probe-lan"].within(28_000)`
      jar=$(mktemp)
      ${curl} --cookie-jar $jar --output /dev/null --data-urlencode ${`user=${login}`} --data-urlencode ${new Secret(`pass=${password}`)} ${`${site}/NoAuth/Login.html`}
      ${curl} --location --cookie $jar ${`${site}${path}`}
      rm -f $jar`;
  };
  const { technician: helper, accountant } = staff();
  expect((await pageOf(technician(), "/User/Prefs.html")).stdout).toContain(`"${helper.name}"`);
  expect((await pageOf(requester(), "/SelfService/Prefs.html")).stdout).toContain(accountant.name);
  const user = z.object({ RealName: z.string() });
  expect(await desk.ask(technician(), "GET", `/user/${accountant.login}`, undefined, user)).toEqual(
    {
      RealName: accountant.name,
    },
  );
  await expectSatisfied(lab, ["cp01/people-by-their-names"]);
});

test("dc2 answers for who people are while dc1 does not", async () => {
  const { desk1 } = nodes;
  const route = (verb: string) =>
    desk1.succeed`ip route ${verb} unreachable ${plan().machines.dc1.interfaces.srv}`;
  await route("add");
  try {
    expect((await desk.call(account("j.dupont"), "GET", "/queues/all")).status).toBe(200);
  } finally {
    await route("del");
  }
});

test("a technician answers, and the requester reads it", async () => {
  const ticket = await opened();
  const subject = draw();
  await desk.ask(technician(), "POST", `/ticket/${ticket.id}/correspond`, {
    Subject: subject,
    Content: "Nous regardons.",
    ContentType: "text/plain",
  });
  expect(await mail.arrives(requester(), subject)).toContain("Nous regardons.");
});

test("resolved is not closed: the requester validates, or has it opened again", async () => {
  const ticket = await opened();
  const answer = (text: string) =>
    write(requester(), `Re: [assistance #${ticket.id}] ${draw()}`, text);
  await set(technician(), ticket, { Status: "ouvert" });
  await set(technician(), ticket, { Status: "résolu" });
  await answer("Toujours en panne.");
  await desk.becomes(bench, ticket.id, "ouvert");
  await set(technician(), ticket, { Status: "résolu" });
  expect((await set(technician(), ticket, { Status: "clos" })).join()).toContain("Denied");
  await answer(`${helpdesk().validation}, merci.`);
  await desk.becomes(bench, ticket.id, "clos");
});

test("one sees one's own tickets, and nobody else's", async () => {
  const { id } = await opened();
  expect((await desk.call(requester(), "GET", `/ticket/${id}`)).status).toBe(200);
  expect((await desk.call(account("j.dupont"), "GET", `/ticket/${id}`)).status).toBe(403);
});

test("who joins the technicians works tickets, and who leaves them does no more", async () => {
  const { id } = await opened();
  const sees = async () => (await desk.call(account("z.martin"), "GET", `/ticket/${id}`)).status;
  const group = async (verb: "addmembers" | "removemembers") => {
    await nodes.dc1.within(15_000)`samba-tool group ${verb} ${helpdesk().technicians} z.martin`;
    mustSucceed(await nodes.desk1.within(50_000)`timeout 40 systemctl start rt-groupes.service`);
  };
  expect(await sees()).toBe(403);
  try {
    await group("addmembers");
    expect(await sees()).toBe(200);
  } finally {
    await group("removemembers");
  }
  expect(await sees()).toBe(403);
  // Nothing of it is left to him.
  await expectSatisfied(lab, ["cp01/nobody-else-administers"]);
});

test("impact and urgency make the priority, and the due time with it", async () => {
  const ticket = await opened();
  await set(technician(), ticket, {
    CustomFields: { Impact: helpdesk().impact[2], Urgence: helpdesk().urgency[2] },
  });
  const urgent = await desk.ticket(bench, ticket.id);
  expect(urgent).toMatchObject({ Priority: "80", SLA: "Critique" });
  expect(new Date(urgent.Due).getTime()).toBeLessThan(new Date(ticket.Due).getTime());
  await set(technician(), ticket, {
    CustomFields: { Impact: helpdesk().impact[0], Urgence: helpdesk().urgency[0] },
  });
  expect(await desk.ticket(bench, ticket.id)).toMatchObject({ Priority: "20", SLA: "Basse" });
});

test("an incident is not resolved before the problem that it depends on", async () => {
  const incident = await opened();
  const problem = { Queue: helpdesk().problems, Subject: draw(), Content: "Cause commune" };
  expect((await desk.call(requester(), "POST", "/ticket", problem)).status).toBe(403);
  const id = await desk.make(technician(), "/ticket", problem);
  await set(technician(), incident, { DependsOn: id });
  expect((await set(technician(), incident, { Status: "résolu" })).join()).toContain(
    "dependencies",
  );
  await desk.ask(technician(), "PUT", `/ticket/${id}`, { Status: "résolu" });
  await set(technician(), incident, { Status: "résolu" });
  expect((await desk.ticket(bench, incident.id)).Status).toBe("résolu");
});

test("everybody finds an article by its words, and technicians the canned answers too", async () => {
  const found = async (as: Asker, word: string) => {
    const query = [{ field: "Name", operator: "LIKE", value: word }];
    const answer = z.object({ items: z.array(z.unknown()) });
    const { items } = await desk.ask(as, "POST", "/articles", query, answer);
    return items.length;
  };
  expect(await found(requester(), "hameçonnage")).toBe(1);
  expect(await found(technician(), "précisions")).toBe(1);
  expect(await found(requester(), "précisions")).toBe(0);
});

test("a simulated user's ticket says what it is, and the user validates when it is resolved", async () => {
  const subject = draw();
  const wish: Wish = {
    by: "t.garnier",
    to: "demandes",
    subject,
    told: ["Bonjour, il me faudrait un second écran."],
    detail: "Vingt-quatre pouces.",
    complaint: "Il n'est pas là.",
    complaints: 0,
  };
  const { signal } = scene();
  const playing = play(
    scene(),
    { title: { fr: subject, en: subject }, wishes: [wish] },
    {
      seed: 1,
      stayMs: 40_000,
      signal,
      note: () => undefined,
      act: (work) => work(),
    },
  );
  const ticket = await desk.opened(bench, subject);
  const { items } = await desk.ask(
    technician(),
    "GET",
    `/ticket/${ticket.id}/attachments`,
    undefined,
    z.object({ items: z.array(z.object({ id: z.union([z.string(), z.number()]) })) }),
  );
  const [first] = items;
  const { Headers, Content } = await desk.ask(
    technician(),
    "GET",
    `/attachment/${first?.id}`,
    undefined,
    z.object({ Headers: z.string(), Content: z.string() }),
  );
  expect(Headers).toContain(simulatedHeader);
  expect(Buffer.from(Content, "base64").toString()).toContain("Message simulé par Plateau");
  await set(technician(), ticket, { Status: "résolu" });
  await playing;
  await desk.becomes(bench, ticket.id, "clos");
});

test("a user complains of a fault by what he sees", async () => {
  const id = "cp03/small-mtu";
  const fault = catalogue.faults.get(id);
  if (!fault) throw new Error(`no fault ${id}`);
  const before = await desk.find(bench, "Subject LIKE 'Le ping passe'");
  const by = await reportSymptom(scene(), id, fault, new Dice(1));
  await expect
    .poll(() => desk.find(bench, "Subject LIKE 'Le ping passe'"), { timeout: 20_000 })
    .toHaveLength(before.length + 1);
  const mine = await desk.find(account(by), "Subject LIKE 'Le ping passe'");
  expect(mine.length).toBeGreaterThan(0);
});

test("everything is still there after a restart of the helpdesk", async () => {
  const before = await opened();
  await containerOf(cycleLab, "desk1").restart();
  await answers(lab, ["desk1"]);
  nodes = scene().nodes;
  expect((await desk.ticket(requester(), before.id)).Status).toBe("nouveau");
  expect((await opened()).Status).toBe("nouveau");
});
