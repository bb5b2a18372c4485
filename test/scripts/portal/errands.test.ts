import { expect, onTestFinished, test, vi } from "vitest";
import { Misuse } from "../../../scripts/ground/misuse.js";
import { Errands } from "../../../scripts/portal/live/errands.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

test("users of each lab that waits for some are played, once, and let go at the end", async () => {
  const played: string[] = [];
  let ended = 0;
  const users = new Errands({
    awaited: async () => ["c01", "c02"],
    work: (candidate, signal) => {
      played.push(candidate);
      return new Promise((_, reject) => {
        signal.addEventListener("abort", () => {
          ended += 1;
          reject(signal.reason);
        });
      });
    },
  });
  users.start();
  await vi.waitFor(() => expect(played).toEqual(["c01", "c02"]));
  await users.end();
  expect({ played, ended }).toEqual({ played: ["c01", "c02"], ended: 2 });
  expect(users.troubleOf("c01")).toBeUndefined();
});

test("why they can't be played is told, and keeps nobody else's from it", async () => {
  const users = new Errands({
    awaited: async () => ["c01", "c02"],
    work: async (candidate) => {
      if (candidate === "c01") throw new Misuse({ fr: "en pause", en: "paused" });
    },
  });
  users.start();
  await vi.waitFor(() => expect(users.troubleOf("c01")).toMatchObject({ en: "paused" }));
  expect(users.troubleOf("c02")).toBeUndefined();
  await users.end();
});

test("it is told until nothing waits there, whatever can't be asked meanwhile", async () => {
  let waits: readonly string[] | undefined = ["c01"];
  let asked = 0;
  const users = new Errands({
    async awaited() {
      asked += 1;
      if (!waits) throw new Error("the state is away");
      return waits;
    },
    work: async () => {
      throw new Misuse({ fr: "en pause", en: "paused" });
    },
    lookMs: 1,
  });
  users.start();
  await vi.waitFor(() => expect(users.troubleOf("c01")).toBeDefined());
  waits = undefined;
  const before = asked;
  await vi.waitFor(() => expect(asked).toBeGreaterThan(before + 2));
  expect(users.troubleOf("c01")).toBeDefined();
  waits = [];
  await vi.waitFor(() => expect(users.troubleOf("c01")).toBeUndefined());
  await users.end();
});

test("a scenario that is noted is played once the pages are served, and what keeps it from that is on the board", async () => {
  const { portal, done } = await scriptedPortal({ labsAwaitingScenario: async () => [lab] });
  portal.errands.scenarios.start();
  onTestFinished(() => portal.errands.scenarios.end());
  await vi.waitFor(() => expect(done).toContain(`play scenario ${lab}`));

  const broken = await scriptedPortal({
    labsAwaitingScenario: async () => [lab],
    async playScenario() {
      throw new Misuse({ fr: "plus de courrier", en: "no mail any more" });
    },
  });
  broken.portal.errands.scenarios.start();
  onTestFinished(() => broken.portal.errands.scenarios.end());
  await vi.waitFor(async () => {
    const board = await broken.ask("/board", { as: "trainer" });
    expect(await board.text()).toContain("no mail any more");
  });
});

test("what keeps time that is up from a verdict is on the board", async () => {
  const { portal, ask } = await scriptedPortal({
    labsAtZero: async () => [lab],
    async lookAtZero() {
      throw new Misuse({ fr: "en pause", en: "paused" });
    },
  });
  portal.errands.zeros.start();
  onTestFinished(() => portal.errands.zeros.end());
  await vi.waitFor(async () => {
    const board = await ask("/board", { as: "trainer" });
    expect(await board.text()).toContain("time is up, the check fails: paused");
  });
});
