import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { hosts, hostsFolder } from "../../../../scripts/facts/hosts.js";
import { bootedImages } from "../../../../scripts/host/images/booted-images.js";
import { addHost } from "../../../../scripts/operations/hosts/add-host.js";
import { checkHost } from "../../../../scripts/operations/hosts/check-host.js";
import { drainHost } from "../../../../scripts/operations/hosts/drain-host.js";
import {
  hostSummaries,
  hostSummarySchema,
} from "../../../../scripts/operations/hosts/host-summaries.js";
import { mustTakeLab } from "../../../../scripts/operations/hosts/must-take-lab.js";
import { removeHost } from "../../../../scripts/operations/hosts/remove-host.js";
import {
  type ScriptedContainer,
  type ScriptedWords,
  scriptedEngine,
} from "../../../lib/scripted-engine.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const home = temporaryFolder();
const here = await scriptedEngine([], { info: { ID: "HERE" } });
const containers: ScriptedContainer[] = [];
const words: { -readonly [K in keyof ScriptedWords]: ScriptedWords[K] } = {};
const there = await scriptedEngine(containers, words);
afterAll(() => {
  here.close();
  there.close();
});
vi.stubEnv("PLATEAU_HOME", home);
vi.stubEnv("DOCKER_HOST", here.host);

const nothing = { added: {}, drained: {} };
const noted = () => hosts.read(hostsFolder);
const add = (name = "srv2", endpoint = there.host) => addHost({ name, endpoint });

beforeEach(async () => {
  await hosts.clear(hostsFolder);
  containers.length = 0;
  for (const key of Object.keys(words)) delete words[key as keyof ScriptedWords];
  words.info = { ID: "THERE" };
});

test("with no other host there is this server, and nothing is written", async () => {
  const [local, ...others] = await hostSummaries();
  expect(local).toMatchObject({ host: "local", endpoint: here.host, state: "ready", labs: [] });
  expect(others).toEqual([]);
  expect(await noted()).toEqual(nothing);
});

test("a host is noted with what its engine calls itself, and listed with what stands there", async () => {
  containers.push(
    { lab: "c05", node: "dc1", state: "running" },
    { lab: "c05", node: "probe-lan", state: "running" },
    { lab: "c07", node: "fw1", state: "exited" },
  );
  await add();
  expect((await noted()).added["srv2"]).toMatchObject({ endpoint: there.host, engine: "THERE" });
  const all = hostSummarySchema.array().parse(await hostSummaries());
  expect(all.map(({ host }) => host)).toEqual(["local", "srv2"]);
  expect(all[1]).toMatchObject({
    state: "ready",
    docker: "20.10.24",
    cores: 2,
    memoryMiB: 8192,
    labs: ["c05", "c07"],
  });
  // What the server keeps, and the machine that runs.
  expect(all[1]?.roomMiB).toBe(8192 - 820 - 156);
});

test.for<readonly [string, string, ScriptedWords, string]>([
  ["is this server's own", "srv2", { info: { ID: "HERE" } }, "the engine that 'local' has already"],
  [
    "is of another architecture",
    "srv2",
    { info: { ID: "THERE", Architecture: "riscv64" } },
    "riscv64, and images are made here for",
  ],
  ["is too old", "srv2", { version: "19.03.15" }, "19.03.15 is too old, 20.10.0 or later"],
  ["is no Docker", "srv2", { components: ["Podman Engine"] }, "not the Docker engine that answers"],
  [
    "has no rights of root",
    "srv2",
    { info: { ID: "THERE", CgroupDriver: "none" } },
    "runs without root's rights",
  ],
  [
    "runs in somebody's own namespaces",
    "srv2",
    { info: { ID: "THERE", SecurityOptions: ["name=rootless"] } },
    "runs without root's rights",
  ],
  [
    "has images of another version",
    "srv2",
    { images: ["plateau/base:000000000000"] },
    "images of another version of Plateau: plateau/base",
  ],
  [
    "is full",
    "srv2",
    { info: { ID: "THERE", MemTotal: 1900 * 2 ** 20 } },
    /full: a whole lab takes \d+ MiB, there are 1388 = 1900 − 512 for the server − 0/.source,
  ],
])("fails, with nothing noted, for an engine that %s", async ([, name, said, why]) => {
  Object.assign(words, { info: { ID: "THERE" }, ...said });
  await expect(add(name)).rejects.toThrow(new RegExp(why));
  expect(await noted()).toEqual(nothing);
});

test("images of a company are no other version: what stands below them tells", async () => {
  const [image] = bootedImages();
  words.images = [`${image?.tag.split(":")[0]}:000000000000`];
  await add();
  expect(await noted()).not.toEqual(nothing);
});

test.for([
  ["a name that can't be", "Srv_2", "invalid name of a host 'Srv_2'"],
  ["the name of this server", "local", "is the server that the command runs on"],
] as const)("fails, with nothing noted, for %s", async ([, name, why]) => {
  await expect(add(name)).rejects.toThrow(why);
  expect(await noted()).toEqual(nothing);
});

test("fails for a name, an endpoint or an engine that is there already", async () => {
  await add();
  const before = await noted();
  await expect(add()).rejects.toThrow("host 'srv2' is there already");
  await expect(add("srv3")).rejects.toThrow(`'srv2' is at ${there.host} already`);
  const again = await scriptedEngine([], { info: { ID: "THERE" } });
  await expect(add("srv3", again.host)).rejects.toThrow("the engine that 'srv2' has already");
  again.close();
  expect(await noted()).toEqual(before);
});

test("of two that are added at once under one name one is noted", async () => {
  const other = await scriptedEngine([], { info: { ID: "OTHER" } });
  const both = await Promise.allSettled([add(), add("srv2", other.host)]);
  other.close();
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(Object.keys((await noted()).added)).toEqual(["srv2"]);
});

test("fails for one that does not answer, and says why", async () => {
  const nowhere = `unix://${join(home, "nowhere.sock")}`;
  await expect(add("srv2", nowhere)).rejects.toThrow(/no engine listens there.*ENOENT/);
  await expect(addHost({ name: "srv2", endpoint: there.host, tlsDir: home })).rejects.toThrow(
    "--tls-dir goes with tcp:// and not with unix://",
  );
  expect(await noted()).toEqual(nothing);
});

test("an engine that stands in another one's place is told, and labs there are nobody's of ours", async () => {
  await add();
  words.info = { ID: "NEW" };
  containers.push({ lab: "c05", node: "fw1", state: "running" });
  const { findings } = await checkHost("srv2");
  expect(findings.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(["engine"]);
  expect((await hostSummaries())[1]?.state).toBe("unfit");
  await removeHost({ name: "srv2", force: false });
  expect(await noted()).toEqual(nothing);
});

test("a drained host keeps its labs, and is drained until that is undone", async () => {
  await add();
  containers.push({ lab: "c05", node: "fw1", state: "running" });
  const { told } = await drainHost({ name: "srv2", undo: false });
  expect([...(told?.labs.keys() ?? [])]).toEqual(["c05"]);
  const since = (await hostSummaries())[1]?.drainedSince;
  expect(since).toBeDefined();
  await drainHost({ name: "srv2", undo: false });
  expect((await noted()).drained).toEqual({ srv2: since });
  await drainHost({ name: "srv2", undo: true });
  expect((await noted()).drained).toEqual({});
  await expect(drainHost({ name: "srv9", undo: false })).rejects.toThrow("unknown host 'srv9'");
});

test("a drained server takes no lab that is new, and goes on with those that stand", async () => {
  await drainHost({ name: "local", undo: false });
  await expect(mustTakeLab("c09")).rejects.toThrow("'c09' would be one");
  await drainHost({ name: "local", undo: true });
  await mustTakeLab("c09");
});

test("a host is forgotten once no lab stands there, and what was noted of it with it", async () => {
  await add();
  await drainHost({ name: "srv2", undo: false });
  containers.push({ lab: "c05", node: "fw1", state: "exited" });
  await expect(removeHost({ name: "srv2", force: true })).rejects.toThrow(
    "labs stand on 'srv2': c05; nothing was changed",
  );
  containers.length = 0;
  await removeHost({ name: "srv2", force: false });
  expect(await noted()).toEqual(nothing);
  await expect(removeHost({ name: "local", force: true })).rejects.toThrow("and stays");
});

test("a host that is away is listed as such, the others go on, and it is forgotten by force alone", async () => {
  const gone = await scriptedEngine([], { info: { ID: "GONE" } });
  await add("srv3", gone.host);
  gone.close();
  const all = await hostSummaries();
  expect(all.map(({ host, state }) => [host, state])).toEqual([
    ["local", "ready"],
    ["srv3", "unreachable"],
  ]);
  expect(all[1]).not.toHaveProperty("labs");
  await expect(removeHost({ name: "srv3", force: false })).rejects.toThrow("can't be reached");
  await removeHost({ name: "srv3", force: true });
  expect(await noted()).toEqual(nothing);
});

test("a register that can't be read is kept, and named", async () => {
  await add();
  writeFileSync(join(home, "hosts", "register.json"), "{");
  await expect(hostSummaries()).rejects.toThrow("hosts/register.json");
  await expect(add("srv4")).rejects.toThrow("hosts/register.json");
});
