import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeAll, expect, test } from "vitest";
import { Secret } from "../../checks/lib/nodes/secret.js";
import { monitoringNames } from "../../modules/monitoring/monitoring-names.js";
import { serviceChecks } from "../../modules/monitoring/service-checks.js";
import { machineNames, plan } from "../../stacks/plan/plan.js";
import { containerOf } from "../lib/container-of.js";
import { answers, liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const scene = (withinMs = 20_000) =>
  lab.scene(
    [
      "mon1",
      "ws1",
      "ws2",
      "fw1",
      "fw2",
      "net1",
      "web1",
      "mail1",
      "probe-guest",
      "probe-lan",
      "probe-srv",
    ],
    [],
    AbortSignal.timeout(withinMs),
  );
const mon1 = (withinMs?: number) => scene(withinMs).nodes.mon1;
const { web } = monitoringNames();

/** How soon an alert must be told, in milliseconds. */
const alertMs = 75_000;
/** How long the whole of it may take to be looked at once. */
const roundMs = 90_000;

const draw = () => `t${randomBytes(6).toString("hex")}`;

/** What Nagios found on its last look at each service, hosts under an empty name. */
async function states(): Promise<Map<string, string>> {
  const { stdout } = await mon1().succeed`cat /var/lib/nagios4/status.dat`;
  return new Map(
    [...stdout.matchAll(/^(?:host|service)status \{\n([^}]*)\}/gm)].map(([, body = ""]) => {
      const value = (name: string) => body.match(new RegExp(`^\\s${name}=(.*)$`, "m"))?.[1] ?? "";
      const looked = value("has_been_checked") === "1";
      const said = `${value("current_state")} ${value("plugin_output")}`;
      return [`${value("host_name")}/${value("service_description")}`, looked ? said : "not yet"];
    }),
  );
}

async function expectAllWell(): Promise<void> {
  const end = performance.now() + roundMs;
  for (;;) {
    const wrong = [...(await states())].filter(([, said]) => !said.startsWith("0 "));
    if (wrong.length === 0) return;
    if (performance.now() > end) expect.fail(wrong.map((pair) => pair.join(": ")).join("\n"));
    await setTimeout(1000);
  }
}

/** What was told since a moment, of whatever matches. */
async function told(since: string, pattern: string, withinMs = alertMs): Promise<string> {
  const { stdout } = await mon1(withinMs)
    .eventually`journalctl --no-pager --output=cat --identifier=alerte --since=${since} | grep -E ${pattern}`;
  return stdout;
}

async function now(): Promise<string> {
  // To the microsecond: what the test before was told ended in this very second.
  return (await mon1().succeed`/usr/bin/date '+%F %T.%6N'`).stdout.trim();
}

beforeAll(expectAllWell, roundMs + 10_000);

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

test("every machine of this lab is watched, with every service that the plan gives it", async () => {
  const wanted = machineNames.flatMap((machine) => [
    `${machine}/`,
    ...serviceChecks(machine).map(({ name }) => `${machine}/${name}`),
  ]);
  expect([...(await states()).keys()].sort()).toEqual(wanted.sort());
});

test.for([
  ["web1", "nginx", "web1/HTTPS"],
  ["net1", "kea-dhcp4-server", "net1/DHCP"],
] as const)(
  "%s without %s is an alert within 75 s, by mail too, and its return another",
  async ([machine, unit, what]) => {
    const since = await now();
    undo.push(() => scene().nodes[machine].succeed`systemctl start ${unit}`);
    await scene().nodes[machine].succeed`systemctl stop ${unit}`;
    expect(await told(since, `PROBLEM ${what} CRITICAL`)).not.toContain("RECOVERY");
    await scene().nodes.mail1
      .eventually`grep -rlF "Subject: [supervision] PROBLEM ${what} CRITICAL" /srv/mail/l.lefevre/Maildir/new`;
    await scene().nodes[machine].succeed`systemctl start ${unit}`;
    await told(since, `RECOVERY ${what} OK`);
    // Nothing else was the matter.
    const others = await mon1()
      .ask`journalctl --no-pager --output=cat --identifier=alerte --since=${since} | grep -v " ${what} "`;
    expect(others.stdout).toBe("");
  },
);

test("a router that is down is one alert, and none for what it hides", async () => {
  const since = await now();
  const container = containerOf(cycleLab, "fw2");
  undo.push(async () => {
    await container.start();
    await answers(lab, ["fw2"]);
    await told(since, "RECOVERY fw2 UP", roundMs);
    await expectAllWell();
  });
  await container.stop();
  await told(since, "PROBLEM fw2 DOWN", alertMs);
  // All that it hides is looked at within a minute.
  await setTimeout(62_000);
  expect((await told(since, "PROBLEM")).trim().split("\n")).toEqual([
    expect.stringMatching(/^PROBLEM fw2 DOWN/),
  ]);
});

test.for(["ws1", "ws2", "fw1", "fw2", "mail1", "net1"] as const)(
  "a line logged on %s is in its file on mon1, and in no other's",
  async (machine) => {
    const token = draw();
    await scene().nodes[machine].succeed`logger -t essai ${token}`;
    const { stdout } = await mon1().eventually`grep -l ${token} /var/log/machines/*.log`;
    expect(stdout.trim()).toBe(`/var/log/machines/${machine}.log`);
  },
);

test("a line that claims to be another machine's is not put into its file", async () => {
  const token = draw();
  const { srv } = plan().machines.mon1.interfaces;
  await scene().nodes["probe-srv"]
    .must`echo "<13>1 - dc1 essai - - - ${token}" > /dev/tcp/${srv}/${plan().logPort}`;
  const { stdout } = await mon1().eventually`grep -l ${token} /var/log/machines/*.log`;
  expect(stdout.trim()).toBe("/var/log/machines/autres.log");
});

test("guests cannot send logs, where an office can", async () => {
  const place = `/dev/tcp/${plan().machines.mon1.interfaces.srv}/${plan().logPort}`;
  await scene().nodes["probe-lan"].must`timeout 2 bash -c ": < ${place}"`;
  expect(
    (await scene().nodes["probe-guest"].ask`timeout 2 bash -c ": < ${place}"`).exitCode,
  ).not.toBe(0);
});

test("technicians see the pages with their password of the directory, and nobody else does", async () => {
  const page = async (login: string, password: string) => {
    const { stdout } = await scene().nodes.ws1
      .succeed`curl --silent --max-time 8 --write-out '\n%{http_code}' --user ${new Secret(`${login}:${password}`)} https://${web}/nagios4/cgi-bin/tac.cgi`;
    return stdout;
  };
  const password = (login: string) => scene().password(`account/${login}`);
  const seen = await page("s.pelletier", password("s.pelletier"));
  expect(seen).toContain("Logged in as <i>s.pelletier</i>");
  expect(seen.endsWith("\n200")).toBe(true);
  expect((await page("s.pelletier", "not this one")).endsWith("\n401")).toBe(true);
  expect((await page("h.dupont", password("h.dupont"))).endsWith("\n401")).toBe(true);
});

test("a restart keeps what was logged, and watches again", async () => {
  const token = draw();
  await scene().nodes.ws1.succeed`logger -t essai ${token}`;
  await mon1().eventually`grep ${token} /var/log/machines/ws1.log`;
  await containerOf(cycleLab, "mon1").restart();
  await answers(lab, ["mon1"]);
  await mon1().succeed`grep ${token} /var/log/machines/ws1.log`;
  await expectAllWell();
  const after = draw();
  await scene().nodes.ws1.succeed`logger -t essai ${after}`;
  await mon1(30_000).eventually`grep ${after} /var/log/machines/ws1.log`;
});

test("what is watched already is not touched where the list is read again: Nagios may be reading", async () => {
  const folder = "/etc/nagios4/en-service";
  const links = async () => (await mon1().succeed`cd ${folder} && stat -c '%n %z' *.cfg`).stdout;
  const before = await links();
  await mon1().succeed`/usr/lib/plateau/watch-present`;
  expect(await links()).toBe(before);
  await mon1().succeed`
    rm ${folder}/ws1.cfg && ln -s /none ${folder}/nobody.cfg && echo > ${folder}/other.cfg
    /usr/lib/plateau/watch-present`;
  const names = async () => (await mon1().succeed`ls ${folder}`).stdout.trim().split("\n").sort();
  expect(await names()).toEqual(
    machineNames
      .filter((name) => before.includes(`${name}.cfg`))
      .map((name) => `${name}.cfg`)
      .sort(),
  );
});
