import { duplexPair } from "node:stream";
import type Docker from "dockerode";
import { afterEach, expect, test, vi } from "vitest";
import { detachKeys } from "../../../../scripts/ground/docker/detach-keys.js";
import { Consoles } from "../../../../scripts/operations/consoles/consoles.js";
import { limits } from "../../../../scripts/operations/consoles/limits.js";
import type { MachineName } from "../../../../stacks/plan/plan.js";

/**
 * An engine whose machines run, begin a shell that says nothing, and end what they are told to, unless they are deaf.
 * What a shell and a script really do on a machine is in `test/live/consoles.live.test.ts`.
 */
function scriptedEngine() {
  const state = { running: true, gone: false, deaf: false };
  const scripts: string[][] = [];
  const begun: { Tty: boolean; DetachKeys: string | undefined }[] = [];
  const engine = {
    getContainer: (name: string) => ({
      async inspect() {
        if (state.gone) throw Object.assign(new Error("no such container"), { statusCode: 404 });
        const { running } = state;
        const Status = running ? "running" : "exited";
        return { Id: `id-${name}`, State: { Running: running, Status, StartedAt: "then" } };
      },
      async exec({ Tty = false, AttachStdin = false, DetachKeys, Cmd }: Docker.ExecCreateOptions) {
        const [ours, theirs] = duplexPair();
        if (AttachStdin) begun.push({ Tty, DetachKeys });
        else scripts.push((Cmd ?? []).slice(5));
        return {
          async start() {
            if (!AttachStdin) theirs.end();
            return ours;
          },
          inspect: async () => ({ Running: false, ExitCode: !AttachStdin && state.deaf ? 3 : 0 }),
          resize: async () => undefined,
        };
      },
    }),
    listContainers: async () =>
      ["ws1", "ws2", "probe-lan"].map((machine) => ({
        Id: `id-${machine}`,
        Labels: { "plateau.lab": "c01", "plateau.machine": machine },
      })),
  };
  return { engine: engine as unknown as Docker, state, scripts, begun };
}

const closing: Consoles[] = [];
afterEach(async () => {
  for (const consoles of closing.splice(0)) await consoles.close();
});

async function scripted() {
  const made = scriptedEngine();
  const consoles = await Consoles.with({
    of: () => made.engine,
    local: made.engine,
    others: async () => [],
  });
  closing.push(consoles);
  const open = (machine: MachineName = "ws1", candidate = "c01") =>
    consoles.open({ candidate, machine, kind: "terminal", size: { columns: 80, rows: 24 } });
  const sit = (machine: MachineName = "adm1", candidate = "c01") =>
    consoles.openDesktop({ candidate, machine });
  return { ...made, consoles, open, sit };
}

test("each has an id of its own by which it is found, and its lab's list has it", async () => {
  const { consoles, open } = await scripted();
  const [one, other, foreign] = [await open(), await open("ws2"), await open("ws1", "c02")];
  expect(new Set([one.id, other.id, foreign.id]).size).toBe(3);
  for (const { id } of [one, other, foreign]) expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(consoles.list("c01")).toEqual([one, other]);
  expect(consoles.get(foreign.id)).toBe(foreign);
  await one.end();
  expect(consoles.get(one.id)).toBeUndefined();
  expect(consoles.list("c01")).toEqual([other]);
});

test("the engine hangs up at keys of ours, and what is any bytes has no pseudo-terminal on which it would", async () => {
  const { begun, open, sit, consoles } = await scripted();
  await open();
  await sit();
  await consoles.openSsh({ candidate: "c01", machine: "ws1", keys: ["ssh-ed25519 AAAA"] });
  expect(begun).toEqual([
    { Tty: true, DetachKeys: detachKeys.sequence },
    { Tty: false, DetachKeys: undefined },
    { Tty: false, DetachKeys: undefined },
  ]);
  expect(detachKeys.sequence.startsWith("ctrl-^,")).toBe(true);
  expect(detachKeys.first).toBe("^".charCodeAt(0) & 0x1f);
});

test("no more open on a machine than may, those that are about to be included, and one that ends makes room", async () => {
  const { consoles, open } = await scripted();
  const asked = await Promise.allSettled(Array.from({ length: 200 }, () => open()));
  const opened = asked.filter(({ status }) => status === "fulfilled");
  expect(opened).toHaveLength(limits.perMachine);
  await expect(open()).rejects.toMatchObject({
    told: {
      fr: "8 terminaux sont déjà ouverts sur ws1, et 8 au plus peuvent l'être : reprenez-en un, ou fermez-le",
      en: "8 terminals are open on ws1 already, and 8 at most may be: go back to one, or close it",
    },
  });
  await expect(open("ws2")).resolves.toBeDefined();
  await expect(open("ws1", "c02")).resolves.toBeDefined();
  await consoles.list("c01")[0]?.end();
  await expect(open()).resolves.toBeDefined();
});

test("no more open in a lab than may, and its neighbour has his own", async () => {
  const { open } = await scripted();
  for (const machine of ["ws1", "ws2", "ws3"] as const) {
    for (let at = 0; at < limits.perMachine; at++) await open(machine);
  }
  await expect(open("fw1")).rejects.toThrow("24 terminals are open in lab 'c01' already");
  await expect(open("fw1", "c02")).resolves.toBeDefined();
});

test("a machine that does not run, and one that is not there, open nothing and take no room", async () => {
  const { state, consoles, open } = await scripted();
  state.running = false;
  for (let at = 0; at < 30; at++) await expect(open()).rejects.toThrow("does not run (exited)");
  state.gone = true;
  await expect(open()).rejects.toThrow("does not run (absent)");
  Object.assign(state, { running: true, gone: false });
  await expect(open()).resolves.toBeDefined();
  expect(consoles.list("c01")).toHaveLength(1);
});

test("what can't be ended is told, stays counted, and is tried again with the next", async () => {
  const { state, scripts, open } = await scripted();
  const one = await open();
  state.deaf = true;
  await expect(one.end()).rejects.toThrow("processes of a terminal are still on ws1 (3)");
  expect(one.over).toMatchObject({ reason: "ended" });
  const [, name] = scripts.at(-1) ?? [];
  expect(name).toMatch(/^plateau-console-[0-9a-f]{12}-[0-9a-f]{12}-[0-9a-f]{32}$/);
  expect(name).toContain(one.id);
  for (let at = 1; at < limits.perMachine; at++) await open();
  await expect(open()).rejects.toThrow("8 terminals are open on ws1");
  state.deaf = false;
  const tried = scripts.length;
  await open("ws2");
  expect(scripts.length).toBe(tried);
  await vi.waitFor(async () => expect(await open()).toBeDefined());
});

test("a machine that is gone has nothing left to end", async () => {
  const { state, open } = await scripted();
  const one = await open();
  Object.assign(state, { deaf: true, running: false });
  await one.end();
  expect(one.over).toMatchObject({ reason: "ended" });
});

test("a sweep asks machines alone, and spares those that live", async () => {
  const { consoles, state, scripts } = await scripted();
  const other = await scripted();
  const one = await other.open();
  await other.consoles.sweep();
  const [how, place, ...living] = other.scripts.at(-1) ?? [];
  expect([how, place]).toEqual(["sweep", expect.stringMatching(/^[0-9a-f]{12}$/)]);
  // Both live in this process.
  expect(living.length).toBeGreaterThanOrEqual(2);
  expect(one.over).toBeUndefined();
  state.deaf = true;
  expect(await consoles.sweep()).toMatchObject([
    { candidate: "c01", machine: expect.any(String), why: { en: expect.stringContaining("(3)") } },
    { candidate: "c01", machine: expect.any(String) },
  ]);
  expect(scripts).toHaveLength(2);
  // One that stopped meanwhile has nothing left.
  state.gone = true;
  expect(await consoles.sweep()).toEqual([]);
});

test("once closed all have ended, and none opens", async () => {
  const { consoles, scripts, open, sit } = await scripted();
  const opened = [await open(), await open("ws2"), await sit()];
  await consoles.close();
  expect(opened.map(({ over }) => over?.reason)).toEqual(["ended", "ended", "ended"]);
  expect(scripts).toHaveLength(3);
  await expect(open()).rejects.toThrow("the server is stopping");
  await expect(sit()).rejects.toThrow("the server is stopping");
});

test("a desktop is a connection of its own, which ends on its machine with who sat there", async () => {
  const { consoles, scripts, open, sit } = await scripted();
  const [terminal, one, other] = [await open("adm1"), await sit(), await sit()];
  expect(consoles.desktops("c01")).toEqual([one, other]);
  expect(consoles.list("c01")).toEqual([terminal]);
  one.attach({ as: "writer", onData: () => undefined, onEnd: () => undefined }).detach();
  expect(one.over).toMatchObject({ reason: "detached" });
  expect(consoles.desktops("c01")).toEqual([other]);
  await vi.waitFor(() => expect(scripts.at(-1)?.[1]).toContain(one.id));
});

test("no more desktops are shown than may, and they take no terminal's room", async () => {
  const { consoles, open, sit } = await scripted();
  const asked = await Promise.allSettled(Array.from({ length: 200 }, () => sit()));
  const shown = asked.filter(({ status }) => status === "fulfilled");
  expect(shown).toHaveLength(limits.desktopsPerMachine);
  await expect(sit()).rejects.toMatchObject({
    told: {
      fr: "8 bureaux sont déjà montrés sur adm1, et 8 au plus peuvent l'être : quittez-en un",
      en: "8 desktops are shown on adm1 already, and 8 at most may be: leave one",
    },
  });
  await expect(open("adm1")).resolves.toBeDefined();
  await consoles.desktops("c01")[0]?.end();
  await expect(sit()).resolves.toBeDefined();
});

test("a machine without a desktop is told apart", async () => {
  const { sit } = await scripted();
  await expect(sit("fw1")).rejects.toThrow("fw1 has no desktop (these have one: adm1, ws1)");
});
