import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import type { Tools } from "../../../scripts/ground/tools.js";
import type { PlayUsersInput, UsersPart } from "../../../scripts/training/play-users.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
vi.stubEnv("PLATEAU_HOME", home);
vi.resetModules();
const nodes = new Map<string, object>();
vi.doMock("../../../scripts/host/standing.js", () => ({
  standing: async () => ({ nodes, segments: new Map() }),
}));
type Scripted = Extract<UsersPart, { readonly scenario: object }>;
let play: (part: Scripted, signal: AbortSignal) => Promise<void>;
vi.doMock("../../../scripts/training/play-users.js", () => ({
  playUsers: ({ part }: PlayUsersInput, { signal }: Tools) => play(part as Scripted, signal),
}));
vi.doMock("../../../scripts/operations/reset.js", () => ({
  reset: async (_: string, __: object, { besides }: { besides: () => Promise<void> }) => {
    await besides();
    return [];
  },
}));
const { journals, pauses, playedScenarios } = await import("../../../scripts/facts/journal.js");
const { Misuse } = await import("../../../scripts/ground/misuse.js");
const { labsAwaitingScenario, awaitedScenarioOf } = await import(
  "../../../scripts/training/awaited-scenario.js"
);
const { playScenario } = await import("../../../scripts/training/play-scenario.js");
const { resetMachines } = await import("../../../scripts/training/reset-machines.js");
const { startScenario } = await import("../../../scripts/training/start-scenario.js");
const { stopScenario } = await import("../../../scripts/training/stop-scenario.js");

const candidate = `t${process.pid}-s`;
const asked = { candidate, scenario: "matinee", seed: 7, minutes: 30 };
const said = { thread: "a@b", isWritten: true, resolved: 0, isAnswered: false, isOver: false };
const tools = { signal: new AbortController().signal, tell: () => undefined };
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const noted = () => playedScenarios.read(candidate);

beforeEach(async () => {
  nodes.clear();
  for (const node of ["mail1", "desk1", "probe-lan"]) nodes.set(node, {});
  for (const journal of journals) await journal.clear(candidate);
  play = async () => {
    throw new Error("nothing was to be played");
  };
});

test("a scenario that is started waits to be played, with its clock, until it is stopped", async () => {
  expect(await labsAwaitingScenario()).toEqual([]);
  await startScenario(asked);
  expect(await labsAwaitingScenario()).toEqual([candidate]);
  expect(await noted()).toMatchObject({ name: "matinee", seed: 7, minutes: 30, said: {} });
  const { name, endsAt = "", stoppedAt } = (await awaitedScenarioOf(candidate)) ?? {};
  expect({ name, stoppedAt }).toEqual({ name: "matinee", stoppedAt: null });
  expect(Math.abs(Date.parse(endsAt) - Date.parse(minutesAgo(-30)))).toBeLessThan(10_000);
  await stopScenario(candidate);
  expect(await labsAwaitingScenario()).toEqual([]);
});

test("what can't be started is told with its value and what is allowed, and changes nothing", async () => {
  const refused = async (input: Partial<typeof asked>, told: string) => {
    const before = await noted();
    const problem = await startScenario({ ...asked, ...input }).catch((why: unknown) => why);
    expect(problem).toBeInstanceOf(Misuse);
    expect((problem as Error).message).toContain(told);
    expect(await noted()).toEqual(before);
  };
  await refused({ scenario: "matin" }, "unknown scenario 'matin'; the nearest is 'matinee'");
  await refused({ scenario: "matin" }, "possible: matinee, panne");
  await startScenario(asked);
  await refused({ scenario: "panne" }, `scenario 'matinee' is played in lab '${candidate}' since`);
  await stopScenario(candidate);
  nodes.delete("desk1");
  await refused({}, `lab '${candidate}' has no helpdesk`);
  nodes.clear();
  await refused({ candidate: "nobody" }, "there is no lab 'nobody': make it with 'lab up nobody'");
  await expect(stopScenario("nobody")).rejects.toThrow("no scenario is played in lab 'nobody'");
  expect(existsSync(join(home, "nobody"))).toBe(false);
});

test("of two who start one at once one does", async () => {
  const both = [startScenario(asked), startScenario({ ...asked, scenario: "panne" })];
  const outcomes = (await Promise.allSettled(both)).map(({ status }) => status);
  expect(outcomes.toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("who plays it next goes on from what was said, with the same draws; once all is closed it is over", async () => {
  await startScenario(asked);
  play = async ({ record }) => {
    await record?.keep("VPN", said);
    throw new Error("the server ended");
  };
  await expect(playScenario({ candidate }, tools)).rejects.toThrow("the server ended");
  expect(await labsAwaitingScenario()).toEqual([candidate]);
  const seen: unknown[] = [];
  play = async ({ name, seed, record }) => {
    seen.push(name, seed, record?.said, await record?.isWanted());
  };
  await playScenario({ candidate }, tools);
  expect(seen).toEqual(["matinee", 7, { VPN: said }, true]);
  expect(await noted()).toBeNull();
});

test("one that is stopped is wanted no more, and leaves the one that was started since as it is", async () => {
  await startScenario(asked);
  play = async ({ record }) => {
    await stopScenario(candidate);
    expect(await record?.isWanted()).toBe(false);
    await record?.keep("VPN", said);
    expect(await noted()).toBeNull();
    await startScenario({ ...asked, scenario: "panne" });
    await record?.keep("VPN", said);
  };
  await playScenario({ candidate }, tools);
  expect(await noted()).toMatchObject({ name: "panne", said: {} });
});

test("where its time is over it ends, and no machine is asked; in a pause its clock stands", async () => {
  const played = { name: "matinee", seed: 1, minutes: 30, said: {} };
  await playedScenarios.write(candidate, { ...played, startedAt: minutesAgo(40) });
  await pauses.write(candidate, [{ since: minutesAgo(20), guests: [] }]);
  let wanted: boolean | undefined;
  play = async ({ record }) => {
    wanted = await record?.isWanted();
    throw new Misuse({ fr: "en pause", en: "paused" });
  };
  await expect(playScenario({ candidate }, tools)).rejects.toThrow("paused");
  expect(wanted).toBe(true);
  await pauses.clear(candidate);
  wanted = undefined;
  await playScenario({ candidate }, tools);
  expect(wanted).toBeUndefined();
  expect(await noted()).toBeNull();
});

test("a scenario that this Plateau does not have is told, and stays noted for its trainer", async () => {
  const startedAt = minutesAgo(1);
  const gone = { name: "gone", seed: 1, minutes: 30, startedAt, said: {} };
  await playedScenarios.write(candidate, gone);
  await expect(playScenario({ candidate }, tools)).rejects.toThrow("unknown scenario 'gone'");
  expect(await noted()).toEqual(gone);
});

test("two servers do not play it at once", async () => {
  await startScenario(asked);
  const server = new AbortController();
  onTestFinished(() => server.abort());
  let plays = 0;
  play = (_, signal) => {
    plays += 1;
    return new Promise((_, stopped) =>
      signal.addEventListener("abort", () => stopped(signal.reason)),
    );
  };
  const first = playScenario({ candidate }, { ...tools, signal: server.signal }).catch(
    () => "ended",
  );
  await vi.waitFor(() => expect(plays).toBe(1));
  const second = playScenario({ candidate }, tools);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(plays).toBe(1);
  play = async () => {
    plays += 1;
  };
  server.abort();
  await Promise.all([first, second]);
  expect(plays).toBe(2);
});

test.for([
  ["mail1", true],
  ["desk1", true],
  ["ws1", false],
] as const)("that %s is made anew ends it: %s", async ([machine, isOver]) => {
  await startScenario(asked);
  await resetMachines(candidate, [machine], { note: () => undefined });
  expect((await noted()) === null).toBe(isOver);
});
