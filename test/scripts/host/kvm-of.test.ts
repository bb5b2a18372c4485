import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { hosts, hostsFolder } from "../../../scripts/facts/hosts.js";
import { labHost } from "../../../scripts/facts/lab-host.js";
import { Kvm } from "../../../scripts/host/kvm.js";
import { kvmOf } from "../../../scripts/host/kvm-of.js";
import { hostAt } from "../../lib/host-at.js";
import { hostNamed } from "../../lib/host-named.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

/** Another host's engine: its kernel, and what comes of the start of a guest there. */
const there = { kernel: "6.1.0", created: 201, started: 204, code: 0 };
const asked: string[] = [];
const socket = join(temporaryFolder(), "engine.sock");
const engine = createServer((request, response) => {
  const url = request.url ?? "";
  asked.push(`${request.method} ${url.replace(/\?.*/, "")}`);
  const answer = (code: number, value: object = {}) => {
    response.writeHead(code, { "content-type": "application/json" });
    response.end(code === 204 ? undefined : JSON.stringify(value));
  };
  if (url.endsWith("/info")) return answer(200, { ID: "THERE", KernelVersion: there.kernel });
  if (url.includes("/create")) return answer(there.created, { Id: "try" });
  if (url.endsWith("/start")) return answer(there.started);
  if (url.includes("/wait")) return answer(200, { StatusCode: there.code });
  return answer(204);
});
await new Promise<void>((listening) => engine.listen(socket, listening));
afterAll(() => void engine.close());

const cache = temporaryFolder();
vi.stubEnv("XDG_CACHE_HOME", cache);

await hosts.write(hostsFolder, {
  added: { there: hostAt(`unix://${socket}`, "THERE") },
  drained: {},
});
await labHost.write("t1", hostNamed("there"));

const tries = () => asked.filter((one) => one.endsWith("/start")).length;
let kernels = 0;
/** A kernel that nothing was tried on. */
beforeEach(() => {
  Object.assign(there, { kernel: `6.1.${++kernels}`, created: 201, started: 204, code: 0 });
  asked.length = 0;
});

test("what another host is able to is tried there, once for each of its kernels", async () => {
  expect(await kvmOf("t1")).toBe(true);
  expect(await kvmOf("t1")).toBe(true);
  expect(tries()).toBe(1);
  expect(asked).toContain("DELETE /containers/try");
  Object.assign(there, { kernel: "6.2.0", code: 137 });
  expect(await kvmOf("t1")).toBe(false);
  expect(await kvmOf("t1")).toBe(false);
  expect(tries()).toBe(2);
});

test("one without the device emulates guests", async () => {
  there.started = 500;
  expect(await kvmOf("t1")).toBe(false);
  expect(asked).toContain("DELETE /containers/try");
});

test("one that has no image yet is asked again once it has", async () => {
  there.created = 404;
  expect(await kvmOf("t1")).toBe(false);
  there.created = 201;
  expect(await kvmOf("t1")).toBe(true);
});

test("of this server's own labs no other one is asked, nor the other way round", async () => {
  await new Kvm().note(false);
  expect(await kvmOf("t1")).toBe(true);
  asked.length = 0;
  expect(await kvmOf("c01")).toBe(false);
  expect(asked).toEqual([]);
});
