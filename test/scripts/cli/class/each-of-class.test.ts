import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  type EachOfClassProps,
  eachOfClass as eachOf,
} from "../../../../scripts/cli/class/each-of-class.js";
import { HostAway } from "../../../../scripts/host/host-away.js";
import { inEnglish } from "../../../lib/in-english.js";

const eachOfClass = inEnglish((props: EachOfClassProps<string>) => eachOf(props));

beforeEach(() => void vi.spyOn(process.stderr, "write").mockReturnValue(true));
afterEach(() => void vi.restoreAllMocks());

const nobody = { name: "", group: "", language: undefined, areas: [], host: undefined };

test("to a lab whose host was away nothing is done, though it may be back; the others have their turn", async () => {
  const why = new HostAway("c02", "srv2", { fr: "éteint", en: "switched off" });
  const work = vi.fn(async ({ candidate }: { candidate: string }) => candidate);
  const outcomes = await eachOfClass({
    candidates: ["c01", "c02", "c03"].map((id) => ({ id, ...nobody })),
    unasked: new Map([["c02", why]]),
    what: { fr: "mise en route", en: "starting" },
    again: ({ id }) => `lab up ${id}`,
    work,
  });
  expect(outcomes).toEqual([
    { lab: "c01", result: "c01" },
    { lab: "c02", failure: { why, done: [], again: "lab up c02" } },
    { lab: "c03", result: "c03" },
  ]);
  expect(work.mock.calls.map(([{ candidate }]) => candidate)).toEqual(["c01", "c03"]);
});
