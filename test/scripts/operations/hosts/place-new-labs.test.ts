import { availableParallelism } from "node:os";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { hosts, hostsFolder } from "../../../../scripts/facts/hosts.js";
import { checkpoints } from "../../../../scripts/facts/journal.js";
import { labHost } from "../../../../scripts/facts/lab-host.js";
import { drainHost } from "../../../../scripts/operations/hosts/drain-host.js";
import { placeNewLabs } from "../../../../scripts/operations/hosts/place-new-labs.js";
import { hostNamed } from "../../../lib/host-named.js";
import { type ScriptedContainer, scriptedEngine } from "../../../lib/scripted-engine.js";

// As many cores as this server has, so that what stands on each decides.
const info = (ID: string) => ({ ID, NCPU: availableParallelism(), MemTotal: 64 * 2 ** 30 });
const onHere: ScriptedContainer[] = [];
const onThere: ScriptedContainer[] = [];
const here = await scriptedEngine(onHere, { info: info("HERE") });
const there = await scriptedEngine(onThere, { info: info("THERE") });
const gone = await scriptedEngine([], { info: info("GONE") });
gone.close();
afterAll(() => {
  here.close();
  there.close();
});
vi.stubEnv("DOCKER_HOST", here.host);

const addedAt = "2026-11-28T08:00:00.000Z";
const labs = ["c01", "c02", "c03", "c04"];
const asked = labs.map((lab) => ({ lab, areas: ["network" as const] }));
const noted = async () =>
  Promise.all(labs.map(async (lab) => (await labHost.read(lab))?.name ?? null));
const said = (places: Record<string, string>) => ({ said: new Map(Object.entries(places)) });

beforeEach(async () => {
  const host = (endpoint: string, engine: string) => ({ endpoint, engine, addedAt });
  await hosts.write(hostsFolder, {
    added: { there: host(there.host, "THERE"), gone: host(gone.host, "GONE") },
    drained: {},
  });
  for (const lab of labs) {
    await labHost.clear(lab);
    await checkpoints.clear(lab);
  }
  onHere.splice(0);
  onThere.splice(0);
});

test("labs of which nobody says it come to where the fewest share a core, and none to a host that is away", async () => {
  onHere.push({ lab: "here1", node: "fw1", state: "running" });
  const { placed, passedOver } = await placeNewLabs(asked.slice(0, 3));
  // The second finds as many on both, and more memory there.
  expect(Object.fromEntries(placed)).toEqual({ c01: "there", c02: "there" });
  expect(passedOver.map(({ en }) => en)).toEqual([
    expect.stringContaining("no lab is placed on 'gone'"),
  ]);
  expect(await noted()).toEqual(["there", "there", null, null]);
});

test("labs are made where a roster says it, and the others are placed with those in mind", async () => {
  const { placed } = await placeNewLabs(asked, said({ c01: "there", c02: "there" }));
  expect(Object.fromEntries(placed)).toEqual({ c01: "there", c02: "there" });
  expect(await noted()).toEqual(["there", "there", null, null]);
  // The same roster again: nothing is new.
  expect((await placeNewLabs(asked, said({ c01: "there", c02: "there" }))).placed.size).toBe(0);
});

test("that a lab is made here is noted once somebody says it", async () => {
  await placeNewLabs(asked, said({ c01: "local" }));
  expect((await noted())[0]).toBe("local");
});

test.for<[string, Record<string, string>, RegExp]>([
  [
    "there is no such host",
    { c01: "there", c02: "their", c03: "their", c04: "srv9" },
    /^the roster names unknown hosts: 'their' \(c02, c03\), 'srv9' \(c04\); possible: local, gone, there, or nothing; nothing was changed: /,
  ],
  ["a lab stands elsewhere", { c01: "there", c03: "there" }, /^lab 'c03' is on 'local', and stays/],
  ["a lab has checkpoints elsewhere", { c01: "there", c04: "there" }, /'c04' has checkpoints/],
])("fails, with nothing noted, where %s", async ([, places, why]) => {
  onHere.push({ lab: "c03", node: "fw1", state: "running" });
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
  await checkpoints.write("c04", { kept: { tuesday: checkpoint }, loose: [] });
  await expect(placeNewLabs(asked, said(places))).rejects.toThrow(why);
  expect(await noted()).toEqual([null, null, null, null]);
});

test("fails, with nothing noted, where a new lab is to come to a drained host; one that stands there stays", async () => {
  await labHost.write("c01", hostNamed("there"));
  await drainHost({ name: "there", undo: false });
  await expect(placeNewLabs(asked, said({ c02: "there" }))).rejects.toThrow("takes no new labs");
  expect(await noted()).toEqual(["there", null, null, null]);
  onHere.push({ lab: "c01", node: "fw1", state: "running" });
  await placeNewLabs(asked, said({ c01: "there" }));
});

test("fails, with nothing noted, where labs may not come", async () => {
  const allowed = vi.fn(async () => {
    throw new Error("no");
  });
  const placing = { ...said({ c01: "there", c02: "local" }), allowed };
  await expect(placeNewLabs(asked.slice(0, 2), placing)).rejects.toThrow("no");
  expect(allowed).toHaveBeenCalledWith(new Map(Object.entries({ c01: "there", c02: "local" })));
  expect(await noted()).toEqual([null, null, null, null]);
});
