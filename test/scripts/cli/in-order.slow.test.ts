import { availableParallelism } from "node:os";
import { setTimeout } from "node:timers/promises";
import { beforeEach, expect, test, vi } from "vitest";
import { eachLab } from "../../../scripts/cli/each-lab.js";
import type { Tools } from "../../../scripts/ground/tools.js";
import { holdLab } from "../../../scripts/operations/hold-lab.js";
import { inEnglish } from "../../lib/in-english.js";
import { program } from "../../lib/program.js";

const hold = await program("hold-lab");

const mine = (id: string) => `t${process.pid}-${id}`;
/** As on a roster: not in the order of the alphabet. */
const labs = ["d", "a", "c", "b"].map(mine);
/** All that there are: one has its turn at a time. */
const cores = availableParallelism();

beforeEach(() => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});

/** Work on each lab with all cores, and note whose turn it was. The first of them takes longest to come. */
async function turnsOf(comes: (lab: string) => Promise<void> = async () => undefined) {
  const had: string[] = [];
  const work = async (lab: string, tools: Tools) => {
    await setTimeout(20 * (labs.length - labs.indexOf(lab)));
    await comes(lab);
    await holdLab(lab, { verb: "up", mode: "change", cores }, tools, async () => {
      had.push(lab);
      await setTimeout(5);
    });
  };
  const what = { fr: "essai", en: "trial" };
  const ask = inEnglish(() => eachLab({ labs, what, again: (lab) => `lab up ${lab}`, work }));
  return { had, outcomes: ask() };
}

test("the labs of one command have their turns in the order given, however long each takes to come", async () => {
  for (const _ of [1, 2, 3]) {
    const { had, outcomes } = await turnsOf();
    expect((await outcomes).map(({ lab }) => lab)).toEqual(labs);
    expect(had).toEqual(labs);
  }
});

test("one that fails before its turn keeps none of the others back", async () => {
  const { had, outcomes } = await turnsOf(async (lab) => {
    if (lab === labs[1]) throw new Error("no");
  });
  expect((await outcomes).map((one) => "failure" in one)).toEqual([false, true, false, false]);
  expect(had).toEqual([labs[0], labs[2], labs[3]]);
});

test("one that waits for its lab lets the others have their turns, and has its own last", async () => {
  const [first = "", ...others] = labs;
  const look = hold(first, "check", "look");
  expect(await look.next()).toEqual({ in: "check" });
  const { had, outcomes } = await turnsOf();
  await expect.poll(() => had).toEqual(others);
  look.send({});
  await outcomes;
  expect(had).toEqual([...others, first]);
});
