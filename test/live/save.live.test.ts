import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { asOwner } from "../../checks/lib/application/as-owner.js";
import { atHelpdesk } from "../../checks/lib/helpdesk/at-helpdesk.js";
import { Secret } from "../../checks/lib/nodes/secret.js";
import { store } from "../../modules/file-server/store.js";
import { helpdesk } from "../../modules/helpdesk/helpdesk.js";
import { turnOfSet } from "../../scripts/cli/tests/files-of-this-run.js";
import { checkpoints, exerciseRuns, faultsInForce, pauses } from "../../scripts/facts/journal.js";
import { pausedMs } from "../../scripts/facts/paused-ms.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { root } from "../../scripts/ground/home.js";
import { engineFacts } from "../../scripts/host/engine-facts.js";
import { archiveVolumes } from "../../scripts/host/layers/archive-volumes.js";
import { standing } from "../../scripts/host/standing.js";
import { workLabel } from "../../scripts/host/work-label.js";
import { bringUp } from "../../scripts/operations/bring-up.js";
import { checkpointsOf } from "../../scripts/operations/checkpoints/checkpoints-of.js";
import { statusOf } from "../../scripts/operations/status.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import { broughtUp } from "../../scripts/training/brought-up.js";
import { engineName } from "../../stacks/plan/engine-name.js";
import { areaNames, plan } from "../../stacks/plan/plan.js";
import { cutOff } from "../lib/cut-off.js";
import { cutPower } from "../lib/cut-power.js";
import { drawn } from "../lib/drawn.js";
import { HelpdeskReader } from "../lib/helpdesk-reader.js";
import { labCommand } from "../lib/lab-command.js";
import { expectExactly, liveLab, look, told } from "../lib/live-lab.js";
import { cycleLab, saveLab } from "../lib/live-labs.js";
import { ShareClient } from "../lib/share-client.js";
import { thorough } from "../lib/thorough.js";

const lab = await liveLab(saveLab);
const { own } = await engineFacts(docker());
const limitMs = 400_000;

const areas = ["--area", "application", "files", "virtualisation", "helpdesk"];
const needs = ["dc1", "db1", "file1", "desk1", "hv1", "probe-lan", "probe-srv"] as const;
const scene = () => lab.scene(needs, [], AbortSignal.timeout(110_000));
const token = `t${randomBytes(6).toString("hex")}`;
const fault = "cp06/time-server-stopped";
const later = "cp08/share-rights-lost";
const program = (name: string) => readFileSync(join(root, "test", "lib", "trees", name), "utf8");

const person = "h.dupont";
const share = `${store.shares}/Compta`;
const tree = "/srv/hostile";
const file = `${share}/${token}.txt`;
const exercise = "cp06/restore-the-second-site";
const page = `http://${plan().guests.vm1.interfaces.srv.reserve}/${token}.html`;

/** Run it, and see that it did its work. */
async function run(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await labCommand(words);
  expect(code, stderr).toBe(0);
  await lab.close();
  return stdout;
}

/** Run it, and see that it is refused as wrong use. */
async function refused(...words: readonly string[]): Promise<string> {
  const { code, stderr } = await labCommand(words);
  expect(code, stderr).toBe(2);
  return stderr;
}

async function inGuest(command: string): Promise<void> {
  const exec = { path: "/bin/sh", arg: ["-c", command] };
  const asked = JSON.stringify({ execute: "guest-exec", arguments: exec });
  await scene().nodes.hv1.succeed`virsh qemu-agent-command vm1 ${asked}`;
}

/** The helpdesk, and somebody who writes to it. */
async function atDesk() {
  const { as } = await atHelpdesk(scene(), person);
  return { as, desk: new HelpdeskReader(scene().nodes["probe-lan"], helpdesk().host) };
}

/** Whatever there is on the disks that a checkpoint has to bring back. */
async function leaveMarks(): Promise<void> {
  const { dc1, db1, file1, "probe-lan": probe, "probe-srv": server } = scene().nodes;
  await dc1.within(30_000)`samba-tool user create ${token} ${new Secret(`P7-${token}-A`)}`;
  expect((await asOwner(db1, `CREATE TABLE saved AS SELECT '${token}' AS word`)).exitCode).toBe(0);
  const client = new ShareClient(probe, person, scene().password(`account/${person}`));
  const wrote = await client.write("Compta", `${token}.txt`, token);
  expect(wrote.done, wrote.said).toBe(true);
  await file1.eventually`/usr/bin/setfacl -m ${`user:${token}:r-x`} ${file}`;
  await file1.succeed`mkdir ${tree} && python3 -c ${program("hostile-tree.py")} ${tree} /etc`;
  await inGuest(`echo ${token} > /var/www/html/${token}.html; sync`);
  await server.until`curl --fail --silent --max-time 2 ${page}`;
  const { as, desk } = await atDesk();
  await desk.make(as, "/ticket", { Queue: helpdesk().addresses[0]?.queue, Subject: token });
}

/** Checks that see of it what nobody planned: an account's right on a shared file, the account, and a table. */
const tooMuch = [
  "cp08/nothing-else-shared",
  "cp09/nobody-else-in-directory",
  "cp15/nobody-else-in-databases",
];

/** All of it, as the machines have it; the same each time as long as nobody changes it. */
async function marks() {
  const { dc1, db1, file1, "probe-lan": probe, "probe-srv": server } = scene().nodes;
  const { as, desk } = await atDesk();
  const rows = await asOwner(db1, "SELECT word FROM saved");
  const client = new ShareClient(probe, person, scene().password(`account/${person}`));
  return {
    account: (await dc1.within(30_000)`samba-tool user show ${token} --attributes=objectSid`)
      .stdout,
    policies: (await dc1.ask`getfattr --absolute-names -d -m - -e hex -R /var/lib/samba/sysvol`)
      .stdout,
    rows: rows.stdout,
    rights: (await file1.ask`/usr/bin/getfacl -np ${file}`).stdout,
    attributes: (await file1.ask`/usr/bin/getfattr --absolute-names -d -m - -e hex ${file}`).stdout,
    text: (await client.read("Compta", `${token}.txt`)).said.includes(token),
    tree: JSON.parse((await file1.succeed`python3 -c ${program("tell-tree.py")} ${tree}`).stdout),
    page: (await server.ask`curl --fail --silent --max-time 2 ${page}`).stdout,
    tickets: await desk.find(as, `Subject = '${token}'`),
  };
}

/** What candidates do, and worse, after it was saved. */
async function spoil(): Promise<void> {
  const { dc1, db1, file1 } = scene().nodes;
  await dc1.within(30_000)`samba-tool user delete ${token}`;
  await asOwner(db1, "DROP TABLE saved");
  await file1.succeed`rm ${file}; rm -rf ${tree}; ln -s / ${tree}`;
  await inGuest(`rm /var/www/html/${token}.html; sync`);
  await run("break", saveLab, later, "--no-ticket");
}

let saved: Awaited<ReturnType<typeof marks>>;
/** Checks that the fault turned red, and those that see the marks. */
let red: readonly string[];

/** Look at whatever applies before an exercise is started. */
async function lookAtAll() {
  const { there } = await broughtUp(saveLab, catalogue.checks);
  const judges = (id: string) => "judges" in (catalogue.checks.get(id) ?? {});
  return look(
    lab,
    [...there.keys()].filter((id) => !judges(id)),
  );
}

/** The lab is as it was saved: machines, what is noted of them, and its checks, at the first look. */
async function expectAsSaved(): Promise<void> {
  await lab.close();
  expectExactly(await lookAtAll(), red);
  expect(await marks()).toEqual(saved);
  expect(Object.keys(await faultsInForce.read(saveLab))).toEqual([fault]);
  expect(Object.keys(await exerciseRuns.read(saveLab))).toEqual([exercise]);
}

/** Machines that run, of those that were brought up. */
async function expectRunning(): Promise<void> {
  const { machines, state } = await statusOf(saveLab);
  expect(state).toBe("partial");
  const stopped = machines.filter((one) => one.state !== "running" && one.state !== "absent");
  expect(stopped).toEqual([]);
}

/** Nothing is left of what was cut off: no container at work, no volume but those of checkpoints. */
async function expectTidy(): Promise<void> {
  const { kept, loose } = await checkpoints.read(saveLab);
  expect(loose).toEqual([]);
  const filters = JSON.stringify({ label: [`plateau.checkpoint=${saveLab}`] });
  const { Volumes } = await docker().listVolumes({ filters });
  const volumes = Object.values(kept).map(({ volume }) => volume);
  expect(Volumes.map(({ Name }) => Name).sort()).toEqual(volumes.sort());
  const work = { label: [`${workLabel}=${saveLab}`] };
  expect(await docker().listContainers({ all: true, filters: work })).toEqual([]);
}

const names = async () => (await checkpointsOf(saveLab)).checkpoints.map(({ name }) => name);

beforeAll(async () => {
  await run("up", saveLab, ...areas);
  await leaveMarks();
  await run("break", saveLab, fault, "--no-ticket");
  const looked = await lookAtAll();
  red = looked.filter(({ outcome }) => outcome === "not_satisfied").map(({ id }) => id);
  const { reddens = [] } = catalogue.faults.get(fault) ?? {};
  expect(red, told(looked)).toEqual(expect.arrayContaining([...reddens]));
  expect(
    red.filter((id) => !reddens.some((own) => own === id)),
    told(looked),
  ).toEqual(tooMuch);
  const startedAt = new Date(Date.now() - 20 * 60_000).toISOString();
  await exerciseRuns.write(saveLab, { [exercise]: { startedAt } });
  saved = await marks();
}, limitMs);

afterAll(async () => {
  await takeDown(saveLab);
  for (const name of await names()) await run("checkpoints", saveLab, "--remove", name);
  await expectTidy();
}, limitMs);

test("a lab is saved, and goes on", { timeout: limitMs }, async () => {
  const said = JSON.parse(await run("save", saveLab, "tuesday", "--replace", "--json"));
  expect(said).toMatchObject({ lab: saveLab, cutOff: [], faults: [fault] });
  expect(said.checkpoint).toMatchObject({
    name: "tuesday",
    areas: expect.arrayContaining(["files"]),
  });
  await expectRunning();
  await expectTidy();
  expect(await marks()).toEqual(saved);
});

test("what can't be saved or restored is refused, and nothing is changed", {
  timeout: limitMs,
}, async () => {
  const before = await standing(saveLab);
  expect(await refused("save", saveLab, "tuesday")).toContain("--replace");
  expect(await refused("save", saveLab)).toContain("the name of the checkpoint is missing");
  expect(await refused("restore", saveLab, "tuesdya")).toContain("the nearest is 'tuesday'");
  expect(await refused("checkpoints", saveLab, "--remove", "x")).toContain(
    "the nearest is 'tuesday'",
  );
  await docker().getContainer(engineName(saveLab, "fw2")).stop();
  expect(await refused("save", saveLab, "half")).toContain("fw2 (exited)");
  await run("up", saveLab, ...areas);

  const { kept, loose } = await checkpoints.read(saveLab);
  const [tuesday] = Object.values(kept);
  if (!tuesday) throw new Error("no checkpoint was kept");
  const as = (change: object) =>
    checkpoints.write(saveLab, { kept: { tuesday: { ...tuesday, ...change } }, loose });
  const wrong: [object, string][] = [
    [{ seed: "another" }, "drawn from another seed"],
    [{ areas: [...tuesday.areas, "telephony"] }, "another version of Plateau"],
    [{ volume: "plateau-none" }, "no longer the volume"],
    [
      {
        machines: {
          ...tuesday.machines,
          fw1: { ...tuesday.machines["fw1"], image: `sha256:${"0".repeat(64)}` },
        },
      },
      "no longer the image",
    ],
    [
      {
        machines: { ...tuesday.machines, fw1: { ...tuesday.machines["fw1"], layerBytes: 2 ** 50 } },
      },
      "(1048576.",
    ],
  ];
  for (const [change, why] of wrong) {
    await as(change);
    expect(await refused("restore", saveLab, "tuesday")).toContain(why);
  }
  await as({ secrets: { ...tuesday.secrets, sha256: "0".repeat(64) } });
  const { code, stderr } = await labCommand(["restore", saveLab, "tuesday"]);
  expect({ code, stderr }).toMatchObject({ code: 3 });
  expect(stderr).toContain("is damaged");
  await as({});
  const after = await standing(saveLab);
  const ids = ({ nodes }: typeof after) => [...nodes.values()].map(({ Id }) => Id).sort();
  expect(ids(after)).toEqual(ids(before));
  await lab.close();
  expect(await marks()).toEqual(saved);
});

test("days later, after `down`, it is brought back to where it was", {
  timeout: limitMs,
}, async () => {
  await spoil();
  await run("down", saveLab);
  expect(await names()).toEqual(["tuesday"]);
  await run("restore", saveLab, "tuesday");
  await expectRunning();
  await expectAsSaved();
  const { startedAt = "" } = (await exerciseRuns.read(saveLab))[exercise] ?? {};
  const { savedAt = "" } = (await checkpoints.read(saveLab)).kept["tuesday"] ?? {};
  const away = pausedMs(await pauses.read(saveLab), savedAt, new Date().toISOString());
  const paused = pausedMs(await pauses.read(saveLab), startedAt, new Date().toISOString());
  expect(away).toBeGreaterThan(20_000);
  expect(paused).toBeGreaterThanOrEqual(away);
  await expectTidy();
});

describe("`lab` killed at any moment", () => {
  test.for(drawn([3000, 8000, 20_000], 3, { run: turnOfSet() }).held)(
    "%i ms into `save`: nothing half is kept, and the lab goes on",
    { timeout: limitMs },
    async (afterMs) => {
      const { kept } = await checkpoints.read(saveLab);
      await cutOff(["save", saveLab, "wednesday"], afterMs);
      expect((await checkpoints.read(saveLab)).kept).toMatchObject(kept);
      await run("up", saveLab, ...areas);
      await expectRunning();
      await expectTidy();
      expect(await marks()).toEqual(saved);
      // Whether it came to its end, or is begun again.
      if (!(await names()).includes("wednesday")) await run("save", saveLab, "wednesday");
      await run("checkpoints", saveLab, "--remove", "wednesday");
      await expectTidy();
    },
  );

  test.for(drawn([15_000, 40_000], 2, { run: turnOfSet() }).held)(
    "%i ms into `restore`: `up` ends it, and the checkpoint is what it was",
    { timeout: limitMs },
    async (afterMs) => {
      const { kept } = await checkpoints.read(saveLab);
      await spoil();
      await cutOff(["restore", saveLab, "tuesday"], afterMs);
      expect((await checkpoints.read(saveLab)).kept).toEqual(kept);
      await run("up", saveLab, ...areas);
      await expectRunning();
      await expectAsSaved();
      await expectTidy();
    },
  );
});

test.runIf(thorough && own && process.getuid?.() === 0)(
  "a checkpoint outlives a power cut of the server",
  { timeout: limitMs },
  async () => {
    await run("down", saveLab);
    cutPower();
    await run("restore", saveLab, "tuesday");
    await bringUp(cycleLab, areaNames, { note: () => undefined });
    await expectAsSaved();
  },
);

test("a server with checkpoints is not taken from under them", async () => {
  expect(await archiveVolumes.labs()).toContain(saveLab);
});
