import { beforeEach, expect, test, vi } from "vitest";
import type { Standing } from "../../../scripts/host/standing.js";
import { type MachineName, machineNames } from "../../../stacks/plan/plan.js";

type Answer = number | readonly [code: number, stderr: string] | "silent" | "stops" | "stopped";

/** What each machine answers; all others do as they are told. */
const answers = new Map<MachineName, Answer>();
const told: string[] = [];

vi.resetModules();
const { Channel, NotObserved } = await import("../../../scripts/channel/channel.js");
vi.doMock("../../../scripts/host/standing.js", () => ({
  standing: async () => {
    const state = (name: MachineName) => (answers.get(name) === "stopped" ? "exited" : "running");
    const nodes = new Map(machineNames.map((name) => [name, { State: state(name) }]));
    return { nodes, segments: new Map() } as unknown as Standing;
  },
}));
vi.doMock("../../../scripts/channel/open-channel.js", () => ({
  async openChannel(_: string, name: MachineName) {
    const answer = answers.get(name) ?? 0;
    if (answer === "silent") throw new NotObserved(`plateau-t-${name} did not answer`);
    const channel = new Channel({
      send(id, _, script) {
        told.push(`${name}: ${script.trim()}`);
        if (typeof answer === "string") return channel.end("the machine stopped");
        const [code, stderr] = typeof answer === "number" ? [answer, ""] : answer;
        channel.answered(id, { code, stdout: "", stderr });
      },
      close: () => undefined,
    });
    return channel;
  },
}));
const { fetchFeeds } = await import("../../../scripts/operations/fetch-feeds.js");
const { mustBeDone } = await import("../../../scripts/operations/must-be-done.js");
const { registerAgain } = await import("../../../scripts/operations/register-again.js");
const { renewLeases } = await import("../../../scripts/operations/renew-leases.js");
const { retrust } = await import("../../../scripts/operations/retrust.js");

beforeEach(() => {
  answers.clear();
  told.length = 0;
});

test("who does what he is told is nobody to tell of", async () => {
  expect(await fetchFeeds("t", ["db1"])).toEqual([]);
  expect(told).toEqual(["app1: systemctl start update-feeds.service"]);
  expect(await fetchFeeds("t", ["web1"])).toEqual([]);
  expect(told).toHaveLength(1);
  expect(() => mustBeDone([])).not.toThrow();
});

test("each machine that runs and does not do it is told, with why", async () => {
  answers.set("ws1", [5, "Unit register-name.service not found.\n"]);
  answers.set("ws2", "silent");
  answers.set("ws3", "stops");
  const undone = await registerAgain("t");
  expect(undone.map(({ machine, why }) => [machine, why]).sort()).toEqual([
    ["ws1", "exit 5: Unit register-name.service not found."],
    ["ws2", "plateau-t-ws2 did not answer"],
    ["ws3", "the machine stopped"],
  ]);
  expect(() => mustBeDone(undone)).toThrow(NotObserved);
  expect(() => mustBeDone(undone)).toThrow(
    "ws1 was to register its name in the DNS again and did not (exit 5: Unit register-name.service not found.); the rest is done: run 'lab shell t ws1 -- systemctl restart register-name.service'",
  );
});

test("one that does not run is left alone: it does it when it starts", async () => {
  answers.set("ws2", "stopped");
  expect(await renewLeases("t", ["ws1"])).toEqual([]);
  expect(told.some((line) => line.startsWith("ws3: "))).toBe(true);
  expect(told.some((line) => /^ws[12]: /.test(line))).toBe(false);
});

test("a workstation that is silent is not taken for a directory that is", {
  timeout: 10_000,
}, async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
  try {
    const late = async (answer: Answer) => {
      answers.set("ws1", answer);
      const problem = retrust("t", "ws1").catch(({ message }) => message);
      await vi.advanceTimersByTimeAsync(95_000);
      return problem;
    };
    expect(await late("silent")).toBe("ws1 does not answer: plateau-t-ws1 did not answer");
    expect(await late("stops")).toBe("ws1 does not answer: the machine stopped");
    expect(await late([1, "kinit: Cannot contact any KDC\n"])).toBe(
      "ws1: the directory does not answer: kinit: Cannot contact any KDC",
    );
  } finally {
    vi.useRealTimers();
  }
});

test("one that the directory refuses joins it again, and no longer than once", async () => {
  answers.set("ws1", [1, "kinit: Preauthentication failed"]);
  await expect(retrust("t", "ws1")).rejects.toThrow("ws1 can't join the domain again");
  expect(told).toHaveLength(2);
});
