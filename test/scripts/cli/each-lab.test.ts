import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type EachLabProps, eachLab as eachOf } from "../../../scripts/cli/each-lab.js";
import { Interrupted } from "../../../scripts/cli/interrupted.js";
import { ofEach } from "../../../scripts/cli/of-each.js";
import type { ProgressEvent } from "../../../scripts/ground/progress-event.js";
import type { Tools } from "../../../scripts/ground/tools.js";
import { inEnglish } from "../../lib/in-english.js";

const eachLab = inEnglish((props: EachLabProps<unknown>) => eachOf(props));

let err = "";
beforeEach(() => {
  err = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    err += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const props = {
  what: { fr: "essai", en: "trial" },
  again: (candidate: string) => `lab check ${candidate}`,
};
const since = "2026-11-24T09:00:00.000Z";

test("each lab is worked on to its end whatever becomes of the others, and told in order", async () => {
  const ended: string[] = [];
  const work = async (candidate: string, { tell }: Tools) => {
    if (candidate === "c01") {
      tell({ type: "log", text: { fr: "un", en: "one" } });
      throw new Error("no answer");
    }
    await setTimeout(candidate === "c02" ? 30 : 5);
    ended.push(candidate);
    return candidate;
  };
  const outcomes = await eachLab({ ...props, labs: ["c01", "c02", "c03"], work });
  expect(ended).toEqual(["c03", "c02"]);
  expect(outcomes).toEqual([
    {
      lab: "c01",
      failure: {
        why: new Error("no answer"),
        done: [{ fr: "un", en: "one" }],
        again: "lab check c01",
      },
    },
    { lab: "c02", result: "c02" },
    { lab: "c03", result: "c03" },
  ]);
});

test("whom a lab waits for is told at once, also where nobody watches live", async () => {
  await eachLab({
    ...props,
    labs: ["c01"],
    work: async (_, { tell }) =>
      tell({ type: "waits", for: [{ verb: "reset", mode: "change", pid: 4242, since }] }),
  });
  expect(err).toMatch(/waits for the end of 'lab reset' \(process 4242\) since \d\d:\d\d:\d\d/);
});

test("whoever waits for his turn says so once, and his time counts from when it has come", async () => {
  const first = {
    verb: "up",
    mode: "change",
    pid: 4242,
    since,
    lab: "c02",
    user: "marie",
    cores: 2,
  };
  const queued = (ahead: number) =>
    ({ type: "queued", ahead, first: [first], unheeded: [] }) as ProgressEvent;
  const clock = vi.spyOn(Date, "now").mockReturnValue(0);
  await eachLab({
    ...props,
    labs: ["c01"],
    work: async (_, { tell }) => {
      tell(queued(3));
      tell(queued(2));
      clock.mockReturnValue(60_000);
      tell({ type: "note", note: "" });
      clock.mockReturnValue(67_000);
    },
  });
  expect(err.match(/waits its turn, 3 before it: 'lab up c02' /g)).toHaveLength(1);
  expect(err).not.toContain("2 before it");
  expect(err).toContain("lab c01: trial (7 s)");
});

test("Ctrl-C ends every lab's work, and each is told as interrupted", async () => {
  const work = (_: string, { signal }: Tools) =>
    new Promise<never>((_, fail) => {
      signal.addEventListener("abort", () => fail(signal.reason));
    });
  const outcomes = eachLab({ ...props, labs: ["c01", "c02"], work });
  await setTimeout(20);
  process.emit("SIGINT", "SIGINT");
  for (const one of await outcomes) {
    expect("failure" in one && one.failure.why).toBeInstanceOf(Interrupted);
  }
});

test("what is there at once is read of each lab, and one that can't be read stops nobody", async () => {
  const work = async (candidate: string) => {
    if (candidate === "c01") throw new Error("unreadable");
    return candidate;
  };
  const outcomes = await ofEach({ labs: ["c01", "c02"], again: props.again, work });
  expect(outcomes).toEqual([
    {
      lab: "c01",
      failure: { why: new Error("unreadable"), done: [], again: "lab check c01" },
    },
    { lab: "c02", result: "c02" },
  ]);
});
