import { afterAll, expect, test, vi } from "vitest";
import { hosts, hostsFolder } from "../../../scripts/facts/hosts.js";
import { labHost } from "../../../scripts/facts/lab-host.js";
import { mustBeProtected } from "../../../scripts/setup/must-be-protected.js";
import { hostNamed } from "../../lib/host-named.js";
import { scriptedEngine } from "../../lib/scripted-engine.js";

const there = await scriptedEngine([], { info: { ID: "THERE", Labels: ["plateau.own=1"] } });
const gone = await scriptedEngine([], { info: { ID: "GONE" } });
gone.close();
afterAll(there.close);
// Of Plateau's own engine here nothing is asked.
vi.stubEnv("DOCKER_HOST", undefined);

const addedAt = "2026-11-28T08:00:00.000Z";
await hosts.write(hostsFolder, {
  added: {
    there: { endpoint: there.host, engine: "THERE", addedAt },
    gone: { endpoint: gone.host, engine: "GONE", addedAt },
  },
  drained: {},
});
await labHost.write("c02", hostNamed("there"));
await labHost.write("c03", hostNamed("gone"));
await labHost.write("c04", hostNamed("gone"));
await labHost.write("c05", { name: "local", engine: "PARIS", server: "paris" });

test("labs whose host is away, or not known, are told each with its own cause, and keep no others back", async () => {
  const unasked = await mustBeProtected(["c01", "c02", "c03", "c04", "c05"], false);
  expect([...unasked].map(([lab, { message }]) => [lab, message])).toEqual([
    ["c03", expect.stringContaining("host unreachable: 'gone', where lab 'c03' is")],
    ["c04", expect.stringContaining("host unreachable: 'gone', where lab 'c04' is")],
    ["c05", expect.stringContaining("lab 'c05' is on server 'paris''s own engine")],
  ]);
});

test("of labs that are about to be made elsewhere it is asked there", async () => {
  expect((await mustBeProtected(["c03"], false, new Map([["c03", "there"]]))).size).toBe(0);
  expect([...(await mustBeProtected(["c02"], false, new Map([["c02", "gone"]]))).keys()]).toEqual([
    "c02",
  ]);
});

test("who trusts his candidates asks nothing of any host", async () => {
  there.requests.splice(0);
  expect((await mustBeProtected(["c02", "c03"], true)).size).toBe(0);
  expect(there.requests).toEqual([]);
});
