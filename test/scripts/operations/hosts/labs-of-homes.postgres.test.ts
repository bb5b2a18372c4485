import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { hostNamed } from "../../../lib/host-named.js";
import { onServer } from "../../../lib/on-server.js";
import { type TestPostgres, testPostgres } from "../../../lib/postgres.js";
import { scriptedEngine } from "../../../lib/scripted-engine.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const paris = await scriptedEngine([{ lab: "c01", node: "fw1", state: "running" }], {
  info: { ID: "PARIS" },
});
const lyonSaid = { info: { ID: "LYON" } };
const lyon = await scriptedEngine([], lyonSaid);
const thereSaid = { info: { ID: "THERE" } };
const there = await scriptedEngine([], thereSaid);
const other = await scriptedEngine([], { info: { ID: "OTHER" } });
let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await testPostgres(temporaryFolder());
  // On a busy machine to read the sources takes longer than a test may.
  await post(paris);
}, 240_000);
afterAll(async () => {
  await postgres?.stop();
  for (const engine of [paris, lyon, there, other]) engine.close();
});

let made = 0;
/** Where homes that share it have what is noted of labs. */
const database = () => postgres.make(`homes${++made}`);

/** A command post: the sources as they are, with a home and an engine of its own. */
async function post(engine: { readonly host: string }, home = temporaryFolder()) {
  vi.resetModules();
  const { withVariables } = await import("../../../../scripts/ground/variable.js");
  const { hostNameOf } = await import("../../../../scripts/facts/host-name-of.js");
  const { applied } = await import("../../../../scripts/facts/journal.js");
  const { knownEngines } = await import("../../../../scripts/facts/known-engines.js");
  const { labHost } = await import("../../../../scripts/facts/lab-host.js");
  const { parsePlace } = await import("../../../../scripts/ground/postgres/parse-place.js");
  const { moveToPostgres } = await import("../../../../scripts/portal/store/move-to-postgres.js");
  const { hostOf } = await import("../../../../scripts/host/host-of.js");
  const { ownEngine } = await import("../../../../scripts/host/own-engine.js");
  const { setUpFrom } = await import("../../../../scripts/cli/set-up-from.js");
  const { addHost } = await import("../../../../scripts/operations/hosts/add-host.js");
  const { pinHost } = await import("../../../../scripts/operations/hosts/pin-host.js");
  const { pinHosts } = await import("../../../../scripts/operations/hosts/pin-hosts.js");
  const { placeNewLabs } = await import("../../../../scripts/operations/hosts/place-new-labs.js");
  const { removeHost } = await import("../../../../scripts/operations/hosts/remove-host.js");
  const { labsOnOthers } = await import("../../../../scripts/operations/labs-on-others.js");
  const { summariesOf } = await import("../../../../scripts/operations/summaries.js");
  const host = (lab: string) => join(home, lab, "host.json");
  const whole = {
    home,
    applied,
    engines: () => knownEngines.read("hosts"),
    labHost,
    hostNameOf,
    hostOf,
    ownEngine,
    setUp: () =>
      setUpFrom(undefined, { install: false, report: () => undefined, requirements: [] }),
    add: (name: string, { host }: { readonly host: string }) => addHost({ name, endpoint: host }),
    remove: (name: string, force = false) => removeHost({ name, force }),
    pinHost,
    pinHosts,
    placeNewLabs,
    labsOnOthers,
    summariesOf,
    share: async () => moveToPostgres(parsePlace(await database())),
    /** Where its labs' folders are shared: what another post has noted of one, whatever that server is called. */
    take(lab: string, from: { file(lab: string): string }, server = "paris") {
      mkdirSync(join(home, lab), { recursive: true });
      const words = readFileSync(from.file(lab), "utf8");
      writeFileSync(host(lab), words.replace(JSON.stringify(hostname()), JSON.stringify(server)));
    },
    file: host,
  };
  return onServer({ PLATEAU_HOME: home, DOCKER_HOST: engine.host }, whole, withVariables);
}

test("each post knows the host of a lab by the name that it gives to its engine", async () => {
  const [one, two] = [await post(paris), await post(lyon)];
  await one.add("srv2", there);
  await two.add("lille", there);
  await one.placeNewLabs([{ lab: "c11", areas: ["network"] }], {
    said: new Map([["c11", "srv2"]]),
  });
  expect(await one.labHost.read("c11")).toEqual({
    name: "srv2",
    engine: "THERE",
    server: hostname(),
  });
  two.take("c11", one);
  expect([one.hostNameOf("c11"), two.hostNameOf("c11")]).toEqual(["srv2", "lille"]);
  expect(await two.hostOf("c11").engine.info()).toMatchObject({ ID: "THERE" });
});

test("a lab on a post's own engine is on no other post's, which says whose it is and what to type", async () => {
  const [one, two] = [await post(paris), await post(lyon)];
  await one.share();
  await one.pinHost("c01");
  expect(one.hostNameOf("c01")).toBe("local");
  two.take("c01", one);
  await two.ownEngine();
  expect(two.hostNameOf("c01")).toBe("local@paris");
  expect(() => two.hostOf("c01")).toThrow(
    "lab 'c01' is on server 'paris''s own engine, which this server does not know (engine PARIS): 'lab host add NAME ADDRESS' adds it",
  );
  await two.applied.write("c01", { network: "digest" });
  expect(await two.labsOnOthers()).toEqual([{ lab: "c01", host: "local@paris" }]);
  const wanted = ["c01", "c02"].map((candidate) => ({ candidate, areas: ["network" as const] }));
  expect((await two.summariesOf(wanted)).map(({ state, host }) => [state, host])).toEqual([
    ["unreachable", "local@paris"],
    ["absent", undefined],
  ]);
  await two.add("paris", paris);
  expect(two.hostNameOf("c01")).toBe("paris");
  expect((await two.summariesOf(wanted)).map(({ state, host }) => [state, host])).toEqual([
    ["partial", "paris"],
    ["absent", undefined],
  ]);
});

test("a lab that another post has made on this one's engine is here", async () => {
  const [one, two] = [await post(paris), await post(lyon)];
  await one.add("lyon", lyon);
  await one.placeNewLabs([{ lab: "c03", areas: ["network"] }], {
    said: new Map([["c03", "lyon"]]),
  });
  two.take("c03", one);
  // Nobody had to know so far what its engine calls itself.
  expect(() => two.hostOf("c03")).toThrow(
    /calls 'lyon', which this server does not know \(engine LYON\): 'lab host add lyon ADDRESS' adds it; where it does not stand yet, 'lab host use local c03' has it made here; where it is this server's own engine, 'lab doctor --fix' notes it/,
  );
  await two.setUp();
  expect(await two.engines()).toEqual({ own: null, former: {} });
  await two.share();
  await two.setUp();
  expect(two.hostOf("c03").name).toBe("local");
});

test("an engine is known by its ID, and no other one is taken for it that has its name", async () => {
  const [one, two] = [await post(paris), await post(lyon)];
  await one.add("srv2", there);
  await two.add("srv2", other);
  await one.placeNewLabs([{ lab: "c11", areas: ["network"] }], {
    said: new Map([["c11", "srv2"]]),
  });
  two.take("c11", one);
  await two.ownEngine();
  expect(two.hostNameOf("c11")).toBe("srv2@paris");
  expect(() => two.hostOf("c11")).toThrow(
    "lab 'c11' is on the host that server 'paris' calls 'srv2', which this server does not know, and is not the 'srv2' of here (engine THERE): 'lab host add NAME ADDRESS' adds it",
  );
});

test("labs of an engine whose data were made anew are where they were, and are noted by the new one", async () => {
  const one = await post(lyon);
  await one.share();
  await one.pinHost("c01");
  lyonSaid.info = { ID: "LYON2" };
  await one.setUp();
  expect(await one.engines()).toEqual({ own: "LYON2", former: { LYON: "local" } });
  expect(one.hostOf("c01").name).toBe("local");
  await one.pinHost("c01");
  expect((await one.labHost.read("c01"))?.engine).toBe("LYON2");
  lyonSaid.info = { ID: "LYON" };
});

test("of another host so, once it was removed and added again; one that is there keeps its labs", async () => {
  const one = await post(paris);
  const place = (lab: string) =>
    one.placeNewLabs([{ lab, areas: ["network"] }], { said: new Map([[lab, "srv2"]]) });
  await one.add("srv2", there);
  await place("c11");
  thereSaid.info = { ID: "THERE2" };
  await one.remove("srv2");
  expect(() => one.hostOf("c11")).toThrow("is on the former host 'srv2'");
  await one.add("srv2", there);
  expect(one.hostNameOf("c11")).toBe("srv2");
  await place("c12");
  await one.remove("srv2");
  await one.add("srv2", other);
  const former = `srv2@${hostname()}`;
  expect([one.hostNameOf("c11"), one.hostNameOf("c12")]).toEqual([former, former]);
  await one.add("srv3", there);
  expect([one.hostNameOf("c11"), one.hostNameOf("c12")]).toEqual([former, "srv3"]);
  thereSaid.info = { ID: "THERE" };
});

test("a home alone asks nothing, and notes nothing of its own engine", async () => {
  const one = await post(paris);
  paris.requests.splice(0);
  await one.pinHost("c01");
  await one.setUp();
  expect(paris.requests).toEqual([]);
  expect([one.file("c01"), join(one.home, "hosts", "engines.json")].filter(existsSync)).toEqual([]);
});

test("before others read it every lab that is somewhere is noted by its engine", async () => {
  const one = await post(paris);
  await one.add("srv2", there);
  await one.applied.write("stands", { network: "digest" });
  await one.labHost.write("absent", hostNamed("local"));
  await one.labHost.write("there", hostNamed("srv2"));
  await one.applied.write("cleared", {});
  await one.pinHosts();
  const noted = ["stands", "absent", "there", "cleared"].map((lab) => one.labHost.readNow(lab));
  expect(noted.map((note) => note && [note.name, note.engine])).toEqual([
    ["local", "PARIS"],
    ["local", "PARIS"],
    ["srv2", "THERE"],
    null,
  ]);
});

test("fails, with nothing noted, where a lab's host is not known any more, or no engine is here", async () => {
  const gone = await scriptedEngine([], { info: { ID: "GONE" } });
  gone.close();
  const one = await post(gone);
  await one.applied.write("stands", { network: "digest" });
  await expect(one.pinHosts()).rejects.toThrow(
    "labs are on this server, whose engine does not answer: stands",
  );
  await one.labHost.write("c05", hostNamed("srv9"));
  await expect(one.pinHosts()).rejects.toThrow(
    "labs are on hosts that are not known any more: c05 ('srv9'); nothing was changed",
  );
  expect(await one.labHost.read("stands")).toBeNull();
});

test("what is noted of engines and can't be read is named, and keeps no lab from this server's own register", async () => {
  const one = await post(paris);
  await one.share();
  await one.pinHost("c01");
  await one.add("srv2", there);
  writeFileSync(join(one.home, "hosts", "register.json"), "{");
  expect(one.hostOf("c01").name).toBe("local");
  writeFileSync(join(one.home, "hosts", "engines.json"), "{");
  await expect(one.ownEngine()).rejects.toThrow("hosts/engines.json");
  expect(() => one.hostOf("c01")).toThrow("hosts/register.json");
});
