import { setImmediate } from "node:timers/promises";
import { beforeEach, expect, test, vi } from "vitest";
import type { Scene } from "../../../../checks/lib/check.js";
import type { Correspondence } from "../../../../checks/lib/users/actor.js";
import type { Scenario } from "../../../../checks/lib/users/scenario.js";
import type { SaidOfWish } from "../../../../scripts/facts/journal.js";

vi.resetModules();
/** What was written, and what has come back of each matter. */
const written: string[] = [];
const came = new Map<string, Correspondence>();
const threads = new Map<string, string>();
vi.doMock("../../../../checks/lib/users/actor.js", () => ({
  Actor: class {
    newThread(): string {
      return `thread ${threads.size + Math.random()}`;
    }
    async write(_: string, subject: string, text: string, thread: string) {
      written.push(`${subject}: ${text}`);
      threads.set(thread, subject);
    }
    async reply(_: string, ticket: string, subject: string, text: string) {
      written.push(`#${ticket} ${subject}: ${text}`);
    }
    async correspondence(thread: string) {
      return came.get(threads.get(thread) ?? "") ?? { ticket: undefined, resolved: 0, answers: 0 };
    }
  },
}));
// Between two looks nobody waits here.
vi.doMock("node:timers/promises", () => ({ setTimeout: () => setImmediate() }));
const { play } = await import("../../../../scripts/training/play/play.js");

const wish = { by: "h.dupont", to: "assistance", complaints: 0 } as const;
const scenario: Scenario = {
  title: { fr: "deux", en: "two" },
  wishes: ["VPN", "Veille"].map((subject) => ({
    ...wish,
    subject,
    told: ["Bonjour."] as const,
    detail: "Depuis hier.",
    complaint: "Toujours rien.",
  })),
};
const scene = {} as Scene<"probe-lan">;
const ticket = (more: Partial<Correspondence>) => ({
  ...{ ticket: "12", resolved: 0, answers: 0 },
  ...more,
});

/** What is noted, and wanted as long as the test says. */
let said: Record<string, SaidOfWish>;
beforeEach(() => {
  written.splice(0);
  came.clear();
  said = {};
});
const playWhile = (isWanted: () => boolean, stayMs = 10_000) =>
  play(scene, scenario, {
    seed: 1,
    stayMs,
    signal: AbortSignal.timeout(10_000),
    note: () => undefined,
    act: (work) => work(),
    record: {
      said: { ...said },
      keep: async (subject, one) => {
        said[subject] = one;
      },
      isWanted: async () => isWanted(),
    },
  });

test("who goes on with a scenario writes what was not written yet, and nothing twice", async () => {
  await playWhile(() => written.length < 1);
  expect(written).toHaveLength(1);
  await playWhile(() => written.length < 2);
  expect(written.toSorted()).toEqual(["VPN: Bonjour.", "Veille: Bonjour."]);
  await playWhile(() => false);
  expect(written).toHaveLength(2);

  came.set("VPN", ticket({ answers: 1 }));
  written.splice(0);
  await playWhile(() => written.length < 1);
  expect(written).toEqual(["#12 VPN: Depuis hier."]);
  let asked = 0;
  await playWhile(() => ++asked < 20);
  expect(written).toHaveLength(1);
});

test("a letter whose writer was cut off is looked for before it is written again", async () => {
  const cutOff = () =>
    play(scene, scenario, {
      seed: 1,
      stayMs: 10,
      signal: AbortSignal.timeout(10_000),
      note: () => undefined,
      act: (work) => work(),
      record: {
        said: {},
        async keep(subject, one) {
          if (one.isWritten) throw new Error("killed");
          said[subject] = one;
        },
        isWanted: async () => true,
      },
    });
  await expect(cutOff()).rejects.toThrow("killed");
  const [first = ""] = written;
  expect(written).toHaveLength(1);
  const [subject = ""] = first.split(":");
  came.set(subject, ticket({}));
  await playWhile(() => written.length < 2);
  expect(written.filter((one) => one === first)).toHaveLength(1);

  // It never arrived: it is written again, and known by the same.
  written.splice(0);
  came.clear();
  said = {};
  await expect(cutOff()).rejects.toThrow("killed");
  await playWhile(() => written.length < 2);
  expect(written).toEqual([first, first]);
});

test("it ends by itself once all is closed, and what was closed before is asked about no more", async () => {
  came.set("VPN", ticket({ resolved: 1 })).set("Veille", ticket({ resolved: 1, ticket: "13" }));
  await playWhile(() => true);
  expect(Object.values(said).map(({ isOver }) => isOver)).toEqual([true, true]);
  const [, , ...closed] = written;
  expect(closed).toHaveLength(2);
  written.splice(0);
  await playWhile(() => true);
  expect(written).toEqual([]);
});

test("without any record it is played as the command has it: by one process, to the end of its time", async () => {
  await play(scene, scenario, {
    seed: 1,
    stayMs: 20,
    signal: AbortSignal.timeout(10_000),
    note: () => undefined,
    act: (work) => work(),
  });
  expect(written).toHaveLength(2);
});
