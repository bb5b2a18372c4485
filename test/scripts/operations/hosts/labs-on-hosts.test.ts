import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { hosts, hostsFolder } from "../../../../scripts/facts/hosts.js";
import { applied, checkpoints } from "../../../../scripts/facts/journal.js";
import { labHost } from "../../../../scripts/facts/lab-host.js";
import { engineOf } from "../../../../scripts/host/engine-of.js";
import { hostOf } from "../../../../scripts/host/host-of.js";
import { standing } from "../../../../scripts/host/standing.js";
import { labEngines } from "../../../../scripts/operations/consoles/lab-engines.js";
import { holdLab } from "../../../../scripts/operations/hold-lab.js";
import { drainHost } from "../../../../scripts/operations/hosts/drain-host.js";
import { hostMustAnswer } from "../../../../scripts/operations/hosts/host-must-answer.js";
import { mustTakeLab } from "../../../../scripts/operations/hosts/must-take-lab.js";
import { removeHost } from "../../../../scripts/operations/hosts/remove-host.js";
import { useHost } from "../../../../scripts/operations/hosts/use-host.js";
import { standingLabs } from "../../../../scripts/operations/lab-names.js";
import { labSummarySchema, summariesOf } from "../../../../scripts/operations/summaries.js";
import { lackingProtections } from "../../../../scripts/setup/requirements/lacking-protections.js";
import { hostNamed } from "../../../lib/host-named.js";
import { type ScriptedContainer, scriptedEngine } from "../../../lib/scripted-engine.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const home = temporaryFolder();
const onHere: ScriptedContainer[] = [];
const onThere: ScriptedContainer[] = [];
const here = await scriptedEngine(onHere, { info: { ID: "HERE" } });
const said: { info: Record<string, unknown> } = { info: { ID: "THERE" } };
const there = await scriptedEngine(onThere, said);
const gone = await scriptedEngine([], { info: { ID: "GONE" } });
gone.close();
afterAll(() => {
  here.close();
  there.close();
});
vi.stubEnv("PLATEAU_HOME", home);
vi.stubEnv("DOCKER_HOST", here.host);

const addedAt = "2026-11-28T08:00:00.000Z";
const places = { here1: "local", there1: "there", gone1: "gone" } as const;
const labs = Object.keys(places);

/** A lab of one machine on each host. */
beforeEach(async () => {
  said.info = { ID: "THERE" };
  await hosts.write(hostsFolder, {
    added: {
      there: { endpoint: there.host, engine: "THERE", addedAt },
      gone: { endpoint: gone.host, engine: "GONE", addedAt },
    },
    drained: {},
  });
  onHere.splice(0, onHere.length, { lab: "here1", node: "fw1", state: "running" });
  onThere.splice(0, onThere.length, { lab: "there1", node: "fw1", state: "running" });
  for (const [lab, place] of Object.entries(places)) {
    await applied.write(lab, { network: "digest" });
    await labHost.write(lab, hostNamed(place));
  }
});

test("a lab is asked about where it is, and nowhere else", async () => {
  expect(labs.map((lab) => hostOf(lab).name)).toEqual(["local", "there", "gone"]);
  expect(await engineOf("here1").info()).toMatchObject({ ID: "HERE" });
  expect(await engineOf("there1").info()).toMatchObject({ ID: "THERE" });
  here.requests.splice(0);
  expect([...(await standing("there1")).nodes.keys()]).toEqual(["fw1"]);
  expect(here.requests).toEqual([]);
  // A lab of that name here is another one.
  onHere.push({ lab: "there1", node: "dc1", state: "running" });
  expect([...(await standing("there1")).nodes.keys()]).toEqual(["fw1"]);
});

test("of a lab on a host that is away that is told, with the host and what tells whether it is back", async () => {
  for (const ask of [standing, hostMustAnswer]) {
    await expect(ask("gone1")).rejects.toThrow(
      /^host unreachable: 'gone', where lab 'gone1' is: no engine listens there.*'lab host check gone' tells/,
    );
  }
  await hostMustAnswer("here1");
  await hostMustAnswer("there1");
  said.info = { ID: "NEW" };
  await expect(hostMustAnswer("there1")).rejects.toThrow("another engine answers there (NEW)");
});

test("what fails because its host went meanwhile says so, and else why it failed", async () => {
  const lost = await scriptedEngine([], { info: { ID: "LOST" } });
  await hosts.update(hostsFolder, ({ added, drained }) => ({
    added: { ...added, lost: { endpoint: lost.host, engine: "LOST", addedAt } },
    drained,
  }));
  await labHost.write("lost1", hostNamed("lost"));
  const signal = AbortSignal.timeout(20_000);
  const failing = (before: () => void) =>
    holdLab(
      "lost1",
      { verb: "up", mode: "change", cores: 1 },
      { signal, tell: () => undefined },
      async () => {
        before();
        throw new Error("stack 'network' could not be applied");
      },
    );
  await expect(failing(() => undefined)).rejects.toThrow("could not be applied");
  await expect(failing(lost.close)).rejects.toThrow("host unreachable: 'lost'");
});

test("all labs have their line, in order, whichever hosts are away", async () => {
  const wanted = ["gone1", "there1", "here1"].map((candidate) => ({
    candidate,
    areas: ["network" as const],
  }));
  const told = labSummarySchema.array().parse(await summariesOf(wanted));
  expect(told.map(({ lab, state, host }) => [lab, state, host])).toEqual([
    ["gone1", "unreachable", "gone"],
    ["there1", "partial", "there"],
    ["here1", "partial", undefined],
  ]);
});

test("labs of other hosts stand, whether these answer or not; those that were taken away do not", async () => {
  expect(await standingLabs()).toEqual(["gone1", "here1", "there1"]);
  await applied.clear("gone1");
  expect(await standingLabs()).toEqual(["here1", "there1"]);
});

test("a lab whose host was forgotten is told so, and the others go on", async () => {
  await removeHost({ name: "gone", force: true });
  expect(() => hostOf("gone1")).toThrow("stands on host 'gone', which is not known any more");
  expect(hostOf("there1").name).toBe("there");
  const wanted = ["gone1", "here1"].map((candidate) => ({
    candidate,
    areas: ["network" as const],
  }));
  expect((await summariesOf(wanted)).map(({ state }) => state)).toEqual(["unreachable", "partial"]);
  const [other, ...more] = await labEngines.others();
  expect(more).toEqual([]);
  expect(await other?.info()).toMatchObject({ ID: "THERE" });
});

test("labs are made where somebody says, from then on; those that stand stay where they are", async () => {
  await useHost({ name: "there", labs: ["new1", "new2"] });
  expect(hostOf("new1").name).toBe("there");
  await expect(useHost({ name: "local", labs: ["new1", "there1"] })).rejects.toThrow(
    "lab 'there1' is on 'there', and stays there while it stands",
  );
  expect(hostOf("new1").name).toBe("there");
  await useHost({ name: "local", labs: ["new1"] });
  expect(hostOf("new1").name).toBe("local");
  await expect(useHost({ name: "nowhere", labs: ["new1"] })).rejects.toThrow("unknown host");
  await drainHost({ name: "there", undo: false });
  await expect(useHost({ name: "there", labs: ["new1"] })).rejects.toThrow("takes no new labs");
  await expect(mustTakeLab("new2")).rejects.toThrow("'new2' would be one");
});

test("a lab keeps its host while it has checkpoints there", async () => {
  await useHost({ name: "there", labs: ["saved"] });
  const checkpoint = {
    savedAt: addedAt,
    volume: "v",
    seed: "s",
    areas: [],
    machines: {},
    secrets: { sha256: "0".repeat(64), bytes: 1 },
    facts: {},
    inner: {},
  };
  await checkpoints.write("saved", { kept: { tuesday: checkpoint }, loose: [] });
  await expect(useHost({ name: "local", labs: ["saved"] })).rejects.toThrow(
    "lab 'saved' has checkpoints on 'there': tuesday",
  );
});

test("fails, with nothing done, where a host does not answer", async () => {
  await useHost({ name: "gone", labs: ["new4"] });
  await expect(mustTakeLab("new4")).rejects.toThrow("host unreachable: 'gone'");
});

test("protections are asked of the hosts that labs are on", async () => {
  const own = { ID: "THERE", Labels: ["plateau.own=1"] };
  const { lacking: before } = await lackingProtections([]);
  expect((await lackingProtections(["there1"])).lacking.length).toBeGreaterThan(3);
  said.info = own;
  const { lacking, unasked } = await lackingProtections(["there1", "gone1", "here1"]);
  expect(lacking).toEqual(before);
  expect([...unasked].map(([lab, { message }]) => [lab, message])).toEqual([
    ["gone1", expect.stringContaining("host unreachable: 'gone', where lab 'gone1' is")],
  ]);
});
